"""The only module that knows MkDocs: hands the site's pages and files to it.

Each function answers one event of MkDocs (https://www.mkdocs.org/dev-guide/plugins/#events); `hooks/main.py` names
the events.
"""

import gc
import logging
import os
import posixpath
from collections.abc import Sequence
from pathlib import Path

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
from .build import Build, bytecode_cache
from .core import external_links, render, sitemap, text
from .core.problems import ContentError, Problem
from .core.resources import STYLES, TEMPLATES, THEME
from .frame import Entry, without_unused
from .preview import followed

log = logging.getLogger("mkdocs.cchc")
_KEY = "cchc"


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
        PluginError: the content cannot be published, and every problem is printed; or the moment is none.
    """
    root = Path(config.config_file_path).parent
    gc.unfreeze()  # objects of an earlier build of a preview
    try:
        site = loading.load(root, clock.now())
    except ContentError as error:
        _annotate(error.problems)
        raise PluginError(_report(error.problems)) from None
    except clock.WrongMomentError as error:
        raise PluginError(str(error)) from None
    config.extra[_KEY] = Build.of(site)
    config.site_name = f"{site.unit.column} – {site.unit.office}"
    config.theme.dirs.insert(0, str(THEME))
    config.watch.extend(map(str, (STYLES, TEMPLATES, THEME)))
    config.theme.static_templates.discard(sitemap.URL)  # ours knows when each page changed
    config.mdx_configs.setdefault("toc", {})["slugify"] = text.heading_slug
    for notice in site.notices:
        log.info(notice)
    gc.freeze()  # the content lives to the end of the build: the collector need not look through it again and again
    return config


def add_files(files: Files, config: MkDocsConfig) -> Files:
    """Add made pages, remove what is not published, begin to write the files that are no pages."""
    build = _build(config)
    _remove_unpublished(files, config, build)
    in_nav = _nav_files(config.nav)
    for page in build.pages.values():
        if page.markdown:
            if file := files.get_file_from_path(page.markdown):
                file.inclusion = _inclusion(page.markdown in in_nav)
            continue
        named = page.source in in_nav
        made = File.generated(config, page.source, content="", inclusion=_inclusion(named))
        files.append(made)
        if not named:  # MkDocs itself makes the pages of the menu, with the titles that the menu gives them
            MadePage(None, made, config)
    build.start_writing(build.site.assets(config.site_url or "/"), Path(config.site_dir))
    return files


def _remove_unpublished(files: Files, config: MkDocsConfig, build: Build) -> None:
    """Remove drafts and texts that nobody reads, the theme's own styles and scripts, and images as uploaded."""
    texts = [file for file in files if file.src_dir == config.docs_dir and file.is_documentation_page()]
    for file in [file for file in texts if file.src_uri not in build.pages]:
        files.remove(file)
    for file in [file for file in files if file.src_dir not in {None, config.docs_dir, str(THEME)}]:
        files.remove(file)  # files of the theme below ours, and MkDocs' own sitemap
    for file in [file for file in files if file.src_dir == config.docs_dir and not file.is_documentation_page()]:
        if not build.site.images.copied(file.src_uri):
            files.remove(file)
            files.append(UncopiedImage(file.src_uri, file.src_dir, config.site_dir, config.use_directory_urls))


def link_parents(nav: Navigation, config: MkDocsConfig, files: Files) -> Navigation:
    """Give every page outside the menu its parent, for breadcrumbs and the current entry of the menu."""
    build = _build(config)
    known = {page.url: made for page in build.pages.values() if (made := _mkdocs_page(files, page.source))}
    for page in build.pages.values():
        made = known.get(page.url)
        if made and page.parent in known and page.parent:
            made.parent = known[page.parent]  # type: ignore[assignment]  # a page has all a parent needs
    return nav


def keep_templates(env: Environment, config: MkDocsConfig) -> Environment:
    """Keep the theme's compiled templates from build to build: MkDocs makes the environment anew every time."""
    env.auto_reload = False
    env.bytecode_cache = bytecode_cache(_build(config).site)
    return env


def source(page: MkPage, config: MkDocsConfig) -> str | None:
    """An empty source for our pages: their text was read and checked before the build."""
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
    return build.content(ours, html) if ours and html else html


def add_body_and_frame(context: TemplateContext, config: MkDocsConfig, page: MkPage | None = None) -> TemplateContext:
    """Add the body of a page and its frame, or the frame alone for the 404 page.

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


def finish_page(html: str, config: MkDocsConfig) -> str:
    """A whole page as it is published: links to other sites say so, the theme's own controls are gone."""
    return external_links.mark_external(without_unused(html), config.site_url or "")


def finish(config: MkDocsConfig) -> None:
    """Finish the files that are written beside the pages, then weigh the pages.

    Raises:
        OSError: a file cannot be written.
    """
    build, folder = _build(config), Path(config.site_dir)
    build.finish_writing(folder)
    weights = budget.weighed(folder, build.pages.values())
    for line in budget.report(weights):
        log.info(line)
    if why := budget.too_heavy(weights):
        log.info(why)  # no warning: right content is published, also by a strict build


def preview(server: LiveReloadServer) -> LiveReloadServer:
    """Let the script run by which a preview follows changes."""
    if app := server.get_app():
        server.set_app(followed(app))
    return server


def _mkdocs_page(files: Files, source: str) -> MkPage | None:
    file = files.get_file_from_path(source)
    return file.page if file else None


def _build(config: MkDocsConfig) -> Build:
    build = config.extra[_KEY]
    assert isinstance(build, Build)
    return build


def _inclusion(in_nav: bool) -> InclusionLevel:
    return InclusionLevel.INCLUDED if in_nav else InclusionLevel.NOT_IN_NAV


def _nav_files(nav: object) -> set[str]:
    """The files that the `nav` of mkdocs.yml names."""
    match nav:
        case str():
            return {posixpath.normpath(nav)}
        case list():
            return set().union(*map(_nav_files, nav))
        case dict():
            return set().union(*map(_nav_files, nav.values()))
    return set()


def _annotate(problems: Sequence[Problem]) -> None:
    """Show the problems at their lines on GitHub, where the build runs there."""
    if os.environ.get("GITHUB_ACTIONS") == "true":
        for problem in problems:
            print(problem.annotation)


def _report(problems: Sequence[Problem]) -> str:
    rows = "\n".join(f"  {problem}" for problem in problems)
    return f"Có {len(problems)} chỗ cần sửa; trang đang đăng được giữ nguyên:\n{rows}"
