"""The record of a procedure: the keys of the national export, and the commune's own notes beside them."""

import re
from datetime import date
from functools import cached_property
from typing import Annotated, Literal

from pydantic import Field

from ...core.fields import Choices, refers, sample_flag
from ...core.record import Flag, Identifier, Paragraphs, Web
from ...core.text import slug
from . import values
from .change import Change, cited_decision
from .national import NationalProcedure
from .outline import Block, blocks
from .paper_list import PaperGroup, groups

FOLDER = "data/thu-tuc"
URL = "thu-tuc/"

_MANY_PAPERS = 40
_LONG, _HEAD = 90, 20  # characters of a name: more is long; what it is takes at least so many
_CASE = re.compile(
    r"(?<=;)\s+|(?<!không)\s+(?=\("
    r"|(?:đối với|trong trường hợp|(?:không )?thuộc|theo|do|thực hiện|cho người|cho cán bộ|cho công dân)\s)"
)
_LONG_STEPS = 2_000  # characters, some two screens of a phone
_ONLINE = {id.replace("-", "_"): words for id, words in values.LEVELS.items()}


class Procedure(NationalProcedure):
    """A procedure of the commune: the national keys, and its own notes."""

    online: Annotated[Literal["mot_phan", "toan_trinh"], Choices(_ONLINE)] | None = Field(
        None,
        alias="truc_tuyen",
        title="Mức nộp trực tuyến",
        description="Bỏ trống khi không nộp trực tuyến được",
        examples=["toan_trinh"],
    )
    link: Web | None = Field(
        None,
        alias="lien_ket",
        title="Nơi nộp trực tuyến",
        description="Liên kết tới trang nộp hồ sơ",
        examples=["https://dichvucong.gov.vn"],
    )
    post: Flag = Field(
        False, alias="buu_chinh", title="Nhận, trả qua bưu chính", description="Nhận và trả đều được", examples=["true"]
    )
    hotline: Annotated[Identifier, refers("duong-day-nong")] | None = Field(
        None, alias="goi_ai", title="Gọi ai để hỏi", description="Mã đường dây nóng", examples=["ho-tich-chung-thuc"]
    )
    notes: Paragraphs = Field(
        (),
        alias="ghi_chu",
        title="Lời dặn riêng của đơn vị",
        description="Điều người dân nên biết trước khi đi",
        examples=["Gọi trước để hẹn giờ."],
    )
    changes: tuple[Change, ...] = Field(
        (), alias="thay_doi", title="Các lần thay đổi", description="Mỗi quyết định một mục", examples=["xem mục con"]
    )
    sample: Flag = sample_flag("Chưa phải nội dung chính thức")

    @property
    def handed_down(self) -> bool:
        """Whether it came from the nation's database, which says where it stands on its portal."""
        return self.portal is not None and self.state is not None

    @property
    def about(self) -> str:
        """What it is for, as one text."""
        return " ".join(self.purpose)

    @property
    def url(self) -> str:
        """`thu-tuc/1.001193/`: the code is the stable key."""
        return f"{URL}{self.code}/"

    @property
    def notice_url(self) -> str:
        """The PDF of the sheet for the notice board."""
        return f"{self.url}niem-yet.pdf"

    @property
    def entered(self) -> bool:
        """Whether more is known of it than code, name and field."""
        return bool(self.required_papers or self.channels or self.desk or self.executor or self.steps)

    @property
    def whole(self) -> bool:
        """Whether papers, place, time limit and fee are all known."""
        known = any(values.UNKNOWN not in {way.limit, way.fee} for way in self.channels)
        return bool(known and self.required_papers and (self.desk or self.executor))

    @property
    def posted(self) -> bool:
        """Whether there is something to post on the notice board: it is in force, and known."""
        return self.entered and not self.abolished

    @property
    def field_id(self) -> str:
        """The field for addresses and filters."""
        return slug(self.field)

    @cached_property
    def paper_groups(self) -> tuple[PaperGroup, ...]:
        """The papers to bring by case, and the remarks on them."""
        return groups(self.required_papers)

    @property
    def by_case(self) -> bool:
        """Whether the papers are so many, in so many cases, that one unfolds the case one is in."""
        return len(self.required_papers) > _MANY_PAPERS and sum(bool(one.heading) for one in self.paper_groups) >= 3

    @property
    def long_steps(self) -> bool:
        """Whether the steps are so long that they are unfolded by who wants them."""
        return sum(len(line) for step in self.steps for line in step.text) > _LONG_STEPS

    @cached_property
    def condition_blocks(self) -> tuple[Block, ...]:
        """The conditions as paragraphs and lists."""
        return blocks(self.conditions)

    @property
    def short(self) -> str:
        """The name without the word that all of them begin with, and without the stop that some exports end it with."""
        name = self.name.rstrip(" .;,")
        return re.sub(r"^thủ tục\s+(\S)", lambda match: match[1].upper(), name, count=1, flags=re.I)

    @property
    def heading(self) -> tuple[str, str]:
        """The name in what it is and, where it is long, for which case: what fills a phone's screen is read last."""
        name = self.short
        found = _CASE.search(name, _HEAD) if len(name) > _LONG else None
        return (name[: found.start()], name[found.end() :]) if found else (name, "")

    @cached_property
    def ways(self) -> tuple[str, ...]:
        """The ids of the ways to hand in, keys of `pages.WAYS`: online ones by their level where that is known."""
        ways = [channel.way for channel in self.channels]
        level = (self.online or "").replace("_", "-") or values.online_level(channel.name for channel in self.channels)
        online = [level] if level else ["truc-tuyen"] if "truc-tuyen" in ways else []
        direct = ["truc-tiep"] if "truc-tiep" in ways else []
        post = ["buu-chinh"] if self.post or "buu-chinh" in ways else []
        return (*direct, *online, *post)

    @property
    def half_online(self) -> bool:
        """Whether it is handed in online while its level (truc_tuyen) or its address (lien_ket) is not written."""
        return "truc-tuyen" in self.ways or ("truc-tuyen" in [one.way for one in self.channels] and not self.link)

    @property
    def levels(self) -> tuple[str, ...]:
        """Each level at which it is done: `Cấp tỉnh, Cấp xã` are two."""
        return tuple(filter(None, re.split(r"\s*[;,]\s*", self.level or "")))

    @property
    def audiences(self) -> tuple[str, ...]:
        """Each kind of person that may ask for it; “Cán bộ, công chức, viên chức” is one, by its small letters."""
        made: list[str] = []
        for part in filter(None, re.split(r"\s*[;,]\s*(?![^(]*\))", self.audience or "")):
            if made and part[0].islower():
                made[-1] += f", {part}"
            else:
                made.append(part)
        return tuple(made)

    @property
    def days(self) -> int | None:
        """Working days until the result, where every way has the same limit."""
        limits = {channel.days for channel in self.channels}
        return limits.pop() if len(limits) == 1 else None

    @property
    def last(self) -> Change | None:
        """The newest change."""
        return max(self.changes, key=lambda change: change.day, default=None)

    @property
    def abolished(self) -> Change | None:
        """The change that ended it."""
        return self.last if self.last and self.last.kind == "bai_bo" else None

    @property
    def decided_by(self) -> str:
        """The decision that made it public; empty where none is written down."""
        return cited_decision(self.decision, self.decided) if self.decision else ""

    def changed_since(self, first: date) -> bool:
        """Whether it was changed on or after a day."""
        return self.last is not None and self.last.day >= first
