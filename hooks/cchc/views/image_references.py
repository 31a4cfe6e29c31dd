"""The places that name images: keys of news and activities, Markdown and HTML of texts."""

import posixpath
from collections.abc import Callable, Iterable, Iterator
from dataclasses import dataclass
from functools import partial
from typing import Any

from ..core import image_file, markdown_rules
from ..core.picture import Placed
from ..core.problems import Problem
from ..core.record import Entry
from ..core.source import Source
from ..kinds.activity import ActivityEntry
from ..kinds.news import Item
from ..kinds.text_page import TextPage


@dataclass(frozen=True)
class ImageReference:
    """A place that names an image.

    `file` is the path below docs/; `problem` makes a problem of a reason, at that place; `embedded` is false for
    a link that opens the image by itself.
    """

    file: str
    source: Source
    problem: Callable[[str], Problem]
    embedded: bool


def references(
    items: Iterable[Item], texts: Iterable[TextPage], activities: Iterable[ActivityEntry]
) -> Iterator[ImageReference]:
    """Where images are named: by the keys `anh` and `anh_khac`, in Markdown and in HTML."""
    for item in items:
        yield from _by_keys(item.entry, item.pictures)
        yield from _in_text(item.source)
    for text in texts:
        yield from _in_text(text.source)
    for entry in activities:
        yield from _by_keys(entry, entry.data.pictures)


def _by_keys(entry: Entry[Any], pictures: Iterable[Placed]) -> Iterator[ImageReference]:
    for one in pictures:
        yield ImageReference(one.file, entry.source, partial(_at_key, entry, one), embedded=True)


def _at_key(entry: Entry[Any], one: Placed, why: str) -> Problem:
    return entry.problem((*one.at, "tep"), why, one.picture.file)


def _in_text(source: Source) -> Iterator[ImageReference]:
    for link in source.links:
        target = markdown_rules.target_file(source, link.target) or f"docs{markdown_rules.site_path(link.target)}"
        file = target.removeprefix("docs/")
        if image_file.is_image(file) or posixpath.splitext(file)[1].lower() in {".svg", *image_file.UNSUPPORTED}:
            yield ImageReference(file, source, _at_line(source, link.line, link.target), link.image)


def _at_line(source: Source, line: int, target: str) -> Callable[[str], Problem]:
    return lambda why: markdown_rules.problem_at(source, line, "ảnh", why, found=target)
