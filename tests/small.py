"""A small content with something of every kind that follows the clock: its site is built in a second."""

import shutil
from collections.abc import Mapping
from functools import cache
from pathlib import Path
from tempfile import TemporaryDirectory

from cchc import loading
from support import SAMPLE, Project

_KEPT = (
    "data/don-vi.yml",
    "data/chuyen-muc.yml",
    "data/duong-day-nong.yml",
    "data/ngay-nghi.yml",
    "data/truc.yml",
    "data/phan-anh.yml",
    "data/phan-anh/2026.yml",
    "data/hoat-dong/2026.yml",
    "data/thong-bao.yml",
    "docs/index.md",
)
_NEWS = "---\nngay: {day}\nchuyen_muc: {category}\nloai: tin\n{more}---\n\n# {title}\n\n{text}\n"


def item(day: str, title: str, text: str = "Một đoạn văn.", category: str = "chi-so", more: str = "") -> str:
    """The file of a news item; `more` are further keys, each with its line end."""
    return _NEWS.format(day=day, category=category, title=title, text=text, more=more)


def small(folder: Path, news: Mapping[str, str] | None = None) -> Project:
    """A project in an empty folder; `news` are its items by the names of their files."""
    shutil.copy(SAMPLE.parents[1] / "mkdocs.yml", folder / "mkdocs.yml")
    (folder / "hooks").mkdir()
    shutil.copy(SAMPLE.parents[1] / "hooks/main.py", folder / "hooks/main.py")
    project = Project(folder)
    for path in _KEPT:
        project.write(path, (SAMPLE / path).read_bytes())
    items = {"mot": item("2026-11-02", "Tin một"), "hai": item("2026-11-03", "Tin hai", more="het_han: 2026-12-31\n")}
    for name, text in (items if news is None else news).items():
        project.write(f"docs/tin-bai/2026/{name}.md", text)
    project.write(loading.MEMO, _read_before())
    return project


@cache
def _read_before() -> bytes:
    """What a load of this content leaves for the next: each project begins with it."""
    with TemporaryDirectory() as folder:
        project = Project(Path(folder))
        for path in _KEPT:
            project.write(path, (SAMPLE / path).read_bytes())
        project.load()
        return (project.root / loading.MEMO).read_bytes()


def files(folder: Path) -> dict[str, bytes]:
    """Every file of a folder, hidden ones too, by its path there."""
    return {path.relative_to(folder).as_posix(): path.read_bytes() for path in folder.rglob("*") if path.is_file()}
