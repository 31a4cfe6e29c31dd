"""A province's site: what is read of the communes' sites, in what order they stand, what a bad one does."""

import json
import re
from collections.abc import Iterator
from datetime import datetime, timedelta
from functools import partial
from pathlib import Path
from time import monotonic

import pytest
from click.testing import CliRunner

import communes
from cchc.cli import main
from cchc.core.problems import ContentError
from cchc.province import collect, fetch, listing, ranking
from cchc.province.listing import Commune
from cchc.province.reply import Totals, read
from communes import Server
from support import NOW, Links


@pytest.fixture(scope="module")
def server() -> Iterator[Server]:
    """A server for the sites of all communes."""
    with communes.serving() as one:
        yield one


def commune(code: str, site: str, name: str = "xã Một") -> Commune:
    """A commune of the list."""
    return Commune.model_validate({"ma_don_vi": code, "ten": name, "trang": site})


def why(server: Server, name: str, made: dict[str, bytes], **odd: str) -> str:
    """Why a site cannot be read; empty where it can."""
    site = server.put(name, made)
    server.odd |= {f"/{name}/du-lieu/{path.replace('_', '-')}.json": how for path, how in odd.items()}
    get = partial(fetch.fetch, seconds=0.8 if "drip" in odd.values() else 20)
    [answer] = collect.collect([commune("00001", site)], NOW, get=get)
    return answer.why


def test_a_right_site_is_read(server: Server) -> None:
    """Its totals are those of its file, also behind a redirection to another address of its own."""
    site = server.put("moi", communes.files("00001"))
    server.odd["/cu/du-lieu/datapackage.json"] = f"{site}du-lieu/datapackage.json"
    for home in (site, f"{server.home}cu"):
        totals = read(commune("00001", home), NOW)
        assert (totals.news, totals.on_time, totals.decided, totals.median) == (46, 15, 20, 4.5)


@pytest.mark.parametrize(
    ("changed", "said"),
    [
        ({"tin_bai": -1}, "tệp tóm tắt có số liệu không hợp lệ: tin_bai"),
        ({"phan_anh_dung_han": 21}, "tệp tóm tắt có số liệu không hợp lệ: các số không khớp nhau"),
        ({"tin_bai": 10**12}, "tệp tóm tắt có số liệu không hợp lệ: tin_bai"),
        ({"tin_bai": "<script>"}, "tệp tóm tắt có số liệu không hợp lệ: tin_bai"),
        ({"trung_vi": float("nan")}, "tệp tóm tắt có số liệu không hợp lệ: trung_vi"),
        ({"trung_vi": True}, "tệp tóm tắt có số liệu không hợp lệ: trung_vi"),
        ({"phan_anh_qua_han": 21}, "tệp tóm tắt có số liệu không hợp lệ: các số không khớp nhau"),
        ({"ky_tu": "2026-11-17"}, "tệp tóm tắt có số liệu không hợp lệ: các số không khớp nhau"),
        ({"ky_tu": "2020-01-01"}, "tệp tóm tắt có số liệu không hợp lệ: các số không khớp nhau"),
        ({"ngay_dung": "2026-11-16T02:00:00+07:00"}, "tệp tóm tắt có số liệu không hợp lệ: các số không khớp nhau"),
        ({"tin_moi_nhat": "2026-11-19"}, "tệp tóm tắt có số liệu không hợp lệ: các số không khớp nhau"),
        ({"tro_nang_ngay": "2030-01-01"}, "tệp tóm tắt có số liệu không hợp lệ: các số không khớp nhau"),
        (communes.built(NOW + timedelta(days=30)), "trang ghi ngày cập nhật chưa đến"),
        ({"dinh_dang": "2.0.0"}, "trang dùng định dạng nội dung mới hơn bản tổng hợp này"),
        ({"ma_don_vi": "00002"}, "trang ghi mã 00002, danh sách ghi 00001"),
        ({"ma_don_vi": None}, "trang chưa ghi mã, danh sách ghi 00001"),
    ],
)
def test_wrong_totals_are_told(server: Server, changed: dict[str, object], said: str) -> None:
    """What cannot be is refused with its key."""
    assert why(server, "sai", communes.files("00001") | communes.files("00001", **changed)).startswith(said)


@pytest.mark.parametrize(
    ("odd", "said"),
    [
        ({"datapackage": "drip"}, "quá 0,8 giây chưa trả lời xong"),
        ({"tom_tat": "endless"}, "tệp lớn quá 64 KB"),
        ({"datapackage": "endless"}, "tệp lớn quá 2000 KB"),
        ({"datapackage": "noise"}, "máy chủ trả lời không đúng giao thức"),
        ({"datapackage": "file:///etc/passwd"}, "chuyển hướng tới địa chỉ không an toàn"),
        ({"datapackage": "http://localhost:1/du-lieu/datapackage.json"}, "chuyển hướng vào mạng nội bộ"),
        ({"datapackage": "http://169.254.169.254/du-lieu/datapackage.json"}, "chuyển hướng vào mạng nội bộ"),
    ],
)
def test_a_hostile_site_is_left(server: Server, odd: dict[str, str], said: str) -> None:
    """One that drips, floods, talks nonsense or leads astray costs its own row and no more than its time."""
    begun = monotonic()
    name = f"xau-{len(server.files)}"
    assert why(server, name, communes.files("00001"), **odd) == said
    assert monotonic() - begun < 3


def test_a_name_that_moves_inside_is_left(server: Server, monkeypatch: pytest.MonkeyPatch) -> None:
    """A name of the open net, when it is asked about, that is in a closed one when it is called."""
    monkeypatch.setattr(fetch, "_is_public", lambda _: True)
    there = f"{server.home}trong/du-lieu/datapackage.json".replace("127.0.0.1", "localhost")
    assert why(server, "doi-ten", {}, datapackage=there) == "chuyển hướng vào mạng nội bộ"


def test_a_circle_of_redirections_ends(server: Server) -> None:
    """Three redirections are followed."""
    here = f"{server.home}vong/du-lieu/datapackage.json"
    assert why(server, "vong", {}, datapackage=here) == "chuyển hướng quá 3 lần"


def test_a_changed_file_is_not_believed(server: Server) -> None:
    """The totals must have the hash of the index; the index must name them and be JSON."""
    made = communes.files("00001")
    totals = "du-lieu/tom-tat.json"
    assert "không khớp mã SHA-256" in why(server, "doi", made | {totals: made[totals] + b" "})
    assert "chưa có tệp tóm tắt" in why(server, "cu-ky", made | {"du-lieu/datapackage.json": b'{"resources": []}'})
    for wrong in (b"[" * 100_000, b"{", b"\xff", b"null"):
        assert "danh mục dữ liệu mở" in why(server, "hong", made | {"du-lieu/datapackage.json": wrong})
    assert why(server, "trong", {}) == "chưa có tệp này (404)"


def totals(**changed: object) -> Totals:
    """Totals as they are read."""
    return Totals.model_validate(communes.TOTALS | changed)


def table(*given: tuple[str, Totals | None]) -> ranking.Table:
    """The order of communes."""
    answers = [
        collect.Answer(commune(f"{place:05}", "https://x.vn", name), one, "" if one else "không trả lời")
        for place, (name, one) in enumerate(given)
    ]
    return ranking.table(answers, NOW)


def test_the_order_and_its_rule() -> None:
    """Points by the printed rule; equal points share a place; without remarks the rest is counted to a hundred."""
    best = totals(phan_anh_dung_han=20, duong_day_nong_da_goi=4)
    none = totals(phan_anh=0, phan_anh_dung_han=0, phan_anh_tinh_han=0, phan_anh_qua_han=0, duong_day_nong_da_goi=4)
    found = table(("xã Bốn", totals(du_lieu_mau=3)), ("xã Hai", none), ("xã Một", best), ("xã Năm", None))
    assert [(row.commune.name, row.place, str(row.points)) for row in found.ranked] == [
        ("xã Hai", 1, "100.0"),
        ("xã Một", 1, "100.0"),
        ("xã Bốn", 3, "73.8"),
    ]
    assert sum(one.most for one in ranking.CRITERIA) == 100
    assert [row.commune.name for row in found.by_name] == ["xã Bốn", "xã Hai", "xã Một", "xã Năm"]


def test_silent_and_old_sites_are_told() -> None:
    """A silent site and one not built for days have no place; an old release is told and keeps its own."""
    late = communes.built(NOW - timedelta(days=5))
    found = table(("xã A", None), ("xã B", totals(**late)), ("xã C", totals(phien_ban="0.0.9")))
    said = {row.commune.name: (row.place, row.state) for row in found.noted}
    assert said["xã A"] == (None, "Không đọc được: không trả lời")
    assert said["xã B"][0] is None
    assert said["xã B"][1].startswith("Cập nhật lần cuối")
    assert said["xã C"][0] == 1
    assert said["xã C"][1].startswith("Phần mềm 0.0.9, bản mới là")


LIST = 'tinh: tỉnh Thử\nco_quan: Sở Nội vụ\ndon_vi:\n  - {{ma_don_vi: "00001", ten: xã <b>Một</b>, trang: "{one}"}}\n'


def test_the_command_makes_the_site(server: Server, tmp_path: Path) -> None:
    """One page with the look of the communes' sites, the data beside it; who is silent is printed; nothing runs."""
    more = '  - {ma_don_vi: "00002", ten: phường Hai, trang: "http://127.0.0.1:1/"}\n'
    (tmp_path / "xa.yml").write_text(LIST.format(one=server.put("dung", communes.files("00001"))) + more, "utf-8")
    given = ["--danh-sach", str(tmp_path / "xa.yml"), "--ra", str(tmp_path / "site")]
    said = CliRunner().invoke(main, ["tong-hop", *given])
    assert said.exit_code == 0, said.output
    assert "Nên xem lại phường Hai (http://127.0.0.1:1/): Không đọc được: máy chủ từ chối kết nối" in said.output
    assert "Đã đọc 1/2 trang, xếp hạng 1." in said.output
    page = (tmp_path / "site/index.html").read_text("utf-8")
    assert "xã &lt;b&gt;Một&lt;/b&gt;" in page
    assert "<script" not in page
    assert ranking.RULE in page
    for load in Links(page).loads:
        assert (tmp_path / "site" / load).is_file(), load
    rows = json.loads((tmp_path / "site/du-lieu/tong-hop.json").read_bytes())
    assert [(row["ma_don_vi"], row["hang"]) for row in rows] == [("00002", None), ("00001", 1)]


def test_a_commune_without_a_site_is_listed(server: Server, tmp_path: Path) -> None:
    """It has its row without a link, stands among those to look at, and keeps nobody else from being read."""
    file = tmp_path / "danh-sach.yml"
    file.write_text(LIST.format(one=server.put("co", communes.files("00001"))), "utf-8")
    file.write_text(file.read_text("utf-8") + '  - {ma_don_vi: "00008", ten: xã Chưa Có}\n', "utf-8")
    told = CliRunner().invoke(main, ["tong-hop", "--danh-sach", str(file), "--ra", str(tmp_path / "site")])
    assert "Nên xem lại xã Chưa Có: Chưa có trang\n" in told.output
    page = (tmp_path / "site/index.html").read_text("utf-8")
    assert page.startswith("<!doctype html>")
    assert len(re.findall(r"<li>\s+xã Chưa Có\s+<small>", page)) == 2
    rows = {row["ma_don_vi"]: row for row in json.loads((tmp_path / "site/du-lieu/tong-hop.json").read_bytes())}
    assert (rows["00008"]["trang"], rows["00008"]["ghi_chu"]) == (None, "Chưa có trang")
    assert rows["00001"]["hang"] == 1


def test_a_wrong_list_is_told(tmp_path: Path) -> None:
    """Every mistake at once, with its line; nothing is read."""
    file = tmp_path / "xa.yml"
    file.write_text(
        "tinh: tỉnh Thử\nco_quan: Sở Nội vụ\ndon_vi:\n"
        '  - {ma_don_vi: "1", ten: xã A, trang: "ftp://x.vn"}\n  - {ten: xã B, trang: "https://y.vn/"}\n',
        "utf-8",
    )
    with pytest.raises(ContentError) as caught:
        listing.read(file)
    said = [str(one) for one in caught.value.problems]
    assert [one.split(":")[1] for one in said] == ["4", "4", "5"]
    twice = LIST.format(one="https://x.vn/") + '  - {ma_don_vi: "00001", ten: xã B, trang: "https://x.vn"}\n'
    file.write_text(twice, "utf-8")
    with pytest.raises(ContentError) as caught:
        listing.read(file)
    assert ["trùng với đơn vị ở dòng 4" in one.message for one in caught.value.problems] == [True, True]


def test_the_others_do_not_wait(server: Server) -> None:
    """When the time for all is over, who has not answered is silent; the others are there."""
    good = server.put("nhanh", communes.files("00001"))
    server.odd["/cham/du-lieu/datapackage.json"] = "drip"
    begun = monotonic()
    two = [commune("00001", good), commune("00002", f"{server.home}cham/")]
    answers = collect.collect(two, datetime.fromisoformat("2026-11-18T19:00:00+07:00"), seconds=1.0)
    assert monotonic() - begun < 3
    assert answers[0].totals
    assert answers[1].why == "chưa đọc xong khi hết thời gian tổng hợp"
