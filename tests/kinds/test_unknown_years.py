"""A year whose days off nobody has written yet: it costs the due days that need it, and staff are asked for it."""

import csv
import io
import json
from datetime import datetime

import pytest

from cchc.core.dates import VIETNAM
from cchc.core.periods import Window
from cchc.kinds import day_off
from cchc.views.draft import _remarks
from support import NOW, Project, rendered

REMARKS = """- ma: PA-2027-001
  ngay_nhan: 2027-12-27
  linh_vuc: Giao thông
  noi_dung: Đèn đường không sáng.
  noi_xu_ly: Phòng Kinh tế
  trang_thai: moi
- ma: PA-2027-002
  ngay_nhan: 2027-12-28
  linh_vuc: Giao thông
  noi_dung: Nắp cống bị vỡ.
  noi_xu_ly: Phòng Kinh tế
  trang_thai: da_tra_loi
  ngay_tra_loi: 2028-01-05
  tra_loi: Đã thay nắp mới.
- ma: PA-2027-003
  ngay_nhan: 2027-12-01
  linh_vuc: Giao thông
  noi_dung: Biển tên đường bị mờ.
  noi_xu_ly: Phòng Kinh tế
  trang_thai: dang_xu_ly
"""
OFF_2028 = "2028-01-01, 2028-01-03, 2028-04-30, 2028-05-01, 2028-05-02, 2028-09-02, 2028-09-04, 2028-11-24"
DAYS_OFF = f"- nam: 2028\n  can_cu: Luật\n  nghi: [{OFF_2028}]\n"
WHY = "chưa tính được hạn: chưa có ngày nghỉ năm 2028"


@pytest.fixture
def project_2028(project: Project, monkeypatch: pytest.MonkeyPatch) -> Project:
    """A project on 10 January 2028, with remarks about the new year and no days off of it."""
    monkeypatch.setenv("SOURCE_DATE_EPOCH", str(int(datetime(2028, 1, 10, 9, tzinfo=VIETNAM).timestamp())))
    project.write("data/phan-anh/2027.yml", REMARKS)
    return project


def told(project: Project, moment: datetime) -> list[str]:
    """The notices about days off."""
    return [notice for notice in project.load(moment).notices if "ngay-nghi.yml" in notice]


def test_the_site_is_published_without_the_one_due_day(project_2028: Project) -> None:
    """Pages, the list and the open data say that the due day cannot be told; what is known stays."""
    remarks = ("phan-anh/2027/pa-2027-001/", "phan-anh/2027/pa-2027-002/", "phan-anh/2027/pa-2027-003/")
    built = project_2028.build_only(*remarks, "phan-anh/2027/", "phan-anh/", "phan-anh/phan-anh.csv")
    pages = {page: rendered(built / page / "index.html") for page in (*remarks, "phan-anh/2027/", "phan-anh/")}
    for page in remarks[:2]:
        assert f"<dt>Hạn</dt><dd>{WHY}</dd>" in pages[page]
        assert "Chưa tính được hạn" in pages[page]
        assert "đã quá hạn" not in pages[page]
    assert "<dt>Ngày xử lý xong</dt><dd>05/01/2028</dd>" in pages[remarks[1]]
    assert "<dt>Hạn</dt><dd>15/12/2027</dd>" in pages[remarks[2]]
    assert ">Quá hạn<" in pages[remarks[2]]
    assert pages["phan-anh/2027/"].count('data-han="chua-tinh-duoc"') == 2
    rows = list(csv.DictReader(io.StringIO((built / "phan-anh/phan-anh.csv").read_bytes().decode("utf-8-sig"))))
    told = {row["Mã"]: (row["Hạn"], row["Đúng hạn hay chậm"], row["Số ngày làm việc chậm"]) for row in rows}
    assert told["PA-2027-001"] == told["PA-2027-002"] == ("", "Chưa tính được hạn", "")
    assert told["PA-2027-003"] == ("2027-12-15", "Quá hạn", "")


def test_counts_take_it_for_neither_late_nor_in_time(project_2028: Project) -> None:
    """What has no due day is received and answered, and no more; with the days off it counts as any other."""
    site = project_2028.load(datetime(2028, 1, 10, tzinfo=VIETNAM))
    year = dict(site.ledger.years)[2027]
    assert (year.received, year.answered, year.open, year.overdue, year.on_time, year.decided) == (3, 1, 2, 1, 0, 1)
    window = Window("Năm", *(datetime(2028, *day).date() for day in ((1, 1), (12, 31), (1, 1))))
    assert _remarks(site.ledger, window) == "nhận 0; đã trả lời 1, trong đó đúng hạn 0, chưa tính được hạn 1"
    path = project_2028.root / "data/ngay-nghi.yml"
    path.write_text(path.read_text("utf-8") + DAYS_OFF, "utf-8")
    site = project_2028.load(datetime(2028, 1, 10, tzinfo=VIETNAM))
    year = dict(site.ledger.years)[2027]
    assert (year.overdue, year.on_time, year.decided) == (1, 1, 2)
    assert not [notice for notice in site.notices if "ngay-nghi.yml" in notice]


@pytest.mark.parametrize(
    ("moment", "years"),
    [
        (datetime(2027, 9, 30, 23, 59, tzinfo=VIETNAM), []),
        (datetime(2027, 10, 1, tzinfo=VIETNAM), [2028]),
        (datetime(2028, 9, 30, tzinfo=VIETNAM), [2028]),
        (datetime(2028, 10, 1, tzinfo=VIETNAM), [2028, 2029]),
    ],
)
def test_the_list_is_asked_for(project: Project, moment: datetime, years: list[int]) -> None:
    """From 1 October on staff are asked for next year's days off, and for a year that has begun without them."""
    costs = "hạn trả lời phản ánh và giờ làm việc của năm đó chưa tính được"
    asked = [notice for notice in told(project, moment) if costs in notice]
    assert asked == [f"Nên bổ sung data/ngay-nghi.yml: chưa có ngày nghỉ năm {year}; {costs}" for year in years]


def test_remarks_without_due_day_are_told(project_2028: Project) -> None:
    """The file to mend is named, with the first remark that waits for it and how many more."""
    costs = "chưa tính được hạn của PA-2027-001 (data/phan-anh/2027.yml:1) và 1 phản ánh khác"
    expected = f"Nên bổ sung data/ngay-nghi.yml: chưa có ngày nghỉ năm 2028 nên {costs}"
    assert expected in told(project_2028, datetime(2028, 1, 10, tzinfo=VIETNAM))


def test_no_days_off_at_all(project: Project) -> None:
    """No days off of any year leave every due day open, and the site right."""
    shared = day_off.KIND.load.national
    assert shared
    dropped = (f"- {{nam: {one.data.year}, bo: true}}\n" for one in shared.things)
    project.write("data/ngay-nghi.yml", "".join(dropped))
    site = project.load()
    assert {item.due for item in site.ledger.items} == {None}
    assert json.loads(next(str(a.made) for a in site.assets("/") if a.url == "assets/lich.json"))["nam"] == []


def test_a_day_off_that_is_left_out_is_pointed_out(project: Project) -> None:
    """A year without a day off of the law is published, and staff are told: at a weekend the Monday after it, too."""
    project.write("data/ngay-nghi.yml", DAYS_OFF)
    assert told(project, NOW) == []
    law = "theo Điều 111, 112 Bộ luật Lao động và Nghị quyết 28/2026/QH16"
    for year, left, missing in (
        (2028, "2028-01-03, 2028-05-01", "01/01, 30/04, 02/05, 02/09, 04/09, 24/11"),
        (2029, "2029-02-13, 2029-04-30", "01/01, 01/05, 02/09, 03/09, 24/11, 26/11"),
        (2022, "2022-01-01, 2022-01-03, 2022-04-30, 2022-05-01, 2022-09-02", "02/05"),
    ):
        project.write("data/ngay-nghi.yml", f"- nam: {year}\n  can_cu: Luật\n  nghi: [{left}]\n")
        [line] = told(project, NOW)
        assert line == f"Nên xem lại data/ngay-nghi.yml:3: ngày nghỉ năm {year} chưa có {missing} {law}"
