"""Entries of a list as files of their own, beside the list: something new is a new file."""

from pathlib import Path

import pytest
import yaml

from cchc.core.yaml_reader import read_yaml
from cchc.every import KINDS
from support import SAMPLE, Project

LISTS = [
    file.relative_to(SAMPLE).as_posix()
    for kind in KINDS
    for file in sorted((SAMPLE / "data").rglob("*.yml"))
    if kind.owns(file.relative_to(SAMPLE).as_posix()) and isinstance(read_yaml(SAMPLE, file).data, list)
]


def split(project: Project, path: str, keep: int = 1) -> list[Path]:
    """Take all entries after the first `keep` out of a list, each into a file of its own."""
    file = project.root / path
    rows = read_yaml(project.root, file).data
    assert isinstance(rows, list)
    made = []
    for number, row in enumerate(rows[keep:]):
        text = yaml.safe_dump(row, allow_unicode=True, sort_keys=False)
        made.append(project.write(f"{path.removesuffix('.yml')}/muc-{number:03d}.yml", text))
    file.write_text(yaml.safe_dump(rows[:keep], allow_unicode=True, sort_keys=False), "utf-8")
    return made


@pytest.mark.parametrize("path", LISTS)
def test_the_site_is_the_same(project: Project, path: str) -> None:
    """Whichever list is written as a folder of files, the site has the same pages and the same entries."""
    before = project.load()
    split(project, path)
    after = project.load()
    assert [page.url for page in after.pages] == [page.url for page in before.pages]
    for kind in KINDS:
        assert [thing.entry.data for thing in after.read[kind]] == [thing.entry.data for thing in before.read[kind]]


def test_the_list_itself_may_be_missing(project: Project) -> None:
    """A folder with all entries is enough."""
    before = [entry.data for entry in project.load().read[KINDS[1]]]
    split(project, "data/duong-day-nong.yml", keep=0)
    (project.root / "data/duong-day-nong.yml").unlink()
    assert [entry.data for entry in project.load().read[KINDS[1]]] == before


def test_mistakes_name_the_file_of_the_entry(project: Project) -> None:
    """A wrong value, a number that is taken, a list without a dash: each is told where it stands."""
    made = split(project, "data/phan-anh/2026.yml")
    name = made[0].relative_to(project.root).as_posix()
    first = (project.root / "data/phan-anh/2026.yml").read_text("utf-8").split("ma: ")[1].split("\n")[0]
    text = made[0].read_text("utf-8")
    made[0].write_text(text.replace(text.split("\n")[0], f"ma: {first}"), "utf-8")
    assert any(f"{name}:1: ma: trùng với mục ở data/phan-anh/2026.yml:1 " in told for told in project.problems())
    made[0].write_text(f"{text}la_gi: x\n", "utf-8")
    line = text.count("\n") + 1
    assert [problem.partition(": ")[0] for problem in project.problems()] == [f"{name}:{line}"]
    made[0].write_text(text, "utf-8")
    year = project.root / "data/phan-anh/2025.yml"
    year.write_text(year.read_text("utf-8").replace("- ma:", "  ma:", 1), "utf-8")
    assert any(problem.startswith("data/phan-anh/2025.yml:") for problem in project.problems())
