"""Projects that tests may change."""

import shutil
from dataclasses import dataclass
from datetime import datetime
from pathlib import Path

from mkdocs.commands.build import build
from mkdocs.config import load_config

from cchc import site
from cchc.core.dates import VIETNAM
from cchc.core.problems import ContentError
from cchc.site import Site

ROOT = Path(__file__).resolve().parent.parent
EPOCH = 1_795_000_000  # 18 November 2026, 19:06 in Vietnam
NOW = datetime.fromtimestamp(EPOCH, VIETNAM)
PARTS = ("mkdocs.yml", "docs", "data", "hooks")


@dataclass(frozen=True)
class Project:
    """A copy of the project that a test may change."""

    root: Path

    def write(self, path: str, text: str | bytes) -> Path:
        """Write a file, with its folders."""
        file = self.root / path
        file.parent.mkdir(parents=True, exist_ok=True)
        file.write_bytes(text if isinstance(text, bytes) else text.encode())
        return file

    def edit(self, path: str, old: str, new: str) -> None:
        """Replace a piece of a file that must be there."""
        file = self.root / path
        text = file.read_text("utf-8")
        assert old in text, f"{old!r} is not in {path}"
        file.write_text(text.replace(old, new), "utf-8", newline="\n")

    def load(self, now: datetime = NOW) -> Site:
        """The site of this copy."""
        return site.load(self.root, now)

    def problems(self) -> list[str]:
        """The messages staff see."""
        try:
            self.load()
        except ContentError as error:
            return [str(problem) for problem in error.problems]
        return []

    def build(self, name: str = "site") -> Path:
        """Build with MkDocs and return the folder of the site."""
        target = self.root / name
        config = load_config(str(self.root / "mkdocs.yml"), site_dir=str(target))
        config.plugins.on_startup(command="build", dirty=False)
        build(config)
        return target


def copy(target: Path) -> Project:
    """A fresh copy of the project's own content and code."""
    for part in PARTS:
        if (ROOT / part).is_dir():
            shutil.copytree(ROOT / part, target / part, ignore=shutil.ignore_patterns("__pycache__"))
        else:
            shutil.copy(ROOT / part, target / part)
    return Project(target)
