"""What the head of a paper is known by: nation, motto, number, day, names of offices and types."""

import re
from collections.abc import Iterable
from datetime import date

from ...core import paper_types
from ...core.text import fold
from .lines import TextLine

DEPTH = 60  # lines within which the head ends
NATION = re.compile(r"C[ỘỌ]NG\s+H(?:ÒA|OÀ)\s+XÃ\s+HỘI\s+CHỦ\s+NGH[ĨI]A\s+VIỆT\s+NAM", re.I)
MOTTO = re.compile(r"Độc\s+lập\s*[-–—]?\s*Tự\s+do\s*[-–—]?\s*Hạnh\s+phúc", re.I)
NATIONAL = {"quốc hiệu": NATION, "tiêu ngữ": MOTTO}
_SEGMENT = r"[A-ZĐ][A-Za-zĐđ]*\d{0,2}"
NUMBER = re.compile(
    r"(?:\bS[ốỐ]|^\s*số)\s*:?\s*(?P<digits>[\d\s._…]*?[a-zđ]?)\s*/\s*"
    rf"(?P<sign>(?:(?:19|20)\d\d\s*/\s*)?{_SEGMENT}(?:\s?[-–]\s?{_SEGMENT})*)(?!\w)"
)
# A number of another form (`12-QĐ/ĐU` of the Party), or one that was garbled.
NUMBER_LIKE = re.compile(
    r"\bSố\s*(?::\s*(?P<text>[^\s:][^:]{0,40})|(?P<party>[\d._…]*\s*[-–]\s*[A-ZĐ][A-Za-zĐđ]*\s*/\s*[A-ZĐ][\w-]*))$"
)
# The number alone of a paper of the Party: `Số 05-CTr/ĐU`.
PARTY_NUMBER = re.compile(r"\s*Số\s*:?\s*[\d._…]*\s*[-–]\s*[A-ZĐ][A-Za-zĐđ]*\s*/\s*[A-ZĐ][\w-]*\s*")
PARTY = re.compile(r"ĐẢNG CỘNG SẢN VIỆT NAM[\s.:*-]*")
BLANK = r"[\d\s._…]*"
DAY = re.compile(
    r"(?:(?P<place>[^\W\d_][^,;:\t|]{1,58}?)\s*,\s*)?"
    rf"ngày(?P<day>{BLANK})tháng(?P<month>{BLANK})năm(?P<year>[\d\s._…]*\d|[\s._…]*)",
    re.I,
)
# A date with something missing, or in figures: a whole line, or after a place.
ROUGH_DAY = re.compile(
    r"\(?(?:(?P<place>[^\W\d_][^,;:\t|]{1,58}?)\s*,\s*)?(?P<text>"
    rf"(?:ngày|[._…]{{2,}})\s*{BLANK}tháng{BLANK}(?:năm{BLANK})?"
    rf"|tháng\s*\d[\d\s]*năm{BLANK}"
    r"|(?:ngày\s*)?(?P<day>\d{1,2})\s*[/.-]\s*(?P<month>\d{1,2})\s*[/.-]\s*(?P<year>\d{4}))\)?\.?",
    re.I,
)
# Between the place and the day of a telegram.
HOUR = re.compile(
    r",\s*(?P<hour>(?:(?:hồi|lúc|vào)\s|\d{1,2}\s*(?:giờ|h|:))[^,]{0,40}?)(?=\s*,?\s*ngày[\d\s._…]+tháng)", re.I
)
# Stamps, and the head of the Party, that the site does not print.
STAMP = re.compile(
    r"(?:DỰ THẢO(?: LẦN \w+)?|HỎA TỐC|HOẢ TỐC|(?:THƯỢNG )?KHẨN|(?:TỐI |TUYỆT )?MẬT|ĐẢNG CỘNG SẢN VIỆT NAM)[\s.:*-]*"
)
ABOUT = re.compile(r"(V/v|Về việc)\b\s*:?\s*", re.I)
OFFICES = ("uy ban", "ubnd", "hoi dong", "hdnd", "dang uy", "dang bo", "tinh uy", "van phong", "xa ", "phuong ",
           "huyen ", "tinh ", "so ", "phong ", "ban ", "thi tran ", "dac khu ", "thanh pho ", "mat tran", "cong an",
           "trung tam")  # fmt: skip
MORE_OFFICES = (*OFFICES, "truong ", "to ", "doan ", "hoi ", "tram ", "chi cuc", "chi bo", "bo ", "chinh phu",
                "quoc hoi", "thanh tra")  # fmt: skip
STOPS = re.compile(r"\s*(?:Kính gửi|Căn cứ|Thực hiện|Theo\s|Xét\s|Trên cơ sở|Nơi nhận)")
# What begins like the grounds of a paper and is its subject: “Thực hiện cải cách hành chính năm 2026”, with no number.
BEGINS_TOO = re.compile(r"\s*(?:Thực hiện|Theo|Xét)\s(?!.*\bsố\s*:?\s*\d)[^;:]{1,250}(?<![.;:])\s*$")
# Types that a commune does not issue, but that are read in too.
_OTHERS = ("Luật", "Bộ luật", "Pháp lệnh", "Nghị định", "Thông tư", "Thông tư liên tịch", "Lệnh", "Sắc lệnh",
           "Kế hoạch liên tịch", "Nghị quyết liên tịch", "Chương trình liên tịch", "Hướng dẫn liên tịch",
           "Quy chế liên tịch", "Kế hoạch liên ngành", "Hướng dẫn liên ngành")  # fmt: skip
TYPES = {fold(name): name for name in (*paper_types.CODES, paper_types.LETTER, *_OTHERS)}
LONGEST = sorted(TYPES, key=len, reverse=True)


# Minutes and contracts have no date in their head (Nghị định 30/2020/NĐ-CP, Phụ lục III, Mẫu 1.9): their first
# sentence tells the day.
_TODAY = re.compile(
    r"\s*Hôm nay\b[^.;]*?\bngày\s*(?P<day>\d{1,2})\s*(?:tháng|[/.-])\s*(?P<month>\d{1,2})\s*"
    r"(?:năm|[/.-])\s*(?P<year>\d{4})"
)


def today_in(texts: Iterable[str]) -> date | None:
    """The day that a sentence of the text calls today."""
    return next((day_of(match) for text in texts if (match := _TODAY.match(text))), None)


def begins_head(text: str) -> bool:
    """Whether a line holds what only heads of papers have: nation, motto, number; those of the Party."""
    party = any(mark.fullmatch(text) for mark in (PARTY, PARTY_NUMBER))
    return party or any(mark.search(text) for mark in (NATION, MOTTO, NUMBER))


def day_of(match: re.Match[str]) -> date | None:
    """The day that a paper is dated; None where it has blanks or is no day."""
    try:
        year, month, day = (int(re.sub(r"\D", "", match[key])) for key in ("year", "month", "day"))
        return date(year, month, day)
    except (TypeError, ValueError):
        return None


def rough_day(text: str) -> re.Match[str] | None:
    """A date with something missing, where a line is one; a month and a year alone need a place before them."""
    match = ROUGH_DAY.fullmatch(text.strip())
    if not match or (match["place"] or "A")[0].islower():
        return None
    return match if match["place"] or match["text"].lower().startswith(("ngày", ".", "_", "…")) else None


def is_number(line: TextLine) -> bool:
    """Whether a line is the number of a paper, as stands below the type of contracts."""
    return not line.rows and bool(NUMBER.fullmatch(line.text.strip()))
