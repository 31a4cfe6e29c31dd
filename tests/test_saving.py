"""`cchc luu`: files saved while others save theirs, with real git and no network."""

import subprocess
from collections.abc import Callable
from pathlib import Path

import pytest
from click.testing import Result

from cchc import github, saving
from repository import ENV, Remote, git
from support import Project


@pytest.fixture
def clone(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    """A clone of a small project."""
    for name, value in ENV.items():
        monkeypatch.setenv(name, value)
    monkeypatch.setattr(saving.time, "sleep", lambda _: None)
    (tmp_path / "nha/data").mkdir(parents=True)
    for name in ("mkdocs.yml", "data/a.yml", "data/b.yml", "khac.txt"):
        (tmp_path / "nha" / name).write_text(f"{name}\n")
    return tmp_path / "nha"


@pytest.fixture
def remote(clone: Path, tmp_path: Path) -> Remote:
    """The repository that it is a clone of."""
    return Remote.of(clone, tmp_path)


@pytest.fixture
def run(clone: Path) -> Callable[..., Result]:
    """Save paths of the clone."""
    return lambda *paths: Project(clone).run("luu", "--loi-nhan", "Lưu", "--", *paths)


def told(result: Result) -> str:
    """The one sentence of a refusal."""
    assert (result.exit_code, type(result.exception)) == (1, SystemExit), result.output
    (line,) = result.output.splitlines()
    assert line.startswith("Lỗi: ")
    return line


def test_named_files_alone(clone: Path, remote: Remote, run: Callable[..., Result]) -> None:
    """What was named is saved, new, changed and removed files; other changes stay as they are."""
    (clone / "data/a.yml").unlink()
    (clone / "data/moi.yml").write_text("mới\n")
    (clone / "khac.txt").write_text("dở\n")
    (clone / "data/b.yml").write_text("sửa\n")
    git(clone, "add", "khac.txt")
    result = run("data", "data/khong-co.yml")
    assert (result.exit_code, result.output) == (0, "Đã lưu lên kho: data/a.yml, data/b.yml, data/moi.yml.\n")
    expected = {"mkdocs.yml": "mkdocs.yml\n", "khac.txt": "khac.txt\n", "data/b.yml": "sửa\n", "data/moi.yml": "mới\n"}
    assert remote.files() == expected
    assert git(clone, "status", "--porcelain") == "M  khac.txt\n"


def test_nothing_to_do_is_right(clone: Path, remote: Remote, run: Callable[..., Result]) -> None:
    """Where nothing changed, or a folder is not there, the run is green and nothing is committed."""
    before = git(remote.path, "rev-parse", "main")
    for path in ("data", "khong-co"):
        result = run(path)
        assert (result.exit_code, result.output) == (0, "Không có gì thay đổi để lưu.\n")
    assert git(remote.path, "rev-parse", "main") == before


@pytest.mark.parametrize("times", [1, 2])
def test_somebody_saves_meanwhile(clone: Path, remote: Remote, run: Callable[..., Result], times: int) -> None:
    """A push that comes too late is brought onto the newer one and tried again; both are kept."""
    (clone / "data/moi.yml").write_text("mới\n")
    (clone / "mkdocs.yml").write_text("dở\n")
    remote.race(clone, times)
    assert run("data").exit_code == 0
    files = remote.files()
    assert files["data/moi.yml"] == "mới\n"
    assert files["khac.txt"].count("x") == (1 if times == 1 else 3) + 1
    assert (clone / "mkdocs.yml").read_text() == "dở\n"


def test_somebody_saves_all_the_time(clone: Path, remote: Remote, run: Callable[..., Result]) -> None:
    """After three tries one sentence says so; the file is not committed and not lost, and may be saved again."""
    (clone / "data/moi.yml").write_text("mới\n")
    remote.race(clone, 3)
    assert told(run("data")) == ("Lỗi: người khác lưu liên tục nên sau ba lần vẫn chưa lưu được; hãy chạy lại")
    assert "data/moi.yml" not in remote.files()
    assert (clone / "data/moi.yml").read_text() == "mới\n"
    assert git(clone, "rev-list", "--count", "origin/main..HEAD") == "0\n"
    assert run("data").exit_code == 0
    assert remote.files()["data/moi.yml"] == "mới\n"


def test_conflict(clone: Path, remote: Remote, run: Callable[..., Result]) -> None:
    """Two changes of one line are not joined: the file is named, both stay where they are, git is in no half state."""
    (clone / "data/a.yml").write_text("của mình\n")
    (clone / "khac.txt").write_text("dở\n")
    remote.edit("data/a.yml", "của người khác\n")
    assert told(run("data")) == (
        "Lỗi: data/a.yml vừa được người khác sửa trên kho nên không tự gộp được; chưa lưu gì, hãy làm lại"
    )
    assert remote.files()["data/a.yml"] == "của người khác\n"
    assert ((clone / "data/a.yml").read_text(), (clone / "khac.txt").read_text()) == ("của mình\n", "dở\n")
    assert not (clone / ".git/rebase-merge").exists()
    assert git(clone, "log", "--oneline").count("\n") == 1


def test_the_same_change_twice(clone: Path, remote: Remote, run: Callable[..., Result]) -> None:
    """Somebody else made the same change: it is saved already."""
    (clone / "data/a.yml").unlink()
    (remote.other / "data/a.yml").unlink()
    remote.edit("data/c.yml", "c\n")
    assert run("data/a.yml").exit_code == 0
    assert "data/a.yml" not in remote.files()


@pytest.mark.parametrize("name", ["-rf", "a b", "a\nb", 'a"b', ":(glob)*", "*", "$(touch x)", "ấ.yml", "`x`;"])
def test_odd_names(clone: Path, remote: Remote, run: Callable[..., Result], name: str) -> None:
    """Names are names, whatever stands in them."""
    (clone / name).write_text("x")
    (clone / "data/moi.yml").write_text("y")
    assert run(name).exit_code == 0
    assert remote.files()[name] == "x"
    assert "data/moi.yml" not in remote.files()


def test_repository_that_takes_nothing(clone: Path, remote: Remote, run: Callable[..., Result]) -> None:
    """A branch that may not be written, a repository that is gone, a folder outside: one sentence, no commit."""
    (clone / "data/moi.yml").write_text("mới\n")
    hook = remote.path / "hooks/pre-receive"
    hook.write_text("#!/bin/sh\necho protected >&2; exit 1\n")
    hook.chmod(0o755)
    assert "kho không nhận: không có quyền ghi, nhánh đang khóa" in told(run("data"))
    remote.path.rename(remote.path.with_name("di-roi"))
    assert "không đọc được kho, có thể do mất mạng hoặc không có quyền" in told(run("data"))
    assert git(clone, "log", "--oneline").count("\n") == 1
    assert "nằm ngoài thư mục của dự án" in told(run("../khac"))


@pytest.mark.usefixtures("remote")
def test_another_save_was_cut_off(clone: Path, run: Callable[..., Result]) -> None:
    """What git says of its own files is told in Vietnamese, with what to do."""
    (clone / "data/a.yml").write_text("sửa\n")
    (clone / ".git/index.lock").touch()
    assert "bước “add”: một lần lưu khác đang chạy hoặc bị ngắt giữa chừng; chờ một phút" in told(run("data"))


def test_no_repository(clone: Path, run: Callable[..., Result]) -> None:
    """A folder that git knows nothing of is told."""
    assert "không phải kho git hoặc chưa có lần lưu nào" in told(run("data"))


def test_shallow_clone(clone: Path, remote: Remote, tmp_path: Path) -> None:
    """The clone of a run has one commit; it is brought onto newer ones all the same."""
    shallow = tmp_path / "nong"
    git(tmp_path, "clone", "-q", "--depth", "1", f"file://{remote.path}", str(shallow))
    (shallow / "data/moi.yml").write_text("mới\n")
    remote.edit("data/b.yml", "khác\n")
    assert saving.save(shallow, ["data"], "Lưu") == ("data/moi.yml",)
    assert remote.files()["data/moi.yml"] == "mới\n"


def test_in_a_run_of_github(
    clone: Path, remote: Remote, run: Callable[..., Result], tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    """The bot commits; the summary leads to the editor; the token stands in no file, argument or output."""
    summary = tmp_path / "summary.md"
    given = {
        "GITHUB_ACTIONS": "true",
        "GITHUB_STEP_SUMMARY": str(summary),
        "GITHUB_SERVER_URL": "https://github.com",
        "GITHUB_REPOSITORY": "xa/trang",
        "GITHUB_REF_NAME": "main",
        "GITHUB_EVENT_PATH": "",
        "GH_TOKEN": "bi-mat-123",
    }
    for name, value in given.items():
        monkeypatch.setenv(name, value)
    seen: list[object] = []
    real = subprocess.run
    monkeypatch.setattr(subprocess, "run", lambda words, **named: seen.append(words) or real(words, **named))
    (clone / "data/moi.yml").write_text("mới\n")
    (clone / "data/a](b) `c`.docx").write_text("mới\n")
    result = run("data")
    assert result.exit_code == 0, result.output
    assert git(remote.path, "log", "-1", "--format=%an", "main") == "github-actions[bot]\n"
    assert summary.read_text() == "[Mở data/moi.yml](https://github.com/xa/trang/edit/main/data/moi.yml)\n\n"
    assert "bi-mat" not in f"{seen}{result.output}{(clone / '.git/config').read_text()}"
    assert github.git_environment()["GIT_CONFIG_KEY_0"] == "http.https://github.com/.extraheader"
