"""Which files are pictures that the site can show."""

import struct
import zlib
from pathlib import Path

import pytest

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


DEEP = photo(900, 600).convert("L").convert("I").point(lambda value: value * 256).convert("I;16")
TWO = file(photo(900, 600), "MPO", save_all=True, append_images=[photo(90, 60)])


def why_not(path: Path) -> str:
    """What staff are told of a file that is no picture; empty of one that is."""
    try:
        image_file.check(path)
        image_file.inspect(path)
    except image_file.UnusableImageError as why:
        return str(why)
    return ""


REFUSED = [
    ("nang.jpg", jpeg(40, 30) + bytes(4_000_000), "ảnh nặng 4,0 MB, quá 4 MB; hãy thu nhỏ"),
    ("to.png", bomb(6000, 5001), "ảnh có 30,0 triệu điểm ảnh, quá 30 triệu; hãy thu nhỏ"),
    ("bom.png", bomb(12_000, 8_000), "ảnh có quá nhiều điểm ảnh, hơn 30 triệu; hãy thu nhỏ"),
    ("bom-to.png", bomb(60_000, 60_000), "ảnh có quá nhiều điểm ảnh, hơn 30 triệu; hãy thu nhỏ"),
    ("iphone.heic", pictures.HEIC, "ảnh HEIC, nhiều máy không mở được; hãy lưu thành .jpg"),
    ("iphone.jpg", pictures.HEIC, "ảnh HEIC, nhiều máy không mở được; hãy lưu thành .jpg"),
    ("ve.bmp", file(photo(40, 30), "BMP"), "ảnh BMP không dùng trên web được; hãy mở bằng Paint"),
    ("ve.jpg", file(photo(40, 30), "BMP"), "ảnh BMP không dùng trên web được; hãy mở bằng Paint"),
    ("quet.tif", file(photo(40, 30), "TIFF"), "ảnh TIFF không dùng trên web được; hãy mở bằng Paint"),
    ("ve.jpg", file(drawing(40, 30), "PNG"), "tệp mang đuôi .jpg nhưng là ảnh PNG; hãy đổi tên thành ve.png"),
    ("anh.png", jpeg(40, 30), "tệp mang đuôi .png nhưng là ảnh JPEG; hãy đổi tên thành anh.jpg"),
    ("anh.jfif", jpeg(40, 30), "tệp mang đuôi .jfif nhưng là ảnh JPEG; hãy đổi tên thành anh.jpg"),
    ("van-ban.jpg", b"%PDF-1.7 abc", "tệp này không phải là ảnh, dù mang đuôi .jpg; hãy tải lên tệp ảnh thật"),
    ("rong.jpg", b"", "tệp này không phải là ảnh, dù mang đuôi .jpg; hãy tải lên tệp ảnh thật"),
    ("cut.jpg", jpeg(40, 30)[:20], "ảnh bị hỏng hoặc tải lên chưa hết; hãy mở thử"),
    ("nua.jpg", jpeg()[:9000], "ảnh bị hỏng hoặc tải lên chưa hết; hãy mở thử"),
    ("nua.png", file(photo(200, 200), "PNG")[:9000], "ảnh bị hỏng hoặc tải lên chưa hết; hãy mở thử"),
    ("nua.webp", file(photo(200, 200), "WEBP")[:900], "ảnh bị hỏng hoặc tải lên chưa hết; hãy mở thử"),
    (
        "dong.gif",
        file(drawing(40, 30), "GIF", save_all=True, append_images=[photo(40, 30)]),
        "ảnh động không đăng được; hãy lưu một hình",
    ),
]


@pytest.mark.parametrize(("name", "content", "why"), REFUSED, ids=[f"{name}: {why[:30]}" for name, _, why in REFUSED])
def test_refused(tmp_path: Path, name: str, content: bytes, why: str) -> None:
    """What browsers cannot show, or what is too large, is refused with advice."""
    path = tmp_path / name
    path.write_bytes(content)
    assert why_not(path).startswith(why)


CLEAR = drawing(900, 600, (0, 0, 0, 0), "RGBA")
FADED = photo(900, 600)
FADED.putalpha(FADED.convert("L"))
TAKEN: list[tuple[str, bytes, tuple[int, int], ContentType, bool]] = [
    ("a.jpg", jpeg(900, 600), (900, 600), "photo", False),
    ("a.JPEG", jpeg(900, 600), (900, 600), "photo", False),
    ("dung.jpg", jpeg(900, 600, turn=6), (600, 900), "photo", False),
    ("dung.webp", file(photo(900, 600), "WEBP", exif=pictures.exif(8)), (600, 900), "photo", False),
    ("dung.avif", file(photo(900, 600), "AVIF", exif=pictures.exif(6), speed=10), (600, 900), "photo", False),
    (
        "hai-anh.jpg",
        TWO,
        (900, 600),
        "photo",
        False,
    ),
    ("in.jpg", file(photo(900, 600).convert("CMYK")), (900, 600), "photo", False),
    ("xam.jpg", file(photo(900, 600).convert("L")), (900, 600), "photo", False),
    ("chup.png", file(photo(900, 600), "PNG"), (900, 600), "photo", False),
    ("ve.png", file(drawing(900, 600), "PNG"), (900, 600), "drawing", False),
    ("ve.gif", file(drawing(900, 600), "GIF"), (900, 600), "drawing", False),
    ("xam.png", file(DEEP, "PNG"), (900, 600), "photo", False),
    ("trong.png", file(CLEAR, "PNG"), (900, 600), "drawing", True),
    ("mo.png", file(FADED, "PNG"), (900, 600), "mixed", True),
    ("mo.webp", file(FADED, "WEBP"), (900, 600), "mixed", True),
    ("dac.png", file(photo(900, 600).convert("RGBA"), "PNG"), (900, 600), "photo", False),
]


@pytest.mark.parametrize(("name", "content", "size", "kind", "transparent"), TAKEN, ids=[row[0] for row in TAKEN])
def test_taken(
    tmp_path: Path, name: str, content: bytes, size: tuple[int, int], kind: ContentType, transparent: bool
) -> None:
    """What a picture is: its size when upright, a photo or a drawing, see-through or not."""
    path = tmp_path / name
    path.write_bytes(content)
    image_file.check(path)
    found = image_file.inspect(path)
    assert ((found.width, found.height), found.content, found.transparent) == (size, kind, transparent)
