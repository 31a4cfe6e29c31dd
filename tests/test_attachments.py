"""Files that people download, as the check sees them in docs/ and data/."""

from pathlib import PurePosixPath

import pytest

import pictures
from cchc.joins.files import ATTACHMENTS
from support import Project

SVG = '<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 9 9">\n{}\n</svg>'
WAY_OUT = "hãy mở bằng Inkscape, lưu kiểu “Plain SVG” sau khi bỏ phần đó, hoặc xuất ra .png rồi dùng ảnh .png"


def test_drawings_that_run(project: Project) -> None:
    """A drawing with a script is told with file and line wherever it lies, named by a text or not."""
    project.write("docs/hinh/to.svg", SVG.format('<path d="M0 0"/>'))
    project.write("docs/logo.SVG", SVG.format("<g>\n<script>alert(1)</script></g>"))
    project.write("docs/tin-bai/2024/nut.svg", SVG.format('<path onclick="a()"/>'))
    project.write("docs/trong.svg", "")
    project.write("docs/them.md", "# Thêm\n\n[Tải biểu trưng](logo.SVG) và ![Biểu trưng của xã nhà](hinh/to.svg)\n")
    assert project.problems() == [
        f"docs/logo.SVG:3: hình vẽ: hình vẽ này không đăng được: có phần tử <script>; {WAY_OUT} (đang có: “logo.SVG”)",
        "docs/tin-bai/2024/nut.svg:2: hình vẽ: hình vẽ này không đăng được: có lệnh onclick; "
        f"{WAY_OUT} (đang có: “nut.svg”)",
        "docs/trong.svg:1: hình vẽ: tệp trống, chưa có nội dung; có thể tải lên chưa hết, hãy tải lên lại "
        "(đang có: “trong.svg”)",
    ]


def test_attachments_that_are_none(project: Project) -> None:
    """A file of another type, an empty or too heavy one is told by its own name, or at the key that names it, once."""
    project.write("docs/tep.pdf", "<html>")
    project.write("docs/tin-bai/2024/anh-la.png", "<html>")
    project.write("docs/tin-bai/2024/bang.xlsx", b"")
    project.write("docs/tin-bai/2024/tot.pdf", b"%PDF-1.7")
    project.write("docs/tin-bai/2024/tot.jpg", pictures.jpeg(90, 90))
    project.write("docs/van-ban/08.pdf", b"%PDF-1.7 /S /JavaScript")
    project.write("data/bao-cao/2024/92.pdf", b"MZ")
    project.edit("data/bao-cao/2024/92-bc-ubnd.yml", "ten_loai: Báo cáo", "tep_da_ky: 92.pdf\nten_loai: Báo cáo")
    project.write("data/van-ban/them.yml", (
        "- so_ky_hieu: 909/KH-UBND\n  ten_loai: Kế hoạch\n  co_quan_ban_hanh: Ủy ban nhân dân xã\n  cap: xa\n"
        "  ngay_ban_hanh: 2026-03-05\n  trich_yeu: Mới\n  mau: true\n  tep: [{ten: Bản ký số, tep: 08.pdf}]\n"
    ))  # fmt: skip
    again = "hãy mở trên máy, lưu lại đúng loại rồi tải lên"
    page = "trang web (HTML) hoặc XML"
    assert project.problems() == [
        f"data/bao-cao/2024/92-bc-ubnd.yml:7: tep_da_ky: tệp mang đuôi .pdf nhưng là chương trình Windows; {again} "
        "(đang có: “92.pdf”)",
        "data/van-ban/them.yml:8: mục thứ 1, tep thứ 1, tep: tệp PDF có lệnh JavaScript; hãy mở rồi in ra PDF "
        "(Microsoft Print to PDF), tải tệp mới lên (đang có: “08.pdf”)",
        f"docs/tep.pdf:1: tệp: tệp mang đuôi .pdf nhưng là {page}; {again} (đang có: “tep.pdf”)",
        f"docs/tin-bai/2024/anh-la.png:1: tệp: tệp mang đuôi .png nhưng là {page}; {again} (đang có: “anh-la.png”)",
        "docs/tin-bai/2024/bang.xlsx:1: tệp: tệp trống, chưa có nội dung; có thể tải lên chưa hết, hãy tải lên lại "
        "(đang có: “bang.xlsx”)",
    ]


def test_names_without_a_letter(project: Project) -> None:
    """A name of signs alone has an example with a name."""
    project.write("docs/📢.pdf", b"%PDF-1.7")
    project.write("docs/✅.html", "a")
    assert [problem.rpartition(": ")[2] for problem in project.problems()] == ["tep.md", "tep.pdf"]


def test_no_file_takes_the_place_of_one_of_ours(project: Project) -> None:
    """At every address that the site makes a file of staff's is refused: by its place, or by its type."""
    site = project.load()
    ours = sorted(site.made_addresses() | {f"{page.url}index.html" for page in site.pages})
    assert {".csv", ".pdf", ".docx", ".png", ".svg", ".json", ".html", ".js", ".xlsx"} & {
        PurePosixPath(address).suffix for address in ours
    } >= {".csv", ".pdf", ".docx", ".png", ".json", ".html", ".js"}
    for address in ours:
        project.write(f"docs/{address}", b"x")
    told = project.problems()
    for address in ours:
        if "/." in f"/{address}":
            continue  # MkDocs publishes no hidden file
        known = PurePosixPath(address).suffix in ATTACHMENTS
        said = f"tệp: trùng với tệp máy lập ở /{address};" if known else "tệp: tệp này không đăng được;"
        assert any(problem.startswith(f"docs/{address}:1: {said}") for problem in told), address


@pytest.mark.parametrize("path", ["Du-Lieu/BAO-CAO.csv", "du-lieu/bao-cao.csv/them.pdf", "assets/anh.css/a.zip"])
def test_near_our_files(project: Project, path: str) -> None:
    """Capitals, and a folder where the site has a file, would replace or break it on some servers."""
    ours = {"anh": next(one for one in project.load().made_addresses() if one.endswith(".css"))}
    path = path.replace("assets/anh.css", ours["anh"])
    content = {".csv": b"a,b", ".pdf": b"%PDF-1.7", ".zip": b"PK\x05\x06" + b"\0" * 18}
    project.write(f"docs/{path}", content[PurePosixPath(path).suffix])
    (told,) = project.problems()
    assert told.startswith(f"docs/{path}:1: tệp: trùng với tệp máy lập ở /")
    assert "hãy đổi tên tệp hoặc để ở thư mục khác" in told


@pytest.mark.parametrize(
    "path",
    [
        "du-lieu/tin-bai.csv", "van-ban/so-cong-khai/2031-quy-1/so-cong-khai.csv", "hoat-dong/2031/a.zip",
        "bao-cao/2031/95-bc-ubnd/95-bc-ubnd-ban-in.pdf", "tin-bai/2031/hop-thon/ma-qr.svg", "hoat-dong/hoat-dong.csv",
    ],
)  # fmt: skip
def test_places_of_files_to_come(project: Project, path: str) -> None:
    """Where the site will make files once their day has come nobody's file may lie: no calendar stops a site."""
    (project.root / "data/hoat-dong/2025.yml").unlink(missing_ok=True)
    content = {".csv": b"a,b", ".pdf": b"%PDF-1.7", ".zip": b"PK\x05\x06" + b"\0" * 18, ".svg": SVG.format("").encode()}
    project.write(f"docs/{path}", content[PurePosixPath(path).suffix])
    (told,) = project.problems()
    assert told.startswith(f"docs/{path}:1: tệp: ")
    assert "tệp máy lập" in told


def test_files_elsewhere_are_right(project: Project) -> None:
    """Attachments beside news and in folders of their own are nobody's but staff's; a picture that a text links too."""
    project.write("docs/tai-lieu/2024/tin-bai.csv", "Tên,Số\n")
    project.write("docs/thu-tuc/mau-don.pdf", b"%PDF-1.7")
    project.write("docs/van-ban/phu-luc/bang.csv", "Tên,Số\n")
    project.write("docs/tin-bai/2024/tep/so-lieu.csv", "Tên,Số\n")
    project.write("docs/tin-bai/2024/anh.jpg", pictures.jpeg(90, 90))
    project.write("docs/them.md", "# Thêm\n\nXem [ảnh](tin-bai/2024/anh.jpg), [bảng](tai-lieu/2024/tin-bai.csv).\n")
    assert project.problems() == []
