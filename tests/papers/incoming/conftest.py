"""A project of a made-up commune, and the command that reads papers."""

import shutil
from collections.abc import Callable
from pathlib import Path

import pytest
from click.testing import Result

from support import Project


@pytest.fixture
def commune(project: Project) -> Project:
    """A project without reports, of the commune that the made-up papers name."""
    shutil.rmtree(project.root / "data/bao-cao")
    file = project.root / "data/don-vi.yml"
    file.write_text(file.read_text("utf-8").replace("Minh Tiến", "Hòa Bình"), "utf-8")
    return project


@pytest.fixture
def take_in(commune: Project) -> Callable[..., Result]:
    """Run `cchc nhap-bao-cao` in that project."""

    def run(file: Path, *words: str) -> Result:
        return commune.run("nhap-bao-cao", str(file), *words)

    return run
