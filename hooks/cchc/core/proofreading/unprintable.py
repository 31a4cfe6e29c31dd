"""Notices to staff about letters that no font of the printed papers and share pictures has."""

from collections.abc import Iterator

from ..fonts import MISSING, cannot_show
from ..thing import Thing


def unprintable(thing: Thing) -> Iterator[tuple[int, str]]:
    """Line and advice for every letter of a thing that no font has."""
    written = [*_printed(thing)]
    if not cannot_show("".join(text for _, text in written)):
        return
    for line, text in written:
        for letter in cannot_show(text):
            yield (
                line,
                f"tệp PDF và hình không vẽ được chữ “{letter}” (U+{ord(letter):04X}), chỗ đó in thành {MISSING}; "
                "hãy viết bằng chữ khác",
            )


def _printed(thing: Thing) -> Iterator[tuple[int, str]]:
    """The texts of a thing with their lines; the text of a page is in no paper, but its title is in a picture."""
    source, entry = thing.source, thing.entry
    for at, text in entry.texts:
        yield entry.line_of(at), text
    before = len(source.body) - len(source.body.lstrip())
    yield source.body_line + source.body.count("\n", 0, before), source.body[before:].partition("\n")[0]
