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
    """What is written for letters that an encoding has not."""
    if not isinstance(error, UnicodeEncodeError):
        raise error
    piece = error.object[error.start : error.end]
    plain = unicodedata.normalize("NFD", "".join(_SIGNS.get(char, char) for char in piece))
    bare = "".join(char for char in plain if not unicodedata.combining(char))
    return bare.encode("ascii", "replace").decode("ascii"), error.end


codecs.register_error(_NAME, _without_marks)


def prepare() -> None:
    """Let the program print whatever it has to say; where the console can show all of it, nothing changes."""
    for stream in (sys.stdout, sys.stderr):
        try:
            "ệ“…".encode(stream.encoding or "ascii")
        except (UnicodeEncodeError, LookupError):
            if hasattr(stream, "reconfigure"):
                stream.reconfigure(errors=_NAME)
