"""News from papers of every make: which line is the title, whose name is at the end, what a file that is none says."""

import io
import zipfile
from collections.abc import Callable
from datetime import date
from pathlib import Path

import pytest
import typst
import yaml
from click.testing import Result
from PIL import Image

from news_papers import Paper, photo
from support import Project

TakeIn = Callable[..., Result]


def front(project: Project, result: Result) -> dict[str, object]:
    """The front matter of the item that a run made."""
    assert result.exit_code == 0, result.output
    text = (project.root / result.output.split()[2]).read_text("utf-8")
    read: dict[str, object] = yaml.safe_load(text.split("---\n")[1])
    return read


def test_names_at_the_end(project: Project, take_in: TakeIn, tmp_path: Path) -> None:
    """Author and source leave the text for their keys; a title in capitals that may hold a name stays, and is told."""
    paper = Paper()
    paper.line("ĐỒNG CHÍ NGUYỄN VĂN HOA LÀM CHỦ TỊCH", "bold", "centre")
    paper.line("Sáng nay, Hội đồng nhân dân họp, có người mang thẻ căn cước 012345678901.")
    paper.line("Tin, ảnh: Trần Thị Bích")
    paper.line("Nguồn: Cổng thông tin điện tử tỉnh https://langson.gov.vn/tin?utm_source=a")
    result = take_in(paper.save(tmp_path / "tin.docx"), "--ngay", "2026-05-04")
    found = front(project, result)
    assert (found["tieu_de"], str(found["ngay"])) == ("ĐỒNG CHÍ NGUYỄN VĂN HOA LÀM CHỦ TỊCH", "2026-05-04")
    assert found["chuyen_muc"] == "[cần bổ sung: chuyên mục]"
    assert found["tac_gia"] == "Trần Thị Bích"
    assert found["nguon"] == {"ten": "Cổng thông tin điện tử tỉnh", "dia_chi": "https://langson.gov.vn/tin"}
    assert "máy giữ nguyên vì không chắc chữ nào là tên riêng" in result.output
    assert "đoạn 2: có số định danh, căn cước" in result.output
    assert "012345678901" not in result.output
    assert project.problems() == []


def test_a_paper_of_the_party(project: Project, take_in: TakeIn, tmp_path: Path) -> None:
    """Its head has no motto and another number; its type stands above a subject in small letters."""
    paper = Paper()
    paper.table(("ĐẢNG BỘ TỈNH LẠNG SƠN\nĐẢNG ỦY XÃ MINH TIẾN\n*\nSố 05-CTr/ĐU", "ĐẢNG CỘNG SẢN VIỆT NAM"))
    paper.line("Minh Tiến, ngày 25 tháng 3 năm 2026", "italic")
    paper.line("CHƯƠNG TRÌNH HÀNH ĐỘNG", "bold", "centre")
    paper.line("thực hiện Nghị quyết về đẩy mạnh cải cách hành chính", "bold", "centre")
    paper.line("Năm nay Đảng ủy lãnh đạo các việc sau.")
    found = front(project, take_in(paper.save(tmp_path / "tin.docx")))
    title = "Chương trình hành động thực hiện Nghị quyết về đẩy mạnh cải cách hành chính"
    assert (found["tieu_de"], str(found["ngay"])) == (title, "2026-03-25")


@pytest.mark.parametrize(
    ("lines", "title"),
    [
        (("Biểu số 112/CK-NSNN", "Cân đối ngân sách xã quý IV năm 2026"), "Cân đối ngân sách xã quý IV năm 2026"),
        (("PHIẾU KHẢO SÁT", "Mức độ hài lòng của người dân"), "Phiếu khảo sát mức độ hài lòng của người dân"),
        (("TỜ TRÌNH", "V/v đề nghị phê duyệt danh mục"), "Tờ trình đề nghị phê duyệt danh mục"),
    ],
)
def test_what_stands_above_a_title(
    project: Project, take_in: TakeIn, tmp_path: Path, lines: tuple[str, ...], title: str
) -> None:
    """The name of a form is no title; a type that the decree does not know begins one; `V/v` is left out."""
    paper = Paper()
    for line in lines:
        paper.line(line, "bold", "centre")
    paper.line("Xã công khai để người dân biết.")
    assert front(project, take_in(paper.save(tmp_path / "tin.docx")))["tieu_de"] == title


@pytest.mark.parametrize("first", ["Kính gửi: Các thôn", "Ủy ban nhân dân xã trân trọng kính mời:"])
def test_a_first_line_that_says_nothing(project: Project, take_in: TakeIn, tmp_path: Path, first: str) -> None:
    """Lists would show it as what the item is about, so a summary is asked for."""
    paper = Paper()
    paper.line("Về việc họp thôn", "bold", "centre")
    paper.line(first)
    paper.line("Xã mời các thôn dự họp.")
    found = front(project, take_in(paper.save(tmp_path / "tin.docx")))
    assert found["tom_tat"] == "[cần bổ sung: một câu tóm tắt]"


def test_columns_of_numbers_stand_at_the_right(project: Project, take_in: TakeIn, tmp_path: Path) -> None:
    """But not the first, which counts the rows, nor one with words in it."""
    paper = Paper()
    paper.line("Công khai ngân sách quý IV", "bold", "centre")
    paper.line("Xã công khai để người dân biết.")
    paper.table(("TT", "Khoản", "Dự toán", "So sánh", "Ghi chú"), ("1", "Thu", "45.210", "102,0 %", "12 hộ"))
    result = take_in(paper.save(tmp_path / "tin.docx"))
    assert result.exit_code == 0, result.output
    assert "\n|---|---|---:|---:|---|\n" in (project.root / result.output.split()[2]).read_text("utf-8")


def test_titles_of_annexes_are_one_heading(project: Project, take_in: TakeIn, tmp_path: Path) -> None:
    """The lines of a title in the middle are one heading; the stamp of a signature is no sentence of the text."""
    paper = Paper()
    paper.line("Xã lập tổ công tác", "bold", "centre")
    paper.line("Tổ gồm những người có tên dưới đây./.")
    for line in ("TM. ỦY BAN NHÂN DÂN", "CHỦ TỊCH", "(Đã ký)", "Nguyễn Văn Hưng"):
        paper.line(line)
    for line in ("PHỤ LỤC", "VIỆC CỦA TỔ", "DANH SÁCH", "TỔ CÔNG TÁC"):
        paper.line(line, "bold", "centre")
        if line.endswith("TỔ"):
            paper.line("Giúp người dân nộp hồ sơ.")
    paper.table(("STT", "Chức vụ"), ("1", "Tổ trưởng"))
    result = take_in(paper.save(tmp_path / "tin.docx"))
    assert result.exit_code == 0, result.output
    body = (project.root / result.output.split()[2]).read_text("utf-8")
    assert "\n## PHỤ LỤC: VIỆC CỦA TỔ\n" in body
    assert "\n## DANH SÁCH TỔ CÔNG TÁC\n" in body
    assert "Đã ký" not in body


@pytest.mark.parametrize(
    ("name", "author", "unit"),
    [
        ("Nguyễn Văn An", "Nguyễn Văn An", None),
        ("(Nguyễn Văn An, Văn phòng HĐND và UBND)", "Nguyễn Văn An", "Văn phòng HĐND và UBND"),
        ("Bài và ảnh: Lò Thị Hoa - Công an xã", "Lò Thị Hoa", "Công an xã"),
        ("Cuộc thi kết thúc tốt đẹp.", None, None),
        ("Ủy ban nhân dân xã kính mời bà con tham gia.", None, None),
    ],
)
def test_authors(project: Project, take_in: TakeIn, tmp_path: Path, name: str, author: str, unit: str) -> None:
    """A name with or without an office is the author's; a last sentence is none."""
    file = tmp_path / "tin.txt"
    file.write_text(f"Tin viết bằng Notepad\n\nMột đoạn của tin.\n\n{name}\n", "utf-8")
    found = front(project, take_in(file))
    assert (found.get("tac_gia"), found.get("don_vi")) == (author, unit)


def test_a_table_of_pictures(project: Project, take_in: TakeIn, tmp_path: Path) -> None:
    """Pictures side by side in a table, their captions below, are pictures with descriptions; a broken one is told."""
    paper = Paper()
    paper.line("Tin có ảnh trong bảng", "bold")
    paper.line("Một đoạn.")
    table = paper.table(("", ""), ("Cán bộ hướng dẫn người dân", "Người dân nộp hồ sơ"))
    for cell, seed in zip(table.rows[0].cells, (20, 90), strict=True):
        cell.paragraphs[0].add_run().add_picture(io.BytesIO(photo(400, 300, seed=seed)))
    paper.picture(photo(500, 400))
    file = paper.save(tmp_path / "anh.docx")
    broken = tmp_path / "hong.docx"
    with zipfile.ZipFile(file) as old, zipfile.ZipFile(broken, "w") as new:
        for name in old.namelist():
            new.writestr(name, b"\xff\xd8" if name.endswith("image3.jpg") else old.read(name))
    result = take_in(broken)
    found = front(project, result)
    assert found["anh"] == {"tep": "tin-co-anh-trong-bang-1.jpg", "mo_ta": "Cán bộ hướng dẫn người dân"}
    text = (project.root / result.output.split()[2]).read_text("utf-8")
    assert "![Người dân nộp hồ sơ](tin-co-anh-trong-bang-2.jpg)" in text
    assert "máy không đọc được ảnh này" in result.output


def test_a_caption_that_ends_with_who_took_the_picture(project: Project, take_in: TakeIn, tmp_path: Path) -> None:
    """“Ảnh: …” at the end of a caption stays there: no word is lost, and the item is taken."""
    paper = Paper()
    paper.line("Người cán bộ ở bản Nà Lốc", "bold", "centre")
    paper.line("Một đoạn.")
    table = paper.table(("",), ("Anh Páo hướng dẫn bà con nộp hồ sơ. Ảnh: Vi Hạnh",))
    table.rows[0].cells[0].paragraphs[0].add_run().add_picture(io.BytesIO(photo(400, 300)))
    result = take_in(paper.save(tmp_path / "tin.docx"))
    assert result.exit_code == 0, result.output
    said = "Anh Páo hướng dẫn bà con nộp hồ sơ. Ảnh: Vi Hạnh"
    assert front(project, result)["anh"] == {"tep": "nguoi-can-bo-o-ban-na-loc-1.jpg", "mo_ta": said}


@pytest.mark.parametrize(
    "line",
    [
        "Ngày đăng: 12/11/2026 | Lượt xem: 1.045",
        "Thứ Năm, 12/11/2026 08:30 (GMT+7)",
        "Chủ nhật, ngày 12/11/2026",
        "Cập nhật lúc: 08:30, 12/11/2026",
        "12/11/2026 - 8h30",
        "Cập nhật lúc 16:20 ngày 12/11/2026",
        "Ngày 12 tháng 11, 2026 lúc 08:30 ·",
    ],
)
def test_the_day_as_portals_write_it(project: Project, take_in: TakeIn, tmp_path: Path, line: str) -> None:
    """A line with the day of posting, its clock or how many have read it gives the day, and is left out."""
    paper = Paper()
    paper.line("Người cán bộ ở bản Nà Lốc", "bold", "centre")
    paper.line(line)
    paper.line("Một đoạn.")
    result = take_in(paper.save(tmp_path / "tin.docx"))
    assert front(project, result)["ngay"] == date(2026, 11, 12)
    assert line not in (project.root / result.output.split()[2]).read_text("utf-8")


@pytest.mark.parametrize(
    ("above", "below"),
    [
        (
            "Trang chủ » Tin tức\n\n{title}\n\n12/11/2026 08:30:15 | Lượt xem: 512 | In trang",
            "Các tin khác\n- Họp thôn",
        ),
        ("{title}\nThứ năm - 12/11/2026 08:30\nĐã xem: 310\nPhản hồi: 0", "Click để đánh giá bài viết"),
        (
            "Cải cách hành chính\n{title}\n12/11/2026, 14:20 GMT+7\nChia sẻ: Facebook Zalo\nA-\nA\nA+",
            "Từ khóa: ký số\nIn",
        ),
        ("2 giờ · Công khai\n12/11/2026\n{title}", "👍 325\n85 lượt thích 2 bình luận\nThích\nGửi\nBình luận\nChia sẻ"),
        (
            "Trang thông tin xã\n · Theo dõi\n12 tháng 11 lúc 08:30 · \nĐã chia sẻ với Công khai\n{title}\n12/11/2026",
            "Ẩn bớt\nTất cả cảm xúc:\n45\nThích\nBình luận\nChia sẻ",
        ),
        (
            "Trang chủ\nTin tức - Sự kiện\nTin xã\nThứ Năm, 12/11/2026 | 09:15\nXem với cỡ chữ\n{title}\nĐọc bài viết",
            "Gửi bài viết qua email\nBình luận (0)\nChưa có bình luận\nThống kê truy cập\nĐang truy cập: 12",
        ),
        ("Xã Nà Lốc\nZalo Official Account\nQuan tâm\n{title}\n12/11/2026", "Xem chi tiết"),
        (
            "Bài viết của Đoàn xã\nĐoàn xã\nQuản trị viên · 12 tháng 11 lúc 19:05 · \n{title}\n12/11/2026",
            "Xem bản dịch\n+5\nTất cả cảm xúc:\n102Bạn, Lan và 100 người khác\n14\nThích\nBình luận",
        ),
        (
            "TRANG CHỦ\nGIỚI THIỆU\nTIN TỨC\nChi tiết tin\n{title}\n12/11/2026 08:30:00 AM\nMàu chữ\nCỡ chữ",
            "Lượt xem: 45\nBản in\nChịu trách nhiệm chính: Ban biên tập\n© 2026 UBND xã",
        ),
        ("UBND XÃ NÀ LỐC\nBẢN TIN TRUYỀN THANH\nSố 12 - ngày 12/11/2026\n{title}", "Tweet"),
        ("10:15 13/11/2026 {title} - Cổng xã\n\n{title}\n12/11/2026", "https://nalo.vn/tin 1/1"),
        ("{title}\n12/11/2026", "[10:03, 12/11/2026] Lò Thị Hoa: 👍"),
        ("Trần Văn Bình\n08:15\n{title}\n12/11/2026", "08:16\nLò Thị Hoa\n08:20"),
        ("[Chuyển tiếp từ Nhóm cán bộ]\nTrần Văn Bình 08:15\n{title}\n12/11/2026", "#cchc #nalo\nĐã gửi"),
    ],
    ids=[
        "portal",
        "nukeviet",
        "buttons",
        "facebook",
        "poster",
        "menu",
        "zalo page",
        "profile",
        "small menu",
        "bulletin",
        "printed",
        "group",
        "zalo on a computer",
        "zalo",
    ],
)
def test_what_pages_put_around_a_text(
    project: Project, take_in: TakeIn, tmp_path: Path, above: str, below: str
) -> None:
    """Menus, counters, buttons and other items are no part of the item; they are told, the day is taken."""
    title, text = "Người cán bộ ở bản Nà Lốc", "Anh Páo hướng dẫn bà con nộp hồ sơ trên máy."
    (file := tmp_path / "chep.txt").write_text(f"{above.format(title=title)}\n\n{text}\n\n{below}\n", "utf-8")
    result = take_in(file)
    found = front(project, result)
    assert (found["tieu_de"], found["ngay"]) == (title, date(2026, 11, 12))
    body = (project.root / result.output.split()[2]).read_text("utf-8").split("---\n", 2)[2]
    assert body.strip() == text
    assert "của trang đăng lại)" in result.output or "người gửi tin nhắn" in result.output


WEB = """<html><head><title>{t} | Cổng thông tin điện tử xã</title>
<meta property="article:published_time" content="2026-11-11T18:00:00Z"></head><body>
<table><tr><td colspan=3><img src=a.jpg></td></tr><tr><td>
<h4>Chuyên mục</h4><div><a href=/1>Tin nổi bật</a></div><div><a href=/2>Văn bản
mới</a></div><div><a href=/3>Thư viện</a></div></td><td><div><b>{t}</b></div>
<div>Anh Páo xem <a href="https://dichvucong.gov.vn/a">Cổng Dịch vụ công</a> trên máy.</div>
<img src=b.jpg width="600"><img src=c.jpg width=24><div>Tài liệu:</div>
<div><a href=/a.pdf>Mẫu một</a></div><div><a href=/b.pdf>Mẫu hai</a></div><div><a href=/c.pdf>Mẫu ba</a></div>
<div>Tác giả bài viết: Thu Hà</div></td><td><div class="comments">Chưa ai viết</div></td></tr></table></body></html>"""


def test_a_page_of_a_portal(project: Project, take_in: TakeIn, tmp_path: Path) -> None:
    """The line that the page is called by is the title; menus are told; links of the text and its files stay."""
    title = "Người cán bộ ở bản Nà Lốc"
    (file := tmp_path / "trang.html").write_text(WEB.format(t=title), "utf-8")
    result = take_in(file)
    found = front(project, result)
    assert (found["tieu_de"], found["ngay"], found["tac_gia"]) == (title, date(2026, 11, 12), "Thu Hà")
    body = (project.root / result.output.split()[2]).read_text("utf-8").split("---\n", 2)[2].strip()
    first = "Anh Páo xem [Cổng Dịch vụ công](https://dichvucong.gov.vn/a) trên máy."
    assert body.split("\n\n") == [first, "Tài liệu:", "Mẫu một", "Mẫu hai", "Mẫu ba"]
    assert "Tệp có 1 ảnh (dòng 6) mà bản nháp không có" in result.output
    assert all(f"/{name}.pdf (tệp đính kèm của trang web" in result.output for name in "abc")
    assert all(
        told in result.output for told in ("Chuyên mục (ngoài", "Tin nổi bật", "12/11/2026", "Thư viện", "Chưa ai viết")
    )


def test_the_rest_of_a_text_behind_a_button(project: Project, take_in: TakeIn, tmp_path: Path) -> None:
    """What Facebook hides was not copied: it is told."""
    (file := tmp_path / "chep.txt").write_text("Tin ở bản Nà Lốc\n\nĐã giúp 85 người… Xem thêm\n", "utf-8")
    result = take_in(file)
    assert "bài trên Facebook còn dài hơn" in result.output
    assert (project.root / result.output.split()[2]).read_text("utf-8").endswith("Đã giúp 85 người…\n")


def test_lines_that_only_look_like_those_of_a_page(project: Project, take_in: TakeIn, tmp_path: Path) -> None:
    """Short lines of an item stay in it."""
    lines = """Đã nhận 15 hồ sơ
30 ngày
Số lượt truy cập: 1.204.500
Thôn Minh Hòa 08:30
Thời gian họp 07:30
Công khai
Theo dõi
Chia sẻ kinh nghiệm làm dịch vụ công
Bình luận về kết quả chấm điểm
Trang chủ của Cổng Dịch vụ công có mục tra cứu
In giấy khai sinh
Gửi bài dự thi về Văn phòng HĐND và UBND
Quay lại chuyện cũ
Xếp hạng: thứ 3/12 xã
Đã gửi 12 giấy mời
Đã xem xét 5 đơn
Phản hồi: 12 ý kiến đồng tình
Tin khác biệt so với năm trước
Nghe bài phát thanh lúc 17 giờ
Ông Nguyễn Văn An phát biểu lúc 08:15
Tổng số điểm của xã là 95
2 giờ chiều nay
Thích hợp với người cao tuổi
Cỡ chữ phải từ 14
Ẩn bớt nút trên màn hình
Đọc bài về tấm gương người tốt
Lưu hồ sơ trong 5 năm
Chưa có ý kiến trái chiều
Thống kê lượt truy cập của năm
Theo dõi kết quả trên Zalo
Tất cả cảm xúc đều vui
Bình luận (nếu có) gửi về xã
Quan tâm chăm lo người già
Bản tin truyền thanh phát lúc 17 giờ
08:30 15/11/2026 tại hội trường xã
Xem chi tiết ở bảng niêm yết
Màu chữ phải rõ
Bài viết của học sinh thôn Hạ
Bản quyền thuộc người dự thi
+5 điểm cho thôn về đích sớm
15 tháng 9 lúc 08:30 họp thôn
07:30
Đón khách
08:00
Ông Nguyễn Văn An
09:15"""
    paper = Paper()
    for line in ("Việc trong tuần ở bản Nà Lốc", *lines.split("\n")):
        paper.line(line)
    result = take_in(paper.save(tmp_path / "tin.docx"))
    assert "của trang đăng lại" not in result.output
    text = (project.root / result.output.split()[2]).read_text("utf-8")
    assert [line for line in lines.split("\n") if line not in text] == []


@pytest.mark.parametrize("day", ["ngày 02 tháng 12 năm 2025", "ngày 02/12/2025"])
@pytest.mark.parametrize("about", ["Về việc thanh toán trực tuyến", "Thanh toán trực tuyến phí, lệ phí"])
def test_a_paper_that_is_text_alone(project: Project, take_in: TakeIn, tmp_path: Path, day: str, about: str) -> None:
    """A head in two columns, a tab between them, is left out; what stands below the type is the rest of the title."""
    head = "ỦY BAN NHÂN DÂN\tCỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM\nXÃ MINH TIẾN\tĐộc lập - Tự do - Hạnh phúc\n"
    text = f"{head}Số: 03/CT-UBND\tMinh Tiến, {day}\n\nCHỈ THỊ\n{about}\n\nMỗi công chức hướng dẫn 05 người dân.\n"
    (file := tmp_path / "chi thi.txt").write_text(text, "utf-8")
    result = take_in(file)
    found = front(project, result)
    assert (found["tieu_de"], found["ngay"]) == (f"Chỉ thị {about[0].lower()}{about[1:]}", date(2025, 12, 2))
    body = (project.root / result.output.split()[2]).read_text("utf-8").split("---\n", 2)[2]
    assert body.strip() == "Mỗi công chức hướng dẫn 05 người dân."


def test_captions_above_their_pictures(project: Project, take_in: TakeIn, tmp_path: Path) -> None:
    """Words above the pictures of a table describe the picture below them, not the one beside."""
    paper = Paper()
    paper.line("Số hóa hồ sơ ở xã", "bold", "centre")
    paper.line("Một đoạn.")
    table = paper.table(("Trước khi số hóa", "Sau khi số hóa"), ("", ""))
    for cell, seed in zip(table.rows[1].cells, (20, 90), strict=True):
        cell.paragraphs[0].add_run().add_picture(io.BytesIO(photo(400, 300, seed=seed)))
    result = take_in(paper.save(tmp_path / "tin.docx"))
    assert front(project, result)["anh"] == {"tep": "so-hoa-ho-so-o-xa-1.jpg", "mo_ta": "Trước khi số hóa"}
    text = (project.root / result.output.split()[2]).read_text("utf-8")
    assert "![Sau khi số hóa](so-hoa-ho-so-o-xa-2.jpg)" in text


@pytest.mark.parametrize("credit", ["Ảnh: Ban biên tập", "(Ảnh: TTXVN)", "Ảnh: Vi Thị Hạnh"])
def test_who_took_a_picture_does_not_describe_it(
    project: Project, take_in: TakeIn, tmp_path: Path, credit: str
) -> None:
    """A line with nothing but that stays in the text, as no heading; the description is still to be written."""
    paper = Paper()
    paper.line("Số hóa hồ sơ ở xã", "bold", "centre")
    paper.line("Một đoạn.")
    paper.picture(photo(400, 300))
    paper.line(credit, "bold", "centre")
    paper.line("Đoạn cuối.")
    result = take_in(paper.save(tmp_path / "tin.docx"))
    picture = front(project, result)["anh"]
    assert isinstance(picture, dict)
    assert picture["mo_ta"] == "[cần bổ sung: mô tả ảnh]"
    assert f"\n{credit}\n" in (project.root / result.output.split()[2]).read_text("utf-8")


def test_a_title_that_a_pdf_breaks(project: Project, take_in: TakeIn, tmp_path: Path) -> None:
    """Its first line is as wide as the page, so only the second one is seen to be centred."""
    title = ("Xã Minh Tiến ra mắt mô hình “Ngày thứ Tư và thứ", "Sáu không viết, không hẹn”")
    page = "#set page(margin: 2cm)\n#set text(size: 20pt)\n#align(center)[*{}*]\n\nSáng nay, xã ra mắt mô hình.\n"
    file = tmp_path / "tin.pdf"
    file.write_bytes(typst.compile(page.format(" \\ ".join(title)).encode()))
    assert front(project, take_in(file))["tieu_de"] == " ".join(title)


def test_a_photo_of_a_phone(project: Project, take_in: TakeIn, tmp_path: Path) -> None:
    """A photo of more than 20 MB is taken, and made small."""
    out = io.BytesIO()
    Image.effect_noise((4800, 3600), 120).convert("RGB").save(out, "JPEG", quality=98)
    assert out.tell() > 20_000_000
    paper = Paper()
    paper.line("Hội thi của xã", "bold")
    paper.line("Một đoạn.")
    paper.picture(out.getvalue())
    found = front(project, take_in(paper.save(tmp_path / "tin.docx")))
    assert found["anh"]
    assert sum(path.stat().st_size for path in (project.root / "docs/tin-bai").rglob("hoi-thi*.jpg")) < 4_000_000


@pytest.mark.parametrize(
    ("name", "content", "told"),
    [
        ("a.doc", bytes.fromhex("D0CF11E0A1B11AE1") + b"\0" * 600, "là tệp .doc; máy này không có LibreOffice"),
        ("a.docx", bytes.fromhex("D0CF11E0A1B11AE1") + "EncryptedPackage".encode("utf-16-le"), "đặt mật khẩu"),
        ("a.pdf", b"%PDF-1.4", "bị hỏng nên không đọc được; mở bằng Word"),
        ("a.rtf", b"{\\rtf1 x}", "là tệp .rtf; máy này không có LibreOffice"),
        ("hong.docx", b"PK\3\4 x", "bị hỏng"),
        ("mot-dong.txt", "Chỉ có tiêu đề".encode(), "không thấy nội dung sau tiêu đề"),
    ],
)
def test_what_is_no_news(
    project: Project,
    take_in: TakeIn,
    tmp_path: Path,
    monkeypatch: pytest.MonkeyPatch,
    name: str,
    content: bytes,
    told: str,
) -> None:
    """Each is refused in one Vietnamese sentence with the way out; nothing is written."""
    monkeypatch.setenv("PATH", "")  # no LibreOffice, whatever the machine has
    before = sorted((project.root / "docs").rglob("*"))
    (tmp_path / name).write_bytes(content)
    result = take_in(tmp_path / name)
    assert (result.exit_code, type(result.exception)) == (1, SystemExit)
    assert told in result.output
    assert len(result.output.splitlines()) == 1
    assert sorted((project.root / "docs").rglob("*")) == before


def test_macros(project: Project, take_in: TakeIn, tmp_path: Path) -> None:
    """A paper with macros is read as any other; the macros are left where they are."""
    paper = Paper()
    paper.line("Tin có macro", "bold")
    paper.line("Xã tổ chức hội nghị, các thôn tham dự đầy đủ và đúng giờ.")
    source, file = paper.save(tmp_path / "x.docx"), tmp_path / "macro.docx"
    with zipfile.ZipFile(source) as old, zipfile.ZipFile(file, "w") as new:
        for name in old.namelist():
            plain = b"vnd.openxmlformats-officedocument.wordprocessingml.document.main"
            new.writestr(name, old.read(name).replace(plain, b"vnd.ms-word.document.macroEnabled.main"))
    result = take_in(file)
    assert result.exit_code == 0, result.output
    assert project.problems() == []


def test_a_numbered_heading_below_the_title_is_none(project: Project, take_in: TakeIn, tmp_path: Path) -> None:
    """A plain title stands above the bold headings of the text; the nation's name in the head is no person's."""
    paper = Paper()
    paper.line("CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM", "bold", "centre")
    paper.line("Độc lập - Tự do - Hạnh phúc", "bold", "centre")
    paper.line("Xã tổ chức tập huấn dịch vụ công trực tuyến")
    paper.line("I. Kết quả", "bold")
    paper.line("Trong tháng, xã đã hướng dẫn 200 người dân nộp hồ sơ tại nhà.")
    result = take_in(paper.save(tmp_path / "tin.docx"), "--ngay", "2026-05-04")
    assert front(project, result)["tieu_de"] == "Xã tổ chức tập huấn dịch vụ công trực tuyến"
    assert "CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM (phần đầu văn bản hành chính)" in result.output


def test_a_nation_on_two_lines_is_no_title(project: Project, take_in: TakeIn, tmp_path: Path) -> None:
    """A narrow column breaks the name of the nation; both lines belong to the head of a paper."""
    file = tmp_path / "tin.txt"
    file.write_text(
        "UBND XÃ TÂN LẬP      CỘNG HÒA XÃ HỘI CHỦ NGHĨA\nVĂN PHÒNG      VIỆT NAM\n"
        "Số: 12/TB-VP      Độc lập - Tự do - Hạnh phúc\n"
        "Xã tổ chức tập huấn dịch vụ công\nTrong tháng, xã đã hướng dẫn 200 người dân.\n",
        "utf-8",
    )
    result = take_in(file, "--ngay", "2026-05-04")
    assert front(project, result)["tieu_de"] == "Xã tổ chức tập huấn dịch vụ công"


def test_bold_lines_below_a_type_are_its_title(project: Project, take_in: TakeIn, tmp_path: Path) -> None:
    """A PDF tells of no line that it is centred; “BÁO CÁO” alone says nothing of the paper."""
    paper = Paper()
    for line in ("BÁO CÁO", "Kết quả cải cách hành chính", "và chuyển đổi số"):
        paper.line(line, "bold")
    paper.line("Trong tháng, xã đã hướng dẫn 200 người dân.")
    result = take_in(paper.save(tmp_path / "tin.docx"), "--ngay", "2026-05-04")
    assert front(project, result)["tieu_de"] == "Báo cáo kết quả cải cách hành chính và chuyển đổi số"


@pytest.mark.parametrize(
    ("lines", "title"),
    [
        (
            ("GIẤY MỜI", "Họp đánh giá công tác cải cách hành chính"),
            "Giấy mời họp đánh giá công tác cải cách hành chính",
        ),
        (("THÔNG BÁO", "Về việc nghỉ Tết"), "Thông báo về việc nghỉ Tết"),
        (("THÔNG BÁO", "Tết Nguyên đán Đinh Mùi nghỉ bảy ngày"), "Thông báo Tết Nguyên đán Đinh Mùi nghỉ bảy ngày"),
        (("KẾ HOẠCH", "UBND xã ra quân vệ sinh"), "Kế hoạch UBND xã ra quân vệ sinh"),
        (("V/v tăng cường phòng, chống rét", ""), "Tăng cường phòng, chống rét"),
    ],
)
def test_a_title_reads_as_a_sentence(
    project: Project, take_in: TakeIn, tmp_path: Path, lines: tuple[str, ...], title: str
) -> None:
    """What a paper is about goes on with its type in small letters, names keep theirs; “V/v” is no word of a title."""
    paper = Paper()
    for line in filter(None, lines):
        paper.line(line, "bold")
    paper.line("Trong tháng, xã đã hướng dẫn 200 người dân.")
    result = take_in(paper.save(tmp_path / "tin.docx"), "--ngay", "2026-05-04")
    assert front(project, result)["tieu_de"] == title


@pytest.mark.parametrize("name", ["H’Bia Niê", "Y Bliu Ayun"])
def test_an_author_of_the_highlands(project: Project, take_in: TakeIn, tmp_path: Path, name: str) -> None:
    """A last line with a name and an office is who wrote it, whatever the name begins with."""
    file = tmp_path / "tin.txt"
    file.write_text(
        f"Xã ra mắt mô hình mới\nTrong tháng, xã đã làm nhiều việc.\n\n{name} - Phòng Văn hóa - Xã hội\n", "utf-8"
    )
    found = front(project, take_in(file, "--ngay", "2026-05-04"))
    assert (found["tac_gia"], found["don_vi"]) == (name, "Phòng Văn hóa - Xã hội")


def test_who_signs_minutes_is_no_author(project: Project, take_in: TakeIn, tmp_path: Path) -> None:
    """The secretary and who was in the chair stay in the text, with what they are."""
    paper = Paper()
    paper.line("BIÊN BẢN", "bold")
    paper.line("Họp niêm yết danh sách hộ nghèo", "bold")
    for line in ("Thống nhất niêm yết trong 15 ngày.", "THƯ KÝ", "Lò Văn Pín", "CHỦ TRÌ", "Nguyễn Thị Hoa"):
        paper.line(line)
    found = front(project, take_in(paper.save(tmp_path / "tin.docx"), "--ngay", "2026-05-04"))
    assert {"tac_gia", "don_vi"} & set(found) == set()


def test_what_is_issued_with_a_decision_stays(project: Project, take_in: TakeIn, tmp_path: Path) -> None:
    """A regulation stands after the signature: none of its clauses goes with the recipients."""
    paper = Paper()
    for line in ("QUYẾT ĐỊNH", "Ban hành Quy chế tiếp công dân"):
        paper.line(line, "bold")
    for line in (
        "Điều 1. Ban hành Quy chế kèm theo./.", "Nơi nhận:", "- Như Điều 3;", "- Lưu: VT.", "CHỦ TỊCH", "Lê Văn An",
        "CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM", "Độc lập - Tự do - Hạnh phúc", "QUY CHẾ", "Tiếp công dân",
        "(Ban hành kèm theo Quyết định số 55/QĐ-UBND ngày 10/02/2026)", "Điều 1. Phạm vi",
        "Quy chế này quy định việc tiếp dân.", "1. Cán bộ, công chức.", "Văn phòng theo dõi, đôn đốc.",
    ):  # fmt: skip
        paper.line(line)
    assert take_in(paper.save(tmp_path / "tin.docx"), "--ngay", "2026-05-04").exit_code == 0
    body = (project.root / "docs/tin-bai/2026/quyet-dinh-ban-hanh-quy-che-tiep-cong-dan.md").read_text("utf-8")
    for text in ("Quy chế này quy định việc tiếp dân.", "1. Cán bộ, công chức.", "Văn phòng theo dõi, đôn đốc."):
        assert text in body
    assert "Lưu: VT" not in body
    assert "Độc lập" not in body
