"""Taking the site over: the first commune's own content is removed, what is the same for every commune stays."""

import re
from collections.abc import Callable, Iterator, Mapping, Sequence
from dataclasses import dataclass
from pathlib import Path
from typing import Any

from ..core import canonical
from ..core.folders import files
from ..core.kind import Kind
from ..core.source import Data, read_text
from ..core.switch import is_yes
from ..core.yaml_reader import parse
from ..every import KINDS
from ..kinds import (
    accessibility,
    category,
    day_off,
    document,
    hotline,
    index,
    old_code,
    old_term,
    procedure,
    synonym,
    text_page,
)
from ..kinds.document import basis
from ..kinds.procedure import commune_list
from ..kinds.report import template
from . import own_files

Row = dict[str, Data]
Change = Callable[[Row], Row | None]
_GUIDE = text_page.GUIDE.removesuffix("index.md")
_TOLD = re.compile(r"mau: true|mẫu")
_LISTED = (
    "# Mã, tên và lĩnh vực lấy theo Cổng Dịch vụ công quốc gia; phần còn lại chờ nhập từ Cổng.\n"  # of a procedure
)


def _as_it_is(row: Row) -> Row:
    return row


def _without(*keys: str) -> Change:
    return lambda row: {key: value for key, value in row.items() if key not in keys}


def _central(row: Row) -> Row | None:
    return row if row.get("cap") == "trung_uong" else None


def _procedure(row: Row) -> Row | None:
    """A procedure without what the commune says of it; of a sample its code, name and field are left."""
    kept = ("ma_tthc", "ten_tthc", "linh_vuc")
    if _is_sample(row):
        return {key: row[key] for key in kept if key in row}
    return _without("goi_ai", "ghi_chu")(row)


# What is the same in every commune; whatever else is written was the first commune's and goes.
NATIONAL: Mapping[str, Change] = {
    kind.id: change
    for kind, change in (
        (category.KIND, _as_it_is),
        (synonym.KIND, _as_it_is),
        (old_term.KIND, _as_it_is),
        (old_code.KIND, _as_it_is),
        (day_off.KIND, _as_it_is),
        (template.KIND, _as_it_is),
        (commune_list.KIND, _as_it_is),
        (index.KIND, _without("nam")),
        (document.KIND, _central),
        (procedure.KIND, _procedure),
        (basis.KIND, _without("thoi_han", "ghi_chu")),
        (accessibility.KIND, _without("duong_day", "gioi_han")),
    )
}


@dataclass(frozen=True)
class Cleared:
    """The files that change with their bytes, those that go, the hotlines of the whole country."""

    changed: Mapping[str, bytes]
    gone: Sequence[str]
    national: Sequence[Data]


def cleared(root: Path) -> Cleared:
    """What becomes of the files of a project.

    Raises:
        ContentError: a file that would stay cannot be read.
    """
    changed: dict[str, bytes] = {}
    gone: list[str] = []
    kept_files: set[str] = set()
    national: list[Data] = []
    for path in files(root, "data"):
        kind = next((kind for kind in KINDS if kind.owns(path)), None)
        if kind is hotline.KIND:
            lines = _rows(parse(root, path, read_text(root, root / path)).data)
            national += [row for row in lines if row.get("nhom") == "quoc_gia" and not _is_sample(row)]
        if kind is None:
            continue
        if kind.id not in NATIONAL:
            gone.append(path)
            continue
        after, rows = _after(root, path, kind)
        kept_files |= {str(one.get("tep")) for row in rows for one in _rows(row.get("tep"))}
        if after is None:
            gone.append(path)
        elif after:
            changed[path] = after
    gone += [path for path in _doc_files(root) if path.removeprefix(f"{document.FILES}/") not in kept_files]
    return Cleared(changed, gone, national)


def _doc_files(root: Path) -> Iterator[str]:
    """All in docs/ but the first page, which is written anew, and the guide."""
    for path in files(root, "docs", without=()):
        name = path.removeprefix("docs/")
        if name != text_page.HOME and not name.startswith(_GUIDE):
            yield path


def _after(root: Path, path: str, kind: Kind[Any]) -> tuple[bytes | None, Sequence[Row]]:
    """A file of a national kind as it stays: None where nothing is left, empty bytes where it is as before."""
    text = read_text(root, root / path)
    data = parse(root, path, text).data
    rows, change = _rows(data), NATIONAL[kind.id]
    stays = rows if kind is procedure.KIND else [row for row in rows if not _is_sample(row)]
    left = [after for row in stays if (after := change(row)) is not None]
    if left == rows:
        return b"", left
    if not left:
        return None, left
    note = "".join(line for line in canonical.head(text).splitlines(keepends=True) if not _TOLD.search(line))
    if kind is procedure.KIND and any(map(_is_sample, rows)):
        note = _LISTED
    return own_files.text_of(kind, path, note, [*left] if isinstance(data, list) else left[0]), left


def _rows(data: Data) -> list[Row]:
    """The records of a list, or the one that stands alone."""
    return [row for row in (data if isinstance(data, list) else [data]) if isinstance(row, dict)]


def _is_sample(row: Row) -> bool:
    return is_yes(row.get("mau"))
