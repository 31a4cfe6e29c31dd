"""Which files are pictures that the site can show."""

import struct
import zlib
from collections.abc import Callable
from io import BytesIO
from pathlib import Path
from typing import Any

import pytest
from PIL import Image

import pictures
from cchc.core import image_file
from cchc.core.image_file import ContentType
from pictures import drawing, file, jpeg, photo


def bomb(width: int, height: int) -> bytes:
    """The beginning of a PNG that claims to be very large."""
    head = struct.pack(">IIBBBBB", width, height, 8, 2, 0, 0, 0)
    chunks = ((b"IHDR", head), (b"IDAT", zlib.compress(bytes(999))))
    packed = (struct.pack(">I", len(d)) + n + d + struct.pack(">I", zlib.crc32(n + d)) for n, d in chunks)
    return b"\x89PNG\r\n\x1a\n" + b"".join(packed)


def deep() -> Image.Image:
    """A grey photo of 65,536 steps."""
    return photo(900, 600).convert("L").convert("I").point(lambda value: value * 256).convert("I;16")


def clear() -> Image.Image:
    """A drawing on nothing."""
    return drawing(900, 600, (0, 0, 0, 0), "RGBA")


def faded() -> Image.Image:
    """A photo that is see-through where it is dark."""
    image = photo(900, 600)
    image.putalpha(image.convert("L"))
    return image


def why_not(path: Path) -> str:
    """What staff are told of a file that is no picture; empty of one that is."""
    try:
        image_file.check(path)
        image_file.inspect(path)
    except image_file.UnusableImageError as why:
        return str(why)
    return ""


Made = Callable[[], bytes]  # pictures are made by the tests that need them, not when tests are listed
REFUSED: list[tuple[str, Made, str]] = [
    ("nang.jpg", lambda: jpeg(40, 30) + bytes(4_000_000), "ảnh nặng 4,0 MB, quá 4 MB; hãy thu nhỏ"),
    ("to.png", lambda: bomb(6000, 5001), "ảnh có 30,0 triệu điểm ảnh, quá 30 triệu; hãy thu nhỏ"),
    ("bom.png", lambda: bomb(12_000, 8_000), "ảnh có quá nhiều điểm ảnh, hơn 30 triệu; hãy thu nhỏ"),
    ("bom-to.png", lambda: bomb(60_000, 60_000), "ảnh có quá nhiều điểm ảnh, hơn 30 triệu; hãy thu nhỏ"),
    ("iphone.heic", lambda: pictures.HEIC, "ảnh HEIC, nhiều máy không mở được; hãy lưu thành .jpg"),
    ("iphone.jpg", lambda: pictures.HEIC, "ảnh HEIC, nhiều máy không mở được; hãy lưu thành .jpg"),
    ("ve.bmp", lambda: file(photo(40, 30), "BMP"), "ảnh BMP không dùng trên web được; hãy mở bằng Paint"),
    ("ve.jpg", lambda: file(photo(40, 30), "BMP"), "ảnh BMP không dùng trên web được; hãy mở bằng Paint"),
    ("quet.tif", lambda: file(photo(40, 30), "TIFF"), "ảnh TIFF không dùng trên web được; hãy mở bằng Paint"),
    ("ve.jpg", lambda: file(drawing(40, 30), "PNG"), "tệp mang đuôi .jpg nhưng là ảnh PNG; hãy đổi tên thành ve.png"),
    (
        "ảnh họp.jpg",
        lambda: file(drawing(40, 30), "PNG"),
        "tệp mang đuôi .jpg nhưng là ảnh PNG; hãy đổi tên thành anh-hop.png",
    ),
    ("anh.png", lambda: jpeg(40, 30), "tệp mang đuôi .png nhưng là ảnh JPEG; hãy đổi tên thành anh.jpg"),
    ("anh.jfif", lambda: jpeg(40, 30), "tệp mang đuôi .jfif nhưng là ảnh JPEG; hãy đổi tên thành anh.jpg"),
    ("van-ban.jpg", lambda: b"%PDF-1.7 abc", "tệp này không phải là ảnh, dù mang đuôi .jpg; hãy tải lên tệp ảnh thật"),
    ("rong.jpg", lambda: b"", "tệp này không phải là ảnh, dù mang đuôi .jpg; hãy tải lên tệp ảnh thật"),
    ("cut.jpg", lambda: jpeg(40, 30)[:20], "ảnh bị hỏng hoặc tải lên chưa hết; hãy mở thử"),
    ("nua.jpg", lambda: jpeg()[:9000], "ảnh bị hỏng hoặc tải lên chưa hết; hãy mở thử"),
    ("nua.png", lambda: file(photo(200, 200), "PNG")[:9000], "ảnh bị hỏng hoặc tải lên chưa hết; hãy mở thử"),
    ("nua.webp", lambda: file(photo(200, 200), "WEBP")[:900], "ảnh bị hỏng hoặc tải lên chưa hết; hãy mở thử"),
    (
        "dong.gif",
        lambda: file(drawing(40, 30), "GIF", save_all=True, append_images=[photo(40, 30)]),
        "ảnh động không đăng được; hãy lưu một hình",
    ),
]


@pytest.mark.parametrize(("name", "content", "why"), REFUSED, ids=[f"{name}: {why[:30]}" for name, _, why in REFUSED])
def test_refused(tmp_path: Path, name: str, content: Made, why: str) -> None:
    """What browsers cannot show, or what is too large, is refused with advice."""
    path = tmp_path / name
    path.write_bytes(content())
    assert why_not(path).startswith(why)


TAKEN: list[tuple[str, Made, tuple[int, int], ContentType, bool]] = [
    ("a.jpg", lambda: jpeg(900, 600), (900, 600), "photo", False),
    ("a.JPEG", lambda: jpeg(900, 600), (900, 600), "photo", False),
    ("dung.jpg", lambda: jpeg(900, 600, turn=6), (600, 900), "photo", False),
    ("dung.webp", lambda: file(photo(900, 600), "WEBP", exif=pictures.exif(8)), (600, 900), "photo", False),
    ("dung.avif", lambda: file(photo(900, 600), "AVIF", exif=pictures.exif(6), speed=10), (600, 900), "photo", False),
    (
        "hai-anh.jpg",
        lambda: file(photo(900, 600), "MPO", save_all=True, append_images=[photo(90, 60)]),
        (900, 600),
        "photo",
        False,
    ),
    ("in.jpg", lambda: file(photo(900, 600).convert("CMYK")), (900, 600), "photo", False),
    ("xam.jpg", lambda: file(photo(900, 600).convert("L")), (900, 600), "photo", False),
    ("chup.png", lambda: file(photo(900, 600), "PNG"), (900, 600), "photo", False),
    ("ve.png", lambda: file(drawing(900, 600), "PNG"), (900, 600), "drawing", False),
    ("ve.gif", lambda: file(drawing(900, 600), "GIF"), (900, 600), "drawing", False),
    ("xam.png", lambda: file(deep(), "PNG"), (900, 600), "photo", False),
    ("trong.png", lambda: file(clear(), "PNG"), (900, 600), "drawing", True),
    ("mo.png", lambda: file(faded(), "PNG"), (900, 600), "mixed", True),
    ("mo.webp", lambda: file(faded(), "WEBP"), (900, 600), "mixed", True),
    ("dac.png", lambda: file(photo(900, 600).convert("RGBA"), "PNG"), (900, 600), "photo", False),
]


@pytest.mark.parametrize(("name", "content", "size", "kind", "transparent"), TAKEN, ids=[row[0] for row in TAKEN])
def test_taken(
    tmp_path: Path, name: str, content: Made, size: tuple[int, int], kind: ContentType, transparent: bool
) -> None:
    """What a picture is: its size when upright, a photo or a drawing, see-through or not."""
    path = tmp_path / name
    path.write_bytes(content())
    image_file.check(path)
    found = image_file.inspect(path)
    assert ((found.width, found.height), found.content, found.transparent) == (size, kind, transparent)


def test_a_light_drawing_is_not_tried_as_avif(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    """Trying takes longer than all else; what is much lighter as PNG than as JPEG is a drawing without it."""
    tried: list[str] = []
    save = Image.Image.save

    def told(image: Image.Image, to: BytesIO, format: str, **settings: Any) -> None:
        tried.append(format)
        save(image, to, format, **settings)

    monkeypatch.setattr(Image.Image, "save", told)
    for name, made in (("ve.png", drawing(900, 600)), ("mo.png", faded())):
        path = tmp_path / name
        path.write_bytes(file(made, "PNG"))
        tried.clear()
        image_file.inspect(path)
        assert ("AVIF" in tried) == (name == "mo.png"), name
