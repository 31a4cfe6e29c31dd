"""Working days: Monday to Friday, without the days off of a year and with the days worked in their place."""

from collections.abc import Iterator
from dataclasses import dataclass
from datetime import date, timedelta

PATH = "data/ngay-nghi.yml"  # where staff write the days off
_ONE = timedelta(days=1)


class UnknownYearError(Exception):
    """The days off of a year are not in the data; `year` is that year."""

    def __init__(self, year: int) -> None:
        super().__init__(f"chưa có ngày nghỉ năm {year} trong {PATH}")
        self.year = year


@dataclass(frozen=True)
class Calendar:
    """The days off (`off`) and the weekend days that are worked (`swapped`) of the years that are known."""

    years: frozenset[int]
    off: frozenset[date]
    swapped: frozenset[date]

    def works(self, day: date) -> bool:
        """Whether offices work on a day.

        Raises:
            UnknownYearError: its year is not in the data.
        """
        if day.year not in self.years:
            raise UnknownYearError(day.year)
        return day in self.swapped or (day.weekday() < 5 and day not in self.off)

    def after(self, day: date, count: int) -> date:
        """The `count`th working day after a day, which itself does not count (Bộ luật Dân sự 2015, Điều 147).

        Raises:
            UnknownYearError: the days off of a year on the way are not in the data.
        """
        for _ in range(count):
            day += _ONE
            while not self.works(day):
                day += _ONE
        return day

    def between(self, first: date, last: date) -> int:
        """Working days after `first` up to and with `last`: 0 when both are one day.

        Raises:
            UnknownYearError: the days off of a year on the way are not in the data.
        """
        return sum(self.works(day) for day in _days(first + _ONE, last))


def _days(first: date, last: date) -> Iterator[date]:
    for number in range((last - first).days + 1):
        yield first + timedelta(days=number)
