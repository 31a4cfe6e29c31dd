"""The body of a paper with its numbering and with everything inserted, ready to print."""

import re
from collections.abc import Iterator, Sequence
from dataclasses import KW_ONLY, dataclass, field, replace
from decimal import Decimal

from ...core import amount, numbering
from ...core.text import ended
from .figures import Figure
from .model import Report
from .sections import Grid, Passage, Section
from .tables import Table
from .tasks import FollowedTask

_NO_DATA = "–"
_DIVISION = re.compile(r"(?:phần|chương|mục|tiểu mục)\s", re.I)


@dataclass(frozen=True)
class Block:
    """Paragraphs, dashes and tables that follow one another."""

    paragraphs: Sequence[str] = ()
    dashes: Sequence[str] = ()
    tables: Sequence[Table] = ()


@dataclass(frozen=True)
class Part:
    """A numbered part; `depth` is 0 for the outermost. Without a title its label stands before its first paragraph.

    `own`: the label is not the one that the machine would give.
    """

    label: str
    depth: int
    title: str | None
    blocks: Sequence[Block] = ()
    _: KW_ONLY
    parts: Sequence["Part"] = field(default=())
    own: bool = False

    @property
    def centred(self) -> bool:
        """Whether its label stands on a line of its own, the title in capitals below (Nghị định 30/2020, Phụ lục I)."""
        return _DIVISION.match(self.label) is not None

    @property
    def landscape(self) -> bool:
        """Whether an annex is better read on pages turned on their side, for one of its tables."""
        own = any(table.wide for block in self.blocks for table in block.tables)
        return own or any(part.landscape for part in self.parts)

    @property
    def heading(self) -> Sequence[str]:
        """The lines of its heading; none where its label stands before its first paragraph."""
        if self.centred:
            return (self.label, *([self.title.upper()] if self.title else []))
        if self.title:
            return (f"{self.label} {self.title}",)
        return () if self.blocks and (self.blocks[0].paragraphs or not self.own) else (self.label,)


def body(report: Report, tasks: Sequence[FollowedTask]) -> tuple[Part, ...]:
    """The parts of the body; `tasks` are those of the report before."""
    return tuple(_BodyBuilder(report, tasks, report.is_decision, -1 if report.is_letter else 0).parts(report.body, 0))


def annexes(report: Report, tasks: Sequence[FollowedTask]) -> tuple[Part, ...]:
    """The annexes: their labels are `Phụ lục I`, or `Phụ lục` where there is one."""
    builder = _BodyBuilder(report, tasks, articles=False, shift=1)
    several = len(report.annexes) > 1
    return tuple(
        builder.part(section, 0, section.own_label or (f"Phụ lục {numbering.roman(place)}" if several else "Phụ lục"))
        for place, section in enumerate(report.annexes, 1)
    )


def closed(parts: Sequence[Part], report: Report) -> tuple[Sequence[Part], Sequence[str]]:
    """Body and opening; the last text of a paper without a closing line carries the “./.” that ends every paper."""
    opening = report.opening
    if report.closing:
        return parts, opening
    if parts:
        return (*parts[:-1], _closed(parts[-1])), opening
    return parts, (*opening[:-1], *(_end(text) for text in opening[-1:]))


def _closed(part: Part) -> Part:
    if part.parts:
        return replace(part, parts=(*part.parts[:-1], _closed(part.parts[-1])))
    if not part.blocks or part.blocks[-1].tables:
        return part
    last = part.blocks[-1]
    if last.dashes:
        ended = replace(last, dashes=(*last.dashes[:-1], _end(last.dashes[-1])))
    else:
        ended = replace(last, paragraphs=(*last.paragraphs[:-1], _end(last.paragraphs[-1])))
    return replace(part, blocks=(*part.blocks[:-1], ended))


def _end(text: str) -> str:
    return f"{text.rstrip(' .;,/')}./."


def _figure_table(figures: Sequence[Figure]) -> Table:
    """The single values of a report as one table; the parts of a value stand under it."""
    rows = [row for figure in figures if not figure.matrix for row in _rows(figure)]
    before = any(row[3] != _NO_DATA for row in rows)
    columns = ("Nội dung", "Đơn vị tính", "Kỳ này", "Cùng kỳ")
    width = 4 if before else 3
    return Table.of("", columns[:width], [row[:width] for row in rows])


def shares_table(figure: Figure) -> Table:
    """The parts of a value with their total, and those of the year before where there are any."""
    total = ("Tổng số", figure.shown, _cell(figure.before))
    rows = [*((share.name, _cell(share.value), _cell(share.before)) for share in figure.parts), total]
    width = 3 if any(row[2] != _NO_DATA for row in rows) else 2
    return Table.of(figure.name, ("Nội dung", "Kỳ này", "Cùng kỳ")[:width], [row[:width] for row in rows], totals=True)


def matrix_table(figure: Figure) -> Table:
    """A figure that is a table."""
    assert figure.matrix is not None
    rows = [(line.name, *map(_cell, line.values)) for line in figure.matrix.all_rows]
    caption = f"{figure.name} (đơn vị tính: {figure.measure})"
    return Table.of(caption, ("Nội dung", *figure.matrix.columns), rows, totals=bool(figure.matrix.total))


def _cell(value: Decimal | None) -> str:
    return _NO_DATA if value is None else amount.shown(value)


def _rows(figure: Figure) -> Iterator[tuple[str, str, str, str]]:
    yield figure.name, figure.measure, figure.shown, _cell(figure.before)
    for share in figure.parts:
        yield f"– {share.name}", figure.measure, amount.shown(share.value), _cell(share.before)


@dataclass(frozen=True)
class _BodyBuilder:
    """Numbers the sections of one report: from articles on, or from I. on, which may begin `shift` levels deeper.

    A công văn begins with 1., as offices write it.
    """

    report: Report
    tasks: Sequence[FollowedTask]
    articles: bool
    shift: int

    def parts(self, sections: Sequence[Section], depth: int) -> Iterator[Part]:
        for place, section in enumerate(sections, 1):
            yield self.part(section, depth, section.own_label or self.label(depth, place))

    def label(self, depth: int, place: int) -> str:
        return numbering.heading(depth, place, articles=self.articles, shift=self.shift)

    def part(self, section: Section, depth: int, label: str) -> Part:
        inner = tuple(self.parts(section.sections, depth + 1))
        texts = self.inserted(section)
        inner += tuple(
            Part(self.label(depth + 1, at), depth + 1, None, (Block((text,)),))
            for at, text in enumerate(texts, len(inner) + 1)
        )
        blocks = [_block(passage) for passage in (section, *section.more)]
        if section.insert == "so_lieu":
            blocks.append(Block(tables=_figure_tables(self.report.figures)))
        shown = [block for block in blocks if block != Block()]
        return Part(label, depth, section.title, shown, parts=inner, own=section.own_label is not None)

    def inserted(self, section: Section) -> Sequence[str]:
        """The numbered texts that a section asks for."""
        if section.insert == "nhiem_vu":
            return [task.sentence for task in self.report.tasks]
        reported = [task.sentence for task in self.tasks if task.outcome]
        return reported if section.insert == "ket_qua_nhiem_vu" else ()


def _figure_tables(figures: Sequence[Figure]) -> tuple[Table, ...]:
    """All figures of a report as tables."""
    single = [_figure_table(figures)] if any(not figure.matrix for figure in figures) else []
    return (*single, *(matrix_table(figure) for figure in figures if figure.matrix))


def _block(passage: Passage) -> Block:
    tables = tuple(_table(grid) for grid in passage.grids)
    return Block(passage.paragraphs, ended(passage.dashes), tables)


def _table(grid: Grid) -> Table:
    return Table.of(grid.caption or "", grid.columns, [[cell or "" for cell in row] for row in grid.rows])
