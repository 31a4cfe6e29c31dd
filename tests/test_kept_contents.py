"""Content that was read and checked before is not read again, and nothing of it is ever out of date."""

import shutil
from pathlib import Path
from typing import Any

import pytest

from cchc.core import reading
from cchc.kinds import news
from small import files
from support import Project

PDF = b"%PDF-1.7\n%%EOF\n"


def read_again(project: Project, monkeypatch: pytest.MonkeyPatch) -> list[str]:
    """The files that another load reads."""
    paths: list[str] = []
    whole = reading._pickled

    def noted(file: Any, root: Path) -> tuple[bytes, bool]:
        paths.append(file.path)
        return whole(file, root)

    with monkeypatch.context() as patch:
        patch.setattr(reading, "_pickled", noted)
        project.load()
    return paths


def first_item(project: Project) -> str:
    """A news item of the sample."""
    return next(item.source.path for item in project.load().read[news.KIND] if not item.meta.draft)


def test_only_changed_files_are_read(project: Project, monkeypatch: pytest.MonkeyPatch) -> None:
    """Unchanged ones, whatever their time, are taken as they were."""
    path = first_item(project)
    assert read_again(project, monkeypatch) == []
    (project.root / path).touch()
    assert read_again(project, monkeypatch) == []
    project.edit(path, "\n# ", "\n# Sửa: ")
    assert read_again(project, monkeypatch) == [path]
    assert read_again(project, monkeypatch) == []


def test_the_site_is_the_same(project: Project) -> None:
    """What was kept gives the same pages, letter for letter, as what was just read."""
    path = first_item(project)
    project.edit(path, "\n# ", "\n# Sửa: ")
    warm, notices = project.build("warm"), [*project.load().notices]
    shutil.rmtree(project.root / ".cache")
    cold = project.build("cold")
    assert [*project.load().notices] == notices
    assert files(warm) == files(cold)


def test_the_folder_may_move(project: Project, tmp_path_factory: pytest.TempPathFactory) -> None:
    """A copy of the project, kept contents and all, reads its own files."""
    project.load()
    moved = Project(tmp_path_factory.mktemp("khac") / "nơi khác")
    shutil.copytree(project.root, moved.root)
    shutil.rmtree(project.root)
    roots = {item.source.root for item in moved.load().read[news.KIND]}
    assert roots == {moved.root}
    assert moved.build_only("tin-bai/")


def test_a_mistake_is_told_each_time(project: Project) -> None:
    """A file with a mistake is never kept."""
    project.edit("data/truc.yml", "ngay:", "ngai:")
    told = project.problems()
    assert told
    assert project.problems() == told


def test_files_beside_are_looked_for_each_time(project: Project) -> None:
    """A file that a text, a document or a report names is missed as soon as it is gone."""
    item = project.root / first_item(project)
    form = item.parent / "mau-don.pdf"
    form.write_bytes(PDF)
    item.write_text(item.read_text("utf-8") + f"\n[Mẫu đơn]({form.name})\n", "utf-8")
    report = next(iter(project.load().papers)).source.path
    signed = (project.root / report).with_name("da-ky.pdf")
    signed.write_bytes(PDF)
    project.edit(report, "so_ky_hieu:", f"tep_da_ky: {signed.name}\nso_ky_hieu:")
    assert (project.problems(), project.problems()) == ([], [])
    form.unlink()
    signed.unlink()
    told = " ".join(project.problems())
    assert form.name in told
    assert signed.name in told


def test_what_the_site_no_longer_publishes_is_personal_again(project: Project) -> None:
    """A text that names the phone of an office is right while the site publishes that phone, and not after."""
    number = "0912 000 777"
    hotlines = project.root / "data/duong-day-nong.yml"
    item = project.root / first_item(project)
    row = f'- ma: thu\n  nhom: linh_vuc\n  ten: Trực thử\n  dien_thoai: ["{number}"]\n  ngay_kiem_tra: 2026-11-02\n'
    lines = hotlines.read_text("utf-8")
    hotlines.write_text(f"{lines}{row}", "utf-8")
    item.write_text(item.read_text("utf-8") + f"\nGọi {number}.\n", "utf-8")
    assert project.problems() == []
    assert project.problems() == []
    hotlines.write_text(lines, "utf-8")
    assert any("số di động" in line for line in project.problems())
