"""The cache of rendered pages: their parts, and the HTML of texts, kept from build to build by hashes of their inputs.

A page is kept where it is `narrow` (`core.page.Page`): its template gets its own context and `Narrow`, and asking the
site for more fails. Its key names all of that; what is the same for the whole site (`_of_site`) is in the salt. Of the
day it is kept on which days it would be the same (`Span`), as its template asks what stands today, or for the day. The
HTML of a text is kept by itself: it stays when only data or another post changed. Where the file of a page stands as
it was written for the same parts in the same frame, nothing of it is put together.
"""

import pickle
import zlib
from collections.abc import Callable, Iterable, Iterator, Sequence
from dataclasses import KW_ONLY, dataclass, field, replace
from datetime import date
from functools import cached_property
from typing import NamedTuple, cast

from .core import markdown_rules
from .core.fingerprint import Fingerprints
from .core.memo import Memo, digest
from .core.page import Page
from .core.site_file import Mark
from .core.visibility import Visibility
from .kinds import category, document, report, unit
from .kinds.document import Document, Phase
from .kinds.news import Item
from .kinds.procedure import Procedure
from .kinds.text_page import TextPage
from .kinds.unit import Unit
from .site import Site
from .views import cards
from .views.share import Share

PAGES, TEXTS, WRITTEN = ".cache/pages.memo", ".cache/texts.memo", ".cache/written.memo"


class Parts(NamedTuple):
    """The rendered parts of one page: head, body, the id of its first heading, a hash of what it shows to readers.

    They are valid on the days from `first` up to, but not on, `end` (ISO).
    """

    head: str
    body: str
    outline: str
    shown: str
    first: str = ""
    end: str = "9999"

    def right(self, day: str) -> bool:
        """Whether they are valid on a day."""
        return self.first <= day < self.end


class Text(NamedTuple):
    """The HTML of a Markdown text, and the id of its first heading; empty where it has none."""

    html: str
    outline: str


class CachedPage(NamedTuple):
    """A cached page file: the hash of the frame around its parts, whether that has an outline, the mark of the file.

    `parts` are those of the page without head and body, which are in the file.
    """

    frame: bytes
    outlined: bool
    parts: Parts
    mark: Mark


class CacheUpdate(NamedTuple):
    """What a page adds to the cache: keys with packed values, None where the value came from the cache."""

    text_key: bytes = b""
    text: bytes | None = None
    page_key: bytes = b""
    page: bytes | None = None
    file: CachedPage | None = None


class Made(NamedTuple):
    """The hash of what a written page shows, what the cache gets of it, whether its file is new in the folder."""

    shown: str
    update: CacheUpdate
    new: bool


@dataclass(frozen=True, kw_only=True)
class Narrow:
    """All that templates of narrow pages may read of the site: it depends on the page and on the salt alone."""

    visible: Visibility
    unit: Unit
    takes_remarks: bool
    cited: Callable[[Iterable[str]], tuple[tuple[Document, Phase], ...]]
    effect: Callable[[str], tuple[Document, tuple[Phase, ...]] | None]
    share: Callable[[Page, str], Share]

    @classmethod
    def of(cls, site: Site, visible: Visibility) -> "Narrow":
        """What a site gives, and `visible`, the day of its templates."""
        return cls(
            visible=visible,
            unit=site.unit,
            takes_remarks=site.takes_remarks,
            cited=site.cited,
            effect=site.effect,
            share=site.share,
        )

    @property
    def today(self) -> date | None:
        """The day of the build; whoever reads it is valid on that day alone."""
        return self.visible.shown


@dataclass
class PageMemo:
    """Parts of pages and HTML of texts by their keys; `made` pages were made anew in this build, `kept` ones not."""

    site: Site
    _: KW_ONLY
    pages: Memo
    texts: Memo
    written: Memo
    files: frozenset[str]
    """The files below docs/ that links may name."""
    made: int = 0
    kept: int = 0
    _prints: Fingerprints = field(default_factory=Fingerprints)
    _texts: dict[str, bytes] = field(default_factory=dict)

    @classmethod
    def read(cls, site: Site, files: frozenset[str], settings: Iterable[str | bytes]) -> "PageMemo":
        """The cache that an earlier build has left; `settings` are those of MkDocs and the contents of every frame."""
        texts = digest(*settings, *sorted(site.public))
        salt = digest(texts, *_of_site(site))
        root = site.root
        pages, written = Memo.read(root / PAGES, salt), Memo.read(root / WRITTEN, salt)
        return cls(site, pages=pages, texts=Memo.read(root / TEXTS, texts), written=written, files=files)

    def text_key(self, page: Page, text: Item | TextPage) -> bytes:
        """The key of a text: a hash of its page, its words, and which of the files that it names exist."""
        source = text.source
        shown = text.digest if isinstance(text, Item) else text.body
        named = {markdown_rules.target_file(source, link.target).removeprefix("docs/") for link in source.links}
        return digest(page.markdown, page.url, shown, *sorted(named & self.files))

    def page_key(
        self, page: Page, above: Sequence[tuple[str, str]], text: Item | TextPage | None, text_key: bytes
    ) -> bytes:
        """The key of a narrow page; empty for others. `above` are address and title of the pages above it."""
        if not page.narrow:
            return b""
        drawn = cards.share_cards(self.site)
        card = drawn.card(page)
        named = [page.url, page.title, page.template, page.description, page.markdown, page.edit, str(page.listed)]
        named += [drawn.url(page), card.title if card else "", *(part for one in above for part in one)]
        context = {**page.context, "about": narrowed(page).about}
        shown = (part for name, value in context.items() for part in (name, self._prints(value)))
        return digest(*named, text_key, self._images(text), *shown)

    def frame(self, parts: Sequence[str], title: str, *shared: str) -> bytes:
        """The digest of a frame, of a page's title and of what many pages have `shared` in it."""
        return digest(self._prints(parts), title, *map(self._short, shared))

    def _short(self, text: str) -> bytes:
        """The digest of a text that many pages have."""
        if text not in self._texts:
            self._texts[text] = digest(text)
        return self._texts[text]

    def _images(self, text: Item | TextPage | None) -> bytes:
        """The images that a text names; those of the keys of an item are in its page's context."""
        if not text:
            return b""
        source, known = text.source, self.site.images.by_file
        targets = (markdown_rules.target_file(source, link.target) or link.target for link in source.links)
        files = [target.removeprefix("docs/").lstrip("/") for target in targets]
        return digest(*(part for file in files if file in known for part in (file, known[file].digest)))

    def keep(self, found: Iterable[CacheUpdate]) -> None:
        """Write what a build has used into the cache files for the next one."""
        for one in found:
            for memo, key, packed in ((self.texts, one.text_key, one.text), (self.pages, one.page_key, one.page)):
                if key and packed is not None:
                    memo.put(key, packed)
                elif key:
                    memo.keep(key)
            if one.file:
                self.written.put(one.page_key, pickle.dumps(one.file))
            elif one.page_key:
                self.written.keep(one.page_key)
            self.made += not one.page_key or one.page is not None
            self.kept += bool(one.page_key) and one.page is None
        for memo, name in ((self.texts, TEXTS), (self.pages, PAGES), (self.written, WRITTEN)):
            memo.save(self.site.root / name)

    def page(self, key: bytes) -> Parts | None:
        """The parts that are known by a key."""
        parts = Parts(*_unpacked(self.pages, key)) if key in self.pages else None
        return parts if parts and parts.right(self._day) else None

    def file(self, key: bytes) -> CachedPage | None:
        """The file that was last written of the parts that are known by a key."""
        file = cast(CachedPage, self.written.get(key)) if key in self.written else None
        return file if file and file.parts.right(self._day) else None

    @cached_property
    def _day(self) -> str:
        return self.site.today.isoformat()

    def text(self, key: bytes) -> Text | None:
        """The text that is known by a key."""
        return Text(*_unpacked(self.texts, key)) if key in self.texts else None


def narrowed(page: Page) -> Page:
    """A narrow page as its head is made: only what tells machines more than the page's other parts is looked at."""
    return page if isinstance(page.about, Item | Procedure | None) else replace(page, about=None)


def _of_site(site: Site) -> Iterator[bytes | str]:
    """The values of the whole site that narrow pages show, or that decide what they show: the salt of the cache."""
    yield str(site.takes_remarks)
    effects = [(one.url, site.library.phases(one, site.today)) for one in site.library.documents]
    yield Fingerprints()((effects, [paper.data.url for paper in site.papers]))
    for kind in (unit.KIND, category.KIND, document.KIND, report.KIND):
        yield digest(kind.id, *(thing.source.key for thing in site.read.things[kind.id]))
    for channel in site.channels:
        yield from (channel.base, channel.name, channel.atom, channel.json)


def _unpacked(memo: Memo, key: bytes) -> Sequence[str]:
    return cast(Sequence[str], pickle.loads(zlib.decompress(cast(bytes, memo.get(key)))))


def packed(value: Sequence[str]) -> bytes:
    """A value as the cache holds it, pickled."""
    return pickle.dumps(zlib.compress(pickle.dumps(tuple(value)), 1))
