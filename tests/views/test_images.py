"""The pictures of the built site, and what staff are told of wrong ones."""

import re
from datetime import date
from pathlib import Path

import pytest
from PIL import Image, ImageChops

import pictures
import sample_pictures
from cchc.core.image_cache import SourceImage
from cchc.core.image_file import ImageInfo
from cchc.kinds import activity
from cchc.views.responsive_image import ResponsiveImage
from pictures import HEIC, SECRET, jpeg
from support import ROOT, Links, Project, dead_links

FOLDER = "tin-bai/2024"


def tags(site: Path, name: str) -> list[dict[str, str]]:
    """The attributes of every picture of an item."""
    text = (site / FOLDER / name / "index.html").read_text("utf-8")
    return [dict(re.findall(r'([\w-]+)="([^"]*)"', tag)) for tag in re.findall(r"<img [^>]*>", text)]


WIDTHS = {
    300: (300,),
    480: (480,),
    590: (480,),
    700: (480, 700),
    1000: (480, 960),
    1400: (480, 960, 1400),
    1600: (480, 960, 1600),
    5000: (480, 960, 1600),
}


@pytest.mark.parametrize(("width", "widths"), WIDTHS.items())
def test_widths(width: int, widths: tuple[int, ...]) -> None:
    """A picture is made in 480, 960 and 1600 pixels, or its own width where it is smaller; never wider than it is."""
    image = ResponsiveImage(
        "a.jpg",
        SourceImage(
            Path("a.jpg"),
            ImageInfo(width=width, height=width * 3 // 4, format="JPEG", content="photo", transparent=False),
            "0" * 20,
            50_000,
        ),
    )
    assert image.widths == widths
    assert (image.width, image.height) == (widths[-1], round(width * 3 // 4 * widths[-1] / width))


def test_a_light_drawing_is_not_scaled() -> None:
    """Scaled, a drawing of few colours would be heavier; a heavy or very wide one is made narrower too."""
    kinds = ((1200, 30_000, (1200,)), (1200, 30_001, (480, 960)), (1700, 30_000, (480, 960, 1600)))
    for width, size, widths in kinds:
        info = ImageInfo(width=width, height=900, format="PNG", content="drawing", transparent=False)
        assert ResponsiveImage("a.png", SourceImage(Path("a.png"), info, "0" * 20, size)).widths == widths


def test_every_file_of_a_picture_is_there(pictured: Path) -> None:
    """Every address that a picture names exists, in srcset too."""
    assert dead_links(pictured) == []
    text = (pictured / FOLDER / "co-anh/index.html").read_text("utf-8")
    sets = re.findall(r'srcset="([^"]*)"', text)
    assert len(sets) == 7  # the seal is a drawing: its PNG is lighter than AVIF would be
    for row in ", ".join(sets).split(", "):
        address = row.split(" ")[0]
        assert (pictured / FOLDER / "co-anh" / address).is_file(), address


def test_place_is_kept_and_the_first_comes_at_once(pictured: Path) -> None:
    """Every picture has its size; all wait for the reader but the first large one."""
    led, plain = (
        [tag for tag in tags(pictured, name) if tag.get("width") != "180"] for name in ("co-anh", "anh-trong-bai")
    )
    assert [(tag["width"], tag["height"]) for tag in led] == [
        ("1600", "1200"),
        ("900", "1200"),
        ("500", "500"),
        ("900", "1200"),
    ]
    assert [tag.get("loading") for tag in led] == [None, "lazy", "lazy", "lazy"]
    assert [tag.get("loading") for tag in plain] == ["lazy", None, "lazy", "lazy"]
    assert [tag["alt"] for tag in led][1:3] == ["Người dân &#34;nộp&#34; &amp; nhận hồ sơ", "con dấu mẫu"]


def test_originals_stay_at_home(pictured: Path) -> None:
    """What the camera wrote is nowhere in the site; what no published text names is not there in any form."""
    names = {path.name for path in (pictured / FOLDER).iterdir()}
    assert "to.jpg" in names  # a text links to it: published whole, cleaned
    assert not {"hoi-nghi.jpg", "nho.jpg", "thua.svg"} & names
    assert not [name for name in names if name.startswith(("nhap", "thua"))]
    assert "so-do.svg" in names
    for path in filter(Path.is_file, pictured.rglob("*")):
        assert SECRET.encode() not in path.read_bytes(), path


def test_unused_pictures_are_told(project: Project) -> None:
    """A picture that no text names is not published, and staff are told."""
    pictures.write(project)
    notices = list(project.load().notices)
    assert "Chưa đăng docs/tin-bai/2024/thua.jpg:1: chưa bài nào dùng ảnh này" in notices
    assert not [notice for notice in notices if "nhap.jpg" in notice or "to.jpg" in notice]


def test_data_may_link_to_a_picture(project: Project) -> None:
    """An alert may lead to a picture that a text shows: it is published by itself then."""
    pictures.write(project)
    alert = "- ma: xem-anh\n  muc_do: thong_tin\n  noi_dung: Xem ảnh.\n  tu: 2026-11-01\n  den: 2026-12-01\n"
    project.write("data/thong-bao.yml", f"{alert}  lien_ket: /tin-bai/2024/quay.jpg\n")
    assert "tin-bai/2024/quay.jpg" in {asset.url for asset in project.load().assets("")}


def test_wrong_pictures_are_told_where_they_are_named(project: Project) -> None:
    """Each wrong picture is told with file and line at every place that names it, all at once; unnamed ones too."""
    project.write("docs/tin-bai/2024/sai.md", pictures.LED)
    for name, content in {
        "hoi-nghi.jpg": jpeg(40, 30) + bytes(5_300_000),
        "quay.jpg": HEIC,
        "to.jpg": jpeg(700, 500)[:9000],
        "dau.png": jpeg(40, 30),
        "iphone.heic": HEIC,
    }.items():
        project.write(f"docs/tin-bai/2024/{name}", content)
    found = project.problems()
    assert [re.sub(r";.*\(đang có", " (đang có", row) for row in found] == [
        "docs/tin-bai/2024/iphone.heic:1: tệp: ảnh HEIC, nhiều máy không mở được (đang có: “iphone.heic”)",
        "docs/tin-bai/2024/sai.md:6: anh, tep: ảnh nặng 5,3 MB, quá 4 MB (đang có: “hoi-nghi.jpg”)",
        "docs/tin-bai/2024/sai.md:12: ảnh: ảnh bị hỏng hoặc tải lên chưa hết (đang có: “to.jpg”)",
        "docs/tin-bai/2024/sai.md:14: ảnh: ảnh HEIC, nhiều máy không mở được (đang có: “quay.jpg”)",
        "docs/tin-bai/2024/sai.md:16: ảnh: tệp mang đuôi .png nhưng là ảnh JPEG (đang có: “dau.png”)",
        "docs/tin-bai/2024/sai.md:16: ảnh: ảnh HEIC, nhiều máy không mở được (đang có: “quay.jpg”)",
    ]
    assert any("hãy đổi tên thành dau.jpg rồi tải lên lại" in row for row in found)


def test_no_page_asks_for_a_picture_twice_wide(pictured: Path) -> None:
    """A page names each picture once in each form: no address of an original is left in it."""
    text = (pictured / FOLDER / "anh-trong-bai/index.html").read_text("utf-8")
    assert not [load for load in Links(text).loads if re.search(r"/(hoi-nghi|quay|nho)\.jpg", load)]


@pytest.mark.parametrize("path", sample_pictures.PICTURES)
def test_pictures_of_samples_are_drawings(path: str) -> None:
    """The pictures that ship are drawn by our own code, for the site and for tests alike: no photo is made up."""
    drawn = sample_pictures.drawn(sample_pictures.PICTURES[path])
    for folder in sample_pictures.FOLDERS:
        with Image.open(ROOT / folder / path) as shipped:
            difference = ImageChops.difference(drawn, shipped.convert("RGB"))
        assert max(high for _, high in difference.getextrema()) < 60, folder  # few colours are left of the edges


def test_samples_with_pictures(project: Project) -> None:
    """An item and an activity ship with pictures, both marked as samples; no count of a period has either."""
    site = project.load()
    assert {
        "Tập huấn và thi viết về cải cách hành chính trong 6 tháng cuối năm 2024",
        "Tập huấn kỹ năng số cho tổ công nghệ số cộng đồng",
    } <= {sample.name for sample in site.samples}
    assert not activity.activities(site).between(date(2025, 1, 1), date(2025, 12, 31)).held


def test_words_of_pictures_are_found(project: Project) -> None:
    """The search knows what pictures of items and of activities show."""
    entries = project.load().search_entries
    for words, kind in (("bục nhận giải", "tin-bai"), ("ngồi quanh bàn", "hoat-dong")):
        assert [entry.kind for entry in entries if words in entry.words] == [kind]


def test_wrong_pictures_of_activities(project: Project) -> None:
    """A picture that is not there, a path and one that stands twice are told with the line of the key."""
    path, row = "data/hoat-dong/2025.yml", "    - tep: mau-to-cong-nghe-so.png\n"
    project.edit(path, "tep: mau-nop-ho-so-tren-dien-thoai.png", "tep: khong-co.png")
    project.edit(path, row, f"    - {{tep: ../a.png, mo_ta: A}}\n{row}      mo_ta: A\n{row}")
    assert [found.partition("2025.yml:")[2] for found in project.problems()] == [
        "42: mục thứ 4, anh, tep: không có tệp ảnh này trong thư mục (đang có: “docs/anh-hoat-dong/khong-co.png”)",
        "45: mục thứ 4, anh_khac thứ 1, tep: chỉ ghi tên tệp ảnh, không ghi thư mục "
        "(đang có: “../a.png”); ví dụ đúng: hoi-nghi.jpg",
        "48: mục thứ 4, anh_khac thứ 3, tep: ảnh này đã ghi ở trên; hãy xóa một lần ghi "
        "(đang có: “mau-to-cong-nghe-so.png”)",
    ]


def test_a_row_of_pictures(pictured: Path) -> None:
    """A row links each picture to its largest file, says what it shows, waits for the reader and keeps its place."""
    year = (pictured / "hoat-dong/2025/index.html").read_text("utf-8")
    (row,) = re.findall(r'<ul class="shots".*?</ul>', year, re.S)
    links = re.findall(r'<li><a href="([^"]+)">', row)
    assert len(links) == 2
    assert all((pictured / "hoat-dong/2025" / link).is_file() and link.endswith("-1200.png") for link in links)
    assert row.count('loading="lazy"') == row.count('width="160" height="120"') == 2
    assert 'alt="Hình vẽ mẫu, điện thoại mở biểu mẫu nộp hồ sơ"' in row
    listed = (pictured / "hoat-dong/index.html").read_text("utf-8")
    (target,) = re.findall(r'class="acts__picture" href="([^"]+)"', listed)
    assert f'id="{target.partition("#")[2]}"' in year
