"""The pictures of news and free pages: which are shown, how they look to a browser, what is wrong with one."""

import posixpath
import re
from collections.abc import Callable, Iterable, Iterator, Mapping, Sequence
from concurrent.futures import ThreadPoolExecutor
from dataclasses import dataclass, field
from html import unescape
from pathlib import Path
from urllib.parse import unquote

from ..core import picture, prose
from ..core.darkroom import Darkroom, Negative
from ..core.page import Asset, Page
from ..core.problems import Problem
from ..core.source import Source
from ..kinds.news import Item
from ..kinds.text_page import TextPage

WIDTHS = (480, 960, 1600)
WORTH = 1.25  # a picture between two widths is made in its own too, if that is so much wider than the last
_IMG = re.compile(r'<img\b((?:[^>"]|"[^"]*")*)>')
_ATTRIBUTE = re.compile(r'([\w-]+)="([^"]*)"')


@dataclass(frozen=True)
class Place:
    """Where a text names a picture: the file below docs/, the text, how the problem is told there."""

    file: str
    source: Source
    told: Callable[[str], Problem]
    shown: bool


@dataclass(frozen=True)
class Shot:
    """A picture of the site and the files that browsers choose from."""

    file: str
    negative: Negative

    @property
    def widths(self) -> tuple[int, ...]:
        """The widths it is made in, never wider than it is."""
        width = self.negative.look.width
        fitting = [fixed for fixed in WIDTHS if fixed <= width]
        largest = min(width, WIDTHS[-1])
        return (*fitting, largest) if not fitting or largest > fitting[-1] * WORTH else tuple(fitting)

    @property
    def width(self) -> int:
        """The width of the largest one."""
        return self.widths[-1]

    @property
    def height(self) -> int:
        """The height of the largest one."""
        look = self.negative.look
        return max(1, round(look.height * self.width / look.width))

    @property
    def suffixes(self) -> tuple[str, ...]:
        """The forms it is made in, the lightest first."""
        return picture.MADE_AS[self.negative.look.form]

    @property
    def suffix(self) -> str:
        """What every browser can show: png for drawings, else jpg."""
        return self.suffixes[-1]

    @property
    def url(self) -> str:
        """The address of the one that browsers without srcset get, feeds and previews too."""
        return self.at(next((width for width in reversed(self.widths) if width <= WIDTHS[1]), self.width), self.suffix)

    def at(self, width: int, suffix: str) -> str:
        """The address of one width: it changes with the picture, so that no old copy is shown."""
        stem = posixpath.splitext(self.file)[0]
        return f"{stem}-{self.negative.key[:8]}-{width}.{suffix}"

    def srcset(self, suffix: str, root: str) -> str:
        """Every width as browsers read it."""
        return ", ".join(f"{root}{self.at(width, suffix)} {width}w" for width in self.widths)


@dataclass(frozen=True)
class Gallery:
    """The pictures that published texts name; `linked` can be opened by themselves, `kept` are copied as they are."""

    darkroom: Darkroom
    shots: Mapping[str, Shot] = field(default_factory=dict)
    linked: frozenset[str] = frozenset()
    kept: frozenset[str] = frozenset()

    def assets(self) -> Iterator[Asset]:
        """Every file that the pictures are made into."""
        for shot in self.shots.values():
            for suffix in shot.suffixes:
                for width in shot.widths:
                    yield Asset(shot.at(width, suffix), make=self._printing(shot.negative, width, suffix))
        for file in sorted(self.linked):
            yield Asset(file, make=self._copying(self.shots[file].negative))

    def copied(self, file: str) -> bool:
        """Whether a file below docs/ is published as it is: pictures are not, nor drawings that no text names."""
        return not picture.is_picture(file) and (not file.lower().endswith(".svg") or file in self.kept)

    def _printing(self, negative: Negative, width: int, suffix: str) -> Callable[[], bytes]:
        return lambda: self.darkroom.printed(negative, width, suffix)

    def _copying(self, negative: Negative) -> Callable[[], bytes]:
        return lambda: self.darkroom.whole(negative)


@dataclass(frozen=True)
class Album:
    """Every picture that a text names, read: those that can be shown, and why the others cannot."""

    darkroom: Darkroom
    places: Sequence[Place]
    negatives: Mapping[str, Negative]
    faults: Mapping[str, str]

    @property
    def problems(self) -> Iterator[Problem]:
        """Every wrong picture, at each place that names it."""
        for place in self.places:
            if place.file in self.faults:
                yield place.told(self.faults[place.file])

    def gallery(self, published: Iterable[Source], linked: Iterable[str]) -> Gallery:
        """The pictures of the published texts; `linked` are files that data link to."""
        texts = {source.path for source in published}
        places = [place for place in self.places if place.source.path in texts]
        named = {place.file for place in places}
        shots = {file: Shot(file, self.negatives[file]) for file in sorted(named & self.negatives.keys())}
        alone = {*linked, *(place.file for place in places if not place.shown)}
        kept = {*linked, *named} - shots.keys()
        return Gallery(self.darkroom, shots, frozenset(alone & shots.keys()), frozenset(kept))

    def unused(self, files: Iterable[str]) -> list[str]:
        """The pictures among the files below docs/ that no text names."""
        named = {place.file for place in self.places}
        return sorted(file for file in files if picture.is_picture(file) and file not in named)


def read(root: Path, places: Sequence[Place], darkroom: Darkroom) -> Album:
    """Look at every picture that is named: at the beginning of all, then, in threads, at the whole of those."""
    faults: dict[str, str] = {}
    fit: list[str] = []
    for file in sorted({place.file for place in places}):
        path = root / "docs" / file
        if file.lower().endswith(".svg") or not path.is_file():
            continue
        try:
            picture.check(path)
            fit.append(file)
        except picture.UnfitError as why:
            faults[file] = str(why)
    with ThreadPoolExecutor() as pool:
        found = pool.map(lambda file: _read(darkroom, root / "docs" / file), fit)
        read = dict(zip(fit, found, strict=True))
    faults.update({file: found for file, found in read.items() if isinstance(found, str)})
    return Album(darkroom, places, {file: found for file, found in read.items() if isinstance(found, Negative)}, faults)


def places(items: Iterable[Item], texts: Iterable[TextPage]) -> Iterator[Place]:
    """Where pictures are named: by `anh`, in Markdown and in HTML."""
    for item in items:
        if item.picture_url:
            yield Place(item.picture_url, item.source, _at_key(item), shown=True)
        yield from _in_text(item.source)
    for text in texts:
        yield from _in_text(text.source)


def illustrated(html: str, page: Page, gallery: Gallery, shown: Callable[[Shot, str, bool], str]) -> str:
    """The HTML of a text with each `<img>` in the form that `shown` gives it: picture, description, whether at once."""
    if "<img" not in html:
        return html
    item = page.context.get("item")
    waits = isinstance(item, Item) and item.meta.picture is not None

    def put(match: re.Match[str]) -> str:
        nonlocal waits
        values = {key: unescape(value) for key, value in _ATTRIBUTE.findall(match[1])}
        shot = _find(gallery, page, values.get("src", ""))
        if shot is None:
            return f'<img loading="lazy"{match[1]}>'
        lazy, waits = waits or shot.width < WIDTHS[0], waits or shot.width >= WIDTHS[0]
        return shown(shot, values.get("alt", ""), not lazy)

    return _IMG.sub(put, html)


def _find(gallery: Gallery, page: Page, src: str) -> Shot | None:
    """The picture behind an address: seen from the page, or from the file where staff wrote HTML."""
    for base in (page.url, posixpath.dirname(page.markdown)):
        if shot := gallery.shots.get(posixpath.normpath(posixpath.join(base, unquote(src)))):
            return shot
    return None


def _in_text(source: Source) -> Iterator[Place]:
    for link in source.links:
        file = (prose.target_file(source, link.target) or f"docs{prose.site_path(link.target)}").removeprefix("docs/")
        if picture.is_picture(file) or posixpath.splitext(file)[1].lower() in {".svg", *picture.FOREIGN}:
            yield Place(file, source, _at_line(source, link.line, link.target), link.image)


def _at_line(source: Source, line: int, target: str) -> Callable[[str], Problem]:
    return lambda why: prose.at(source, line, "ảnh", why, target)


def _at_key(item: Item) -> Callable[[str], Problem]:
    found = item.meta.picture.file if item.meta.picture else ""
    return lambda why: item.source.problem(("anh", "tep"), why, found)


def _read(darkroom: Darkroom, path: Path) -> Negative | str:
    try:
        return darkroom.read(path)
    except picture.UnfitError as why:
        return str(why)
