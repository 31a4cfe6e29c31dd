"""What a check of accessibility found in one build: made by the check, shown on /tro-nang/, never written by hand."""

from collections import Counter
from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from functools import cached_property
from typing import Any


@dataclass(frozen=True)
class Checked:
    """A page that was opened."""

    url: str
    title: str


@dataclass(frozen=True)
class Rule:
    """A rule: its id, its name in Vietnamese (or the tool's own, `foreign`), the criteria of WCAG it serves."""

    id: str
    name: str
    criteria: tuple[str, ...] = ()
    foreign: bool = False


@dataclass(frozen=True)
class Finding:
    """A place where a rule is broken, or where the machine cannot tell (`unsure`)."""

    rule: str
    url: str
    mode: str
    element: str
    unsure: bool = False


@dataclass(frozen=True)
class Evidence:
    """All that one check saw: when, with what, where, and what it found."""

    moment: str
    tool: str
    browser: str
    modes: tuple[str, ...]
    pages: tuple[Checked, ...]
    total: int
    rules: tuple[Rule, ...]
    findings: tuple[Finding, ...]

    @cached_property
    def broken(self) -> tuple[Finding, ...]:
        """The open problems."""
        return tuple(one for one in self.findings if not one.unsure)

    @cached_property
    def problems(self) -> Sequence[tuple[Rule, Sequence[tuple[Finding, tuple[str, ...]]]]]:
        """The open problems by rule: each place once, with the modes it was seen in."""
        found = []
        for rule in self.rules:
            places: dict[tuple[str, str], list[Finding]] = {}
            for one in self.broken:
                if one.rule == rule.id:
                    places.setdefault((one.url, one.element), []).append(one)
            if places:
                rows = [(seen[0], tuple(one.mode for one in seen)) for seen in places.values()]
                found.append((rule, rows))
        return found

    @property
    def places(self) -> int:
        """How many open problems there are."""
        return sum(len(rows) for _, rows in self.problems)

    @cached_property
    def passed(self) -> tuple[Rule, ...]:
        """The rules that no page breaks, as far as the machine could judge every place."""
        found = {one.rule for one in self.findings}
        return tuple(rule for rule in self.rules if rule.id not in found)

    @cached_property
    def unsure(self) -> Sequence[tuple[Rule, int]]:
        """The rules of which the machine could not judge every place, and how many places there are."""
        counted = Counter(rule for rule, _, _ in {(f.rule, f.url, f.element) for f in self.findings if f.unsure})
        return [(rule, counted[rule.id]) for rule in self.rules if rule.id in counted]

    @cached_property
    def titles(self) -> Mapping[str, str]:
        """The title of each page by its address."""
        return {page.url: page.title for page in self.pages}

    @property
    def data(self) -> dict[str, Any]:
        """For programs: everything, under the words of the page."""
        return {
            "thoi_diem": self.moment,
            "cong_cu": self.tool,
            "trinh_duyet": self.browser,
            "che_do": list(self.modes),
            "so_trang_cua_ban_dung": self.total,
            "trang": [{"dia_chi": f"/{page.url}", "ten": page.title} for page in self.pages],
            "quy_tac_dat": [_rule(rule) for rule in self.passed],
            "con_vuong": [self._finding(one) for one in self.broken],
            "can_nguoi_xem": [self._finding(one) for one in self.findings if one.unsure],
        }

    def _finding(self, one: Finding) -> dict[str, str]:
        return {"quy_tac": one.rule, "trang": f"/{one.url}", "che_do": one.mode, "phan_tu": one.element}


def _rule(rule: Rule) -> dict[str, Any]:
    return {"ma": rule.id, "ten": rule.name, "wcag": list(rule.criteria)}
