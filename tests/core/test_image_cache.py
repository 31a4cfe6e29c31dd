"""The image files that the site publishes."""

from io import BytesIO
from pathlib import Path

import pytest
from PIL import Image, ImageCms
from PIL.PngImagePlugin import PngInfo

import pictures
from cchc.core.image_cache import ImageCache, SourceImage
from pictures import SECRET, drawing, exif, file, jpeg, photo

RED = (230, 20, 20)


def read(folder: Path, content: bytes, name: str = "a.jpg") -> tuple[ImageCache, SourceImage]:
    """A cache, and an image read through it."""
    path = folder / name
    path.write_bytes(content)
    cache = ImageCache(folder / "kept")
    return cache, cache.read(path)


def near(one: object, other: tuple[int, ...], most: int = 24) -> bool:
    """Whether two colours are alike."""
    assert isinstance(one, tuple)
    return all(abs(a - b) <= most for a, b in zip(one, other, strict=True))


@pytest.mark.parametrize(("turn", "corner"), [(1, (20, 20)), (3, (-20, -20)), (6, (-20, 20)), (8, (20, -20))])
@pytest.mark.parametrize("suffix", ["avif", "jpg"])
def test_upright(tmp_path: Path, turn: int, corner: tuple[int, int], suffix: str) -> None:
    """However the phone was held, the image is shown as it was seen: its red corner is where it belongs."""
    cache, image = read(tmp_path, jpeg(1200, 900, turn))
    with Image.open(BytesIO(cache.resized(image, 480, suffix))) as made:
        assert made.size == ((480, 360) if turn in {1, 3} else (480, 640))
        assert near(made.convert("RGB").getpixel((corner[0] % made.width, corner[1] % made.height)), RED)


@pytest.mark.parametrize("format", ["JPEG", "PNG", "WEBP", "AVIF"])
def test_nothing_of_the_camera_is_left(tmp_path: Path, format: str) -> None:
    """Place, camera, remarks and colour profile are in no file that is published."""
    icc = ImageCms.ImageCmsProfile(ImageCms.createProfile("sRGB")).tobytes()
    told = {"exif": exif(), "icc_profile": icc, "comment": SECRET, "xmp": f"<x>{SECRET}</x>".encode()}
    content = file(photo(500, 400), format, **told)
    name = {"JPEG": "a.jpg", "PNG": "a.png", "WEBP": "a.webp", "AVIF": "a.avif"}[format]
    assert SECRET.encode() in content
    cache, image = read(tmp_path, content, name)
    for made in (cache.resized(image, 480, "avif"), cache.resized(image, 480, "jpg"), cache.full_size(image)):
        assert SECRET.encode() not in made
        with Image.open(BytesIO(made)) as opened:
            assert not dict(opened.getexif())
            assert not {"exif", "icc_profile", "xmp", "comment"} & opened.info.keys()


def test_colours_of_another_profile(tmp_path: Path) -> None:
    """A picture in colours of its own looks the same in those of the web; a broken profile is let be."""
    lab = ImageCms.ImageCmsProfile(ImageCms.createProfile("LAB")).tobytes()
    for profile in (lab, b"khong phai"):
        cache, image = read(tmp_path, file(photo(600, 400), icc_profile=profile))
        with Image.open(BytesIO(cache.resized(image, 480, "jpg"))) as made:
            assert near(made.getpixel((20, 20)), RED)


def test_ink_colours(tmp_path: Path) -> None:
    """A picture made for print (CMYK) keeps its colours."""
    cache, image = read(tmp_path, file(photo(600, 400).convert("CMYK"), quality=95))
    with Image.open(BytesIO(cache.resized(image, 480, "avif"))) as made:
        assert near(made.convert("RGB").getpixel((20, 20)), RED)


def test_deep_grey(tmp_path: Path) -> None:
    """A scan in 16 bits of grey is as bright as it was."""
    grey = photo(600, 400).convert("L")
    deep = grey.convert("I").point(lambda value: value * 256).convert("I;16")
    cache, image = read(tmp_path, file(deep, "PNG"), "a.png")
    with Image.open(BytesIO(cache.resized(image, 480, "jpg"))) as made:
        assert near(made.getpixel((20, 20)), (grey.getpixel((25, 25)),) * 3)


def test_see_through(tmp_path: Path) -> None:
    """A drawing without ground keeps none; its lines keep their colour."""
    icc = ImageCms.ImageCmsProfile(ImageCms.createProfile("sRGB")).tobytes()
    content = file(drawing(900, 600, (0, 0, 0, 0), "RGBA"), "PNG", icc_profile=icc)
    cache, image = read(tmp_path, content, "a.png")
    for suffix in ("png", "avif"):
        with Image.open(BytesIO(cache.resized(image, 480, suffix))) as made:
            shown = made.convert("RGBA")
            assert shown.getpixel((2, 20)) == (*shown.getpixel((2, 20))[:3], 0)
            assert near(shown.getpixel((8, 315)), (159, 29, 32, 255))


def test_lighter_than_what_staff_sent(tmp_path: Path) -> None:
    """AVIF is lighter than JPEG, JPEG lighter than what came from the phone; a drawing stays small."""
    content = jpeg(2000, 1500)
    cache, image = read(tmp_path, content)
    avif, jpg = (len(cache.resized(image, 1600, suffix)) for suffix in ("avif", "jpg"))
    assert avif < jpg < len(content)
    cache, image = read(tmp_path, file(drawing(2000, 1500), "PNG"), "a.png")
    assert len(cache.resized(image, 1600, "png")) < 10_000


def test_a_drawing_of_few_colours_stays(tmp_path: Path) -> None:
    """In its own width it keeps every point, and loses what else the file told; turned, it is still made upright."""
    flat = drawing(900, 600).quantize(16)
    told = PngInfo()
    told.add_text("Author", SECRET)
    cache, image = read(tmp_path, file(flat, "PNG", pnginfo=told), "a.png")
    made = cache.resized(image, 900, "png")
    assert image.info.content == "drawing"
    assert SECRET.encode() not in made
    with Image.open(BytesIO(made)) as shown:
        assert shown.convert("RGB").tobytes() == flat.convert("RGB").tobytes()
    cache, image = read(tmp_path, file(flat, "PNG", exif=exif(3)), "b.png")
    with Image.open(BytesIO(cache.resized(image, 900, "png"))) as shown:
        upright = flat.transpose(Image.Transpose.ROTATE_180)
        assert shown.convert("RGB").tobytes() == upright.convert("RGB").tobytes()


def test_made_once_and_alike(tmp_path: Path) -> None:
    """A picture is made once; made again elsewhere it has the same bytes."""
    cache, image = read(tmp_path, jpeg())
    first = cache.resized(image, 480, "avif")
    kept = next((tmp_path / "kept").glob("*.avif"))
    kept.write_bytes(b"taken from the cache")
    assert cache.resized(image, 480, "avif") == b"taken from the cache"
    assert ImageCache(tmp_path / "anew").resized(image, 480, "avif") == first
    other = cache.read(tmp_path / "a.jpg")
    assert other.key == image.key
    (tmp_path / "a.jpg").write_bytes(jpeg(1200, 901))
    assert cache.read(tmp_path / "a.jpg").key != image.key
    assert pictures.photo().size == (image.info.width, image.info.height)
