"""Text normalised for the search for personal data, and what in it only looks like personal data."""

import re
import unicodedata
from collections.abc import Iterable, Iterator

_DASHES = str.maketrans(dict.fromkeys("‐‑‒–—−", "-") | {"đ": "d", "Đ": "d", "＠": "@", "．": ".", "／": "/"})
_ONE_DASH = str.maketrans(dict.fromkeys("‐‑‒–—−", "-"))
_ALIKE = str.maketrans("oil|", "0111")
_BAR = re.compile(r"(?<=\d{3})\|(?=\d{3})")  # it divides here, and is no 1
_MIXED = re.compile(r"(?<!\w)[\doil|]*(?:\d[oil|]|[oil|]\d)[\doil|]*(?!\w)")
_NOT_SPLIT = r"\b(?![ .\-:/]{0,3}\d{3})"  # 36 m, not the plate 36M-123.45
_MONEY = (
    rf"(?:(?:nghin |ngan |trieu |ty )*(?:dong(?! chi)|d|vnd|usd)|nghin|ngan(?! hang)|trieu|ty|m2|m3|ha){_NOT_SPLIT}"
)
_UNIT = (
    r"(?:m|km|kg|tan|ho(?! khau)|nguoi|can|ho so|luot|phieu|van ban|thu tuc|gio|phut|thang|lan"
    r"|ngay(?!,? (?:thang,? )?(?:nam )?sinh)|bo(?! (?:em|toi|me|chau|minh)))"
    rf"{_NOT_SPLIT}"
)
_DAY_MONTH = r"(?:0?[1-9]|[12]\d|3[01])/(?:0?[1-9]|1[0-2])"
_HOURS = r"[0-2]?\d\.[0-5]\d ?- ?[0-2]?\d\.[0-5]\d"
_FOREIGN = re.compile(r"[^\D0-9]")  # a digit of another script
_ANY = re.compile(r"\d")
# The beginning of a mobile number, and its end that looks like a day: 0300 1.1.2000.
_HEAD = re.compile(r"(?<!\d)0[^\w\n,/]{0,3}[35789](?:[^\w\n,/]{0,3}\d){0,2}[^\w\n,/]{1,3}$")
_TAIL = re.compile(r"(?:\d[ .\-·,()/]{0,3}|\b(?:nha so|(?<!bien )(?<!cap )so nha|sn) )$")  # nhà số 2 cắn: no two căn
FIXED = tuple(
    re.compile(pattern)
    for pattern in (
        # days, 20/6/2024, 20-6-2024, 2024-06-20
        r"(?<!\d)(?:0?[1-9]|[12]\d|3[01])\s?[/.\-]\s?(?:0?[1-9]|1[0-2])\s?[/.\-]\s?(?:19|20)\d\d(?!\d)",
        r"(?<!\d)(?:19|20)\d\d-(?:0[1-9]|1[0-2])-\d\d(?!\d)",
        # days of a list, 05/12, 15/12 và 25/12
        rf"(?<![\d/]){_DAY_MONTH}(?:(?:\s?[,;]\s?|\s(?:va|den|-)\s){_DAY_MONTH})+(?![\d/])",
        # numbers of candidates, of receipts and of their like: số báo danh 010001 - 010345
        r"\b(?:so bao danh|sbd|bien lai|so thu tu)\b[^\d\n]{0,10}\d{3,8}(?: ?(?:-|,|den) ?\d{3,8})*(?!\d)",
        # beginnings of numbers, and days of one month: 03, 05, 07
        r"(?<!\d)0\d(?:, ?0\d){2,}(?![\d/.])",
        # numbers of a list, each with as many digits: 0012, 0018, 0025
        r"(?<![\d.,] )(?<!\d)\d{4}(?:[,;] \d{4}){2,}(?!\d|[/.]\d)",
        # things in a row, cột số 3, số 4
        r"\b(?:ho ga|cot|tru|den|loa|cong|tram|cua|bien|cay|cau|chot)(?: [^\W\d]+)?(?:,? (?:va )?so \d{1,3}){2,}(?!\d)",
        # hours, 07.30 - 11.30, 13.30 - 17.00
        rf"(?<![\d.]){_HOURS}(?:[,;] ?{_HOURS})*(?![ .\-]{{0,3}}\d)",
        # passwords of networks, serial numbers of machines, accounts of bodies on Zalo
        r"\bsn\d{5,12}(?!\d)",
        r"\bmat khau\b[^\w\n]{0,3}\w{4,20}(?!\w)",
        r"\bzalo\.me/\d{15,20}(?!\d)",
        # scores of sets, 25-27, 18-25
        r"(?<![\d\-])\d{1,2}-\d{1,2}(?:[,;] ?\d{1,2}-\d{1,2})+(?![\d\-])",
        # spans of years, 2021-2025
        r"(?<!\d)(?<!\d-)(?:19|20)\d\d\s?-\s?(?:19|20)\d\d(?!\d)",
        # papers, 92/BC-UBND, 20/2008/NĐ-CP, and procedures, 1.001193
        r"(?<!\d)\d{1,5}/(?:\d{4}/)?[a-z][a-z0-9]*(?:-[a-z]+)+",
        r"(?<![\d.])(?<!\d[ ·\-])(?<!\d\. )(?<!\d - )[1-9]\.\d{6}(?:\.\d{3}\.\d\d\.\d\d\.[a-z]\d\d)?(?!\d|\.\d)",
        # dossiers of one-stop desks, 000.00.19.H37-240620-0001 (Nghị định 61/2018/NĐ-CP)
        r"(?<![\w.])(?:\d{2,3}\.)*[a-z]\d{2}(?:\.\d{1,3})*-\d{6}-\d{3,6}(?!\d)",
        # a stretch of a road: từ số nhà 20 đến số nhà 86
        r"\b(?:tu|truoc|doan) (?:so |nha ){1,2}\d{1,4}[a-z]?(?:/\d{1,4})?"
        r" (?:den|-) (?:so |nha ){0,2}\d{1,4}[a-z]?(?:/\d{1,4})?(?!\w)",
        # goods of the customs, 8517.13.00
        r"(?<![\d.])\d{4}\.\d\d\.\d\d(?![ .\-]?\d)",
        # remarks of a day, 20260812-00123
        r"(?<![\d.\-])20[2-4]\d(?:0[1-9]|1[0-2])[0-3]\d-\d{3,6}(?![\d\-])",
        # firms: mã số thuế 0801234567; the number of a person begins with 8
        r"\b(?:ma so (?:doanh nghiep|hop tac xa|chi nhanh|thue)|mst|msdn"
        r"|dang ky (?:doanh nghiep|kinh doanh|hop tac xa))(?: so)?[ :(]{0,3}0\d{9}(?:-\d{3})?(?!\d)",
        # places on the map, 20.984612, 105.841234
        r"(?<![\d.])\d{1,3}[.,]\d{4,8}\s*[,;]?\s*\d{1,3}[.,]\d{4,8}(?!\.?\d)",
        # the same in metres, and codes of remarks and of biddings
        r"\b[xy]\s*=\s*\d{6,7}(?:[.,]\d+)?",
        r"(?<![\w\-])[a-z]{2,4}-20\d\d-\d{2,6}(?![\d\-])",
        r"(?<![\w\-])[a-z]{2,6}[.\-]20\d{6}[.\-]\d{2,6}(?!\.?\d)",
        r"\b[a-z]{2}\d{9}vn\b",
        r"\bib\d{10}(?:-\d\d)?(?!\d)",
        # addresses of pages, but those of people
        r"https?://(?!\S*(?:zalo\.me|wa\.me|facebook\.|fb\.|tiktok\.|instagram\.|threads\.|twitter\.|\b[mt]\.me"
        r"|\bx\.com|linkedin\.|youtube\.com/c|youtube\.com/user|@|me\.momo\.vn/|vietqr"
        r"|[?&](?:cccd|cmnd|so_?giay_?to|sdt|so_?dt|dien_?thoai|phone|tel|mobile|bhxh|bhyt|stk)=))[^\s)>\]]+",
    )
)
COUNTED = tuple(
    re.compile(pattern)
    for pattern in (
        # money, areas and other counted things: 12.500.000 đồng, 1.250 m2
        rf"(?<!\d)[1-9]\d{{0,2}}(?:\.\d{{3}})+(?:,\d+)?(?: ?(?:-|den) ?[1-9]\d{{0,2}}(?:\.\d{{3}})+)?\s*{_MONEY}",
        rf"(?<!\d)[1-9]\d{{0,9}}(?:,\d+)?\s*{_MONEY}",
        rf"(?<!\d)[1-9]\d{{0,2}}(?:\.?\d{{3}})?(?:,\d+)?\s*{_UNIT}",
        # years: năm 2025, 2026 và 2027
        r"\bnam (?:19|20)\d\d(?:\s?(?:,|;|-|va|den|toi|hoac|\s)\s?(?:nam )?(?:19|20)\d\d)*(?![ .\-]{0,3}\d)",
        # services of the whole country
        r"(?<!\d)1[89]00[ .\-]?\d{4}(?:\d\d)?(?!\d)",
    )
)
BIRTHDAY = re.compile(
    r"(?:sinh(?<!hoc sinh)(?<!tuyen sinh)(?<!ve sinh)(?<!phat sinh)(?! (?:hoat|vien|thai|san|ke)\b)"
    r"|chao doi|\bsn|\bs\.n|\bns|\bd\.?o\.?b|\bbirth)\b"
    r"(?:\D|(?<!\d)\d\d?(?= ?(?:gio|h|thang)\b)){0,60}$"
)


def flat(text: str) -> str:
    """Lower case without accents, digits of every script as 0–9; every character keeps its place.

    Letters that pass for digits inside a number are read as such: 09l2 is 0912, O914 is 0914.
    """
    plain = text.translate(_DASHES).translate(_FLAT)
    if not _ANY.search(plain):
        return plain
    return _MIXED.sub(lambda match: match[0].translate(_ALIKE), _BAR.sub("/", plain))


def digital(text: str) -> str:
    """The text as it is, digits of every script as 0–9, every dash as -."""
    return _FOREIGN.sub(lambda match: _digit(match[0]), text.translate(_ONE_DASH))


def _digit(char: str) -> str:
    return str(unicodedata.digit(char)) if char.isdecimal() else char


class _Flat(dict[int, str]):
    """Each character as flat text has it, found when it is first met."""

    def __missing__(self, code: int) -> str:
        char = chr(code)
        base = unicodedata.normalize("NFKD", _digit(char))[0].lower()
        self[code] = base if len(base) == 1 else char
        return self[code]


_FLAT = _Flat()


def harmless(text: str) -> Iterator[tuple[int, int]]:
    """Spans of a flat text that only look like personal data: dates, numbers of papers, money, counted things.

    What counts things is never the tail of a number that is split: 0914 065 627 người; no day is one: 0300 1.1.2000.
    """
    for pattern in (*FIXED, *COUNTED):
        for match in pattern.finditer(text):
            start, end = match.span()
            tail = _TAIL.search(text, max(0, start - 12), start) if pattern in COUNTED else None
            if not tail and not _ends_phone(text, start, end) and not BIRTHDAY.search(text, max(0, start - 70), start):
                yield start, end
                text = hidden(text, start, end)


def _ends_phone(text: str, start: int, end: int) -> bool:
    head = _HEAD.search(text, max(0, start - 16), start) if text[start].isdigit() else None
    digits = re.sub(r"\D", "", text[head.start() : end]) if head else ""
    return len(digits) == 10 and "/" not in text[start:end]


def quiet(text: str, spans: Iterable[tuple[int, int]]) -> str:
    """The text with these pieces of it in small letters."""
    for start, end in spans:
        text = text[:start] + text[start:end].lower() + text[end:]
    return text


def hidden(text: str, start: int, end: int) -> str:
    """A text with a piece of it blanked, every other character in its place."""
    return text[:start] + "\0" * (end - start) + text[end:]
