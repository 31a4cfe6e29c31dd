"""Share cards, the images that social networks show of a page (og:image): 1200 × 630 px, its title on one colour.

That of a page with a picture has the picture at its right side.

Pillow draws one in 6 ms and 16 KB; Typst needed five times the time and four times the bytes.
"""

import io
import json
import re
import threading
from collections.abc import Callable, Iterator
from dataclasses import KW_ONLY, asdict, dataclass
from functools import cache, cached_property
from itertools import groupby
from pathlib import Path

import PIL
from PIL import Image, ImageDraw, ImageFont, ImageOps

from ..core import fonts
from ..core.colour import channels
from ..core.text import shorten

WIDTH, HEIGHT = 1200, 630
_MARGIN = 80
_PHOTO = 480  # pixels of the width that a picture takes
_TITLE_TOP, _TITLE_HEIGHT = 150, 340
_SIZES = (112, 80, 68, 58, 50, 42)
_SMALL = 34
_LONGEST = 22  # letters of a word that fit a line in the smallest size; a longer one is cut
_LEADING = 1.28
_SHADES = 16
_INK = "#ffffff"
_LAYOUT_VERSION = "2"  # part of the cache key: raise it when cards are drawn in another way


@dataclass(frozen=True)
class Card:
    """What stands on a card.

    `ground` is its colour (`#9f1d20`), dark enough for white letters; `photo` tells its picture from every other one,
    empty where it has none.
    """

    kicker: str
    title: str
    foot: str
    ground: str
    _: KW_ONLY
    photo: str = ""

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
        shades = _lettered(sheet, _room()).point([value * _SHADES // 256 for value in range(256)])
        shades.putpalette(_palette(sheet.ground))
        out = io.BytesIO()
        shades.save(out, "PNG", bits=4, compress_level=4)  # 6 takes half as long again for a twentieth less
        return out.getvalue()


@dataclass(frozen=True)
class PhotoCardRenderer:
    """Draws cards with a picture as JPEG; `photo` gives the file of the picture."""

    photo: Callable[[], bytes]
    suffix: str = "jpg"
    cache_key: str = f"photo card {_LAYOUT_VERSION}, Pillow {PIL.__version__}"

    def render(self, sheet: Card) -> bytes:
        """The JPEG."""
        letters = _lettered(sheet, _room() - _PHOTO + _MARGIN // 2)
        card = Image.new("RGB", (WIDTH, HEIGHT), sheet.ground)
        card.paste(Image.new("RGB", card.size, _INK), mask=letters)
        with Image.open(io.BytesIO(self.photo()), formats=("JPEG", "PNG")) as photo:
            card.paste(ImageOps.fit(photo.convert("RGB"), (_PHOTO, HEIGHT)), (WIDTH - _PHOTO, 0))
        out = io.BytesIO()
        card.save(out, "JPEG", quality=80, optimize=True)
        return out.getvalue()


def _lettered(sheet: Card, room: int) -> Image.Image:
    """The letters of a card, white on black, in `room` pixels of its width."""
    picture = Image.new("L", (WIDTH, HEIGHT), 0)
    draw = ImageDraw.Draw(picture)
    _line(draw, _MARGIN - 10, fonts.showable(sheet.kicker), "regular", _SMALL, room)
    size, rows = fitted(fonts.showable(sheet.title), room)
    for place, row in enumerate(rows):
        _line(draw, _TITLE_TOP + round(place * size * _LEADING), row, "bold", size, room)
    draw.rectangle((_MARGIN, HEIGHT - 124, _MARGIN + 120, HEIGHT - 120), fill=255)
    _line(draw, HEIGHT - 102, fonts.showable(sheet.foot), "regular", _SMALL, room)
    return picture


def _room() -> int:
    return WIDTH - 2 * _MARGIN


def fitted(title: str, room: int) -> tuple[int, list[str]]:
    """The largest font size (pixels) in which the title fits `room` pixels of width, with its lines.

    A title that fits in none is cut.
    """
    for size in _SIZES:
        rows = _wrapped(title, size, room)
        if len(rows) * size * _LEADING <= _TITLE_HEIGHT and max(_width(row, "bold", size) for row in rows) <= room:
            return size, rows
    most = int(_TITLE_HEIGHT / (_SIZES[-1] * _LEADING))
    rows = _wrapped(title, _SIZES[-1], room)
    return _SIZES[-1], [*rows[: most - 1], shorten(" ".join(rows[most - 1 :]), 45)] if len(rows) > most else rows


def _wrapped(title: str, size: int, room: int) -> list[str]:
    rows = [""]
    for word in re.findall(rf"\S{{1,{_LONGEST}}}", title):
        longer = f"{rows[-1]} {word}".strip()
        if rows[-1] and _width(longer, "bold", size) > room:
            rows.append(word)
        else:
            rows[-1] = longer
    return rows


def _line(draw: ImageDraw.ImageDraw, top: int, text: str, weight: str, size: int, room: int) -> None:
    """A line at the margin, cut where it would be wider than `room`; all its letters stand on one base line."""
    while _width(text, weight, size) > room:
        text = shorten(text, len(text) - 1)
    left, base = float(_MARGIN), top + _font(weight, size, 0).getmetrics()[0]
    for piece, font in _pieces(text, weight, size):
        draw.text((left, base), piece, fill=255, font=font, anchor="ls")
        left += font.getlength(piece)


def _width(text: str, weight: str, size: int) -> float:
    return sum(font.getlength(piece) for piece, font in _pieces(text, weight, size))


def _pieces(text: str, weight: str, size: int) -> Iterator[tuple[str, ImageFont.FreeTypeFont]]:
    """The pieces of a text that stand in one font each."""
    files = _files(weight)
    for place, letters in groupby(text, lambda letter: fonts.first_with(letter, files)):
        yield "".join(letters), _font(weight, size, place)


def _font(weight: str, size: int, place: int) -> ImageFont.FreeTypeFont:
    """One of the fonts of a weight; each thread has its own, as one cannot serve two."""
    return _opened(weight, size, place, threading.get_ident())


@cache
def _opened(weight: str, size: int, place: int, _thread: int) -> ImageFont.FreeTypeFont:
    return ImageFont.truetype(str(_files(weight)[place]), size, layout_engine=ImageFont.Layout.BASIC)


@cache
def _files(weight: str) -> tuple[Path, ...]:
    """The font of papers first, then those that have what it lacks."""
    symbols = {"bold": "DejaVuSans-Bold.ttf", "regular": "DejaVuSans.ttf"}[weight]
    others = sorted(fonts.folder(fonts.EMOJI_AND_SCRIPTS).glob("*.ttf"))
    text = fonts.folder(fonts.TEXT) / f"texgyretermes-{weight}.otf"
    return (text, fonts.folder(fonts.SYMBOLS) / symbols, *others)


def _palette(ground: str) -> list[int]:
    """From the ground to the ink, in even steps."""
    first, last = channels(ground), channels(_INK)
    steps = [place / (_SHADES - 1) for place in range(_SHADES)]
    return [round(a + (b - a) * step) for step in steps for a, b in zip(first, last, strict=True)]
