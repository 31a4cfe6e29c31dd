"""The build backend: uv_build, and into the wheel what a site without a checkout needs beside the package.

`cchc/whole/` of the wheel holds the settings of MkDocs, the hook, the guide and what a new site begins with, as they
stand at the top of this repository: there is one source of each. Interface: https://peps.python.org/pep-0517/
"""

import os
import shutil
from collections.abc import Mapping
from pathlib import Path
from tempfile import TemporaryDirectory
from typing import Any

import uv_build
from uv_build import build_editable, build_sdist

__all__ = ("WHOLE", "build_editable", "build_sdist", "build_wheel")

WHOLE = ("mkdocs.yml", "hooks/main.py", "docs/huong-dan", "data", ".nhap/README.md")
_BASE = ("pyproject.toml", "README.md", "LICENSE", "hooks/cchc")
_UNWANTED = shutil.ignore_patterns("__pycache__", ".cache")


def build_wheel(
    wheel_directory: str, config_settings: Mapping[Any, Any] | None = None, metadata_directory: str | None = None
) -> str:
    """Build the wheel from a copy, into which those files are laid; gives the name of the wheel."""
    wheels = Path(wheel_directory).resolve()
    here = Path.cwd()
    with TemporaryDirectory() as folder:
        for path in _BASE:
            _copy(here / path, Path(folder, path))
        for path in WHOLE:
            _copy(here / path, Path(folder, "hooks/cchc/whole", path))
        os.chdir(folder)
        try:
            return uv_build.build_wheel(str(wheels), config_settings, metadata_directory)
        finally:
            os.chdir(here)


def _copy(path: Path, target: Path) -> None:
    target.parent.mkdir(parents=True, exist_ok=True)
    if path.is_dir():
        shutil.copytree(path, target, ignore=_UNWANTED)
    else:
        shutil.copyfile(path, target)
