"""What a field of a form may refer to: codes of things that the site holds, with their names."""

from collections.abc import Mapping, Sequence

from ...core.kind import Here, once
from ...core.text import shorten
from ...kinds import category, document, hotline, news, procedure

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
    """What may be referred to, by kind, the newest first: texts may name documents that the site does not list."""
    return {"van-ban": [entry.data.number for entry in document.KIND.shown(here)[:_NUMBERS]]}
