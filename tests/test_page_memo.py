"""A page that shows the same as in the build before is not made again, and none is ever out of date."""

import shutil
from dataclasses import dataclass, replace
from pathlib import Path

import pytest
from jinja2 import Environment, UndefinedError

import pictures
from cchc.core import render
from cchc.core.fingerprint import Fingerprints
from cchc.core.page import Page
from cchc.core.record import Record
from cchc.core.visibility import Visibility
from cchc.kinds import feedback, hotline, news
from cchc.page_memo import Narrow, Parts, Text
from cchc.press import Press
from cchc.views import editor, register
from support import EPOCH, Project

LIST, COUNTED = "tin-bai/", "thong-ke/danh-muc/"


def made(project: Project, *paths: str) -> set[str]:
    """The pages among some that a build makes anew."""
    urls: set[str] = set()
    whole = Press._parts

    def noted(press: Press, page: Page, text: Text) -> Parts:
        urls.add(page.url)
        return whole(press, page, text)

    with pytest.MonkeyPatch.context() as patch:
        patch.setattr(Press, "_parts", noted)
        project.build_only(*paths)
    return urls


def shown(project: Project, *paths: str) -> list[bytes]:
    """These pages as they were built."""
    return [(project.root / "site" / path / "index.html").read_bytes() for path in paths]


def test_a_kept_page_leads_to_the_editor_that_came(project: Project) -> None:
    """Who wants to change a page is led to its form once there is one, without the page being made again."""
    url = "thu-tuc/1.000894/"
    project.build_only(url)
    assert "/edit/main/data/thu-tuc/1.000894.yml" in shown(project, url)[0].decode()
    project.write(f"{editor.DIST}/sua.js", "")
    assert made(project, url) == set()
    assert '<a href="../../quan-tri/sua/#/collections/thu-tuc/entries/1.000894">Sửa' in shown(project, url)[0].decode()


def test_what_an_edit_does_not_show_on_is_kept(project: Project) -> None:
    """A word of the text changes its page alone, a title also its neighbours and lists; all as if made anew."""
    newer, edited, *_, oldest = news.KIND.shown(project.load())
    quarters = register.register_quarters(project.load())
    quarter = next(one.url for one in quarters if any(entry.url == edited.url for entry in one.entries))
    pages = (edited.url, newer.url, oldest.url, LIST, COUNTED, quarter)
    assert made(project, *pages) == {*pages}
    assert made(project, *pages) == set()
    text = (project.root / edited.source.path).read_text("utf-8")
    project.write(edited.source.path, f"{text}\nMột câu được viết thêm ở cuối bài.\n")
    assert made(project, *pages) == {edited.url}
    assert "Một câu được viết thêm" in shown(project, edited.url)[0].decode()
    project.edit(edited.source.path, f"# {edited.title}", "# Tên khác của tin này")
    assert made(project, *pages) == {edited.url, newer.url, LIST, COUNTED, quarter}
    kept = shown(project, *pages)
    assert ["Tên khác của tin này" in page.decode() for page in kept] == [True, True, False, True, True, True]
    shutil.rmtree(project.root / ".cache")
    assert made(project, *pages) == {*pages}
    assert shown(project, *pages) == kept


def test_what_the_whole_site_shows_makes_pages_anew(project: Project) -> None:
    """The name of the site stands on every page; a page that cites a document tells of its effect."""
    [item, *_] = news.KIND.shown(project.load())
    text = (project.root / item.source.path).read_text("utf-8")
    project.write(item.source.path, f"{text}\nTheo Kế hoạch số 901/KH-UBND ngày 12/01/2026.\n")
    made(project, item.url, LIST)
    assert "902/KH-UBND" in shown(project, item.url)[0].decode()
    project.edit("data/van-ban/2026.yml", "  thay_the: [901/KH-UBND]\n", "")
    assert made(project, item.url, LIST) == {item.url, LIST}
    assert "902/KH-UBND" not in shown(project, item.url)[0].decode()
    project.edit("data/don-vi.yml", "ten_chuyen_muc: ", "ten_chuyen_muc: Trang ")
    assert made(project, item.url, LIST) == {item.url, LIST}


def test_a_night_makes_anew_what_speaks_of_days(project: Project, monkeypatch: pytest.MonkeyPatch) -> None:
    """A page that says the day is made anew each day, one beside an item that expires on that day, others never."""
    newer, expiring, *_ = news.KIND.shown(project.load())
    for path, more in ((expiring.source.path, "het_han: 2026-11-20\n"), (newer.source.path, "")):
        project.edit(path, f"chuyen_muc: {_category(project, path)}", f"chuyen_muc: {newer.meta.category}\n{more}")
    pages = (newer.url, COUNTED)
    made(project, *pages)
    found = []
    for days in (1, 3):
        monkeypatch.setenv("SOURCE_DATE_EPOCH", str(EPOCH + days * 86_400))
        found.append(made(project, *pages))
    assert found == [{COUNTED}, {newer.url, COUNTED}]
    kept = shown(project, *pages)
    shutil.rmtree(project.root / ".cache")
    assert made(project, *pages) == {*pages}
    assert shown(project, *pages) == kept


def _category(project: Project, path: str) -> str:
    text = (project.root / path).read_text("utf-8")
    return text.partition("chuyen_muc: ")[2].partition("\n")[0]


def test_a_remark_a_procedure_and_a_document_are_kept(project: Project) -> None:
    """One's own words change it alone; it is made anew with a number to call, and with a law that it rests on."""
    remark, other = "phan-anh/2026/pa-2026-001/", "phan-anh/2026/pa-2026-002/"
    birth, marriage = "thu-tuc/1.001193/", "thu-tuc/1.000894/"
    paper = "van-ban/901-kh-ubnd-2026-uy-ban-nhan-dan-xa-minh-tien/"
    pages = (remark, other, birth, marriage, paper)
    assert made(project, *pages) == {*pages}
    assert made(project, *pages) == set()
    project.edit("data/phan-anh/2026.yml", "Đã kiểm tra và yêu cầu chủ công trình", "Đã lập biên bản, yêu cầu chủ nhà")
    assert made(project, *pages) == {remark}
    project.edit("data/thu-tuc/1.001193.yml", "ten_tthc: ", "ten_tthc: Việc ")
    assert made(project, *pages) == {birth}
    desk = hotline.desk(project.load())
    assert desk
    project.edit("data/duong-day-nong.yml", f"ten: {desk.name}", f"ten: {desk.name} mới")
    assert {birth, marriage} <= made(project, *pages) <= {birth, marriage, remark, other}
    project.edit("data/van-ban/2026.yml", "  thay_the: [901/KH-UBND]\n", "")
    assert paper in made(project, *pages)
    kept = shown(project, *pages)
    shutil.rmtree(project.root / ".cache")
    assert made(project, *pages) == {*pages}
    assert shown(project, *pages) == kept


def test_a_file_that_stands_is_as_it_was_written(project: Project) -> None:
    """A page is right again where somebody changed or removed its file, or where what is around it is another."""
    item = news.KIND.shown(project.load())[0]
    file = project.root / "site" / item.url / "index.html"
    made(project, item.url)
    right = file.read_bytes()
    file.write_bytes(right.replace(b"<main", b"<MAIN", 1))
    assert made(project, item.url) == set()
    assert file.read_bytes() == right
    stood = file.stat().st_ino
    assert made(project, item.url) == set()
    assert file.stat().st_ino == stood
    file.unlink()
    assert made(project, item.url) == set()
    assert file.read_bytes() == right
    alert = "- {ma: dien, muc_do: luu_y, noi_dung: Mất điện cả ngày, tu: 2026-01-01, den: 2030-01-01}\n"
    project.write("data/thong-bao.yml", alert)
    assert made(project, item.url) == set()
    assert "Mất điện cả ngày" in file.read_text("utf-8")


def test_a_picture_of_a_text_under_the_same_name(project: Project) -> None:
    """A free page and an item whose text shows a picture show the new one; nothing else is made anew."""
    item = news.KIND.shown(project.load())[0]
    photo, words = "![Người dân nộp hồ sơ tại nơi tiếp nhận]", "![Người dân xem bảng niêm yết]"
    project.write("docs/gioi-thieu.md", f"# Giới thiệu\n\n{photo}(nop.jpg)\n")
    text = (project.root / item.source.path).read_text("utf-8")
    project.write(item.source.path, f"{text}\n{words}(xem.jpg)\n")
    beside = item.source.path.rpartition("/")[0]
    for path in ("docs/nop.jpg", f"{beside}/xem.jpg"):
        project.write(path, pictures.jpeg(640, 480))
    pages = ("gioi-thieu/", item.url, LIST)
    assert made(project, *pages) == {*pages}
    project.write("docs/nop.jpg", pictures.jpeg(480, 640))
    assert made(project, *pages) == {"gioi-thieu/"}
    project.write(f"{beside}/xem.jpg", pictures.jpeg(480, 640))
    assert made(project, *pages) == {item.url}


def test_a_template_that_asks_for_more_fails(tmp_path: Path, project: Project) -> None:
    """What is not in the key of a narrow page cannot be shown on it."""
    (tmp_path / "page.html").write_text("{{ site.now.year }}", "utf-8")
    templates = render.environment(tmp_path, render.bytecode_cache(tmp_path / "cache"))
    page = Page("x/", "Trang", "page.html", narrow=True)
    site = project.load()
    assert render.body(templates, page, site) == str(site.now.year)
    with pytest.raises(UndefinedError):
        render.body(templates, page, Narrow.of(site, Visibility(site.today)))


def test_kept_pages_get_no_more(project: Project, monkeypatch: pytest.MonkeyPatch) -> None:
    """A build gives the templates of narrow pages what is in their keys, those of other pages the whole site."""
    given: dict[str, str] = {}
    body = render.body

    def noted(templates: Environment, page: Page, site: object, *more: str) -> str:
        given[page.url] = type(site).__name__
        return body(templates, page, site, *more)

    monkeypatch.setattr(render, "body", noted)
    project.build_only(LIST, COUNTED, "thong-ke/")
    assert given == {LIST: "Narrow", COUNTED: "Narrow", "thong-ke/": "Site"}


@dataclass(frozen=True)
class _Thing:
    name: str
    parts: tuple[object, ...]


class _Silent:
    """It does not say what it holds."""


def test_fingerprints() -> None:
    """Equal values have equal ones, others have not, and what cannot be told is refused."""
    one, other = _Thing("a", (1, {"b": 2})), _Thing("a", (1, {"b": 3}))
    assert Fingerprints()(one) == Fingerprints()(_Thing("a", (1, {"b": 2})))
    values = [one, other, ("a", 1), "a1", ("a1",), 1, "1", True, None, b"", (), {}, frozenset("a")]
    assert len({Fingerprints()(value) for value in values}) == len(values)
    with pytest.raises(TypeError, match="_Silent"):
        Fingerprints()(("a", [_Silent()]))


class _Odd(str):
    """A text; when it is written, its record gets one more property, as another thread may give it one then."""

    record: "_Record"
    __slots__ = ("record",)

    def __repr__(self) -> str:
        self.record.__dict__["more"] = 1
        return "'odd'"


class _Record(Record):
    """A record of one text, or of a list of records."""

    text: str | tuple[Record, ...]


def test_records_may_be_looked_at_by_other_threads() -> None:
    """A property that is kept with a record while its fingerprint is taken neither stops that nor changes it."""
    odd = _Odd("odd")
    odd.record = _Record.model_construct(text=odd)
    lists = [_Record.model_construct(text=(one,)) for one in (odd.record, _Record(text="odd"), _Record(text="even"))]
    assert len({Fingerprints()(one) for one in (*lists, odd.record)}) == 3


def test_an_entry_is_what_it_says(own: Project) -> None:
    """Another remark has another fingerprint; the same one further down in its file has not."""
    first, second, *_ = own.load().read[feedback.KIND]
    assert Fingerprints()(first) != Fingerprints()(second)
    assert Fingerprints()(first) == Fingerprints()(replace(first, at=(99,)))
