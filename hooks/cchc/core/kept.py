"""What takes long to make, kept from build to build: papers, pictures, cards, codes."""

import os
import tempfile
from collections.abc import Callable
from contextlib import suppress
from datetime import datetime, timedelta
from pathlib import Path

UNUSED = timedelta(days=30)


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


def tidy(folder: Path, now: datetime) -> None:
    """Take away what no build has used for 30 days before `now`."""
    long_ago = (now - UNUSED).timestamp()
    for path in folder.iterdir() if folder.is_dir() else ():
        if path.stat().st_mtime < long_ago:
            path.unlink(missing_ok=True)
