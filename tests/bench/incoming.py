"""How many fields of the made-up papers, of all types and faults, are read right; every word is accounted for.

    uv run python tests/bench/incoming.py

A field is right where it is what a reader would write. The bench fails below 95 %, and where words are lost.
"""

import sys
import tempfile
from collections.abc import Iterator, Mapping
from datetime import date
from pathlib import Path

from cchc.core.yaml_writer import Value
from cchc.kinds.report import Report
from cchc.kinds.report.parts import annexes, body
from cchc.papers.incoming import compose, word_balance
from cchc.papers.incoming.compose import GivenByStaff
from cchc.papers.incoming.read import read
from cchc.papers.incoming.recognise import recognise
from copied_papers import copied_cases
from incoming_papers import UNIT, Case, cases
from more_papers import more_cases
from office_papers import office_cases
from word_papers import word_cases

LEAST = 0.95


def fields(case: Case, folder: Path) -> tuple[dict[str, object], bool]:
    """What is read of a paper, and whether its words add up."""
    file = folder / f"giay.{case.ending}"
    file.write_bytes(case.raw)
    incoming = read(file, convert=True)
    found = recognise(incoming.lines)
    for line in incoming.aside:
        found.ledger.leave([line], line.why)
    made = compose.compose(found, UNIT, GivenByStaff(today=date(2026, 11, 20)))
    lines = (*incoming.lines, *incoming.aside)
    counted = word_balance.balance(
        lines, made.data, found.ledger.printed, found.ledger.left, (UNIT.issuer, UNIT.office)
    )
    data = made.data
    paper = Report.model_validate(texts({**data, "ky": None, "ngay_ban_hanh": "2026-03-05"}))
    parts = annexes(paper, ())
    kept: dict[str, object] = {key: str(value) for key, value in data.items() if isinstance(value, str | date)}
    kept["kinh_gui"] = tuple(paper.addressees)
    kept["noi_nhan"] = tuple(paper.recipients)
    kept |= {"nguoi_ky": paper.signature.signer, "chuc_vu": paper.signature.post}
    kept["quyen_han"] = tuple(paper.signature.authority)
    kept["de_muc"] = tuple(labels(body(paper, ())))
    kept["phu_luc"] = tuple((one.label if one.own else "", one.title, tuple(labels(one.parts))) for one in parts)
    kept["bang"] = tuple(
        (tuple(table.columns), *map(tuple, table.rows)) for part in (*body(paper, ()), *parts) for table in tables(part)
    )
    return kept, counted.balanced


def texts(value: Value) -> object:
    """Data as the loader gives it."""
    match value:
        case Mapping():
            return {key: texts(inner) for key, inner in value.items() if inner is not None and key != "nhap"}
        case list() | tuple():
            return [texts(inner) for inner in value]
    return str(value)


def labels(parts: object) -> Iterator[str]:
    """The labels of parts, in order."""
    for part in parts:  # type: ignore[attr-defined]
        if part.heading or part.blocks:
            yield part.label
        yield from labels(part.parts)


def tables(part: object) -> Iterator[object]:
    """The tables of a part and of those inside it."""
    for block in part.blocks:  # type: ignore[attr-defined]
        yield from block.tables
    for inner in part.parts:  # type: ignore[attr-defined]
        yield from tables(inner)


def main() -> None:
    """Read all of them and print the table."""
    right = total = 0
    lost = []
    with tempfile.TemporaryDirectory(prefix="cchc-bench-") as folder:
        for case in (*cases(), *more_cases(), *copied_cases(), *office_cases(), *word_cases()):
            made, balanced = fields(case, Path(folder))
            wrong = [key for key, value in case.right.items() if made.get(key) != value]
            right, total = right + len(case.right) - len(wrong), total + len(case.right)
            lost += [] if balanced else [case.name]
            said = "đủ chữ" if balanced else "THIẾU CHỮ"
            print(f"{case.name:<34} {len(case.right) - len(wrong):>2}/{len(case.right):<2} {said}  {', '.join(wrong)}")
            if "-v" in sys.argv:
                for key in wrong:
                    print(f"      {key}: {made.get(key)!r}\n         đúng: {case.right[key]!r}")
    print(f"{total} mục, đúng {right} ({100 * right / total:.1f} %, phải từ {100 * LEAST:.0f} %)")
    sys.exit(bool(lost) or right / total < LEAST)


if __name__ == "__main__":
    main()
