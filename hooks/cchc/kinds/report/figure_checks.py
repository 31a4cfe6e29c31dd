"""Rules about figures: sums, rates, means, tables."""

import re
from collections.abc import Iterator
from datetime import date
from decimal import Decimal

from ...core import amount, periods
from ...core.problems import Problem
from ...core.rules import Rule
from ...core.source import Loc
from .figures import PERCENT, SPANS, Figure
from .matrix_checks import Mismatch, cells
from .model import Paper

# Keys that only a figure of one value has, not a table.
_OF_VALUES = ("thanh_phan", "ty_le", "binh_quan", "cung_ky", "cach_ghi")
_ALL = 100  # per cent
_BELOW_ZERO = re.compile(r"%|\b(?:phần trăm|điểm|độ|đồng)\b", re.I)


def one_value_or_table(paper: Paper) -> Iterator[Problem]:
    """Mỗi số liệu có mục “gia_tri” hoặc “bang”; “thanh_phan”, “ty_le”, “binh_quan”, “cung_ky” chỉ đi với “gia_tri”."""
    for place, figure in enumerate(paper.data.figures):
        at: Loc = ("so_lieu", place)
        none_yet = paper.data.draft and figure.matrix is None
        if (figure.value is None) == (figure.matrix is None) and not none_yet:
            found = "cả hai" if figure.matrix else "không có"
            blank = (*at, "gia_tri") in paper.source.blank
            yield paper.problem(
                (*at, "gia_tri") if blank else at,
                "số liệu phải có đúng một trong hai mục “gia_tri”, “bang”",
                found,
                "gia_tri: 43",
            )
        extra = [key for key in _OF_VALUES if (*at, key) in paper.source.lines]
        if figure.matrix and figure.value is None and extra:
            yield paper.problem((*at, extra[0]), "mục này không dùng cho số liệu là bảng")
        if figure.has_rest and not figure.shares:
            yield paper.problem((*at, "con_phan_khac"), "chỉ ghi khi có thanh_phan", "true")


def even_matrices(paper: Paper) -> Iterator[Problem]:
    """Mỗi dòng và dòng tổng của bảng có đủ số ô như số cột; cột nêu ở mục “cong_ngang” phải có trong mục “cot”."""
    for place, figure in enumerate(paper.data.figures):
        if figure.matrix is None:
            continue
        at: Loc = ("so_lieu", place, "bang")
        width = len(figure.matrix.columns)
        rows = [((*at, "hang", n, "so"), line) for n, line in enumerate(figure.matrix.rows)]
        rows += [((*at, "tong"), figure.matrix.all_rows[-1])] if figure.matrix.total else []
        for where, line in rows:
            if len(line.values) != width:
                message = f"dòng “{line.name}” có {len(line.values)} ô, bảng có {width} cột số liệu"
                yield paper.problem(where, message, ", ".join(map(str, line.values)))
        for n, rule in enumerate(figure.matrix.across):
            for name in (rule.column, *rule.parts):
                if name == rule.column and name in rule.parts:
                    yield paper.problem((*at, "cong_ngang", n, "gom"), "cột tổng không cộng chính nó", name)
                    break
                if name not in figure.matrix.columns:
                    columns = ", ".join(figure.matrix.columns)
                    yield paper.problem((*at, "cong_ngang", n), f"không có cột này; các cột: {columns}", name)


def percentages_have_a_base(paper: Paper) -> Iterator[Problem]:
    """Số liệu có đơn vị % phải ghi mục “ty_le”: số được tính, trên tổng nào, tổng đó là gì; tổng phải khác 0."""
    for place, figure in enumerate(paper.data.figures):
        at: Loc = ("so_lieu", place)
        if figure.measure.casefold() in PERCENT and figure.value is not None and figure.ratio is None:
            example = "ty_le: {phan: 191, tren: 200, la: hồ sơ đã giải quyết}"
            yield paper.problem((*at, "don_vi_tinh"), "tỷ lệ phải nói rõ tính trên số nào", figure.measure, example)
        if figure.ratio and not figure.ratio.base:
            yield paper.problem((*at, "ty_le", "tren"), "tổng để tính tỷ lệ phải khác 0", "0", "200")


def sums_hold(paper: Paper) -> Iterator[Problem]:
    """Tổng bằng các phần cộng lại, tỷ lệ đúng với tổng, bình quân chia theo độ dài thật của kỳ.

    Bản đã ký có số sai thì giữ nguyên số và ghi mục “sai_lech” để nói rõ.
    """
    period = paper.data.period
    for place, figure in enumerate(paper.data.figures):
        found = list(_mismatches(figure, period.ends if period else None))
        if figure.gap and not found and figure.before is None:
            yield paper.problem(("so_lieu", place, "sai_lech"), "các số đều khớp, không có sai lệch", figure.gap)
        if not figure.gap:
            for mismatch in found:
                at: Loc = ("so_lieu", place)
                part = (*at, "ty_le", "tren" if mismatch.at[-1] == "phan" else "phan") if figure.ratio else ()
                where, message = (*at, *mismatch.at), mismatch.message
                yield paper.problem(where, message, mismatch.found, mismatch.corrected, against=part)


def one_id(paper: Paper) -> Iterator[Problem]:
    """Trong một báo cáo, hai số liệu không cùng ma."""
    seen: set[str] = set()
    for place, figure in enumerate(paper.data.figures):
        if figure.id in seen:
            yield paper.problem(("so_lieu", place, "ma"), "mã này đã dùng cho số liệu khác trong báo cáo", figure.id)
        seen |= {figure.id} if figure.id else set()


def no_count_below_zero(paper: Paper) -> Iterator[Problem]:
    """Số đếm (hồ sơ, tin, bài, người…) không âm; chỉ tỷ lệ, điểm, độ, tiền được ghi số âm."""
    for place, figure in enumerate(paper.data.figures):
        if _BELOW_ZERO.search(figure.measure or ""):
            continue
        at: Loc = ("so_lieu", place)
        values = [((*at, "gia_tri"), figure.value), ((*at, "cung_ky"), figure.before)]
        for n, share in enumerate(figure.shares):
            inner: Loc = (*at, "thanh_phan", n)
            values += [((*inner, "gia_tri"), share.value), ((*inner, "cung_ky"), share.before)]
        for where, value in values:
            if value is not None and value < 0:
                yield paper.problem(where, "số đếm không thể âm", amount.shown(value), amount.shown(-value))


RULES: tuple[Rule[Paper], ...] = (
    one_value_or_table,
    even_matrices,
    percentages_have_a_base,
    sums_hold,
    one_id,
    no_count_below_zero,
)


def _mismatches(figure: Figure, period: tuple[date, date] | None) -> Iterator[Mismatch]:
    """What does not hold in a figure of a period, given by its first and last day."""
    yield from _parts(figure)
    yield from _percentage(figure)
    yield from _average(figure, period)
    if figure.matrix and figure.matrix.even:
        yield from cells(figure.matrix)


def _parts(figure: Figure) -> Iterator[Mismatch]:
    if not figure.shares or figure.value is None:
        return
    pairs = [("gia_tri", figure.value, [share.value for share in figure.shares])]
    befores = [share.before for share in figure.shares if share.before is not None]
    if figure.before is not None and len(befores) == len(figure.shares):
        pairs.append(("cung_ky", figure.before, befores))
    for key, total, values in pairs:
        found = sum(values, Decimal(0))
        if found > total if figure.has_rest else found != total:
            more = "" if found > total else "; nếu còn phần khác thì thêm con_phan_khac: true"
            message = f"các phần cộng lại là {amount.shown(found)}, khác tổng; xem lại tổng và từng phần{more}"
            yield Mismatch((key,), message, amount.written(total), "")


def _percentage(figure: Figure) -> Iterator[Mismatch]:
    ratio = figure.ratio
    if ratio is None or figure.value is None or not ratio.base:
        return
    if ratio.part > ratio.base and figure.value <= _ALL:
        message = "số được tính nhiều hơn cả tổng"
        yield Mismatch(("ty_le", "phan"), f"{message} {amount.shown(ratio.base)}", amount.written(ratio.part), "")
        return
    exact = ratio.part / ratio.base * 100
    if not amount.rounds_to(exact, figure.value):
        corrected = amount.written(round(exact, 2).normalize())
        parts = f"{amount.shown(ratio.part)} trên {amount.shown(ratio.base)}"
        yield Mismatch(("gia_tri",), f"tỷ lệ không khớp với {parts}", amount.written(figure.value), corrected)


def _average(figure: Figure, period: tuple[date, date] | None) -> Iterator[Mismatch]:
    mean = figure.mean
    if mean is None or figure.value is None or period is None or period[1] < period[0]:
        return
    length = periods.length(*period, mean.span)
    exact = mean.total / length
    if not amount.rounds_to(exact, figure.value):
        span = f"{amount.shown(round(length, 2).normalize())} {SPANS[mean.span]}"
        message = f"số bình quân không khớp: kỳ này dài {span}, tổng là {amount.shown(mean.total)}"
        yield Mismatch(("gia_tri",), message, amount.written(figure.value), amount.written(round(exact, 2).normalize()))
