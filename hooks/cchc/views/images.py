"""The images of news and free pages: which are published, in which sizes, what is wrong with one.

They are responsive images: a browser chooses a width and a format from `<picture>` and `srcset`
(https://developer.mozilla.org/en-US/docs/Web/HTML/Guides/Responsive_images).
"""

import posixpath
from collections.abc import Callable, Iterable, Iterator, Mapping, Sequence
from concurrent.futures import ThreadPoolExecutor
from dataclasses import dataclass, field
from pathlib import Path

from ..core import image_file, markdown_rules
from ..core.image_cache import ImageCache, SourceImage
from ..core.kind import Here, Thing, View, once
from ..core.page import Asset
from ..core.problems import Problem
from ..core.source import Source
from ..kinds import news, text_page
from ..kinds.news import Item
from ..kinds.text_page import TextPage

WIDTHS = (480, 960, 1600)  # pixels
STEP = 1.25  # an image between two widths is made in its own too, if that is so much wider than the last


@dataclass(frozen=True)
class ImageReference:
    """A place in a text that names an image.

    `file` is the path below docs/; `problem` makes a problem of a reason, at that place; `embedded` is false for
    a link that opens the image by itself.
    """

    file: str
    source: Source
    problem: Callable[[str], Problem]
    embedded: bool


@dataclass(frozen=True)
class ResponsiveImage:
    """A published image and the files that browsers choose from; `file` is its path below docs/."""

    file: str
    source: SourceImage

    @property
    def widths(self) -> tuple[int, ...]:
        """The widths it is made in, in pixels, never wider than the source."""
        width = self.source.info.width
        fitting = [fixed for fixed in WIDTHS if fixed <= width]
        largest = min(width, WIDTHS[-1])
        return (*fitting, largest) if not fitting or largest > fitting[-1] * STEP else tuple(fitting)

    @property
    def width(self) -> int:
        """The width of the largest file."""
        return self.widths[-1]

    @property
    def height(self) -> int:
        """The height of the largest file."""
        info = self.source.info
        return max(1, round(info.height * self.width / info.width))

    @property
    def suffixes(self) -> tuple[str, ...]:
        """The formats it is made in, the lightest first."""
        return image_file.OUTPUT_FORMATS[self.source.info.content]

    @property
    def suffix(self) -> str:
        """The format that every browser can show: png for drawings, else jpg."""
        return self.suffixes[-1]

    @property
    def url(self) -> str:
        """The file for browsers without srcset, for feeds and for previews: at most 960 pixels wide if there is one."""
        return self.at(next((width for width in reversed(self.widths) if width <= WIDTHS[1]), self.width), self.suffix)

    def at(self, width: int, suffix: str) -> str:
        """The address of one file; it has a hash of the content, so that no outdated copy is shown."""
        stem = posixpath.splitext(self.file)[0]
        return f"{stem}-{self.source.key[:8]}-{width}.{suffix}"

    def srcset(self, suffix: str, root: str) -> str:
        """The value of `srcset`: every width of one format; `root` leads to the root of the site."""
        return ", ".join(f"{root}{self.at(width, suffix)} {width}w" for width in self.widths)


@dataclass(frozen=True)
class PublishedImages:
    """The images that published texts name, by their paths below docs/.

    `linked` are opened by themselves too and published in full size; `unchanged` are published as they are.
    """

    cache: ImageCache
    by_file: Mapping[str, ResponsiveImage] = field(default_factory=dict)
    linked: frozenset[str] = frozenset()
    unchanged: frozenset[str] = frozenset()

    def assets(self) -> Iterator[Asset]:
        """Every file that the images are made into."""
        for image in self.by_file.values():
            for suffix in image.suffixes:
                for width in image.widths:
                    yield Asset(image.at(width, suffix), make=self._resized(image.source, width, suffix))
        for file in sorted(self.linked):
            yield Asset(file, make=self._full_size(self.by_file[file].source))

    def address(self, file: str | None) -> str:
        """Where an image is published, for programs that choose no width; empty where there is none."""
        return self.by_file[file].url if file and file in self.by_file else ""

    def copied(self, file: str) -> bool:
        """Whether a file below docs/ is published as it is: images are not, nor drawings (SVG) that no text names."""
        return not image_file.is_image(file) and (not file.lower().endswith(".svg") or file in self.unchanged)

    def _resized(self, image: SourceImage, width: int, suffix: str) -> Callable[[], bytes]:
        return lambda: self.cache.resized(image, width, suffix)

    def _full_size(self, image: SourceImage) -> Callable[[], bytes]:
        return lambda: self.cache.full_size(image)


@dataclass(frozen=True)
class ReferencedImages:
    """Every image that any text names, published or not.

    `sources` are those that can be shown, `errors` say why the others cannot; both by the path below docs/.
    """

    cache: ImageCache
    references: Sequence[ImageReference]
    sources: Mapping[str, SourceImage]
    errors: Mapping[str, str]

    @property
    def problems(self) -> Iterator[Problem]:
        """A problem for each wrong image at each place that names it."""
        for reference in self.references:
            if reference.file in self.errors:
                yield reference.problem(self.errors[reference.file])

    def published(self, texts: Iterable[Source], linked: Iterable[str]) -> PublishedImages:
        """The images of the published `texts`; `linked` are the files that data link to."""
        paths = {source.path for source in texts}
        references = [reference for reference in self.references if reference.source.path in paths]
        named = {reference.file for reference in references}
        by_file = {file: ResponsiveImage(file, self.sources[file]) for file in sorted(named & self.sources.keys())}
        opened = {*linked, *(reference.file for reference in references if not reference.embedded)}
        unchanged = {*linked, *named} - by_file.keys()
        return PublishedImages(self.cache, by_file, frozenset(opened & by_file.keys()), frozenset(unchanged))

    def unused(self, files: Iterable[str]) -> list[str]:
        """The images among the files below docs/ that no text names."""
        named = {reference.file for reference in self.references}
        return sorted(file for file in files if image_file.is_image(file) and file not in named)


def read(root: Path, references: Sequence[ImageReference], cache: ImageCache) -> ReferencedImages:
    """Read every image that is named: first the headers of all, then, in threads, the whole of those that pass."""
    errors: dict[str, str] = {}
    passed: list[str] = []
    for file in sorted({reference.file for reference in references}):
        path = root / "docs" / file
        if file.lower().endswith(".svg") or not path.is_file():
            continue
        try:
            image_file.check(path)
            passed.append(file)
        except image_file.UnusableImageError as why:
            errors[file] = str(why)
    with ThreadPoolExecutor() as pool:
        results = dict(zip(passed, pool.map(lambda file: _read(cache, root / "docs" / file), passed), strict=True))
    errors.update({file: result for file, result in results.items() if isinstance(result, str)})
    sources = {file: result for file, result in results.items() if isinstance(result, SourceImage)}
    return ReferencedImages(cache, references, sources, errors)


def references(items: Iterable[Item], texts: Iterable[TextPage]) -> Iterator[ImageReference]:
    """Where images are named: by the key `anh`, in Markdown and in HTML."""
    for item in items:
        if item.picture_url:
            yield ImageReference(item.picture_url, item.source, _at_key(item), embedded=True)
        yield from _in_text(item.source)
    for text in texts:
        yield from _in_text(text.source)


def _in_text(source: Source) -> Iterator[ImageReference]:
    for link in source.links:
        target = markdown_rules.target_file(source, link.target) or f"docs{markdown_rules.site_path(link.target)}"
        file = target.removeprefix("docs/")
        if image_file.is_image(file) or posixpath.splitext(file)[1].lower() in {".svg", *image_file.UNSUPPORTED}:
            yield ImageReference(file, source, _at_line(source, link.line, link.target), link.image)


def _at_line(source: Source, line: int, target: str) -> Callable[[str], Problem]:
    return lambda why: markdown_rules.problem_at(source, line, "ảnh", why, target)


def _at_key(item: Item) -> Callable[[str], Problem]:
    file = item.meta.picture.file if item.meta.picture else ""
    return lambda why: item.source.problem(("anh", "tep"), why, file)


def _read(cache: ImageCache, path: Path) -> SourceImage | str:
    """The image, or why it cannot be shown."""
    try:
        return cache.read(path)
    except image_file.UnusableImageError as why:
        return str(why)


@once
def files(here: Here) -> frozenset[str]:
    """Every file below docs/ that MkDocs publishes or reads, by its path in the project."""
    paths = (path.relative_to(here.root) for path in (here.root / "docs").rglob("*") if path.is_file())
    return frozenset(path.as_posix() for path in paths if not any(part.startswith(".") for part in path.parts))


def addresses(here: Here) -> frozenset[str]:
    """The addresses of the files below docs/ that are no texts."""
    return frozenset(path.removeprefix("docs/") for path in files(here) if not path.endswith(".md"))


@once
def referenced(here: Here) -> ReferencedImages:
    """The images that the texts name, read."""
    named = tuple(references(here.read[news.KIND], here.read[text_page.KIND]))
    return read(here.root, named, ImageCache(here.root / ".cache" / "images"))


@once
def published(here: Here) -> PublishedImages:
    """The images of what is published."""
    texts: tuple[Thing, ...] = (*news.KIND.shown(here), *here.read[text_page.KIND])
    linked = (at for kind in here.read.kinds for thing in here.read[kind] for _, at in kind.links(thing))
    return referenced(here).published((text.source for text in texts), (at.removeprefix("/") for at in linked))


def _notices(here: Here) -> Iterator[str]:
    for file in referenced(here).unused(path.removeprefix("docs/") for path in files(here)):
        yield f"Chưa đăng docs/{file}: chưa bài nào dùng ảnh này"


VIEW = View(id="anh", assets=lambda here, _home: published(here).assets(), notices=_notices)
