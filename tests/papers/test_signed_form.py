"""Papers printed as they were signed: own numbers of parts, superior bodies, groups in tables."""

import io

from pypdf import PdfReader

from cchc.core.resources import TEMPLATES
from cchc.kinds.report import Report
from cchc.kinds.report.parts import annexes, body
from cchc.papers.docx import DocxRenderer
from cchc.papers.pdf import TypstPdf
from cchc.papers.sheet import sheet
from paper import UNIT, report, squeezed
from word import Reader

SIGNED: dict[str, object] = {
    "so_ky_hieu": "05/2026/QĐ-UBND",
    "ten_loai": "Quyết định",
    "co_quan_chu_quan": "UBND phường Hòa Bình",
    "co_quan_ban_hanh": "Trung tâm Phục vụ hành chính công",
    "noi_dung": [{"doan": ["Ban hành kèm theo Quyết định này Quy chế."]}, {"doan": ["Hiệu lực."]}],
    "phu_luc": [
        {
            "so_muc": "Quy chế",
            "tieu_de": "Tiếp công dân",
            "muc": [
                {
                    "so_muc": "Chương I",
                    "tieu_de": "Quy định chung",
                    "muc": [
                        {
                            "so_muc": "Điều 1.",
                            "tieu_de": "Phạm vi",
                            "muc": [{"so_muc": "1.", "doan": ["Khoản một."]}, {"so_muc": "a)", "doan": ["Điểm a."]}],
                        },
                        {"so_muc": "Điều 2.", "doan": ["Đối tượng áp dụng."]},
                    ],
                },
            ],
            "bang": [{"cot": ["TT", "Việc", "Ai"], "hang": [["A. Nhóm việc chung"], ["1", "Trực", "Văn phòng"]]}],
        }
    ],
}


def paper() -> Report:
    """A decision with a regulation."""
    return report(2, **{**SIGNED, "nhiem_vu": [], "ky": None})


def test_numbers_of_parts_are_printed_as_given() -> None:
    """What is written in `so_muc` is printed; where nothing is written the machine counts as ever."""
    made = sheet(paper(), UNIT)
    assert [part.label for part in body(paper(), ())] == ["Điều 1.", "Điều 2."]
    (annex,) = annexes(paper(), ())
    chapter = annex.parts[0]
    assert (annex.label, chapter.heading) == ("Quy chế", ("Chương I", "QUY ĐỊNH CHUNG"))
    assert [inner.label for inner in chapter.parts] == ["Điều 1.", "Điều 2."]
    word = DocxRenderer().render(made)
    lines = [f"{label} {text}".strip() for _, label, text in Reader.of(word).lines() if text.strip()]
    for expected in (
        "Chương I\nQUY ĐỊNH CHUNG",
        "Điều 1. Phạm vi",
        "1. Khoản một.",
        "a) Điểm a.",
        "A. Nhóm việc chung",
    ):
        assert expected in lines
    assert lines[0] == "UBND phường Hòa Bình"


def test_the_same_in_pdf() -> None:
    """The PDF has the superior body above the issuer, and the numbers as given."""
    text = "\n".join(
        page.extract_text()
        for page in PdfReader(io.BytesIO(TypstPdf(TEMPLATES / "paper.typ").render(sheet(paper(), UNIT)))).pages
    )
    plain = squeezed(text)
    assert squeezed("UBND PHƯỜNG HÒA BÌNH TRUNG TÂM PHỤC VỤ HÀNH CHÍNH CÔNG") in plain
    assert squeezed("Chương I QUY ĐỊNH CHUNG Điều 1. Phạm vi 1. Khoản một. a) Điểm a. Điều 2. Đối tượng") in plain
