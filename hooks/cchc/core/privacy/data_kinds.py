"""Kinds of personal data, and how to write without each."""

from dataclasses import dataclass


@dataclass(frozen=True)
class DataKind:
    """A kind of personal data: its name, how to write without it, and a sentence that does."""

    name: str
    advice: str
    example: str


PHONE = DataKind("số điện thoại", "bỏ số; viết “người gửi phản ánh”", "Người gửi phản ánh đề nghị được gọi lại.")
IDENTITY = DataKind(
    "số định danh, căn cước", "bỏ số; viết “giấy tờ của người gửi”", "Người gửi đã nộp bản sao giấy tờ tùy thân."
)
INSURANCE = DataKind(
    "số bảo hiểm", "bỏ số; viết “thẻ bảo hiểm của người gửi”", "Thẻ bảo hiểm của người gửi chưa được đổi."
)
ACCOUNT = DataKind(
    "số tài khoản ngân hàng", "bỏ số; viết “tài khoản của người gửi”", "Tiền chưa về tài khoản của người gửi."
)
CARD = DataKind(
    "số thẻ đảng viên, thẻ cư trú", "bỏ số; viết “thẻ của người gửi”", "Thẻ tạm trú của người gửi đã hết hạn."
)
PASSPORT = DataKind("số hộ chiếu", "bỏ số; viết “hộ chiếu của người gửi”", "Hộ chiếu của người gửi đã hết hạn.")
LONG = DataKind(
    "dãy số dài", "bỏ dãy số nếu nó gắn với một người", "Hồ sơ của người gửi nộp từ tháng 3, chưa có kết quả."
)
MAIL = DataKind("thư điện tử", "bỏ địa chỉ thư; viết “gửi qua thư điện tử”", "Phản ánh được gửi qua thư điện tử.")
BIRTH = DataKind(
    "ngày, năm sinh",
    "bỏ ngày sinh; chỉ viết “người cao tuổi”, “trẻ em” nếu cần",
    "Một người cao tuổi ở thôn 3 phản ánh…",
)
NAME = DataKind("họ tên", "viết “một người dân”, “gia đình phản ánh”", "Một người dân ở thôn 3 phản ánh…")
HEALTH = DataKind("tình trạng sức khỏe", "bỏ tên người bệnh", "Một người dân ở thôn 3 mắc bệnh nặng, cần giúp đỡ.")
PATIENT = DataKind("số hồ sơ bệnh án", "bỏ số; viết “hồ sơ của người gửi”", "Người gửi đã nộp bản sao bệnh án.")
HOUSE = DataKind("địa chỉ nhà", "bỏ số nhà; chỉ viết tên đường, ấp, khu phố", "Đèn đường ở đầu thôn 3 không sáng.")
PLATE = DataKind("biển số xe", "bỏ biển số; viết “một xe tải”", "Một xe tải làm rơi đất trên đường thôn 3.")
LAND = DataKind(
    "số giấy tờ đất, thửa đất", "bỏ số thửa, số giấy; chỉ viết tên thôn, ấp", "Thửa đất của người gửi chưa được đo lại."
)
ONLINE = DataKind("trang cá nhân trên mạng xã hội", "bỏ địa chỉ trang", "Phản ánh được gửi qua mạng xã hội.")
SHARED = DataKind("liên kết mạng xã hội không rõ của ai", "ghi địa chỉ trang chính thức của cơ quan", ONLINE.example)
ONLINE_NAME = DataKind("tên trên mạng xã hội", ONLINE.advice, ONLINE.example)
