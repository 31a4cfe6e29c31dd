"""`cchc nhap-tep-da-tai`: every file that was uploaded into `.nhap/` read, one after the other.

Reports and news become drafts, exports of procedures a pull request.

No upload is lost or met for ever: what was read leaves, a paper that cannot be read, takes too long or breaks the
reader is laid aside with the reason, and while the site itself has a mistake, or the disk takes nothing, everything
stays.
"""

import os
import subprocess
import sys
from collections import Counter
from pathlib import Path

import click

from . import clock, github, loading, procedure_request, run_summary, saving
from .cli_common import Refusal
from .cli_save import saved_files
from .core import writing
from .core.folders import files
from .core.problems import ContentError
from .kinds import news, procedure, report
from .papers.incoming.unreadable import leftover

FOLDER = ".nhap"
ASIDE = f"{FOLDER}/de-rieng"
SECONDS = 120  # for one paper; a long report takes two or three
_ANY = ("nhap-tin", "--tu-nhan")
_OLD_LETTERS = (*_ANY, "--chuyen-ma")
_PROCEDURES = ("nhap-thu-tuc",)
_CHOSEN = {"tin-bai": ("nhap-tin",), "bao-cao": ("nhap-bao-cao",), "thu-tuc": _PROCEDURES, "phong-cu": _OLD_LETTERS}
_TAKEN_FOR = {
    ("nhap-tin",): "Nhận là tin, bài theo thư mục.",
    ("nhap-bao-cao",): "Nhận là báo cáo theo thư mục.",
    _PROCEDURES: "Nhận là tệp thủ tục tải từ Cơ sở dữ liệu quốc gia.",
}
_ENDS = {
    "unread": (
        "{count} tệp chưa đọc được, để riêng ở .nhap/de-rieng, không bị xóa: sửa như lời nhắc ở trên rồi tải lên như "
        "tệp mới, sau đó xóa tệp để riêng."
    ),
    "refused": "{count} tệp chưa đọc được và đã gỡ khỏi .nhap: sửa như lời nhắc ở trên rồi tải lên lại.",
    "aside": (
        "{count} tệp được để riêng ở .nhap/de-rieng, lần sau không đọc lại: lưu lại bằng Word hoặc chia nhỏ rồi tải "
        "lên như tệp mới, xóa tệp để riêng; vẫn không được thì báo người phụ trách phần mềm."
    ),
}


@click.command("nhap-tep-da-tai", help="Đọc mọi tệp đã tải lên .nhap/: báo cáo, tin, bài, thủ tục.")
@click.option("--luu", "saves", is_flag=True, help="Lưu lên kho sau mỗi tệp; thủ tục thì lập yêu cầu để người xem.")
@click.pass_obj
def import_uploads(root: Path, saves: bool) -> None:
    """Read them by name; exit code 1 where one could not be read, after all others have been."""
    ends: Counter[str] = Counter()
    while papers := uploads(root):  # looked at anew each time: saving brings along what others uploaded or removed
        paper = papers[0]
        _site_is_right(root)
        before = _imports(root)
        words = _command(root, paper)
        end, output = _proposed(root, paper) if saves and words == _PROCEDURES else _read(root, paper, words)
        if end == "refused" and words != _PROCEDURES and not paper.is_symlink():
            end = "unread"
        _say(paper, words, output)
        if end == "stuck":
            raise Refusal("ổ đĩa không ghi được, không phải lỗi của tệp; các tệp chưa đọc vẫn ở .nhap, chạy lại sau")
        kept = _leave(root, paper, end)
        ends[end] += 1
        if saves:
            paths = [
                *sorted(_imports(root) - before),
                *(path.relative_to(root).as_posix() for path in (paper, *kept)),
            ]
            saved_files(root, paths, "Đọc một tệp đã tải lên")
    if not ends:
        click.echo(f"Không có tệp nào trong {FOLDER}/ để đọc.")
    wrong = [_ENDS[end].format(count=count) for end, count in ends.items() if end in _ENDS]
    if wrong:
        raise Refusal("\n".join(wrong))


def _imports(root: Path) -> set[str]:
    """The files that importing commands make."""
    return {*files(root, report.FOLDER, "*.yml"), *files(root, news.FOLDER), *files(root, procedure.FOLDER)}


def _command(root: Path, paper: Path) -> tuple[str, ...]:
    """The command for a paper: as the folder says, else by its ending; the command itself tells reports from news."""
    folder, *rest = paper.relative_to(root / FOLDER).parts
    if rest and folder in _CHOSEN:
        return _CHOSEN[folder]
    return _PROCEDURES if paper.suffix.lower() == ".json" else _ANY


def _proposed(root: Path, paper: Path) -> tuple[str, str]:
    """How the reading of an export of procedures ended, and what it said; a request for its merge is there then.

    Raises:
        Refusal: nothing was saved; the upload stays.
    """
    if paper.is_symlink():
        return _read(root, paper, _PROCEDURES)
    try:
        done = procedure_request.propose(root, paper, _run)
    except saving.SavingError as error:
        raise Refusal(f"{paper.name}: {error}; tệp vẫn ở .nhap") from error
    if done.address:
        what = "Xem và gộp thủ tục" if done.ready else "Lập yêu cầu gộp thủ tục"
        github.summarise(f"**[{what}]({done.address})**")
        return done.end, f"{done.output}\n\n{what}: {done.address}"
    return done.end, done.output


def uploads(root: Path) -> list[Path]:
    """The uploaded files, by name: hidden ones, the text about the folder and what was laid aside are none."""
    found = (path for path in sorted((root / FOLDER).rglob("*")) if path.is_symlink() or path.is_file())
    names = ((path, path.relative_to(root).as_posix()) for path in found)
    return [
        path
        for path, name in names
        if name != f"{FOLDER}/README.md" and not name.startswith(f"{ASIDE}/") and "/." not in name
    ]


def _site_is_right(root: Path) -> None:
    """Check the site before a paper is read: its mistakes are none of the paper's.

    Raises:
        Refusal: it has mistakes; each is told with the file to mend.
    """
    try:
        loading.load(root, clock.now())
    except ContentError as error:
        run_summary.report(error.problems)
        why = (
            "trang đang có lỗi ở các chỗ trên, không phải ở văn bản; các tệp chưa đọc vẫn ở .nhap, sửa xong máy sẽ đọc"
        )
        raise Refusal(why) from None


def _read(root: Path, paper: Path, words: tuple[str, ...]) -> tuple[str, str]:
    """How the reading of a paper by a command ended (`read`, `refused`, `aside`, `stuck`), and what it said."""
    if paper.is_symlink():
        return "refused", "Lỗi: đây là một liên kết, không phải tệp."
    if leftover(paper.name):
        return "read", "Đây là tệp tạm của máy (Word, Windows), không có văn bản; máy đã gỡ khỏi .nhap."
    if words == _PROCEDURES:  # what it tells in full is no upload
        (root / ASIDE).mkdir(exist_ok=True)
        words = (*words, "--chi-tiet", str(root / ASIDE / f"{paper.stem}-chi-tiet.txt"))
    return _run(root, [*words, "--", str(paper)])


def _run(root: Path, words: list[str]) -> tuple[str, str]:
    """How a command ended in a process of its own, which is ended when it takes too long, and what it said."""
    package = str(Path(__file__).parent.parent)
    env = {name: value for name, value in os.environ.items() if not name.startswith("GITHUB_") and name != "GH_TOKEN"}
    env |= {"PYTHONPATH": os.pathsep.join(filter(None, (package, env.get("PYTHONPATH", "")))), "PYTHONUTF8": "1"}
    env |= {github.STARTED: "1"} if github.running() else {}
    called = [sys.executable, "-m", "cchc", "--thu-muc", str(root), *words]
    try:
        run = subprocess.run(
            called, env=env, stdout=subprocess.PIPE, stderr=subprocess.STDOUT, timeout=SECONDS, check=False
        )
    except subprocess.TimeoutExpired:
        return "aside", f"Lỗi: đọc quá {SECONDS} giây chưa xong nên dừng."
    end = {0: "read", 1: "refused"}.get(run.returncode, "aside")
    output = run.stdout.decode("utf-8", "replace").strip()
    if end == "refused" and f"Lỗi: {writing.NOT_WRITTEN}" in output:
        return "stuck", output
    if "Traceback (most recent call last)" in output:
        return "aside", "Lỗi: máy gặp lỗi khi đọc tệp này."
    return end, output


def _say(paper: Path, words: tuple[str, ...], output: str) -> None:
    """Show in the log and in the summary what was said of a paper, nothing of which is taken for a command."""
    name = "".join(char if char.isprintable() and char != "`" else "·" for char in paper.name)
    with github.plain_log():
        click.echo(f"\n{FOLDER}/{name}\n{output}")
    what = f"{_TAKEN_FOR[words]}\n\n" if words in _TAKEN_FOR else ""
    github.summarise(f"### `{name}`\n\n{what}{github.fenced(output)}")


def _leave(root: Path, paper: Path, end: str) -> tuple[Path, ...]:
    """Take a paper out of the way; where it is laid aside, its new place.

    Raises:
        NotWrittenError: it stays where it is.
    """
    try:
        if end not in {"aside", "unread"}:
            paper.unlink(missing_ok=True)
            return ()
        (root / ASIDE).mkdir(exist_ok=True)
        names = (f"{paper.stem}{f'-{number}' if number else ''}{paper.suffix}" for number in range(1000))
        place = next(place for place in map((root / ASIDE).joinpath, names) if not place.exists())
        paper.rename(place)
    except OSError as error:
        raise writing.NotWrittenError(writing.disk_says(error) or str(error)) from error
    return (place,)
