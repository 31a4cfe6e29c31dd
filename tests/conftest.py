"""Fixtures: projects, and the real content built once."""

import gc
import os
import shutil
import tempfile
import time
from collections.abc import Callable, Iterator
from functools import cache
from pathlib import Path

import pytest
from hypothesis import settings
from xdist.remote import Producer
from xdist.scheduler import LoadScopeScheduling

import made_once
import pictures
from cchc.core import collection
from support import EPOCH, HOME, ROOT, Project, copy, with_corpus


def pytest_xdist_auto_num_workers(config: pytest.Config) -> int:
    """Tests run in a process for each core; all of them in one more, as those in a browser often wait.

    Tests that are named one by one run in this process, at once.
    """
    named = config.args_source is pytest.Config.ArgsSource.ARGS
    waiting = config.option.markexpr != "not browser"
    return 0 if named else (os.cpu_count() or 1) + waiting


settings.register_profile("shared", deadline=None)  # a machine that does other work too is no mistake
settings.load_profile("shared")


MEMORY = Path("/dev/shm")  # where Linux keeps files in memory
ROOM = 2 << 30  # bytes: nine times what tests keep at once


def _keep_files_in_memory() -> None:
    """Where there is room in memory, tests and the programs that they start keep their temporary files there.

    They make very many, and to make one on a disk takes eight times as long. Programs of a new environment run
    from there too, so it must be allowed to.
    """
    if "TMPDIR" not in os.environ and MEMORY.is_dir() and os.access(MEMORY, os.W_OK):
        may_run = not os.statvfs(MEMORY).f_flag & os.ST_NOEXEC
        if may_run and shutil.disk_usage(MEMORY).free > ROOM:
            os.environ["TMPDIR"] = tempfile.tempdir = str(MEMORY)


def pytest_configure(config: pytest.Config) -> None:
    """Where Python is told to write no bytecode beside sources, the processes of tests keep it in pytest's cache.

    Without any, each of them compiles and rewrites everything anew: as much work as a third of the tests.
    """
    _keep_files_in_memory()
    if os.environ.pop("PYTHONDONTWRITEBYTECODE", ""):
        os.environ.setdefault("PYTHONPYCACHEPREFIX", str(config.rootpath / ".pytest_cache" / "bytecode"))


PATIENT = (
    "tests/browser/test_pages.py::test_accessible",
    "tests/browser/test_every_page.py",
    "tests/browser/test_policy.py",
    "tests/browser/test_look.py",
    "tests/browser/test_search.py",
)


class TwoBrowsers(LoadScopeScheduling):
    """Tests in a browser run one after another: several on each core would make each other late.

    Those that only look at pages, whatever the time, are a row of their own for another process. Tests that share
    what their module makes once (a built site, mostly) run in one process: another would make it once more. So do the
    cases of a test: to hand out each of 6,500 alone is as much work as a hundred of them.
    """

    def _split_scope(self, nodeid: str) -> str:
        if nodeid.startswith(PATIENT):
            return "browser, patient"
        if nodeid.startswith("tests/browser/"):
            return "browser"
        module = nodeid.partition("::")[0]
        return module if _shares(module) else nodeid.partition("[")[0]


@cache
def _shares(module: str) -> bool:
    """Whether the tests of a module share something that one of them makes."""
    return 'scope="module"' in (ROOT / module).read_text("utf-8")


def pytest_xdist_make_scheduler(config: pytest.Config, log: Producer) -> TwoBrowsers:
    """Which process runs which test."""
    return TwoBrowsers(config, log)


def pytest_collection_finish() -> None:
    """Keep modules and tests out of Python's search for what is no longer used: they stay to the end.

    What grew old among the rest is looked through once where Python would four times: that takes 0.4 s each time.
    """
    gc.freeze()
    gc.set_threshold(700, 10, 40)


@pytest.fixture(autouse=True, scope="session")
def _tests_stay_frozen() -> Iterator[None]:
    """Builds leave that search as `pytest_collection_finish` set it.

    One that is not the first of its process puts back into the search all that was kept out of it, here 9,000 tests,
    and begins with a search: a seventh of the work of the tests.
    """
    with pytest.MonkeyPatch.context() as patch:
        patch.setattr(collection, "settle", lambda: None)
        patch.setattr(collection, "thaw", lambda: None)
        yield


@pytest.fixture
def project(tmp_path: Path) -> Project:
    """A copy of the project that the test may change."""
    return copy(tmp_path)


Shared = Callable[[str, Callable[[Path], object]], Path]


@pytest.fixture(scope="session")
def shared(tmp_path_factory: pytest.TempPathFactory) -> Shared:
    """A folder by its name that the processes of the tests share; the first that asks for it fills it, others wait."""
    base = tmp_path_factory.getbasetemp()
    base = base.parent if "PYTEST_XDIST_WORKER" in os.environ else base

    def folder(name: str, fill: Callable[[Path], object]) -> Path:
        root, done = base / f"shared-{name}", base / f"shared-{name}.done"
        try:
            root.mkdir()
        except FileExistsError:
            while not done.exists():
                time.sleep(0.05)
        else:
            try:
                fill(root)
            finally:
                done.touch()
        return root

    return folder


@pytest.fixture(scope="session")
def own(tmp_path_factory: pytest.TempPathFactory) -> Project:
    """A copy of the project that no test changes; each process has one, as a load writes into its `.cache`."""
    return copy(tmp_path_factory.mktemp("own"))


@pytest.fixture(scope="session")
def built(shared: Shared) -> Path:
    """The real content, built once."""
    return shared("built", lambda root: copy(root).build()) / "site"


@pytest.fixture(scope="session")
def published(shared: Shared) -> Path:
    """The same content, built once for the public address `HOME`."""

    def build(root: Path) -> None:
        with pytest.MonkeyPatch.context() as patch:
            patch.setenv("SITE_URL", HOME)
            copy(root).build()

    return shared("published", build) / "site"


@pytest.fixture(scope="session")
def counted(shared: Shared) -> Project:
    """A project with a seeded corpus of 120 items instead of its own news, built; no test changes it."""
    return Project(shared("counted", lambda root: with_corpus(root, 120, seed=11).build()))


@pytest.fixture(autouse=True, scope="session")
def _fixed_time() -> Iterator[None]:
    """Builds in tests speak of one moment, and know no CI."""
    old = dict(os.environ)
    os.environ["SOURCE_DATE_EPOCH"] = str(EPOCH)
    for name in ("GITHUB_ACTIONS", "GITHUB_STEP_SUMMARY", "GH_TOKEN"):
        os.environ.pop(name, None)
    os.environ.pop("SITE_URL", None)
    yield
    os.environ.clear()
    os.environ.update(old)


@pytest.fixture(autouse=True, scope="session")
def _made_once() -> Iterator[None]:
    """What depends on its arguments alone is made once for the projects of all tests."""
    with pytest.MonkeyPatch.context() as patch:
        made_once.share(patch)
        yield


@pytest.fixture
def news(project: Project) -> Callable[..., Path]:
    """Write a right news item; every key can be given, `text` too."""

    def write(slug: str, day: str = "2024-05-06", text: str = "Một đoạn văn.", title: str = "", **keys: str) -> Path:
        head = {"ngay": day, "chuyen_muc": "chi-so", "loai": "tin", **keys}
        rows = "\n".join(f"{key}: {value}" for key, value in head.items())
        return project.write(f"docs/tin-bai/{day[:4]}/{slug}.md", f"---\n{rows}\n---\n\n# {title or slug}\n\n{text}\n")

    return write


@pytest.fixture
def empty(project: Project) -> Project:
    """A project without any news, reports or other texts than it must have."""
    shutil.rmtree(project.root / "docs" / "tin-bai")
    shutil.rmtree(project.root / "data" / "bao-cao")
    return project


@pytest.fixture(scope="session")
def pictured(shared: Shared) -> Path:
    """A built site whose items show pictures."""

    def build(root: Path) -> None:
        project = copy(root)
        pictures.write(project)
        project.build()

    return shared("pictured", build) / "site"
