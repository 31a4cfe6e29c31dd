"""What is written of an activity: data/hoat-dong/<year>.yml, a list."""

import re
from datetime import date
from typing import Annotated

from pydantic import Field

from ...core.amount import Whole
from ...core.dates import Day, short
from ...core.fields import LONG, Choices, refers, sample_flag
from ...core.picture import Picture, Placed, lead, more, placed
from ...core.record import Entry, Flag, Identifier, Paragraphs, PublicRecord, Text
from ...core.text import slug
from ...core.visibility import day_after
from .parts import KINDS, Award, KindId, Phase, Time

FOLDER = "data/hoat-dong"
URL = "hoat-dong/"
PICTURES = "anh-hoat-dong"  # below docs/
EXAMPLE = f"{FOLDER}/2026.yml"
_MOST_PEOPLE = 500_000  # more than any commune has


class Activity(PublicRecord):
    """A meeting, a training, a contest, a posting: what was or will be done."""

    id: Identifier | None = Field(
        None,
        alias="ma",
        title="Mã hoạt động",
        description="Chỉ cần khi hai cuộc thi trùng tên",
        examples=["thi-viet-2026"],
    )
    kind: Annotated[KindId, Choices({id: kind.name for id, kind in KINDS.items()})] = Field(
        alias="loai", title="Loại hoạt động", description="Chọn loại gần nhất", examples=["tap_huan"]
    )
    name: Text = Field(
        alias="ten",
        max_length=200,
        title="Tên hoạt động",
        description="Như trong giấy mời hoặc kế hoạch, tối đa 200 ký tự",
        examples=["Tập huấn kỹ năng số cho cán bộ thôn"],
    )
    day: Day | None = Field(
        None, alias="ngay", title="Ngày tổ chức", description="Khi chỉ trong một ngày", examples=["2026-03-05"]
    )
    since: Day | None = Field(
        None, alias="tu", title="Từ ngày", description="Ngày đầu, khi kéo dài nhiều ngày", examples=["2026-03-05"]
    )
    until: Day | None = Field(
        None,
        alias="den",
        title="Đến hết ngày",
        description="Ngày cuối; niêm yết chưa gỡ thì chưa ghi",
        examples=["2026-04-10"],
    )
    hours: Time | None = Field(
        None,
        alias="gio",
        title="Giờ tổ chức",
        description="Giờ bắt đầu, có thể kèm giờ kết thúc, trong ngoặc kép",
        examples=['"07:30-11:30"'],
    )
    place: Text | None = Field(
        None, alias="dia_diem", title="Nơi tổ chức", description="Phòng, nhà, thôn", examples=["Hội trường trụ sở UBND"]
    )
    unit: Text = Field(
        alias="don_vi",
        title="Đơn vị tổ chức",
        description="Phòng, ban, đoàn thể đứng ra tổ chức",
        examples=["Văn phòng HĐND và UBND"],
    )
    people: Annotated[Whole, Field(le=_MOST_PEOPLE)] | None = Field(
        None, alias="so_nguoi", title="Số người dự", description="Ghi sau khi tổ chức", examples=["45"]
    )
    amount: Whole | None = Field(
        None, alias="so_luong", title="Số lượng", description="Bao nhiêu tin, băng rôn, tờ rơi", examples=["12"]
    )
    measure: Text | None = Field(
        None,
        alias="don_vi_tinh",
        title="Đơn vị tính",
        description="Số lượng đếm gì",
        examples=["tin phát thanh"],
    )
    paper: Annotated[Text, refers("van-ban")] | None = Field(
        None,
        alias="van_ban",
        title="Kế hoạch, văn bản",
        description="Số, ký hiệu kế hoạch, văn bản",
        examples=["08/KH-UBND"],
    )
    news: Annotated[Text, refers("tin-bai")] | None = Field(
        None,
        alias="tin_bai",
        title="Tin, bài về hoạt động",
        description="Đường dẫn của tệp tin, bài",
        examples=["docs/tin-bai/2024/ten-tin.md"],
    )
    outcome: Annotated[Text, LONG] | None = Field(
        None,
        alias="ket_qua",
        title="Kết quả",
        description="Ghi sau khi tổ chức",
        examples=["Học viên nộp được hồ sơ trực tuyến."],
    )
    posted_at: Text | None = Field(
        None,
        alias="noi_niem_yet",
        title="Nơi niêm yết",
        description="Niêm yết ở những chỗ nào",
        examples=["Bảng niêm yết tại nơi tiếp nhận hồ sơ"],
    )
    reason: Annotated[Text, LONG] | None = Field(
        None,
        alias="ly_do",
        title="Lý do niêm yết ngắn",
        description="Vì sao niêm yết ngắn hơn mức đơn vị quy định",
        examples=["Thủ tục đã được thay thế."],
    )
    form: Text | None = Field(
        None,
        alias="hinh_thuc",
        title="Hình thức thi",
        description="Thi thế nào, nộp bài thế nào",
        examples=["Thi viết, nộp bài giấy"],
    )
    rules: Paragraphs = Field(
        (),
        alias="the_le",
        title="Thể lệ",
        description="Các đoạn, hoặc địa chỉ một trang có thể lệ",
        examples=["[Mỗi người một bài.]"],
    )
    phases: tuple[Phase, ...] = Field(
        (), alias="lich", title="Lịch thi", description="Các vòng thi, các hạn", examples=["xem viec, tu và den"]
    )
    awards: tuple[Award, ...] = Field(
        (), alias="ket_qua_thi", title="Kết quả thi", description="Các giải", examples=["xem giai, nguoi_dat"]
    )
    picture: Picture | None = lead("Ảnh nhỏ trong danh mục")
    more_pictures: tuple[Picture, ...] = more("Bấm vào ảnh nhỏ thì xem ảnh lớn")
    sample: Flag = sample_flag("Không phải việc có thật")

    @property
    def first(self) -> date:
        """The first day; `date.min` where none is written, which the rule `one_time` reports."""
        return self.day or self.since or date.min

    @property
    def last(self) -> date:
        """The last day known: the first one where a posting still hangs."""
        return self.until or self.first

    @property
    def gone(self) -> date | None:
        """The first day after it; None where no end is written."""
        return None if self.open else day_after(self.last)

    @property
    def ahead_until(self) -> date:
        """The first day on which nobody puts it into a calendar: it is over, or began and has no known end."""
        return self.gone or day_after(self.first)

    @property
    def one_day(self) -> bool:
        """Whether it begins and ends on one day."""
        return self.last == self.first and not self.open

    @property
    def open(self) -> bool:
        """Whether it began and no end is written."""
        return self.since is not None and self.until is None

    @property
    def pictures(self) -> tuple[Placed, ...]:
        """The pictures of it; the first stands for it in lists."""
        return placed(PICTURES, self.picture, self.more_pictures)

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
        """What names it in the address of its page, within its year."""
        return self.id or slug(self.name) or "hoat-dong"

    @property
    def url(self) -> str:
        """The page of a contest."""
        return f"{URL}{self.first.year}/{self.slug}/"

    @property
    def anchor(self) -> str:
        """Kind, name and first day tell it from every other one."""
        return f"{self.first.isoformat()}-{self.kind.replace('_', '-')}-{slug(self.name) or 'hoat-dong'}"

    @property
    def ics(self) -> str:
        """Its own calendar file."""
        return f"{URL}{self.first.year}/{self.anchor}.ics"

    @property
    def shown_at(self) -> str:
        """Where all of it is shown: its own page, else its place on the page of its year."""
        return self.url if self.kind == "cuoc_thi" else f"{URL}{self.first.year}/#{self.anchor}"

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


ActivityEntry = Entry[Activity]
