"""A quick look at the text of an office: whether anything in it could be personal. Most texts do not pass it."""

import re
from collections.abc import Iterable, Iterator
from itertools import groupby
from typing import Protocol

from ..grouping import grouped
from ..short_texts import Remembered
from .letters import ARMY, NEXT, OF_A_LIST, UPPER


class Look(Protocol):
    """A quick look at a text, as a pattern has it."""

    def search(self, text: str, /) -> object:
        """Something true where it is worth to look closer."""


class _Words:
    """One word of each of several lists."""

    def __init__(self, *lists: tuple[str, ...]) -> None:
        self._lists = lists

    def search(self, text: str) -> bool:
        """Whether a text has one of each list."""
        return all(any(word in text for word in words) for words in self._lists)


class _AnyCase:
    """One of several words, in capitals or small letters."""

    def __init__(self, *words: str) -> None:
        self._words = words

    def search(self, text: str) -> bool:
        """Whether a text has one of them."""
        text = text.lower()
        return any(word in text for word in self._words)


NETWORKS: Look = _AnyCase(
    "zalo", "face", "fb", "messenger", "viber", "telegram", "tik", "instagram", "nick", "trang"
)  # fmt: skip
ILLNESS: Look = _Words(
    (
        "bị ", "mắc ", "nhiễm ", "iều trị", "chữa ", "chẩn đoán", "chạy thận", "lọc máu", "huyết tật", "nghiện ",
        *(f"{before}{word}" for before in (", ", "(", "– ") for word in ("liệt ", "ung th", "suy ", "tâm th", "tai b")),
    ),
    (
        "ung thư", "HIV", "AIDS", "tâm thần", "thận", "lọc máu", "suy t", "suy g", "bẩm sinh", "liệt ", "tai biến",
        "đột quỵ", "bại ", "động kinh", "tan máu", "hiểm nghèo", "tiểu đường", "tháo đường", "nghiện", "viêm gan",
        "xơ gan", " lao", "trầm cảm", "tự kỷ", "bệnh p", "bệnh t", "bệnh g", "bệnh m", "t nặng", "u não", "thiểu năng",
        "bạch cầu", "u ác", "máu trắng", "halassemia", "upus", "arkinson", "giang mai", "chậm phát", "sa sút", "bệnh d",
        "bệnh D", "bệnh l",
    ),
)  # fmt: skip

# Signs of what needs no digits, then digits near each other or behind words.
# Looking for a plain word is far cheaper than a pattern, and for one letter again.
_SIGNS = (
    "@", "＠", "_at_", "[a", "(a", "（", "[ a", "( a", "[tại]", "(tại)", "a còng", "a-còng", "a cong",
    "{a", "<at", "{ a", " at ", " AT ", " At ", "&#", "&c", "&n", "\u20e3", "acebook", "fb.", "FB.",
    "nstagram", "Zalo:", "nick", "tiktok", "threads.", "twitter", "a vòng", "a vong", "a móc", "a moc", "chào đời",
    "&e", "&t", "&z", "#gmail", "#yahoo", "#hotmail", "#outlook",
    "*gmail", "*yahoo", "*hotmail", "*outlook", "acòng", "acong", "#icloud",
    "%40", "đuôi ", "ik tok", "ik Tok", "fb ", "FB ", "alo Chị", "alo chị", "alo anh", "alo Anh",
    "alo của", "alo tên", "ebook tên",
    "m.me/", "t.me/", "x.com/", "linkedin", "mail:", "outube.com/@", "fb:", "FB:", "ikTok:",
    "outube.com/c", "momo.vn/", "outube.com/user/", "wa.me/", "fb.watch", "<td", "<dd",
    "inh ngày ", "inh năm ", "gày sinh", "ăm sinh",
    "gmail", "face:", "hoo com", "ook com",
    "hong nam", "hong bay", "hong tam", "hong chin",
)  # fmt: skip
_RARE = "＠\u20e3@&[({<#%_/:FfWwZz"  # letters that few texts have: without them a text has none of their signs
_DIGIT = re.compile(r"\d")
_IN_WORDS = "không|một|hai|ba|bốn|năm|sáu|bảy|tám|chín|khong|mot|bon|nam|sau|bay|tam|chin"  # digits of a phone
# Numbers of laws, of their articles and clauses, of copies are nobody's; those of accounts (tài khoản) may be.
_CITED = re.compile(
    r"\d(?:(?:(?<=Điều \d)|(?<=(?<!tài )khoản \d))\d?\b(?![ .]\d)|(?<=0\d) bản(?= chính| sao| gốc|[,.;)\n])"
    r"|\d{0,3}/(?:19|20)\d\d/(?:NĐ|TT|QĐ|QH|NQ|L|PL)[A-ZĐ\d-]*)"
)
_NEAR = 90  # letters: nothing of a match is further from a digit
_BEGUN_IN_WORDS = (  # how a phone, a plate, a house begins in words
    re.compile(rf"hông[ ,.-]{{1,3}}(?:{_IN_WORDS})\b"),
    re.compile(rf"iển (?:số )?(?:xe )?(?:là )?(?:{_IN_WORDS}|mười)\b"),
    re.compile(r"ố (?:một|hai|ba|bốn|sáu|bảy|tám|chín|mười)\b"),
)
# How many digits, which words (in small letters) a text has at least where a pattern is worth looking for.
_DIGITS: tuple[tuple[int, tuple[str, ...], re.Pattern[str]], ...] = tuple(
    (least, tuple(signs.split("|")) if signs else (), re.compile(pattern))
    for least, signs, pattern in (
        (
            1,
            "",
            rf"\d[ ,.-]{{1,3}}(?i:tư|tu|lăm|{_IN_WORDS})[ ,.-]{{1,3}}(?:{_IN_WORDS})\b",
        ),
        (9, "", r"0[35789]\d{1,2}[^\w\n]{1,6}\d{3,4}[^\w\n]{1,6}\d{3}|\d(?:[^\w\n]?</?\w{1,6}>){1,3}[^\w\n]?\d"),
        (9, "", r"\d(?:\W{0,3}_?[\doOlI]){8}"),
        (
            6,
            "",
            rf"[{UPPER}][^\W\d_]*{NEXT}\d{{1,2}}(?:\s?[/.-]\s?\d{{1,2}}\s?[/.-]\s?| tháng \d{{1,2}} năm )(?:19|20)",
        ),
        (6, "o", r"[oO]\d(?:[^\w\n]{0,3}_?[\doOlI]){7}"),
        (6, "", r"\d\d[ -]?[A-ZĐ]{1,2}\d? ?[._‐-―−-]? ?\d{3}[ .-]?\d|\d\d[a-z]\d?-\d{3}\.\d|\d\d-?\d{3}-?(?:N[GN]|QT)"),
        (6, "xe|biển|bien|bks|tô|bs|o to", r"\d\d[ .-]{0,3}[a-zA-ZĐđ]{1,2}\d?[ ./:–—-]{0,3}\d ?\d[ .]?\d"),
        (4, "", rf"(?:{ARMY})[ -]?\d\d[ .-]?\d\d|[A-ZĐ]{{2}}[ -]\d\d[.-]\d\d"),
        (5, "xe|biển|bien|bks", r"[A-Z]{2}[ -]?\d{3}[ .-]?\d\d"),
        (
            5,
            "giấy|giay|gcn|sổ|bìa|so do|so hong|số phát|so phat|seri|ê-ri|ê ri|vao so|hộ chiếu|ho chieu|passport|hc",
            r"[A-ZĐ](?: s[ốo])?[ .:-]{0,2}\d{3,4}[ .-]?\d\d|[a-z]\d{7}|\d ?/ ?QSD",
        ),
        (13, "", r"[A-Z]{2}[ .-]{0,2}\d(?:[ ._·*~\n-]{0,2}\d){4}"),
        (
            4,
            "sinh|sn|s.n|ns|dob|d.o.b|birth",
            r"(?i:(?<!phát )(?<! an )sinh|sn|s\.n|ns|d\.?o\.?b|birth)\b[^\n]{0,50}\d(?:\d\d|\d?[/.-]\d)",
        ),
        (6, "thẻ |tđv|the dang|lý lịch|sổ |bệnh án|bệnh nhân|mã y tế|mã bn", r"\d{6}|\d\d[. ]\d{3}"),
        (2, "sn|năm sinh", r"(?i:sn|năm sinh):? [3-9]\d"),
        (4, "tuổi", r"\d{4}"),
        (4, "", r"\((?:s\.? ?|\d\d?/)?(?:19|20)\d\d\)|(?<=[ –-])19[3-9]\d(?:[;,)\n]| ?\|| [–-] |\.\s|\.?$)"),
        (4, "", rf"20[01]\d\)?[ ,;–-]{{1,3}}{OF_A_LIST}|19[3-9]\d[ –-]{{1,3}}{OF_A_LIST}"),
        (10, "nhà|hộ|gia đình", r"\d[.,]\d{4,8}\s*[,;]?\s*\d{3}[.,]\d{4}"),
        (8, "sq|cmqd|quan|quân", r"\d{8}"),
        (1, "căn|phòng|chung cư|thự", r"(?i:hộ|căn|phòng|thự)\s+(?:số\s+)?[a-zA-Z]?-?\d|P\.? ?\d{3}"),
        (1, "sn", r"SN\s*:?\s*\d"),
        (2, "", r"K\d{1,4}/H?\d|\d/\d{1,4}\w?,? (?:ấp|thôn|xóm|bản|khóm|khối) "),
        (
            1,
            "",
            rf"(?:\(|[sS]ố +)\d{{1,4}}[\w/]{{0,6}} [{UPPER}][^\W\d_]+ [{UPPER}]"
            rf"|, \d{{1,4}}[\w/]{{0,6}} [{UPPER}][^\W\d_]+ [{UPPER}][^\W\d_]+(?: [{UPPER}][^\W\d_]+)?(?:[,.;)]|$)",
        ),
        (
            1,
            "tổ|khu|khối|khóm|phường|xã|chung cư|tòa|toà",
            rf"\d\w? [{UPPER}]\w+ [{UPPER}]\w+(?: [{UPPER}]\w+)?, |ăn (?:hộ )?\w?\d|hòng \w?\d",
        ),
        (2, "khu phố|kp|khóm|ấp", rf"\d/\d{{1,4}}\w?,? (?i:khu phố|kp|khóm|ấp) ?[{UPPER}\d]"),
        (1, "lô|ô |lk|liền kề", r"(?i:ô|kề|lk) (?:đất )?(?:số )?[a-zA-Z]{0,3}[ .-]?\d"),
        (9, "", r"0\d?[a-z_]\d[a-z_]\d[a-z_]\d|0\d{3} ?\(|(?<!\d)[35789]\d\d([ .-])\d{3}\1\d{3}(?!\d)"),
        (12, "giấy|gcn", r"\d{12}"),
        (1, "đc|đ/c|hktt", r"\d\w{0,3} (?i:ngõ|ngách|hẻm|kiệt)"),
        (
            8,
            "khoản|khoan|vietqr|stk|tk|hàng|hang|thẻ|the |bank|bidv|vcb|acb|shb|vib|msb|ocb|ncb|scb",
            r"\d(?:[ .*-]{0,2}\d){7}",
        ),
        (1, "số nhà|so nha|nhà số|nha so|thửa|thua|bản đồ|ban do|mảnh ", r"\d"),
        (
            1,
            "tại|trú|nhà|ở|chỉ|ngụ|đc|đ/c|hktt|khẩu|hộ ông|hộ bà|hộ anh|hộ chị|hộ cụ",
            rf"\d[\w/]{{0,9}},? (?!Việt Nam|VNĐ|Giấy|Phụ lục|Danh mục|Mục|Điều|Luật|THÁNG|Chính phủ)"
            rf"(?:[{UPPER}]|\d{{1,2}}/\d|(?i:đường|phố) [{UPPER}\d])",
        ),
        (
            1,
            "ngõ |ngo |hẻm |hem |ngách |ngach |kiệt |đường|duong|phố|thôn|ấp|xóm|bản|khu|khóm|khối|tổ|lộ",
            # of ngõ 5/2, hẻm số 7/1 the end of the word alone: what begins with a digit is found fastest
            r"\d(?:(?:[a-zA-Z]|bis|ter)?(?:/\d+\w{0,3})*(?:,? | ?[–-] ?)"
            r"(?i:đường|phố|ấp|thôn|xóm|bản|khu|khóm|khối|tổ|quốc lộ|tỉnh lộ|ngõ|ngách|hẻm|kiệt|duong|hem)\b"
            r"|(?:(?<=[oõmhtOÕMHT] \d)|(?<=[oõmhtOÕMHT] [sS][oốOỐ] \d))\d*\w?/)",
        ),
    )
)


_RAISED = "⁰¹²³⁴⁵⁶⁷⁸⁹₀₁₂₃₄₅₆₇₈₉⓪①②③④⑤⑥⑦⑧⑨❶❷❸❹❺❻❼❽❾"  # digits too, but none to a pattern
_IN_RAISED = re.compile(rf"(?:[{_RAISED}]\W{{0,3}}){{8}}")


def _mark(sign: str) -> str:
    """The rare letter that a sign has; empty where it has none."""
    return next((rare for rare in _RARE if rare in sign), "")


_BY_MARK = tuple(grouped(_SIGNS, _mark).items())


@Remembered
def worth_reading(text: str) -> bool:
    """Whether there is anything in a text that could be personal."""
    if any(mark in text and any(sign in text for sign in signs) for mark, signs in _BY_MARK):
        return True
    if (" " in text and text.isupper()) or any(begun.search(text) for begun in _BEGUN_IN_WORDS):
        return True
    if any(digit in text for digit in _RAISED) and _IN_RAISED.search(text):
        return True
    if not _DIGIT.search(text):
        return False
    plain, text = text.lower(), _CITED.sub("", text)
    places = [digit.start() for digit in _DIGIT.finditer(text)]
    near = _near(text, places)
    return any(
        len(places) >= least and pattern.search(near) and (not signs or any(sign in plain for sign in signs))
        for least, signs, pattern in _DIGITS
    )


def _near(text: str, places: Iterable[int]) -> str:
    """What stands near the digits of a text: to look through all of a long one takes three times as long."""
    parts, end = [], 0
    for place in places:
        start = max(end, place - _NEAR)
        parts += ["\n" if start > end else "", text[start : place + _NEAR]]
        end = place + _NEAR
    return "".join(parts)


def lines_worth_reading(text: str) -> Iterator[tuple[int, str]]:
    """The lines of a text that may hold what is personal, with a line around them; the number of the first, from 0.

    Reading these alone takes a tenth of the time of a long text of law.
    """
    lines = text.split("\n")
    pairs = (place for place in range(len(lines)) if worth_reading("\n".join(lines[place : place + 2])))
    kept = sorted({near for place in pairs for near in range(place - 1, place + 3) if 0 <= near < len(lines)})
    for _, run in groupby(enumerate(kept), key=lambda pair: pair[1] - pair[0]):
        places = [place for _, place in run]
        yield places[0], "\n".join(lines[places[0] : places[-1] + 1])
