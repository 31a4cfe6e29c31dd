"""The moment of the build: what changes with it alone, when nobody changed a word."""

import json
from pathlib import Path

import pytest

from cchc.views import build_moment
from small import files, small
from support import EPOCH, NOW

# Beside the file of the moment: the list of open data and the totals that a province reads, each with its time; the
# page that shows the hashes of these files; the page that tells staff when the site was built.
TO_THE_MINUTE = {
    build_moment.URL,
    "du-lieu/datapackage.json",
    "du-lieu/tom-tat.csv",
    "du-lieu/tom-tat.json",
    "du-lieu/tom-tat.xlsx",
    "du-lieu/tom-tat/index.html",
    "trang-thai/index.html",
}
# Pages and files that count, or say of which day they speak.
OF_THE_DAY = (
    ".well-known/security.txt",
    "duong-day-nong/",
    "hoat-dong/",
    "index.html",  # who answers outside office hours
    "du-lieu/",
    "bao-cao/nhiem-vu/",
    "ban-dung.json",  # words of pages that changed
    "van-ban/index.html",
    "phan-anh/",
    "sw.js",
    "thong-ke/",
    "tim-kiem/muc-luc.json",  # who answers now
    "quan-tri/index.html",  # the day that the form proposes
)


@pytest.fixture(scope="module")
def at(tmp_path_factory: pytest.TempPathFactory) -> dict[int, dict[str, bytes]]:
    """The site of one content, built at a moment, a minute later and a day later, by the seconds between."""
    project = small(tmp_path_factory.mktemp("moment"))

    def built(later: int) -> Path:
        with pytest.MonkeyPatch.context() as patch:
            patch.setenv("SOURCE_DATE_EPOCH", str(EPOCH + later))
            return project.build(str(later))

    return {later: files(built(later)) for later in (0, 60, 86_400)}


def changed(before: dict[str, bytes], after: dict[str, bytes]) -> set[str]:
    """The files that differ."""
    return {path for path in {*before, *after} if before.get(path) != after.get(path)}


def test_a_minute_changes_its_own_file(at: dict[int, dict[str, bytes]]) -> None:
    """A page whose content stayed is the same bytes, so that what browsers keep of it holds."""
    assert changed(at[0], at[60]) == TO_THE_MINUTE
    assert json.loads(at[0][build_moment.URL]) == {"luc": NOW.isoformat()}


def test_a_day_changes_what_counts(at: dict[int, dict[str, bytes]]) -> None:
    """The next day brings new bytes only for what counts or tells days; an item, a list and a paper stay."""
    found = changed(at[0], at[86_400])
    assert [path for path in sorted(found - TO_THE_MINUTE) if not path.startswith(OF_THE_DAY)] == []
    assert "thong-ke/index.html" in found
    assert not {"tin-bai/index.html", "tin-bai/2026/mot/index.html", "404.html", "tro-nang/index.html"} & found


def test_no_page_holds_the_minute(at: dict[int, dict[str, bytes]]) -> None:
    """Only the page for staff says the minute; the foot of every page leads there where no script runs."""
    pages = {path: text.decode() for path, text in at[0].items() if path.endswith(".html")}
    assert [path for path, text in pages.items() if "18:06 ngày" in text] == ["trang-thai/index.html"]
    framed = {path: text for path, text in pages.items() if 'class="foot"' in text}
    assert len(framed) > 70
    assert [path for path, text in framed.items() if "Xem trang được cập nhật lúc nào</a>" not in text] == []
