"""What a web page has around its text: menus, lists of links, and the name that tells which line is its title."""

import re
from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import replace
from datetime import datetime
from itertools import groupby

from ...core.dates import VIETNAM, short
from ...core.text import fold
from .lines import TextLine

POSTED = "ngày đăng ghi ở trang web"
FRAME = "khung của trang web"
FILE = "tệp đính kèm của trang web, không kèm theo bản nháp; hãy tải tệp ấy về rồi đăng cùng bài"
_CLASS = re.compile(  # names that pages give to what is around their text; `has-menu` is another thing
    r"(?:(?:main|top|left|right|side|mega|mobile|header|footer|nav)[-_]?)?(?:nav|navbar|menu)|breadcrumbs?|pagination"
    r"|sidebar|copyright|footer|social(?:[-_]share)?|related(?:[-_](?:news|posts|articles))?|tin[-_]lien[-_]quan"
    r"|comments?(?:[-_](?:list|area|box|form))?|binh[-_]luan|(?:article[-_])?tool(?:s|bar)|share(?:[-_]\w+)?|tags?"
    r"|other[-_]news|news[-_]other|tin[-_]khac",
    re.I,
)
_HOLDERS = frozenset("ul ol div p section td table".split())
_FILE = re.compile(r"\.(?:pdf|docx?|xlsx?|odt|zip|rar|7z)(?:[?#]|$)", re.I)
_DRAWN, _SMALL = re.compile(r"\.(?:svg|gif)(?:[?#]|$)|^data:image/(?:svg|gif)", re.I), 100  # points
_MENU = 3  # lines in a row that are nothing but a link
_NAME = 4  # words of a title


def is_menu(tag: str, said: Mapping[str, str]) -> bool:
    """Whether an element is named as what stands around a text."""
    names = (*said.get("class", "").split(), said.get("id", ""))
    return tag in _HOLDERS and any(map(_CLASS.fullmatch, names))


def address(tag: str, said: Mapping[str, str]) -> str:
    """Where a link leads; an anchor of Word leads nowhere."""
    return said.get("href", "").strip() if tag == "a" else ""


def files(links: Iterable[tuple[str, str]], number: int) -> list[TextLine]:
    """Where the links of a line lead to files that only the site of the page has."""
    found = dict.fromkeys(address for _, address in links if ":" not in address[:7] and _FILE.search(address))
    return [TextLine(number, address, why=FILE) for address in found]


def is_picture(said: Mapping[str, str]) -> bool:
    """Whether an image is no sign or line of the page: these are drawn, or small."""
    sides = [side for name in ("width", "height") if (side := said.get(name, "").removesuffix("px")).isdecimal()]
    return _DRAWN.search(said.get("src", "")) is None and all(int(side) > _SMALL for side in sides)


def pictured(lines: Sequence[TextLine], images: Iterable[int]) -> tuple[str, ...]:
    """Where the text has images: below its title, above its last line."""
    title = next((line.number for line in lines if line.heading == 1), 1)
    return tuple(f"dòng {number}" for number in images if lines and title <= number < lines[-1].number)


def posted(tag: str, said: Mapping[str, str]) -> str:
    """The day on which a page says, to programs, that it was first posted; empty where an element says none."""
    name = said.get("property", "") or said.get("itemprop", "")
    told = said.get("content", "") if tag == "meta" and name in {"article:published_time", "datePublished"} else ""
    try:
        found = datetime.fromisoformat(told)
    except ValueError:
        return ""
    return short((found.astimezone(VIETNAM) if found.tzinfo else found).date())


def titled(lines: Sequence[TextLine], names: Iterable[str]) -> list[TextLine]:
    """The lines; the one that the page itself is called by is a first heading, where no other line is."""
    folded = [fold(name.strip()) for name in names]
    able = (
        (not line.bold, at)
        for at, line in enumerate(lines)
        if len(line.text.split()) >= _NAME and any(name.startswith(fold(line.text)) for name in folded)
    )
    best = None if any(line.heading == 1 for line in lines) else min(able, default=None)
    return [replace(line, heading=1) if best and at == best[1] else line for at, line in enumerate(lines)]


def menus(lines: Sequence[TextLine], linked: Mapping[int, Sequence[str]]) -> Iterator[int]:
    """The places of lines that are menus: nothing but links, in a row, or several in one line, or above the title.

    `linked`: the addresses in lines without other words. Files to open and what a sentence with a colon announces are
    no menu.
    """
    title = next((at for at, line in enumerate(lines) if line.heading == 1), -1)
    runs = groupby(enumerate(lines), lambda pair: pair[1].number in linked and not pair[1].rows)
    for _, run in ((is_linked, list(run)) for is_linked, run in runs if is_linked):
        first = run[0][0]
        addresses = [one for _, line in run for one in linked[line.number]]
        announced = bool(first) and lines[first - 1].text.endswith(":")
        if announced or any(map(_FILE.search, addresses)):
            continue
        many = len(run) >= _MENU
        left = [at for at, line in run if at != title and (many or at < title or len(linked[line.number]) > 1)]
        named = bool(first and left) and lines[first - 1].heading > 1  # `Chuyên mục`, above a menu
        yield from ([first - 1, *left] if named else left)
