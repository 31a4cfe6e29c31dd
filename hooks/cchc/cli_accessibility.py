"""The command that checks the accessibility of a built site and writes the results into it."""

import json
from collections.abc import Callable, Sequence
from dataclasses import dataclass
from pathlib import Path
from typing import Any
from urllib.parse import urlsplit

import click

from . import cli_common, clock
from .accessibility_check import browser, runner
from .cli_common import Refusal
from .core import command, dates, render, writing
from .core.page import Page
from .core.resources import TEMPLATES
from .views import accessibility_page, summary
from .views.accessibility_results import AccessibilityResults


@click.command(
    "kiem-tra-tro-nang",
    help="Kiểm tra trang đã lập: người cao tuổi, người khuyết tật có dùng được không, ghi kết quả vào /tro-nang/.",
)
@click.option(
    "--trang",
    "folder",
    type=click.Path(path_type=Path),
    default=Path("site"),
    help="Thư mục của trang đã lập (mặc định: site).",
)
@click.option("--dia-chi", "site_url", default="", help="Địa chỉ trang, nếu khi lập trang đã đặt SITE_URL.")
@click.pass_obj
def check_accessibility(root: Path, folder: Path, site_url: str) -> None:
    """Open pages in the browser of this machine; exit code 1 where a rule is broken.

    Raises:
        Refusal: the site is not built, or this machine has no browser or no Playwright.
    """
    site = cli_common.loaded(root)
    folder = root / folder
    built = [page for page in site.pages if (folder / page.url / "index.html").is_file()]
    if accessibility_page.URL not in {page.url for page in built}:
        raise Refusal(
            f"trong {folder} chưa có trang /{accessibility_page.URL}; hãy lập trang trước: {command.build(root)}"
        )
    executable = browser.find()
    if executable is None:
        raise Refusal("máy này không có Chromium hoặc Chrome nên không kiểm tra được; trang vẫn ghi là chưa kiểm tra")
    target = BuiltSite(root, folder, urlsplit(cli_common.given_url(site_url)).path.rstrip("/"))
    before = target.statement.read_bytes()
    try:
        results = _checked(executable, built, target)
    except BaseException:  # an interrupted check too leaves a page that says: not checked
        writing.write_all({target.statement: before})
        (folder / accessibility_page.RESULTS_URL).unlink(missing_ok=True)
        raise
    _report(results)


@dataclass(frozen=True)
class BuiltSite:
    """A built site: the project that it is of, its folder, the path of its address (`/cchc`)."""

    root: Path
    folder: Path
    prefix: str

    @property
    def statement(self) -> Path:
        """The file of the accessibility statement."""
        return self.folder / accessibility_page.URL / "index.html"


def _checked(executable: str, built: Sequence[Page], target: BuiltSite) -> AccessibilityResults:
    """Check the pages; the statement comes last, with the results of the others already in it."""
    pages = runner.sample(built, target.folder)
    now = clock.now()
    moment = f"{now:%H:%M} ngày {dates.short(now.date())}"
    collector = runner.Collector()
    with browser.served(target.folder, target.prefix) as address, _playwright()() as playwright:
        chromium = playwright.chromium.launch(executable_path=executable, args=browser.ARGS)
        with runner.window(chromium) as window:
            for page in pages:
                if page.url == accessibility_page.URL:
                    _write(target, collector.results(moment, f"Chromium {chromium.version}", pages, len(built)))
                runner.check_page(window, address, page, collector)
        results = collector.results(moment, f"Chromium {chromium.version}", pages, len(built))
        chromium.close()
    _write(target, results)
    writing.write_all(summary.checked(target.folder, now.date(), results.problem_count))
    return results


def _playwright() -> Callable[[], Any]:
    """Playwright, a development dependency: imported only when this command runs.

    Raises:
        Refusal: it is not installed.
    """
    try:
        from playwright.sync_api import sync_playwright  # noqa: PLC0415
    except ImportError as error:
        raise Refusal("chưa cài playwright; chạy được ở kho có cả phần mềm: uv run cchc kiem-tra-tro-nang") from error
    return sync_playwright


def _write(target: BuiltSite, results: AccessibilityResults) -> None:
    """Write the results into the statement, and beside it as JSON.

    Raises:
        Refusal: the statement has no place for them, or they cannot be written.
    """
    text = target.statement.read_text("utf-8")
    before, begin, rest = text.partition(accessibility_page.BEGIN)
    _, end, after = rest.partition(accessibility_page.END)
    if not (begin and end):
        raise Refusal(f"{target.statement} không có chỗ ghi kết quả; hãy lập lại trang: {command.build(target.root)}")
    env = render.environment(TEMPLATES, render.bytecode_cache(target.root / render.BYTECODE))
    part = env.get_template("accessibility_results.html").render(results=results, root="../")
    statement = f"{before}{begin}\n{part}\n{end}{after}"
    data = json.dumps(results.data, ensure_ascii=False, indent=1) + "\n"
    file = target.folder / accessibility_page.RESULTS_URL
    writing.write_all({target.statement: statement.encode(), file: data.encode()})


def _report(results: AccessibilityResults) -> None:
    """Print what was found; exit code 1 where a rule is broken."""
    for rule, rows in results.problems:
        click.echo(f"{rule.name} ({rule.id}):")
        for finding, modes in rows:
            click.echo(f"  /{finding.url}: {finding.element} ({'; '.join(modes)})")
    click.echo(
        f"Đã mở {len(results.pages)} trang; {len(results.passed)} quy tắc đạt, {results.problem_count} chỗ còn vướng."
    )
    if results.problems:
        raise SystemExit(1)
