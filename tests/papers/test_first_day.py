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


def printed(project: Project, cache: Path, home: str = "https://xa.gov.vn/cchc/", *, by_year: bool = True) -> bytes:
    """The sheet."""
    sheet = FirstDay(project.load().unit, home, by_year=by_year, added=by_year)
    return PaperRenderer(TEMPLATES / "first_day.typ", cache).pdf(sheet)


def text_of(made: bytes) -> str:
    """What is read on it."""
    return " ".join(PdfReader(io.BytesIO(made)).pages[0].extract_text().split())


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
    text = text_of(printed(project, tmp_path))
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
    for place in ("Phản ánh theo năm", "Đường dây nóng thêm sau"):
        assert f"Không thấy ở đó thì chọn {place}" in text  # the editor keeps both lists
    assert "Chờ khoảng 5 phút" in text


def test_one_page_whatever_is_written(project: Project, tmp_path: Path) -> None:
    """The longest names that GitHub and a commune may have, with a review before anything is public: one sheet."""
    account, name = "u" * 39, "cai-cach-hanh-chinh-" * 5
    project.edit("data/don-vi.yml", "ubnd-xa/cai-cach-hanh-chinh", f"{account}/{name}")
    project.edit("data/don-vi.yml", "Minh Tiến", "Phan Rang – Tháp Chàm Bảo An Đô Vinh")
    project.edit("data/don-vi.yml", "nhanh: main", "nhanh: main\nduyet: true\nemail: van-phong.ubnd@khanhhoa.gov.vn")
    made = printed(project, tmp_path, f"https://{account}.github.io/{name}/", by_year=False)
    assert len(PdfReader(io.BytesIO(made)).pages) == 1
    text = text_of(made)
    assert "Người duyệt đồng ý thì phần vừa sửa mới lên trang." in text
    assert "Chờ khoảng 5 phút, mở lại trang để xem. Tin ghi ngày" in text
    assert "Không thấy" not in text


def test_without_a_guide_no_sheet(project: Project) -> None:
    """A commune that has taken the guide away has no sheet that leads to it."""
    assert first_day.URL in project.addresses()
    shutil.rmtree(project.root / "docs/huong-dan")
    assert first_day.URL not in {asset.url for asset in project.load().assets("")}
