"""The size of modules and functions: what is longer is hard to read at once."""

import ast
import dataclasses
import importlib
import re
from collections.abc import Iterator
from pathlib import Path

HOOKS = Path(__file__).resolve().parent.parent / "hooks"
FILES = {path.relative_to(HOOKS).as_posix(): path for path in sorted(HOOKS.rglob("*.py"))}
MODULE, FUNCTION, POSITIONAL, LINE = 250, 45, 4, 120
FOLDS = {"cchc/loading.py": 60, "cchc/content.py": 120, "cchc/site.py": 130}  # what is told in full stands elsewhere


def functions(text: str) -> Iterator[tuple[str, int]]:
    """The functions of a module with their lengths, from `def` to the last line."""
    for node in ast.walk(ast.parse(text)):
        if isinstance(node, (ast.FunctionDef, ast.AsyncFunctionDef)):
            yield node.name, (node.end_lineno or node.lineno) - node.lineno + 1


def test_modules_and_functions_are_short() -> None:
    """A module has at most 250 lines, a function 45; the modules that join all kinds have less."""
    long = []
    for name, file in FILES.items():
        text = file.read_text("utf-8")
        if (lines := len(text.splitlines())) > FOLDS.get(name, MODULE):
            long.append((name, lines))
        long += [(f"{name}: {function}", lines) for function, lines in functions(text) if lines > FUNCTION]
    assert long == []


def test_lines_are_short() -> None:
    """No line is longer than a window, nor are patterns without a blank; behind code, notes to a checker may be."""
    code = re.compile(r"  # (?:noqa|type:).*|Source: https://\S+$")
    rows = ((name, row) for name, file in FILES.items() for row in file.read_text("utf-8").splitlines())
    assert [name for name, row in rows if len(code.sub("", row)) > LINE] == []


def test_no_more_than_four_values_stand_in_a_row() -> None:
    """Whoever reads `Page("", "Tin", "text.html", {}, "", "", "docs")` cannot know what each of these is."""
    names = (name.removesuffix(".py").removesuffix("/__init__").replace("/", ".") for name in FILES if "/" in name)
    modules = [importlib.import_module(name) for name in names if not name.endswith("__main__")]
    classes = {one for module in modules for one in vars(module).values() if isinstance(one, type)}
    ours = [one for one in classes if dataclasses.is_dataclass(one) and one.__module__.startswith("cchc.")]
    by_place = {one.__qualname__: [part.name for part in dataclasses.fields(one) if by_position(part)] for one in ours}
    assert by_place.pop("Column")[4:] == ["type", "unit", "optional", "choices"]  # columns are written as a table
    assert {name: fields for name, fields in by_place.items() if len(fields) > POSITIONAL} == {}


def by_position(field: dataclasses.Field[object]) -> bool:
    """Whether a field can be given without its name."""
    return field.init and not field.kw_only
