"""The page of the editor at /quan-tri/sua/ and its configuration."""

import json
import re
import shutil
from collections.abc import Iterator
from pathlib import Path
from typing import Any
from urllib.parse import parse_qs, urlsplit

import pytest

from cchc import every
from cchc.core import file_type, markup
from cchc.core.record import Record, models
from cchc.kinds import document, report
from cchc.views import editor
from cchc.views.editor import collections, shapes
from cchc.views.editor.left_out import LEFT_OUT
from support import Project, html_of_markdown

Json = dict[str, Any]


@pytest.fixture(scope="module")
def configuration(own: Project) -> Json:
    """What the editor is started with."""
    return dict(json.loads(editor.configuration(own.load())))


def page(project: Project) -> str:
    """The page of the editor."""
    return next(str(asset.made, "utf-8") for asset in assets(project) if asset.url.endswith("index.html"))


def drawn(project: Project) -> list[str]:
    """The rights in the drawing of GitHub's form."""
    return re.findall(r'<span class="box" lang="en">([^:<]+: [^<]+)</span>', page(project))


def assets(project: Project) -> list[Any]:
    """What the editor publishes."""
    return [*editor.VIEW.assets(project.load(), "/")]


def files(configuration: Json) -> Iterator[Json]:
    """Every form: of a folder, of a file, of a single file."""
    for one in configuration["cms"]["collections"]:
        yield from one.get("files", [one])
    yield from configuration["cms"]["singletons"]


def keys(model: type[Record], seen: tuple[type[Record], ...] = ()) -> Iterator[tuple[str, ...]]:
    """The way to every key of a model that is not left out."""
    for name, info in model.model_fields.items():
        key = shapes.key(name, info)
        if (shapes.name(model), key) in LEFT_OUT:
            continue
        yield (key,)
        for inner in models(info.annotation):
            if inner not in seen:
                yield from ((key, *way) for way in keys(inner, (*seen, model)))


def offered(fields: list[Json]) -> Iterator[tuple[str, ...]]:
    """The way to every field of a form."""
    for field in fields:
        yield (field["name"],)
        yield from ((field["name"], *way) for way in offered(field.get("fields", [])))


def test_every_key_is_in_the_form_or_left_out(configuration: Json) -> None:
    """What a model takes can be written in the form of its kind; what cannot is named with the reason."""
    forms = {one["format"]: one for one in files(configuration)}
    for kind in every.KINDS:
        form = forms.get(f"{kind.id}-frontmatter") or forms.get(kind.id) or forms.get(f"{kind.id}-danh-sach")
        assert form, kind.id
        fields = form["fields"][0]["fields"] if form["fields"][0]["name"] == "muc" else form["fields"]
        assert {*keys(kind.model)} - {*offered(fields)} == set(), kind.id


def test_a_row_is_known_by_its_name(configuration: Json) -> None:
    """Folded rows show what people call a thing and what tells it from others; no code, no day as 2026-01-12."""
    rows = {form["name"]: form["fields"][0] for form in files(configuration) if form["fields"][0]["name"] == "muc"}
    assert rows["duong-day-nong"]["summary"] == "{{ten}} – {{nhom}}"
    assert rows["chuyen-muc"]["summary"] == "{{ten}}"
    day = "{{ngay | date('DD/MM/YYYY')}}{{tu | date('DD/MM/YYYY')}}"  # one of the two is written
    assert rows["lich-truc"]["summary"] == f"{{{{ma}}}} – {day}"
    folders = {one["name"]: one.get("summary", "") for one in configuration["cms"]["collections"]}
    assert folders["phan-anh"] == "{{ma}} – {{trang_thai}} – {{noi_dung | truncate(60)}}"
    assert folders["bao-cao"] == "{{so_ky_hieu}} – {{trich_yeu | truncate(60)}}"
    remarks = next(one for one in configuration["cms"]["collections"] if one["name"] == "phan-anh-theo-nam")
    [row] = remarks["files"][0]["fields"]
    assert row["summary"] == "{{ma}} – {{trang_thai}} – {{noi_dung | truncate(60)}}"
    for name, row in rows.items():
        shown = row["summary"].split(" – ")
        assert not any(field["name"] == "ten" for field in row["fields"]) or shown[0] == "{{ten}}", name
        days = [field["name"] for field in row["fields"] if field["widget"] == "datetime"]
        assert not {f"{{{{{day}}}}}" for day in days} & {*shown}, name


def test_every_file_has_its_place(configuration: Json, own: Project) -> None:
    """Who is led to a file finds it open in its form; what lacks a whole form of its own is not led to."""
    groups = {one["name"]: one for one in configuration["cms"]["collections"]}
    groups["_singletons"] = {"files": configuration["cms"]["singletons"]}
    site = own.load()
    found = {path: collections.place(site, path) for path in site.read.own_files}
    assert found["data/phan-anh/2026.yml"] == "phan-anh-theo-nam/entries/2026"
    assert {path.split("/")[1] for path, place in found.items() if not place} == {"bao-cao", "mau-bao-cao"}
    folders = {"docs/tin-bai": "tin-bai", "data/thu-tuc": "thu-tuc", "data/bao-cao": "", "data": ""}
    assert {folder: collections.place(site, folder) for folder in folders} == folders
    assert collections.place(site, "data/thu-tuc/9.999999.yml") == ""  # of the release, or gone
    for path, place in found.items():
        group, _, entry = place.partition("/entries/")
        if place and "folder" in groups[group]:
            assert path.rpartition(".")[0] == f"{groups[group]['folder']}/{entry}"
        elif place:
            assert [one["file"] for one in groups[group]["files"] if one["name"] == entry] == [path]


def test_lists_of_years_where_there_are_any(configuration: Json, project: Project) -> None:
    """Who finds no remark in its list is led to those of a year; a new commune has no empty list of years."""

    def described(configuration: Json) -> dict[str, str]:
        return {one["name"]: one.get("description", "") for one in configuration["cms"]["collections"]}

    assert "xem ở Phản ánh theo năm" in described(configuration)["phan-anh"]
    for file in (project.root / "data/phan-anh").iterdir():
        file.unlink()
    lists = described(json.loads(editor.configuration(project.load())))
    assert (lists["phan-anh"], lists.get("phan-anh-theo-nam")) == ("", None)
    assert "hoat-dong-theo-nam" in lists


def test_what_the_form_added_can_be_changed(project: Project) -> None:
    """A number that came by the form for new things stands in a file beside the list, and in a list of its own."""
    path = "data/duong-day-nong/dia-chinh.yml"
    assert "duong-day-nong-them-sau" not in editor.configuration(project.load())
    project.write(path, "ma: dia-chinh\nnhom: linh_vuc\nten: Địa chính\ndien_thoai: [0205 3825 123]\nmau: true\n")
    site = project.load()
    made = json.loads(editor.configuration(site))["cms"]["collections"]
    [added] = [one for one in made if one["label"] == "Đường dây nóng thêm sau"]
    assert (added["folder"], added["slug"]) == ("data/duong-day-nong", "{{ma}}")
    assert collections.place(site, path) == f"{added['name']}/entries/dia-chinh"


def test_a_thin_repository_has_its_own_pages(project: Project) -> None:
    """What comes with the software is not there to be changed."""
    shutil.rmtree(project.root / "docs/huong-dan")
    (project.root / "mkdocs.yml").unlink()
    site = project.load()
    assert [page for page in site.pages if page.url == "huong-dan/go-tin/"]
    made = json.loads(editor.configuration(site))
    [pages] = [one["files"] for one in made["cms"]["collections"] if one["name"] == "trang"]
    assert [page["file"] for page in pages] == ["docs/index.md"]


def test_a_form_for_what_is_still_to_be_written(project: Project) -> None:
    """A new commune says by a form how remarks are received; what the release knows is not shown as empty."""
    shutil.rmtree(project.root / "data/phan-anh")
    for name in ("phan-anh", "ngay-nghi"):
        (project.root / f"data/{name}.yml").unlink()
    cms = json.loads(editor.configuration(project.load()))["cms"]
    names = {one["name"] for one in cms["singletons"]}
    assert "cach-nhan-phan-anh" in names
    [remarks] = [one for one in cms["collections"] if one["name"] == "phan-anh"]
    assert remarks["create"] is False  # a remark before that stops the site
    assert "Ghi Cách nhận phản ánh trước" in remarks["description"]
    assert "ngay-nghi" not in names


def test_what_is_left_out_exists() -> None:
    """Every key that is left out is one of a model."""
    known = set().union(*(shapes.shapes(kind.model) for kind in every.KINDS))
    held = {name: keys for kind in every.KINDS for name, keys in shapes.shapes(kind.model).items()}
    assert {name for name, _ in LEFT_OUT} <= known
    assert all(key in held[name] for name, key in LEFT_OUT)


def test_without_scripts_there_is_a_way_on(project: Project) -> None:
    """The editor needs scripts: who has none is led to the buttons and the guide, not left there."""
    project.write(f"{editor.DIST}/sua.js", "")
    instead = page(project).partition("<noscript>")[2].partition("</noscript>")[0]
    assert re.findall(r'href="([^"]+)"', instead) == ["../", "../../huong-dan/"]


def test_hints_do_not_speak_of_files(configuration: Json) -> None:
    """How a value is quoted, by which key and in which file is the editor's own matter; an example ends a hint."""
    written = json.dumps([*files(configuration)], ensure_ascii=False)
    assert "Một hoặc nhiều số." in written
    hints = [hint.partition("Ví dụ: ")[0] for hint in re.findall(r'"hint": "([^"]*)"', written)]
    assert all(hint.rstrip().endswith((".", "…")) for hint in hints if hint)
    examples = re.findall(r"Ví dụ: [^\"]*", written)
    assert not {"dòng.", "sao y", "{"} & {*" ".join(examples).split()}  # an example of lines is one of them
    assert "Ví dụ: công chứng" in examples
    flags = {field["label"] for form in files(configuration) for field in form["fields"] if field["name"] == "mau"}
    assert flags == {"Là dữ liệu mẫu", "Các mục còn là dữ liệu mẫu"}
    assert [hint for hint in hints if re.search(r"ngoặc kép|thư mục|(?:data|docs)/|“[a-z_]+”|[a-z]_[a-z]", hint)] == []


def test_papers_are_put_where_they_belong(configuration: Json) -> None:
    """A file of a document, a signed report: chosen on the machine, saved in its folder under its name alone."""
    forms = {one["name"]: {field["name"]: field for field in one["fields"]} for one in files(configuration)}
    [paper] = [field for field in forms["van-ban"]["tep"]["fields"] if field["name"] == "tep"]
    for field, folder in ((paper, document.FILES), (forms["bao-cao"]["tep_da_ky"], f"{report.FOLDER}/{{{{dirname}}}}")):
        assert (field["widget"], field["media_folder"], field["public_folder"]) == ("file", f"/{folder}", "")
        limits = field["media_libraries"]["default"]["config"]
        assert (limits["max_file_size"], limits["slugify_filename"]) == (file_type.MAX_BYTES, True)


def test_closed_lists_have_words(configuration: Json) -> None:
    """A choice is offered by its Vietnamese words, a reference by the name of what it is to."""
    news = next(one for one in files(configuration) if one["name"] == "tin-bai")
    category, kind = (next(field for field in news["fields"] if field["name"] == key) for key in ("chuyen_muc", "loai"))
    assert {"value": "dich-vu-cong", "label": "Dịch vụ công trực tuyến"} in category["options"]
    assert kind["options"] == [{"value": "tin", "label": "Tin"}, {"value": "bai", "label": "Bài"}]


def test_only_what_the_site_shows_can_be_written(configuration: Json) -> None:
    """The text of news has no button for what the site refuses, no pictures of strangers are offered."""
    news = next(one for one in files(configuration) if one["name"] == "tin-bai")
    body = next(field for field in news["fields"] if field["name"] == "body")
    assert body["editor_components"] == []  # neither code nor pictures without their description
    samples = {"bold": "**a**", "italic": "*a*", "link": "[a](/b/)", "heading-two": "## a", "heading-three": "### a"}
    samples |= {"bulleted-list": "- a", "numbered-list": "1. a"}
    assert samples.keys() == {*body["buttons"]}
    for markdown in samples.values():
        html = html_of_markdown(markdown)
        assert markup.safe(html) == html
    assert configuration["cms"]["media_libraries"]["stock_assets"] == {"providers": []}


def test_without_its_script_the_page_says_where_to_go(own: Project) -> None:
    """The site is built without Node too: the page leads to the guide, and nothing else of the editor is published."""
    assert [asset.url for asset in assets(own)] == ["quan-tri/sua/index.html"]
    assert "chưa cài phần sửa nội dung" in page(own)
    assert "../../huong-dan/" in page(own)
    assert "<script" not in page(own)


def test_with_its_script_the_page_asks_for_a_token(project: Project) -> None:
    """The link asks for the rights that are needed: to the content, and with review to requests and their labels."""
    project.write(".quan-tri/dist/sua.js", "")
    asked = parse_qs(urlsplit(editor.token_url(project.load().unit)).query)
    assert (asked["contents"], asked["expires_in"]) == (["write"], ["90"])
    assert not {"pull_requests", "issues", "workflows", "administration"} & {*asked}
    assert 'src="sua.js"' in page(project)
    assert drawn(project) == ["Contents: Read and write", "Metadata: Read-only"]
    project.edit("data/don-vi.yml", "kho_ma_nguon:", "duyet: true\nkho_ma_nguon:")
    asked = parse_qs(urlsplit(editor.token_url(project.load().unit)).query)
    assert {key for key, value in asked.items() if value == ["write"]} == {"contents", "pull_requests", "issues"}
    assert drawn(project)[:3] == [f"{right}: Read and write" for right in ("Contents", "Issues", "Pull requests")]
    assert json.loads(editor.configuration(project.load()))["cms"]["publish_mode"] == "editorial_workflow"


def test_the_page_has_a_policy_of_its_own(own: Project) -> None:
    """No host but GitHub's may be asked; no other script runs; no search engine lists it."""
    text = page(own)
    hosts = {part for part in editor.POLICY.replace(";", " ").split() if part.startswith("https:")}
    assert hosts == {"https://api.github.com", "https://avatars.githubusercontent.com"}
    assert "script-src 'self' 'wasm-unsafe-eval';" in editor.POLICY
    assert 'name="robots" content="noindex"' in text
    assert text.index("Content-Security-Policy") < text.index("<title>")


def test_nobody_else_lists_the_page(built: Path) -> None:
    """It is in no list of pages, not in the search, not among what is kept for the time without a network.

    Nor is the form for new things; the foot of every page leads there.
    """
    assert (built / "quan-tri/sua/index.html").is_file()
    listed = [built / "sitemap.xml", *(built / "assets").glob("*.json"), *built.glob("thu-tuc/*.json")]
    assert [file.name for file in listed if re.search(r"(?<!\.\./)quan-tri/", file.read_text("utf-8"))] == []
    worker = (built / "sw.js").read_text("utf-8")
    assert "quan-tri" not in worker.partition("const BUILD = ")[2].partition("\n")[0]
    assert "!NETWORK.some((place) => request.url.startsWith(place))" in worker
