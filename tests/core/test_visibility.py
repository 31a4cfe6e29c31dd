"""Marks of what holds for a time only."""

from datetime import date

import pytest

from cchc.core.visibility import CountChanges, Span, Visibility, day_after

TODAY = date(2026, 11, 18)
YESTERDAY, TOMORROW = date(2026, 11, 17), date(2026, 11, 19)


@pytest.mark.parametrize(
    ("first", "end", "said"),
    [
        (None, None, ""),
        (TODAY, None, ' data-from="2026-11-18"'),
        (TOMORROW, None, ' data-from="2026-11-19" hidden'),
        (None, TOMORROW, ' data-to="2026-11-19"'),
        (None, TODAY, ' data-to="2026-11-18" hidden'),
        (YESTERDAY, TOMORROW, ' data-from="2026-11-17" data-to="2026-11-19"'),
        (TOMORROW, date(2026, 12, 1), ' data-from="2026-11-19" data-to="2026-12-01" hidden'),
    ],
)
def test_attributes(first: date | None, end: date | None, said: str) -> None:
    """The first day counts, the end does not; what is not of today is hidden when the page is built."""
    assert Visibility(TODAY)(first, end) == said


def test_the_days_on_which_all_is_answered_the_same() -> None:
    """Days that were asked of bound it on both sides, the day itself leaves one; what was asked before is not lost."""
    visible = Visibility(TODAY)
    visible(None, date(2027, 1, 1))
    asked = [(None, None), (YESTERDAY, None), (None, TOMORROW), (YESTERDAY, date(2026, 12, 1)), (TODAY, None)]
    spans = [visible.watched(lambda: visible(*bounds))[1] for bounds in asked]  # noqa: B023  # called at once
    assert spans == [
        Span(),
        Span(first=YESTERDAY),
        Span(end=TOMORROW),
        Span(YESTERDAY, date(2026, 12, 1)),
        Span(first=TODAY),
    ]
    assert visible.span == Span(TODAY, TOMORROW)
    assert visible.watched(lambda: visible.shown) == (TODAY, Span(TODAY, TOMORROW))


def test_steps() -> None:
    """Days to come are told with how many there are, within a year; what is past or never is not."""
    days = [None, YESTERDAY, TODAY, TOMORROW, TOMORROW, date(2026, 12, 1), date(2028, 1, 1)]
    steps = CountChanges.of(days, TODAY)
    assert (steps.first, steps.text) == (TOMORROW, "2026-11-19*2 2026-12-01")
    assert CountChanges.of([None], TODAY).first is None
    assert day_after(date(2026, 12, 31)) == date(2027, 1, 1)
