"""Files are written whole or not at all."""

import errno
import resource
import sys
from collections.abc import Callable, Iterator
from contextlib import AbstractContextManager, contextmanager
from pathlib import Path
from threading import Barrier, Thread

import pytest
from click.testing import Result

from cchc.core import writing
from cchc.core.writing import AlreadyThereError, NotWrittenError
from support import Project


@contextmanager
def full() -> Iterator[None]:
    """A disk on which no file may be longer than 100 bytes: writing stops in the middle.

    It ends before the test does: pytest's own output may go to a file, too. Python keeps the compiled form of a module
    even where the disk took half of it, and no later process could import it: nothing is compiled here.
    """
    soft, hard = resource.getrlimit(resource.RLIMIT_FSIZE)
    with pytest.MonkeyPatch.context() as patch:
        patch.setattr(sys, "dont_write_bytecode", True)
        resource.setrlimit(resource.RLIMIT_FSIZE, (100, hard))
        try:
            yield
        finally:
            resource.setrlimit(resource.RLIMIT_FSIZE, (soft, hard))


@contextmanager
def read_only() -> Iterator[None]:
    """A disk that takes no new file, for root too."""

    def refuse(path: Path, *given: object, **named: object) -> int:
        raise OSError(errno.EROFS, "Read-only file system", str(path))

    with pytest.MonkeyPatch.context() as patch:
        patch.setattr(Path, "write_bytes", refuse)
        patch.setattr(Path, "write_text", refuse)
        yield


def tree(root: Path) -> dict[Path, bytes]:
    """All files and folders with what they hold."""
    return {path: path.read_bytes() if path.is_file() else b"" for path in root.rglob("*")}


def test_new_file(tmp_path: Path) -> None:
    """The file is there with its folders and the usual rights, and nothing beside it."""
    target = tmp_path / "a" / "b" / "c.yml"
    writing.write_new(target, b"x")
    other = target.with_name("usual")
    other.write_bytes(b"")
    assert target.stat().st_mode == other.stat().st_mode
    assert {path.name for path in target.parent.iterdir()} == {"c.yml", "usual"}
    with pytest.raises(AlreadyThereError, match="đã có tệp"):
        writing.write_new(target, b"y")
    assert target.read_bytes() == b"x"


def test_of_two_at_once_one_is_told(tmp_path: Path) -> None:
    """Of many programs that write one new file at once, one does; the others are told."""
    ready, told = Barrier(8), []

    def write(number: int) -> None:
        ready.wait()
        try:
            writing.write_new(tmp_path / "a.yml", str(number).encode())
        except AlreadyThereError:
            told.append(str(number))

    threads = [Thread(target=write, args=[number]) for number in range(8)]
    for thread in threads:
        thread.start()
    for thread in threads:
        thread.join()
    assert len(told) == 7
    assert (tmp_path / "a.yml").read_text() not in told


def test_without_links(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    """On a file system that knows no hard links, such as a memory stick, files are written too, over none."""

    def refuse(path: Path, target: Path) -> None:
        raise OSError(errno.EPERM, "Operation not permitted")

    monkeypatch.setattr(Path, "hardlink_to", refuse)
    writing.write_new(tmp_path / "a.yml", b"x")
    with pytest.raises(AlreadyThereError):
        writing.write_new(tmp_path / "a.yml", b"y")
    assert tree(tmp_path) == {tmp_path / "a.yml": b"x"}


@pytest.mark.parametrize(
    ("path", "content", "why"),
    [
        ("moi/to.yml", b"x" * 1000, "tệp lớn hơn mức máy cho phép"),
        ("tep/a.yml", b"x", "có một tệp trùng tên với thư mục"),
        (f"{'a' * 300}.yml", b"x", "tên tệp quá dài"),
    ],
)
def test_nothing_is_left(tmp_path: Path, path: str, content: bytes, why: str) -> None:
    """What cannot be written leaves no file and no folder, and is told in one sentence."""
    (tmp_path / "tep").write_bytes(b"x")
    before = tree(tmp_path)
    for write in (writing.write_new, lambda target, content: writing.write_all({target: content})):
        with full(), pytest.raises(NotWrittenError, match=why) as told:
            write(tmp_path / path, content)
        assert len(str(told.value).splitlines()) == 1
        assert tree(tmp_path) == before


def test_all_or_none(tmp_path: Path) -> None:
    """Of several files none is changed where the last does not fit, or a folder stands in its place."""
    (tmp_path / "a").write_bytes(b"old")
    (tmp_path / "folder").mkdir()
    before = tree(tmp_path)
    for last in ({tmp_path / "moi" / "b": b"x" * 1000}, {tmp_path / "folder": b"x"}):
        with full(), pytest.raises(NotWrittenError):
            writing.write_all({tmp_path / "a": b"new", **last})
        assert tree(tmp_path) == before
    with full():
        writing.write_all({tmp_path / "a": b"new", tmp_path / "moi" / "b": b"x"})
    assert (tmp_path / "a").read_bytes() == b"new"


COMMANDS = {
    "tin-moi": ("tin-moi", "Một tin mới"),
    "thong-ke": ("thong-ke", "--tu", "2023-12-15", "--den", "2024-06-14", "--ra", "{root}/ra/so.csv"),
    "du-thao": ("du-thao-bao-cao", "--ky", "6-thang-2024", "--mau", "papi"),
    "nhap-bao-cao": ("nhap-bao-cao", "{root}/vao.txt"),
    "nhap-thu-tuc": ("nhap-thu-tuc", "{root}/vao.json"),
}
PAPER = "Số: 93/BC-UBND\n\nMinh Tiến, ngày 20 tháng 6 năm 2024\n\nBÁO CÁO\n\nKết quả năm 2024\n\nMột đoạn./.\n"
EXPORT = '[{"ma_tthc": "1.000894", "ten_tthc": "Đăng ký kết hôn", "linh_vuc": "Hộ tịch"}]'


@pytest.fixture
def run(project: Project) -> Callable[[str], Result]:
    """Run one of the commands that write."""
    project.write("vao.txt", PAPER)
    project.write("vao.json", EXPORT)

    def invoke(name: str) -> Result:
        words = [word.format(root=project.root) for word in COMMANDS[name]]
        return project.run(*words)

    return invoke


@pytest.mark.parametrize("name", COMMANDS)
def test_commands_write(project: Project, run: Callable[[str], Result], name: str) -> None:
    """Each command writes its file where it can, which the site then takes."""
    before = tree(project.root)
    assert run(name).exit_code == 0, run(name).output
    assert tree(project.root) != before
    assert project.problems() == []


@pytest.mark.parametrize("disk", [full, read_only])
@pytest.mark.parametrize("name", COMMANDS)
def test_commands_leave_nothing(
    project: Project, run: Callable[[str], Result], name: str, disk: Callable[[], AbstractContextManager[None]]
) -> None:
    """On a full or read-only disk each says so in one sentence and leaves the project as it was."""
    _ = project.load().pages  # what is kept in .cache is there
    before = tree(project.root)
    with disk():
        done = run(name)
    assert (done.exit_code, type(done.exception)) == (1, SystemExit), done.output
    (line,) = [line for line in done.output.splitlines() if line.startswith("Lỗi: ")]
    assert "không ghi được tệp" in line
    assert tree(project.root) == before
