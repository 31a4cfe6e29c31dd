"""Every key of every kind that holds a day takes the same years, and says which."""

import re
import typing
from collections.abc import Iterator
from datetime import date
from typing import Annotated, Any

import pytest
from pydantic import TypeAdapter, ValidationError
from pydantic.fields import FieldInfo

from cchc import every
from cchc.core.dates import DOCUMENT_YEARS, YEARS, Moment
from cchc.core.record import Record, models
from support import Project

OF_DOCUMENTS = {"ngay_ban_hanh", "ngay_hieu_luc", "ngay_het_hieu_luc"}  # but that of a report


def holds_days(annotation: object) -> bool:
    """Whether a type is a day or a moment, or holds one."""
    return annotation in {date, Moment} or any(map(holds_days, typing.get_args(annotation)))


def day_keys(model: type[Record]) -> Iterator[tuple[type[Record], FieldInfo]]:
    """The fields of a model, and of the models inside it, that hold days."""
    for info in model.model_fields.values():
        if holds_days(info.annotation):
            yield model, info
        for inner in models(info.annotation):
            yield from day_keys(inner) if inner is not model else ()


KEYS = {
    f"{kind.id}: {model.__name__}.{info.alias}": (model.__name__, info)
    for kind in every.KINDS
    for model, info in day_keys(kind.model)
}


def refused(info: FieldInfo, day: str) -> str:
    """What is wrong with a day as the value of a key; empty where it is right."""
    form: Any = Annotated[(info.annotation, *info.metadata)] if info.metadata else info.annotation
    checked: TypeAdapter[Any] = TypeAdapter(form)
    given = [day] if "tuple" in str(info.annotation) else day
    try:
        checked.validate_python(given)
    except ValidationError as error:
        return error.errors()[0]["msg"]
    return ""


def test_the_keys_are_found() -> None:
    """The walk through the models meets keys in records, in records within records, and lists of days."""
    assert {"tin-bai: Meta.ngay", "bao-cao: Task.han", "thu-tuc: Basis.ngay_hieu_luc", "ngay-nghi: Year.nghi"} <= set(
        KEYS
    )
    assert len(KEYS) > 30


@pytest.mark.parametrize("key", KEYS)
def test_years_of_every_key(key: str) -> None:
    """Days of documents begin in 1945, all others in 2000; all end in 2100. What is outside is told."""
    model, info = KEYS[key]
    first, last = DOCUMENT_YEARS if info.alias in OF_DOCUMENTS and model != "Report" else YEARS
    for day in (f"{first}-01-01", f"{last}-12-31"):
        assert refused(info, day) == ""
    for day in ("0001-01-01", f"{first - 1}-12-31", f"{last + 1}-01-01", "9999-12-31"):
        assert refused(info, day) == f"năm phải từ {first} đến {last}"


@pytest.mark.parametrize("day", ["9999-12-31", "0001-01-01"])
def test_every_day_of_the_sample(project: Project, day: str) -> None:
    """Each day of the sample, made one that nobody means, is told with its file and its line."""
    keys = "|".join({str(info.alias) for _, info in KEYS.values()})
    written = re.compile(rf"(?<![\w-])((?:{keys}):\s*\[?)\d{{4}}-\d\d-\d\d")
    expected = set()
    for path in sorted(path for part in ("data", "docs") for path in (project.root / part).rglob("*.*")):
        if path.suffix not in {".yml", ".md"} or path.is_relative_to(project.root / "docs/huong-dan"):
            continue
        rows = path.read_text("utf-8").split("\n")
        where = path.relative_to(project.root).as_posix()
        expected |= {f"{where}:{line}:" for line, row in enumerate(rows, 1) if written.search(row)}
        path.write_text("\n".join(written.sub(rf"\g<1>{day}", row) for row in rows), "utf-8")
    told = {problem.split(" ")[0] for problem in project.problems() if "năm phải từ" in problem}
    assert len(expected) > 100
    assert told == expected
