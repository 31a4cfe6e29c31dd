"""The floors of the house."""

import ast
import re
from functools import cache
from pathlib import Path

PACKAGE = Path(__file__).resolve().parent.parent / "hooks" / "cchc"
FLOORS = {
    "core": 0,
    "every": 3,
    "findings": 3,
    "kinds": 1,
    "views": 2,
    "papers": 2,
    "joins": 3,
    "content": 3,
    "loading": 3,
    "site": 3,
}
FILES = {path.relative_to(PACKAGE).as_posix(): path for path in sorted(PACKAGE.rglob("*.py"))}


@cache
def tree(file: Path) -> ast.Module:
    """A module of the package, parsed."""
    return ast.parse(file.read_text("utf-8"))


def place(parts: tuple[str, ...]) -> tuple[int, str]:
    """Floor of a module, and the room it is in (kinds are rooms of their own)."""
    room = ".".join(parts[:2]) if parts[:1] == ("kinds",) else parts[0] if parts else ""
    return FLOORS.get(parts[0] if parts else "", 4), room


def imports(file: Path) -> list[tuple[str, ...]]:
    """The modules of the package that a file imports, as parts of their names."""
    here = file.relative_to(PACKAGE).with_suffix("").parts
    found = []
    for node in ast.walk(tree(file)):
        if isinstance(node, ast.ImportFrom) and node.level:
            base = here[: len(here) - node.level]
            named = (*base, *(node.module or "").split(".")) if node.module else base
            found += [
                (*named, alias.name) if not node.module or named in {("kinds",), ("core",)} else named
                for alias in node.names
            ]
        elif isinstance(node, ast.ImportFrom) and (node.module or "").startswith("cchc."):
            found.append(tuple(node.module.split(".")[1:]))
    return found


def test_imports_point_down() -> None:
    """An import goes to the same floor or down; kinds do not import each other."""
    wrong = []
    for name, file in FILES.items():
        floor, room = place(file.relative_to(PACKAGE).with_suffix("").parts)
        for parts in imports(file):
            other, other_room = place(parts)
            if other > floor:
                wrong.append(f"{name} imports {'.'.join(parts)} from a floor above")
            if room.startswith("kinds.") and other == 1 and other_room != room:
                wrong.append(f"{name} imports another kind: {'.'.join(parts)}")
    assert wrong == []


def test_only_the_adapter_knows_mkdocs() -> None:
    """MkDocs is imported in two modules."""
    knows = []
    for file in FILES.values():
        nodes = list(ast.walk(tree(file)))
        names = [alias.name for node in nodes if isinstance(node, ast.Import) for alias in node.names]
        names += [node.module or "" for node in nodes if isinstance(node, ast.ImportFrom) and not node.level]
        if any(name.split(".")[0] == "mkdocs" for name in names):
            knows.append(file.name)
    assert knows == ["adapter.py", "mkdocs_pages.py"]


def test_only_the_clock_asks_the_time() -> None:
    """No module but the clock asks what time it is; none below floor 3 reads the environment."""
    asks, reads = [], []
    for name, file in FILES.items():
        text = file.read_text("utf-8")
        if any(call in text for call in ("datetime.now(", "date.today(", "time.time(", "utcnow(")):
            asks.append(name)
        if "os.environ" in text and place(file.relative_to(PACKAGE).with_suffix("").parts)[0] < 3:
            reads.append(name)
    assert (asks, reads) == (["clock.py"], [])


def test_list_of_floors_is_whole() -> None:
    """CONTRIBUTING lists every module and folder of the package, each on the floor that these tests hold."""
    text = (PACKAGE.parent.parent / ".github/CONTRIBUTING.md").read_text("utf-8")
    listed = text[text.index("\nhooks/main.py") : text.index("```", text.index("\nhooks/main.py"))]
    for path in PACKAGE.iterdir():
        assert path.name.startswith("__") or re.search(rf"\b{path.name}\b", listed), f"{path.name} is not listed"
    for name, floor in re.findall(r"^hooks/cchc/([\w.]+)/? +floor (\d)", listed, re.M):
        assert place((name.removesuffix(".py"),))[0] == int(floor), f"{name} is listed on floor {floor}"


def test_main_has_one_line_an_event() -> None:
    """The file MkDocs loads only hands over."""
    tree = ast.parse((PACKAGE.parent / "main.py").read_text("utf-8"))
    events = [node for node in tree.body if isinstance(node, ast.FunctionDef)]
    assert events
    assert all(len(event.body) == 1 for event in events)
