"""No kind of content is left out of what the site does with all kinds."""

import importlib
import pkgutil
import re
from collections.abc import Iterator
from html import unescape
from pathlib import Path
from types import ModuleType
from typing import NamedTuple

import pytest

import cchc.kinds
from cchc.core import record, rules
from cchc.kinds import (
    accessibility,
    activity,
    alert,
    category,
    day_off,
    document,
    duty,
    feedback,
    hotline,
    index,
    news,
    old_term,
    procedure,
    report,
    synonym,
    text_page,
    unit,
)
from cchc.kinds.document import basis
from cchc.kinds.procedure import own_list
from cchc.kinds.report import template
from cchc.site import Site
from support import ROOT, SAMPLE, Project


class Expected(NamedTuple):
    """What the site must do with a kind: where it is written (a glob), its model, where it is published."""

    module: ModuleType
    files: str
    model: type[record.Record]
    datasets: tuple[str, ...] = ()
    group: str = ""


KINDS = (
    Expected(procedure, "data/thu-tuc/*.yml", procedure.Procedure, ("thu-tuc",), "thu-tuc"),
    Expected(hotline, "data/duong-day-nong.yml", hotline.Hotline, ("duong-day-nong",), "duong-day-nong"),
    Expected(report, "data/bao-cao/*/*.yml", report.Report, ("bao-cao", "so-lieu-bao-cao", "nhiem-vu"), "bao-cao"),
    Expected(document, "data/van-ban/*.yml", document.Document, ("van-ban",), "van-ban"),
    Expected(news, "docs/tin-bai/*/*.md", news.Meta, ("tin-bai",), "tin-bai"),
    Expected(feedback, "data/phan-anh/*.yml", feedback.Remark, ("phan-anh",), "phan-anh"),
    Expected(feedback, "data/phan-anh.yml", feedback.Settings),
    Expected(index, "data/chi-so/*.yml", index.Index, ("chi-so",), "chi-so"),
    Expected(activity, "data/hoat-dong/*.yml", activity.Activity, ("hoat-dong",), "hoat-dong"),
    Expected(text_page, "docs/*.md", text_page.Meta, (), "trang"),
    Expected(alert, "data/thong-bao.yml", alert.Alert),  # its data set is there while an alert is
    Expected(duty, "data/truc.yml", duty.Duty, ("lich-truc",)),
    Expected(category, "data/chuyen-muc.yml", category.Category, ("chuyen-muc",)),
    Expected(basis, "data/so-cong-khai.yml", basis.Basis, ("so-cong-khai",)),
    Expected(own_list, "data/danh-muc-thu-tuc.yml", own_list.Own),
    Expected(template, "data/mau-bao-cao/*.yml", template.Template),
    Expected(old_term, "data/tu-ngu-cu.yml", old_term.OldTerm),
    Expected(synonym, "data/tu-dong-nghia.yml", synonym.Synonym),
    Expected(day_off, "data/ngay-nghi.yml", day_off.Year, ("ngay-nghi",)),
    Expected(accessibility, "data/tro-nang.yml", accessibility.AccessibilityStatement),
    Expected(unit, "data/don-vi.yml", unit.Unit, ("don-vi",)),
)
EVERY = pytest.mark.parametrize("kind", KINDS, ids=lambda kind: kind.files)


@pytest.fixture(scope="module")
def site(own: Project) -> Site:
    """The sample content, loaded."""
    return own.load()


@pytest.fixture(scope="module")
def guide(built: Path) -> str:
    """The staff guide as text."""
    return unescape((built / "huong-dan/index.html").read_text("utf-8"))


def modules() -> Iterator[ModuleType]:
    """Every module of kinds."""
    for found in pkgutil.walk_packages(cchc.kinds.__path__, "cchc.kinds."):
        yield importlib.import_module(found.name)


def test_every_kind_is_in_this_table() -> None:
    """A module that loads content is a kind; the table above knows each of them."""
    loading = {module for module in modules() if hasattr(module, "load")}
    known = {kind.module for kind in KINDS}
    assert {module.__name__ for module in loading if module.__name__.count(".") == 2 or module in known} == {
        module.__name__ for module in known
    }


@EVERY
def test_files_are_read(site: Site, kind: Expected) -> None:
    """The sample content has a file of each kind, and no file is called unknown."""
    assert site
    assert list(SAMPLE.glob(kind.files)), kind.files


@EVERY
def test_keys_are_in_the_guide(guide: str, kind: Expected) -> None:
    """The staff guide has a table with every key of the kind."""
    folder = kind.files.split("*", maxsplit=1)[0]
    tables = re.findall(r"<details>.*?</details>", guide, re.S)
    own = [table for table in tables if f"<small>{folder}" in table]
    keys = [key.name for key in record.keys(kind.model)]
    assert any(all(f"<code>{key}</code>" in table for key in keys) for table in own)


def test_rules_are_in_the_guide(guide: str) -> None:
    """The staff guide states every rule of every module of kinds."""
    tuples = [rows for module in modules() for name, rows in vars(module).items() if name.endswith("RULES")]
    statements = {rules.statement(rule) for rows in tuples for rule in rows}
    assert len(statements) > 60
    assert [statement for statement in statements if statement not in guide] == []


@EVERY
def test_samples_are_listed(site: Site, kind: Expected) -> None:
    """What is marked `mau` in a file of the kind stands in the list of samples."""
    if not any(key.name.endswith("mau") for key in record.keys(kind.model)):
        return
    marked = {path for path in SAMPLE.glob(kind.files) if re.search(r"^[\s-]*mau: ", path.read_text("utf-8"), re.M)}
    listed = {sample.path for sample in site.samples}
    if kind.model is text_page.Meta:
        return  # no free page of the sample content is a sample; test_samples.py has one
    assert marked
    assert {path.relative_to(SAMPLE).as_posix() for path in marked} <= listed


@EVERY
def test_data_sets_are_published(site: Site, kind: Expected) -> None:
    """The kind has its data sets."""
    assert {*kind.datasets} <= {one.id for one in site.datasets}


@EVERY
def test_is_found(site: Site, kind: Expected) -> None:
    """The search has entries of the kind."""
    assert not kind.group or kind.group in {entry.kind for entry in site.found}


@EVERY
def test_is_in_the_readme(kind: Expected) -> None:
    """The README says where the kind is written."""
    folder = kind.files.split("*", maxsplit=1)[0]
    assert f"`{folder}" in (ROOT / "README.md").read_text("utf-8")
