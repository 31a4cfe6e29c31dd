"""The ledger as open data: what the pages say, as a table and as JSON."""

from ...core.dataset import Column, Dataset, Table
from .figures import Ledger
from .follow import UNKNOWN, FollowedRemark
from .model import KINDS, STATES, URL

_BASE = f"{URL}phan-anh"
CSV, XLSX, JSON = f"{_BASE}.csv", f"{_BASE}.xlsx", f"{_BASE}.json"
_VERDICTS = ("Đúng hạn", "Chậm", "Chưa đến hạn", "Quá hạn", UNKNOWN)


def _verdict(item: FollowedRemark) -> str:
    """The verdict without the number of days, which has its own column."""
    return next(name for name in _VERDICTS if item.verdict.startswith(name))


_COLUMNS = (
    Column("ma", "Mã", "Mã của phản ánh, không trùng", lambda it: it.remark.id),
    Column("loai", "Loại", "Phản ánh hay kiến nghị", lambda it: it.remark.kind_name, choices=(*KINDS.values(),)),
    Column("ngay_nhan", "Ngày nhận", "Ngày nhận phản ánh", lambda it: it.remark.received, "date"),
    Column("linh_vuc", "Lĩnh vực", "Phản ánh về việc gì", lambda it: it.remark.field),
    Column("noi_xu_ly", "Nơi xử lý", "Bộ phận, cơ quan xử lý", lambda it: it.remark.handler),
    Column(
        "trang_thai", "Tình trạng", "Đã làm đến đâu", lambda it: it.remark.state_name, choices=(*STATES.values(),)
    ),
    Column(
        "han", "Hạn", "Ngày đến hạn trả lời hoặc chuyển; bỏ trống khi chưa có ngày nghỉ của năm cần tính",
        lambda it: it.due, "date", optional=True,
    ),
    Column(
        "ngay_xong", "Ngày xử lý xong", "Ngày trả lời, chuyển hoặc không tiếp nhận; chưa xử lý xong thì bỏ trống",
        lambda it: it.remark.closed, "date", optional=True,
    ),
    Column(
        "so_ngay", "Số ngày làm việc", "Từ sau ngày nhận đến ngày xử lý xong; chưa có thì bỏ trống",
        lambda it: it.took, "integer", "ngày làm việc", optional=True,
    ),
    Column("ket_qua", "Đúng hạn hay chậm", "So ngày xong hoặc ngày lập tệp với hạn", _verdict, choices=_VERDICTS),
    Column(
        "so_ngay_cham", "Số ngày làm việc chậm",
        "Sau hạn bao nhiêu ngày, tính đến ngày xong hoặc ngày lập tệp; chưa tính được thì bỏ trống",
        lambda it: it.late, "integer", "ngày làm việc", optional=True,
    ),
    Column(
        "noi_dung", "Nội dung", "Nội dung phản ánh, đã bỏ dữ liệu cá nhân", lambda it: "\n".join(it.remark.text)
    ),
    Column("tra_loi", "Trả lời", "Nội dung trả lời", lambda it: "\n".join(it.remark.reply), optional=True),
    Column("chuyen_den", "Chuyển đến", "Cơ quan nhận chuyển", lambda it: it.remark.passed_to, optional=True),
    Column("ly_do", "Lý do không tiếp nhận", "Vì sao không tiếp nhận", lambda it: it.remark.reason, optional=True),
    Column("kenh", "Kênh", "Gửi bằng cách nào", lambda it: it.remark.channel, optional=True),
    Column("mau", "Dữ liệu mẫu", "Phản ánh mẫu, không có thật", lambda it: it.remark.sample, "flag"),
    Column("dia_chi", "Liên kết", "Trang của phản ánh", lambda it: it.remark.url, "address"),
)  # fmt: skip


def dataset(ledger: Ledger) -> Dataset:
    """The remarks that have come, newest first."""
    meaning = (
        "Phản ánh, kiến nghị đã nhận, hạn, kết quả và nội dung trả lời; không có tên, số điện thoại của người gửi."
    )
    tables = (Table(_BASE, ledger.items),) if ledger.items else ()
    return Dataset(
        "phan-anh", "Phản ánh, kiến nghị", meaning, URL, noun="phản ánh", columns=_COLUMNS, tables=tables, titled=True
    )
