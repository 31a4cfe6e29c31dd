"""The command that checks the accessibility of a built site and writes the evidence into it."""

import json
from collections.abc import Callable, Sequence
from dataclasses import dataclass
from pathlib import Path
from typing import Any
from urllib.parse import urlsplit

import click

from . import cli_common, clock
from .access import browser, check
from .cli_common import Refusal
from .core import dates, render
from .core.page import Page
from .core.resources import TEMPLATES
from .views import access
from .views.evidence import Evidence


@click.command("kiem-tra-tro-nang", help="Kiểm tra khả năng tiếp cận của trang đã dựng, ghi kết quả vào /tro-nang/.")
@click.option(
    "--trang",
    "folder",
    type=click.Path(path_type=Path),
    default=Path("site"),
    help="Thư mục của trang đã dựng (mặc định: site).",
)
@click.option("--dia-chi", "site_url", default="", help="Địa chỉ trang, nếu khi dựng đã đặt SITE_URL.")
@click.pass_obj
def check_access(root: Path, folder: Path, site_url: str) -> None:
    """Open the pages in the machine's browser; exit code 1 where a rule is broken."""
    found = cli_common.loaded(root)
    folder = root / folder
    built = [page for page in found.pages if (folder / page.url / "index.html").is_file()]
    if access.URL not in {page.url for page in built}:
        raise Refusal(f"trong {folder} chưa có trang /{access.URL}; hãy dựng trang trước: uv run mkdocs build")
    path = browser.find()
    if path is None:
        raise Refusal("máy này không có Chromium hoặc Chrome nên không kiểm tra được; trang vẫn ghi là chưa kiểm tra")
    target = Target(root, folder, urlsplit(cli_common.given_url(site_url)).path.rstrip("/"))
    before = target.page.read_bytes()
    try:
        evidence = _checked(path, built, target)
    except BaseException:
        target.page.write_bytes(before)
        (folder / access.DATA).unlink(missing_ok=True)
        raise
    _tell(evidence)


@dataclass(frozen=True)
class Target:
    """The built site: where it is, and the path of its address."""

    root: Path
    folder: Path
    prefix: str

    @property
    def page(self) -> Path:
        """The file of the statement."""
        return self.folder / access.URL / "index.html"


def _checked(path: str, built: Sequence[Page], target: Target) -> Evidence:
    """Look at the pages; the statement itself comes last, with what was found elsewhere already in it."""
    pages = check.chosen(built, target.folder)
    now = clock.now()
    moment = f"{now:%H:%M} ngày {dates.short(now.date())}"
    gathered = check.Gathered()
    with browser.served(target.folder, target.prefix) as address, _playwright()() as playwright:
        chromium = playwright.chromium.launch(executable_path=path, args=browser.ARGS)
        for page in pages:
            if page.url == access.URL:
                _write(target, gathered.evidence(moment, f"Chromium {chromium.version}", pages, len(built)))
            check.look(chromium, address, page, gathered)
        evidence = gathered.evidence(moment, f"Chromium {chromium.version}", pages, len(built))
        chromium.close()
    _write(target, evidence)
    return evidence


def _playwright() -> Callable[[], Any]:
    """Playwright is a package for development: imported when it is asked for."""
    try:
        from playwright.sync_api import sync_playwright  # noqa: PLC0415
    except ImportError as error:
        raise Refusal("chưa cài playwright; hãy chạy bằng: uv run cchc kiem-tra-tro-nang") from error
    return sync_playwright


def _write(target: Target, evidence: Evidence) -> None:
    """Put the evidence into the page that waits for it, and beside it for programs."""
    text = target.page.read_text("utf-8")
    before, begin, rest = text.partition(access.BEGIN)
    _, end, after = rest.partition(access.END)
    if not (begin and end):
        raise Refusal(f"{target.page} không có chỗ ghi kết quả; hãy dựng lại trang: uv run mkdocs build")
    env = render.environment(TEMPLATES, render.compiled(target.root / ".cache/templates"))
    part = env.get_template("evidence.html").render(evidence=evidence, root="../")
    target.page.write_text(f"{before}{begin}\n{part}\n{end}{after}", "utf-8", newline="\n")
    data = json.dumps(evidence.data, ensure_ascii=False, indent=1) + "\n"
    (target.folder / access.DATA).write_text(data, "utf-8", newline="\n")


def _tell(evidence: Evidence) -> None:
    """Say what was found; exit code 1 where a rule is broken."""
    for rule, rows in evidence.problems:
        click.echo(f"{rule.name} ({rule.id}):")
        for one, modes in rows:
            click.echo(f"  /{one.url}: {one.element} ({'; '.join(modes)})")
    click.echo(
        f"Đã mở {len(evidence.pages)} trang; {len(evidence.passed)} quy tắc đạt, {evidence.places} chỗ còn vướng."
    )
    if evidence.problems:
        raise SystemExit(1)
