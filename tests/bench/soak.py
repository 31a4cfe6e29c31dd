"""Five years of nights by simulated clock, with the acts of staff between them.

PYTHONPATH=tests uv run python tests/bench/soak.py --builds 100

Every night is loaded and checked as the nightly build does; edges of months, ends of years, Tết and some random
nights are built whole. Each night must publish (unless staff made a mistake the day before, which must be told),
count what an independent count counts, show nothing past as coming, and tell before its day of all that waits.
"""

import argparse
import os
import random
import re
import tempfile
import time
from collections import Counter
from dataclasses import dataclass
from datetime import date, datetime, timedelta
from pathlib import Path

from cchc.core.dates import VIETNAM, short
from cchc.core.problems import ContentError
from cchc.kinds import activity, alert
from cchc.site import Site
from staff import ONE, Staff, clear, due, waiting
from support import Project, copy, file_addresses

FIRST, LAST = date(2026, 12, 1), date(2031, 11, 30)
TET = (date(2027, 2, 6), date(2028, 1, 26), date(2029, 2, 13), date(2030, 2, 3), date(2031, 1, 23))
_UNTIL = re.compile(r"^Chưa (?:đăng|hiện) ([^\s:]+)(?::\d+)?: .*chờ đến ngày (\d\d?)/(\d\d?)/(\d{4})")
_PASSING = re.compile(r"^hoat-dong/\d{4}/.*\.ics$|^tin-bai/.*trang/")  # nobody may link to these
_LINKED = (".pdf", ".csv", ".json", ".docx", ".ics", ".xml")  # files that staff link to
_ASKED = re.compile(r"chưa có ngày nghỉ năm (\d{4}); hạn trả lời")


@dataclass
class Soak:
    """What has been so far."""

    staff: Staff
    nights: int = 0
    refused: int = 0
    built: int = 0

    def night(self, day: date) -> Site | None:
        """One night's load, held against what staff wrote; None where their mistake was told.

        Raises:
            AssertionError: a night that does not publish, or that says what is not so.
        """
        self.nights += 1
        now = datetime(day.year, day.month, day.day, 0, 7, tzinfo=VIETNAM)
        try:
            site = self.staff.project.load(now)
        except ContentError as error:
            if self.staff.wrong not in {problem.path for problem in error.problems}:
                raise AssertionError(f"{day}: {error}") from error
            self.refused += 1
            return None
        assert not self.staff.wrong, f"{day}: the mistake in {self.staff.wrong} is not told"
        self._counts(site, day)
        self._nothing_past(site, day)
        self._told(site, day)
        return site

    def _counts(self, site: Site, day: date) -> None:
        """News, remarks and activities as staff's own list counts them."""
        staff = self.staff
        assert site.count.total.count == sum(one.keys["ngay"] <= day for one in staff.news), day  # type: ignore[operator]
        come = [one for one in staff.remarks if one.keys["ngay_nhan"] <= day]  # type: ignore[operator]
        ends = {id(one): end for one in come if (end := one.day("ngay_tra_loi")) and end <= day}
        limits = {id(one): due(staff, one.keys["ngay_nhan"]) for one in come}  # type: ignore[arg-type]
        late = [one for one in come if (limit := limits[id(one)]) and ends.get(id(one), day) > limit]
        known = [one for one in come if limits[id(one)]]
        expected = (
            len(come),
            len(ends),
            sum(id(one) not in ends for one in late),
            sum(id(one) in ends for one in known) - sum(id(one) in ends for one in late),
            len(come) - len(known),
        )
        all = site.ledger.all
        unknown = sum(item.due is None for item in all.items)
        assert (all.received, all.answered, all.overdue, all.on_time, unknown) == expected, day
        held = sum(one.keys["tu"] <= day for one in staff.activities)  # type: ignore[operator]
        assert len(activity.activities(site).held) == held, day

    def _nothing_past(self, site: Site, day: date) -> None:
        """What is shown as coming, or as standing, is so."""
        staff = self.staff
        coming = Counter(str(one.keys["ten"]) for one in staff.activities if one.keys["den"] >= day)  # type: ignore[operator]
        assert Counter(one.name for one in activity.activities(site).upcoming) == coming, day
        shown = {banner.alert.id for banner in alert.banners(site) if banner.shown}
        standing = [one for one in staff.alerts if one.keys["tu"] <= day <= one.keys["den"]]  # type: ignore[operator]
        assert shown == {str(one.keys["ma"]) for one in standing}, day

    def _told(self, site: Site, day: date) -> None:
        """All that waits is told with its day, nothing else is; days off are asked for."""
        notices = list(site.notices)
        told = Counter(match.groups() for notice in notices if (match := _UNTIL.match(notice)))
        expected = Counter((path, *short(until).split("/")) for path, until in waiting(self.staff, day))
        ours = Counter({key: count for key, count in told.items() if not key[0].endswith("duong-day-nong.yml")})
        assert ours == expected, f"{day}: {ours - expected} told, {expected - ours} not told"
        asked = {int(match[1]) for notice in notices if (match := _ASKED.search(notice))}
        years = {day.year, day.year + 1} if day.month >= 10 else {day.year}
        assert asked == years - self.staff.off.keys(), day

    def build(self, day: date) -> None:
        """The whole site of a night."""
        os.environ["SOURCE_DATE_EPOCH"] = str(
            int(datetime(day.year, day.month, day.day, 0, 7, tzinfo=VIETNAM).timestamp())
        )
        self.staff.project.build()
        self.built += 1


def built_nights(nights: int, extra: int, chance: random.Random) -> set[date]:
    """Which nights are built whole: edges of months and years, Tết, and `extra` random ones; none where it is 0."""
    days = [FIRST + timedelta(days=number) for number in range(nights)]
    edges = {day for day in days if day.day == 1 or (day + ONE).day == 1}
    feast = {first + timedelta(days=number) for first in TET for number in range(-1, 3)}
    return (edges | (feast & set(days)) | set(chance.sample(days, min(extra, len(days))))) if extra else set()


def run(project: Project, nights: int, extra: int, seed: int, step: int = 1, said: bool = False) -> Soak:
    """Live through the nights, every one or every `step`th."""
    clear(project.root)
    soak, chance = Soak(Staff(project, seed)), random.Random(seed)
    whole = built_nights(nights * step, extra, chance)
    addresses: list[str] = []
    for number in range(0, nights * step, step):
        day = FIRST + timedelta(days=number)
        site = soak.night(day)
        if site and day in whole:
            soak.build(day)
        if site and chance.random() < 0.05:
            files = {url for url in file_addresses(site) if url.endswith(_LINKED) and not _PASSING.search(url)}
            addresses = sorted(files | {page.url for page in site.pages if not _PASSING.search(page.url)})
        soak.staff.act(day, addresses)
        if said and day.day == 1:
            print(f"{day}: {soak.nights} nights, {soak.staff.acts} acts, {soak.built} built", flush=True)
    return soak


def main() -> None:
    """Run it and say what was."""
    parser = argparse.ArgumentParser(description="Nights of a site by simulated clock.")
    parser.add_argument("--nights", type=int, default=(LAST - FIRST).days + 1, help="nights from 1 December 2026 on")
    parser.add_argument("--builds", type=int, default=0, help="random nights built whole, beside edges and Tết")
    parser.add_argument("--step", type=int, default=1, help="days from one night to the next")
    parser.add_argument("--seed", type=int, default=1, help="seed of the acts")
    given = parser.parse_args()
    start = time.process_time()
    with tempfile.TemporaryDirectory(prefix="cchc-soak-") as folder:
        soak = run(copy(Path(folder)), given.nights, given.builds, given.seed, given.step, said=True)
    print(
        f"1 run, {soak.nights} nights ({soak.refused} with a mistake that was told), {soak.staff.acts} acts, "
        f"{soak.built} built whole, CPU {time.process_time() - start:.0f} s"
    )


if __name__ == "__main__":
    main()
