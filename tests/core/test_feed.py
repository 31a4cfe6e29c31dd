"""Feeds as a reader understands them."""

import json
from dataclasses import replace
from datetime import datetime

import feedparser

from cchc.core import feed
from cchc.core.dates import VIETNAM
from cchc.core.feed import Feed, Post

DAY = datetime(2024, 6, 20, 7, 30, tzinfo=VIETNAM)
POST = Post(
    id="tag:a",
    url="https://a.vn/b/",
    title="A < B & C",
    summary="Lời \x0b<b>thử</b>",
    published=DAY,
    updated=DAY,
    author="UBND xã",
    tags=("Chỉ số",),
)
FEED = Feed(
    id="tag:f",
    title="Tin",
    about="",
    home="https://a.vn/",
    atom_url="https://a.vn/atom.xml",
    json_url="https://a.vn/feed.json",
    author="UBND",
    updated=DAY,
    posts=[POST],
)


def test_atom_is_read_back() -> None:
    """A reader sees the words as they were written; signs that XML cannot hold are gone."""
    read = feedparser.parse(feed.atom(FEED))
    assert not read.bozo
    assert read.version == "atom10"
    (entry,) = read.entries
    assert (entry.id, entry.title, entry.link) == ("tag:a", "A < B & C", "https://a.vn/b/")
    assert (entry.summary, entry.summary_detail.type) == ("Lời <b>thử</b>", "text/plain")
    assert (entry.updated, entry.author) == ("2024-06-20T07:30:00+07:00", "UBND xã")


def test_whole_text_is_html() -> None:
    """A post that is whole carries its HTML in both forms, beside its summary."""
    whole = replace(FEED, posts=[replace(POST, html="<p>Đủ</p>")])
    (entry,) = feedparser.parse(feed.atom(whole)).entries
    assert entry.content[0].value == "<p>Đủ</p>"
    assert entry.content[0].type == "text/html"
    (item,) = json.loads(feed.json_feed(whole))["items"]
    assert item["content_html"] == "<p>Đủ</p>"
    assert "content_text" not in item


def test_json_feed_has_what_version_1_1_asks_for() -> None:
    """The required keys, no empty ones, and the same entry as in Atom."""
    told = json.loads(feed.json_feed(FEED))
    assert told["version"] == "https://jsonfeed.org/version/1.1"
    assert {"title", "home_page_url", "feed_url", "language", "items"} <= told.keys()
    assert "description" not in told
    (item,) = told["items"]
    assert (item["id"], item["url"], item["title"]) == (POST.id, POST.url, POST.title)
    assert item["date_published"] == "2024-06-20T07:30:00+07:00"
    assert item["tags"] == ["Chỉ số"]
    assert all(isinstance(item[key], str) for key in ("id", "content_text", "summary"))


def test_a_feed_without_posts_is_right() -> None:
    """A list whose items have all expired stays a feed that readers accept."""
    empty = replace(FEED, posts=[])
    assert not feedparser.parse(feed.atom(empty)).bozo
    assert json.loads(feed.json_feed(empty))["items"] == []
