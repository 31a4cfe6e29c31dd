"""What pages say of themselves to search engines and to those who share them."""

import base64
import json
import re
from collections.abc import Callable
from html.parser import HTMLParser
from io import BytesIO
from pathlib import Path
from typing import Any
from urllib.parse import parse_qs, unquote, urlsplit

import pytest
from PIL import Image

from cchc.views import cards, share
from pictures import photo
from support import HOME, Project, html

Write = Callable[..., Path]
NEWS = "tin-bai/2024/bao-cao-tuyen-truyen-papi-6-thang-dau-nam-2024/"
REPORT = "bao-cao/2024/92-bc-ubnd/"
PROCEDURE = "thu-tuc/1.001193/"


class Told(HTMLParser):
    """The head of a page: what `meta` and `link` say, and the JSON-LD."""

    def __init__(self, text: str) -> None:
        super().__init__()
        self.meta: dict[str, str] = {}
        self.canonical = ""
        self.things: list[dict[str, Any]] = []
        self._script = False
        self.feed(text)

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        """Collect one tag."""
        values = {key: value or "" for key, value in attrs}
        if tag == "meta" and "content" in values:
            name = values.get("property") or values.get("name", "")
            assert name not in self.meta, f"{name} twice"
            self.meta[name] = values["content"]
        if values.get("rel") == "canonical":
            self.canonical = values["href"]
        self._script = values.get("type") == "application/ld+json"

    def handle_data(self, data: str) -> None:
        """Read the JSON-LD."""
        if self._script:
            told = json.loads(data)
            assert told["@context"] == "https://schema.org"
            self.things += told.get("@graph", [told])
            self._script = False

    def thing(self, type: str) -> dict[str, Any]:
        """The one thing of a type."""
        (found,) = [thing for thing in self.things if thing["@type"] == type]
        return found


@pytest.fixture
def site(published: Path) -> Path:
    """The sample content, published at an address below a folder."""
    return published


def told(site: Path, address: str) -> Told:
    """The head of a page."""
    return Told((site / address / "index.html").read_text("utf-8"))


def test_every_page_is_described(site: Path) -> None:
    """Each page has its description, its own address, a title and a picture of the right size that exists."""
    for address, text in html(site).items():
        if address == "404.html":
            continue
        found = Told(text)
        meta = found.meta
        assert found.canonical == meta["og:url"] == f"{HOME}{address}"
        assert meta["description"] == meta["og:description"], address
        assert len(meta["description"]) > 20, address
        assert meta["og:title"] in text[text.index("<title>") :]
        assert meta["og:locale"] == "vi_VN"
        assert meta["twitter:card"] == "summary_large_image"
        picture = site / meta["og:image"].removeprefix(HOME)
        with Image.open(picture) as image:
            size = image.size
        assert size == (int(meta["og:image:width"]), int(meta["og:image:height"])) == (1200, 630)


@pytest.mark.parametrize(
    ("address", "picture"),
    [
        (NEWS, f"{NEWS}chia-se.png"),
        (REPORT, f"{REPORT}chia-se.png"),
        (PROCEDURE, "thu-tuc/ho-tich-chia-se.png"),
        ("", "assets/chia-se.png"),
    ],
)
def test_pictures(site: Path, address: str, picture: str) -> None:
    """News and reports have a picture of their own, a procedure that of its field, other pages that of the site."""
    assert told(site, address).meta["og:image"] == f"{HOME}{picture}"


def test_news_article(site: Path) -> None:
    """A news item is told with its dates in Vietnam's time, its category and its publisher."""
    thing = told(site, NEWS).thing("NewsArticle")
    assert thing["headline"] == "UBND xã báo cáo kết quả tuyên truyền chỉ số PAPI 6 tháng đầu năm 2024"
    assert thing["datePublished"] == thing["dateModified"] == "2024-06-20T00:00:00+07:00"
    assert thing["publisher"]["@id"] == told(site, "").thing("GovernmentOrganization")["@id"]
    assert thing["url"] == f"{HOME}{NEWS}"
    assert "creativeWorkStatus" not in thing


def test_photo_of_an_item(project: Project, news: Write) -> None:
    """The photo of an item is told to search engines and in feeds as it is published, not as it was taken."""
    news("anh", "2024-07-01", title="Có ảnh", anh="{tep: hoi-nghi.jpg, mo_ta: Hội nghị giao ban}")
    out = BytesIO()
    photo().save(out, "JPEG")
    project.write("docs/tin-bai/2024/hoi-nghi.jpg", out.getvalue())
    site = project.build()
    image = told(site, "tin-bai/2024/anh/").thing("NewsArticle")["image"]
    items = json.loads((site / "tin-bai/feed.json").read_text("utf-8"))["items"]
    assert [item.get("image") for item in items if item["title"] == "Có ảnh"] == [image]
    assert (site / urlsplit(image).path.removeprefix("/")).is_file()
    assert "hoi-nghi-" in image
    assert told(site, "tin-bai/2024/anh/").meta["og:image"].endswith("tin-bai/2024/anh/chia-se.jpg")


def test_report(site: Path) -> None:
    """A report is told with its number and its period; a sample one says that it is one."""
    thing = told(site, REPORT).thing("Report")
    assert (thing["reportNumber"], thing["datePublished"]) == ("92/BC-UBND", "2024-06-20")
    assert thing["temporalCoverage"] == "2023-12-15/2024-06-14"
    samples = [Told(text) for address, text in html(site).items() if re.fullmatch(r"bao-cao/2023/[^/]+-ubnd/", address)]
    assert samples
    assert all("mẫu" in page.thing("Report")["creativeWorkStatus"] for page in samples)


def test_organization_tells_no_samples(project: Project) -> None:
    """The column page tells who publishes; sample addresses, hours and numbers are told to nobody, real ones are."""
    thing = told(project.build_only(""), "").thing("GovernmentOrganization")
    assert thing["name"] == "Ủy ban nhân dân xã Minh Tiến"
    assert not {"address", "openingHoursSpecification", "contactPoint"} & thing.keys()
    unit = (project.root / "data/don-vi.yml").read_text("utf-8")
    project.write("data/don-vi.yml", re.sub("^mau: .*", "email: xa@tinh.gov.vn", unit, flags=re.M))
    text = (project.root / "data/duong-day-nong.yml").read_text("utf-8")
    real = (
        "- {ma: so-that, nhom: tiep_nhan, ten: Trung tâm, dien_thoai: ['0274 3904 872'], ngay_kiem_tra: 2026-11-01}\n"
    )
    project.write("data/duong-day-nong.yml", f"{text}\n{real}")
    thing = told(project.build_only(""), "").thing("GovernmentOrganization")
    assert thing["email"] == "xa@tinh.gov.vn"
    assert [point["telephone"] for point in thing["contactPoint"]] == ["+842743904872"]
    hours = thing["openingHoursSpecification"]
    assert len(hours) == 10
    assert (hours[0]["dayOfWeek"], hours[0]["opens"], hours[0]["closes"]) == ("Monday", "07:30", "11:30")


def test_breadcrumbs(site: Path) -> None:
    """The way down to a page, as its breadcrumbs show it; pages of the menu have none."""
    rows = told(site, NEWS).thing("BreadcrumbList")["itemListElement"]
    assert [row["item"] for row in rows] == [HOME, f"{HOME}tin-bai/", f"{HOME}{NEWS}"]
    assert [row["position"] for row in rows] == [1, 2, 3]
    for address, text in html(site).items():
        if address != "404.html":
            shown = re.search(r'<nav class="path".*?</nav>', text, re.S)
            depth = len(re.findall("<li>", shown[0])) if shown else 0
            trails = [thing for thing in Told(text).things if thing["@type"] == "BreadcrumbList"]
            assert [len(trail["itemListElement"]) for trail in trails] == ([depth + 1] if depth else []), address


def test_titles_cannot_break_out(project: Project) -> None:
    """Quotes and markup in a title stay text in attributes and in the JSON-LD."""
    evil = 'A" onload=x </script><b>'
    project.edit("data/thu-tuc/1.000656.yml", "Thủ tục đăng ký khai tử", f"Thủ tục {evil}")
    found = told(project.build_only("thu-tuc/1.000656/"), "thu-tuc/1.000656/")
    assert found.meta["og:title"] == evil
    assert found.thing("GovernmentService")["name"] == f"Thủ tục {evil}"


@pytest.mark.parametrize("address", [NEWS, REPORT, PROCEDURE])
def test_share_block(site: Path, address: str) -> None:
    """Facebook and Zalo are plain links that carry the page's address; the QR code is a file asked for on demand."""
    text = (site / address / "index.html").read_text("utf-8")
    links = dict(re.findall(r'<a href="([^"]+)" rel="external noopener">Gửi qua (\w+)', text))
    by_name = {name: link.replace("&amp;", "&") for link, name in links.items()}
    assert parse_qs(urlsplit(by_name["Facebook"]).query) == {"u": [f"{HOME}{address}"]}
    data = unquote(urlsplit(by_name["Zalo"]).query.removeprefix("d="))
    assert json.loads(base64.b64decode(data)) == {"url": f"{HOME}{address}"}
    assert re.search(r'<img src="[^"]+ma-qr\.svg"[^>]+loading="lazy"', text)
    assert (site / address / share.CODE).read_text("utf-8").startswith("<svg")


def test_only_the_newest_items_have_pictures(empty: Project, news: Write, monkeypatch: pytest.MonkeyPatch) -> None:
    """Beyond the newest, items are shared with the picture of the site and have no QR code; all have the links."""
    monkeypatch.setattr(cards, "NEWEST", 2)
    for day in (1, 2, 3):
        news(f"tin-{day}", f"2024-05-0{day}")
    made = {address for address in empty.addresses() if re.fullmatch(r"tin-bai/.*chia-se\.png", address)}
    assert made == {f"tin-bai/2024/tin-{number}/chia-se.png" for number in (2, 3)}
    old = (empty.build_only("tin-bai/2024/tin-1/") / "tin-bai/2024/tin-1/index.html").read_text("utf-8")
    assert Told(old).meta["og:image"].endswith("/assets/chia-se.png")
    assert "Gửi qua Zalo" in old
    assert "ma-qr.svg" not in old
