"""Days off of each year, and the days worked in their place, as announced for the country."""

from collections import Counter
from collections.abc import Iterator, Sequence
from datetime import date, timedelta

from pydantic import Field

from ..core import workdays
from ..core.amount import Whole
from ..core.dataset import Column, Dataset
from ..core.dates import YEARS, Day, short
from ..core.kind import Here, Kind
from ..core.lists import Several
from ..core.loaders import list_file
from ..core.problems import Problem
from ..core.record import Entry, PublicRecord, Text
from ..core.workdays import Calendar

PATH = workdays.PATH
_OFF, _WORKED = "Nghỉ", "Làm bù"
_LAW = "Điều 111, 112 Bộ luật Lao động và Nghị quyết 28/2026/QH16"
_CULTURE = (2026, 11, 24)  # the first Ngày Văn hóa Việt Nam that is a day off
_YEARLY = ((1, 1), (4, 30), (5, 1), (9, 2), _CULTURE[1:])
_WITHOUT = frozenset((6, 7, 10))  # months of no public holiday; the others have one, or days in its place
_ASKED = (10, 1)  # month and day from which next year's days off are asked for: they are announced in autumn


class Year(PublicRecord):
    """What is known of a year's days off."""

    year: Whole = Field(
        alias="nam",
        ge=YEARS[0],
        le=YEARS[1],
        title="Năm",
        description="Các ngày ở dưới là của năm nào",
        examples=["2027"],
    )
    basis: Text = Field(
        alias="can_cu",
        title="Căn cứ",
        description="Luật, thông báo về lịch nghỉ",
        examples=["Điều 112 Bộ luật Lao động 2019"],
    )
    off: Several[Day] = Field(
        alias="nghi",
        min_length=1,
        title="Các ngày nghỉ",
        description="Ngày nghỉ lễ, Tết, nghỉ bù",
        examples=["[2027-01-01, 2027-02-05]"],
    )
    swapped: Several[Day] = Field(
        (),
        alias="lam_bu",
        title="Các ngày làm bù",
        description="Thứ Bảy, Chủ nhật phải làm bù",
        examples=["[2026-08-22]"],
    )


def days_in_year(entry: Entry[Year]) -> Iterator[Problem]:
    """Ngày nghỉ, ngày làm bù phải thuộc đúng năm, không ghi hai lần."""
    one = entry.data
    years = Counter(day.year for day in (*one.off, *one.swapped))
    [(most, count)] = years.most_common(1)
    if most != one.year and count > years.total() / 2:
        message = f"các ngày ghi ở dưới thuộc năm {most}; sửa năm, hoặc sửa các ngày"
        yield entry.problem(("nam",), message, one.year, f"nam: {most}")
        return
    for key, days in (("nghi", one.off), ("lam_bu", one.swapped)):
        for place, day in enumerate(days):
            if day.year != one.year:
                yield entry.problem((key, place), f"ngày này không thuộc năm {one.year}", day.isoformat())
            if day in days[:place]:
                yield entry.problem((key, place), "ngày này đã ghi ở trên", day.isoformat())


def swapped_on_weekends(entry: Entry[Year]) -> Iterator[Problem]:
    """Ngày làm bù phải là thứ Bảy hoặc Chủ nhật và không phải ngày nghỉ."""
    for place, day in enumerate(entry.data.swapped):
        if day.weekday() < 5 or day in entry.data.off:
            message = "ngày làm bù phải là thứ Bảy hoặc Chủ nhật, không trùng ngày nghỉ"
            yield entry.problem(("lam_bu", place), message, day.isoformat(), "lam_bu: [2026-08-22]")


def calendar(years: Sequence[Entry[Year]]) -> Calendar:
    """The working days of the years that are known."""
    known = [entry.data for entry in years]
    return Calendar(
        frozenset(year.year for year in known),
        frozenset(day for year in known for day in year.off),
        frozenset(day for year in known for day in year.swapped),
    )


def _notices(here: Here) -> Iterator[str]:
    """The days off that are to be written: of a year that has begun, from October on those of the next year."""
    today, known = here.today, {entry.data.year for entry in here.read[KIND]}
    asked = [today.year, *([today.year + 1] if (today.month, today.day) >= _ASKED else [])]
    for year in asked:
        if year not in known:
            costs = "hạn trả lời phản ánh và giờ làm việc của năm đó chưa tính được"
            yield f"Nên bổ sung {PATH}: chưa có ngày nghỉ năm {year}; {costs}"
    for entry in here.read[KIND]:
        for place, day in enumerate(entry.data.off):
            if day.month in _WITHOUT:
                yield entry.advice(
                    ("nghi", place), f"tháng {day.month} không có lễ, Tết nào; hãy xem lại ngày {short(day)}"
                )
        if missing := [f"{day:%d/%m}" for day in sorted({*_of_the_law(entry.data.year)} - {*entry.data.off})]:
            yield entry.advice(("nghi",), f"ngày nghỉ năm {entry.data.year} chưa có {', '.join(missing)} theo {_LAW}")


def _of_the_law(year: int) -> Iterator[date]:
    """The days off of the solar calendar, and the working day that each gives back where it is on a weekend."""
    days = [date(year, *day) for day in _YEARLY if (year, *day) >= _CULTURE or day != _CULTURE[1:]]
    yield from days
    for day in days:
        after = (day + timedelta(days=count) for count in range(1, 5))
        if day.weekday() >= 5:
            yield next(one for one in after if one.weekday() < 5 and one not in days)


_COLUMNS = (
    Column("ngay", "Ngày", "Ngày", lambda it: it[0], "date"),
    Column("loai", "Loại", "Ngày nghỉ lễ, Tết, nghỉ bù; hoặc ngày làm bù", lambda it: it[1], choices=(_OFF, _WORKED)),
    Column("can_cu", "Căn cứ", "Luật, thông báo nêu ngày này", lambda it: it[2]),
)


def _datasets(here: Here) -> Iterator[Dataset]:
    years = [entry.data for entry in here.read[KIND]]
    off = ((day, _OFF, year.basis) for year in years for day in year.off)
    worked = ((day, _WORKED, year.basis) for year in years for day in year.swapped)
    rows = sorted((*off, *worked), key=lambda row: row[:2])
    meaning = "Dùng để tính ngày làm việc và giờ nghe máy trên trang."
    yield Dataset.of("ngay-nghi", "Ngày nghỉ, ngày làm bù", meaning, "", noun="ngày", columns=_COLUMNS, rows=rows)


KIND: Kind[Entry[Year]] = Kind(
    id="ngay-nghi",
    name="Ngày nghỉ",
    place=PATH,
    model=Year,
    load=list_file(PATH, Year, "nam", national=PATH.removeprefix("data/")),
    rules=(days_in_year, swapped_on_weekends),
    datasets=_datasets,
    notices=_notices,
)
