"""Alerts before, during and after their time."""

from datetime import datetime, timedelta

import pytest

from cchc.kinds import alert
from support import NOW, Project

FILE = """
- {{ma: a, muc_do: thong_tin, noi_dung: Đang hiện <b>, tu: {began}, den: {ends}}}
- {{ma: b, muc_do: khan, noi_dung: Sắp hiện, tu: {ends}, den: {later}}}
- {{ma: c, muc_do: luu_y, noi_dung: Đã qua, tu: {old}, den: {old}}}
"""


def day(shift: int) -> str:
    """A day before or after today."""
    return (NOW + timedelta(days=shift)).date().isoformat()


@pytest.fixture
def alerts(project: Project) -> Project:
    """One alert that shows, one to come, one that is over."""
    project.write("data/thong-bao.yml", FILE.format(began=day(-1), ends=day(2), later=day(4), old=day(-3)))
    return project


def test_on_every_page(alerts: Project) -> None:
    """What shows is on the page, what comes is there but hidden, what is over is gone; free text is escaped."""
    site = alerts.build_only("", "duong-day-nong/", "404.html")
    for page in ("index.html", "duong-day-nong/index.html", "404.html"):
        html = (site / page).read_text("utf-8")
        assert "Đang hiện &lt;b&gt;" in html
        assert "Đã qua" not in html
        _, _, rest = html.partition('aria-label="Khẩn"')
        assert rest.partition(">")[0].endswith(" hidden")
        assert html.index("Sắp hiện") < html.index("Đang hiện")


@pytest.mark.parametrize(("hours", "shown"), [(-1, False), (0, True), (23, True), (24, False)])
def test_a_day_lasts_until_midnight(hours: int, shown: bool) -> None:
    """An alert with days alone shows from the first minute of the first to the last of the last, in Vietnam."""
    given = alert.Alert.model_validate(
        {"ma": "a", "muc_do": "khan", "noi_dung": "x", "tu": "2026-12-05", "den": "2026-12-05"}
    )
    start = datetime.fromisoformat("2026-12-05T00:00:00+07:00")
    assert given.shown(start + timedelta(hours=hours)) is shown


@pytest.mark.parametrize(
    ("level", "text", "said"),
    [
        ("khan", "Khẩn: mất điện toàn xã.", "Mất điện toàn xã."),
        ("khan", "KHẨN – nước lên nhanh", "Nước lên nhanh"),
        ("luu_y", "Lưu ý! Đổi giờ tiếp dân", "Đổi giờ tiếp dân"),
        ("thong_tin", "Thông báo mẫu: trang bảo trì", "Thông báo mẫu: trang bảo trì"),
        ("khan", "Khẩn trương sơ tán", "Khẩn trương sơ tán"),
    ],
)
def test_the_level_is_said_once(level: str, text: str, said: str) -> None:
    """The page writes the level itself; a text that begins with it does not say it twice."""
    row = {"ma": "a", "muc_do": level, "noi_dung": text, "tu": "2026-12-05", "den": "2026-12-05"}
    assert alert.Alert.model_validate(row).message == said


def test_no_file(project: Project) -> None:
    """A commune without the file has no alerts, and no empty place for them."""
    (project.root / "data/thong-bao.yml").unlink()
    assert 'class="alert' not in (project.build_only("") / "index.html").read_text("utf-8")


@pytest.mark.parametrize(
    ("text", "until", "told"),
    [
        ("Sáng mai nơi tiếp nhận hồ sơ nghỉ do mất điện.", "2026-11-20 11:30", "Sáng mai"),
        ("Chiều nay nghỉ, sáng thứ Hai làm lại.", "2026-11-20", "Chiều nay"),
        ("Mai nghỉ làm việc để bảo trì điện.", "2026-11-20", "Mai"),
        ("Thứ Bảy tới vẫn nhận hồ sơ.", "2026-11-20", "Thứ Bảy tới"),
        ("Tuần sau nghỉ Tết.", "2026-11-20", "Tuần sau"),
        ("Bà Mai nghỉ; thứ Bảy hằng tuần vẫn nhận hồ sơ.", "2026-11-20", ""),
        ("Thứ Bảy tới (21/11) vẫn nhận hồ sơ.", "2026-11-20", ""),
        ("Sáng mai nơi tiếp nhận hồ sơ nghỉ.", "2026-11-18 17:00", ""),
        ("Sáng mai (20/11) nơi tiếp nhận hồ sơ nghỉ.", "2026-11-20", ""),
        ("Sáng 20/11 nơi tiếp nhận hồ sơ nghỉ.", "2026-11-20", ""),
    ],
)
def test_another_day_when_it_is_read(project: Project, text: str, until: str, told: str) -> None:
    """An alert of several days that says tomorrow is wrong on the next of them; with its date it is not."""
    alert = f'- ma: nghi\n  muc_do: luu_y\n  noi_dung: "{text}"\n  tu: 2026-11-18\n  den: {until}\n'
    project.write("data/thong-bao.yml", alert)
    found = [notice for notice in project.load().notices if "đọc hôm khác thì sai" in notice]
    assert [notice.startswith("Nên xem lại data/thong-bao.yml:3: ") for notice in found] == [True] * bool(told)
    assert all(f"“{told}”" in notice for notice in found)


def test_a_day_of_another_year(project: Project) -> None:
    """The alert of this week with a day of last year is told; with its own year, or of a paper, it is not."""
    for text, told in (("Cắt điện 20/11/2025", 1), ("Cắt điện 20/11/2026", 0), ("Theo 08/KH-UBND ngày 20/11/2025", 0)):
        alert = f'- ma: nghi\n  muc_do: luu_y\n  noi_dung: "{text}"\n  tu: 2026-11-18\n  den: 2026-11-21\n'
        project.write("data/thong-bao.yml", alert)
        found = [notice for notice in project.load().notices if "có phải năm 2026" in notice]
        assert [one.startswith("Nên xem lại data/thong-bao.yml:3: ") for one in found] == [True] * told, text


def test_longer_than_a_year(project: Project) -> None:
    """An alert of years is pointed out where its end is written."""
    project.write("data/thong-bao.yml", FILE.format(began=day(-1), ends=day(2), later=day(4), old=day(-3)))
    assert not [line for line in project.load().notices if "một năm" in line]
    text = f"- ma: a\n  muc_do: khan\n  noi_dung: Bão\n  tu: {day(-1)}\n  den: {day(500)}\n"
    project.write("data/thong-bao.yml", text)
    (line,) = (line for line in project.load().notices if "một năm" in line)
    assert line.startswith("Nên xem lại data/thong-bao.yml:5: ")
