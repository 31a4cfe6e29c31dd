"""Codes that stand in a file without quotes and would lose a figure in a program that takes them for numbers."""

import re
from collections.abc import Iterator

from ..core.kind import Here, View

_NUMBER = re.compile(r"0\d+|\d+\.\d*0")


def _notices(here: Here) -> Iterator[str]:
    """The lines of such codes: `1.010040` would become 1.01004, `0123` would become 123."""
    for kind in here.read.kinds:
        for thing in here.read.own(kind):
            for at, text in thing.entry.texts:
                if _NUMBER.fullmatch(text):
                    line = thing.entry.line_of(at)
                    row = (here.root / thing.source.path).read_text("utf-8-sig").split("\n")[line - 1]
                    if re.search(rf"(?<![\"'\d.]){re.escape(text)}(?![\"'\d.])", row):
                        why = "chương trình bảng tính và biểu mẫu hiểu là số, sẽ mất chữ số 0; hãy đặt trong ngoặc kép"
                        yield thing.entry.advice(at, f'{text}: {why}: "{text}"')


VIEW = View(id="ma-thieu-ngoac-kep", notices=_notices)
