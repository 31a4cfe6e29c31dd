"""The buttons of the staff guide: what staff do most, one click away on GitHub, filled in."""

from collections.abc import Collection
from dataclasses import dataclass
from datetime import date

from ..core import periods, placeholder
from ..kinds import activity, alert, document, feedback, hotline, index, news, procedure, report, synonym
from ..kinds.unit import Unit


@dataclass(frozen=True)
class Button:
    """A link into GitHub's pages, filled in; `task` is what it is for, as the guide groups them."""

    task: str
    name: str
    hint: str
    url: str


def news_text(day: date, category_id: str, kind: str = "tin", title: str = "") -> str:
    """The text of a new item."""
    head = f"ngay: {day.isoformat()}\nchuyen_muc: {category_id}\nloai: {kind}\nnhap: true"
    heading, text = title or placeholder.mark("tiêu đề"), placeholder.mark("đoạn mở đầu: ai, việc gì, ở đâu, khi nào")
    return f"---\n{head}\n---\n\n# {heading}\n\n{text}\n"


def _report_text(day: date, owner: Unit) -> str:
    """The text of a new report, of the quarter that has ended last."""
    quarter = periods.last_quarter(day, owner.custom)
    return f"""so_ky_hieu: 01/BC-UBND
ngay_ban_hanh: {day.isoformat()}
dia_danh: {owner.place}
ten_loai: Báo cáo
trich_yeu: "{placeholder.mark("trích yếu")}"
nhap: true
ky:
  ten: {quarter.name}
  tu: {quarter.first.isoformat()}
  den: {quarter.last.isoformat()}
noi_dung:
  - tieu_de: KẾT QUẢ THỰC HIỆN
    doan:
      - "{placeholder.mark("nội dung")}"
  - tieu_de: NHIỆM VỤ KỲ TỚI
    chen: nhiem_vu
so_lieu:
  - ten: Tin, bài đã đăng
    don_vi_tinh: tin, bài
    gia_tri: 0
    doi_chieu: tin-bai
nhiem_vu:
  - noi_dung: "{placeholder.mark("nhiệm vụ")}"
noi_nhan:
  - "Lưu: VT"
ky_ten:
  quyen_han: TM. ỦY BAN NHÂN DÂN
  chuc_vu: CHỦ TỊCH
  nguoi_ky: "{placeholder.mark("họ và tên người ký")}"
"""


def _remark_text(day: date) -> str:
    """The first remark of a year."""
    return f"""- ma: PA-{day.year}-001
  ngay_nhan: {day.isoformat()}
  linh_vuc: Giao thông
  noi_dung: Đèn chiếu sáng ở ngã ba gần nhà văn hóa thôn không sáng.
  noi_xu_ly: Phòng Kinh tế
  trang_thai: moi
  mau: true
"""


def _activity_text(day: date) -> str:
    """The first activity of a year."""
    return f"""- loai: hop
  ten: Họp giao ban
  ngay: {day.isoformat()}
  dia_diem: Hội trường Ủy ban nhân dân
  don_vi: Văn phòng HĐND và UBND
  mau: true
"""


def _document_text(day: date, issuer: str) -> str:
    """The first document of a year."""
    return f"""- so_ky_hieu: 01/KH-UBND
  ten_loai: Kế hoạch
  co_quan_ban_hanh: {issuer}
  cap: xa
  ngay_ban_hanh: {day.isoformat()}
  trich_yeu: Cải cách hành chính năm {day.year}
  mau: true
"""


def _procedure_text() -> str:
    """A new procedure."""
    return """ma_tthc: "0.000000"
ten_tthc: Thủ tục đăng ký khai sinh
linh_vuc: Hộ tịch
mo_ta: Ghi vào sổ hộ tịch việc trẻ ra đời.
cach_thuc_thuc_hien:
  - hinh_thuc_nop: Trực tiếp
    thoi_gian: 01 Ngày làm việc
    phi_le_phi: Miễn phí
tphs:
  - ten_giay_to: Tờ khai đăng ký khai sinh
    ban_chinh: 1
mau: true
"""


def buttons(owner: Unit, category_id: str, day: date, files: Collection[str]) -> tuple[Button, ...]:
    """Every button; `files` are the files of years that there are: another year's begins with a form."""

    def of_year(folder: str, text: str) -> str:
        path = f"{folder}/{day.year}.yml"
        return owner.edit_url(path) if path in files else owner.new_url(path, text)

    item = owner.new_url(f"{news.FOLDER}/{day.year}/ten-tin-khong-dau.md", news_text(day, category_id))
    paper = owner.new_url(f"{report.FOLDER}/{day.year}/01-bc-ubnd.yml", _report_text(day, owner))
    step = owner.new_url(f"{procedure.FOLDER}/0.000000.yml", _procedure_text())
    form = "mở mẫu điền sẵn trên GitHub"
    this_year = f"mở tệp năm {day.year}"
    daily, reports, lists = "Hằng ngày", "Báo cáo", "Thủ tục, văn bản, chỉ số"
    return (
        Button(daily, "Thêm tin, bài", form, item),
        Button(daily, "Nhập tin từ Word", "tải tệp .docx có ảnh lên", owner.upload_url(".nhap")),
        Button(daily, "Ghi phản ánh", this_year, of_year(feedback.FOLDER, _remark_text(day))),
        Button(daily, "Ghi hoạt động", this_year, of_year(activity.FOLDER, _activity_text(day))),
        Button(daily, "Đăng thông báo", "mở tệp thông báo", owner.edit_url(alert.PATH)),
        Button(daily, "Sửa đường dây nóng", "mở tệp số điện thoại", owner.edit_url(hotline.PATH)),
        Button(reports, "Thêm báo cáo", form, paper),
        Button(reports, "Nhập báo cáo từ Word", "tải tệp .docx lên", owner.upload_url(".nhap")),
        Button(reports, "Lập bản nháp báo cáo", "từ số liệu của trang", owner.workflow_url("du-thao-bao-cao.yml")),
        Button(lists, "Thêm thủ tục", form, step),
        Button(lists, "Thêm văn bản", this_year, of_year(document.FOLDER, _document_text(day, owner.issuer))),
        Button(lists, "Nhập điểm chỉ số", "chọn tệp của chỉ số", owner.edit_url(index.FOLDER)),
        Button(lists, "Thêm từ người dân hay tìm", "mở tệp từ đồng nghĩa", owner.edit_url(synonym.PATH)),
    )
