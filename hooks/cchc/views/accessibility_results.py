"""The results of the accessibility check of one build: written by the check, shown on /tro-nang/."""

from collections import Counter
from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from functools import cached_property
from typing import Any

from ..core.grouping import grouped


@dataclass(frozen=True)
class CheckedPage:
    """A page that was opened."""

    url: str
    title: str


@dataclass(frozen=True)
class Rule:
    """A rule: its id, its name, the criteria of WCAG that it tests (`1.4.10`).

    The name is Vietnamese; it is the English one of the tool where it is `untranslated`.
    """

    id: str
    name: str
    criteria: tuple[str, ...]
    untranslated: bool = False


@dataclass(frozen=True, kw_only=True)
class Finding:
    """An element that breaks a rule, or of which the machine cannot tell (`needs_review`); `element` is a selector."""

    rule: str
    url: str
    mode: str
    element: str
    needs_review: bool = False


@dataclass(frozen=True, kw_only=True)
class AccessibilityResults:
    """What one check found: when, with which tools and modes, on which pages out of `total`."""

    moment: str
    tool: str
    browser: str
    modes: tuple[str, ...]
    pages: tuple[CheckedPage, ...]
    total: int
    rules: tuple[Rule, ...]
    findings: tuple[Finding, ...]

    @cached_property
    def violations(self) -> tuple[Finding, ...]:
        """The elements that break a rule."""
        return tuple(one for one in self.findings if not one.needs_review)

    @cached_property
    def problems(self) -> Sequence[tuple[Rule, Sequence[tuple[Finding, tuple[str, ...]]]]]:
        """The violations by rule: each element of a page once, with the modes in which it breaks the rule."""
        by_rule = []
        for rule in self.rules:
            own = (one for one in self.violations if one.rule == rule.id)
            if elements := grouped(own, lambda one: (one.url, one.element)):
                rows = [(seen[0], tuple(one.mode for one in seen)) for seen in elements.values()]
                by_rule.append((rule, rows))
        return by_rule

    @property
    def problem_count(self) -> int:
        """How many elements of pages break a rule, each rule for itself."""
        return sum(len(rows) for _, rows in self.problems)

    @cached_property
    def passed(self) -> tuple[Rule, ...]:
        """The rules that no page breaks, where the machine could judge every element."""
        not_passed = {one.rule for one in self.findings}
        return tuple(rule for rule in self.rules if rule.id not in not_passed)

    @cached_property
    def needs_review(self) -> Sequence[tuple[Rule, int]]:
        """The rules that the machine could not judge everywhere, and on how many elements a person must."""
        counted = Counter(rule for rule, _, _ in {(f.rule, f.url, f.element) for f in self.findings if f.needs_review})
        return [(rule, counted[rule.id]) for rule in self.rules if rule.id in counted]

    @cached_property
    def titles(self) -> Mapping[str, str]:
        """The title of each page by its address."""
        return {page.url: page.title for page in self.pages}

    @property
    def data(self) -> dict[str, Any]:
        """Everything, for the JSON file; keys are the words of the page."""
        return {
            "thoi_diem": self.moment,
            "cong_cu": self.tool,
            "trinh_duyet": self.browser,
            "che_do": list(self.modes),
            "so_trang_cua_ban_dung": self.total,
            "trang": [{"dia_chi": f"/{page.url}", "ten": page.title} for page in self.pages],
            "quy_tac_dat": [_rule(rule) for rule in self.passed],
            "con_vuong": [self._finding(one) for one in self.violations],
            "can_nguoi_xem": [self._finding(one) for one in self.findings if one.needs_review],
        }

    def _finding(self, one: Finding) -> dict[str, str]:
        return {"quy_tac": one.rule, "trang": f"/{one.url}", "che_do": one.mode, "phan_tu": one.element}


def _rule(rule: Rule) -> dict[str, Any]:
    return {"ma": rule.id, "ten": rule.name, "wcag": list(rule.criteria)}
