"""Values that no rule refuses and that are probably a slip: each is told at its line, in words that say what is odd."""

import pytest

from support import Project

UNIT, HOTLINES, DUTY, ALERTS = "don-vi.yml", "duong-day-nong.yml", "truc.yml", "thong-bao.yml"
PLANS, OLD_PLANS, REMARKS, SCORES = "van-ban/2026.yml", "van-ban/2024.yml", "phan-anh/2026.yml", "chi-so/papi.yml"
PROCEDURE, TEMPLATE, REPORT = "thu-tuc/1.001193.yml", "mau-bao-cao/papi.yml", "bao-cao/2024/92-bc-ubnd.yml"
DAYS, WORDS, FIGURES = "ngay-nghi.yml", "tu-dong-nghia.yml", "bao-cao/2023/mau-quy-3.yml"
PLACE, HELD = "dia_danh: Minh Tiến", "  trang_thai: moi"


@pytest.mark.parametrize(
    ("path", "old", "new", "why"),
    [
        (UNIT, PLACE, f"zalo: https://facebook.com/xa\n{PLACE}", "không phải của Zalo"),
        (UNIT, PLACE, f"doi_ten_tu: 2027-07-01\n{PLACE}", "chưa tới"),
        (UNIT, PLACE, f"dia_danh_cu: [Minh Tiến]\n{PLACE}", "là địa danh hiện nay"),
        (HOTLINES, "  gio: Nghe", "  lich_truc: [{thu: [2], buoi: ['19:00-17:00']}]\n  phong: Nghe", "dài 22 giờ"),
        (HOTLINES, '["113"]', '["114"]', "114 là số gọi chữa cháy, cứu nạn, không phải của “Công an”"),
        (OLD_PLANS, "  cap: xa", "  nguoi_ky: Chủ tịch UBND xã\n  cap: xa", "đây là chức vụ"),
        (PROCEDURE, "phi_le_phi: Miễn phí, chưa", "phi_le_phi: Lệ phí 8000; chưa", "“8000” chưa có đơn vị tính"),
        (DUTY, '["07:30-11:00"]', '["11:00-07:30"]', "dài 20 giờ"),
        (DUTY, "Trực Tết Nguyên đán", "Trực Tết năm 2026", "ghi chú nói năm 2026, ngày trực ở năm 2027"),
        (REMARKS, HELD, f"  han: 2027-12-07\n{HELD}", "hơn nửa năm"),
        (
            REMARKS,
            "Nước máy đục vào buổi sáng nhiều ngày liền, đề nghị kiểm tra chất lượng nước.",
            "Đèn chiếu sáng ở ngã ba gần nhà văn hóa thôn không sáng đã một tuần.",
            "giống hệt phản ánh PA-2026-004",
        ),
        (REMARKS, "Xe tải chạy", "Cán bộ địa chính nhận tiền rồi thôi. Xe tải chạy", "khiếu nại, tố cáo"),
        (PLANS, "trich_yeu: Cải cách", "trich_yeu: Kế hoạch cải cách", "không ghi lại tên loại"),
        (OLD_PLANS, "Ủy ban nhân dân xã Minh Tiến\n  cap: xa", "UBND\n  cap: tinh", "chưa rõ của nơi nào"),
        (OLD_PLANS, "  cap: xa", "  nguoi_ky: nguyễn văn mạnh\n  cap: xa", "viết hoa chữ đầu mỗi tiếng"),
        (SCORES, "trong_so: 61", "trong_so: 610", "nhiều nhất có 64 tỉnh"),
        (PROCEDURE, "thoi_gian: 05 Ngày", "thoi_gian: 00 Ngày", "thời hạn bằng không"),
        (PROCEDURE, "thoi_gian: 05 Ngày", "thoi_gian: -5 Ngày", "thời hạn là số âm"),
        (
            PROCEDURE,
            "    ngay: 2026-10-15",
            "    ngay: 2025-10-15\n  - {loai: moi, quyet_dinh: 9/QĐ-UBND, ngay: 2026-11-02}",
            "trước ngày thủ tục được công bố mới 02/11/2026",
        ),
        (PROCEDURE, "ten_tthc: Thủ tục đăng ký khai sinh", "ten_tthc: Thủ tục", "chưa có chữ nào rõ nghĩa"),
        (DUTY, "ngay: 2026-11-28", "ngay: 2062-11-28", "hơn hai năm nữa mới tới"),
        (DUTY, "  ghi_chu: Nhận", "  nguoi: Họ và tên\n  ghi_chu: Nhận", "chưa có chữ nào rõ nghĩa"),
        (
            REMARKS,
            "tra_loi: Đã thay bóng và dây dẫn ngày 20/5/2026, đèn sáng trở lại.",
            "tra_loi: Đang xác minh, sẽ trả lời sau.",
            "hẹn trả lời sau",
        ),
        (DUTY, "  ghi_chu: Nhận", "  nguoi: trần thị hồng\n  ghi_chu: Nhận", "viết hoa chữ đầu mỗi tiếng"),
        (OLD_PLANS, "  cap: xa", "  ngay_kiem_tra: 2023-05-04\n  cap: xa", "trước ngày ban hành 08/01/2024"),
        (REPORT, "  chuc_vu: CHỦ TỊCH", "  chuc_vu: PHÓ CHỦ TỊCH", "thêm dòng KT. CHỦ TỊCH"),
        (DAYS, "  nghi: [2025-01-01", "  nghi: [2025-07-04, 2025-01-01", "tháng 7 không có lễ, Tết nào"),
        (WORDS, "    - cảnh sát", "    - cảnh sát / dân phòng", "mỗi dòng ghi một cách nói"),
        (HOTLINES, "ten: Công an", "ten: Họ và tên cán bộ", "chưa có chữ nào rõ nghĩa"),
        (OLD_PLANS, "ban_hanh: Ủy ban nhân dân xã", "ban_hanh: Hội đồng nhân dân xã", "là số của Ủy ban nhân dân"),
        (ALERTS, '"Thông báo mẫu: sáng thứ Bảy 19/12/2026', '"Sáng 13/10/2026', "đã qua khi thông báo bắt đầu hiện"),
        (
            FIGURES,
            "gia_tri: 94.7\n    ty_le: {phan: 180, tren: 190",
            "gia_tri: 105.6\n    ty_le: {phan: 190, tren: 180",
            "lớn hơn 100%",
        ),
        (
            PROCEDURE,
            "linh_vuc: Hộ tịch",
            "ccpl: [{so_ky_hieu: Luật}]\nlinh_vuc: Hộ tịch",
            "chưa đủ số, ký hiệu",
        ),
        (TEMPLATE, "«phan_anh»", "phan_anh", "chỗ điền viết «phan_anh»"),
        (TEMPLATE, "- tieu_de: KẾT QUẢ", "- tieu_de: I. KẾT QUẢ", "không gõ số thứ tự"),
        (TEMPLATE, "ten: Tuyên truyền nâng cao chỉ số PAPI", "ten: '...'", "mục này mới có dấu"),
        (ALERTS, "den: 2026-12-19 10:00", "den: 2026-12-18 10:00", "trước ngày nêu trong nội dung (19/12/2026)"),
        (REPORT, PLACE, "dia_danh: xã Minh Tiến", "trước ngày, tháng chỉ ghi tên riêng"),
        (REPORT, "TM. ỦY", "TM.ỦY", "sau TM. phải có dấu cách"),
        (PROCEDURE, "linh_vuc: Hộ tịch", "so_quyet_dinh: 1872\nlinh_vuc: Hộ tịch", "ghi như: 1872/QĐ-UBND"),
        (ALERTS, "19/12/2026 trang", "19/12/2026 (không phải 19/12/2025) trang", "có phải năm 2026 không?"),
        (REPORT, PLACE, "dia_danh: Nhân La", "văn bản ghi địa danh “Nhân La”"),
    ],
)
def test_odd_values(project: Project, path: str, old: str, new: str, why: str) -> None:
    """One slip in the sample, told where it stands; the sample without it has no such advice."""
    assert not [one for one in project.load().notices if f"data/{path}" in one and why in one]
    text = (project.root / "data" / path).read_text("utf-8")
    project.write(f"data/{path}", text.replace(old, new, 1))
    place = text.count("\n", 0, text.index(old)) + 1
    assert any(f" data/{path}:{place}: " in one and why in one for one in project.load().notices)


def test_terms_of_a_day_to_come(project: Project) -> None:
    """A term that is old only from a day to come."""
    project.write("data/tu-ngu-cu.yml", "- cu: ban tư pháp\n  moi: văn phòng\n  tu_ngay: 2027-07-01\n")
    assert any(one.startswith("Nên xem lại data/tu-ngu-cu.yml:3: ngày này chưa tới") for one in project.load().notices)


def test_what_stands_twice_and_what_is_short(project: Project) -> None:
    """A task that is copied, a row of a table without its last cell, a page that calls the ward by another type."""
    report = "data/bao-cao/2023/mau-quy-3.yml"
    task = "  - {noi_dung: Giải quyết hết hồ sơ đất đai trễ hạn (việc mẫu).}\n"
    project.edit(report, task, task * 2)
    project.write(
        "docs/gioi-thieu.md", "# Giới thiệu\n\n| A | B |\n|---|---|\n| Một |\n| C | 3 | \n\nPhường Minh Tiến.\n"
    )
    project.write("docs/bang.md", "# Bảng\n\n| Thôn | Hộ | Nữ |\n|---|---|---|\n| Một |\n| Hai | 3 |\n\nHết.\n")
    told = {one.split(": ")[0].removeprefix("Nên xem lại ") for one in project.load().notices}
    assert {f"{report}:65", "docs/gioi-thieu.md:8", "docs/bang.md:6"} <= told
    assert not {"docs/bang.md:5", "docs/gioi-thieu.md:5"} & told
