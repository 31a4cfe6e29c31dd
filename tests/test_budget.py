"""The weight of pages, told and held after every build."""

import gzip
import logging
import random
import re
import string
from collections.abc import Callable
from pathlib import Path

import pytest

import corpus
from cchc import budget
from cchc.core.page import Page
from cchc.core.page_weight import KB, PageWeigher, gzip_size
from support import Links, Project


def noise(size: int) -> str:
    """`size` letters that cannot be packed to less than half."""
    return "".join(random.Random(1).choices(string.ascii_letters, k=size))


@pytest.fixture
def site(tmp_path: Path) -> Path:
    """A built site of two kinds of pages."""
    files = {
        "index.html": '<link rel="stylesheet" href="a/b.css"><script src="./a/c.js" defer></script><p>Trang',
        "x/index.html": '<link rel="stylesheet" href="../a/b.css"><link rel="canonical" href="../a/d.pdf"><p>Dài hơn',
        "y/index.html": "<p>Ngắn",
        "a/b.css": '@font-face{src:url("phong.woff2")}a{background:url(data:image/png;base64,AAAA)}',
        "a/phong.woff2": noise(900),
        "a/c.js": noise(700),
        "a/d.pdf": noise(9000),
        "anh.jpg": noise(9000),
    }
    for name, text in files.items():
        (tmp_path / name).parent.mkdir(parents=True, exist_ok=True)
        (tmp_path / name).write_text(text, "utf-8")
    return tmp_path


def zipped(site: Path, *names: str) -> int:
    """What gzip makes of these files."""
    return sum(len(gzip.compress((site / name).read_bytes(), 6)) for name in names)


def test_a_page_weighs_what_it_loads(site: Path) -> None:
    """Styles, their fonts and scripts count as gzip packs them; links and pictures do not."""
    scales = PageWeigher(site)
    assert scales.page("") == zipped(site, "index.html", "a/b.css", "a/phong.woff2", "a/c.js")
    assert scales.page("x/") == zipped(site, "x/index.html", "a/b.css", "a/phong.woff2")
    assert gzip_size(b"") == len(gzip.compress(b""))


def test_the_heaviest_of_each_kind_is_told(site: Path) -> None:
    """One line for each kind of page, with the limit that this kind has."""
    pages = [Page(url, "", kind) for url, kind in (("", "column.html"), ("x/", "item.html"), ("y/", "item.html"))]
    weights = budget.weighed(site, pages)
    assert [(weight.url, weight.limit) for weight in weights] == [("", 85 * KB), ("x/", 75 * KB)]
    rows = list(budget.report(weights))
    assert len(rows) == 3
    assert rows[1].endswith(" /  85 KB  /")
    assert budget.too_heavy(weights) == ""
    assert budget.heaviest(weights) == "Trang nặng nhất khi tải: /, 1,4 KB (cho phép 85 KB)"


def test_every_build_tells_its_weight(
    project: Project, news: Callable[..., Path], caplog: pytest.LogCaptureFixture
) -> None:
    """The table stands in the whole log of the build (`-v`) and holds the column page and an item.

    A page over its limit is published, as the check calls it right; the build names it, its weight, what to do.
    """
    news("qua-nang", text=noise(140 * KB))
    with caplog.at_level(logging.DEBUG, "mkdocs.cchc"):
        site = project.build()
    rows = [record.getMessage() for record in caplog.records]
    place = next(number for number, row in enumerate(rows) if row.startswith("Dung lượng tải trang"))
    assert any(row.endswith("/  85 KB  /") for row in rows[place:])
    assert any("/  75 KB  /tin-bai/2024/" in row for row in rows[place:])
    assert re.search(r"1 loại trang vượt .*:\n +1\d\d,\d / +75 KB  /tin-bai/2024/qua-nang/\nTrang vẫn", caplog.text)
    assert not [record for record in caplog.records if record.levelno > logging.INFO]
    usual = [record.message for record in caplog.records if record.levelno == logging.INFO]
    assert not [line for line in usual if line.startswith("Dung lượng tải trang")]
    assert (site / "tin-bai/2024/qua-nang/index.html").is_file()


def test_the_column_page_does_not_grow(empty: Project) -> None:
    """The column page weighs the same, give or take 2 %, at 10 and at 100 items."""
    loads: list[str] = []
    found = []
    for count in (10, 100):
        corpus.write(empty.root, count, seed=1)
        site = empty.build_only("", *loads)
        if not loads:
            loads = [load.removeprefix("./") for load in Links((site / "index.html").read_text("utf-8")).loads]
            site = empty.build_only("", *loads)
        found.append(PageWeigher(site).page(""))
    assert abs(found[1] - found[0]) < found[0] * 0.02
