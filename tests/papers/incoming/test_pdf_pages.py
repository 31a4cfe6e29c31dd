"""PDF with text: columns side by side, tables torn by the end of a page, words close to a table."""

from pathlib import Path

import pytest
import typst

from cchc.papers.incoming import pdf_read
from cchc.papers.incoming.lines import FromLeft, joined_paragraphs
from cchc.papers.incoming.read import Incoming, read
from cchc.papers.incoming.recognise import recognise

PAPER = """
#set page(width: 21cm, height: 14cm, margin: 2cm)
#set text(font: "Libertinus Serif", size: 12pt, lang: "vi")
#grid(columns: (6cm, 11cm), align: center,
[ỦY BAN NHÂN DÂN \\ PHƯỜNG HÒA BÌNH \\ Số: 45/UBND-VP \\ V/v rà soát thủ tục hành chính trên địa bàn],
[CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM \\ Độc lập - Tự do - Hạnh phúc \\ Hòa Bình, ngày 05 tháng 3 năm 2026])
#align(center)[Kính gửi: Các trường học.]
UBND phường gửi số liệu như sau:
#table(columns: (1cm, 5cm, 3cm, 3cm),
table.header([TT], [Lĩnh vực], table.cell(colspan: 2)[Hồ sơ], [], [], [Nhận], [Trả]),
..range(1, 19).map(n => ([#n], [Lĩnh vực #n], [12], [10])).flatten())
#v(-16pt)
*II. KIẾN NGHỊ* \\
Không có.

Đề nghị các trường thực hiện./.
#v(6pt)
#grid(columns: (6cm, 11cm), [*Nơi nhận:* \\ - Như trên; \\ - Thường trực Đảng ủy, HĐND và UBND phường; \\ - Lưu: VT.],
align(center)[TM. ỦY BAN NHÂN DÂN \\ CHỦ TỊCH \\ #v(1cm) Nguyễn Văn A])
"""


@pytest.fixture(scope="module")
def paper(tmp_path_factory: pytest.TempPathFactory) -> Incoming:
    """A letter whose table goes over pages."""
    file = tmp_path_factory.mktemp("pdf") / "cong-van.pdf"
    file.write_bytes(typst.compile(PAPER.encode()))
    return read(Path(file))


def test_columns_are_read_one_after_the_other(paper: Incoming) -> None:
    """What a narrow column wraps stays together: the subject at the left of the head, a recipient, the signature."""
    found = recognise(paper.lines)
    assert found.subject == "rà soát thủ tục hành chính trên địa bàn"
    assert (found.head.place, str(found.head.day)) == ("Hòa Bình", "2026-03-05")
    assert found.addressees == ("Các trường học",)
    assert found.tail.recipients == ["Như trên", "Thường trực Đảng ủy, HĐND và UBND phường", "Lưu: VT"]
    assert (found.tail.authority, found.tail.post, found.tail.signer) == (
        ["TM. ỦY BAN NHÂN DÂN"], ["CHỦ TỊCH"], "Nguyễn Văn A",
    )  # fmt: skip


def test_prose_in_two_columns_is_read_down_each(tmp_path: Path) -> None:
    """A bulletin: the left column to its end, then the right one; a list of short cells stays row by row."""
    said = [
        f"Tin {n}. Phường tổ chức đối thoại với người dân về dịch vụ công trực tuyến ở khu phố {n}." for n in "12345678"
    ]
    file = tmp_path / "ban-tin.pdf"
    page = '#set page(margin: 2cm)\n#set text(font: "Libertinus Serif", size: 12pt)\n#set par(justify: true)\n'
    text = "\n\n".join((*said[:4], "#colbreak()", *said[4:]))
    file.write_bytes(typst.compile(f"{page}#columns(2, gutter: 1cm)[{text}]".encode()))
    lines = joined_paragraphs(read(file).lines)
    assert [line.text for line in lines] == said
    rows = "\n".join(f"[Thôn {n}], [Đã xong]," for n in range(9))
    file.write_bytes(typst.compile(f"{page}#grid(columns: (8cm, 8cm), row-gutter: 8pt, {rows})".encode()))
    assert [line.text.split() for line in read(file).lines] == [["Thôn", str(n), "Đã", "xong"] for n in range(9)]


def test_a_narrow_column_is_read_whole(tmp_path: Path) -> None:
    """The last word of a subject that wraps beside the day belongs to the subject."""
    file = tmp_path / "cong-van.pdf"
    file.write_bytes(typst.compile(PAPER.replace("(6cm, 11cm), align", "(4cm, 11cm), align").encode()))
    found = recognise(read(file).lines)
    assert found.subject == "rà soát thủ tục hành chính trên địa bàn"
    assert (found.head.place, str(found.head.day)) == ("Hòa Bình", "2026-03-05")


def test_a_table_torn_by_pages_is_one(paper: Incoming) -> None:
    """Its rows go on below those of the page before; the head that stands there again is told, a merged cell is one."""
    (table,) = [line.rows for line in paper.lines if line.rows]
    assert [row[0] for row in table[2:]] == [str(number) for number in range(1, 19)]
    assert isinstance(table[0][3], FromLeft)
    assert {line.why for line in paper.aside} == {"đầu bảng lặp lại"}


def test_a_row_alone_on_the_next_page_is_of_the_table(tmp_path: Path) -> None:
    """The last row, which stands alone on a page, is no sentence with the numbers of its cells; a running head is told.

    What stands so high on one page alone is of the text.
    """
    head = "header: context [Báo cáo năm 2026 #if counter(page).get() == (1,) [ \\ Biểu số 2]]"
    rows = f"#set page(margin: 2cm, {head})\n#table(columns: 3, [TT], [Xã], [Số], [1], [A], [12])"
    file = tmp_path / "bang.pdf"
    file.write_bytes(
        typst.compile(f"{rows}\n#pagebreak()\n#table(columns: 3, [2], [B], [34])\nHết bảng số liệu.".encode())
    )
    made = read(file)
    (table,) = [line.rows for line in made.lines if line.rows]
    assert table == (("TT", "Xã", "Số"), ("1", "A", "12"), ("2", "B", "34"))
    assert [line.text for line in made.lines if line.text] == ["Biểu số 2", "Hết bảng số liệu."]
    assert [(line.text, line.why) for line in made.aside] == [("Báo cáo năm 2026", "dòng lặp lại ở đầu trang")] * 2


def test_words_close_below_a_table_are_read(paper: Incoming) -> None:
    """A line whose letters reach into the rule of a table is no part of it and is not lost."""
    assert "II. KIẾN NGHỊ" in [line.text for line in paper.lines]


def test_a_sentence_at_the_margin_goes_on(tmp_path: Path) -> None:
    """Where first lines are indented, a full line that ends a sentence does not end its paragraph."""
    first, second = (
        "Công tác kiểm soát thủ tục được thực hiện rất nghiêm túc.",
        "Tuy nhiên, còn chín hồ sơ đất đai quá hạn.",
    )
    rows = [f"#h(1.2cm){first} #linebreak(justify: true) {second}"]
    rows += [f"#h(1.2cm)Đoạn thứ {number} ngắn." for number in ("hai", "ba", "tư")]
    page = '#set page(width: 13.4cm, height: 20cm, margin: 2cm)\n#set text(font: "Libertinus Serif", size: 9.5pt)\n'
    file = tmp_path / "bao-cao.pdf"
    file.write_bytes(typst.compile((page + "\n\n".join(rows)).encode()))
    texts = [line.text for line in joined_paragraphs(read(file).lines)]
    assert texts[0] == f"{first} {second}"
    assert len(texts) == 4


def test_a_row_torn_by_the_end_of_a_page() -> None:
    """Its rest, which begins in small letters below no number, goes on in the row; another table stays apart."""
    rows, more = (("TT", "Nhiệm vụ"), ("1", "Làm phóng")), (("", "sự"), ("2", "Treo băng rôn"))
    assert pdf_read.rest_of_table(rows, more) == (
        (("TT", "Nhiệm vụ"), ("1", "Làm phóng sự"), ("2", "Treo băng rôn")),
        "",
    )
    assert pdf_read.rest_of_table(rows, (("a", "b", "c"),)) == ((), "")


SIGNED = """
#set page(width: 21cm, height: 16cm, margin: 2cm)
#set text(font: "Libertinus Serif", size: 13pt, lang: "vi")
#align(center)[*BIÊN BẢN* \\ *Kiểm tra công vụ*]
I. NỘI DUNG \\
Trung tâm chấp hành tốt#footnote[Theo sổ theo dõi.] giờ làm việc. \\
Điều 1.#h(2cm)Biên bản có hiệu lực từ ngày ký./.
#v(6pt)
#grid(columns: (8cm, 9cm), align: center, row-gutter: 8pt,
[THƯ KÝ], [TM. ỦY BAN NHÂN DÂN], [(Ký, ghi rõ họ tên)], [CHỦ TỊCH], [#v(6mm) Lê Thị Mai], [#v(6mm) Nguyễn Văn A])
"""


def test_signatures_side_by_side_a_label_and_its_text_a_footnote(tmp_path: Path) -> None:
    """Every signature is read whole; a label set apart from its text is no column; a footnote is no text."""
    file = tmp_path / "bien-ban.pdf"
    file.write_bytes(typst.compile(SIGNED.encode()))
    made = read(file)
    assert [(line.text.lstrip("1 "), line.why) for line in made.aside] == [
        ("Theo sổ theo dõi.", "chú thích cuối trang")
    ]
    found = recognise(made.lines)
    assert (found.tail.authority, found.tail.post, found.tail.signer) == (
        ["TM. ỦY BAN NHÂN DÂN"], ["CHỦ TỊCH"], "Nguyễn Văn A",
    )  # fmt: skip
    assert {"THƯ KÝ", "Lê Thị Mai"} <= {one.text for one in found.ledger.left}
    assert any(line.text.endswith("Biên bản có hiệu lực từ ngày ký./.") for line in made.lines)
    assert found.closed


def test_a_word_of_several_fonts_is_one_word(tmp_path: Path) -> None:
    """Letters that a font lacks come from another, as LibreOffice prints them: `Kế` stays a word, in bold too."""
    other = '#show regex("[ạ-ỹ]"): set text(font: "New Computer Modern")'
    file = tmp_path / "cong-van.pdf"
    file.write_bytes(typst.compile(PAPER.replace("#grid", f"{other}\n#grid", 1).encode()))
    made = read(file)
    found = recognise(made.lines)
    assert (found.head.sign, found.subject) == ("UBND-VP", "rà soát thủ tục hành chính trên địa bàn")
    assert (found.tail.authority, found.tail.signer) == (["TM. ỦY BAN NHÂN DÂN"], "Nguyễn Văn A")
    assert [line.text for line in made.lines if line.bold] == ["II. KIẾN NGHỊ", "Nơi nhận:"]


def test_a_page_turned_on_its_side_begins_an_annex(tmp_path: Path) -> None:
    """`Biểu số 01` on such a page behind the signature is an annex with its title; a page upright goes on."""
    turned = "#set page(flipped: true, height: 21cm, width: 29cm)"
    title = "#align(right)[*Biểu số 01*]\n#align(center)[*ĐIỀU CHỈNH THU, CHI*]"
    annex = f"{turned}\n{title}\n#table(columns: 2, [TT], [Thu], [1], [2])"
    file = tmp_path / "to-trinh.pdf"
    file.write_bytes(typst.compile(f"{PAPER}\n{annex}".encode()))
    (found,) = recognise(read(file).lines).annexes
    assert (found.name, [line.text for line in found.title]) == ("Biểu số 01", ["ĐIỀU CHỈNH THU, CHI"])
    assert recognise(read(file).lines).tail.signer == "Nguyễn Văn A"


SHORT = """
#set page(width: 21cm, height: 16cm, margin: 2cm)
#set text(font: "Libertinus Serif", size: 13pt, lang: "vi")
#let side(left, right) = grid(columns: (6cm, 10cm), align: center, left, right)
#side([UBND PHƯỜNG \\ Số: 9/BC-UBND], [CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM \\ Hòa Bình, ngày 05 tháng 3 năm 2026])
#align(center)[*BÁO CÁO* \\ *Kết quả trực ban*]
An toàn./.
#side([Nơi nhận: \\ - Lưu: VT.], [KT. TRƯỞNG CÔNG AN XÃ \\ PHÓ TRƯỞNG CÔNG AN \\ Thiếu tá Nguyễn Văn A])
"""


def test_head_and_foot_of_a_short_paper_are_apart(tmp_path: Path) -> None:
    """Where the text is one short line, the columns of the head end above the type; a rank is part of a name."""
    file = tmp_path / "bao-cao.pdf"
    file.write_bytes(typst.compile(SHORT.encode()))
    found = recognise(read(file).lines)
    assert (found.head.type, found.subject, found.opening) == ("Báo cáo", "Kết quả trực ban", ("An toàn",))
    assert (found.tail.authority, found.tail.post, found.tail.signer) == (
        ["KT. TRƯỞNG CÔNG AN XÃ"], ["PHÓ TRƯỞNG CÔNG AN"], "Thiếu tá Nguyễn Văn A",
    )  # fmt: skip


def test_a_column_of_the_foot_does_not_go_on_above_a_table(tmp_path: Path) -> None:
    """On a page that lies on its side the subject stands where the signature does, a table between them."""
    foot = (
        "*Nơi nhận:* \\ - Các thôn; \\ - Lưu: VT.], align(center)[*TM. ỦY BAN NHÂN DÂN* \\ *CHỦ TỊCH* \\ *Nguyễn Văn A*"
    )
    page = f"""#set page(paper: "a4", flipped: true, margin: 2cm)
#set text(font: "Libertinus Serif", size: 12pt, lang: "vi")
#align(center)[*BÁO CÁO* \\ *Kết quả thu thập dữ liệu tháng 10 năm 2026*]
#table(columns: 6, ..range(1, 25).map(n => [Thôn #n]))
#grid(columns: (1fr, 1fr), [{foot}])
"""
    (file := tmp_path / "ngang.pdf").write_bytes(typst.compile(page.encode()))
    texts = [line.text for line in read(file).lines]
    assert texts[:3] == ["BÁO CÁO", "Kết quả thu thập dữ liệu tháng 10 năm 2026", ""]
    assert texts[3:] == ["Nơi nhận:", "- Các thôn;", "- Lưu: VT.", "TM. ỦY BAN NHÂN DÂN", "CHỦ TỊCH", "Nguyễn Văn A"]
