"""What an image file is, and whether the site can show it."""

import re
import warnings
from dataclasses import dataclass
from io import BytesIO
from pathlib import Path
from typing import Literal

from PIL import AvifImagePlugin, GifImagePlugin, Image, ImageOps, JpegImagePlugin, PngImagePlugin, WebPImagePlugin

from .amount import one_decimal
from .text import slug

FORMATS = {".jpg": "JPEG", ".jpeg": "JPEG", ".png": "PNG", ".webp": "WEBP", ".avif": "AVIF", ".gif": "GIF"}
UNSUPPORTED = frozenset(".heic .heif .bmp .dib .tif .tiff .jfif .jpe .jp2 .psd .dng .cr2 .nef .ico".split())
NAME = re.compile(r"[A-Za-z0-9._-]+")  # of a file attached to a page
MAX_BYTES = 4_000_000
MAX_PIXELS = 30_000_000
_SUFFIXES = {format: suffix for suffix, format in reversed(FORMATS.items())}
_SMALLER = "hãy thu nhỏ còn khoảng 2.000 điểm ảnh bề ngang (mở bằng Paint, chọn Đổi kích cỡ) rồi tải lên lại"
_BROKEN = "ảnh bị hỏng hoặc tải lên chưa hết; hãy mở thử trên máy rồi tải lên lại"
_SAVE_AS = "hãy mở bằng Paint rồi lưu thành .jpg (ảnh chụp) hoặc .png (hình vẽ)"
_PHONE = (
    "hãy lưu thành .jpg (trang Sửa nội dung tự đổi được ảnh này); trên iPhone chọn Cài đặt › Camera › "
    "Định dạng › Tương thích nhất, hoặc gửi qua Zalo rồi lưu về"
)
_HEIC_BRANDS = frozenset({b"heic", b"heix", b"hevc", b"heim", b"heis", b"mif1", b"msf1"})
_SIGNATURES = ((b"BM", "BMP"), (b"II*\0", "TIFF"), (b"MM\0*", "TIFF"), (b"8BPS", "Photoshop"), (b"\0\0\1\0", "ICO"))
_READERS = (  # Pillow can read a format once its plugin module is imported
    JpegImagePlugin.JpegImageFile,
    PngImagePlugin.PngImageFile,
    WebPImagePlugin.WebPImageFile,
    AvifImagePlugin.AvifImageFile,
    GifImagePlugin.GifImageFile,
)
_EXIF_ORIENTATION = 0x0112
_SAMPLE_WIDTH = 800
_FEW_BITS = 0.4  # a pixel: less than any JPEG or AVIF of a photo takes
_MUCH_LIGHTER = 0.4  # of JPEG's bytes: AVIF takes a fifth to two fifths of them for drawings, and long to find that out

ContentType = Literal["photo", "mixed", "drawing"]
# The formats that an image is published in, the lightest first; every browser can show the last one.
OUTPUT_FORMATS: dict[ContentType, tuple[str, ...]] = {
    "photo": ("avif", "jpg"),
    "mixed": ("avif", "png"),
    "drawing": ("png",),
}


class UnusableImageError(Exception):
    """The site cannot show this image; the text says why and what to do, to staff."""


@dataclass(frozen=True, kw_only=True)
class ImageInfo:
    """What is known of an image that can be shown.

    `width` and `height` are pixels when it is upright, `format` is Pillow's name of its format, `content` decides
    what it is published as.
    """

    width: int
    height: int
    format: str
    content: ContentType
    transparent: bool


def is_image(name: str) -> bool:
    """Whether a file of this name should be a raster image that the site can show."""
    return Path(name).suffix.lower() in FORMATS


def check(path: Path) -> None:
    """Check what the header of the file tells: its size in bytes, its format, its number of pixels.

    Raises:
        UnusableImageError: it cannot be shown.
    """
    size = path.stat().st_size
    if size > MAX_BYTES:
        raise UnusableImageError(f"ảnh nặng {one_decimal(size / 1e6)} MB, quá {MAX_BYTES // 10**6} MB; {_SMALLER}")
    with warnings.catch_warnings():
        warnings.simplefilter("error", Image.DecompressionBombWarning)
        try:
            with opened(path) as image:
                _check_header(image, path)
        except (Image.DecompressionBombError, Image.DecompressionBombWarning):
            raise UnusableImageError(
                f"ảnh có quá nhiều điểm ảnh, hơn {MAX_PIXELS // 10**6} triệu; {_SMALLER}"
            ) from None
        except UnusableImageError:
            raise
        except Exception:  # Pillow raises errors of any type on broken files
            raise UnusableImageError(_why_unreadable(path)) from None


def why_unusable(path: Path) -> str:
    """Why a file in a format that the site does not take cannot be shown."""
    try:
        check(path)
    except UnusableImageError as why:
        return str(why)
    return _BROKEN


def inspect(path: Path) -> ImageInfo:
    """Decode the whole image, which `check` has passed.

    Raises:
        UnusableImageError: it is broken.
    """
    try:
        with opened(path) as image:
            format = image.format or ""
            sideways = image.getexif().get(_EXIF_ORIENTATION, 1) in range(5, 9)
            width, height = image.size[::-1] if sideways else image.size
            image.draft("RGB", (1, 1))  # a JPEG is decoded to its end, at an eighth of its size
            image.load()
            transparent = _transparent(image)
            light = has_palette(image) and path.stat().st_size * 8 <= _FEW_BITS * width * height
            content = "drawing" if light else _content_type(image, format, transparent=transparent)
    except Exception:  # Pillow raises errors of any type on broken files
        raise UnusableImageError(_BROKEN) from None
    return ImageInfo(width=width, height=height, format=_plain(format), content=content, transparent=transparent)


def opened(path: Path | BytesIO) -> Image.Image:
    """The image, not yet decoded; formats that the site does not take are not even tried."""
    return Image.open(path, formats=[reader.format for reader in _READERS])


def upright(image: Image.Image) -> Image.Image:
    """The image turned as its EXIF orientation says, in RGB or CMYK or, where it is transparent, in RGBA."""
    ImageOps.exif_transpose(image, in_place=True)
    if image.mode.startswith("I"):
        image = image.point(lambda value: value / 256).convert("L")  # 16 bits a pixel
    known = image.mode in {"RGB", "RGBA", "CMYK"}
    return image if known else image.convert("RGBA" if image.has_transparency_data else "RGB")


def palette(image: Image.Image) -> Image.Image:
    """The image in at most 256 colours without dithering, as drawings want."""
    return image.quantize(256, dither=Image.Dither.NONE)


def has_palette(image: Image.Image) -> bool:
    """Whether it is a drawing as the site publishes one: upright, in at most 256 opaque colours of the web."""
    plain = image.mode == "P" and not image.has_transparency_data and "icc_profile" not in image.info
    return plain and image.getexif().get(_EXIF_ORIENTATION, 1) == 1


def _check_header(image: Image.Image, path: Path) -> None:
    """Refuse an image that has too many pixels, moves, or is not of the format that its name says.

    Raises:
        UnusableImageError: one of these.
    """
    if image.width * image.height > MAX_PIXELS:
        pixels = one_decimal(image.width * image.height / 1e6)
        raise UnusableImageError(f"ảnh có {pixels} triệu điểm ảnh, quá {MAX_PIXELS // 10**6} triệu; {_SMALLER}")
    if image.format != "MPO" and getattr(image, "is_animated", False):
        raise UnusableImageError("ảnh động không đăng được; hãy lưu một hình thành .jpg hoặc .png")
    suffix, format = path.suffix.lower(), _plain(image.format or "")
    if FORMATS.get(suffix) != format:
        right = f"{_stem(path)}{_SUFFIXES[format]}"
        raise UnusableImageError(
            f"tệp mang đuôi {suffix} nhưng là ảnh {format}; hãy đổi tên thành {right} rồi tải lên lại"
        )


def right_name(path: Path) -> str:
    """The name that a file attached to a page should have: that of an image ends as its format does."""
    suffix = path.suffix.lower()
    if suffix in FORMATS:
        try:
            with opened(path) as image:
                format = _plain(image.format or "")
            suffix = suffix if FORMATS[suffix] == format else _SUFFIXES[format]
        except Exception:  # no image: told elsewhere; Pillow raises errors of any type
            pass
    return f"{_stem(path)}{suffix}"


def _stem(path: Path) -> str:
    return path.stem if NAME.fullmatch(path.stem) else slug(path.stem) or "tep"


def _why_unreadable(path: Path) -> str:
    """Why a file is no image that can be read, by its first bytes."""
    with path.open("rb") as file:
        head = file.read(16)
    if head[4:8] == b"ftyp" and head[8:12] in _HEIC_BRANDS:
        return f"ảnh HEIC, nhiều máy không mở được; {_PHONE}"
    for signature, name in _SIGNATURES:
        if head.startswith(signature):
            return f"ảnh {name} không dùng trên web được; {_SAVE_AS}"
    known = (b"\xff\xd8", b"\x89PNG", b"RIFF", b"GIF8")
    if head.startswith(known) or head[4:8] == b"ftyp":
        return _BROKEN
    return f"tệp này không phải là ảnh, dù mang đuôi {path.suffix}; hãy tải lên tệp ảnh thật (.jpg hoặc .png)"


def _plain(format: str) -> str:
    """The format, JPEG for MPO: a phone's JPEG with a second, smaller image behind the first."""
    return "JPEG" if format == "MPO" else format


def _transparent(image: Image.Image) -> bool:
    """Whether any pixel is not fully opaque."""
    if not image.has_transparency_data:
        return False
    lowest = image.convert("RGBA").getchannel("A").getextrema()[0]
    return isinstance(lowest, int) and lowest < 255


def _content_type(image: Image.Image, format: str, *, transparent: bool) -> ContentType:
    """The content type whose formats take the fewest bytes, tried on a sample.

    Only images saved without loss and transparent ones are tried: all others are photos. Where PNG is much lighter
    than JPEG, AVIF, which takes longest, is not tried.
    """
    if not transparent and format not in {"PNG", "GIF"}:
        return "photo"
    sample = upright(image)
    if sample.width > _SAMPLE_WIDTH:
        size = (_SAMPLE_WIDTH, max(1, sample.height * _SAMPLE_WIDTH // sample.width))
        sample = sample.resize(size, Image.Resampling.NEAREST)
    png, jpeg, avif = BytesIO(), BytesIO(), BytesIO()
    palette(sample).save(png, "PNG", optimize=True)
    sample.convert("RGB").save(jpeg, "JPEG", quality=85)
    if not transparent and jpeg.tell() <= png.tell():
        return "photo"
    if png.tell() <= _MUCH_LIGHTER * jpeg.tell():
        return "drawing"
    sample.save(avif, "AVIF", quality=80, speed=8, max_threads=1, autotiling=False)
    return "drawing" if png.tell() <= avif.tell() else "mixed"
