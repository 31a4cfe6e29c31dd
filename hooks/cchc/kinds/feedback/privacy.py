"""No personal data in what is published of a remark; exceptions are written down with their reason."""

from collections.abc import Iterator

from ...core import privacy
from ...core.problems import Problem
from ...core.source import Data, Loc
from .model import Case
from .rules import Book

_NOT_TEXT = frozenset({"ma", "loai", "ngay_nhan", "ngay_tra_loi", "han", "trang_thai", "cho_phep", "mau"})


def nothing_personal(book: Book) -> Iterator[Problem]:
    """Phản ánh đăng lên không được có dữ liệu cá nhân.

    Số định danh, điện thoại, tài khoản, số bảo hiểm, thư điện tử, ngày sinh, họ tên, số nhà, biển số xe đều bị chặn;
    chữ giống dữ liệu cá nhân mà được đăng thì ghi ở cho_phep, kèm lý do.
    """
    for case in book.cases:
        allowed = [mark.text for mark in case.data.allowed]
        for at, text in _texts(case):
            for found in privacy.findings(text, (*book.known, *allowed)):
                message = (
                    f"có {found.kind.name}, không được đăng; {found.kind.advice}; nếu được phép đăng thì ghi ở cho_phep"
                )
                yield case.problem(at, message, found.masked, _EXAMPLE)


_EXAMPLE = 'cho_phep: [{chu: "…", ly_do: "số của cơ quan"}]'


def used_marks(book: Book) -> Iterator[Problem]:
    """Mỗi chữ ghi ở cho_phep phải có trong bài và đúng là chữ mà máy coi là dữ liệu cá nhân."""
    for case in book.cases:
        for place, mark in enumerate(case.data.allowed):
            before = sum(len(privacy.findings(text, book.known)) for _, text in _texts(case))
            after = sum(len(privacy.findings(text, (*book.known, mark.text))) for _, text in _texts(case))
            if before == after:
                message = "chữ này không khớp dữ liệu nào bị chặn trong phản ánh; hãy chép đúng chữ hoặc xóa"
                yield case.problem(("cho_phep", place, "chu"), message)


def _texts(case: Case) -> Iterator[tuple[Loc, str]]:
    """Every free text of a remark, as it is written, with its place."""
    rows = case.source.data
    row = rows[int(case.at[0])] if isinstance(rows, list) else None
    if isinstance(row, dict):
        for key, value in row.items():
            if key not in _NOT_TEXT:
                yield from _inner(value, (key,))


def _inner(value: Data, at: Loc) -> Iterator[tuple[Loc, str]]:
    match value:
        case str():
            yield at, " ".join(value.split())
        case list():
            for place, inner in enumerate(value):
                yield from _inner(inner, (*at, place))
