"""News, activities and documents of one period in one place: what a leader asks at the end of a quarter."""

import re
import shutil
from html import unescape

from support import Project, dead_links, page


def rows(html: str) -> dict[str, list[str]]:
    """The rows of the table of periods: name, then days and the three numbers."""
    found = {}
    for row in re.findall(r'<tr role="row"><th scope="row".*?</tr>', html, re.S):
        cells = re.findall(r"<t[hd][^>]*>(.*?)</t[hd]>", row, re.S)
        name, *rest = (unescape(re.sub(r"<[^>]+>", "", cell)).strip() for cell in cells)
        found.setdefault(name, rest)
    return found


def deed(day: str, name: str) -> str:
    """An activity."""
    return f"- {{loai: hop, ten: {name}, ngay: {day}, dia_diem: Hội trường, don_vi: UBND xã}}\n"


def real_documents(project: Project) -> str:
    """Two documents of 2026 that are no samples: samples are in no number."""
    file = project.root / "data/van-ban/2026.yml"
    text = file.read_text("utf-8").replace("  mau: true\n", "")
    project.write("data/van-ban/2026.yml", text)
    return text


def test_running_periods_of_all_kinds(project: Project) -> None:
    """The running month, quarter and year stand on the page though no news was published in them."""
    real_documents(project)
    shutil.rmtree(project.root / "data/hoat-dong")
    project.write("data/hoat-dong/2026.yml", deed("2026-10-01", "Họp đầu quý") + deed("2026-11-18", "Họp hôm nay"))
    site = project.build()
    found = rows(page(site, "thong-ke"))
    assert found["Quý IV năm 2026"] == ["01/10/2026 – 31/12/2026", "0", "2", "1"]
    assert found["Tháng 11 năm 2026"] == ["01/11/2026 – 30/11/2026", "0", "1", "0"]
    assert found["Cả năm 2026"][1:] == ["0", "2", "2"]
    assert found["Quý III năm 2026"][1:] == ["0", "0", "0"]
    assert "Cả năm 2025" in found
    assert dead_links(site) == []
    listed = page(site, "thong-ke/ky-lich/2026/quy-iv")
    assert "Họp đầu quý" in listed
    assert "902/KH-UBND" in listed
    assert "901/KH-UBND" not in listed


def test_months_stand_in_the_list_of_their_quarter(project: Project) -> None:
    """The number of a month leads to its own part of a list, which has just what it counts."""
    shutil.rmtree(project.root / "data/hoat-dong")
    days = {"2026-10-01": "Họp đầu quý", "2026-11-17": "Họp lần hai", "2026-11-18": "Họp hôm nay"}
    project.write("data/hoat-dong/2026.yml", "".join(deed(day, name) for day, name in days.items()))
    site = project.build()
    year = page(site, "thong-ke/ky-lich/2026")
    listed = page(site, "thong-ke/ky-lich/2026/quy-iv")
    for month, names in (("10", ["Họp đầu quý"]), ("11", ["Họp hôm nay", "Họp lần hai"])):
        link = f'<a href="../../../thong-ke/ky-lich/2026/quy-iv/#hoat-dong-thang-{month}">{len(names)}</a>'
        assert link in year
        part = listed.partition(f'id="hoat-dong-thang-{month}">Tháng {month}</h3>')[2].partition("</ul>")[0]
        assert re.findall(r"<h4>(.*?)</h4>", part) == names
    whole = page(site, "thong-ke/ky-lich/2026/ca-nam")
    assert whole.index("Họp hôm nay") < whole.index("Họp lần hai") < whole.index("Họp đầu quý")
    assert not list((site / "thong-ke/ky-lich/2026").glob("thang-*"))
    assert dead_links(site) == []


def test_what_will_be_public_is_not_yet(project: Project) -> None:
    """A document with a later day of publication is in no number, no list and no register before that day."""
    text = real_documents(project)
    before = rows(page(project.build_only("thong-ke/ky-lich/2026/"), "thong-ke/ky-lich/2026"))
    of = "co_quan_ban_hanh: UBND xã, cap: xa, trich_yeu: Kế hoạch sau"
    days = "ngay_ban_hanh: 2026-11-02, ngay_cong_khai: 2026-12-05"
    row = f"- {{so_ky_hieu: 977/KH-UBND, ten_loai: Kế hoạch, {of}, {days}}}"
    project.write("data/van-ban/2026.yml", f"{text}\n{row}\n")
    assert project.problems() == []
    without = ("thong-ke/ky-lich/2026/quy-iv", "thong-ke/ky-lich/2026/ca-nam", "van-ban/so-cong-khai/2026-quy-4")
    site = project.build_only("thong-ke/ky-lich/2026/", "van-ban/", *(f"{path}/" for path in without))
    assert rows(page(site, "thong-ke/ky-lich/2026")) == before
    for path in without:
        assert "977/KH-UBND" not in page(site, path)
    assert "977/KH-UBND" not in page(site, "van-ban")


def test_every_period_of_a_year(project: Project) -> None:
    """The page of a year has its months, quarters and the whole; the numbers of news are those of the count."""
    site = project.build_only("thong-ke/ky-lich/2024/", "thong-ke/ky-lich/2026/")
    found = rows(page(site, "thong-ke/ky-lich/2024"))
    assert found["Cả năm 2024"][1] == "2"
    assert found["Quý I năm 2024"][1] == "1"
    assert found["Quý I năm 2024"][3] == "1"
    assert len(found) == 19
    assert "Tháng 12 năm 2026" not in rows(page(site, "thong-ke/ky-lich/2026"))


def test_running_year_of_news_is_shown(project: Project) -> None:
    """The table of years and the pages of reporting periods hold the running year, with zeros."""
    site = project.build_only("thong-ke/", "thong-ke/ky/2024/", "thong-ke/ky/2026/")
    text = page(site, "thong-ke")
    assert '<th scope="row" role="rowheader">2026</th>' in text
    years = page(site, "thong-ke/ky/2024")
    assert "Quý I năm 2024 theo cách tính này: 15/12/2023 – 14/3/2024." in years
    assert "Quý I năm 2024 theo cách tính này: 01/01/2024 – 31/3/2024." in years
    assert 'href="../thong-ke/ky/2026/"' in text
    running = r"Quý IV<small>[^<]*</small><small>chưa hết kỳ \(cùng kỳ: 0\)</small></th>\s*<td>\s*0\s*</td>"
    assert re.search(running, page(site, "thong-ke/ky/2026"))
