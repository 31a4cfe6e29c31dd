"""The title of a news item: which lines it is, and capitals brought to the case of a sentence where that is safe."""

import re
from collections import Counter
from collections.abc import Callable, Iterable, Sequence
from dataclasses import dataclass, replace
from itertools import pairwise

from ...core import paper_types
from ...core.text import continued, fold, upper_first
from ..incoming.annexes import FORM
from ..incoming.head_marks import STOPS
from ..incoming.issuer import sentence
from ..incoming.labels import label
from ..incoming.lines import TextLine
from ..incoming.tail import NAME_WORD

_WITHIN = 6  # lines among which the title stands
_LONGEST = 200
_MOST = 4  # lines of one title
_TYPE_WORDS = 4
# What stands above a subject as a type does, and is none of the decree's.
_OTHER_TYPES = ("phieu ", "danh sach", "danh muc", "lich ", "bang ", "noi quy", "the le", "chuong trinh ", "thu ngo")
_WORD = re.compile(r"[^\W_]+")
_SENTENCE = re.compile(r"(?:^|[.!?:…]\s+|[“\"(–-]\s*)([^\W_]+)")
_HIGHLAND = re.compile(r"[HKY](?:['’ʼ]\w|\s)")  # H’Bia Niê, K'Brễu, Y Bliu Niê: the family stands last or not at all
_ABOUT = re.compile(r"(?:V/v|Về việc)\b", re.I)
# Words without a meaning of their own: no name is made of them alone.
_SMALL = frozenset(
    "và của về tại trong năm cho với các những được từ đến ở là có không theo trên dưới để khi do bởi một".split()
)


@dataclass(frozen=True, kw_only=True)
class Title:
    """The title and the places of its lines; empty where no line can be one."""

    text: str = ""
    places: tuple[int, ...] = ()
    remarks: tuple[str, ...] = ()


def find_title(lines: Sequence[TextLine]) -> Title:
    """The first lines in the style of titles, else the first heading, centred or bold line, else a short first line.

    A numbered heading below other lines is one of the text: `I. Kết quả`.
    """
    written = (at for at, line in enumerate(lines) if line.text.strip() and not line.rows)
    texts = [at for at in written if not FORM.fullmatch(lines[at].text)][:_WITHIN]
    tests: tuple[Callable[[TextLine], bool], ...] = (
        lambda line: line.title,
        lambda line: line.heading == 1,
        lambda line: (line.centre or line.bold) and not line.italic,
    )
    for test in tests:
        able = (at for at in texts if test(lines[at]) and _can_be(lines[at]))
        at = next((at for at in able if at == texts[0] or not label(lines[at].text)), None)
        if at is not None:
            return _joined(lines, at)
    if texts and _can_be(lines[texts[0]]) and len(lines[texts[0]].text) <= _LONGEST * 3 // 4:
        remark = "Không thấy dòng nào in đậm hoặc căn giữa nên máy lấy dòng đầu làm tiêu đề; hãy xem lại."
        first = Title(text=_plain(lines[texts[0]].text), places=(texts[0],))
        return replace(_joined(lines, texts[0]) if _type(lines[texts[0]]) else first, remarks=(remark,))
    return Title(remarks=("Không thấy dòng nào làm tiêu đề được; hãy tự ghi tiêu đề.",))


def _can_be(line: TextLine) -> bool:
    text = line.text.strip()
    return 3 <= len(text) <= _LONGEST and not line.dash and not text.endswith((":", ";")) and _worded(text)


def _worded(text: str) -> bool:
    return len(_WORD.findall(text)) >= 2 or paper_types.name(text) != ""


def _joined(lines: Sequence[TextLine], at: int) -> Title:
    """The title that begins at a line: lines that look the same go on with it, and what a paper is about."""
    places = [at]
    while len(places) < _MOST and places[-1] + 1 < len(lines) and _goes_on(lines, places):
        places.append(places[-1] + 1)
    pieces = [_plain(lines[place].text) for place in places]
    type, rest = _type(lines[at]), " ".join(pieces[1:])
    text = f"{type} {continued(rest)}" if type and rest and not rest.isupper() else " ".join(pieces)
    return Title(text=text, places=tuple(places))


def _type(line: TextLine) -> str:
    """The type of paper that a line is, above the subject: `Kế hoạch`, `Phiếu khảo sát`; else empty."""
    text = line.text.strip()
    other = line.in_capitals and len(text.split()) <= _TYPE_WORDS and fold(text).startswith(_OTHER_TYPES)
    return paper_types.name(text) or (sentence(text) if other else "")


def _goes_on(lines: Sequence[TextLine], places: Sequence[int]) -> bool:
    first, last, line = lines[places[0]], lines[places[-1]], lines[places[-1] + 1]
    text = line.text.strip()
    if not text or line.rows or line.dash or label(text) or (last.text.rstrip().endswith((".", "!", "?"))):
        return False
    length = sum(len(lines[place].text) for place in places) + len(text)
    if length > _LONGEST or first.heading != line.heading or first.title != line.title:
        return False
    if _type(first) and len(places) == 1 and (paper_types.name(first.text.strip()) or not line.in_capitals):
        plain = not line.whole and text[-1] not in ".:;," and not STOPS.match(text)  # a text without bold lines
        return line.centre or line.bold or bool(_ABOUT.match(text)) or plain
    if not line.whole and first.bold and line.bold and line.centre and not line.spaced:
        return True  # of a PDF: a line as wide as the page, whose centre is not seen, and the rest below it
    same = (first.centre, first.bold, first.italic) == (line.centre, line.bold, line.italic)
    return same and (last.in_capitals == line.in_capitals) and (first.centre or text[0].islower()) and not line.spaced


def _plain(text: str) -> str:
    return " ".join(text.split()).rstrip(" .")


def in_sentence_case(title: str, texts: Iterable[str], names: Iterable[str]) -> str:
    """A title in capitals as the text itself writes its words; empty where a word could be a name or not.

    A word is known where it stands, beside the same neighbour as in the title, inside a sentence of the text, always
    in the same case; or in one of `names`.
    """
    words = _WORD.findall(title)
    known = _pairs([*texts], [*names])
    forms: list[str] = []
    for place, word in enumerate(words):
        before = (words[place - 1].casefold() if place else "", word.casefold())
        after = (word.casefold(), words[place + 1].casefold() if place + 1 < len(words) else "")
        found = {pair[1] for pair in known.get(before, ())} | {pair[0] for pair in known.get(after, ())}
        if not found and word.casefold() in _SMALL:
            found = {word.casefold()}
        if word.isdigit():
            found = {word}
        if len(found) != 1:
            return ""
        forms.append(*found)
    pieces = iter(forms)
    made = _WORD.sub(lambda _: next(pieces), title)
    return upper_first(made)


def _pairs(texts: Sequence[str], names: Sequence[str]) -> dict[tuple[str, str], Counter[tuple[str, str]]]:
    """Neighbouring words of the texts by their small letters; a word that begins a sentence is in no pair."""
    found: dict[tuple[str, str], Counter[tuple[str, str]]] = {}
    for text, is_name in [*((text, False) for text in texts), *((name, True) for name in names)]:
        begins = set() if is_name else {match.start(1) for match in _SENTENCE.finditer(text)}
        words = list(_WORD.finditer(text))
        for one, two in pairwise(words):
            gap = text[one.end() : two.start()]
            if one.start() in begins or two.start() in begins or not re.fullmatch(r"[\s,]+", gap):
                continue
            key = (one[0].casefold(), two[0].casefold())
            found.setdefault(key, Counter())[one[0], two[0]] += 1
    return found


def is_name(text: str, families: Iterable[str]) -> bool:
    """Whether a text is a person's full name: a family name and one to four words with capitals."""
    words = text.split()
    capitals = all(word[0].isupper() and NAME_WORD.fullmatch(word) for word in words)
    known = fold(words[0]) in {fold(name) for name in families} or _HIGHLAND.match(text) is not None
    return 2 <= len(words) <= 5 and capitals and known
