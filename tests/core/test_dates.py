"""Days and moments as Vietnamese papers write them; tables for the scripts too are in tests/cases/days.yml."""

import re
from datetime import date, datetime, time, timedelta
from itertools import pairwise

import pytest
from hypothesis import given
from hypothesis import strategies as st
from pydantic_core import PydanticCustomError

from cchc.core import dates
from cchc.core.dates import Moment

FORM = "ngày phải ghi đủ năm-tháng-ngày như 2024-06-20; có giờ thì thêm như 07:30"
NO_DAY = "ngày này không có thật"
RANGE = "năm phải từ 2000 đến 2100"

days = st.dates(date(2000, 1, 1), date(2100, 12, 31))
clocks = st.times().map(lambda clock: clock.replace(second=0, microsecond=0))


@given(days)
def test_written_dates_read_back(day: date) -> None:
    """Both ways of writing name the day they were made of, padded by the rule and by nothing else."""
    for written in (dates.short(day), dates.long(day)):
        first, month, year = re.findall(r"\d+", written)
        assert date(int(year), int(month), int(first)) == day
        assert len(first) == 2
        assert month.startswith("0") == (day.month in {1, 2})


@given(days)
def test_iso_day_is_read(day: date) -> None:
    """A day written year-month-day is that day, spaces around it or not."""
    assert dates.parse_day(day.isoformat()) == day
    assert dates.parse_day(f"  {day.isoformat()} ") == day


SPOKEN = ["{d}/{m}/{y}", "{d:02d}/{m:02d}/{y}", "{d}-{m}-{y}", "{d}.{m}.{y}", "ngày {d}/{m}/{y}"]
SPOKEN += ["{d:02d}/{m:02d}/{y} 07:30", "thứ Hai, {d}/{m}/{y}", "ngày {d} tháng {m} năm {y}", "7h30 ngày {d}/{m}/{y}"]
SPOKEN += ["{y}/{m}/{d}", "{y}.{m:02d}.{d:02d}", "{y}{m:02d}{d:02d}"]


@given(days, st.sampled_from(SPOKEN))
def test_day_first_is_refused_with_the_right_order(day: date, form: str) -> None:
    """Dates as they are spoken are refused, and the message shows how to write that very day."""
    written = form.format(d=day.day, m=day.month, y=day.year)
    with pytest.raises(PydanticCustomError) as refused:
        dates.parse_day(written)
    assert str(refused.value) == f"ngày phải ghi theo thứ tự năm-tháng-ngày, tức là {day.isoformat()}"


@pytest.mark.parametrize(("written", "day"), [("46361", "2026-12-05"), ("45458", "2024-06-15")])
def test_a_day_counted_by_excel_is_told(written: str, day: str) -> None:
    """A cell of a duty list copied without its format is a count of days; the message says which day it is."""
    with pytest.raises(PydanticCustomError) as refused:
        dates.parse_day(written)
    assert str(refused.value) == f"đây là ngày đếm theo cách của Excel, tức là {day}"


@pytest.mark.parametrize("written", ["31/2/2024", "30-02-2024", "6/20/2024", "00/00/2024", "ngày 31/4/2024"])
def test_a_day_that_does_not_exist_is_never_proposed(written: str) -> None:
    """An impossible day in the spoken order is not turned into an impossible day in the right order."""
    with pytest.raises(PydanticCustomError) as refused:
        dates.parse_day(written)
    for proposed in re.findall(r"\d{4}-\d{2}-\d{2}", str(refused.value)):
        date.fromisoformat(proposed)


@pytest.mark.parametrize(
    ("written", "message"),
    [
        ("2026-13-32", NO_DAY),
        ("2026-00-02", NO_DAY),
        ("2023-02-29", NO_DAY),
        ("2024-04-31", NO_DAY),
        ("0000-01-01", NO_DAY),
        ("0001-01-01", RANGE),
        ("1999-12-31", RANGE),
        ("2101-01-01", RANGE),
        ("9999-12-31", RANGE),
        (
            "11/17/2026",
            "không có tháng 17; ngày ghi theo thứ tự năm-tháng-ngày, nếu là ngày 17 tháng 11 thì ghi 2026-11-17",
        ),
        (
            "2026-20-06",
            "không có tháng 20; ngày ghi theo thứ tự năm-tháng-ngày, nếu là ngày 20 tháng 06 thì ghi 2026-06-20",
        ),
        ("24-06-20", FORM),
        ("0912345678", FORM),
        ("2024-06-2007", FORM),
        ("hôm nay", FORM),
        ("", FORM),
        ("2024-06-20 07:30", "chỉ ghi ngày, không ghi giờ"),
        ("2024-06-20 11h30", "chỉ ghi ngày, không ghi giờ, tức là 2024-06-20"),
        ("2024-06-20x", FORM),
    ],
)
def test_no_day(written: str, message: str) -> None:
    """What is not a day is refused with the reason."""
    with pytest.raises(PydanticCustomError) as refused:
        dates.parse_day(written)
    assert (refused.value.type, str(refused.value)) == ("cchc", message)


@pytest.mark.parametrize("value", [None, ["2024-06-20"], {"ngay": "2024-06-20"}])
def test_a_list_is_no_day(value: object) -> None:
    """A value of another shape is refused like any text that is no day."""
    with pytest.raises(PydanticCustomError, match=FORM):
        dates.parse_day(value)


@pytest.mark.parametrize(
    ("written", "day", "clock"),
    [
        ("2024-06-20", date(2024, 6, 20), None),
        ("2024-06-20 00:00", date(2024, 6, 20), time()),
        ("2024-06-20 07:30", date(2024, 6, 20), time(7, 30)),
        ("2024-06-20T07:30", date(2024, 6, 20), time(7, 30)),
        ("2024-06-20 7:30", date(2024, 6, 20), time(7, 30)),
        ("2024-06-20 23:59:59", date(2024, 6, 20), time(23, 59)),
        (" 2024-06-20 07:30 ", date(2024, 6, 20), time(7, 30)),
    ],
)
def test_moment_is_read(written: str, day: date, clock: time | None) -> None:
    """A moment is a day, with hours and minutes where they are given."""
    assert dates.parse_moment(written) == Moment(day, clock)


@pytest.mark.parametrize("written", ["2024-06-20 24:00", "2024-06-20 07:60", "2024-06-20 99:99", "2024-02-30 07:30"])
def test_impossible_moment(written: str) -> None:
    """A time of day that no clock shows is refused."""
    with pytest.raises(PydanticCustomError, match=r"(ngày|giờ) này không có thật"):
        dates.parse_moment(written)


@pytest.mark.parametrize("written", ["2024-06-20 07.30", "2024-06-20 sáng", "2024-06-2007:30"])
def test_moment_in_another_form(written: str) -> None:
    """A time of day that is not written hour:minute is refused, not ignored."""
    with pytest.raises(PydanticCustomError, match=FORM):
        dates.parse_moment(written)


@pytest.mark.parametrize("written", ["2024-06-20 7h30", "20/6/2024 7:30", "2024-6-20 07:30", "2024-06-20, 7 giờ 30"])
def test_a_time_of_day_in_another_form(written: str) -> None:
    """A day and a time of day that are written otherwise are proposed in full, where a time is taken at all."""
    with pytest.raises(PydanticCustomError, match="tức là 2024-06-20 07:30"):
        dates.parse_moment(written)
    with pytest.raises(PydanticCustomError, match=r"tức là 2024-06-20$"):
        dates.parse_day(written)


@pytest.mark.parametrize("written", ["2024-06-20 đến 2024-06-25", "20/6/2024, 25/6/2024", "2024-06-20 2024-06-25"])
def test_two_days_in_one(written: str) -> None:
    """Two days in one value are told as two."""
    with pytest.raises(PydanticCustomError, match="chỉ ghi một ngày, ở đây có 2024-06-20 và 2024-06-25"):
        dates.parse_day(written)


@given(days, clocks)
def test_moment_reads_back(day: date, clock: time) -> None:
    """A moment written as a day and hours:minutes is that moment; one that is already read stays."""
    moment = dates.parse_moment(f"{day} {clock:%H:%M}")
    assert moment == Moment(day, clock)
    assert dates.parse_moment(moment) is moment


@given(days, st.none() | clocks)
def test_forms_of_a_moment(day: date, clock: time | None) -> None:
    """Browsers and readers get a day, or a moment that means the same time; midnight that is given is a time."""
    moment = Moment(day, clock)
    assert moment.at.utcoffset() == timedelta(hours=7)
    if clock is None:
        assert (moment.iso, moment.shown) == (day.isoformat(), dates.short(day))
        assert moment.over - moment.at == timedelta(days=1)
    else:
        assert datetime.fromisoformat(moment.iso) == moment.at == moment.over
        assert moment.iso.endswith("+07:00")
        assert moment.shown == f"{dates.short(day)}, {clock:%H:%M}"


def test_a_moment_cannot_change() -> None:
    """Moments are frozen, and equal ones are one key."""
    moment = Moment(date(2024, 6, 20), time())
    with pytest.raises(AttributeError):
        moment.day = date(2024, 6, 21)  # type: ignore[misc]
    assert {moment, Moment(date(2024, 6, 20), time())} == {moment}


@given(st.lists(st.builds(Moment, days, clocks)))
def test_moments_sort_by_time(moments: list[Moment]) -> None:
    """The order of moments is the order of time."""
    assert [m.at for m in sorted(moments)] == sorted(m.at for m in moments)


@pytest.mark.parametrize(
    ("last", "count", "months"),
    [
        (date(2024, 6, 20), 1, ((2024, 6),)),
        (date(2024, 2, 29), 4, ((2023, 11), (2023, 12), (2024, 1), (2024, 2))),
        (date(2024, 12, 31), 2, ((2024, 11), (2024, 12))),
        (date(2024, 1, 1), 2, ((2023, 12), (2024, 1))),
        (date(2024, 6, 20), 0, ()),
    ],
)
def test_last_months(last: date, count: int, months: tuple[tuple[int, int], ...]) -> None:
    """The last months end with the current one and cross the new year."""
    assert dates.months_back(last, count) == months


@given(st.dates(date(1900, 1, 1)), st.integers(1, 60))
def test_last_months_have_no_hole(last: date, count: int) -> None:
    """As many months as asked, oldest first, each the one after the month before."""
    months = dates.months_back(last, count)
    assert len(months) == count
    assert months[-1] == (last.year, last.month)
    assert all(28 <= (date(*after, 1) - date(*before, 1)).days <= 31 for before, after in pairwise(months))
