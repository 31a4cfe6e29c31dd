"""The patterns of personal data for the browser: what the form for new things looks for while somebody writes.

The script `scripts/forms/ca-nhan.js` follows the steps of `finder` and `public_data` with these; the cases of
tests/core/cases/privacy.yml run in both.
"""

import re
from collections.abc import Iterator
from functools import cache
from typing import Any

from . import flat_text, known_words, pattern_lists, surroundings
from .data_kinds import HEALTH, IDENTITY, INSURANCE, LONG, NAME, ONLINE_NAME, PASSPORT, PHONE
from .pattern_lists import FIRST, FLAT, WRITTEN, Row

_TOKENS = re.compile(r"\\.|\[(?:\\.|[^\]\\])*\]|\(\?i:|\(|\)|.", re.S)


def table() -> dict[str, Any]:
    """All patterns, as JavaScript reads them with the flag u once marks of any letter are written out there."""
    kinds = {row[0].name: row[0].advice for row in (*FIRST, *FLAT, *WRITTEN)}
    return {
        "advice": kinds,
        "first": [_row(row) for row in FIRST],
        "flat": [_row(row) for row in FLAT],
        "written": [_row(row) for row in WRITTEN],
        "citizens": [kind.name for kind in (NAME, HEALTH, LONG, ONLINE_NAME)],
        "never": [kind.name for kind in (IDENTITY, INSURANCE, PASSPORT)],
        "phone": PHONE.name,
        "name": NAME.name,
        "office": _javascript(surroundings.PUBLIC_PERSON),
        "fixed": [_javascript(pattern) for pattern in flat_text.FIXED],
        "counted": [_javascript(pattern) for pattern in flat_text.COUNTED],
        "birthday": _javascript(flat_text.BIRTHDAY),
        "at": _javascript(pattern_lists.AT),
        "loud": _javascript(pattern_lists.LOUD),
        "somebody": _javascript(known_words.SOMEBODY),
        "words": {name: _javascript(pattern) for name, pattern in surroundings.WORDS.items()},
        "past": surroundings.PAST,
        "old": surroundings.OLD,
        "grown": surroundings.GROWN,
    }


def _row(row: Row) -> tuple[str, int, str]:
    kind, least, pattern = row
    return kind.name, least, _javascript(pattern)


def _javascript(pattern: re.Pattern[str]) -> str:
    """The source of a pattern for a JavaScript that knows no flags inside of one: letters in both cases instead."""
    source, either = pattern.pattern.replace("(?P<", "(?<"), bool(pattern.flags & re.I)
    return "".join(_written(source, either)) if either or "(?i:" in source else source


def _written(source: str, either: bool) -> Iterator[str]:
    """`either` is whether the case of letters is the same to a pattern, `groups` whether it is so inside each group."""
    groups = [either]
    for token in _TOKENS.findall(source):
        if token == "(?i:":
            groups.append(True)
            yield "(?:"
            continue
        if token == "(":
            groups.append(groups[-1])
        elif token == ")":
            groups.pop()
        yield _either(token) if groups[-1] and not token.startswith("\\") else token


@cache
def _either(token: str) -> str:
    """A letter, or a class of them, in both cases."""
    if token.startswith("["):
        other = re.sub(r"\\.|.", lambda found: found[0] if found[0][0] == "\\" else found[0].swapcase(), token[1:-1])
        return token if other == token[1:-1] else f"[{token[1:-1]}{other.removeprefix('^')}]"
    return f"[{token}{token.swapcase()}]" if token.isalpha() and token != token.swapcase() else token
