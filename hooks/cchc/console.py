"""Consoles that know no Vietnamese letters, as on many Windows machines: letters lose their marks, nothing crashes."""

import codecs
import sys
import unicodedata

_NAME = "cchc-without-marks"
_SIGNS = {
    "đ": "d",
    "Đ": "D",
    "“": '"',
    "”": '"',
    "‘": "'",
    "’": "'",
    "–": "-",
    "—": "-",
    "…": "...",
    "›": ">",
    "·": "-",
}


def _without_marks(error: UnicodeError) -> tuple[str, int]:
    """A codec error handler: letters that the console's encoding lacks lose their marks."""
    if not isinstance(error, UnicodeEncodeError):
        raise error
    piece = error.object[error.start : error.end]
    plain = unicodedata.normalize("NFD", "".join(_SIGNS.get(char, char) for char in piece))
    bare = "".join(char for char in plain if not unicodedata.combining(char))
    return bare.encode("ascii", "replace").decode("ascii"), error.end


codecs.register_error(_NAME, _without_marks)


def prepare() -> None:
    """Make printing safe on any console; one that can show all Vietnamese letters is left as it is."""
    for stream in (sys.stdout, sys.stderr):
        try:
            "ệ“…".encode(stream.encoding or "ascii")
        except (UnicodeEncodeError, LookupError):
            if hasattr(stream, "reconfigure"):
                stream.reconfigure(errors=_NAME)
