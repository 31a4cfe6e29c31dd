"""What a field of a form may refer to: codes of things that the site holds, with their names."""

from collections.abc import Iterator, Mapping, Sequence
from typing import Any

from ...core.dates import Moment
from ...core.kind import Here, Kind, once
from ...core.text import shorten
from ...kinds import alert, category, document, feedback, hotline, news, procedure

Choices = Mapping[str, Sequence[tuple[str, str]]]
_NAME = 80
_NUMBERS = 300


@once
def choices(here: Here) -> Choices:
    """What must be referred to, by kind: a code that the site does not hold is a mistake.

    Anyone may read the forms: what is not public yet is not named.
    """
    return {
        "chuyen-muc": [(one.id, one.name) for one in category.categories(here).values()],
        "duong-day-nong": [(entry.data.id, entry.data.name) for entry in here.read[hotline.KIND]],
        "thu-tuc": [(entry.data.code, shorten(entry.data.short, _NAME)) for entry in here.read[procedure.KIND]],
        "tin-bai": [(item.source.path, item.title) for item in news.KIND.shown(here)],
    }


@once
def suggestions(here: Here) -> Mapping[str, Sequence[str]]:
    """What is offered and need not be chosen, by kind: texts may name documents that the site does not list."""
    return {
        "van-ban": [entry.data.number for entry in document.KIND.shown(here)[:_NUMBERS]],
        feedback.SETTINGS.id: [way.name for entry in here.read[feedback.SETTINGS] for way in entry.data.ways],
    }


def beside(kind: Kind[Any], here: Here) -> Iterator[tuple[str, Any]]:
    """What of the other things of a kind a new one must agree with: documents by number, days of those that last."""
    if kind is document.KIND:
        shown = (entry.data for entry in document.KIND.shown(here))
        yield "library", [(one.number, one.issued.isoformat(), one.level, one.issuer) for one in shown]
        yield "levels", [*document.LEVELS]
    if kind is alert.KIND:
        live = (entry.data for entry in alert.KIND.shown(here) if here.now < entry.data.until)
        yield "spans", [(_typed(one.begin), _typed(one.end)) for one in live]


def _typed(moment: Moment) -> str:
    """A day, or a day and a time, as forms write it."""
    return f"{moment.at:%Y-%m-%d %H:%M}" if moment.clock else moment.day.isoformat()
