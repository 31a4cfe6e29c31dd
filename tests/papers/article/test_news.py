"""News from a paper for Word: what it becomes, that no word is lost, that a mistake writes nothing."""

import io
import re
import zipfile
from collections import Counter
from collections.abc import Callable
from datetime import date
from html import unescape
from pathlib import Path

import pytest
import yaml
from click.testing import Result
from PIL import Image

from cchc.papers.article import compose, pictures
from news_papers import SECRET, Paper, administrative, photo
from support import Project

TakeIn = Callable[..., Result]
ITEM = "docs/tin-bai/2026/xa-minh-tien-to-chuc-tap-huan-dich-vu-cong-truc-tuyen"


def words(text: str) -> Counter[str]:
    """Words without case."""
    return Counter(re.findall(r"[^\W_]+", text.casefold()))


def made(project: Project, result: Result) -> tuple[dict[str, object], str]:
    """Front matter and body of the item that a run made."""
    assert result.exit_code == 0, result.output
    path = re.match(r"Đã tạo (\S+)", result.output)
    assert path
    _, front, body = (project.root / path[1]).read_text("utf-8").split("---\n", 2)
    return yaml.safe_load(front), body


def test_a_whole_paper(project: Project, take_in: TakeIn, tmp_path: Path) -> None:
    """Head and foot are left out; title, lead, author, day, category, pictures, lists, table and links are in place."""
    result = take_in(administrative().save(tmp_path / "tin.docx"))
    front, body = made(project, result)
    assert front == {
        "tieu_de": "Xã Minh Tiến tổ chức tập huấn dịch vụ công trực tuyến",
        "ngay": front["ngay"],
        "chuyen_muc": "dich-vu-cong",
        "loai": "tin",
        "tom_tat": "Ngày 20/6/2026, xã Minh Tiến tổ chức tập huấn dịch vụ công trực tuyến cho 45 người.",
        "tac_gia": "Nguyễn Văn An",
        "don_vi": "Phòng Văn hóa - Xã hội",
        "anh": {"tep": f"{Path(ITEM).name}-1.jpg", "mo_ta": "Quang cảnh buổi tập huấn tại nhà văn hóa"},
        "nhap": True,
    }
    assert str(front["ngay"]) == "2026-06-20"
    for piece in (
        "## Nội dung tập huấn\n",
        "- Nộp hồ sơ trên mạng:\n+ Đăng nhập VNeID;\n+ Chọn thủ tục.\n- Thanh toán lệ phí\n"
        "a) Mục a\nb) Mục b\n- Mục tự",
        "| STT | Thôn | Số người |\n|---|---|---|\n| 1 | Thôn Đông | 20 25 |\n| 2 | Thôn \\| Tây |  |\n",
        f"![[cần bổ sung: mô tả ảnh]]({Path(ITEM).name}-2.jpg)\n",
        "[Báo Lạng Sơn](https://baolangson.vn/a%28b%29)",
        "www.vi.du/x?y=1",
        "kết thúc lúc 17 giờ.\n",
    ):
        assert piece in body, body
    for gone in ("CỘNG HÒA", "Nơi nhận", "Hoàng Văn Bình", "12/TB-UBND", "utm_source", "fbclid"):
        assert gone not in body
    assert "bảng có ô gộp" in result.output
    assert "đã bỏ phần theo dõi người đọc" in result.output
    assert "điền 1 chỗ ghi [cần bổ sung: …]" in result.output
    assert project.problems() == []


def test_pictures_tell_nothing_of_the_camera(project: Project, take_in: TakeIn, tmp_path: Path) -> None:
    """They are at most 1,600 pixels wide and bear no note of the camera; drawings stay PNG."""
    paper = administrative()
    paper.picture(photo())
    take_in(paper.save(tmp_path / "tin.docx"))
    first = project.root / f"{ITEM}-1.jpg"
    assert SECRET.encode() not in first.read_bytes()
    with Image.open(first) as image:
        assert (image.size, dict(image.getexif()), image.info.get("exif")) == ((1600, 800), {}, None)
    ending, content = pictures.fit(_drawing())
    assert (ending, content[:4]) == (".png", b"\x89PNG")


def _drawing() -> bytes:
    from io import BytesIO  # one test alone

    out = BytesIO()
    Image.new("P", (300, 200), 3).save(out, "PNG")
    return out.getvalue()


def test_no_word_of_the_text_is_lost(project: Project, take_in: TakeIn, tmp_path: Path) -> None:
    """Every word of the text is on the page that the site builds of it, as often as in the paper."""
    file = administrative().save(tmp_path / "tin.docx")
    assert take_in(file).exit_code == 0
    item = project.root / f"{ITEM}.md"
    text = item.read_text("utf-8").replace("nhap: true\n", "").replace("[cần bổ sung: mô tả ảnh]", "Lớp học")
    item.write_text(text, "utf-8")
    address = ITEM.removeprefix("docs/") + "/"
    page = (project.build_only(address) / address / "index.html").read_text("utf-8")
    page = re.sub(r'<img[^>]*alt="([^"]*)"[^>]*>', r" \1 ", page)  # a description is read, too
    shown = words(unescape(re.sub(r"<[^>]+>", " ", page)))
    paper = zipfile.ZipFile(file).read("word/document.xml").decode()
    lines = re.findall(r"<w:p[ >].*?</w:p>", paper, re.S)
    texts = [unescape("".join(re.findall(r"<w:t[^>]*>([^<]*)</w:t>", line))) for line in lines]
    begin, end = (next(at for at, one in enumerate(texts) if mark in one) for mark in ("Lớp có 5", "Lớp tập huấn kết"))
    there = words(" ".join(texts[begin : end + 1]).replace("utm_source=zalo&", ""))
    assert not there - shown - words("Ảnh:")


def test_words_that_would_be_lost_write_nothing(
    project: Project, take_in: TakeIn, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    """Where the program itself drops a word, nothing is written."""
    real = compose.written

    def dropping(*words: object) -> object:
        text = real(*words)  # type: ignore[arg-type]
        text.body = text.body.replace("kết thúc", "")
        return text

    monkeypatch.setattr(compose, "written", dropping)
    result = take_in(administrative().save(tmp_path / "tin.docx"))
    assert result.exit_code == 1
    assert "máy đọc sót chữ (kết, thúc) nên không ghi tệp nào" in result.output
    assert not (project.root / "docs/tin-bai/2026").exists()


def test_the_same_paper_again(project: Project, take_in: TakeIn, tmp_path: Path) -> None:
    """A second time it is refused, and what staff wrote meanwhile stays."""
    file = administrative().save(tmp_path / "tin.docx")
    take_in(file)
    project.edit(f"{ITEM}.md", "\nnhap: true\n", "\nghim: true\nnhap: true\n")
    result = take_in(file)
    assert result.exit_code == 1
    assert f"Lỗi: đã có tệp {ITEM}.md; hãy mở tệp đó mà sửa" in result.output
    assert "ghim: true" in (project.root / f"{ITEM}.md").read_text("utf-8")


def test_the_one_form(project: Project, take_in: TakeIn, tmp_path: Path) -> None:
    """The item is in the form that `chuan-hoa` writes."""
    take_in(administrative().save(tmp_path / "tin.docx"))
    before = (project.root / f"{ITEM}.md").read_bytes()
    project.run("chuan-hoa")
    assert (project.root / f"{ITEM}.md").read_bytes() == before


def test_words_set_off_stay_so(project: Project, take_in: TakeIn, tmp_path: Path) -> None:
    """Bold and italic words in a paragraph or an item are kept; a title, a heading, a paragraph all in bold are not."""
    paper = Paper()
    paper.line("Tập huấn dịch vụ công", "bold", "centre")
    line = paper.line("Sáng 5/6, xã mở ")
    line.add_run("lớp tập").bold = True
    line.add_run(" huấn").bold = True
    line.add_run(" về ")
    line.add_run("VNeID").italic = True
    line.add_run(", dạy lớp tập huấn cho ")
    line.add_run("đăn").bold = True
    line.add_run("g ký mới.")
    paper.line("Kết quả", "bold")
    item = paper.line("- Thời gian:", "bold")
    item.add_run(" 8 giờ, 2*3 buổi.")
    paper.line("Ghi chú: mang theo điện thoại cho đủ.", "italic")
    paper.line("Mọi người đến đúng giờ, mang đủ giấy tờ.", "bold")
    last = paper.line("Lớp học do cán bộ xã dạy, ", "bold")
    word = last.add_run("miễn phí")
    word.bold = word.italic = True
    last.add_run(".").bold = True
    result = take_in(paper.save(tmp_path / "tin.docx"), "--ngay", "2026-06-05")
    assert result.exit_code == 0, result.output
    body = (project.root / result.output.split()[2]).read_text("utf-8").split("---\n")[2]
    assert body.strip().split("\n\n") == [
        "Sáng 5/6, xã mở **lớp tập huấn** về *VNeID*, dạy lớp tập huấn cho **đăng** ký mới.",
        "## Kết quả",
        "- **Thời gian:** 8 giờ, 2\\*3 buổi.",
        "Ghi chú: mang theo điện thoại cho đủ.",
        "Mọi người đến đúng giờ, mang đủ giấy tờ.",
        "Lớp học do cán bộ xã dạy, *miễn phí*.",
    ]
    assert project.problems() == []


def test_a_paragraph_of_blanks_and_a_pen_name(project: Project, take_in: TakeIn, tmp_path: Path) -> None:
    """A paragraph that is only a blank or a page break breaks nothing; who signs in bold is the author, no heading."""
    paper = Paper()
    paper.line("Gương sáng ở thôn Nà Pài", "bold", "centre")
    paper.line(" ", "bold")
    paper.document.add_page_break()
    paper.line("Ông trưởng thôn đi từng ngõ, gõ từng nhà.")
    paper.line("Thanh Bình", "bold")
    front, body = made(project, take_in(paper.save(tmp_path / "tin.docx")))
    assert front["tac_gia"] == "Thanh Bình"
    assert body.strip() == "Ông trưởng thôn đi từng ngõ, gõ từng nhà."


def test_a_day_in_the_text_is_told_not_taken(project: Project, take_in: TakeIn, tmp_path: Path) -> None:
    """Without a line for its day an item gets today's, and staff are told which day its text names."""
    paper = Paper()
    paper.line("Tập huấn ở thôn Nà Pài", "bold", "centre")
    paper.line("Sáng ngày 20/6/2026, xã tập huấn cho 40 người.")
    result = take_in(paper.save(tmp_path / "tin.docx"))
    assert made(project, result)[0]["ngay"] != date(2026, 6, 20)
    assert "(bài không có dòng ngày đăng nên máy lấy hôm nay; trong bài có ngày 20/6/2026)" in result.output


def test_headings_begin_below_the_title(project: Project, take_in: TakeIn, tmp_path: Path) -> None:
    """Numbered headings are the first below the title, where nothing stands above them; no level is left out."""
    paper = Paper()
    paper.line("Đoàn kiểm tra làm việc với xã", "bold", "centre")
    for text in ("1. Kết quả", "2. Tồn tại"):
        paper.line(text, "bold")
        paper.line("Xã đạt 92 điểm.")
    _, body = made(project, take_in(paper.save(tmp_path / "tin.docx")))
    assert body.count("\n## ") == 2
    assert "###" not in body


def test_who_signs_a_letter_is_its_author(project: Project, take_in: TakeIn, tmp_path: Path) -> None:
    """The post above the name of who signs is no heading of the text."""
    paper = Paper()
    paper.line("Thư ngỏ gửi bà con", "bold", "centre")
    paper.line("Mong bà con hưởng ứng.")
    paper.line("CHỦ TỊCH UBND XÃ", "bold")
    paper.line("Hoàng Văn Định", "bold")
    front, body = made(project, take_in(paper.save(tmp_path / "thu.docx")))
    assert (front["tac_gia"], front["don_vi"]) == ("Hoàng Văn Định", "Chủ tịch UBND xã")
    assert body.strip() == "Mong bà con hưởng ứng."


def test_a_head_of_two_rows_is_one(project: Project, take_in: TakeIn, tmp_path: Path) -> None:
    """Merged names of columns stand before those below them, as in reports; no row of data is empty."""
    paper = Paper()
    paper.line("Kết quả xếp loại thôn", "bold", "centre")
    paper.line("Kết quả như sau.")
    table = paper.table(("TT", "Thôn", "Điểm", ""), ("", "", "Tự chấm", "Thẩm định"), ("1", "Nà Pài", "95", "92"))
    for one, other in (((0, 0), (1, 0)), ((0, 1), (1, 1)), ((0, 2), (0, 3))):
        table.cell(*one).merge(table.cell(*other))
    result = take_in(paper.save(tmp_path / "tin.docx"))
    _, body = made(project, result)
    assert "| TT | Thôn | Điểm: Tự chấm | Điểm: Thẩm định |\n|---|---|---:|---:|\n| 1 | Nà Pài | 95 | 92 |" in body
    assert "máy ghép tên cột" in result.output


def test_words_beside_a_picture_are_of_the_text(project: Project, take_in: TakeIn, tmp_path: Path) -> None:
    """A table puts a picture and the first paragraph side by side; what sort of text it is, is no title."""
    paper = Paper()
    paper.line("TIN HOẠT ĐỘNG", "bold", "centre")
    paper.line("Ngày hội chuyển đổi số", "bold", "centre")
    beside = paper.table(("", "Sáng nay, xã mở ngày hội chuyển đổi số.")).cell(0, 0)
    beside.paragraphs[0].add_run().add_picture(io.BytesIO(photo()))
    paper.line("Các đơn vị giới thiệu dịch vụ công.")
    front, body = made(project, take_in(paper.save(tmp_path / "tin.docx")))
    assert front["tieu_de"] == "Ngày hội chuyển đổi số"
    assert front["anh"]["mo_ta"] == "[cần bổ sung: mô tả ảnh]"  # type: ignore[index]
    assert body.strip() == "Sáng nay, xã mở ngày hội chuyển đổi số.\n\nCác đơn vị giới thiệu dịch vụ công."


def test_stars_of_a_list_are_its_signs(project: Project, take_in: TakeIn, tmp_path: Path) -> None:
    """A text file with stars becomes a list without them."""
    (file := tmp_path / "tin.txt").write_text(
        "Xã thi đua\n\nSáng nay, xã phát động.\n\n* Đúng hạn\n* Sớm hạn\n", "utf-8"
    )
    assert made(project, take_in(file))[1].endswith("\n- Đúng hạn\n- Sớm hạn\n")
