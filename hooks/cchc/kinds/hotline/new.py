"""What a form must know of a new hotline; `rules` says the same to the check."""

from ...core import phone
from ...core.new_entry import Check, New

_CALLED = "số này không đúng dạng gọi được: số di động 10 chữ số, số cố định 11 chữ số kể cả mã vùng"
_NO_HOURS = (
    "không nêu giờ, thứ ở câu này; giờ riêng thì điền “Giờ nghe máy trong tuần”, "
    "suốt ngày đêm thì chọn “Nghe máy cả ngày đêm”"
)

NEW = New(
    name="đường dây nóng",
    path="data/duong-day-nong/{ma}.yml",
    about="thêm số để người dân gọi",
    title="ten",
    asked=("ngay_kiem_tra",),
    apart=(("gio", "lich_truc"), ("ca_ngay", "lich_truc")),
    once=("dien_thoai",),
    checks=(
        Check("dien_thoai", phone.DIGITS, _CALLED, digits=True),
        Check("zalo", phone.DIGITS, _CALLED, digits=True),
        Check("gio", r"(?!.*([0-9٠-٩０-９]|[Tt]hứ|[Cc]hủ\s*nhật|\b[Cc][Nn]\b|[Cc]uối tuần)).*", _NO_HOURS),
    ),
)
