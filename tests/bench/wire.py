"""What a first visit costs on the wire, beside stock Material with its blog plugin and its search.

    uv run python tests/bench/wire.py [--sizes 100 1000 4000] [--seed 1]

The two sites of sites.py are made for every size (the theme's with its search, as it comes), built, and served by a
server that packs text with gzip. A browser visits the column page (the blog's first page there) and the same item in
both, each with an empty cache on a phone's screen; the bytes are those of its network traffic, headers included, until
the network rests. Made-up items have no pictures. Bytes hardly depend on the machine. The exit code is 1 where a page
of ours is over its limit.
"""

import argparse
import shutil
import sys
import tempfile
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from pathlib import Path

from playwright.sync_api import Browser, sync_playwright

import corpus
import sites

sys.path.insert(0, str(Path(__file__).resolve().parents[1]))
from cchc.accessibility_check import browser as machine
from cchc.budget import LIMITS
from served import Load, served, total, visit  # tests/ is on the path of pytest, not of a script

COLUMN, ITEM = "column page", "item"
LIMIT = {COLUMN: LIMITS["column.html"], ITEM: LIMITS["item.html"]}


@dataclass(frozen=True)
class Visit:
    """A first visit to a page of both sites."""

    size: int
    page: str
    ours: Sequence[Load]
    stock: Sequence[Load]

    @property
    def row(self) -> str:
        """A line of the table."""
        ours, stock = total(list(self.ours)), total(list(self.stock))
        verdict = "đạt" if ours <= LIMIT[self.page] else "chưa đạt"
        files = f"{len(self.ours):6} {len(self.stock):6}"
        return f"{self.size:>6} {self.page:<12} {ours:>9} {stock:>10} {ours / stock:>8.3f} {files}  {verdict}"


def visits(browser: Browser, folder: Path, size: int, seed: int) -> Iterator[Visit]:
    """Make and build both sites in the folder, then visit them."""
    project = folder / "project"
    ours, stock = folder / f"ours-{size}", folder / f"stock-{size}"
    sites.make_ours(project, ours, size, seed)
    sites.make_blog(project, stock, size, seed, search=True)
    for root in (ours, stock):
        print(f"{root.name}: {sites.build(root).wall:.1f} s", file=sys.stderr)
    slug = next(corpus.articles(corpus.categories(project), size, seed)).slug
    paths = ((COLUMN, "/", "/"), (ITEM, address(ours, slug), address(stock, slug)))
    with served(ours / "site") as here, served(stock / "site") as there:
        for page, mine, other in paths:
            yield Visit(size, page, visit(browser, here, mine), visit(browser, there, other))
    shutil.rmtree(ours)
    shutil.rmtree(stock)


def address(root: Path, slug: str) -> str:
    """Where a built site has an item."""
    folder = next(path for path in (root / "site").rglob(slug) if path.is_dir())
    return f"/{folder.relative_to(root / 'site').as_posix()}/"


def main() -> int:
    """Measure and print the table."""
    parser = argparse.ArgumentParser(description="Bytes on the wire beside stock Material.")
    parser.add_argument("--sizes", type=int, nargs="+", default=[100, 1000, 4000], help="numbers of items")
    parser.add_argument("--seed", type=int, default=1, help="seed of the corpus")
    given = parser.parse_args()
    found: list[Visit] = []
    with tempfile.TemporaryDirectory(prefix="cchc-wire-") as folder, sync_playwright() as playwright:
        browser = playwright.chromium.launch(executable_path=machine.find(), args=machine.ARGS)
        sites.copy_project(Path(folder) / "project")
        for size in sorted(set(given.sizes)):
            found += visits(browser, Path(folder), size, given.seed)
        browser.close()
    print(f"{'items':>6} {'first visit':<12} {'ours B':>9} {'stock B':>10} {'ratio':>8} {'files':>6} {'files':>6}")
    print("\n".join(visit.row for visit in found))
    columns = [total(list(visit.ours)) for visit in found if visit.page == COLUMN]
    print(f"column page, most beside least over the sizes: {max(columns) / min(columns):.3f}")
    return 0 if all(total(list(visit.ours)) <= LIMIT[visit.page] for visit in found) else 1


if __name__ == "__main__":
    raise SystemExit(main())
