"""The scripts keep the tables of cases that the package keeps too (tests/test_shared_rules.py)."""

from collections.abc import Iterator

import pytest
from playwright.sync_api import Browser, Page

from shared_rules import known, lines, table, vietnam

pytestmark = pytest.mark.browser

# A rule of the scripts for every table: rows in, for each what stands in its last columns.
RULES = {
    ("words", "fold"): (1, "([raw]) => [cchc.fold(raw)]"),
    ("words", "slug"): (1, "([raw]) => [cchc.slug(raw)]"),
    ("words", "words"): (1, "([raw]) => [cchc.words(raw).join(' ')]"),
    ("words", "spelt"): (1, "([raw]) => [cchc.spelt(raw)]"),
    ("days", "written"): (1, "([day, , long]) => [cchc.written(day), long]"),
    ("days", "here"): (1, "([at]) => { const { day, clock } = cchc.here(Date.parse(at)); return [day, clock]; }"),
    ("days", "after"): (2, "([day, n]) => { const at = cchc.after(day, n); return [at, cchc.weekday(at)]; }"),
    ("days", "holds"): (3, "([from, to, at]) => [cchc.holds(from, to, at)]"),
}
MOMENTS = "all => all.map(([, carried, at]) => cchc.moment(carried) - Date.parse(at))"
BETWEEN = "all => all.map(([day, count, later]) => cchc.between(day, later) - count)"
WORKS = "([known, days]) => days.filter(day => cchc.works(known, day))"
STATES = """([known, rows]) => rows.map(([line, at]) => {
  const found = cchcOpening.state(known, line, at);
  return [found.kind, found.day && `${found.day} ${found.clock}`, cchcOpening.told(known, line, found, at)];
})"""


@pytest.fixture(scope="module")
def page(browser: Browser, address: str) -> Iterator[Page]:
    """A page with the scripts, far from Vietnam."""
    made = browser.new_page(timezone_id="America/New_York")
    made.goto(f"{address}/duong-day-nong/")
    yield made
    made.close()


@pytest.mark.parametrize(("file", "name"), RULES, ids=map("-".join, RULES))
def test_table(page: Page, file: str, name: str) -> None:
    """Every row of a table comes out as it stands there."""
    given, rule = RULES[file, name]
    rows = table(file, name)
    found = page.evaluate(f"rows => rows.map({rule})", rows)
    assert [[*row[:given], *made] for row, made in zip(rows, found, strict=True)] == rows


def test_moments_and_days_between(page: Page) -> None:
    """What pages carry is read as the moment it means; days are counted between two days."""
    assert not any(page.evaluate(MOMENTS, table("days", "moment")))
    assert not any(page.evaluate(BETWEEN, table("days", "after")))


def test_working_days(page: Page) -> None:
    """Offices work on weekdays that are not off, and on days worked in place of others."""
    works = table("hours", "works")
    assert page.evaluate(WORKS, [known(), [*works, *table("hours", "rests")]]) == works


def test_states(page: Page) -> None:
    """Whether somebody answers at a moment, until or from when, and what a resident reads."""
    rows = table("hours", "states")
    found = page.evaluate(STATES, [known(), [[row[0], vietnam(row[1]).timestamp() * 1000] for row in rows]])
    assert [[*row[:2], *made] for row, made in zip(rows, found, strict=True)] == rows
    assert {row[0] for row in rows} == set(lines())
    assert {row[2] for row in rows} == {"always", "open", "duty", "lunch", "closed", "holiday", "unknown"}
