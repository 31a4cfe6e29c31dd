"""What is written before its day is held back, told with file, line and day, and appears by itself on that day."""

from datetime import datetime

import pytest

from cchc.core.dates import VIETNAM
from cchc.site import Site
from support import NOW, Project

NEWS = "---\nngay: 2026-11-17\ncap_nhat: {day}\nchuyen_muc: chi-so\nloai: tin\n---\n# Tin thử\n\nMột đoạn.\n"
REMARK = """- ma: PA-2026-001
  ngay_nhan: 2026-11-16
  linh_vuc: Giao thông
  noi_dung: Đèn đường không sáng.
  noi_xu_ly: Phòng Kinh tế
  trang_thai: da_tra_loi
  ngay_tra_loi: {day}
  tra_loi: Đã thay bóng.
"""
PROCEDURE = """ma_tthc: "1.009999"
ten_tthc: Thủ tục thử
linh_vuc: Hộ tịch
so_quyet_dinh: 77/QĐ-UBND
ngay_quyet_dinh: {day}
ccpl:
  - {{so_ky_hieu: 99/2026/NĐ-CP, ngay_ban_hanh: {day}}}
thay_doi:
  - {{loai: sua_doi, quyet_dinh: 12/QĐ-UBND, ngay: 2026-01-05}}
  - {{loai: bai_bo, quyet_dinh: 1500/QĐ-UBND, ngay: {day}}}
"""
INDEX = """ma: thu
ten: Thử
ten_day_du: Chỉ số thử
cap: tinh
don_vi_do: Bộ Nội vụ
thang_diem: {{thap_nhat: 0, cao_nhat: 100}}
la_tong: false
y_nghia: [Một]
thanh_phan:
  - {{ma: a, ten: A, cao_nhat: 100}}
nam:
  - {{nam: 2025, don_vi: tỉnh Lạng Sơn, tong: 51.25, cong_bo: {day}, nguon: {{ten: Báo cáo}}}}
"""
ACTIVITIES = """- loai: tap_huan
  ten: Tập huấn thử
  don_vi: UBND xã
  ngay: {day}
  dia_diem: Hội trường
  so_nguoi: 4321
  ket_qua: Học viên làm được bài
- loai: cuoc_thi
  ten: Thi thử
  don_vi: UBND xã
  tu: 2026-11-02
  den: {day}
  ket_qua_thi:
    - {{giai: Giải Nhất, nguoi_dat: Chi đoàn Thôn Một}}
- {{loai: khac, ten: Ra quân, don_vi: UBND xã, ngay: 2026-11-03, tin_bai: docs/tin-bai/2026/mai.md}}
"""
COMING = "---\nngay: {day}\nchuyen_muc: chi-so\nloai: tin\n---\n# Tin mai\n\nMột đoạn.\n"
DOCUMENT = """- so_ky_hieu: 08/KH-UBND
  ten_loai: Kế hoạch
  co_quan_ban_hanh: UBND xã Minh Tiến
  cap: xa
  ngay_ban_hanh: 2026-11-02
  trich_yeu: Thử
  ngay_cong_khai: {day}
  ngay_kiem_tra: {day}
"""
LINE = '- ma: moi-them\n  nhom: linh_vuc\n  ten: Đầu mối thử\n  dien_thoai: ["0274 3904 872"]\n  ngay_kiem_tra: {day}\n'
# Files with a day to come, then what is told (file and line, what), then what the open data have from that day on.
CASES = {
    "an answer": (
        {"data/phan-anh/2026.yml": REMARK},
        ["data/phan-anh/2026.yml:7: kết quả của phản ánh PA-2026-001"],
        {"phan-anh/phan-anh.csv": ["Đã thay bóng"]},
    ),
    "a change": (
        {"docs/tin-bai/2026/thu.md": NEWS},
        ["docs/tin-bai/2026/thu.md:3: ngày cập nhật"],
        {"sitemap.xml": ["{day}"]},
    ),
    "decisions about a procedure": (
        {"data/thu-tuc/1.009999.yml": PROCEDURE},
        [
            "data/thu-tuc/1.009999.yml:10: thay đổi theo Quyết định số 1500/QĐ-UBND ngày 20/11/2026",
            "data/thu-tuc/1.009999.yml:5: quyết định công bố",
            "data/thu-tuc/1.009999.yml:7: căn cứ 99/2026/NĐ-CP",
        ],
        {"thu-tuc/thu-tuc.json": ["1500/QĐ-UBND", "77/QĐ-UBND", "99/2026/NĐ-CP"]},
    ),
    "scores": (
        {"data/chi-so/thu.yml": INDEX},
        ["data/chi-so/thu.yml:12: điểm năm 2025"],
        {"chi-so/thu/so-lieu.csv": ["51.25"]},
    ),
    "results and news of activities": (
        {"data/hoat-dong/2026.yml": ACTIVITIES, "docs/tin-bai/2026/mai.md": COMING},
        [
            "data/hoat-dong/2026.yml:7: kết quả của “Tập huấn thử”",
            "data/hoat-dong/2026.yml:6: số người dự của “Tập huấn thử”",
            "data/hoat-dong/2026.yml:13: các giải của “Thi thử”",
            "data/hoat-dong/2026.yml:15: liên kết từ “Ra quân” tới tin, bài",
        ],
        {"hoat-dong/hoat-dong.csv": ["4321", "Học viên làm được bài", "tin-bai/2026/mai/"]},
    ),
    "checks of a document": (
        {"data/van-ban/2026.yml": DOCUMENT},
        [
            "data/van-ban/2026.yml:7: ngày công khai ở sổ theo dõi",
            "data/van-ban/2026.yml:8: ngày kiểm tra hiệu lực",
        ],
        {},
    ),
    "a check of a phone number": (
        {"data/duong-day-nong.yml": LINE},
        ["data/duong-day-nong.yml:{line}: ngày kiểm tra số"],
        {"du-lieu/duong-day-nong.csv": ["{day}"]},
    ),
}


def made(site: Site, address: str) -> str:
    """A file of the site; empty where it has none at the address."""
    content = next((asset.made for asset in site.assets("/") if asset.url == address), "")
    return content if isinstance(content, str) else content.decode()


def waiting(site: Site, day: str) -> list[str]:
    """What is told of parts that wait for a day, without that."""
    until = f" chờ đến ngày {day}"
    return [
        notice.removeprefix("Chưa hiện ").removesuffix(until)
        for notice in site.notices
        if notice.startswith("Chưa hiện ") and notice.endswith(until)
    ]


@pytest.mark.parametrize("case", CASES)
def test_held_back_and_told(project: Project, case: str) -> None:
    """The day before, the site is right and without it, and staff are told; on the day it is there."""
    files, told, shown = CASES[case]
    line = 0
    for path, text in files.items():
        written = text.format(day="2026-11-20")
        if path == "data/duong-day-nong.yml":
            before = (project.root / path).read_text("utf-8").rstrip("\n") + "\n"
            line, written = before.count("\n") + 5, before + written
        project.write(path, written)
    early, due = project.load(NOW), project.load(datetime(2026, 11, 20, 0, 5, tzinfo=VIETNAM))
    assert waiting(early, "20/11/2026") == [one.format(line=line) for one in told]
    assert waiting(due, "20/11/2026") == []
    for address, words in shown.items():
        for word in words:
            assert word.format(day="2026-11-20") not in made(early, address)
            assert word.format(day="2026-11-20") in made(due, address)


def test_an_answer_of_a_day_to_come_leaves_the_remark_open(project: Project) -> None:
    """Until then it is being dealt with, and counts so; nothing of the answer is published."""
    project.write("data/phan-anh/2026.yml", REMARK.format(day="2026-11-20"))
    [item] = [item for item in project.load().ledger.items if item.remark.id == "PA-2026-001"]
    assert (item.remark.state_name, item.verdict, item.remark.reply) == ("Đang xử lý", "Chưa đến hạn", ())


@pytest.mark.parametrize(
    ("day", "doubt"), [("2027-11-19", ""), ("2027-11-20", "; còn hơn một năm nữa, hãy xem lại năm")]
)
def test_a_year_far_off_is_asked_about(project: Project, day: str, doubt: str) -> None:
    """A day more than a year to come is most likely a typing error."""
    project.write("data/phan-anh/2026.yml", REMARK.format(day=day))
    [told] = [notice for notice in project.load().notices if "PA-2026-001" in notice and "Chưa hiện" in notice]
    assert told.partition(" chờ đến ")[2].partition("2027")[2] == doubt


def test_a_paper_of_a_former_place_is_refused_before_its_day(project: Project) -> None:
    """What would be refused on the day that it is shown is refused when it is written."""
    path = "data/bao-cao/2024/92-bc-ubnd.yml"
    text = (project.root / path).read_text("utf-8").replace("dia_danh: Minh Tiến", "dia_danh: Tân Lập")
    project.edit("data/don-vi.yml", "nhanh: main", "nhanh: main\ndia_danh_cu: [Tân Lập]")
    for year in ("2024", "2026"):
        late = text.replace("ngay_ban_hanh: 2024-06-20", f"ngay_ban_hanh: {year}-12-20")
        project.write(f"data/bao-cao/{year}/95-bc-ubnd.yml", late.replace("92/BC-UBND", "95/BC-UBND"))
    told = [problem for problem in project.problems() if "báo cáo ban hành dưới địa danh cũ" in problem]
    assert [problem.split(":")[0] for problem in told] == [
        f"data/bao-cao/{year}/95-bc-ubnd.yml" for year in ("2024", "2026")
    ]


@pytest.mark.parametrize(
    ("day", "doubt"),
    [
        ("2027-11-17", "còn 364 ngày nữa mới đến; có phải năm 2026 không?"),
        ("2027-11-19", "còn 366 ngày nữa mới đến; có phải năm 2026 không?"),
        ("2026-12-19", "còn 31 ngày nữa mới đến; có phải năm 2025 không?"),
        ("2026-12-18", ""),
    ],
)
def test_what_is_done_more_than_a_month_ahead_is_asked_about(project: Project, day: str, doubt: str) -> None:
    """Nobody writes an answer or a change so early: the year is a slip, and the likely one is named."""
    project.write("data/phan-anh/2026.yml", REMARK.format(day=day))
    project.write("docs/tin-bai/2026/thu.md", NEWS.format(day=day))
    shown = "/".join(reversed(day.split("-")))
    expected = [
        f"Nên xem lại data/phan-anh/2026.yml:7: kết quả của phản ánh PA-2026-001 ghi ngày {shown}, {doubt}",
        f"Nên xem lại docs/tin-bai/2026/thu.md:3: ngày cập nhật ghi ngày {shown}, {doubt}",
    ]
    notices = [one for one in project.load().notices if one.startswith("Nên xem lại") and " nữa mới đến; " in one]
    assert sorted(notices) == (expected if doubt else [])


def test_how_many_will_come_may_be_known_long_before(project: Project) -> None:
    """Of an activity that is planned for next year only its result is asked about."""
    project.write("docs/tin-bai/2026/mai.md", COMING.format(day="2026-11-17"))
    project.write("data/hoat-dong/2027.yml", ACTIVITIES.partition("- loai: cuoc_thi")[0].format(day="2027-06-20"))
    [told] = [notice for notice in project.load().notices if " nữa mới đến; " in notice]
    assert "data/hoat-dong/2027.yml:7: kết quả của “Tập huấn thử” ghi ngày 20/6/2027" in told
