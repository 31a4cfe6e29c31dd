"""The ways of displaying a page in which it is checked."""

from dataclasses import dataclass
from typing import Any, Literal

_TAGS = ["wcag2a", "wcag2aa", "wcag21a", "wcag21aa", "wcag22aa", "best-practice"]
WIDE, NARROW, HEIGHT = 1280, 320, 900  # CSS pixels; 320 is the width of WCAG 1.4.10 (reflow)


@dataclass(frozen=True, kw_only=True)
class Mode:
    """A way of displaying a page, and what is tested in it.

    Structure is the same in every colour: it is tested once wide and once narrow, colours once in
    each scheme. With forced colours they are the device's own matter, and the keyboard has gone its way before.
    """

    name: str
    tests: Literal["all", "structure", "colours", "keyboard", "focus"]
    width: int = WIDE
    scheme: Literal["light", "dark"] = "light"
    contrast: Literal["more", "no-preference"] = "no-preference"
    forced: Literal["active", "none"] = "none"

    @property
    def axe_options(self) -> dict[str, Any]:
        """The options of `axe.run`.

        Where the mode is one of high contrast, 7:1 is asked for: whatever has it has the 4.5:1 of the others too.
        """
        result = {"resultTypes": ["violations", "incomplete"]}
        if self.tests == "colours":
            contrast = "color-contrast-enhanced" if self.contrast == "more" else "color-contrast"
            return {"runOnly": {"type": "rule", "values": [contrast, "link-in-text-block"]}, **result}
        rules = {"target-size": {"enabled": True}, "color-contrast": {"enabled": self.tests == "all"}}
        return {"runOnly": {"type": "tag", "values": _TAGS}, "rules": rules, **result}


MODES = (
    Mode(name="nền sáng", tests="all"),
    Mode(name="nền tối", tests="colours", scheme="dark"),
    Mode(name="tương phản cao, nền sáng", tests="colours", contrast="more"),
    Mode(name="tương phản cao, nền tối", tests="colours", scheme="dark", contrast="more"),
    Mode(name="màn hình rộng 320 điểm ảnh", tests="structure", width=NARROW),
    Mode(name="bàn phím", tests="keyboard"),
    Mode(name="bàn phím, bảng màu của máy", tests="focus", forced="active"),
)
