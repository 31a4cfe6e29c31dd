"""Pictures of a paper made fit for the site: upright, at most 1,600 pixels wide, without the notes of a camera."""

import warnings
from io import BytesIO

from PIL import Image

from ...core.image_file import upright

_MAX_WIDTH = 1600
MAX_PIXELS = 120_000_000  # of the largest phone cameras; a picture is shrunk before it is wholly in memory where it can
_SMALLEST = 40  # pixels: lines and bullets drawn as pictures are no pictures of an item
_FORMATS = ("JPEG", "PNG", "WEBP", "GIF", "BMP", "TIFF", "AVIF")
_FEW_COLOURS = 256


class UnfitPictureError(Exception):
    """Why a picture cannot be taken, in Vietnamese."""


def fit(content: bytes) -> tuple[str, bytes]:
    """The ending of the name (`.jpg`, `.png`) and the bytes of a picture as it stands beside an item.

    Raises:
        UnfitPictureError: no picture that can be read, a drawing of Word, too small or too large.
    """
    with warnings.catch_warnings():
        warnings.simplefilter("ignore", Image.DecompressionBombWarning)
        try:
            with Image.open(BytesIO(content), formats=_FORMATS) as image:
                return _reduced(image)
        except UnfitPictureError:
            raise
        except Exception:  # Pillow raises errors of any type on broken files
            message = "máy không đọc được ảnh này (ảnh hỏng hoặc hình vẽ của Word); hãy lưu ra .jpg rồi tải lên"
            raise UnfitPictureError(message) from None


def _reduced(image: Image.Image) -> tuple[str, bytes]:
    if image.width * image.height > MAX_PIXELS:
        raise UnfitPictureError("ảnh có quá nhiều điểm ảnh; hãy thu nhỏ bằng Paint rồi tải lên")
    if min(image.size) < _SMALLEST:
        raise UnfitPictureError("hình quá nhỏ, có thể là nét kẻ hay dấu đầu dòng; máy bỏ qua")
    image.draft("RGB", (_MAX_WIDTH, _MAX_WIDTH))
    drawn = image.format in {"PNG", "GIF", "BMP"}
    made = upright(image)
    if made.width > _MAX_WIDTH:
        made = made.resize((_MAX_WIDTH, max(1, round(made.height * _MAX_WIDTH / made.width))), Image.Resampling.LANCZOS)
    plain = drawn and made.convert("RGB").getcolors(_FEW_COLOURS * 64) is not None
    out = BytesIO()
    if made.mode == "RGBA" or plain:
        Image.frombytes(made.mode, made.size, made.tobytes()).save(out, "PNG", optimize=True)
        return ".png", out.getvalue()
    made = made.convert("RGB")
    Image.frombytes("RGB", made.size, made.tobytes()).save(out, "JPEG", quality=85, optimize=True, progressive=True)
    return ".jpg", out.getvalue()
