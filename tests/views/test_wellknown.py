"""Files that programs look for at fixed places."""

from collections.abc import Callable
from datetime import datetime, timedelta
from functools import cache
from pathlib import Path
from xml.etree import ElementTree

import pytest
import xmlschema

from support import HOME, NOW, Project, html

Write = Callable[..., Path]
SPACE = "{http://www.sitemaps.org/schemas/sitemap/0.9}"


@cache
def schema() -> xmlschema.XMLSchema:
    """The protocol's own schema, read when the first sitemap is checked: that takes a second."""
    return xmlschema.XMLSchema(Path(__file__).with_name("sitemap.xsd"))


@pytest.fixture(autouse=True)
def _address(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("SITE_URL", HOME)


def places(site: Path) -> dict[str, str]:
    """The sitemap, right by its schema: address and date of each page."""
    schema().validate(site / "sitemap.xml")
    found: dict[str, str] = {}
    for url in ElementTree.parse(site / "sitemap.xml").getroot():
        address = url.findtext(f"{SPACE}loc", "")
        assert address.startswith(HOME)
        found[address.removeprefix(HOME)] = url.findtext(f"{SPACE}lastmod", "")
    return found


WRONG = {
    "another kind of address": ("<loc>https://", "<loc>ftp://"),
    "no day": ("</lastmod>", "T25:00</lastmod>"),
    "what ours never has": ("<url>", "<url><priority>1</priority>"),
    "a page twice": ("</urlset>", f"<url><loc>{HOME}</loc></url></urlset>"),
    "a long address": ("</urlset>", f"<url><loc>{HOME}{'a' * 2048}</loc></url></urlset>"),
}


def test_sitemap_has_every_page(published: Path) -> None:
    """Every page once but those for staff, for years of samples alone, for a type that all papers have; none else.

    MkDocs's own list is gone; the schema refuses what is wrong.
    """
    site = published
    left_out = {"thong-ke/ky-lich/2025/", "thong-ke/ky-lich/2026/", "bao-cao/loai/bao-cao/"}
    assert places(site).keys() == html(site).keys() - {"404.html", "quan-tri/", "trang-thai/", *left_out}
    assert not (site / "sitemap.xml.gz").exists()
    text = (site / "sitemap.xml").read_text("utf-8")
    for name, (right, wrong) in WRONG.items():
        assert right in text, name
        assert not schema().is_valid(text.replace(right, wrong, 1)), name


def test_sitemap_dates_are_true(project: Project, news: Write, monkeypatch: pytest.MonkeyPatch) -> None:
    """News have the day they were published or changed, lists that of their newest item; no date is the build's."""
    news("a", "2024-07-01 07:30", cap_nhat="2024-07-09")
    news("b", "2024-07-02 07:30")
    first = places(project.build_only("sitemap.xml", name="mot"))
    assert first["tin-bai/2024/a/"] == "2024-07-09"
    assert first["tin-bai/2024/b/"] == "2024-07-02T07:30:00+07:00"
    assert first["bao-cao/2024/92-bc-ubnd/"] == "2024-06-20"
    assert first["theo-doi/"] == ""
    monkeypatch.setenv("SOURCE_DATE_EPOCH", "1799000000")
    later = places(project.build_only("sitemap.xml", name="hai"))
    assert {page: day for page, day in later.items() if day} == {page: day for page, day in first.items() if day}


def test_robots(project: Project) -> None:
    """Everything may be read, and the list of pages is named."""
    assert (project.build_only("robots.txt") / "robots.txt").read_text("utf-8").split("\n") == [
        "User-agent: *",
        "Allow: /",
        "",
        f"Sitemap: {HOME}sitemap.xml",
        "",
    ]


def security(project: Project) -> dict[str, str]:
    """The fields of security.txt, each of them once."""
    rows = (project.build_only(".well-known/security.txt") / ".well-known/security.txt").read_text("utf-8").splitlines()
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
