"""The script of the form, joined of the parts in scripts/forms/ in the order that stands here, without comments."""

import json
from collections.abc import Iterable, Iterator
from functools import partial

from ...core import old_phone, phone, script
from ...core.late import Late
from ...core.memo import digest
from ...core.page import Asset
from ...core.resources import SCRIPTS

_table = Late("cchc.core.privacy.browser_table")  # patterns, which take long to compile
FORM = "assets/bieu-mau.js"
LATER = "assets/bieu-mau-viet.js"
PARTS = {
    FORM: ("viet-tep", "kiem-truoc", "o-nhap", "them-moi"),
    # Asked for when somebody begins to write, with the patterns of personal data.
    LATER: ("dan-chu", "so-goi", "kiem-them", "xem-truoc", "ca-nhan"),
}


def assets(url: str, known: Iterable[str]) -> Iterator[Asset]:
    """The scripts, and the patterns of personal data below `url`; `known` is what the site publishes of offices."""
    for file, parts in PARTS.items():
        yield Asset(file, make=partial(script.joined, [SCRIPTS / "forms" / f"{part}.js" for part in parts]))
    yield Asset(
        f"{url}ca-nhan.json",
        make=partial(_patterns, known),
        key=lambda: digest(*sorted(known), *map(str, old_phone.codes())),
    )


def _patterns(known: Iterable[str]) -> str:
    phones = {"areas": phone.AREAS, "old": [*old_phone.codes()]}
    table = _table.table() | {"known": sorted(known), "phones": phones}
    return json.dumps(table, ensure_ascii=False, separators=(",", ":"))
