"""Rules about one remark, and rules that need the others or the settings."""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass

from ...core.problems import MISSING, Problem
from ...core.record import Entry
from ...core.rows import next_free
from ...core.rules import Rule
from ...core.years import in_its_year, named_year
from .model import FOLDER, PATH, RemarkEntry, Settings


@dataclass(frozen=True, kw_only=True)
class RuleContext:
    """What the rules about all remarks together need.

    `settings` is None where the file of settings is missing (`complete`) or cannot be read (not `complete`).
    """

    settings: Entry[Settings] | None
    complete: bool
    entries: Sequence[RemarkEntry]


def order_of_days(entry: RemarkEntry) -> Iterator[Problem]:
    """Ngày trả lời và hạn của phản ánh không được trước ngày nhận."""
    remark = entry.data
    for key, day, what in (("ngay_tra_loi", remark.closed, "ngày trả lời"), ("han", remark.due, "hạn")):
        if day and day < remark.received:
            message = f"{what} trước ngày nhận {remark.received.isoformat()}"
            yield entry.problem((key,), message, day.isoformat(), against=("ngay_nhan",))


def complete_ends(entry: RemarkEntry) -> Iterator[Problem]:
    """Phản ánh đã xử lý xong phải có ngày; trả lời thì có nội dung, chuyển thì có nơi nhận, không nhận thì có lý do."""
    remark = entry.data
    if remark.is_open:
        return
    if remark.closed is None:
        yield _incomplete(entry, "chưa ghi ngày", "ngay_tra_loi: 2026-03-10")
    needed = {
        "da_tra_loi": (remark.reply, "chưa có nội dung trả lời", 'tra_loi: "Đã thay bóng đèn ngày 09/3/2026."'),
        "chuyen_co_quan_khac": (remark.passed_to, "chưa ghi chuyển tới cơ quan nào", "chuyen_den: Sở Xây dựng"),
        "tu_choi": (remark.reason, "chưa ghi lý do", "ly_do: Nội dung đã được trả lời ở phản ánh trước."),
    }
    value, message, example = needed[remark.state]
    if not value:
        yield _incomplete(entry, message, example)


def _incomplete(entry: RemarkEntry, message: str, example: str) -> Problem:
    """What an ended remark lacks: told where the key of the example stands empty, else at the state."""
    key = example.partition(":")[0]
    at = key if (*entry.at, key) in entry.source.lines else "trang_thai"
    return entry.problem((at,), f"{entry.data.state_name.lower()} mà {message}", entry.data.state, example)


def open_without_end(entry: RemarkEntry) -> Iterator[Problem]:
    """Phản ánh chưa xử lý xong không được có ngày trả lời, nội dung trả lời, nơi chuyển, lý do."""
    remark = entry.data
    ends = {
        "ngay_tra_loi": remark.closed,
        "tra_loi": remark.reply,
        "chuyen_den": remark.passed_to,
        "ly_do": remark.reason,
    }
    written = [key for key, value in ends.items() if value and remark.is_open]
    if len(written) > 1:  # then it is the state that was forgotten
        message = f"đã ghi mục {', '.join(f'“{key}”' for key in written)} mà mục này còn là chưa xử lý xong"
        yield entry.problem(("trang_thai",), message, remark.state, "trang_thai: da_tra_loi")
    elif written:
        message = (
            f"đã ghi mục này mà mục “trang_thai” còn là “{remark.state}”; hãy sửa mục “trang_thai” hoặc xóa mục này"
        )
        yield entry.problem((written[0],), message, remark.id, "trang_thai: da_tra_loi")


def right_year(entry: RemarkEntry) -> Iterator[Problem]:
    """Phản ánh ghi ở tệp của năm nhận."""
    yield from in_its_year(entry, "ngay_nhan", entry.data.received, FOLDER)


def year_of_id(context: RuleContext) -> Iterator[Problem]:
    """Mã phản ánh mang đúng năm nhận."""
    for entry in context.entries:
        year = str(entry.data.received.year)
        if entry.data.id.split("-")[1] != year:
            free = next_free(f"PA-{year}-000", (other.data.id for other in context.entries))
            yield entry.problem(("ma",), f"mã phải mang năm nhận {year}", entry.data.id, free)


def one_id(context: RuleContext) -> Iterator[Problem]:
    """Mã phản ánh không trùng giữa các năm, các tệp."""
    seen: dict[str, RemarkEntry] = {}
    for entry in context.entries:
        first = seen.setdefault(entry.data.id, entry)
        if named_year(first.source.path, FOLDER) != named_year(entry.source.path, FOLDER):
            where = first.place_of(("ma",))
            example = next_free(entry.data.id, (other.data.id for other in context.entries))
            yield entry.problem(("ma",), f"trùng với mã ở {where}", entry.data.id, example)


def settings_there(context: RuleContext) -> Iterator[Problem]:
    """Có phản ánh thì phải có data/phan-anh.yml ghi thời hạn, cách gửi và những gì không đăng."""
    if context.entries and context.settings is None and context.complete:
        where = "mở trang Tình trạng trang, bấm tên tệp này ở mục Việc nên làm để mở tệp đã điền sẵn"
        message = f"{MISSING}: thời hạn trả lời, cách gửi, những gì không đăng; {where}"
        yield Problem(PATH, 1, "tệp", message, example="thoi_han_tra_loi: 10")


def passed_on_first(entry: Entry[Settings]) -> Iterator[Problem]:
    """Thời hạn chuyển đúng nơi không dài hơn thời hạn trả lời."""
    one = entry.data
    if one.pass_days > one.reply_days:
        message = f"thời hạn chuyển dài hơn thời hạn trả lời ({one.reply_days} ngày)"
        yield entry.problem(("thoi_han_chuyen",), message, one.pass_days, "5")


SETTINGS_RULES: tuple[Rule[Entry[Settings]], ...] = (passed_on_first,)
RULES: tuple[Rule[RemarkEntry], ...] = (order_of_days, complete_ends, open_without_end, right_year)
CONTEXT_RULES: tuple[Rule[RuleContext], ...] = (year_of_id, one_id, settings_there)
