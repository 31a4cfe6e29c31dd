"""Mistakes that staff make in YAML: what is wrong, on which line, and a right example."""

import re
from collections.abc import Sequence
from dataclasses import dataclass

import yaml

from . import yaml_hints, yaml_rows

_TO_KEY = re.compile(r" *(?:- +(?=[a-z]\w*:))*")  # of a row: up to its key, or to the dash of an entry without one
_BEGAN = re.compile("while scanning a (quoted scalar|simple key)|expected ',' or")
_ONE_COLON = re.compile(r"\s*(?:- )?[^\s:\"']+:(?: (?!.*:(?: |$)).*)?$")
_UNSPACED = re.compile(r"\s*(?:- )?(?P<key>[a-z][a-z0-9_]*):(?P<value>(?!//)[^\s:].*)")
_ODD_COLON = re.compile(r"\s*(?:- )?(?P<key>[a-z][a-z0-9_]*)\s*[：﹕∶=;]\s*(?P<value>\S.*)")
_TWO_DASHES = re.compile(r"(\s*)- +- +(?=[a-z][a-z0-9_]*:\s)")
_CURLY = re.compile(r"(?:^|:\s+|\[\s*|,\s*|-\s+)[“”„‟]")
_FULL = re.compile(r"\s*(?:- )?[a-z][a-z0-9_]*: +[^\s\"'>|\[{].*")
_NO_BLANK = re.compile(r"(\s*)-(?=[a-z][a-z_]*: )")
_VALUE = re.compile(r"\s*(?:- +)*(?:[^\W\d]\w*:\s+)?")
_QUOTED = re.compile(r"\"(?:\\.|[^\"\\])*\"|'(?:''|[^'])*'")
_ODD = re.compile(r"(?:^|[\[{,:])\s*[\"']")
_BEGINS = re.compile(r"\s*(?:- |(?:- )?[^\W\d]\w*:(?:\s|$)|---\s*$)")
# A key and a sentence without quotes.
_UNQUOTED = re.compile(r"[\s-]*([a-z_]+): ([^\W\d_][^\"\\#]*: [^\"\\#]*[^\"\\#\s])\s*")
_BRACES = re.compile(r"\{[^}]*(?:\}|$)")
_PROSE = re.compile(r"\s*(?![-#\s])(?=[^:]*[^!-~])[^:\"'{\[]+:\s+\S.*")  # before the colon stands no key
_COMMA = re.compile(r":\s+,")
_TAB = re.compile(r"[\s-]*\t")


@dataclass(frozen=True)
class Mistake:
    """A mistake: its line (from 0), what is wrong, the text of the line, a right example."""

    line: int
    hint: str
    row: str
    example: str


def find(text: str, error: yaml.YAMLError) -> Mistake:
    """The mistake behind an error of the parser, at the line where it most likely began.

    The text is parsed again by the parser in Python: it reports the place better than that in C.
    """
    try:
        yaml.compose(text, Loader=yaml.SafeLoader)
    except yaml.YAMLError as better:
        error = better
    line, message = 0, ""
    if isinstance(error, yaml.MarkedYAMLError):
        message = f"{error.problem} {error.context}"
        mark = error.context_mark if _BEGAN.search(message) else error.problem_mark
        line = mark.line if mark else 0
    rows = text.split("\n")
    line = min(line, len(rows) - 1)
    before = max((n for n in range(line) if rows[n].strip() and rows[n].lstrip()[0] != "#"), default=line)
    if (opened := _open_quote(rows, line)) is not None:
        return Mistake(opened, yaml_hints.OPEN, rows[opened].strip(), _closed(rows[opened]))
    if "another document" not in message and (dash := _no_blank(rows, line)) is not None:
        return missing_blank(dash, rows[dash])
    for place in (line, before) if "expected ':'" in message or "mapping values" in message else ():
        if lacks_space(rows[place]):
            return missing_space(place, rows[place])
    wrong = _no_longer_empty(rows) or _wrong_list(rows, line, before, message)
    if wrong := wrong or _wrong_sign(rows, line, before, message):
        return wrong
    if (stray := _stray(rows, line, before, message)) is not None:
        return Mistake(stray, yaml_hints.PROSE[0], rows[stray].strip(), yaml_hints.PROSE[1])
    line = yaml_rows.outlier(rows, before, line) if "expected <block end>" in message else line
    hint, example = _why(rows, line, message)
    line = yaml_rows.misplaced(rows, before, line) if hint == yaml_hints.INDENT[0] and before < line else line
    return Mistake(line, hint, rows[line].strip(), example)


def _no_longer_empty(rows: Sequence[str]) -> Mistake | None:
    """The row `[]` of a list file that was empty, where an entry has been written above or below it."""
    place = next((place for place, row in enumerate(rows) if re.fullmatch(r"\[\s*\]\s*(?:#.*)?", row)), None)
    if place is None or not any(map(yaml_rows.is_item, rows)):
        return None
    return Mistake(place, yaml_hints.NO_LONGER_EMPTY, rows[place].strip(), "")


def _wrong_list(rows: Sequence[str], line: int, before: int, message: str) -> Mistake | None:
    """A list entry without the blank after its dash, indented too far, or below a key that has a text already."""
    glued = yaml_rows.glued_above(rows, line)
    for place in (line, before, *glued) if re.search("expected (?:':'|<block end>)|mapping values", message) else ():
        if blank := yaml_rows.unglued(rows[place]):
            return Mistake(place, yaml_hints.BLANK, rows[place].strip(), blank)
    if "expected <block end>" in message and (dash := yaml_rows.first_key_again(rows, line)):
        return Mistake(line, yaml_rows.UNDASHED, rows[line].strip(), dash)
    braces = "expected <block end>" in message and yaml_rows.is_item(rows[line]) and rows[before].strip()[:1] in "{["
    if braces and (dash := yaml_rows.no_dash(rows[before], rows[line])):
        return Mistake(before, yaml_rows.NO_DASH, rows[before].strip(), dash)
    if before >= line or "mapping values" not in message:
        return None
    if dash := yaml_rows.undashed(rows, before, line):
        return Mistake(before, yaml_rows.UNDASHED, rows[before].strip(), dash)
    return _items(rows, before, line) if yaml_rows.is_item(rows[line]) else None


def _items(rows: Sequence[str], first: int, place: int) -> Mistake | None:
    """The mistake of a list below a text: that of a key, which has it on its own line, or that of another entry."""
    deeper = yaml_rows.depth(rows[first]) < yaml_rows.depth(rows[place])
    level = yaml_rows.depth(rows[first]) == yaml_rows.depth(rows[place]) and not yaml_rows.is_item(rows[first])
    if (deeper or level) and _FULL.fullmatch(rows[first]):
        return Mistake(first, yaml_rows.ITEMS, rows[first].strip(), 'noi_nhan: ["Như trên", "Lưu: VT"]')
    if dash := yaml_rows.dashed(rows, first):
        return Mistake(first, yaml_rows.DASHED, rows[first].strip(), dash)
    if dash := yaml_rows.no_dash(rows[first], rows[place]):
        return Mistake(first, yaml_rows.NO_DASH, rows[first].strip(), dash)
    if not (deeper and yaml_rows.is_item(rows[first])):
        return None
    return Mistake(place, yaml_hints.INDENT[0], rows[place].strip(), yaml_hints.INDENT[1])


def _wrong_sign(rows: Sequence[str], line: int, before: int, message: str) -> Mistake | None:
    """A row whose colon or dash is another sign, or has none: the wrong row, or the one above it."""
    for place in (line, before):
        key = yaml_rows.keyless(rows, place) if "mapping values" in message or "expected ':'" in message else ""
        if (match := _ODD_COLON.fullmatch(rows[place])) or key:
            return Mistake(
                place, yaml_hints.COLON, rows[place].strip(), f"{match['key']}: {match['value']}" if match else key
            )
        if _TWO_DASHES.match(rows[place]):
            return Mistake(place, yaml_hints.DASH, rows[place].strip(), _TWO_DASHES.sub(r"\1- ", rows[place]).strip())
        if dashed := yaml_rows.dashed(rows, place):
            return Mistake(place, yaml_rows.DASHED, rows[place].strip(), dashed)
    if "expected <block end>" in message and (bare := yaml_rows.undashed_above(rows, line)) is not None:
        return Mistake(bare, yaml_rows.UNDASHED, rows[bare].strip(), f"- {rows[bare].strip()}")
    if "expected <block end>" in message and (dash := yaml_rows.spread(rows[before], rows[line])):
        return Mistake(before, yaml_hints.SPREAD, rows[before].strip(), dash)
    return None


def _stray(rows: Sequence[str], line: int, before: int, message: str) -> int | None:
    """The row that is the rest of a sentence and looks like a key: the wrong row, or the one it seems to belong to."""
    place = line
    if "mapping values" in message and yaml_rows.depth(rows[before]) < yaml_rows.depth(rows[line]):
        place = before
    elif "expected <block end>" not in message:
        return None
    return place if _PROSE.fullmatch(rows[place]) else None


def _why(rows: Sequence[str], line: int, message: str) -> tuple[str, str]:
    """What is wrong and a right example, by the line and the parser's message; a Tab is told with how many more."""
    row = rows[line]
    if _TAB.match(row):
        others = sum(map(bool, map(_TAB.match, rows))) - 1
        return yaml_hints.TAB[0].format(others=f" và {others} dòng khác" if others else ""), yaml_hints.TAB[1]
    if _COMMA.search(row):
        return yaml_hints.SPECIAL
    if _CURLY.search(row.strip()):
        return yaml_hints.CURLY
    if _BRACES.search(row) and "expected ',' or" in message:
        return yaml_hints.BRACES
    found = _UNQUOTED.fullmatch(row)
    if "mapping values are not allowed" in message and (found or _ONE_COLON.match(row)):
        return (yaml_hints.COLON_WITHIN, f'{found[1]}: "{found[2]}"') if found else yaml_hints.INDENT
    return next(((hint, example) for sign, hint, example in yaml_hints.HINTS if sign in message), yaml_hints.GENERAL)


def left_open(rows: Sequence[str], first: int) -> Mistake | None:
    """The quote that opens in a row and swallows the keys below it; a row right of its key goes on with the text."""
    below = next((row for row in rows[first + 1 :] if row.strip()), "")
    key = len(rows[first]) - len(_TO_KEY.sub("", rows[first], count=1))
    goes_on = len(below) - len(below.lstrip()) > key
    if _open_quote(rows[first:], 0) is None or not below or goes_on:
        return None
    return Mistake(first, yaml_hints.OPEN, rows[first].strip(), _closed(rows[first]))


def _open_quote(rows: Sequence[str], last: int) -> int | None:
    """The first line up to `last` whose value begins with a quote that is open when the next key begins."""
    for n, row in enumerate(rows[: last + 1]):
        after = next((below for below in rows[n + 1 :] if below.strip()), "")
        if _is_open(row) and not _CURLY.search(row.strip()) and (not after or _BEGINS.match(after)):
            return n
    return None


def _is_open(row: str) -> bool:
    """Whether a quote that begins a value, or an entry of a list in brackets, is not closed on its line."""
    value = _VALUE.sub("", row, count=1).strip()
    if value[:1] in {'"', "'"}:
        return not _QUOTED.match(value)
    return value[:1] in {"[", "{"} and bool(_ODD.search(_QUOTED.sub("", value)))


def _closed(row: str) -> str:
    """A line with the quote that it lacks; for a list in brackets there is no telling where it belongs."""
    value = _VALUE.sub("", row, count=1).strip()
    shown = row.strip()
    shown = shown[:-1] if value[0] in "\"'" and value[-1] in "\"'" and len(value) > 1 else shown  # the other quote
    return f"{shown}{value[0]}" if value[0] in "\"'" else 'thon: ["Thôn 1", "Thôn 2"]'


def _no_blank(rows: Sequence[str], line: int) -> int | None:
    """The line of a dash without its blank: the wrong line itself, or the one that its entry begins with."""
    for n in range(line, -1, -1):
        if _NO_BLANK.match(rows[n]):
            return n
        if rows[n].strip() and not rows[n].startswith(" "):
            return None
    return None


def missing_blank(line: int, row: str) -> Mistake:
    """The mistake of a dash with no blank behind it: `-ma: a`."""
    return Mistake(line, yaml_hints.BLANK, row.strip(), _NO_BLANK.sub(r"\1- ", row).strip())


def lacks_space(row: str) -> bool:
    """Whether a line is a key whose colon has no space behind it: `loai:tin`."""
    return _UNSPACED.fullmatch(row) is not None


def without_colon(key: str, former: object) -> str:
    """What is wrong with a key in braces that no colon follows; `former` is the value before it."""
    if lacks_space(key):
        return yaml_hints.SPACE
    if key.isdecimal() and str(former).lstrip("-").isdecimal():
        return yaml_hints.DECIMAL.format(value=f"{former}.{key}")
    return yaml_hints.COLON if yaml_rows.spaced_key(key) else yaml_hints.CUT.format(key=key)


def missing_space(line: int, row: str) -> Mistake:
    """The mistake of a line that `lacks_space`."""
    example = _UNSPACED.sub(lambda match: f"{match['key']}: {match['value'].strip()}", row)
    return Mistake(line, yaml_hints.SPACE, row.strip(), example)


def in_text(rows: Sequence[str], first: int, place: int, *, whole: bool) -> Mistake | None:
    """What is wrong with a row of a text without quotes that begins in the row `first`, though YAML takes it.

    `whole` is that the file is nothing but this text, so that its first row too should be a key.
    """
    row = rows[place]
    if (place > first or whole) and lacks_space(row):
        return missing_space(place, row)
    if whole and (odd := _ODD_COLON.fullmatch(row)):
        return Mistake(place, yaml_hints.COLON, row.strip(), f"{odd['key']}: {odd['value']}")
    if blank := yaml_rows.unglued(row):
        return Mistake(place, yaml_hints.BLANK, row.strip(), blank)
    return _items(rows, first, place) if place == first + 1 and yaml_rows.is_item(row) else None
