"""The images in the HTML of a text, as responsive images."""

import posixpath
import re
from collections.abc import Callable
from html import unescape
from urllib.parse import unquote

from ..core.page import Page
from ..kinds.news import Item
from .images import PublishedImages
from .responsive_image import WIDTHS, ResponsiveImage

_IMG = re.compile(r'<img\b((?:[^>"]|"[^"]*")*)>')
_ATTRIBUTE = re.compile(r'([\w-]+)="([^"]*)"')


def with_responsive_images(
    html: str, page: Page, images: PublishedImages, render: Callable[[ResponsiveImage, str, bool], str]
) -> str:
    """The HTML of a text with each `<img>` replaced by what `render` makes of image, description and eager loading.

    The first image at least 480 pixels wide is loaded eagerly, all others lazily.
    """
    if "<img" not in html:
        return html
    item = page.context.get("item")
    lead_seen = isinstance(item, Item) and item.meta.picture is not None

    def replaced(match: re.Match[str]) -> str:
        nonlocal lead_seen
        values = {key: unescape(value) for key, value in _ATTRIBUTE.findall(match[1])}
        image = _find(images, page, values.get("src", ""))
        if image is None:
            return f'<img loading="lazy"{match[1]}>'
        lazy, lead_seen = lead_seen or image.width < WIDTHS[0], lead_seen or image.width >= WIDTHS[0]
        return render(image, values.get("alt", ""), not lazy)

    return _IMG.sub(replaced, html)


def _find(images: PublishedImages, page: Page, src: str) -> ResponsiveImage | None:
    """The image at an address, relative to the page or, where staff wrote HTML, to the Markdown file."""
    for base in (page.url, posixpath.dirname(page.markdown)):
        if image := images.by_file.get(posixpath.normpath(posixpath.join(base, unquote(src)))):
            return image
    return None
