"""Edits of a repository at random: what staff write, their pictures, the clock."""

import os
import random
from collections.abc import Callable, Sequence
from dataclasses import dataclass, field
from datetime import date, datetime, timedelta
from pathlib import Path

import pictures
from cchc.core.dates import VIETNAM
from small import item
from support import NOW, SAMPLE, Project

_WORDS = ("rà soát thủ tục", "hướng dẫn nộp hồ sơ", "niêm yết công khai", "thu gom rác", "tiếp dân", "sửa đường thôn")
_MORE = ("data/thu-tuc/1.001193.yml", "data/van-ban/2026.yml")  # beside what the small content has
_CATEGORIES = ("cchc-chung", "chi-so", "dich-vu-cong", "guong-tot", "phap-luat")


@dataclass
class Desk:
    """A project, whoever edits it at random, and the clock on the wall; the same seed gives the same edits."""

    project: Project
    seed: int
    now: datetime = NOW
    news: int = 0
    chance: random.Random = field(init=False, repr=False)

    def __post_init__(self) -> None:
        self.chance = random.Random(self.seed)
        for path in _MORE:
            self.project.write(path, (SAMPLE / path).read_bytes())

    def words(self) -> str:
        """A few words."""
        return f"{self.chance.choice(_WORDS)} {self.chance.randrange(1000)}"

    def item(self) -> Path:
        """The file of some item."""
        return self.chance.choice(sorted((self.project.root / "docs/tin-bai").rglob("*.md")))

    def day(self) -> date:
        """A day of the last two months."""
        return self.now.date() - timedelta(days=self.chance.randrange(60))

    def pick(self, one_of: Sequence[str]) -> str:
        """One of some words."""
        return self.chance.choice(one_of)

    def key(self, name: str, value: str) -> None:
        """Give an item a key, or another value; an empty one takes it away."""
        file = self.item()
        _, front, text = file.read_text("utf-8").split("---\n", 2)
        rows = [row for row in front.splitlines() if not row.startswith(f"{name}:")]
        rows += [f"{name}: {value}"] if value else []
        file.write_text("---\n{}\n---\n{}".format("\n".join(rows), text), "utf-8")

    def row(self, path: str, key: str, value: str) -> None:
        """Write another value of a key somewhere in a data file."""
        file = self.project.root / "data" / path
        rows = file.read_text("utf-8").splitlines()
        places = [place for place, row in enumerate(rows) if row.lstrip(" -").startswith(f"{key}:")]
        place = self.chance.choice(places)
        rows[place] = f"{rows[place].partition(':')[0]}: {value}"
        file.write_text("\n".join([*rows, ""]), "utf-8")


def body(desk: Desk) -> None:
    """More text in an item."""
    with desk.item().open("a", encoding="utf-8") as file:
        file.write(f"\nĐoạn viết thêm: {desk.words()}, xem [thống kê](/thong-ke/).\n")


def title(desk: Desk) -> None:
    """Another title of an item."""
    file = desk.item()
    text = file.read_text("utf-8")
    old = text.partition("\n# ")[2].partition("\n")[0]
    file.write_text(text.replace(f"\n# {old}\n", f"\n# Xã {desk.words()}\n", 1), "utf-8")


def new(desk: Desk) -> None:
    """A new item, of today or of a day to come, sometimes with a picture."""
    desk.news += 1
    day = desk.now.date() + timedelta(days=int(desk.pick("0012")) - 1)
    name, more = f"them-{desk.news}-{desk.words().rpartition(' ')[2]}", ""
    if desk.pick("ab") == "a":
        desk.project.write(f"docs/tin-bai/{day.year}/{name}.jpg", _picture(desk))
        more = f"anh: {{tep: {name}.jpg, mo_ta: Buổi {desk.words()}}}\n"
    text = item(day.isoformat(), f"Xã {desk.words()}", desk.words(), desk.pick(_CATEGORIES), more)
    desk.project.write(f"docs/tin-bai/{day.year}/{name}.md", text)


def deleted(desk: Desk) -> None:
    """An item fewer."""
    desk.item().unlink()


def renamed(desk: Desk) -> None:
    """Another address of an item."""
    file = desk.item()
    file.rename(file.with_name(f"ten-{desk.words().rpartition(' ')[2]}-{file.name}"))


def picture(desk: Desk) -> None:
    """Another picture under the name of one that is there; else a first one."""
    found = sorted((desk.project.root / "docs/tin-bai").rglob("*.jpg"))
    file = desk.item()
    if not found:
        desk.project.write(str(file.with_suffix(".jpg").relative_to(desk.project.root)), _picture(desk))
        file.write_text(f"{file.read_text('utf-8')}\n![Buổi {desk.words()}]({file.stem}.jpg)\n", "utf-8")
    for one in found[:1]:
        one.write_bytes(_picture(desk))


def home(desk: Desk) -> None:
    """Other words of the first page."""
    desk.project.write("docs/index.md", f"# Gọi đúng người\n\nXem việc xã đã làm: {desk.words()}.\n")


def linked(desk: Desk) -> None:
    """A link from one item to another."""
    one, other = desk.item(), desk.item()
    with one.open("a", encoding="utf-8") as file:
        file.write(f"\nXem [tin khác]({os.path.relpath(other, one.parent)}).\n")


def _picture(desk: Desk) -> bytes:
    return pictures.file(pictures.drawing(320, 240, ground=desk.pick(("white", "gray", "navy", "green"))))


def _key(called: str, name: str, value: Callable[[Desk], str]) -> Callable[[Desk], None]:
    def edit(desk: Desk) -> None:
        desk.key(name, value(desk))

    edit.__name__ = called
    return edit


def _row(called: str, path: str, key: str, value: Callable[[Desk], str]) -> Callable[[Desk], None]:
    def edit(desk: Desk) -> None:
        desk.row(path, key, value(desk))

    edit.__name__ = called
    return edit


def _later(called: str, moment: Callable[[datetime], datetime]) -> Callable[[Desk], None]:
    def edit(desk: Desk) -> None:
        desk.now = moment(desk.now)

    edit.__name__ = called
    return edit


EDITS: tuple[Callable[[Desk], None], ...] = (
    body,
    title,
    new,
    deleted,
    renamed,
    picture,
    home,
    linked,
    _key("category", "chuyen_muc", lambda desk: desk.pick(_CATEGORIES)),
    _key("date", "ngay", lambda desk: desk.day().isoformat()),
    _key("draft", "nhap", lambda desk: desk.pick(("true", ""))),
    _key("expiry", "het_han", lambda desk: (desk.now.date() + timedelta(days=2)).isoformat()),
    _key("pinned", "ghim", lambda desk: desk.pick(("true", ""))),
    _row("hotline", "duong-day-nong.yml", "pham_vi", lambda desk: f"Gọi để hỏi về {desk.words()}."),
    _row("whom_to_call", "duong-day-nong.yml", "ten", lambda desk: f"Nơi hỏi {desk.words()}"),
    _row("procedure", "thu-tuc/1.001193.yml", "co_quan_thuc_hien", lambda desk: f"Phòng {desk.words()}"),
    _row("document", "van-ban/2026.yml", "trich_yeu", lambda desk: f"Về {desk.words()}"),
    _row("category_name", "chuyen-muc.yml", "ten", lambda desk: f"Việc {desk.words()}"),
    _row("alert", "thong-bao.yml", "noi_dung", lambda desk: f"Thông báo mẫu về {desk.words()}"),
    _row("remark", "phan-anh/2026.yml", "noi_dung", lambda desk: f"Đề nghị {desk.words()}"),
    _row("activity", "hoat-dong/2026.yml", "ten", lambda desk: f"Buổi {desk.words()}"),
    _row("unit", "don-vi.yml", "dia_chi", lambda desk: f"Thôn {desk.words()}"),
    _later("minute", lambda now: now + timedelta(minutes=1)),
    _later("next_day", lambda now: now + timedelta(days=1)),
    _later("new_year", lambda now: datetime(now.year + 1, 1, 1, 0, 7, tzinfo=VIETNAM)),
)
