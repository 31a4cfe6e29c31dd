"""The lines of scores through the years, with their gaps."""

from decimal import Decimal
from itertools import pairwise

from hypothesis import given
from hypothesis import strategies as st

from cchc.core import chart, trend
from cchc.core.trend import Dot

SCALE = (Decimal(8), Decimal(80))
SCORES = st.decimals(8, 80, places=4) | st.none()


def dots(*values: str | None) -> list[Dot]:
    """Years from 2019 on."""
    return [Dot(str(2019 + n), None if value is None else Decimal(value)) for n, value in enumerate(values)]


def test_a_missing_year_is_a_gap() -> None:
    """The line ends before a missing year and begins anew after it; the year keeps its place and says so in words."""
    made = trend.trend(dots("41.5", "42.1", None, "41.88", "42.97"), SCALE)
    assert made
    assert [len(segment.split()) for segment in made.segments] == [2, 2]
    assert [point.dot.name for point in made.points] == ["2019", "2020", "2022", "2023"]
    assert [tick.name for tick in made.ticks if tick.missing] == ["2021"]
    assert "2021: không có số liệu" in made.sentence
    assert (made.low, made.high) == ("41", "44")
    assert made.gaps
    assert made.bridges == [f"{made.segments[0].split()[-1]} {made.segments[1].split()[0]}"]


def test_no_bridge_to_another_scale() -> None:
    """Over a missing year the line is not drawn on where the scale has changed meanwhile, there or after it."""
    for missing, after in (
        (Dot("2021", None, broken=True), Dot("2022", Decimal(41))),
        (Dot("2021", None), Dot("2022", Decimal(41), broken=True)),
    ):
        made = trend.trend([*dots("30", "31"), missing, after, Dot("2023", Decimal(42))], SCALE)
        assert made
        assert made.bridges == []


def test_a_line_restarts_on_another_scale() -> None:
    """Years that cannot be compared are not joined by a line."""
    made = trend.trend([*dots("30", "31"), Dot("2021", Decimal(41), broken=True), Dot("2022", Decimal(42))], SCALE)
    assert made
    assert len(made.segments) == 2
    assert made.restarts
    assert not made.gaps


def test_nothing_to_draw() -> None:
    """No line without numbers; one number is a point without a line."""
    assert trend.trend(dots(None, None), SCALE) is None
    assert trend.trend([], SCALE) is None
    one = trend.trend(dots("80"), SCALE)
    assert one
    assert (one.segments, len(one.points)) == ([], 1)


@given(st.lists(SCORES, min_size=1, max_size=25))
def test_lines_stay_in_their_box(values: list[Decimal | None]) -> None:
    """Every point is inside the picture, higher scores stand higher, labels have room."""
    made = trend.trend([Dot(str(2000 + n), value) for n, value in enumerate(values)], SCALE)
    if made is None:
        assert not any(value is not None for value in values)
        return
    for point in made.points:
        assert 0 <= point.x <= chart.WIDTH
        assert made.top <= point.y <= made.base
    highest = max(made.points, key=lambda point: point.dot.value or 0)
    assert highest.y == min(point.y for point in made.points)
    labels = sorted(point.x for point in made.points if point.label)
    assert all(after - before >= 58 for before, after in pairwise(labels))
