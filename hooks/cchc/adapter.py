"""Hands the site's pages and files to MkDocs; with `mkdocs_pages` the only module that knows it.

Each function answers one event of MkDocs (https://www.mkdocs.org/dev-guide/plugins/#events); `hooks/main.py` names
the events.
"""

import logging
import time
from pathlib import Path

from jinja2 import Environment
from mkdocs.commands import serve
from mkdocs.config.defaults import MkDocsConfig
from mkdocs.exceptions import Abort, MkDocsException, PluginError
from mkdocs.livereload import LiveReloadServer
from mkdocs.structure.files import File, Files, InclusionLevel
from mkdocs.structure.nav import Navigation
from mkdocs.utils import CountHandler
from mkdocs.utils.templates import TemplateContext

from . import budget, build_log, clock, github_runs, loading, output, run_summary, standing
from .build import Build
from .build_log import BuildLog
from .core import collection, external_links, heap, render, shipped, sitemap, text, writing
from .core.memo import program
from .core.problems import ContentError
from .core.resources import SCRIPTS, STYLES, TEMPLATES, THEME, WHOLE
from .first_look import FirstLook
from .frame import MenuEntry, without_unused
from .mkdocs_pages import Texts, ThemePages, list_own_files, menu_titles, nav_files, settings, without_empty
from .page_memo import PageMemo
from .press import Press
from .preview import EMPTY, Preview

log = logging.getLogger("mkdocs.cchc")
_preview = Preview()
_build_served = serve.build  # type: ignore[attr-defined]
_KEY, _NAV, _TEXTS, _MEMO, _LOG = "cchc", "cchc_nav", "cchc_texts", "cchc_memo", "cchc_log"


class UncopiedImage(File):
    """An image as staff uploaded it: texts may name it, but only files without its metadata are published."""

    def copy_file(self, dirty: bool = False) -> None:  # noqa: FBT001, FBT002  # MkDocs calls it
        """Nothing is copied: the camera may have written into it where and when it was taken."""


def start(command: str) -> None:
    """Remember the command of MkDocs; let a preview survive a first build that fails."""
    output.start(command)
    heap.share()
    if command == "serve":
        serve.build = _preview.going_on(_build_served)  # type: ignore[attr-defined]


@collection.paused()
def configure(config: MkDocsConfig) -> MkDocsConfig:
    """Load and check everything before MkDocs empties the output folder.

    Raises:
        PluginError: the content cannot be published, and every problem is printed; the moment is none; or the
            folder of the site is that of something else.
    """
    began = time.monotonic()
    root = Path(config.docs_dir).parent  # a thin repository has no settings of its own: these stand elsewhere
    collection.thaw()
    program.cache_clear()  # templates may have changed since that
    try:
        site = loading.load(root, clock.now(), github_runs.origin())
    except ContentError as error:
        run_summary.annotate(error.problems)
        raise PluginError(build_log.mistakes(error.problems)) from None
    except clock.WrongMomentError as error:
        raise PluginError(str(error)) from None
    config.extra[_KEY], config.extra[_LOG] = Build.of(site), BuildLog(site, began=began)
    config.site_name = f"{site.unit.column} – {site.unit.office}"
    config.theme.dirs.insert(0, str(THEME))
    config.nav = without_empty(config.nav, site)
    config.watch.extend(map(str, (SCRIPTS, STYLES, TEMPLATES, THEME)))
    list_own_files(config.theme)
    config.theme.static_templates.discard(sitemap.URL)  # ours knows when each page changed
    config.mdx_configs.setdefault("toc", {})["slugify"] = text.heading_slug
    config.extra[_LOG].notices()
    if why := output.why_unfit(Path(config.site_dir), root):
        raise PluginError(why)
    config.site_dir = str(output.begin(Path(config.site_dir), root))
    collection.settle()
    return config


def add_files(files: Files, config: MkDocsConfig) -> Files:
    """Remove what is not published and the pages that are ours; those that the menu names stay until it is made."""
    build, in_nav = _build(config), nav_files(config.nav)
    _remove_unpublished(files, config, build)
    _add_guide(files, config, build)
    config.extra[_TEXTS] = Texts(config, Files([*files]))
    for page in build.pages.values():
        file = files.get_file_from_path(page.source)
        if page.source in in_nav:
            made = file or File.generated(config, page.source, content="")
            made.inclusion = InclusionLevel.INCLUDED
            if not file:
                files.append(made)
        elif file:
            files.remove(file)
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


def _add_guide(files: Files, config: MkDocsConfig, build: Build) -> None:
    """Add the guide that ships with the release, where the repository has none: its links lead to these files."""
    for path in shipped.guide(build.site.root, "*"):
        name, made = path.removeprefix(f"{shipped.DOCS}/"), File if path.endswith(".md") else UncopiedImage
        files.append(made(name, str(WHOLE / shipped.DOCS), config.site_dir, config.use_directory_urls))


def take_menu(nav: Navigation, config: MkDocsConfig, files: Files) -> Navigation:
    """Keep the menu; its pages are made with the others, not by MkDocs."""
    config.extra[_NAV] = nav
    for page in nav.pages:
        files.remove(page.file)
    return nav


def make_pages(env: Environment, config: MkDocsConfig) -> Environment:
    """Make all pages and begin to write the files that are none.

    The theme's compiled templates are kept from build to build: MkDocs makes the environment anew every time.
    """
    build, nav, home = _build(config), config.extra[_NAV], config.site_url or "/"
    env.auto_reload = False
    env.bytecode_cache = render.bytecode_cache(build.site.root / render.BYTECODE)
    memo = config.extra[_MEMO] = PageMemo.read(build.site, config.extra[_TEXTS].files, settings(config, _menu(nav)))
    press = Press(
        build=build,
        folder=output.current(),
        memo=memo,
        frames=ThemePages(nav, config, env),
        text=config.extra[_TEXTS],
        menu=_menu(nav),
        titles=menu_titles(nav),
        home=home,
        name=config.site_name,
    )
    _preview.first = FirstLook(press).seen if output.current().in_place else None
    memo.keep(build.make(_preview.unless_newer(press.page), build.site.assets(home), output.current()))
    return env


def add_frame(context: TemplateContext, config: MkDocsConfig) -> TemplateContext:
    """Add the frame of the 404 page."""
    frame, root = _build(config).frame, f"{context['base_url'].rstrip('/')}/"
    parts = {
        "body": "",
        "head": "",
        "top": frame.top(root, _menu(context["nav"]), None, exact=False),
        "foot": frame.foot(root),
    }
    context.update(parts)  # type: ignore[typeddict-item]  # names of our own
    return context


def _menu(nav: Navigation) -> tuple[MenuEntry, ...]:
    return tuple(MenuEntry(str(item.title), item.url.removeprefix("./")) for item in nav.items)


def finish_page(html: str, config: MkDocsConfig) -> str:
    """The 404 page as it is published: links to other sites say so, the theme's own controls are gone."""
    return external_links.mark_external(without_unused(html), config.site_url or "")


def finish(config: MkDocsConfig) -> None:
    """Finish the files that are written beside the pages, weigh the pages, put the site into its place.

    Raises:
        OSError: a file cannot be written.
    """
    build, made = _build(config), output.current()
    made.take_copied()
    build.finish_writing(made)
    said: BuildLog = config.extra[_LOG]
    said.made(config.extra[_MEMO])
    said.weights(budget.weighed(made.folder, build.pages.values()))
    said.finished(made.place, len(build.pages))
    config.site_dir = str(made.place)
    if not _warned():
        output.finish()
        standing.keep(config, said.told, made.marks())


def close(config: MkDocsConfig) -> None:
    """Tell staff what has become of a build, when MkDocs has said all."""
    config.extra[_LOG].close()
    collection.settle()  # Python ends now, and would look through all that is left


def _warned() -> bool:
    """Whether MkDocs will let this build fail in the end: it counts the warnings of a strict one."""
    handlers = logging.getLogger("mkdocs").handlers
    return any(isinstance(one, CountHandler) and one.get_counts() for one in handlers)


def fail(error: Exception) -> None:
    """Remove what a failed build has left; an error of the disk is told in one sentence, others end in Vietnamese.

    Raises:
        PluginError: the disk took no file; the last site is as it was.
        Abort: something is wrong, and has been told.
    """
    output.give_up()
    if why := writing.disk_says(error):
        raise PluginError(f"{why}; trang lập lần trước vẫn nguyên") from None
    if isinstance(error, MkDocsException):
        if not isinstance(error, Abort):  # that one only counts what was told
            log.error(str(error))
        raise Abort(build_log.FAILED) from error


def preview(server: LiveReloadServer) -> LiveReloadServer:
    """Let a preview reload its pages, say mistakes in them, and go on when they are mended."""
    server.builder = _preview.at_once(_preview.going_on(server.builder), server)
    if app := server.get_app():
        server.set_app(_preview.followed(app))
    if _preview.mistake:
        for name in ("index.html", "404.html"):
            Path(server.root, name).write_text(EMPTY, "utf-8")
    return server


def _build(config: MkDocsConfig) -> Build:
    build = config.extra[_KEY]
    assert isinstance(build, Build)
    return build
