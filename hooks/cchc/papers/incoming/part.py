"""A heading with what stands under it, and the numbers of headings: the paper's own, or those that the site prints."""

from dataclasses import KW_ONLY, dataclass, field

from ...core import numbering
from ...core.yaml_writer import Value
from .ledger import Ledger

Data = dict[str, Value]


@dataclass
class Part:
    """A heading while its content is collected.

    `style` is that of its label (`labels.RANKS` and others), `number` the number in it, `line` its line in the file.
    """

    style: str
    label: str
    number: int
    line: int
    _: KW_ONLY
    title: str = ""
    blocks: list[Data] = field(default_factory=list)
    parts: list["Part"] = field(default_factory=list)
    last: int = 0

    @property
    def printed(self) -> bool:
        """Whether there is anything to print: a label alone stays where it is one of an article or a chapter."""
        return bool(self.title) or not self.empty

    @property
    def empty(self) -> bool:
        """Whether nothing stands under it."""
        return not self.blocks and not self.parts

    def add(self, key: str, value: Value) -> None:
        """Put something after what is there already; where the order asks for it, in a new passage."""
        keys = ("doan", "gach_dau_dong", "bang")
        later = keys[keys.index(key) + 1 :]
        if not self.blocks or any(other in self.blocks[-1] for other in later):
            self.blocks.append({})
        items = self.blocks[-1].setdefault(key, [])
        assert isinstance(items, list)
        items.append(value)

    def data(self, labels: "Labels", depth: int, place: int) -> Data:
        """The section as staff write it; its label stays where the machine would print another."""
        first, *more = self.blocks or [{}]
        kept = [part for part in self.parts if part.printed]
        parts: list[Value] = [part.data(labels, depth + 1, at) for at, part in enumerate(kept, 1)]
        made: Data = labels.own(self, depth, place)
        made |= {"tieu_de": self.title} if self.title else {}
        made |= first
        if more:
            made["tiep"] = list(more)
        if parts:
            made["muc"] = parts
        return made


@dataclass(frozen=True)
class Labels:
    """How the site numbers the parts of a paper: from articles on, or `shift` levels deeper (`kinds.report.parts`)."""

    ledger: Ledger
    articles: bool = False
    shift: int = 0

    def machine(self, depth: int, place: int) -> str:
        """The label that the site would print."""
        return numbering.heading(depth, place, articles=self.articles, shift=self.shift)

    def own(self, part: Part, depth: int, place: int) -> Data:
        """The label of a part as data, where it differs; else it is what the site prints."""
        if not part.label or part.label.replace(" ", "") == self.machine(depth, place).replace(" ", ""):
            self.ledger.prints("nhãn", part.label, part.line)
            return {}
        return {"so_muc": part.label}
