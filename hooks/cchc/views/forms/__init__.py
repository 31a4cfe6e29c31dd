"""The form for new things, at /quan-tri/: it fills in GitHub's own page for a new file, without any token.

The script `scripts/forms/them-moi.js` draws it from a description of each kind; without scripts the buttons of the
guide stand there.
"""

import json
from collections.abc import Iterator
from functools import partial
from typing import Any

from ...core.kind import Here, Kind, View
from ...core.page import Asset, Page
from ...kinds import activity, alert, category, document, feedback, hotline, news, procedure, text_page, unit
from .. import editor, gaps, styles
from ..guide_buttons import buttons
from . import scripts
from .description import description

__all__ = ("KINDS", "URL", "VIEW", "description")

URL = "quan-tri/"
# The kinds that have a form, in the order in which they are offered.
KINDS = (news.KIND, feedback.KIND, activity.KIND, alert.KIND, document.KIND, hotline.KIND, procedure.note.KIND)
_UNUSED = {"name", "place", "lists"}  # by the script


def _pages(here: Here) -> Iterator[Page]:
    owner = unit.of(here)
    context = {
        "kinds": [(kind.id, kind.new.name, kind.new.about) for kind in KINDS if kind.new],
        "buttons": buttons(owner, next(iter(category.categories(here)), ""), here.today, here.read.own_files),
        "new": owner.new_url("", "").partition("?")[0],
        "change": editor.URL,
        "remarks_first": "" if here.read[feedback.SETTINGS] else owner.new_url(feedback.PATH, gaps.FIRST_REMARKS),
        "remarks": feedback.KIND.id,
        "guide": text_page.GUIDE.removesuffix("index.md"),
        "styles": styles.FORM,
        "script": scripts.FORM,
        "later": scripts.LATER,
    }
    about = "Thêm tin, bài, phản ánh, hoạt động, thông báo, văn bản, đường dây nóng, lời dặn về thủ tục."
    yield Page(URL, "Thêm nội dung", "forms.html", context, description=about, listed=False)


def _assets(here: Here, _: str) -> Iterator[Asset]:
    for kind in KINDS:
        yield Asset(f"{URL}{kind.id}.json", make=partial(_form, kind, here))
    yield from scripts.assets(URL, here.public)


def _form(kind: Kind[Any], here: Here) -> str:
    """What the script of the form reads of a kind."""
    made = {key: value for key, value in description(kind, here).items() if value is not False and key not in _UNUSED}
    return json.dumps(made, ensure_ascii=False, separators=(",", ":"))


VIEW = View(id="them-moi", pages=_pages, assets=_assets)
