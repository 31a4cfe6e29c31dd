"""Pictures for tests, made in code."""

import random
from base64 import b64decode
from functools import cache
from io import BytesIO
from typing import Any

from PIL import Image, ImageDraw

from support import Project

GPS = 0x8825
TURNED = 0x0112
CAMERA = 0x010F
SECRET = "SAMSUNG-BI-MAT"


def photo(width: int = 1200, height: int = 900, seed: int = 1) -> Image.Image:
    """Soft clouds of colour with a red corner at the top left, so that turning shows."""
    return _photo(width, height, seed).copy()


@cache
def _photo(width: int, height: int, seed: int) -> Image.Image:
    rng = random.Random(seed)
    image = Image.new("RGB", (width, height))
    for cells, weight in ((6, 1.0), (40, 0.35), (160, 0.15)):
        layer = Image.frombytes("RGB", (cells, cells), rng.randbytes(cells * cells * 3))
        image = Image.blend(image, layer.resize((width, height), Image.Resampling.BICUBIC), weight)
    image.paste((230, 20, 20), (0, 0, width // 4, height // 4))
    return image


def drawing(width: int = 1200, height: int = 900, ground: Any = "white", mode: str = "RGB") -> Image.Image:
    """Bars and lines of flat colour."""
    image = Image.new(mode, (width, height), ground)
    pen = ImageDraw.Draw(image)
    for place in range(8):
        left = place * width // 8
        pen.rectangle((left, height - (place + 1) * height // 10, left + width // 12, height), fill=(159, 29, 32))
        pen.line((0, place * height // 8, width, place * height // 8), fill=(11, 79, 148), width=3)
    return image


def exif(turn: int = 1) -> Image.Exif:
    """What a phone writes into a photo: how it was held, the camera, the place."""
    data = Image.Exif()
    data[TURNED], data[CAMERA] = turn, SECRET
    data.get_ifd(GPS).update({1: "N", 2: (21.0, 42.0, 7.0), 3: "E", 4: (106.0, 30.0, 9.0)})
    return data


def file(image: Image.Image, format: str = "JPEG", **settings: Any) -> bytes:
    """The picture as a file."""
    stream = BytesIO()
    image.save(stream, format, **settings)
    return stream.getvalue()


@cache
def jpeg(width: int = 1200, height: int = 900, turn: int = 1) -> bytes:
    """A photo as a phone saves it."""
    return file(photo(width, height), quality=85, exif=exif(turn), comment=SECRET)


# A photo of an iPhone of 32 by 32 pixels, made with pillow-heif.
PHONE = b64decode(
    "AAAAHGZ0eXBoZWljAAAAAG1pZjFoZWljbWlhZgAAAX1tZXRhAAAAAAAAACFoZGxyAAAAAAAAAABwaWN0AAAAAAAAAAAAAAAAAAAAACJpbG9jAA"
    "AAAERAAAEAAQAAAAABoQABAAAAAAAAABcAAAAjaWluZgAAAAAAAQAAABVpbmZlAgAAAAABAABodmMxAAAAAA5waXRtAAAAAAABAAAA/WlwcnAA"
    "AADdaXBjbwAAAHZodmNDAQNwAAAAkAAAAAAAHvAA/P34+AAADwNgAAEAGEABDAH//wNwAAADAJAAAAMAAAMAHroCQGEAAQAqQgEBA3AAAAMAkA"
    "AAAwAAAwAeoCCBBZbq5Ka5uAhoMCAAAAMDIAAAAwAhYgABAAZEAcFzwIkAAAATY29scm5jbHgAAQANAAaAAAAAFGlzcGUAAAAAAAAAQAAAAEAA"
    "AAAoY2xhcAAAACAAAAABAAAAIAAAAAH////gAAAAAv///+AAAAACAAAAEHBpeGkAAAAAAwgICAAAABhpcG1hAAAAAAAAAAEAAQWBAgMFhAAAAB"
    "9tZGF0AAAAEygBrwQY+ATzp8R0QzDBz3WmWjw="
)
HEIC = b"\0\0\0\x18ftypheic\0\0\0\0mif1heic" + bytes(200)

HEAD = "---\nngay: 2024-03-05\nchuyen_muc: chi-so\nloai: tin\n"
LED = f"""{HEAD}anh:
  tep: hoi-nghi.jpg
  mo_ta: Hội nghị của xã
---

# Tin có ảnh đứng đầu

Đoạn đầu, [mở ảnh to](to.jpg).

![Người dân "nộp" & nhận hồ sơ](quay.jpg)

Chữ ![con dấu mẫu](dau.png) trong dòng. <img src="quay.jpg" alt="Quầy, viết bằng HTML">
"""
PLAIN = f"""{HEAD}---

# Tin có ảnh trong bài

Đoạn đầu.

![Biểu tượng nhỏ](nho.jpg)

![Hội nghị toàn xã](/tin-bai/2024/hoi-nghi.jpg)

![Quầy tiếp nhận][quay]

![Sơ đồ các bước](so-do.svg)

[quay]: quay.jpg
"""
SVG = '<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 9 9"><path d="M0 0h9v9"/></svg>'


def write(project: Project) -> None:
    """Two items with pictures of every sort, a draft with one, and pictures that no item names."""
    folder = "docs/tin-bai/2024"
    for name, content in {
        "hoi-nghi.jpg": jpeg(2000, 1500),
        "quay.jpg": jpeg(1200, 900, turn=6),
        "to.jpg": jpeg(700, 500),
        "nho.jpg": jpeg(300, 200),
        "nhap.jpg": jpeg(300, 200),
        "thua.jpg": jpeg(300, 200),
        "dau.png": file(drawing(500, 500, (0, 0, 0, 0), "RGBA"), "PNG"),
        "so-do.svg": SVG,
        "thua.svg": SVG,
        "co-anh.md": LED,
        "anh-trong-bai.md": PLAIN,
        "chua-dang.md": f"{HEAD}nhap: true\n---\n\n# Bản nháp\n\nĐoạn.\n\n![Ảnh chưa đăng](nhap.jpg)\n",
    }.items():
        project.write(f"{folder}/{name}", content)
