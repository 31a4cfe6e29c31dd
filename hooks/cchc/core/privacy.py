"""Personal data in public text: found before it is published, shown only masked.

Source of what must not be published: Luật Bảo vệ dữ liệu cá nhân 91/2025/QH15. A finder rather
says too much than too little: what it finds can be allowed by hand, with a reason.
"""

import re
from collections.abc import Iterable, Iterator
from dataclasses import dataclass

from .privacy_text import digital, flat, harmless, hidden
from .privacy_words import FULL_NAME, PERSON, SPELLED, UPPER
from .text import clean

_SEP = r"[ .\-_·,()/\n]{0,3}"
_GAP = r"[ .\-_·\n]{0,2}"
_ACCOUNT = r"(?:\bstk\b|so tk\b|\btk\b|tai khoan|ngan hang|\bbank\b|\b(?:vietcom|agri|vietin|sacom|tech)bank\b)"
_BIRTH = (
    r"(?<!khai )(?<!hoc )(?<!ve )(?<!phat )(?<!thi )(?<!tuyen )(?<!ky )(?<!moi )(?<!tai )(?<!gia )"
    r"(?:\bsinh (?:vao )?(?:ngay|nam)\b|\bsinh(?=\s*:?\s*\d)|\bngay(?: thang)?(?: nam)? sinh\b|\bnam sinh\b|\bsn\b)"
)
_DAY = r"(?:\d{1,2}\s*[/.\-]\s*\d{1,2}\s*[/.\-]\s*)?(?:19|20)\d\d"
_LONG_DAY = r"\d{1,2}\s*thang\s*\d{1,2}\s*nam\s*(?:19|20)\d\d"
_ROAD = r"(?:đường|phố|ngõ|ngách|hẻm|kiệt|ấp|thôn|xóm|bản|khu phố|tổ(?! chức)|duong|hem)\b"
_NOT_HOUSE = "".join(rf"(?<!{word} )" for word in "đường tuyến thửa cổng cống trụ cột khu ấp điện đồ mẫu".split())
_LANE = r"\b(?:ngõ|ngách|hẻm|kiệt|ngo|ngach|hem)\s+(?:số\s+)?"
_NUMBER = r"\d{1,4}[a-z]?(?:\s*/\s*\d{1,4}[a-z]?)*"


@dataclass(frozen=True)
class Kind:
    """A kind of personal data: its name, how to write without it, and a sentence that does."""

    name: str
    advice: str
    example: str


@dataclass(frozen=True, kw_only=True)
class Finding:
    """A piece of personal data in a text: where, of what kind, and itself with most characters hidden."""

    kind: Kind
    start: int
    end: int
    text: str
    masked: str


PHONE = Kind("số điện thoại", "bỏ số; viết “người gửi phản ánh”", "Người gửi phản ánh đề nghị được gọi lại.")
IDENTITY = Kind(
    "số định danh, căn cước", "bỏ số; viết “giấy tờ của người gửi”", "Người gửi đã nộp bản sao giấy tờ tùy thân."
)
INSURANCE = Kind("số bảo hiểm", "bỏ số; viết “thẻ bảo hiểm của người gửi”", "Thẻ bảo hiểm của người gửi chưa được đổi.")
ACCOUNT = Kind(
    "số tài khoản ngân hàng", "bỏ số; viết “tài khoản của người gửi”", "Tiền chưa về tài khoản của người gửi."
)
PASSPORT = Kind("số hộ chiếu", "bỏ số; viết “hộ chiếu của người gửi”", "Hộ chiếu của người gửi đã hết hạn.")
LONG = Kind("dãy số dài", "bỏ dãy số nếu nó gắn với một người", "Hồ sơ của người gửi nộp từ tháng 3, chưa có kết quả.")
MAIL = Kind("thư điện tử", "bỏ địa chỉ thư; viết “gửi qua thư điện tử”", "Phản ánh được gửi qua thư điện tử.")
BIRTH = Kind(
    "ngày, năm sinh",
    "bỏ ngày sinh; chỉ viết “người cao tuổi”, “trẻ em” nếu cần",
    "Một người cao tuổi ở thôn 3 phản ánh…",
)
NAME = Kind("họ tên", "viết “một người dân”, “gia đình phản ánh”", "Một người dân ở thôn 3 phản ánh…")
HOUSE = Kind("địa chỉ nhà", "bỏ số nhà; chỉ viết tên đường, ấp, khu phố", "Đèn đường ở đầu thôn 3 không sáng.")
PLATE = Kind("biển số xe", "bỏ biển số; viết “một xe tải”", "Một xe tải làm rơi đất trên đường thôn 3.")
_NUMBERS = (PHONE, IDENTITY, INSURANCE, ACCOUNT, PASSPORT, LONG)


def _run(count: int, start: str = r"\d") -> str:
    return rf"(?<![\d]){start}(?:{_GAP}\d){{{count - 1}}}(?!{_GAP}\d)(?!\d)"


def _after(words: str, number: str) -> str:
    """A number within a few words after what names it; only the group is the finding."""
    return rf"{words}[^\n\d]{{0,50}}?(?P<it>{number})"


_AT = re.compile(r"@|\bat\b|\ba[ \-]cong\b")
# In the order of trust: what an earlier finder takes, a later one does not see. The first read text without accents,
# the others as it is written: there `tổ`, `tờ` and `to` are three words. The number says how many digits a finding
# has at least: most texts have fewer, and are not looked through.
_FLAT: tuple[tuple[Kind, int, re.Pattern[str]], ...] = (
    (
        MAIL,
        0,
        re.compile(
            r"[\w.+\-]+\s*(?:@|\[\s*(?:at|a cong)\s*\]|\(\s*(?:at|a cong)\s*\)|\ba[ \-]cong\b"
            r"|\bat\b(?=\s+\w+\s+(?:dot|cham)\b))"
            r"\s*[\w\-]+(?:\s*(?:\.|\[dot\]|\(dot\)|\bdot\b|\bcham\b)\s*[a-z]{2,})+"
        ),
    ),
    (INSURANCE, 10, re.compile(_after(r"(?:bhxh|bhyt|bao hiem)", _run(10)))),
    (INSURANCE, 13, re.compile(_after(r"(?:bhyt|bao hiem y te)", rf"[a-z]{{2}}{_GAP}{_run(13)}"))),
    (ACCOUNT, 6, re.compile(_after(_ACCOUNT, rf"(?<!\d)\d(?:{_GAP}\d){{5,18}}(?!\d)"))),
    (PHONE, 11, re.compile(rf"(?<!\d)(?:\(?\+|00{_SEP})?84{_SEP}(?:0{_SEP})?[2-9](?:{_SEP}\d){{8,9}}(?!\d)")),
    (PHONE, 11, re.compile(rf"(?<!\d)0{_SEP}2(?:{_SEP}\d){{9}}(?!\d)")),
    (IDENTITY, 12, re.compile(_run(12))),
    (PHONE, 10, re.compile(rf"(?<!\d)0{_SEP}[35789](?:{_SEP}\d){{8}}(?!\d)")),
    (PHONE, 11, re.compile(rf"(?<!\d)0{_SEP}1{_SEP}[2689](?:{_SEP}\d){{8}}(?!\d)")),
    (IDENTITY, 9, re.compile(_run(9))),
    (PHONE, 0, SPELLED),
    (BIRTH, 4, re.compile(rf"{_BIRTH}[:,\s]*(?:{_LONG_DAY}|{_DAY})")),
)
_WRITTEN: tuple[tuple[Kind, int, re.Pattern[str]], ...] = (
    (INSURANCE, 13, re.compile(rf"(?<![^\W_])[A-Z]{{2}}{_GAP}{_run(13)}")),
    (PASSPORT, 7, re.compile(r"(?<![^\W_])[A-Z]\d{7,8}(?!\d)")),
    (PLATE, 6, re.compile(r"(?<!\w)\d{2}\s?-?\s?[A-Z]{1,2}\d?\s?[ \-]\s?(?:\d{3}\.?\d{2}|\d{4})(?![\d/])")),
    (HOUSE, 1, re.compile(rf"\b(?:số nhà|nhà số|so nha|nha so)\s*:?\s*(?:{_NUMBER})", re.I)),
    (HOUSE, 1, re.compile(rf"{_LANE}(?:\d{{1,4}}[a-z]?\s*/\s*{_NUMBER})", re.I)),
    (HOUSE, 1, re.compile(rf"{_NOT_HOUSE}\bs[ốo]\s+(?:{_NUMBER})[,\s]+{_ROAD}", re.I)),
    (HOUSE, 1, re.compile(rf"\btổ\s+\d{{1,3}}[^.;\n]{{0,30}}?{_NOT_HOUSE}\bsố\s+(?:{_NUMBER})(?![\d/\-])", re.I)),
    (HOUSE, 1, re.compile(rf"\b(?i:(?:nhà|tại|ở|địa chỉ:?)\s+{_NUMBER})[,\s]+(?i:đường|phố)\s+[{UPPER}]")),
    (HOUSE, 1, re.compile(rf"\b(?:nhà|tại|ở|địa chỉ:?)\s+{_NUMBER}[,\s]+(?:ngõ|ngách|hẻm|kiệt)\s+\d", re.I)),
    (LONG, 8, re.compile(r"(?<!\d)\d{8,}(?!\d)")),
    (NAME, 0, PERSON),
    (NAME, 0, FULL_NAME),
)


def findings(text: str, known: Iterable[str] = ()) -> tuple[Finding, ...]:
    """Personal data in a text, in its order; `known` are numbers, addresses and words that anyone may see."""
    text = clean(text)
    found = sorted(_found(text), key=lambda finding: finding.start)
    if not found:
        return ()
    known = [one for one in known if _essence(one)]
    public = frozenset(map(_essence, known))
    allowed = [span for one in known for span in _places(flat(clean(one)), flat(text))]
    return tuple(
        finding
        for finding in found
        if _essence(finding.text) not in public
        if not any(start <= finding.start and finding.end <= end for start, end in allowed)
    )


def _places(part: str, text: str) -> Iterator[tuple[int, int]]:
    start = text.find(part)
    while start >= 0:
        yield start, start + len(part)
        start = text.find(part, start + 1)


def _found(text: str) -> Iterator[Finding]:
    plain, written = flat(text), digital(text)
    digits = len(re.findall(r"\d", plain))
    for start, end in harmless(plain) if digits else ():
        plain, written = hidden(plain, start, end), hidden(written, start, end)
    for number, (kind, least, pattern) in enumerate((*_FLAT, *_WRITTEN)):
        if digits < least or (kind == MAIL and not _AT.search(plain)):
            continue
        for match in pattern.finditer(plain if number < len(_FLAT) else written):
            start, end = match.span("it") if "it" in pattern.groupindex else match.span()
            if start < 0:  # the pattern met what only looks like it
                continue
            yield Finding(kind=kind, start=start, end=end, text=text[start:end], masked=_masked(kind, text[start:end]))
            plain, written = hidden(plain, start, end), hidden(written, start, end)


def _essence(text: str) -> str:
    """What two ways of writing one number or address share."""
    letters = re.sub(r"[^a-z\d@]", "", flat(clean(text)))
    return "0" + letters[2:].removeprefix("0") if re.fullmatch(r"84\d{9,11}", letters) else letters


def citizens(found: Finding) -> bool:
    """Whether it is surely of a person: papers and mobile phones, not the landline and the mail of an office."""
    if found.kind == PHONE:
        return not _essence(found.text).startswith("02")
    if found.kind == MAIL:
        return not found.text.endswith(".gov.vn")
    return found.kind in (IDENTITY, INSURANCE, PASSPORT, ACCOUNT)


def hide(text: str) -> str:
    """A text for a log that anyone may read: what is personal in it is masked."""
    text = clean(text)
    for found in findings(text):
        text = text[: found.start] + found.masked + text[found.end :]
    return text


def _masked(kind: Kind, text: str) -> str:
    """The text with two characters left at either end of a long number, one at the beginning of a name.

    Of a house or a birthday the words around the numbers stay: they tell where to look.
    """
    if kind in (HOUSE, BIRTH):
        return re.sub(r"\w*\d\w*", lambda match: "•" * len(match[0]), text)
    places = [place for place, char in enumerate(text) if char.isalnum()]
    kept = set(places[:1]) if kind in (NAME, MAIL) else set()
    if kind in _NUMBERS and len(places) >= 8 and not text[-1].isalpha():
        kept = {*places[:2], *places[-2:]}
    return "".join("•" if char.isalnum() and place not in kept else char for place, char in enumerate(text))
