"""The pictures that the site publishes."""

from io import BytesIO
from pathlib import Path

import pytest
from PIL import Image, ImageCms

import pictures
from cchc.core.darkroom import Darkroom, Negative
from pictures import SECRET, drawing, exif, file, jpeg, photo

RED = (230, 20, 20)


def negative(folder: Path, content: bytes, name: str = "a.jpg") -> tuple[Darkroom, Negative]:
    """A darkroom and a picture in it."""
    path = folder / name
    path.write_bytes(content)
    room = Darkroom(folder / "kept")
    return room, room.read(path)


def near(one: object, other: tuple[int, ...], most: int = 24) -> bool:
    """Whether two colours are alike."""
    assert isinstance(one, tuple)
    return all(abs(a - b) <= most for a, b in zip(one, other, strict=True))


@pytest.mark.parametrize(("turn", "corner"), [(1, (20, 20)), (3, (-20, -20)), (6, (-20, 20)), (8, (20, -20))])
@pytest.mark.parametrize("suffix", ["avif", "jpg"])
def test_upright(tmp_path: Path, turn: int, corner: tuple[int, int], suffix: str) -> None:
    """However the phone was held, the picture stands as it was seen: its red corner is where it belongs."""
    room, held = negative(tmp_path, jpeg(1200, 900, turn))
    with Image.open(BytesIO(room.printed(held, 480, suffix))) as made:
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
    room, held = negative(tmp_path, content, name)
    for made in (room.printed(held, 480, "avif"), room.printed(held, 480, "jpg"), room.whole(held)):
        assert SECRET.encode() not in made
        with Image.open(BytesIO(made)) as image:
            assert not dict(image.getexif())
            assert not {"exif", "icc_profile", "xmp", "comment"} & image.info.keys()


def test_colours_of_another_profile(tmp_path: Path) -> None:
    """A picture in colours of its own looks the same in those of the web; a broken profile is let be."""
    lab = ImageCms.ImageCmsProfile(ImageCms.createProfile("LAB")).tobytes()
    for profile in (lab, b"khong phai"):
        room, held = negative(tmp_path, file(photo(600, 400), icc_profile=profile))
        with Image.open(BytesIO(room.printed(held, 480, "jpg"))) as made:
            assert near(made.getpixel((20, 20)), RED)


def test_ink_colours(tmp_path: Path) -> None:
    """A picture made for print (CMYK) keeps its colours."""
    room, held = negative(tmp_path, file(photo(600, 400).convert("CMYK"), quality=95))
    with Image.open(BytesIO(room.printed(held, 480, "avif"))) as made:
        assert near(made.convert("RGB").getpixel((20, 20)), RED)


def test_deep_grey(tmp_path: Path) -> None:
    """A scan in 16 bits of grey is as bright as it was."""
    grey = photo(600, 400).convert("L")
    deep = grey.convert("I").point(lambda value: value * 256).convert("I;16")
    room, held = negative(tmp_path, file(deep, "PNG"), "a.png")
    with Image.open(BytesIO(room.printed(held, 480, "jpg"))) as made:
        assert near(made.getpixel((20, 20)), (grey.getpixel((25, 25)),) * 3)


def test_see_through(tmp_path: Path) -> None:
    """A drawing without ground keeps none; its lines keep their colour."""
    room, held = negative(tmp_path, file(drawing(900, 600, (0, 0, 0, 0), "RGBA"), "PNG"), "a.png")
    for suffix in ("png", "avif"):
        with Image.open(BytesIO(room.printed(held, 480, suffix))) as made:
            shown = made.convert("RGBA")
            assert shown.getpixel((2, 20)) == (*shown.getpixel((2, 20))[:3], 0)
            assert near(shown.getpixel((8, 315)), (159, 29, 32, 255))


def test_lighter_than_what_staff_sent(tmp_path: Path) -> None:
    """AVIF is lighter than JPEG, JPEG lighter than what came from the phone; a drawing stays small."""
    content = jpeg(2000, 1500)
    room, held = negative(tmp_path, content)
    avif, jpg = (len(room.printed(held, 1600, suffix)) for suffix in ("avif", "jpg"))
    assert avif < jpg < len(content)
    room, held = negative(tmp_path, file(drawing(2000, 1500), "PNG"), "a.png")
    assert len(room.printed(held, 1600, "png")) < 10_000


def test_made_once_and_alike(tmp_path: Path) -> None:
    """A picture is made once; made again elsewhere it has the same bytes."""
    room, held = negative(tmp_path, jpeg())
    first = room.printed(held, 480, "avif")
    kept = next((tmp_path / "kept").glob("*.avif"))
    kept.write_bytes(b"taken from the cache")
    assert room.printed(held, 480, "avif") == b"taken from the cache"
    assert Darkroom(tmp_path / "anew").printed(held, 480, "avif") == first
    other = room.read(tmp_path / "a.jpg")
    assert other.key == held.key
    (tmp_path / "a.jpg").write_bytes(jpeg(1200, 901))
    assert room.read(tmp_path / "a.jpg").key != held.key
    assert pictures.photo().size == (held.look.width, held.look.height)
