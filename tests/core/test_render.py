"""What templates are given besides their values."""

from datetime import date
from pathlib import Path
from types import SimpleNamespace
from typing import Any

import pytest
from jinja2 import Environment, FileSystemBytecodeCache

from cchc.core import render
from cchc.core.render import MacroCache, at
from cchc.core.resources import TEMPLATES
from cchc.core.visibility import Span, Visibility


@pytest.mark.parametrize(
    ("link", "written"),
    [("/duong-day-nong/", "../../duong-day-nong/"), ("/", "../../"), ("https://dichvucong.gov.vn", None)],
)
def test_links_work_below_any_folder(link: str, written: str | None) -> None:
    """A link from the root leads there from any page; one that leads away stays as it is."""
    assert at(link, "../../") == (written or link)


def test_rows_are_laid_out_once_for_each_thing_and_place() -> None:
    """The same row comes back; another item, another depth and another macro of that name have their own."""
    source = "{% macro row(one, root) %}{{ mark }}{{ root }}{{ one.title }}{% endmacro %}"
    first, second = (_row(source.replace("{{ mark }}", mark)) for mark in "ab")
    once, item, other = MacroCache(Visibility(None)), _item("x/", "Một"), _item("y/", "Hai")
    assert once(first, item, "../") == "a../Một"
    item.title = "Khác"
    assert once(first, item, "../") == "a../Một"
    assert [once(first, other, "../"), once(first, item, "./"), once(second, item, "../")] == [
        "a../Hai",
        "a./Khác",
        "b../Khác",
    ]


def test_rows_that_nobody_asked_for_lately_make_room() -> None:
    """Of many rows those of last are kept: all rows of a large site would fill the memory."""
    row = _row("{% macro row(one, root) %}{{ one.title }}{% endmacro %}")
    once = MacroCache(Visibility(None), most=2)
    one, two, three = (_item(url, "cũ") for url in ("x/", "y/", "z/"))
    for item in (one, two, one, three):
        once(row, item, "../")
    for item in (one, two, three):
        item.title = "mới"
    assert [once(row, item, "../") for item in (one, three, two)] == ["cũ", "cũ", "mới"]


def test_a_row_that_comes_back_tells_on_which_days_it_is_right() -> None:
    """Every page with the row ends with its day, also those for which it was not laid out anew."""
    visible = Visibility(date(2026, 11, 18))
    once, item = MacroCache(visible), _item("x/", "Một")
    env = Environment(autoescape=True)
    env.globals.update(visible=visible)
    source = "{% macro row(one, root) %}<p{{ visible(none, one.gone) }}>{% endmacro %}"
    row: Any = env.from_string(source).module
    item.gone = date(2026, 12, 1)
    made = [visible.watched(lambda: once(row.row, item, "../")) for _ in range(2)]
    assert made == [('<p data-to="2026-12-01">', Span(end=date(2026, 12, 1)))] * 2


def test_all_templates_are_compiled_beforehand(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    """Whoever renders one then finds it in the cache; what is no template of a page is left alone."""
    for name, text in (("a.html", "một"), ("b.html", "{% include 'a.html' %}"), ("c.js", "{{")):
        (tmp_path / name).write_text(text, "utf-8")
    cache = FileSystemBytecodeCache(str(tmp_path))
    render.compile_all(tmp_path, cache)
    monkeypatch.setattr(Environment, "compile", None)
    assert render.environment(tmp_path, cache).get_template("b.html").render() == "một"


def test_one_environment_compiles_every_template(tmp_path: Path) -> None:
    """One with a filter of its own ended the process that compiles them; those behind it waited for the build."""
    render.compile_all(TEMPLATES, FileSystemBytecodeCache(str(tmp_path)))
    assert len([*tmp_path.iterdir()]) == len([*TEMPLATES.rglob("*.html")])


def _row(source: str) -> Any:
    module: Any = Environment(autoescape=True).from_string(source).module
    return module.row


def _item(url: str, title: str) -> Any:
    return SimpleNamespace(url=url, title=title)
