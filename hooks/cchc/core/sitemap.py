"""The list of pages for search engines (sitemaps.org, protocol 0.9)."""

from collections.abc import Iterable
from xml.etree.ElementTree import Element

from . import xml

URL = "sitemap.xml"


def sitemap(places: Iterable[tuple[str, str]]) -> bytes:
    """Full addresses, each with the day or moment its page last changed, where that is known (as ISO 8601)."""
    root = Element("urlset", {"xmlns": "http://www.sitemaps.org/schemas/sitemap/0.9"})
    for address, changed in places:
        place = xml.add(root, "url")
        xml.add(place, "loc", address)
        if changed:
            xml.add(place, "lastmod", changed)
    return xml.document(root)
