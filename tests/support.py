"""Projects that tests may change."""

import io
import os
import re
import shutil
import zipfile
from collections.abc import Callable, Container, Iterable
from dataclasses import dataclass
from datetime import datetime
from functools import cache
from html import unescape
from pathlib import Path
from tempfile import TemporaryDirectory
from typing import Any, cast
from urllib.parse import unquote, urljoin, urlsplit

import pytest
import yaml
from click.testing import CliRunner, Result
from jinja2 import Environment, FileSystemLoader
from lxml import etree
from markdown import markdown
from mkdocs.commands import build
from mkdocs.config import load_config
from mkdocs.config.defaults import MkDocsConfig
from mkdocs.structure.files import File, Files
from mkdocs.utils.yaml import yaml_load

from cchc import adapter, budget, loading
from cchc.build import Build
from cchc.cli import main
from cchc.core.dates import VIETNAM
from cchc.core.page import Asset, Page
from cchc.core.problems import ContentError
from cchc.core.resources import THEME
from cchc.site import Site
from cchc.views import images

ROOT = Path(__file__).resolve().parent.parent
EPOCH = 1_795_000_000  # 18 November 2026, 19:06 in Vietnam
NOW = datetime.fromtimestamp(EPOCH, VIETNAM)
FORMULAS = ("=HYPERLINK(1)", "+1", "-1", "@SUM(1)", "\t=1", "\r=1", "\n=1", "＝1", "＋1", "－1", "＠1")
HOME = "https://xa.example.vn/cchc/"  # where the fixture `published` has its site
EDITOR = "quan-tri/sua/"
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

    def addresses(self) -> frozenset[str]:
        """The addresses of all pages and files that the site of this copy has."""
        site = self.load()
        return file_addresses(site) | {page.url for page in site.pages}

    def run(self, *words: str, answers: str = "") -> Result:
        """Run `cchc` in this copy, with the answers to what it asks."""
        return CliRunner().invoke(main, ["--thu-muc", str(self.root), *words], input=answers)

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
        with pytest.MonkeyPatch.context() as patch:
            patch.setattr(Environment, "list_templates", _listed)
            build.build(self._config(target))
        return target

    def build_only(self, *paths: str, name: str = "site") -> Path:
        """Build these pages (`tin-bai/`) and files (`assets/lich.json`) alone, a fifth of the work of `build`.

        They are made by the same steps and are the same bytes. What a build does with the whole site at its end
        (weighing, the files for the time without a network) is left out. A path that the site has not is not made.
        """
        wanted = {f"{path}index.html" if path.endswith("/") or not path else path for path in paths}
        target = self.root / name
        config = self._config(target)
        config.theme.static_templates &= wanted

        def is_wanted(page: Page) -> bool:
            return f"{page.url}index.html" in wanted

        start = Build.start_writing

        def start_wanted(made: Build, assets: Iterable[Asset], folder: Path) -> None:
            start(made, [asset for asset in assets if asset.url in wanted], folder)

        with pytest.MonkeyPatch.context() as patch:
            patch.setattr(File, "copy_file", _only(wanted, lambda file: file.dest_uri, File.copy_file))
            patch.setattr(Build, "to_make", property(lambda made: [*filter(is_wanted, made.pages.values())]))
            patch.setattr(Build, "start_writing", start_wanted)
            patch.setattr(Site, "kept_offline", lambda *_: ())
            patch.setattr(Build, "page_list", lambda *_: ())
            patch.setattr(budget, "weighed", lambda *_: ())
            if not any((THEME / path).is_file() for path in wanted):
                patch.setattr(Files, "add_files_from_theme", lambda *_: None)  # it lists 15,000 icons
            build.build(config)
        return target

    def _config(self, target: Path) -> MkDocsConfig:
        config = load_config(str(self.root / "mkdocs.yml"), site_dir=str(target))
        adapter.start("build")  # and not by `standing`: a test builds in order to see something made
        return config


def file_addresses(site: Site) -> frozenset[str]:
    """The addresses of all files that are no pages: of those that are made and those that are copied."""
    return site.made_addresses() | images.addresses(site)


_listing: dict[tuple[Path, ...], list[str]] = {}
_list_templates = Environment.list_templates


def _listed(env: Environment, filter_func: Callable[[str], bool]) -> list[str]:
    """The files of the theme that a build copies; no test changes them, and the icons among them are 15,000."""
    folders = tuple(map(Path, cast(FileSystemLoader, env.loader).searchpath))
    if folders not in _listing:
        _listing[folders] = _list_templates(env, filter_func=filter_func)
    return _listing[folders]


def _only(wanted: Container[str], its_path: Callable[[Any], str], step: Callable[..., None]) -> Callable[..., None]:
    """A step of a build, for things of the wanted paths alone."""

    def taken(thing: object, *given: object, **named: object) -> None:
        if its_path(thing) in wanted:
            step(thing, *given, **named)

    return taken


def read_cases(file: Path) -> Any:
    """What a YAML file of test cases holds, read by the C library: Python's own reader takes ten times as long."""
    return yaml.load(file.read_bytes(), Loader=yaml.CSafeLoader)


@cache
def _extensions() -> list[Any]:
    extensions: list[Any] = yaml_load((ROOT / "mkdocs.yml").read_text("utf-8"))["markdown_extensions"]
    return extensions


def html_of_markdown(text: str) -> str:
    """The HTML that the site's own Markdown settings make of a text; MkDocs adds three extensions to them."""
    own = _extensions()
    settings = {name: given or {} for entry in own if isinstance(entry, dict) for name, given in entry.items()}
    names = {"toc", "tables", "fenced_code", *settings, *(entry for entry in own if isinstance(entry, str))}
    return markdown(text, extensions=sorted(names), extension_configs=settings)


def copy(target: Path, content: Path = SAMPLE) -> Project:
    """A fresh copy of the project, with the sample content that no commune changes.

    The package is the one under test: it needs no copy.
    """
    shutil.copy(ROOT / "mkdocs.yml", target / "mkdocs.yml")
    (target / "hooks").mkdir()
    shutil.copy(ROOT / "hooks/main.py", target / "hooks/main.py")
    folders, files = _sample() if content == SAMPLE else _held(content)
    for folder in folders:
        (target / folder).mkdir()
    for name, raw in files:  # times of files say nothing
        file = os.open(f"{target}/{name}", os.O_WRONLY | os.O_CREAT | getattr(os, "O_BINARY", 0), 0o666)
        os.write(file, raw)
        os.close(file)
    project = Project(target)
    if memo := _read_before() if content == SAMPLE else _left_in(content):
        project.write(loading.MEMO, memo)
    return project


@cache
def _sample() -> tuple[list[Path], list[tuple[str, bytes]]]:
    """What the sample content holds, read once: it is copied a thousand times."""
    return _held(SAMPLE)


def _held(content: Path) -> tuple[list[Path], list[tuple[str, bytes]]]:
    """The folders of a content, each before those in it, and the names and bytes of its files."""
    found = [path for part in ("docs", "data") for path in (content / part, *sorted((content / part).rglob("*")))]
    folders = [path.relative_to(content) for path in found if path.is_dir()]
    return folders, [(path.relative_to(content).as_posix(), path.read_bytes()) for path in found if path.is_file()]


def with_corpus(target: Path, count: int, seed: int) -> Project:
    """The same, with a made-up corpus instead of its news."""
    import corpus  # of the benches: processes that tests start do not know their folder

    project = copy(target)
    for file in (project.root / "docs/tin-bai").rglob("*.md"):
        file.unlink()
    corpus.write(project.root, count, seed=seed)
    return project


def _left_in(content: Path) -> bytes:
    """What a load of a project left for the next; nothing where it was never loaded."""
    memo = content / loading.MEMO
    return memo.read_bytes() if memo.is_file() else b""


@cache
def _read_before() -> bytes:
    """What a load of the sample leaves for the next: its copies begin with it, as most tests change one file."""
    with TemporaryDirectory() as folder:
        for part in ("docs", "data"):
            shutil.copytree(SAMPLE / part, Path(folder) / part)
        loading.load(Path(folder), NOW)
        return (Path(folder) / loading.MEMO).read_bytes()


class Links:
    """The addresses a page asks for, those it links to, and the places in it."""

    def __init__(self, html: str) -> None:
        self.loads: list[str] = []
        self.links: list[str] = []
        self.ids: set[str] = set()
        for element in etree.HTML(html).xpath("//*[@id or @src or @href]"):
            values = element.attrib
            self.ids.add(values.get("id", ""))
            if "src" in values:
                self.loads.append(values["src"])
            if "href" in values:
                loaded = element.tag == "link" and values.get("rel") in {"stylesheet", "icon", "preload", "manifest"}
                (self.loads if loaded else self.links).append(values["href"])


_BLOCK = (
    "article aside caption dd details div dl dt fieldset figcaption figure footer form h1 h2 h3 h4 h5 h6 header li "
    "main nav ol option p section select summary svg table tbody td th thead tr ul"
)
_KEPT = re.compile(r'<span class="keep">(\d[^<> ]*/[^<> ]*)</span>')
_EDGE = re.compile(rf"\s*(</?(?:{'|'.join(_BLOCK.split())})\b[^<>]*>)\s*")


def unkept(html: str) -> str:
    """HTML without the elements that keep numbers of papers on one line."""
    return _KEPT.sub(r"\1", html)


def rendered(page: Path) -> str:
    """A page with white space as a browser shows it, `unkept`: one space, and none at the edges of blocks."""
    return re.sub(r"\s+", " ", _EDGE.sub(r"\1", unkept(page.read_text("utf-8"))))


def page(site: Path, address: str) -> str:
    """The page at an address of a built site, `rendered`."""
    return rendered(site / address / "index.html")


def heads(project: Project) -> list[dict[str, Any]]:
    """The front matter of every news item that is no draft, read without our code."""
    texts = [path.read_text("utf-8") for path in (project.root / "docs/tin-bai").rglob("*.md")]
    found = [yaml.load(text.split("---\n")[1], yaml.CSafeLoader) for text in texts]
    return [head for head in found if not head.get("nhap")]


def zipped(**files: str | bytes) -> bytes:
    """A zip with files; `__` in a name is a slash."""
    out = io.BytesIO()
    with zipfile.ZipFile(out, "w") as archive:
        for name, text in files.items():
            archive.writestr(name.replace("__", "/"), text)
    return out.getvalue()


def words_of(html: str) -> str:
    """The words of HTML, one space between them."""
    return " ".join(unescape(re.sub(r"<[^>]+>", " ", html)).split())


def html(built: Path) -> dict[str, str]:
    """Every page of the site by its address; the editor's stands alone, without the frame of the site."""
    found = {
        path.relative_to(built).as_posix().removesuffix("index.html"): path.read_text("utf-8")
        for path in built.rglob("*.html")
    }
    found.pop(EDITOR, None)
    return found


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
            there = page is not None or path == EDITOR or (built / path).is_file()
            if not there or (page and parts.fragment and parts.fragment not in page.ids):
                dead.append(f"{address}: {target}")
    return dead


def other_hosts(built: Path) -> list[str]:
    """What pages load from elsewhere."""
    return [load for text in html(built).values() for load in Links(text).loads if urlsplit(load).netloc]
