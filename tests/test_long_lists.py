"""Long lists: cut into pages that any phone opens at once, and that have every row once."""

import json
import re
from collections import Counter
from pathlib import Path

import pytest

from cchc.core.page_weight import KB, PageWeigher
from cchc.core.yaml_writer import Value, dump
from small import small
from support import Project, rendered

MOST = 40 * KB
WORDS = "Quyết định công bố danh mục thủ tục hành chính thuộc phạm vi quản lý, thôn, tổ dân phố số"
FIELDS = [f"Lĩnh vực {number:03}" for number in range(40)]
LISTS = {"thu-tuc/": 250, "van-ban/": 200, "phan-anh/2025/": 150, "hoat-dong/": 151}


def rows(path: str) -> list[Value]:
    """Made-up records of a year, as many as the list of them has rows."""
    made: list[Value] = []
    for number in range(LISTS[path]):
        day, month = number % 28 + 1, number % 12 + 1
        if path == "van-ban/":
            made.append(
                {
                    "so_ky_hieu": f"{number + 1}/QĐ-UBND",
                    "ten_loai": "Quyết định",
                    "co_quan_ban_hanh": "Ủy ban nhân dân xã Minh Tiến",
                    "cap": "xa",
                    "ngay_ban_hanh": f"2025-{month:02}-{day:02}",
                    "trich_yeu": f"{WORDS} {number * 7919 % 1000}",
                    "mau": True,
                }
            )
        elif path == "phan-anh/2025/":
            made.append(
                {
                    "ma": f"PA-2025-{number + 1:04}",
                    "ngay_nhan": f"2025-{month:02}-{day:02}",
                    "linh_vuc": "Môi trường",
                    "noi_dung": f"{WORDS} {number * 7919 % 1000}: đường ngập, đề nghị khơi thông cống thoát nước.",
                    "noi_xu_ly": "Phòng Kinh tế",
                    "trang_thai": "dang_xu_ly",
                    "mau": True,
                }
            )
        else:
            made.append(
                {
                    "ten": f"{WORDS} {number * 7919 % 1000}",
                    "loai": "to_roi",
                    "don_vi": "Đoàn Thanh niên xã",
                    "ngay": f"2025-{month:02}-{day:02}",
                    "ket_qua": f"{WORDS} {number * 104729 % 1000}",
                    "mau": True,
                }
            )
    return made


@pytest.fixture(scope="module")
def site(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """A built site with four long lists."""
    project: Project = small(tmp_path_factory.mktemp("long"))
    for path in ("van-ban", "phan-anh"):
        project.write(f"data/{path}/2025.yml", dump(rows("van-ban/" if path == "van-ban" else "phan-anh/2025/")))
    coming: Value = {"ten": "Hội nghị", "loai": "to_roi", "don_vi": "UBND xã", "ngay": "2027-01-12", "mau": True}
    project.write("data/hoat-dong/2025.yml", dump(rows("hoat-dong/")[1:]))
    project.write("data/hoat-dong/2027.yml", dump([coming]))
    (project.root / "data/hoat-dong/2026.yml").unlink()
    for number in range(LISTS["thu-tuc/"]):
        one: dict[str, Value] = {
            "ma_tthc": f"9.{number:06}",
            "ten_tthc": f"{WORDS} {number}",
            "linh_vuc": FIELDS[number % len(FIELDS)],
            "mau": True,
        }
        project.write(f"data/thu-tuc/{one['ma_tthc']}.yml", dump(one))
    return project.build()


@pytest.mark.parametrize("path", LISTS)
def test_every_page_of_a_list_is_light(site: Path, path: str) -> None:
    """A first visit to any page of a list, with its styles and scripts, stays below 40 KB however long the list."""
    weigher = PageWeigher(site)
    pages = [path, *(f"{path}trang/{one.name}/" for one in (site / path / "trang").iterdir())]
    assert len(pages) > 2
    assert {page: size for page in pages if (size := weigher.page(page)) > MOST} == {}


@pytest.mark.parametrize("path", LISTS)
def test_every_row_stands_on_one_page(site: Path, path: str) -> None:
    """The pages together have every row once, as many as the first says; documents of the nation stand there too."""
    files = [site / path / "index.html", *(site / path / "trang").rglob("index.html")]
    found = Counter(re.findall(r"<li[^>]*data-row.*?</li>", "".join(map(rendered, files)), re.S))
    [total] = re.findall(r'data-total="(\d+)"', rendered(files[0]))
    assert (len(found), {*found.values()}) == (int(total), {1})
    assert len(found) >= LISTS[path]


def test_ways_to_fields_lead_to_their_page(site: Path) -> None:
    """Without a script too, a field is found on the page of the list on which it begins."""
    page = rendered(site / "thu-tuc/index.html")
    ways = re.findall(r'<a href="(?:\.\./(thu-tuc/[^"#]*))?#([^"]+)">Lĩnh vực', page)
    assert len(ways) == len(FIELDS)
    for url, part in ways:
        assert f'id="{part}"' in rendered(site / (url or "thu-tuc/") / "index.html"), (url, part)
    assert len({url for url, _ in ways}) == 5


def test_every_year_of_activities_waits_on_the_first_page(site: Path) -> None:
    """What will be over moves to its year, which stands there, out of sight, before anything of it is over."""
    page = rendered(site / "hoat-dong/index.html")
    assert 'data-into="nam-2027"' in page
    assert re.search(r'<section[^>]*id="muc-2027" hidden>.*?<ul[^>]*id="nam-2027">\s*</ul>', page, re.S)


def test_further_pages_are_there_without_a_network(site: Path) -> None:
    """The file of all procedures has the pages of their list, whose script then needs no network."""
    kept = json.loads((site / "thu-tuc/ngoai-tuyen.json").read_text("utf-8"))
    assert {f"thu-tuc/trang/{number}/" for number in (2, 3, 4, 5)} == {url for url in kept if "/trang/" in url}
    assert len(kept) == LISTS["thu-tuc/"] + 4
