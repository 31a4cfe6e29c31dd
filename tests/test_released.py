"""Content of every released version is right with the code of today; a renamed key moves to its new name."""

from pathlib import Path

import pytest
from click.testing import Result

from cchc import loading
from cchc.core import content_format, renamed
from cchc.core.renamed import Renamed
from cchc.every import KINDS
from support import ROOT, Project, copy

RELEASED = ROOT / "tests/released"
HOTLINES = "data/duong-day-nong.yml"
TWICE = (Renamed("1.5.0", "duong-day-nong", "goi_la", "goi_ten"), Renamed("2.0.0", "duong-day-nong", "goi_ten", "ten"))
NEWS = Renamed("2.0.0", "tin-bai", "muc_tin", "chuyen_muc")


def released() -> list[str]:
    """The versions whose content is kept."""
    return sorted(path.name for path in RELEASED.iterdir())


@pytest.mark.parametrize("version", released())
def test_content_of_a_released_version_is_right(tmp_path: Path, version: str) -> None:
    """It loads without a mistake, and its pages are made."""
    project = copy(tmp_path, RELEASED / version)
    site = project.load()
    assert len({page.url for page in site.pages}) > 40
    made = project.build_only("", "duong-day-nong/", "du-lieu/datapackage.json")
    assert (made / "index.html").is_file()


def test_every_kind_is_kept() -> None:
    """Each version has a file of every kind that it knew; the oldest knew all but those that came later."""
    later = {"ghi-chu-thu-tuc", "ma-vung-cu"}
    for version in released():
        root = RELEASED / version
        paths = [path.relative_to(root).as_posix() for path in root.rglob("*.*") if path.is_file()]
        missing = {kind.id for kind in KINDS if not any(kind.owns(path) for path in paths)}
        assert missing <= later, version


@pytest.fixture
def second(monkeypatch: pytest.MonkeyPatch, project: Project) -> Project:
    """A site of version 1 under a release of version 2, which has renamed keys: one of hotlines twice, one of news."""
    monkeypatch.setattr(renamed, "TABLE", (*TWICE, NEWS))
    monkeypatch.setattr(content_format, "VERSION", "2.0.0")
    text = (project.root / HOTLINES).read_text("utf-8")
    text = text.replace("  ten: ", "  goi_la: ", 1).replace("  ten: ", "  goi_ten: ", 1)
    project.write(HOTLINES, f"# Ghi chú: ten, goi_la.\n{text}")
    item = next((project.root / "docs/tin-bai").rglob("*.md"))
    item.write_bytes(item.read_bytes().replace(b"chuyen_muc:", b"muc_tin:").replace(b"\n", b"\r\n"))
    (project.root / loading.MEMO).unlink()
    return project


def run(project: Project, *given: str) -> Result:
    """The command in the project."""
    return project.run("chuyen-doi", *given)


def test_version_1_moves_to_version_2(second: Project) -> None:
    """Old keys are read and told; the command writes the new ones at their lines, and nothing else."""
    before = {path: path.read_bytes() for path in second.root.rglob("*.*") if path.suffix in {".md", ".yml"}}
    told = [notice for notice in second.load().notices if renamed.COMMAND in notice]
    assert len(told) == 3
    assert any(f"{HOTLINES}:" in one and "“goi_la” nay tên là “ten”" in one for one in told)
    looked = run(second, "--xem")
    assert "Sẽ đổi 3 mục trong 3 tệp." in looked.output
    assert {path: path.read_bytes() for path in before} == before
    assert "Đã đổi 3 mục trong 3 tệp." in run(second).output
    after = {path: path.read_bytes() for path in before}
    changed = {path.name for path in before if before[path] != after[path]}
    assert len(changed) == 3
    assert changed >= {"duong-day-nong.yml", "don-vi.yml"}
    text = (second.root / HOTLINES).read_text("utf-8")
    assert text.startswith("# Ghi chú: ten, goi_la.\n")
    assert text == before[second.root / HOTLINES].decode().replace("  goi_la:", "  ten:").replace(
        "  goi_ten:", "  ten:"
    )
    assert not [notice for notice in second.load().notices if renamed.COMMAND in notice]
    assert "Không mục nào mang tên cũ" in run(second).output


def test_after_a_major_version_the_old_key_is_refused(second: Project, monkeypatch: pytest.MonkeyPatch) -> None:
    """It says what to do, and the command still does it, along the whole chain."""
    monkeypatch.setattr(content_format, "VERSION", "3.0.0")
    said = second.problems()
    assert any("mục này đổi tên thành “ten” từ định dạng 1.5.0; hãy chạy lệnh" in one for one in said)
    assert "Đã đổi 3 mục" in run(second).output
    assert second.problems() == []


def test_both_names_at_once_are_a_mistake(second: Project) -> None:
    """Neither is taken, nothing is written."""
    second.edit(HOTLINES, "  goi_la: ", "  ten: Hai tên\n  goi_la: ")
    assert any("goi_la: mục này nay tên là “ten” và đã ghi ở đó; hãy giữ một" in one for one in second.problems())
    result = run(second)
    assert result.exit_code == 1
    assert "chưa đổi gì" in result.output


def test_newer_content_is_told_in_one_sentence(project: Project) -> None:
    """A release that is older than the content says so, and nothing else."""
    file = project.root / "data/don-vi.yml"
    file.write_text(file.read_text("utf-8") + 'dinh_dang: "9.1.0"\nla: x\n', "utf-8")
    [said] = project.problems()
    assert "dinh_dang: nội dung theo định dạng mới hơn phần mềm này" in said
    assert "hãy nâng cấp phần mềm (đang có: “9.1.0”)" in said
