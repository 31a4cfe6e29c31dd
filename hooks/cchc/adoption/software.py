"""Which release of the software runs: the repository on GitHub that it is from, and the commit, for a pin to name."""

import json
import os
import re
import subprocess
from dataclasses import dataclass
from importlib import metadata
from pathlib import Path

from .. import __version__
from ..core.command import Pin

_PINNED = re.compile(r"(?:https://github\.com/)?([A-Za-z0-9_.-]+/[A-Za-z0-9_.-]+?)(?:\.git)?@([0-9a-f]{40})")
_HOME = re.compile(r"(?:https://|git@|ssh://git@)github\.com[/:]([A-Za-z0-9_.-]+/[A-Za-z0-9_.-]+?)(?:\.git)?/?")
EXAMPLE = f"tai-khoan/cchc@{'0123456789' * 4}"


class SoftwareError(ValueError):
    """The release is not known, or not named rightly; the message says why, in Vietnamese."""


@dataclass(frozen=True)
class Software:
    """A release: `owner/name` on GitHub, the commit in 40 hexadecimal digits, the version (`1.4.0`)."""

    repository: str
    commit: str
    version: str = __version__

    @property
    def source(self) -> str:
        """What uv and pip install it from."""
        return Pin(self.repository, self.version).source


def parse(text: str) -> Software:
    """The software as an option names it.

    Raises:
        SoftwareError: it is not written so.
    """
    found = _PINNED.fullmatch(text.strip())
    if not found:
        raise SoftwareError(f"phải có dạng tài-khoản/kho@mã commit 40 ký tự (đang có: “{text}”); ví dụ đúng: {EXAMPLE}")
    return Software(found[1], found[2])


def running(package: Path) -> Software:
    """The software that runs: installed from GitHub, or a checkout of its repository in which `package` lies.

    Raises:
        SoftwareError: it is neither, so nobody can say which commit a site should be built by.
    """
    found = _installed() or _checked_out(package)
    if not found:
        raise SoftwareError(f"chưa rõ phần mềm này lấy từ kho nào, bản nào; hãy thêm --phan-mem, ví dụ: {EXAMPLE}")
    return found


def _installed() -> Software | None:
    """What pip and uv write down of a package from a repository (https://peps.python.org/pep-0610/)."""
    try:
        about = json.loads(metadata.distribution("cchc").read_text("direct_url.json") or "{}")
        home, commit = about["url"], about["vcs_info"]["commit_id"]
    except (metadata.PackageNotFoundError, ValueError, KeyError, TypeError):
        return None
    return _known(str(home), str(commit))


def _checked_out(package: Path) -> Software | None:
    def git(*words: str) -> str:
        env = {**os.environ, "LC_ALL": "C"}
        run = subprocess.run(["git", *words], cwd=package, env=env, capture_output=True, check=False)
        return run.stdout.decode("utf-8", "replace").strip() if not run.returncode else ""

    try:
        if "hooks/cchc/" not in f"{git('rev-parse', '--show-prefix')}/":  # a repository around an installed package
            return None
        return _known(git("remote", "get-url", "origin"), git("rev-parse", "HEAD"))
    except OSError:  # no git
        return None


def _known(home: str, commit: str) -> Software | None:
    found = _HOME.fullmatch(home)
    return Software(found[1], commit) if found and re.fullmatch("[0-9a-f]{40}", commit) else None
