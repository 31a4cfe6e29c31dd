"""Opens pages of a built site in every display mode and collects the rules that they break.

The rules are those of axe-core (https://github.com/dequelabs/axe-core) and, for what axe does not test, our own
probes in `probes.js`.
"""

from collections.abc import Iterable, Iterator, Sequence
from contextlib import contextmanager
from dataclasses import dataclass, field
from importlib.resources import files
from pathlib import Path
from typing import TYPE_CHECKING, Any

from ..core.grouping import by_key
from ..core.page import Page
from ..views import accessibility_page
from ..views.accessibility_results import AccessibilityResults, CheckedPage, Finding, Rule
from . import rules
from .modes import HEIGHT, MODES, NARROW, WIDE, Mode

if TYPE_CHECKING:
    from playwright.sync_api import Browser
    from playwright.sync_api import Page as BrowserPage

NOT_FOUND = "404.html"
_MAX_TAB_PRESSES = 600
_TAB_PRESSES_AT_ONCE = 6
_TEXT_SPACING = (  # the values of WCAG 1.4.12
    "* { line-height: 1.5 !important; letter-spacing: .12em !important; word-spacing: .16em !important }"
    "p { margin-bottom: 2em !important }"
)
_RUN_AXE = """async ([looks, options]) => {
  const found = await axe.run(looks ? looks.map(cchcProbes.example) : document, {...options, elementRef: true});
  const rule = ({id, help, tags}) => ({id, help, tags});
  const at = (one) => one.nodes.map((node) => node.target.flat().join(" "));
  const places = (list) => list.map((one) => ({...rule(one), at: at(one)}));
  const doubtful = [...found.violations, ...found.incomplete].flatMap((one) => one.nodes.map((node) => node.element));
  const right = (looks || []).filter((look) => !doubtful.some((one) => cchcProbes.example(look).contains(one)));
  return {tool: `axe-core ${found.testEngine.version}`, violations: places(found.violations),
          incomplete: places(found.incomplete), passes: found.passes.map(rule), right};
}"""
_DISPLAY_SETTINGS_APPLIED = """([scheme, contrast]) =>
  (document.body.dataset.mdColorScheme === "slate") === (scheme === "dark")
  && (document.documentElement.dataset.contrast === "cao") === (contrast === "more")"""


def sample(pages: Iterable[Page], folder: Path) -> Sequence[CheckedPage]:
    """The pages to check: of every template the largest and the smallest as built in `folder`, and the 404 page.

    The page that shows the results comes last, so that it is checked with the results of the others in it.
    """
    sizes = (((folder / page.url / "index.html").stat().st_size, page) for page in pages)
    by_template = by_key((page.template, (size, page.url, page.title)) for size, page in sizes)
    ends = dict.fromkeys(end for some in by_template.values() for end in (max(some), min(some)))
    ordered = sorted(ends, key=lambda end: (end[1] == accessibility_page.URL, end[1]))
    not_found = [CheckedPage(NOT_FOUND, "Không tìm thấy trang")] if (folder / NOT_FOUND).is_file() else []
    return [*not_found, *(CheckedPage(url, title) for _, url, title in ordered)]


@dataclass
class Collector:
    """The results so far."""

    tool: str = ""
    rules: dict[str, Rule] = field(default_factory=dict)
    right_looks: dict[str, set[str]] = field(default_factory=dict)
    """By mode the looks of text, as `probes.js` tells them, that stood out on a page."""
    findings: list[Finding] = field(default_factory=list)

    def add_axe(self, answer: dict[str, Any], url: str, mode: str) -> None:
        """Add what axe found on a page."""
        self.tool = answer["tool"]
        for outcome in ("violations", "incomplete", "passes"):
            for found in answer[outcome]:
                self.rules.setdefault(found["id"], _axe_rule(found))
                self.findings += [
                    Finding(rule=found["id"], url=url, mode=mode, element=at, needs_review=outcome == "incomplete")
                    for at in found.get("at", ())
                ]

    def add_probes(self, answers: Iterable[tuple[str, Sequence[str]]], url: str, mode: str) -> None:
        """Add what our own probes found on a page: ids of rules, each with the elements that break it."""
        for id, elements in answers:
            name, criteria = rules.OWN[id]
            self.rules.setdefault(id, Rule(id, name, criteria))
            self.findings += [Finding(rule=id, url=url, mode=mode, element=at) for at in dict.fromkeys(elements)]

    def results(self, moment: str, browser: str, pages: Sequence[CheckedPage], total: int) -> AccessibilityResults:
        """All results, in a fixed order."""
        return AccessibilityResults(
            moment=moment,
            tool=self.tool,
            browser=browser,
            modes=tuple(mode.name for mode in MODES),
            pages=tuple(pages),
            total=total,
            rules=tuple(sorted(self.rules.values(), key=lambda rule: (not rule.criteria, rule.id))),
            findings=tuple(self.findings),
        )


@contextmanager
def window(browser: "Browser") -> "Iterator[BrowserPage]":
    """A window in which pages are checked one after another: what they share is loaded once."""
    context = browser.new_context(
        viewport={"width": WIDE, "height": HEIGHT}, reduced_motion="reduce", bypass_csp=True, service_workers="block"
    )  # the pages' own Content-Security-Policy refuses the styles that the probes put in
    yield context.new_page()
    context.close()


def check_page(opened: "BrowserPage", address: str, page: CheckedPage, collector: Collector) -> None:
    """Open one page of the site at `address` in a `window` and test it in every mode."""
    _display(opened, MODES[0])
    opened.goto(f"{address}/{page.url}")
    for script in _scripts():
        opened.evaluate(script)
    for mode in MODES:
        _display(opened, mode)
        opened.wait_for_function(_DISPLAY_SETTINGS_APPLIED, arg=[mode.scheme, mode.contrast])
        if mode.tests == "keyboard":
            collector.add_probes(_keyboard_probes(opened), page.url, mode.name)
        elif mode.tests == "focus":
            collector.add_probes(_focus_probe(opened), page.url, mode.name)
        elif mode.tests == "colours":
            _check_colours(opened, page.url, mode, collector)
        else:
            collector.add_axe(opened.evaluate(_RUN_AXE, [None, mode.axe_options]), page.url, mode.name)
        if mode.width == NARROW:
            collector.add_probes(_narrow_probes(opened), page.url, mode.name)


def _display(opened: "BrowserPage", mode: Mode) -> None:
    if opened.viewport_size is None or opened.viewport_size["width"] != mode.width:
        opened.set_viewport_size({"width": mode.width, "height": HEIGHT})
    opened.emulate_media(color_scheme=mode.scheme, contrast=mode.contrast, forced_colors=mode.forced)


def _check_colours(opened: "BrowserPage", url: str, mode: Mode, collector: Collector) -> None:
    """Test one example of each look of text that was not found right before; where one is not, the whole page.

    Text that looks the same, with all around it, stands out the same. Where something else lies behind or over it
    is seen in the first mode, which tests every text of every page.
    """
    right = collector.right_looks.setdefault(mode.name, set())
    new = [look for look in opened.evaluate("cchcProbes.looks()") if look not in right]
    if not new:
        return
    answer = opened.evaluate(_RUN_AXE, [new, mode.axe_options])
    right.update(answer["right"])
    if answer["violations"] or answer["incomplete"]:
        answer = opened.evaluate(_RUN_AXE, [None, mode.axe_options])
    collector.add_axe(answer, url, mode.name)


def _scripts() -> Iterator[str]:
    yield (files("axe_playwright_python") / "axe.min.js").read_text("utf-8")
    yield (files("cchc.accessibility_check") / "probes.js").read_text("utf-8")


def _probe(opened: "BrowserPage", name: str) -> list[str]:
    return list(opened.evaluate(f"cchcProbes.{name}()"))


def _narrow_probes(opened: "BrowserPage") -> Iterator[tuple[str, list[str]]]:
    """The probes for a narrow screen, large letters and wide spacing; each leaves the page as it was."""
    yield "cchc-khong-keo-ngang", _probe(opened, "overflowing")
    yield "cchc-cho-bam", _probe(opened, "smallTargets")
    yield "cchc-bang", _probe(opened, "unlabelledTables")
    opened.evaluate("document.documentElement.style.fontSize = '200%'")
    yield "cchc-chu-gap-doi", [*_probe(opened, "overflowing"), *_probe(opened, "clipped")]
    opened.evaluate("document.documentElement.style.fontSize = ''")
    sheet = opened.add_style_tag(content=_TEXT_SPACING)
    yield "cchc-gian-chu", [*_probe(opened, "overflowing"), *_probe(opened, "clipped")]
    sheet.evaluate("sheet => sheet.remove()")


def _keyboard_probes(opened: "BrowserPage") -> Iterator[tuple[str, list[str]]]:
    """Tab through the page: the focus is never trapped, follows the reading order, and is visible."""
    opened.evaluate("cchcProbes.startKeyboard()")
    trapped, invisible = [], []
    for focus in _tabbed(opened):
        if focus["trapped"] or focus["backwards"]:
            trapped.append(focus["element"])
        if focus["trapped"]:
            break
        if not _seen(focus):
            invisible.append(focus["element"])
    yield "cchc-ban-phim", trapped
    yield "cchc-thay-tieu-diem", invisible


def _tabbed(opened: "BrowserPage") -> Iterator[dict[str, Any]]:
    """What has the focus after each press of Tab, until the focus leaves the page."""
    for _ in range(_MAX_TAB_PRESSES // _TAB_PRESSES_AT_ONCE):
        for _ in range(_TAB_PRESSES_AT_ONCE):
            opened.keyboard.press("Tab")
        for focus in opened.evaluate("cchcProbes.trail()"):
            if focus is None:
                return
            yield focus


def _focus_probe(opened: "BrowserPage") -> Iterator[tuple[str, list[str]]]:
    """Look at every element that the keyboard reached: in other colours its focus is visible too."""
    again = opened.evaluate("cchcProbes.focusedAgain()")
    yield "cchc-thay-tieu-diem", [focus["element"] for focus in again if not _seen(focus)]


def _seen(focus: dict[str, Any]) -> bool:
    return bool(focus["outlined"] and not focus["covered"])


def _axe_rule(found: dict[str, Any]) -> Rule:
    """A rule of axe: its tag `wcag1410` stands for the criterion 1.4.10."""
    digits = [tag.removeprefix("wcag") for tag in found["tags"] if tag.startswith("wcag") and tag[4:].isdigit()]
    criteria = tuple(f"{d[0]}.{d[1]}.{d[2:]}" for d in digits if len(d) >= 3)
    name = rules.AXE.get(found["id"])
    return Rule(found["id"], name or found["help"], criteria, untranslated=name is None)
