"""Addresses of pages of people on social networks, and links that do not tell whose page they lead to."""

import re

# What the name of a page of an authority, a school, a newspaper or a company begins with or holds.
_OFFICIAL = (
    "ubnd|uybannhandan|hdnd|dang-?(?:bo|uy)|cong-?an|thanhnien|tuoitre|doan(?:xa|phuong|tn)|phunu|nongdan|matdat|mttq"
    "|trungtam|"
    "hanhchinh|chinhphu|dichvucong|thongtin|truyen|bao[a-z]*son|bao(?:dien)?tu|vtv|vov|ptdt|thcs|thpt|tieuhoc|mamnon|"
    "benhvien|yte|congty|htx|hoptacxa|hoi[a-z]{3}|clb|vnpost|viettel|vnpt|evn|gov|xa[.\\-_]|phuong[.\\-_]|official"
)
_NO_PROFILE = "groups?|pages?|events?|watch|share|sharer|hashtag|reel|photo|story|help|policies|plugins|p|video"
_SITES = r"(?:(?:www|m|web|vi-vn)\.)?"
PAGE = re.compile(
    rf"(?<!\w){_SITES}(?:(?:facebook|fb|instagram|tiktok|threads|twitter|x)\.(?:com|net|me)/"
    r"|linkedin\.com/in/|[mt]\.me/|youtube\.com/(?:(?=@)|user/|c/))"
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
