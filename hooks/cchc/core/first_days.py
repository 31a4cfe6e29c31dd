"""The day on which a news item was first on the site, beside the day that it gives itself (`ngay`).

An item written today can be dated last year; who checks a count must see that. The publishing workflow keeps a ledger;
what stands not in it is known from the history of git, where the build has all of it.
"""

import json
import subprocess
from collections.abc import Mapping
from datetime import date
from pathlib import Path

from .dates import vietnam_time

LEDGER = "data/.ngay-dang.json"
_LOG = ("log", "--reverse", "-M", "--diff-filter=AR", "--name-status", "-z", "--format=%x01%ct", "--")


def known(root: Path, folder: str) -> Mapping[str, date]:
    """The first day by the path of the file, for those of which it is known; `folder` holds the files."""
    return {**history(root, folder), **ledger(root)}


def ledger(root: Path) -> Mapping[str, date]:
    """What the publishing workflow wrote down; a ledger that cannot be read is none."""
    try:
        data = json.loads((root / LEDGER).read_text("utf-8"))
        return {str(path): date.fromisoformat(day) for path, day in data.items()}
    except (OSError, ValueError, TypeError, AttributeError):
        return {}


def written(days: Mapping[str, date]) -> bytes:
    """The ledger as a file: a line for each item, so that two that are saved at once do not meet in one line."""
    rows = {path: days[path].isoformat() for path in sorted(days)}
    return f"{json.dumps(rows, ensure_ascii=False, indent=1)}\n".encode()


def history(root: Path, folder: str) -> Mapping[str, date]:
    """The day of the commit that brought each file, also under an earlier name; empty without a whole history."""
    if not (root / ".git").exists() or _git(root, "rev-parse", "--is-shallow-repository").strip() != "false":
        return {}
    days: dict[str, date] = {}
    for commit in _git(root, *_LOG, folder).split("\x01")[1:]:
        moment, *words = commit.replace("\n", "\0").split("\0")
        names = [word for word in words if word]
        while names:
            change = names.pop(0)
            old = names.pop(0)
            new = names.pop(0) if change.startswith("R") else old
            days[new] = days.get(old, vietnam_time(int(moment)).date())
    return days


def _git(root: Path, *words: str) -> str:
    """What git prints; empty where there is none, or it refuses."""
    try:
        run = subprocess.run(["git", "-C", str(root), *words], capture_output=True, check=False)
    except OSError:
        return ""
    return run.stdout.decode("utf-8", "replace") if run.returncode == 0 else ""
