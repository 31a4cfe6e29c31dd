"""The hotline page: duties, contacts, and where to say that a number is wrong."""

import json
import re
from html import unescape
from urllib.parse import parse_qs, urlsplit

from support import Project, rendered

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
    return " ".join(unescape(re.sub(r"<[^>]+>", " ", html)).split())


def test_duties_to_come_are_listed(project: Project) -> None:
    """Duties from today on stand in the order of days, sample ones marked; past ones are gone."""
    project.write(
        "data/truc.yml",
        """- {ma: kinh-te, ngay: 2026-11-29, nguoi: Người Trực Hai, mau: true}
- {ma: chu-tich, tu: 2026-11-17, den: 2026-11-18, ca: ["18:00-21:00"], nguoi: Người Trực Một, ghi_chu: Trực bão}
- {ma: chu-tich, ngay: 2026-11-16, nguoi: Người Trực Ba}
""",
    )
    text = page(project)
    assert "Thứ Ba 17/11/2026 – Thứ Tư 18/11/2026 , 18:00 – 21:00 Chủ tịch UBND xã · Người Trực Một · Trực bão" in text
    assert "Chủ nhật 29/11/2026 , cả ngày đêm Mẫu Công chức phụ trách kinh tế · Người Trực Hai" in text
    assert text.index("Người Trực Một") < text.index("Người Trực Hai")
    assert "Người Trực Ba" not in text


def test_without_a_duty_list(project: Project) -> None:
    """A commune may delete the file; the page then says nothing of duties."""
    (project.root / "data/truc.yml").unlink()
    assert "Lịch trực" not in page(project)


def test_a_sample_duty_says_nothing_about_a_real_line(project: Project) -> None:
    """When numbers become real, sample duties that are left do not make them look answered."""
    project.write("data/duong-day-nong.yml", REAL)
    project.write("data/truc.yml", "- {ma: tiep-nhan, ngay: 2026-11-28, mau: true}\n")
    known = json.loads((project.build_only("assets/lich.json") / "assets/lich.json").read_text("utf-8"))
    assert known["duong_day"] == {"tiep-nhan": {"noi_nhan": True, "truc": {}}}


def test_hours_in_figures(project: Project) -> None:
    """The hours of the office stand above the lines in figures, once; a line that has none says nothing of them."""
    html = rendered(project.build_only(PAGE) / PAGE)
    text = " ".join(unescape(re.sub(r"<[^>]+>", " ", html)).split())
    assert "Giờ làm việc của UBND xã Minh Tiến (mẫu): Thứ Hai – Thứ Sáu: 07:30 – 11:30, 13:30 – 17:00" in text
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
    site = project.build_only(PAGE, *(f"duong-day-nong/{of}.vcf" for of in ("cong-an", "chu-tich", "tiep-nhan")))
    lines = (site / "duong-day-nong/tiep-nhan.vcf").read_bytes().decode().split("\r\n")
    assert lines[:2] == ["BEGIN:VCARD", "VERSION:3.0"]
    assert "FN:Bộ phận Một cửa (xã Minh Tiến)" in lines
    assert "TEL;TYPE=WORK,VOICE:+842743904872" in lines
    assert "TEL;TYPE=WORK,VOICE:+84914065627" in lines
    assert "EMAIL;TYPE=INTERNET:motcua@tinh.gov.vn" in lines


def test_a_wrong_number_is_told_to_the_commune(project: Project) -> None:
    """By phone first, then by mail; the form on GitHub, filled in, stands last and says who can use it."""
    project.write("data/duong-day-nong.yml", REAL)
    html = rendered(project.build_only(PAGE) / PAGE)
    told = " ".join(re.sub(r"<[^>]+>", " ", html.split('<li id="tinh">')[1].split("</details>")[0]).split())
    assert "Gọi Bộ phận Một cửa: 0274 3904 872 Điền phiếu trên GitHub (mở trang khác) (dành cho người có" in told
    assert "Gọi Bộ phận Một cửa:" not in html.split('<li id="tiep-nhan">')[1].split("</details>")[0]
    found = re.search(r'href="(https://github.com/[^"]+/issues/new[^"]+)"', html)
    assert found
    asked = parse_qs(urlsplit(unescape(found[1])).query)
    assert asked["title"] == ["Số điện thoại sai: Bộ phận Một cửa"]
    assert "0274 3904 872, 0914 065 627" in asked["body"][0]
    project.edit("data/don-vi.yml", "dia_danh:", "email: xa@tinh.gov.vn\ndia_danh:")
    found = re.search(r'href="(mailto:xa@tinh.gov.vn[^"]+)"', (project.build_only(PAGE) / PAGE).read_text("utf-8"))
    assert found
    assert "+" not in found[1]
    assert parse_qs(urlsplit(unescape(found[1])).query)["subject"] == ["Số điện thoại sai: Bộ phận Một cửa"]
