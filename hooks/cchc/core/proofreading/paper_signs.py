"""Signs of papers (`08/KH-UBND`) that are typed wrong, told with the right one.

Source of what stands in a sign: Nghị định 30/2020/NĐ-CP, annex III; names of bodies.
"""

import re
from collections.abc import Iterator
from itertools import groupby

from .. import paper_types

_NUMBER = r"(?<![\w/.-])\d{1,5}[a-zđ]?/(?:\d{4}/)?"
_TYPES = "BC|KH|QĐ|TB|TTr|NQ|CT|BB|GM|HD|CV"
_BODIES = "UBND|HĐND"
_SIGN = re.compile(  # 15/2026/QD-UBND, 05/KH_BCD, 08/KH.UBND
    rf"(?P<number>{_NUMBER})(?P<sign>[A-ZĐ]{{1,8}}(?:[-_][A-ZĐ][A-Za-zĐđ]*){{1,3}}"
    rf"|[A-ZĐ][A-Za-zĐ]{{1,3}}\.(?:{_BODIES}))(?!\w)(?![/.-]\w)"
)
_DATED = re.compile(r"(?<![\w/.-])\d{1,5}/(?P<year>\d{4})/(?:NĐ|TT|QĐ|NQ|QH|CT|PL|TTLT|L-)[\w-]*")  # 92/2107/NĐ-CP
_OF_A_DAY = re.compile(  # 42/2023/NĐ-CP ngày 24/6/2022
    r"(?<![\w/.-])\d{1,5}/(?P<year>(?:19|20)\d\d)/[A-ZĐ][\w-]*,? ngày \d{1,2}(?:[/.-]\d{1,2}[/.-]| tháng \d{1,2} năm )"
    r"(?P<of>(?:19|20)\d\d)(?!\d)"
)
_FIRST_YEAR, _LAST_YEAR = 1945, 2050
_PASSED = re.compile(r"(?<![\w/.-])\d{1,3}/(?P<year>(?:19|20)\d\d)/QH(?P<term>\d\d?)(?!\d)")  # 10/2022/QH15
_TERMS = (2021, 15)  # the National Assembly has a new number every five years
_GLUED = re.compile(  # 08/KHUBND, 08-KHUBND
    rf"(?P<number>(?<![\w/.-])\d{{1,5}})(?P<sign>(?:[a-zđ]?/(?:\d{{4}}/)?|-)(?:{_TYPES}))(?P<body>{_BODIES})(?![\w/-])"
)
_SPACED = re.compile(  # 05/KH- UBND
    rf"(?P<begun>{_NUMBER}[A-ZĐ][A-Za-zĐ]{{1,3}})(?: -|- | - | )(?P<body>{_BODIES})(?![\w/-])"
)
_PARTY = re.compile(  # 901-KH/UBND: the party writes so
    rf"(?<![\w/.-])(?P<number>\d{{1,5}})-(?P<type>[A-ZĐ]{{2,3}})/(?P<body>{_BODIES})(?![\w/-])"
)
_RIGHT = {  # parts of signs by what is typed in their place
    "QD": "QĐ",
    "HDND": "HĐND",
    "BCD": "BCĐ",
    "LDTBXH": "LĐTBXH",
    "BLDTBXH": "BLĐTBXH",
    "BGDDT": "BGDĐT",
    "HDBC": "HĐBC",
    "UBDN": "UBND",
    "UBN": "UBND",
    "UNBD": "UBND",
    "UDND": "UBND",
    "HDDN": "HĐND",
    "HĐDN": "HĐND",
    "CPP": "CP",
}


_CODES = {  # of types that are cited by a number of their own
    name.lower(): paper_types.code(name) or ""
    for name in (*paper_types.CODES, paper_types.LETTER)
    if name not in ("Quy chế", "Quy định")  # those that a decision brings are cited by its number
} | {"nghị định": "NĐ", "thông tư": "TT", "luật": "QH", "pháp lệnh": "PL"}
_TYPED = re.compile(rf"\b(?P<type>{'|'.join(_CODES)}) số:? ?{_NUMBER}(?P<code>[A-ZĐ][A-Za-zĐ]{{1,2}})(?=-)", re.I)


_PART = re.compile(r"/(?:\d{4}/)?[A-ZĐ]")  # of every sign
_DASHED = re.compile(rf"-(?<=\d-)(?:{_TYPES})(?:{_BODIES})")  # but for one: 08-KHUBND


def may_be_in(text: str) -> bool:
    """Whether a text may have a sign: a quick look."""
    return (_PART.search(text) or _DASHED.search(text)) is not None


def doubts(text: str) -> Iterator[str]:
    """The advice for every wrong sign of a text."""
    if not may_be_in(text):
        return
    for match in _SIGN.finditer(text):
        if (right := _right(match["sign"])) != match["sign"]:
            yield f"“{match[0]}” có lẽ viết thiếu dấu, sai dấu nối; ký hiệu đúng: {match['number']}{right}"
    yield from _years(text)
    for match in _TYPED.finditer(text) if "ố " in text else ():
        expected = _CODES[match["type"].lower()]
        if match["code"] != expected and match["code"] in _CODES.values():
            yield f"“{match[0]}”: ký hiệu của {match['type']} là {expected or 'viết tắt của cơ quan'}"
    for match in _GLUED.finditer(text):
        right = f"{match['number']}{match['sign'].replace('-', '/')}-{match['body']}"
        yield f"“{match[0]}” có lẽ thiếu dấu hoặc sai dấu nối; ký hiệu đúng: {right}"
    for match in _SPACED.finditer(text):
        yield f"“{match[0]}” có dấu cách thừa; ký hiệu đúng: {match['begun']}-{match['body']}"
    for match in _PARTY.finditer(text):
        yield f"“{match[0]}” có lẽ đặt sai dấu; ký hiệu đúng: {match['number']}/{match['type']}-{match['body']}"


def _years(text: str) -> Iterator[str]:
    for match in _PASSED.finditer(text) if "/QH" in text else ():
        first = _TERMS[0] + 5 * (int(match["term"]) - _TERMS[1])
        if not first - 1 <= int(match["year"]) <= first + 6:
            yield f"“{match[0]}”: Quốc hội khóa {int(match['term'])} không ban hành luật năm {match['year']}"
    for match in _OF_A_DAY.finditer(text) if " ngày " in text else ():
        if match["year"] != match["of"]:
            yield f"“{match[0]}”: năm {match['year']} của số, ký hiệu khác năm {match['of']} của ngày ban hành"
    for match in _DATED.finditer(text):
        if not _FIRST_YEAR <= int(match["year"]) <= _LAST_YEAR:
            yield f"“{match[0]}”: năm {match['year']} gõ sai"


def _right(sign: str) -> str:
    """`QĐ-UBND` for `QD_UBND`, `NĐ-CP` for `ND-CP` and `NĐ-CP-CP`; a right sign is its own."""
    parts = [_RIGHT.get(part, "UBND" if _like("UBND", part) else part) for part, _ in groupby(re.split("[-_.]", sign))]
    return "NĐ-CP" if parts in (["ND", "CP"], ["NĐ", "TTg"]) else "-".join(parts)


def _like(body: str, part: str) -> bool:
    """Whether two words of one length differ in one letter."""
    return len(body) == len(part) and sum(map(str.__ne__, body, part)) == 1
