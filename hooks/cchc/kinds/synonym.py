"""What residents say, and the words that pages use for it: a list that staff keep, for the search."""

from collections.abc import Iterator

from pydantic import Field

from ..core.kind import Kind
from ..core.loaders import list_file
from ..core.problems import Problem
from ..core.record import Entry, Paragraphs, PublicRecord, Text
from ..core.search_words import words

PATH = "data/tu-dong-nghia.yml"


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


def other_words(entry: Entry[Synonym]) -> Iterator[Problem]:
    """Mỗi cách nói khác phải khác từ ngữ dùng trên trang (không kể dấu, chữ hoa) và có chữ hoặc số."""
    for place, everyday in enumerate(entry.data.everyday):
        if not words(everyday) or words(everyday) == words(entry.data.term):
            message = "không khác từ ngữ dùng trên trang; tìm kiếm vốn không phân biệt dấu, chữ hoa"
            yield entry.problem(("noi_cach_khac", place), message, everyday, "công chứng")


KIND: Kind[Entry[Synonym]] = Kind(
    id="tu-dong-nghia",
    name="Từ đồng nghĩa khi tìm kiếm",
    place=PATH,
    model=Synonym,
    load=list_file(PATH, Synonym, "tu"),
    rules=(other_words,),
)
