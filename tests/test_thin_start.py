"""`cchc khoi-tao --mong`: the repository of a commune that keeps its content alone."""

import json
import re
import shutil
import subprocess
import sysconfig
from pathlib import Path

import pytest
import yaml
from click.testing import Result

import cchc
from cchc import cli_adoption, github
from cchc.adoption import software
from cchc.adoption.software import Software, SoftwareError
from cchc.adoption.thin import WORKFLOW
from cchc.core import command
from cchc.core.resources import PACKAGE
from repository import git
from support import NOW, ROOT, Project

COMMIT = "0123456789" * 4
AGREED = (
    *("--ten", "Đông Ngàn", "--loai", "phuong", "--tinh", "Bắc Ninh", "--ma-don-vi", "09999"),
    *("--dien-thoai", "0222 3835 001", "--kho", "https://github.com/thu/cchc", "--dong-y"),
)
PINNED = ("--mong", "--phan-mem", f"phan-mem/cchc@{COMMIT}")


def run(root: Path, *words: str) -> Result:
    """Run the command in a folder."""
    return Project(root).run("khoi-tao", *words)


@pytest.fixture(autouse=True)
def unbuilt(monkeypatch: pytest.MonkeyPatch) -> None:
    """Without the build at the end: tests/test_thin.py builds such a folder."""
    monkeypatch.setattr(cli_adoption, "_build", lambda _: None)


@pytest.fixture(scope="module")
def made(tmp_path_factory: pytest.TempPathFactory) -> tuple[Path, str]:
    """The repository of a ward, and what the command said; nobody changes it."""
    root = tmp_path_factory.mktemp("made")
    with pytest.MonkeyPatch.context() as patch:
        patch.setattr(cli_adoption, "_build", lambda _: None)
        result = run(root, *AGREED, *PINNED)
    assert result.exit_code == 0, result.output
    return root, result.output


def names(folder: Path) -> set[str]:
    """What stands at the top of a folder."""
    return {path.name for path in folder.iterdir() if path.name != ".cache"}


def test_it_holds_the_content_alone(made: tuple[Path, str]) -> None:
    """Content of the commune, a README and two settings of GitHub; no code, no tests, no sample; the check is green."""
    root, output = made
    assert names(root) == {"data", "docs", "README.md", ".github", ".gitattributes", ".gitignore", ".nhap"}
    assert (root / ".gitattributes").read_bytes() == (ROOT / ".gitattributes").read_bytes()
    settings = {path.name for path in root.rglob(".github/**/*") if path.is_file()}
    assert settings == {"trang.yml", "nhap-bao-cao.yml", "du-thao-bao-cao.yml", "dependabot.yml"}
    assert [path.name for path in (root / "docs").iterdir()] == ["index.md"]
    assert not [*root.rglob("*.py"), *root.rglob("mkdocs.yml"), *root.rglob("pyproject.toml")]
    site = Project(root).load(NOW)
    assert (site.unit.full, site.unit.code, site.samples) == ("phường Đông Ngàn", "09999", ())
    files = [path for path in root.rglob("*") if path.is_file()]
    assert [path for path in files if "Minh Tiến" in path.read_text("utf-8", "replace")] == []
    assert f"{command.tool_run()} --from git+https://github.com/phan-mem/cchc@v{cchc.__version__} cchc xem" in output


def test_the_workflow_is_short_and_pinned(made: tuple[Path, str]) -> None:
    """About twenty lines, all of the software by the pinned release, at the hour of this site; zizmor is content."""
    root, _ = made
    text = (root / WORKFLOW).read_text("utf-8")
    assert "«" not in text
    assert len(text.splitlines()) <= 25
    used = re.findall(r"uses: (.+)", text)
    assert [use.partition("@")[0] for use in used] == [
        f"phan-mem/cchc/.github/actions/{name}-trang" for name in ("dung", "dang")
    ]
    assert {use.partition("@")[2] for use in used} == {f"{COMMIT} # v{cchc.__version__}"}
    read, ours = yaml.safe_load(text), yaml.safe_load((ROOT / ".github/workflows/site.yml").read_text("utf-8"))
    assert read[True]["schedule"] == ours[True]["schedule"]
    assert {job["timeout-minutes"] for job in read["jobs"].values()} == {15}  # GitHub's own limit is six hours
    assert read["name"] == ours["name"]  # the guide tells staff to look for it
    zizmor = shutil.which("zizmor", path=sysconfig.get_path("scripts")) or ""
    words = [zizmor, "--offline", "--no-progress", "-q", str(root / ".github")]
    asked = subprocess.run(words, capture_output=True, text=True, check=False)
    assert asked.returncode == 0, asked.stdout + asked.stderr


@pytest.mark.parametrize("name", ["nhap-bao-cao.yml", "du-thao-bao-cao.yml"])
def test_nothing_of_the_full_copy_is_lost(made: tuple[Path, str], name: str) -> None:
    """Uploads and drafts run as in the full copy: same name, same beginning, same fields, what the action knows."""
    root, _ = made
    text = (root / ".github/workflows" / name).read_text("utf-8")
    read, ours = yaml.safe_load(text), yaml.safe_load((ROOT / ".github/workflows" / name).read_text("utf-8"))
    assert (read["name"], read[True], read["concurrency"]) == (ours["name"], ours[True], ours["concurrency"])
    ([job], [our_job]) = read["jobs"].values(), ours["jobs"].values()
    assert (job["permissions"], job["timeout-minutes"]) == (our_job["permissions"], our_job["timeout-minutes"])
    [step] = job["steps"]
    assert step["uses"] == f"phan-mem/cchc/.github/actions/viec@{COMMIT}"
    action = yaml.safe_load((ROOT / ".github/actions/viec/action.yml").read_text("utf-8"))
    assert step["with"].keys() <= action["inputs"].keys()
    assert f"inputs.viec == '{step['with']['viec']}'" in str(action)


def test_uploads_are_explained(made: tuple[Path, str]) -> None:
    """The folder says what it is for, with the commands of a thin repository; messages name these too."""
    root, _ = made
    source = f"--from git+https://github.com/phan-mem/cchc@v{cchc.__version__} cchc"
    text = (root / ".nhap/README.md").read_text("utf-8")
    assert f'py -m uv tool run {source} nhap-bao-cao "đường dẫn tới tệp"' in text
    assert "uv run" not in text
    launch = f"{command.tool_run()} {source}"
    assert command.tool_run("nt") == "py -m uv tool run"
    assert github.check(root) == f"Chạy: {launch} kiem-tra"
    assert (command.preview(root), command.build(root)) == (f"{launch} xem", f"{launch} dung")


def test_a_command_is_named_as_it_can_be_typed(project: Project, monkeypatch: pytest.MonkeyPatch) -> None:
    """Where uv came with the README's command and is not on the PATH, messages name it in its folder."""
    for on_path, uv in (("/usr/bin/uv", "uv"), (None, str(Path(".uv", "bin", "uv")))):
        monkeypatch.setattr(command.shutil, "which", lambda _, found=on_path: found)
        project.write(".uv/bin/uv", "")
        assert github.check(project.root) == f"Chạy: {uv} run cchc kiem-tra"
        assert command.preview(project.root) == f"{uv} run mkdocs serve"
        assert command.build(project.root) == f"{uv} run mkdocs build"
    (project.root / ".uv/bin/uv").unlink()
    assert command.preview(project.root) == "uv run mkdocs serve"


def test_on_github_nobody_types_a_command(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    """There the content is checked with every change."""
    monkeypatch.setenv("GITHUB_ACTIONS", "true")
    assert "thẻ Actions, mục “Trang CCHC”" in github.check(tmp_path)
    assert command.words(tmp_path, "chuyen-doi") == "cchc chuyen-doi"


def test_the_readme_is_for_the_commune(made: tuple[Path, str]) -> None:
    """In Vietnamese, with its own addresses, and the command to see the site in PowerShell and in a shell."""
    root, _ = made
    text = (root / "README.md").read_text("utf-8")
    assert text.startswith("# Cải cách hành chính của phường Đông Ngàn\n")
    assert "«" not in text
    for block in ("powershell", "bash"):
        [command] = re.findall(rf"```{block}\n(.+)\n```", text)
        assert re.search(r"uv tool run --from git\+https://github\.com/phan-mem/cchc@v[\d.]+ cchc xem$", command)
    assert "https://github.com/thu/cchc/pulls" in text


def test_only_an_empty_folder_is_written(tmp_path: Path) -> None:
    """What GitHub gives to a new repository may be there; other files, or a full copy, may not: another folder is."""
    (tmp_path / "anh.jpg").write_bytes(b"x")
    refused = run(tmp_path, *AGREED, *PINNED)
    assert refused.exit_code == 1
    assert "kho mỏng phải ghi vào một thư mục trống" in refused.output
    assert names(tmp_path) == {"anh.jpg"}
    assert "hãy thêm --vao" in run(ROOT, *AGREED, *PINNED).output
    new = tmp_path / "moi"
    git(tmp_path, "init", "-q", str(new))
    (new / "README.md").write_text("# cchc\n", "utf-8")
    assert run(tmp_path, *AGREED, *PINNED, "--vao", "moi").exit_code == 0
    assert "phường Đông Ngàn" in (new / "README.md").read_text("utf-8")


def test_a_second_run_refuses(tmp_path: Path) -> None:
    """Over content of its own it refuses without --lai; with it the pin is that of the software that runs."""
    run(tmp_path, *AGREED, *PINNED)
    before = {path: path.read_bytes() for path in tmp_path.rglob("*") if path.is_file()}
    other = ("--mong", "--phan-mem", f"khac/cchc@{COMMIT}")
    refused = run(tmp_path, *AGREED, *other)
    assert (refused.exit_code, {path: path.read_bytes() for path in before}) == (1, before)
    assert "đã khởi tạo cho phường Đông Ngàn; muốn làm lại từ đầu thì thêm --lai" in refused.output
    assert run(tmp_path, *AGREED, *other, "--lai").exit_code == 0
    assert "khac/cchc/.github" in (tmp_path / WORKFLOW).read_text("utf-8")


def test_without_the_software_it_must_be_thin(tmp_path: Path) -> None:
    """In a folder without the software the full form is refused in a sentence, and so is an unknown release."""
    assert "muốn lập kho chỉ có nội dung thì thêm --mong" in run(tmp_path, *AGREED).output
    told = run(tmp_path, *AGREED, "--mong", "--phan-mem", "phan-mem/cchc@v1")
    assert "--phan-mem: phải có dạng tài-khoản/kho@mã commit 40 ký tự (đang có: “phan-mem/cchc@v1”)" in told.output
    assert names(tmp_path) == set()


def test_the_release_is_known(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    """From what pip and uv write down, or from the checkout's own repository; else it is asked for."""
    package = tmp_path / "hooks/cchc"
    package.mkdir(parents=True)
    (package / "a.py").touch()
    monkeypatch.setattr(software, "_installed", lambda: None)
    for words in (("init", "-q"), ("add", "-A"), ("commit", "-q", "-m", "x")):
        git(tmp_path, *words)
    with pytest.raises(SoftwareError, match="hãy thêm --phan-mem"):
        software.running(package)
    git(tmp_path, "remote", "add", "origin", "git@github.com:phan-mem/cchc.git")
    commit = git(tmp_path, "rev-parse", "HEAD").strip()
    assert software.running(package) == Software("phan-mem/cchc", commit)
    with pytest.raises(SoftwareError):  # a repository around an environment into which the wheel was installed
        software.running(tmp_path / "hooks")


def test_an_installed_release_is_known(monkeypatch: pytest.MonkeyPatch) -> None:
    """Uv and pip keep the address and the commit of a package that was installed from a repository."""
    about = {"url": "https://github.com/phan-mem/cchc.git", "vcs_info": {"vcs": "git", "commit_id": COMMIT}}

    class Installed:
        def read_text(self, name: str) -> str:
            assert name == "direct_url.json"
            return json.dumps(about)

    monkeypatch.setattr(software.metadata, "distribution", lambda _: Installed())
    assert software.running(PACKAGE) == Software("phan-mem/cchc", COMMIT)
