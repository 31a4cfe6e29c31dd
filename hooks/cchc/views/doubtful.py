"""Notices from the warnings of `core.proofreading`, and about titles of news in capitals."""

import re
from collections.abc import Iterator, Sequence
from typing import Any

from ..core.grouping import grouped, repeated
from ..core.kind import Here, Kind, View
from ..core.problems import advice
from ..core.text import slug
from ..kinds import document, feedback, hotline, news, report, text_page, unit
from . import misspelt_name

# Keys whose values make one list of choices on pages.
_OF_ALL = ("dia_danh", "co_quan_ban_hanh")  # the same in papers of all kinds
_SORTED = frozenset(("linh_vuc", "noi_xu_ly", "kenh", "don_vi", "don_vi_tinh", "dia_danh", "co_quan_ban_hanh"))

_TYPES = ("xã", "phường", "đặc khu", "thị trấn")

_LONG = 200  # letters of a title: six lines on a phone


def _notices(here: Here) -> Iterator[str]:
    yield from here.read.slips
    yield from _of_news(here.read[news.KIND])
    yield from _variants(here)
    yield from _other_types(here)
    yield from misspelt_name.doubts(here)
    yield from _replacing_nothing(here)


def _of_news(items: Sequence[news.Item]) -> Iterator[str]:
    """Items that stand twice, titles in capitals, titles that fill a phone."""
    copies = dict(_copies(items))
    for item in items:
        if other := copies.get(item.source.path):
            yield advice(_heading(item), f"giống hệt {other}; nếu chép nhầm thì xóa một tệp")
        if _capitals(item.title):
            why = "tiêu đề viết toàn chữ hoa khó đọc; hãy viết hoa chữ đầu và tên riêng"
            yield advice(_heading(item), why)
        if len(item.title) > _LONG:
            why = f"tiêu đề dài {len(item.title)} chữ và dấu, đọc trên điện thoại rất mỏi; hãy viết dưới {_LONG}"
            yield advice(_heading(item), why)


def _replacing_nothing(here: Here) -> Iterator[str]:
    """Papers that take the place of one that the site does not have."""
    papers = here.read[report.KIND]
    numbers = {*(slug(one.data.number) for one in papers), *(slug(one.data.number) for one in here.read[document.KIND])}
    for paper in papers:
        if paper.data.replaces and slug(paper.data.replaces) not in numbers:
            why = f"trang chưa có văn bản số {paper.data.replaces} để thay; hãy kiểm tra lại số"
            yield paper.advice(("thay_the",), why)


def _copies(items: Sequence[news.Item]) -> Iterator[tuple[str, str]]:
    """Items whose words are those of another before them, with that one; texts are read where titles are the same."""
    for same in grouped(items, lambda item: item.title.casefold()).values():
        for item, other in repeated(same, lambda item: item.body.strip()) if len(same) > 1 else ():
            yield item.source.path, other.source.path


def _variants(here: Here) -> Iterator[str]:
    """Values of keys by which lists are sorted, where the same words are spelled otherwise in most other places."""
    places: dict[tuple[str, ...], dict[str, list[tuple[str, str]]]] = {}
    for kind in here.read.kinds:
        for thing in here.read.own(kind):
            for at, text in thing.entry.texts:
                if at[-1] in _SORTED:
                    where = thing.entry.place_of(at)
                    of = "" if at[-1] in _OF_ALL else kind.id
                    same = places.setdefault((of, str(at[-1]), slug(text)), {})
                    same.setdefault(_spelled(str(at[-1]), text), []).append((where, text))
    for spellings in places.values():
        usual, *others = sorted(
            spellings, key=lambda text: (-len(spellings[text]), text.isascii(), -len(text.encode()), text)
        )
        first, shown = spellings[usual][0]
        if others and len(spellings[others[0]]) == len(spellings[usual]) == 1:  # nobody knows which is right
            other, written = spellings[others[0]][0]
            yield advice(first, f"“{shown}” viết khác “{written}” ở {other}; hãy viết như nhau")
        for where, text in (one for other in others for one in spellings[other]):
            yield advice(where, f"“{text}” viết khác “{shown}” ở {first}; hãy viết như nhau")


def _other_types(here: Here) -> Iterator[str]:
    """What is no history and calls the commune what it was before its type or name changed: “xã” of a ward."""
    owner = unit.of(here)
    former = [] if owner.named_since and owner.named_since > here.today else owner.former_places
    names = (f"{type} {name}" for name in (owner.name, *former) for type in _TYPES)
    others = [name for name in names if slug(name) != slug(owner.full)]
    kinds: tuple[Kind[Any], ...] = (unit.KIND, hotline.KIND, feedback.SETTINGS)
    for kind in kinds:
        for thing in here.read.own(kind):
            for at, text in thing.entry.texts:
                if at[-1] != "chu" and "dia_danh_cu" not in at:
                    yield from _called(thing.entry.place_of(at), text, others, owner.full)
    types = [f"{type} {owner.name}" for type in _TYPES if type != owner.kind]
    for page in here.read[text_page.KIND]:
        told = others if page.source.path == f"docs/{text_page.HOME}" else types  # others tell what was before
        for number, row in enumerate(page.source.body.split("\n"), page.source.body_line):
            yield from _called(f"{page.source.path}:{number}", row, told, owner.full)


def _called(where: str, text: str, others: Sequence[str], name: str) -> Iterator[str]:
    """Advice on a text with one of `others`, where `name` is meant."""
    for other in others:
        if re.search(rf"\b{re.escape(other)}\b(?! \(?cũ)", text, re.I):
            yield advice(where, f"còn gọi đơn vị là “{other}”; nay là “{name}”")


def _spelled(key: str, text: str) -> str:
    """A value as it is compared: of an office capitals, and Uỷ for Ủy, are no other spelling."""
    return text.lower().replace("uỷ", "ủy") if key == "co_quan_ban_hanh" else text


def _heading(item: news.Item) -> str:
    """The file and the line of the title: its key, or the first line of the text."""
    if item.meta.title:
        return item.entry.place_of(("tieu_de",))
    body = item.source.body
    blank = body.count("\n", 0, len(body) - len(body.lstrip()))
    return f"{item.source.path}:{item.source.body_line + blank}"


def _capitals(title: str) -> bool:
    """Whether a title of more than 12 letters has capitals alone; scripts/forms/kiem-truoc.js asks the same."""
    return title.isupper() and sum(letter.isalpha() for letter in title) > 12


VIEW = View(id="nen-xem-lai", notices=_notices)
