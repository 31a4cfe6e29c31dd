"""Contacts that phones take in: vCard 3.0.

Source: RFC 2426 (UTF-8, lines ended by CRLF and folded at 75 bytes). Version 3.0 is what every phone opens;
some Android dialers refuse 4.0.
"""

from collections.abc import Iterable

_FOLD = 75


def card(fields: Iterable[tuple[str, str]]) -> bytes:
    """A contact of its fields (name with parameters, escaped value), empty ones left out."""
    rows = ["BEGIN:VCARD", "VERSION:3.0", *(f"{name}:{value}" for name, value in fields if value), "END:VCARD"]
    return "".join(f"{_folded(row)}\r\n" for row in rows).encode()


def escaped(text: str) -> str:
    """A text whose commas, semicolons, backslashes and line ends separate nothing."""
    return text.replace("\\", "\\\\").replace("\n", "\\n").replace(",", "\\,").replace(";", "\\;")


def _folded(row: str) -> str:
    """At most 75 bytes a line; no letter is cut in two."""
    lines, size = [""], 0
    for letter in row:
        width = len(letter.encode())
        if size + width > _FOLD:
            lines.append("")
            size = 1
        lines[-1] += letter
        size += width
    return "\r\n ".join(lines)
