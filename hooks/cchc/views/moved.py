"""Old addresses of pages (`chuyen_tu`): each leads to where the page is now, also without scripts or a network."""

from collections.abc import Iterable, Iterator, Mapping
from functools import partial
from typing import Any, NamedTuple

from ..core import render
from ..core.kind import Here, Thing
from ..core.moving import MOVED_FROM, Moving, file_of
from ..core.page import Asset, Page
from ..core.problems import advice
from ..core.resources import TEMPLATES
from ..kinds import news, report, text_page
from . import editor

_APART = {f"{editor.URL}index.html", "404.html"}  # pages that are in no list of pages


class Moved(NamedTuple):
    """An old address (`tin-bai/2024/ten-cu/`), address and title of the page, where in the content that stands."""

    old: str
    url: str
    title: str
    where: str


def moved(here: Here) -> Iterator[Moved]:
    """The old addresses of all published pages."""
    for item in news.KIND.shown(here):
        yield from _of(item, item.meta, item.url, item.title)
    for text in text_page.KIND.shown(here):
        yield from _of(text, text.meta, text.url, text.title)
    for paper in report.KIND.shown(here):
        yield from _of(paper, paper.data, paper.data.url, paper.data.heading)


def _of(thing: Thing, record: Moving, url: str, title: str) -> Iterator[Moved]:
    for place, old in enumerate(record.moved_from):
        yield Moved(old.removeprefix("/"), url, title, thing.entry.place_of((MOVED_FROM, place)))


def _sorted(here: Here, pages: Iterable[Page]) -> tuple[list[Moved], list[Moved]]:
    """The old addresses that lead on, and those where another page stands, which stays."""
    files = {*(page.file.lower() for page in pages), *_APART}
    leading, taken = list[Moved](), list[Moved]()
    for one in moved(here):
        (taken if file_of(one.old).lower() in files else leading).append(one)
    return leading, taken


def redirects(here: Here, pages: Iterable[Page]) -> Mapping[str, str]:
    """The addresses of pages by their old ones, both from the root of the site."""
    leading, _ = _sorted(here, pages)
    return {one.old: one.url for one in leading}


def notices(here: Here, pages: Iterable[Page]) -> Iterator[str]:
    """Old addresses where another page stands. The calendar may bring one, so they do not stop the site."""
    _, taken = _sorted(here, pages)
    for one in taken:
        why = f"/{one.old} đang là địa chỉ của một trang khác, nên không chuyển được tới /{one.url}"
        yield advice(one.where, f"{why}; hãy bỏ địa chỉ này khỏi mục “{MOVED_FROM}”")


def assets(here: Here, pages: Iterable[Page], home: str) -> Iterator[Asset]:
    """A small page at each old address."""
    leading, _ = _sorted(here, pages)
    if not leading:
        return
    env = render.environment(TEMPLATES, render.bytecode_cache(here.root / render.BYTECODE))
    for one in leading:
        values: dict[str, Any] = {"to": one, "root": "../" * one.old.count("/") or "./", "home": home}
        yield Asset(file_of(one.old), make=partial(env.get_template("moved.html").render, values))
