"""The hotline page: duties, contacts, and where to say that a number is wrong."""

import json
import re
import shutil
from datetime import date
from html import unescape
from typing import Any
from urllib.parse import parse_qs, urlsplit

import pytest

from cchc.kinds import day_off, duty, hotline, unit
from cchc.views import on_duty
from support import Project, rendered, words_of

PAGE = "duong-day-nong/index.html"
REAL = """- ma: tiep-nhan
  nhom: tiep_nhan
  ten: Bộ phận Một cửa
  dien_thoai: ["0274 3904 872", "0914 065 627"]
  email: motcua@tinh.gov.vn
  ngay_kiem_tra: 2026-11-05
- {ma: tinh, nhom: tinh, ten: Tỉnh, dien_thoai: ["1022"], ngay_kiem_tra: 2026-11-05}
"""


def page(project: Project) -> str:
    """The text of the page, without tags."""
    html = rendered(project.build_only(PAGE) / PAGE)
    return words_of(html)


def test_duties_to_come_are_listed(project: Project) -> None:
    """Duties from today on stand in the order of days, sample ones marked; past ones are gone."""
    project.write(
        "data/truc.yml",
        """- {ma: kinh-te, ngay: 2026-11-29, nguoi: Người Trực Hai, mau: true}
- {ma: chu-tich, tu: 2026-11-17, den: 2026-11-18, ca: ["18:00-21:00"], nguoi: Người Trực Một, ghi_chu: Bão, mau: true}
- {ma: chu-tich, ngay: 2026-11-16, nguoi: Người Trực Ba, mau: true}
""",
    )
    text = page(project)
    assert "Thứ Ba 17/11/2026 – Thứ Tư 18/11/2026 , 18:00 – 21:00 Mẫu Chủ tịch UBND xã Người Trực Một; Bão" in text
    assert "Chủ nhật 29/11/2026 , cả ngày đêm Mẫu Công chức phụ trách kinh tế Người Trực Hai" in text
    assert text.index("Thứ Ba 17/11/2026") < text.index("Chủ nhật 29/11/2026")
    assert "Người Trực Ba" not in text


LINES = """- {ma: chu-tich, tu: 2027-02-04, den: 2027-02-10, ca: ["08:00-11:00"], ghi_chu: Trực Tết, mau: true}
- {ma: kinh-te, ngay: 2027-01-30, ca: ["07:30-11:00"], mau: true}
"""


@pytest.mark.parametrize(
    ("day", "said", "unsaid"),
    [
        ("2027-01-27", ["Thứ Bảy này trực 07:30 – 11:00: Công chức"], ["Hôm nay", "Chủ nhật này"]),
        ("2027-01-29", ["Thứ Bảy này trực", "Thứ Năm 04/02 – thứ Tư 10/02 trực 08:00 – 11:00: Chủ tịch"], ["Hôm nay"]),
        ("2027-01-31", ["Hôm nay không có người trực; việc khẩn cấp gọi 111, 113"], ["Thứ Bảy này"]),
        ("2027-02-06", ["Thứ Năm 04/02 – thứ Tư 10/02 trực"], ["Hôm nay không", "Cuối tuần"]),
        ("2027-02-18", ["Cuối tuần này không có người trực"], ["Hôm nay"]),
    ],
)
def test_days_to_come_are_told_in_a_line(project: Project, day: str, said: list[str], unsaid: list[str]) -> None:
    """Who is on duty this weekend or over the holidays stands on top; so does a day on which nobody is."""
    project.write("data/truc.yml", LINES)
    shutil.rmtree(project.root / "data/hoat-dong")
    rows = on_duty.duty_lines(*_known(project, day))
    today = date.fromisoformat(day)
    shown = [row for row in rows if row.first <= today < row.end]
    text = " | ".join(_said(row) for row in shown)
    assert all(words.partition("; ")[0] in text for words in said), text
    assert not any(words in text for words in unsaid), text


def _known(project: Project, day: str) -> tuple[Any, ...]:
    here = project.load()
    calendar = day_off.calendar(here.read[day_off.KIND])
    today = date.fromisoformat(day)
    return here.read[hotline.KIND], here.read[duty.KIND], unit.of(here), calendar, today


def _said(row: on_duty.DutyLine) -> str:
    if row.duty and row.line:
        return f"{row.when} trực {row.duty.hours_shown}: {row.line.name}"
    return f"{row.when} không có người trực"


def test_without_a_duty_list(project: Project) -> None:
    """A commune may delete the file; the page then says nothing of duties."""
    (project.root / "data/truc.yml").unlink()
    text = page(project)
    assert "Lịch trực" not in text
    assert "người trực" not in text


def test_no_room_is_kept_for_hours_that_nobody_told(project: Project) -> None:
    """Where the commune has written no hours, only who is on duty has a line that says when; nothing moves then."""
    hours = 'gio_lam_viec:\n  - thu: [2, 3, 4, 5, 6]\n    buoi: ["07:30-11:30", "13:30-17:00"]\n'
    project.edit("data/don-vi.yml", hours, "")
    project.edit("data/don-vi.yml", "gio_lam_viec, ", "")
    lines = project.root / "data/duong-day-nong.yml"
    lines.write_text(re.sub(r"  gio: Nghe máy.*\n", "", lines.read_text("utf-8")), "utf-8")
    project.edit("data/truc.yml", "ngay: 2026-11-28", "ngay: 2026-11-01")
    html = rendered(project.build_only(PAGE) / PAGE)
    shown = html.partition('class="who"')[2].partition("</ul>")[0]
    assert re.findall(r"data-line=\"([\w-]+)\"", shown) == ["trung-tam-phuc-vu-hanh-chinh-cong", "chu-tich"]
    assert re.findall(r"data-opening=\"([\w-]+)\"", shown) == ["chu-tich"]


def test_a_sample_duty_says_nothing_about_a_real_line(project: Project) -> None:
    """When numbers become real, sample duties that are left do not make them look answered."""
    project.write("data/duong-day-nong.yml", REAL)
    project.write("data/truc.yml", "- {ma: tiep-nhan, ngay: 2026-11-28, mau: true}\n")
    known = json.loads((project.build_only("assets/lich.json") / "assets/lich.json").read_text("utf-8"))
    assert known["duong_day"] == {"tiep-nhan": {"noi_nhan": True, "truc": {}}}
    index = project.build_only("tim-kiem/muc-luc.json") / "tim-kiem/muc-luc.json"
    assert "28/11/2026" not in index.read_text("utf-8")
    assert "28/11/2026" not in page(project)


def test_hours_in_figures(project: Project) -> None:
    """The hours of the office stand above the lines in figures, once; a line that has none says nothing of them."""
    html = rendered(project.build_only(PAGE) / PAGE)
    text = words_of(html)
    assert "Thứ Hai – Thứ Sáu 07:30 – 11:30 , 13:30 – 17:00 Mẫu" in text
    assert text.count("07:30 – 11:30") == 1
    line = html.split('<li id="ho-tro-cap-tinh">')[1].split("</li>")[0]
    assert "data-opening" not in line
    assert "Giờ" not in line


def test_contacts(project: Project) -> None:
    """A real line has a contact with all its numbers; a sample one has none, and no link to one."""
    site = project.build_only(PAGE, *(f"duong-day-nong/{of}.vcf" for of in ("cong-an", "chu-tich", "tiep-nhan")))
    assert (site / "duong-day-nong/cong-an.vcf").is_file()
    assert not (site / "duong-day-nong/chu-tich.vcf").exists()
    assert "chu-tich.vcf" not in (site / PAGE).read_text("utf-8")
    project.write("data/duong-day-nong.yml", REAL)
    made = ("tiep-nhan", "tinh", "tat-ca-cac-so")
    site = project.build_only(PAGE, *(f"duong-day-nong/{of}.vcf" for of in made))
    lines = (site / "duong-day-nong/tiep-nhan.vcf").read_bytes().decode().split("\r\n")
    assert lines[:2] == ["BEGIN:VCARD", "VERSION:3.0"]
    assert "FN:Bộ phận Một cửa (xã Minh Tiến)" in lines
    assert "TEL;TYPE=WORK,VOICE:+842743904872" in lines
    assert "TEL;TYPE=WORK,VOICE:+84914065627" in lines
    everybody = (site / "duong-day-nong/tat-ca-cac-so.vcf").read_bytes()
    assert everybody == b"".join((site / f"duong-day-nong/{of}.vcf").read_bytes() for of in ("tiep-nhan", "tinh"))
    assert "EMAIL;TYPE=INTERNET:motcua@tinh.gov.vn" in lines


def test_a_wrong_number_is_told_to_the_commune(project: Project) -> None:
    """By phone first, then by mail; the form on GitHub, filled in, stands last and says who can use it."""
    project.write("data/duong-day-nong.yml", REAL)
    html = rendered(project.build_only(PAGE) / PAGE)
    told = words_of(html.split('<details class="wrong">')[1].split("</details>")[0])
    assert told.startswith("Báo số sai Gọi Bộ phận Một cửa: 0274 3904 872 Báo qua trang GitHub")
    assert told.endswith("(cần có tài khoản)")
    found = re.search(r'href="(https://github.com/[^"]+/issues/new[^"]+)"', html)
    assert found
    asked = parse_qs(urlsplit(unescape(found[1])).query)
    assert asked["title"] == ["Báo số điện thoại sai trên trang Cải cách hành chính"]
    assert "Số đúng (nếu biết)" in asked["body"][0]
    project.edit("data/don-vi.yml", "dia_danh:", "email: xa@tinh.gov.vn\ndia_danh:")
    found = re.search(r'href="(mailto:xa@tinh.gov.vn[^"]+)"', (project.build_only(PAGE) / PAGE).read_text("utf-8"))
    assert found
    assert "+" not in found[1]
    assert parse_qs(urlsplit(unescape(found[1])).query)["subject"] == asked["title"]
