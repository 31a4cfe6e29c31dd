"""The colours of the pages: text can be read in every scheme (WCAG 2.2, success criteria 1.4.3 and 1.4.6)."""

import re
from collections.abc import Mapping

import pytest

from cchc.core import colour, palette
from cchc.core.resources import THEME

# Which text stands on which grounds.
GROUNDS = {
    **dict.fromkeys(("ink", "soft", "accent", "link", "ok", "warn"), ("paper", "ground")),
    "brand-ink": ("brand",),
}
ON_WARNINGS = ("warn", "link")
SCHEMES = {
    "light": (palette.LIGHT, 4.5),
    "dark": (palette.DARK, 4.5),
    "high contrast, light": (palette.HIGH_LIGHT, 7),
    "high contrast, dark": (palette.HIGH_DARK, 7),
    "printed": (palette.PRINTED, 4.5),
}
PAIRS = [(text, ground) for text, grounds in GROUNDS.items() for ground in grounds]
PAIRS += [(text, "warn-soft") for text in ON_WARNINGS]
PAIRS += [(text, f"{text}-soft") for text in ("ok", "late", "rest")]


@pytest.mark.parametrize(("text", "ground"), PAIRS)
@pytest.mark.parametrize("scheme", SCHEMES)
def test_text_can_be_read(scheme: str, text: str, ground: str) -> None:
    """Every colour of text has the contrast that its scheme promises, on every ground that it stands on."""
    colours, least = SCHEMES[scheme]
    assert colour.contrast(colours[text], colours[ground]) >= least


@pytest.mark.parametrize("name", palette.TABLE)
def test_colours_are_written_in_full(name: str) -> None:
    """Every colour is #rrggbb, so that its contrast can be measured."""
    assert all(map(colour.valid, palette.TABLE[name]))


def blocks(css: str) -> Mapping[str, Mapping[str, str]]:
    """The variables that each selector sets."""
    found = re.findall(r"([^{}]+?) \{\s*((?:--[^{}]+)?color-scheme[^{}]+)\}", css)
    return {selector.strip(): dict(re.findall(r"--([\w-]+): (#\w+);", body)) for selector, body in found}


def test_every_scheme_sets_every_colour() -> None:
    """Light, dark, dark without scripts, both high contrasts and paper set the same variables, none of them twice."""
    found = blocks(palette.stylesheet())
    assert len(found) == 6
    assert all({*colours} == {*palette.TABLE} for colours in found.values())


def test_dark_is_the_same_without_scripts() -> None:
    """Who runs no scripts sees the same dark scheme, and paper stays white for him."""
    found = blocks(palette.stylesheet())
    assert found["html:not(.js) body"] == found["[data-md-color-scheme=slate]"] == palette.DARK
    assert "@media screen and (prefers-color-scheme: dark) {\nhtml:not(.js)" in palette.stylesheet()


def test_the_sign_has_the_colour_of_the_brand() -> None:
    """The sign is a picture of its own and cannot ask for a variable."""
    assert f'fill="{palette.LIGHT["brand"]}"' in (THEME / "assets" / "icon.svg").read_text("utf-8")


def test_grounds_for_other_colours() -> None:
    """Colours that staff choose are measured on the ground of each scheme that is harder to read on."""
    for colours, chosen in ((palette.LIGHT, palette.LIGHT_GROUND), (palette.DARK, palette.DARK_GROUND)):
        other = colours["ground"] if chosen == colours["paper"] else colours["paper"]
        assert colour.contrast(colours["ink"], chosen) < colour.contrast(colours["ink"], other)
