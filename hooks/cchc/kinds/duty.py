"""The duty list: who answers which line outside hours, on weekends and holidays."""

import re
from collections.abc import Iterator, Mapping, Sequence
from datetime import date, timedelta
from functools import cached_property
from typing import Annotated

from pydantic import Field

from ..core import dates
from ..core.dates import Day
from ..core.fields import refers, sample_flag
from ..core.grouping import by_key
from ..core.hours import DAYS, NightShift, parts, said, turned
from ..core.kind import Here, Kind
from ..core.lists import Several
from ..core.loaders import list_file
from ..core.opening import Span
from ..core.problems import Problem
from ..core.proofreading.written_days import WEEK, weekday
from ..core.record import Entry, Flag, Identifier, PublicRecord, Text
from ..core.visibility import day_after

PATH = "data/truc.yml"
_WHOLE_DAY = ("00:00 – 24:00",)
LONGEST = 31
_PARTS_OF_DAY = (("sáng", "00:00", "12:00"), ("chiều", "12:00", "18:30"), ("tối", "17:30", "24:00"))


class Duty(PublicRecord):
    """Somebody on duty at a line, on a day or from day to day."""

    hotline: Annotated[Identifier, refers("duong-day-nong")] = Field(
        alias="ma", title="Đầu mối được trực", description="Mã của đường dây nóng được trực", examples=["chu-tich"]
    )
    day: Day | None = Field(
        None, alias="ngay", title="Ngày trực", description="Khi chỉ trực một ngày", examples=["2026-11-24"]
    )
    since: Day | None = Field(
        None,
        alias="tu",
        title="Trực từ ngày",
        description="Ngày bắt đầu đợt trực; đã ghi mục này thì không ghi ngày trực",
        examples=["2027-02-04"],
    )
    until: Day | None = Field(
        None, alias="den", title="Trực đến hết ngày", description="Ngày cuối cùng", examples=["2027-02-10"]
    )
    shifts: Several[NightShift] = Field(
        (), alias="ca", title="Giờ trực mỗi ngày", description="Bỏ trống là cả ngày đêm", examples=['["08:00-11:30"]']
    )
    person: Text | None = Field(
        None, alias="nguoi", title="Người trực", description="Họ và tên", examples=["Nguyễn Văn A"]
    )
    note: Text | None = Field(
        None, alias="ghi_chu", title="Ghi chú", description="Điều người gọi cần biết thêm", examples=["Trực Tết"]
    )
    sample: Flag = sample_flag("Không phải lịch trực thật")

    @property
    def first(self) -> date:
        """The first day."""
        return self.day or self.since or date.min

    @property
    def last(self) -> date:
        """The last day."""
        return self.day or self.until or self.first

    @property
    def gone(self) -> date:
        """The first day after it, from which pages no longer show it."""
        return day_after(self.last)

    @cached_property
    def days(self) -> tuple[date, ...]:
        """Every day of it."""
        return tuple(self.first + timedelta(days=n) for n in range((self.last - self.first).days + 1))

    @property
    def spans(self) -> tuple[tuple[int, int, Span], ...]:
        """From when to when on each day; before it the place of its shift, and 1 for the morning after, else 0."""
        return tuple(
            (place, later, Span(start, end, duty=True))
            for place, shift in enumerate(self.shifts or _WHOLE_DAY)
            for later, start, end in parts(shift)
        )

    @property
    def over(self) -> date:
        """The day on which it ends: the morning after the last day, where its last shift goes over midnight."""
        return self.last + timedelta(days=max(later for _, later, _ in self.spans))

    @property
    def days_shown(self) -> str:
        """`Thứ Ba 24/11/2026`, `Thứ Năm 04/02/2027 – Thứ Tư 10/02/2027`."""
        names = [*DAYS.values()]
        shown = [f"{names[day.weekday()]} {dates.short(day)}" for day in (self.first, self.last)]
        return " – ".join(dict.fromkeys(shown))

    @property
    def hours_shown(self) -> str:
        """`08:00 – 11:30`, `cả ngày đêm`."""
        return ", ".join(map(said, self.shifts)) or "cả ngày đêm"


_FAR = timedelta(days=2 * 366)
_YEAR = re.compile(r"\bnăm (20\d\d)\b")
Entries = Sequence[Entry[Duty]]


def day_or_days(entry: Entry[Duty]) -> Iterator[Problem]:
    """Mỗi ca trực ghi mục “ngay”, hoặc hai mục “tu” và “den”, không ghi cả hai."""
    one = entry.data
    one_day = one.day is not None and one.since is None and one.until is None
    if not one_day and (one.day is not None or one.since is None or one.until is None):
        message = "ghi một ngày trực, hoặc cả từ ngày và đến ngày"
        left = next((key for key in ("tu", "den") if (*entry.at, key) in entry.source.blank), "")
        wrong = left or ("tu" if one.since else "den" if one.until else "")
        found = "" if left else one.since or one.until or one.hotline
        yield entry.problem((wrong,) if wrong else (), message, found, "ngay: 2026-11-24")


def days_in_order(entry: Entry[Duty]) -> Iterator[Problem]:
    """Ngày cuối của đợt trực phải từ ngày đầu trở đi; một đợt không quá 31 ngày."""
    one = entry.data
    if one.since and one.until and not 0 <= (one.until - one.since).days < LONGEST:
        first, last = one.since.isoformat(), one.until.isoformat()
        wrong = "kết thúc trước ngày đầu" if last < first else f"một đợt trực không quá {LONGEST} ngày kể từ ngày đầu"
        yield entry.problem(("den",), f"{wrong} {first}", last, f"den: {first}", against=("tu",))


def hours_or_none(entry: Entry[Duty]) -> Iterator[Problem]:
    """Trực cả ngày đêm thì bỏ hẳn mục “ca”, không để danh sách trống."""
    if entry.source.written((*entry.at, "ca")) == []:
        message = "chưa có ca nào; trực cả ngày đêm thì xóa mục này"
        yield entry.problem(("ca",), message, "[]", '["08:00-11:30"]')


def no_overlap(entries: Entries) -> Iterator[Problem]:
    """Hai ca trực của cùng một đường dây không trùng giờ nhau."""
    seen: dict[tuple[str, date], list[tuple[Span, Entry[Duty], int]]] = {}
    for entry in entries:
        clashes: list[tuple[int, Entry[Duty], int]] = []
        for day in entry.data.days:
            for place, later, span in entry.data.spans:
                others = seen.setdefault((entry.data.hotline, day + timedelta(days=later)), [])
                clashes += [(place, e, at) for s, e, at in others if s.start < span.end and span.start < s.end]
                others.append((span, entry, place))
        for place, other, its_place in clashes[:1]:
            if other is entry:
                example, shift = '["08:00-11:30", "13:30-17:00"]', entry.data.shifts[place]
                yield entry.problem(("ca", place), "trùng giờ với ca khác", shift, example, against=("ca", its_place))
            else:
                line = other.line_of(("ma",))
                yield entry.problem(("ma",), f"trùng giờ trực với mục bắt đầu ở dòng {line}", entry.data.hotline)


def spans(duties: Entries, hotline: str, since: date) -> Mapping[date, Sequence[Span]]:
    """When somebody is on duty at the hotline of an id, by day, for duties that end on the day `since` or later."""
    own = [entry.data for entry in duties if entry.data.hotline == hotline and entry.data.over >= since]
    return by_key(
        (day + timedelta(days=later), span) for one in own for day in one.days for _, later, span in one.spans
    )


def _notices(here: Here) -> Iterator[str]:
    """Shifts written from their end, days that are far off, doubtful notes, a list that has come to its end."""
    for entry in here.read[KIND]:
        for place, why in enumerate(map(turned, entry.data.shifts)):
            if why:
                yield entry.advice(("ca", place), why)
        if entry.data.first > here.today + _FAR:
            key = "ngay" if entry.data.day else "tu"
            yield entry.advice((key,), "còn hơn hai năm nữa mới tới; có phải ghi nhầm năm không?")
        yield from (entry.advice(("ghi_chu",), why) for why in _doubts_of_note(entry.data))
    last = max((entry.data.last for entry in here.read[KIND] if not entry.data.sample), default=None)
    if last and last < here.today:
        yield f"Nên bổ sung {PATH}: lịch trực đã hết từ ngày {last:%d/%m/%Y}"


def _doubts_of_note(one: Duty) -> Iterator[str]:
    """What the note says of another year, day of the week or part of the day than that of the duty."""
    years = {int(year) for year in _YEAR.findall(one.note or "")}
    if years and years.isdisjoint((one.first.year, one.last.year)):
        yield f"ghi chú nói năm {min(years)}, ngày trực ở năm {one.first.year}"
    named = weekday(one.note or "")
    on_duty = [(start, end) for shift in one.shifts for _, start, end in parts(shift)]
    for part, begin, end in _PARTS_OF_DAY if on_duty else ():
        named_part = re.search(rf"(?<!\w){part}(?!\w| hôm sau| mai)", one.note or "", re.I)
        if named_part and not any(start < end and begin < stop for start, stop in on_duty):
            yield f"ghi chú nói {part}, giờ trực là {one.hours_shown}"
    if one.day and named is not None and named != one.day.weekday():
        yield f"ghi chú nói {WEEK[named]}, ngày trực {dates.short(one.day)} là {WEEK[one.day.weekday()]}"


KIND: Kind[Entry[Duty]] = Kind(
    id="lich-truc",
    name="Lịch trực",
    place=PATH,
    model=Duty,
    load=list_file(PATH, Duty, optional=True),
    rules=(day_or_days, days_in_order, hours_or_none),
    joint=(no_overlap,),
    called=lambda entry: f"{entry.data.hotline}, {entry.data.days_shown}",
    notices=_notices,
)
