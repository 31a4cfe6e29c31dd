"""When an item was first on the site."""

import os
import subprocess
from datetime import date
from pathlib import Path

from click.testing import CliRunner

from cchc.cli import main
from cchc.core import first_days
from support import Project

FOLDER = "docs/tin-bai"


def commit(root: Path, day: str) -> None:
    """Commit all that is there, on a day."""
    moment = f"{day}T12:00:00+0700"
    env = {**os.environ, "GIT_COMMITTER_DATE": moment, "GIT_AUTHOR_DATE": moment}
    who = ("-c", "user.name=a", "-c", "user.email=a@b.vn")
    subprocess.run(["git", "-C", str(root), "add", "-A"], check=True)
    subprocess.run(["git", "-C", str(root), *who, "commit", "-qm", "x"], check=True, env=env)


def test_history(tmp_path: Path) -> None:
    """The day of the commit that brought a file, also under an earlier name; the ledger comes first."""
    assert first_days.known(tmp_path, FOLDER) == {}
    subprocess.run(["git", "init", "-q", str(tmp_path)], check=True)
    file = tmp_path / FOLDER / "2024/đầu.md"
    file.parent.mkdir(parents=True)
    file.write_text("chữ\n" * 20, "utf-8")
    commit(tmp_path, "2026-11-01")
    file.rename(file.with_name("sau.md"))
    (file.parent / "khac.md").write_text("khác", "utf-8")
    commit(tmp_path, "2026-11-05")
    found = first_days.known(tmp_path, FOLDER)
    assert found[f"{FOLDER}/2024/sau.md"] == date(2026, 11, 1)
    assert found[f"{FOLDER}/2024/khac.md"] == date(2026, 11, 5)
    (tmp_path / "data").mkdir()
    ledger = {f"{FOLDER}/2024/khac.md": date(2026, 11, 9)}
    (tmp_path / first_days.LEDGER).write_bytes(first_days.written(ledger))
    assert first_days.known(tmp_path, FOLDER)[f"{FOLDER}/2024/khac.md"] == date(2026, 11, 9)


def test_the_ledger_is_kept_and_shown(project: Project) -> None:
    """Items get the day on which they are first published; a second run changes none; lists and drafts show it."""
    run = ["--thu-muc", str(project.root), "ghi-ngay-dang"]
    assert CliRunner().invoke(main, run).exit_code == 0
    before = (project.root / first_days.LEDGER).read_bytes()
    assert "đã có trong sổ" in CliRunner().invoke(main, run).output
    assert (project.root / first_days.LEDGER).read_bytes() == before
    count = project.load().count
    assert all(count.first_day(item) for item in count.items)
    assert count.late(count.items[-1])
    site = project.build_only("thong-ke/danh-muc/")
    assert "lên trang " in (site / "thong-ke/danh-muc/index.html").read_text("utf-8")
