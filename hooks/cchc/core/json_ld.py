"""Structured data for search engines: JSON-LD in the vocabulary of schema.org."""

import json
from collections.abc import Mapping, Sequence

from markupsafe import Markup

Thing = Mapping[str, object]
# `<` could end the script element, U+2028 and U+2029 are line ends in older JavaScript; JSON allows these escapes.
_ESCAPED = {"<": "\\u003c", ">": "\\u003e", "&": "\\u0026", "\u2028": "\\u2028", "\u2029": "\\u2029"}


def script(things: Sequence[Thing]) -> Markup:
    """The things as the content of one `<script type="application/ld+json">`; empty where there are none."""
    if not things:
        return Markup("")
    document = {"@context": "https://schema.org", **(things[0] if len(things) == 1 else {"@graph": list(things)})}
    text = json.dumps(document, ensure_ascii=False, separators=(",", ":"))
    for sign, escape in _ESCAPED.items():
        text = text.replace(sign, escape)
    return Markup(text)


def breadcrumbs(steps: Sequence[tuple[str, str]]) -> Thing:
    """The breadcrumbs of a page; each step is a name and a full address."""
    rows = [
        {"@type": "ListItem", "position": place, "name": name, "item": address}
        for place, (name, address) in enumerate(steps, 1)
    ]
    return {"@type": "BreadcrumbList", "itemListElement": rows}


def without_empty(thing: Thing) -> Thing:
    """The thing without its empty values."""
    return {key: value for key, value in thing.items() if value not in (None, "", (), [])}
