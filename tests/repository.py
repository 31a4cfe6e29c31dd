"""A repository on this machine with clones of it: real git, no network."""

import os
import subprocess
from dataclasses import dataclass
from pathlib import Path

ENV = {
    "GIT_CONFIG_GLOBAL": os.devnull,
    "GIT_CONFIG_SYSTEM": os.devnull,
    "GIT_AUTHOR_NAME": "Cán bộ",
    "GIT_AUTHOR_EMAIL": "can-bo@example.vn",
    "GIT_COMMITTER_NAME": "Cán bộ",
    "GIT_COMMITTER_EMAIL": "can-bo@example.vn",
}


def git(root: Path, *words: str) -> str:
    """Run git, which must do it."""
    run = subprocess.run(
        ["git", "-C", str(root), *words],
        env={**os.environ, **ENV},
        capture_output=True,
        text=True,
        errors="replace",
        check=False,
    )
    assert run.returncode == 0, run.stderr
    return run.stdout


@dataclass(frozen=True)
class Remote:
    """A bare repository with the branch `main`; `other` is the clone of somebody else."""

    path: Path
    other: Path

    @classmethod
    def of(cls, content: Path, folder: Path) -> "Remote":
        """A repository whose first commit is the content of a folder, which becomes a clone of it."""
        remote = cls(folder / "kho.git", folder / "khac")
        git(folder, "init", "-q", "--bare", "-b", "main", str(remote.path))
        git(content, "init", "-q", "-b", "main")
        git(content, "add", "-A")
        git(content, "commit", "-q", "-m", "first")
        git(content, "remote", "add", "origin", str(remote.path))
        git(content, "push", "-q", "-u", "origin", "main")
        git(folder, "clone", "-q", str(remote.path), str(remote.other))
        return remote

    def files(self) -> dict[str, str]:
        """What the branch holds now."""
        names = git(self.path, "ls-tree", "-r", "-z", "--name-only", "main").split("\0")
        return {name: git(self.path, "show", f"main:{name}") for name in names if name}

    def edit(self, path: str, text: str) -> None:
        """Somebody else saves a file."""
        (self.other / path).parent.mkdir(parents=True, exist_ok=True)
        (self.other / path).write_text(text, "utf-8")
        git(self.other, "pull", "-q", "--rebase", "--autostash")
        git(self.other, "add", "-A")
        git(self.other, "commit", "-q", "-m", f"edit {path}")
        git(self.other, "push", "-q")

    def race(self, clone: Path, times: int, path: str = "khac.txt") -> None:
        """Let somebody else save `path` right before each of the next pushes of a clone."""
        hook, left = clone / ".git/hooks/pre-push", self.path / "left"
        left.write_text("x" * times)
        hook.write_text(f"""#!/bin/sh
unset GIT_DIR GIT_WORK_TREE GIT_INDEX_FILE
left=$(cat "{left}")
[ -n "$left" ] || exit 0
printf %s "${{left#x}}" > "{left}"
cd "{self.other}" || exit 1
git pull -q --rebase
mkdir -p "$(dirname "{path}")"
echo "$left" >> "{path}"
git add -A
git commit -q -m race
git push -q
""")
        hook.chmod(0o755)
