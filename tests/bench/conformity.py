"""What the Nu validator and IBM's Equal Access engine find on the pages of this site, on a phone's screen.

    npm install vnu-jar accessibility-checker-engine
    uv run python tests/bench/conformity.py --nu …/dist/vnu.jar --ace …/accessibility-checker-engine/ace.js

Needs Java for the first, a browser for the second; either may be left out. The site is built as it stands. Nu reads
every page; the engine opens one page of each kind and tells violations of WCAG 2.1 that it is sure of. What is not
true is listed in UNTRUE with the reason, and counted apart. The exit code is 1 where anything else is found, 2 where
neither program is named.
"""

import argparse
import json
import os
import subprocess
import sys
import tempfile
from collections import Counter
from collections.abc import Iterator
from pathlib import Path

from playwright.sync_api import sync_playwright

import sites

sys.path.insert(0, str(Path(__file__).resolve().parents[1]))
from cchc.accessibility_check import browser as machine
from served import served  # tests/ is on the path of pytest, not of a script

# By the beginning of what is said: why it is not true here.
UNTRUE = {
    "The “role” attribute must not be used on a “t": "phones set rows of tables as blocks, and browsers then forget"
    " what they are: the roles say it again (https://adrianroselli.com/2018/02/tables-css-display-properties-and-aria.html)",
}
KINDS = (
    *("", "tin-bai/", "tin-bai/2*/", "tin-bai/2*/*/", "hoat-dong/", "hoat-dong/2*/", "hoat-dong/2*/*/", "van-ban/"),
    *("thu-tuc/", "thu-tuc/*.*/", "bao-cao/", "bao-cao/2*/*/", "duong-day-nong/", "phan-anh/", "phan-anh/2*/"),
    *("thong-ke/", "thong-ke/ky-lich/2*/", "chi-so/", "chi-so/*/", "tim-kiem/", "theo-doi/", "tro-nang/"),
    *("ngoai-tuyen/", "huong-dan/", "huong-dan/*/", "quan-tri/", "trang-thai/", "du-lieu/", "du-lieu-mau/"),
)
_ASK = """async () => {
    const { results } = await new ace.Checker().check(document, ["WCAG_2_1"]);
    return results.filter(({ value }) => value[0] === "VIOLATION" && value[1] === "FAIL")
        .map(({ ruleId, message, snippet }) => `${ruleId}: ${message} ${snippet}`);
}"""


def by_nu(jar: str, site: Path) -> Iterator[str]:
    """The errors of every page, without warnings."""
    command = ["java", "-Xss2m", "-jar", jar, "--format", "json", "--errors-only", "--skip-non-html", str(site)]
    told = json.loads(subprocess.run(command, capture_output=True, text=True, check=False).stderr)
    for one in told["messages"]:
        yield f"{one['message']} {one['url'].partition(site.name)[2]} {one.get('extract', '')!r}"


def by_engine(script: str, site: Path) -> Iterator[str]:
    """The violations of the last page of each kind."""
    found = [sorted(site.glob(f"{pattern}index.html"))[-1:] for pattern in KINDS]
    paths = [one.relative_to(site).as_posix().removesuffix("index.html") for pages in found for one in pages]
    with served(site) as here, sync_playwright() as programs:
        browser = programs.chromium.launch(executable_path=machine.find(), args=machine.ARGS)
        context = browser.new_context(viewport={"width": 360, "height": 740}, bypass_csp=True)
        for path in paths:
            page = context.new_page()
            page.goto(f"{here}/{path}")
            page.add_script_tag(path=script)
            yield from (f"{one} /{path}" for one in page.evaluate(_ASK))
            page.close()
        print(f"pages that the engine opened: {len(paths)}")


def told(found: Iterator[str]) -> int:
    """Print what is found, and how often what is not true; the number of true ones."""
    untrue: Counter[str] = Counter()
    count = 0
    for one in found:
        if known := next((begin for begin in UNTRUE if one.startswith(begin)), ""):
            untrue[known] += 1
            continue
        count += 1
        print(f"  {one}")
    for begin, number in untrue.items():
        print(f"  {number} × “{begin}…” is not true: {UNTRUE[begin]}")
    print(f"  {count} true ones")
    return count


def main() -> int:
    """Build, ask both, print."""
    parser = argparse.ArgumentParser(description="What validators find on the pages.")
    parser.add_argument("--nu", help="vnu.jar")
    parser.add_argument("--ace", help="ace.js of accessibility-checker-engine")
    given = parser.parse_args()
    if not given.nu and not given.ace:
        print("neither --nu nor --ace is named", file=sys.stderr)
        return 2
    with tempfile.TemporaryDirectory(prefix="cchc-bench-") as folder:
        site = Path(folder) / "site"
        command = [sys.executable, "-m", "mkdocs", "build", "-q", "--site-dir", str(site)]
        subprocess.run(command, check=True, cwd=sites.PROJECT, env={**os.environ, "NO_MKDOCS_2_WARNING": "1"})
        wrong = 0
        if given.nu:
            print("Nu validator")
            wrong += told(by_nu(given.nu, site))
        if given.ace:
            print("IBM Equal Access")
            wrong += told(by_engine(given.ace, site))
    return int(wrong > 0)


if __name__ == "__main__":
    sys.exit(main())
