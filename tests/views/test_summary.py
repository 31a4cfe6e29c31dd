"""The totals that a province reads: equal to what the site says elsewhere, with the commune's code in every table."""

import csv
import hashlib
import io
import json
from datetime import date
from pathlib import Path

import pytest

from cchc import __version__
from cchc.core import content_format, writing
from cchc.province import reply
from cchc.province.fetch import Fetched
from cchc.province.listing import Commune
from cchc.views import summary
from cchc.views.open_data import INDEX
from support import NOW, SAMPLE, Project, copy


@pytest.fixture(scope="module")
def coded(tmp_path_factory: pytest.TempPathFactory) -> Project:
    """The sample content of a commune that has written its code."""
    project = copy(tmp_path_factory.mktemp("coded"))
    path = "data/don-vi.yml"
    text = (SAMPLE / path).read_text("utf-8")
    project.write(path, text if "ma_don_vi" in text else f'{text}ma_don_vi: "09999"\n')
    return project


@pytest.fixture(scope="module")
def site(coded: Project) -> Path:
    """Its open data, built."""
    return coded.build_only(
        INDEX, summary.URL, "du-lieu/tom-tat.csv", "van-ban/van-ban.csv", "du-lieu/duong-day-nong.json"
    )


def get(site: Path) -> reply.Get:
    """Reads the files of a built site as if they came from its address."""
    return lambda address, _: Fetched(address, (site / address.removeprefix("https://x.vn/")).read_bytes())


def test_a_province_reads_what_the_site_says(coded: Project, site: Path) -> None:
    """The totals are right by the check of the province, and equal those of the site; samples do not count."""
    [code] = {one["ma_don_vi"] for one in json.loads((site / summary.URL).read_bytes())}
    commune = Commune.model_validate({"ma_don_vi": code, "ten": "xã Một", "trang": "https://x.vn/"})
    totals = reply.read(commune, NOW, get(site))
    found = coded.load()
    assert totals.news_all == sum(not item.meta.sample for item in found.count.items) > 0
    assert totals.remarks == sum(not item.remark.sample for item in found.ledger.items)
    assert totals.samples == len(found.samples) > 0
    assert (totals.version, totals.format, totals.built) == (__version__, content_format.VERSION, NOW)
    assert totals.accessible is None


def test_the_code_stands_in_every_table(site: Path) -> None:
    """In the index with both versions, and in the rows of each data set."""
    index = json.loads((site / INDEX).read_bytes())
    assert index["phien_ban"] == __version__
    assert index["dinh_dang"] == content_format.VERSION
    rows = csv.DictReader(io.StringIO((site / "van-ban/van-ban.csv").read_text("utf-8-sig")))
    hotlines = json.loads((site / "du-lieu/duong-day-nong.json").read_bytes())
    assert {row["ma_don_vi"] for row in (*rows, *hotlines)} == {index["ma_don_vi"]}


def test_the_accessibility_check_is_added(site: Path) -> None:
    """What the check found stands in both files afterwards, and the index has their new hashes."""
    made = summary.checked(site, date(2026, 11, 18), 3)
    writing.write_all(made)
    [row] = json.loads((site / summary.URL).read_bytes())
    assert (row["tro_nang_ngay"], row["tro_nang_vuong"]) == ("2026-11-18", 3)
    index = json.loads((site / INDEX).read_bytes())
    known = {one["path"].rpartition("/")[2]: one["hash"] for one in index["resources"]}
    for name in ("tom-tat.json", "tom-tat.csv"):
        content = (site / "du-lieu" / name).read_bytes()
        assert known[name] == f"sha256:{hashlib.sha256(content).hexdigest()}"
    assert b"2026-11-18,3" in (site / "du-lieu/tom-tat.csv").read_bytes()


def test_a_site_without_totals_is_left(tmp_path: Path) -> None:
    """A build of an older release is not touched."""
    assert summary.checked(tmp_path, date(2026, 11, 18), 0) == {}
