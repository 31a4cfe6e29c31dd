"""What takes long to make, kept from build to build: papers, pictures, cards, codes."""

import os
import tempfile
import time
from collections.abc import Callable
from contextlib import suppress
from pathlib import Path

DAYS = 30


def once(folder: Path, name: str, make: Callable[[], bytes]) -> bytes:
    """What was kept in the folder under a name that says all it depends on; else made now, and kept."""
    path = folder / name
    with suppress(FileNotFoundError):
        content = path.read_bytes()
        os.utime(path)
        return content
    made = make()
    folder.mkdir(parents=True, exist_ok=True)
    handle, draft = tempfile.mkstemp(dir=folder)
    with os.fdopen(handle, "wb") as file:
        file.write(made)
    Path(draft).replace(path)  # two threads may make the same, or one be stopped: nobody reads half of it
    return made


def tidy(folder: Path) -> None:
    """Take away what no build of the last 30 days has used."""
    for path in folder.iterdir() if folder.is_dir() else ():
        if path.stat().st_mtime < time.time() - DAYS * 86400:
            path.unlink(missing_ok=True)
