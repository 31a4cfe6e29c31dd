"""What a picture file is, and whether the site can show it."""

import warnings
from dataclasses import dataclass
from io import BytesIO
from pathlib import Path
from typing import Literal

from PIL import AvifImagePlugin, GifImagePlugin, Image, ImageOps, JpegImagePlugin, PngImagePlugin, WebPImagePlugin

FORMATS = {".jpg": "JPEG", ".jpeg": "JPEG", ".png": "PNG", ".webp": "WEBP", ".avif": "AVIF", ".gif": "GIF"}
FOREIGN = frozenset(".heic .heif .bmp .dib .tif .tiff .jfif .jpe .jp2 .psd .dng .cr2 .nef .ico".split())
MAX_BYTES = 4_000_000
MAX_PIXELS = 30_000_000
_SUFFIXES = {format: suffix for suffix, format in reversed(FORMATS.items())}
_SMALLER = "hãy thu nhỏ còn khoảng 2.000 điểm ảnh bề ngang (mở bằng Paint, chọn Đổi kích cỡ) rồi tải lên lại"
_BROKEN = "ảnh bị hỏng hoặc tải lên chưa hết; hãy mở thử trên máy rồi tải lên lại"
_SAVE_AS = "hãy mở bằng Paint rồi lưu thành .jpg (ảnh chụp) hoặc .png (hình vẽ)"
_PHONE = (
    "hãy lưu thành .jpg; trên iPhone chọn Cài đặt › Camera › Định dạng › Tương thích nhất, hoặc gửi qua Zalo rồi lưu về"
)
_HEIC = frozenset({b"heic", b"heix", b"hevc", b"heim", b"heis", b"mif1", b"msf1"})
_OTHERS = ((b"BM", "BMP"), (b"II*\0", "TIFF"), (b"MM\0*", "TIFF"), (b"8BPS", "Photoshop"), (b"\0\0\1\0", "ICO"))
_READERS = (  # Pillow knows a format once its module is there
    JpegImagePlugin.JpegImageFile,
    PngImagePlugin.PngImageFile,
    WebPImagePlugin.WebPImageFile,
    AvifImagePlugin.AvifImageFile,
    GifImagePlugin.GifImageFile,
)
_SAMPLE = 800


Form = Literal["photo", "mixed", "drawing"]
MADE_AS: dict[Form, tuple[str, ...]] = {"photo": ("avif", "jpg"), "mixed": ("avif", "png"), "drawing": ("png",)}


class UnfitError(Exception):
    """The site cannot show this picture; the text says why and what to do, to staff."""


@dataclass(frozen=True)
class Look:
    """A picture that can be shown: its size when upright, its format, what it is to us, whether it is see-through."""

    width: int
    height: int
    format: str
    form: Form
    clear: bool


def is_picture(name: str) -> bool:
    """Whether a file of this name should be a picture made of dots."""
    return Path(name).suffix.lower() in FORMATS


def check(path: Path) -> None:
    """Look at the beginning of the file alone: its size, its format, how many dots it has.

    Raises:
        UnfitError: it cannot be shown.
    """
    size = path.stat().st_size
    if size > MAX_BYTES:
        raise UnfitError(f"ảnh nặng {_decimal(size / 1e6)} MB, quá {MAX_BYTES // 10**6} MB; {_SMALLER}")
    with warnings.catch_warnings():
        warnings.simplefilter("error", Image.DecompressionBombWarning)
        try:
            with opened(path) as image:
                _held(image, path)
        except (Image.DecompressionBombError, Image.DecompressionBombWarning):
            raise UnfitError(f"ảnh có quá nhiều điểm ảnh, hơn {MAX_PIXELS // 10**6} triệu; {_SMALLER}") from None
        except UnfitError:
            raise
        except Exception:  # a picture library meets broken files with errors of any kind
            raise UnfitError(_unknown(path)) from None


def refused(path: Path) -> str:
    """Why a file that cannot be a picture of the site is none."""
    try:
        check(path)
    except UnfitError as why:
        return str(why)
    return _BROKEN


def look(path: Path) -> Look:
    """Read the whole picture, which `check` has passed.

    Raises:
        UnfitError: it is broken.
    """
    try:
        with opened(path) as image:
            format = image.format or ""
            turned = image.getexif().get(0x0112, 1) in range(5, 9)
            width, height = image.size[::-1] if turned else image.size
            image.draft("RGB", (1, 1))  # a JPEG is read to its end, at an eighth of its size
            image.load()
            clear = _clear(image)
            form = _form(image, format, clear)
    except Exception:  # a picture library meets broken files with errors of any kind
        raise UnfitError(_BROKEN) from None
    return Look(width, height, _plain(format), form, clear)


def opened(path: Path | BytesIO) -> Image.Image:
    """The picture, not yet read; formats that the site does not take are not even tried."""
    return Image.open(path, formats=[reader.format for reader in _READERS])


def upright(image: Image.Image) -> Image.Image:
    """The picture turned as the camera says, in RGB or CMYK or, where it is see-through, in RGBA."""
    ImageOps.exif_transpose(image, in_place=True)
    if image.mode.startswith("I"):
        image = image.point(lambda value: value / 256).convert("L")  # 16 bits a dot
    known = image.mode in {"RGB", "RGBA", "CMYK"}
    return image if known else image.convert("RGBA" if image.has_transparency_data else "RGB")


def palette(image: Image.Image) -> Image.Image:
    """The picture in at most 256 colours without dots strewn between them, as drawings want."""
    return image.quantize(256, dither=Image.Dither.NONE)


def _held(image: Image.Image, path: Path) -> None:
    """Refuse a picture for what its beginning tells."""
    if image.width * image.height > MAX_PIXELS:
        dots = _decimal(image.width * image.height / 1e6)
        raise UnfitError(f"ảnh có {dots} triệu điểm ảnh, quá {MAX_PIXELS // 10**6} triệu; {_SMALLER}")
    if image.format != "MPO" and getattr(image, "is_animated", False):
        raise UnfitError("ảnh động không đăng được; hãy lưu một hình thành .jpg hoặc .png")
    suffix, format = path.suffix.lower(), _plain(image.format or "")
    if FORMATS.get(suffix) != format:
        right = f"{path.stem}{_SUFFIXES[format]}"
        raise UnfitError(f"tệp mang đuôi {suffix} nhưng là ảnh {format}; hãy đổi tên thành {right} rồi tải lên lại")


def _unknown(path: Path) -> str:
    """Why a file is no picture that can be read, by its first bytes."""
    with path.open("rb") as file:
        head = file.read(16)
    if head[4:8] == b"ftyp" and head[8:12] in _HEIC:
        return f"ảnh HEIC, nhiều máy không mở được; {_PHONE}"
    for sign, name in _OTHERS:
        if head.startswith(sign):
            return f"ảnh {name} không dùng trên web được; {_SAVE_AS}"
    known = (b"\xff\xd8", b"\x89PNG", b"RIFF", b"GIF8")
    if head.startswith(known) or head[4:8] == b"ftyp":
        return _BROKEN
    return f"tệp này không phải là ảnh, dù mang đuôi {path.suffix}; hãy tải lên tệp ảnh thật (.jpg hoặc .png)"


def _plain(format: str) -> str:
    return "JPEG" if format == "MPO" else format  # a phone's JPEG with a second, smaller picture behind the first


def _clear(image: Image.Image) -> bool:
    """Whether some dot lets the page shine through."""
    if not image.has_transparency_data:
        return False
    lowest = image.convert("RGBA").getchannel("A").getextrema()[0]
    return isinstance(lowest, int) and lowest < 255


def _form(image: Image.Image, format: str, clear: bool) -> Form:
    """What holds the picture in the fewest bytes; asked only where it was saved without loss or lets light through."""
    if not clear and format not in {"PNG", "GIF"}:
        return "photo"
    sample = upright(image)
    if sample.width > _SAMPLE:
        size = (_SAMPLE, max(1, sample.height * _SAMPLE // sample.width))
        sample = sample.resize(size, Image.Resampling.NEAREST)
    png, jpeg, avif = BytesIO(), BytesIO(), BytesIO()
    palette(sample).save(png, "PNG", optimize=True)
    sample.convert("RGB").save(jpeg, "JPEG", quality=85)
    if not clear and jpeg.tell() <= png.tell():
        return "photo"
    sample.save(avif, "AVIF", quality=80, speed=8, max_threads=1, autotiling=False)
    return "drawing" if png.tell() <= avif.tell() else "mixed"


def _decimal(number: float) -> str:
    return f"{number:.1f}".replace(".", ",")
