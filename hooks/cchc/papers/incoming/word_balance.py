"""Proof that no word is lost: each is in the data, is boilerplate that the site prints, or is reported."""

import re
from collections import Counter
from collections.abc import Callable, Iterable, Mapping
from dataclasses import dataclass
from datetime import date

from ...core import paper_types
from ...core.dates import long
from ...core.text import fold
from ...core.yaml_writer import Value
from ..sheet import MARKS
from .ledger import Boilerplate, Unrecognised, texts
from .lines import TextLine

_WORD = re.compile(r"[^\W_]+")
_NOT_FROM_THE_PAPER = frozenset({"ten_loai", "ngay_ban_hanh", "ky", "nhap"})


def words(text: str) -> Counter[str]:
    """The words of a text, without case; leading zeros of numbers do not count."""
    found = _WORD.findall(text.casefold())
    return Counter(word.lstrip("0") or "0" if word.isdigit() else word for word in found)


@dataclass(frozen=True, kw_only=True)
class WordBalance:
    """Numbers of words: those of the paper (`source`), and where they went.

    `missing` words of the paper went nowhere, `extra` words came from nowhere; `unproved` pieces are claimed to be
    boilerplate, but the site does not print them.
    """

    source: int
    data: int
    printed: int
    left: int
    missing: Counter[str]
    extra: Counter[str]
    unproved: tuple[Boilerplate, ...]

    @property
    def balanced(self) -> bool:
        """Whether the counts agree word by word, and the site prints all that is claimed to be boilerplate."""
        return not self.missing and not self.extra and not self.unproved


def balance(
    lines: Iterable[TextLine],
    data: Mapping[str, Value],
    printed: Iterable[Boilerplate],
    left: Iterable[Unrecognised],
    own: Iterable[str],
) -> WordBalance:
    """The balance of a paper; `own` are the names under which the commune itself issues papers."""
    printed, left = tuple(printed), tuple(left)
    source = all_words(line.words for line in lines)
    kept = all_words(text for key, value in data.items() if key not in _NOT_FROM_THE_PAPER for text in texts(value))
    machine = all_words(piece.text for piece in printed)
    unknown = all_words(piece.text for piece in left)
    there = kept + machine + unknown
    proofs = _proofs(data, tuple(own), printed)
    return WordBalance(
        source=source.total(),
        data=kept.total(),
        printed=machine.total(),
        left=unknown.total(),
        missing=source - there,
        extra=there - source,
        unproved=tuple(piece for piece in printed if not proofs[piece.kind](piece.text)),
    )


def all_words(some: Iterable[str]) -> Counter[str]:
    """The words of several texts."""
    total: Counter[str] = Counter()
    for text in some:
        total.update(words(text))
    return total


def _proofs(
    data: Mapping[str, Value], own: tuple[str, ...], printed: tuple[Boilerplate, ...]
) -> dict[str, Callable[[str], bool]]:
    """For every kind of piece: whether the machine prints these words when it prints this data."""
    issuer = fold(" ".join(piece.text for piece in printed if piece.kind == "cơ quan ban hành"))
    issued = data["ngay_ban_hanh"]
    day = words(long(issued) if isinstance(issued, date) else str(issued))
    return {
        "quốc hiệu": _same(paper_types.NATION),
        "tiêu ngữ": _same(paper_types.MOTTO),
        "cơ quan ban hành": lambda _: issuer in {fold(name) for name in own},
        "tên loại": _same(str(data["ten_loai"])),
        "ngày ban hành": lambda text: not words(text) - day,
        "Số": _same("Số"),
        "ký hiệu": lambda text: not words(text) - words(str(data["so_ky_hieu"])),
        "V/v": _same("V/v"),
        "Kính gửi": _same("Kính gửi"),
        "Nơi nhận": lambda text: words(text) in (words("Nơi nhận"), words("Nơi gửi")),
        "Quyết định": lambda text: words(fold(text)) in (words("quyet dinh"), words("quyet nghi")),
        "./.": lambda text: not words(text),
        "số trang": lambda text: re.fullmatch(r"(trang)?[\s\d/-]+", text.casefold()) is not None,
        "phụ lục": lambda text: re.fullmatch(r"phu luc( so)? ?[ivx\d]* ?[.:–-]?", fold(text)) is not None,
        "nhãn": _label,
        "kèm theo": lambda text: is_annex_note(text, data),
        "chân trang": is_mark,
    }


def is_annex_note(text: str, data: Mapping[str, Value]) -> bool:
    """Whether a text says only what the machine prints under the title of an annex: which paper it belongs to."""
    issued = data["ngay_ban_hanh"]
    day = long(issued) if isinstance(issued, date) else ""
    issuer = data.get("tham_quyen") or data.get("co_quan_ban_hanh") or ""
    said = f"Ban hành kèm theo {data['ten_loai']} số {data['so_ky_hieu']} {day} của {issuer}"
    rest = words(_in_full(text)) - words(_in_full(said))
    return not rest or (not issuer and fold(text).startswith(("(kem theo", "(ban hanh")) and _own_issuer(rest))


def _in_full(text: str) -> str:
    return text.replace("UBND", "Ủy ban nhân dân").replace("HĐND", "Hội đồng nhân dân")


def _own_issuer(rest: Counter[str]) -> bool:
    """Whether the words left over are the name of a People's Committee."""
    return words("Ủy ban nhân dân") <= rest or words("UBND") <= rest


def is_mark(text: str) -> bool:
    """Whether it is the line that says, at the foot of a page, that this site printed the paper."""
    return any(words(text) == words(mark) for mark in MARKS.values())


def _same(words_of: str) -> Callable[[str], bool]:
    """Whether a text has just these words, however the tone of `òa` is placed."""
    return lambda text: words(fold(text)) == words(fold(words_of))


_ONE = r"[ivxlc]+\s*[.)/–-]?|\d{1,3}(\.\d{1,2}){0,2}\s?[.)]?|\(\d{1,2}\)|[a-zđ]\s?[.)]|[-–—+•*]"
_NAMED = r"(phần|chương|mục|tiểu mục|điều)\s+(thứ\s+)?\w+\s*[.:–-]?"
_LABEL = re.compile(rf"((({_ONE})|{_NAMED})\s*)+")


def _label(text: str) -> bool:
    return _LABEL.fullmatch(text.casefold()) is not None
