"""The draft of a report: what the site counts, in the words of a template."""

import re
import shutil
from collections.abc import Callable, Sequence
from datetime import date
from pathlib import Path
from typing import Any

import pytest
import yaml
from click.testing import Result

import support
from cchc.core import periods
from support import Project, copy

FILE = "data/bao-cao/2026/6-thang-2025-papi.yml"
FIRST, LAST = date(2024, 12, 15), date(2025, 6, 14)


def heads(project: Project) -> list[dict[str, Any]]:
    """The front matter of every published item, read without our code."""
    return [head | {"day": date.fromisoformat(str(head["ngay"])[:10])} for head in support.heads(project)]


@pytest.fixture
def many(tmp_path: Path, counted: Project) -> Project:
    """A project with a seeded corpus instead of its own news."""
    return copy(tmp_path, counted.root)


@pytest.fixture
def run(many: Project) -> Callable[..., Result]:
    """Run the command in that project's folder."""
    return lambda *words: many.run("du-thao-bao-cao", *words)


@pytest.fixture(scope="module")
def untouched(tmp_path_factory: pytest.TempPathFactory, counted: Project) -> Project:
    """One such project for orders that write nothing."""
    return copy(tmp_path_factory.mktemp("untouched"), counted.root)


def refused(project: Project, *words: str) -> Result:
    """What the command says of an order that it refuses; nothing is written."""
    before = sorted(project.root.rglob("*.yml"))
    result = project.run("du-thao-bao-cao", *words)
    assert (result.exit_code, type(result.exception)) == (1, SystemExit), result.output
    assert "đã có tệp" not in result.output, "an order before was not refused"
    assert sorted(project.root.rglob("*.yml")) == before
    return result


def test_numbers_are_those_of_the_items(many: Project, run: Callable[..., Result]) -> None:
    """Every number of the draft is what a loop over the items finds; the annex holds them all, oldest first."""
    result = run("--ky", "6-thang-2025", "--mau", "papi", "--dia-chi", "https://example.org/x")
    assert result.exit_code == 0, result.output
    assert f"Đã tạo {FILE}: 6 tháng đầu năm 2025, từ 15/12/2024 đến 14/6/2025." in result.output
    draft = yaml.safe_load((many.root / FILE).read_text("utf-8"))
    items = [head for head in heads(many) if FIRST <= head["day"] <= LAST]
    past = [head for head in heads(many) if date(2023, 12, 15) <= head["day"] <= date(2024, 6, 14)]
    again = sum("nguon" in head for head in items)
    total, table = draft["so_lieu"]
    assert (total["ma"], total["gia_tri"], total["cung_ky"]) == ("tin-bai", len(items), len(past))
    assert [part["gia_tri"] for part in total["thanh_phan"]] == [len(items) - again, again]
    kinds = [sum(head["loai"] == kind for head in items) for kind in ("tin", "bai")]
    assert table["bang"]["tong"] == [*kinds, len(items)]
    assert len(table["bang"]["hang"]) == len({head["chuyen_muc"] for head in items})
    (annex,) = draft["phu_luc"][1]["bang"]
    assert annex["cot"] == ["STT", "Tiêu đề", "Loại", "Ngày", "Chuyên mục", "Liên kết"]
    assert [row[0] for row in annex["hang"]] == [str(n) for n in range(1, len(items) + 1)]
    assert all(row[5].startswith("https://example.org/x/tin-bai/") for row in annex["hang"])
    text = str(draft["noi_dung"])
    assert f"đăng {len(items)} tin, bài ({kinds[0]} tin, {kinds[1]} bài)" in text
    assert f"so với cùng kỳ năm trước ({len(past)})" in text
    assert "«" not in text
    said = draft["noi_gi"]
    assert said[0].startswith(f"Đã đăng {len(items)} tin, bài trong kỳ ({kinds[0]} tin, {kinds[1]} bài); ")
    assert len(said) <= 5
    assert "[cần" not in str(said)
    written = (many.root / FILE).read_text("utf-8")
    assert all(f"# - noi_gi {number}: " in written for number in range(1, len(said) + 1))


def test_a_draft_becomes_a_report(many: Project, run: Callable[..., Result]) -> None:
    """The draft is held back; with its marks filled in and without `nhap` it is a right report with its annex."""
    run("--ky", "6-thang-2025", "--mau", "papi", "--so", "95")
    path = "data/bao-cao/2026/95-bc-ubnd.yml"
    site = many.load()
    held = [one.partition(": ")[2] for one in site.notices if one.startswith(f"Chưa đăng {path}:")]
    assert held == ["bản nháp (nhap: true)"]
    many.edit(path, "nhap: true\n", "")
    told = many.problems()
    assert sum("chỗ này còn phải điền" in problem for problem in told) == len(told) > 15
    text = (many.root / path).read_text("utf-8")
    filled = re.sub(r"\[cần bổ sung: ([^\]]+)\]", r"\1", text).replace("chua_ro", "dang_lam")
    many.write(path, filled)
    assert many.problems() == []
    page = (many.build_only("bao-cao/2026/95-bc-ubnd/") / "bao-cao/2026/95-bc-ubnd/index.html").read_text("utf-8")
    items = [head for head in heads(many) if FIRST <= head["day"] <= LAST]
    assert page.count("/tin-bai/2025/") + page.count("/tin-bai/2024/") >= len(items)
    assert "Phụ lục" in page


TEMPLATES = ("papi", "cchc-thang", "cchc-quy", "cchc-nam", "kiem-soat-tthc")


def test_every_shipped_template_names_its_sources(many: Project, run: Callable[..., Result]) -> None:
    """Each is a right draft in the one form of files; its head names the files that every sentence is taken from."""
    change = "thay_doi:\n  - loai: sua_doi\n    quyet_dinh: 88/QĐ-UBND\n    ngay: 2025-03-02\n"
    file = next((many.root / "data/thu-tuc").glob("*.yml"))
    text = re.sub(r"(?m)^mau: true\n", "", file.read_text("utf-8"))
    file.write_text(text if "thay_doi:" in text else text + change, "utf-8")
    for name in TEMPLATES:
        assert run("--ky", "6-thang-2025", "--mau", name).exit_code == 0
        made = (many.root / f"data/bao-cao/2026/6-thang-2025-{name}.yml").read_text("utf-8")
        assert "# Nguồn của các câu máy điền:" in made
        assert "docs/tin-bai/, cách đếm ở trang /thong-ke/" in made
        assert "«" not in made.split("so_ky_hieu")[1]
    assert many.problems() == []
    asked = many.run("chuan-hoa", "--xem")
    assert "6-thang-2025" not in asked.output


def test_tasks_of_the_report_before_wait_for_their_state(many: Project, run: Callable[..., Result]) -> None:
    """Every task of the last report has a place for its state, with the words of the task in the mark."""
    run("--ky", "6-thang-2025", "--mau", "papi")
    draft = yaml.safe_load((many.root / FILE).read_text("utf-8"))
    assert draft["bao_cao_truoc"] == "92/BC-UBND"
    said = draft["ket_qua_nhiem_vu"]
    assert [(one["nhiem_vu"], one["tinh_trang"]) for one in said] == [(n, "chua_ro") for n in range(1, 7)]
    assert said[0]["noi_dung"].startswith("[cần bổ sung: kết quả hoặc vì sao chưa xong: Tiếp tục tuyên truyền")
    assert (draft["ky_nhiem_vu"]["tu"], draft["ky_nhiem_vu"]["den"]) == (date(2025, 6, 15), date(2025, 12, 14))


_BETWEEN = """\
so_ky_hieu: 97/BC-UBND
ngay_ban_hanh: 2024-09-20
dia_danh: Minh Tiến
ten_loai: Báo cáo
trich_yeu: Công tác cải cách hành chính quý III năm 2024
ky: {ten: quý III năm 2024, tu: 2024-06-15, den: 2024-09-14}
noi_dung:
  - {tieu_de: NHIỆM VỤ NÊU Ở BÁO CÁO TRƯỚC, chen: ket_qua_nhiem_vu}
bao_cao_truoc: 92/BC-UBND
ket_qua_nhiem_vu:
DONE
noi_nhan: ['Lưu: VT']
ky_ten: {quyen_han: [TM. ỦY BAN NHÂN DÂN], chuc_vu: CHỦ TỊCH, nguoi_ky: Ngô Văn Quyên}
"""


@pytest.mark.parametrize(("done", "asked"), [((1, 2), [3, 4, 5, 6]), (range(1, 7), [])])
def test_a_task_that_is_done_is_not_asked_for(
    many: Project, run: Callable[..., Result], done: Sequence[int], asked: list[int]
) -> None:
    """What a report between says is done stays so: the draft asks for the others, and for none where all are done."""
    rows = "\n".join(f"  - {{nhiem_vu: {number}, tinh_trang: xong, ngay: 2024-09-10}}" for number in done)
    many.write("data/bao-cao/2024/97-bc-ubnd.yml", _BETWEEN.replace("DONE", rows))
    result = run("--ky", "6-thang-2025", "--mau", "papi")
    assert result.exit_code == 0, result.output
    draft = yaml.safe_load((many.root / FILE).read_text("utf-8"))
    assert [one["nhiem_vu"] for one in draft.get("ket_qua_nhiem_vu", [])] == asked
    assert draft.get("bao_cao_truoc") == ("92/BC-UBND" if asked else None)
    told = [one for one in draft["noi_gi"] if "nhiệm vụ" in one]
    assert told == (["Nêu kết quả 4 nhiệm vụ chưa hoàn thành đề ra trong Báo cáo số 92/BC-UBND."] if asked else [])
    assert many.problems() == []


def test_without_a_report_before_nothing_is_inserted(many: Project, run: Callable[..., Result]) -> None:
    """Where no report set tasks, a person says what there is to say."""
    shutil.rmtree(many.root / "data/bao-cao")
    assert run("--ky", "6-thang-2025", "--mau", "papi").exit_code == 0
    text = (many.root / FILE).read_text("utf-8")
    assert "bao_cao_truoc" not in text
    assert "[cần bổ sung: kết quả nhiệm vụ kỳ trước]" in text
    assert many.problems() == []


def test_a_published_figure_of_the_same_period_stands(many: Project, run: Callable[..., Result]) -> None:
    """Where last year's report has the figure, its number is the one to compare with, and the note says so."""
    many.edit("data/bao-cao/2024/92-bc-ubnd.yml", "so_lieu:\n  - ten", "so_lieu:\n  - ma: tin-bai\n    ten")
    run("--ky", "6-thang-2025", "--mau", "papi")
    figure = yaml.safe_load((many.root / FILE).read_text("utf-8"))["so_lieu"][0]
    assert (figure["cung_ky"], figure["ghi_chu"]) == (40, "Số cùng kỳ lấy theo Báo cáo số 92/BC-UBND.")
    assert many.problems() == []


def test_figures_of_the_same_period_are_carried_over(many: Project, run: Callable[..., Result]) -> None:
    """A figure that last year's report has under an id waits for its value, with the old one beside it."""
    file = "data/bao-cao/2024/92-bc-ubnd.yml"
    many.edit(file, "so_lieu:\n", "so_lieu:\n  - {ma: hop-dan, ten: Họp dân, don_vi_tinh: cuộc, gia_tri: 12}\n")
    run("--ky", "6-thang-2025", "--mau", "papi")
    figure = yaml.safe_load((many.root / FILE).read_text("utf-8"))["so_lieu"]
    (figure,) = [one for one in figure if one.get("ma") == "hop-dan"]
    assert (figure["ma"], figure["cung_ky"], "gia_tri" in figure) == ("hop-dan", 12, False)
    assert many.problems() == []
    many.edit(FILE, "nhap: true\n", "")
    assert any("số liệu phải có đúng một trong hai mục" in problem for problem in many.problems())


@pytest.mark.parametrize(
    "code",
    [
        "quy-II-2025",
        "6-thang-dau-2025",
        "Quý II năm 2025",
        "tháng 05/2025",
        "6 tháng đầu năm 2025",
        "T5/2025",
        "q2/2025",
        "Sáu tháng đầu năm 2025",
    ],
)
def test_periods_as_people_write_them(run: Callable[..., Result], code: str) -> None:
    """Roman quarters and “6 tháng đầu” are understood, and so is the template's file name."""
    assert run("--ky", code, "--mau", "papi.yml").exit_code == 0


def test_a_period_that_has_its_report_is_said(many: Project, run: Callable[..., Result]) -> None:
    """Staff learn that the period has a report already; sample reports set no tasks to follow up."""
    result = run("--ky", "6-thang-2024", "--mau", "papi")
    text = (many.root / "data/bao-cao/2026/6-thang-2024-papi.yml").read_text("utf-8")
    assert "bao_cao_truoc" not in text
    assert "Lưu ý: kỳ này đã có Báo cáo số 92/BC-UBND, ở data/bao-cao/2024/92-bc-ubnd.yml." in result.output


def test_a_replaced_report_is_not_carried_on(many: Project, run: Callable[..., Result]) -> None:
    """Last year's figures are those of the report that stands, once."""
    old = many.root / "data/bao-cao/2024/92-bc-ubnd.yml"
    figure = "so_lieu:\n  - {ma: ho-so, ten: Hồ sơ đã nhận, don_vi_tinh: hồ sơ, gia_tri: 51}\n"
    text = old.read_text("utf-8").replace("so_lieu:\n", figure, 1)
    old.write_text(text, "utf-8")
    new = text.replace("so_ky_hieu: 92/", "so_ky_hieu: 93/", 1).replace("gia_tri: 51", "gia_tri: 52", 1)
    new = new.replace("ban_hanh: 2024-06-20", "ban_hanh: 2024-06-25", 1)
    many.write("data/bao-cao/2024/93-bc-ubnd.yml", f"{new}\nthay_the: 92/BC-UBND\n")
    result = run("--ky", "6-thang-2025", "--mau", "papi")
    assert result.exit_code == 0, result.output
    draft = yaml.safe_load((many.root / FILE).read_text("utf-8"))
    assert [one["cung_ky"] for one in draft["so_lieu"] if one["ten"] == "Hồ sơ đã nhận"] == [52]


@pytest.mark.parametrize(("published", "said"), [("2026-10-02", True), ("2027-04-02", False)])
def test_a_score_waits_for_its_day(many: Project, run: Callable[..., Result], published: str, said: bool) -> None:
    """A score whose day is yet to come is in no draft."""
    file = many.root / "data/chi-so/papi.yml"
    year = f"{{nam: 2026, don_vi: tỉnh Yên Bái, cong_bo: {published}, nguon: {{ten: Báo cáo PAPI}}, tong: 44.4444}}"
    head, _, _ = file.read_text("utf-8").partition("\nnam:\n")
    file.write_text(f"{head}\nnam:\n  - {year}\n", "utf-8")
    result = run("--ky", "nam-2026", "--mau", "cchc-nam")
    assert result.exit_code == 0, result.output
    text = (many.root / "data/bao-cao/2026/nam-2026-cchc-nam.yml").read_text("utf-8")
    assert ("44,4444" in text) is said


@pytest.mark.parametrize("name", ["papi", "cchc-quy"])
@pytest.mark.parametrize("custom", ["14", "lich"])
def test_every_template_makes_a_right_draft(many: Project, run: Callable[..., Result], name: str, custom: str) -> None:
    """Both templates pass the checks as drafts, in both customs of counting."""
    result = run("--ky", "quy-1-2025", "--mau", name, "--cach-tinh", custom)
    assert result.exit_code == 0, result.output
    assert many.problems() == []
    assert ("từ 15/12/2024" if custom == "14" else "từ 01/01/2025") in result.output


@pytest.mark.parametrize("workflow", [".github/workflows", "hooks/cchc/adoption/thin_files"])
def test_the_form_on_github_counts_as_the_commune_does(
    many: Project, run: Callable[..., Result], workflow: str
) -> None:
    """What the form offers first is the commune's own custom; every choice of it is one of the command."""
    form = yaml.safe_load((support.ROOT / workflow / "du-thao-bao-cao.yml").read_text("utf-8"))[True]
    custom = form["workflow_dispatch"]["inputs"]["cach_tinh"]
    many.edit("data/don-vi.yml", "ten_chuyen_muc:", "cach_tinh: lich\nten_chuyen_muc:")
    for choice in (*custom["options"], custom["default"]):
        shutil.rmtree(many.root / "data/bao-cao/2026", ignore_errors=True)
        result = run("--ky", "quy-1-2025", "--mau", "papi", "--cach-tinh", choice)
        assert result.exit_code == 0, result.output
    assert "từ 01/01/2025" in result.output


@pytest.mark.parametrize("name", ["papi", "cchc-thang", "kiem-soat-tthc"])
def test_a_period_without_news_has_its_report(many: Project, run: Callable[..., Result], name: str) -> None:
    """Where nothing was posted, the rest of the report is drafted all the same; no list is empty, no step is idle."""
    shutil.rmtree(many.root / "docs/tin-bai")
    for folder in ("hoat-dong", "bao-cao"):
        shutil.rmtree(many.root / "data" / folder)
    result = run("--ky", "thang-10-2026", "--mau", name)
    assert result.exit_code == 0, result.output
    assert many.problems() == []
    assert "Lưu ý: kỳ này không có tin, bài nào được đăng" in result.output
    assert "  2. Kiểm tra mục “so_ky_hieu”" in result.output
    draft = yaml.safe_load((many.root / f"data/bao-cao/2026/thang-10-2026-{name}.yml").read_text("utf-8"))
    assert [figure["gia_tri"] for figure in draft["so_lieu"]] == [0]
    assert [annex["tieu_de"] for annex in draft["phu_luc"]] == ["Biểu số liệu"]


@pytest.mark.parametrize(
    ("words", "message"),
    [
        (("--ky", "nua-nam-2025", "--mau", "papi"), "không có kỳ “nua-nam-2025”; các cách ghi: thang-5-2024"),
        (("--ky", "6-thang-25", "--mau", "papi"), "không có kỳ “6-thang-25”"),
        (("--ky", "6-thang-2025", "--mau", "la"), "kiem-soat-tthc (Kiểm soát thủ tục hành chính), papi"),
        (("--ky", "6-thang-2012", "--mau", "papi"), "(từ 15/12/2011 đến 14/6/2012) không có tin, bài nào được đăng"),
        (("--ky", "quy-1-2027", "--mau", "papi"), "sớm hơn ngày đầu kỳ 15/12/2026"),
        (("--ky", "6-thang-2025", "--mau", "papi", "--ngay", "2024-12-01"), "01/12/2024 sớm hơn ngày đầu"),
        (("--ky", "6-thang-2025", "--mau", "papi", "--ngay", "20/6/2025"), "tức là 2025-06-20"),
        (("--ky", "6-thang-2025", "--mau", "papi", "--so", "chín"), "số “chín” không đúng dạng"),
        (("--ky", "6-thang-2025", "--mau", "papi", "--so", "0"), "số “0” không đúng dạng"),
        (
            ("--ky", "6-thang-2024", "--mau", "papi", "--so", "92", "--ngay", "2024-06-30"),
            "số 92/BC-UBND đã dùng trong năm 2024, ở data/bao-cao/2024/92-bc-ubnd.yml",
        ),
    ],
)
def test_refused(untouched: Project, words: tuple[str, ...], message: str) -> None:
    """What cannot be drafted is said in Vietnamese, with exit code 1; nothing is written."""
    assert message in refused(untouched, *words).output


def test_nothing_is_written_over(many: Project, run: Callable[..., Result]) -> None:
    """A draft that exists is left alone."""
    many.write(FILE, "cũ: 1")
    (many.root / FILE).rename(many.root / "cu.yml")
    result = run("--ky", "6-thang-2025", "--mau", "papi", "--ra", str(many.root / "cu.yml"))
    assert result.exit_code == 1
    assert "đã có tệp" in result.output
    assert (many.root / "cu.yml").read_text("utf-8") == "cũ: 1"


def test_places_must_be_known(many: Project) -> None:
    """A wrong place in a template is named with its line and the places that there are."""
    many.edit("data/mau-bao-cao/papi.yml", "kết quả tuyên truyền chỉ số PAPI «ky» và", "kết quả «kỳ» và")
    many.edit("data/mau-bao-cao/papi.yml", "              - «theo_chuyen_muc»", "              - Gồm «theo_chuyen_muc»")
    told = many.problems()
    assert [problem.split(": ")[0] for problem in told] == [
        "data/mau-bao-cao/papi.yml:36",
        "data/mau-bao-cao/papi.yml:46",
    ]
    assert "không có chỗ điền này ở đây; các chỗ điền: «ky», «ky_sau»" in told[0]
    assert "(đang có: “«kỳ»”); ví dụ đúng: «ky»" in told[1]


@pytest.mark.parametrize(
    ("code", "custom", "name", "first", "last", "after"),
    [
        ("6-thang-2024", "14", "6 tháng đầu năm 2024", (2023, 12, 15), (2024, 6, 14), "6-thang-cuoi-2024"),
        ("6-thang-cuoi-2024", "14", "6 tháng cuối năm 2024", (2024, 6, 15), (2024, 12, 14), "6-thang-2025"),
        ("quy-4-2024", "lich", "quý IV năm 2024", (2024, 10, 1), (2024, 12, 31), "quy-1-2025"),
        ("9-thang-2024", "14", "9 tháng đầu năm 2024", (2023, 12, 15), (2024, 9, 14), "quy-4-2024"),
        ("nam-2024", "lich", "năm 2024", (2024, 1, 1), (2024, 12, 31), "nam-2025"),
        ("thang-12-2024", "14", "tháng 12 năm 2024", (2024, 11, 15), (2024, 12, 14), "thang-1-2025"),
    ],
)
def test_periods_by_name(
    code: str, custom: str, name: str, first: tuple[int, int, int], last: tuple[int, int, int], after: str
) -> None:
    """A code says the period, its days in both customs, and the period after it."""
    window = periods.named(code, custom)
    assert (window.name, window.first, window.last) == (name, date(*first), date(*last))
    assert periods.following(code) == after


def test_remarks_are_those_of_the_ledger(many: Project, run: Callable[..., Result]) -> None:
    """Real remarks of the period are counted in the draft; samples leave the place to a person."""
    order = ("--ky", "quy-4-2025", "--mau", "cchc-quy")
    mark = "Phản ánh, kiến nghị: [cần bổ sung: số nhận được, số đã trả lời, số trả lời đúng hạn]"
    ledger = "data/phan-anh/2025.yml"
    for said in (mark, "Phản ánh, kiến nghị: nhận 2; đã trả lời 1, trong đó đúng hạn 1"):
        run(*order, "--so", "96" if said == mark else "97")
        made = max((many.root / "data/bao-cao/2026").glob("9*.yml"))
        assert said in str(yaml.safe_load(made.read_text("utf-8"))["noi_dung"])
        many.write(ledger, (many.root / ledger).read_text("utf-8").replace("  mau: true\n", ""))


@pytest.mark.parametrize(
    ("period", "said"),
    [
        ("quy-1-2025", "[cần bổ sung: số nhận được, số đã trả lời, số trả lời đúng hạn]"),
        ("thang-5-2026", "trong kỳ không nhận, không trả lời phản ánh, kiến nghị nào"),
    ],
)
def test_a_period_without_remarks(many: Project, run: Callable[..., Result], period: str, said: str) -> None:
    """Before the first remark on record nobody knows; later none is none, in words."""
    for ledger in (many.root / "data/phan-anh").glob("*.yml"):
        ledger.write_text(ledger.read_text("utf-8").replace("  mau: true\n", ""), "utf-8")
    result = run("--ky", period, "--mau", "cchc-quy", "--so", "96")
    assert result.exit_code == 0, result.output
    (made,) = (many.root / "data/bao-cao/2026").glob("96*.yml")
    assert f"Phản ánh, kiến nghị: {said}" in str(yaml.safe_load(made.read_text("utf-8"))["noi_dung"])


def test_real_activities_replace_marks(many: Project, run: Callable[..., Result]) -> None:
    """Numbers of real activities in the period, and their list; a mark stays where none is written down."""
    run("--ky", "6-thang-2025", "--mau", "papi")
    before = (many.root / FILE).read_text("utf-8")
    assert "tuyên truyền: [cần bổ sung: số cuộc, số người dự]" in before
    assert "Danh mục hoạt động" not in before
    (many.root / FILE).unlink()
    many.write(
        "data/hoat-dong/2025.yml",
        """- {loai: hop, ten: Họp, ngay: 2025-02-03, dia_diem: Hội trường, don_vi: UBND xã, so_nguoi: 40}
- {loai: hop, ten: Họp, ngay: 2025-06-14, dia_diem: Hội trường, don_vi: UBND xã, so_nguoi: 2}
- {loai: hop, ten: Họp, ngay: 2025-06-15, dia_diem: Hội trường, don_vi: UBND xã, so_nguoi: 9}
- {loai: hop, ten: Họp mẫu, ngay: 2025-02-04, dia_diem: Hội trường, don_vi: UBND xã, mau: true}
- {loai: phat_thanh, ten: Phát thanh, ngay: 2025-02-03, don_vi: UBND xã, so_luong: 12, don_vi_tinh: tin}
- {loai: to_roi, ten: Tờ rơi, ngay: 2025-02-03, don_vi: UBND xã, so_luong: 500, don_vi_tinh: tờ}
- {loai: cuoc_thi, ten: Thi viết, ngay: 2025-02-03, don_vi: UBND xã, so_luong: 30, don_vi_tinh: bài}
""",
    )
    run("--ky", "6-thang-2025", "--mau", "papi")
    text = (many.root / FILE).read_text("utf-8")
    draft = yaml.safe_load(text)
    said = str(draft["noi_dung"])
    assert "Hội nghị, cuộc họp tuyên truyền: 2 cuộc, 42 người dự'" in said
    assert "phát thanh: 1 đợt, 12 tin; tờ rơi, tài liệu: 1 đợt, 500 tờ'" in said
    assert "1 cuộc thi, 30 bài (Thi viết)" in said
    assert "Tập huấn, bồi dưỡng: [cần bổ sung: số lớp, số người]" in said
    (annex,) = draft["phu_luc"][2]["bang"]
    assert [row[3] for row in annex["hang"]][0::4] == ["03/02/2025", "14/6/2025"]
    assert len(annex["hang"]) == 5
    assert many.problems() == []
    run("--ky", "6-thang-2025", "--mau", "cchc-quy")
    other = yaml.safe_load((many.root / FILE.replace("papi", "cchc-quy")).read_text("utf-8"))
    assert "Tờ rơi, tài liệu: 1 đợt, 500 tờ" in str(other["noi_dung"])
    assert many.problems() == []


@pytest.mark.parametrize(
    "number",
    [
        "²", "95/BC-UBND²", "０２", "٩٥", "-1", "9 5", "123456", "00/BC-UBND", "95/bc-ubnd", "95/2024/BC-UBND",
        "95/BC-UBND/2024", "95/BCUBND", "95/BC", "95/KH-UBND", "95/../../x", "../95", "95\n/BC-UBND",
    ],
)  # fmt: skip
def test_odd_numbers(untouched: Project, number: str) -> None:
    """A number that the check would refuse in a report is refused before a draft is written."""
    refused(untouched, "--ky", "6-thang-2025", "--mau", "papi", "--so", number)


@pytest.mark.parametrize(("number", "file"), [("9", "09-bc-ubnd"), ("95a", "95a-bc-ubnd"), ("8/BC-HĐND", "08-bc-hdnd")])
def test_numbers_in_full(many: Project, run: Callable[..., Result], number: str, file: str) -> None:
    """A number gets its zero and the template's sign; the site takes the draft."""
    assert run("--ky", "6-thang-2025", "--mau", "papi", "--so", number).exit_code == 0
    assert (many.root / f"data/bao-cao/2026/{file}.yml").is_file()
    assert many.problems() == []


def test_a_template_that_the_rules_forbid(many: Project, run: Callable[..., Result]) -> None:
    """Where the words of a template make a report that the check refuses, no draft is written."""
    many.edit("data/mau-bao-cao/papi.yml", "ket: Trên đây", "ket: 1. Trên đây")
    done = run("--ky", "6-thang-2025", "--mau", "papi")
    assert done.exit_code == 1
    assert "trang không nhận bản nháp này nên không ghi tệp nào; sửa mẫu rồi làm lại:\n  ket: không gõ" in done.output
    assert many.problems() == []
