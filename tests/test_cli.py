"""The cchc command, as staff use it."""

import re
import shutil
import time
import tomllib
from pathlib import Path

import pytest
from click import Context
from click.testing import CliRunner

import cchc
from cchc.cli import main
from support import ROOT, Project


def test_version(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    """The package, its metadata and the command name one version; the command does so outside of a project too."""
    assert tomllib.loads((ROOT / "pyproject.toml").read_text("utf-8"))["project"]["version"] == cchc.__version__
    monkeypatch.chdir(tmp_path)
    result = CliRunner().invoke(main, ["--version"])
    assert (result.exit_code, result.output) == (0, f"cchc, phiên bản {cchc.__version__}\n")


ENGLISH = re.compile(
    r"\b(usage|options?|commands?|args|error|missing|path|text|directory|file|try|no such|required|show|the|is|not)\b",
    re.I,
)
CALLS = (["--help"], ["xyz"], ["--xyz"], ["thong-ke", "--dang", "x"], ["luu", "--loi-nhan"], ["kiem-tra", "thua"])


@pytest.mark.parametrize(
    "words",
    [*CALLS, *([name, flag] for name in main.list_commands(Context(main)) for flag in ("--help", "--khong-co"))],
)
def test_no_english_is_said(project: Project, words: list[str]) -> None:
    """Help pages and what is said of a wrong call are Vietnamese, those words too that click has of its own."""
    said = re.sub(r"--[\w-]+|cchc [\w-]+|\.\w+/?\w*", "", project.run(*words).output)
    assert said.startswith(("Cách dùng:", "Lỗi:"))
    assert ENGLISH.findall(said) == []


def test_right_content(project: Project) -> None:
    """Right content is said to be right, with what is still sample data."""
    result = project.run("kiem-tra")
    assert result.exit_code == 0
    assert "Không có lỗi: 2 tin, bài đã đăng, 3 báo cáo." in result.output
    assert "data/duong-day-nong.yml:5: Đường dây nóng: Chủ tịch UBND xã" in result.output


def test_all_problems_at_once(project: Project) -> None:
    """Mistakes in several kinds are shown in one run; the exit code is 1."""
    project.write("docs/tin-bai/2024/sai.md", "---\nngay: hôm nay\n---\n# A\n\nB\n")
    project.edit("data/don-vi.yml", "loai: xã", "loai: huyện")
    project.edit("data/duong-day-nong.yml", '"0200 3000 001"', '"05103 123456"')
    project.edit("data/bao-cao/2024/92-bc-ubnd.yml", "gia_tri: 40", "gia_tri: bốn mươi")
    result = project.run("kiem-tra")
    assert result.exit_code == 1
    for place in (
        "sai.md:2: ngay",
        "don-vi.yml:6: loai",
        "duong-day-nong.yml:11: mục thứ 1",
        "so_lieu thứ 1, gia_tri",
    ):
        assert place in result.output
    assert result.output.endswith("Có 6 chỗ cần sửa.\n")  # it did check: nothing was left undone


def test_a_command_that_does_nothing_says_so(project: Project) -> None:
    """Where content has mistakes, what was asked for is not done: the list of these alone does not tell that."""
    project.edit("data/don-vi.yml", "ten: ", "tên: ")
    result = project.run("thong-ke", "--tu", "2024-01-01", "--den", "2024-06-30")
    assert result.exit_code == 1
    assert "Lệnh này chưa làm gì; sửa xong các chỗ trên rồi chạy lại." in result.output


def test_new_item(project: Project) -> None:
    """A dated draft with the right front matter; it says what to do next and passes the check."""
    result = project.run("tin-moi", "  Trung tâm mở cửa sáng thứ Bảy: từ 01/12 ", "--chuyen-muc", "thu-tuc-hanh-chinh")
    assert result.exit_code == 0, result.output
    file = project.root / "docs/tin-bai/2026/trung-tam-mo-cua-sang-thu-bay-tu-01-12.md"
    text = file.read_text("utf-8")
    assert text.startswith("---\nngay: 2026-11-18\nchuyen_muc: thu-tuc-hanh-chinh\nloai: tin\nnhap: true\n---\n")
    assert "# Trung tâm mở cửa sáng thứ Bảy: từ 01/12\n" in text
    assert "Việc tiếp theo" in result.output
    assert project.problems() == []
    assert project.load().count.total.count == 2
    assert "Chưa đăng docs/tin-bai/2026/trung-tam" in project.run("kiem-tra").output
    file.write_text(text.replace("nhap: true\n", ""), "utf-8")
    assert "chỗ này còn phải điền" in "".join(project.problems())
    file.write_text(text.replace("nhap: true\n", "").replace("[cần bổ sung: ", "").replace("]", ""), "utf-8")
    assert project.load().count.total.count == 3


@pytest.mark.parametrize(
    ("words", "message"),
    [
        (("!!!",), "tiêu đề phải có chữ hoặc số"),
        (("Tin", "--chuyen-muc", "khong-co"), "không có chuyên mục “khong-co”; các mã đang có: cchc-chung"),
        (("Tin của <họ tên>",), "trang không nhận tiêu đề này:\n  nội dung: dấu < và > ở đây là mã HTML"),
        (("Thử hai lần",), "đã có tệp docs/tin-bai/2026/thu-hai-lan.md"),
    ],
)
def test_new_item_refused(project: Project, words: tuple[str, ...], message: str) -> None:
    """Nothing is written over, and the reason is said."""
    old = project.write("docs/tin-bai/2026/thu-hai-lan.md", "cũ")
    result = project.run("tin-moi", *words)
    assert result.exit_code == 1
    assert message in result.output
    assert old.read_text("utf-8") == "cũ"
    assert len(list((project.root / "docs/tin-bai/2026").iterdir())) == 1


@pytest.mark.parametrize(("title", "file"), [("Index", "tin-index.md"), ("06!", "tin-06.md")])
def test_new_item_named_as_a_list(project: Project, title: str, file: str) -> None:
    """The names index.md and 06.md belong to lists of news: an item of that title gets another."""
    assert project.run("tin-moi", title).exit_code == 0
    assert [path.name for path in (project.root / "docs/tin-bai/2026").iterdir()] == [file]
    assert project.problems() == []


def test_wrong_folder(tmp_path: Path) -> None:
    """Outside a project the command says where it must be run."""
    result = Project(tmp_path).run("kiem-tra")
    assert result.exit_code == 1
    assert "không phải kho nội dung của một xã, phường, đặc khu: không thấy data/don-vi.yml" in result.output


def test_fixed_moment_is_used(project: Project, monkeypatch: pytest.MonkeyPatch) -> None:
    """SOURCE_DATE_EPOCH decides what day it is: on 19 June 2024 the item of 20 June waits."""
    shutil.rmtree(project.root / "data/hoat-dong")  # results of 2025 would come too early then
    project.edit("data/thu-tuc/1.001193.yml", "ngay: 2026-10-15", "ngay: 2024-05-15")  # so would this decision
    monkeypatch.setenv("SOURCE_DATE_EPOCH", "1718762400")
    assert "Không có lỗi: 1 tin, bài đã đăng" in project.run("kiem-tra").output
    monkeypatch.setenv("SOURCE_DATE_EPOCH", str(int(time.time())))
    assert "Không có lỗi: 2 tin, bài đã đăng" in project.run("kiem-tra").output
