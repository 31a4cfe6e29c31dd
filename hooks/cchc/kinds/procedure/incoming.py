"""Reads an export of the national database of procedures into records; every change of a value leaves a note."""

import json
import re
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass, field
from html import unescape

from ...core import legacy
from ...core.record import PublicRecord
from ...core.text import clean
from ...core.yaml_writer import Value
from . import export_json, values
from .export_json import NoNumber, Number, Row
from .model import Procedure

# The keys of the national export: in the model they all stand before the commune's own, of which `online` is the first.
NATIONAL = tuple(
    str(info.alias)
    for key, info in list(Procedure.model_fields.items())[: list(Procedure.model_fields).index("online")]
    if key not in PublicRecord.model_fields
)
_OLD_LEVELS = (
    (re.compile(r"mức\s+(?:độ\s+)?3\b", re.I), "một phần"),
    (re.compile(r"mức\s+(?:độ\s+)?4\b", re.I), "toàn trình"),
)
_BREAK = re.compile(r"<br\s*/?>|</?(?:p|div|li|ul|ol)\b[^>]*>|\r", re.I)
_TAG = re.compile(r"</?[a-z][^>]*>", re.I)
_OF_LINES = frozenset({"mo_ta_chi_tiet", "yeu_cau_dieu_kien"})
_DAY = re.compile(r"([0-9]{1,2})/([0-9]{1,2})/([0-9]{4})(?: .*)?")


class ExportError(Exception):
    """The file is no export that can be read; the message says why, in Vietnamese."""


@dataclass(frozen=True)
class Import:
    """What an import keeps: the records by code, cleaned, under the keys of the national export.

    `notes` say in Vietnamese, a line each, what was cleaned or left out; `left_out` counts the records of other codes.
    """

    records: Mapping[str, Mapping[str, Value]] = field(default_factory=dict)
    notes: Sequence[str] = ()
    left_out: int = 0


def rows(text: str) -> list[Row]:
    """The records of an export: a list, or the first list inside an object.

    Raises:
        ExportError: no JSON, no list of records, an encoding from before Unicode.
    """
    if garbled := legacy.findings(text):
        line = garbled[0]
        raise ExportError(f"dòng {line.line}: chữ nghi viết bằng mã cũ {line.encoding}: “{line.found[:60]}”")
    try:
        data = export_json.read(text)
    except (json.JSONDecodeError, RecursionError) as error:
        where = f"dòng {error.lineno}, cột {error.colno}" if isinstance(error, json.JSONDecodeError) else "lồng quá sâu"
        raise ExportError(f"tệp không phải JSON đúng dạng ({where})") from error
    if isinstance(data, Row) and "ma_tthc" in data:
        data = [data]
    elif isinstance(data, Row):
        if data.doubled:
            raise ExportError(f"mục {data.doubled[0]} ghi hai lần trong tệp; hãy xuất lại")
        data = next((value for value in data.values() if isinstance(value, list)), None)
    if not isinstance(data, list) or not all(isinstance(row, Row) for row in data):
        raise ExportError("tệp phải chứa một danh sách thủ tục, mỗi thủ tục là một nhóm mục có ma_tthc, ten_tthc")
    return data


def _code(number: int, row: Row) -> str:
    """The code of a record; `number` is its place in the export, from 1.

    Raises:
        ExportError: none, two, or one that is no text, so that zeros at its end may be lost.
    """
    code = row.get("ma_tthc")
    if "ma_tthc" in row.doubled:
        raise ExportError(f"bản ghi {number}: mục ma_tthc ghi hai lần; hãy giữ một")
    if isinstance(code, (Number, NoNumber)):
        message = f"bản ghi {number}: ma_tthc là số {code[:20]}, không phải chữ, nên có thể đã mất số 0 ở cuối"
        raise ExportError(f'{message}; hãy xuất lại để mã nằm trong ngoặc kép, ví dụ "1.010040"')
    if not isinstance(code, str) or not code.strip():
        raise ExportError(f"bản ghi {number}: thiếu ma_tthc (các mục đang có: {', '.join(row) or 'không'})")
    return code.strip()


def select(exported: Sequence[Row], own: Sequence[str]) -> Import:
    """The exported records whose codes the commune's own list has, cleaned.

    Raises:
        ExportError: two records with one code, one without, or what cannot be taken in as it is.
    """
    records: dict[str, Mapping[str, Value]] = {}
    notes: list[str] = []
    left_out = 0
    wrong: list[str] = []
    for number, row in enumerate(exported, 1):
        code = _code(number, row)
        if code not in own:
            left_out += 1
            continue
        if code in records:
            raise ExportError(f"bản ghi {number}: mã {code} có hai lần trong tệp")
        found = [*export_json.mistakes(row)]
        wrong += (f"bản ghi {number}, mã {code}: {line}" for line in found)
        if found:
            continue
        notes += (f"{code}: {line}" for line in _cleanings(row))
        notes += (f"{code}: mục {key} không thuộc mẫu, không nhập" for key in row if key not in NATIONAL)
        cleaned = {key: _cleaned(key, row[key]) for key in NATIONAL if key in row}
        records[code] = {key: value for key, value in cleaned.items() if value not in (None, "", [], ())}
    if wrong:
        raise ExportError("không ghi tệp nào:\n" + "\n".join(dict.fromkeys(wrong)))
    notes += (f"{code}: có trong danh mục của xã nhưng không có trong tệp" for code in own if code not in records)
    return Import(records, notes, left_out)


def merged(old: Mapping[str, Value], new: Mapping[str, Value]) -> tuple[Mapping[str, Value], Sequence[str]]:
    """The new national values over the old ones, the commune's own keys kept; and notes on what changed."""
    notes = [f"mục {key} đổi" for key in new if key in old and _same(old[key]) != _same(new[key])]
    notes += [
        f"mục {key} không còn trong bản xuất, giữ nguyên bản cũ" for key in old if key in NATIONAL and key not in new
    ]
    own = {key: value for key, value in old.items() if key not in NATIONAL}
    kept = {key: old[key] for key in old if key in NATIONAL and key not in new}
    return {**{key: {**kept, **new}[key] for key in NATIONAL if key in {**kept, **new}}, **own}, notes


def _same(value: Value) -> str:
    return json.dumps(value, ensure_ascii=False, sort_keys=True, default=str)


def _cleanings(row: Mapping[str, object]) -> Iterator[str]:
    """What is cleaned in a record, or should be looked at, in Vietnamese; each said once."""
    findings = set()
    for key, value in _texts(row):
        shown = " ".join(value.split())[:60]
        if _TAG.search(value):
            findings.add(f"mục {key} có thẻ HTML, đã bỏ: “{shown}”")
        if any(pattern.search(value) for pattern, _ in _OLD_LEVELS):
            findings.add(f"mục {key} còn “mức độ 3, 4”, đổi thành một phần, toàn trình: “{shown}”")
        if value.strip() and not values.known_text(value):
            findings.add(f"mục {key} ghi “{shown}”, coi là chưa có thông tin")
        if key == "hinh_thuc_nop" and values.known_text(value) and not values.way(value):
            findings.add(f"mục {key} ghi “{shown}”, không phải trực tiếp, trực tuyến hay bưu chính; hãy sửa")
        if key == "phi_le_phi" and values.zero(value):
            findings.add(f"mục {key} ghi “{shown}”, giữ nguyên; nếu đúng là không thu thì sửa thành Miễn phí")
        if key == "thoi_gian" and values.known_text(value) and not re.search("[0-9]", value):
            findings.add(f"mục {key} ghi “{shown}”, không rõ số ngày; hãy kiểm tra")
    yield from sorted(findings)


def _texts(value: object, key: str = "") -> Iterator[tuple[str, str]]:
    match value:
        case str():
            yield key, value
        case dict():
            for name, inner in value.items():
                yield from _texts(inner, str(name))
        case list():
            for inner in value:
                yield from _texts(inner, key)


def _parts(text: str) -> list[str]:
    """The paragraphs of a text: rows, and what HTML parts."""
    rows = (_TAG.sub(" ", row).strip().lstrip("-•+ ") for row in _BREAK.sub("\n", text).split("\n"))
    return [row for row in rows if values.known_text(row)]


def _cleaned(key: str, value: object) -> Value:
    """A value without tags and empty words; days the right way round, old levels by their new names."""
    match value:
        case dict():
            cleaned = {str(name): _cleaned(str(name), inner) for name, inner in value.items()}
            return {name: inner for name, inner in cleaned.items() if inner not in (None, "")} or None
        case list():
            return [inner for inner in (_cleaned(key, one) for one in value) if inner is not None]
        case bool() | None:
            return None
    parts = _parts(str(value)) if key in _OF_LINES else []
    return [_text("", part) for part in parts] if len(parts) > 1 else _text(key, str(value))


def _text(key: str, value: str) -> str | None:
    text = " ".join(clean(unescape(_TAG.sub(" ", value))).split())
    for pattern, name in _OLD_LEVELS:
        text = pattern.sub(name, text)
    if key.startswith("ngay_") and (match := _DAY.fullmatch(text)):
        return f"{match[3]}-{int(match[2]):02d}-{int(match[1]):02d}"
    return text if key in {"phi_le_phi", "thoi_gian"} else values.known_text(text) or None
