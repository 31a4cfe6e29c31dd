"""What is kept from build to build."""

import errno
import os
from datetime import UTC, datetime, timedelta
from pathlib import Path

import pytest

from cchc.core import build_cache


def test_made_once(tmp_path: Path) -> None:
    """What is there is not made again; another name is."""
    folder = tmp_path / "a" / "b"
    assert build_cache.cached(folder, "x.pdf", lambda: b"first") == b"first"
    assert build_cache.cached(folder, "x.pdf", lambda: b"second") == b"first"
    assert build_cache.cached(folder, "y.pdf", lambda: b"second") == b"second"
    assert sorted(path.name for path in folder.iterdir()) == ["x.pdf", "y.pdf"]


def test_nothing_half_made_is_kept(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    """A build that is stopped while it writes leaves nothing that the next one would take for whole."""

    def stopped(path: Path, target: Path) -> None:
        raise KeyboardInterrupt

    with monkeypatch.context() as patch:
        patch.setattr(Path, "replace", stopped)
        with pytest.raises(KeyboardInterrupt):
            build_cache.cached(tmp_path, "x.pdf", lambda: b"first")
    assert build_cache.cached(tmp_path, "x.pdf", lambda: b"second") == b"second"


def test_a_disk_that_takes_nothing(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    """On a full or read-only disk things are made each time, what is kept there is read, and no build stops."""
    build_cache.cached(tmp_path, "x.pdf", lambda: b"first")

    def refuse(*_: object) -> None:
        raise OSError(errno.EROFS, "Read-only file system")

    monkeypatch.setattr(Path, "write_bytes", refuse)
    monkeypatch.setattr(os, "utime", refuse)
    assert build_cache.cached(tmp_path, "x.pdf", lambda: b"second") == b"first"
    assert build_cache.cached(tmp_path / "new", "y.pdf", lambda: b"second") == b"second"
    assert [path.name for path in tmp_path.iterdir()] == ["x.pdf"]


def test_what_nobody_uses_leaves(tmp_path: Path) -> None:
    """A month without use, and it goes; use starts the month anew."""
    for name in ("old.pdf", "used.pdf", "new.pdf"):
        build_cache.cached(tmp_path, name, lambda: b"")
    today = datetime.fromtimestamp((tmp_path / "new.pdf").stat().st_mtime, UTC)
    long_ago = (today - timedelta(days=31)).timestamp()
    for name in ("old.pdf", "used.pdf"):
        os.utime(tmp_path / name, (long_ago, long_ago))
    build_cache.cached(tmp_path, "used.pdf", lambda: b"")
    build_cache.tidy([tmp_path, tmp_path / "none"])
    assert sorted(path.name for path in tmp_path.iterdir()) == ["new.pdf", "used.pdf"]


def test_what_is_kept_is_bounded(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    """Of more than may be kept in all folders, what was used last stays."""
    monkeypatch.setattr(build_cache, "MAX_BYTES", 25)
    now = datetime.now(UTC)
    for place, name in enumerate(("papers/a", "cards/b", "papers/c")):
        path = tmp_path / name
        build_cache.cached(path.parent, path.name, lambda: b"0123456789")
        used = (now - timedelta(hours=3 - place)).timestamp()
        os.utime(path, (used, used))
    build_cache.tidy([tmp_path / "papers", tmp_path / "cards"])
    assert sorted(path.name for path in tmp_path.rglob("*") if path.is_file()) == ["b", "c"]


def test_what_another_build_deletes(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    """Two builds may tidy at once: a file that is listed and then gone stops neither."""
    for name in ("a.pdf", "gone.pdf"):
        build_cache.cached(tmp_path, name, lambda: b"012")
    look = os.lstat

    def looked(path: object) -> os.stat_result:
        if str(path).endswith("gone.pdf"):
            (tmp_path / "gone.pdf").unlink(missing_ok=True)
        return look(path)  # type: ignore[arg-type]

    monkeypatch.setattr(os, "lstat", looked)
    assert build_cache.sizes(tmp_path) == [3]
    build_cache.cached(tmp_path, "gone.pdf", lambda: b"012")
    build_cache.tidy([tmp_path])
    assert [path.name for path in tmp_path.iterdir()] == ["a.pdf"]
