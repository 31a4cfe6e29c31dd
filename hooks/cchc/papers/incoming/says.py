"""“Báo cáo nói gì” of a paper that is read in: sentences of the paper itself, word for word, that give a figure."""

import re
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass

from ...core import paper_types, placeholder
from ...core.text import upper_first

_MOST, _LONGEST = 5, 220  # sentences that the model takes; characters of one that is read at a glance
_SENTENCE = re.compile(r"(?<=[.;!?])\s+(?=[A-ZĐÀ-Ỹ])")
_NO_FIGURE = re.compile(
    r"\d{1,2}[/.-]\d{1,2}[/.-]\d{4}|\d{1,2}/\d{4}|\d+(?:/\d{4})?/[A-ZĐ][\w-]*"
    r"|(?:ngày|tháng|năm|quý|kỳ|số|mức độ|khoản|điều|điểm|mục|phụ lục|biểu)\s+"
    r"(?:\d+[\d./,-]*(?:\s*(?:và|,|-|–)\s*\d+)*|[IVX]+)"
    r"|\b\d+\s+tháng\b|(?:0|\+84)\d[\d .]{7,}",
    re.I,
)
_FIGURE = re.compile(r"\d[\d.,]*\s*(?:%|[a-zđà-ỹ])", re.I)


@dataclass(frozen=True)
class PaperSentence:
    """A sentence of the paper, and the place it stands at: `noi_dung 1, muc 2, doan 1`."""

    text: str
    place: str


def proposed(data: Mapping[str, object]) -> tuple[PaperSentence, ...]:
    """The first sentences of a report's body that give a figure, at most five.

    Dates, periods, numbers of papers and of their parts are no figures.
    """
    if not paper_types.same(str(data.get("ten_loai", "")), paper_types.REPORT):
        return ()
    found: dict[str, PaperSentence] = {}
    for place, text in _texts(data.get("noi_dung"), "noi_dung"):
        for sentence in _SENTENCE.split(text):
            words = f"{sentence.strip(' ;-–+')}".removesuffix("/.").rstrip(".;, ")
            part = text.startswith("+") or words.endswith(":")  # of a list: it says nothing by itself
            if (
                not part
                and len(words) <= _LONGEST
                and _FIGURE.search(_NO_FIGURE.sub(" ", words))
                and not placeholder.present(words)
            ):
                said = f"{upper_first(words)}."
                found.setdefault(said, PaperSentence(said, place))
    return tuple(found.values())[:_MOST]


def field(said: Sequence[PaperSentence]) -> Mapping[str, Sequence[str]]:
    """The sentences as the report has them; nothing without any."""
    return {"noi_gi": [one.text for one in said]} if said else {}


def comment(said: Sequence[PaperSentence]) -> str:
    """Lines that say of every sentence where it stands; empty without any."""
    lines = [f"# - noi_gi {number}: {one.place}" for number, one in enumerate(said, 1)]
    head = "# Mục noi_gi lấy nguyên văn các câu có số liệu; xem lại, giữ ba đến năm câu. Nguồn:"
    return "\n".join([head, *lines, ""]) if said else ""


def _texts(value: object, place: str) -> Iterator[tuple[str, str]]:
    """The texts of the sections, in the order of the paper, each with its place."""
    if isinstance(value, str):
        yield place, value
    elif isinstance(value, Mapping):
        for key, inner in value.items():
            if key in ("doan", "gach_dau_dong", "muc", "noi_dung", "tiep"):
                yield from _texts(inner, f"{place}, {key}")
    elif isinstance(value, Sequence):
        for number, inner in enumerate(value, 1):
            yield from _texts(inner, f"{place} {number}")
