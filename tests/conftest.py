"""Fixtures: projects, and the real content built once."""

import os
import shutil
from collections.abc import Callable, Iterator
from pathlib import Path

import pytest
from jinja2 import FileSystemBytecodeCache

import pictures
from cchc.core import render
from support import EPOCH, Project, copy


@pytest.fixture
def project(tmp_path: Path) -> Project:
    """A copy of the project that the test may change."""
    return copy(tmp_path)


@pytest.fixture(scope="session")
def own(tmp_path_factory: pytest.TempPathFactory) -> Project:
    """A copy of the project that no test changes."""
    return copy(tmp_path_factory.mktemp("own"))


@pytest.fixture(scope="session")
def built(own: Project) -> Path:
    """The real content, built once."""
    return own.build()


@pytest.fixture(autouse=True, scope="session")
def _fixed_time() -> Iterator[None]:
    """Builds in tests speak of one moment, and know no CI."""
    old = dict(os.environ)
    os.environ["SOURCE_DATE_EPOCH"] = str(EPOCH)
    os.environ.pop("GITHUB_ACTIONS", None)
    os.environ.pop("SITE_URL", None)
    yield
    os.environ.clear()
    os.environ.update(old)


class ByName(FileSystemBytecodeCache):
    """Compiled templates by their names, where Jinja has the folder in its key: each project has its own folder."""

    def get_cache_key(self, name: str, filename: str | None = None) -> str:  # noqa: ARG002  # Jinja names it
        """The name; a template of other words has another checksum, and is compiled again."""
        return super().get_cache_key(name)


@pytest.fixture(autouse=True, scope="session")
def _templates_compiled_once(tmp_path_factory: pytest.TempPathFactory) -> Iterator[None]:
    """The projects of all tests share what takes a third of a small build."""
    shared = ByName(str(tmp_path_factory.mktemp("templates")))
    with pytest.MonkeyPatch.context() as patch:
        patch.setattr(render, "bytecode_cache", lambda _: shared)
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
def pictured(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """A built site whose items show pictures."""
    project = copy(tmp_path_factory.mktemp("pictured"))
    pictures.write(project)
    return project.build()
