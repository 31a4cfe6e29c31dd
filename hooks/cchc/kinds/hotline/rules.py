"""Rules about hotlines, and what is only doubtful."""

import re
from collections.abc import Iterator, Sequence
from datetime import date, timedelta

from ...core import phone
from ...core.hours import conflicts, turned
from ...core.problems import Problem
from ...core.rules import Rule
from ...core.source import Loc
from ...core.text import fold
from .model import HotlineEntry

_DAY_AND_NIGHT = re.compile(r"24\s*(?:h|giờ)?\s*[/x]\s*(?:24\s*(?:h|giờ)?|7)(?:\s*ngày)?", re.I)
_CLOCK = re.compile(r"\d|(?:thứ|t)\s*(?:hai|ba|tư|năm|sáu|bảy)\b|chủ\s*nhật|\bcn\b|cuối tuần", re.I)


def sample_numbers(entry: HotlineEntry) -> Iterator[Problem]:
    """Số điện thoại mẫu (đầu 0200) chỉ dùng ở mục có mau: true."""
    numbers: list[tuple[Loc, phone.Phone]] = [(("dien_thoai", n), found) for n, found in enumerate(entry.data.phones)]
    if entry.data.zalo:
        numbers.append((("zalo",), entry.data.zalo))
    for at, number in numbers:
        if number.sample and not entry.data.sample:
            message = "đầu số 0200 là số mẫu, không gọi được; hãy thay bằng số thật"
            yield entry.problem(at, message, number.shown, phone.EXAMPLE)


def real_numbers_checked(entry: HotlineEntry) -> Iterator[Problem]:
    """Số thật (không có mau: true) phải ghi mục “ngay_kiem_tra”, là ngày kiểm tra số còn đúng."""
    if not entry.data.sample and entry.data.checked is None:
        message = "số thật phải ghi ngày kiểm tra gần nhất"
        yield entry.problem((), message, entry.data.name, "ngay_kiem_tra: 2024-06-20")


def one_kind_of_hours(entry: HotlineEntry) -> Iterator[Problem]:
    """Đường dây nóng chỉ ghi một trong ba mục “ca_ngay”, “lich_truc”, “gio”."""
    if entry.data.always and entry.data.weekly:
        yield entry.problem(("lich_truc",), "đã ghi “ca_ngay: true” thì bỏ mục “lich_truc”", entry.data.name)
    elif entry.data.hours and entry.data.weekly:
        message = "đã ghi mục “lich_truc” thì bỏ mục “gio”: giờ hiện trên trang lấy từ mục “lich_truc”"
        yield entry.problem(("gio",), message, entry.data.hours)


def hours_in_words(entry: HotlineEntry) -> Iterator[Problem]:
    """Mục “gio” của số theo giờ chung hoặc có “ca_ngay” không nêu giờ, thứ; giờ riêng thì ghi ở mục “lich_truc”."""
    it = entry.data
    if it.timed and not it.weekly and it.hours and _DAY_AND_NIGHT.fullmatch(it.hours):
        if not it.always:
            message = (
                "nghe máy suốt ngày đêm thì ghi mục “ca_ngay”; không ghi thì máy tính theo giờ làm việc của đơn vị"
            )
            yield entry.problem(("gio",), message, it.hours, "ca_ngay: true")
    elif it.timed and not it.weekly and it.hours and _CLOCK.search(it.hours):
        keeps = "cả ngày đêm (ca_ngay)" if it.always else "theo mục “gio_lam_viec” ở data/don-vi.yml"
        message = f"số này đang tính giờ {keeps}; có giờ, ngày riêng thì ghi ở mục “lich_truc” và bỏ mục “gio”"
        example = 'lich_truc: [{thu: [2, 3, 4, 5, 6, 7], buoi: ["07:00-11:00"]}]'
        yield entry.problem(("gio",), message, it.hours, example)


def each_number_once(entry: HotlineEntry) -> Iterator[Problem]:
    """Một số điện thoại chỉ ghi một lần trong một mục."""
    digits = [number.digits for number in entry.data.phones]
    for place, number in enumerate(entry.data.phones):
        if digits.index(number.digits) < place and not number.extension:
            yield entry.problem(("dien_thoai", place), "số này đã ghi ở cùng mục; hãy xóa một số", number.shown)


def clear_week(entry: HotlineEntry) -> Iterator[Problem]:
    """Trong mục “lich_truc” mỗi ngày chỉ ghi một lần, các buổi không trùng giờ."""
    example = '{thu: [2, 3], buoi: ["07:00-11:00", "13:30-17:00"]}'
    for one in conflicts(entry.data.weekly):
        other = ("lich_truc", *one.other) if one.other else ()
        yield entry.problem(("lich_truc", *one.at), one.message, one.found, example, against=other)


_OLD = timedelta(days=731)
_PERSON = re.compile(r"(?:ông|bà|anh|chị|đồng chí|đ/c)\s+[^\W\d_]+(?:\s+[^\W\d_]+){1,3}", re.I)
_CALLED = {  # numbers of the whole country, and words of which a line of theirs has one
    "111": ("bảo vệ trẻ em", "trẻ em"),
    "112": ("cứu nạn", "cứu hộ", "tìm kiếm"),
    "113": ("công an", "an ninh", "cảnh sát"),
    "114": ("chữa cháy, cứu nạn", "cháy", "cứu hỏa", "cứu nạn"),
    "115": ("cấp cứu y tế", "cấp cứu", "y tế"),
}
_SHORT = re.compile(r"\*?1\d{2,3}")
# Numbers of services (Thông tư 22/2014/TT-BTTTT): 111 to 119, and 10xx of provinces and operators.
_SERVICES = re.compile(r"\*?(?:11[1-9]|10\d{1,2})")


def doubtful(entries: Sequence[HotlineEntry], today: date) -> Iterator[str]:
    """Names, numbers and ranks of two lines, right where that is meant; numbers that nobody tried for long."""
    numbers: dict[str, tuple[HotlineEntry, Loc]] = {}
    ranks: dict[int, HotlineEntry] = {}
    names: dict[tuple[str, str | None], HotlineEntry] = {}
    for entry in sorted(entries, key=_unsure):
        yield from _doubts(entry, today)
        for place, number in enumerate(entry.data.phones):
            at = ("dien_thoai", place)
            first, key = numbers.setdefault(number.shown, (entry, at))
            if first is not entry:
                yield entry.advice(at, f"số {number.shown}{_before(first, key)}; nếu chép nhầm thì sửa")
        named = names.setdefault((entry.data.name, entry.data.unit), entry)
        if named is not entry:
            what = f"tên này{_before(named, ('ten',))}; hãy ghi rõ hai nơi khác nhau ở đâu, hoặc gộp lại"
            yield entry.advice(("ten",), what)
        if rank := entry.data.priority:
            other = ranks.setdefault(rank, entry)
            if other is not entry:
                what = f"uu_tien {rank}{_before(other, ('uu_tien',))}; hai số đầu trang lấy theo thứ tự trong tệp"
                yield entry.advice(("uu_tien",), what)


def _doubts(entry: HotlineEntry, today: date) -> Iterator[str]:
    """What is doubtful in one line by itself."""
    it = entry.data
    if it.checked and today - it.checked > _OLD:
        yield entry.advice(("ngay_kiem_tra",), "đã hơn hai năm chưa gọi thử số này; hãy gọi thử rồi ghi ngày")
    if _PERSON.fullmatch(it.name):
        what = "người dân tìm theo chức vụ, việc; ghi chức vụ ở đây, họ và tên ở mục “ho_ten”"
        yield entry.advice(("ten",), what)
    for row, hours in enumerate(it.weekly):
        for place, why in enumerate(map(turned, hours.shifts)):
            if why:
                yield entry.advice(("lich_truc", row, "buoi", place), why)
    said = fold(" ".join(filter(None, (it.name, it.field, it.scope))))
    for place, number in enumerate(it.phones):
        at = ("dien_thoai", place)
        if (words := _CALLED.get(number.digits)) and not any(fold(word) in said for word in words):
            yield entry.advice(at, f"{number.shown} là số gọi {words[0]}, không phải của “{it.name}”")
        if _SHORT.fullmatch(number.digits) and not _SERVICES.fullmatch(number.digits):
            yield entry.advice(at, f"số {number.shown} không giống số ngắn nào; hãy gọi thử")


def _unsure(entry: HotlineEntry) -> int:
    """How little the numbers of a line are known: national services have one each."""
    return 2 if entry.data.group != "quoc_gia" else int(len(entry.data.phones) > 1)


def _before(first: HotlineEntry, key: Loc) -> str:
    """Where the same value stood first."""
    return f" đã có ở mục “{first.data.name}” (dòng {first.line_of(key)})"


RULES: tuple[Rule[HotlineEntry], ...] = (
    sample_numbers,
    real_numbers_checked,
    each_number_once,
    one_kind_of_hours,
    hours_in_words,
    clear_week,
)
