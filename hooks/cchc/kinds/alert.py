"""Alerts: short news that stand on every page from one moment to another."""

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from datetime import datetime
from typing import Annotated, Literal

from pydantic import Field

from ..core.dataset import Column, Dataset
from ..core.dates import VIETNAM, When, short
from ..core.early import waits
from ..core.fields import LONG, Choices, sample_flag
from ..core.kind import Here, Kind, once
from ..core.loaders import list_file
from ..core.new_entry import New
from ..core.problems import Problem
from ..core.proofreading.written_days import NEAR, days, last_hour, other_years
from ..core.record import Entry, Flag, Link, PublicRecord, Text
from ..core.source import Loc
from ..core.text import upper_first

PATH = "data/thong-bao.yml"
LEVELS = {"khan": "Khẩn", "luu_y": "Lưu ý", "thong_tin": "Thông báo"}
_MOST_AT_ONCE = 3
_LONG_DAYS = 366
_THAT_DAY = re.compile(
    r"\b(?:(?:sáng|trưa|chiều|tối|đêm|hôm) (?:mai|nay)|ngày (?:mai|kia)|(?:tuần|tháng) (?:sau|tới)"
    r"|(?:^|(?-i:(?=m)))mai(?= (?:nghỉ|cắt|mất|tạm))"
    r"|(?:thứ (?:hai|ba|tư|năm|sáu|bảy|[2-7])|chủ nhật) (?:này|tới|tuần (?:này|sau|tới)))\b(?!\s*\(?\d)",
    re.I,
)
_ON_A_DAY = re.compile(r"(?:(?:sáng|trưa|chiều|tối|đêm|ngày|thứ|chủ nhật)\b[^\d]{0,20})+\d", re.I)  # what is to come


class Alert(PublicRecord):
    """What residents must know for some time."""

    id: Text = Field(
        alias="ma", title="Mã thông báo", description="Mã riêng, không trùng thông báo khác", examples=["nghi-tet-2027"]
    )
    level: Annotated[Literal["khan", "luu_y", "thong_tin"], Choices(LEVELS)] = Field(
        alias="muc_do", title="Mức độ", description="Khẩn chỉ dùng khi người dân phải biết ngay", examples=["luu_y"]
    )
    text: Annotated[Text, LONG] = Field(
        alias="noi_dung",
        max_length=200,
        title="Nội dung thông báo",
        description="Một hai câu, tối đa 200 ký tự",
        examples=["Sáng thứ Bảy 05/12 không tiếp nhận hồ sơ do bảo trì."],
    )
    begin: When = Field(
        alias="tu", title="Hiện từ lúc", description="Ngày, hoặc ngày và giờ", examples=["2026-12-01 07:30"]
    )
    end: When = Field(
        alias="den", title="Thôi hiện lúc", description="Chỉ ghi ngày thì hiện đến hết ngày đó", examples=["2026-12-05"]
    )
    link: Link | None = Field(
        None,
        alias="lien_ket",
        title="Trang nói rõ hơn",
        description="Liên kết tới trang nói rõ hơn",
        examples=["/duong-day-nong/"],
    )
    sample: Flag = sample_flag("Không phải thông báo thật")

    @property
    def level_name(self) -> str:
        """`Khẩn`."""
        return LEVELS[self.level]

    @property
    def message(self) -> str:
        """The text without the level, which pages write themselves: `Khẩn: mất điện` gives `Mất điện`."""
        rest = re.sub(rf"^{self.level_name}\s*[:!.–-]+\s*", "", self.text, count=1, flags=re.I)
        return upper_first(rest)

    @property
    def until(self) -> datetime:
        """The moment it is over: the given time, or the end of the given day."""
        return self.end.over

    def shown(self, now: datetime) -> bool:
        """Whether it stands on the pages at a moment."""
        return self.begin.at <= now < self.until


@dataclass(frozen=True)
class Banner:
    """An alert on a page: what it says, whether it shows when the site is built."""

    alert: Alert
    shown: bool

    @property
    def begin(self) -> str:
        """When it appears, for the script."""
        return self.alert.begin.at.isoformat()

    @property
    def end(self) -> str:
        """When it vanishes, for the script."""
        return self.alert.until.isoformat()


def end_after_begin(entry: Entry[Alert]) -> Iterator[Problem]:
    """Lúc thôi hiện phải sau lúc bắt đầu hiện."""
    if entry.data.until <= entry.data.begin.at:
        message = f"thời điểm hết phải sau thời điểm bắt đầu {entry.data.begin.at:%Y-%m-%d %H:%M}"
        yield entry.problem(("den",), message, _written(entry, "den"), "den: 2026-12-05 17:00", against=("tu",))


def _written(entry: Entry[Alert], key: str) -> str:
    return str(entry.source.written((*entry.at, key)))


def few_at_once(entries: Sequence[Entry[Alert]]) -> Iterator[Problem]:
    """Cùng một lúc không hiện quá ba thông báo."""
    for entry in entries:
        at = entry.data.begin.at
        together = [other for other in entries if other.data.shown(at)]
        if len(together) > _MOST_AT_ONCE and entry is max(together, key=lambda other: other.at):
            message = (
                f"lúc này có {len(together)} thông báo cùng hiện, tối đa {_MOST_AT_ONCE}; hãy bớt hoặc đổi thời gian"
            )
            yield entry.problem(("tu",), message, _written(entry, "tu"))


@once
def banners(here: Here) -> tuple[Banner, ...]:
    """The alerts that are not over, the most urgent first; those to come are in the page but hidden."""
    order = list(LEVELS)
    live = [entry.data for entry in here.read[KIND] if here.now < entry.data.until]
    return tuple(Banner(one, one.shown(here.now)) for one in sorted(live, key=lambda one: order.index(one.level)))


def _notices(here: Here) -> Iterator[str]:
    """Alerts that have yet to appear, those that are over, those that mean another day when they are read the next."""
    for entry in here.read[KIND]:
        one = entry.data
        if (one.until - one.begin.at).days > _LONG_DAYS and here.now < one.until:
            yield entry.advice(("den",), f"thông báo “{one.id}” hiện hơn một năm; việc lâu dài nên là tin, bài")
        word = _THAT_DAY.search(one.text)
        if word and here.now < one.until and one.begin.day < one.end.day:
            why = f"thông báo hiện nhiều ngày mà viết “{word[0]}”: đọc hôm khác thì sai; hãy ghi rõ ngày"
            yield entry.advice(("noi_dung",), why)
        told = [*days(one.text)]
        if told and min(told) > one.end.day:
            why = f"thông báo hết thời gian hiện trước ngày nêu trong nội dung ({short(min(told))})"
            yield entry.advice(("den",), why)
        elif told and max(told) == one.end.day and one.end.clock and _minutes(one.until) < (last_hour(one.text) or 0):
            yield entry.advice(("den",), "thông báo hết thời gian hiện trước giờ kết thúc nêu trong nội dung")
        elif told and _ON_A_DAY.match(one.text) and max(told) < one.begin.day - NEAR:
            why = f"ngày nêu trong nội dung ({short(max(told))}) đã qua khi thông báo bắt đầu hiện"
            yield entry.advice(("noi_dung",), why)
        for why in other_years(one.text, one.begin.day, one.end.day):
            yield entry.advice(("noi_dung",), why)
        if here.now < one.begin.at:
            yield f"Chưa hiện {entry.where}: thông báo “{one.id}” {waits(one.begin, here.today)}"
        elif one.until <= here.now:
            over = short(one.end.day)
            yield f"Không còn hiện {entry.where}: thông báo “{one.id}” đã hết hạn ngày {over}; xóa được"


def _minutes(moment: datetime) -> int:
    """From midnight, in Vietnam."""
    here = moment.astimezone(VIETNAM)
    return here.hour * 60 + here.minute


_COLUMNS = (
    Column("ma", "Mã", "Mã, không trùng", lambda it: it.id),
    Column("muc_do", "Mức độ", "Mức độ", lambda it: it.level_name, choices=(*LEVELS.values(),)),
    Column("noi_dung", "Nội dung", "Nội dung", lambda it: it.text),
    Column("tu", "Bắt đầu", "Ngày, hoặc ngày và giờ bắt đầu hiện", lambda it: it.begin.iso),
    Column("den", "Hết", "Hết giờ này, hoặc hết ngày này thì ẩn", lambda it: it.end.iso),
    Column(
        "lien_ket",
        "Liên kết",
        "Trang nói rõ hơn",
        lambda it: (it.link or "").removeprefix("/"),
        "address",
        optional=True,
    ),
    Column("mau", "Dữ liệu mẫu", "Thông báo mẫu", lambda it: it.sample, "flag"),
)


def _datasets(here: Here) -> Iterator[Dataset]:
    rows = [banner.alert for banner in banners(here) if banner.shown]
    meaning = "Thông báo đang hiện ở đầu các trang."
    stays = any(entry.data.begin.at <= here.now for entry in here.read[KIND])
    yield Dataset.of(
        "thong-bao", "Thông báo đang hiện", meaning, "", noun="thông báo", columns=_COLUMNS, rows=rows, stays=stays
    )


def _links(entry: Entry[Alert]) -> Iterator[tuple[Loc, str]]:
    yield ("lien_ket",), entry.data.link or ""


KIND: Kind[Entry[Alert]] = Kind(
    id="thong-bao",
    name="Thông báo",
    place=PATH,
    model=Alert,
    new=New(
        name="thông báo",
        path="data/thong-bao/{ma|slug}.yml",
        about="một dòng ở đầu mọi trang",
        title="noi_dung",
        shown_from="tu",
        first={"tu": "*", "muc_do": "thong_tin"},
        after=(("tu", "den"),),
        crowd=("tu", "den", _MOST_AT_ONCE),
    ),
    load=list_file(PATH, Alert, "ma", optional=True),
    rules=(end_after_begin,),
    joint=(few_at_once,),
    called=lambda entry: entry.data.text,
    datasets=_datasets,
    notices=_notices,
    links=_links,
)
