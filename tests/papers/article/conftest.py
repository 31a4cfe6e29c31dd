"""The command that reads news."""

from collections.abc import Callable
from pathlib import Path

import pytest
from click.testing import Result

from support import Project


@pytest.fixture
def take_in(project: Project) -> Callable[..., Result]:
    """Run `cchc nhap-tin` in the project."""

    def run(file: Path, *words: str) -> Result:
        return project.run("nhap-tin", str(file), *words)

    return run
