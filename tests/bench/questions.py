"""How often the search finds the right page for what people ask, over procedures as they really are.

    uv run python tests/bench/questions.py EXPORT.json [QUESTIONS.tsv …]

EXPORT.json is an export of the national database of procedures, as `cchc nhap-thu-tuc` reads it. A copy of the
project takes all of it in and is built. A line of a file of questions is what is typed, a tab, and what is right: codes
of procedures or beginnings of addresses, with | between them; `-` where there is no such procedure, and the page must
say that it has only what is near. Without a file, questions.tsv beside this bench is asked; codes that the export lacks
are left out. Printed are, for each file, the share of right pages that come first and among the first three, what is
said to be near only, the weight of the first results and of what is fetched unasked for the time without a network, and
where the first procedure of the list stands on a phone. The exit code is 1 where a limit is missed.
"""

import argparse
import gzip
import json
import shutil
import subprocess
import sys
import tempfile
from collections.abc import Iterator
from pathlib import Path
from typing import Any

from playwright.sync_api import Page, sync_playwright

import sites

sys.path.insert(0, str(Path(__file__).resolve().parents[1]))
from cchc.accessibility_check import browser as machine
from served import served  # tests/ is on the path of pytest, not of a script

OWN = Path(__file__).with_name("questions.tsv")
FIRST, THREE, FIRST_RESULTS, UNASKED, SCREENS = 0.80, 0.92, 100_000, 250_000, 1.5
HEIGHT = 740
_ASK = """async (query) => {
    const books = await cchcTim.index();
    books.find(query, () => {});
    for (let turn = 0; turn < 200 && books.waits; turn++) await new Promise((done) => setTimeout(done, 10));
    const found = books.find(query);
    const shown = cchcTim.groups(books, found).flatMap((kind) => kind.found.slice(0, 10));
    const home = new URL("..", location.href).href;
    return { sure: found.sure, addresses: shown.map((place) => books.address(place).replace(home, "")) };
}"""


def make(root: Path, export: Path) -> set[str]:
    """A copy of the project with every procedure of the export, built; the codes that it has."""
    sites.copy_project(root)
    codes = sorted({one["ma_tthc"] for one in json.loads(export.read_text("utf-8"))})
    listed = "".join(f"- ma: '{code}'\n" for code in codes)
    (root / "data" / "danh-muc-thu-tuc.yml").write_text(listed, "utf-8")
    copy = shutil.copy(export, root)  # the command writes what it cleaned beside the file
    subprocess.run([sys.executable, "-m", "cchc", "nhap-thu-tuc", copy], cwd=root, check=True)
    sites.build(root)
    return {file.stem for file in (root / "data" / "thu-tuc").glob("*.yml")}


def questions(file: Path, codes: set[str]) -> Iterator[tuple[str, list[str]]]:
    """What is typed, and the beginnings of right addresses, none where there is no such procedure."""
    lines = file.read_text("utf-8").splitlines()
    for line in (line for line in lines if line and not line.startswith("#")):
        typed, _, right = line.partition("\t")
        wanted = [one for one in right.split("|") if one != "-"]
        known = [f"thu-tuc/{one}/" if one in codes else one for one in wanted if one in codes or not one[0].isdigit()]
        if known or not wanted:
            yield typed, ["" if one == "TRANG-CHU" else one for one in known]


def _fits(address: str, right: str) -> bool:
    return address == right or (bool(right) and address.startswith(right))


def ask(page: Page, file: Path, codes: set[str]) -> Iterator[tuple[str, bool]]:
    """The lines of a file of questions, with whether each is within its limit; what is missed is told."""
    places: list[int] = []
    absent, told = 0, 0
    for typed, wanted in questions(file, codes):
        found: Any = page.evaluate(_ASK, typed)
        if not wanted:
            absent, told = absent + 1, told + (not found["sure"])
            continue
        fits = [
            any(one == right or (right and one.startswith(right)) for right in wanted) for one in found["addresses"]
        ]
        places.append(fits.index(True) if True in fits else 99)
        if places[-1] > 2:
            print(f"  {typed!r}: {found['addresses'][:3]}", file=sys.stderr)
    first, three = (sum(place < most for place in places) / len(places) for most in (1, 3))
    yield f"{file.name}: {len(places)} questions, {first:.1%} first", first >= FIRST
    yield f"{file.name}: {three:.1%} among the first three", three >= THREE
    yield f"{file.name}: {told} of {absent} that are not there are said to be near only", True


def weights(site: Path) -> Iterator[tuple[str, bool]]:
    """What is fetched for the first results, and unasked for the time without a network."""
    titles = len(gzip.compress((site / "tim-kiem/muc-luc.json").read_bytes(), 6))
    yield f"first results: {titles:,} bytes gzip", titles <= FIRST_RESULTS
    worker = (site / "sw.js").read_text("utf-8")
    plan = json.loads(worker.partition("const BUILD = ")[2].partition(";\n")[0])
    kept = (site / (f"{path}index.html" if not path or path.endswith("/") else path) for path, _ in plan["kept"])
    unasked = sum(len(gzip.compress(file.read_bytes(), 6)) for file in kept)
    unasked += plan["sheets"]["size"] if plan["sheets"]["light"] else 0
    yield f"fetched unasked: {unasked:,} bytes gzip; by a button: {plan['sheets']['size']:,}", unasked <= UNASKED


def main() -> int:
    """Build, ask and print."""
    parser = argparse.ArgumentParser(description="What people ask, over real procedures.")
    parser.add_argument("export", type=Path, help="an export of the national database of procedures")
    parser.add_argument("files", type=Path, nargs="*", default=[OWN], help="files of questions")
    given = parser.parse_args()
    rows: list[tuple[str, bool]] = []
    with tempfile.TemporaryDirectory(prefix="cchc-questions-") as folder, sync_playwright() as playwright:
        root = Path(folder) / "project"
        codes = make(root, given.export.resolve())
        browser = playwright.chromium.launch(executable_path=machine.find(), args=machine.ARGS)
        with served(root / "site") as address:
            page = browser.new_page(viewport={"width": 360, "height": HEIGHT})
            page.goto(f"{address}/tim-kiem/")
            page.focus("#tim-o")
            page.wait_for_function("() => window.cchcTim")
            for file in given.files:
                rows += ask(page, file, codes)
            rows += weights(root / "site")
            page.goto(f"{address}/thu-tuc/")
            page.wait_for_selector("[data-row][data-on]")
            top = page.locator("[data-row][data-on]").first.bounding_box()
            screens = top["y"] / HEIGHT if top else 99
            rows.append((f"first procedure of the list after {screens:.2f} screens", screens <= SCREENS))
        browser.close()
    for text, kept in rows:
        print(f"{text}  {'đạt' if kept else 'chưa đạt'}")
    return 0 if all(kept for _, kept in rows) else 1


if __name__ == "__main__":
    raise SystemExit(main())
