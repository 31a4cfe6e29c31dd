"""The built site, as files."""

import errno
import filecmp
import re
import shutil
from collections.abc import Callable, Sequence
from pathlib import Path
from typing import Any
from urllib.parse import urlsplit

import pytest
import typst
from mkdocs.exceptions import Abort, PluginError

from cchc import adapter
from cchc.core import render, spread
from cchc.core.page import Page
from cchc.core.resources import TEMPLATES
from cchc.papers import renderer
from small import small
from support import Links, Project, dead_links, html, other_hosts

PAGES = (
    "",
    "tin-bai/",
    "tin-bai/2024/",
    "tin-bai/2024/06/",
    "tin-bai/chuyen-muc/chi-so/",
    "tin-bai/2024/bao-cao-tuyen-truyen-papi-6-thang-dau-nam-2024/",
    "thong-ke/",
    "thong-ke/danh-muc/",
    "thong-ke/ky/2024/",
    "bao-cao/",
    "bao-cao/2024/92-bc-ubnd/",
    "duong-day-nong/",
    "du-lieu-mau/",
    "huong-dan/",
)


@pytest.mark.parametrize("address", PAGES)
def test_pages_exist(built: Path, address: str) -> None:
    """Every address of the site has its page, with one first-level heading and a title."""
    text = (built / address / "index.html").read_text("utf-8")
    assert len(re.findall(r"<h1[ >]", text)) == 1
    assert re.search(r"<title>[^<]+UBND xã Minh Tiến</title>", text)


def test_every_link_works(built: Path) -> None:
    """Every link and every file asked for exists, and every place in a page too."""
    assert dead_links(built) == []


def test_no_page_asks_another_host(built: Path) -> None:
    """Nothing is loaded from elsewhere, in pages or in our styles and scripts."""
    assert other_hosts(built) == []
    for name in ("assets/cchc.css", "assets/cchc.js", "assets/chuyen-muc.css"):
        assert "http" not in (built / name).read_text("utf-8")


def test_inputs_have_a_use_and_a_role_they_may_have(built: Path) -> None:
    """No control of the theme's own frame is left in a page, and no role stands on an input that may not have it."""
    for name in ("index.html", "404.html", "tim-kiem/index.html", f"{PAGES[5]}/index.html"):
        text = (built / name).read_text("utf-8")
        inputs = re.findall(r"<input\b[^>]*>", text)
        assert [tag for tag in inputs if "checkbox" in tag] == []
        assert "md-overlay" not in text
        # ARIA in HTML: a search input has no other role, a text input may be a combobox
        assert ['type="text"' in tag for tag in inputs if 'role="combobox"' in tag] == [True]


def test_breadcrumbs_and_tabs(built: Path) -> None:
    """An item is below its list in the breadcrumbs, and its tab is the current one."""
    text = (built / PAGES[5] / "index.html").read_text("utf-8")
    path = re.search(r'<nav class="path".*?</nav>', text, re.S)
    assert path
    assert re.findall(r">([^<>\n]+)</a>", path[0]) == ["Trang chủ", "Tin, bài"]
    assert re.search(r'aria-current="true">Tin, bài</a>', text)
    assert 'aria-current="page"' not in text


@pytest.mark.parametrize(
    ("address", "file"),
    [
        (PAGES[5], "edit/main/docs/tin-bai/2024/bao-cao-tuyen-truyen-papi-6-thang-dau-nam-2024.md"),
        ("", "edit/main/docs/index.md"),
        ("bao-cao/2024/92-bc-ubnd/", "edit/main/data/bao-cao/2024/92-bc-ubnd.yml"),
        ("duong-day-nong/", "edit/main/data/duong-day-nong.yml"),
        ("thong-ke/", "tree/main/docs/tin-bai"),
        ("phan-anh/", "edit/main/data/phan-anh/2026.yml"),
    ],
)
def test_edit_button(built: Path, address: str, file: str) -> None:
    """The edit button leads to the Markdown or the YAML that the page came from."""
    text = (built / address / "index.html").read_text("utf-8")
    assert (
        f'<a href="https://github.com/ubnd-xa/cai-cach-hanh-chinh/{file}" rel="external noopener">Sửa trang này<'
        in text
    )


def test_every_page_has_an_edit_button(built: Path) -> None:
    """No page but the 404 and those for staff, which are of no file, is without one."""
    without = [address for address, text in html(built).items() if "Sửa trang này" not in text]
    assert sorted(without) == ["404.html", "quan-tri/", "trang-thai/"]


def test_items_are_not_in_the_menu(built: Path) -> None:
    """The menu holds sections only, however many items there are."""
    menu = re.search(r'<nav class="tabs".*?</nav>', (built / "index.html").read_text("utf-8"), re.S)
    assert menu
    assert re.findall(r">([^<>\n]+)</a>", menu[0]) == [
        "Trang chủ",
        "Thủ tục",
        "Tin, bài",
        "Đường dây nóng",
        "Phản ánh",
        "Văn bản",
        "Báo cáo",
        "Hoạt động",
        "Thống kê",
        "Chỉ số",
        "Theo dõi",
    ]


def test_builds_are_the_same_bytes(own: Project, built: Path) -> None:
    """Two builds at one moment are identical, byte for byte."""
    again = own.build("again")

    def differing(pair: filecmp.dircmp[str]) -> list[str]:
        below = [name for sub in pair.subdirs.values() for name in differing(sub)]
        _, wrong, errors = filecmp.cmpfiles(pair.left, pair.right, pair.common_files, shallow=False)
        return [*pair.left_only, *pair.right_only, *wrong, *errors, *below]

    try:
        assert differing(filecmp.dircmp(built, again)) == []
    finally:
        shutil.rmtree(again)


def test_a_page_built_alone_is_the_same(own: Project, built: Path) -> None:
    """What tests build alone are the bytes that the whole site has, and nothing else is built."""
    paths = ("index.html", "404.html", PAGES[5] + "index.html", "thong-ke/danh-muc-tin-bai.csv", "assets/cchc.css")
    alone = own.build_only("", *paths[1:], "khong/co/", name="alone")
    assert {path.relative_to(alone).as_posix() for path in alone.rglob("*") if path.is_file()} == set(paths)
    assert [path for path in paths if (alone / path).read_bytes() != (built / path).read_bytes()] == []


def test_a_failing_build_keeps_the_last_site(project: Project, caplog: pytest.LogCaptureFixture) -> None:
    """A bad edit is refused before the output folder is touched."""
    project.write("site/index.html", "bản tốt")
    project.write("docs/tin-bai/2024/sai.md", "---\nngay: 20/06/2024\n---\nkhông tiêu đề\n")
    with pytest.raises(Abort):
        project.build()
    assert "docs/tin-bai/2024/sai.md:2: ngay: " in caplog.text
    assert (project.root / "site/index.html").read_text("utf-8") == "bản tốt"


def test_problems_become_annotations(
    project: Project, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    """Under GitHub Actions every problem is shown beside its line."""
    monkeypatch.setenv("GITHUB_ACTIONS", "true")
    project.edit("data/duong-day-nong.yml", '"0200 3000 001"', '"08.8291913"')
    with pytest.raises(Abort):
        project.build()
    assert "::error file=data/duong-day-nong.yml,line=" in capsys.readouterr().out


UNIT = """ten: Hòa Bình
loai: phường
co_quan_ban_hanh: Ủy ban nhân dân phường Hòa Bình
dia_danh: Hòa Bình
ten_chuyen_muc: Cải cách hành chính
dia_chi: Số 1, phường Hòa Bình
kho_ma_nguon: https://github.com/phuong-hoa-binh/cchc
"""


def test_another_commune_takes_over(project: Project) -> None:
    """With only data/don-vi.yml swapped, the first commune's name is nowhere in the site, in no spelling."""
    project.write("data/don-vi.yml", UNIT)
    site = project.build()
    for path in site.rglob("*"):
        if path.is_file() and path.suffix not in {".gz", ".map"}:
            text = path.read_text("utf-8", errors="replace").casefold()
            assert not re.search(r"minh[ _-]?ti(ến|en|%e1%ba%bfn)", text), path.relative_to(site)
            assert "ubnd-xa/" not in text, path.relative_to(site)
    assert "UBND phường Hòa Bình" in (site / "index.html").read_text("utf-8")
    assert not (site / "bao-cao/2024/92-bc-ubnd").exists()


def test_papers_of_another_place_are_named(project: Project) -> None:
    """A report that is held back is said, never lost in silence; a former place's report is published."""
    project.write("data/don-vi.yml", UNIT)
    assert any("92-bc-ubnd.yml" in notice and "Minh Tiến" in notice for notice in project.load().notices)
    project.write("data/don-vi.yml", UNIT + "dia_danh_cu: [Minh Tiến]\n")
    problems = project.problems()
    assert len(problems) == 3
    assert all("báo cáo ban hành dưới địa danh cũ phải ghi cơ quan ban hành khi đó" in problem for problem in problems)
    issuer = "co_quan_ban_hanh: Ủy ban nhân dân xã Minh Tiến\nten_loai:"
    for name in ("2024/92-bc-ubnd", "2023/mau-quy-3", "2023/mau-quy-4"):
        project.edit(f"data/bao-cao/{name}.yml", "ten_loai:", issuer)
    assert [paper.data.number for paper in project.load().papers] == ["92/BC-UBND", "02/BC-UBND", "01/BC-UBND"]
    sheet = (project.build_only("bao-cao/2024/92-bc-ubnd/") / "bao-cao/2024/92-bc-ubnd/index.html").read_text("utf-8")
    assert '<p class="sheet__issuer"><b>Ủy ban nhân dân xã Minh Tiến</b>' in sheet


@pytest.mark.parametrize("base", ["https://example.org/", "https://example.org/ten-kho/"])
def test_base_address(project: Project, monkeypatch: pytest.MonkeyPatch, base: str) -> None:
    """The site works below a folder and at a domain's root: links are relative, the 404 page's are absolute."""
    monkeypatch.setenv("SITE_URL", base)
    site = project.build_only("", "404.html", "thong-ke/danh-muc-tin-bai.csv")
    home = (site / "index.html").read_text("utf-8")
    assert f'<link rel="canonical" href="{base}">' in home
    assert not [link for link in Links(home).links if link.startswith("/")]
    missing = Links((site / "404.html").read_text("utf-8"))
    root = urlsplit(base).path
    inside = [target for target in (*missing.links, *missing.loads) if not target.startswith(("#", "http"))]
    assert inside
    assert all(target.startswith(root) and not target.startswith("//") for target in inside)
    assert f"{base}tin-bai/2024/" in (site / "thong-ke/danh-muc-tin-bai.csv").read_text("utf-8-sig")


def test_missing_page_helps(built: Path) -> None:
    """The 404 page speaks Vietnamese and leads on."""
    text = (built / "404.html").read_text("utf-8")
    assert "Không tìm thấy trang này" in text
    assert "Về trang chủ" in text
    assert 'href="/duong-day-nong/"' in text
    assert '<html lang="vi"' in text


def test_root_relative_links_become_relative(project: Project) -> None:
    """A link written /thong-ke/ works below any folder."""
    project.write(
        "docs/tin-bai/2024/lien-ket.md",
        "---\nngay: 2024-05-05\nchuyen_muc: chi-so\nloai: tin\n---\n# Liên kết\n\nXem [thống kê](/thong-ke/).\n",
    )
    text = (project.build_only("tin-bai/2024/lien-ket/") / "tin-bai/2024/lien-ket/index.html").read_text("utf-8")
    assert '<a href="../../../thong-ke/">thống kê</a>' in text


def test_attachments_are_published(project: Project) -> None:
    """A signed paper beside its report and a file beside an item are in the site."""
    project.write("data/bao-cao/2024/92-bc-ubnd.pdf", b"%PDF-1.4 thu")
    project.edit("data/bao-cao/2024/92-bc-ubnd.yml", "ten_loai:", "tep_da_ky: 92-bc-ubnd.pdf\nten_loai:")
    site = project.build_only("bao-cao/2024/92-bc-ubnd/", "bao-cao/2024/92-bc-ubnd/92-bc-ubnd.pdf")
    assert (site / "bao-cao/2024/92-bc-ubnd/92-bc-ubnd.pdf").read_bytes() == b"%PDF-1.4 thu"
    assert 'href="../../../bao-cao/2024/92-bc-ubnd/92-bc-ubnd.pdf"' in (
        site / "bao-cao/2024/92-bc-ubnd/index.html"
    ).read_text("utf-8")


def test_free_text_is_escaped(project: Project) -> None:
    """Markup in data is shown as text, on the page and in the frame around it."""
    evil = "<b onclick=x>A & B</b>"
    project.edit("data/don-vi.yml", "ten_chuyen_muc: Cải cách hành chính", f'ten_chuyen_muc: "{evil}"')
    project.edit("data/chuyen-muc.yml", "ten: Gương tốt", f'ten: "{evil}"')
    site = project.build_only("", "tin-bai/", "404.html")
    for name in ("index.html", "tin-bai/index.html", "404.html"):
        text = (site / name).read_text("utf-8")
        assert "<b onclick" not in text
        assert "&lt;b onclick=x&gt;A &amp; B&lt;/b&gt;" in text


def test_a_paper_that_cannot_be_made_fails_the_build(project: Project, monkeypatch: pytest.MonkeyPatch) -> None:
    """Papers are made beside the pages: one that fails is not lost in silence."""
    templates = shutil.copytree(TEMPLATES, project.root / "templates")
    project.edit("templates/notice.typ", "#let paper", "#let (")
    monkeypatch.setattr(renderer, "TEMPLATES", templates)
    with pytest.raises(typst.TypstError):
        project.build()


def test_a_site_without_the_guide(project: Project) -> None:
    """A commune that takes the staff guide away has no link that leads nowhere."""
    shutil.rmtree(project.root / "docs/huong-dan")
    assert dead_links(project.build()) == []


def test_a_full_disk_is_told_in_a_sentence(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    """A build that the disk has no room for says so, keeps the last site, and is no traceback."""
    project = small(tmp_path)
    before = (project.build() / "index.html").read_bytes()

    def full(*_: object) -> None:
        raise OSError(errno.ENOSPC, "No space left on device", "site/index.html")

    monkeypatch.setattr(adapter.Build, "make", full)
    with pytest.raises(PluginError, match="ổ đĩa đã đầy; trang lập lần trước vẫn nguyên"):
        project.build()
    assert (project.root / "site/index.html").read_bytes() == before


def test_pages_that_tell_sizes_come_last(monkeypatch: pytest.MonkeyPatch, tmp_path: Path) -> None:
    """One process makes them, and the files whose sizes they tell; all others are shared out."""
    shared: list[str] = []
    start = spread.start

    def told(make: Callable[[Any], Any], things: Sequence[Any], cores: int | None = None) -> Callable[..., list[Any]]:
        shared.extend(page.template for page in things if isinstance(page, Page))
        return start(make, things, cores)

    monkeypatch.setattr(spread, "start", told)
    small(tmp_path).build()
    assert "item.html" in shared
    assert not {"dataset.html", "open_data.html", "report.html", "reports.html"} & {*shared}


def test_compiled_templates_need_no_place(tmp_path: Path) -> None:
    """Where they cannot be kept the build goes on."""
    (tmp_path / "a.html").write_text("một", "utf-8")
    (tmp_path / "tep").write_bytes(b"")
    env = render.environment(tmp_path, render.bytecode_cache(tmp_path / "tep"))
    assert env.get_template("a.html").render() == "một"


def test_what_a_statement_rests_on_says_what_was_not_checked(built: Path) -> None:
    """Nobody has looked whether Thông tư 26/2020/TT-BTTTT is in force still: the statement says so."""
    page = (built / "tro-nang/index.html").read_text("utf-8")
    paper = page.partition("26/2020/TT-BTTTT")[2].partition("</li>")[0]
    assert "chưa kiểm tra lại hiệu lực kể từ ngày ban hành" in paper
