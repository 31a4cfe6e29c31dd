"""What changes for readers: the pages of a build compared with those that are published, by the text that they show.

Every built site has the list of its pages at `URL`: title and hash of each page, by its address.
"""

import hashlib
import html
import http.client
import json
import re
import urllib.error
import urllib.request
from collections.abc import Iterable, Mapping
from dataclasses import dataclass

from .core.page import Asset, Page

URL = "ban-dung.json"
_SECONDS = 10
_BYTES = 20_000_000
_SILENT = re.compile(r"<(script|style|template)\b.*?</\1>|<!--.*?-->", re.DOTALL)
_PICTURE = re.compile(r'<img\b[^>]*?\ssrc="([^"]*)"')
_DATE = r"[0-9]{1,2}/[0-9]{1,2}/[0-9]{4}"
# What days, the address of the site and the open data bring by themselves: nobody changed a word. A pattern has signs
# that are found in a tenth of its time, and without which it finds nothing; it begins with letters or a set of them,
# which the search jumps to: one pattern for all would be tried at every letter.
_BY_ITSELF = tuple(
    (signs, re.compile(pattern))
    for signs, pattern in (
        (("://",), r"https?://\S+"),
        (("SHA-256",), r"[0-9a-f][0-9a-f]{63}(?![0-9a-f])"),
        (("T0", "T1", "T2"), r"[0-9][0-9]{3}-[0-9]{2}-[0-9]{2}T[0-9:+]+"),
        ((), rf"[0-9][0-9]:[0-9]{{2}} ngày\s+{_DATE}"),
        (("phút, ngày",), rf"[0-9][0-9]? giờ [0-9]{{2}} phút, ngày\s+{_DATE}"),
        (("đến", "Đến"), rf"(đến|Đến)(?: hết)?(?: ngày)?\s+{_DATE}"),
        (("ập nhật ngày",), rf"([Cc]ập nhật) ngày\s+{_DATE}"),
        ((), rf"(?:Thứ \w+|thứ \w+|Chủ nhật|Chủ Nhật|chủ nhật)\s+{_DATE}"),
        (("hạn", "òn", "hậm"), r"(?:quá hạn|Quá hạn|còn|Còn|chậm|Chậm)[^0-9.]{0,30}[0-9.]+ (?:ngày|giờ)"),
    )
)
_TAG = re.compile(r"<[^>]*>")

Pages = Mapping[str, tuple[str, str]]


@dataclass(frozen=True)
class Changes:
    """Titles of the pages that come, change and go, by address."""

    added: Mapping[str, str]
    changed: Mapping[str, str]
    removed: Mapping[str, str]


class UnknownError(Exception):
    """The published pages cannot be read; the message says why, in Vietnamese."""


def listed(pages: Iterable[Page], digests: Mapping[str, str]) -> Asset:
    """The list of pages; `digests` are those of what they show, by address."""
    found = {page.url: [page.title, digests[page.url]] for page in pages}
    return Asset(URL, json.dumps({"trang": found}, ensure_ascii=False, sort_keys=True, separators=(",", ":")) + "\n")


def digest(page: str) -> str:
    """The hash of the words and pictures of a page: how it is laid out changes nothing for readers."""
    _, found, rest = page.partition("<main")
    main = _SILENT.sub("", rest.partition("</main>")[0] if found else page)
    left = words = " ".join(html.unescape(_TAG.sub(" ", f"{found}{main}")).split())
    for signs, pattern in _BY_ITSELF:
        if not signs or any(sign in left for sign in signs):
            left = pattern.sub(r"\1" if pattern.groups else "", left)
    left = left if left == words else " ".join(left.split())
    pictures = (picture.rsplit("/", 1)[-1] for picture in _PICTURE.findall(main))
    return hashlib.sha256("\n".join((left, *pictures)).encode()).hexdigest()[:16]


def parsed(text: bytes) -> Pages:
    """The pages of such a list.

    Raises:
        UnknownError: it is none.
    """
    try:
        found = json.loads(text)["trang"]
        return {str(url): (str(title), str(digest)) for url, (title, digest) in found.items()}
    except (ValueError, KeyError, TypeError, AttributeError, RecursionError):
        raise UnknownError(f"tệp {URL} không đúng dạng") from None


def fetched(home: str) -> Pages:
    """The pages that are published at an address.

    Raises:
        UnknownError: nothing is published there, or not yet with a list, or the network fails.
    """
    request = urllib.request.Request(f"{home}{URL}", headers={"User-Agent": "cchc"})
    if not home.startswith(("https://", "http://")):
        raise UnknownError(f"địa chỉ {home} không bắt đầu bằng https://")
    try:
        with urllib.request.urlopen(request, timeout=_SECONDS) as answer:
            return parsed(answer.read(_BYTES))
    except urllib.error.HTTPError as error:
        why = "trang chưa được đăng hoặc bản đang đăng chưa có danh sách trang" if error.code == 404 else ""
        raise UnknownError(why or f"máy chủ trả lời mã {error.code}") from None
    except (OSError, http.client.HTTPException):
        raise UnknownError("không kết nối được tới trang đang đăng") from None


def compared(before: Pages, after: Pages) -> Changes:
    """The pages added, changed and removed from `before` to `after`."""
    return Changes(
        added={url: title for url, (title, _) in after.items() if url not in before},
        changed={url: title for url, (title, digest) in after.items() if url in before and before[url][1] != digest},
        removed={url: title for url, (title, _) in before.items() if url not in after},
    )
