"""The news pages."""

import re
from collections.abc import Callable
from pathlib import Path

import pytest

from support import Project, rendered

Write = Callable[..., Path]


def titles(file: Path) -> list[str]:
    """The titles a list shows."""
    return re.findall(r'class="news__title"><a href="[^"]+">([^<]+)</a>', file.read_text("utf-8"))


def test_pagination(empty: Project, news: Write) -> None:
    """Forty-five items stand on three real pages, each item once, newest first."""
    for number in range(45):
        news(f"tin-{number:02d}", f"2024-05-{1 + number % 28:02d}", title=f"Tin số {number}")
    site = empty.build_only("tin-bai/", *(f"tin-bai/trang/{n}/" for n in (2, 3, 4)))
    pages = [site / "tin-bai/index.html", *(site / f"tin-bai/trang/{n}/index.html" for n in (2, 3))]
    found = [title for page in pages for title in titles(page)]
    assert len(found) == 45
    assert sorted(found) == sorted(f"Tin số {number}" for number in range(45))
    assert [len(titles(page)) for page in pages] == [20, 20, 5]
    assert not (site / "tin-bai/trang/4").exists()
    first = pages[0].read_text("utf-8")
    assert "45 tin, bài · trang 1 trên 3" in first
    assert re.search(r'<a rel="next" href="\.\./tin-bai/trang/2/">Trang sau</a>', first)
    assert 'rel="prev"' not in first
    assert "(trang 2)" in re.search(r"<title>(.*?)</title>", pages[1].read_text("utf-8"))[1]  # type: ignore[index]


def test_lists_by_category_year_and_month(empty: Project, news: Write) -> None:
    """Each list has its own items and says how many."""
    news("a", "2023-12-31", title="A")
    news("b", "2024-01-01", title="B")
    news("c", "2024-02-01", title="C", chuyen_muc="guong-tot")
    lists = {
        "tin-bai/": ["C", "B", "A"],
        "tin-bai/2024/": ["C", "B"],
        "tin-bai/2024/01/": ["B"],
        "tin-bai/2023/12/": ["A"],
        "tin-bai/chuyen-muc/guong-tot/": ["C"],
        "tin-bai/chuyen-muc/chi-so/": ["B", "A"],
    }
    site = empty.build_only(*lists, "tin-bai/2024/03/")
    for address, expected in lists.items():
        file = site / address / "index.html"
        assert titles(file) == expected
        assert f"{len(expected)} tin, bài" in file.read_text("utf-8")
    assert not (site / "tin-bai/2024/03").exists()


def test_drafts_and_future_items_are_not_published(empty: Project, news: Write) -> None:
    """No page, no list, no file of them."""
    news("nhap", title="Bản nháp kín", nhap="true")
    news("mai", "2026-11-19", title="Tin ngày mai")
    site = empty.build()
    assert not list((site / "tin-bai").rglob("nhap*"))
    assert not (site / "tin-bai/2026/mai").exists()
    for file in [*site.rglob("*.html"), *site.rglob("*.csv"), *site.rglob("*.xml")]:
        text = file.read_text("utf-8")
        assert "Bản nháp kín" not in text
        assert "Tin ngày mai" not in text


def test_expired_items_leave_the_lists(empty: Project, news: Write) -> None:
    """An expired item keeps its page, which says so, and its place in the counted list, but is in no news list."""
    news("cu", title="Tin đã cũ", het_han="2024-05-31", ghim="true")
    news("con-lai", title="Tin còn hạn", het_han="2026-11-18")
    lists = ("", "tin-bai/", "tin-bai/2024/", "tin-bai/2024/05/", "tin-bai/chuyen-muc/chi-so/")
    site = empty.build_only(*lists, "tin-bai/2024/cu/", "tin-bai/2024/con-lai/", "thong-ke/danh-muc/")
    assert "áp dụng đến hết ngày 31/5/2024" in (site / "tin-bai/2024/cu/index.html").read_text("utf-8")
    assert "đã hết hạn" not in (site / "tin-bai/2024/con-lai/index.html").read_text("utf-8")
    for address in lists:
        assert titles(site / address / "index.html") == ["Tin còn hạn"]
    assert "Tin đã cũ" in (site / "thong-ke/danh-muc/index.html").read_text("utf-8")


def test_item_page(empty: Project, news: Write) -> None:
    """An item shows its date, category, author, unit, source, neighbours and related items."""
    news("truoc", "2024-05-01", title="Tin trước đó")
    news(
        "giua",
        "2024-05-02 09:15",
        title="Tin ở giữa",
        text="Mở đầu.\n\n## Phần một\n\nNội dung.",
        tac_gia="Ban biên tập",
        don_vi="Công an xã",
        nguon="{ten: Báo tỉnh, dia_chi: 'https://example.org/a'}",
        van_ban="[92/BC-UBND]",
    )
    news("sau", "2024-05-03", title="Tin sau đó")
    text = rendered(empty.build_only("tin-bai/2024/giua/") / "tin-bai/2024/giua/index.html")
    for piece in (
        '<time datetime="2024-05-02T09:15:00+07:00">02/5/2024, 09:15</time>',
        "Ban biên tập",
        "Công an xã",
        '<a href="https://example.org/a" rel="external noopener">Báo tỉnh<',
        '<a rel="prev" href="../../../tin-bai/2024/truoc/"><small>Tin, bài trước</small>Tin trước đó</a>',
        "<small>Tin, bài sau</small>Tin sau đó</a>",
        '<h2 id="phan-mot">Phần một</h2>',
        "Cùng chuyên mục",
        "Văn bản liên quan: 92/BC-UBND",
        '<meta name="description" content="Mở đầu.">',
    ):
        assert piece in text, piece
    assert text.count("<h1") == 1


@pytest.mark.parametrize(
    ("written", "shown"),
    [
        ("2024-05-02", "02/5/2024"),
        ("2024-05-02 07:30", "02/5/2024, 07:30"),
        ("2024-05-02 00:30", "02/5/2024, 00:30"),
        ("2024-05-02 00:00", "02/5/2024, 00:00"),
    ],
)
def test_an_item_shows_the_time_that_was_given(empty: Project, news: Write, written: str, shown: str) -> None:
    """The page of an item shows the time of day where one was written, midnight too, and none where none was."""
    news("a", written, cap_nhat=written.replace("05-02", "05-03"))
    text = (empty.build_only("tin-bai/2024/a/") / "tin-bai/2024/a/index.html").read_text("utf-8")
    published, changed = re.findall(r"<time datetime[^>]*>([^<]*)</time>", text.partition('class="item__meta"')[2])[:2]
    assert (published, changed) == (shown, shown.replace("02/5", "03/5"))


def test_pinned_items_come_first(empty: Project, news: Write) -> None:
    """On the column page pinned items stand above newer ones; the lists keep the order of days."""
    news("ghim", "2024-01-01", title="Ghim", ghim="true")
    for day in range(1, 8):
        news(f"t{day}", f"2024-05-{day:02d}", title=f"Tin {day}")
    site = empty.build_only("", "tin-bai/")
    assert titles(site / "index.html") == ["Ghim", "Tin 7", "Tin 6", "Tin 5"]
    assert titles(site / "tin-bai/index.html")[-1] == "Ghim"
    assert (site / "index.html").read_text("utf-8").count('<li class="news__pinned">') == 1
    assert "Tin nổi bật" in (site / "index.html").read_text("utf-8")


def test_empty_sections_do_not_show(empty: Project) -> None:
    """A commune without news and reports has a column page without empty boxes, and lists that say so."""
    site = empty.build_only("", "tin-bai/", "bao-cao/")
    home = (site / "index.html").read_text("utf-8")
    for heading in ("Tin, bài mới", "Báo cáo đã công bố", "Đã đăng"):
        assert heading not in home
    news = (site / "tin-bai/index.html").read_text("utf-8")
    assert "Chưa có tin, bài nào" in news
    assert "Xem tất cả tin, bài" not in news  # it is this page
    assert "Chưa công bố báo cáo nào" in (site / "bao-cao/index.html").read_text("utf-8")


def test_link_to_a_paper_the_site_has(project: Project, news: Write) -> None:
    """A paper named by an item is a link where the site has it, plain text where it has not."""
    news("co", van_ban="[92/BC-UBND, 08/KH-UBND, 99/KH-UBND]")
    text = rendered(project.build_only("tin-bai/2024/co/") / "tin-bai/2024/co/index.html")
    report = '<a href="../../../bao-cao/2024/92-bc-ubnd/">92/BC-UBND</a>'
    plan = '<a href="../../../van-ban/08-kh-ubnd-2024-uy-ban-nhan-dan-xa-minh-tien/">08/KH-UBND</a>'
    assert f"Văn bản liên quan: {report}, {plan}, 99/KH-UBND</p>" in text


def test_a_paper_of_another_year_with_the_same_number(project: Project, news: Write) -> None:
    """Numbers begin anew every year: an item names the paper of its own time, and stands on the page of that one."""
    first = (project.root / "data/bao-cao/2024/92-bc-ubnd.yml").read_text("utf-8")
    project.write("data/bao-cao/2026/92-bc-ubnd.yml", first.replace("2024", "2026").replace("2023", "2025"))
    news("cu", "2024-07-01", van_ban="[92/BC-UBND]")
    news("moi", "2026-07-01", van_ban="[92/bc-ubnd]")
    papers = {year: f"bao-cao/{year}/92-bc-ubnd/" for year in (2024, 2026)}
    site = project.build_only("tin-bai/2024/cu/", "tin-bai/2026/moi/", *papers.values())
    for year, own, other in ((2024, "cu", "moi"), (2026, "moi", "cu")):
        assert f'href="../../../{papers[year]}">' in rendered(site / f"tin-bai/{year}/{own}/index.html")
        report = rendered(site / f"{papers[year]}index.html")
        assert f"tin-bai/{year}/{own}/" in report
        assert f"/{other}/" not in report
