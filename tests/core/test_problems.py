"""How mistakes are told."""

import re

import pytest
from hypothesis import given
from hypothesis import strategies as st

from cchc.core.problems import ContentError, Problem, gather

FULL = Problem("data/don-vi.yml", 12, "email", "địa chỉ không đúng dạng", found="a@b", example="xa@tinh.gov.vn")


@pytest.mark.parametrize(
    ("problem", "told"),
    [
        (FULL, "data/don-vi.yml:12: email: địa chỉ không đúng dạng (đang có: “a@b”); ví dụ đúng: xa@tinh.gov.vn"),
        (Problem("a.yml", 1, "tệp", "thiếu tệp này"), "a.yml:1: tệp: thiếu tệp này"),
        (Problem("a.yml", 2, "ten", "thiếu", example="ten: A"), "a.yml:2: ten: thiếu; ví dụ đúng: ten: A"),
        (Problem("a.yml", 3, "ten", "sai", found="x"), "a.yml:3: ten: sai (đang có: “x”)"),
        (Problem("a.yml", 3, "ten", "sai", found="hai\n  dòng"), "a.yml:3: ten: sai (đang có: “hai dòng”)"),
    ],
)
def test_one_line_for_each_mistake(problem: Problem, told: str) -> None:
    """`file:line: field: what is wrong (what was found); a right one`; what is not known is left out."""
    assert str(problem) == told


@pytest.mark.parametrize(("length", "shown"), [(90, "x" * 90), (91, "x" * 89 + "…"), (5000, "x" * 89 + "…")])
def test_long_findings_are_cut(length: int, shown: str) -> None:
    """A message stays readable when a whole paragraph is the mistake."""
    assert str(Problem("a.yml", 1, "ten", "sai", found="x" * length)) == f"a.yml:1: ten: sai (đang có: “{shown}”)"


@pytest.mark.parametrize(
    ("problem", "annotation"),
    [
        (
            FULL,
            "::error file=data/don-vi.yml,line=12::email: địa chỉ không đúng dạng (đang có: “a@b”); "
            "ví dụ đúng: xa@tinh.gov.vn",
        ),
        (
            Problem("docs/a,b:c 100%.md", 3, "ten", "sai", found="50%"),
            "::error file=docs/a%2Cb%3Ac 100%25.md,line=3::ten: sai (đang có: “50%25”)",
        ),
        (Problem("a.yml", 1, "ten", "hai\r\ndòng"), "::error file=a.yml,line=1::ten: hai%0D%0Adòng"),
        (Problem("a.yml", 1, "ten", "%0A"), "::error file=a.yml,line=1::ten: %250A"),
    ],
)
def test_annotation_for_github(problem: Problem, annotation: str) -> None:
    """Under GitHub Actions the mistake is a workflow command, escaped as the runner reads it."""
    assert problem.annotation == annotation


def unescape(escaped: str) -> str:
    """What the runner makes of an escaped text: `%25` last."""
    for code, char in (("%0D", "\r"), ("%0A", "\n"), ("%3A", ":"), ("%2C", ","), ("%25", "%")):
        escaped = escaped.replace(code, char)
    return escaped


@given(st.text("ađX:,%\r\n0A25 ", min_size=1), st.integers(1, 999), st.text("ađX:,%\r\n0A25 "))
def test_annotation_reads_back(path: str, line: int, message: str) -> None:
    """Whatever is in the path and the message, the command is one line and the runner gets them back."""
    problem = Problem(path, line, "ten", message)
    found = re.fullmatch(r"::error file=([^:,\r\n]*),line=(\d+)::([^\r\n]*)", problem.annotation)
    assert found
    assert (unescape(found[1]), int(found[2]), unescape(found[3])) == (path, line, problem.sentence)


def test_problems_come_sorted_and_once() -> None:
    """All mistakes are told at once, by file and line, and none twice."""
    first, second, third = Problem("a.yml", 2, "x", "m"), Problem("a.yml", 10, "x", "m"), Problem("b.yml", 1, "x", "m")
    error = ContentError([third, second, first, second])
    assert error.problems == (first, second, third)
    assert str(error) == "a.yml:2: x: m\na.yml:10: x: m\nb.yml:1: x: m"


def test_gather_goes_on_after_a_mistake() -> None:
    """Good things are made and every mistake of the bad ones is collected, in the order of the sources."""

    def make(number: int) -> int:
        if number % 2:
            raise ContentError([Problem("a.yml", number, "x", "lẻ"), Problem("a.yml", number, "y", "lẻ")])
        return number * 10

    things, problems = gather(make, [1, 2, 3, 4])
    assert things == (20, 40)
    assert [(problem.line, problem.field) for problem in problems] == [(1, "x"), (1, "y"), (3, "x"), (3, "y")]


def test_gather_hides_no_other_error() -> None:
    """A fault of the program is not taken for a mistake in the content."""
    with pytest.raises(ZeroDivisionError):
        gather(lambda number: 1 // number, [0])
