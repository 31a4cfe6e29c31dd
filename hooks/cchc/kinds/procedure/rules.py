"""Rules about procedures, and how they are read."""

from collections import Counter
from collections.abc import Iterator, Sequence
from pathlib import PurePosixPath

from ...core.grouping import grouped, repeated
from ...core.problems import Problem
from ...core.record import Entry
from ...core.rules import Rule
from . import values
from .model import FOLDER, Procedure

ProcedureEntry = Entry[Procedure]
_DRAFT = "0.000000"


def file_named_by_code(entry: ProcedureEntry) -> Iterator[Problem]:
    """Tệp của một thủ tục mang tên là mã thủ tục: data/thu-tuc/1.001193.yml."""
    if PurePosixPath(entry.source.path).stem != entry.data.code:
        message = "tên tệp phải là mã thủ tục"
        found = PurePosixPath(entry.source.path).name
        yield entry.problem((), message, found, f"{FOLDER}/{entry.data.code}.yml")


def online_has_a_link(entry: ProcedureEntry) -> Iterator[Problem]:
    """Thủ tục nộp được trực tuyến (mục “truc_tuyen”) phải ghi mục “lien_ket” tới nơi nộp."""
    if entry.data.online and not entry.data.link:
        message = "thủ tục nộp được trực tuyến phải ghi nơi nộp"
        yield entry.problem(("truc_tuyen",), message, entry.data.online, "lien_ket: https://dichvucong.gov.vn")


def dates_in_order(entry: ProcedureEntry) -> Iterator[Problem]:
    """Văn bản căn cứ có hiệu lực từ ngày ban hành trở đi."""
    for place, basis in enumerate(entry.data.bases):
        if basis.issued and basis.effective and basis.effective < basis.issued:
            at, message = ("ccpl", place), f"có hiệu lực trước ngày ban hành {basis.issued.isoformat()}"
            found = basis.effective.isoformat()
            yield entry.problem((*at, "ngay_hieu_luc"), message, found, against=(*at, "ngay_ban_hanh"))


def known_channels(entry: ProcedureEntry) -> Iterator[Problem]:
    """Hình thức nộp (hinh_thuc_nop) là trực tiếp, trực tuyến hoặc bưu chính; cách khác không phải là nộp hồ sơ."""
    for place, channel in enumerate(entry.data.channels):
        if not values.accepted(channel.name):
            names = ", ".join(values.WAYS.values())
            message = (
                f"không phải một hình thức nộp hồ sơ; chỉ nhận: {names}. Cách hỏi, cách liên hệ thì ghi ở mục “ghi_chu”"
            )
            at = ("cach_thuc_thuc_hien", place, "hinh_thuc_nop")
            yield entry.problem(at, message, channel.name, values.WAYS["truc-tiep"])


def own_code(entry: ProcedureEntry) -> Iterator[Problem]:
    """Mã 0.000000 ở mẫu điền sẵn phải thay bằng mã thật của thủ tục."""
    if entry.data.code == _DRAFT and not entry.data.sample:
        message = "đây là mã của mẫu điền sẵn; ghi mã thật, rồi đổi cả tên tệp"
        yield entry.problem(("ma_tthc",), message, _DRAFT, '"1.001193"')


RULES: tuple[Rule[ProcedureEntry], ...] = (
    own_code,
    file_named_by_code,
    online_has_a_link,
    dates_in_order,
    known_channels,
)


def one_code(entries: Sequence[ProcedureEntry]) -> Iterator[Problem]:
    """Hai tệp không được cùng một mã thủ tục."""
    for entry, other in repeated(entries, lambda entry: entry.data.code):
        yield entry.problem(("ma_tthc",), f"trùng mã với {other.source.path}", entry.data.code)


def one_spelling(entries: Sequence[ProcedureEntry]) -> Iterator[Problem]:
    """Tên một lĩnh vực phải viết giống nhau ở mọi thủ tục."""
    for own in grouped(entries, lambda entry: entry.data.field_id).values():
        usual, _ = Counter(entry.data.field for entry in own).most_common(1)[0]
        other = next(entry for entry in own if entry.data.field == usual)
        for entry in own:
            if entry.data.field != usual:
                message = f"lĩnh vực này ở {other.source.path} viết là “{usual}”"
                yield entry.problem(("linh_vuc",), message, entry.data.field, usual)


JOINT_RULES: tuple[Rule[Sequence[ProcedureEntry]], ...] = (one_code, one_spelling)
