"""The one form of every file: the same records, one line for each value."""

import copy
import difflib
from collections.abc import Iterator
from pathlib import Path
from typing import Any

import pytest
import yaml
from click.testing import Result

from cchc.core import canonical
from cchc.core.validation import build
from cchc.core.yaml_reader import parse, read_yaml
from cchc.every import KINDS
from cchc.kinds import activity, document, feedback, news, report
from support import ROOT, SAMPLE, Project

FILES = [
    (kind, root, file.relative_to(root).as_posix())
    for root in (SAMPLE, ROOT)
    for kind in KINDS
    for file in sorted((root / "data").rglob("*.yml"))
    if kind.owns(file.relative_to(root).as_posix())
]


def named(value: object) -> str:
    """The names of test cases: paths of files."""
    return value if isinstance(value, str) else ""


def records(kind: Any, path: str, text: str) -> list[object]:
    """The records of a YAML text."""
    source = parse(Path(), path, text)
    rows = source.data if isinstance(source.data, list) else [source.data]
    return [build(kind.model, source, (), kind.load.filled(row)) for row in rows]


def leaves(data: Any, at: tuple[Any, ...] = ()) -> Iterator[tuple[Any, ...]]:
    """The places of all single values."""
    if isinstance(data, dict | list):
        for key, value in data.items() if isinstance(data, dict) else enumerate(data):
            yield from leaves(value, (*at, key))
    elif isinstance(data, str):
        yield at


@pytest.mark.parametrize(("kind", "root", "path"), FILES, ids=named)
def test_the_records_are_the_same(kind: Any, root: Path, path: str) -> None:
    """Written in the one form, a file holds what it held; written again, it is the same letter for letter."""
    before = (root / path).read_text("utf-8")
    once = canonical.canonical(kind.model, parse(root, path, before).data)
    assert records(kind, path, once) == records(kind, path, before)
    assert canonical.canonical(kind.model, parse(root, path, once).data) == once
    for value in leaves(yaml.safe_load(once)):
        assert value is not None


@pytest.mark.parametrize(("kind", "root", "path"), FILES, ids=named)
def test_a_changed_value_changes_its_line_alone(kind: Any, root: Path, path: str) -> None:
    """Whichever value of a file a form changes, no other line of the file is another one."""
    data: Any = read_yaml(root, root / path).data
    before = canonical.canonical(kind.model, data).splitlines()
    for at in leaves(data):
        changed = copy.deepcopy(data)
        inner = changed
        for key in at[:-1]:
            inner = inner[key]
        inner[at[-1]] += "7"
        after = canonical.canonical(kind.model, changed).splitlines()
        told = [row for row in difflib.ndiff(before, after) if row[0] in "+-"]
        assert [row[0] for row in told] == ["-", "+"], at


def test_texts_that_look_like_numbers_are_quoted() -> None:
    """A reader that knows types gives the text as it was; numbers, days and switches stay plain."""
    row = {
        "so_ky_hieu": "0123",
        "ten_loai": "1.010040",
        "co_quan_ban_hanh": "no",
        "cap": "xa",
        "ngay_ban_hanh": "2024-01-08",
        "trich_yeu": "2024-06-20",
        "linh_vuc": "1e3",
        "nguoi_ky": "0o17",
        "thay_the": "08",
        "mau": "có",
    }
    written = canonical.canonical(document.KIND.model, [row])
    read = yaml.safe_load(written)[0]
    texts = ("so_ky_hieu", "ten_loai", "co_quan_ban_hanh", "trich_yeu", "linh_vuc", "nguoi_ky")
    assert [read[key] for key in texts] == ["0123", "1.010040", "no", "2024-06-20", "1e3", "0o17"]
    assert all(f"{key}: '" in written for key in texts)
    assert "ngay_ban_hanh: 2024-01-08\n" in written
    assert read["thay_the"] == ["08"]  # a text where a list may stand becomes a list
    assert read["mau"] is True


def test_lines_of_a_block_become_a_list() -> None:
    """A text of several lines where a list may stand: each line is a part, also inside a list."""
    text = "- ma: PA-2026-001\n  noi_dung: |\n    Đèn.\n\n    Ngã ba.\n  tra_loi:\n  - |\n    Một.\n    Hai.\n  - Ba.\n"
    [row] = yaml.safe_load(canonical.canonical(feedback.KIND.model, parse(Path(), "a.yml", text).data))
    assert row == {"ma": "PA-2026-001", "noi_dung": ["Đèn.", "Ngã ba."], "tra_loi": ["Một.", "Hai.", "Ba."]}


def test_a_file_that_cannot_be_kept_stops_no_other(project: Project, monkeypatch: pytest.MonkeyPatch) -> None:
    """Should the one form of a file hold something else, it stays as it is and is told; the others are written."""
    whole = canonical.canonical
    lossy = {activity.KIND.model}
    monkeypatch.setattr(canonical, "canonical", lambda model, data: whole(model, data[1:] if model in lossy else data))
    said = run(project)
    assert said.exit_code == 1
    assert "data/hoat-dong/2026.yml: máy không viết lại được cho đúng như cũ" in said.output
    assert "Đã viết lại data/phan-anh/2026.yml" in said.output


def test_order_and_switches() -> None:
    """Keys stand in the order of the model; a switch that says what holds anyway is left out."""
    written = canonical.canonical(
        news.KIND.model, {"nhap": "false", "loai": "tin", "ghim": "true", "ngay": "2026-01-02"}
    )
    assert list(yaml.safe_load(written)) == ["ngay", "loai", "ghim"]
    assert canonical.canonical(activity.KIND.model, []) == "[]\n"


@pytest.mark.parametrize(
    ("text", "lines"),
    [
        ("# đầu tệp\n\n# nữa\nma: a # không\n", [4]),
        ("ma: a\n# giữa\nten: b\n", [2]),
        ("ma: a\nten: b\n# cuối\n", [3]),
        ("ma:\n  - a\n  # trong\n  - b\n", [3]),
        ("ma: # sau khóa\n  - a\n", [1]),
        ('ma: "a # b"\nten: c#d\n', []),
        ("ma: |\n  # chữ\n  b\nten: >-\n  a\n  # chữ\n", []),
        ("ma: '# a'\n", []),
        ("ma:\ta\nten: b\t# cuối\n", [2]),
    ],
)
def test_comments_elsewhere_than_at_the_head(text: str, lines: list[int]) -> None:
    """A comment is told by its line; a sign inside a text is none."""
    assert list(canonical.comments(text)) == lines


def run(project: Project, *words: str) -> Result:
    """The command."""
    return project.run("chuan-hoa", *words)


def content(project: Project) -> dict[str, bytes]:
    """All files of content."""
    folders = (project.root / "data", project.root / "docs")
    return {str(file): file.read_bytes() for folder in folders for file in folder.rglob("*") if file.is_file()}


def test_a_tab_after_a_key(project: Project) -> None:
    """A tab in the place of a blank, which a pasted table leaves, does not stop the command."""
    project.edit("data/don-vi.yml", "ten: ", "ten:\t")
    assert project.problems() == []
    assert run(project).exit_code == 0
    assert "\nten: " in f"\n{(project.root / 'data/don-vi.yml').read_text('utf-8')}"


def test_the_command(project: Project) -> None:
    """It names what it writes, leaves pages as they read, keeps the head of a file, and has nothing to do after."""
    before, site = content(project), project.load()
    looked = run(project, "--xem")
    assert (looked.exit_code, content(project)) == (0, before)
    assert "Sẽ viết lại data/phan-anh/2026.yml" in looked.output
    assert run(project).exit_code == 0
    after = project.load()
    assert [page.url for page in after.pages] == [page.url for page in site.pages]
    assert [item.source.body for item in after.read[news.KIND]] == [item.source.body for item in site.read[news.KIND]]
    assert [one.entry.data for one in after.read[report.KIND]] == [one.entry.data for one in site.read[report.KIND]]
    hotlines = (project.root / "data/duong-day-nong.yml").read_text("utf-8")
    assert '\n# Đường dây nóng. Mỗi dòng bắt đầu bằng "- ma:"' in hotlines
    assert "Mọi tệp đã cùng một cách viết." in run(project).output


def test_a_comment_further_down_stops_its_file(project: Project) -> None:
    """Nothing that staff noted is lost: the file stays as it is, with the line told; the others are written."""
    project.edit("data/truc.yml", "\n", "\n# ghi chú ở đầu\n")
    file = project.root / "data/thong-bao.yml"
    file.write_text(file.read_text("utf-8") + "# nhớ gỡ sau lễ\n", "utf-8")
    item = next((project.root / "docs/tin-bai/2024").glob("*.md"))
    item.write_text(item.read_text("utf-8").replace("\nloai:", "\n# nhớ\nloai:", 1), "utf-8")
    kept = {path: path.read_bytes() for path in (file, item)}
    said = run(project)
    line = file.read_text("utf-8").count("\n")
    row = item.read_text("utf-8").split("\n").index("# nhớ") + 1
    assert said.exit_code == 1
    assert f"data/thong-bao.yml:{line}: ghi chú sau dấu # chỉ được đặt ở đầu tệp" in said.output
    assert f"{item.name}:{row}: ghi chú" in said.output
    assert {path: path.read_bytes() for path in kept} == kept
    assert "Đã viết lại data/phan-anh/2026.yml" in said.output


@pytest.mark.parametrize(("written", "told"), [("1.010040", True), ("'1.010040'", False), ("1.010041", False)])
def test_a_code_that_would_lose_a_zero_is_told(project: Project, written: str, told: bool) -> None:
    """Without quotes it is right here, and a number elsewhere: the check names its line."""
    project.edit("data/danh-muc-thu-tuc.yml", '"2.000884"', f'"2.000884"\n- ma: {written}')
    notices = [notice for notice in project.load().notices if "ngoặc kép" in notice]
    assert [notice.partition(": ")[0] for notice in notices] == (
        ["Nên xem lại data/danh-muc-thu-tuc.yml:10"] if told else []
    )
