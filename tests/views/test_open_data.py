"""Open data: the same as the pages, right by its own schema, explained."""

import csv
import hashlib
import io
import json
import re
from collections.abc import Callable
from dataclasses import replace
from html import unescape
from pathlib import Path

import jsonschema
import pytest

from cchc.core.dataset import Column, Dataset, Table, as_csv, records
from cchc.core.dataset_json import as_json, schema
from support import FORMULAS, Project, copy, dead_links, rendered

HOME = "http://127.0.0.1:8000/"
SECRET = "không được lộ"
Count = Callable[[Path], int]


@pytest.fixture(scope="module")
def whole(tmp_path_factory: pytest.TempPathFactory) -> Project:
    """The sample content with things that no page shows."""
    made = copy(tmp_path_factory.mktemp("open"))
    head = "chuyen_muc: chi-so\nloai: tin\n"
    made.write("docs/tin-bai/2026/nhap.md", f"---\nngay: 2026-01-05\n{head}nhap: true\n---\n\n# Nháp {SECRET}\n\nA.\n")
    made.write("docs/tin-bai/2026/mai.md", f"---\nngay: 2026-12-31\n{head}---\n\n# Mai {SECRET}\n\nA.\n")
    made.write("docs/tin-bai/2026/qua.md", f"---\nngay: 2026-01-05\nhet_han: 2026-02-01\n{head}---\n\n# =Qua\n\nA.\n")
    report = (made.root / "data/bao-cao/2024/92-bc-ubnd.yml").read_text("utf-8").replace("92/BC-UBND", "93/BC-UBND")
    made.write("data/bao-cao/2024/93.yml", f"{report}\nnhap: true\nphu_luc: [{{tieu_de: {SECRET}}}]\n")
    shared = "ten_loai: Kế hoạch\n  co_quan_ban_hanh: Ủy ban nhân dân xã Minh Tiến\n  cap: xa\n  nguoi_ky: A\n"
    later = f"- so_ky_hieu: 99/KH-UBND\n  ngay_ban_hanh: 2026-12-20\n  trich_yeu: {SECRET}\n  {shared}"
    other = later.replace("99/", "98/").replace("12-20", "01-20").replace("Minh Tiến", "Xã Khác")
    made.write("data/van-ban/them.yml", later + other)
    remark = "- ma: PA-2026-900\n  ngay_nhan: 2026-12-20\n  linh_vuc: Khác\n  noi_xu_ly: A\n  trang_thai: moi\n"
    file = made.root / "data/phan-anh/2026.yml"
    made.write("data/phan-anh/2026.yml", f"{file.read_text('utf-8')}\n{remark}  noi_dung: Việc {SECRET}\n")
    return made


@pytest.fixture(scope="module")
def site(whole: Project) -> Path:
    """That content, built once."""
    assert whole.problems() == []
    return whole.build()


def page(site: Path, address: str) -> str:
    """The main part of a page."""
    return unescape(rendered(site / address / "index.html").partition('id="noi-dung"')[2])


def said(address: str, pattern: str) -> Count:
    """The numbers that a page says, added up."""
    return lambda site: sum(int(found.replace(".", "")) for found in re.findall(pattern, page(site, address)))


def drawn(address: str, pattern: str) -> Count:
    """How often something stands on the pages below an address."""
    return lambda site: sum(len(re.findall(pattern, page(site, str(at.parent)))) for at in site.glob(address))


def shown_alerts(site: Path) -> int:
    """The alerts that a page shows when it is built."""
    return len(re.findall(r'<aside class="alert [^>]*"\s*>', (site / "index.html").read_text("utf-8")))


PAGES: dict[str, Count] = {
    "tin-bai": said("thong-ke/danh-muc", r'class="list__count">([\d.]+) tin, bài'),
    "bao-cao": said("bao-cao", r'(?:class="list__count">| và )([\d.]+) báo cáo'),
    "so-lieu-bao-cao": drawn("bao-cao/20*/*/index.html", r'<div class="figure">'),
    "nhiem-vu": said("bao-cao/nhiem-vu", r"(?:Nhiệm vụ đề ra</dt><dd>|Không tính )([\d.]+)"),
    "van-ban": drawn("van-ban/index.html", r"<li data-row "),
    "so-cong-khai": said("van-ban/so-cong-khai", r"([\d.]+) nội dung</small>"),
    "thu-tuc": drawn("thu-tuc/index.html", r"<li data-row "),
    "phan-anh": drawn("phan-anh/20*/index.html", r"<li data-row "),
    "hoat-dong": drawn("hoat-dong/index.html", r"<li data-row "),
    "chi-so": lambda site: len(list(site.glob("chi-so/*/index.html"))),
    "duong-day-nong": drawn("duong-day-nong/index.html", r'<li id="[^"]+">\s*<b>'),
    "lich-truc": drawn("duong-day-nong/index.html", r"<li[^>]*>\s*<b>(?:Thứ|Chủ)[^<]*</b>, "),
    "thong-bao": shown_alerts,
    "chuyen-muc": lambda site: len(list(site.glob("tin-bai/chuyen-muc/*/index.html"))),
    "ngay-nghi": said("du-lieu/ngay-nghi", r"([\d.]+) dòng"),
    "tom-tat": said("du-lieu/tom-tat", r"([\d.]+) dòng"),
    "don-vi": said("du-lieu/don-vi", r"Số lượng</dt><dd>(\d+) đơn vị"),
}


def test_every_kind_is_there(whole: Project) -> None:
    """Every kind that the pages show is a dataset; what is empty has none."""
    assert {one.id for one in whole.load().datasets} == set(PAGES) - {"thong-bao"}


@pytest.mark.parametrize("id", sorted(set(PAGES) - {"thong-bao"}))
def test_counts_equal_those_of_the_pages(whole: Project, site: Path, id: str) -> None:
    """The number of a dataset, the lines of its files and what the pages of the kind show are one number."""
    of = next(one for one in whole.load().datasets if one.id == id)
    assert of.count == PAGES[id](site) > 0
    assert f"<dd>{of.count} {of.noun}" in page(site, f"du-lieu/{id}")
    for table in of.tables:
        raw = (site / table.csv_url).read_bytes()
        assert raw.startswith(b"\xef\xbb\xbf")
        heads, *rows = csv.reader(io.StringIO(raw.decode("utf-8-sig"), newline=""))
        assert (heads, len(rows)) == ([*of.heads], len(table.rows))
        if not of.model:
            assert len(json.loads((site / table.json_url).read_bytes())) == len(rows)


@pytest.mark.parametrize("id", sorted(set(PAGES) - {"thong-bao"}))
def test_files_keep_their_schema(whole: Project, site: Path, id: str) -> None:
    """Every JSON file is right by the published schema, which is right itself; a wrong file would be told."""
    of = next(one for one in whole.load().datasets if one.id == id)
    rules = json.loads((site / f"du-lieu/{id}.schema.json").read_bytes())
    assert rules["$id"] == f"{HOME}du-lieu/{id}.schema.json"
    jsonschema.Draft202012Validator.check_schema(rules)
    check = jsonschema.Draft202012Validator(rules, format_checker=jsonschema.Draft202012Validator.FORMAT_CHECKER)
    for table in of.tables:
        data = json.loads((site / table.json_url).read_bytes())
        assert [error.message for error in check.iter_errors(data)] == []
        assert list(check.iter_errors([{"la": 1}] if isinstance(data, list) else {"la": 1}))


def test_whole_reports_keep_their_schema(whole: Project, site: Path) -> None:
    """The whole text of every report is right by the schema that its column names."""
    assert "theo lược đồ /bao-cao/toan-van.schema.json" in page(site, "du-lieu/bao-cao")
    rules = json.loads((site / "bao-cao/toan-van.schema.json").read_bytes())
    jsonschema.Draft202012Validator.check_schema(rules)
    check = jsonschema.Draft202012Validator(rules, format_checker=jsonschema.Draft202012Validator.FORMAT_CHECKER)
    files = [site / paper.data.url / "bao-cao.json" for paper in whole.load().papers]
    assert len(files) > 1
    for file in files:
        data = json.loads(file.read_bytes())
        assert [error.message for error in check.iter_errors(data)] == []
        for wrong in ({**data, "la": 1}, {**data, "ngay_ban_hanh": "20/6/2024"}, {"so_ky_hieu": "92/BC-UBND"}):
            assert list(check.iter_errors(wrong))


def test_columns_are_explained(whole: Project, site: Path) -> None:
    """The page of a dataset gives every column its name, key, meaning, type and an example from the data."""
    for of in whole.load().datasets:
        text = page(site, f"du-lieu/{of.id}")
        for column in of.columns:
            assert f"{column.title} <small><code>{column.key}</code>" in text, (of.id, column.key)
            assert f"<td>{column.meaning}" in text, (of.id, column.key)
            assert column.type_info.name in text
        assert {column.key for column in of.columns} >= {"mau"} or of.id in {"chuyen-muc", "ngay-nghi", "tom-tat"}
    assert '<span class="data__example">PA-2026-' in page(site, "du-lieu/phan-anh")


def test_size_and_hash_are_those_of_the_file(site: Path) -> None:
    """The index and the page give the size and SHA-256 that anyone gets; every link of the pages works."""
    index = json.loads((site / "du-lieu/datapackage.json").read_bytes())
    assert (index["created"], index["licenses"][0]["name"]) == ("2026-11-18T18:06:40+07:00", "CC-BY-4.0")
    assert len(index["resources"]) > 30
    for one in index["resources"]:
        content = (site / one["path"].removeprefix(HOME)).read_bytes()
        assert one["bytes"] == len(content)
        assert one["hash"] == f"sha256:{hashlib.sha256(content).hexdigest()}"
        if one["format"] == "csv":
            heads = next(csv.reader(io.StringIO(content.decode("utf-8-sig"), newline="")))
            assert [field["name"] for field in one["schema"]["fields"]] == heads
    assert hashlib.sha256((site / "du-lieu/don-vi.csv").read_bytes()).hexdigest() in page(site, "du-lieu/don-vi")
    assert [link for link in dead_links(site) if link.startswith("du-lieu/")] == []


def test_the_index_is_a_data_package(site: Path) -> None:
    """The index keeps the specification of data packages; no two resources share a name."""
    index = json.loads((site / "du-lieu/datapackage.json").read_bytes())
    rules = json.loads(Path(__file__).with_name("datapackage.schema.json").read_bytes())
    jsonschema.Draft202012Validator.check_schema(rules)
    check = jsonschema.Draft202012Validator(rules, format_checker=jsonschema.Draft202012Validator.FORMAT_CHECKER)
    assert {f"{error.json_path}: {error.message}" for error in check.iter_errors(index)} == set()
    names = [one["name"] for one in index["resources"]]
    assert len(names) == len(set(names))


def test_nothing_unpublished_goes_out(site: Path) -> None:
    """No draft, nothing of the future, no held report, no other commune's paper: in no file at all."""
    files = [path for path in site.rglob("*") if path.suffix in {".csv", ".json", ".html"}]
    assert len(files) > 100
    assert [path.name for path in files if SECRET in path.read_text("utf-8", errors="replace")] == []


def test_samples_say_so(site: Path) -> None:
    """Sample rows have the mark in both files."""
    rows = csv.DictReader(io.StringIO((site / "du-lieu/duong-day-nong.csv").read_text("utf-8-sig"), newline=""))
    marks = {row["ma"]: row["mau"] for row in rows}
    data = json.loads((site / "du-lieu/duong-day-nong.json").read_bytes())
    assert {one["ma"]: "có" if one["mau"] else "" for one in data} == marks
    assert set(marks.values()) == {"có", ""}


def test_alerts_of_the_moment(project: Project) -> None:
    """The alert that stands on the pages is a row; the one of a day to come is not."""
    text = (project.root / "data/thong-bao.yml").read_text("utf-8")
    now = "\n- ma: nay\n  muc_do: khan\n  noi_dung: Nay.\n  tu: 2026-11-18\n  den: 2026-11-19\n"
    project.write("data/thong-bao.yml", text + now)
    site = project.build_only("", "du-lieu/thong-bao.json")
    assert [one["ma"] for one in json.loads((site / "du-lieu/thong-bao.json").read_bytes())] == ["nay"]
    assert shown_alerts(site) == PAGES["thong-bao"](site) == 1


def test_days_off_say_what_they_rest_on(project: Project) -> None:
    """Whoever reckons with the days off sees which paper has set each."""
    project.write("data/ngay-nghi.yml", "- nam: 2030\n  can_cu: Thông báo số 1/TB-UBND\n  nghi: [2030-01-01]\n")
    table = project.build_only("du-lieu/ngay-nghi.csv") / "du-lieu/ngay-nghi.csv"
    rows = [*csv.DictReader(io.StringIO(table.read_text("utf-8-sig")))]
    assert {row["can_cu"] for row in rows if row["ngay"] == "2030-01-01"} == {"Thông báo số 1/TB-UBND"}
    assert all(row["can_cu"] for row in rows)


def test_licence_is_data(project: Project) -> None:
    """A commune may choose another licence; the page and the index say it."""
    terms = "{ma: PDDL-1.0, ten: Giấy phép khác, dia_chi: https://example.org/pddl, dieu_kien: Dùng tự do.}"
    file = project.root / "data/don-vi.yml"
    file.write_text(f"{file.read_text('utf-8')}giay_phep_du_lieu: {terms}\n", "utf-8")
    site = project.build_only("du-lieu/", "du-lieu/datapackage.json")
    assert '<a href="https://example.org/pddl" rel="external noopener license">Giấy phép khác' in page(site, "du-lieu")
    assert json.loads((site / "du-lieu/datapackage.json").read_bytes())["licenses"][0]["name"] == "PDDL-1.0"


def _csv(dataset: Dataset, table: Table) -> str:
    return as_csv(dataset, records(dataset, table, ""))


def test_no_column_lets_a_formula_out(whole: Project) -> None:
    """Whatever column of whatever table a text that begins like a formula comes to stand in, it stays a text."""
    datasets = whole.load().datasets
    for text in FORMULAS:
        for of in datasets:
            columns = [replace(column, get=lambda _, text=text: text) for column in of.columns]
            lists = [column for column in of.columns if column.type == "texts"]
            columns += [replace(column, get=lambda _, text=text: [text, "b"]) for column in lists]
            tables = [_csv(replace(of, columns=columns), table).removeprefix("\ufeff") for table in of.tables]
            rows = [row for table in tables for row in [*csv.reader(io.StringIO(table, newline=""))][1:]]
            assert {cell.removesuffix("; b") for row in rows for cell in row} == {f"'{text}"}, of.id


def test_values() -> None:
    """A formula is a text in the table and itself in JSON; nothing known is empty here and null there."""
    columns = [
        Column("a", "A", "Chữ", lambda it: it[0]),
        Column("b", "B", "Các chữ", lambda it: it[1], "texts"),
        Column("c", "C", "Số", lambda it: it[2], "integer", "người", optional=True),
        Column("d", "D", "Trang", lambda it: it[3], "address"),
        Column("mau", "Mẫu", "Mẫu", lambda it: it[4], "flag"),
    ]
    table = Table("x", [("=1+1", ("@a", "b"), 0, "tin/", True), ("-", (), None, "https://b.vn/", False)])
    of = Dataset("x", "X", "X", "", noun="dòng", columns=columns, tables=[table])
    rows = records(of, table, "https://a.vn/")
    assert as_csv(of, rows) == ("\ufeffa,b,c,d,mau\r\n'=1+1,'@a; b,0,https://a.vn/tin/,có\r\n'-,,,https://b.vn/,\r\n")
    assert json.loads(as_json(table, rows)) == [
        {"a": "=1+1", "b": ["@a", "b"], "c": 0, "d": "https://a.vn/tin/", "mau": True},
        {"a": "-", "b": [], "c": None, "d": "https://b.vn/", "mau": False},
    ]
    items = schema(of, "https://a.vn/x.schema.json")["items"]
    assert isinstance(items, dict)
    assert items["properties"]["c"] == {
        "title": "C", "description": "Số (đơn vị: người)", "type": ["integer", "null"],
    }  # fmt: skip
    assert of.samples
