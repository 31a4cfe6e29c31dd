"""The mark of what is still to be written, `[cần bổ sung: …]`, in every text of every kind."""

from pathlib import Path
from typing import Any

import pytest

import faults
from cchc.core.kind import Kind
from cchc.core.placeholder import MESSAGE
from cchc.core.problems import ContentError, Problem
from cchc.core.source import Source
from cchc.core.validation import build
from cchc.core.yaml_reader import read_markdown, read_yaml
from cchc.every import KINDS
from cchc.kinds import news, report, text_page
from cchc.kinds.report import template
from faults import right, text_keys
from support import Project

MARK = "[cần bổ sung: ở đây]"


def write(project: Project, kind: Kind[Any], data: object, text: str = "# Tiêu đề\n\nĐoạn.\n") -> Path:
    """A file of the kind that holds this data."""
    path, written = faults.written(kind, data, text)
    return project.write(path, written)


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


@pytest.mark.parametrize("kind", [kind for kind in KINDS if kind is not template.KIND], ids=lambda kind: kind.id)
def test_a_mark_is_refused(tmp_path: Path, kind: Kind[Any]) -> None:
    """The mark in a text gives a problem at its line, named by its key."""
    for number, keys in enumerate(text_keys(kind.model)):
        project = Project(tmp_path / str(number))
        file = write(project, kind, right(kind.model, keys, MARK))
        rows = file.read_text("utf-8").split("\n")
        line = next(number for number, row in enumerate(rows, 1) if MARK in row)
        found = [one for one in problems(project, kind) if one.line == line]
        assert {one.path for one in found} == {file.relative_to(project.root).as_posix()}, keys
        named = [one for one in found if one.field.rsplit(", ", 1)[-1].split(" thứ ")[0] == keys[-1]]
        assert named, (keys, found)
        if takes(project, kind, file):
            assert MESSAGE in {one.message for one in named}, keys


@pytest.mark.parametrize("kind", [news.KIND, report.KIND], ids=lambda kind: kind.id)
def test_a_draft_may_hold_marks(tmp_path: Path, kind: Kind[Any]) -> None:
    """In a draft nothing is told of the mark where the type lets it stand."""
    for number, keys in enumerate(text_keys(kind.model)):
        project = Project(tmp_path / str(number))
        write(project, kind, {**right(kind.model, keys, MARK), "nhap": "true"}, f"# {MARK}\n\n{MARK}\n")
        assert MESSAGE not in {one.message for one in problems(project, kind)}, keys


def test_a_template_may_hold_marks(tmp_path: Path) -> None:
    """What only a person can tell is marked in a template, and comes into drafts; its symbol begins their numbers."""
    project = Project(tmp_path)
    for keys in set(faults.free_keys(template.KIND)) - {("ky_hieu",)}:
        write(project, template.KIND, right(template.Template, keys, MARK))
        assert problems(project, template.KIND) == (), keys


@pytest.mark.parametrize(
    ("text", "line"),
    [
        (f"# {MARK}\n\nĐoạn.\n", 1),
        (f"# Tên\n\nĐoạn.\n\n- Một\n- {MARK}\n", 6),
        ("# Tên\n\nMột đoạn [cần\nbổ sung: số\nngười dự] dài.\n", 3),
        ("# Tên\n\nMột đoạn **[Cần  bổ sung:** số người.\n", 3),
        ("# Tên\n\nMột đoạn \\[cần bổ sung: số người\\].\n", 3),
        ("# Tên\n\nMột đoạn［**CẦN BỔ SUNG**…］ dài.\n", 3),
    ],
)
@pytest.mark.parametrize("kind", [news.KIND, text_page.KIND], ids=lambda kind: kind.id)
def test_a_mark_in_a_text_is_refused(tmp_path: Path, kind: Kind[Any], text: str, line: int) -> None:
    """The mark in the title or the text of a Markdown file gives a problem at its line."""
    project = Project(tmp_path)
    file = write(project, kind, right(kind.model, (), MARK), text)
    head = file.read_text("utf-8").count("\n") - text.count("\n")
    assert [one.line - head for one in problems(project, kind) if one.message == MESSAGE] == [line]
