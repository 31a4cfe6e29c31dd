"""Files, folders and moments that are not what they should be: a sentence with the path, never a traceback."""

import os
import shutil
from collections.abc import Callable
from pathlib import Path

import pytest
from mkdocs.exceptions import Abort

from support import Project

LINK = "đây là liên kết tượng trưng (symlink), không được theo; hãy đặt chính tệp hoặc thư mục đó vào đây"
TEXT = "# A\n\nB\n"
NEWS = "---\nngay: 2026-11-02\nchuyen_muc: chi-so\nloai: tin\n---\n\n# Tin\n\nMột đoạn.\n"


def checked(project: Project) -> tuple[int, str]:
    """The exit code and the words of `cchc kiem-tra`."""
    found = project.run("kiem-tra")
    assert found.exception is None or isinstance(found.exception, SystemExit), found.exception
    return found.exit_code, found.output


@pytest.mark.parametrize(
    "given", ["abc", "99999999999999", "253402300799", "-1", "1e9", "１７９５００００００", "946600000", "4133990000"]
)
def test_a_moment_that_is_none(
    own: Project, monkeypatch: pytest.MonkeyPatch, caplog: pytest.LogCaptureFixture, given: str
) -> None:
    """SOURCE_DATE_EPOCH that is no number of seconds of the years 2000 to 2100 is told by command and build."""
    monkeypatch.setenv("SOURCE_DATE_EPOCH", given)
    said = "biến SOURCE_DATE_EPOCH phải là số giây kể từ năm 1970, trong các năm 2000–2100; hãy sửa hoặc bỏ biến"
    code, words = checked(own)
    assert code == 1
    assert f"Lỗi: {said} (đang có: “{given}”)" in words
    with pytest.raises(Abort):
        own.build_only("thong-ke/")
    assert said in caplog.text


@pytest.mark.parametrize("given", ["", "  "])
def test_an_empty_moment_is_none_given(own: Project, monkeypatch: pytest.MonkeyPatch, given: str) -> None:
    """An empty SOURCE_DATE_EPOCH is as none: the clock tells, and MkDocs does not stumble over it."""
    monkeypatch.setenv("SOURCE_DATE_EPOCH", given)
    own.build_only("tro-nang/", name=f"empty-moment-{len(given)}")
    assert (own.root / f"empty-moment-{len(given)}/tro-nang/index.html").is_file()


def linked(path: str, target: str) -> Callable[[Project], object]:
    """A symbolic link."""

    def make(project: Project) -> None:
        file = project.root / path
        file.parent.mkdir(parents=True, exist_ok=True)
        file.unlink(missing_ok=True)
        file.symlink_to(target)

    return make


def folder(path: str, inside: str = "", text: str = NEWS) -> Callable[[Project], object]:
    """A folder in the place of a file."""

    def make(project: Project) -> None:
        file = project.root / path
        file.unlink(missing_ok=True)
        file.mkdir(parents=True)
        if inside:
            (file / inside).write_text(text, "utf-8")

    return make


def plain(path: str) -> Callable[[Project], object]:
    """A file in the place of a folder."""

    def make(project: Project) -> None:
        shutil.rmtree(project.root / path)
        (project.root / path).write_text("[]\n", "utf-8")

    return make


def moved(path: str, target: str) -> Callable[[Project], object]:
    """A file under another name."""
    return lambda project: (project.root / path).rename(project.root / target)


def written(path: str, text: str) -> Callable[[Project], object]:
    """A file more."""
    return lambda project: project.write(path, text)


def pipe(path: str) -> Callable[[Project], object]:
    """A pipe, which would make who reads it wait."""

    def make(project: Project) -> None:
        (project.root / path).unlink(missing_ok=True)
        os.mkfifo(project.root / path)

    return make


def no_hotlines(project: Project) -> None:
    """An empty list of hotlines, which two procedures name."""
    project.write("data/duong-day-nong.yml", "[]\n")
    for code in ("1.009998", "1.009999"):
        text = f'ma_tthc: "{code}"\nten_tthc: Thủ tục thử\nlinh_vuc: Hộ tịch\ngoi_ai: chu-tich\n'
        project.write(f"data/thu-tuc/{code}.yml", text)


FOLDER = "đây là thư mục, nhưng tên có đuôi"
WINDOWS = "máy Windows không nhận tên này"
ODD = "tên có ký tự không đọc được"
WRONG: dict[str, tuple[Callable[[Project], object], str]] = {
    "link to a file outside": (linked("docs/tep.pdf", "/etc/passwd"), f"docs/tep.pdf:1: tệp: {LINK}"),
    "link to a folder outside": (linked("docs/ngoai", "/etc/apt"), f"docs/ngoai:1: tệp: {LINK}"),
    "link to nothing": (linked("data/truc.yml", "khong-co.yml"), f"data/truc.yml:1: tệp: {LINK}"),
    "link in a circle": (linked("docs/vong", "."), f"docs/vong:1: tệp: {LINK}"),
    "link to itself": (linked("data/thong-bao.yml", "thong-bao.yml"), f"data/thong-bao.yml:1: tệp: {LINK}"),
    "signed paper outside": (linked("data/bao-cao/2024/92.pdf", "/etc/hostname"), f"/92.pdf:1: tệp: {LINK}"),
    "folder for a file that must be": (folder("data/don-vi.yml"), "data/don-vi.yml:1: tệp: đây là thư mục, phải"),
    "folder for an optional file": (folder("data/truc.yml"), "data/truc.yml:1: tệp: đây là thư mục, phải là tệp"),
    "folder for one of many": (folder("data/thu-tuc/1.009999.yml", "a"), f"1.009999.yml:1: tệp: {FOLDER}"),
    "folder for a text": (folder("docs/gioi-thieu.md"), f"docs/gioi-thieu.md:1: tệp: {FOLDER}"),
    "folder for the first page": (folder("docs/index.md"), f"docs/index.md:1: tệp: {FOLDER}"),
    "file for a folder": (plain("data/van-ban"), "data/van-ban:1: tệp: chỗ này phải là thư mục, nhưng đang là tệp"),
    "file for the folder of news": (plain("docs/tin-bai"), "docs/tin-bai:1: tệp: chỗ này phải là thư mục"),
    "pipe for a file that must be": (pipe("data/don-vi.yml"), "data/don-vi.yml:1: tệp: đây không phải tệp thường"),
    "pipe for an optional file": (pipe("data/truc.yml"), "data/truc.yml:1: tệp: đây không phải tệp thường"),
    "pipe": (pipe("data/truc2.yml"), "data/truc2.yml:1: tệp: đây không phải tệp thường"),
    "line end in a name": (written("docs/a\nb.pdf", "x"), f"docs/a\\nb.pdf:1: tệp: {ODD}"),
    "bytes in a name": (written(os.fsdecode(b"docs/a\xff.pdf"), "x"), f"docs/a\\udcff.pdf:1: tệp: {ODD}"),
    "bytes in the name of data": (written(os.fsdecode(b"data/\xff.yml"), "[]"), f"data/\\udcff.yml:1: tệp: {ODD}"),
    "a year misspelt": (moved("data/van-ban/2026.yml", "data/van-ban/2o26.yml"), "tệp: tên tệp không phải một năm"),
    "a folder of texts": (written("docs/Thôn Một/a.md", TEXT), "docs/Thôn Một/a.md:1: tệp: tên thư mục chỉ gồm"),
    "a folder that MkDocs leaves out": (written("docs/templates/a.md", TEXT), "docs/templates:1: tệp: trang không"),
    "a month for the name of news": (written("docs/tin-bai/2026/12.md", NEWS), "2026/12.md:2: tệp: tên 12.md dành"),
    "data in the wrong folder": (written("data/phan-anh/cu.txt", "x"), "data/phan-anh/cu.txt:1: tệp: tệp này không"),
    "data among the texts": (written("docs/2026.yml", "[]\n"), "docs/2026.yml:1: tệp: tệp này không đăng được"),
    "a colon in a name": (written("docs/bao-cao: 6 thang.pdf", "x"), f"docs/bao-cao: 6 thang.pdf:1: tệp: {WINDOWS}"),
    "a blank at the end of a name": (written("data/van-ban/2025.yml ", "[]\n"), f"2025.yml :1: tệp: {WINDOWS}"),
    "a long name": (written(f"docs/{'a' * 198}.md", TEXT), "máy Windows không nhận; hãy đặt tên ngắn hơn"),
    "the name of a device": (written("docs/con.md", TEXT), f"docs/con.md:1: tệp: {WINDOWS}"),
    "a device with two suffixes": (written("docs/Lpt1.a.md", TEXT), f"docs/Lpt1.a.md:1: tệp: {WINDOWS}"),
    "names that differ by capitals": (
        written("data/van-ban/2026.YML", "[]\n"),
        "tệp: tên chỉ khác chữ hoa, chữ thường",
    ),
    "no hotlines": (no_hotlines, "data/duong-day-nong.yml:1: tệp: chưa có đường dây nóng nào, mà 2 chỗ đã nêu mã"),
}


@pytest.mark.parametrize("case", WRONG)
def test_what_is_no_file_is_told(project: Project, caplog: pytest.LogCaptureFixture, case: str) -> None:
    """Links, folders for files, files for folders and odd names are told with their path, without a traceback."""
    make, said = WRONG[case]
    try:
        make(project)
    except (OSError, AttributeError):
        if os.name != "nt":
            raise
        pytest.skip("Windows cannot make such a file")
    code, words = checked(project)
    assert code == 1
    assert said in words
    with pytest.raises(Abort):
        project.build_only("thong-ke/")
    assert said in caplog.text


@pytest.mark.skipif(getattr(os, "geteuid", int)() == 0, reason="nothing is unreadable to root, and on Windows")
def test_a_file_that_may_not_be_read(project: Project) -> None:
    """A file without the right to read it is told."""
    (project.root / "data/truc.yml").chmod(0)
    assert "data/truc.yml:1: tệp: không mở được tệp này" in checked(project)[1]


RIGHT = ("docs/tin-bai/2026/connect.md", "docs/tin-bai/2026/nulla.md", "docs/tin-bai/2026/com10.md")


def test_names_that_only_begin_like_a_device(project: Project) -> None:
    """`connect`, `com10` are names like others."""
    for path in RIGHT:
        project.write(path, NEWS)
    assert checked(project)[0] == 0


HIDDEN = ("docs/tin-bai/2026/_tin.md", "docs/_nhap/a.md", "docs/.a.md", "data/van-ban/_2025.yml")


@pytest.mark.parametrize("path", HIDDEN)
def test_hidden_texts_are_told_and_not_published(project: Project, path: str) -> None:
    """A text whose name begins with a dot or an underscore is no mistake: it is told, and no page is made of it."""
    project.write(path, NEWS if path.endswith(".md") else "[]\n")
    code, words = checked(project)
    assert code == 0
    assert f"Chưa đăng {path}:1: tên bắt đầu bằng dấu gạch dưới hoặc dấu chấm nên không được đọc" in words
    built = project.build_only("tro-nang/", "tin-bai/2026/_tin/", "_nhap/a/", "a/", ".a/")
    assert [file.parent.name for file in Path(built).rglob("index.html")] == ["tro-nang"]


def test_a_paper_without_a_page(project: Project) -> None:
    """A PDF that ends before its first page is told: nobody can open it."""
    project.write("docs/tai-lieu/mau-don.pdf", b"%PDF-1.4\n")
    project.write("docs/index.md", "# Trang\n\nTải [mẫu đơn](tai-lieu/mau-don.pdf).\n")
    (told,) = (one for one in project.load().notices if "chưa có trang nào" in one)
    assert told.startswith("Nên xem lại docs/tai-lieu/mau-don.pdf:1: ")
    project.write("docs/tai-lieu/mau-don.pdf", b"%PDF-1.4\n1 0 obj\nendobj\nstartxref\n0\n%%EOF\n")
    assert not [one for one in project.load().notices if "chưa có trang nào" in one]


def test_a_pipe_is_told(project: Project) -> None:
    """What is neither a file nor a folder is told, and nobody waits for what it will never say."""
    os.mkfifo(project.root / "data/van-ban/2030.yml")
    assert project.problems() == ["data/van-ban/2030.yml:1: tệp: đây không phải tệp thường (đang có: “2030.yml”)"]
