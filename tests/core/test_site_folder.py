"""The published folder changes as a whole or not at all."""

import os
from pathlib import Path

import pytest

from cchc.core import folder_swap, site_file, site_folder
from cchc.core.site_folder import SiteFolder
from small import files


def made(place: Path, spare: Path | None = None, **texts: str) -> None:
    """Make a site of these files; what it tells of them is what the disk tells."""
    begun = SiteFolder.begin(place, spare)
    for name, text in texts.items():
        begun.write(f"{name}/index.html", text.encode())
    begun.finish()
    assert begun.marks() == site_file.marks(place)


@pytest.fixture(params=["exchanged", "renamed", "poured"])
def way(request: pytest.FixtureRequest, monkeypatch: pytest.MonkeyPatch) -> str:
    """How a site comes into its place: in one step, in three, or file by file (on a mount point)."""
    real = Path.rename

    def rename(path: Path, target: Path) -> Path:
        if target.name.endswith(".cu"):
            raise PermissionError
        return real(path, target)

    if request.param != "exchanged":
        monkeypatch.setattr(folder_swap, "_exchanged", lambda *_: False)
    if request.param == "poured":
        monkeypatch.setattr(Path, "rename", rename)
    return str(request.param)


def test_a_new_site_takes_the_place_of_the_old(tmp_path: Path, way: str) -> None:
    """What is new is there, what is gone is gone, nothing is left beside."""
    place = tmp_path / "site"
    made(place, a="1", b="2", c="3")
    made(place, b="2", c="4", d="5")
    assert files(tmp_path) == {
        f"site/{name}/index.html": text for name, text in (("b", b"2"), ("c", b"4"), ("d", b"5"))
    }
    assert [path.name for path in tmp_path.iterdir()] == ["site"], way
    assert not (place / "a").exists()


def test_the_same_bytes_are_not_written_again(tmp_path: Path, way: str) -> None:
    """A file that did not change stays the same file, with its time; another program's copy of it is not touched."""
    place = tmp_path / "site"
    made(place, a="1", b="2")
    before = {name: (place / name / "index.html").stat() for name in "ab"}
    made(place, a="1", b="3")
    after = {name: (place / name / "index.html").stat() for name in "ab"}
    assert (after["a"].st_ino, after["a"].st_mtime_ns) == (before["a"].st_ino, before["a"].st_mtime_ns), way
    assert after["b"].st_ino != before["b"].st_ino
    assert after["a"].st_nlink == 1


def test_the_site_of_before_is_the_spare(tmp_path: Path, way: str) -> None:
    """The next site is made in the one before the last: what is old there goes, what is the last site's is one file."""
    place, spare = tmp_path / "site", tmp_path / ".cache/site"
    for texts in ({"a": "1", "b": "1", "c": "1"}, {"a": "1", "b": "2", "d": "2"}, {"a": "1", "b": "2", "e": "3"}):
        made(place, spare, **texts)
        assert files(place) == {f"{name}/index.html": text.encode() for name, text in texts.items()}, way
    assert {path.name for path in tmp_path.iterdir()} == {"site", ".cache"}
    assert (place / "b/index.html").stat().st_ino == (spare / "b/index.html").stat().st_ino or way == "poured"
    before = (place / "a/index.html").read_bytes()
    begun = SiteFolder.begin(place, spare)
    begun.write("a/index.html", b"4")
    begun.drop()
    assert (place / "a/index.html").read_bytes() == before
    (spare / "b/index.html").write_bytes(b"half")  # a build was killed
    made(place, spare, b="2")
    assert files(place) == {"b/index.html": b"2"}


def test_what_stands_is_taken_over(tmp_path: Path) -> None:
    """A file that the last site has as it was marked comes into the next, also where the spare has an older one."""
    place, spare = tmp_path / "site", tmp_path / ".cache/site"
    for text in ("1", "2", "3"):
        made(place, spare, a="1", b=text)
    marks = site_file.marks(place)
    begun = SiteFolder.begin(place, spare)
    assert [begun.stands(f"{name}/index.html", marks[f"{name}/index.html"]) for name in "ab"] == [True, True]
    assert not begun.stands("c/index.html", marks["a/index.html"])
    begun.finish()
    assert files(place) == {"a/index.html": b"1", "b/index.html": b"3"}
    assert begun.marks() == site_file.marks(place) == marks


def test_a_spare_is_made_of_the_site_that_stands(tmp_path: Path) -> None:
    """Each file is there under a second name, whatever somebody hid in the site is not; the next site is right."""
    place, spare = tmp_path / "site", tmp_path / ".cache/site"
    made(place, a="1", b="1")
    (place / ".git").mkdir()
    (place / ".git/HEAD").write_text("x", "utf-8")
    site_folder.fill(spare, place)
    assert files(spare) == {"a/index.html": b"1", "b/index.html": b"1"}
    assert (spare / "a/index.html").samefile(place / "a/index.html")
    (place / "a/index.html").unlink()
    (place / "a/index.html").write_text("of somebody else", "utf-8")
    made(place, spare, a="2", c="2")
    assert files(place) == {".git/HEAD": b"x", "a/index.html": b"2", "c/index.html": b"2"}
    with pytest.raises(FileExistsError):
        site_folder.fill(spare, place)


def test_what_others_copy_is_taken(tmp_path: Path, way: str) -> None:
    """Files of the folder for MkDocs become files of the site; the folder is gone, also after a failed build."""
    place, spare = tmp_path / "site", tmp_path / ".cache/site"
    for text in ("1", "2"):
        begun = SiteFolder.begin(place, spare)
        (begun.copied / "assets").mkdir(parents=True)
        (begun.copied / "assets/a.js").write_text(text)
        begun.take_copied()
        begun.finish()
        assert begun.marks() == site_file.marks(place)
        assert files(place) == {"assets/a.js": text.encode()}, way
    begun = SiteFolder.begin(place, spare)
    begun.copied.mkdir()
    begun.drop()
    assert not [path for path in tmp_path.rglob(".*") if path.name != ".cache"]


def test_a_preview_is_made_in_its_place(tmp_path: Path) -> None:
    """Where the site is made in its place, what did not change is left alone and what is gone is removed."""
    made(tmp_path / "site", a="1", b="2")
    before = (tmp_path / "site/a/index.html").stat().st_ino
    begun = SiteFolder(tmp_path / "site", tmp_path / "site")
    begun.write("a/index.html", b"1")
    begun.write("c/index.html", b"3")
    begun.finish()
    assert begun.marks() == site_file.marks(tmp_path / "site")
    assert files(tmp_path) == {"site/a/index.html": b"1", "site/c/index.html": b"3"}
    assert (tmp_path / "site/a/index.html").stat().st_ino == before


def test_writing_twice_never_reaches_the_last_site(tmp_path: Path) -> None:
    """A file that is written once more is a new file: the last site keeps its own until the end."""
    place = tmp_path / "site"
    made(place, a="1")
    begun = SiteFolder.begin(place)
    begun.write("a/index.html", b"1")
    begun.write("a/index.html", b"2")
    assert (place / "a/index.html").read_bytes() == b"1"
    begun.drop()
    assert files(tmp_path) == {"site/a/index.html": b"1"}


def test_what_is_hidden_in_a_site_stays(tmp_path: Path, way: str) -> None:
    """The .git of whoever keeps the site in a repository stays; our own .well-known goes when it is no longer made."""
    place = tmp_path / "site"
    made(place, a="1")
    for name in (".git/HEAD", ".nojekyll", ".well-known/security.txt"):
        (place / name).parent.mkdir(exist_ok=True)
        (place / name).write_text("x")
    made(place, a="2")
    assert sorted(files(place)) == [".git/HEAD", ".nojekyll", "a/index.html"], way


def test_leftovers_of_killed_builds(tmp_path: Path) -> None:
    """A half-made site is removed; a site that was put aside is put back where none stands; others' folders stay."""
    place = tmp_path / "site"
    made(tmp_path / ".site.4000001.cu", a="1")
    made(tmp_path / ".site.4000002.moi", a="half")
    for name in (".site.moi", ".sites.1.moi", ".site.x.moi"):
        (tmp_path / name).mkdir()
    begun = SiteFolder.begin(place)
    assert (place / "a/index.html").read_bytes() == b"1"
    begun.drop()
    assert sorted(path.name for path in tmp_path.iterdir()) == [".site.moi", ".site.x.moi", ".sites.1.moi", "site"]


@pytest.mark.skipif(not site_folder.fcntl, reason="this system has no locks of this kind: each leftover is one")
def test_two_builds_at_once(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    """A build leaves alone what another one is making; the site is that of the one which ends last."""
    place = tmp_path / "site"
    first = SiteFolder.begin(place)
    first.write("a/index.html", b"1")
    monkeypatch.setattr(os, "getpid", lambda: 4_000_003)
    made(place, b="2")
    assert list(files(place)) == ["b/index.html"]
    first.finish()
    assert files(tmp_path) == {"site/a/index.html": b"1"}


def test_a_link_to_the_site_stays_one(tmp_path: Path) -> None:
    """Whoever publishes through a symbolic link keeps it; a site in a new folder, too, is made."""
    (tmp_path / "site").symlink_to(tmp_path / "www/site")
    made(tmp_path / "site", a="1")
    assert (tmp_path / "site").is_symlink()
    assert files(tmp_path / "www") == {"site/a/index.html": b"1"}


def test_where_nothing_can_be_made_beside(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    """In a folder that takes no new ones the site is made in its own place."""
    place = tmp_path / "site"
    made(place, a="1")

    def refused(*_: object, **__: object) -> None:
        raise PermissionError

    with monkeypatch.context() as patch:
        patch.setattr(Path, "mkdir", refused)
        begun = SiteFolder.begin(place)
    assert begun.in_place
    begun.write("b/index.html", b"2")
    begun.finish()
    assert files(tmp_path) == {"site/b/index.html": b"2"}
