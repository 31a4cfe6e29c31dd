"""The only module that knows MkDocs: hands the site's pages and files to it."""

import gc
import logging
import os
import posixpath
import shutil
from collections.abc import Callable, Mapping, Sequence
from concurrent.futures import Future, ThreadPoolExecutor
from dataclasses import dataclass, field
from pathlib import Path
from typing import Any

from jinja2 import Environment
from mkdocs.config.defaults import MkDocsConfig
from mkdocs.exceptions import PluginError
from mkdocs.livereload import LiveReloadServer
from mkdocs.structure.files import File, Files, InclusionLevel
from mkdocs.structure.nav import Navigation
from mkdocs.structure.pages import Page as MkPage
from mkdocs.structure.toc import TableOfContents
from mkdocs.utils.templates import TemplateContext

from . import budget, clock, loading
from .core import build_cache, external_links, markup, render, sitemap, text
from .core.csp import InlineScript, policy
from .core.page import Asset, Page
from .core.problems import ContentError, Problem
from .core.resources import TEMPLATES, THEME
from .frame import Entry, Frame
from .preview import followed
from .site import Site
from .views import images
from .views.images import ResponsiveImage

log = logging.getLogger("mkdocs.cchc")
_KEY = "cchc"
_TEMPLATES = ".cache/templates"
_KEPT = (".cache/papers", ".cache/cards", ".cache/images")


@dataclass(frozen=True)
class Build:
    """One build: the site, its pages by the names MkDocs knows them by, the templates, the files being written.

    `first` is the script that stands in every page.
    """

    site: Site
    pages: Mapping[str, Page]
    bodies: Mapping[str, str]
    templates: Environment
    first: InlineScript
    frame: Frame
    writing: list[Future[None]] = field(default_factory=list)

    @property
    def policy(self) -> str:
        """What the pages may load and run."""
        return policy([self.first])


class UncopiedImage(File):
    """An image as staff uploaded it: texts may name it, but only files without its metadata are published."""

    def copy_file(self, dirty: bool = False) -> None:
        """Nothing is copied: the camera may have written into it where and when it was taken."""


class MadePage(MkPage):
    """A page whose whole body is our template's: setting Markdown up for nothing takes longer than the body."""

    def render(self, config: MkDocsConfig, files: Files) -> None:  # noqa: ARG002  # MkDocs names the arguments
        """No Markdown, hence no contents of it."""
        self.content, self.toc = "", TableOfContents([])


def configure(config: MkDocsConfig) -> MkDocsConfig:
    """Load and check everything before MkDocs empties the output folder.

    Raises:
        PluginError: the content cannot be published; every problem is printed.
    """
    root = Path(config.config_file_path).parent
    gc.unfreeze()  # what a build before this one of a preview kept
    try:
        site = loading.load(root, clock.now())
    except ContentError as error:
        _annotate(error.problems)
        raise PluginError(_told(error.problems)) from None
    pages = {page.source: page for page in site.pages}
    templates = render.environment(TEMPLATES, render.bytecode_cache(root / _TEMPLATES), site.now.date())
    first = InlineScript((TEMPLATES / "first.js").read_text("utf-8"))
    config.extra[_KEY] = Build(site, pages, _bodies(site), templates, first, Frame(templates, site, first))
    config.site_name = f"{site.unit.column} – {site.unit.office}"
    config.theme.dirs.insert(0, str(THEME))
    config.watch.extend(map(str, (TEMPLATES, THEME)))
    config.theme.static_templates.discard(sitemap.URL)  # ours knows when each page changed
    config.mdx_configs.setdefault("toc", {})["slugify"] = text.heading_slug
    for notice in site.notices:
        log.info(notice)
    gc.freeze()  # what was loaded stays to the end: no use looking through it again and again
    return config


def add_files(files: Files, config: MkDocsConfig) -> Files:
    """Add made pages, take away what is not published, begin to write the files that are no pages."""
    build = _build(config)
    for item in build.site.unpublished:
        if file := files.get_file_from_path(item.markdown):
            files.remove(file)
    for file in [file for file in files if file.src_dir not in {None, config.docs_dir, str(THEME)}]:
        files.remove(file)  # the theme's own styles and scripts, and MkDocs' own list of addresses
    for file in [file for file in files if file.src_dir == config.docs_dir and not file.is_documentation_page()]:
        if not build.site.images.copied(file.src_uri):
            files.remove(file)
            files.append(UncopiedImage(file.src_uri, file.src_dir, config.site_dir, config.use_directory_urls))
    in_nav = _names(config.nav)
    for page in build.pages.values():
        if page.markdown:
            if file := files.get_file_from_path(page.markdown):
                file.inclusion = _inclusion(page.markdown in in_nav)
            continue
        named = page.source in in_nav
        made = File.generated(config, page.source, content="", inclusion=_inclusion(named))
        files.append(made)
        if not named:  # MkDocs itself makes the pages that the menu names, by the words of the menu
            MadePage(None, made, config)
    pool = ThreadPoolExecutor(os.cpu_count())
    assets = build.site.assets(config.site_url or "/")
    build.writing.extend(pool.submit(_write, asset, Path(config.site_dir)) for asset in assets)
    pool.shutdown(wait=False)
    return files


def link_parents(nav: Navigation, config: MkDocsConfig, files: Files) -> Navigation:
    """Give every page outside the menu its parent, for breadcrumbs and the current entry of the menu."""
    build = _build(config)
    known = {page.url: made for page in build.pages.values() if (made := _made(files, page.source))}
    for page in build.pages.values():
        made = known.get(page.url)
        if made and page.parent in known and page.parent:
            made.parent = known[page.parent]  # type: ignore[assignment]  # a page has all a parent needs
    return nav


def keep_templates(env: Environment, config: MkDocsConfig) -> Environment:
    """Read each template of the theme once a build, compile it once at all: MkDocs makes the environment anew."""
    env.auto_reload = False
    env.bytecode_cache = render.bytecode_cache(_build(config).site.root / _TEMPLATES)
    return env


def source(page: MkPage, config: MkDocsConfig) -> str | None:
    """Nothing to read for our pages: their text was read and checked before the build."""
    return "" if page.file.src_uri in _build(config).pages else None


def markdown(page: MkPage, config: MkDocsConfig) -> str | None:
    """The Markdown that MkDocs renders: the text after its heading, which the template prints."""
    build = _build(config)
    ours = build.pages.get(page.file.src_uri)
    if ours is None:
        return None
    page.meta = {"title": ours.title, "description": ours.description}
    page.edit_url = build.site.unit.edit_url(ours.edit) if ours.edit else None
    return build.bodies.get(ours.markdown, "")


def content(html: str, page: MkPage, config: MkDocsConfig) -> str:
    """The rendered Markdown of a page, made safe."""
    build = _build(config)
    ours = build.pages.get(page.file.src_uri)
    if ours is None or not html:
        return html
    made_safe = markup.scrollable(markup.rooted(markup.safe(html), ours.root))
    return images.with_responsive_images(made_safe, ours, build.site.images, _picture(build.templates, ours.root))


def filled(context: TemplateContext, config: MkDocsConfig, page: MkPage | None = None) -> TemplateContext:
    """The body of a page and its frame, or the frame of the page for addresses that lead nowhere.

    The body is made when the page is written: all of them at once would take more memory than all the content.
    """
    build, home = _build(config), config.site_url or "/"
    root = f"{context['base_url'].rstrip('/')}/"
    ours = build.pages.get(page.file.src_uri) if page else None
    items = context["nav"].items
    menu = tuple(Entry(str(item.title), item.url.removeprefix("./")) for item in items)
    above = (n for n, item in enumerate(items) if item is page or (item.active and not item.is_homepage))
    here = next(above, None)
    parts = {
        "body": render.body(build.templates, ours, build.site, page.content or "", home) if page and ours else "",
        "head": build.frame.head(ours, home, config.site_name) if ours else "",
        "top": build.frame.top(root, menu, here, exact=here is not None and items[here] is page),
        "foot": build.frame.foot(root),
    }
    if page:
        page.content = None  # nobody asks for it again
    context.update(parts)  # type: ignore[typeddict-item]  # names of our own
    return context


def whole(html: str, config: MkDocsConfig) -> str:
    """A page with its frame, as it is published: links that lead away say so."""
    return external_links.mark_external(html, config.site_url or "")


def finish(config: MkDocsConfig) -> None:
    """Wait for the files that are written beside the pages (Typst makes papers while Python makes pages), add the last.

    Raises:
        OSError: one of them cannot be written.
        PluginError: a page is too heavy for a phone on a weak network.
    """
    build, folder = _build(config), Path(config.site_dir)
    for file in build.writing:
        file.result()
    for asset in build.site.kept(lambda url: (folder / url).read_bytes()):
        _write(asset, folder)
    for name in _KEPT:
        build_cache.remove_unused(build.site.root / name, build.site.now)
    weights = budget.weighed(folder, build.pages.values())
    for row in budget.told(weights):
        log.info(row)
    if why := budget.over(weights):
        raise PluginError(why)


def preview(server: LiveReloadServer) -> LiveReloadServer:
    """Let the preview's own script run."""
    if app := server.get_app():
        server.set_app(followed(app))
    return server


def _picture(templates: Environment, root: str) -> Callable[[ResponsiveImage, str, bool], str]:
    """Makes the HTML of an image by the template's macro."""

    def rendered(image: ResponsiveImage, alt: str, eager: bool) -> str:
        macros: Any = templates.get_template("picture.html").module
        return str(macros.picture(image, root, alt, eager))

    return rendered


def _write(asset: Asset, folder: Path) -> None:
    """Make a file and write it into the published folder."""
    target = folder / asset.url
    target.parent.mkdir(parents=True, exist_ok=True)
    if asset.path:
        shutil.copyfile(asset.path, target)
        return
    content = asset.made
    target.write_bytes(content.encode() if isinstance(content, str) else content)


def _bodies(site: Site) -> Mapping[str, str]:
    return {**{item.markdown: item.body for item in site.items}, **{text.markdown: text.body for text in site.texts}}


def _made(files: Files, source: str) -> MkPage | None:
    file = files.get_file_from_path(source)
    return file.page if file else None


def _build(config: MkDocsConfig) -> Build:
    build = config.extra[_KEY]
    assert isinstance(build, Build)
    return build


def _inclusion(in_nav: bool) -> InclusionLevel:
    return InclusionLevel.INCLUDED if in_nav else InclusionLevel.NOT_IN_NAV


def _names(nav: object) -> set[str]:
    """The files that the menu names."""
    match nav:
        case str():
            return {posixpath.normpath(nav)}
        case list():
            return set().union(*map(_names, nav))
        case dict():
            return set().union(*map(_names, nav.values()))
    return set()


def _annotate(problems: Sequence[Problem]) -> None:
    if os.environ.get("GITHUB_ACTIONS") == "true":
        for problem in problems:
            print(problem.annotation)


def _told(problems: Sequence[Problem]) -> str:
    rows = "\n".join(f"  {problem}" for problem in problems)
    return f"Có {len(problems)} chỗ cần sửa; trang đang đăng được giữ nguyên:\n{rows}"
