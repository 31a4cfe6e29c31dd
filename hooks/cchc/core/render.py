"""Jinja for page bodies: everything is escaped, an unknown name is an error."""

from datetime import date
from pathlib import Path

from jinja2 import BytecodeCache, Environment, FileSystemBytecodeCache, FileSystemLoader, StrictUndefined
from markupsafe import Markup

from . import dates
from .during import During
from .page import Page


def thousands(number: object) -> str:
    """A whole number with dots between thousands, as Vietnamese papers write it."""
    return f"{number:,}".replace(",", ".")


def at(link: str, root: str) -> str:
    """A link as a page writes it whose way to the root of the site is `root`; one that leads away stays."""
    return f"{root}{link[1:]}" if link.startswith("/") else link


def compiled(cache: Path) -> FileSystemBytecodeCache:
    """Where compiled templates are kept from build to build; a changed template is compiled again."""
    cache.mkdir(parents=True, exist_ok=True)
    return FileSystemBytecodeCache(str(cache))


def environment(templates: Path, cache: BytecodeCache, today: date | None = None) -> Environment:
    """The environment for the bodies in `templates`; made anew for every build, so it never looks for changes.

    `today` is the day of the build, for what stands on pages for a time only.
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
    env.filters.update(day=dates.short, long_day=dates.long, thousands=thousands, at=at)
    env.globals.update(during=During(today))
    return env


def body(env: Environment, page: Page, chrome: object, content: str = "", home: str = "") -> str:
    """The HTML of a page's body; `content` is its Markdown's HTML, already made safe, `home` begins full addresses."""
    template = env.get_template(page.template)
    return template.render(page.context, page=page, root=page.root, site=chrome, content=Markup(content), home=home)
