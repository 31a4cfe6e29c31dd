"""The count of articles between any two days that a reader chooses, against a count by hand."""

from collections.abc import Iterator
from datetime import date

import pytest
from playwright.sync_api import Page, expect

import support
from served import served
from support import Project

pytestmark = pytest.mark.browser


@pytest.fixture(scope="module")
def statistics(counted: Project) -> Iterator[str]:
    """The address of the statistics of a site with a seeded corpus."""
    with served(counted.root / "site") as address:
        yield f"{address}/thong-ke/"


def test_any_two_days(statistics: str, counted: Project, phone: Page) -> None:
    """How many, of what kind, and which, as a loop over the files finds; the address keeps the days."""
    heads = [(date.fromisoformat(str(head["ngay"])[:10]), head["loai"]) for head in support.heads(counted)]
    phone.goto(statistics)
    phone.get_by_text("Đếm giữa hai ngày").click()
    box = phone.locator("[data-between]")
    for first, last in (("2025-03-03", "2025-09-27"), ("2024-01-01", "2026-11-18"), ("2019-01-01", "2019-12-31")):
        box.get_by_label("Từ ngày").fill(first)
        box.get_by_label("Đến hết ngày").fill(last)
        box.get_by_role("button", name="Đếm").click()
        kinds = [kind for day, kind in heads if first <= day.isoformat() <= last]
        expect(box.get_by_role("status")).to_contain_text(f"{len(kinds)} tin, bài đăng từ ngày")
        for name, kind in (("Tin", "tin"), ("Bài", "bai")):
            if kind in kinds:
                expect(box.get_by_role("status")).to_contain_text(f"{name} {kinds.count(kind)}")
        expect(box.locator("li")).to_have_count(len(kinds))
        assert phone.url.endswith(f"?tu={first}&den={last}")
    phone.goto(f"{statistics}?tu=2025-03-03&den=2025-09-27")
    expect(box.get_by_role("status")).to_contain_text("từ ngày 03/3/2025 đến hết ngày 27/9/2025")


def test_days_the_wrong_way_round(statistics: str, phone: Page) -> None:
    """Nothing is counted; what is wrong is said."""
    phone.goto(f"{statistics}?tu=2025-09-27&den=2025-03-03")
    expect(phone.locator("[data-between] [role=status]")).to_have_text("Ngày cuối phải từ ngày đầu trở đi.")
    expect(phone.locator("[data-between] li")).to_have_count(0)
