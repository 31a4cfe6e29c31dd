"""Jinja for page bodies: everything is escaped, an unknown name is an error."""

from collections import OrderedDict
from collections.abc import Collection
from contextlib import suppress
from datetime import date
from pathlib import Path
from typing import Protocol

from jinja2 import BytecodeCache, Environment, FileSystemBytecodeCache, FileSystemLoader, StrictUndefined
from jinja2.bccache import Bucket
from jinja2.runtime import Macro
from markupsafe import Markup, escape

from . import dates
from .amount import thousands
from .page import Page
from .tappable import tapped
from .visibility import Span, Visibility, day_after


class HasUrl(Protocol):
    """A thing with an address of its own."""

    @property
    def url(self) -> str: ...  # noqa: D102


class MacroCache:
    """Keeps the HTML that a macro made of a thing: an item looks the same in every list with the same root.

    `visible` is told, each time, on which days that is right. The HTML that was asked for longest ago makes room: all
    of it took 14 MB at 4,000 items, and what is kept answers six of seven that could be answered.
    """

    def __init__(self, visible: Visibility, most: int = 4000) -> None:
        self._visible, self._most = visible, most
        self._made: OrderedDict[object, tuple[bytes, Span]] = OrderedDict()  # bytes: half as long as text with marks

    def __call__(self, macro: Macro, thing: HasUrl, *given: object) -> Markup:
        """The HTML of `macro(thing, *given)`; the thing is identified by its address."""
        key = (macro, thing.url, given)
        if key not in self._made:
            self._made[key] = self._visible.watched(lambda: str(macro(thing, *given)).encode())
            if len(self._made) > self._most:
                self._made.popitem(last=False)
        self._made.move_to_end(key)
        html, span = self._made[key]
        self._visible.hold(span)
        return Markup(html.decode())


def at(link: str, root: str) -> str:
    """A link from the site's root (`/thu-tuc/`) made relative by `root`; links to other sites stay."""
    return f"{root}{link[1:]}" if link.startswith("/") else link


class _BytecodeCache(FileSystemBytecodeCache):
    """One that a full or read-only disk costs time, and nothing else."""

    def dump_bytecode(self, bucket: Bucket) -> None:
        """Keep a compiled template where that can be."""
        with suppress(OSError):
            super().dump_bytecode(bucket)


BYTECODE = ".cache/templates"  # of a repository


def bytecode_cache(cache: Path) -> FileSystemBytecodeCache:
    """A cache folder of compiled templates, kept from build to build; a changed template is compiled again."""
    with suppress(OSError):
        cache.mkdir(parents=True, exist_ok=True)
    return _BytecodeCache(str(cache))


def environment(
    templates: Path, cache: BytecodeCache, today: date | None = None, phones: Collection[str] = ()
) -> Environment:
    """The environment for the bodies in `templates`; made anew for every build, so it never looks for changes.

    `today` is the day of the build, for what stands on pages for a time only; `phones` are the digits of the numbers
    that the site publishes, which texts make links of.
    """
    env = Environment(
        loader=FileSystemLoader(templates, encoding="utf-8"),
        autoescape=True,
        undefined=StrictUndefined,
        trim_blocks=True,
        lstrip_blocks=True,
        auto_reload=False,
        bytecode_cache=cache,
    )
    env.filters.update(next_day=day_after, day=dates.short, long_day=dates.long, thousands=thousands, at=at)
    env.filters["tapped"] = lambda text: Markup(tapped(str(escape(text)), phones))
    visible = Visibility(today)
    env.globals.update(visible=visible, once=MacroCache(visible))
    return env


def compile_all(templates: Path, cache: BytecodeCache) -> None:
    """Compile every template into the cache, for builds and processes to come."""
    env = environment(templates, cache)
    for name in env.list_templates(["html"]):
        env.get_template(name)


def body(env: Environment, page: Page, chrome: object, content: str = "", home: str = "") -> str:
    """The HTML of a page's body; `content` is its Markdown's HTML, already made safe, `home` begins full addresses."""
    template = env.get_template(page.template)
    return template.render(page.context, page=page, root=page.root, site=chrome, content=Markup(content), home=home)
