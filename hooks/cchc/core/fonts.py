"""The fonts of papers and pictures, and which letters they can show.

Official papers are set in a Times-metric font, as Nghị định 30/2020/NĐ-CP, Phụ lục I asks. Letters that it lacks
(☑ ★ ①, emoji, Khmer or Thai script) come from the other fonts. All of them are installed as packages that are wanted
for their files alone and are never imported.
"""

import importlib.util
import re
import unicodedata
from functools import cache
from pathlib import Path

TEXT = "rinoh_typeface_texgyretermes"
SYMBOLS = "rinoh_typeface_dejavusans"
EMOJI_AND_SCRIPTS = "manimgx_fonts"
MISSING = "□"
_USUAL = r"\n !-~ ¡-ÿĂăĐđĨĩŨũƠơƯưẠ-ỹ–—‘’“”„†‡•…‰₫€"  # all of them are in the first font
_UNUSUAL = re.compile(f"[^{_USUAL}]")
_UNSEEN = frozenset({"Cc", "Cf"})
_AROUND = "Me"  # marks around the letter before them: no font has one with every letter
_NEVER = frozenset({_AROUND, "Co", "Cn", "Cs"})  # private use, unassigned, surrogates: each font has its own sign


def folder(package: str) -> Path:
    """The folder of a font package."""
    spec = importlib.util.find_spec(package)
    assert spec is not None
    assert spec.origin is not None
    return Path(spec.origin).parent


def folders() -> list[str]:
    """The folders of all fonts."""
    return [str(folder(package)) for package in (TEXT, SYMBOLS, EMOJI_AND_SCRIPTS)]


def cannot_show(text: str) -> tuple[str, ...]:
    """The letters of a text for which a box is drawn, each once, in their order."""
    found = dict.fromkeys(_UNUSUAL.findall(text))
    return tuple(letter for letter in found if letter != MISSING and _instead(letter) == MISSING)


def showable(text: str) -> str:
    """A text in letters that fonts have: of `1⃣` the digit stays, `Ａ` and `𝐁` become plain, others a box."""
    return _UNUSUAL.sub(lambda match: _instead(match[0]), text)


def first_with(letter: str, files: tuple[Path, ...]) -> int:
    """The place of the first font file that has a letter; 0 where none has. The first one has all usual letters."""
    if not _UNUSUAL.match(letter):
        return 0
    return next((place for place, file in enumerate(files) if ord(letter) in letters(file)), 0)


@cache
def letters(file: Path) -> frozenset[int]:
    """The code points that a font file has."""
    # Few texts need it, and importing it takes as long as a check of the content.
    from fontTools.ttLib import TTFont  # type: ignore[import-untyped]  # noqa: PLC0415

    with TTFont(file, lazy=True) as font:
        return frozenset(font.getBestCmap())


def _instead(letter: str) -> str:
    if _unseen(letter) or unicodedata.category(letter) == _AROUND:
        return ""
    if _shown(letter):
        return letter
    plain = unicodedata.normalize("NFKC", letter)
    return plain if plain != letter and all(not _UNUSUAL.match(one) or _shown(one) for one in plain) else MISSING


def _unseen(letter: str) -> bool:
    """A control sign, or a selector of another form of the letter before it (️ makes ☎ colourful)."""
    return unicodedata.category(letter) in _UNSEEN or unicodedata.name(letter, "").startswith("VARIATION SELECTOR")


def _shown(letter: str) -> bool:
    return unicodedata.category(letter) not in _NEVER and any(ord(letter) in letters(file) for file in _files())


@cache
def _files() -> tuple[Path, ...]:
    """All fonts, in the order in which they are asked: most signs are in the first ones."""
    symbols = folder(SYMBOLS) / "DejaVuSans.ttf"
    text = sorted(folder(TEXT).glob("*regular.otf"))
    emoji = sorted(folder(EMOJI_AND_SCRIPTS).glob("NotoEmoji*"))
    return (symbols, *text, *emoji, *sorted(folder(EMOJI_AND_SCRIPTS).glob("NotoSans*")))
