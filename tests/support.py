"""Projects that tests may change."""

import re
import shutil
from collections.abc import Iterator
from dataclasses import dataclass
from datetime import datetime
from html.parser import HTMLParser
from pathlib import Path
from typing import Any
from urllib.parse import unquote, urljoin, urlsplit

from mkdocs.commands.build import build
from mkdocs.config import load_config

from cchc import loading
from cchc.core.dates import VIETNAM
from cchc.core.problems import ContentError
from cchc.core.record import Record
from cchc.site import Site

ROOT = Path(__file__).resolve().parent.parent
EPOCH = 1_795_000_000  # 18 November 2026, 19:06 in Vietnam
NOW = datetime.fromtimestamp(EPOCH, VIETNAM)
FORMULAS = ("=HYPERLINK(1)", "+1", "-1", "@SUM(1)", "\t=1", "\r=1", "\n=1", "＝1", "＋1", "－1", "＠1")
SAMPLE = ROOT / "tests" / "sample"


@dataclass(frozen=True)
class Project:
    """A copy of the project that a test may change."""

    root: Path

    def write(self, path: str, text: str | bytes) -> Path:
        """Write a file, with its folders."""
        file = self.root / path
        file.parent.mkdir(parents=True, exist_ok=True)
        file.write_bytes(text if isinstance(text, bytes) else text.encode())
        return file

    def edit(self, path: str, old: str, new: str) -> None:
        """Replace a piece of a file that must be there."""
        file = self.root / path
        text = file.read_text("utf-8")
        assert old in text, f"{old!r} is not in {path}"
        file.write_text(text.replace(old, new), "utf-8", newline="\n")

    def load(self, now: datetime = NOW) -> Site:
        """The site of this copy."""
        return loading.load(self.root, now)

    def problems(self) -> list[str]:
        """The messages staff see."""
        try:
            self.load()
        except ContentError as error:
            return [str(problem) for problem in error.problems]
        return []

    def build(self, name: str = "site") -> Path:
        """Build with MkDocs and return the folder of the site."""
        target = self.root / name
        config = load_config(str(self.root / "mkdocs.yml"), site_dir=str(target))
        config.plugins.on_startup(command="build", dirty=False)
        build(config)
        return target


def copy(target: Path, content: Path = SAMPLE) -> Project:
    """A fresh copy of the project, with the sample content that no commune changes.

    The package is the one under test: it needs no copy.
    """
    shutil.copy(ROOT / "mkdocs.yml", target / "mkdocs.yml")
    (target / "hooks").mkdir()
    shutil.copy(ROOT / "hooks/main.py", target / "hooks/main.py")
    for part in ("docs", "data"):
        shutil.copytree(content / part, target / part)
    return Project(target)


class Links(HTMLParser):
    """The addresses a page asks for, those it links to, and the places in it."""

    def __init__(self, html: str) -> None:
        super().__init__()
        self.loads: list[str] = []
        self.links: list[str] = []
        self.ids: set[str] = set()
        self.feed(html)

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        """Collect one tag."""
        values = {key: value or "" for key, value in attrs}
        self.ids.add(values.get("id", ""))
        if "src" in values:
            self.loads.append(values["src"])
        if "href" in values:
            loaded = tag == "link" and values.get("rel") in {"stylesheet", "icon", "preload", "manifest"}
            (self.loads if loaded else self.links).append(values["href"])


_BLOCK = (
    "article aside caption dd details div dl dt fieldset figcaption figure footer form h1 h2 h3 h4 h5 h6 header li "
    "main nav ol option p section select summary svg table tbody td th thead tr ul"
)
_EDGE = re.compile(rf"\s*(</?(?:{'|'.join(_BLOCK.split())})\b[^<>]*>)\s*")


def rendered(page: Path) -> str:
    """A page with white space as a browser shows it: one space, and none at the edges of blocks."""
    return re.sub(r"\s+", " ", _EDGE.sub(r"\1", page.read_text("utf-8")))


def html(built: Path) -> dict[str, str]:
    """Every page of the site by its address."""
    return {
        path.relative_to(built).as_posix().removesuffix("index.html"): path.read_text("utf-8")
        for path in built.rglob("*.html")
    }


def dead_links(built: Path) -> list[str]:
    """Links and files asked for that are not there, places in pages too."""
    pages = {address: Links(text) for address, text in html(built).items()}
    dead = []
    for address, found in pages.items():
        for target in (*found.links, *found.loads):
            parts = urlsplit(urljoin(f"http://site/{address}", target))
            if (parts.scheme, parts.netloc) != ("http", "site"):
                continue
            path = unquote(parts.path).removeprefix("/")
            page = pages.get(path) if path.endswith("/") or not path else None
            there = page is not None or (built / path).is_file()
            if not there or (page and parts.fragment and parts.fragment not in page.ids):
                dead.append(f"{address}: {target}")
    return dead


def other_hosts(built: Path) -> list[str]:
    """What pages load from elsewhere."""
    return [load for text in html(built).values() for load in Links(text).loads if urlsplit(load).netloc]


def inside(annotation: Any) -> Iterator[type[Record]]:
    """The models within a type."""
    if isinstance(annotation, type) and not hasattr(annotation, "__args__") and issubclass(annotation, Record):
        yield annotation
    for part in getattr(annotation, "__args__", ()):
        yield from inside(part)
