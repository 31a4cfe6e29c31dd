"""Lighthouse's four marks for every kind of public pages of this site, on its own idea of a phone and a weak network.

    uv run python tests/bench/lighthouse.py [--lighthouse PROGRAM] [--runs 3]

Needs Node and Lighthouse 12 (`npm install -g lighthouse@12`); nothing else here does. The site is built as it stands
and served with gzip, as GitHub Pages does; every page is opened `--runs` times and the median of each mark counts. The
marks for speed move with the machine, the other three do not. What costs a mark is named below the table. The exit
code is 1 where a mark is below 100, 2 without Lighthouse or a browser.
"""

import argparse
import json
import os
import shutil
import statistics
import subprocess
import sys
import tempfile
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass
from pathlib import Path
from typing import Any

import sites

sys.path.insert(0, str(Path(__file__).resolve().parents[1]))
from cchc.accessibility_check import browser as machine
from served import served  # tests/ is on the path of pytest, not of a script

MARKS = ("performance", "accessibility", "best-practices", "seo")
PAGES = {
    "column page": "",
    "news": "tin-bai/",
    "item": "tin-bai/2*/*-*/",
    "reports": "bao-cao/",
    "report": "bao-cao/2*/*/",
    "procedures": "thu-tuc/",
    "procedure": "thu-tuc/*.*/",
    "hotlines": "duong-day-nong/",
    "remarks": "phan-anh/",
    "remark": "phan-anh/2*/*/",
    "documents": "van-ban/",
    "document": "van-ban/*-*-*/",
    "statistics": "thong-ke/",
    "list": "thong-ke/danh-muc/",
    "scores": "chi-so/",
    "score": "chi-so/papi/",
    "activities": "hoat-dong/",
    "follow": "theo-doi/",
    "search": "tim-kiem/",
    "open data": "du-lieu/",
    "accessibility": "tro-nang/",
}


@dataclass(frozen=True)
class Visit:
    """One page as Lighthouse saw it: its marks out of 100, and what is not right."""

    page: str
    marks: Mapping[str, int]
    faults: Sequence[str]


def addresses(site: Path) -> Iterator[tuple[str, str]]:
    """The column page, and the last page of every other kind that the site has."""
    for page, pattern in PAGES.items():
        found = sorted(site.glob(f"{pattern}index.html"))
        if found:
            yield page, f"/{found[-1].relative_to(site).as_posix().removesuffix('index.html')}"


def visit(program: str, page: str, address: str, report: Path) -> Visit:
    """Open a page once.

    Raises:
        CalledProcessError: Lighthouse failed; it has said why.
    """
    flags = f"--chrome-flags={' '.join(('--headless=new', *machine.ARGS))}"
    command = [program, address, "--quiet", "--output=json", f"--output-path={report}", flags]
    subprocess.run(command, check=True, env={**os.environ, "CHROME_PATH": machine.find() or ""})
    told = json.loads(report.read_text("utf-8"))
    return Visit(page, {mark: round(told["categories"][mark]["score"] * 100) for mark in MARKS}, list(faults(told)))


def faults(told: Mapping[str, Any]) -> Iterator[str]:
    """What costs a mark."""
    for mark in MARKS:
        for part in told["categories"][mark]["auditRefs"]:
            audit = told["audits"][part["id"]]
            if part["weight"] and audit["score"] is not None and audit["score"] < 0.995:
                yield f"{mark}: {audit['title']} {audit.get('displayValue', '')}".rstrip()


def main() -> int:
    """Build, visit, print the table."""
    parser = argparse.ArgumentParser(description="Lighthouse's marks of every kind of public pages.")
    parser.add_argument("--lighthouse", default="lighthouse", help="the program")
    parser.add_argument("--runs", type=int, default=3, help="visits of each page; the median counts")
    given = parser.parse_args()
    program = shutil.which(given.lighthouse)
    if not program or not machine.find():
        print("no Lighthouse (npm install -g lighthouse@12) or no Chromium on this machine", file=sys.stderr)
        return 2
    with tempfile.TemporaryDirectory(prefix="cchc-bench-") as folder:
        site, report = Path(folder) / "site", Path(folder) / "report.json"
        command = [sys.executable, "-m", "mkdocs", "build", "-q", "--site-dir", str(site)]
        subprocess.run(command, check=True, cwd=sites.PROJECT, env={**os.environ, "NO_MKDOCS_2_WARNING": "1"})
        with served(site) as here:
            pages = list(addresses(site))
            runs = [[visit(program, page, here + path, report) for _ in range(given.runs)] for page, path in pages]
    return told(runs)


def told(runs: Sequence[Sequence[Visit]]) -> int:
    """Print the medians and what is not right; 1 where a mark is missed."""
    medians = [[statistics.median(one.marks[mark] for one in visits) for mark in MARKS] for visits in runs]
    print(f"{'page':<14}", *(f"{mark:>15}" for mark in MARKS))
    for visits, marks in zip(runs, medians, strict=True):
        print(f"{visits[0].page:<14}", *(f"{mark:15.0f}" for mark in marks))
    for fault in sorted({f"{one.page}: {fault}" for visits in runs for one in visits for fault in one.faults}):
        print(f"  {fault}")
    return int(any(mark < 100 for marks in medians for mark in marks))


if __name__ == "__main__":
    sys.exit(main())
