"""Feeds in Atom (RFC 4287) and JSON Feed 1.1 (https://www.jsonfeed.org/version/1.1/)."""

import json
from collections.abc import Sequence
from dataclasses import dataclass
from datetime import datetime
from xml.etree.ElementTree import Element

from . import xml
from .json_ld import without_empty

NEWEST = 30
ATOM_TYPE = "application/atom+xml"
JSON_TYPE = "application/feed+json"


@dataclass(frozen=True, kw_only=True)
class Post:
    """An entry of a feed; `id` stays the same wherever the site is published.

    `html` is all there is to read, where that is short; else the summary leads to the page at `url`.
    """

    id: str
    url: str
    title: str
    summary: str
    published: datetime
    updated: datetime
    author: str
    tags: tuple[str, ...] = ()
    image: str = ""
    html: str = ""


def marked(title: str, *, sample: bool) -> str:
    """The title of an entry; one about sample data says so."""
    return f"{title} (mẫu)" if sample else title


@dataclass(frozen=True, kw_only=True)
class Feed:
    """A feed of the page at `home`, with its newest posts; `updated` is set even when it has none."""

    id: str
    title: str
    about: str
    home: str
    atom_url: str
    json_url: str
    author: str
    updated: datetime
    posts: Sequence[Post]


def atom(feed: Feed) -> bytes:
    """The feed as Atom."""
    root = Element("feed", {"xmlns": "http://www.w3.org/2005/Atom", "xml:lang": "vi"})
    xml.add(root, "id", feed.id)
    xml.add(root, "title", feed.title)
    if feed.about:
        xml.add(root, "subtitle", feed.about)
    xml.add(root, "updated", feed.updated.isoformat())
    xml.add(xml.add(root, "author"), "name", feed.author)
    xml.add(root, "link", attributes={"rel": "self", "type": ATOM_TYPE, "href": feed.atom_url})
    xml.add(root, "link", attributes={"rel": "alternate", "type": "text/html", "href": feed.home})
    for post in feed.posts:
        _entry(root, post)
    return xml.document(root)


def _entry(root: Element, post: Post) -> None:
    entry = xml.add(root, "entry")
    xml.add(entry, "id", post.id)
    xml.add(entry, "title", post.title)
    xml.add(entry, "published", post.published.isoformat())
    xml.add(entry, "updated", post.updated.isoformat())
    xml.add(xml.add(entry, "author"), "name", post.author)
    xml.add(entry, "link", attributes={"rel": "alternate", "type": "text/html", "href": post.url})
    for tag in post.tags:
        xml.add(entry, "category", attributes={"term": tag})
    xml.add(entry, "summary", post.summary)
    if post.html:
        xml.add(entry, "content", post.html, {"type": "html"})


def json_feed(feed: Feed) -> str:
    """The feed as JSON Feed 1.1."""
    header = {
        "version": "https://jsonfeed.org/version/1.1",
        "title": feed.title,
        "home_page_url": feed.home,
        "feed_url": feed.json_url,
        "description": feed.about,
        "authors": [{"name": feed.author}],
        "language": "vi",
    }
    items = [_item(post) for post in feed.posts]
    return json.dumps({**without_empty(header), "items": items}, ensure_ascii=False, indent=1) + "\n"


def _item(post: Post) -> object:
    item = {
        "id": post.id,
        "url": post.url,
        "title": post.title,
        "content_html": post.html,
        "content_text": "" if post.html else post.summary,
        "summary": post.summary,
        "image": post.image,
        "date_published": post.published.isoformat(),
        "date_modified": post.updated.isoformat(),
        "authors": [{"name": post.author}],
        "tags": list(post.tags),
    }
    return without_empty(item)
