"""A file that would be the same as in the build before is not made again, and none is ever out of date."""

import hashlib
import shutil

import pytest

from cchc.core.page import Asset
from cchc.kinds import news
from support import Project

SEARCH = "tim-kiem/"
CALENDAR = "hoat-dong/lich.ics"
ACTIVITIES = "data/hoat-dong/2026.yml"


def made(project: Project, begin: str = SEARCH) -> set[str]:
    """The files that a build makes of those whose addresses begin so."""
    urls: set[str] = set()
    whole = Asset.made.fget
    assert whole

    def noted(asset: Asset) -> str | bytes:
        urls.add(asset.url)
        content: str | bytes = whole(asset)
        return content

    with pytest.MonkeyPatch.context() as patch:
        patch.setattr(Asset, "made", property(noted))
        project.build_only(*(url for url in project.load().made_addresses() if url.startswith(begin)))
    return urls


def files(project: Project) -> dict[str, str]:
    """The digests of all files of the search that stand."""
    folder = project.root / "site" / SEARCH
    return {path.name: hashlib.sha256(path.read_bytes()).hexdigest() for path in folder.rglob("*.json")}


def test_files_of_the_search_stand(project: Project) -> None:
    """Nothing is made where no text changed, and all is right after a change, a loss and somebody's hand."""
    first, newest = made(project), news.KIND.shown(project.load())[0]
    assert {f"{SEARCH}muc-luc.json", f"{SEARCH}bai/0.json", f"{SEARCH}tu/0.json"} <= first
    assert made(project) == set()
    stood = files(project)

    titles = project.root / "site" / SEARCH / "muc-luc.json"
    titles.write_bytes(titles.read_bytes().replace(b'"v"', b'"V"', 1))
    for site in ("site", ".cache/site"):  # what is lost in one place alone has its other name in the spare
        (project.root / site / SEARCH / "bai" / "0.json").unlink()
    assert made(project) == {f"{SEARCH}muc-luc.json", f"{SEARCH}bai/0.json"}
    assert files(project) == stood

    text = (project.root / newest.source.path).read_text("utf-8")
    project.write(newest.source.path, f"{text}\nMột câu được viết thêm ở cuối bài.\n")
    again = made(project)
    assert f"{SEARCH}muc-luc.json" in again
    assert len([url for url in again if "/bai/" in url]) == 1
    changed = files(project)
    assert changed != stood
    shutil.rmtree(project.root / ".cache")
    assert made(project) == first
    assert files(project) == changed


def test_calendars_stand(project: Project) -> None:
    """They are made anew where what they say of an activity is new, not for a comment in its file."""
    text = (project.root / ACTIVITIES).read_text("utf-8")
    assert CALENDAR in made(project, "hoat-dong/")
    project.write(ACTIVITIES, f"{text}\n# một ghi chú")
    assert CALENDAR not in made(project, "hoat-dong/")
    *_, name = (line for line in text.splitlines() if line.startswith("  ten: "))
    project.write(ACTIVITIES, text.replace(name, f"{name} lần hai", 1))
    assert CALENDAR in made(project, "hoat-dong/")
    assert "lần hai" in (project.root / "site" / CALENDAR).read_bytes().decode().replace("\r\n ", "")
