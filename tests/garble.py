"""Right text put into the encodings from before Unicode, for tests that bring it back."""

from cchc.core.legacy_tables import TCVN3, VNI

_TO_TCVN3 = {letter: sign for sign, letter in TCVN3.items()}
_TO_VNI = {letter: signs for signs, letter in reversed(VNI.items())}


def tcvn3(text: str) -> str:
    """Text as a TCVN3 font stores it: toned capitals share the places of small letters."""
    return "".join(_TO_TCVN3.get(char) or _TO_TCVN3.get(char.lower(), char) for char in text)


def vni(text: str) -> str:
    """Text as a VNI font stores it."""
    return "".join(_TO_VNI.get(char, char) for char in text)


def windows(text: str) -> str:
    """UTF-8 read as Windows-1252, in which five bytes stand for nothing."""
    return "".join(
        chr(b) if b < 0x80 or b in b"\x81\x8d\x8f\x90\x9d" else bytes([b]).decode("cp1252") for b in text.encode()
    )


def latin(text: str) -> str:
    """UTF-8 read as Latin-1."""
    return text.encode().decode("latin-1")


def twice(text: str) -> str:
    """Unicode converted as if it were TCVN3."""
    return "".join(TCVN3.get(char, char) if char.isalpha() else char for char in text)
