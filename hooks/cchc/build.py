"""One build of the site, without MkDocs: the body of every page, and the files that are written beside the pages."""

import os
import pickle
from collections.abc import Callable, Iterable, Mapping, Sequence
from concurrent.futures import Future, ThreadPoolExecutor, wait
from dataclasses import dataclass, field
from typing import Any, cast

from jinja2 import Environment

from . import site_changes
from .core import build_cache, markup, palette, render, script, spread, tappable
from .core.csp import InlineScript, policy
from .core.memo import Memo, digest
from .core.page import Asset, Page
from .core.resources import TEMPLATES
from .core.site_file import Mark
from .core.site_folder import SiteFolder
from .core.visibility import Visibility
from .frame import Frame
from .kinds import news, text_page
from .kinds.news import Item
from .kinds.text_page import TextPage
from .page_memo import CacheUpdate, Made
from .site import Site
from .views import image_html, open_data
from .views.responsive_image import ResponsiveImage

_FILES = ".cache/files.memo"
_CACHES = (".cache/papers", ".cache/cards", ".cache/images", open_data.CACHE)


@dataclass(frozen=True, kw_only=True)
class Build:
    """The site, its pages by their sources (`Page.source`), its texts by their Markdown files.

    `first` is the inline script of every page, `writing` are the pending writes of other files. `digests` are hashes of
    what pages show (`site_changes.digest`), by address; `files` is a cache of file marks by the hash of their inputs.
    """

    site: Site
    pages: Mapping[str, Page]
    texts: Mapping[str, Item | TextPage]
    templates: Environment
    first: InlineScript
    frame: Frame
    writing: list[Future[None]] = field(default_factory=list)
    digests: dict[str, str] = field(default_factory=dict)
    files: Memo = field(default_factory=Memo)

    @classmethod
    def of(cls, site: Site) -> "Build":
        """The build of a site."""
        cache = render.bytecode_cache(site.root / render.BYTECODE)
        templates = render.environment(TEMPLATES, cache, site.now.date(), site.public)
        first = InlineScript(script.compact((TEMPLATES / "first.js").read_text("utf-8")))
        items: dict[str, Item | TextPage] = {item.markdown: item for item in site.read[news.KIND]}
        return cls(
            site=site,
            pages={page.source: page for page in site.pages},
            texts={**items, **{text.markdown: text for text in site.read[text_page.KIND]}},
            templates=templates,
            first=first,
            frame=Frame(templates, site, first),
            files=Memo.read(site.root / _FILES),
        )

    @property
    def policy(self) -> str:
        """The Content-Security-Policy of every page."""
        return policy([self.first])

    @property
    def visible(self) -> Visibility:
        """What stands on the day of the build; it notes on which days a rendered page is valid."""
        return cast(Visibility, self.templates.globals["visible"])

    @property
    def theme_colour(self) -> str:
        """The colour of the browser's own frame."""
        return palette.LIGHT["brand"]

    def cleaned(self, page: Page, html: str) -> str:
        """The HTML that Markdown made of a page's text, safe and with links."""
        linked = tappable.tapped(markup.labelled(markup.safe(html)), self.site.public)
        return markup.scrollable(markup.rooted(linked, page.root))

    def with_images(self, page: Page, html: str) -> str:
        """That HTML with responsive images."""
        return image_html.with_responsive_images(html, page, self.site.images, self._image_html(page.root))

    def _image_html(self, root: str) -> Callable[[ResponsiveImage, str, bool], str]:
        """The template's macro for images, for a page whose way to the root of the site is `root`."""

        def rendered(image: ResponsiveImage, alt: str, eager: bool) -> str:  # noqa: FBT001  # called back so
            macros: Any = self.templates.get_template("picture.html").module
            return str(macros.picture(image, root, alt, eager))

        return rendered

    @property
    def to_make(self) -> Sequence[Page]:
        """The pages to render."""
        return tuple(self.pages.values())

    def make(self, page: Callable[[Page], Made], assets: Iterable[Asset], folder: SiteFolder) -> Sequence[CacheUpdate]:
        """Render and write all pages by `page` on all cores while other files are written; returns what to cache.

        Those that tell sizes of files are made in this process: another one would make all these files once more.
        They come first. Then this process waits for the other files, while the workers take the pages: its own threads
        of Python would only stop each other.
        """
        ones = sorted(self.to_make, key=lambda one: one.sized)
        many = [one for one in ones if not one.sized]
        finish = spread.start(page, many)
        self.start_writing(assets, folder)
        folder.wanted.update(one.file for one in ones)  # most are written by other processes
        try:
            sized = [*map(page, ones[len(many) :])]
            found = [*finish(lambda: wait(self.writing)), *sized]
        except BaseException:
            self._stop_writing()
            raise
        folder.new.update(one.file for one, made in zip(ones, found, strict=True) if made.new)
        self.digests.update((one.url, made.shown) for one, made in zip(ones, found, strict=True))
        return [made.update for made in found]

    def start_writing(self, assets: Iterable[Asset], folder: SiteFolder) -> None:
        """Begin to write files into the published folder, in threads: Typst makes papers while Python makes pages."""
        pool = ThreadPoolExecutor(os.cpu_count())
        self.writing.extend(pool.submit(self._write, asset, folder) for asset in assets)
        pool.shutdown(wait=False)

    def _stop_writing(self) -> None:
        """Write no more files, and wait for those that are half written: the next build writes to the same places."""
        wait([file for file in self.writing if not file.cancel()])

    def _write(self, asset: Asset, folder: SiteFolder) -> None:
        """Make a file and write it into the published folder, unless the last build made it of the same inputs."""
        key = digest(asset.url, asset.key()) if asset.key else b""
        if key in self.files and folder.stands(asset.url, cast(Mark, self.files.get(key))):
            return
        content = asset.path.read_bytes() if asset.path else asset.made
        folder.write(asset.url, content.encode() if isinstance(content, str) else content)
        if key and (mark := folder.mark(asset.url)):
            self.files.put(key, pickle.dumps(mark))

    def finish_writing(self, folder: SiteFolder) -> None:
        """Wait for the pending writes, write the files that are made of published ones, trim the caches.

        Raises:
            OSError: a file cannot be written.
        """
        for file in self.writing:
            file.result()

        def read(url: str) -> bytes:
            return (folder.folder / url).read_bytes()

        for asset in (*self.site.kept_offline(read), *self.page_list()):
            self._write(asset, folder)
        self.files.save(self.site.root / _FILES)
        build_cache.tidy([self.site.root / name for name in _CACHES])

    def page_list(self) -> Iterable[Asset]:
        """The list of the pages for residents with the hash of what each shows, for `cchc thay-doi`."""
        yield site_changes.listed([page for page in self.to_make if page.listed], self.digests)
