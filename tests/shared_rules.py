"""Tables of cases for the rules that stand twice: in the package, and in scripts/chung.js for the browser."""

from collections.abc import Mapping, Sequence
from datetime import date, datetime
from pathlib import Path
from typing import Any

import yaml

from cchc.core.dates import VIETNAM
from cchc.core.hours import Hours, NightHours
from cchc.core.opening import Span, Times
from cchc.core.workdays import Calendar
from cchc.kinds import day_off
from cchc.views import opening
from support import SAMPLE

_CASES = Path(__file__).with_name("cases")
SINCE = date(2026, 1, 1)


def table(file: str, name: str) -> Sequence[Any]:
    """A table of cases/<file>.yml."""
    found: Sequence[Any] = yaml.safe_load((_CASES / f"{file}.yml").read_text("utf-8"))[name]
    return found


def calendar() -> Calendar:
    """The days off that the sample knows."""
    years, problems = day_off.KIND.read(SAMPLE)
    assert not problems
    return day_off.calendar(years)


def vietnam(moment: str) -> datetime:
    """A moment as the tables write it."""
    return datetime.fromisoformat(moment).replace(tzinfo=VIETNAM)


def lines() -> Mapping[str, Any]:
    """The lines of cases/hours.yml as they stand there."""
    return {**yaml.safe_load((_CASES / "hours.yml").read_text("utf-8"))["lines"]}


def times(line: Mapping[str, Any]) -> Times:
    """When a line of the table is answered."""
    duty = line.get("duty", {}).items()
    on_duty = {date.fromisoformat(day): [Span(*ends, duty=True) for ends in spans] for day, spans in duty}
    own = line.get("own", table("hours", "commune"))
    hours = [NightHours.model_validate(one) for one in own]
    return Times(always=True) if line.get("always") else Times.of(hours, on_duty)


def known() -> Mapping[str, object]:
    """What the scripts read of the table, as the build writes it."""
    week = Times.of([Hours.model_validate(one) for one in table("hours", "commune")], {})
    made = {
        id: opening.line_data(times(line), own="own" in line, office=line.get("office", False))
        for id, line in lines().items()
    }
    return opening.calendar_data(week, calendar(), SINCE, made)
