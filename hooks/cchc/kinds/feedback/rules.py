"""Rules about remarks, and rules that need the deadlines, the calendar and the day of today."""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from datetime import date
from pathlib import Path

from ...core.loaders import next_free
from ...core.problems import Problem
from ...core.record import Entry
from ...core.rules import Rule
from ...core.workdays import Calendar, UnknownYearError
from .follow import follow
from .model import FOLDER, PATH, Case, Settings


@dataclass(frozen=True)
class Book:
    """All remarks with what their rules need.

    `complete`: what stands in the file of settings is known, also that there is none.
    `calendar` is None when the days off cannot be read; `known` are numbers and addresses that the site
    publishes itself, which are nobody's personal data.
    """

    settings: Entry[Settings] | None
    complete: bool
    cases: Sequence[Case]
    calendar: Calendar | None
    today: date
    known: frozenset[str]


def order_of_days(case: Case) -> Iterator[Problem]:
    """Ngày trả lời và hạn của phản ánh không được trước ngày nhận."""
    remark = case.data
    for key, day, what in (("ngay_tra_loi", remark.closed, "ngày trả lời"), ("han", remark.due, "hạn")):
        if day and day < remark.received:
            yield case.problem((key,), f"{what} trước ngày nhận {remark.received.isoformat()}", day.isoformat())


def complete_ends(case: Case) -> Iterator[Problem]:
    """Phản ánh đã xong phải có ngày; đã trả lời thì có nội dung, đã chuyển thì có nơi nhận, từ chối thì có lý do."""
    remark = case.data
    if remark.is_open:
        return
    if remark.closed is None:
        yield case.problem((), f"{remark.state_name.lower()} mà chưa ghi ngày", remark.id, "ngay_tra_loi: 2026-03-10")
    needed = {
        "da_tra_loi": (remark.reply, "chưa có nội dung trả lời", 'tra_loi: "Đã thay bóng đèn ngày 09/3/2026."'),
        "chuyen_co_quan_khac": (remark.passed_to, "chưa ghi chuyển tới cơ quan nào", "chuyen_den: Sở Xây dựng"),
        "tu_choi": (remark.reason, "chưa ghi lý do", "ly_do: Nội dung đã được trả lời ở phản ánh trước."),
    }
    given, message, example = needed[remark.state]
    if not given:
        yield case.problem((), f"{remark.state_name.lower()} mà {message}", remark.id, example)


def open_without_end(case: Case) -> Iterator[Problem]:
    """Phản ánh chưa xong không được có ngày trả lời, nội dung trả lời, nơi chuyển, lý do."""
    remark = case.data
    ends = {
        "ngay_tra_loi": remark.closed,
        "tra_loi": remark.reply,
        "chuyen_den": remark.passed_to,
        "ly_do": remark.reason,
    }
    for key, value in ends.items() if remark.is_open else ():
        if value:
            message = f"đã ghi mục này mà trang_thai còn là “{remark.state}”; hãy đổi trạng thái hoặc xóa mục"
            yield case.problem((key,), message, remark.id, "trang_thai: da_tra_loi")


def right_year(case: Case) -> Iterator[Problem]:
    """Phản ánh ghi ở tệp của năm nhận; mã mang đúng năm ấy."""
    year = str(case.data.received.year)
    name = Path(case.source.path).stem
    if name != year:
        message = f"nhận năm {year} thì ghi ở tệp {FOLDER}/{year}.yml"
        yield case.problem(("ngay_nhan",), message, case.data.received.isoformat())
    if case.data.id.split("-")[1] != year:
        yield case.problem(("ma",), f"mã phải mang năm nhận {year}", case.data.id, f"PA-{year}-001")


def one_id(book: Book) -> Iterator[Problem]:
    """Mã phản ánh không trùng giữa các năm, các tệp."""
    seen: dict[str, Case] = {}
    for case in book.cases:
        first = seen.setdefault(case.data.id, case)
        if first.source.path != case.source.path:
            where = f"{first.source.path}:{first.source.line((*first.at, 'ma'))}"
            example = next_free(case.data.id, (other.data.id for other in book.cases))
            yield case.problem(("ma",), f"trùng với mã ở {where}", case.data.id, example)


def settings_there(book: Book) -> Iterator[Problem]:
    """Có phản ánh thì phải có data/phan-anh.yml ghi thời hạn, cách gửi và những gì không đăng."""
    if book.cases and book.settings is None and book.complete:
        message = "thiếu tệp này: thời hạn trả lời, cách gửi, những gì không đăng"
        yield Problem(PATH, 1, "tệp", message, example="thoi_han_tra_loi: 10")


def not_in_the_future(book: Book) -> Iterator[Problem]:
    """Ngày trả lời phản ánh không được sau hôm nay; phản ánh ghi ngày nhận sau hôm nay thì chờ đến ngày mới đăng."""
    for case in book.cases:
        day = case.data.closed
        if day and case.data.received <= book.today < day:
            yield case.problem(("ngay_tra_loi",), f"ngày này sau hôm nay, {book.today.isoformat()}", day.isoformat())


def known_years(book: Book) -> Iterator[Problem]:
    """Năm dùng để tính hạn của phản ánh phải có trong data/ngay-nghi.yml."""
    if book.settings is None or book.calendar is None:
        return
    for case in (case for case in book.cases if case.data.received <= book.today):
        try:
            follow(case, book.settings.data, book.calendar, book.today)
        except UnknownYearError as error:
            message = f"không tính được hạn: {error}"
            example = f'- {{nam: {error.year}, can_cu: "…", nghi: [{error.year}-01-01]}} trong data/ngay-nghi.yml'
            yield case.problem(("ngay_nhan",), message, case.data.received.isoformat(), example)


RULES: tuple[Rule[Case], ...] = (order_of_days, complete_ends, open_without_end, right_year)
BOOK_RULES: tuple[Rule[Book], ...] = (one_id, settings_there, not_in_the_future, known_years)
