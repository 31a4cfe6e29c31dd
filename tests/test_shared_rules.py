"""The package keeps the tables of cases that the scripts keep too (tests/browser/test_shared_rules.py)."""

from collections.abc import Mapping
from datetime import date, datetime, timedelta

import pytest

from cchc.core import dates, search_words, text
from cchc.core.new_entry import New
from cchc.core.opening import sentence, state
from cchc.core.visibility import Visibility
from shared_rules import calendar, lines, table, times, vietnam


@pytest.mark.parametrize(("raw", "folded"), table("words", "fold"))
def test_fold(raw: str, folded: str) -> None:
    """Text without accents and case; both ways of placing a tone are one word."""
    assert text.fold(raw) == folded


@pytest.mark.parametrize(("raw", "address"), table("words", "slug"))
def test_slug(raw: str, address: str) -> None:
    """A title becomes small ASCII words with single hyphens between them."""
    assert text.slug(raw) == address


@pytest.mark.parametrize(("raw", "found"), table("words", "words"))
def test_words(raw: str, found: str) -> None:
    """Accents and their place, i and y, capitals, composed or not, signs between: the same words."""
    assert " ".join(search_words.words(raw)) == found


@pytest.mark.parametrize(("raw", "spelling"), table("words", "spelt"))
def test_spelling(raw: str, spelling: str) -> None:
    """A word with its accents has one spelling, wherever its tone mark stands."""
    (token,) = search_words.tokens(raw)
    assert search_words.forms(token)[1] == spelling


@pytest.mark.parametrize(("day", "short", "long"), table("days", "written"))
def test_written(day: str, short: str, long: str) -> None:
    """Days below 10 and months 1 and 2 get a zero in front; other months do not."""
    written = date.fromisoformat(day)
    assert (dates.short(written), dates.long(written)) == (short, long)


@pytest.mark.parametrize(("moment", "day", "clock"), table("days", "here"))
def test_here(moment: str, day: str, clock: str) -> None:
    """A moment is a day and a time of day in Vietnam."""
    here = dates.vietnam_time(int(datetime.fromisoformat(moment).timestamp()))
    assert (here.date().isoformat(), f"{here:%H:%M}") == (day, clock)


@pytest.mark.parametrize(("written", "carried", "moment"), table("days", "moment"))
def test_moment(written: str, carried: str, moment: str) -> None:
    """A day or moment of the data is carried by pages as one that means the same."""
    found = dates.parse_moment(written)
    assert (found.iso, found.at) == (carried, datetime.fromisoformat(moment))


@pytest.mark.parametrize(("day", "count", "later", "weekday"), table("days", "after"))
def test_after(day: str, count: int, later: str, weekday: int) -> None:
    """So many days after a day, and its place in the week."""
    found = date.fromisoformat(day) + timedelta(days=count)
    assert (found.isoformat(), found.isoweekday() % 7) == (later, weekday)


@pytest.mark.parametrize(("first", "end", "day", "shown"), table("days", "holds"))
def test_holds(first: str | None, end: str | None, day: str, shown: bool) -> None:
    """What stands for a time stands from its first day up to, but not on, its end."""
    bounds = [bound and date.fromisoformat(bound) for bound in (first, end)]
    assert ("hidden" in Visibility(date.fromisoformat(day))(*bounds)) is not shown


def test_working_days() -> None:
    """Offices work on weekdays that are not off, and on days worked in place of others."""
    known = calendar()
    assert [day for day in table("hours", "works") if not known.works(date.fromisoformat(day))] == []
    assert [day for day in table("hours", "rests") if known.works(date.fromisoformat(day))] == []


@pytest.mark.parametrize(("line", "moment", "kind", "until", "words"), table("hours", "states"))
def test_state(line: str, moment: str, kind: str, until: str | None, words: str) -> None:
    """Whether somebody answers at a moment, until or from when, and what a resident reads."""
    one, at = lines()[line], vietnam(moment)
    found = state(at, times(one), calendar())
    assert (found.kind, f"{found.day} {found.clock}" if found.day else None) == (kind, until)
    assert sentence(found, at, office=one.get("office", False)) == words


@pytest.mark.parametrize(("path", "values", "made"), table("new", "paths"))
def test_paths_of_new_files(path: str, values: Mapping[str, str], made: str) -> None:
    """A new thing stands in the folder of its year, in a file named after it."""
    assert New(name="", path=path).file(values) == made
