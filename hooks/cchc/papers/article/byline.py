"""Who wrote a news item, where it comes from: the lines that say so at its end."""

import re
from collections.abc import Sequence
from dataclasses import dataclass

from ...core.privacy.names import FAMILY
from ...core.text import fold
from ...core.web_address import untracked
from ..incoming.head_marks import OFFICES
from ..incoming.issuer import sentence
from ..incoming.lines import TextLine
from ..incoming.tail import POSTS
from .title import is_name

_WITHIN = 3  # lines at the end
_LONGEST = 120
_SAID = re.compile(
    r"(?:tin(?:,| và)? bài|(?:tin|bài)(?:\s*(?:,|và|-|–|\+|&)\s*(?:ảnh|clip|video))?|tác giả(?: bài viết)?|người viết"
    r"|thực hiện|biên soạn|cộng tác viên|ctv)\s*(?::|(?=[-–]))\s*(?P<who>.+)",
    re.I,
)
_ORIGIN = re.compile(
    r"(?:nguồn(?:\s+tin)?\s*:\s*(?:theo\s+)?|theo\s+(?=(?:báo|tạp chí|đài|cổng|trang|ttxvn|thông tấn|vtv|vov|vne)\b))"
    r"(?P<name>.+)",
    re.I,
)
_APART = re.compile(r"\s+[-–—]\s+|\s*[,;]\s+|\s*\((?=[^)]*\)$)")
_ADDRESS = re.compile(r"https?://\S+")
_MINUTES = re.compile(r"(?:THƯ KÝ|CHỦ TRÌ|CHỦ TỌA|CHỦ TOẠ)(?: .*)?")  # who sign minutes, none of them wrote them for us
_OFFICE = (*OFFICES, "to ", "doan ", "hoi ", "truong ", "tram ", "cong thong tin", "trang thong tin", "ban bien tap")


@dataclass(frozen=True, kw_only=True)
class Byline:
    """What the last lines say: author, office, where the item was first published; `lines` are theirs."""

    author: str = ""
    unit: str = ""
    origin: str = ""
    address: str = ""
    lines: tuple[TextLine, ...]


def byline(lines: Sequence[TextLine]) -> tuple[list[TextLine], Byline]:
    """The lines without those of the author and the source, and what these say."""
    places = [at for at, line in enumerate(lines) if line.text.strip() or line.rows][1:][-_WITHIN:]
    said: dict[str, str] = {}
    used: list[int] = []
    if any(_MINUTES.fullmatch(lines[at].text.strip()) for at in places):
        return list(lines), Byline(lines=())
    for at in reversed(places):
        found = _read(lines[at], last=at == places[-1] or at + 1 in used)
        if found and not set(found) & set(said):
            said |= found
            used.append(at)
    if "author" in said and "unit" not in said and (at := min(used) - 1) in places and _post(lines[at]):
        said["unit"] = sentence(lines[at].text.strip())
        used.append(at)
    kept = [line for at, line in enumerate(lines) if at not in used]
    return kept, Byline(**said, lines=tuple(lines[at] for at in sorted(used)))


def _read(line: TextLine, *, last: bool) -> dict[str, str]:
    """What one line says; empty where it is a line of the text."""
    text = " ".join(line.text.split())
    bare = text.strip("()*./ ")
    if len(bare) > _LONGEST or line.rows or line.dash:
        return {}
    if match := _ORIGIN.fullmatch(bare):
        return _from(line, match["name"])
    if match := _SAID.fullmatch(bare):
        return _who(match["who"])
    parts = [part.strip(" ()") for part in _APART.split(bare)]
    families = bare.split()[:1] if line.bold else FAMILY  # what is bold and last is no heading: a pen name
    if last and is_name(parts[0], families) and (len(parts) == 1 or _office(" ".join(parts[1:]))):
        return _who(bare)
    alone = last and not text.endswith((".", ":", ";")) and (line.bold or line.italic)
    return {"unit": bare} if alone and _office(bare) and len(bare.split()) <= 12 else {}


def _post(line: TextLine) -> bool:
    """Whether a line is the post of who signed below: `CHỦ TỊCH UBND XÃ`."""
    return not line.rows and line.in_capitals and fold(line.text.strip()).startswith(POSTS)


def _from(line: TextLine, name: str) -> dict[str, str]:
    """The name of the source, and its address, written or linked."""
    written = _ADDRESS.search(name)
    address = written[0] if written else next((url for _, url in line.links if url.startswith("http")), "")
    bare = _ADDRESS.sub("", name).strip(" ()-–:,.")
    return {"origin": bare, "address": untracked(address)} if bare else {}


def _who(text: str) -> dict[str, str]:
    """Author and office of `Nguyễn Văn A – Phòng Văn hóa - Xã hội`: names first, the office after."""
    parts = [part.strip(" ()") for part in _APART.split(text) if part.strip(" ()")]
    at = next((at for at, part in enumerate(parts) if _office(part)), len(parts))
    names, office = parts[:at], text[text.find(parts[at]) :].strip(" ()") if at < len(parts) else ""
    return {key: value for key, value in (("author", ", ".join(names)), ("unit", office)) if value}


def _office(text: str) -> bool:
    return f"{fold(text)} ".startswith(_OFFICE)
