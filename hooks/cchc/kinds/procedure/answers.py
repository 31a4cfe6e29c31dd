"""What a resident asks first of a procedure (what to bring, how long, how much), and the ways to hand in as a table."""

import re
from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from functools import cached_property

from ...core.grouping import by_key
from ...core.text import lower_first
from .model import Procedure
from .parts import Channel

_SHORT = 60  # characters of a limit or a fee that stand in a cell of a table on a phone
_NAMES = 110  # characters of the names of papers that stand beside their number
_REMARK = 80  # characters of a remark that stands beside the name of a way


@dataclass(frozen=True)
class Answer:
    """An answer: the main thing in a few words, what else there is to know in one line, and the case that is for.

    The last two may be empty.
    """

    main: str
    more: str = ""
    case: str = ""


@dataclass(frozen=True)
class Way:
    """A row of the table of ways; `told` where its time limit is the first of that length, so that a day is told.

    `remark` is short enough for the table, and of this way alone.
    """

    channel: Channel
    told: bool
    remark: str


@dataclass(frozen=True)
class Remark:
    """What there is to know of some ways to hand in, whose words are the same; `names` of these ways."""

    names: str
    channel: Channel

    @property
    def short(self) -> bool:
        """Whether it is read at a glance."""
        return len(self.channel.note) <= _REMARK


@dataclass(frozen=True)
class Answers:
    """The answers of a procedure, each None where nothing is known, and its table of ways.

    They are found when the page is written: a check of the content asks for none of them.
    """

    one: Procedure

    @cached_property
    def papers(self) -> Answer | None:
        """What to bring."""
        return _papers(self.one) if self.one.required_papers else None

    @property
    def ticked(self) -> bool:
        """Whether there are papers to tick, and not only words about them."""
        return any(group.papers for group in self.one.paper_groups)

    @cached_property
    def limit(self) -> Answer | None:
        """How long it takes."""
        return _first((channel.limit, channel.note) for channel in self.one.channels)

    @cached_property
    def fee(self) -> Answer | None:
        """What it costs."""
        return _first((channel.fee, channel.note) for channel in self.one.channels)

    @cached_property
    def ways(self) -> Sequence[Way]:
        """The table of ways to hand in."""
        return _ways(self.one)

    @cached_property
    def remarks(self) -> Sequence[Remark]:
        """The remarks below the table: long ones, and those that several ways have in common, each once."""
        return [
            Remark(named(some, self.one.channels), some[0])
            for some in by_remark(self.one.channels)
            if len(some) > 1 or len(some[0].note) > _REMARK
        ]

    @property
    def long(self) -> bool:
        """Whether the table has words that do not fit into its columns on a phone."""
        return any(len(text) > _SHORT for channel in self.one.channels for text in (channel.limit, channel.fee))


def _papers(one: Procedure) -> Answer:
    """How many papers to bring, with their names where these are short; exports may have words alone and no list."""
    groups = [group for group in one.paper_groups if group.papers]
    if one.by_case and len(groups) > 1:
        return Answer("Tùy trường hợp", f"{len(groups)} trường hợp, mỗi trường hợp một danh sách")
    if not groups:
        return Answer("Xem hướng dẫn giấy tờ")
    names = [paper.name for group in groups for paper in group.papers]
    listed = "; ".join(lower_first(name) for name in names)
    return Answer(f"{len(names)} giấy tờ", listed if len(listed) <= _NAMES else "")


def _first(values: Iterable[tuple[str, str]]) -> Answer | None:
    """The first of the values, and the others where they are few words; a single other one with its case."""
    cases: dict[str, set[str]] = {}
    for value, case in values:
        cases.setdefault(value, set()).add(case)
    first, *others = [*cases] or [""]
    if not first:
        return None
    if len(first) > _SHORT:
        return Answer("Xem ở từng cách nộp")
    others = [other for other in others if not other.startswith(first)]  # the same with a remark
    more = "; ".join(lower_first(other) for other in others)
    if not 0 < len(more) <= _NAMES:
        return Answer(first, "tùy cách nộp" if others else "")
    known = [*cases[others[0]]] if len(others) == 1 else []
    case = known[0].rstrip(".") if len(known) == 1 and len(known[0]) <= _REMARK else ""
    return Answer(first, f"hoặc {more}", lower_first(case))


def _ways(one: Procedure) -> Sequence[Way]:
    days = [channel.days for channel in one.channels]
    told = [day is not None and day not in days[:place] and not one.abolished for place, day in enumerate(days)]
    own = [some[0] for some in by_remark(one.channels) if len(some) == 1 and len(some[0].note) <= _REMARK]
    return [
        Way(channel, tell, channel.note if any(channel is some for some in own) else "")
        for channel, tell in zip(one.channels, told, strict=True)
    ]


def by_remark(channels: Sequence[Channel]) -> Iterable[Sequence[Channel]]:
    """The ways that have a remark, those together that say the same: exports repeat it at every way."""
    noted = ((re.sub(r"\W", "", one.note.casefold()), one) for one in channels if one.note)
    return by_key(noted).values()


def named(some: Sequence[Channel], channels: Sequence[Channel]) -> str:
    """How one calls some of the ways: `Trực tuyến, trực tiếp`, or `Mọi cách nộp`.

    Where others of one name have another time limit, it is told: `Trực tuyến (30 ngày làm việc)`.
    """
    if len(some) == len(channels) > 1:
        return "Mọi cách nộp"
    first, *others = names = [*dict.fromkeys(channel.name for channel in some)]
    called = ", ".join((first, *(lower_first(name) for name in others)))
    limits = {channel.limit for channel in some}
    doubled = [one for one in channels if one.name in names and all(one is not own for own in some)]
    if len(limits) == 1 and any(one.limit not in limits for one in doubled):
        limit = limits.pop()
        called += f" ({lower_first(limit)})"
    return called
