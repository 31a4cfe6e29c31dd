"""The pictures of the sample content, drawn in code: nothing in them is of a real place or person.

`uv run python tests/sample_pictures.py` writes them into docs/ and tests/sample/docs/.
"""

from collections.abc import Callable, Mapping
from io import BytesIO
from pathlib import Path

from PIL import Image, ImageDraw, ImageFont

from cchc.core import fonts

SIZE = (1200, 900)
FOLDERS = ("docs", "tests/sample/docs")
_WALL, _FLOOR, _WOOD, _DARK = "#eef2f4", "#d9d2c5", "#b98a5a", "#37474f"
_RED, _BLUE, _GREEN, _SKIN, _WHITE = "#9f1d20", "#0b4f94", "#2e6b3f", "#e2b48c", "#ffffff"
_COATS = (_BLUE, _GREEN, _RED, "#6d5a8a", "#8a5a2b")

Pen = ImageDraw.ImageDraw


def _letters(size: int) -> ImageFont.FreeTypeFont:
    file = fonts.folder(fonts.TEXT) / "texgyretermes-bold.otf"
    return ImageFont.truetype(str(file), size, layout_engine=ImageFont.Layout.BASIC)


def _words(pen: Pen, at: tuple[int, int], text: str, size: int = 44, fill: str = _DARK) -> None:
    pen.text(at, text, fill=fill, font=_letters(size), anchor="mm")


def _room(pen: Pen) -> None:
    pen.rectangle((0, 0, 1200, 620), fill=_WALL)
    pen.rectangle((0, 620, 1200, 900), fill=_FLOOR)


def _person(pen: Pen, x: int, y: int, coat: str, scale: float = 1.0) -> None:
    """Somebody by head and shoulders; (x, y) is the chin."""
    head, wide, tall = round(52 * scale), round(95 * scale), round(170 * scale)
    pen.rounded_rectangle((x - wide, y + 12, x + wide, y + tall), radius=round(60 * scale), fill=coat)
    pen.ellipse((x - head, y - 2 * head, x + head, y), fill=_SKIN)
    pen.pieslice((x - head - 4, y - 2 * head - 10, x + head + 4, y - 4), 180, 360, fill=_DARK)


def _desk(pen: Pen, left: int, top: int, right: int) -> None:
    pen.rectangle((left, top, right, top + 26), fill=_WOOD)
    pen.rectangle((left + 20, top + 26, left + 44, top + 190), fill=_WOOD)
    pen.rectangle((right - 44, top + 26, right - 20, top + 190), fill=_WOOD)


def training(pen: Pen) -> None:
    """A class before a board."""
    _room(pen)
    pen.rectangle((250, 60, 950, 330), fill=_GREEN, outline=_WOOD, width=14)
    _words(pen, (600, 150), "TẬP HUẤN", 72, _WHITE)
    _words(pen, (600, 245), "Cải cách hành chính", 52, _WHITE)
    _person(pen, 1060, 330, _RED)
    for row, (y, scale) in enumerate(((560, 0.85), (730, 1.0))):
        for place in range(4):
            _person(pen, 190 + place * 275, y - 30, _COATS[(place + row) % 5], scale)
        _desk(pen, 70, y + 60, 1130)


def writing(pen: Pen) -> None:
    """A sheet of a contest and a pen."""
    pen.rectangle((0, 0, 1200, 900), fill=_WOOD)
    pen.rectangle((260, 70, 860, 860), fill=_WHITE)
    _words(pen, (560, 150), "BÀI DỰ THI", 60, _RED)
    _words(pen, (560, 215), "Tìm hiểu cải cách hành chính", 36)
    for line in range(9):
        pen.line((320, 300 + line * 58, 800 - line % 3 * 60, 300 + line * 58), fill=_BLUE, width=5)
    pen.polygon(((800, 780), (1060, 400), (1110, 436), (846, 810)), fill=_DARK)
    pen.polygon(((800, 780), (846, 810), (788, 838)), fill=_SKIN)


def prizes(pen: Pen) -> None:
    """A stage with three prizes."""
    _room(pen)
    pen.rectangle((120, 70, 1080, 200), fill=_RED)
    _words(pen, (600, 135), "TRAO GIẢI CUỘC THI VIẾT", 62, _WHITE)
    for x, top, place in ((330, 640, "Nhì"), (600, 570, "Nhất"), (870, 690, "Ba")):
        _person(pen, x, top - 160, _COATS[x % 5])
        pen.rectangle((x - 125, top, x + 125, 900), fill=_BLUE)
        _words(pen, (x, top + 80), place, 60, _WHITE)


def phone(pen: Pen) -> None:
    """A phone that shows a form."""
    pen.rectangle((0, 0, 1200, 900), fill=_WALL)
    pen.rounded_rectangle((390, 40, 810, 860), radius=50, fill=_DARK)
    pen.rectangle((415, 110, 785, 790), fill=_WHITE)
    pen.rectangle((415, 110, 785, 190), fill=_RED)
    _words(pen, (600, 150), "Nộp hồ sơ", 46, _WHITE)
    for line, text in enumerate(("Họ và tên", "Ngày sinh", "Thủ tục", "Giấy tờ")):
        y = 240 + line * 115
        _words(pen, (510, y), text, 32)
        pen.rectangle((440, y + 24, 760, y + 74), outline=_DARK, width=3)
    pen.rounded_rectangle((470, 706, 730, 772), radius=14, fill=_GREEN)
    _words(pen, (600, 739), "Gửi", 38, _WHITE)


def hall(pen: Pen) -> None:
    """People of the community group around a table."""
    _room(pen)
    pen.rectangle((140, 60, 1060, 180), fill=_RED)
    _words(pen, (600, 120), "TỔ CÔNG NGHỆ SỐ CỘNG ĐỒNG", 54, _WHITE)
    for place in range(5):
        _person(pen, 180 + place * 210, 480, _COATS[place])
    pen.ellipse((90, 560, 1110, 840), fill=_WOOD)
    for place in range(4):
        x = 270 + place * 200
        pen.rounded_rectangle((x, 650, x + 70, 770), radius=10, fill=_DARK)
        pen.rectangle((x + 8, 664, x + 62, 754), fill=_WHITE)


_NEWS, _DEEDS = "tin-bai/2024", "anh-hoat-dong"
PICTURES: Mapping[str, Callable[[Pen], None]] = {
    f"{_NEWS}/mau-tap-huan.png": training,
    f"{_NEWS}/mau-bai-du-thi.png": writing,
    f"{_NEWS}/mau-trao-giai.png": prizes,
    f"{_DEEDS}/mau-nop-ho-so-tren-dien-thoai.png": phone,
    f"{_DEEDS}/mau-to-cong-nghe-so.png": hall,
}


def drawn(draw: Callable[[Pen], None]) -> Image.Image:
    """The picture, marked as a sample in its corner."""
    image = Image.new("RGB", SIZE, _WHITE)
    pen = ImageDraw.Draw(image)
    draw(pen)
    pen.rectangle((950, 838, 1200, 900), fill=_WHITE)
    _words(pen, (1075, 869), "Hình vẽ mẫu", 38)
    return image


def file(image: Image.Image) -> bytes:
    """The picture as PNG in few colours."""
    out = BytesIO()
    image.quantize(64, dither=Image.Dither.NONE).save(out, "PNG", optimize=True)
    return out.getvalue()


if __name__ == "__main__":
    for path, draw in PICTURES.items():
        for folder in FOLDERS:
            target = Path(__file__).resolve().parent.parent / folder / path
            target.parent.mkdir(parents=True, exist_ok=True)
            target.write_bytes(file(drawn(draw)))
