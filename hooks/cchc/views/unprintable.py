"""Letters that the papers and pictures of the site cannot show, for staff."""

from collections.abc import Iterator

from ..core.fonts import MISSING, cannot_show
from ..core.kind import Here, Thing, View


def _notices(here: Here) -> Iterator[str]:
    for kind in here.read.kinds:
        for thing in here.read[kind]:
            written = [*_printed(thing)]
            if not cannot_show("".join(text for _, text in written)):
                continue
            for line, text in written:
                for letter in cannot_show(text):
                    yield (
                        f"Nên xem lại {thing.source.path}:{line}: tệp PDF và hình không vẽ được chữ “{letter}” "
                        f"(U+{ord(letter):04X}), chỗ đó in thành {MISSING}; hãy viết bằng chữ khác"
                    )


def _printed(thing: Thing) -> Iterator[tuple[int, str]]:
    """The texts of a thing with their lines; the text of a page is in no paper, but its title is in a picture."""
    source, entry = thing.source, thing.entry
    for at, text in entry.texts:
        yield source.line((*entry.at, *at)), text
    before = len(source.body) - len(source.body.lstrip())
    yield source.body_line + source.body.count("\n", 0, before), source.body[before:].partition("\n")[0]


VIEW = View(id="chu-khong-in-duoc", notices=_notices)
