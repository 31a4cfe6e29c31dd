"""Makes the image files of the site and keeps them in a cache folder.

Each file is upright, in sRGB, without the metadata of the camera (EXIF, XMP, comments), in the asked width and format.
"""

import hashlib
import json
from contextlib import suppress
from dataclasses import asdict, dataclass
from io import BytesIO
from pathlib import Path
from typing import Any

import PIL
from PIL import Image, ImageCms

from . import build_cache, image_file
from .image_file import ImageInfo

# One thread and one tile for each image: the bytes must not depend on the machine.
_AVIF = {"speed": 8, "max_threads": 1, "autotiling": False}
_PHOTO: dict[str, dict[str, Any]] = {
    "avif": {"quality": 55, "subsampling": "4:2:0", **_AVIF},
    "jpg": {"quality": 78, "progressive": True, "optimize": True},
}
_DRAWING: dict[str, dict[str, Any]] = {
    "avif": {"quality": 80, "subsampling": "4:4:4", **_AVIF},
    "png": {"optimize": True},
}
_FULL_SIZE: dict[str, dict[str, Any]] = {
    "JPEG": {"quality": 88, "progressive": True},
    "PNG": {},
    "GIF": {},
    "WEBP": {"quality": 88},
    "AVIF": {"quality": 75, **_AVIF},
}
_STEPS = "a drawing of few colours keeps them"  # what else is done with an image: other words where that changes
_SETTINGS = json.dumps([PIL.__version__, _PHOTO, _DRAWING, _FULL_SIZE, _STEPS])
_PILLOW_FORMATS = {"avif": "AVIF", "jpg": "JPEG", "png": "PNG"}


@dataclass(frozen=True)
class SourceImage:
    """An image file as staff uploaded it.

    `key` is a hash of its content and of the encoder settings: 20 hexadecimal digits; `size` is the file's, in bytes.
    """

    path: Path
    info: ImageInfo
    key: str
    size: int


@dataclass(frozen=True)
class ImageCache:
    """Encodes each image once; the files are kept in `folder`."""

    folder: Path

    def read(self, path: Path) -> SourceImage:
        """Read an image that `image_file.check` has passed.

        Raises:
            image_file.UnusableImageError: it is broken.
        """
        content = path.read_bytes()
        key = hashlib.sha256(_SETTINGS.encode() + content).hexdigest()[:20]
        info = build_cache.cached(
            self.folder, f"{key}-info.json", lambda: json.dumps(asdict(image_file.inspect(path))).encode()
        )
        return SourceImage(path, ImageInfo(**json.loads(info)), key, len(content))

    def resized(self, image: SourceImage, width: int, suffix: str) -> bytes:
        """The image in a width (in pixels) as `avif`, `jpg` or `png`."""
        return build_cache.cached(self.folder, f"{image.key}-{width}.{suffix}", lambda: _resized(image, width, suffix))

    def full_size(self, image: SourceImage) -> bytes:
        """The image in its own size and format, without metadata."""
        return build_cache.cached(self.folder, f"{image.key}.{image.info.format.lower()}", lambda: _full_size(image))


def _resized(source: SourceImage, width: int, suffix: str) -> bytes:
    info = source.info
    size = (width, max(1, round(info.height * width / info.width)))
    with image_file.opened(source.path) as image:
        # A JPEG is decoded at 1/2, 1/4 or 1/8 of its size where that is still large enough.
        image.draft("RGB", (image.width * width // info.width, image.height * width // info.width))
        if suffix == "png" and image.size == size and image_file.has_palette(image):  # to choose colours takes longest
            return _encoded(image, "PNG", _DRAWING[suffix])
        small = image_file.upright(image)
        small = _srgb(small.resize(size, Image.Resampling.LANCZOS, reducing_gap=3.0))
    if not info.transparent:
        small = small.convert("RGB")
    settings = (_PHOTO if info.content == "photo" else _DRAWING)[suffix]
    return _encoded(image_file.palette(small) if suffix == "png" else small, _PILLOW_FORMATS[suffix], settings)


def _full_size(source: SourceImage) -> bytes:
    format = source.info.format
    with image_file.opened(source.path) as image:
        full = _srgb(image_file.upright(image))
    if not source.info.transparent:
        full = full.convert("RGB")
    return _encoded(image_file.palette(full) if format == "GIF" else full, format, _FULL_SIZE[format])


def _srgb(image: Image.Image) -> Image.Image:
    """The image in sRGB, the colour space of the web, where it brings an ICC profile of its own."""
    icc = image.info.get("icc_profile")
    if not icc:
        return image if image.mode != "CMYK" else image.convert("RGB")
    alpha = image.getchannel("A") if image.mode == "RGBA" else None
    plain = image if image.mode == "CMYK" else image.convert("RGB")
    with suppress(ImageCms.PyCMSError, OSError):  # a broken profile is no reason to refuse an image
        profile, web = ImageCms.ImageCmsProfile(BytesIO(icc)), ImageCms.createProfile("sRGB")
        plain = ImageCms.profileToProfile(plain, profile, web, outputMode="RGB") or plain
    converted = plain.convert("RGB")
    if alpha:
        converted.putalpha(alpha)
    return converted


def _encoded(image: Image.Image, format: str, settings: dict[str, Any]) -> bytes:
    """The bytes of the file, without metadata and colour profile."""
    image.info.clear()
    file = BytesIO()
    image.save(file, format, **settings)
    return file.getvalue()
