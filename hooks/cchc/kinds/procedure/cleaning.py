"""A record of the national export cleaned: tags and empty words go, days are turned round; the wording stays.

Texts of an export are law: what is not certain is kept word for word and told, never mended.
"""

import re
from collections.abc import Iterator, Mapping
from html import unescape

from ...core.record import PublicRecord, Record, models
from ...core.text import clean, fold
from ...core.yaml_writer import Value
from . import export_shape, values
from .export_json import Row
from .national import NationalProcedure

# The keys of the national export.
NATIONAL = tuple(
    str(info.alias) for key, info in NationalProcedure.model_fields.items() if key not in PublicRecord.model_fields
)
# The keys of what a list of the record holds, by the key of the list: `{"tphs": ("ma_tphs", "ten_giay_to", …)}`.
_INNER: Mapping[str, tuple[str, ...]] = {
    str(info.alias): tuple(str(one.alias) for inner in models(info.annotation) for one in inner.model_fields.values())
    for info in NationalProcedure.model_fields.values()
    if any(issubclass(inner, Record) for inner in models(info.annotation))
}
# What names one thing of a list, and what names it where that is empty: a legal basis without a number has its title.
_NAMES = {
    "tphs": ("ten_giay_to", "loai_giay_to"),
    "kqth": ("ten_ket_qua", "mo_ta"),
    "ccpl": ("so_ky_hieu", "trich_yeu"),
    "trinh_tu_thuc_hien": ("mo_ta_chi_tiet", "truong_hop_xu_ly"),
    "cach_thuc_thuc_hien": ("hinh_thuc_nop", ""),
}
# Levels of online services had numbers until 2022. "Mức 3" of a school or of an identity account is something else,
# and a title in the list of legal bases is cited as it is.
_SERVICE = r"(?P<service>\b(?:dịch\s+vụ\s+công|DVC\w*)\b(?:\s+trực\s+tuyến)?|^\s*(?:nộp\s+)?trực\s+tuyến)"
_OLD_LEVEL = re.compile(
    _SERVICE + r"(?P<between>[\s,(]+(?:ở\s+|đạt\s+)?)mức\s+(?:độ\s+)?(?P<level>[34](?:\s*(?:,|/|và|hoặc)\s*[34])?)\b",
    re.I,
)
_LEVELS = {"3": "một phần", "4": "toàn trình"}
_BREAK = re.compile(r"<br\s*/?>|</?(?:p|div|li|ul|ol|tr)\b[^>]*>|\r", re.I)
_TAG = re.compile(r"</?[a-z][^>]*>", re.I)
_OF_LINES = frozenset({"mo_ta_chi_tiet", "yeu_cau_dieu_kien", "mo_ta"})
_VERBATIM = frozenset({"phi_le_phi", "thoi_gian"})
# What is named beside one another in one text, which some programs write as a list.
_SEVERAL = frozenset(
    ("doi_tuong_thuc_hien", "cap_thuc_hien", "tu_khoa", "dia_chi_tiep_nhan", "co_quan_thuc_hien",
     "co_quan_co_tham_quyen", "co_quan_phoi_hop", "co_quan_duoc_uy_quyen")
)  # fmt: skip
_COUNTS = frozenset({"ban_chinh", "ban_sao"})
_COUNT = re.compile(r"(?:so luong|ban chinh|ban sao|so ban)?\s*:?\s*([0-9]{1,2})(?:\.0)?\s*(?:\(?ban\)?.*|bo)?")
_LINKS = frozenset({"link_truy_cap", "dia_chi_truy_cap"})
_GLUED_NOTHING = re.compile(r"^Không có thông tin(?=[^\s.,;:)]|\s+[-–+*•(])\s*")


def shaped(row: Row) -> Row:
    """A record in the shape of the national export, whatever program wrote it."""
    inner = {key: _INNER[key] for key in _NAMES}
    made = export_shape.shaped(row, NATIONAL, inner, {key: name for key, (name, _) in _NAMES.items()})
    for way in _dicts(made.get("cach_thuc_thuc_hien")):
        unit = next((key for key in way if values.is_unit(key, way[key])), "")
        if unit and isinstance(way, Row) and str(way.get("thoi_gian")).strip().isdecimal():
            way["thoi_gian"] = f"{way['thoi_gian']} {way.pop(unit)}"
    return made


def unknown_keys(row: Mapping[str, object]) -> Iterator[str]:
    """The keys of a record that the model does not have: `stt`, `tphs.stt`; one in a list once for each time."""
    yield from (key for key in row if key not in NATIONAL)
    for key, known in _INNER.items():
        for one in _dicts(row.get(key)):
            yield from (f"{key}.{name}" for name in one if name not in known)


def cleaned(row: Mapping[str, object]) -> dict[str, Value]:
    """The record under the keys of the model, in their order; what says nothing is left out."""
    made = {key: _cleaned(key, _known(key, row[key])) for key in NATIONAL if key in row}
    return {key: value for key, value in made.items() if value not in (None, "", [], ())}


def findings(row: Mapping[str, object]) -> Iterator[str]:
    """What is cleaned in a record, or should be looked at, in Vietnamese; each said once."""
    found = {line for key, value in _texts(row) for line in _of_text(key, value)}
    for key, (name, other) in _NAMES.items():
        for one in _dicts(row.get(key)):
            if name in one and not _says(one[name]):
                if other and _says(one.get(other)):
                    found.add(f"mục {key} không ghi {name}, lấy {other} thay: “{_shown(str(one[other]))}”; hãy xem lại")
                elif any(_says(value) and not isinstance(value, bool) for value in one.values()):
                    found.add(f"mục {key} có dòng không ghi {name}, không nhập dòng đó; hãy xem lại")
    yield from sorted(found)


def _of_text(key: str, value: str) -> Iterator[str]:
    shown = _shown(value)
    if _TAG.search(value):
        yield f"mục {key} có thẻ HTML, đã bỏ: “{shown}”"
    for match in _OLD_LEVEL.finditer(value) if _may_hold_levels(key) else ():
        yield f"mục {key} ghi “{_shown(match[0])}”, đổi thành “{_shown(_new_level(match))}”"
    if value.strip() and not values.known_text(value):
        yield f"mục {key} ghi “{shown}”, coi là chưa có thông tin"
    if value.strip() and values.known_text(value) and _unusable(key, value):
        yield f"mục {key} ghi “{shown}”, máy không hiểu nên không nhập; hãy kiểm tra"
    if key == "hinh_thuc_nop" and values.known_text(value) and not values.accepted(value):
        yield f"mục {key} ghi “{shown}”, không phải trực tiếp, trực tuyến hay bưu chính; hãy sửa"
    if key == "trang_thai" and values.known_text(value) and "da cong khai" not in fold(value):
        yield f"mục {key} ghi “{shown}”, trang vẫn nêu thủ tục này; nếu không còn áp dụng thì hãy xóa tệp của thủ tục"
    if key == "phi_le_phi" and values.zero(value):
        yield f"mục {key} ghi “{shown}”, giữ nguyên; nếu đúng là không thu thì sửa thành Miễn phí"
    if key == "thoi_gian" and value.strip().isdecimal():
        yield f"mục {key} ghi “{shown}”, chưa có đơn vị tính; hãy kiểm tra, ghi như: {shown} ngày làm việc"
    if key == "thoi_gian" and values.unclear_limit(value):
        yield f"mục {key} ghi “{shown}”, không rõ số ngày, trang ghi “xem cách tính”; hãy kiểm tra"


def _unusable(key: str, value: str) -> bool:
    """Whether a day, an address or a number of copies is none."""
    if key in _COUNTS:
        return fold(value).strip(" .") not in {"khong", "false"} and _count(value) is None
    return (key.startswith("ngay_") or key in _LINKS) and _text(key, value) is None


def _shown(value: str) -> str:
    return " ".join(value.split())[:60]


def _says(value: object) -> bool:
    return bool(values.known_text(str(value)).strip()) if value is not None else False


def _dicts(value: object) -> list[Mapping[str, object]]:
    return [one for one in value if isinstance(one, dict)] if isinstance(value, list) else []


def _texts(value: object, key: str = "") -> Iterator[tuple[str, str]]:
    """Every text with its key; titles in the list of legal bases as `ccpl`."""
    match value:
        case str():
            yield key, value
        case dict():
            for name, inner in value.items():
                told = key == "ccpl" and not (str(name).startswith("ngay_") or name in _LINKS)
                yield from _texts(inner, "ccpl" if told else str(name))
        case list():
            for inner in value:
                yield from _texts(inner, key)


def _known(key: str, value: object) -> object:
    """A list without the keys that its model does not have, and without things that nothing names."""
    if key in _SEVERAL and isinstance(value, list) and all(isinstance(one, str) for one in value):
        return ", ".join(filter(None, map(values.known_text, value)))
    if key not in _INNER or not isinstance(value, list):
        return value
    return [_named(key, one) if isinstance(one, dict) else one for one in value]


def _named(key: str, one: Mapping[str, object]) -> object:
    made = {name: inner for name, inner in one.items() if name in _INNER[key]}
    name, other = _NAMES.get(key, ("", ""))
    if name not in made or _says(made[name]):
        return made
    if other and _says(made.get(other)):
        return {**{inner: made[inner] for inner in made if inner != other}, name: made[other]}
    return None


def _cleaned(key: str, value: object) -> Value:
    """A value without tags and empty words; days the right way round, old levels by their new names."""
    match value:
        case dict():
            made = {str(name): _cleaned(_inner(key, str(name)), inner) for name, inner in value.items()}
            return {name: inner for name, inner in made.items() if inner not in (None, "", [])} or None
        case list():
            return [inner for inner in (_cleaned(key, one) for one in value) if inner is not None]
        case bool() | None:
            return 1 if value and key in _COUNTS else None
    if key in _COUNTS:
        return _count(str(value))
    if key == "ma_tthc":
        return values.national_code(str(value))
    parts = _parts(str(value)) if key in _OF_LINES else []
    return [line for part in parts if (line := _text("", part))] if len(parts) > 1 else _text(key, str(value))


def _inner(key: str, name: str) -> str:
    """The key of a value in a list: titles of legal bases are cited, so they are not searched for old levels."""
    return f"ccpl.{name}" if key == "ccpl" else name


def _may_hold_levels(key: str) -> bool:
    return not key.startswith("ccpl") and key not in {"ten_tthc", "linh_vuc"}


def _count(text: str) -> str | None:
    """A number of originals or copies; a mark (`x`, `có`) is one, as `true` is."""
    folded = fold(text).strip(" .")
    if folded in {"x", "co", "true"}:
        return "1"
    if folded in values.NOTHING or folded in {"khong", "false"}:
        return None
    match = _COUNT.fullmatch(folded)
    return str(int(match[1])) if match else None


def _parts(text: str) -> list[str]:
    """The lines of a text: rows, and what HTML parts; their marks (`-`, `+`, `a)`) stay, they say what belongs where.

    Where each line has the same mark, as in a list of steps, it says nothing.
    """
    rows = [" ".join(_TAG.sub(" ", row).split()) for row in _BREAK.sub("\n", text).split("\n")]
    rows = [row for row in rows if values.known_text(row.lstrip("-–•+* "))]
    marks = {row[0] for row in rows}
    return [row.lstrip("-–•+ ") for row in rows] if len(marks) == 1 and marks <= set("-–•+") else rows


def _text(key: str, value: str) -> str | None:
    value = "; ".join(_parts(value)) if key == "phi_le_phi" else value  # a fee to a line
    text = " ".join(clean(unescape(_TAG.sub(" ", value))).split())
    text = _GLUED_NOTHING.sub("", text)
    if _may_hold_levels(key):
        text = _OLD_LEVEL.sub(_new_level, text)
    name = key.removeprefix("ccpl.")
    if name.startswith("ngay_"):
        return values.day(text)
    if name in _LINKS and not re.match(r"https?://\S+$", text):
        return None
    if key == "bm_dien_tu" and fold(text) in {"khong", "co"}:
        return None
    return text if key in _VERBATIM else values.known_text(text) or None


def _new_level(match: re.Match[str]) -> str:
    names = [_LEVELS[level] for level in re.findall("[34]", match["level"])]
    return f"{match['service']}{match['between']}{' và '.join(dict.fromkeys(names))}"
