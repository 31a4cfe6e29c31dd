"""Scripts as they are published."""

import re
from collections.abc import Iterable
from pathlib import Path

_COMMENT = re.compile(r"\s*(?:^|\s\s)// .*$")


def compact(script: str) -> str:
    """A script without comments and indentation, which would be a quarter of what is sent.

    A comment begins its line, or stands two spaces behind the code; no string of ours has two spaces before `// `.
    """
    rows = (_COMMENT.sub("", row).strip() for row in script.splitlines())
    return "".join(f"{row}\n" for row in rows if row)


def joined(parts: Iterable[Path]) -> str:
    """The script of some files, one after another, each as `compact` gives it."""
    return "".join(compact(part.read_text("utf-8")) for part in parts)
