"""Numbers in the words of a report that its own figures contradict."""

import re
from collections.abc import Iterator
from decimal import Decimal
from itertools import chain

from ..core.amount import COUNT, counted, thousands
from ..core.source import Loc
from ..kinds.report import Paper
from ..kinds.report.figures import Figure

_KEYS = ("mo_dau", "noi_dung", "ket")
_SORTS = r"đúng hạn|trước hạn|quá hạn|tr\w hạn|chậm hạn|trực tuyến|trực tiếp"
_DONE = r"tiếp nhận|giải quyết|đăng|phát|mở|tổ chức|ban hành|rà soát|niêm yết|trả lời|số hóa"
_LABEL = re.compile(rf"(?:{_SORTS}|(?:^|đã |số )(?:{_DONE}))$", re.I)  # the end of a name that sentences use too
_OTHER = re.compile(  # what is counted in another way than the whole of the period
    r"cùng kỳ|lũy kế|luỹ kế|(?:năm|kỳ|quý|tháng) trước|từ đầu năm|riêng|lĩnh vực|trong tháng|mỗi|bình quân|so với"
    r"|tháng \d|quý [IVX]|tuần|hôm|ngày \d|tăng|giảm|chuyển sang|trong đó có|gồm|\btại\b|\bthôn\b",
    re.I,
)


def doubts(paper: Paper) -> Iterator[tuple[Loc, str]]:
    """Key and advice for each."""
    figures = paper.data.figures
    if figures:
        texts = [(at, text) for at, text in paper.entry.texts if at[0] in _KEYS]
        yield from dict.fromkeys((*_turned_round(paper, texts), *_contradicted(paper, texts)))


def _contradicted(paper: Paper, texts: list[tuple[Loc, str]]) -> Iterator[tuple[Loc, str]]:
    """A number beside a name of which the figures have one number alone: `tiếp nhận 210 hồ sơ` where 200 are."""
    named: dict[tuple[str, str], dict[Decimal, int]] = {}
    numbers: set[Decimal] = set()
    for place, figure in enumerate(paper.data.figures):
        for label, unit, value in _labels(figure):
            named.setdefault((label, unit), {})[value] = place
        numbers.update(_numbers(figure))
    for (label, unit), values in named.items():
        said = rf"\b{label}(?: xong| được| là| đạt| trên)* (({COUNT}) {re.escape(unit)})"
        form = re.compile(rf"{said}(?=\W*$|[,:;)]| (?:và|trên|trong) )", re.I)
        found = [
            (at, match, sentence)
            for at, text in texts
            for sentence in re.split(r"[.;](?=\s)", text)
            for match in form.finditer(sentence)
        ]
        right, place = next(iter(values.items()))
        if len(values) > 1 or any(counted(match[2]) == right for _, match, _ in found):
            continue
        for at, match, sentence in found:
            if counted(match[2]) not in numbers and not _OTHER.search(sentence):
                yield at, _told(paper, match[1], thousands(int(right)), place)


def _labels(figure: Figure) -> Iterator[tuple[str, str, Decimal]]:
    """The numbers of a figure by what sentences call them, and by their units."""
    unit = figure.measure.lower()
    if figure.value is not None and not figure.ratio and (label := _label(figure.name)):
        yield label, unit, figure.value
    if ratio := figure.ratio:
        counts, _, done = ratio.meaning.lower().partition(" đã ")
        yield from ((label, counts, ratio.part) for label in (_label(figure.name),) if label)
        yield from ((label, counts, ratio.base) for label in (_label(f"đã {done}"),) if label)
    for name, total in zip(figure.matrix.columns, figure.matrix.total, strict=False) if figure.matrix else ():
        if (label := _label(name)) and total is not None:
            yield label, unit, total


def _label(name: str) -> str:
    found = _LABEL.search(name.lower())
    return found[0].removeprefix("đã ").removeprefix("số ") if found else ""


def _numbers(figure: Figure) -> Iterator[Decimal]:
    """Every number that a figure has."""
    cells = chain.from_iterable(row.values for row in figure.matrix.all_rows) if figure.matrix else ()
    parts = chain.from_iterable((part.value, part.before) for part in figure.parts)
    ratio = (figure.ratio.part, figure.ratio.base) if figure.ratio else ()
    yield from (one for one in (figure.value, figure.before, *parts, *ratio, *cells) if one is not None)


def _turned_round(paper: Paper, texts: list[tuple[Loc, str]]) -> Iterator[tuple[Loc, str]]:
    """A number of the text with two digits the other way round: `63 tin, bài` of a figure of 36."""
    known: dict[str, dict[str, int]] = {}  # numbers by their units, with the place of the figure
    for place, figure in enumerate(paper.data.figures):
        for value in (figure.value, *(part.value for part in figure.parts)):
            if value is not None and value == value.to_integral_value():
                known.setdefault(figure.measure.lower(), {})[f"{value:f}"] = place
    for unit, values in known.items():
        said = [(at, number) for at, text in texts for number in re.findall(rf"({COUNT}) {re.escape(unit)}", text)]
        quoted = {number.replace(".", "") for _, number in said}
        for at, number in said:
            turned = [one for one in values if one not in quoted and number.replace(".", "") in _turned(one)]
            if turned and number.replace(".", "") not in values:
                yield at, _told(paper, f"{number} {unit}", turned[0], values[turned[0]])


def _told(paper: Paper, words: str, right: str, place: int) -> str:
    return f"“{words}” khác số {right} ở phần số liệu (dòng {paper.entry.line_of(('so_lieu', place))})"


def _turned(number: str) -> set[str]:
    """A number with two digits that stand side by side the other way round."""
    return {f"{number[:n]}{number[n + 1]}{number[n]}{number[n + 2 :]}" for n in range(len(number) - 1)}
