"""A file that would be the same as in the build before is not made again, and none is ever out of date."""

import hashlib
import shutil

import pytest

from cchc.core.page import Asset
from cchc.kinds import news
from support import Project

SEARCH = "tim-kiem/"


def made(project: Project) -> set[str]:
    """The files of the search that a build makes."""
    urls: set[str] = set()
    whole = Asset.made.fget
    assert whole

    def noted(asset: Asset) -> str | bytes:
        urls.add(asset.url)
        content: str | bytes = whole(asset)
        return content

    with pytest.MonkeyPatch.context() as patch:
        patch.setattr(Asset, "made", property(noted))
        project.build_only(*(url for url in project.load().made_addresses() if url.startswith(SEARCH)))
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
