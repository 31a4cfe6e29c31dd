"""What personal data look like: kinds, and the patterns that find each."""

import re
from collections.abc import Mapping

from .births import BESIDE_NAMES, IN_DIGITS, IN_WORDS, SIGNS_OF_BIRTHS
from .data_kinds import (
    ACCOUNT,
    BIRTH,
    CARD,
    HEALTH,
    HOUSE,
    IDENTITY,
    INSURANCE,
    LAND,
    LONG,
    MAIL,
    NAME,
    ONLINE,
    ONLINE_NAME,
    PASSPORT,
    PATIENT,
    PHONE,
    PLATE,
    SHARED,
    DataKind,
)
from .full_names import NAMES, SIGNS_OF_NAMES
from .health import FILE_OF_A_PATIENT, OF_SOMEBODY
from .letters import UPPER
from .online import ACCOUNT_NAME, HANDLE, NOBODYS_LINK, OWN_PAGE, PAGE, PERSON_PAGE, SIGNS_OF_PAGES
from .places import CERTIFICATES, HOME_ON_MAP, HOUSE_IN_WORDS, HOUSES, PARCELS, PLATES, SIGNS_OF_PLACES
from .quick_look import ILLNESS, Look
from .spelled import SPELLED, SPELLED_PLATE

_SEP = r"[ .\-_·,()/*~\n]{0,3}"
_GAP = r"[ .\-_·*~\n]{0,2}"
# Whatever stands between the groups of a number, marks of HTML and of Markdown too: 0914:065:627, 0914 <b>065</b> 627.
_BETWEEN = r"(?:[^\w\n]{1,6}|(?:[^\w\n]?</?\w{1,6}>[^\w\n]?){1,3})"
_SIGN = r"[()\[\]{}=*/~+._¦\-]{1,3}"
# Not the thousands of a count: 1.078, 1.234, 567.
_START = r"(?<!\d)(?!(?<=\d\.)0\d\d(?!\d))"
_ANY = rf"(?:{_BETWEEN}|[\n_])"
_ACCOUNT = r"(?:chuyen khoan\b|vietqr|\bstk\b|so tk\b|\btk\b|tai khoan|so the\b|the atm)"
_BANK = r"\b(?:\w{1,14}bank|(?:\w{1,9} ){1,2}bank|bidv|vcb|acb|shb|vib|msb|ocb|ncb|scb)\b"
# A bank's own phone.
_NO_CALL = r"(?!02(?:[ .)\-]{0,2}\d){9}(?![ .\-]?\d)|0[35789]\d\d[ .\-]\d{3}[ .\-]\d{3}(?!\d))"
_NO_CALL += r"(?!1[89]00(?:[ .\-]?\d){4,6}(?![ .\-]?\d))"
_KIN = r"(?i:chồng|vợ|mẹ|bố|cha|con|anh|chị|em)"
_WHO = r"(?i:ông|bà|anh|chị|em|cháu|cụ|bé)"

# Where the tax number of a person stands: one that begins with 8, since July 2025 that of the identity card.
TAX = (
    r"(?:(?:\bmst|ma so thue)\b ?(?:(?:tncn|cn|thu nhap ca nhan|ca nhan|ho kinh doanh"
    r"|cua (?:ong|ba|anh|chi))\b|[^\d\n;.]{0,50}?(?=8\d{9}\b))"
    r"|\b(?:ong|ba|anh|chi)(?: [^\W\d]+){2,4},? \(?(?:mst|ma so thue)\b)"
)


Row = tuple[DataKind, int, re.Pattern[str]]


def _run(count: int, start: str = r"\d") -> str:
    return rf"(?<![\d]){start}(?:{_GAP}\d){{{count - 1}}}(?!{_GAP}\d)(?!\d)"


def _after(words: str, number: str) -> str:
    """A number within a few words after what names it; only the group is the finding."""
    return rf"{words}[^\n\d]{{0,50}}?(?:\d\d? (?:so|chu so|ky tu)\b[^\n\d]{{0,30}}?)?(?P<it>{number})"


_CARD = r"(?<!\w)(?:(?!so\b)[a-z]{2}\d? ?)?(?:\d{6,10}|\d{2}[. ]\d{3}[. ]?\d{3})(?!\d)"
# Behind these a mobile may stand without its 0.
_CALL = r"\b(?:goi|alo|lh|lien he|dt|sdt|dien thoai|di dong|zalo|so may)\b"
# Single digits, or groups of three and more: 0, 12, 15 are counts.
_GROUPED = (
    r"(?<!\d)0(?:(?:[^\w\n|]{1,3}\d){11}"
    r"|(?=\d{2,}(?:[^\w\n|]{1,3}\d{3,}){1,3}(?!\d))(?:[^\w\n|]{0,3}\d){11}|\d(?:[/.\-*_]?\d){10})(?!\d)"
)
_LOCAL = r"(?<![\w.+\-])[\w.+\-]"  # from the beginning of a word: once for each, not for each letter
_POSTS = r"(?:gmail|yahoo|hotmail|outlook|icloud)"
# Five words and more in capitals: each might begin a name, so names are looked for as in small letters.
LOUD = re.compile(rf"(?<!\w)[{UPPER}]+(?:[^\w\n]{{1,3}}(?:[{UPPER}]+|\d+)(?!\w)){{4,}}")
AT = re.compile(
    rf"@|%40|\b(?:duoi|o)\s+{_POSTS}\b|\bat\b|_at_|\ba[ \-]?(?:cong|vong|moc)\b|[(\[]\s*(?:a|tai)\s*[)\]]|[#*]{_POSTS}"
    rf"|\b{_POSTS}(?: cua (?:toi|em|minh|chau))?(?:\s*:| la\b|\s+(?=[a-z]+[._][a-z._]*\d|[a-z]{{4,}}\d|com\b))"
)
_POST = r"(?=\s*(?:gmail|yahoo|hotmail|outlook|icloud)\b)"  # elsewhere "(a)" begins a part of a list
_DOT = r"(?:\.|\s*,(?=com\b)|\s+\.\s+|\s*(?:[(\[{]\s*(?:dot|cham|\.)\s*[)\]}]|\bdot\b|\bcham\b)\s*)"
# Read before days and places on the map are taken for harmless: those that stand behind a name.
FIRST: tuple[Row, ...] = (
    *((BIRTH, least, pattern) for least, pattern in BESIDE_NAMES),
    (HOUSE, 10, HOME_ON_MAP),
)
# What a text has where a slow pattern finds anything: a quick look before it.
SIGNS: Mapping[re.Pattern[str], Look] = {
    **SIGNS_OF_BIRTHS,
    OF_SOMEBODY: ILLNESS,
    **SIGNS_OF_NAMES,
    **SIGNS_OF_PAGES,
    **SIGNS_OF_PLACES,
}
# What stands before the @ has at most 64 characters (RFC 5321, 4.5.3.1.1): so a long run of letters is soon read.
# In the order of trust: what an earlier finder takes, a later one does not see. The first read text without accents,
# the others as it is written: there `tổ`, `tờ` and `to` are three words. The number says how many digits a finding
# has at least: most texts have fewer, and are not looked through.
FLAT: tuple[Row, ...] = (
    (
        MAIL,
        0,
        re.compile(
            rf"{_LOCAL}{{1,64}}\s*(?:@+|%40|\[\s*(?:@|at|tai|a cong)\s*\]|\(\s*(?:@|at|tai|a cong)\s*\)"
            r"|\ba[ \-]?(?:cong|vong|moc)\b|_at_|\(\s*a-cong\s*\)|[{<]\s*(?:@|at|a[ \-]cong)\s*[}>]"
            rf"|[(\[]\s*a\s*[)\]]{_POST}|\bat\b(?=\s+\w+\s+(?:dot|cham)\b)"
            rf"|[#*]{_POST})\s*[\w\-]+(?: meo)?(?:{_DOT}[a-z]{{2,}})+"
        ),
    ),
    (
        MAIL,
        0,
        re.compile(
            rf"{_LOCAL}{{2,64}}[\x22\x27]?\s*(?:@|\ba cong\b|[(\[{{]\s*(?:at|@|a cong)\s*[)\]}}])\s*[\x22\x27]?"
            rf"{_POSTS}\b(?:\s*[.,]\s*(?:com|vn)\b)*"
            rf"|\b{_POSTS}(?: cua (?:toi|em|minh|chau))?(?:(?:\s*:| la)\s*(?=[a-z]+[.\d])"
            r"|\s+(?=[a-z]+[._][a-z._]*\d|[a-z]{4,}\d{2,4}(?!\w)))[\w.]{5,64}"
        ),
    ),
    (
        MAIL,
        0,
        re.compile(
            rf"{_LOCAL}{{4,64}}[\x22\x27”’]?,?\s+(?:(?:co\s+)?duoi\s+(?:la\s+)?@?{_POSTS}\b|{_POSTS}(?=\s+com\b)"
            rf"|o\s+{_POSTS}(?=\s*(?:\.|cham\b)\s*com\b))(?:\s*(?:[.,]|cham\b)\s*(?:com|vn)\b)*"
        ),
    ),
    (SHARED, 0, NOBODYS_LINK),
    (ONLINE, 0, PAGE),
    (ONLINE, 0, HANDLE),
    (INSURANCE, 10, re.compile(_after(r"(?:bhxh|bhyt|bao hiem)", _run(10)))),
    (INSURANCE, 10, re.compile(rf"{_run(10)}(?= ?\((?:bhxh|bhyt|bao hiem)\b)")),
    (INSURANCE, 13, re.compile(_after(r"(?:bhyt|bao hiem y te)", rf"[a-z]{{2}}{_GAP}{_run(13)}"))),
    (
        CARD,
        6,
        re.compile(
            _after(
                r"\b(?:the (?:dang|dv|hoi vien|thuong binh|benh binh|sinh vien)\b|so tdv|ly lich dang"
                r"|dang vien\b[^\n\d;.]{0,40}? the|(?:the|so) (?:tam|thuong) tru)",
                _CARD,
            )
        ),
    ),
    (PATIENT, 6, re.compile(_after(FILE_OF_A_PATIENT, _CARD))),
    (
        ACCOUNT,
        16,
        re.compile(
            r"(?<!\d)(?:9704|[3-6]\d{3})(?: ?[ \-.*] ?\d{4}){3}(?:[ \-.*]?\d{3})?(?!\d)"
            r"|(?<!\d)9704(?:[ \-.*/]{0,3}\d){12,15}(?!\d)"
        ),
    ),
    (
        ACCOUNT,
        6,
        re.compile(_after(_ACCOUNT, rf"(?<!\d)(?:\d(?:{_GAP}\d){{5,18}}|\d{{3}}[a-z]{{1,2}}\d{{7,9}})(?!\d)")),
    ),
    (ACCOUNT, 8, re.compile(_after(rf"(?:ngan hang\b|{_BANK})", rf"(?<!\d){_NO_CALL}\d(?:{_GAP}\d){{7,18}}(?!\d)"))),
    (
        ACCOUNT,
        9,
        re.compile(rf"(?<!\d){_NO_CALL}(?:\d{{9,15}}|\d{{3,5}}(?: \d{{3,5}}){{2,4}}(?!\d))(?=[^\n\d;]{{0,25}}{_BANK})"),
    ),
    (
        PHONE,
        11,
        re.compile(
            rf"(?<!\d)(?!840\d{{10}}(?!\d))(?:\(?\+|00{_SEP})?84{_SEP}(?:0{_SEP})?[2-9](?:{_SEP}\d){{8,9}}(?!\d)"
        ),
    ),
    # No beginning of an identity number whose digits stand alone: 0 2 0 1 9 …
    (PHONE, 11, re.compile(rf"{_START}0{_SEP}2(?:{_SEP}\d){{9}}(?!\d|[ .\-*_]\d(?!\d))")),
    (IDENTITY, 10, re.compile(_after(TAX, rf"{_run(10)}|(?<!\d)8\d{{9}}-\d{{3}}(?!\d)"))),
    (
        IDENTITY,
        8,
        re.compile(_after(r"(?:\bcm[sq]q|\bcmqd|chung minh (?:thu )?(?:si quan|quan|cong an))", r"(?<!\d)\d{8}(?!\d)")),
    ),
    (IDENTITY, 12, re.compile(_after(r"(?:cccd|can cuoc|dinh danh)", _GROUPED))),
    (IDENTITY, 12, re.compile(_run(12))),
    (IDENTITY, 12, re.compile(r"(?<!\d)\d{3}(?:\s?[/.\-*·_]\s?\d{3}){3}(?!\d)")),
    (PHONE, 10, re.compile(rf"{_START}0{_SEP}[35789](?:{_SEP}\d){{8}}(?!\d)")),
    (
        PHONE,
        10,
        re.compile(
            rf"(?<!\d)0[35789](?:\d\d{_BETWEEN}\d{{3}}{_BETWEEN}\d{{3}}|\d{_BETWEEN}(?:\d{{3}}{_BETWEEN}\d{{4}}"
            rf"|\d{{4}}{_BETWEEN}\d{{3}}))(?!\d)"
            r"|(?<!\w)0[35789]\d\d([a-z_])\d{3}\1\d{3}(?!\w)|(?<!\w)0[a-z_]?[35789](?:[a-z_]\d){8}(?!\w)"
            r"|(?<!\d)0[35789]\d\d\s?\([^()\n]{1,20}\)\s?\d{3}[ .\-]?\d{3}(?!\d)"
            rf"|(?<!\d)0{_SIGN}[35789]\d\d?(?:{_SIGN}\d{{3,4}}){{2}}(?!\d)"
        ),
    ),
    (PHONE, 9, re.compile(rf"{_CALL}[^\d\n]{{0,15}}(?P<it>(?<!\d)[35789]\d\d([ .\-])\d{{3}}\2\d{{3}})(?![ .\-]?\d)")),
    (PHONE, 11, re.compile(rf"{_START}0{_SEP}1{_SEP}[2689](?:{_SEP}\d){{8}}(?!\d)")),
    (IDENTITY, 9, re.compile(_run(9))),
    (PHONE, 0, SPELLED),
    (PLATE, 0, SPELLED_PLATE),
    (BIRTH, 2, IN_DIGITS),
    (BIRTH, 0, IN_WORDS),
    *((LAND, 2, pattern) for pattern in PARCELS),
)
_OLD_CARD = r"\b(?i:cmnd|cmt|chứng minh(?: nhân dân| thư)?)(?: số)?\s*:?\s*"
WRITTEN: tuple[Row, ...] = (
    (IDENTITY, 12, re.compile(rf"(?<!\d)0\d\d({_ANY})[0-3](?:\d\d\1\d{{3}}\1\d{{3}}|\d{{8}})(?!\d)")),
    (IDENTITY, 12, re.compile(rf"(?<!\d)0\d\d[0-3](?:({_ANY})\d{{4}}\1\d{{4}}|\d\d{_ANY}\d{{6}})(?!\d)")),
    (IDENTITY, 9, re.compile(rf"{_OLD_CARD}(?P<it>\d{{3}}({_ANY})\d{{3}}\2\d{{3}})(?!\d)")),
    (INSURANCE, 13, re.compile(rf"(?<![^\W_])(?!TK[ .:])[A-Z]{{2}}{_GAP}{_run(13)}")),
    *((LAND, 5, pattern) for pattern in CERTIFICATES),
    (PASSPORT, 7, re.compile(r"(?i:hộ chiếu|ho chieu|passport)[^\n\d]{0,40}?\b(?P<it>[a-zA-Z]\d{7,8})(?!\d)")),
    (PASSPORT, 7, re.compile(r"(?<![^\W_])[A-Z][ .\-]?\d{3,4}[ .]?\d{4}(?!\d)")),
    *((PLATE, least, pattern) for least, pattern in PLATES),
    (
        BIRTH,
        4,
        re.compile(rf"(?<!\w){_WHO}(?: [{UPPER}][^\W\d_]*){{2,5}} ?(?P<it>\((?:\d{{1,2}}/)?(?:19[2-9]\d|20[012]\d)\))"),
    ),
    (BIRTH, 4, re.compile(rf"(?<!\w){_KIN} (?i:tôi|em|cháu|mình) ?(?P<it>\((?:19[3-9]\d|200\d)\))")),
    *((HOUSE, 1, pattern) for pattern in HOUSES),
    (HOUSE, 0, HOUSE_IN_WORDS),
    (ONLINE, 0, PERSON_PAGE),
    (ONLINE, 0, OWN_PAGE),
    (HEALTH, 0, OF_SOMEBODY),
    (LONG, 8, re.compile(r"(?<!\d)\d{8,}(?!\d)")),
    *((NAME, 0, pattern) for pattern in NAMES),
    (ONLINE_NAME, 0, ACCOUNT_NAME),
)
