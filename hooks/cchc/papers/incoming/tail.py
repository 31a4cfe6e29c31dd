"""The foot of a paper: who receives it, who signed it."""

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass, field, replace

from ...core.text import fold
from .annexes import annex_heading, annexed
from .labels import split_typed_label, without_bullet
from .ledger import Ledger
from .lines import COLUMNS, TextLine

RECIPIENTS = re.compile(r"\s*Nơi\s+(?:nhận|gửi)\s*(?::|$)", re.I)
_AUTHORITY = re.compile(r"\s*(?:(?:TM|KT|TL|TUQ|Q)\s*\.|[TK]/[MTL]\.?|ĐẠI DIỆN\b)\s*(?=[^\W\d_])")
_OTHER_PARTY = re.compile(r"(?:ĐẠI DIỆN\s+)?BÊN\s+(?:[B-D]|MUA|NHẬN)\b")
_END = re.compile(r"[\s.]*/[\s./]*$")
_CLOSED = re.compile(r"\./\.?\s*$|/\.\s*$")
POSTS = (
    "chu tich",
    "pho chu tich",
    "truong ban",
    "truong doan",
    "to truong",
    "truong thon",
    "giam doc",
    "bi thu",
    "chanh van phong",
    "truong phong",
    "cong chuc",
    "thu tuong",
    "bo truong",
    "hieu truong",
    "chu tri",
    "chu toa",
    "thu ky",
    "quyen ",
    "q. ",
)
_POST_AGAIN = ("chu tich ", "pho chu tich", "bi thu ", "pho bi thu", "chanh van phong", "giam doc ")
_OFFICES = ("uy ban", "hoi dong", "van phong", "phong ", "ban ", "to ", "trung tam", "kiem ", "thuong truc")
_BESIDE = re.compile(r"([-–+•].*?[;.,])\s+([^\W\d_][^;,]{6,})")
_LONGEST_POST = 60
_TORN = (
    " -",
    " va",
    ",",
    " xa",
    " nhan",
    " hoi dong",
    " uy ban",
)  # a name in capitals that goes on in the next line: VĂN HÓA - XÃ
NAME_WORD = re.compile(r"[^\W\d_]+(?:['’‘ʼ-][^\W\d_]+)*\.?")  # of a name: H’Linh, K'Brễu
_REST = 40  # characters of the rest of a recipient
_RANK = re.compile(r"(?:Thiếu|Trung|Thượng|Đại) (?:úy|uý|tá|tướng)\s+(?=[^\W\d_])")


@dataclass(kw_only=True)
class Tail:
    """Recipients and signature, as far as they were found.

    `listing` while the lines of recipients go on, `unfinished` while one of them has no sign at its end; `other` where
    another party of a contract signs.
    """

    recipients: list[str] = field(default_factory=list)
    authority: list[str] = field(default_factory=list)
    post: list[str] = field(default_factory=list)
    signer: str = ""
    listing: bool = False
    unfinished: bool = False
    other: bool = False


def has_end_mark(text: str) -> bool:
    """Whether a text ends with `./.`, which ends every paper (Nghị định 30/2020/NĐ-CP, Phụ lục I)."""
    return _CLOSED.search(text.rstrip()) is not None


def without_end_mark(text: str) -> str:
    """The text without that sign."""
    while has_end_mark(text):
        text = _END.sub("", text.rstrip()).rstrip()
    return text


def find_tail(lines: Sequence[TextLine], after: int) -> int:
    """The index of the first line of the foot: the recipients, the signature, or what follows `./.`."""
    for place in range(after, len(lines)):
        line = lines[place]
        if line.rows:
            continue
        if RECIPIENTS.match(line.text) or signs(line):
            return place
        if (annex_heading(line) and line.in_capitals) or (place > after and annexed(lines, place)):
            return place
        if has_end_mark(line.text):
            return place + 1
        if place > after and _post_and_name(lines, place):
            return place
    return len(lines)


def _post_and_name(lines: Sequence[TextLine], place: int) -> bool:
    """Whether a line is the post of a signer whose name is the next line, where nothing else ends a paper."""
    text = lines[place].text.strip()
    post = text.isupper() and len(text) < _LONGEST_POST and fold(text).startswith(POSTS)
    below = lines[place + 1] if place + 1 < len(lines) else None
    return post and below is not None and not below.rows and _name(below.text) and not below.in_capitals


def signs(line: TextLine) -> bool:
    """Whether a line begins a signature."""
    return any(_AUTHORITY.match(piece) and piece.strip().isupper() for piece in COLUMNS.split(line.text))


def tail(lines: Sequence[TextLine], ledger: Ledger) -> Tail:
    """Recipients and signature; boilerplate and what is not recognised go into the ledger."""
    found = Tail()
    for line in _signed_by_column(lines):
        if line.rows:
            ledger.leave([line], "phần cuối văn bản")
            continue
        for piece in _columns(line.text):
            if re.search(r"\w", piece):
                _look(replace(line, text=piece.strip()), found, ledger)
    if not found.signer and len(found.post) > 1 and _name_in_capitals(found.post[-1]):
        found.signer = found.post.pop()
    while len(found.post) > 1 and " " in found.post[0] and fold(found.post[1]).startswith(_POST_AGAIN):
        found.authority.append(found.post.pop(0))  # TRƯỞNG BAN, below it PHÓ CHỦ TỊCH UBND XÃ: two posts, no long one
    if found.authority and not found.post and found.authority[-1].startswith("Q"):
        found.post.append(found.authority.pop())  # acting chairman: the post itself
    return found


def _signed_by_column(lines: Sequence[TextLine]) -> Iterator[TextLine]:
    """The lines; where several sign side by side, each with post and name, one column after the other."""
    place = 0
    while place < len(lines):
        width, end = len(_columns(lines[place].text)), place
        while end < len(lines) and _several_sign(lines[end], width):
            end += 1
        columns = [_columns(line.text) for line in lines[place:end]] if end - place > 1 else []
        for column in zip(*columns, strict=True):
            yield from (replace(line, text=text) for line, text in zip(lines[place:end], column, strict=True))
        if not columns:
            yield lines[place]
        place = max(end, place + 1) if columns else place + 1


def _several_sign(line: TextLine, width: int) -> bool:
    pieces = [piece.strip() for piece in _columns(line.text)]
    signed = all(piece.isupper() or _name(piece) or piece.startswith("(K") for piece in pieces if piece)
    return not line.rows and len(pieces) == width > 1 and all(pieces) and signed


def _columns(text: str) -> list[str]:
    """The pieces of a line in which recipients and signature stand side by side, even one space apart."""
    pieces = COLUMNS.split(text.strip())
    match = _BESIDE.fullmatch(text.strip()) if len(pieces) == 1 else None
    return [match[1], match[2]] if match and match[2].isupper() and " " in match[2] else pieces


def _name_in_capitals(text: str) -> bool:
    """Whether a line in capitals is a person's name, not an office or a post."""
    return _name(text) and not fold(text).startswith((*POSTS, *_OFFICES))


def _look(line: TextLine, found: Tail, ledger: Ledger) -> None:
    text = line.text
    if match := RECIPIENTS.match(text):
        ledger.prints("Nơi nhận", match[0], line.number)
        found.listing = True
        text = text[match.end() :].strip()
        if text:
            _look(replace(line, text=text), found, ledger)
    elif found.signer and _other_party(line, found, ledger):
        return
    elif _AUTHORITY.match(text) and text.isupper() and not found.post:
        found.authority.append(text)
    elif text.isupper() and found.authority and not found.post and _torn(found.authority[-1], text):
        found.authority[-1] += f" {text}"
    elif text.isupper() and line.dash and found.post and not found.signer:
        found.post.append(text)  # VĂN HÓA / - XÃ HỘI
    elif found.unfinished and not (line.dash or text.isupper() or _name(text)) and len(text) < _REST:
        found.recipients[-1] += f" {text.rstrip(' ;.,')}"
        found.unfinished = not text.endswith((";", ",", "."))
    elif found.listing and (line.dash or _listed(text)):
        more, rest = split_typed_label(without_bullet(text))
        ledger.prints("nhãn", more, line.number)
        kept = without_end_mark(rest).rstrip(" ;.,")
        found.recipients += [kept] if kept else []
        found.unfinished = bool(kept) and not rest.endswith((";", ",", "."))
    elif (text.isupper() and not found.signer) or (
        fold(text).startswith(POSTS) and not found.post and (found.authority or not found.listing)
    ):
        found.post.append(text)
    elif not found.signer and _name(text) and (found.post or found.authority):
        found.signer = text
    elif found.recipients and text[0].islower() and not found.post:
        found.recipients[-1] = f"{found.recipients[-1]} {text.rstrip(' ;.,')}"
    else:
        ledger.leave([line], "phần cuối văn bản")


def _torn(above: str, text: str) -> bool:
    """Whether a name in capitals goes on in the next line; what begins with a post is none."""
    return fold(above).endswith(_TORN) and not fold(text).startswith(("pho ", *POSTS))


def _other_party(line: TextLine, found: Tail, ledger: Ledger) -> bool:
    """Whether a line after a signature is of the other party of a contract; where another signature begins, start anew.

    Minutes: who wrote them signs at the left, who was in the chair at the right; so do those who agree on rules.
    """
    found.other = found.other or bool(_OTHER_PARTY.match(line.text))
    if found.other:
        ledger.leave([line], "bên kia ký")
    elif line.text.isupper() and (_AUTHORITY.match(line.text) or fold(line.text).startswith(POSTS)):
        earlier = (*found.authority, *found.post, found.signer)
        ledger.leave([replace(line, text=one) for one in earlier], "người ký thứ nhất")
        found.authority, found.post, found.signer = [], [], ""
    return found.other


def _listed(text: str) -> bool:
    return text.endswith((";", ".")) or text.startswith(("Như trên", "Lưu"))


def _name(text: str) -> bool:
    words = _RANK.sub("", text).split()
    return 2 <= len(words) <= 7 and all(word[0].isupper() and NAME_WORD.fullmatch(word) for word in words)
