"""Activities: their pages, their counts, the calendar and the table."""

import csv
import io
import re
import shutil
from datetime import date, datetime, time, timedelta
from pathlib import Path

import icalendar
import pytest

from cchc.core.dates import VIETNAM
from cchc.kinds import activity
from cchc.kinds.activity.ical import calendar
from support import Project, dead_links, page, rendered

TEXT = """- loai: tap_huan
  ten: Tập huấn <i>nộp hồ sơ</i>, lớp 1
  ngay: 2026-03-05
  gio: "7:30-11:00"
  dia_diem: Hội trường; tầng 2, nhà A
  don_vi: UBND xã
  so_nguoi: 1200
- loai: tap_huan
  ten: =Tập huấn lớp 2
  tu: 2026-03-30
  den: 2026-04-02
  gio: "08:00"
  dia_diem: Nhà văn hóa
  don_vi: Đoàn xã
- loai: phat_thanh
  ten: Phát thanh
  tu: 2026-04-01
  den: 2026-04-10
  don_vi: UBND xã
  so_luong: 12
  don_vi_tinh: tin phát thanh
  tin_bai: docs/tin-bai/2024/dua-noi-dung-papi-vao-hoi-nghi-giao-ban.md
- loai: cuoc_thi
  ten: Thi viết
  tu: 2026-11-01
  den: 2026-12-20
  don_vi: UBND xã
  hinh_thuc: Thi viết
  the_le: [Mỗi người một bài.]
  lich:
    - {viec: Nhận bài, tu: 2026-11-01, den: 2026-11-30}
- loai: hop
  ten: Hội nghị tổng kết
  ngay: 2026-12-31
  dia_diem: Hội trường
  don_vi: UBND xã
"""


@pytest.fixture
def own(project: Project) -> Project:
    """A project with these activities alone."""
    shutil.rmtree(project.root / "data/hoat-dong")
    project.write("data/hoat-dong/2026.yml", TEXT)
    return project


def test_pages(own: Project) -> None:
    """What is to come stands first; every number leads to what it counts; the contest has its own page."""
    site = own.build()
    assert dead_links(site) == []
    text = page(site, "hoat-dong").partition('id="noi-dung"')[2]
    assert text.index("data-sift") < text.index("Sắp tới và đang diễn ra") < text.index("Đã tổ chức")
    assert text.index("Hội nghị tổng kết") < text.index("Đã tổ chức")
    assert re.search(r'Tổng số</th><td><a href="../hoat-dong/2026/">4</a>', text)
    assert text.index("Thi viết</a>") < text.index("Hội nghị tổng kết") < text.index("Năm 2026</h2>")
    assert text.index("Năm 2026</h2>") < text.index("Phát thanh</h3>")
    assert "Tập huấn &lt;i&gt;nộp hồ sơ&lt;/i&gt;" in text
    assert 'data-row data-loai="hop" data-nam="2026" data-don-vi="ubnd-xa"' in text
    assert '<a href="../hoat-dong/2026/#tap_huan">2</a>' in text
    assert "#hop" not in text
    assert "tin-bai/2024/dua-noi-dung-papi-vao-hoi-nghi-giao-ban/" in text
    year = page(site, "hoat-dong/2026")
    for id, number in (("tap_huan", 2), ("phat_thanh", 1), ("cuoc_thi", 1)):
        section = year[year.index(f'<section id="{id}">') :].split("</section>")[0]
        assert section.count("<li") == number
        assert f'<a href="#{id}">{number}</a>' in year
    assert "1.200 <small>(1 hoạt động chưa ghi)</small>" in year
    assert "12 tin phát thanh" in year
    contest = page(site, "hoat-dong/2026/thi-viet")
    assert "Mỗi người một bài." in contest
    assert "01/11/2026 – 30/11/2026" in contest
    assert "Chưa công bố kết quả." in contest


def test_what_began_and_has_no_end_goes_into_no_calendar(own: Project) -> None:
    """A notice that hangs since some day is no date to come; one that will be hung is."""
    posted = "- {loai: niem_yet, ten: Niêm yết, tu: %s, don_vi: UBND xã, noi_niem_yet: Trụ sở}\n"
    own.write("data/hoat-dong/2026.yml", posted % "2026-11-01" + posted.replace("ết, tu", "ết mới, tu") % "2026-12-30")
    text = rendered(own.build_only("hoat-dong/") / "hoat-dong/index.html")
    begun, coming = (
        re.search(rf'(<p class="forms"[^>]*)>\s*<a[^>]*Thêm vào lịch: {name}"', text)
        for name in ("Niêm yết", "Niêm yết mới")
    )
    assert begun
    assert begun[1].endswith("hidden")
    assert coming
    assert not coming[1].endswith("hidden")


def test_no_activities(own: Project) -> None:
    """Without the folder the page says so, and there is neither calendar nor table."""
    shutil.rmtree(own.root / "data/hoat-dong")
    assert own.problems() == []
    assert "Chưa có hoạt động nào được ghi." in page(own.build_only("hoat-dong/"), "hoat-dong")
    assert [address for address in own.addresses() if address.startswith("hoat-dong/")] == ["hoat-dong/"]


def test_counts_of_a_period(own: Project) -> None:
    """A period counts what began in it, both ends included; sample data and what is to come stay out."""
    own.write("data/hoat-dong/2025.yml", TEXT.replace("2026-", "2025-").replace("don_vi:", "mau: true\n  don_vi:"))
    of = activity.activities(own.load())
    first = of.between(date(2026, 3, 5), date(2026, 3, 30))
    assert [(row.id, row.number, row.people) for row in first.by_kind] == [("tap_huan", 2, 1200)]
    assert first.kind("tap_huan").sentence == "2 lớp, 1.200 người dự (1 lớp chưa ghi số người)"
    assert of.between(date(2026, 3, 31), date(2026, 4, 1)).kind("phat_thanh").sentence == "1 đợt, 12 tin phát thanh"
    assert of.between(date(2026, 12, 1), date(2026, 12, 31)).items == ()
    assert of.between(date(2025, 1, 1), date(2025, 12, 31)).items == ()
    assert of.samples == 5


def test_calendar(own: Project) -> None:
    """Read back: hours in Vietnam's time, whole days with the day after as their end, steps of a contest."""
    site = own.load()
    raw = calendar(activity.activities(site), "xã", site.now, "https://example.org/")
    found = {str(event["summary"]): event for event in icalendar.Calendar.from_ical(raw).walk("VEVENT")}
    assert len(found) == 6
    lesson = found["Tập huấn <i>nộp hồ sơ</i>, lớp 1"]
    assert lesson.start == datetime(2026, 3, 5, 7, 30, tzinfo=VIETNAM)
    assert lesson.end == datetime(2026, 3, 5, 11, tzinfo=VIETNAM)
    assert b"DTSTART;TZID=Asia/Ho_Chi_Minh:20260305T073000\r\n" in raw
    assert b"TZOFFSETTO:+0700\r\n" in raw
    assert str(lesson["location"]) == "Hội trường; tầng 2, nhà A"
    days = found["=Tập huấn lớp 2"]
    assert (days["dtstart"].dt, days["dtend"].dt) == (date(2026, 3, 30), date(2026, 4, 3))
    assert (found["Hội nghị tổng kết"]["dtend"].dt, found["Thi viết: Nhận bài"]["dtend"].dt) == (
        date(2027, 1, 1),
        date(2026, 12, 1),
    )
    assert {event["dtstamp"].dt for event in found.values()} == {datetime.combine(site.today, time(), VIETNAM)}
    assert all(len(line) <= 75 for line in raw.split(b"\r\n"))


def names(path: Path) -> list[str]:
    """What stands in a calendar."""
    return [str(event["summary"]) for event in icalendar.Calendar.from_ical(path.read_bytes()).walk("VEVENT")]


def test_calendar_of_what_is_to_come(own: Project) -> None:
    """The calendar holds what is to come and the last three months; each activity to come has its own file."""
    own.edit("data/hoat-dong/2026.yml", "tu: 2026-04-01\n  den: 2026-04-10", "tu: 2026-04-01\n  den: 2026-08-18")
    site = own.build_only("hoat-dong/", "hoat-dong/lich.ics", "hoat-dong/2026/2026-12-31-hop-hoi-nghi-tong-ket.ics")
    assert names(site / "hoat-dong/lich.ics") == ["Phát thanh", "Thi viết", "Thi viết: Nhận bài", "Hội nghị tổng kết"]
    alone = site / "hoat-dong/2026/2026-12-31-hop-hoi-nghi-tong-ket.ics"
    assert names(alone) == ["Hội nghị tổng kết"]
    assert 'href="../hoat-dong/2026/2026-12-31-hop-hoi-nghi-tong-ket.ics"' in page(site, "hoat-dong")
    assert b"127.0.0.1" not in alone.read_bytes()
    assert "127.0.0.1" not in page(site, "hoat-dong").split("<body")[1]


def test_calendar_is_the_same_each_time(own: Project) -> None:
    """The same input gives the same bytes; a later build or another amount keeps the identities."""
    first = own.load()
    raw = calendar(activity.activities(first), "xã", first.now, "/")
    assert raw == calendar(activity.activities(own.load()), "xã", first.now, "/")
    own.edit("data/hoat-dong/2026.yml", "so_luong: 12", "so_luong: 13")
    later = own.load(first.now + timedelta(days=1))
    again = calendar(activity.activities(later), "xã", later.now, "/")
    ids = [re.findall(rb"UID:\S+", text) for text in (raw, again)]
    assert ids[0] == ids[1]
    assert len(set(ids[0])) == 6


def test_table(own: Project) -> None:
    """The CSV holds every activity; a name that looks like a formula is only text."""
    raw = (own.build_only("hoat-dong/hoat-dong.csv") / "hoat-dong/hoat-dong.csv").read_bytes()
    assert raw.startswith(b"\xef\xbb\xbf")
    heads, *rows = csv.reader(io.StringIO(raw.decode("utf-8-sig"), newline=""))
    assert len(rows) == 5
    second = dict(zip(heads, rows[-2], strict=True))
    assert (second["Tên"], second["Từ ngày"], second["Đến ngày"]) == ("'=Tập huấn lớp 2", "2026-03-30", "2026-04-02")
    assert rows[-1][heads.index("Số người")] == "1200"


def test_samples_are_said(project: Project) -> None:
    """Sample activities are marked in their rows, in no number, said beside the numbers and in the list of samples."""
    site = project.build_only(
        "hoat-dong/", "hoat-dong/lich.ics", "hoat-dong/2026/thi-viet-tim-hieu-cai-cach-hanh-chinh/", "du-lieu-mau/"
    )
    assert "các hoạt động đã tổ chức ở đây đều là mẫu" in page(site, "hoat-dong")
    assert page(site, "hoat-dong").partition('id="noi-dung"')[2].count("mark--sample") == 12
    events = icalendar.Calendar.from_ical((site / "hoat-dong/lich.ics").read_bytes()).walk("VEVENT")
    assert all("(mẫu)" in event["summary"] for event in events)
    assert all(event["dtend"].dt > event["dtstart"].dt for event in events)
    assert "Đây là cuộc thi mẫu" in page(site, "hoat-dong/2026/thi-viet-tim-hieu-cai-cach-hanh-chinh")
    assert "Thi viết tìm hiểu cải cách hành chính" in page(site, "du-lieu-mau")
