"""What residents say, and the words that pages use for it: the table of the whole country, and what staff add to it."""

from collections.abc import Iterable, Iterator, Mapping, Sequence
from functools import cache
from typing import Annotated

import yaml
from pydantic import Field

from ..core.amount import Whole
from ..core.kind import Here, Kind
from ..core.loaders import list_file
from ..core.national import own
from ..core.problems import Problem
from ..core.record import Entry, Flag, Paragraphs, PublicRecord, Record, Text
from ..core.resources import NATIONAL
from ..core.search_words import words

PATH = "data/tu-dong-nghia.yml"

Percent = Annotated[Whole, Field(ge=1, le=100)]


class Near(Record):
    """A further term that is worth looking for."""

    term: Text = Field(
        alias="tu", title="Từ ngữ dùng trên trang", description="Từ ngữ gần nghĩa", examples=["căn cước"]
    )
    weight: Percent = Field(
        100, alias="muc", title="Hợp đến đâu", description="Từ 1 đến 100 phần trăm; bỏ trống là 100", examples=["80"]
    )


class Synonym(PublicRecord):
    """Everyday words for one official term."""

    term: Text = Field(
        alias="tu", title="Từ ngữ dùng trên trang", description="Từ ngữ chính thức", examples=["chứng thực"]
    )
    everyday: Paragraphs = Field(
        alias="noi_cach_khac",
        min_length=1,
        title="Cách nói khác",
        description="Những cách người dân hay nói, hay gõ",
        examples=["[công chứng, sao y]"],
    )
    beside: Paragraphs = Field(
        (),
        alias="di_voi",
        title="Đi với",
        description="Chỉ hiểu như vậy khi trong câu còn có một trong các từ ngữ này, hoặc một cách nói khác của chúng",
        examples=["[cấp lại]"],
    )
    weight: Percent = Field(
        100, alias="muc", title="Hợp đến đâu", description="Từ 1 đến 100 phần trăm; bỏ trống là 100", examples=["80"]
    )
    also: tuple[Near, ...] = Field(
        (),
        alias="gan_nghia",
        title="Từ ngữ gần nghĩa",
        description="Từ ngữ khác trên trang cũng nên tìm",
        examples=["xem tu, muc"],
    )
    side: Flag = Field(
        False,
        alias="phu",
        title="Chỉ nói thêm cho rõ",
        description="Thiếu cách nói này vẫn tìm được",
        examples=["true"],
    )


def other_words(entry: Entry[Synonym]) -> Iterator[Problem]:
    """Mỗi cách nói khác phải khác từ ngữ dùng trên trang (không kể dấu, chữ hoa) và có chữ hoặc số."""
    for place, everyday in enumerate(entry.data.everyday):
        if not words(everyday) or words(everyday) == words(entry.data.term):
            message = "không khác từ ngữ dùng trên trang; tìm kiếm vốn không phân biệt dấu, chữ hoa"
            yield entry.problem(("noi_cach_khac", place), message, everyday, "công chứng")


def said_once(entry: Entry[Synonym]) -> Iterator[Problem]:
    """Từ ngữ dùng trên trang phải có chữ; mỗi cách nói khác ghi một lần."""
    if not words(entry.data.term):
        yield entry.problem(("tu",), "mới có dấu, chưa có chữ", entry.data.term, "chứng thực")
    said = [_plain(text) for text in entry.data.everyday]
    for place, text in enumerate(said):
        if text and text in said[:place]:
            message = "cách nói này đã ghi ở trên; tìm kiếm vốn không phân biệt dấu, chữ hoa"
            yield entry.problem(("noi_cach_khac", place), message, entry.data.everyday[place])


def rows(entries: Iterable[Entry[Synonym]]) -> Iterator[tuple[str, Sequence[tuple[str, float]], int, Sequence[str]]]:
    """For the search: sayings (with `|` between them), terms with their weight, 1 where the saying may be missing.

    Last, what the sayings must stand beside. What a commune says of a saying holds instead of the country's.
    """
    every = tuple(entries)
    mine = [entry.data for entry in own(every)]
    known = {said for one in mine if not one.beside for said in map(_plain, one.everyday)}
    for one in (entry.data for entry in every):
        kept = one in mine or one.beside
        said = one.everyday if kept else [text for text in one.everyday if _plain(text) not in known]
        if said:
            terms = [(one.term, one.weight / 100), *((near.term, near.weight / 100) for near in one.also)]
            yield "|".join(said), terms, int(one.side), one.beside


def _plain(said: str) -> str:
    return " ".join(words(said))


@cache
def filler_phrases() -> str:
    """Phrases that say nothing of what is looked for, with `|` between them."""
    return "|".join(yaml.load((NATIONAL / "tu-bo-qua.yml").read_bytes(), Loader=yaml.CSafeLoader))


@cache
def questions() -> Mapping[str, str]:
    """How people ask for practical things, by the id of the answer: phrases with `|` between them."""
    asked: Mapping[str, Sequence[str]] = yaml.load((NATIONAL / "cau-hoi.yml").read_bytes(), Loader=yaml.CSafeLoader)
    return {answer: "|".join(phrases) for answer, phrases in asked.items()}


def _notices(here: Here) -> Iterator[str]:
    """Several sayings in one text, which are one saying to the search."""
    for entry in own(here.read[KIND]):
        written = entry.source.written((*entry.at, "noi_cach_khac"))
        if isinstance(written, str) and "," in written:
            yield entry.advice(("noi_cach_khac",), f"nhiều cách nói thì đặt trong ngoặc vuông: [{written}]")
        for place, one in enumerate(written if isinstance(written, list) else ()):
            if isinstance(one, str) and any(sign in one for sign in (",", ";", " / ")):
                yield entry.advice(("noi_cach_khac", place), f"mỗi dòng ghi một cách nói (đang có: “{one}”)")


KIND: Kind[Entry[Synonym]] = Kind(
    id="tu-dong-nghia",
    name="Từ đồng nghĩa khi tìm kiếm",
    place=PATH,
    model=Synonym,
    load=list_file(PATH, Synonym, "tu", national=PATH.removeprefix("data/")),
    rules=(other_words, said_once),
    notices=_notices,
)
