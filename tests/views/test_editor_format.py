"""The files that a save of the editor at /quan-tri/sua/ writes, made by its own script in Node."""

import json
import shutil
import subprocess
from collections.abc import Iterator, Sequence
from pathlib import Path
from typing import Any

import pytest
from click.testing import CliRunner

from cchc import cli
from cchc.core.kind import Kind
from cchc.views.editor import configuration
from support import ROOT, Project, copy

NODE = shutil.which("node")
FORMAT = ROOT / ".quan-tri/format.js"
pytestmark = pytest.mark.skipif(
    not NODE or not (ROOT / ".quan-tri/node_modules/yaml").is_dir(),
    reason="no Node, or no packages (npm ci in .quan-tri): no file was written as the editor does",
)


@pytest.fixture(scope="module")
def canonical(tmp_path_factory: pytest.TempPathFactory) -> Project:
    """The sample content in the one form of files."""
    project = copy(tmp_path_factory.mktemp("canonical"))
    made = CliRunner().invoke(cli.main, ["--thu-muc", str(project.root), "chuan-hoa"])
    assert made.exit_code == 0, made.output
    return project


def format_of(kind: Kind[Any], data: object) -> str:
    """The name of the format in which the editor reads a file."""
    if kind.place.endswith(".md"):
        return f"{kind.id}-frontmatter"
    return f"{kind.id}-danh-sach" if isinstance(data, list) else kind.id


def sources(project: Project) -> Iterator[tuple[str, str]]:
    """Every file of content, with its format."""
    read = project.load().read
    for kind in read.kinds:
        for path, data in {thing.source.path: thing.source.data for thing in read[kind]}.items():
            yield path, format_of(kind, data)


def written(project: Project, files: Sequence[tuple[str, str]]) -> list[dict[str, Any]]:
    """What the editor writes of texts in a format."""
    made = configuration(project.load())
    given = {
        "module": str(FORMAT),
        "configuration": json.loads(made),
        "files": [{"format": name, "text": text} for name, text in files],
    }
    run = [str(NODE), str(Path(__file__).with_name("editor_format.mjs"))]
    done = subprocess.run(run, input=json.dumps(given), capture_output=True, check=False, text=True, encoding="utf-8")
    assert done.returncode == 0, done.stderr
    return list(json.loads(done.stdout))


def changed_lines(old: str, new: str) -> list[str]:
    """The lines of the new text that the old one has not, and the other way round."""
    one, two = old.split("\n"), new.split("\n")
    if len(one) != len(two):
        return [f"{len(one)} lines, then {len(two)}"]
    return [after for before, after in zip(one, two, strict=True) if before != after]


def test_nothing_changes_by_itself(canonical: Project) -> None:
    """A file in the one form that is opened and saved stays the same, byte for byte."""
    files = [*sources(canonical)]
    texts = [(canonical.root / path).read_text("utf-8") for path, _ in files]
    answers = written(canonical, [(name, text) for (_, name), text in zip(files, texts, strict=True)])
    wrong = {
        path: changed_lines(text, answer["same"])
        for (path, _), text, answer in zip(files, texts, answers, strict=True)
        if text != answer["same"]
    }
    assert wrong == {}


def test_an_edit_changes_its_line_alone(canonical: Project) -> None:
    """Whatever text of whatever file is changed, one line is another and all else is as it was."""
    files = [*sources(canonical)]
    texts = [(canonical.root / path).read_text("utf-8") for path, _ in files]
    answers = written(canonical, [(name, text) for (_, name), text in zip(files, texts, strict=True)])
    edits = [
        (path, text, edit) for (path, _), text, one in zip(files, texts, answers, strict=True) for edit in one["edits"]
    ]
    assert len(edits) > 1000
    wrong = [(path, edit["way"]) for path, text, edit in edits if len(changed_lines(text, edit["text"])) != 1]
    assert wrong == []
