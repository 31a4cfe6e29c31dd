"""Letters of symbol fonts as Unicode: what Word shows in Symbol and Wingdings is not the letter that it stores.

Source: the mappings of these fonts published by the Unicode Consortium (VENDORS/ADOBE/symbol.txt, L2/11-196).
"""

import re

_GREEK = dict(
    zip(
        "ABCDEFGHIKLMNOPQRSTUWXYZabcdefghiklmnopqrstuwxyz",
        "ΑΒΧΔΕΦΓΗΙΚΛΜΝΟΠΘΡΣΤΥΩΞΨΖαβχδεφγηικλμνοπθρστυωξψζ",
        strict=True,
    )
)
_SYMBOL = {
    **{ord(letter): greek for letter, greek in _GREEK.items()},
    0x22: "∀", 0x24: "∃", 0x27: "∋", 0x2A: "∗", 0x2D: "−", 0x40: "≅", 0x4A: "ϑ", 0x56: "ς", 0x5C: "∴", 0x5E: "⊥",
    0x6A: "ϕ", 0x76: "ϖ", 0x7E: "∼", 0xA0: "€", 0xA1: "ϒ", 0xA2: "′", 0xA3: "≤", 0xA4: "⁄", 0xA5: "∞", 0xA6: "ƒ",
    0xA7: "♣", 0xA8: "♦", 0xA9: "♥", 0xAA: "♠", 0xAB: "↔", 0xAC: "←", 0xAD: "↑", 0xAE: "→", 0xAF: "↓", 0xB0: "°",
    0xB1: "±", 0xB2: "″", 0xB3: "≥", 0xB4: "×", 0xB5: "∝", 0xB6: "∂", 0xB7: "•", 0xB8: "÷", 0xB9: "≠", 0xBA: "≡",
    0xBB: "≈", 0xBC: "…", 0xBF: "↵", 0xC5: "⊕", 0xC6: "∅", 0xC7: "∩", 0xC8: "∪", 0xC9: "⊃", 0xCA: "⊇", 0xCB: "⊄",
    0xCC: "⊂", 0xCD: "⊆", 0xCE: "∈", 0xCF: "∉", 0xD0: "∠", 0xD2: "®", 0xD3: "©", 0xD4: "™", 0xD5: "∏", 0xD6: "√",
    0xD7: "⋅", 0xD8: "¬", 0xD9: "∧", 0xDA: "∨", 0xDB: "⇔", 0xDC: "⇐", 0xDD: "⇑", 0xDE: "⇒", 0xDF: "⇓", 0xE0: "◊",
    0xE1: "〈", 0xE2: "®", 0xE3: "©", 0xE4: "™", 0xE5: "∑", 0xF1: "〉", 0xF2: "∫",
    **{code: chr(code) for code in (0x20, 0x21, 0x23, 0x25, 0x26, 0x28, 0x29, *range(0x2B, 0x2D), *range(0x2E, 0x40),
                                    0x5B, 0x5D, 0x5F, 0x7B, 0x7C, 0x7D)},
}  # fmt: skip
_WINGDINGS = {
    0x20: " ", 0x21: "✎", 0x22: "✂", 0x23: "✁", 0x26: "🕮", 0x28: "☎", 0x29: "✆", 0x2A: "✉", 0x2B: "✉", 0x3E: "✇",
    0x3F: "✍", 0x41: "✌", 0x43: "👍", 0x44: "👎", 0x45: "☜", 0x46: "☞", 0x47: "☝", 0x48: "☟", 0x4A: "☺", 0x4C: "☹",
    0x51: "✈", 0x52: "☼", 0x54: "❄", 0x58: "✠", 0x59: "✡", 0x5A: "☪", 0x5B: "☯", 0x6C: "●", 0x6D: "❍", 0x6E: "■",
    0x6F: "□", 0x70: "□", 0x71: "❑", 0x72: "❒", 0x73: "⬧", 0x74: "⧫", 0x75: "◆", 0x76: "❖", 0x77: "⬥", 0x78: "⌧",
    0x7B: "❀", 0x7C: "✿", 0x7D: "❝", 0x7E: "❞", 0x80: "⓪", **{0x81 + at: chr(0x2460 + at) for at in range(10)},
    0x8B: "⓿", **{0x8C + at: chr(0x2776 + at) for at in range(10)}, 0x9E: "·", 0x9F: "•", 0xA0: "▪", 0xA1: "○",
    0xA2: "○", 0xA3: "○", 0xA4: "◉", 0xA5: "◎", 0xA7: "▪", 0xA8: "□", 0xAA: "✦", 0xAB: "★", 0xAC: "✶", 0xAD: "✴",
    0xAE: "✹", 0xB6: "★", 0xD5: "⌫", 0xD6: "⌦", 0xD8: "➢", 0xDC: "➲", 0xDF: "←", 0xE0: "→", 0xE1: "↑", 0xE2: "↓",
    0xE8: "➔", 0xEF: "⇦", 0xF0: "⇨", 0xF1: "⇧", 0xF2: "⇩", 0xF3: "⬄", 0xF4: "⇳", 0xFB: "✗", 0xFC: "✓", 0xFD: "☒",
    0xFE: "☑",
}  # fmt: skip
_WINGDINGS_2 = {0x4F: "✗", 0x50: "✓", 0x51: "☒", 0x52: "☑", 0x53: "☒", 0x54: "☒", 0x55: "⊗", 0x56: "⊗", 0x96: "•",
                0x97: "●", 0xA1: "□", 0xA2: "■", 0xA3: "□", 0x35: "☜", 0x36: "☞"}  # fmt: skip
_WINGDINGS_3 = {0x7D: "▶", 0x7C: "◀", 0x70: "▲", 0x71: "▼", 0x67: "←", 0x68: "→", 0x69: "↑", 0x6A: "↓"}
_FONTS = {"symbol": _SYMBOL, "wingdings": _WINGDINGS, "wingdings 2": _WINGDINGS_2, "wingdings 3": _WINGDINGS_3}
_OTHERS = ("webdings", "mt extra", "marlett", "bookshelf symbol")
_RAISED = str.maketrans("0123456789+-−", "⁰¹²³⁴⁵⁶⁷⁸⁹⁺⁻⁻")
UNKNOWN = "\N{REPLACEMENT CHARACTER}"


def _is_symbol_font(font: str) -> bool:
    """Whether letters in a font show something else than they are."""
    name = font.strip().casefold()
    return name in _FONTS or name.startswith(_OTHERS)


def raised(text: str) -> str:
    """A text that stands high: its digits are powers (10⁹, m²); other words are what they are."""
    return text.translate(_RAISED) if re.fullmatch(r"\s*[+−-]?\d{1,3}\s*", text) else text


def shown(text: str, font: str) -> str:
    """What a text shows: letters of a symbol font, or of the private area that Word uses for them.

    A letter that is not known becomes UNKNOWN; it counts as not read.
    """
    table = _FONTS.get(font.strip().casefold())
    if table is None and not _is_symbol_font(font):
        return "".join(_private(char) for char in text)
    return "".join((table or {}).get(_code(char), char if char in "\t\n " else UNKNOWN) for char in text)


def _code(char: str) -> int:
    code = ord(char)
    return code - 0xF000 if 0xF020 <= code <= 0xF0FF else code


def _private(char: str) -> str:
    """A letter of the private area in a run of an ordinary font: Word keeps boxes of Wingdings so."""
    code = ord(char)
    if not 0xF020 <= code <= 0xF0FF:
        return char
    inner = code - 0xF000
    return _WINGDINGS.get(inner) or _SYMBOL.get(inner) or UNKNOWN
