"""A news item, and what lists show of it."""

from collections.abc import Mapping
from dataclasses import dataclass, replace
from datetime import date, datetime
from functools import cached_property

from ...core import markup
from ...core.dates import Moment
from ...core.markdown_rules import parted
from ...core.memo import digest
from ...core.picture import Placed, placed
from ...core.record import Entry
from ...core.source import Source
from ...core.text import shorten, words
from ...core.visibility import day_after
from .model import KINDS, Meta

_WORDS_A_MINUTE = 200
SUMMARY = 200


class _Described:
    """What follows from the front matter alone."""

    meta: Meta

    @property
    def kind(self) -> str:
        """`Tin` or `Bài`."""
        return KINDS[self.meta.kind]

    @property
    def gone(self) -> date | None:
        """The first day after its last one."""
        return day_after(self.meta.expires) if self.meta.expires else None


@dataclass(frozen=True, kw_only=True)
class Listed(_Described):
    """An item without its text: all that pages show which name or list it. `digest` names what it holds."""

    url: str
    title: str
    summary: str
    picture_url: str | None
    meta: Meta

    @cached_property
    def digest(self) -> bytes:
        """A hash of all fields, for caches."""
        return digest("listed", self.url, self.title, self.summary, self.picture_url or "", repr(self.meta))


@dataclass(frozen=True)
class Item(_Described):
    """A news item; `rendered` is its text where that is not rendered as it was written (`core.pasting`)."""

    source: Source
    meta: Meta
    title: str
    rendered: str | None = None

    @classmethod
    def of(cls, source: Source, meta: Meta, title: str, body: str) -> "Item":
        """The item of a text that is rendered as `body`."""
        return cls(source, meta, title, None if body == parted(source.body)[1] else body)

    @property
    def body(self) -> str:
        """The Markdown below its title. Thousands of texts take much memory: none stays there twice."""
        return parted(self.source.body)[1] if self.rendered is None else self.rendered

    @cached_property
    def listed(self) -> Listed:
        """What lists show of it."""
        return Listed(
            url=self.url, title=self.title, summary=self.summary, picture_url=self.picture_url, meta=self.meta
        )

    @cached_property
    def digest(self) -> bytes:
        """A hash of all that pages show of it, for caches."""
        return digest("item", self.listed.digest, self.body)

    @cached_property
    def entry(self) -> Entry[Meta]:
        """Its front matter."""
        return Entry(self.source, (), self.meta)

    @cached_property
    def url(self) -> str:
        """`tin-bai/2024/ten-tin/`."""
        return self.source.path.removeprefix("docs/").removesuffix(".md") + "/"

    @property
    def markdown(self) -> str:
        """The file as MkDocs knows it."""
        return self.source.path.removeprefix("docs/")

    @cached_property
    def pictures(self) -> tuple[Placed, ...]:
        """The pictures that its keys name, beside the item."""
        return placed(self.markdown.rsplit("/", 1)[0], self.meta.picture, self.meta.more_pictures)

    @property
    def row(self) -> tuple[Placed, ...]:
        """The pictures that stand small below the text."""
        return self.pictures[1:] if self.meta.picture else self.pictures

    @property
    def picture_url(self) -> str | None:
        """The picture that stands for it in lists: below docs/."""
        return self.pictures[0].file if self.pictures else None

    @cached_property
    def summary(self) -> str:
        """`tom_tat`, else the beginning of the first paragraph."""
        return self.meta.summary or shorten(markup.first_paragraph(self.body), SUMMARY)

    @property
    def minutes(self) -> int:
        """Reading time, at least one minute."""
        return max(1, round(words(self.body) / _WORDS_A_MINUTE))

    @property
    def changed(self) -> Moment:
        """When the words were last changed: the day of publication where no other is given."""
        published, changed = self.meta.published, self.meta.changed
        return max(changed, published) if changed else published

    @property
    def month(self) -> tuple[int, int]:
        """Year and month of publication."""
        day = self.meta.published.day
        return day.year, day.month

    def with_values(self, values: Mapping[str, object]) -> "Item":
        """The same item with other values in its front matter."""
        return replace(self, meta=self.meta.model_copy(update=values))

    def published(self, now: datetime) -> bool:
        """Whether it is no draft and its moment has come."""
        return not self.meta.draft and self.meta.published.at <= now

    def expired(self, now: datetime) -> bool:
        """Whether its last day has passed."""
        return self.meta.expires is not None and self.meta.expires < now.date()
