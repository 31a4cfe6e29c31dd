"""Lists as Vietnamese papers number and mark them, made into lists that Python-Markdown reads.

The marks are those of the papers of administration (Nghị định 30/2020/NĐ-CP, annex I: 1., 1.1., a), then a dash, then a
plus) and those that Word and Zalo paste. Nesting is by indent, two spaces or more, as GitHub shows it; at one indent
a mark of a lower rank is nested under one of a higher rank, as papers print it without any indent.
"""

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass, field

_INDENT = 4  # columns of a level, as Python-Markdown reads it
_DEEP = 1000  # deeper than any list
_NESTED = 2  # columns that make a level, as CommonMark reads it for dashes
# Word's own bullets are in the private use area: U+F0B7, U+F0A7, U+F0D8, U+F076, U+F0FC.
_BULLETS = "•●○▪▫■□◦·‣⁃∙◆◇❖➢➤►▶\uf000-\uf0ff"
_MARK = re.compile(
    rf"""
    (?P<plus>\+)(?=\s)
    | (?P<dash>[-*](?=\s) | [–—−](?=\s|[^\W\d_]) | [{_BULLETS}] | o(?=\t))
    | (?P<number>\d{{1,9}}\.)(?=\s)
    | (?P<label>\d{{1,2}}(?:\.\d{{1,2}}){{1,3}}[.)](?=\s) | \d{{1,2}}(?:\.\d{{1,2}}){{1,3}}(?=\s+[^\W\d_a-zà-ỹđ])
        | \d{{1,2}}\)(?=\s) | [a-zđA-ZĐ]\)(?=\s))
    """,
    re.X,
)
_RULE = re.compile(r"(?:-[ ]*){3,}|(?:\*[ ]*){3,}|(?:_[ ]*){3,}")
LABEL = re.compile(r"(?:\d+(?:\.\d+)*\\?[.)]|\d+(?:\.\d+)+|[a-zđA-ZĐ]\))\s")


@dataclass
class Row:
    """A line within an item: whether an empty line stands above it, and its level, where it begins a paragraph."""

    text: str
    apart: bool = False
    level: int = 0


@dataclass
class Item:
    """A line that begins an item of a list: columns before its mark, the mark, the words behind it, its level from 0.

    `rank` is the place of the mark in the order of papers, `apart` tells whether an empty line stands above, `line` is
    the place of the line in its text, `rows` are the lines that follow before the next item.
    """

    indent: int
    mark: str
    text: str
    rank: int
    apart: bool
    level: int = 0
    line: int = 0
    parent: "Item | None" = None
    rows: list[Row] = field(default_factory=list)

    @property
    def number(self) -> int | None:
        """The number of an item marked `1.`; None for other marks."""
        return int(self.mark[:-1]) if self.rank == 0 else None

    @property
    def paragraphs(self) -> bool:
        """Whether paragraphs of their own follow within it."""
        return any(row.level for row in self.rows)


def columns(row: str) -> int:
    """The columns before the first letter of a line; a tab leads to the next multiple of four."""
    width = 0
    for char in row:
        if char == "\t":
            width += _INDENT - width % _INDENT
        elif char == " ":
            width += 1
        else:
            break
    return width


def is_rule(row: str) -> bool:
    """Whether a line without its indent is a rule: three dashes, stars or underscores or more."""
    return _RULE.fullmatch(row) is not None


def item(row: str, *, apart: bool = False) -> Item | None:
    """The item that a line begins; None where it begins none."""
    text = row.strip()
    match = _MARK.match(text)
    if not match or is_rule(text):
        return None
    rest = text[match.end() :].strip()
    return Item(columns(row), match[0], rest, _rank(match), apart) if rest else None


def _rank(match: re.Match[str]) -> int:
    mark = match[0]
    if match["number"]:
        return 0
    if match["dash"]:
        return 6
    if match["plus"]:
        return 7
    return mark.count(".", 0, -1) if "." in mark else 4 if mark[0].isdigit() else 5


def nest(one: Item, before: Item | None) -> None:
    """Set the level and the parent of an item by the item `before` it in its list."""
    above = before
    while above and one.indent < above.indent + _NESTED:
        level = one.indent > above.indent - _NESTED
        if level and one.rank > above.rank:
            break
        same = level and one.rank == above.rank
        above = above.parent
        if same:
            break
    one.parent = above
    one.level = above.level + 1 if above else 0


def owner(last: Item, indent: int) -> Item | None:
    """The item that a line goes on with that has no mark, stands `indent` columns in and below an empty line.

    `last` is the item before it.
    """
    one: Item | None = last
    while one and one.indent + _NESTED > indent:
        one = one.parent
    return one


def written(items: Sequence[Item]) -> Iterator[str]:
    """The lines of a list whose items have their levels (`nest`), as Python-Markdown reads them."""
    kept = _with_numbers_kept(items)
    last: dict[int, str] = {}  # by the parent: `ol` or `ul` of the item before
    first = items[0].level
    for place, one in enumerate(items):
        tag = "ol" if one.number is not None and place not in kept else "ul"
        parent = id(one.parent)
        apart = one.apart or last.get(parent, tag) != tag or one.level < first
        if place and apart:
            yield ""
        first = one.level if apart else first
        last[parent] = tag
        indent = " " * _INDENT * one.level
        yield f"{indent}{_marked(one, numbered=place in kept)}"
        for row in one.rows:
            if row.apart:
                yield ""
            if row.level:
                first = _DEEP  # what follows a paragraph is a block of its own
            yield " " * _INDENT * row.level + row.text


def _marked(one: Item, *, numbered: bool) -> str:
    """A mark that Markdown knows, and the text; labels that Markdown would renumber stand in the text."""
    if numbered:
        return f"- {one.mark[:-1]}\\. {one.text}"
    if one.rank in {0, 7} or one.mark in {"-", "*"}:
        return f"{one.mark} {one.text}"
    return f"- {one.text}" if one.rank == 6 else f"- {one.mark} {one.text}"


def _with_numbers_kept(items: Sequence[Item]) -> set[int]:
    """The places of items whose numbers do not follow one another: Markdown would count them anew."""
    runs: dict[int, list[int]] = {}
    kept: set[int] = set()
    ends: list[list[int]] = []
    for place, one in enumerate(items):
        run = runs.get(id(one.parent))
        if one.number is None:
            runs.pop(id(one.parent), None)
        elif run is None:
            runs[id(one.parent)] = [place]
            ends.append(runs[id(one.parent)])
        else:
            run.append(place)
    for run in ends:
        numbers = [items[place].number or 0 for place in run]
        counted = list(range(numbers[0], numbers[0] + len(numbers)))
        if numbers not in (counted, [1] * len(numbers)):
            kept.update(run)
    return kept
