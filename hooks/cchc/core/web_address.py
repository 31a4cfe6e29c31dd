"""Addresses of other sites: without parameters that only count or track a reader, and those that none can open."""

import re
from urllib.parse import unquote

from pydantic_core import PydanticCustomError

# Each named by who adds it; the list of the Firefox and Brave browsers, and Zalo's own.
_TRACKING = (
    r"utm_\w+|fbclid|__cft__(?:\[\d+\])?|__tn__|__xts__(?:\[\d+\])?|mibextid|fb_\w+|igshid?|gclid|gclsrc|gbraid|wbraid"
    r"|dclid|_gl|_ga|msclkid|yclid|twclid|ttclid|li_fat_id|mc_cid|mc_eid|_hsenc|_hsmi|mkt_tok|vero_id|oly_\w+_id"
    r"|zarsrc|zalo_src|zclid|zsource|zmd5|spm|ref_src|ref_url"
)
_OFFICE = re.compile(
    r"https?://(?:(?:10|127|169\.254|192\.168|172\.(?:1[6-9]|2\d|3[01]))(?:\.\d+)+"
    r"|[\w.-]+\.(?:local|lan|internal)|[\w-]+)(?![\w.-])",
    re.I,
)
_DOTLESS = re.compile(r"https?://[\w-]+(?::\d+)?(?:/\S*)?", re.I)
_PARAMETER = re.compile(rf"(?P<sign>[?&]|&amp;)(?:{_TRACKING})(?:=[^&#]*)?(?=&|#|$)", re.I)

_BEHIND = re.compile(  # Google Docs, Gmail and Facebook lead to a page by one of their own
    r"https?://(?:(?:www\.)?google\.com(?:\.vn)?/url|lm?\.facebook\.com/l\.php)\?"
    r"(?:[^#]*?&)?(?:q|u|url)=(?P<page>https?(?::|%3A)[^&#]+)",
    re.I,
)


def outside(address: str) -> str:
    """An address that is none of a machine or of the network of an office: its host has a dot.

    Raises:
        PydanticCustomError: it has none.
    """
    if _DOTLESS.fullmatch(address):
        message = "địa chỉ này chỉ mở được trên máy hoặc trong mạng của cơ quan; phải có tên miền như dichvucong.gov.vn"
        raise PydanticCustomError("cchc", "{why}", {"why": message})
    return address


def untracked(address: str) -> str:
    """The address without tracking parameters, or that of the page behind it; all else stays as it is written."""
    if "?" not in address and "&" not in address:
        return address
    mask = address.replace("&amp;", "&")
    if behind := _BEHIND.match(mask):
        mask = re.sub(r"[\s<>()\"]", lambda match: f"%{ord(match[0]):02X}", unquote(behind["page"]))
        address = mask.replace("&", "&amp;") if "&amp;" in address else mask
    made = _PARAMETER.sub(lambda match: "?" if match["sign"] == "?" else "", mask)
    if made == mask:
        return address
    made = re.sub(r"\?(?:&|(?=#|$))", lambda match: "?" if match[0] == "?&" else "", made)
    return made.replace("&", "&amp;") if "&amp;" in address else made


def of_an_office(address: str) -> bool:
    """Whether an address is within the network of an office, so that residents cannot open it (RFC 1918)."""
    return _OFFICE.match(address) is not None
