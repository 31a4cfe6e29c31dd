"""What is written of an activity: data/hoat-dong/<year>.yml, a list."""

import re
from dataclasses import dataclass
from datetime import date, time
from typing import Annotated, Literal, NamedTuple

from pydantic import BeforeValidator, Field, InstanceOf
from pydantic_core import PydanticCustomError

from ...core.dates import Day, short
from ...core.record import Entry, Flag, Identifier, Paragraphs, Record, Text
from ...core.text import slug

FOLDER = "data/hoat-dong"
URL = "hoat-dong/"
EXAMPLE = f"{FOLDER}/2026.yml"


class Kind(NamedTuple):
    """A kind of activity: its name, and the word that counts it."""

    name: str
    word: str


KINDS = {
    "hop": Kind("Hội nghị, cuộc họp", "cuộc"),
    "chao_co": Kind("Chào cờ", "buổi"),
    "sinh_hoat_chuyen_de": Kind("Sinh hoạt chuyên đề", "buổi"),
    "tap_huan": Kind("Tập huấn, bồi dưỡng", "lớp"),
    "cuoc_thi": Kind("Cuộc thi", "cuộc thi"),
    "phat_thanh": Kind("Phát thanh", "đợt"),
    "bang_ron": Kind("Băng rôn, pa nô", "đợt"),
    "to_roi": Kind("Tờ rơi, tài liệu", "đợt"),
    "niem_yet": Kind("Niêm yết", "đợt"),
    "khac": Kind("Hoạt động khác", "hoạt động"),
}
GATHERINGS = frozenset({"hop", "chao_co", "sinh_hoat_chuyen_de", "tap_huan"})


@dataclass(frozen=True)
class Hours:
    """When on a day something begins and, where that is known, ends."""

    start: time
    end: time | None

    @property
    def shown(self) -> str:
        """`07:30`, `07:30 – 11:30`."""
        return f"{self.start:%H:%M} – {self.end:%H:%M}" if self.end else f"{self.start:%H:%M}"


def _hours(value: object) -> Hours:
    match = re.fullmatch(r"(\d{1,2}:\d{2})(?:\s*[-–—]\s*(\d{1,2}:\d{2}))?", str(value).strip())
    try:
        clocks = [time.fromisoformat(part.zfill(5)) for part in match.groups() if part] if match else []
    except ValueError:
        clocks = []
    if not clocks or clocks != sorted(set(clocks)):
        message = "giờ ghi đủ giờ và phút; có giờ kết thúc thì ghi sau gạch nối và phải muộn hơn giờ bắt đầu"
        raise PydanticCustomError("cchc", message)
    return Hours(clocks[0], clocks[1] if len(clocks) > 1 else None)


Time = Annotated[InstanceOf[Hours], BeforeValidator(_hours)]


class Phase(Record):
    """A step of a contest's timetable."""

    what: Text = Field(alias="viec", description="Việc, vòng thi", examples=["Nhận bài dự thi"])
    first: Day = Field(alias="tu", description="Ngày bắt đầu", examples=["2026-09-01"])
    last: Day = Field(alias="den", description="Ngày kết thúc", examples=["2026-10-15"])


class Award(Record):
    """A result of a contest."""

    prize: Text = Field(alias="giai", description="Giải", examples=["Giải Nhất"])
    winner: Text = Field(alias="nguoi_dat", description="Người, tập thể đạt giải", examples=["Chi đoàn Thôn Một"])
    unit: Text | None = Field(None, alias="don_vi", description="Đơn vị của người đạt giải", examples=["Thôn Một"])


class Activity(Record):
    """A meeting, a training, a contest, a posting: what was or will be done."""

    id: Identifier | None = Field(
        None, alias="ma", description="Mã, chỉ cần khi hai cuộc thi trùng tên", examples=["thi-viet-2026"]
    )
    kind: Literal[
        "hop",
        "chao_co",
        "sinh_hoat_chuyen_de",
        "tap_huan",
        "cuoc_thi",
        "phat_thanh",
        "bang_ron",
        "to_roi",
        "niem_yet",
        "khac",
    ] = Field(alias="loai", description=f"Loại: {', '.join(KINDS)}", examples=["tap_huan"])
    name: Text = Field(alias="ten", description="Tên hoạt động", examples=["Tập huấn kỹ năng số cho cán bộ thôn"])
    day: Day | None = Field(None, alias="ngay", description="Ngày, khi chỉ trong một ngày", examples=["2026-03-05"])
    since: Day | None = Field(None, alias="tu", description="Ngày đầu, khi kéo dài nhiều ngày", examples=["2026-03-05"])
    until: Day | None = Field(
        None, alias="den", description="Ngày cuối; niêm yết chưa gỡ thì chưa ghi", examples=["2026-04-10"]
    )
    hours: Time | None = Field(None, alias="gio", description="Giờ, trong ngoặc kép", examples=['"07:30-11:30"'])
    place: Text | None = Field(None, alias="dia_diem", description="Nơi tổ chức", examples=["Hội trường UBND xã"])
    unit: Text = Field(alias="don_vi", description="Đơn vị tổ chức", examples=["Văn phòng HĐND và UBND"])
    people: int | None = Field(None, alias="so_nguoi", description="Số người dự, sau khi tổ chức", examples=["45"])
    amount: int | None = Field(None, alias="so_luong", description="Số lượng", examples=["12"])
    measure: Text | None = Field(
        None, alias="don_vi_tinh", description="Đơn vị của so_luong", examples=["tin phát thanh"]
    )
    paper: Text | None = Field(
        None, alias="van_ban", description="Số, ký hiệu kế hoạch, văn bản", examples=["08/KH-UBND"]
    )
    news: Text | None = Field(
        None, alias="tin_bai", description="Tệp tin, bài về hoạt động", examples=["docs/tin-bai/2024/ten-tin.md"]
    )
    outcome: Text | None = Field(
        None, alias="ket_qua", description="Kết quả, sau khi tổ chức", examples=["Học viên nộp được hồ sơ trực tuyến."]
    )
    posted_at: Text | None = Field(
        None, alias="noi_niem_yet", description="Nơi niêm yết", examples=["Bảng niêm yết tại nơi tiếp nhận hồ sơ"]
    )
    reason: Text | None = Field(
        None, alias="ly_do", description="Vì sao niêm yết dưới 30 ngày", examples=["Thủ tục đã được thay thế."]
    )
    form: Text | None = Field(None, alias="hinh_thuc", description="Hình thức thi", examples=["Thi viết, nộp bài giấy"])
    rules: Paragraphs = Field(
        (),
        alias="the_le",
        description="Thể lệ: các đoạn, hoặc địa chỉ một trang",
        examples=["[Mỗi người một bài.]"],
    )
    phases: tuple[Phase, ...] = Field((), alias="lich", description="Lịch thi", examples=["xem viec, tu và den"])
    awards: tuple[Award, ...] = Field((), alias="ket_qua_thi", description="Các giải", examples=["xem giai, nguoi_dat"])
    sample: Flag = Field(False, alias="mau", description="Dữ liệu mẫu, không phải việc có thật", examples=["true"])

    @property
    def first(self) -> date:
        """The first day; a rule sees to it that there is one."""
        return self.day or self.since or date.min

    @property
    def last(self) -> date:
        """The last day known: the first one where a posting still hangs."""
        return self.until or self.first

    @property
    def open(self) -> bool:
        """Whether it began and no end is written."""
        return self.since is not None and self.until is None

    @property
    def kind_name(self) -> str:
        """`Hội nghị, cuộc họp`."""
        return KINDS[self.kind].name

    @property
    def days(self) -> str:
        """`05/3/2026`, `05/3/2026 – 10/4/2026`, `từ 05/3/2026`."""
        if self.open:
            return f"từ {short(self.first)}"
        return short(self.first) if self.last == self.first else f"{short(self.first)} – {short(self.last)}"

    @property
    def where(self) -> str:
        """The place, of a posting the places where it hangs."""
        return self.place or self.posted_at or ""

    @property
    def unit_slug(self) -> str:
        """The unit as the filter names it."""
        return slug(self.unit)

    @property
    def slug(self) -> str:
        """What names it in an address."""
        return self.id or slug(self.name) or "hoat-dong"

    @property
    def url(self) -> str:
        """The page of a contest."""
        return f"{URL}{self.first.year}/{self.slug}/"

    @property
    def rules_link(self) -> str:
        """The address of the page that has the rules; empty where they are written out."""
        alone = self.rules[0] if len(self.rules) == 1 else ""
        return alone if re.fullmatch(r"(https?:/)?/\S+", alone) else ""

    @property
    def news_url(self) -> str | None:
        """The page of the news item."""
        return self.news.removeprefix("docs/").removesuffix(".md") + "/" if self.news else None

    def begun(self, today: date) -> bool:
        """Whether its first day has come."""
        return self.first <= today

    def over(self, today: date) -> bool:
        """Whether its last day has passed."""
        return self.last < today and not self.open


Deed = Entry[Activity]
