"""The mark of what is still to be written, `[cần bổ sung: …]`, in every text of every kind."""

import re
from collections.abc import Iterator
from pathlib import Path
from typing import Any, get_args, get_origin

import pytest
import yaml

from cchc.core.kind import Kind
from cchc.core.placeholder import MESSAGE
from cchc.core.problems import ContentError, Problem
from cchc.core.record import Record
from cchc.core.source import Source
from cchc.core.validation import build
from cchc.core.yaml_reader import read_markdown, read_yaml
from cchc.every import KINDS
from cchc.kinds import news, report, text_page
from cchc.kinds.report import template
from support import SAMPLE, Project, inside
from test_kinds import files

MARK = "[cần bổ sung: ở đây]"
Keys = tuple[str, ...]


def is_text(annotation: Any) -> bool:
    """Whether a text may stand in a value of a type; the words of a closed list are none."""
    return annotation is str or any(is_text(inner) for inner in get_args(annotation) if not isinstance(inner, str))


def text_keys(model: type[Record], before: Keys = ()) -> Iterator[Keys]:
    """The keys that hold texts, those of the records inside too."""
    for info in model.model_fields.values():
        at = (*before, str(info.alias))
        if is_text(info.annotation):
            yield at
        for inner in dict.fromkeys(inside(info.annotation)):
            if inner is not model:
                yield from text_keys(inner, at)


def right(model: type[Record], marked: Keys) -> dict[str, Any]:
    """Right data of a model, with what it must have and the mark in one text."""
    made = {}
    for info in model.model_fields.values():
        asked = marked[:1] == (info.alias,)
        if not (asked or info.is_required()):
            continue
        inner = next(inside(info.annotation), None)
        example = str(info.examples[0]) if info.examples else ""
        if inner:
            value: Any = right(inner, marked[1:] if asked else ())
            value = [value] if get_origin(info.annotation) is tuple else value
        else:
            value = yaml.load(example, yaml.BaseLoader) if example.startswith(("[", "- ", '"')) else example
            value = with_mark(value, info.annotation) if asked and len(marked) == 1 else value
        made[str(info.alias)] = value
    return made


def with_mark(value: Any, annotation: Any) -> Any:
    """The mark in the place of the first text of a value."""
    if get_origin(annotation) is not tuple:
        return MARK
    rest = value[1:] if isinstance(value, list) else []
    return [with_mark(value[0] if isinstance(value, list) and value else "", get_args(annotation)[0]), *rest]


def write(project: Project, kind: Kind[Any], data: object, text: str = "# Tiêu đề\n\nĐoạn.\n") -> Path:
    """A file of the kind that holds this data."""
    first, target = SAMPLE / files(kind)[0], re.sub("<.+?>", "2024", kind.place)
    body = yaml.safe_dump(data, allow_unicode=True, sort_keys=False, width=10_000)
    if first.suffix == ".md":
        return project.write(target, f"---\n{body}---\n{text}")
    listed = isinstance(yaml.load(first.read_text("utf-8"), yaml.BaseLoader), list)
    body = yaml.safe_dump([data], allow_unicode=True, sort_keys=False, width=10_000) if listed else body
    return project.write(target, body)


def problems(project: Project, kind: Kind[Any]) -> tuple[Problem, ...]:
    """What the kind itself says."""
    return kind.read(project.root)[1]


def takes(project: Project, kind: Kind[Any], file: Path) -> bool:
    """Whether the type of the marked key lets any text through."""
    read = read_markdown if file.suffix == ".md" else read_yaml
    source: Source = read(project.root, file)
    try:
        build(kind.model, source, data=source.data[0] if isinstance(source.data, list) else source.data)
    except ContentError:
        return False
    return True


CASES = [(kind, keys) for kind in KINDS if kind is not template.KIND for keys in text_keys(kind.model)]
NAMES = [f"{kind.place}: {'.'.join(keys)}" for kind, keys in CASES]
DRAFTS = [(kind, keys) for kind, keys in CASES if kind in {news.KIND, report.KIND}]


def test_the_table_holds_the_texts() -> None:
    """The walk over the models finds texts on the first level, in lists, and in records within records."""
    found = {(kind.model.__name__, ".".join(keys)) for kind, keys in CASES}
    assert len(found) > 150
    for name in (
        "ky_ten.quyen_han",
        "co_quan_ban_hanh",
        "so_lieu.don_vi_tinh",
        "nhiem_vu.chu_tri",
        "noi_dung.bang.hang",
    ):
        assert ("Report", name) in found
    assert {("Hotline", "ten"), ("Remark", "noi_dung"), ("Alert", "noi_dung"), ("Meta", "tom_tat")} <= found


@pytest.mark.parametrize(("kind", "keys"), CASES, ids=NAMES)
def test_a_mark_is_refused(tmp_path: Path, kind: Kind[Any], keys: Keys) -> None:
    """The mark in a text gives a problem at its line, named by its key."""
    project = Project(tmp_path)
    file = write(project, kind, right(kind.model, keys))
    rows = file.read_text("utf-8").split("\n")
    line = next(number for number, row in enumerate(rows, 1) if MARK in row)
    found = [one for one in problems(project, kind) if one.line == line]
    assert {one.path for one in found} == {file.relative_to(tmp_path).as_posix()}
    named = [one for one in found if one.field.rsplit(", ", 1)[-1].split(" thứ ")[0] == keys[-1]]
    assert named, found
    if takes(project, kind, file):
        assert MESSAGE in {one.message for one in named}


@pytest.mark.parametrize(("kind", "keys"), DRAFTS, ids=[f"{kind.place}: {'.'.join(keys)}" for kind, keys in DRAFTS])
def test_a_draft_may_hold_marks(tmp_path: Path, kind: Kind[Any], keys: Keys) -> None:
    """In a draft nothing is told of the mark where the type lets it stand."""
    project = Project(tmp_path)
    write(project, kind, {**right(kind.model, keys), "nhap": "true"}, f"# {MARK}\n\n{MARK}\n")
    assert MESSAGE not in {one.message for one in problems(project, kind)}


def test_a_template_may_hold_marks(tmp_path: Path) -> None:
    """What only a person can tell is marked in a template, and comes into the drafts made of it."""
    project = Project(tmp_path)
    for keys in text_keys(template.Template):
        write(project, template.KIND, right(template.Template, keys))
        assert problems(project, template.KIND) == (), keys


@pytest.mark.parametrize(("text", "line"), [(f"# {MARK}\n\nĐoạn.\n", 1), (f"# Tên\n\nĐoạn.\n\n- Một\n- {MARK}\n", 6)])
@pytest.mark.parametrize("kind", [news.KIND, text_page.KIND], ids=lambda kind: kind.id)
def test_a_mark_in_a_text_is_refused(tmp_path: Path, kind: Kind[Any], text: str, line: int) -> None:
    """The mark in the title or the text of a Markdown file gives a problem at its line."""
    project = Project(tmp_path)
    file = write(project, kind, right(kind.model, ()), text)
    head = file.read_text("utf-8").count("\n") - text.count("\n")
    assert [one.line - head for one in problems(project, kind) if one.message == MESSAGE] == [line]
