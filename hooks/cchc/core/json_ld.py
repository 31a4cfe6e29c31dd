"""What search engines are told of a page, in the words of schema.org (JSON-LD)."""

import json
from collections.abc import Mapping, Sequence

from markupsafe import Markup

Thing = Mapping[str, object]
# `<` could end the script, U+2028 and U+2029 end a line for some readers; inside strings JSON may write them so.
_ESCAPED = {"<": "\\u003c", ">": "\\u003e", "&": "\\u0026", "\u2028": "\\u2028", "\u2029": "\\u2029"}


def script(things: Sequence[Thing]) -> Markup:
    """The things as the text of one script element; empty where there are none."""
    if not things:
        return Markup("")
    told = {"@context": "https://schema.org", **(things[0] if len(things) == 1 else {"@graph": list(things)})}
    text = json.dumps(told, ensure_ascii=False, separators=(",", ":"))
    for sign, escape in _ESCAPED.items():
        text = text.replace(sign, escape)
    return Markup(text)


def breadcrumbs(steps: Sequence[tuple[str, str]]) -> Thing:
    """The way down to a page, each step with its name and full address."""
    rows = [
        {"@type": "ListItem", "position": place, "name": name, "item": address}
        for place, (name, address) in enumerate(steps, 1)
    ]
    return {"@type": "BreadcrumbList", "itemListElement": rows}


def without_empty(thing: Thing) -> Thing:
    """The thing without what is not known of it."""
    return {key: value for key, value in thing.items() if value not in (None, "", (), [])}
