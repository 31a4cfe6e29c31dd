"""The files that a save of the editor at /quan-tri/sua/ writes, made by its own script in Node."""

import difflib
import json
import shutil
import subprocess
from collections.abc import Iterator, Sequence
from pathlib import Path
from typing import Any

import pytest

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
    made = project.run("chuan-hoa")
    assert made.exit_code == 0, made.output
    return project


def format_of(kind: Kind[Any], data: object) -> str:
    """The name of the format in which the editor reads a file."""
    if kind.place.endswith(".md"):
        return f"{kind.id}-frontmatter"
    return f"{kind.id}-danh-sach" if isinstance(data, list) else kind.id


def sources(project: Project) -> Iterator[tuple[str, str]]:
    """Every file of the commune's own content, with its format; what ships with the software has no form."""
    read = project.load().read
    for kind in read.kinds:
        for path, data in {thing.source.path: thing.source.data for thing in read[kind]}.items():
            if (project.root / path).is_file():
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
    """The lines that are new or another one, with those that are gone; one line that is another counts once."""
    one, two = old.split("\n"), new.split("\n")
    if len(one) != len(two):
        return [row for row in difflib.ndiff(one, two) if row[0] in "+-"]
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


def test_what_the_release_knows_is_not_written(canonical: Project) -> None:
    """An index of which the commune writes the marks alone keeps what the release says of its sum."""
    [answer] = written(canonical, [("chi-so", "ma: papi\n")])
    assert answer["same"] == "ma: papi\n"


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


HAND = """---
# nháp của chị Hoa
"chuyen_muc": 'chi-so'
ngay:    2026-11-02 07:30
loai:   "tin"
ghim: không
anh_khac: []
tom_tat: >-
    Một câu dài được ngắt
    dòng: có dấu # không phải ghi chú.
---


#  Tin viết tay: dấu "nháy"
Ngay dưới tiêu đề.\x20\x20
Dòng hai.


Hết.

"""


@pytest.mark.parametrize("break_", ["\n", "\r\n"])
def test_a_file_written_by_hand(project: Project, break_: str) -> None:
    """After `chuan-hoa` a save of a page changes nothing by itself, either; its words are those of before."""
    path = "docs/tin-bai/2024/tay.md"
    project.write(path, HAND.replace("2026-11-02", "2024-11-02").replace("\n", break_))
    project.write("docs/gioi-thieu.md", "\n\n# Giới thiệu\nNgay dưới.\n\n\n")
    assert project.run("chuan-hoa").exit_code == 0
    files = [(name, (project.root / at).read_text("utf-8")) for at, name in sources(project) if at.endswith(".md")]
    assert [text for _, text in files] == [answer["same"] for answer in written(project, files)]
    assert (
        (project.root / path)
        .read_text("utf-8")
        .endswith(
            "loai: tin\ntom_tat: 'Một câu dài được ngắt dòng: có dấu # không phải ghi chú.'\n---\n\n"
            '# Tin viết tay: dấu "nháy"\n\nNgay dưới tiêu đề.  \nDòng hai.\n\n\nHết.\n'
        )
    )


def test_other_ways_of_writing_lose_nothing(canonical: Project) -> None:
    """Files that `chuan-hoa` has not seen: one text for a list, codes without quotes, comments on top, flow lists."""
    hotline = "# Ghi chú đầu tệp\n\n- ma: mot\n  nhom: linh_vuc\n  ten: A\n  dien_thoai: [0123, '115']\n  ca_ngay: có\n"
    procedure = "ma_tthc: 2.000880\nten_tthc: B\nlinh_vuc: C\nghi_chu: >-\n  Một câu dài\n  ngắt dòng.\nmau: false\n"
    made = [one["same"] for one in written(canonical, [("duong-day-nong-danh-sach", hotline), ("thu-tuc", procedure)])]
    assert made[0] == (
        "# Ghi chú đầu tệp\n\n- ma: mot\n  nhom: linh_vuc\n  ten: A\n"
        "  dien_thoai:\n    - 0123\n    - '115'\n  ca_ngay: true\n"
    )
    assert made[1] == "ma_tthc: 2.000880\nten_tthc: B\nlinh_vuc: C\nghi_chu:\n  - Một câu dài ngắt dòng.\n"


def test_what_the_form_does_not_know_survives(canonical: Project) -> None:
    """Bodies and figures of a report stand after a save as they stood before, in their place."""
    path = "data/bao-cao/2024/92-bc-ubnd.yml"
    text = (canonical.root / path).read_text("utf-8")
    (answer,) = written(canonical, [("bao-cao", text)])
    edit = next(one for one in answer["edits"] if one["way"] == "trich_yeu")
    assert changed_lines(text, edit["text"]) == [next(row for row in edit["text"].split("\n") if "trich_yeu" in row)]
