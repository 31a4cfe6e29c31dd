"""MkDocs run on a repository: a full copy has settings of its own, a thin one is built by those of the release."""

import os
import re
import subprocess
import sys
from collections.abc import Iterator, Mapping, Sequence
from contextlib import contextmanager
from pathlib import Path

import yaml

from .core import shipped, writing
from .core.resources import WHOLE
from .core.shipped import SETTINGS
from .kinds import unit

_PREFIX = re.compile(r"^(?:Error: |(?:ERROR|WARNING) +- +)", re.M)  # of MkDocs, before what is said in Vietnamese


class BuildError(Exception):
    """MkDocs built nothing; the message is what it said."""


def is_repository(root: Path) -> bool:
    """Whether a folder holds the content of a commune."""
    return (root / SETTINGS).is_file() or (root / unit.PATH).is_file()


@contextmanager
def settings(root: Path) -> Iterator[Path]:
    """The settings by which MkDocs builds a repository; of a thin one they stand in a folder for this block alone.

    Raises:
        NotWrittenError: the disk takes no file.
    """
    if not shipped.is_thin(root):
        yield root / SETTINGS
        return
    with writing.scratch() as folder:
        made = {
            "INHERIT": str(WHOLE / SETTINGS),
            "docs_dir": str(root / "docs"),
            "site_dir": str(root / "site"),
            "hooks": [str(WHOLE / "hooks/main.py")],
            "watch": [str(root / "data")],
        }
        file = folder / SETTINGS
        file.write_text(yaml.safe_dump(made, allow_unicode=True), "utf-8")
        yield file


def build(root: Path, target: Path, site_url: str = "") -> None:
    """Build a repository strictly into the folder `target`, for the address `site_url` where one is given.

    Raises:
        BuildError: it cannot be built.
        NotWrittenError: the disk takes no file.
    """
    with settings(root) as file:
        run = subprocess.run(
            _command("build", "--strict", "-q", "-f", str(file), "-d", str(target)),
            cwd=root,
            env=_environment({"SITE_URL": site_url} if site_url else {}),
            capture_output=True,
            encoding="utf-8",
            errors="replace",
            check=False,
        )
    if run.returncode:
        raise BuildError(_PREFIX.sub("", (run.stdout + run.stderr).strip()))


def serve(root: Path, address: str) -> int:
    """Show a repository at `127.0.0.1:8000`, built anew after every change, until stopped; gives the exit code."""
    with (
        settings(root) as file,
        subprocess.Popen(
            _command("serve", "-q", "-f", str(file), "-a", address), cwd=root, env=_environment({})
        ) as server,
    ):
        try:
            return server.wait()
        except KeyboardInterrupt:  # the console sends it to both
            server.wait()
            return 0


def _command(*words: str) -> Sequence[str]:
    return (sys.executable, "-m", "mkdocs", *words)


def _environment(more: Mapping[str, str]) -> dict[str, str]:
    return {**os.environ, "NO_MKDOCS_2_WARNING": "1", "PYTHONIOENCODING": "utf-8", **more}
