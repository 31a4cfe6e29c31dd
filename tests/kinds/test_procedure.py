"""Procedures as a resident reads them."""

import csv
import json
import re

import pytest

from cchc.kinds.procedure import values
from support import Project


@pytest.mark.parametrize(
    ("text", "shown"),
    [
        ("Phí : 0 Đồng", "Phí : 0 Đồng"),
        ("Miễn phí", "Miễn phí"),
        ("Lệ phí : 8000 Đồng", "Lệ phí : 8000 Đồng"),
        ("Không có thông tin", "Chưa có thông tin"),
        ("Phí :", "Chưa có thông tin"),
        ("null", "Chưa có thông tin"),
        ("", "Chưa có thông tin"),
        (None, "Chưa có thông tin"),
        ("Miễn phí với người có công; còn lại 8.000 đồng", "Miễn phí với người có công; còn lại 8.000 đồng"),
    ],
)
def test_fee(text: str | None, shown: str) -> None:
    """A fee is shown word for word; an empty one is not known, never free."""
    assert values.fee(text) == shown


@pytest.mark.parametrize(
    ("text", "shown", "days"),
    [
        ("07 Ngày làm việc", "7 ngày làm việc", 7),
        ("5 ngày làm việc", "5 ngày làm việc", 5),
        ("07 Ngày", "7 ngày", None),
        ("Ngày làm việc", "Ngày làm việc", None),
        ("Trong ngày; quá 15 giờ thì hôm sau", "Trong ngày; quá 15 giờ thì hôm sau", None),
        ("03 Ngày làm việc, cần xác minh thì 05", "03 Ngày làm việc, cần xác minh thì 05", None),
        ("", "Chưa có thông tin", None),
    ],
)  # fmt: skip
def test_limit(text: str, shown: str, days: int | None) -> None:
    """A time limit is cleaned where it is plain, and left alone where it is not."""
    assert values.limit(text) == shown
    assert values.working_days(values.limit(text)) == days


def test_page_answers(project: Project) -> None:
    """A page tells what to bring, where, how long and how much for each way; an unknown fee is not called free."""
    project.edit("data/thu-tuc/1.001193.yml", "buu_chinh: true", "buu_chinh: true\ngoi_ai: ho-tich-chung-thuc")
    site = project.build()
    page = (site / "thu-tuc/1.001193/index.html").read_text("utf-8")
    for question in ("Cần mang giấy tờ gì?", "Nộp ở đâu, bao lâu, hết bao nhiêu?", "Các bước", "Gọi ai?"):
        assert question in page
    fees = re.findall(r"<dt>Phí, lệ phí</dt><dd>(.*?)</dd>", page)
    assert fees == ["Miễn phí", "Chưa có thông tin", "Phí : 0 Đồng", "Chưa có thông tin"]
    found = json.loads(re.search(r'<script type="application/ld\+json">(.*?)</script>', page, re.S)[1])["@graph"][0]
    assert (found["@type"], found["identifier"]) == ("GovernmentService", "1.001193")
    assert "0200 3000 003" in page


def test_nothing_escapes_into_the_script(project: Project) -> None:
    """A name with HTML in it stays text, in the page and in what search engines read."""
    project.edit("data/thu-tuc/1.000656.yml", "Thủ tục đăng ký khai tử", "Thủ tục </script><b>x</b>")
    page = (project.build() / "thu-tuc/1.000656/index.html").read_text("utf-8")
    assert "<b>x</b>" not in page


def test_list_and_csv_agree(project: Project) -> None:
    """Every procedure stands in the list once, under its field, and in the CSV."""
    site = project.build()
    page = (site / "thu-tuc/index.html").read_text("utf-8")
    codes = re.findall(r"<li data-row[^>]*>\s*<a href=\"([0-9.]+)/\"", page)
    with (site / "thu-tuc/thu-tuc.csv").open(encoding="utf-8-sig", newline="") as file:
        rows = list(csv.DictReader(file))
    made = {page.parent.name for page in (site / "thu-tuc").glob("*/index.html")}
    assert sorted(codes) == sorted({row["ma_tthc"] for row in rows}) == sorted(made)
    assert "Thay đổi trong 90 ngày qua" in page


def test_abolished(project: Project) -> None:
    """An abolished procedure says so at the top, offers no way to hand in, and stands last in its field."""
    change = "thay_doi:\n  - {loai: bai_bo, quyet_dinh: 99/QĐ-UBND, ngay: 2026-11-02}\n"
    file = project.root / "data/thu-tuc/1.001193.yml"
    file.write_text(re.sub(r"thay_doi:.*?(?=mau:)", change, file.read_text("utf-8"), flags=re.S), "utf-8")
    site = project.build()
    page = (site / "thu-tuc/1.001193/index.html").read_text("utf-8")
    assert "đã bị bãi bỏ theo 99/QĐ-UBND ngày 02/11/2026" in page
    assert "Nộp trực tuyến toàn trình" not in page
    assert "data-days" not in page
    listed = (site / "thu-tuc/index.html").read_text("utf-8").partition('id="ho-tich"')[2].partition("</section>")[0]
    assert re.findall(r'href="([0-9.]+)/"', listed)[-1] == "1.001193"


def test_no_procedures(project: Project) -> None:
    """A commune that has none yet says so and gives the way to ask."""
    for file in (project.root / "data/thu-tuc").iterdir():
        file.unlink()
    page = (project.build() / "thu-tuc/index.html").read_text("utf-8")
    assert "đang được cập nhật" in page
