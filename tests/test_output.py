"""The folder that a site is put into: never one that holds something else, which would be lost."""

import subprocess
from collections.abc import Callable
from pathlib import Path

import pytest
from mkdocs.exceptions import Abort

from cchc import building, output
from cchc.building import BuildError
from cchc.core import spread
from small import files
from support import Project

UNFIT: dict[str, tuple[str, str]] = {
    "content": ("data", "thư mục này giữ nội dung hoặc phần mềm của trang"),
    "in the content": ("docs/tin-bai/trang", "thư mục này giữ nội dung hoặc phần mềm của trang"),
    "the repository itself": (".", "thư mục này giữ nội dung hoặc phần mềm của trang"),
    "around the repository": ("..", "thư mục này giữ nội dung hoặc phần mềm của trang"),
    "git": (".git", "thư mục này giữ nội dung hoặc phần mềm của trang"),
    "a file": ("mkdocs.yml", "chỗ này đang là một tệp"),
    "papers of somebody": ("../giay-to", "thư mục này đang có tệp khác, lập trang vào đây thì mất"),
}


@pytest.mark.parametrize("case", UNFIT)
def test_a_site_never_takes_the_place_of_something_else(own: Project, case: str) -> None:
    """It is refused before anything is made, with what is there and what to name instead."""
    where, why = UNFIT[case]
    papers = own.write("../giay-to/quan-trong.txt", "x")
    before = sorted(own.root.rglob("*"))
    result = own.run("dung", "--ra", where)
    assert result.exit_code == 1
    [told] = result.output.splitlines()
    assert told.startswith("Lỗi: không lập trang vào ")
    assert told.endswith(f" được: {why}; hãy chọn một thư mục trống hoặc chưa có, ví dụ: site")
    assert sorted(own.root.rglob("*")) == before
    assert papers.read_text("utf-8") == "x"


def test_mkdocs_is_refused_too(project: Project, caplog: pytest.LogCaptureFixture) -> None:
    """`mkdocs build -d data` leaves the content as it is."""
    with pytest.raises(Abort):
        project.build("data")
    assert "thư mục này giữ nội dung hoặc phần mềm của trang" in caplog.text
    assert (project.root / "data/don-vi.yml").is_file()


def test_words_of_mkdocs_are_left_out(own: Project, monkeypatch: pytest.MonkeyPatch) -> None:
    """What `cchc dung` says of a failed build begins with no English word."""
    said = "ERROR   -  không ghi được tệp\nError: ổ đĩa đã đầy\n"
    ended = subprocess.CompletedProcess([], 1, "", said)
    monkeypatch.setattr(building.subprocess, "run", lambda *_, **__: ended)
    with pytest.raises(BuildError, match=r"^không ghi được tệp\nổ đĩa đã đầy$"):
        building.build(own.root, own.root / "site")


FIT: dict[str, Callable[[Path], object]] = {
    "not there": lambda _: None,
    "empty": lambda place: place.mkdir(),
    "of git alone": lambda place: (place / ".git").mkdir(parents=True),
    "a site": lambda place: [(place / "tin-bai").mkdir(parents=True), (place / "404.html").write_text("x")],
}


@pytest.mark.parametrize("case", FIT)
def test_where_a_site_may_be_put(tmp_path: Path, case: str) -> None:
    """Where nothing is, where a site was, and into `site` whatever it holds."""
    for place in (tmp_path / "kho/ra", tmp_path / "ngoai"):
        place.parent.mkdir(exist_ok=True)
        FIT[case](place)
        assert output.why_unfit(place, tmp_path / "kho") == ""
    (tmp_path / "kho/site").mkdir()
    (tmp_path / "kho/site/cu.html").write_text("x")
    assert output.why_unfit(tmp_path / "kho/site", tmp_path / "kho") == ""


def test_a_spare_is_made_beside_the_reading(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    """Of a site in the repository that stands without one; the build begins when it is made."""
    monkeypatch.setattr(spread, "aside", lambda work: work)  # done when the build waits for it
    monkeypatch.setattr(output, "_making", [])
    root = tmp_path / "kho"
    spare = root / output.CACHE / output.SPARE
    for place, count in ((root / "data", 0), (tmp_path / "ngoai", 0), (root / "site", 1)):
        output.fill_spare(place, root)  # nothing stands there
        assert output._filling == []
        (place / "a").mkdir(parents=True)
        (place / "a/index.html").write_text("1", "utf-8")
        output.fill_spare(place, root)
        assert (len(output._filling), spare.exists()) == (count, False)
    output.begin(root / "site", root)
    assert (output._filling, files(spare)) == ([], {"a/index.html": b"1"})
    output.give_up()
    output.fill_spare(root / "site", root)
    assert output._filling == []
