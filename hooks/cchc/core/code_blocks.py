"""Code blocks and comments of a Markdown text, which are not read as Markdown."""

import re
from collections.abc import Callable

_BLOCKS = (
    re.compile(r"^(```+|~~~+)[^\n`]*\n.*?^\1[ ]*$", re.M | re.S),
    re.compile(r"<!--.*?-->", re.S),
)
_CLOSING = (re.compile(r"^(?:```+|~~~+)[ ]*$", re.M), re.compile("-->"))  # what ends each


def without(body: str, made: Callable[[re.Match[str]], str]) -> str:
    """A text with something else in the place of code blocks and comments.

    Behind the last end of one none is looked for: a thousand that are never closed would take a million looks.
    """
    for pattern, closing in zip(_BLOCKS, _CLOSING, strict=True):
        ends = [match.end() for match in closing.finditer(body)]
        body = pattern.sub(made, body[: ends[-1]]) + body[ends[-1] :] if ends else body
    return body
