"""Lists as Vietnamese papers number and mark them, made into lists that Python-Markdown reads.

The marks are those of the papers of administration (Nghị định 30/2020/NĐ-CP, annex I: 1., 1.1., a), then a dash, then a
plus) and those that Word and Zalo paste. Nesting is by indent, two spaces or more, as GitHub shows it; at one indent
a mark of a lower rank is nested under one of a higher rank, as papers print it without any indent. Below an empty line
it begins a list of its own, as GitHub shows it, where the items above stand close together.
"""

import re
from collections.abc import Iterator, Sequence
from dataclasses import KW_ONLY, dataclass, field

from ..privacy.letters import UPPER

_INDENT = 4  # columns of a level, as Python-Markdown reads it
DASH = 6  # its rank: marks that count come before it
_UNDER_PLUS = 8  # the rank of what stands under a plus; 7 is that of the plus itself
_DEEP = 1000  # deeper than any list
_NESTED = 2  # columns that make a level, as CommonMark reads it for dashes
# Word's own bullets are in the private use area: U+F0B7, U+F0A7, U+F0D8, U+F076, U+F0FC. As plain text it gives the
# letters of their fonts: · o § Ø v ü, and a tab; its second level is o, its third §.
_BULLETS = "•●○▪▫■□◦·‣⁃∙◆◇❖➢➤►▶\uf000-\uf0ff"
_THIRD = "§▪\uf0a7"
_MARK = re.compile(
    rf"""
    (?P<plus>\+(?=\s) | o(?=\t))
    | (?P<dash>[-*](?=\s) | [‐‑‒–—―−－](?=\s|[^\W\d_]) | [{_BULLETS}]\ufe0f? | [§Øvü](?=\t))
    | (?P<number>\d{{1,9}}\.)(?=\s)
    | (?P<label>\d{{1,2}}(?:\.\d{{1,2}}){{1,3}}[.)](?=\s) | \d{{1,2}}(?:\.\d{{1,2}}){{1,3}}(?=\s+[{UPPER}])
        | \d{{1,2}}(?:\)|/(?=\s[^\W\d]))(?=\s) | [a-zđA-ZĐ][)/](?=\s) | [ivx]{{2,4}}\)(?=\s))
    """,
    re.X,
)
_RULE = re.compile(r"(?:-[ ]*){3,}|(?:\*[ ]*){3,}|(?:_[ ]*){3,}")
FIRST = frozenset({"1.", "1)", "a)", "1/", "a/"})
LABEL = re.compile(r"(?:\d+(?:\.\d+)*\\?[.)/]|\d+(?:\.\d+)+|[a-zđA-ZĐ][)/]|[ivx]{2,4}\))\s")


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
    _: KW_ONLY
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
    def marks(self) -> int:
        """What is the same for all marks of one list: dashes and bullets are mixed by editors, a star is typed."""
        return -1 if self.mark == "*" else self.rank

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
    return Item(columns(row), match[0], rest, rank=_rank(match), apart=apart) if rest else None


def _rank(match: re.Match[str]) -> int:
    mark = match[0]
    if match["number"]:
        return 0
    if match["dash"]:
        return DASH
    if match["plus"]:
        return 7
    return mark.count(".", 0, -1) if "." in mark else 4 if mark[0].isdigit() else 5


def nest(one: Item, before: Sequence[Item]) -> None:
    """Set the level and the parent of an item by the items `before` it."""
    above = before[-1] if before else None
    while above and before[-1].paragraphs and above.level >= min(row.level for row in before[-1].rows if row.level):
        above = above.parent  # a paragraph of an item around it has ended it
    if above and one.mark in _THIRD and (above.mark == "o" or above.rank == _UNDER_PLUS):
        one.rank = _UNDER_PLUS
    under_star = above and above.mark == "*" and one.mark != "*" and one.rank == DASH
    if above and (one.mark in FIRST or under_star) and _introduces(above, one):
        one.parent, one.level = above, above.level + 1
        return
    own = one.apart and len(before) > 1 and not before[-1].apart and not before[-1].text.endswith(":")
    while above and one.indent < above.indent + _NESTED:
        level = one.indent > above.indent - _NESTED
        if level and one.rank > above.rank and not own and not _goes_on(above.parent, one):
            break
        same = level and one.rank == above.rank and not _under_star(above, one)
        above = above.parent
        if same:
            break
    one.parent = above
    one.level = above.level + 1 if above else 0


def _introduces(above: Item, one: Item) -> bool:
    """Whether a dash introduces numbers at its own indent: `- Hồ sơ gồm:` above `1. Tờ khai`."""
    return above.rank >= DASH and end(above).endswith(":") and not one.apart and one.indent == above.indent


def _under_star(above: Item, one: Item) -> bool:
    """Whether a star goes on with the one that introduces the dashes above it: `* Hồ sơ gồm:`, `- Tờ khai`."""
    star = above.parent
    of_star = star is not None and (star.mark, star.indent) == ("*", one.indent)
    return of_star and one.mark == "*" and above.mark != "*"


def _goes_on(around: Item | None, one: Item) -> bool:
    """Whether an item goes on with a list that is around the last one, not inside it."""
    while around and not (around.rank == one.rank and around.indent == one.indent):
        around = around.parent
    return around is not None


def end(one: Item) -> str:
    """The last line of an item."""
    return (one.rows[-1].text if one.rows else one.text).rstrip()


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
    last: dict[int, Item] = {}  # by the parent: the item before
    first = items[0].level
    for place, one in enumerate(items):
        before = last.get(id(one.parent), one)
        numbered = _numbered(one, kept)
        last[id(one.parent)] = one
        indent = " " * _INDENT * one.level
        apart = one.apart or before.marks != one.marks or one.level < first
        if place and apart:
            yield ""
        if before.marks != one.marks and numbered == _numbered(before, kept):
            yield from (f"{indent}<!-- -->", "")  # Markdown would make one list of two
        first = one.level if apart else first
        yield f"{indent}{_marked(one, numbered=id(one) in kept)}"
        for row in one.rows:
            if row.apart:
                yield ""
            if row.level:
                first = _DEEP  # what follows a paragraph is a block of its own
            yield " " * _INDENT * row.level + row.text


def _numbered(one: Item, kept: set[int]) -> bool:
    """Whether Markdown counts an item: it stands in an ordered list."""
    return one.number is not None and id(one) not in kept


def _marked(one: Item, *, numbered: bool) -> str:
    """A mark that Markdown knows, and the text; labels that Markdown would renumber stand in the text."""
    if numbered:
        return f"- {one.mark[:-1]}\\. {one.text}"
    if one.rank in {0, 7} or one.mark in {"-", "*"}:
        return f"{'+' if one.mark == 'o' else one.mark} {one.text}"
    return f"- {one.text}" if one.rank in {DASH, _UNDER_PLUS} else f"- {one.mark} {one.text}"


def _with_numbers_kept(items: Sequence[Item]) -> set[int]:
    """The ids of items whose numbers do not follow one another: Markdown would count them anew."""
    runs: dict[int, list[Item]] = {}
    kept: set[int] = set()
    ends: list[list[Item]] = []
    for one in items:
        run = runs.get(id(one.parent))
        if one.number is None:
            runs.pop(id(one.parent), None)
        elif run is None:
            runs[id(one.parent)] = [one]
            ends.append(runs[id(one.parent)])
        else:
            run.append(one)
    for run in ends:
        numbers = [one.number or 0 for one in run]
        counted = list(range(numbers[0], numbers[0] + len(numbers)))
        if numbers not in (counted, [1] * len(numbers)):
            kept.update(map(id, run))
    return kept
