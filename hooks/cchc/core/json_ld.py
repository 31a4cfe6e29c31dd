"""Structured data for search engines: JSON-LD in the vocabulary of schema.org."""

import json
from collections.abc import Mapping, Sequence

from markupsafe import Markup

Node = Mapping[str, object]  # "node object" of JSON-LD: a thing of schema.org with its properties
# `<` could end the script element, U+2028 and U+2029 are line ends in older JavaScript; JSON allows these escapes.
_ESCAPED = {"<": "\\u003c", ">": "\\u003e", "&": "\\u0026", "\u2028": "\\u2028", "\u2029": "\\u2029"}


def script(nodes: Sequence[Node]) -> Markup:
    """The nodes as the content of one `<script type="application/ld+json">`; empty where there are none."""
    if not nodes:
        return Markup("")
    document = {"@context": "https://schema.org", **(nodes[0] if len(nodes) == 1 else {"@graph": list(nodes)})}
    text = json.dumps(document, ensure_ascii=False, separators=(",", ":"))
    for sign, escape in _ESCAPED.items():
        text = text.replace(sign, escape)
    return Markup(text)


def breadcrumbs(steps: Sequence[tuple[str, str]]) -> Node:
    """The breadcrumbs of a page; each step is a name and a full address."""
    rows = [
        {"@type": "ListItem", "position": place, "name": name, "item": address}
        for place, (name, address) in enumerate(steps, 1)
    ]
    return {"@type": "BreadcrumbList", "itemListElement": rows}


def without_empty(node: Node) -> Node:
    """The node without its empty values."""
    return {key: value for key, value in node.items() if value not in (None, "", (), [])}
