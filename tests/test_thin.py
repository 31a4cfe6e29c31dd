"""A thin repository: a commune keeps its content alone; the software comes by its version."""

import os
import shutil
import signal
import socket
import subprocess
import sys
import time
import urllib.request
from collections.abc import Iterator
from pathlib import Path

import click
import pytest
from click.testing import Result

import cchc
from cchc import building, cli_build
from cchc.building import BuildError
from cchc.cli_common import Refusal
from small import files
from support import SAMPLE, Project, dead_links


def run(root: Path, *words: str) -> Result:
    """Run a command in a folder."""
    return Project(root).run(*words)


@pytest.fixture
def thin(tmp_path: Path) -> Path:
    """The content of a commune and nothing else."""
    root = tmp_path / "kho"
    for part in ("docs", "data"):
        shutil.copytree(SAMPLE / part, root / part)
    return root


def test_a_thin_repository_is_built(thin: Path, built: Path) -> None:
    """It becomes the same site, byte for byte, as the full copy with the same content; nothing is left beside it.

    Without a guide of its own it has that of the release, whole, which nobody is asked to change in this repository.
    Papers and pictures are those of the full copy: `test_wheel.py` has them made anew in another process.
    """
    for kept in ("cards", "images", "papers"):
        shutil.copytree(built.parent / ".cache" / kept, thin / ".cache" / kept)
    shutil.rmtree(thin / "docs/huong-dan")
    result = run(thin, "dung")
    assert result.exit_code == 0, result.output
    made, expected = files(thin / "site"), files(built)
    assert made.keys() == expected.keys()
    other = ("huong-dan/", "tim-kiem/", "ban-dung.json")  # the guide of the sample is an older one
    assert [url for url in made if made[url] != expected[url] and not url.startswith(other)] == []
    guide = made["huong-dan/index.html"].decode()
    assert "edit/main/docs/huong-dan" in expected["huong-dan/index.html"].decode()
    assert "edit/main/docs/huong-dan" not in guide
    assert "sua-vao-" in made["huong-dan/sua-noi-dung/index.html"].decode()
    assert sorted(path.name for path in thin.iterdir()) == [".cache", "data", "docs", "site"]
    assert dead_links(thin / "site") == []


def test_a_copy_of_the_guide_is_told(thin: Path) -> None:
    """In a thin repository it grows old: staff may take it away; pages of their own beside it stay."""
    told = "Nên xóa docs/huong-dan/: hướng dẫn đi kèm phần mềm"
    assert told in run(thin, "kiem-tra").output
    shutil.rmtree(thin / "docs/huong-dan")
    own = thin / "docs/huong-dan/go-tin.md"
    own.parent.mkdir()
    own.write_text("# Gỡ tin ở đây\n\nLời.\n", "utf-8")
    output = run(thin, "kiem-tra").output
    assert "Không có lỗi" in output
    assert told not in output


@pytest.mark.parametrize("command", ["kiem-tra", "dung", "xem"])
def test_elsewhere_it_says_so(tmp_path: Path, command: str) -> None:
    """A folder that holds no content of a commune is named in a sentence, and left alone."""
    result = run(tmp_path, command)
    assert result.exit_code == 1
    assert "không phải kho nội dung của một xã, phường, đặc khu" in result.output
    assert list(tmp_path.iterdir()) == []


def test_a_mistake_is_told(thin: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    """With its file, line and what is right; nothing is built, and a preview begins all the same."""
    file = thin / "data/duong-day-nong.yml"
    file.write_text(file.read_text("utf-8").replace("  ten: ", "  tenn: ", 1), "utf-8")
    result = run(thin, "dung")
    assert result.exit_code == 1
    assert "data/duong-day-nong.yml:" in result.output
    assert not (thin / "site").exists()
    monkeypatch.setattr(building, "serve", lambda *_: 0)
    shown = run(thin, "xem", "--cong", _free_port())
    assert shown.exit_code == 0
    assert "data/duong-day-nong.yml:" in shown.output
    assert "trang xem thử nói rõ chỗ sai" in shown.output


def _free_port() -> str:
    with socket.create_server(("127.0.0.1", 0)) as found:
        return str(found.getsockname()[1])  # free once it is closed


def test_another_version_than_the_published_is_told(thin: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    """Whoever sees the site by another release than that of the workflow is told so, and no one else."""
    monkeypatch.setattr(building, "serve", lambda *_: 0)
    port = _free_port()
    assert "máy này dùng bản" not in run(thin, "xem", "--cong", port).output
    workflow = thin / ".github/workflows/trang.yml"
    workflow.parent.mkdir(parents=True)
    for version, told in (("9.9.9", True), (cchc.__version__, False)):
        workflow.write_text(f"- uses: a/b/.github/actions/dung-trang@{'0' * 40} # v{version}\n", "utf-8")
        output = run(thin, "xem", "--cong", port).output
        assert (f"Trang đăng lên dùng phần mềm bản {version}, máy này dùng bản" in output) == told


@pytest.fixture
def heeds_ctrl_c() -> Iterator[None]:
    """Tests in the background of a shell pass over Ctrl+C, and so would the programs that they start."""
    before = signal.signal(signal.SIGINT, signal.default_int_handler)
    yield
    signal.signal(signal.SIGINT, before)


@pytest.mark.skipif(os.name == "nt", reason="Ctrl+C is sent to a console, not to a process")
@pytest.mark.usefixtures("heeds_ctrl_c")
def test_a_thin_repository_is_shown(thin: Path, built: Path) -> None:
    """One command shows it, without a network or a checkout; a port that is taken is told with another."""
    # What the build of the same content left: papers, pictures.
    shutil.copytree(built.parent / ".cache", thin / ".cache")
    with socket.create_server(("127.0.0.1", 0)) as taken:
        port = taken.getsockname()[1]
        assert (
            f"cổng {port} đang có chương trình khác dùng; hãy thêm --cong"
            in run(thin, "xem", "--cong", str(port)).output
        )
    words = [sys.executable, "-m", "cchc", "--thu-muc", str(thin), "xem", "--cong", str(port)]
    with subprocess.Popen(words, cwd=thin, start_new_session=True) as shown:
        try:
            page = _asked(f"http://127.0.0.1:{port}/duong-day-nong/", shown)
        finally:
            _stop(shown)
    assert "Đường dây nóng" in page
    assert not (thin / "site").exists()


def _asked(url: str, shown: subprocess.Popen[bytes]) -> str:
    """A page, as soon as it is there."""
    for _ in range(600):
        assert shown.poll() is None
        try:
            with urllib.request.urlopen(url, timeout=10) as answer:
                return str(answer.read(), "utf-8")
        except OSError:
            time.sleep(0.1)
    raise AssertionError(url)


def _stop(shown: subprocess.Popen[bytes]) -> None:
    """Stop it as Ctrl+C does, which the console sends to all that run there."""
    os.killpg(shown.pid, signal.SIGINT)
    try:
        assert shown.wait(20) == 0
    finally:
        shown.kill()


@pytest.mark.parametrize(
    ("ends", "said"),
    [
        (
            Refusal("máy này không có Chromium"),
            "Chưa kiểm tra được trang có dễ dùng cho mọi người: máy này không có Chromium.",
        ),
        (SystemExit(1), "Có chỗ người cao tuổi, người khuyết tật còn vướng"),
        (None, ""),
    ],
)
def test_before_publishing(thin: Path, monkeypatch: pytest.MonkeyPatch, ends: BaseException | None, said: str) -> None:
    """It tells what changes and checks the accessibility at the address; what that finds holds nothing back."""
    asked: list[tuple[str, Path, str]] = []

    def step(name: str, ends: BaseException | None) -> click.Command:
        @click.command(name)
        @click.option("--trang", "folder")
        @click.option("--dia-chi", "site_url")
        def told(folder: Path, site_url: str) -> None:
            asked.append((name, folder, site_url))
            if ends:
                raise ends

        return told

    home = "https://thu.github.io/cchc"
    monkeypatch.setattr(cli_build, "changes", step("changes", None))
    monkeypatch.setattr(cli_build, "check_accessibility", step("accessibility", ends))
    monkeypatch.setattr(building, "build", lambda _, target, url: asked.append(("build", target, url)))
    form = thin.parent / "form"
    result = run(thin, "dung", "--dang", "--dia-chi", home, "--trang-sua", str(form))
    assert result.exit_code == 0, result.output
    assert asked[0] == ("build", thin / "site", f"{home}/")
    assert asked[1:] == [("changes", Path("site"), home), ("accessibility", Path("site"), home)]
    assert said in result.output
    assert "Không có lỗi" in result.output
    assert "Chưa lập được trang Sửa nội dung" in result.output


def test_the_page_for_changing_content_is_taken(thin: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    """The page that Node made is published with the site; a site that cannot be built says why."""

    def refused(root: Path, target: Path, url: str) -> None:
        assert (root / ".quan-tri/dist/sua.js").is_file()
        raise BuildError("hỏng")

    monkeypatch.setattr(building, "build", refused)
    form = thin.parent / "form"
    form.mkdir()
    (form / "sua.js").touch()
    result = run(thin, "dung", "--trang-sua", str(form))
    assert result.exit_code == 1
    assert "nội dung đúng nhưng chưa lập được trang:\nhỏng" in result.output
