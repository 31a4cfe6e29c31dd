"""The leaflet and the poster, printed and read back."""

import io
import re
from pathlib import Path

import pytest
from pypdf import PdfReader

from cchc.kinds import hotline
from cchc.papers import leaflet
from cchc.site import Site
from support import ROOT, SAMPLE, Project

REAL = """- {ma: mc, nhom: tiep_nhan, ten: Bộ phận Một cửa, dien_thoai: ["0274 3904 872"], ngay_kiem_tra: 2026-11-05}
- {ma: a, nhom: lanh_dao, ten: Chủ tịch, dien_thoai: ["0914 065 627"], ngay_kiem_tra: 2026-11-05, uu_tien: 1}
- {ma: b, nhom: lanh_dao, ten: Phó Chủ tịch, dien_thoai: ["1900 1234"], ngay_kiem_tra: 2026-11-05, uu_tien: 2}
- {ma: cong-an, nhom: quoc_gia, ten: Công an, dien_thoai: ["113"], ngay_kiem_tra: 2026-11-05, ca_ngay: true}
"""


def printed(site: Site, cache: Path, home: str = "https://xa.gov.vn/cchc/") -> dict[str, PdfReader]:
    """Both papers by their address."""
    made = leaflet.assets(site.read[hotline.KIND], site.unit, home, cache)
    return {asset.url: PdfReader(io.BytesIO(bytes(asset.made))) for asset in made}  # type: ignore[arg-type]


def words(pdf: PdfReader) -> str:
    """The text of every page."""
    return " ".join(" ".join(page.extract_text() for page in pdf.pages).split())


@pytest.mark.parametrize("url", [hotline.LEAFLET, hotline.POSTER])
def test_tagged_one_page_with_the_address(project: Project, tmp_path: Path, url: str) -> None:
    """Each is one tagged page in Vietnamese that says where the page is, in words and as a code with other words."""
    pdf = printed(project.load(), tmp_path)[url]
    root = pdf.trailer["/Root"]
    assert len(pdf.pages) == 1
    assert root["/MarkInfo"]["/Marked"]
    assert root["/Lang"].lower().startswith("vi")
    assert "https://xa.gov.vn/cchc/duong-day-nong/" in words(pdf).replace("- ", "-")


def test_every_line_is_on_the_leaflet(project: Project, tmp_path: Path) -> None:
    """Every name and number stands on the leaflet, each group under its heading."""
    site = project.load()
    text = words(printed(site, tmp_path)[hotline.LEAFLET])
    for line in site.read[hotline.KIND]:
        assert line.data.name in text
        assert line.data.phones[0].shown in text
    assert text.index("Lãnh đạo") < text.index("Số dùng chung cả nước")


def test_samples_say_so(project: Project, tmp_path: Path) -> None:
    """Sample numbers and a sample address keep a paper from being pinned up; a real paper says nothing of samples."""
    before = printed(project.load(), tmp_path)
    assert all("Bản mẫu" in words(pdf) and "số mẫu" in words(pdf) for pdf in before.values())
    project.write("data/duong-day-nong.yml", REAL)
    address = printed(project.load(), tmp_path)
    assert all("Bản mẫu: địa chỉ" in words(pdf) and "số mẫu" not in words(pdf) for pdf in address.values())
    project.edit("data/don-vi.yml", "mau: [dia_chi, gio_lam_viec, kho_ma_nguon]", "")
    after = printed(project.load(), tmp_path)
    assert not any("Bản mẫu" in words(pdf) or "số mẫu" in words(pdf) for pdf in after.values())


def test_the_poster_has_the_first_two_and_the_reception(project: Project, tmp_path: Path) -> None:
    """Three large numbers still fit on one page; those of the whole country stand below."""
    project.write("data/duong-day-nong.yml", REAL)
    pdf = printed(project.load(), tmp_path)[hotline.POSTER]
    assert len(pdf.pages) == 1
    text = words(pdf)
    tapped = {note.get_object()["/A"].get("/URI") for note in pdf.pages[0].get("/Annots", [])}
    assert {"tel:113", "tel:19001234"} < tapped
    places = [text.index(number) for number in ("0914 065 627", "1900 1234", "0274 3904 872", "113")]
    assert places == sorted(places)


def test_no_line_of_the_poster_ends_inside_a_span_of_hours(project: Project, tmp_path: Path) -> None:
    """`13:30 – 17:00` stands on one line, whatever stands before it."""
    text = printed(project.load(), tmp_path)[hotline.POSTER].pages[0].extract_text()
    assert text.count("–") > 1
    assert not re.search(r"\d\d:\d\d\s*\n\s*–|–\s*\n\s*\d\d:\d\d", text)


def test_a_trial_build_prints_the_public_address(project: Project, tmp_path: Path) -> None:
    """No paper leads to an address that only the machine of the build knows."""
    for pdf in printed(project.load(), tmp_path, "http://127.0.0.1:8000/").values():
        assert "https://ubnd-xa.github.io/" in words(pdf)
        assert "127.0.0.1" not in words(pdf)


def test_same_bytes(tmp_path: Path) -> None:
    """Printed twice, both are the same bytes, and small."""
    lines, unit = hotline.KIND.read(SAMPLE)[0], Project(SAMPLE).load().unit
    for one, other in zip(
        leaflet.assets(lines, unit, "", tmp_path / "a"),
        leaflet.assets(lines, unit, "", tmp_path / "b"),
        strict=True,
    ):
        assert one.made == other.made
        assert len(one.made) < 100_000


def test_without_lines_nothing_is_printed() -> None:
    """An empty list of hotlines makes no papers."""
    assert leaflet.assets((), Project(SAMPLE).load().unit, "", ROOT) == ()
