"""Makes the pictures of the site: upright, without what the camera wrote into them, in the asked width and format."""

import hashlib
import json
from contextlib import suppress
from dataclasses import asdict, dataclass
from io import BytesIO
from pathlib import Path
from typing import Any

import PIL
from PIL import Image, ImageCms

from . import picture
from .kept import once
from .picture import Look

# One thread and one tile for each picture: the bytes must not depend on the machine.
_AVIF = {"speed": 8, "max_threads": 1, "autotiling": False}
_PHOTO: dict[str, dict[str, Any]] = {
    "avif": {"quality": 55, "subsampling": "4:2:0", **_AVIF},
    "jpg": {"quality": 78, "progressive": True, "optimize": True},
}
_DRAWING: dict[str, dict[str, Any]] = {
    "avif": {"quality": 80, "subsampling": "4:4:4", **_AVIF},
    "png": {"optimize": True},
}
_WHOLE: dict[str, dict[str, Any]] = {
    "JPEG": {"quality": 88, "progressive": True},
    "PNG": {},
    "GIF": {},
    "WEBP": {"quality": 88},
    "AVIF": {"quality": 75, **_AVIF},
}
_SETTINGS = json.dumps([PIL.__version__, _PHOTO, _DRAWING, _WHOLE])
_SAVED_AS = {"avif": "AVIF", "jpg": "JPEG", "png": "PNG"}


@dataclass(frozen=True)
class Negative:
    """A picture file as it was read: what it is, and a name that its content and our settings alone decide."""

    path: Path
    look: Look
    key: str


@dataclass(frozen=True)
class Darkroom:
    """Makes each picture once; what was made is kept in the folder `kept`."""

    kept: Path

    def read(self, path: Path) -> Negative:
        """Look at a picture that `picture.check` has passed.

        Raises:
            picture.UnfitError: it is broken.
        """
        key = hashlib.sha256(_SETTINGS.encode() + path.read_bytes()).hexdigest()[:20]
        kept = once(self.kept, f"{key}.json", lambda: json.dumps(asdict(picture.look(path))).encode())
        return Negative(path, Look(**json.loads(kept)), key)

    def printed(self, negative: Negative, width: int, suffix: str) -> bytes:
        """The picture in a width as avif, jpg or png."""
        return once(self.kept, f"{negative.key}-{width}.{suffix}", lambda: _printed(negative, width, suffix))

    def whole(self, negative: Negative) -> bytes:
        """The picture in its own size and format."""
        return once(self.kept, f"{negative.key}.{negative.look.format.lower()}", lambda: _whole(negative))


def _printed(negative: Negative, width: int, suffix: str) -> bytes:
    look = negative.look
    size = (width, max(1, round(look.height * width / look.width)))
    with picture.opened(negative.path) as image:
        image.draft("RGB", (image.width * width // look.width, image.height * width // look.width))
        small = picture.upright(image)
        small = _srgb(small.resize(size, Image.Resampling.LANCZOS, reducing_gap=3.0))
    if not look.clear:
        small = small.convert("RGB")
    settings = (_PHOTO if look.form == "photo" else _DRAWING)[suffix]
    return _saved(picture.palette(small) if suffix == "png" else small, _SAVED_AS[suffix], settings)


def _whole(negative: Negative) -> bytes:
    format = negative.look.format
    with picture.opened(negative.path) as image:
        full = _srgb(picture.upright(image))
    if not negative.look.clear:
        full = full.convert("RGB")
    return _saved(picture.palette(full) if format == "GIF" else full, format, _WHOLE[format])


def _srgb(image: Image.Image) -> Image.Image:
    """The picture in the colours of the web, where it says that its own are others."""
    icc = image.info.get("icc_profile")
    if not icc:
        return image if image.mode != "CMYK" else image.convert("RGB")
    alpha = image.getchannel("A") if image.mode == "RGBA" else None
    plain = image if image.mode == "CMYK" else image.convert("RGB")
    with suppress(ImageCms.PyCMSError, OSError):  # a wrong profile is no reason to refuse a picture
        profile, web = ImageCms.ImageCmsProfile(BytesIO(icc)), ImageCms.createProfile("sRGB")
        plain = ImageCms.profileToProfile(plain, profile, web, outputMode="RGB") or plain
    turned = plain.convert("RGB")
    if alpha:
        turned.putalpha(alpha)
    return turned


def _saved(image: Image.Image, format: str, settings: dict[str, Any]) -> bytes:
    """The file, without place, time, camera, remarks and colour profile."""
    image.info.clear()
    file = BytesIO()
    image.save(file, format, **settings)
    return file.getvalue()
