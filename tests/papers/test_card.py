"""The pictures that stand for pages where they are shared."""

import io
import unicodedata

import pytest
from PIL import Image

from cchc.papers import card
from cchc.papers.card import Card, CardRenderer, PhotoCardRenderer

TITLE = "Niêm yết thủ tục hành chính sửa đổi, bổ sung trong lĩnh vực hộ tịch"


def drawn(title: str, ground: str = "#0b5d5b") -> Image.Image:
    """A picture, opened."""
    made = CardRenderer().render(Card("Thủ tục · 20/6/2024", title, "UBND xã", ground))
    assert len(made) < 40_000
    return Image.open(io.BytesIO(made)).convert("RGB")


def test_size_and_colours() -> None:
    """1200 × 630, white letters on the ground that was asked for."""
    picture = drawn(TITLE)
    assert picture.size == (1200, 630)
    colours = {colour for _, colour in picture.getcolors() or ()}
    assert {(0x0B, 0x5D, 0x5B), (255, 255, 255)} <= colours


@pytest.mark.parametrize("title", [TITLE, "A", "Từ " * 120, "x" * 300, f"Dài {TITLE} {TITLE} {TITLE}"])
def test_title_fits(title: str) -> None:
    """Whatever its length, the title leaves the margins of the picture and the line of the office free."""
    picture, ground = drawn(title), (0x0B, 0x5D, 0x5B)
    for box in ((0, 0, 70, 630), (1130, 0, 1200, 630), (0, 492, 1200, 504)):
        assert picture.crop(box).getcolors() == [((box[2] - box[0]) * (box[3] - box[1]), ground)], box


def test_small_lines_fit() -> None:
    """A long field of procedures or a long name of an office is cut at the margin."""
    made = CardRenderer().render(Card("Lĩnh vực " * 20, "A", "Ủy ban nhân dân " * 12, "#0b5d5b"))
    picture = Image.open(io.BytesIO(made)).convert("RGB")
    assert picture.crop((1130, 0, 1200, 630)).getcolors() == [(70 * 630, (0x0B, 0x5D, 0x5B))]


def test_a_cut_title_says_so() -> None:
    """A title that fits in no size ends in an ellipsis; one that fits keeps every word."""
    size, rows = card.fitted(TITLE, 1040)
    assert " ".join(rows) == TITLE
    assert size >= 58
    assert card.fitted("Từ " * 120, 1040)[1][-1].endswith("…")


def test_same_words_same_bytes() -> None:
    """The picture depends on its words alone."""
    one = Card("a", TITLE, "b", "#9f1d20")
    assert CardRenderer().render(one) == CardRenderer().render(one)
    assert CardRenderer().render(one) != CardRenderer().render(Card("a", TITLE + "!", "b", "#9f1d20"))


def test_every_vietnamese_letter_is_drawn() -> None:
    """No letter comes out as the box of a missing one."""
    tones = ("", "\u0300", "\u0309", "\u0303", "\u0301", "\u0323")
    letters = [unicodedata.normalize("NFC", base + tone) for base in "aăâeêioôơuưy" for tone in tones]
    font = card._font("bold", 60, 0)
    missing = bytes(font.getmask("\ue123"))
    for letter in (*letters, "đ", "Đ", "–", "…", "·"):
        assert bytes(font.getmask(letter)) != missing, letter


@pytest.mark.parametrize("title", [TITLE, "Từ " * 120, "x" * 300])
def test_a_picture_stands_at_the_right(title: str) -> None:
    """Whatever the title, the picture fills the right side and no letter stands on it or beside the margin."""
    photo = io.BytesIO()
    Image.new("RGB", (960, 720), "#2e6b3f").save(photo, "PNG")
    made = PhotoCardRenderer(photo.getvalue).render(Card("Tin", title, "UBND xã", "#0b5d5b", photo="a.png"))
    picture = Image.open(io.BytesIO(made))
    for box, colour in (((728, 0, 1200, 630), (0x2E, 0x6B, 0x3F)), ((690, 0, 712, 630), (0x0B, 0x5D, 0x5B))):
        high = [max(abs(a - b) for b in edge) for a, edge in zip(colour, picture.crop(box).getextrema(), strict=True)]
        assert max(high) < 12, box
