"""Pages, and long lists cut into pages."""

import posixpath

import pytest
from hypothesis import given
from hypothesis import strategies as st

from cchc.core.page import Asset, Page, Slice, Tally, paginate


@pytest.mark.parametrize(
    ("url", "root"),
    [("", "./"), ("tin-bai/", "../"), ("tin-bai/trang/2/", "../../../"), ("bao-cao/2024/92-bc-ubnd/", "../../../")],
)
def test_way_to_the_root(url: str, root: str) -> None:
    """Relative links from any page find the root, so the site works below any address."""
    assert Page(url, "Tiêu đề", "page.html").root == root
    assert posixpath.normpath(posixpath.join("/", url, root)) == "/"


def test_name_that_mkdocs_knows() -> None:
    """A page has the name of its Markdown file, or of the file that its address stands for."""
    assert Page("tin-bai/2024/a/", "A", "news.html", markdown="tin-bai/2024/a.md").source == "tin-bai/2024/a.md"
    assert Page("duong-day-nong/", "A", "hotlines.html").source == "duong-day-nong/index.md"
    assert Page("", "A", "column.html").source == "index.md"


def test_a_page_needs_only_what_it_has() -> None:
    """Without description, text, place to edit and parent a page has none of them."""
    page = Page("", "A", "column.html")
    assert (page.description, page.markdown, page.edit, page.parent, dict(page.context)) == ("", "", "", "", {})
    assert (Asset("a.css").content, Asset("a.css").path) == (b"", None)


def test_what_is_handed_over_cannot_change() -> None:
    """Pages and files are frozen."""
    with pytest.raises(AttributeError):
        Page("", "A", "page.html").title = "B"  # type: ignore[misc]
    with pytest.raises(AttributeError):
        Asset("a.css").url = "b.css"  # type: ignore[misc]
    with pytest.raises(AttributeError):
        Tally(40, "tin-bai/").count = 41  # type: ignore[misc]
    with pytest.raises(AttributeError):
        Slice((), 1, 1, "tin-bai/").number = 2  # type: ignore[misc]


@given(st.lists(st.integers(), max_size=120), st.integers(1, 30))
def test_every_item_is_on_one_page(items: list[int], size: int) -> None:
    """Put together again, the pages are the list: every item once, in its order; no page but the first is empty."""
    slices = list(paginate(items, "tin-bai/", size))
    assert [item for part in slices for item in part.items] == items
    assert all(len(part.items) <= size for part in slices)
    assert all(len(part.items) == size for part in slices[:-1])
    assert len(slices) == 1 or slices[-1].items
    assert [(part.number, part.count) for part in slices] == [(n, len(slices)) for n in range(1, len(slices) + 1)]


@pytest.mark.parametrize(
    ("total", "size", "pages"), [(0, 10, 1), (1, 10, 1), (10, 10, 1), (11, 10, 2), (20, 10, 2), (21, 10, 3)]
)
def test_number_of_pages(total: int, size: int, pages: int) -> None:
    """A full page begins no further one; an empty list still has its page."""
    assert len(list(paginate(range(total), "tin-bai/", size))) == pages


def test_addresses_of_a_list() -> None:
    """The first page is the list's own address; the others are numbered from 2."""
    slices = list(paginate(range(25), "tin-bai/", 10))
    assert [part.url for part in slices] == ["tin-bai/", "tin-bai/trang/2/", "tin-bai/trang/3/"]
    assert [slices[1].at(number) for number in (1, 2, 3)] == [part.url for part in slices]


def test_titles_of_a_list() -> None:
    """The pages of a list have titles of their own; the first has the list's."""
    titles = [part.titled("Tin, bài") for part in paginate(range(25), "tin-bai/", 10)]
    assert titles == ["Tin, bài", "Tin, bài (trang 2)", "Tin, bài (trang 3)"]


@pytest.mark.parametrize(
    ("number", "count", "near"),
    [
        (1, 1, [1]),
        (1, 2, [1, 2]),
        (2, 3, [1, 2, 3]),
        (1, 10, [1, 2, None, 10]),
        (3, 10, [1, 2, 3, 4, None, 10]),
        (5, 10, [1, None, 4, 5, 6, None, 10]),
        (8, 10, [1, None, 7, 8, 9, 10]),
        (10, 10, [1, None, 9, 10]),
    ],
)
def test_page_numbers_shown(number: int, count: int, near: list[int | None]) -> None:
    """The first, the last and the neighbours are shown; what is left out is marked."""
    assert list(Slice((), number, count, "tin-bai/").near) == near


@given(st.integers(1, 200).flatmap(lambda count: st.tuples(st.integers(1, count), st.just(count))))
def test_page_numbers_rise_and_every_gap_is_marked(place: tuple[int, int]) -> None:
    """The numbers rise; a gap stands exactly where numbers are missing; at most seven entries fit a phone."""
    number, count = place
    near = list(Slice((), number, count, "").near)
    shown = [entry for entry in near if entry is not None]
    assert shown == sorted(set(shown))
    assert {1, count, number, max(1, number - 1), min(count, number + 1)} == set(shown)
    expected: list[int | None] = []
    for entry in shown:
        if expected and entry - shown[shown.index(entry) - 1] > 1:
            expected.append(None)
        expected.append(entry)
    assert near == expected
    assert len(near) <= 7
