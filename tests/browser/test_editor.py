"""The editor at /quan-tri/sua/ as officials use it, against a GitHub on this machine."""

import difflib
import os
import shutil
from collections.abc import Callable, Iterator
from dataclasses import dataclass
from pathlib import Path

import pytest
from click.testing import CliRunner
from playwright.sync_api import Browser, BrowserContext, Locator, Page, expect

from cchc import cli
from cchc.accessibility_check import browser as machine
from cchc.views import editor
from fake_github import TOKEN, GitHub, Tree
from support import ROOT, Project, copy

pytestmark = pytest.mark.browser
SCRIPT = ROOT / editor.DIST / "entry.js"
WAIT = 20_000  # ms; the machine may do other work too


def canonical(target: Path) -> Project:
    """The sample content in the one form of files, with the editor's script beside it."""
    project = copy(target)
    assert CliRunner().invoke(cli.main, ["--thu-muc", str(project.root), "chuan-hoa"]).exit_code == 0
    shutil.copytree(ROOT / editor.DIST, project.root / editor.DIST)
    return project


def publish(project: Project) -> Path:
    """The editor's own files of the site."""
    folder = project.root / "site"
    for asset in editor.VIEW.assets(project.load(), "/"):
        target = folder / asset.url
        target.parent.mkdir(parents=True, exist_ok=True)
        made = asset.path.read_bytes() if asset.path else asset.made
        target.write_bytes(made.encode() if isinstance(made, str) else made)
    shutil.copytree(ROOT / "hooks/cchc/theme/assets", folder / "assets", dirs_exist_ok=True)
    return folder


@dataclass
class Office:
    """A place of work: the content, the page, GitHub, and what is on the screen."""

    project: Project
    github: GitHub
    context: BrowserContext
    page: Page
    address: str
    actions: int = 0

    def enter(self, token: str = TOKEN) -> None:
        """Open the page and sign in."""
        self.page.goto(self.address)
        self.page.get_by_label("Mã truy cập").fill(token)
        self.page.get_by_role("button", name="Vào sửa nội dung").click()

    def press(self, thing: Locator) -> None:
        """Press something; counted."""
        self.actions += 1
        thing.click()

    def button(self, name: str) -> Locator:
        """A button by its whole name."""
        return self.page.get_by_role("button", name=name, exact=True)

    def listed(self, name: str) -> Locator:
        """An entry of the list at the side."""
        return self.page.get_by_role("treeitem", name=name, exact=True)

    def field(self, key: str) -> Locator:
        """A field of the form, brought into sight: what is far below is made only then."""
        self.page.wait_for_selector("section[data-key-path]")
        place = self.page.locator(f'section[data-key-path="{key}"]')
        for _ in range(40):
            if place.count():
                break
            self.page.locator("section[data-key-path]").last.scroll_into_view_if_needed()
            self.page.wait_for_timeout(100)
        place.scroll_into_view_if_needed()
        return place

    def save(self) -> None:
        """Press Lưu and wait for GitHub's answer."""
        self.press(self.button("Lưu"))
        expect(self.page.get_by_text("Đã lưu. Trang được cập nhật sau ít phút.")).to_be_visible()

    def saved(self, before: Tree) -> list[str]:
        """The lines that differ now; the content must be right."""
        self.github.write(self.project.root)
        assert self.project.problems() == []
        return changes(before, self.github.files)


def changes(before: Tree, after: Tree) -> list[str]:
    """The lines that went (-) and came (+), by file."""
    found = []
    for path in sorted({*before, *after}):
        old, new = (tree.get(path, b"").decode("utf-8", "replace").splitlines() for tree in (before, after))
        rows = [*difflib.unified_diff(old, new, lineterm="", n=0)][2:]
        found += [f"{path} {row}" for row in rows if not row.startswith("@@")]
    return found


@pytest.fixture
def office(tmp_path: Path, browser: Browser) -> Iterator[Callable[..., Office]]:
    """Opens a place of work; `change` may change the content before."""
    if not SCRIPT.is_file():
        pytest.skip("the editor's script was not made (npm ci && npm run build in .quan-tri): its page was not opened")
    project = canonical(tmp_path)
    contexts = []

    def opened(width: int = 1280, change: Callable[[Project], None] = lambda _: None) -> Office:
        change(project)
        folder = publish(project)
        served = machine.served(folder)
        context = browser.new_context(
            viewport={"width": width, "height": 900}, locale="en-US", timezone_id="Asia/Ho_Chi_Minh"
        )
        context.set_default_timeout(WAIT)
        contexts.append((context, served))
        repository = "/".join(project.load().unit.repository.rstrip("/").split("/")[-2:])
        github = GitHub.of(project.root, repository)
        github.serve(context)
        return Office(project, github, context, context.new_page(), f"{served.__enter__()}/{editor.URL}")

    expect.set_options(timeout=WAIT)
    yield opened
    expect.set_options(timeout=5000)
    for context, served in contexts:
        context.close()
        served.__exit__(None, None, None)


Open = Callable[..., Office]


def shot(office: Office, name: str) -> None:
    """Keeps a picture of the page where CCHC_PICTURES names a folder."""
    if folder := os.environ.get("CCHC_PICTURES"):
        office.page.screenshot(path=Path(folder) / f"{name}.png")


def test_a_number_of_the_hotline_is_changed(office: Open) -> None:
    """From the list to the saved number: at most 5 actions besides typing; one line differs."""
    here = office()
    before = dict(here.github.files)
    here.enter()
    here.press(here.listed("Đường dây nóng"))
    here.press(here.button("Mở rộng").first)
    here.field("muc.0.dien_thoai").scroll_into_view_if_needed()
    here.field("muc.0.dien_thoai.0").locator("input").fill("0200 3000 009")
    here.save()
    rows = here.saved(before)
    assert rows == [f"data/duong-day-nong.yml {sign}    - 0200 3000 00{number}" for sign, number in ("-1", "+9")]
    assert here.github.messages == ["Sửa Danh sách, thông tin chung: duong-day-nong"]
    print(f"\nhotline number: {here.actions} actions")
    assert here.actions <= 5


def test_a_new_item(office: Open) -> None:
    """From the list to the saved item: at most 6 actions besides typing; the file is right and nothing else differs."""
    here = office()
    before = dict(here.github.files)
    here.enter()
    here.press(here.button("Tạo nội dung mới"))
    here.field("tieu_de").locator("input").fill("Tập huấn: “số hóa” hồ sơ #1")
    here.press(here.field("chuyen_muc").get_by_role("combobox"))
    here.press(here.page.get_by_role("option", name="Dịch vụ công trực tuyến"))
    here.field("body").locator("[contenteditable=true]").fill("Sáng 27/11, xã tập huấn cho 25 cán bộ thôn.")
    shot(here, "tin-moi")
    here.save()
    print(f"\nnew item: {here.actions} actions")
    assert here.actions <= 6
    assert here.saved(before) == [
        f"docs/tin-bai/2026/tap-huan-so-hoa-ho-so-1.md +{row}"
        for row in (
            "---",
            "tieu_de: 'Tập huấn: “số hóa” hồ sơ #1'",
            "ngay: 2026-11-28",
            "chuyen_muc: dich-vu-cong",
            "loai: tin",
            "---",
            "",
            "Sáng 27/11, xã tập huấn cho 25 cán bộ thôn.",
        )
    ]
