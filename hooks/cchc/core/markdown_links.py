"""Links of a Markdown text that are not whole, or lead to no place in it: readers would see signs, or nothing move."""

import re
from collections.abc import Iterator
from urllib.parse import unquote

from . import markup
from .text import slug

# What a reader sees of a link that is not whole: `[xem](https://vidu.vn`, `[xem(https://vidu.vn)`.
_OPEN = re.compile(r"\[[^\[\]\n]+\]\((?:https?:|mailto:|/|#|[\w./-]+\.\w)(?:[^()\n]|\([^()\n]*\))*$")
_UNCLOSED = re.compile(r"\[[^\[\]\n]+\((?:https?:|mailto:|/\w)[^()\s]+\)(?!\])")
_REFERENCE = re.compile(r"(?<![\]\\!])\[([^\[\]\n]+)\]\[([^\[\]\n]*)\]")
_DEFINED = re.compile(r"^ {0,3}\[([^\]\n]+)\]:", re.M)
_REVERSED = re.compile(r"\([^()\n]+\)\[(?:https?:|/|[\w./-]+\.\w)[^\[\]\s]*\]?")
_TURNED = re.compile(r"\((?:https?:|www\.)[^()\s]+\)\[[^\[\]\n]+\](?!\()")
_BRACED = re.compile(r"\[[^\[\]\n]+\]\{(?:https?:|/)[^{}\n]*\}")
_DOUBLE = re.compile(r"\[\[[^\[\]\n]+\]\([^()\n]*\)(?!\])")
_TWICE = re.compile(r"\[\[[^\[\]\n]+\]\](?![(\[])")
_NAMELESS = re.compile(r"(?<!!)\[\s*\]\([^()\s]+\)")
_SPACED = re.compile(r"\[[^\[\]\n]+\]\(https?://[^()\s\"“”]+[ \t]+(?![\"'])[^()\n\"]*\)")
_BARE = re.compile(r"\[[^\[\]\n]+\](?:https?://|www\.)\S*")
_BAD_HOST = re.compile(r"(?:https?://|www(?=\.))[\w.-]*(?:,(?:vn|com|gov|org|net|edu)\b|\.\.)[\w.,-]*")
_LOOSE = re.compile(r"\[[^\[\]\n]+\]\s+\(\s+(?:https?:|/\w)[^()\n]*\)")
_NO_OPEN = re.compile(r"^[^\[\n]*\]\(\s*(?:https?:|/\w)[^()\n]*\)")
_CUT = re.compile(
    r"\bhttps?(?::/(?!/)|://[ \t]+(?=[\w-]+\.)|//|;//|:\\\\)[^\s)]+|\b(?!https?://)h[tps]{2,6}://\S+"
    r"|\bhttps?://[\w.-]+\.\w+ /\w\S*"
    r"|\bhttps?://(?!\S)|\bwww [\w-]+\.\w\S*"
    r"|[\w@.-]+(?:,(?:gov|com|edu|org|net)\.|\.(?:gov|com|edu|org|net),)vn\b|[\w.-]+@[\w-]+,[\w-]+(?:\.[\w-]+)*\.vn\b"
    r"|[\w.-]+@[\w-]+ (?:gov|com|edu|org|net)\.vn\b"
    r"|\b(?:https?://|www\.)[\w.-]+\.gov(?![\w-]|\.\w)|\b(?:https?://|www\.)[\w.-]+\.gov\.(?!vn\b|\w\w\.)\w+"
)
_INNER = re.compile(r"(?<![(<\[])\bhttps?://(?:localhost|127\.0\.0\.1|192\.168\.|10\.\d{1,3}\.)\S*")
_ANGLE = re.compile(r"<(?:https?://|www\.)[^<>\s]+(?!\S)")
_COMMENT = re.compile(r"<!--.{0,30}")
_NOTE = re.compile(r"\[\^([^\[\]\s]+)\](?!:)")
_NOTED = re.compile(r"^ {0,3}\[\^([^\[\]\s]+)\]:")
_ATX = re.compile(r"^#{1,6}\s+(.+?)\s*#*\s*$", re.M)
_ID = re.compile(r"\bid\s*=\s*[\"']?([\w-]+)", re.I)
OPEN = "liên kết thiếu dấu ngoặc đóng"
REVERSED = "ngoặc của liên kết đặt sai; chữ hiện ra ở trong ngoặc vuông, rồi địa chỉ ở trong ngoặc tròn"
DOUBLE = "liên kết thừa dấu ["
TWICE = "hai dấu [[ ]] hiện nguyên; liên kết cần chữ trong ngoặc vuông, rồi địa chỉ trong ngoặc tròn"
SPACED = "địa chỉ của liên kết có dấu cách nên không thành liên kết; hãy bỏ hoặc ghi %20"
BARE = "địa chỉ của liên kết phải đặt trong ngoặc tròn ngay sau ngoặc vuông"
BAD_HOST = "địa chỉ này gõ sai dấu chấm"
INNER = "địa chỉ này chỉ mở được trên máy hoặc trong mạng của cơ quan; hãy ghi địa chỉ trên mạng hoặc bỏ"
NO_OPEN = "liên kết thiếu dấu [ ở đầu"
NAMELESS = "liên kết chưa có chữ để bấm; hãy viết chữ đó trong ngoặc vuông"
ANGLE = "dấu < trước địa chỉ chưa có dấu > đóng ở ngay sau địa chỉ; hãy thêm hoặc bỏ cả hai"
COMMENT = "dấu <!-- mở ghi chú ẩn mà chưa có --> đóng nên hiện nguyên; hãy xóa"
NO_REFERENCE = "trong bài không có địa chỉ của “[{}]”; hãy ghi địa chỉ ngay sau, trong ngoặc tròn"
NO_NOTE = "trong bài không có chú thích này; hãy thêm dòng “[^{}]: …”"
NO_CITE = "không chỗ nào trong bài dẫn tới chú thích này nên nó không hiện; hãy ghi “[^{}]” sau chữ cần chú thích"
NO_PART = "trong bài không có phần này; địa chỉ là tên phần không dấu, nối bằng gạch ngang"

_SIGNS = ("[", "]", "http", "://", "www", ".vn", ",vn", "<!--")  # whatever is doubtful has one of these
_DOUBTS = (
    (_REVERSED, REVERSED),
    (_BRACED, REVERSED),
    (_TURNED, REVERSED),
    (_NAMELESS, NAMELESS),
    (_DOUBLE, DOUBLE),
    (_TWICE, TWICE),
    (_SPACED, SPACED),
    (_BARE, BARE),
    (_BAD_HOST, BAD_HOST),
    (_LOOSE, SPACED),
    (_NO_OPEN, NO_OPEN),
    (_CUT, "địa chỉ này gõ sai"),
    (_INNER, INNER),
    (_ANGLE, ANGLE),
    (_COMMENT, COMMENT),
)


_OF_DATA = ((_BAD_HOST, BAD_HOST), (_CUT, "địa chỉ này gõ sai"))


def wrong(body: str) -> Iterator[tuple[int, str, str, str]]:
    """What is wrong with the links of a text: line, why, what was found, a right example."""
    if "[" not in body:
        return
    rows = [*markup.rows(body)]
    text = "\n".join(row for _, row in rows)
    defined = {name.strip().casefold() for name in _DEFINED.findall(text)}
    for number, row in rows:
        if "[" not in row:
            continue
        if found := _OPEN.search(row) or _UNCLOSED.search(row):
            yield number, OPEN, found[0], "[Cổng Dịch vụ công](https://dichvucong.gov.vn)"
        for named, name in _REFERENCE.findall(row):
            wanted = (name or named).strip().casefold()
            if wanted not in defined and not wanted.isdigit() and not wanted.startswith("^"):
                yield number, NO_REFERENCE.format(name or named), f"[{named}][{name}]", f"[{named}](https://vidu.vn)"
        for name in _NOTE.findall(row):
            if f"^{name}".casefold() not in defined:
                yield number, NO_NOTE.format(name), f"[^{name}]", f"[^{name}]: Theo Kế hoạch số 08/KH-UBND"


def doubts(body: str) -> Iterator[tuple[int, str]]:
    """What is probably no link as it is written, or one that nobody sees: line, why."""
    for number, row in markup.rows(body) if "[^" in body else ():
        if (noted := _NOTED.match(row)) and noted[1] not in _NOTE.findall(body):
            yield number, NO_CITE.format(noted[1])
    for number, row in markup.rows(body) if any(sign in body for sign in _SIGNS) else ():
        for form, why in _DOUBTS if any(sign in row for sign in _SIGNS) else ():
            yield from ((number, f"{why} (đang có: “{found[0]}”)") for found in form.finditer(row))


def doubts_of_data(text: str) -> Iterator[str]:
    """Why addresses in a text that is no Markdown, or one alone, are probably not as they should be."""
    if "://" in text or "http" in text or "www" in text or ".vn" in text:
        yield from (f"{why} (đang có: “{found[0]}”)" for form, why in _OF_DATA for found in form.finditer(text))


def parts(body: str) -> frozenset[str]:
    """The names by which the parts of a text can be linked to."""
    text = "\n".join(row for _, row in markup.rows(body))
    return frozenset(map(slug, map(markup.plain, _ATX.findall(text)))) | frozenset(_ID.findall(text))


def no_part(target: str, body: str) -> bool:
    """Whether an address ends in the name of a part (`#cach-nop`) that a text has not."""
    name = unquote(target.partition("#")[2])
    if not name or name.startswith(("fn", ":~:")) or name == "__top":
        return False
    known = parts(body)
    return name not in known and slug(re.sub(r"_\d+$", "", name)) not in known
