"""A place of work for tests of the editor at /quan-tri/sua/: content, a page, a GitHub on this machine."""

import difflib
import shutil
from dataclasses import dataclass
from pathlib import Path

from playwright.sync_api import BrowserContext, Locator, Page, expect

from cchc.views import editor, scripts
from fake_github import TOKEN, GitHub, Tree
from support import ROOT, Project, copy

UNUSED = (
    "docs/huong-dan",
    "docs/anh-hoat-dong",
    "data/bao-cao",
    "data/thu-tuc",
    "data/ghi-chu-thu-tuc",
    "data/hoat-dong",
)


def canonical(target: Path) -> Project:
    """The sample content in the one form of files, with the editor's script beside it.

    Folders that no test opens are left out: the editor reads all files at each beginning.
    """
    project = copy(target)
    for folder in UNUSED:
        shutil.rmtree(project.root / folder)
    assert project.run("chuan-hoa").exit_code == 0
    shutil.copytree(ROOT / editor.DIST, project.root / editor.DIST)
    return project


def publish(project: Project) -> Path:
    """The editor's own files of the site."""
    folder = project.root / "site"
    for asset in (*editor.VIEW.assets(project.load(), "/"), *scripts.assets()):
        target = folder / asset.url
        target.parent.mkdir(parents=True, exist_ok=True)
        made = asset.path.read_bytes() if asset.path else asset.made
        target.write_bytes(made.encode() if isinstance(made, str) else made)
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
        """An entry of the list at the side; not before the first list is there, which opens by itself."""
        self.page.get_by_role("row").first.wait_for()
        return self.page.get_by_role("treeitem", name=name, exact=True)

    def item(self, text: str) -> Locator:
        """A row of the list in the middle."""
        return self.page.get_by_role("row").filter(has_text=text).first

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
