"""Pages of people on social networks, by address and by name, and links that do not tell whose page they lead to."""

import re

from ..late import late_pattern
from .names import COMMON
from .quick_look import NETWORKS
from .titles import BODY, NO_NAME, TITLE, WORD

# What the name of a page of an authority, a school, a newspaper or a company begins with or holds.
_OFFICIAL = (
    "ubnd|uybannhandan|hdnd|dang-?(?:bo|uy)|cong-?an|thanhnien|tuoitre|doan(?:xa|phuong|tn)|phunu|nongdan|matdat|mttq"
    "|trungtam|thuvien|nhavanhoa|"
    "hanhchinh|chinhphu|dichvucong|thongtin|truyen|bao[a-z]*son|bao(?:dien)?tu|vtv|vov|ptdt|thcs|thpt|tieuhoc|mamnon|"
    "benhvien|yte|congty|htx|hoptacxa|hoi[a-z]{3}|clb|vnpost|viettel|vnpt|evn|gov|xa[.\\-_]|phuong[.\\-_]|official"
)
_NO_PROFILE = "groups?|pages?|events?|watch|share|sharer|hashtag|reel|photo|story|help|policies|plugins|p|video"
_SITES = r"(?:(?:www|m|web|vi-vn)\.)?"
PAGE = re.compile(
    rf"(?<!\w){_SITES}(?:(?:facebook|fb|instagram|tiktok|threads|twitter|x)\.(?:com|net|me)/"
    r"|linkedin\.com/in/|[mt]\.me/|me\.momo\.vn/|youtube\.com/(?:(?=@)|user/|c/))"
    rf"(?!(?:{_NO_PROFILE})\b)(?!@?xa[a-z]{{4}})(?![@\w.\-]*(?:{_OFFICIAL}))@?[\w.\-]{{3,}}(?:\?id=\d+)?"
)
HANDLE = re.compile(
    r"(?:(?<![\w.@/])(?=@[a-z]\w*[._]\w)|\b(?:fb|face|facebook|ig|insta(?:gram)?|tik ?tok|telegram|threads|zalo)"
    r"(?:er|ker)?"
    r"(?:\s*:\s*|\s+(?=@|[a-z]+[._][a-z._]*\d)|\s*[“‘\x22\x27]\s*))"
    r"(?P<it>(?!(?:www|m|https?|facebook|fb|tiktok)\b)"
    rf"(?![@\w.]*\.(?:vn|com|net|org)\b)(?![@\w.]*(?:{_OFFICIAL}))"
    r"(?:@|(?=[a-z_]+[.\d]\w|[a-z]+_\w))[a-z][\w.]{4,})"
)
# A post, a picture or a film that somebody handed on: the address hides whose it is.
NOBODYS_LINK = re.compile(
    rf"(?<!\w)(?:{_SITES}(?:facebook|fb)\.com/(?:share/(?:[prvg]/)?[\w\-]{{6,}}|(?:story|permalink"
    rf"|photo)\.php\?\S{{4,}}"
    r"|groups/[\w.\-]+/(?:user|posts|permalink)/\d+|reel/\d+|watch/?\?v=\d+|photo/?\?fbid=\d+)"
    rf"|fb\.watch/[\w\-]{{4,}}|{_SITES}instagram\.com/(?:p|reel)/[\w\-]{{4,}}|v[tm]\.tiktok\.com/\w{{4,}}"
    rf"|{_SITES}youtube\.com/channel/[\w\-]{{6,}})"
)
_NETWORK = (
    r"(?<![nN]hóm )(?<![tT]rang )(?<![kK]ênh )"
    r"\b(?i:zalo|facebook|face|fb|messenger|viber|telegram|tik\s?tok|instagram)(?:\s+(?:tên|của|là|cá\s+nhân))*"
)
ACCOUNT_NAME = late_pattern(
    rf"(?:{_NETWORK}\s*:?\s*[“‘\x22\x27]?|\b(?i:nick|trang\s+cá\s+nhân)\s*:?\s*[“‘\x22\x27])\b"
    rf"(?!(?:{NO_NAME}|{BODY}|OA|Official|Mini|Trang|Cổng|Thông|Điện|Bưu|Bảo|Ngân|Báo|Đài|Chợ|Cục"
    rf"|Live)(?!\w))(?P<it>{WORD}(?:\s+{WORD})+)"
)
# In the text of an office too: a page under the name of a person.
PERSON_PAGE = late_pattern(
    rf"{_NETWORK}\s*:?\s*[“‘\x22\x27]?\b(?P<it>(?:{TITLE})\s+(?!(?:{NO_NAME})(?!\w)){WORD}(?:\s+{WORD})*"
    rf"|(?:{COMMON.title()})(?:\s+{WORD}){{2,3}})"
)
OWN_PAGE = late_pattern(
    rf"(?:{_NETWORK}(?:(?<=cá nhân)|(?=\s+tên\s)\s+tên)|\bnick\s+{_NETWORK})\s*:?\s*[“‘\x22\x27]?"
    rf"(?P<it>(?!(?:{NO_NAME}|{BODY})(?!\w)){WORD}\s+{WORD}(?:\s+{WORD})*)"
)
SIGNS_OF_PAGES = dict.fromkeys((ACCOUNT_NAME, PERSON_PAGE, OWN_PAGE), NETWORKS)
