"""The images of news, activities and free pages: which are published, in which sizes, what is wrong with one."""

import os
from collections.abc import Iterable, Iterator, Mapping, Sequence
from concurrent.futures import ThreadPoolExecutor
from dataclasses import dataclass
from functools import partial
from pathlib import Path

from ..core import folders, image_file, shipped
from ..core.image_cache import ImageCache, SourceImage
from ..core.kind import Here, Thing, View, once
from ..core.page import Asset
from ..core.problems import Problem
from ..core.source import Source
from ..kinds import activity, news, text_page
from .image_references import ImageReference, references
from .responsive_image import ResponsiveImage


@dataclass(frozen=True)
class PublishedImages:
    """The images that published texts name, by their paths below docs/.

    `linked` are opened by themselves too and published in full size; `unchanged` are published as they are.
    """

    cache: ImageCache
    by_file: Mapping[str, ResponsiveImage]
    linked: frozenset[str]
    unchanged: frozenset[str]

    def assets(self) -> Iterator[Asset]:
        """Every file that the images are made into."""
        for image in self.by_file.values():
            for suffix in image.suffixes:
                for width in image.widths:
                    yield Asset(image.at(width, suffix), make=partial(self.cache.resized, image.source, width, suffix))
        for file in sorted(self.linked):
            yield Asset(file, make=partial(self.cache.full_size, self.by_file[file].source))

    def address(self, file: str | None) -> str:
        """Where an image is published, for programs that choose no width; empty where there is none."""
        return self.by_file[file].url if file and file in self.by_file else ""

    def at(self, address: str) -> bytes:
        """The file that is published at the address that `address` told."""
        image = next(one for one in self.by_file.values() if one.url == address)
        width = int(address.rpartition("-")[2].partition(".")[0])
        return self.cache.resized(image.source, width, image.suffix)

    def copied(self, file: str) -> bool:
        """Whether a file below docs/ is published as it is: images are not, nor drawings (SVG) that no text names."""
        return not image_file.is_image(file) and (not file.lower().endswith(".svg") or file in self.unchanged)


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
    passed: dict[str, Path] = {}
    for file in sorted({reference.file for reference in references}):
        path = shipped.place(root, f"docs/{file}")
        if file.lower().endswith(".svg") or not path.is_file():
            continue
        try:
            image_file.check(path)
            passed[file] = path
        except image_file.UnusableImageError as why:
            errors[file] = str(why)
    with ThreadPoolExecutor(os.cpu_count()) as pool:
        results = dict(zip(passed, pool.map(lambda path: _read(cache, path), passed.values()), strict=True))
    errors.update({file: result for file, result in results.items() if isinstance(result, str)})
    sources = {file: result for file, result in results.items() if isinstance(result, SourceImage)}
    return ReferencedImages(cache, references, sources, errors)


def _read(cache: ImageCache, path: Path) -> SourceImage | str:
    """The image, or why it cannot be shown."""
    try:
        return cache.read(path)
    except image_file.UnusableImageError as why:
        return str(why)


@once
def files(here: Here) -> frozenset[str]:
    """Every file below docs/ that MkDocs publishes or reads, by its path in the project."""
    return frozenset(folders.files(here.root, "docs", without=(".",)))


def addresses(here: Here) -> frozenset[str]:
    """The addresses of the files below docs/ that are no texts."""
    return frozenset(path.removeprefix("docs/") for path in files(here) if not path.endswith(".md"))


@once
def referenced(here: Here) -> ReferencedImages:
    """The images that are named anywhere, read."""
    named = tuple(references(here.read[news.KIND], here.read[text_page.KIND], here.read[activity.KIND]))
    return read(here.root, named, ImageCache(here.root / ".cache" / "images"))


@once
def published(here: Here) -> PublishedImages:
    """The images of what is published."""
    texts: tuple[Thing, ...] = (*news.KIND.shown(here), *here.read[text_page.KIND], *activity.KIND.shown(here))
    linked = (at for kind in here.read.kinds for thing in here.read[kind] for _, at in kind.links(thing))
    return referenced(here).published((text.source for text in texts), (at.removeprefix("/") for at in linked))


def _notices(here: Here) -> Iterator[str]:
    for file in referenced(here).unused(path.removeprefix("docs/") for path in files(here)):
        yield f"Chưa đăng docs/{file}:1: chưa bài nào dùng ảnh này"


VIEW = View(id="anh", assets=lambda here, _home: published(here).assets(), notices=_notices)
