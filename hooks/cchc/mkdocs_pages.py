"""What MkDocs and Material give to a page of ours: the frame around its body, and the HTML of its Markdown."""

import posixpath
import re
from collections.abc import Callable, Iterator, Mapping, Sequence
from pathlib import Path
from types import SimpleNamespace
from typing import Any

from jinja2 import Environment, FileSystemLoader
from markdown import Markdown
from markdown.treeprocessors import InlineProcessor
from mkdocs.commands.build import get_context
from mkdocs.config.defaults import MkDocsConfig
from mkdocs.structure.files import Files
from mkdocs.structure.nav import Navigation
from mkdocs.structure.pages import Page as MkPage
from mkdocs.structure.pages import _RelativePathTreeprocessor
from mkdocs.structure.toc import get_toc
from mkdocs.theme import Theme
from mkdocs.utils import get_relative_url

from .core import external_links, shipped
from .core.page import Page
from .core.resources import THEME, WHOLE
from .frame import MenuEntry, without_unused
from .page_memo import Text
from .press import EDIT, SLOTS
from .site import Site

_SLOT = re.compile("\x02(\\w+)\x03")  # signs that no text can hold
_MARKS = {name: f"\x02{name}\x03" for name in SLOTS}


class ThemePages:
    """Material's page with slots where pages differ; rendered once for all pages that have the same around them."""

    def __init__(self, nav: Navigation, config: MkDocsConfig, env: Environment) -> None:
        self._nav = nav
        self._config = config
        self._template = env.get_template("main.html")
        self._made: dict[object, Sequence[str]] = {}

    def parts(self, page: Page, above: Sequence[tuple[str, str]], edit: str, *, outlined: bool) -> Sequence[str]:
        """Pieces of HTML and, at every second place, the name of the slot between them.

        `above` are address and title of the pages above it, the nearest first, `edit` is where it is changed;
        `outlined` pages have headings.
        """
        mark = edit and _MARKS["edit"]
        if edit.startswith(EDIT):
            mark = EDIT + mark
        near = tuple((get_relative_url(url, page.url), title) for url, title in above)
        key = (page.root, not page.url, near, mark, outlined)
        if key not in self._made:
            self._made[key] = _SLOT.split(self._rendered(page, above, mark, outlined=outlined))
        return self._made[key]

    def _rendered(self, page: Page, above: Sequence[tuple[str, str]], edit: str, *, outlined: bool) -> str:
        shown: Any = SimpleNamespace(
            url=page.url or "./",
            title=_MARKS["title"],
            is_homepage=not page.url,
            ancestors=[SimpleNamespace(url=url, title=title) for url, title in above],
            canonical_url=_MARKS["canonical"],
            edit_url=edit or None,
            toc=[SimpleNamespace(url=f"#{_MARKS['outline']}")] if outlined else [],
            file=SimpleNamespace(src_uri=page.source),
            meta={},
        )
        if "//127.0.0.1" in (self._config.site_url or ""):
            shown.canonical_url = None
        context = get_context(self._nav, [], self._config, shown)
        context.update(_MARKS)  # type: ignore[typeddict-item]  # the rest are names of our own
        context["page"] = shown
        html = without_unused(self._template.render(context))
        return external_links.mark_external(html, self._config.site_url or "")


class _Inline(InlineProcessor):
    """Looks for emphasis, links and the like only where a text has a sign of any; most paragraphs have none.

    Markdown itself tries every one of sixteen patterns on each text.
    """

    SIGNS = re.compile(r"[`\\\[<*_&\n]")

    def _InlineProcessor__handleInline(self, data: str, patternIndex: int = 0) -> str:  # noqa: N802, N803  # Markdown's
        if not self.SIGNS.search(data):
            return data
        whole: Callable[..., str] = InlineProcessor._InlineProcessor__handleInline  # type: ignore[attr-defined]
        return whole(self, data, patternIndex)


class Texts:
    """Renders Markdown as MkDocs does, with links to `files`, but by one object for all texts."""

    def __init__(self, config: MkDocsConfig, files: Files) -> None:
        self._config = config
        self._files = files
        self._markdown: Markdown | None = None

    @property
    def files(self) -> frozenset[str]:
        """The files below docs/, and those of the theme, that links may name."""
        return frozenset(file.src_uri for file in self._files)

    def __call__(self, page: Page, body: str) -> Text:
        """The HTML of a page's Markdown, as yet with whatever staff wrote, and the place of its first heading."""
        markdown = self._markdown = self._markdown or self._new()
        file = self._files.get_file_from_path(page.markdown)
        assert file, page.markdown
        markdown.reset()
        _RelativePathTreeprocessor(file, self._files, self._config)._register(markdown)
        html = markdown.convert(body)
        first = next(iter(get_toc(getattr(markdown, "toc_tokens", []))), None)
        return Text(html, first.id if first else "")

    def _new(self) -> Markdown:
        made = Markdown(
            extensions=self._config["markdown_extensions"], extension_configs=self._config["mdx_configs"] or {}
        )
        made.treeprocessors.register(_Inline(made), "inline", 20)  # in the place of Markdown's own
        return made


class _OwnFiles(FileSystemLoader):
    """Finds the templates of the theme, and lists our files alone: Material has 15,000 icons, and none is published."""

    def list_templates(self) -> list[str]:
        """The names of our files."""
        return FileSystemLoader(str(THEME)).list_templates()


def list_own_files(theme: Theme) -> None:
    """Let a build look through our own files for what it copies, and not through all of the theme's."""
    whole = theme.get_env

    def get_env() -> Environment:
        env = whole()
        env.loader = _OwnFiles(theme.dirs)
        return env

    theme.get_env = get_env  # type: ignore[method-assign]


def settings(config: MkDocsConfig, menu: Sequence[MenuEntry]) -> Iterator[str | bytes]:
    """What MkDocs and the frame are told, and what pages hold of it."""
    files = (Path(config.config_file_path), WHOLE / shipped.SETTINGS)
    yield from (config.site_name, config.site_url or "", repr(menu))
    yield from (file.read_bytes() for file in files if file.is_file())


def menu_titles(nav: Navigation) -> Mapping[str, str]:
    """The titles of the pages of the menu, which the menu gives them, by their sources."""
    return {item.file.src_uri: str(item.title) for item in nav.items if isinstance(item, MkPage)}


def without_empty(nav: Any, site: Site) -> Any:
    """The `nav` of mkdocs.yml without sections that have no page, or nothing on it, as long as they have none."""
    listed = {page.source: page.listed for page in site.pages}
    kinds = {kind.id for kind in site.read.kinds}

    def is_shown(entry: object) -> bool:
        files = nav_files(entry)
        return not files or any(listed.get(file, file.partition("/")[0] not in kinds) for file in files)

    return [entry for entry in nav if is_shown(entry)] if isinstance(nav, list) else nav


def nav_files(nav: object) -> set[str]:
    """The files that the `nav` of mkdocs.yml names."""
    match nav:
        case str():
            return {posixpath.normpath(nav)}
        case list():
            return set().union(*map(nav_files, nav))
        case dict():
            return set().union(*map(nav_files, nav.values()))
    return set()
