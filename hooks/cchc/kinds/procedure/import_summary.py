"""What an import of procedures does, in at most ten lines for the official who decides on it."""

import re
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass

from ...core.text import shorten
from ...core.yaml_writer import Quoted, dump_lines
from .commune_list import PATH
from .incoming import SAMPLE_GONE, Import
from .model import Procedure

_MAX_LINES = 10
_SHOWN = 3
_NAMES = {str(info.alias): info.title or key for key, info in Procedure.model_fields.items()}
_KEY = re.compile(r"mục (\w+) đổi")
_ABSENT = "có trong danh mục của đơn vị nhưng không có trong tệp"
_UNCLEAR = re.compile(r"\bhãy\b|không rõ|giữ nguyên")


@dataclass(frozen=True, kw_only=True)
class Imported:
    """What was made of an export: of what it `kept`, the `changes` by code (notes of `merged`; None for a new one).

    `personal` counts the places that may hold personal data.
    """

    kept: Import
    changes: Mapping[str, Sequence[str] | None]
    personal: int


def counts(made: Imported) -> tuple[int, int]:
    """How many are new, how many change."""
    new = [code for code, notes in made.changes.items() if notes is None]
    changed = [code for code, notes in made.changes.items() if notes and any(_KEY.search(note) for note in notes)]
    return len(new), len(changed)


def summary(made: Imported) -> list[str]:
    """The lines: what is new, what changes and in which parts, what stays, what is missing, what is unclear."""
    new = [f"{code} {_name(made, code)}" for code, notes in made.changes.items() if notes is None]
    changed = {code: [_NAMES[key] for note in notes for key in _KEY.findall(note)]
               for code, notes in made.changes.items() if notes}  # fmt: skip
    changed = {code: keys for code, keys in changed.items() if keys}
    same = len(made.changes) - len(new) - len(changed)
    absent = [note.partition(":")[0] for note in made.kept.notes if _ABSENT in note]
    kept = [code for code, notes in made.changes.items() for note in notes or () if "giữ nguyên bản cũ" in note]
    samples = [code for code, notes in made.changes.items() for note in notes or () if SAMPLE_GONE in note]
    unclear = [note for note in made.kept.notes if _UNCLEAR.search(note)]
    lines = [_listed("Mới", new)]
    lines.append(_listed("Thay đổi", [f"{code} ({', '.join(keys)})" for code, keys in changed.items()]))
    lines.append(f"Không đổi: {same} thủ tục.")
    listed = " Kê ở cuối phần chi tiết, chép thẳng vào danh mục được." if made.kept.left_out else ""
    lines.append(f"Bỏ qua: {len(made.kept.left_out)} thủ tục không có trong danh mục của đơn vị.{listed}")
    if absent:
        lines.append(_listed("Có trong danh mục của đơn vị mà tệp tải về không có", absent))
    if kept:
        lines.append(_listed("Tệp tải về thiếu mục, đã giữ bản cũ", list(dict.fromkeys(kept))))
    if made.personal:
        lines.append(f"Có {made.personal} chỗ nghi là dữ liệu cá nhân, phải bỏ trước khi đăng.")
    if samples:
        lines.append(_listed("Nội dung mẫu đã thay bằng nội dung thật", list(dict.fromkeys(samples))))
    if made.kept.unknown:
        lines.append(unknown(made))
    return [*lines, *_unclear(unclear, _MAX_LINES - len(lines))]


def unknown(made: Imported) -> str:
    """The keys of the export that are left out, with how often each stands there; told once."""
    names = [f"{key} ({times} lần)" for key, times in made.kept.unknown.items()]
    return f"Không nhập {len(names)} mục không thuộc mẫu: {shorten(', '.join(names), 160)}."


def details(made: Imported) -> Iterator[str]:
    """All that was cleaned, changed or left out, a line each."""
    yield from made.kept.notes
    yield from (f"{code}: {line}" for code, notes in made.changes.items() for line in notes or ("thủ tục mới",))
    if made.kept.unknown:
        yield from (f"Mục {key} không thuộc mẫu, không nhập: {times} lần" for key, times in made.kept.unknown.items())


def left_out(made: Imported) -> Iterator[str]:
    """The procedures of other communes as rows of the commune's own list: what it handles can be copied there."""
    if made.kept.left_out:
        yield f"Thủ tục không có trong danh mục; đơn vị giải quyết thủ tục nào thì chép mục ấy vào {PATH} rồi nhập lại:"
        rows = [{"ma": Quoted(code), "ghi_chu": " ".join(name.split())} for code, name in made.kept.left_out.items()]
        yield from dump_lines([{key: text for key, text in row.items() if text} for row in rows]).splitlines()


def _unclear(notes: Sequence[str], room: int) -> list[str]:
    """The places to look at, in at most `room` lines, their number first."""
    shown = notes if len(notes) < room else notes[: max(room - 2, 0)]
    more = len(notes) - len(shown)
    head = f"Chưa rõ: {len(notes)} chỗ{', gồm:' if shown else ', xem tệp chi tiết.' if notes else '.'}"
    rest = [f"  … và {more} chỗ khác, xem tệp chi tiết"] if more and shown else []
    return [head, *(f"  {shorten(one, 200)}" for one in shown), *rest]


def _name(made: Imported, code: str) -> str:
    return shorten(str(made.kept.records[code].get("ten_tthc", "")), 80)


def _listed(what: str, items: Sequence[str]) -> str:
    more = f" và {len(items) - _SHOWN} thủ tục khác" if len(items) > _SHOWN else ""
    return f"{what}: {len(items)} thủ tục{': ' if items else ''}{'; '.join(items[:_SHOWN])}{more}."
