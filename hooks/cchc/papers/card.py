"""Share cards, the images that social networks show of a page (og:image): 1200 × 630 px, its title on one colour.

Pillow draws one in 6 ms and 16 KB; Typst needed five times the time and four times the bytes.
"""

import io
import json
import re
import threading
from dataclasses import asdict, dataclass
from functools import cache, cached_property

import PIL
from PIL import Image, ImageDraw, ImageFont

from ..core.text import shorten
from .pdf import fonts

WIDTH, HEIGHT = 1200, 630
_MARGIN = 80
_TITLE_TOP, _TITLE_HEIGHT = 150, 340
_SIZES = (112, 80, 68, 58, 50, 42)
_SMALL = 34
_LONGEST = 22  # letters of a word that fit a line in the smallest size; a longer one is cut
_LEADING = 1.28
_SHADES = 16
_INK = "#ffffff"
_LAYOUT_VERSION = "1"  # part of the cache key: raise it when cards are drawn in another way


@dataclass(frozen=True)
class Card:
    """The text of a card; `ground` is its colour (`#9f1d20`), dark enough for white letters."""

    kicker: str
    title: str
    foot: str
    ground: str

    @cached_property
    def as_json(self) -> str:
        """All of it as JSON."""
        return json.dumps(asdict(self), ensure_ascii=False, sort_keys=True)


class CardRenderer:
    """Draws cards as PNG in 16 shades from the ground to white."""

    suffix = "png"
    cache_key = f"card {_LAYOUT_VERSION}, Pillow {PIL.__version__}"

    def render(self, sheet: Card) -> bytes:
        """The PNG."""
        picture = Image.new("L", (WIDTH, HEIGHT), 0)
        draw = ImageDraw.Draw(picture)
        small = _font("regular", _SMALL)
        _line(draw, _MARGIN - 10, sheet.kicker, small)
        size, rows = fitted(sheet.title)
        bold = _font("bold", size)
        for place, row in enumerate(rows):
            _line(draw, _TITLE_TOP + round(place * size * _LEADING), row, bold)
        draw.rectangle((_MARGIN, HEIGHT - 124, _MARGIN + 120, HEIGHT - 120), fill=255)
        _line(draw, HEIGHT - 102, sheet.foot, small)
        shades = picture.point([value * _SHADES // 256 for value in range(256)])
        shades.putpalette(_palette(sheet.ground))
        out = io.BytesIO()
        shades.save(out, "PNG", bits=4, compress_level=4)  # 6 takes half as long again for a twentieth less
        return out.getvalue()


def fitted(title: str) -> tuple[int, list[str]]:
    """The largest font size (pixels) in which the title fits, with its lines; a title that fits in none is cut."""
    for size in _SIZES:
        rows = _wrapped(title, size)
        if len(rows) * size * _LEADING <= _TITLE_HEIGHT and max(map(_font("bold", size).getlength, rows)) <= _room():
            return size, rows
    most = int(_TITLE_HEIGHT / (_SIZES[-1] * _LEADING))
    rows = _wrapped(title, _SIZES[-1])
    return _SIZES[-1], [*rows[: most - 1], shorten(" ".join(rows[most - 1 :]), 45)] if len(rows) > most else rows


def _wrapped(title: str, size: int) -> list[str]:
    font = _font("bold", size)
    rows = [""]
    for word in re.findall(rf"\S{{1,{_LONGEST}}}", title):
        longer = f"{rows[-1]} {word}".strip()
        if rows[-1] and font.getlength(longer) > _room():
            rows.append(word)
        else:
            rows[-1] = longer
    return rows


def _room() -> int:
    return WIDTH - 2 * _MARGIN


def _line(draw: ImageDraw.ImageDraw, top: int, text: str, font: ImageFont.FreeTypeFont) -> None:
    """A line at the margin, cut where it would leave the picture."""
    while font.getlength(text) > _room():
        text = shorten(text, len(text) - 1)
    draw.text((_MARGIN, top), text, fill=255, font=font)


def _font(weight: str, size: int) -> ImageFont.FreeTypeFont:
    """A font; each thread has its own, as one cannot serve two."""
    return _opened(weight, size, threading.get_ident())


@cache
def _opened(weight: str, size: int, _thread: int) -> ImageFont.FreeTypeFont:
    file = fonts() / f"texgyretermes-{weight}.otf"
    return ImageFont.truetype(str(file), size, layout_engine=ImageFont.Layout.BASIC)


def _palette(ground: str) -> list[int]:
    """From the ground to the ink, in even steps."""
    first, last = _channels(ground), _channels(_INK)
    steps = [place / (_SHADES - 1) for place in range(_SHADES)]
    return [round(a + (b - a) * step) for step in steps for a, b in zip(first, last, strict=True)]


def _channels(colour: str) -> tuple[int, ...]:
    return tuple(int(colour[at : at + 2], 16) for at in (1, 3, 5))
