"""Opens pages of a built site, one after the other, in every way of looking at them, and gathers what fails."""

from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass, field
from importlib.resources import files
from pathlib import Path
from typing import TYPE_CHECKING, Any, Literal

from ..core.page import Page
from ..views import access
from ..views.evidence import Checked, Evidence, Finding, Rule
from . import rules

if TYPE_CHECKING:
    from playwright.sync_api import Browser
    from playwright.sync_api import Page as Opened

MISSING = "404.html"
TAGS = ["wcag2a", "wcag2aa", "wcag21a", "wcag21aa", "wcag22aa", "best-practice"]
WIDE, NARROW, HEIGHT = 1280, 320, 900
PRESSES = 600
_SPACING = (
    "* { line-height: 1.5 !important; letter-spacing: .12em !important; word-spacing: .16em !important }"
    "p { margin-bottom: 2em !important }"
)
_RUN = """async (options) => {
  const found = await axe.run(document, options);
  const rule = ({id, help, tags}) => ({id, help, tags});
  const at = (one) => one.nodes.map((node) => node.target.flat().join(" "));
  const places = (list) => list.map((one) => ({...rule(one), at: at(one)}));
  return {tool: `axe-core ${found.testEngine.version}`, broken: places(found.violations),
          unsure: places(found.incomplete), passed: found.passes.map(rule)};
}"""


@dataclass(frozen=True)
class Mode:
    """A way of looking at a page, and what is asked of it there.

    Structure is the same in every colour: it is looked at once wide and once narrow, colours once in
    each scheme. With forced colours they are the device's own matter.
    """

    name: str
    asks: Literal["all", "structure", "colours", "keys"]
    width: int = WIDE
    scheme: Literal["light", "dark"] = "light"
    contrast: Literal["more", "no-preference"] = "no-preference"
    forced: Literal["active", "none"] = "none"

    @property
    def options(self) -> dict[str, Any]:
        """What axe is asked; 7:1 where high contrast is asked for."""
        result = {"resultTypes": ["violations", "incomplete"]}
        if self.asks == "colours":
            more = ["color-contrast-enhanced"] if self.contrast == "more" else []
            return {"runOnly": {"type": "rule", "values": ["color-contrast", "link-in-text-block", *more]}, **result}
        rules = {"target-size": {"enabled": True}, "color-contrast": {"enabled": self.asks == "all"}}
        return {"runOnly": {"type": "tag", "values": TAGS}, "rules": rules, **result}


MODES = (
    Mode("nền sáng", "all"),
    Mode("nền tối", "colours", scheme="dark"),
    Mode("tương phản cao, nền sáng", "colours", contrast="more"),
    Mode("tương phản cao, nền tối", "colours", scheme="dark", contrast="more"),
    Mode("màn hình rộng 320 điểm ảnh", "structure", NARROW),
    Mode("bàn phím", "keys"),
    Mode("bàn phím, bảng màu của máy", "keys", forced="active"),
)


def chosen(pages: Iterable[Page], folder: Path) -> Sequence[Checked]:
    """Of every kind of page the longest and the shortest, the statement itself last, and the page for lost ways."""
    kinds: dict[str, list[tuple[int, str, str]]] = {}
    for page in pages:
        size = (folder / page.url / "index.html").stat().st_size
        kinds.setdefault(page.template, []).append((size, page.url, page.title))
    ends = dict.fromkeys(end for kind in kinds.values() for end in (max(kind), min(kind)))
    found = [Checked(url, title) for _, url, title in sorted(ends, key=lambda end: (end[1] == access.URL, end[1]))]
    lost = [Checked(MISSING, "Không tìm thấy trang")] if (folder / MISSING).is_file() else []
    return [*lost, *found]


@dataclass
class Gathered:
    """What was seen so far."""

    tool: str = ""
    rules: dict[str, Rule] = field(default_factory=dict)
    findings: list[Finding] = field(default_factory=list)

    def take(self, answer: dict[str, Any], url: str, mode: str) -> None:
        """An answer of axe."""
        self.tool = answer["tool"]
        for kind in ("broken", "unsure", "passed"):
            for one in answer[kind]:
                self.rules.setdefault(one["id"], _rule(one))
                places = one.get("at", ())
                self.findings += [Finding(one["id"], url, mode, at, kind == "unsure") for at in places]

    def own(self, answers: Iterable[tuple[str, Sequence[str]]], url: str, mode: str) -> None:
        """The answers of our own probes."""
        for id, places in answers:
            name, criteria = rules.OWN[id]
            self.rules.setdefault(id, Rule(id, name, criteria))
            self.findings += [Finding(id, url, mode, at) for at in dict.fromkeys(places)]

    def evidence(self, moment: str, browser: str, pages: Sequence[Checked], total: int) -> Evidence:
        """All of it, in a fixed order."""
        known = tuple(sorted(self.rules.values(), key=lambda rule: (not rule.criteria, rule.id)))
        modes = tuple(mode.name for mode in MODES)
        return Evidence(moment, self.tool, browser, modes, tuple(pages), total, known, tuple(self.findings))


def look(browser: "Browser", address: str, page: Checked, gathered: Gathered) -> None:
    """Open one page and look at it in every way."""
    context = browser.new_context(
        viewport={"width": WIDE, "height": HEIGHT}, reduced_motion="reduce", bypass_csp=True, service_workers="block"
    )  # the pages' own policy refuses the styles that the probes put in
    opened = context.new_page()
    opened.goto(f"{address}/{page.url}")
    for script in _scripts():
        opened.evaluate(script)
    for mode in MODES:
        opened.set_viewport_size({"width": mode.width, "height": HEIGHT})
        opened.emulate_media(color_scheme=mode.scheme, contrast=mode.contrast, forced_colors=mode.forced)
        opened.wait_for_function(_READY, arg=[mode.scheme, mode.contrast])
        if mode.asks == "keys":
            gathered.own(_by_keyboard(opened), page.url, mode.name)
            continue
        gathered.take(opened.evaluate(_RUN, mode.options), page.url, mode.name)
        if mode.width == NARROW:
            gathered.own(_narrow(opened), page.url, mode.name)
    context.close()


_READY = """([scheme, contrast]) => (document.body.dataset.mdColorScheme === "slate") === (scheme === "dark")
  && (document.documentElement.dataset.contrast === "cao") === (contrast === "more")"""


def _scripts() -> Iterator[str]:
    yield (files("axe_playwright_python") / "axe.min.js").read_text("utf-8")
    yield (files("cchc.access") / "probes.js").read_text("utf-8")


def _probe(opened: "Opened", name: str) -> list[str]:
    return list(opened.evaluate(f"cchcProbes.{name}()"))


def _narrow(opened: "Opened") -> Iterator[tuple[str, list[str]]]:
    """The probes for a narrow screen, large letters and wide spacing; each leaves the page as it was."""
    yield "cchc-khong-keo-ngang", _probe(opened, "sideways")
    yield "cchc-cho-bam", _probe(opened, "small")
    yield "cchc-bang", _probe(opened, "tables")
    opened.evaluate("document.documentElement.style.fontSize = '200%'")
    yield "cchc-chu-gap-doi", [*_probe(opened, "sideways"), *_probe(opened, "cut")]
    opened.evaluate("document.documentElement.style.fontSize = ''")
    sheet = opened.add_style_tag(content=_SPACING)
    yield "cchc-gian-chu", [*_probe(opened, "sideways"), *_probe(opened, "cut")]
    sheet.evaluate("sheet => sheet.remove()")


def _by_keyboard(opened: "Opened") -> Iterator[tuple[str, list[str]]]:
    """Tab through the page: it goes on, in the order of reading, and one sees where."""
    opened.evaluate("cchcProbes.begin()")
    stuck, unseen = [], []
    for _ in range(PRESSES):
        opened.keyboard.press("Tab")
        now = opened.evaluate("cchcProbes.focused()")
        if now is None:
            break
        if now["again"] or now["back"]:
            stuck.append(now["element"])
        if now["again"]:
            break
        if not now["shown"] or now["covered"]:
            unseen.append(now["element"])
    yield "cchc-ban-phim", stuck
    yield "cchc-thay-tieu-diem", unseen


def _rule(one: dict[str, Any]) -> Rule:
    """A rule of axe: `wcag1410` among its tags is the criterion 1.4.10."""
    digits = [tag.removeprefix("wcag") for tag in one["tags"] if tag.startswith("wcag") and tag[4:].isdigit()]
    criteria = tuple(f"{d[0]}.{d[1]}.{d[2:]}" for d in digits if len(d) >= 3)
    name = rules.AXE.get(one["id"])
    return Rule(one["id"], name or one["help"], criteria, name is None)
