"""Random content: pieces of the sample changed by a seeded generator, held against the first law.

PYTHONPATH=tests uv run python tests/bench/mutants.py --count 2000 --builds 10 --seed 1

The law: the check either refuses content in sentences or the site can be built of it; nothing else is ever raised.
What is accepted stays, so that changes pile up, and is built whole from time to time; what is refused is put back.
"""

import argparse
import logging
import random
import re
import tempfile
import time
import traceback
from collections.abc import Callable, Iterator, Sequence
from dataclasses import dataclass, field
from pathlib import Path

from mkdocs.exceptions import Abort

from cchc.core.problems import ContentError
from support import Project, copy

_LETTERS = (
    "☑", "🙂", "①", "\u200b", "\u202e", "\ufeff", "\u00ad", "Ð", "ﬁ", "𝐁", "中", "\u0301", "\t", "\u2028", "´", "’",
    "“", "\u00a0", "\x07", "\ud7ff", "\U0010ffff", "ａ", "٣", "½", "ß", "İ",
)  # fmt: skip
_VALUES = (
    "", "null", "~", "[]", "{}", "0", "-1", "1e9", "NaN", "9" * 400, "٣", "１２", "true", "khong", "có", "2026-11-20",
    "2000-01-01", "2100-12-31", "9999-12-31", "0001-01-01", "2027-02-29", "20/11/2026", "2026-11-20 24:00", "a: b",
    "[a, b]", "{a: b}", "- a", "# a", "'a", '"a', '"a"', "&a", "*a", "!a", "|", ">", "@", "`", "%", "...", "---",
    "=1+1", "<b>a</b>", "<script>", "{{ 7*7 }}", "{% x %}", "#read(\"a\")", "$x^2$", "\\", "//a.vn", "https://a.vn/",
    "/thong-ke/", "/khong-co/", "../../x", "92/BC-UBND", "0914 065 627", "(04) 3825 1234", "a" * 300, "Ă" * 5000,
    f'"{"9" * 60}"', "x" + "9 " * 3000, "a-cong_at_" * 200,
    "tin-bai", "index", "con", "1.001193", "07:30-11:30", "17:00-07:30", "xa", "tinh", "mau", "chu-tich",
)  # fmt: skip
_BLOCKS = (
    "## Mục\n\nĐoạn.", "- a\n- b\n    - c", "1. a\n2. b", "| a | b |\n|---|---|\n| 1 | 2 |", "!!! note\n    Lời.",
    "a\n: b", "[^1]\n\n[^1]: chú thích", "> trích", "```\nmã\n```", "    mã", "***", "[a](/thu-tuc/)", "![ảnh](x.jpg)",
    "<https://a.vn>", "a<b và c>d", "5*3 m và 4*2 m", "[a]: /thong-ke/\n\n[a]", "&lt;x&gt; &#0; &#xD800;",
    "*a **b* c**", "\\[a\\](b)", "# Hai", "<!-- x -->", "<details><summary>a</summary>b</details>", "a  \nb",
    "Ý" * 3000, "](", "[[a]]", "{: .x }", "[TOC]", "*[a]: b\n\na", "$$x$$", "\u202eabc", "☐ a\n☑ b",
    "9" * 60, "0 1 " * 2000, "`" * 3000, "<a " * 1000, "ông Y " * 1000, "- " * 1000,
)  # fmt: skip
_DAY = re.compile(r"\d{4}-\d\d-\d\d")


@dataclass
class Mutants:
    """A project that is changed again and again; `faults` are the ways in which the law was broken.

    `build` builds what was accepted: the whole site, unless a short run wants less.
    """

    project: Project
    seed: int
    tried: int = 0
    refused: int = 0
    built: int = 0
    faults: list[str] = field(default_factory=list)
    build: Callable[[Project], object] = Project.build

    def __post_init__(self) -> None:
        self._chance = random.Random(self.seed)
        self._since_build: list[tuple[Path, bytes | None, str]] = []

    def run(self, count: int, builds: int) -> None:
        """Try `count` changes, with as many whole builds in between, the last one at the end."""
        for number in range(1, count + 1):
            self._try()
            if number * builds // count > (number - 1) * builds // count:
                self._build()

    def _try(self) -> None:
        path = self._chance.choice([*_texts(self.project.root)])
        before = path.read_bytes()
        change, said = self._change(path, before.decode())
        where = path.relative_to(self.project.root).as_posix()
        self.tried += 1
        try:
            if change is None:
                path.unlink()
            else:
                path.write_bytes(change.encode(errors="surrogatepass"))
            site = self.project.load()
            list(site.notices)
            self._since_build.append((path, before, f"{where}: {said}"))
        except ContentError as error:
            self.refused += 1
            path.write_bytes(before)
            if not all(str(problem) and problem.annotation and problem.line > 0 for problem in error.problems):
                self.faults.append(f"{where}: {said}: told without its line\n{error}")
        except Exception:
            self.faults.append(f"{where}: {said}\n{traceback.format_exc()}")
            path.write_bytes(before)

    def _build(self) -> None:
        """Build everything that was accepted; where that fails, take changes back, the newest first, until it does not.

        The change that was taken back last is the one that broke the build.
        """
        self.built += 1
        while why := self._broken():
            if not self._since_build:
                self.faults.append(f"nothing is left to take back\n{why}")
                return
            path, before, said = self._since_build.pop()
            if before is not None:
                path.write_bytes(before)
            if not (still := self._broken()):
                self.faults.append(f"accepted, and not built: {said}\n{why}")
            elif still != why:
                self.faults.append(f"among what was accepted, and not built: {said}\n{why}")
        self._since_build.clear()

    def _broken(self) -> str:
        """Why the site cannot be built; empty where it can."""
        try:
            self.build(self.project)
        except Abort as error:
            return f"{error}\n{error.__cause__ or error.__context__}"
        except Exception:
            return traceback.format_exc()
        return ""

    def _change(self, path: Path, text: str) -> tuple[str | None, str]:
        """The text changed in one way, and how; None where the file is to be deleted."""
        rows = text.split("\n")
        ways: Sequence[Callable[[], tuple[str | None, str]]] = (
            lambda: self._value(rows), lambda: self._value(rows), lambda: self._value(rows), lambda: self._letter(text),
            lambda: self._letter(text), lambda: self._day(text), lambda: self._day(text), lambda: self._row(rows),
            lambda: self._block(path, text),
            lambda: (None, "deleted") if self._chance.random() < 0.1 else self._row(rows),
        )  # fmt: skip
        return self._chance.choice(ways)()

    def _value(self, rows: list[str]) -> tuple[str, str]:
        keyed = [number for number, row in enumerate(rows) if re.match(r"[\s-]*\w+:", row)] or [0]
        number, value = self._chance.choice(keyed), self._chance.choice(_VALUES)
        changed = re.sub(r"^([\s-]*\w+:).*", lambda match: f"{match[1]} {value}", rows[number], count=1)
        return "\n".join([*rows[:number], changed, *rows[number + 1 :]]), f"line {number + 1} is {changed[:80]!r}"

    def _letter(self, text: str) -> tuple[str, str]:
        place, letter = self._chance.randrange(len(text) + 1), self._chance.choice(_LETTERS)
        return text[:place] + letter + text[place:], f"{letter!r} after {text[max(0, place - 30) : place]!r}"

    def _day(self, text: str) -> tuple[str, str]:
        days = [*_DAY.finditer(text)]
        if not days:
            return self._letter(text)
        match = self._chance.choice(days)
        year = self._chance.choice((2000, 2024, 2025, 2026, 2027, 2028, 2100, 1945, 1999, 2101))
        day = f"{year}-{self._chance.randint(1, 12):02d}-{self._chance.choice((1, 15, 28, 29, 30, 31)):02d}"
        return text[: match.start()] + day + text[match.end() :], f"{day} instead of {match[0]}"

    def _row(self, rows: list[str]) -> tuple[str, str]:
        number = self._chance.randrange(len(rows))
        row = rows[number]
        ways: Sequence[tuple[list[str], str]] = (
            ([], "gone"), ([row, row], "twice"), ([f"  {row}"], "further in"), ([row.lstrip()], "further out"),
            ([row[: len(row) // 2]], "half"),
        )  # fmt: skip
        made, said = self._chance.choice(ways)
        return "\n".join([*rows[:number], *made, *rows[number + 1 :]]), f"line {number + 1} is {said}: {row[:60]!r}"

    def _block(self, path: Path, text: str) -> tuple[str, str]:
        block = self._chance.choice(_BLOCKS)
        if path.suffix != ".md":
            return f"{text.rstrip()}\n{block}\n", f"ends with {block[:60]!r}"
        return f"{text.rstrip()}\n\n{block}\n", f"ends with {block[:60]!r}"


def _texts(root: Path) -> Iterator[Path]:
    """The files that staff write."""
    for folder in ("data", "docs"):
        yield from (path for path in sorted((root / folder).rglob("*")) if path.suffix in {".yml", ".md"})


def main() -> None:
    """Run it and say what was found."""
    parser = argparse.ArgumentParser(description="Random content against the first law.")
    parser.add_argument("--count", type=int, default=500, help="changes that are tried")
    parser.add_argument("--builds", type=int, default=10, help="whole builds in between")
    parser.add_argument("--seed", type=int, default=1, help="seed of the changes")
    given = parser.parse_args()
    logging.disable(logging.CRITICAL)
    start = time.process_time()
    with tempfile.TemporaryDirectory(prefix="cchc-mutants-") as folder:
        mutants = Mutants(copy(Path(folder)), given.seed)
        for _ in range(given.builds):
            known = len(mutants.faults)
            mutants.run(given.count // given.builds, 1)
            print(f"{mutants.tried} changes", *mutants.faults[known:], sep="\n\n", flush=True)
    print(
        f"{mutants.tried} changes, {mutants.refused} refused, {mutants.built} builds, {len(mutants.faults)} faults, "
        f"CPU {time.process_time() - start:.0f} s"
    )


if __name__ == "__main__":
    main()
