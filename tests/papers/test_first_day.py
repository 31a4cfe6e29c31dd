"""The sheet for the first day, printed and read back."""

import io
import shutil
from pathlib import Path

from pypdf import PdfReader

from cchc.core.resources import TEMPLATES
from cchc.papers import first_day
from cchc.papers.first_day import FirstDay
from cchc.papers.renderer import PaperRenderer
from support import Project


def printed(project: Project, cache: Path, home: str = "https://xa.gov.vn/cchc/") -> bytes:
    """The sheet."""
    return PaperRenderer(TEMPLATES / "first_day.typ", cache).pdf(FirstDay(project.load().unit, home))


def test_one_tagged_page_with_five_addresses(project: Project, tmp_path: Path) -> None:
    """PDF/UA in Vietnamese, one page; the addresses are those of this site, to read and to press."""
    made = printed(project, tmp_path)
    pdf = PdfReader(io.BytesIO(made))
    assert len(pdf.pages) == 1
    assert b"pdfuaid:part>1<" in made.replace(b"\n", b"")
    assert pdf.trailer["/Root"]["/Lang"].lower().startswith("vi")
    text = "".join(pdf.pages[0].extract_text().replace("\u200b", "").split())
    links = {note.get_object()["/A"]["/URI"] for note in pdf.pages[0]["/Annots"]}
    home = "https://xa.gov.vn/cchc/"
    repository = "https://github.com/ubnd-xa/cai-cach-hanh-chinh/upload/main/.nhap"
    for address in (
        *(f"{home}{path}/" for path in ("quan-tri", "quan-tri/sua", "trang-thai", "huong-dan")),
        repository,
    ):
        assert address in text
        assert address in links


def test_five_things_to_do(project: Project, tmp_path: Path) -> None:
    """The steps call fields as the form calls them, and say whom to ask."""
    text = " ".join(PdfReader(io.BytesIO(printed(project, tmp_path))).pages[0].extract_text().split())
    for words in (
        "Thêm một tin",
        "Sửa một tin đã đăng",
        "Sửa một lỗi",
        "Trả lời một phản ánh",
        "Đổi một số đường dây nóng",
        "Hỏi ai",
    ):
        assert words in text
    for label in ("“Tình trạng”", "“Đã trả lời”", "“Nội dung trả lời”", "“Số điện thoại”", "“Ngày gọi thử gần nhất”"):
        assert label in text
    assert "Không thấy ở đó thì chọn Phản ánh theo năm" in text  # the editor keeps both lists


def test_long_addresses_stay_on_one_page(project: Project, tmp_path: Path) -> None:
    """Long names of account and repository still leave one sheet."""
    made = printed(project, tmp_path, f"https://{'a' * 30}.github.io/{'b' * 30}/")
    assert len(PdfReader(io.BytesIO(made)).pages) == 1


def test_without_a_guide_no_sheet(project: Project) -> None:
    """A commune that has taken the guide away has no sheet that leads to it."""
    assert first_day.URL in project.addresses()
    shutil.rmtree(project.root / "docs/huong-dan")
    assert first_day.URL not in {asset.url for asset in project.load().assets("")}
