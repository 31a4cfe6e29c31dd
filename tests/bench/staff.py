"""A made-up staff that keeps a site for years: the same seed gives the same acts; it remembers what it wrote.

What it remembers is the independent count that the site is held against: no figure here comes from the site.
"""

import random
from collections.abc import Callable, Iterator, Mapping, Sequence
from dataclasses import dataclass, field
from datetime import date, datetime, timedelta
from pathlib import Path

import yaml

from cchc.core.dates import VIETNAM
from support import Project

REPLY_DAYS = 10
ONE = timedelta(days=1)
_FIELDS = ("Giao thông", "Môi trường", "Thủ tục hành chính")
_KINDS = ("hop", "tap_huan", "phat_thanh", "to_roi", "khac")
_WORDS = ("rà soát thủ tục", "niêm yết công khai", "hướng dẫn nộp hồ sơ", "sửa đường thôn", "thu gom rác", "tiếp dân")
_WRONG = ("2026-13-40", "9999-12-31", "31/12/2027", "hôm qua", "\x07", "“")


def midnight(day: date) -> datetime:
    """The beginning of a day in Vietnam."""
    return datetime(day.year, day.month, day.day, tzinfo=VIETNAM)


@dataclass
class Written:
    """A record as staff wrote it: its keys, and the file that it stands in."""

    path: str
    keys: dict[str, object]

    def day(self, key: str) -> date | None:
        """A day of it."""
        value = self.keys.get(key)
        return value if isinstance(value, date) else None


@dataclass
class Staff:
    """What staff wrote, by kind; `acts` counts what they did, `wrong` is the file with a mistake not mended yet."""

    project: Project
    seed: int
    news: list[Written] = field(default_factory=list)
    remarks: list[Written] = field(default_factory=list)
    activities: list[Written] = field(default_factory=list)
    alerts: list[Written] = field(default_factory=list)
    duties: list[Written] = field(default_factory=list)
    changes: list[Written] = field(default_factory=list)
    acts: int = 0
    wrong: str = ""
    _right: str = ""

    def __post_init__(self) -> None:
        self._chance = random.Random(self.seed)
        rows = yaml.safe_load((self.project.root / "data/ngay-nghi.yml").read_text("utf-8"))
        self.off: dict[int, set[date]] = {row["nam"]: set(row["nghi"]) for row in rows}
        self.worked = {day for row in rows for day in row.get("lam_bu", ())}

    def act(self, today: date, addresses: Sequence[str]) -> None:
        """What staff do on a day: mostly one thing, sometimes nothing, sometimes several; `addresses` can be linked."""
        if self.wrong:
            self.mend()
        chance = self._chance
        for act in chance.choices(self._acts(today, addresses), k=chance.choice((0, 1, 1, 2, 4))):
            act()
            self.acts += 1
        if today.month in {1, 3, 11, 12} and chance.random() < 0.02:
            self.write_days_off(today.year + (today.month > 6))
        if chance.random() < 0.03:
            self.mistake()

    def _acts(self, today: date, addresses: Sequence[str]) -> Sequence[Callable[[], None]]:
        return (
            lambda: self.write_news(today, addresses),
            lambda: self.change_news(today),
            lambda: self.receive(today),
            lambda: self.receive(today),
            lambda: self.answer(today),
            lambda: self.plan(today),
            self.report,
            lambda: self.warn(today),
            lambda: self.roster(today),
            lambda: self.decide(today),
        )

    def _soon(self, today: date, most: int = 20) -> date:
        """Today, most of the time, or a day to come."""
        return today + timedelta(days=self._chance.choice((0, 0, 0, 1, 2, most)))

    def write_news(self, today: date, addresses: Sequence[str]) -> None:
        """An item of today or of a day to come, some with a last day, most with a link into the site."""
        day = self._soon(today)
        path = f"docs/tin-bai/{day.year}/tin-{len(self.news) + 1}.md"
        keys: dict[str, object] = {"ngay": day, "chuyen_muc": "chi-so", "loai": "tin", "lien_ket": ""}
        if self._chance.random() < 0.2:
            keys["het_han"] = day + timedelta(days=self._chance.choice((0, 5, 40)))
        if addresses:
            keys["lien_ket"] = self._chance.choice(addresses)
        self.news.append(Written(path, keys))
        self._save_news(self.news[-1])

    def change_news(self, today: date) -> None:
        """A change of an item, dated today or, as it sometimes is, to come."""
        if self.news:
            one = self._chance.choice(self.news[-50:])
            one.keys["cap_nhat"] = max(self._soon(today, 4), one.keys["ngay"])  # type: ignore[type-var]
            self._save_news(one)

    def _save_news(self, one: Written) -> None:
        head = "".join(f"{key}: {value}\n" for key, value in one.keys.items() if key != "lien_ket")
        link = f"\n[Xem thêm](/{one.keys['lien_ket']}).\n" if one.keys["lien_ket"] else ""
        self.project.write(one.path, f"---\n{head}---\n\n# Xã {self._chance.choice(_WORDS)}\n\nMột đoạn văn.\n{link}")

    def receive(self, today: date) -> None:
        """A remark of today, yesterday or, by an early hand, tomorrow."""
        day = today + timedelta(days=self._chance.choice((-1, 0, 0, 1)))
        number = sum(one.day("ngay_nhan").year == day.year for one in self.remarks) + 1  # type: ignore[union-attr]
        keys = {"ma": f"PA-{day.year}-{number:03d}", "ngay_nhan": day, "linh_vuc": self._chance.choice(_FIELDS)}
        keys |= {"noi_dung": "Việc này cần được xem lại.", "noi_xu_ly": "Phòng Kinh tế", "trang_thai": "moi"}
        self.remarks.append(Written(f"data/phan-anh/{day.year}.yml", {**keys}))
        self._save(self.remarks, self.remarks[-1].path)

    def answer(self, today: date) -> None:
        """An answer to an open remark, of today or to come."""
        open_ones = [one for one in self.remarks if "ngay_tra_loi" not in one.keys and one.day("ngay_nhan") <= today]  # type: ignore[operator]
        if open_ones:
            one = self._chance.choice(open_ones[:12])
            one.keys |= {"trang_thai": "da_tra_loi", "ngay_tra_loi": self._soon(today, 3), "tra_loi": "Đã xử lý xong."}
            self._save(self.remarks, one.path)

    def plan(self, today: date) -> None:
        """An activity to come, or one held lately."""
        day = today + timedelta(days=self._chance.choice((-9, 0, 1, 7, 30)))
        keys: dict[str, object] = {"loai": self._chance.choice(_KINDS), "ten": f"Việc thứ {len(self.activities) + 1}"}
        keys |= {"don_vi": "UBND xã", "tu": day, "den": day + timedelta(days=self._chance.choice((0, 0, 3, 20)))}
        self.activities.append(Written(f"data/hoat-dong/{day.year}.yml", {**keys, "dia_diem": "Hội trường"}))
        self._save(self.activities, self.activities[-1].path)

    def report(self) -> None:
        """How many people came to an activity; now and then written before it is held."""
        ones = [one for one in self.activities[-40:] if "so_nguoi" not in one.keys]
        if ones:
            one = self._chance.choice(ones)
            one.keys["so_nguoi"] = self._chance.randrange(5, 90)
            self._save(self.activities, one.path)

    def warn(self, today: date) -> None:
        """An alert; not more than three at once, as the site asks."""
        begin = self._soon(today, 9)
        end = begin + timedelta(days=self._chance.choice((0, 2, 6)))
        if sum(one.day("den") >= begin for one in self.alerts) < 3:  # type: ignore[operator]
            keys = {
                "ma": f"tb-{len(self.alerts) + 1}",
                "muc_do": "luu_y",
                "noi_dung": "Tạm nghỉ.",
                "tu": begin,
                "den": end,
            }
            self.alerts.append(Written("data/thong-bao.yml", {**keys}))
            self._save(self.alerts, "data/thong-bao.yml")

    def roster(self, today: date) -> None:
        """Somebody on duty on a weekend to come."""
        day = today + timedelta(
            days=(5 - today.weekday()) % 7 + 7 * len([d for d in self.duties if d.day("ngay") >= today])
        )  # type: ignore[operator]
        line = yaml.safe_load((self.project.root / "data/duong-day-nong.yml").read_text("utf-8"))[0]["ma"]
        self.duties.append(Written("data/truc.yml", {"ma": line, "ngay": day}))
        self._save(self.duties, "data/truc.yml")

    def decide(self, today: date) -> None:
        """A change of a procedure, decided lately or to come."""
        path = self._chance.choice(sorted((self.project.root / "data/thu-tuc").glob("*.yml")))
        day = self._soon(today, 40)
        text = path.read_text("utf-8").rstrip("\n")
        if "thay_doi:" not in text and self._chance.random() < 0.2:
            kind = self._chance.choice(("sua_doi", "sua_doi", "bai_bo"))
            number = f"{len(self.changes) + 1}/QĐ-UBND"
            row = f"{text}\nthay_doi:\n  - {{loai: {kind}, quyet_dinh: {number}, ngay: {day}}}\n"
            self.project.write(path.relative_to(self.project.root).as_posix(), row)
            self.changes.append(Written(path.relative_to(self.project.root).as_posix(), {"ngay": day}))

    def write_days_off(self, year: int) -> None:
        """The days off of a year, where nobody has written them."""
        if year not in self.off:
            self.off[year] = {date(year, 1, 1), date(year, 4, 30), date(year, 5, 1), date(year, 9, 2)}
            path = self.project.root / "data/ngay-nghi.yml"
            days = ", ".join(map(str, sorted(self.off[year])))
            path.write_text(f"{path.read_text('utf-8')}- nam: {year}\n  can_cu: Luật\n  nghi: [{days}]\n", "utf-8")

    def mistake(self) -> None:
        """A mistake of typing in a file that was right; it is mended on the next day."""
        ones = [*self.news[-5:], *self.remarks[-2:], *self.activities[-2:]]
        if ones:
            self.wrong = self._chance.choice(ones).path
            path = self.project.root / self.wrong
            self._right = path.read_text("utf-8")
            key = "ngay: " if self.wrong.endswith(".md") else "ngay_nhan: " if "phan-anh" in self.wrong else "tu: "
            place = self._right.index(key) + len(key)
            path.write_text(self._right[:place] + self._chance.choice(_WRONG) + self._right[place + 10 :], "utf-8")

    def mend(self) -> None:
        """Put it right again."""
        (self.project.root / self.wrong).write_text(self._right, "utf-8")
        self.wrong = self._right = ""

    def _save(self, ones: Sequence[Written], path: str) -> None:
        rows = "".join(
            "- " + "  ".join(f"{key}: {value}\n" for key, value in one.keys.items()) for one in ones if one.path == path
        )
        self.project.write(path, rows)


def due(staff: Staff, received: date) -> date | None:
    """The day on which a remark is due, counted one by one; None where a year's days off are not written."""
    day, left = received, REPLY_DAYS
    while left:
        day += ONE
        if day.year not in staff.off:
            return None
        left -= day in staff.worked or (day.weekday() < 5 and day not in staff.off[day.year])
    return day


def waiting(staff: Staff, today: date) -> Iterator[tuple[str, date]]:
    """What waits for a day to come: the file, and the day that staff must be told."""
    keys: Mapping[str, tuple[Sequence[Written], str, str]] = {
        "news": (staff.news, "ngay", "cap_nhat"),
        "remarks": (staff.remarks, "ngay_nhan", "ngay_tra_loi"),
        "changes": (staff.changes, "ngay", ""),
        "alerts": (staff.alerts, "tu", ""),
    }
    for ones, first, second in keys.values():
        for one in ones:
            began, then = one.day(first), one.day(second)
            if began and began > today:
                yield one.path, began
            elif then and then > today:
                yield one.path, then
    for one in staff.activities:
        begin = one.day("tu")
        if begin and begin > today and "so_nguoi" in one.keys:
            yield one.path, begin


def clear(root: Path) -> None:
    """Take the sample's own news, remarks, activities, duties and alerts away, so that all that counts is known."""
    for folder in ("docs/tin-bai", "data/phan-anh", "data/hoat-dong"):
        for path in sorted((root / folder).rglob("*.*")):
            path.unlink()
    for path in ("data/truc.yml", "data/thong-bao.yml"):
        (root / path).unlink(missing_ok=True)
