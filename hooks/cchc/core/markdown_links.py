"""Links of a Markdown text that are not whole, or lead to no place in it: readers would see signs, or nothing move."""

import re
from collections.abc import Iterator
from urllib.parse import unquote

from . import markup
from .text import slug

# Behind each pattern stands what it matches, as a text has it.
_OPEN = re.compile(  # [xem](https://vidu.vn
    r"\[[^\[\]\n]+\]\((?:https?:|mailto:|/|#|[\w./-]+\.\w)(?:[^()\n]|\([^()\n]*\))*$"
)
_UNCLOSED = re.compile(r"\[[^\[\]\n]+\((?:https?:|mailto:|/\w)[^()\s]+\)(?!\])")  # [xem(https://vidu.vn)
_REFERENCE = re.compile(r"(?<![\]\\!])\[([^\[\]\n]+)\]\[([^\[\]\n]*)\]")  # [xem][nguồn]
_DEFINED = re.compile(r"^ {0,3}\[([^\]\n]+)\]:", re.M)  # [nguồn]: https://vidu.vn
_NOTE = re.compile(r"\[\^([^\[\]\s]+)\](?!:)")  # [^1]
_NOTED = re.compile(r"^ {0,3}\[\^([^\[\]\s]+)\]:")  # [^1]: Theo Kế hoạch
_HEADING = re.compile(r"^#{1,6}\s+(.+?)\s*#*\s*$", re.M)  # ## Cách nộp
_ID = re.compile(r"\bid\s*=\s*[\"']?([\w-]+)", re.I)  # id="cach-nop"
_BAD_HOST = re.compile(  # https://vidu,vn, https://www..vidu.vn
    r"(?:https?://|www(?=\.))[\w.-]*(?:,(?:vn|com|gov|org|net|edu)\b|\.\.)[\w.,-]*"
)
_MISTYPED = re.compile(
    r"\bhttps?(?::/(?!/)|://[ \t]+(?=[\w-]+\.)|//|;//|:\\\\)[^\s)]+"  # http:/vidu.vn, https//vidu.vn, http:\\vidu.vn
    r"|\b(?!https?://)h[tps]{2,6}://\S+"  # htpps://vidu.vn
    r"|\bhttps?://[\w.-]+\.\w+ /\w\S*"  # https://vidu.vn /tin
    r"|\bhttps?://(?!\S)|\bwww [\w-]+\.\w\S*"  # https:// and nothing behind it, www vidu.vn
    r"|[\w@.-]+(?:,(?:gov|com|edu|org|net)\.|\.(?:gov|com|edu|org|net),)vn\b"  # tinh,gov.vn, tinh.gov,vn
    r"|[\w.-]+@[\w-]+,[\w-]+(?:\.[\w-]+)*\.vn\b|[\w.-]+@[\w-]+ (?:gov|com|edu|org|net)\.vn\b"  # xa@tinh gov.vn
    # https://tinh.gov, www.tinh.gov.org
    r"|\b(?:https?://|www\.)[\w.-]+\.gov(?![\w-]|\.\w)|\b(?:https?://|www\.)[\w.-]+\.gov\.(?!vn\b|\w\w\.)\w+"
)
OPEN = "liên kết thiếu dấu ngoặc đóng"
REVERSED = "ngoặc của liên kết đặt sai; chữ hiện ra ở trong ngoặc vuông, rồi địa chỉ ở trong ngoặc tròn"
SPACED = "địa chỉ của liên kết có dấu cách nên không thành liên kết; hãy bỏ hoặc ghi %20"
NO_REFERENCE = "trong bài không có địa chỉ của “[{}]”; hãy ghi địa chỉ ngay sau, trong ngoặc tròn"
NO_NOTE = "trong bài không có chú thích này; hãy thêm dòng “[^{}]: …”"
NO_CITE = "không chỗ nào trong bài dẫn tới chú thích này nên nó không hiện; hãy ghi “[^{}]” sau chữ cần chú thích"
NO_PART = "trong bài không có phần này; địa chỉ là tên phần không dấu, nối bằng gạch ngang"

_SIGNS = ("[", "]", "http", "://", "www", ".vn", ",vn", "<!--")  # whatever is doubtful has one of these
_OF_DATA = ((_BAD_HOST, "địa chỉ này gõ sai dấu chấm"), (_MISTYPED, "địa chỉ này gõ sai"))
_DOUBTS = (
    (  # (xem)[https://vidu.vn]
        re.compile(r"\([^()\n]+\)\[(?:https?:|/|[\w./-]+\.\w)[^\[\]\s]*\]?"),
        REVERSED,
    ),
    (  # [xem]{https://vidu.vn}
        re.compile(r"\[[^\[\]\n]+\]\{(?:https?:|/)[^{}\n]*\}"),
        REVERSED,
    ),
    (  # (https://vidu.vn)[xem]
        re.compile(r"\((?:https?:|www\.)[^()\s]+\)\[[^\[\]\n]+\](?!\()"),
        REVERSED,
    ),
    (  # [](https://vidu.vn)
        re.compile(r"(?<!!)\[\s*\]\([^()\s]+\)"),
        "liên kết chưa có chữ để bấm; hãy viết chữ đó trong ngoặc vuông",
    ),
    (  # [[xem](https://vidu.vn)
        re.compile(r"\[\[[^\[\]\n]+\]\([^()\n]*\)(?!\])"),
        "liên kết thừa dấu [",
    ),
    (  # [[xem]]
        re.compile(r"\[\[[^\[\]\n]+\]\](?![(\[])"),
        "hai dấu [[ ]] hiện nguyên; liên kết cần chữ trong ngoặc vuông, rồi địa chỉ trong ngoặc tròn",
    ),
    (  # [xem](https://vidu.vn/bài 1)
        re.compile(r"\[[^\[\]\n]+\]\(https?://[^()\s\"“”]+[ \t]+(?![\"'])[^()\n\"]*\)"),
        SPACED,
    ),
    (  # [xem]https://vidu.vn
        re.compile(r"\[[^\[\]\n]+\](?:https?://|www\.)\S*"),
        "địa chỉ của liên kết phải đặt trong ngoặc tròn ngay sau ngoặc vuông",
    ),
    _OF_DATA[0],
    (  # [xem] ( https://vidu.vn)
        re.compile(r"\[[^\[\]\n]+\]\s+\(\s+(?:https?:|/\w)[^()\n]*\)"),
        SPACED,
    ),
    (  # xem](https://vidu.vn)
        re.compile(r"^[^\[\n]*\]\(\s*(?:https?:|/\w)[^()\n]*\)"),
        "liên kết thiếu dấu [ ở đầu",
    ),
    _OF_DATA[1],
    (  # http://192.168.1.5/tin
        re.compile(r"(?<![(<\[])\bhttps?://(?:localhost|127\.0\.0\.1|192\.168\.|10\.\d{1,3}\.)\S*"),
        "địa chỉ này chỉ mở được trên máy hoặc trong mạng của cơ quan; hãy ghi địa chỉ trên mạng hoặc bỏ",
    ),
    (  # <https://vidu.vn
        re.compile(r"<(?:https?://|www\.)[^<>\s]+(?!\S)"),
        "dấu < trước địa chỉ chưa có dấu > đóng ở ngay sau địa chỉ; hãy thêm hoặc bỏ cả hai",
    ),
    (  # <!-- xem lại
        re.compile(r"<!--.{0,30}"),
        "dấu <!-- mở ghi chú ẩn mà chưa có --> đóng nên hiện nguyên; hãy xóa",
    ),
)


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
    return frozenset(map(slug, map(markup.plain, _HEADING.findall(text)))) | frozenset(_ID.findall(text))


def no_part(target: str, body: str) -> bool:
    """Whether an address ends in the name of a part (`#cach-nop`) that a text has not."""
    name = unquote(target.partition("#")[2])
    if not name or name.startswith(("fn", ":~:")) or name == "__top":
        return False
    known = parts(body)
    return name not in known and slug(re.sub(r"_\d+$", "", name)) not in known
