"""Whether the sums of a table of figures hold, and which cell is wrong where they do not."""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from decimal import Decimal

from ...core import amount
from ...core.source import Loc
from .figures import Matrix


@dataclass(frozen=True)
class Mismatch:
    """A number of a figure that does not agree with the others.

    `at` is its place in the figure; `found` is what stands there, `corrected` what would be right, empty where that
    cannot be told.
    """

    at: Loc
    message: str
    found: str
    corrected: str


def cells(matrix: Matrix) -> list[Mismatch]:
    """What does not add up in a table; where several sums fail for one cell alone, that cell."""
    found = [*_columns(matrix), *_across(matrix)]
    odd = [*_odd_cells(matrix)] if len(found) > 1 else []
    return odd if len(odd) == 1 else found


def _odd_cells(matrix: Matrix) -> Iterator[Mismatch]:
    """Cells that make every sum of the table hold once they are put right."""
    for place, (name, total) in enumerate(zip(matrix.columns, matrix.total, strict=False)):
        values = [line.values[place] for line in matrix.rows]
        missing = total - sum(filter(None, values), Decimal(0)) if total is not None and None not in values else 0
        for number, (line, value) in enumerate(zip(matrix.rows, values, strict=True)) if missing else ():
            right = (value or 0) + Decimal(missing)
            cells = (*line.values[:place], right, *line.values[place + 1 :])
            rows = (*matrix.rows[:number], line.model_copy(update={"values": cells}), *matrix.rows[number + 1 :])
            mended = matrix.model_copy(update={"rows": rows})
            if value is not None and right >= 0 and not [*_columns(mended), *_across(mended)]:
                message = f"ô ở dòng “{line.name}”, cột “{name}” không khớp với tổng của dòng và của cột"
                yield Mismatch(
                    ("bang", "hang", number, "so", place), message, amount.written(value), amount.written(right)
                )


def _columns(matrix: Matrix) -> Iterator[Mismatch]:
    for place, (name, total) in enumerate(zip(matrix.columns, matrix.total, strict=False)):
        values = [line.values[place] for line in matrix.rows]
        known = [value for value in values if value is not None]
        found = sum(known, Decimal(0))
        signs = [n for n, value in enumerate(values) if value and value < 0 and found - 2 * value == total]
        if total is not None and signs:
            cell, at = values[signs[0]] or total, ("bang", "hang", signs[0], "so", place)
            message = f"số âm làm cột “{name}” cộng thành {amount.shown(found)}, khác ô tổng; bỏ dấu trừ thì khớp"
            yield Mismatch(at, message, amount.written(cell), amount.written(-cell))
        elif total is not None and (found > total if len(known) < len(values) else found != total):
            sums = f"các dòng cộng lại là {amount.shown(found)}"
            message = f"ô tổng của cột “{name}” không khớp: {sums}; xem lại tổng và từng ô"
            yield Mismatch(("bang", "tong", place), message, amount.written(total), "")


def _across(matrix: Matrix) -> Iterator[Mismatch]:
    for rule in matrix.across:
        if rule.column in rule.parts or not {rule.column, *rule.parts} <= set(matrix.columns):
            continue
        place = matrix.columns.index(rule.column)
        for number, line in enumerate(matrix.all_rows):
            row: Sequence[Decimal | None] = line.values
            parts = [row[matrix.columns.index(part)] for part in rule.parts]
            total, known = row[place], [part for part in parts if part is not None]
            if total is None or len(known) < len(parts) or sum(known) == total:
                continue
            at: Loc = ("bang", "hang", number, "so", place) if number < len(matrix.rows) else ("bang", "tong", place)
            found = sum(known, Decimal(0))
            sums = f"{' + '.join(rule.parts)} là {amount.shown(found)}"
            message = f"ô ở dòng “{line.name}”, cột “{rule.column}” không khớp: {sums}; xem lại cả các ô này"
            yield Mismatch(at, message, amount.written(total), "")
