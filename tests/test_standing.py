"""A build of the same inputs at the same moment leaves the site as it stands; any other goes the whole way."""

import re
from collections.abc import Callable, Sequence
from pathlib import Path
from types import SimpleNamespace
from typing import Any

import pytest
from mkdocs.commands import build as mkdocs_build
from mkdocs.exceptions import Abort

from cchc import adapter, build, output, standing
from cchc.core import render, site_file, spread
from small import files, small

NOTES = ["Nên bổ sung", "Dung lượng"]


class _Config(dict[str, Any]):
    """Settings of MkDocs: their names are attributes, too."""

    __getattr__ = dict.__getitem__


class Repository:
    """A repository with a build that copies its texts; `built` counts how often that ran."""

    def __init__(self, root: Path) -> None:
        self.root, self.built = root, 0
        self.config = _Config(
            docs_dir=str(root / "docs"),
            site_dir=str(root / "site"),
            site_url="https://a.example/",
            config_file_path=str(root / "mkdocs.yml"),
            theme=SimpleNamespace(name="material"),
        )
        self.write("docs/tin.md", "Một")
        self.write("data/so.yml", "- 1")
        self.write("mkdocs.yml", "strict: true")
        self.meanwhile: Callable[[], object] = lambda: None

    def write(self, path: str, text: str) -> None:
        """Write a file."""
        file = self.root / path
        file.parent.mkdir(parents=True, exist_ok=True)
        file.write_text(text, "utf-8")

    def _build(self, config: Any) -> None:
        self.built += 1
        self.meanwhile()
        for file in (self.root / "docs").rglob("*.md"):
            self.write(f"site/{file.stem}/index.html", file.read_text("utf-8"))
        standing.keep(config, NOTES, site_file.marks(self.root / "site"))

    def builds(self) -> int:
        """How often the whole way is gone by one build more."""
        before, building = self.built, SimpleNamespace(build=self._build)
        standing.start("build", building, SimpleNamespace(start=lambda _: None, close=lambda _: None))
        building.build(self.config)
        assert building.build == self._build
        return self.built - before


@pytest.fixture
def repository(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Repository:
    """One that was built."""
    monkeypatch.setenv("SOURCE_DATE_EPOCH", "1795000000")
    monkeypatch.delenv("GITHUB_ACTIONS", raising=False)
    made = Repository(tmp_path)
    assert made.builds() == 1
    return made


def test_templates_are_compiled_beside_a_first_build(repository: Repository, monkeypatch: pytest.MonkeyPatch) -> None:
    """Another process compiles them while this one imports; where any are kept, none is started."""
    begun: list[Callable[[], None]] = []
    compiled: list[Path] = []
    monkeypatch.setattr(spread, "aside", begun.append)
    monkeypatch.setattr(output, "fill_spare", lambda *_: None)
    monkeypatch.setattr(render, "bytecode_cache", Path)
    monkeypatch.setattr(render, "compile_all", lambda _, cache: compiled.append(cache))
    repository.write("docs/tin.md", "Hai")
    assert (repository.builds(), len(begun)) == (1, 1)
    begun.pop()()
    assert compiled == [repository.root / render.BYTECODE]
    compiled[0].mkdir(parents=True)
    repository.write("docs/tin.md", "Ba")
    assert (repository.builds(), begun) == (1, [])


def test_nothing_changed(repository: Repository, caplog: pytest.LogCaptureFixture) -> None:
    """The site stands, and what there was to say of it is said again."""
    caplog.set_level("INFO", "mkdocs.cchc")
    assert repository.builds() == 0
    repository.write("README.md", "Không nằm trên trang")
    assert repository.builds() == 0
    assert caplog.messages[1:3] == NOTES


@pytest.mark.parametrize(
    "change",
    [
        lambda one: one.write("docs/tin.md", "Hai"),
        lambda one: one.write("docs/khac.md", "Một"),
        lambda one: (one.root / "docs/tin.md").rename(one.root / "docs/tin-khac.md"),
        lambda one: one.write("data/so.yml", "- 2"),
        lambda one: one.write("data/.an.yml", ""),
        lambda one: one.write("mkdocs.yml", "strict: false"),
        lambda one: one.write(".quan-tri/dist/sua.js", "1"),
        lambda one: one.config.update(site_url="https://b.example/"),
        lambda one: one.config.update(theme=SimpleNamespace(name="mkdocs")),
        lambda one: one.write("site/tin/index.html", "Một!"),
        lambda one: one.write("site/thua.html", ""),
        lambda one: (one.root / "site/trong").mkdir(),
        lambda one: (one.root / "site/tin/index.html").unlink(),
        lambda one: (one.root / standing.MEMO).write_bytes(b"x" * 40),
        lambda one: (one.root / standing.MEMO).unlink(),
    ],
)
def test_something_changed(repository: Repository, change: Callable[[Repository], object]) -> None:
    """Whatever it is, in what staff wrote, the settings, the site or the cache."""
    change(repository)
    assert repository.builds() == 1


def test_a_file_that_changes_during_a_build(repository: Repository) -> None:
    """The site may be that of the old file or of the new one: none is taken for it."""
    repository.write("docs/tin.md", "Hai")
    repository.meanwhile = lambda: repository.write("docs/tin.md", "Ba")
    repository.builds()
    repository.meanwhile = lambda: None
    repository.write("docs/tin.md", "Hai")
    assert repository.builds() == 1


@pytest.mark.parametrize(
    ("name", "value"), [("SOURCE_DATE_EPOCH", "1795000060"), ("SOURCE_DATE_EPOCH", ""), ("GITHUB_ACTIONS", "true")]
)
def test_another_moment(repository: Repository, monkeypatch: pytest.MonkeyPatch, name: str, value: str) -> None:
    """A site says when it was made; a run on GitHub tells of the runs before it."""
    monkeypatch.setenv(name, value)
    assert repository.builds() == 1
    if not value or name == "GITHUB_ACTIONS":
        assert repository.builds() == 1


def test_a_real_build(tmp_path: Path, monkeypatch: pytest.MonkeyPatch, caplog: pytest.LogCaptureFixture) -> None:
    """MkDocs itself passes over what stands, tells the notices again, and makes anew what somebody broke.

    What comes last tells staff that it is done, where the site is, how much it has and what comes next.
    """
    project, calls = small(tmp_path), []
    building = SimpleNamespace(build=mkdocs_build.build)
    monkeypatch.setattr(output, "_command", ["build"])
    made = []
    for broken in (False, False, True):
        if broken:
            (project.root / "site/index.html").write_text("", "utf-8")
        caplog.clear()
        standing.start("build", building, SimpleNamespace(start=calls.append, close=adapter.close))
        with caplog.at_level("INFO", "mkdocs"):
            building.build(project._config(project.root / "site"))
        made.append(files(project.root / "site"))
        done, see, publish = caplog.messages[-3:]
        assert re.fullmatch(r"Đã lập xong trang vào thư mục site: 2 tin, bài .*; tất cả \d+ trang\.", done)
        assert see.startswith("Xem trang trên máy này: uv run mkdocs serve")
        assert publish.startswith("Đăng lên mạng: ")
        samples = [line for line in caplog.messages if "dữ liệu mẫu (mau: true)" in line]
        assert [line.endswith("xem từng mục: uv run cchc kiem-tra") for line in samples] == [True]
        assert not [line for line in caplog.messages if line.startswith(" ")]
    assert calls == ["build", "build"]
    assert made[0] == made[1] == made[2]


def test_pages_that_other_processes_make(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    """After a build of a change the site is known as it stands, also what workers, which are gone, wrote of it."""

    def elsewhere(make: Callable[[Any], Any], things: Sequence[Any]) -> Callable[[Callable[[], object]], list[Any]]:
        def finish(first: Callable[[], object]) -> list[Any]:
            first()
            folder = output.current()
            known = {*folder.wanted}, {*folder.new}
            made = [make(thing) for thing in things]
            folder.wanted, folder.new = known
            return made

        return finish

    project, calls = small(tmp_path), []
    building = SimpleNamespace(build=mkdocs_build.build)
    monkeypatch.setattr(output, "_command", ["build"])
    monkeypatch.setattr(build, "spread", SimpleNamespace(start=elsewhere))
    for changed, ways in ((True, 1), (False, 1), (True, 2), (False, 2), (True, 3), (False, 3)):
        if changed:
            project.edit("docs/tin-bai/2026/mot.md", "Tin một", "Tin một nữa")
        standing.start("build", building, SimpleNamespace(start=calls.append, close=adapter.close))
        building.build(project._config(project.root / "site"))
        assert len(calls) == ways
    assert "Tin một nữa nữa nữa" in (project.root / "site/index.html").read_text("utf-8")


def test_a_failed_build_ends_in_vietnamese(tmp_path: Path, caplog: pytest.LogCaptureFixture) -> None:
    """The mistakes are told, then what became of the site and what to do."""
    project = small(tmp_path)
    project.edit("docs/tin-bai/2026/mot.md", "2026-11-02", "2026-13-02")
    with pytest.raises(Abort, match=r"^Chưa lập trang; bản lập lần trước vẫn nguyên\. Hãy sửa"):
        project.build()
    assert "docs/tin-bai/2026/mot.md:2: ngay: " in caplog.messages[-1]
