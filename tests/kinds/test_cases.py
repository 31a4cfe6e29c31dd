"""Golden cases: what staff write, and what they are told. Each case is a row of cases/*.yml."""

from collections.abc import Iterator
from pathlib import Path
from typing import Any

import pytest

import pictures
from support import Project, read_cases

CASES = Path(__file__).with_name("cases")


def cases() -> Iterator[Any]:
    """Every case of every file."""
    for file in sorted(CASES.glob("*.yml")):
        for case in read_cases(file):
            yield pytest.param(case, id=f"{file.stem}: {case['name']}")


@pytest.mark.parametrize("case", list(cases()))
def test_case(project: Project, case: dict[str, Any]) -> None:
    """A right text has no problem; a wrong one has exactly the messages of its case."""
    for path, text in case.get("files", {}).items():
        project.write(path, pictures.jpeg(*text["photo"]) if isinstance(text, dict) else text)
    for path, (old, new) in case.get("edits", {}).items():
        project.edit(path, old, new)
    assert project.problems() == case.get("problems", [])
