"""The staff guide: the words of docs/huong-dan/, and the tables that the machine adds."""

import re
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass
from functools import lru_cache
from itertools import groupby
from typing import Any

from ..core import markdown_rules, record
from ..core.kind import Here, Kind
from ..core.page import Page
from ..core.privacy import personal_data
from ..core.record import Key
from ..core.rules import Rule, statement
from ..core.text import heading_slug
from ..kinds import category, text_page, unit
from ..kinds.report.template import LISTS, PLACES
from .guide_buttons import buttons

_MADE_UP = "Hòa Bình"  # the commune of examples in models
_REFERENCE = "cac-muc-va-quy-tac/"  # below the guide


@dataclass(frozen=True)
class KeyTable:
    """The keys of one kind of content: its name, the place of its files, the keys as its model describes them."""

    name: str
    place: str
    keys: Sequence[Key]


@lru_cache(10)
def tables(kinds: tuple[Kind[Any], ...], commune: str) -> tuple[KeyTable, ...]:
    """The keys of every kind, from the models; examples that name a commune name this one."""

    def key(one: Key) -> Key:
        return one._replace(example=one.example.replace(_MADE_UP, commune))

    return tuple(KeyTable(kind.name, kind.place, [*map(key, record.keys(kind.model))]) for kind in kinds)


def rules(kinds: Iterable[Kind[Any]], joins: Iterable[Rule[Any]]) -> Iterator[tuple[str, Sequence[str]]]:
    """Every rule about content in its own words: of all texts, of each kind, and those that join kinds."""
    groups: list[tuple[str, Iterable[Rule[Any]]]] = [("Mọi nội dung", (*record.RULES, *personal_data.RULES))]
    groups.append(("Mọi bài viết Markdown", markdown_rules.RULES))
    groups += [(kind.name, (*kind.rules, *kind.joint, *kind.later)) for kind in kinds]
    groups.append(("Toàn trang", joins))
    yield from ((name, [statement(rule) for rule in group]) for name, group in groups if group)


def contents(body: str) -> tuple[tuple[str, str], ...]:
    """The parts of the guide: the place on the page and the heading of each."""
    return tuple((heading_slug(name, "-"), name) for name in re.findall(r"(?m)^## (.+?)\s*$", body))


def pages(here: Here, joins: Iterable[Rule[Any]]) -> Iterator[Page]:
    """The guide, where the commune keeps it; `joins` are the rules that join kinds."""
    for text in here.read[text_page.KIND]:
        if text.markdown == text_page.GUIDE:
            edit = text_page.edit(here, text)
            every = buttons(unit.of(here), next(iter(category.categories(here)), ""), here.today, here.read.own_files)
            context = {
                "tasks": [(task, [*group]) for task, group in groupby(every, lambda button: button.task)],
                "contents": contents(text.body),
                "reference": f"{text.url}{_REFERENCE}",
            }
            yield Page(
                text.url, text.title, "guide.html", context, description=text.summary, markdown=text.markdown, edit=edit
            )
            reference = {
                "tables": tables(here.read.kinds, unit.of(here).name),
                "rules": [*rules(here.read.kinds, joins)],
                "places": {**PLACES, **LISTS},
            }
            yield Page(
                url=f"{text.url}{_REFERENCE}",
                title="Các mục và quy tắc",
                template="guide_reference.html",
                context=reference,
                description="Từng mục được ghi ở mỗi loại nội dung, và mọi quy tắc mà máy kiểm tra.",
                edit=edit,
                parent=text.url,
            )
