"""Letters that the papers and pictures of the site cannot show, for staff."""

from collections.abc import Iterator

from ..core.fonts import MISSING, cannot_show
from ..core.kind import Here, View


def _notices(here: Here) -> Iterator[str]:
    """The lines with such letters; the text of a page is in no paper, but its title is in a picture."""
    for kind in here.read.kinds:
        for thing in here.read[kind]:
            source, entry = thing.source, thing.entry
            before = len(source.body) - len(source.body.lstrip())
            title = source.body[before:].partition("\n")[0]
            lines = [(source.line((*entry.at, *at)), text) for at, text in entry.texts]
            for line, text in [*lines, (source.body_line + source.body.count("\n", 0, before), title)]:
                for letter in cannot_show(text):
                    yield (
                        f"Nên xem lại {source.path}:{line}: tệp PDF và hình không vẽ được chữ “{letter}” "
                        f"(U+{ord(letter):04X}), chỗ đó in thành {MISSING}; hãy viết bằng chữ khác"
                    )


VIEW = View(id="chu-khong-in-duoc", notices=_notices)
