"""Files that programs look for at fixed places."""

import re
from collections.abc import Callable
from datetime import datetime, timedelta
from pathlib import Path
from xml.etree import ElementTree

import pytest

from support import NOW, Project, html

Write = Callable[..., Path]
HOME = "https://xa.example.vn/cchc/"
SPACE = "{http://www.sitemaps.org/schemas/sitemap/0.9}"
# The W3C's profile of ISO 8601 that the protocol allows: a day, or a moment with its offset.
W3C = r"\d{4}-\d{2}-\d{2}(T\d{2}:\d{2}:\d{2}[+-]\d{2}:\d{2})?"


@pytest.fixture(autouse=True)
def _address(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("SITE_URL", HOME)


def places(site: Path) -> dict[str, str]:
    """The sitemap, kept to the rules of its protocol: address and date of each page."""
    root = ElementTree.parse(site / "sitemap.xml").getroot()
    assert root.tag == f"{SPACE}urlset"
    found: dict[str, str] = {}
    for url in root:
        assert url.tag == f"{SPACE}url"
        assert [child.tag for child in url] in ([f"{SPACE}loc"], [f"{SPACE}loc", f"{SPACE}lastmod"])
        address, changed = url[0].text or "", url[1].text or "" if len(url) > 1 else ""
        assert address.startswith(HOME)
        assert len(address) < 2048
        assert not changed or re.fullmatch(W3C, changed)
        assert address not in found
        found[address.removeprefix(HOME)] = changed
    assert 0 < len(found) <= 50_000
    return found


def test_sitemap_has_every_page(project: Project) -> None:
    """Every page once, none else; MkDocs's own list of pages is gone."""
    site = project.build()
    assert places(site).keys() == html(site).keys() - {"404.html"}
    assert not (site / "sitemap.xml.gz").exists()


def test_sitemap_dates_are_true(project: Project, news: Write, monkeypatch: pytest.MonkeyPatch) -> None:
    """News have the day they were published or changed, lists that of their newest item; no date is the build's."""
    news("a", "2024-07-01 07:30", cap_nhat="2024-07-09")
    news("b", "2024-07-02 07:30")
    first = places(project.build("mot"))
    assert first["tin-bai/2024/a/"] == "2024-07-09"
    assert first["tin-bai/2024/b/"] == "2024-07-02T07:30:00+07:00"
    assert first["bao-cao/2024/92-bc-ubnd/"] == "2024-06-20"
    assert first["theo-doi/"] == ""
    monkeypatch.setenv("SOURCE_DATE_EPOCH", "1799000000")
    assert places(project.build("hai")) == first


def test_robots(project: Project) -> None:
    """Everything may be read, and the list of pages is named."""
    assert (project.build() / "robots.txt").read_text("utf-8").split("\n") == [
        "User-agent: *",
        "Allow: /",
        "",
        f"Sitemap: {HOME}sitemap.xml",
        "",
    ]


def security(project: Project) -> dict[str, str]:
    """The fields of security.txt, each of them once."""
    rows = (project.build() / ".well-known/security.txt").read_text("utf-8").splitlines()
    pairs = [tuple(row.split(": ", 1)) for row in rows if not row.startswith("#")]
    fields = dict(pairs)
    assert len(fields) == len(pairs)
    return fields


@pytest.mark.parametrize(
    ("keys", "contact"),
    [
        ("", "https://github.com/ubnd-xa/cai-cach-hanh-chinh/security"),
        ("email: xa@tinh.gov.vn", "mailto:xa@tinh.gov.vn"),
        ("email: xa@tinh.gov.vn\nlien_he_bao_mat: cntt@tinh.gov.vn", "mailto:cntt@tinh.gov.vn"),
        ("lien_he_bao_mat: https://tinh.gov.vn/bao-loi", "https://tinh.gov.vn/bao-loi"),
    ],
)
def test_security_contact(project: Project, keys: str, contact: str) -> None:
    """The contact of data, else the mail, else the repository; it ends within a year after the build."""
    project.edit("data/don-vi.yml", "nhanh: main", f"nhanh: main\n{keys}")
    fields = security(project)
    assert fields["Contact"] == contact
    assert fields["Canonical"] == f"{HOME}.well-known/security.txt"
    assert timedelta(days=300) < datetime.fromisoformat(fields["Expires"]) - NOW < timedelta(days=365)
    assert "Policy" not in fields


def test_security_policy_and_samples(project: Project) -> None:
    """The policy is named where there is one; a contact that is a sample is marked as one."""
    project.edit("data/don-vi.yml", "nhanh: main", "nhanh: main\nchinh_sach_bao_mat: https://tinh.gov.vn/bao-mat")
    assert security(project)["Policy"] == "https://tinh.gov.vn/bao-mat"
    file = project.root / "site/.well-known/security.txt"
    assert file.read_text("utf-8").startswith("# Trang đang chạy thử")
    project.edit("data/don-vi.yml", "nhanh: main", "nhanh: main\nemail: xa@tinh.gov.vn")
    assert security(project)
    assert "#" not in file.read_text("utf-8")
