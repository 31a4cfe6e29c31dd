"""Contacts: escaping, folding, line ends."""

from cchc.core.vcard import card, escaped


def test_fields_and_line_ends() -> None:
    """Every line ends by CRLF; an empty field is left out."""
    made = card((("FN", "A"), ("TITLE", ""), ("TEL;TYPE=WORK,VOICE", "113")))
    assert made == b"BEGIN:VCARD\r\nVERSION:3.0\r\nFN:A\r\nTEL;TYPE=WORK,VOICE:113\r\nEND:VCARD\r\n"


def test_escaped() -> None:
    """Commas, semicolons, backslashes and line ends of a text separate nothing."""
    assert escaped("a,b;c\\d\ne") == "a\\,b\\;c\\\\d\\ne"


def test_folded() -> None:
    """No line is longer than 75 bytes, no letter is cut, and unfolding gives the text back."""
    text = "Ủy ban nhân dân " * 20
    rows = card((("NOTE", text),)).split(b"\r\n")
    assert all(len(row) <= 75 for row in rows)
    assert all(row.decode() for row in rows[:-1])
    assert b"\r\n".join(rows).replace(b"\r\n ", b"").decode().split("\r\n")[2] == f"NOTE:{text}"
