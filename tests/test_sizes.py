"""The size of modules and functions: what is longer is hard to read at once."""

import ast
from collections.abc import Iterator
from pathlib import Path

HOOKS = Path(__file__).resolve().parent.parent / "hooks"
FILES = {path.relative_to(HOOKS).as_posix(): path for path in sorted(HOOKS.rglob("*.py"))}
MODULE, FUNCTION = 250, 45
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
