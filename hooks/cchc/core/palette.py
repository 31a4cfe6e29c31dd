"""Every colour of the pages in one table, and the CSS variables made of it.

Text stands on `paper`, `ground` or the `-soft` colour of its own name; `brand-ink` stands on `brand`. Each text has a
contrast of at least 4.5:1 (WCAG 2.2, 1.4.3), in high contrast 7:1 (1.4.6); tests/core/test_palette.py measures it.
"""

from collections.abc import Mapping
from typing import NamedTuple


class Colour(NamedTuple):
    """One colour as #rrggbb: in the light and the dark scheme, in both with high contrast, and on paper."""

    light: str
    dark: str
    high_light: str
    high_dark: str
    printed: str


TABLE: Mapping[str, Colour] = {
    #                      light      dark       high contrast         printed
    "paper": Colour("#ffffff", "#1d1c1a", "#ffffff", "#000000", "#ffffff"),
    "ground": Colour("#f6f5f2", "#151412", "#ffffff", "#000000", "#ffffff"),
    "ink": Colour("#1b1b1a", "#f1efe9", "#000000", "#ffffff", "#000000"),
    "soft": Colour("#565551", "#b9b5ab", "#000000", "#ffffff", "#333333"),
    "line": Colour("#dcd9d2", "#3a3833", "#000000", "#ffffff", "#888888"),
    "brand": Colour("#9f1d20", "#a82326", "#5c0709", "#000000", "#9f1d20"),
    "brand-ink": Colour("#ffffff", "#ffffff", "#ffffff", "#ffffff", "#ffffff"),
    "accent": Colour("#9f1d20", "#ffb3a8", "#5c0709", "#ffe45c", "#000000"),
    "link": Colour("#0b4f94", "#8fc1f5", "#00317a", "#ffe45c", "#000000"),
    "link-line": Colour("#9db9d4", "#4f6a85", "#00317a", "#ffe45c", "#000000"),  # the line under links
    "ok": Colour("#1f6b3a", "#8fd3a6", "#0b4a22", "#9df5b8", "#1f6b3a"),
    "ok-soft": Colour("#e3efe6", "#1a2a1f", "#ffffff", "#000000", "#ffffff"),
    "late": Colour("#8a1c1f", "#ffb3a8", "#5c0709", "#ffe45c", "#000000"),
    "late-soft": Colour("#fae9e6", "#391d1a", "#ffffff", "#000000", "#ffffff"),
    "rest": Colour("#4c4b47", "#cfcbc1", "#000000", "#ffffff", "#333333"),
    "rest-soft": Colour("#ebe8e1", "#2c2a27", "#ffffff", "#000000", "#ffffff"),
    "rule": Colour("#9f1d20", "#d9484b", "#5c0709", "#ffe45c", "#888888"),
    "bar": Colour("#a67c1e", "#d9b45c", "#5b4300", "#ffe45c", "#777777"),
    "warn": Colour("#5b4300", "#f3dfa6", "#000000", "#ffffff", "#000000"),
    "warn-soft": Colour("#fff4d6", "#33290f", "#ffffff", "#000000", "#ffffff"),
    "warn-line": Colour("#e9cf8a", "#5b4a1e", "#000000", "#ffffff", "#888888"),
}

LIGHT: Mapping[str, str] = {name: colour.light for name, colour in TABLE.items()}
DARK: Mapping[str, str] = {name: colour.dark for name, colour in TABLE.items()}
HIGH_LIGHT: Mapping[str, str] = {name: colour.high_light for name, colour in TABLE.items()}
HIGH_DARK: Mapping[str, str] = {name: colour.high_dark for name, colour in TABLE.items()}
PRINTED: Mapping[str, str] = {name: colour.printed for name, colour in TABLE.items()}

# Of the two grounds of each scheme the one that is nearer to the colour of texts.
LIGHT_GROUND = LIGHT["ground"]
DARK_GROUND = DARK["paper"]


def without_scripts(css: str) -> str:
    """Rules for the dark scheme where no script can set `data-md-color-scheme`; their selectors begin with `html`."""
    return f"@media screen and (prefers-color-scheme: dark) {{\n{css}}}\n"


def stylesheet() -> str:
    """The variables of every scheme."""
    return "".join(
        (
            _rule(":root, [data-md-color-scheme=default]", LIGHT, "light"),
            _rule("[data-md-color-scheme=slate]", DARK, "dark"),
            without_scripts(_rule("html:not(.js) body", DARK, "dark")),
            _rule("[data-contrast=cao] [data-md-color-scheme]", HIGH_LIGHT, "light"),
            _rule("[data-contrast=cao] [data-md-color-scheme=slate]", HIGH_DARK, "dark"),
            f"@media print {{\n{_rule('html[lang] body[data-md-color-scheme]', PRINTED, 'light')}}}\n",
        )
    )


def _rule(selector: str, colours: Mapping[str, str], scheme: str) -> str:
    variables = "".join(f"  --{name}: {colour};\n" for name, colour in colours.items())
    return f"{selector} {{\n{variables}  color-scheme: {scheme};\n}}\n"
