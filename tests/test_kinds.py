"""No kind of content is left out of what the site does with all kinds."""

import importlib
import pkgutil
import re
from collections.abc import Iterator
from html import unescape
from pathlib import Path
from types import ModuleType
from typing import Any, NamedTuple

import pytest

import cchc.kinds
from cchc.core import record, rules
from cchc.core.here import Here
from cchc.core.kind import Kind
from cchc.every import KINDS
from cchc.kinds import text_page
from cchc.site import Site
from cchc.views import summary
from faults import files
from support import SAMPLE, Project, unkept


class Expected(NamedTuple):
    """What residents get of a kind: its data sets, and whether the search finds it."""

    datasets: tuple[str, ...] = ()
    found: bool = True


PUBLISHED = {
    "thu-tuc": Expected(("thu-tuc",)),
    "duong-day-nong": Expected(("duong-day-nong",)),
    "bao-cao": Expected(("bao-cao", "so-lieu-bao-cao", "nhiem-vu")),
    "van-ban": Expected(("van-ban", "so-cong-khai")),
    "tin-bai": Expected(("tin-bai",)),
    "phan-anh": Expected(("phan-anh",)),
    "chi-so": Expected(("chi-so",)),
    "hoat-dong": Expected(("hoat-dong",)),
    "trang": Expected(),
    "thong-bao": Expected(found=False),  # its data set is there while an alert is; tests/views/test_open_data.py
    "lich-truc": Expected(("lich-truc",), found=False),
    "chuyen-muc": Expected(("chuyen-muc",), found=False),
    "ngay-nghi": Expected(("ngay-nghi",), found=False),
    "don-vi": Expected(("don-vi",), found=False),
}
WORKING = {  # kinds that other pages are made with: nothing to find or to take away
    "ghi-chu-thu-tuc",
    "cach-nhan-phan-anh", "danh-muc-thu-tuc", "so-cong-khai", "mau-bao-cao", "tu-ngu-cu", "tu-dong-nghia",
    "kha-nang-tiep-can", "ma-vung-cu",
}  # fmt: skip
EVERY = pytest.mark.parametrize("kind", KINDS, ids=lambda kind: kind.id)


@pytest.fixture(scope="module")
def site(own: Project) -> Site:
    """The sample content, loaded."""
    return own.load()


@pytest.fixture(scope="module")
def guide(built: Path) -> str:
    """The keys and rules in the staff guide, as text."""
    return unescape(unkept((built / "huong-dan/cac-muc-va-quy-tac/index.html").read_text("utf-8")))


def modules() -> Iterator[ModuleType]:
    """Every module of kinds."""
    for found in pkgutil.walk_packages(cchc.kinds.__path__, "cchc.kinds."):
        yield importlib.import_module(found.name)


def test_every_kind_is_in_the_tuple() -> None:
    """A kind that a module defines is in the tuple; what residents get of each stands in the tables above."""
    defined = {id(one) for module in modules() for one in vars(module).values() if isinstance(one, Kind)}
    assert defined == {id(kind) for kind in KINDS}
    assert len({kind.id for kind in KINDS}) == len(KINDS)
    assert {kind.id for kind in KINDS} == PUBLISHED.keys() | WORKING


@EVERY
def test_files_are_known(site: Site, kind: Kind[Any]) -> None:
    """The sample content has a file of each kind, and no other kind claims it."""
    assert files(kind)
    assert [path for path in files(kind) if site.read.kind_of(path) is not kind] == []


@EVERY
def test_keys_are_in_the_guide(guide: str, kind: Kind[Any]) -> None:
    """The staff guide has a table with the place and every key of the kind."""
    own = next(table for table in guide.split("<details>") if f"<small>{kind.place}</small>" in table)
    for key in record.keys(kind.model):
        assert f"<code>{key.name}</code>" in own, key.name


def test_rules_are_in_the_guide(guide: str) -> None:
    """The staff guide states every rule of every module of kinds."""
    own = {rule for kind in KINDS for rule in (*kind.rules, *kind.joint, *kind.later)}
    tuples = [rows for module in modules() for name, rows in vars(module).items() if name.endswith("RULES")]
    statements = {rules.statement(rule) for rule in (*own, *(rule for rows in tuples for rule in rows))}
    assert len(statements) > 60
    assert [statement for statement in statements if statement not in guide] == []


@EVERY
def test_samples_are_listed(site: Site, kind: Kind[Any]) -> None:
    """What is marked `mau` in a file of the kind stands in the list of samples."""
    if not any(key.name.endswith("mau") for key in record.keys(kind.model)) or kind is text_page.KIND:
        return  # no free page of the sample content is a sample; views/test_samples.py has one
    marks = re.compile(r"^[\s-]*mau: ", re.M)
    marked = {path for path in files(kind) if marks.search((SAMPLE / path).read_text("utf-8"))}
    assert marked
    assert marked <= {sample.path for sample in site.samples}


def test_what_residents_get(site: Site) -> None:
    """Each kind has its data sets, and is found where residents look for it; no kind has others."""
    assert {id for one in PUBLISHED.values() for id in one.datasets} | {summary.ID} == {one.id for one in site.datasets}
    assert [id for id, one in PUBLISHED.items() if one.found] == list(
        dict.fromkeys(entry.kind for entry in site.search_entries)
    )


def test_what_pages_are_made_of_stays_small() -> None:
    """`Here` is what every page may ask for: each member more makes pages depend on more."""
    members = {name for name in vars(Here) if not name.startswith("_")}
    assert members == {"root", "now", "today", "read", "unit", "calendar", "public", "coming", "cache"}
