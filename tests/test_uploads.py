"""`cchc nhap-tep-da-tai`: papers uploaded into .nhap/ are read, none is lost or met for ever."""

import copy
import errno
import json
import os
import shutil
import subprocess
import sys
import threading
from collections.abc import Callable, Iterator
from http.server import BaseHTTPRequestHandler, ThreadingHTTPServer
from pathlib import Path
from types import SimpleNamespace
from typing import Any, ClassVar
from urllib.parse import quote

import docx
import pytest
from click.testing import CliRunner, Result

from cchc import cli_uploads, github, saving
from cchc.cli import main
from cchc.papers.incoming import read
from news_papers import administrative
from repository import ENV, Remote, git
from support import Project

PAPER = "Số: {number}/BC-UBND\n\nMinh Tiến, ngày 20 tháng 6 năm 2024\n\nBÁO CÁO\n\nKết quả năm 2024\n\nMột đoạn./.\n"


@pytest.fixture
def summary(project: Project, monkeypatch: pytest.MonkeyPatch) -> Callable[[], str]:
    """What the summary of the run says; every run of these tests is one of GitHub."""
    file = project.root.parent / f"{project.root.name}.md"
    file.unlink(missing_ok=True)
    monkeypatch.setenv("GITHUB_ACTIONS", "true")
    monkeypatch.setenv("GITHUB_STEP_SUMMARY", str(file))
    return lambda: file.read_text("utf-8") if file.exists() else ""


@pytest.fixture
def run(project: Project, summary: Callable[[], str]) -> Callable[..., Result]:
    """Read the uploads."""
    return lambda *words: project.run("nhap-tep-da-tai", *words)


def _here(words: list[str], *, env: dict[str, str], **_: Any) -> subprocess.CompletedProcess[bytes]:
    """What `subprocess.run` makes of a command of ours, in this process: same words, same variables, same end."""
    assert words[:3] == [sys.executable, "-m", "cchc"]
    with pytest.MonkeyPatch.context() as patch:
        for name in os.environ.keys() - env.keys():
            patch.delenv(name)
        for name, value in env.items():
            patch.setenv(name, value)
        done = CliRunner().invoke(main, words[3:])
    if not isinstance(done.exception, SystemExit | None):
        raise done.exception
    return subprocess.CompletedProcess(words, done.exit_code, done.output.encode())


@pytest.fixture
def at_once(monkeypatch: pytest.MonkeyPatch) -> None:
    """Papers are read in this process: one of its own for each takes longer to start than the reading."""
    known = {name: getattr(subprocess, name) for name in ("PIPE", "STDOUT", "TimeoutExpired")}
    monkeypatch.setattr(cli_uploads, "subprocess", SimpleNamespace(run=_here, **known))


def left(project: Project) -> list[str]:
    """The files in .nhap/."""
    folder = project.root / ".nhap"
    return sorted(path.relative_to(folder).as_posix() for path in folder.rglob("*") if path.is_file())


@pytest.mark.usefixtures("at_once")
def test_what_was_read_leaves(project: Project, run: Callable[..., Result], summary: Callable[[], str]) -> None:
    """Every paper becomes a draft and leaves; one that is refused is laid aside with its reason, and the run is red."""
    project.write(".nhap/README.md", "Nơi tải lên")
    project.write(".nhap/a.txt", PAPER.format(number=93))
    project.write(".nhap/b.txt", "không phải báo cáo")
    project.write(".nhap/bao-cao/trong.txt", "---")
    project.write(".nhap/con/c.txt", PAPER.format(number=94))
    result = run()
    assert (result.exit_code, type(result.exception)) == (1, SystemExit)
    assert left(project) == ["README.md", "de-rieng/b.txt", "de-rieng/trong.txt"]
    assert {path.name for path in (project.root / "data/bao-cao/2024").glob("9[34]*")} == {
        "93-bc-ubnd.yml",
        "94-bc-ubnd.yml",
    }
    for text in (result.output, summary()):
        assert "Đã tạo data/bao-cao/2024/93-bc-ubnd.yml." in text
        assert "Lỗi: tệp trong.txt không có chữ nào" in text
        assert "Nhận là báo cáo: phần đầu có số và chữ “BÁO CÁO”" in text
        assert "Lỗi: b.txt: không thấy nội dung sau tiêu đề nên không phải tin, bài" in text
        assert "2 tệp chưa đọc được, để riêng ở .nhap/de-rieng, không bị xóa: sửa như lời nhắc ở trên" in text
    assert project.problems() == []


@pytest.mark.usefixtures("at_once")
def test_what_an_export_tells_in_full_is_no_upload(project: Project, run: Callable[..., Result]) -> None:
    """On a machine of one's own an export is taken in; the list of what was cleaned is kept and not read as news."""
    project.write(".nhap/xuat.json", json.dumps(EXPORT, ensure_ascii=False))
    before = sorted((project.root / "docs/tin-bai").rglob("*"))
    assert run().exit_code == 0
    assert left(project) == ["de-rieng/xuat-chi-tiet.txt"]
    assert sorted((project.root / "docs/tin-bai").rglob("*")) == before


@pytest.mark.usefixtures("at_once")
def test_what_machines_lay_beside_papers_goes(project: Project, run: Callable[..., Result]) -> None:
    """The lock of an open paper and the thumbnails of a folder come along with a drag: no paper, and no mistake."""
    for name in ("~$Bao cao.docx", "Thumbs.db", "desktop.ini"):
        project.write(f".nhap/{name}", "x")
    result = run()
    assert (result.exit_code, left(project)) == (0, [])
    assert result.output.count("Đây là tệp tạm của máy (Word, Windows), không có văn bản") == 3


def test_nothing_to_do_is_right(project: Project, run: Callable[..., Result]) -> None:
    """No folder, no upload, hidden files alone, papers laid aside: green, and nothing is touched."""
    assert run().exit_code == 0
    for name in ("README.md", ".DS_Store", "de-rieng/cu.docx"):
        project.write(f".nhap/{name}", "x")
    result = run()
    assert (result.exit_code, result.output) == (0, "Không có tệp nào trong .nhap/ để đọc.\n")
    assert left(project) == [".DS_Store", "README.md", "de-rieng/cu.docx"]


def test_mistakes_of_the_site_are_not_the_papers(
    project: Project, run: Callable[..., Result], summary: Callable[[], str]
) -> None:
    """While the site has a mistake the paper stays, and the file to mend is named; once it is mended, it is read."""
    project.write(".nhap/a.txt", PAPER.format(number=93))
    project.edit("data/don-vi.yml", "loai: xã", "loai: huyện")
    result = run()
    assert (result.exit_code, left(project)) == (1, ["a.txt"])
    assert "**data/don-vi.yml, dòng 6**, mục Loại đơn vị (`loai`)" in summary()
    assert "các tệp chưa đọc vẫn ở .nhap, sửa xong máy sẽ đọc" in summary()
    assert "::error file=data/don-vi.yml,line=6" in result.output
    project.edit("data/don-vi.yml", "loai: huyện", "loai: xã")
    assert (run().exit_code, left(project)) == (0, [])


@pytest.mark.usefixtures("at_once")
@pytest.mark.parametrize("code", [errno.ENOSPC, errno.EROFS])
def test_a_disk_that_takes_nothing(
    project: Project, run: Callable[..., Result], monkeypatch: pytest.MonkeyPatch, code: int
) -> None:
    """It is no fault of the papers, which stay where they are, and is told in sentences."""
    project.write(".nhap/a.txt", PAPER.format(number=93))
    project.write(".nhap/b.txt", PAPER.format(number=94))

    def refuse(*_: object, **__: object) -> None:
        raise OSError(code, os.strerror(code))

    with monkeypatch.context() as patch:
        patch.setattr(Path, "hardlink_to", refuse)
        patch.setattr(Path, "rename", refuse)
        result = run()
    assert (result.exit_code, type(result.exception)) == (1, SystemExit)
    assert "ổ đĩa không ghi được, không phải lỗi của tệp; các tệp chưa đọc vẫn ở .nhap" in result.output
    assert left(project) == ["a.txt", "b.txt"]
    project.write(".nhap/a.txt", "không phải báo cáo")
    with monkeypatch.context() as patch:
        patch.setattr(Path, "rename", refuse)
        result = run()
    assert (result.exit_code, type(result.exception)) == (1, SystemExit)
    assert left(project) == ["a.txt", "b.txt"]


def test_a_paper_that_takes_too_long(
    project: Project, run: Callable[..., Result], summary: Callable[[], str], monkeypatch: pytest.MonkeyPatch
) -> None:
    """It is laid aside and not met again; an older one of its name stays too."""
    project.write(".nhap/a.txt", PAPER.format(number=93))
    project.write(".nhap/de-rieng/a.txt", "cũ")
    with monkeypatch.context() as patch:
        patch.setattr(cli_uploads, "SECONDS", 0.01)
        assert run().exit_code == 1
    assert left(project) == ["de-rieng/a-1.txt", "de-rieng/a.txt"]
    assert "giây chưa xong nên dừng" in summary()
    assert "1 tệp được để riêng ở .nhap/de-rieng, lần sau không đọc lại" in summary()
    assert run().exit_code == 0


def test_a_paper_that_breaks_the_reader(
    project: Project, run: Callable[..., Result], summary: Callable[[], str], monkeypatch: pytest.MonkeyPatch
) -> None:
    """Where the program itself fails, or is ended for its memory, nobody sees its traceback and the paper is kept."""
    project.write(".nhap/a.txt", PAPER.format(number=93))
    broken = project.root.parent / "broken"
    (broken / "cchc").mkdir(parents=True, exist_ok=True)
    (broken / "cchc/__init__.py").write_text("")
    (broken / "cchc/__main__.py").write_text("raise ValueError('chữ của văn bản')")
    monkeypatch.setattr(cli_uploads, "__file__", str(broken / "cchc/cli_uploads.py"))
    assert run().exit_code == 1
    assert left(project) == ["de-rieng/a.txt"]
    assert "máy gặp lỗi khi đọc tệp này" in summary()
    assert "chữ của văn bản" not in summary()
    (broken / "cchc/__main__.py").write_text("import os; os.kill(os.getpid(), 9)")
    project.write(".nhap/b.txt", PAPER.format(number=94))
    assert run().exit_code == 1
    assert left(project) == ["de-rieng/a.txt", "de-rieng/b.txt"]


@pytest.mark.usefixtures("at_once")
def test_half_a_million_paragraphs(project: Project, run: Callable[..., Result], summary: Callable[[], str]) -> None:
    """A small package may hold more than anyone can read: it is refused before it is read."""
    document = docx.Document()
    paragraph = document.add_paragraph("Đoạn")._p
    document.element.body.extend(copy.deepcopy(paragraph) for _ in range(read.MAX_PARAGRAPHS))
    (project.root / ".nhap").mkdir()
    document.save(str(project.root / ".nhap/to.docx"))
    project.write(".nhap/to.txt", "x\n" * (read.MAX_PARAGRAPHS + 1))
    assert (run().exit_code, left(project)) == (1, ["de-rieng/to.docx", "de-rieng/to.txt"])
    assert "tệp to.docx dài quá 20.000 đoạn; hãy bỏ các đoạn trống hoặc chia thành nhiều tệp" in summary()
    assert "tệp to.txt dài quá 20.000 dòng" in summary()


def test_names_and_texts_do_no_harm(project: Project, run: Callable[..., Result], summary: Callable[[], str]) -> None:
    """Neither a name nor a text of a paper is a command in the log or Markdown in the summary."""
    project.write(".nhap/a\n::error::xấu\n# Đề mục.txt", PAPER.format(number=93))
    text = PAPER.format(number=94).replace(
        "Một đoạn", "::error::lạ\n\n```\n\n![](https://lạ.example/x.png)\n\nMột đoạn"
    )
    project.write(".nhap/-rf `x` $(touch y).txt", f"::warning::đầu tệp\n\n{text}")
    (project.root / ".nhap/z.txt").symlink_to("/etc/hostname")
    result = run()
    assert [name.startswith("de-rieng/a\n") for name in left(project)] == [True]
    assert "tên tệp có ký tự không nhìn thấy" in summary()
    assert "đây là một liên kết, không phải tệp" in summary()
    open_, commands = "", []
    for line in result.output.splitlines():
        if line.startswith("::stop-commands::"):
            open_ = line.removeprefix("::stop-commands::")
        elif line == f"::{open_}::":
            open_ = ""
        elif line.strip().startswith("::") and not open_:
            commands.append(line)
    assert (open_, commands) == ("", [])
    fence, outside = "", []
    for line in summary().splitlines():
        if not fence and line.startswith("```"):
            fence = line.removesuffix("text")
        elif line == fence:
            fence = ""
        elif not fence:
            outside.append(line)
    headings = [line for line in outside if line]
    assert headings == ["### `-rf ·x· $(touch y).txt`", "### `a·::error::xấu·# Đề mục.txt`", "### `z.txt`"]


@pytest.mark.usefixtures("at_once")
def test_saved_while_staff_edit(
    project: Project,
    run: Callable[..., Result],
    tmp_path_factory: pytest.TempPathFactory,
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    """Each paper is saved by itself, also while staff save other files and one of the uploads is taken away."""
    for name, value in ENV.items():
        monkeypatch.setenv(name, value)
    monkeypatch.setattr(saving.time, "sleep", lambda _: None)
    shutil.rmtree(project.root / ".cache", ignore_errors=True)
    for number, name in ((93, "a"), (94, "b"), (95, "c")):
        project.write(f".nhap/{name}.txt", PAPER.format(number=number))
    remote = Remote.of(project.root, tmp_path_factory.mktemp("git"))
    remote.race(project.root, 2)
    (remote.other / ".nhap/b.txt").unlink()
    remote.edit("docs/them.md", "# Thêm\n\nMột đoạn.\n")
    result = run("--luu")
    assert result.exit_code == 0, result.output
    files = remote.files()
    assert [name for name in files if name.startswith(".nhap/")] == []
    made = [name for name in files if name.startswith("data/bao-cao/2024/9") and "92" not in name]
    assert made == ["data/bao-cao/2024/93-bc-ubnd.yml", "data/bao-cao/2024/95-bc-ubnd.yml"]
    assert "docs/them.md" in files
    assert git(remote.path, "log", "--format=%s", "main").count("Đọc một tệp đã tải lên") == 2


@pytest.mark.usefixtures("at_once")
def test_news_by_itself_and_by_folder(project: Project, run: Callable[..., Result], summary: Callable[[], str]) -> None:
    """A paper without the head of a report is news; a folder decides for the official; pictures are saved beside."""
    file = project.root / ".nhap/tin.docx"
    administrative().save(file)
    project.write(".nhap/tin-bai/bc.txt", PAPER.format(number=93).replace("Một đoạn", "Một đoạn của bài"))
    result = run()
    assert result.exit_code == 0, result.output
    assert left(project) == []
    made = sorted(path.name for path in (project.root / "docs/tin-bai").rglob("*") if "tap-huan-dich-vu" in path.name)
    assert [Path(name).suffix for name in made] == [".jpg", ".jpg", ".md"]
    assert "Nhận là tin, bài: phần đầu không có số và chữ “BÁO CÁO”" in summary()
    assert "Nhận là tin, bài theo thư mục." in summary()
    assert "nếu đúng là báo cáo thì dùng" in summary()
    assert project.problems() == []


@pytest.mark.usefixtures("at_once")
def test_old_letters_by_their_folder(project: Project, run: Callable[..., Result]) -> None:
    """A paper in TCVN3 is refused with the folder to upload it into; from there it is converted and read."""
    text = "UBND x· b¸o c¸o kÕt qu¶ thùc hiÖn\n\nUBND x· b¸o c¸o kÕt qu¶ thùc hiÖn n¨m nay.\n"
    project.write(".nhap/cu.txt", text)
    result = run()
    assert result.exit_code == 1
    assert "tải tệp lên thư mục .nhap/phong-cu/" in result.output
    project.write(".nhap/phong-cu/cu.txt", text)
    result = run()
    assert result.exit_code == 0, result.output
    (made,) = (project.root / "docs/tin-bai").rglob("ubnd-xa-bao-cao*.md")
    assert "UBND xã báo cáo kết quả thực hiện năm nay." in made.read_text("utf-8")


EXPORT = [
    {"ma_tthc": "1.000656", "ten_tthc": "Đăng ký khai tử", "linh_vuc": "Hộ tịch", "mo_ta": "<p>Ghi vào sổ.</p>"},
    {"ma_tthc": "1.999999", "ten_tthc": "Của nơi khác", "linh_vuc": "Khác"},
]


class Api(BaseHTTPRequestHandler):
    """GitHub's address for pull requests: keeps what it is asked, answers as it is told."""

    asked: ClassVar[list[dict[str, str]]] = []
    status: ClassVar[int] = 201

    def do_POST(self) -> None:
        """Open a request."""
        body = json.loads(self.rfile.read(int(self.headers["Content-Length"])))
        self.asked.append({**body, "token": self.headers["Authorization"], "path": self.path})
        self.send_response(self.status)
        self.end_headers()
        self.wfile.write(json.dumps({"html_url": "https://github.test/xa/cchc/pull/7"}).encode())

    def log_message(self, *_: object) -> None:
        """Say nothing."""


@pytest.fixture
def api(monkeypatch: pytest.MonkeyPatch) -> Iterator[type[Api]]:
    """That address, on this machine."""
    server = ThreadingHTTPServer(("127.0.0.1", 0), Api)
    threading.Thread(target=server.serve_forever, daemon=True).start()
    monkeypatch.setattr(Api, "asked", [])
    monkeypatch.setattr(Api, "status", 201)
    for name, value in {
        "GITHUB_API_URL": f"http://127.0.0.1:{server.server_port}",
        "GITHUB_SERVER_URL": "https://github.test",
        "GITHUB_REPOSITORY": "xa/cchc",
        "GITHUB_REF_NAME": "main",
        "GITHUB_RUN_ID": "9",
        "GH_TOKEN": "t",
    }.items():
        monkeypatch.setenv(name, value)
    yield Api
    server.shutdown()
    server.server_close()


@pytest.fixture
def remote(project: Project, tmp_path_factory: pytest.TempPathFactory, monkeypatch: pytest.MonkeyPatch) -> Remote:
    """The repository of the project, with one export of procedures uploaded."""
    for name, value in ENV.items():
        monkeypatch.setenv(name, value)
    shutil.rmtree(project.root / ".cache", ignore_errors=True)
    (project.root / "data/thu-tuc/1.000656.yml").unlink()
    project.write(".nhap/xuat `x`.json", json.dumps(EXPORT, ensure_ascii=False))
    return Remote.of(project.root, tmp_path_factory.mktemp("git"))


def branches(remote: Remote) -> list[str]:
    """The branches of the repository."""
    return git(remote.path, "for-each-ref", "--format=%(refname:short)", "refs/heads").split()


def test_publishing_is_asked_for(api: type[Api], monkeypatch: pytest.MonkeyPatch) -> None:
    """What a run saves starts no other run: the one that publishes is asked for, else people are told how."""
    assert "Đã cho chạy việc lập và đăng trang" in github.publishing_started()
    (asked,) = api.asked
    assert (asked["path"], asked["ref"]) == ("/repos/xa/cchc/actions/workflows/site.yml/dispatches", "main")
    monkeypatch.setattr(Api, "status", 403)
    assert "(mã 403); hãy mở Actions › site.yml › Run workflow" in github.publishing_started()
    monkeypatch.delenv("GH_TOKEN")
    assert "Hãy mở Actions › site.yml" in github.publishing_started()


@pytest.mark.usefixtures("at_once")
def test_procedures_become_a_request(
    project: Project, run: Callable[..., Result], summary: Callable[[], str], remote: Remote, api: type[Api]
) -> None:
    """An export is no push on main: a branch with the new files, a request that says in ten lines what it does."""
    before = git(remote.path, "rev-parse", "main:data")
    result = run("--luu")
    assert result.exit_code == 0, result.output
    (asked,) = api.asked
    assert (asked["path"], asked["token"], asked["base"]) == ("/repos/xa/cchc/pulls", "Bearer t", "main")
    assert asked["title"] == "Nhập thủ tục: 1 mới, 0 thay đổi"
    body = asked["body"]
    for line in (
        "Từ tệp `xuat ·x·.json`",
        "Mới: 1 thủ tục: 1.000656 Đăng ký khai tử.",
        "Thay đổi: 0 thủ tục.",
        "Bỏ qua: 1 thủ tục không có trong danh mục của đơn vị.",
        "Kiểm tra nội dung: đúng, gộp được.",
        "https://github.test/xa/cchc/actions/runs/9",
    ):
        assert line in body
    assert len(body.split("```text\n")[1].split("\n```")[0].split("\n")) <= 10
    assert asked["head"] in branches(remote)
    files = git(remote.path, "ls-tree", "-r", "--name-only", asked["head"], "data/thu-tuc").split()
    assert "data/thu-tuc/1.000656.yml" in files
    assert git(remote.path, "rev-parse", "main:data") == before
    assert [name for name in remote.files() if name.startswith(".nhap/")] == []
    assert "[Xem và gộp thủ tục](https://github.test/xa/cchc/pull/7)" in summary()
    assert "đã làm sạch, đã đổi:\n" in summary()  # of a file that is gone nobody is told the path
    assert not (project.root / "data/thu-tuc/1.000656.yml").exists()
    assert git(project.root, "worktree", "list").count("\n") == 1


@pytest.mark.usefixtures("at_once")
def test_a_request_that_github_refuses(
    run: Callable[..., Result],
    summary: Callable[[], str],
    remote: Remote,
    api: type[Api],
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    """Where the machine may not ask, the branch stays and the summary leads to the page on which a person asks."""
    monkeypatch.setattr(api, "status", 403)
    assert run("--luu").exit_code == 0
    (branch,) = (name for name in branches(remote) if name != "main")
    assert "Allow GitHub Actions to create and approve pull requests" in summary()
    assert f"https://github.test/xa/cchc/compare/main...{quote(branch)}?expand=1" in summary()


@pytest.mark.usefixtures("at_once")
def test_a_branch_that_cannot_be_pushed(
    project: Project, run: Callable[..., Result], remote: Remote, api: type[Api]
) -> None:
    """Nothing is lost: the upload stays, nothing is asked."""
    hook = remote.path / "hooks/pre-receive"
    hook.write_text("#!/bin/sh\nexit 1\n")
    hook.chmod(0o755)
    result = run("--luu")
    assert result.exit_code == 1
    assert "kho không nhận nhánh mới" in result.output
    assert (left(project), api.asked) == (["xuat `x`.json"], [])


@pytest.mark.usefixtures("at_once")
def test_a_wrong_export_is_told(
    project: Project, run: Callable[..., Result], summary: Callable[[], str], remote: Remote, api: type[Api]
) -> None:
    """It leaves with the reason, no request is made."""
    project.write(".nhap/xuat `x`.json", "[{]")
    assert run("--luu").exit_code == 1
    assert "tệp không phải JSON đúng dạng" in summary()
    assert (left(project), api.asked, branches(remote)) == ([], [], ["main"])
