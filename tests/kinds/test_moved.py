"""Old addresses of pages (`chuyen_tu`) lead to where the pages are now."""

import re
from collections import Counter

import pytest

from cchc.kinds import news
from cchc.kinds.news import Item
from support import Project

HOME = "https://a.vn/"


def moved(project: Project, *addresses: str) -> Item:
    """The newest item, with old addresses."""
    item = news.KIND.shown(project.load())[0]
    project.edit(item.source.path, "loai:", f"chuyen_tu: [{', '.join(addresses)}]\nloai:")
    return item


def test_an_old_address_leads_to_the_page(project: Project) -> None:
    """It is a small page that names the new address, for browsers, readers, search engines; links to it are right."""
    item = moved(project, "/tin-bai/2024/ten-cu/", "tin/12.html")
    project.write("docs/gioi-thieu.md", "# Giới thiệu\n\nXem [tin](/tin-bai/2024/ten-cu/) và [tin](/tin/12.html).\n")
    made = {asset.url: asset for asset in project.load().assets(HOME)}
    for file, root in (("tin-bai/2024/ten-cu/index.html", "../../../"), ("tin/12.html", "../")):
        page = str(made[file].made)
        assert f'<link rel="canonical" href="{HOME}{item.url}">' in page
        assert f'content="0; url={root}{item.url}"' in page
        assert f'<a href="{root}{item.url}">' in page
        assert item.title in page


@pytest.mark.parametrize(
    "written", ["/tin-bai/2024/ten-cu/", "docs/tin-bai/2024/ten-cu.md", '["tin-bai/2024/ten-cu/"]']
)
def test_one_old_address_needs_no_brackets(project: Project, written: str) -> None:
    """It may be one text, and the name of the old file; in the one form of files it is a list."""
    item = news.KIND.shown(project.load())[0]
    project.edit(item.source.path, "loai:", f"chuyen_tu: {written}\nloai:")
    assert "tin-bai/2024/ten-cu/index.html" in {asset.url for asset in project.load().assets(HOME)}
    assert project.run("chuan-hoa").exit_code == 0
    assert re.search(r"^chuyen_tu:\n  - \S+$", (project.root / item.source.path).read_text("utf-8"), re.M)


@pytest.mark.parametrize("address", ["/thong-ke/", "/quan-tri/sua/", "/404.html"])
def test_a_page_that_stands_stays(project: Project, address: str) -> None:
    """Where a page is, nothing leads away from it: staff are told, and the site is published."""
    item = moved(project, address)
    site = project.load()
    urls = Counter(asset.url for asset in site.assets(HOME))
    assert urls[f"{address[1:]}index.html"] == (address == "/quan-tri/sua/")
    assert urls["404.html"] == 0
    assert [notice for notice in site.notices if address in notice and f"{item.source.path}:" in notice]


@pytest.mark.parametrize("address", ["https://a.vn/tin/", "/a/../b/", "/anh.jpg", "/tin", "/.git/", "/"])
def test_what_is_no_address_of_a_page(project: Project, address: str) -> None:
    """A wrong address is told where it is written."""
    moved(project, f'"{address}"')
    (problem,) = project.problems()
    assert "kết thúc bằng / hoặc .html" in problem
    assert address in problem


def test_two_pages_cannot_have_one_old_address(project: Project) -> None:
    """Nobody could say which of them is meant; an item of tomorrow counts too."""
    moved(project, "/cu/")
    project.write("docs/gioi-thieu.md", "---\nchuyen_tu: [/CU/]\n---\n# Giới thiệu\n\nLời giới thiệu.\n")
    (problem,) = project.problems()
    assert "chỉ ghi ở một trang" in problem
