"""Reads an export of the national database of procedures into records; every change of a value leaves a note."""

import json
from collections import Counter
from collections.abc import Mapping, Sequence
from dataclasses import dataclass

from ...core import legacy
from ...core.switch import is_yes
from ...core.text import fold
from ...core.yaml_writer import Value
from . import cleaning, export_json, export_shape, values
from .cleaning import NATIONAL
from .export_json import NoNumber, Number, Row

_SAMPLE = "mau"
SAMPLE_GONE = "nội dung mẫu đã bỏ"  # begins the remark on samples that made room
# Of a sample only what is no claim about the procedure stays: whom to ask, where to hand in, what the commune says.
_LOCAL = ("lien_ket", "goi_ai", "ghi_chu", "thay_doi", "cho_phep")


class ExportError(Exception):
    """The file is no export that can be read; the message says why, in Vietnamese."""


@dataclass(frozen=True)
class Import:
    """What an import keeps: the records by code, cleaned, under the keys of the national export.

    `notes` say in Vietnamese, a line each, what was cleaned or left out; `left_out` has the names of the records of
    other codes, `unknown` the keys that the model does not have, by how often they stand there.
    """

    records: Mapping[str, Mapping[str, Value]]
    notes: Sequence[str]
    left_out: Mapping[str, str]
    unknown: Mapping[str, int]


class Records(list[Row]):
    """The records of an export; `announced`: how many it says there are."""

    announced = 0


def rows(text: str) -> Records:
    """The records of an export: a list, or those inside objects.

    Raises:
        ExportError: no JSON, no list of records, an encoding from before Unicode.
    """
    if garbled := legacy.findings(text):
        line = garbled[0]
        raise ExportError(f"dòng {line.line}: chữ nghi viết bằng mã cũ {line.encoding}: “{line.found[:60]}”")
    try:
        data = export_shape.read(text)
    except (json.JSONDecodeError, RecursionError) as error:
        if text.lstrip()[:1] not in "[{":
            raise ExportError(
                "tệp là bảng (CSV) hoặc văn bản, không phải JSON; hãy xuất lại, chọn dạng JSON"
            ) from error
        where = f"dòng {error.lineno}, cột {error.colno}" if isinstance(error, json.JSONDecodeError) else "lồng quá sâu"
        raise ExportError(f"tệp không phải JSON đúng dạng ({where}), có thể do tải dở; hãy tải lại") from error
    if isinstance(data, Row) and data.doubled and "ma_tthc" not in data:
        raise ExportError(f"mục {data.doubled[0]} ghi hai lần trong tệp; hãy xuất lại")
    announced, data = export_shape.announced(data), export_shape.listed(data)
    if not isinstance(data, list) or not all(isinstance(row, Row) for row in data):
        raise ExportError("tệp phải chứa một danh sách thủ tục, mỗi thủ tục là một nhóm mục có “ma_tthc”, “ten_tthc”")
    records = Records(cleaning.shaped(row) for row in data)
    records.announced = announced
    return records


def _code(number: int, row: Row) -> str:
    """The code of a record; `number` is its place in the export, from 1.

    Raises:
        ExportError: none, two, or one that is no text, so that zeros at its end may be lost.
    """
    code = row.get("ma_tthc")
    if "ma_tthc" in row.doubled:
        raise ExportError(f"bản ghi {number}: mục “ma_tthc” ghi hai lần; hãy giữ một")
    if isinstance(code, (Number, NoNumber)):
        message = f"bản ghi {number}: mục “ma_tthc” là số {code[:20]}, không phải chữ, nên có thể đã mất số 0 ở cuối"
        raise ExportError(f'{message}; hãy xuất lại để mã nằm trong ngoặc kép, ví dụ "1.010040"')
    if not isinstance(code, str) or not code.strip():
        raise ExportError(f"bản ghi {number}: thiếu mục “ma_tthc” (các mục đang có: {', '.join(row) or 'không'})")
    return values.national_code(code)


def select(exported: Records, own: Sequence[str]) -> Import:
    """The exported records whose codes the commune's own list has, cleaned.

    Raises:
        ExportError: two records with one code, one without, or what cannot be taken in as it is.
    """
    records: dict[str, Mapping[str, Value]] = {}
    first: dict[str, Row] = {}
    notes: list[str] = []
    left_out: dict[str, str] = {}
    wrong: list[str] = []
    unknown: Counter[str] = Counter()
    for number, row in enumerate(exported, 1):
        code = _code(number, row)
        if code not in own:
            left_out[code] = str(row.get("ten_tthc") or "")
            continue
        if code in records:
            if row == first[code]:
                notes.append(f"{code}: có hai lần trong tệp, giống hệt nhau, nhập một lần")
                continue
            raise ExportError(f"bản ghi {number}: mã {code} có hai lần trong tệp, nội dung khác nhau")
        first[code] = row
        found = [*export_json.mistakes(row)]
        wrong += (f"bản ghi {number}, mã {code}: {line}" for line in found)
        if found:
            continue
        notes += (f"{code}: {line}" for line in cleaning.findings(row))
        unknown.update(cleaning.unknown_keys(row))
        records[code] = cleaning.cleaned(row)
    if exported.announced > len(exported):
        several = f"tệp ghi có {exported.announced} thủ tục mà chỉ chứa {len(exported)}"
        notes.append(f"{several}; hãy kiểm tra, tải đủ các trang rồi nhập lại")
    if wrong:
        raise ExportError("không ghi tệp nào:\n" + "\n".join(dict.fromkeys(wrong)))
    notes += (f"{code}: có trong danh mục của đơn vị nhưng không có trong tệp" for code in own if code not in records)
    return Import(records, notes, left_out, dict(unknown))


def merged(old: Mapping[str, Value], new: Mapping[str, Value]) -> tuple[Mapping[str, Value], Sequence[str]]:
    """The new national values over the old ones, the commune's own keys kept; and notes on what changed.

    Of content that was a sample nothing national stays, and no mark of it.
    """
    notes = [f"mục {key} đổi" for key in new if _same(old.get(key)) != _same(new[key])]
    gone = _samples(old)
    if gone:
        notes.append(f"{SAMPLE_GONE}: {', '.join(key for key in gone if key not in new)}")
        old = {key: value for key, value in old.items() if key not in gone} | _real_changes(old)
    notes += [
        f"mục {key} không còn trong tệp tải về, giữ nguyên bản cũ" for key in old if key in NATIONAL and key not in new
    ]
    own = {key: value for key, value in old.items() if key not in NATIONAL}
    kept = {key: old[key] for key in old if key in NATIONAL and key not in new}
    return {**{key: {**kept, **new}[key] for key in NATIONAL if key in {**kept, **new}}, **own}, notes


def _samples(old: Mapping[str, Value]) -> list[str]:
    """The keys of a file that hold a sample and no notes of the commune."""
    wrong = [key for key in ("ghi_chu", "thay_doi") if _of_sample(old.get(key))]
    if not is_yes(old.get(_SAMPLE)):
        return wrong
    return [key for key in old if key not in _LOCAL or key in wrong]


def _of_sample(value: object) -> bool:
    """Whether a part of a value says that it is made up: “Quyết định mẫu”, “Mẫu: gọi trước”, “(mẫu)”."""
    match value:
        case str():
            folded = f" {fold(value)} "
            return folded.startswith(" mau:") or "(mau)" in folded or "quyet dinh mau " in folded
        case dict():
            return any(_of_sample(inner) for inner in value.values())
        case list() | tuple():
            return any(_of_sample(inner) for inner in value)
    return False


def _real_changes(old: Mapping[str, Value]) -> dict[str, Value]:
    """The commune's own notes and changes of a file, without those that are made up."""
    real: dict[str, Value] = {}
    for key in [key for key in ("ghi_chu", "thay_doi") if key in old]:
        value = old[key]
        parts = list(value) if isinstance(value, (list, tuple)) else [value]
        real[key] = [one for one in parts if not _of_sample(one)]
    return {key: value for key, value in real.items() if value}


def _same(value: Value) -> str:
    return json.dumps(_bare(value), ensure_ascii=False, sort_keys=True, default=str)


def _bare(value: object) -> object:
    """A list of one text as the text: both are written, and mean the same."""
    match value:
        case [str() as one]:
            return one
        case dict():
            return {key: _bare(inner) for key, inner in value.items()}
        case list() | tuple():
            return [_bare(inner) for inner in value]
    return value
