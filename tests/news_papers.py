"""Papers for Word that are news."""

import io
from pathlib import Path
from typing import Any

import docx
from docx.enum.text import WD_ALIGN_PARAGRAPH
from docx.oxml import OxmlElement
from docx.oxml.ns import qn
from docx.shared import Inches
from PIL import Image

SECRET = "Chụp ở nhà riêng"


def photo(width: int = 800, height: int = 600, format: str = "JPEG", seed: int = 80) -> bytes:
    """A picture with a note of its camera, which nobody else should see."""
    out, exif = io.BytesIO(), Image.Exif()
    exif[0x010E] = SECRET
    Image.effect_noise((width, height), seed).convert("RGB").save(out, format, exif=exif.tobytes())
    return out.getvalue()


class Paper:
    """A paper for Word, line by line."""

    def __init__(self) -> None:
        self.document: Any = docx.Document()

    def line(self, text: str, *looks: str, style: str | None = None) -> Any:
        """A paragraph; looks are `bold`, `italic`, `centre`."""
        paragraph = self.document.add_paragraph(style=style)
        run = paragraph.add_run(text)
        run.bold, run.italic = ("bold" in looks) or None, ("italic" in looks) or None
        if "centre" in looks:
            paragraph.alignment = WD_ALIGN_PARAGRAPH.CENTER
        return paragraph

    def picture(self, content: bytes) -> None:
        """A picture in a paragraph of its own."""
        self.document.add_picture(io.BytesIO(content), width=Inches(3))

    def table(self, *rows: tuple[str, ...]) -> Any:
        """A table."""
        made = self.document.add_table(len(rows), len(rows[0]))
        for row, texts in zip(made.rows, rows, strict=True):
            for cell, text in zip(row.cells, texts, strict=True):
                cell.text = text
        return made

    def link(self, text: str, before: str, address: str) -> None:
        """A paragraph that ends with a link."""
        paragraph = self.line(before)
        relation = self.document.part.relate_to(
            address, docx.opc.constants.RELATIONSHIP_TYPE.HYPERLINK, is_external=True
        )
        element, run = OxmlElement("w:hyperlink"), OxmlElement("w:r")
        element.set(qn("r:id"), relation)
        words = OxmlElement("w:t")
        words.text = text
        run.append(words)
        element.append(run)
        paragraph._p.append(element)

    def save(self, path: Path) -> Path:
        """Write it."""
        path.parent.mkdir(parents=True, exist_ok=True)
        self.document.save(str(path))
        return path


def administrative() -> Paper:
    """A paper with all that a commune writes: head, title in capitals, lead, pictures, lists, tables, foot."""
    paper = Paper()
    paper.table(
        (
            "ỦY BAN NHÂN DÂN\nXÃ MINH TIẾN\nSố: 12/TB-UBND",
            "CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM\nĐộc lập - Tự do - Hạnh phúc\nMinh Tiến, ngày 20 tháng 6 năm 2026",
        )
    )
    paper.line("XÃ MINH TIẾN TỔ CHỨC TẬP HUẤN DỊCH VỤ CÔNG TRỰC TUYẾN", "bold", "centre")
    paper.line("Ngày 20/6/2026, xã Minh Tiến tổ chức tập huấn dịch vụ công trực tuyến cho 45 người.", "bold")
    paper.line("Lớp có 5*3 người <b>ngồi</b> [hàng đầu]; tên tệp a_b_c. Xem www.vi.du/x?utm_source=zalo&y=1 để rõ.")
    paper.link("Báo Lạng Sơn", "Bài đã đăng trên ", "https://baolangson.vn/a(b)?fbclid=1")
    paper.picture(photo(2400, 1200))
    paper.line("Ảnh: Quang cảnh buổi tập huấn tại nhà văn hóa", "italic", "centre")
    paper.line("Nội dung tập huấn", "bold")
    for text in (
        "- Nộp hồ sơ trên mạng:",
        "+ Đăng nhập VNeID;",
        "+ Chọn thủ tục.",
        "• Thanh toán lệ phí",
        "a) Mục a",
        "b) Mục b",
    ):
        paper.line(text)
    paper.line("Mục tự đánh dấu", style="List Bullet")
    table = paper.table(("STT", "Thôn", "Số người"), ("1", "Thôn Đông", "20"), ("2", "Thôn | Tây", "25"))
    table.cell(1, 2).merge(table.cell(2, 2))
    paper.picture(photo(seed=20))
    paper.line("Lớp tập huấn kết thúc lúc 17 giờ./.")
    paper.line("Nguyễn Văn An – Phòng Văn hóa - Xã hội", "bold")
    paper.table(("Nơi nhận:\n- Như trên;\n- Lưu: VT.", "TM. ỦY BAN NHÂN DÂN\nCHỦ TỊCH\nHoàng Văn Bình"))
    return paper
