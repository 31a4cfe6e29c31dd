"""What a release publishes: notes with what staff must do first, hashes; nothing of a version that is not told."""

import hashlib
import re
from pathlib import Path

import pytest

import cchc
from cchc import release
from support import ROOT

TAG = f"v{cchc.__version__}"
CHANGELOG = (ROOT / "CHANGELOG.md").read_text("utf-8")


def test_each_version_begins_with_what_staff_must_do() -> None:
    """Also the one that is not released yet."""
    parts = re.split(r"^## .+\n", CHANGELOG, flags=re.M)[1:]
    assert parts
    assert [part.strip().startswith(f"### {release.TASKS}\n\n- ") for part in parts] == [True] * len(parts)


def test_the_notes_are_those_of_the_version() -> None:
    """What staff must do stands first; of other versions nothing is said."""
    made = release.notes(TAG, CHANGELOG)
    assert made.startswith(f"### {release.TASKS}\n")
    assert "\n## " not in made


@pytest.mark.parametrize(
    ("tag", "text", "said"),
    [
        ("v9.9.9", CHANGELOG, "khác với phiên bản của gói"),
        (TAG, "## Unreleased\n", "chưa có mục"),
        (TAG, f"## {cchc.__version__} – 2026-11-23\n\n### Added\n\n- X\n", "phải mở đầu bằng"),
    ],
)
def test_a_wrong_release_is_refused(tag: str, text: str, said: str) -> None:
    """A tag of another version, a changelog that does not tell of it, or not what staff must do."""
    with pytest.raises(release.ReleaseError, match=said):
        release.notes(tag, text)


def test_every_file_has_its_hash(tmp_path: Path) -> None:
    """As `sha256sum --check` reads it; without a wheel there is no release."""
    with pytest.raises(release.ReleaseError, match="chưa có tệp"):
        release.hashes(tmp_path)
    (tmp_path / "cchc-0-py3-none-any.whl").write_bytes(b"x")
    release.main(TAG, tmp_path, ROOT / "CHANGELOG.md")
    digest = hashlib.sha256(b"x").hexdigest()
    assert (tmp_path / release.HASHES).read_text("utf-8") == f"{digest}  cchc-0-py3-none-any.whl\n"
    assert (tmp_path / release.NOTES).is_file()
