"""How a command of this software is called where it is named: in a full copy and in a thin repository."""

import os
import re
import shutil
from pathlib import Path
from typing import NamedTuple

from . import shipped

WINDOWS = "py -m uv tool run"
PUBLISHING = ".github/workflows/trang.yml"  # of a thin repository
_PIN = re.compile(r"([\w.-]+/[\w.-]+)/\.github/actions/dung-trang@[0-9a-f]{40} # v([0-9.]+)$", re.M)


class Pin(NamedTuple):
    """The software that publishes a thin repository: `owner/name` on GitHub and the version."""

    repository: str
    version: str

    @property
    def source(self) -> str:
        """What uv and pip install it from."""
        return f"git+https://github.com/{self.repository}@v{self.version}"


def pinned(root: Path) -> Pin | None:
    """The software that a thin repository names; None where it names none."""
    try:
        found = _PIN.search((root / PUBLISHING).read_text("utf-8"))
    except (OSError, UnicodeDecodeError):
        return None
    return Pin(found[1], found[2]) if found else None


def words(root: Path, command: str) -> str:
    """A command as it is typed in the folder of a repository: `uv run cchc kiem-tra`."""
    if not shipped.is_thin(root):
        return f"{_uv(root)} run cchc {command}"
    pin = pinned(root)
    return f"{tool_run()} --from {pin.source} cchc {command}" if pin else f"cchc {command}"


def _uv(root: Path) -> str:
    """How uv is called in a full copy: by its name, or where the README's commands bring it along."""
    brought = next((path for path in (".uv/bin/uv", ".uv/bin/uv.exe") if (root / path).is_file()), "uv")
    return "uv" if shutil.which("uv") else brought.replace("/", os.sep)


def tool_run(system: str = os.name) -> str:
    """How uv runs a released package, installed as the README says: on Windows its own command may not be found."""
    if system == "nt":
        return WINDOWS
    return "uvx" if shutil.which("uvx") else "~/.uv/bin/uvx"


def preview(root: Path) -> str:
    """How to see the site on this machine."""
    return words(root, "xem") if shipped.is_thin(root) else f"{_uv(root)} run mkdocs serve"


def build(root: Path) -> str:
    """How to make the site on this machine."""
    return words(root, "dung") if shipped.is_thin(root) else f"{_uv(root)} run mkdocs build"
