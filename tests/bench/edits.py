"""Random edits: after each, the site of a repository that was built before is, byte for byte, that of a fresh one.

    PYTHONPATH=tests uv run python tests/bench/edits.py --steps 40 --size 300 [--seed N] [--together 3] [--each 10]

Each step makes some edits (what staff write, pictures, the clock), then builds the repository; each step, or each tenth
where there are thousands of items, a copy of it is built without anything kept, in another folder. An edit that cannot
be published must leave the site as it was, and is taken back. The seed is printed; the exit code is 1 at the first
difference, which is named.
"""

import argparse
import os
import secrets
import shutil
import sys
import tempfile
import time
from collections import Counter
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from dataclasses import dataclass, field
from datetime import datetime
from pathlib import Path

from mkdocs.exceptions import Abort

import corpus
from edit_kinds import EDITS, Desk
from small import files, small
from support import Project

_ZONE = "SOURCE_DATE_EPOCH"


class DifferentError(Exception):
    """A repository that was built before has another site than a fresh one."""


@dataclass
class Edits(Desk):
    """What is built after edits of a desk, and compared; `made` counts the edits by their names."""

    made: Counter[str] = field(default_factory=Counter)
    refused: int = 0

    def __post_init__(self) -> None:
        super().__post_init__()
        self._left: list[Callable[[Desk], None]] = []

    def step(self, count: int, *, compared: bool = True) -> None:
        """Make some edits, build, compare with a fresh build if that is wanted.

        Raises:
            DifferentError: the two sites differ, or a build that failed touched the site.
        """
        then = self.now
        before = {part: files(self.project.root / part) for part in ("docs", "data")}
        names = [self._edit() for _ in range(count)]
        with _at(self.now):
            site = self._site()
            try:
                self.project.build()
            except Abort:
                self.refused += 1
                if self._site() != site:
                    raise DifferentError(f"{names}: a build that failed touched the site") from None
                for part, kept in before.items():
                    shutil.rmtree(self.project.root / part)
                    for path, content in kept.items():
                        self.project.write(f"{part}/{path}", content)
                self.now = then  # the clock, too, may be what the content does not bear
                os.environ[_ZONE] = str(int(then.timestamp()))
                self.project.build()
            else:
                self.made.update(names)
            if compared:
                _compare(self._site(), _cold(self.project), ", ".join(names))

    def _site(self) -> dict[str, bytes]:
        return files(self.project.root / "site")

    def _edit(self) -> str:
        """Make an edit, each kind once before one comes again."""
        if not self._left:
            self._left = [*EDITS]
            self.chance.shuffle(self._left)
        edit = self._left.pop()
        edit(self)
        return edit.__name__


@contextmanager
def _at(now: datetime) -> Iterator[None]:
    before = os.environ.get(_ZONE)
    os.environ[_ZONE] = str(int(now.timestamp()))
    yield
    os.environ.pop(_ZONE)
    if before is not None:
        os.environ[_ZONE] = before


def _cold(project: Project) -> dict[str, bytes]:
    """The site of a copy in which nothing is kept."""
    with tempfile.TemporaryDirectory() as folder:
        root = Path(folder) / "xa"
        root.mkdir()
        for part in ("docs", "data", "hooks"):
            shutil.copytree(project.root / part, root / part)
        shutil.copy(project.root / "mkdocs.yml", root)
        return files(Project(root).build())


def _compare(kept: dict[str, bytes], cold: dict[str, bytes], names: str) -> None:
    wrong = sorted(path for path in {*kept, *cold} if kept.get(path) != cold.get(path))
    if wrong:
        what = [f"{path} ({'differs' if path in kept and path in cold else 'is there in one'})" for path in wrong]
        raise DifferentError(f"after {names}: {', '.join(what[:20])}")


def main() -> int:
    """Edit, build, compare; tell how it went."""
    parser = argparse.ArgumentParser(description=(__doc__ or "").partition("\n")[0])
    parser.add_argument("--steps", type=int, default=40)
    parser.add_argument("--size", type=int, default=300, help="items to begin with")
    parser.add_argument("--seed", type=int, default=secrets.randbelow(10**6))
    parser.add_argument("--together", type=int, default=1, help="edits of each step")
    parser.add_argument("--each", type=int, default=1, help="steps from one fresh build to the next")
    given = parser.parse_args()
    print(f"seed {given.seed}", flush=True)
    with tempfile.TemporaryDirectory() as folder:
        project = small(Path(folder))
        corpus.write(project.root, given.size, given.seed)
        edits = Edits(project, given.seed, corpus.NOW)  # items of the corpus are of days up to that
        for number in range(1, given.steps + 1):
            begun = time.perf_counter()
            try:
                edits.step(given.together, compared=number % given.each == 0 or number == given.steps)
            except DifferentError as error:
                print(f"step {number}: {error}", file=sys.stderr)
                return 1
            if number % 10 == 0:
                print(f"{number} steps, {edits.refused} refused, {time.perf_counter() - begun:.1f} s", flush=True)
    print(f"{given.steps} steps equal: {dict(edits.made)}")
    return 0


if __name__ == "__main__":
    raise SystemExit(main())
