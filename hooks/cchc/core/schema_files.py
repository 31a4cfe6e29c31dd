"""The JSON Schemas of kinds as files of a project, and the lines at the head of a file of content that name them.

An editor that knows YAML (VS Code, github.dev) then completes keys, explains them and marks what is wrong; see
https://github.com/redhat-developer/yaml-language-server#using-inlined-schema
"""

import json
import re
from collections.abc import Iterable, Mapping
from typing import Any

from .json_schema import file_schema
from .kind import Kind

FOLDER = "data/.schema"
SETTINGS = ".vscode/settings.json"
_LINE = re.compile(r"^# yaml-language-server:.*\n", re.M)


def files(kinds: Iterable[Kind[Any]]) -> Mapping[str, bytes]:
    """The schemas by their paths; Markdown has none, as editors do not look into it."""
    made = {path(kind): schema(kind) for kind in kinds if _is_yaml(kind)}
    return {name: f"{json.dumps(one, ensure_ascii=False, indent=1)}\n".encode() for name, one in made.items()}


def schema(kind: Kind[Any]) -> Mapping[str, Any]:
    """What a file of a kind may hold."""
    shared = kind.load.national
    drops = shared.keys if shared else ()
    return file_schema(kind.model, lists=kind.load.lists, drops=drops, known=kind.load.known)


def settings(kinds: Iterable[Kind[Any]], written: str) -> bytes:
    """The settings of VS Code with the schemas for files that do not name theirs; the other settings stay.

    Where the settings are no plain JSON (VS Code allows comments) they stay as they are `written`.
    """
    known = {f"./{path(kind)}": found for kind in kinds if (found := patterns(kind))}
    try:
        made = {**json.loads(written or "{}"), "yaml.schemas": known}
    except (ValueError, TypeError):
        return written.encode()
    return f"{json.dumps(made, ensure_ascii=False, indent=2)}\n".encode()


def path(kind: Kind[Any]) -> str:
    """`data/.schema/phan-anh.json`."""
    return f"{FOLDER}/{kind.id}.json"


def patterns(kind: Kind[Any]) -> list[str]:
    """The files of a kind as editors name them: `data/phan-anh/**/*.yml`."""
    if not _is_yaml(kind):
        return []
    below = f"{kind.folder.removesuffix('.yml').rstrip('/')}/**/*.yml"
    return [below] if "<" in kind.place else [kind.place, *([below] if kind.load.lists else [])]


def headed(kind: Kind[Any], place: str, head: str) -> str:
    """The head of a file at `place`: the line that names its schema, its own comments, else a note of what it is."""
    if not place.startswith("data/"):
        return head
    up = "../" * (place.count("/") - 1)
    own = _LINE.sub("", head)
    note = f"# {kind.name}: cách ghi từng mục có ở trang Hướng dẫn dành cho cán bộ.\n\n"
    return f"# yaml-language-server: $schema={up}.schema/{kind.id}.json\n{own if own.strip() else note}"


def _is_yaml(kind: Kind[Any]) -> bool:
    return kind.place.endswith(".yml")
