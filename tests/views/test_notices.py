"""What `cchc kiem-tra` tells of right content that waits, is over, or is not complete."""

from collections.abc import Callable
from pathlib import Path

import pictures
from support import Project

REMARK = """- ma: PA-2026-900
  ngay_nhan: {day}
  linh_vuc: Giao thông
  noi_dung: Đèn đường không sáng.
  noi_xu_ly: Phòng Kinh tế
  trang_thai: moi
"""
ANSWERED = REMARK.format(day="2026-11-02").replace("moi", "da_tra_loi") + (
    "  ngay_tra_loi: 2026-11-03\n  tra_loi: [Nội dung trả lời]\n"
)
ALERTS = """- {ma: tuan-sau, muc_do: luu_y, noi_dung: Một, tu: 2026-11-25 07:30, den: 2026-11-26}
- {ma: hom-nay, muc_do: luu_y, noi_dung: Hai, tu: 2026-11-17, den: 2026-11-19}
- {ma: da-qua, muc_do: luu_y, noi_dung: Ba, tu: 2026-11-01, den: 2026-11-02}
- {ma: nua-dem, muc_do: luu_y, noi_dung: Bốn, tu: 2026-11-26 00:00, den: 2026-11-27}
- {ma: mot-ngay, muc_do: luu_y, noi_dung: Năm, tu: 2026-11-26, den: 2026-11-27}
"""


_LINKS = ("lien-ket.md:9", "lien-ket.md:11", "lien-ket.md:13", "lien-ket.md:15", "lien-ket.md:17")


def told(project: Project, word: str) -> list[str]:
    """The notices that name a file."""
    return [notice for notice in project.load().notices if word in notice and "mau: true" not in notice]


def test_a_remark_of_a_day_to_come(project: Project) -> None:
    """It is said until when a remark waits; one of today is not told."""
    project.write("data/phan-anh/2026.yml", REMARK.format(day="2026-11-20"))
    assert [n for n in told(project, "phan-anh/2026") if "Chưa" in n] == [
        "Chưa đăng data/phan-anh/2026.yml:2: phản ánh PA-2026-900 chờ đến ngày 20/11/2026"
    ]
    doubt = "Nên xem lại data/phan-anh/2026.yml:2: ngày nhận 20/11/2026 chưa tới; việc nhận rồi mới ghi vào sổ"
    assert doubt in told(project, "phan-anh/2026")
    project.write("data/phan-anh/2026.yml", REMARK.format(day="2026-11-18"))
    assert told(project, "phan-anh/2026") == []


def test_alerts_to_come_and_over(project: Project) -> None:
    """Next week's alert waits, an old one is over, today's is not told."""
    project.write("data/thong-bao.yml", ALERTS)
    assert told(project, "thong-bao.yml") == [
        "Chưa hiện data/thong-bao.yml:1: thông báo “tuan-sau” chờ đến 07:30 ngày 25/11/2026",
        "Không còn hiện data/thong-bao.yml:3: thông báo “da-qua” đã hết hạn ngày 02/11/2026; xóa được",
        "Chưa hiện data/thong-bao.yml:4: thông báo “nua-dem” chờ đến 00:00 ngày 26/11/2026",
        "Chưa hiện data/thong-bao.yml:5: thông báo “mot-ngay” chờ đến ngày 26/11/2026",
    ]


def test_what_was_right_in_earlier_versions_is_only_advice(project: Project, news: Callable[..., Path]) -> None:
    """Poor words of a picture, sayings in one text, odd links and places, accents: published as before, and told."""
    row = "loai: hop, ten: Họp, ngay: 2026-03-05, dia_diem: Hội trường, don_vi: Xã"
    project.write("data/hoat-dong/2026.yml", f"- {{{row}, anh: {{tep: hoi-nghi.jpg, mo_ta: Hội nghị}}}}\n")
    project.write("data/tu-dong-nghia.yml", '- {tu: chứng thực, noi_cach_khac: "sao y, công chứng"}\n')
    item = news("anh", "2026-05-06", "Đoạn.\n\n![Ảnh minh họa](a.jpg)\n\n![IMG_2024](a.jpg)")
    news(
        "lien-ket",
        "2026-05-06",
        "(Thủ tục)[/thu-tuc/]\n\n[thủ tục]{/thu-tuc/}\n\nXem [ ](/thu-tuc/).\n\n"
        "Xem ở đây]( /thu-tuc/ )\n\n[[Thủ tục]] mới",
    )
    project.edit("data/don-vi.yml", "ten_viet_tat: UBND xã Minh Tiến", "ten_viet_tat: UBND xã Minh Tíên")
    for file in (project.root / "docs/anh-hoat-dong/hoi-nghi.jpg", item.with_name("a.jpg")):
        file.parent.mkdir(exist_ok=True)
        pictures.photo(40, 30).save(file)
    project.edit("data/mau-bao-cao/papi.yml", "(PAPI) «ky»", "(PAPI) {{ky}}")
    found = {line.removeprefix("Nên xem lại ").split(": ")[0] for line in told(project, "Nên xem lại")}
    places = {
        "data/mau-bao-cao/papi.yml:6",
        "data/hoat-dong/2026.yml:1",
        "data/tu-dong-nghia.yml:1",
        "data/don-vi.yml:8",
    }
    assert found >= places | {f"docs/tin-bai/2026/{place}" for place in ("anh.md:11", "anh.md:13", *_LINKS)}


def test_news_to_come(empty: Project, news: Callable[..., Path]) -> None:
    """It is said until when an item waits, with the time of day where one was given."""
    news("gio", "2026-11-18 20:30")
    news("ngay", "2026-11-19")
    assert told(empty, "tin-bai/2026/") == [
        "Chưa đăng docs/tin-bai/2026/ngay.md:2: chờ đến ngày 19/11/2026",
        "Chưa đăng docs/tin-bai/2026/gio.md:2: chờ đến 20:30 ngày 18/11/2026",
    ]


def test_remarks_past_their_day_and_a_duty_list_that_ended(project: Project) -> None:
    """What residents wait for is told with its line; what is answered, in time or a sample is not."""
    row = "linh_vuc: Đất đai, noi_dung: Đường hỏng., noi_xu_ly: Phòng Kinh tế"
    project.write(
        "data/phan-anh/2026.yml",
        f"""- {{ma: PA-2026-001, ngay_nhan: 2026-10-01, {row}, trang_thai: dang_xu_ly}}
- {{ma: PA-2026-002, ngay_nhan: 2026-11-17, {row}, trang_thai: moi}}
- {{ma: PA-2026-003, ngay_nhan: 2026-10-01, {row}, trang_thai: dang_xu_ly, mau: true}}
- {{ma: PA-2026-004, ngay_nhan: 2026-10-01, {row}, trang_thai: da_tra_loi, ngay_tra_loi: 2026-11-10, tra_loi: Đã sửa.}}
""",
    )
    duty = "- {ma: chu-tich, ngay: 2026-11-17}\n- {ma: chu-tich, ngay: 2027-01-01, mau: true}\n"
    project.write("data/truc.yml", duty)
    assert told(project, "Nên trả lời") == [
        "Nên trả lời data/phan-anh/2026.yml:1: phản ánh PA-2026-001 đã quá hạn ngày 15/10/2026 mà chưa ghi kết quả"
    ]
    assert told(project, "data/truc.yml: lịch trực") == [
        "Nên bổ sung data/truc.yml: lịch trực đã hết từ ngày 17/11/2026"
    ]
    project.write("data/truc.yml", f"{duty}- {{ma: chu-tich, ngay: 2026-11-18}}\n")
    assert told(project, "data/truc.yml: lịch trực") == []


def test_what_contradicts_its_day(project: Project) -> None:
    """A note that names another day of the week, an answer that tells of what came after it, an activity's year."""
    duty = "- {ma: chu-tich, ngay: 2026-11-21, ghi_chu: Trực sáng Chủ nhật}\n"
    shift = '- {ma: chu-tich, ngay: 2026-11-22, ca: ["07:30-11:00"], ghi_chu: Nhận hồ sơ buổi chiều}\n'
    project.write("data/truc.yml", duty + shift)
    alert = "noi_dung: Ngày 20/11/2026 cắt điện từ 08:00 đến 10:00, tu: 2026-11-18"
    project.write("data/thong-bao.yml", f"- {{ma: a, muc_do: luu_y, {alert}, den: 2026-11-20 09:00}}\n")
    answered = ANSWERED.replace("Nội dung trả lời", "Đã sửa ngày 05/11/2026.")
    project.write(
        "data/phan-anh/2026.yml", answered + answered.replace("05/11/2026", "02/11/2025").replace("900", "901")
    )
    row = "loai: hop, dia_diem: Xã, don_vi: Xã, so_nguoi: 9"
    project.write("data/hoat-dong/2025.yml", f"- {{{row}, ten: Họp, tu: 2025-02-10, den: 2035-02-11}}\n")
    met = f"- {{{row}, ten: Họp, ngay: 2026-11-12, ket_qua: Họp ngày 12/11/2025}}\n"
    project.write("data/hoat-dong/2026.yml", f"{met}- {{{row}, ten: Sơ kết quý I, ngay: 2026-11-12}}\n")
    for path, line, why in (
        ("data/truc.yml", 1, "ghi chú nói Chủ nhật, ngày trực 21/11/2026 là thứ Bảy"),
        ("data/truc.yml", 2, "ghi chú nói chiều, giờ trực là 07:30 – 11:00"),
        ("data/thong-bao.yml", 1, "thông báo hết thời gian hiện trước giờ kết thúc nêu trong nội dung"),
        ("data/hoat-dong/2026.yml", 2, "kỳ nêu trong tên không gần ngày tổ chức 12/11/2026; hãy xem lại kỳ, ngày"),
        ("data/phan-anh/2026.yml", 8, "“Đã sửa ngày 05/11/2026”: ngày này sau ngày trả lời 03/11/2026"),
        ("data/phan-anh/2026.yml", 16, "“02/11/2025”: có phải năm 2026 không?"),
        ("data/hoat-dong/2025.yml", 1, "kéo dài hơn 731 ngày, từ 10/02/2025; có phải ghi nhầm năm không?"),
        ("data/hoat-dong/2026.yml", 1, "“12/11/2025”: có phải năm 2026 không?"),
    ):
        assert f"Nên xem lại {path}:{line}: {why}" in told(project, path)
    project.write("data/truc.yml", duty.replace("Chủ nhật", "thứ Bảy") + shift.replace("buổi chiều", "sáng"))
    project.edit("data/thong-bao.yml", "09:00", "10:00")
    assert told(project, "data/truc.yml:") == []
    assert told(project, "Nên xem lại data/thong-bao.yml") == []


def test_an_answer_that_is_the_remark_again(project: Project) -> None:
    """It was pasted into the wrong place."""
    project.write("data/phan-anh/2026.yml", ANSWERED.replace("Nội dung trả lời", "Đèn đường không sáng"))
    assert [one.partition(": ")[2] for one in told(project, "Nên xem lại data/phan-anh/2026.yml:8")] == [
        "trả lời giống hệt nội dung phản ánh; có phải chép nhầm không?"
    ]


def test_a_commune_that_became_a_ward(project: Project) -> None:
    """Where its name before stands in what is shown as of today, that is told; what was written then is left."""
    assert told(project, "còn gọi đơn vị là") == []
    project.edit("data/don-vi.yml", "loai: xã", "loai: phường")
    project.edit("data/don-vi.yml", "Ủy ban nhân dân xã Minh Tiến", "Ủy ban nhân dân phường Minh Tiến")
    project.edit("data/don-vi.yml", "UBND xã Minh Tiến", "UBND phường Minh Tiến")
    project.edit("data/duong-day-nong.yml", "ten: Chủ tịch UBND xã", "ten: Chủ tịch UBND xã Minh Tiến")
    page = (project.root / "docs/index.md").read_text("utf-8")
    project.write("docs/index.md", f"{page}\nTrang của xã Minh Tiến, cạnh xã Minh Tiến Hai.\n")
    found = told(project, "còn gọi đơn vị là “xã Minh Tiến”; nay là “phường Minh Tiến”")
    assert f"docs/index.md:{page.count(chr(10)) + 2}: " in found[-1]
    assert any("data/duong-day-nong.yml" in one for one in found)
    assert not any("docs/tin-bai/" in one or "data/bao-cao/" in one for one in found)


def test_a_commune_of_another_name(project: Project) -> None:
    """From the day of the new name on the one before is told, but where the text says that it is the old one."""
    since = "dia_danh_cu: [Tân Lập]\ndoi_ten_tu: 2026-{month}-01\nten_chuyen_muc:"
    project.edit("data/don-vi.yml", "ten_chuyen_muc:", since.format(month=12))
    page = (project.root / "docs/index.md").read_text("utf-8")
    project.write("docs/index.md", f"{page}\nTrang của xã Tân Lập.\n\nTrụ sở xã Tân Lập cũ.\n")
    assert told(project, "còn gọi đơn vị là") == []
    project.edit("data/don-vi.yml", "2026-12-01", "2026-07-01")
    where = f"docs/index.md:{page.count(chr(10)) + 2}"
    assert told(project, "còn gọi") == [f"Nên xem lại {where}: còn gọi đơn vị là “xã Tân Lập”; nay là “xã Minh Tiến”"]


def test_the_name_of_the_commune_with_other_marks(project: Project, news: Callable[..., Path]) -> None:
    """It is told at its line, in data and in Markdown; a former name, another commune and capitals are right."""
    news("ten", text="UBND xã Minh Tiên họp.\n\nXã Minh Tiến, xã Minh Tiện Sơn, xã Minh Tân, XÃ MINH TIẾN, xã Mình.")
    project.edit("data/hoat-dong/2026.yml", "Ghi nhận ba cách làm", "Xã bạn và xã Mình Tiến ghi nhận ba cách làm")
    found = told(project, "có phải xã Minh Tiến không?")
    assert [one.partition(": ")[0] for one in found if "Sơn" not in one] == [
        "Nên xem lại docs/tin-bai/2024/ten.md:9",
        "Nên xem lại data/hoat-dong/2026.yml:10",
    ]


def test_activities_not_complete(project: Project) -> None:
    """A meeting held of which nobody counted the people, and a paper that is nowhere; right ones are not told."""
    project.write(
        "data/hoat-dong/2026.yml",
        """- {loai: hop, ten: Giao ban, don_vi: UBND xã, ngay: 2026-03-05, dia_diem: Hội trường}
- {loai: hop, ten: Sơ kết, don_vi: UBND xã, ngay: 2026-03-06, dia_diem: Hội trường, so_nguoi: 20, van_ban: 999/KH-UBND}
- {loai: hop, ten: Tổng kết, don_vi: UBND xã, ngay: 2026-12-26, dia_diem: Hội trường, van_ban: 92/BC-UBND}
- {loai: khac, ten: Ra quân, don_vi: UBND xã, ngay: 2026-03-07}
- {loai: hop, ten: Quý I, don_vi: Xã, ngay: 2026-03-08, dia_diem: Xã, so_nguoi: 27, ket_qua: Có 72 đại biểu tham dự}
- {loai: hop, ten: Quý II, don_vi: Xã, ngay: 2026-06-08, dia_diem: Xã, so_nguoi: 27, ket_qua: Có 5 người dự thi}
""",
    )
    assert told(project, "hoat-dong/2026") == [
        "Nên bổ sung data/hoat-dong/2026.yml:1: “Giao ban” đã tổ chức ngày 05/3/2026 mà chưa ghi mục “so_nguoi”",
        "Nên xem lại data/hoat-dong/2026.yml:2: văn bản 999/KH-UBND chưa có trong data/van-ban/",
        "Nên xem lại data/hoat-dong/2026.yml:5: “Có 72 đại biểu tham dự” nhiều hơn số người ghi ở mục so_nguoi (27)",
    ]


def test_more_prizes_than_entries(project: Project) -> None:
    """Of a contest."""
    project.edit("data/hoat-dong/2026.yml", "  so_luong: 61\n", "  so_luong: 2\n")
    assert [one.partition(": ")[2] for one in told(project, "giải mà")] == ["có 3 giải mà chỉ ghi 2 bài dự thi"]


def test_procedures_not_complete(project: Project) -> None:
    """A code that the commune's list does not have, and an online way without its level and place."""
    channel = "cach_thuc_thuc_hien: [{hinh_thuc_nop: Trực tuyến}]"
    head = 'ma_tthc: "1.009999"\nten_tthc: Thủ tục thử\nlinh_vuc: Hộ tịch\n'
    project.write("data/thu-tuc/1.009999.yml", f"{head}{channel}\n")
    assert told(project, "1.009999") == [
        "Nên xem lại data/thu-tuc/1.009999.yml:1: mã 1.009999 chưa có trong data/danh-muc-thu-tuc.yml",
        "Nên bổ sung data/thu-tuc/1.009999.yml:1: thủ tục 1.009999 nộp trực tuyến mà chưa ghi "
        "hai mục “truc_tuyen”, “lien_ket”",
    ]
    (project.root / "data/danh-muc-thu-tuc.yml").unlink()
    project.write("data/thu-tuc/1.009999.yml", f"{head}{channel}\ntruc_tuyen: mot_phan\nlien_ket: https://a.vn/\n")
    assert told(project, "1.009999") == []


def test_one_thing_of_many_procedures_is_told_once(project: Project) -> None:
    """Of an export of hundreds a line each would drown the rest: their number and the first three."""
    head = "ten_tthc: Thủ tục thử\nlinh_vuc: Hộ tịch\ncach_thuc_thuc_hien: [{hinh_thuc_nop: Trực tuyến}]\n"
    for number in range(1, 6):
        project.write(f"data/thu-tuc/1.00999{number}.yml", f'ma_tthc: "1.00999{number}"\n{head}')
    named = "gồm 1.009991, 1.009992, 1.009993 và 2"
    assert told(project, "1.00999") == [
        f"Nên xem lại data/thu-tuc/: 5 mã chưa có trong data/danh-muc-thu-tuc.yml, {named} mã khác",
        "Nên bổ sung data/thu-tuc/: 5 thủ tục nộp trực tuyến mà chưa ghi hai mục “truc_tuyen”, “lien_ket”, "
        f"{named} thủ tục khác",
    ]


def test_slips_in_texts(project: Project, news: Callable[..., Path]) -> None:
    """A title in capitals and a day that no calendar has are told with their lines, in Markdown and in data."""
    news("chu-hoa", title="HỘI NGHỊ TỔNG KẾT NĂM 2026", text="Xong.\n\nHẹn ngày 31/02/2027.")
    project.write(
        "data/thong-bao.yml",
        "- {ma: a, muc_do: luu_y, noi_dung: Nghỉ thứ Hai 05/12/2026, tu: 2026-11-17, den: 2026-12-05}\n",
    )
    assert [*told(project, "chu-hoa.md"), *told(project, "thong-bao.yml")] == [
        "Nên xem lại docs/tin-bai/2024/chu-hoa.md:11: “31/02/2027”: tháng 2 không có ngày này",
        "Nên xem lại docs/tin-bai/2024/chu-hoa.md:7: "
        "tiêu đề viết toàn chữ hoa khó đọc; hãy viết hoa chữ đầu và tên riêng",
        "Nên xem lại data/thong-bao.yml:1: “thứ Hai 05/12/2026”: ngày này là thứ Bảy",
    ]


def test_long_titles(project: Project, news: Callable[..., Path]) -> None:
    """A title of a whole paragraph is told with its length; one of five lines is not."""
    news("vua", title=f"Tin {'dài ' * 48}".strip())
    news("dai", title=f"Tin {'dài ' * 50}".strip())
    assert [line.split(": ")[1][:22] for line in told(project, "tiêu đề dài")] == ["tiêu đề dài 203 chữ và"]


def test_texts_that_wait(project: Project, news: Callable[..., Path]) -> None:
    """What somebody left to be written on is told however it is spelled; words that only look so are not."""
    waiting = (
        "todo: sửa",
        "Cần bổ sung",
        "Đang cập nhật…",
        "(bổ sung sau)",
        "Cần bổ sung: số hộ",
        "Xã [Tên xã] có",
        "Ngày dd/mm/2026",
        "Địa chỉ: ………, xã Minh Tiến",
        "Tôi là ..............",
        "Ra quân (cần bổ sung tên) tại thôn",
        "Trực sáng thứ Bảy (điền tên)",
        "Đất đai (điền sau)",
        "Còn nữa [số liệu bổ sung sau]",
        "Họp [cần hỏi lại thôn Hai]",
        "[kết quả cuộc họp]",
        "(địa điểm)",
        "Chưa có, sẽ bổ sung",
        "Có xx người dự",
        "Có … đại biểu dự",
        "N/A",
        "Nguyễn Văn A",
        "Viết nội dung ở đây",
        "Nghe máy từ ... đến ...",
        "Trụ sở: số ..., đường ...",
        "Kế hoạch số ___ của xã",
        "Có [  ] đại biểu dự",
        "Họp tại (địa điểm họp)",
        "Kết quả đang tổng hợp",
        "Sẽ thông báo sau",
        "Có ?? người dự",
        "Ngày tháng năm 2026, xã họp",
        "Nhấn vào đây để nhập văn bản",
        "{% tên xã %}",
        "Trật tự và [liệt kê thêm]",
        "Địa điểm: ?",
        "Phát được ... tờ rơi",
        "Cải cách hành chính năm ...",
        "Họp ngày mai (cần kiểm tra lại giờ)",
        "Số người dự: [ ]",
        "Nội dung bài viết ở đây",
        "Chèn ảnh vào đây",
        "Địa điểm: (chưa có)",
        "Chưa xác định",
        "Đang chờ trả lời, bổ sung sau.",
        "Cải cách hành chính năm 20...",
        "Kết quả đạt …%",
        "Chi phí: ... đồng một người",
        "Ngày __/__/2026",
        "{Tên đơn vị} tổ chức, @@TEN_XA@@ và %TEN% dự",
        "Theo Công văn số /UBND",
        "Đã sửa (điền kết quả)",
        "Xã phối hợp với (tên đơn vị) tổ chức",
        "Hạn cuối: ngày xx/11/2026",
    )
    right = (
        "Luật số 1 (sửa đổi, bổ sung năm 2025)",
        "Tờ khai (điền đầy đủ theo mẫu)",
        "Và nhiều việc khác...",
        "Hồ sơ cần bổ sung giấy tờ trong 5 ngày.",
        "Danh sách đang cập nhật hằng tuần",
        "[Ngày hội](/thong-ke/)",
        "Có 3 xx",
        "Mẫu đơn có chỗ trống “…………” để người dân điền.",
        "Thế kỷ xx người ta còn dùng",
        "Hồ sơ nộp trước (kết quả trả sau)",
        "Chưa có hồ sơ nào quá hạn; cần phát huy.",
        "Ký, ghi rõ họ tên (người ký)",
        "Họ tên, ngày tháng năm sinh ghi theo giấy khai sinh",
        "Kết quả đang tổng hợp sẽ gửi cấp trên",
        "Mẫu đơn ghi “Kính gửi: ……………”",
        "Điều 5 [bổ sung năm 2025] của quy chế",
        "Gồm cam, quýt, … và nhiều loại khác ...",
        "Hỏi: vì sao? Đạt 50%, còn 5%",
        "Giấy tờ bổ sung sau 5 ngày",
        "Thêm thông tin về phí, lệ phí ở đây",
        "Máy ảnh (chưa có), máy in (đã có)",
    )
    news("cho-viet", text="\n\n".join((*waiting, *right)))
    lines = range(9, 9 + 2 * len(waiting), 2)
    assert [one.split(": ")[0] for one in told(project, "cho-viet.md")] == [
        f"Nên xem lại docs/tin-bai/2024/cho-viet.md:{line}" for line in lines
    ]


def test_tags_in_data(project: Project) -> None:
    """A key that shows its words as they are has no use for HTML; less and more than are signs like others."""
    days = "tu: 2026-11-17, den: 2026-12-05"
    project.write(
        "data/thong-bao.yml",
        f"- {{ma: a, muc_do: luu_y, noi_dung: Từ <b>thứ Hai</b>, {days}}}\n"
        f"- {{ma: b, muc_do: luu_y, noi_dung: Nếu a < b và c > d thì gọi xã, {days}}}\n"
        f"- {{ma: c, muc_do: luu_y, noi_dung: Nếu a<b và c>d thì gọi xã (**) 5**, {days}}}\n"
        f"- {{ma: d, muc_do: luu_y, noi_dung: Nhớ **mang căn cước**, tu: 2026-11-10, den: 2026-11-12}}\n",
    )
    assert told(project, "Nên xem lại data/thong-bao.yml") == [
        "Nên xem lại data/thong-bao.yml:1: mục này không nhận mã HTML, hiện nguyên chữ “<b>”",
        "Nên xem lại data/thong-bao.yml:4: mục này không có chữ đậm, hiện nguyên cả dấu sao “**mang căn cước**”",
    ]


def test_papers_that_news_mention(project: Project) -> None:
    """A number that the site does not have is told with its line; that of a report is known."""
    head = "ngay: 2026-11-10\nchuyen_muc: chi-so\nloai: tin\nvan_ban:\n  - 92/BC-UBND\n  - 29/BC-UBND\n"
    project.write("docs/tin-bai/2026/nhac-van-ban.md", f"---\n{head}---\n# Tin\n\nLời.\n")
    assert told(project, "nhac-van-ban") == [
        "Nên xem lại docs/tin-bai/2026/nhac-van-ban.md:7: văn bản 29/BC-UBND chưa có trong data/van-ban/"
    ]


def test_lines_that_become_one(project: Project) -> None:
    """A key of one line that was written on several is told; a folded text, and a key that keeps its lines, are not."""
    project.write(
        "data/thong-bao.yml",
        "- ma: a\n  muc_do: luu_y\n  tu: 2026-11-17\n  den: 2026-12-05\n  noi_dung: |\n    Một.\n    Hai.\n"
        "- ma: b\n  muc_do: luu_y\n  tu: 2026-11-17\n  den: 2026-12-05\n  noi_dung: >\n    Một.\n    Hai.\n",
    )
    assert told(project, "thong-bao.yml") == [
        "Nên xem lại data/thong-bao.yml:5: "
        "mục này hiện thành một dòng, các dòng đã ghi được nối lại; hãy viết thành các câu"
    ]


def test_what_is_typed_by_half(project: Project, news: Callable[..., Path]) -> None:
    """Signs without Đ, numbers without a blank and quotes are told in texts and in data; code shows what it is."""
    news("go-do", text="Theo 07/NQ-HDND.\n\n1.Nộp hồ sơ\n\nPhong trào “Ngày thứ Sáu.\n\n`1.Nộp __hồ`")
    places = [one.split(": ")[0].removeprefix("Nên xem lại ") for one in told(project, "go-do.md")]
    assert places == [f"docs/tin-bai/2024/go-do.md:{line}" for line in (9, 13, 11)]


def test_headings_over_code(project: Project, news: Callable[..., Path]) -> None:
    """What looks like headings inside of code is none; a heading over code alone has something under it."""
    news("de-muc", text="Mở đầu.\n\n## Trống\n\n## Mẫu tệp\n\n```yaml\n## một\n## hai\n```\n\n## Sau\n\nChữ.")
    places = [one.split(": ")[0].removeprefix("Nên xem lại ") for one in told(project, "de-muc.md")]
    assert places == ["docs/tin-bai/2024/de-muc.md:11"]


def test_a_replaced_report_that_is_not_there(project: Project) -> None:
    """A report may take the place of an older one that the site never had: its number is only pointed out."""
    project.edit("data/bao-cao/2024/92-bc-ubnd.yml", "ten_loai:", "thay_the: 29/BC-UBND\nten_loai:")
    assert [one.split(": ")[1] for one in told(project, "29/BC-UBND")] == [
        "trang chưa có văn bản số 29/BC-UBND để thay; hãy kiểm tra lại số"
    ]


def test_an_empty_year_of_no_year(project: Project) -> None:
    """A file that waits for entries has the year in its name: what is written below another name would be refused."""
    project.write("data/van-ban/20255.yml", "# Năm mới\n[]\n")
    project.write("data/van-ban/2027.yml", "[]\n")
    assert [one.split(": ")[0] for one in told(project, "0255.yml:")] == ["Nên xem lại data/van-ban/20255.yml:1"]


def test_words_that_wait(project: Project) -> None:
    """What was left of a form is told in its line: no words yet, blanks between words, signs of HTML."""
    texts = ["chưa nhập", "V/v", "<nội dung thông báo>", "(ghi tên cơ quan)", "Giải quyết … hồ sơ", "Họp&nbsp;thôn"]
    texts += ["Theo Kế hoạch số … /KH-UBND", "Có [số] hồ sơ", "Đến ngày … có hai việc"]
    right = [
        "Chưa có hồ sơ nào quá hạn",
        "Các ban, ngành, … của xã",
        "Nếu a < b và c > d",
        "Đừng nghe số +84 24 xxxx",
        "Điền (ghi rõ tên) rồi nộp",
        "A & B",
    ]
    rows = (
        f"- {{ma: a{n}, muc_do: khan, noi_dung: '{text}', tu: 20{n + 10}-11-17, den: 20{n + 10}-12-05}}\n"
        for n, text in enumerate([*texts, *right])
    )
    project.write("data/thong-bao.yml", "".join(rows))
    places = [line.split(": ")[0] for line in told(project, "thong-bao.yml") if line.startswith("Nên")]
    assert places == [f"Nên xem lại data/thong-bao.yml:{n}" for n in range(1, len(texts) + 1)]


def test_several_sayings_in_one(project: Project) -> None:
    """A comma in a saying makes one of two."""
    project.write(
        "data/tu-dong-nghia.yml", "- tu: chợ Trung tâm\n  noi_cach_khac:\n    - chợ Mới\n    - chợ xép, chợ chiều\n"
    )
    assert told(project, "mỗi dòng ghi một cách nói") == [
        "Nên xem lại data/tu-dong-nghia.yml:4: mỗi dòng ghi một cách nói (đang có: “chợ xép, chợ chiều”)"
    ]


def test_notes_and_titles_that_lead_to_nothing(project: Project, news: Callable[..., Path]) -> None:
    """A note that nothing leads to is not shown; a title in capitals has something under it; two lines, two names."""
    news("chu-thich", text="Có 12 hộ[^1].\n\n[^1]: Theo thôn.\n\n[^2]: Không ai dẫn.")
    assert [line.split(": ")[0] for line in told(project, "chú thích")] == [
        "Nên xem lại docs/tin-bai/2024/chu-thich.md:13"
    ]
    file = project.root / "data/bao-cao/2023/mau-quy-4.yml"
    text = file.read_text("utf-8").replace("noi_dung:\n", "noi_dung:\n  - tieu_de: PHẦN MỘT\n  - tieu_de: KIẾN NGHỊ\n")
    file.write_text(text, "utf-8")
    line = text[: text.index("tieu_de: KIẾN NGHỊ")].count("\n") + 1
    assert [one.split(": ")[0] for one in told(project, "chưa có nội dung")] == [
        f"Nên xem lại data/bao-cao/2023/mau-quy-4.yml:{line}"
    ]


def test_names_without_words(project: Project) -> None:
    """A dash or a letter alone is no name; what has a word is one. The nation's own titles are as they are."""
    names = ["-", "*", "x", "Tên hoạt động", "Nội dung thông báo", "Họp"]
    for place, name in enumerate(names, 1):
        text = f"- {{loai: hop, ten: '{name}', ngay: 2026-0{place}-12, dia_diem: Xã, don_vi: Xã, so_nguoi: 9}}\n"
        file = project.root / "data/hoat-dong/2026.yml"
        project.write("data/hoat-dong/2026.yml", text if place == 1 else file.read_text("utf-8") + text)
    procedure = project.root / "data/thu-tuc/1.000656.yml"
    procedure.write_text(
        procedure.read_text("utf-8") + "ccpl:\n  - so_ky_hieu: 60/2014/QH13\n    trich_yeu: /\n", "utf-8"
    )
    places = [line.split(": ")[0] for line in told(project, "chưa có chữ nào rõ nghĩa")]
    assert places == [f"Nên xem lại data/hoat-dong/2026.yml:{n}" for n in (1, 2, 3, 4, 5)]
    text = "- {loai: to_roi, ten: 'Phát tờ rơi,', ngay: 2026-01-12, don_vi: Xã, so_luong: 9, don_vi_tinh: tờ}\n"
    for name, count in (("'Phát tờ rơi,'", 1), ("Phát tờ rơi ...", 1), ("Phát tờ rơi… hẹn", 0)):
        project.write("data/hoat-dong/2026.yml", text.replace("'Phát tờ rơi,'", name))
        assert len(told(project, "chưa viết xong")) == count, name
    for reply in ("Nội dung trả lời", "Trả lời:", "Lý do"):
        project.write("data/phan-anh/2026.yml", ANSWERED.replace("Nội dung trả lời", f"'{reply}'"))
        assert [line.split(": ")[0] for line in told(project, "rõ nghĩa")] == ["Nên xem lại data/phan-anh/2026.yml:8"]
    assert [line.split(": ")[0] for line in told(project, "rõ nghĩa")] == ["Nên xem lại data/phan-anh/2026.yml:8"]
    project.write("data/phan-anh/2026.yml", "[]\n")
    text = "- {loai: to_roi, ten: Phát tờ rơi, ngay: 2026-01-12, don_vi: Xã, so_luong: 9, don_vi_tinh: '6'}\n"
    project.write("data/hoat-dong/2026.yml", text)
    assert [line.split(": ")[0] for line in told(project, "rõ nghĩa")] == ["Nên xem lại data/hoat-dong/2026.yml:1"]
    project.write("data/hoat-dong/2026.yml", text.replace("'6'", "m2"))
    assert told(project, "rõ nghĩa") == []


def test_bars_and_numbers_in_texts(project: Project, news: Callable[..., Path]) -> None:
    """Bars that make no table, a total and a part that do not hold are told in their lines; tables are left alone."""
    rows = ["| Thôn | Số hộ |", "", "|---|---|", "| Một | 12 |", "", "Thôn | Số", "Một | 12", "", "+---+---+", ""]
    news("dau-gach", text="\n".join(rows))
    places = [line.split(": ")[0] for line in told(project, "không thành bảng")]
    assert places == [f"Nên xem lại docs/tin-bai/2024/dau-gach.md:{n}" for n in (9, 14, 17)]
    table = "| Thôn | Số hộ |\n| Một | 12 |\n| Hai | 10 |\n| Cộng | 25 |"
    news("cong", text=f"Có 210 hồ sơ, trong đó 270 hồ sơ đúng hạn.\n\n{table}")
    places = [line.split(": ")[0] for line in told(project, "cong.md")]
    assert places == [f"Nên xem lại docs/tin-bai/2024/cong.md:{n}" for n in (9, 14)]


def test_spellings_of_an_issuer(project: Project) -> None:
    """An office whose name has a wrong accent in one paper is told; capitals, and Uỷ for Ủy, are right."""
    path = "data/van-ban/2026.yml"
    project.edit(
        path,
        "Ủy ban nhân dân xã Minh Tiến\n  cap: xa\n  ngay_ban_hanh: 2026-01",
        "UỶ BAN NHÂN DÂN XÃ MINH TIẾN\n  cap: xa\n  ngay_ban_hanh: 2026-01",
    )
    assert told(project, "viết khác") == []
    project.edit(path, "Ủy ban nhân dân xã Minh Tiến", "Ủy ban nhân dân xã Minh Tíên")
    (notice,) = told(project, "viết khác")
    assert notice.startswith(f"Nên xem lại {path}:"), notice


def test_a_sample_key_that_is_not_there(project: Project) -> None:
    """`mau` of the commune's file names what is sample data: a key that the file does not have is none."""
    project.edit("data/don-vi.yml", "mau: [dia_chi,", "mau: [email, dia_chi,")
    line = (project.root / "data/don-vi.yml").read_text("utf-8").split("mau: [email")[0].count("\n") + 1
    (notice,) = told(project, "tệp không có mục")
    assert notice.startswith(f"Nên xem lại data/don-vi.yml:{line}: tệp không có mục “email”")


def test_spellings_of_one_value(project: Project) -> None:
    """A field of work that is spelled otherwise than elsewhere makes a second choice in lists: told where it stands."""
    path = "data/phan-anh/2026.yml"
    project.edit(path, "2026-11-16\n  linh_vuc: Giao thông", "2026-11-16\n  linh_vuc: Giao thong")
    lines = (project.root / path).read_text("utf-8").split("\n")
    (notice,) = told(project, "viết khác")
    line = lines.index("  linh_vuc: Giao thong") + 1
    assert notice.startswith(
        f"Nên xem lại {path}:{line}: “Giao thong” viết khác “Giao thông” ở data/phan-anh/2025.yml:"
    )


def test_links_and_words_that_are_not_ready(project: Project, news: Callable[..., Path]) -> None:
    """Addresses with a blank, a comma or without brackets, and marks of what is still to come, are told."""
    wrong = [
        "Xem [cổng](https://vidu.vn/a b)",
        "Xem [cổng]https://vidu.vn",
        "Xem https://vidu,vn",
        "Xem www..vidu.vn",
        "Xem [[cổng](https://vidu.vn)",
        "Xem cổng](https://vidu.vn)",
        "Xem https:// vidu.vn",
        "Xem https//vidu.vn",
        "Xem htpps://vidu.vn",
        "Xem www vidu.vn",
        "Xem xa@vidu,gov.vn",
        "Xem vidu.gov,vn",
        "Xem http://192.168.1.5/cchc",
        "Xem (https://vidu.vn)[Cổng]",
        "Xem http:/vidu.vn",
        "Số: .../KH-UBND",
        "(ảnh chèn ở đây)",
        "Nội dung đang cập nhật...",
        "Kính gửi {{ tên }}",
    ]
    right = [
        '[cổng](https://vidu.vn "Cổng")',
        "Số liệu đang cập nhật được nêu ở bảng",
        "Hệ thống đang cập nhật phần mềm",
    ]
    news("chua-xong", text="\n\n".join([*wrong, *right]))
    places = [line.split(": ")[0] for line in told(project, "chua-xong.md")]
    assert sorted(places) == sorted(
        f"Nên xem lại docs/tin-bai/2024/chua-xong.md:{9 + 2 * n}" for n in range(len(wrong))
    )


def test_a_file_that_nothing_names(project: Project) -> None:
    """A file to download to which nothing leads is published and never found: told, until some text has its name."""
    project.write("docs/tai-lieu/mau-don.pdf", b"%PDF-1.7\n%%EOF\n")
    assert [line.split(": ")[0] for line in told(project, "chưa nơi nào dẫn tới")] == [
        "Nên xem lại docs/tai-lieu/mau-don.pdf:1"
    ]
    project.write("docs/gioi-thieu.md", "# Giới thiệu\n\n[Mẫu đơn](tai-lieu/mau-don.pdf)\n")
    assert told(project, "chưa nơi nào dẫn tới") == []


def test_what_stands_twice(project: Project) -> None:
    """An entry of a list, a whole item under two names, and a paper whose number is not that of its file."""
    project.edit("data/phan-anh.yml", "ten: Gặp trực tiếp", "ten: Gọi đường dây nóng")
    project.edit("data/tro-nang.yml", "26/2020/TT-BTTTT]", "26/2020/TT-BTTTT, 26/2020/TT-BTTTT]")
    project.edit("data/bao-cao/2024/92-bc-ubnd.yml", "so_ky_hieu: 92/", "so_ky_hieu: 29/")
    for name in ("mot", "hai"):
        text = "---\nngay: 2026-03-05\nchuyen_muc: chi-so\nloai: tin\n---\n\n# Tin chép\n\nĐoạn.\n"
        project.write(f"docs/tin-bai/2026/{name}.md", text)
    assert [line.split(": ", 1)[1] for line in told(project, "hai lần")] == [
        "mục “cach_gui” ghi “Gọi đường dây nóng” hai lần (dòng 11)",
        "mục “can_cu” ghi “26/2020/TT-BTTTT” hai lần",
    ]
    assert [line.split(": ")[0][-20:] for line in told(project, "khác tên tệp")] == ["024/92-bc-ubnd.yml:4"]
    assert len(told(project, "giống hệt")) == 1


def test_a_report_of_today(project: Project) -> None:
    """A report that goes to a district of before July 2025, or replaces the report of another period."""
    path = "data/bao-cao/2026/03-bc-ubnd.yml"
    old = (project.root / "data/bao-cao/2024/92-bc-ubnd.yml").read_text("utf-8")
    new = (
        old.replace("92/BC-UBND\n", "03/BC-UBND\nthay_the: 92/BC-UBND\n")
        .replace("2024-", "2026-")
        .replace("2023-", "2025-")
    )
    project.write(path, new.replace("năm 2024", "năm 2026"))
    assert [line.split(": ")[0] for line in told(project, "là của kỳ khác")] == [f"Nên xem lại {path}:5"]
    assert [line.split(": ")[0] for line in told(project, "“huyện” nay gọi là")] == [
        f"Nên xem lại {path}:{line}" for line in (128, 129)
    ]


def test_levels_of_a_procedure(project: Project) -> None:
    """Where a procedure is done is named as the national list does; other words are pointed out."""
    path = "data/thu-tuc/1.001193.yml"
    project.edit(path, "cap_thuc_hien: Cấp Xã", "cap_thuc_hien: Cấp tỉnh, Cấp Xã, Cơ quan khác")
    assert told(project, "cấp thực hiện") == []
    project.edit(path, "cap_thuc_hien: Cấp tỉnh, Cấp Xã, Cơ quan khác", "cap_thuc_hien: UBND xã")
    assert [line.split(": ")[0] for line in told(project, "cấp thực hiện")] == [f"Nên xem lại {path}:7"]


def test_content_outside_its_folders(project: Project) -> None:
    """A folder of news at the top of the project is read by nothing: it is told where it belongs."""
    project.write("tin-bai/2026/tin.md", "# Tin\n")
    assert told(project, "tin-bai:1") == [
        "Nên xem lại tin-bai:1: nằm ngoài docs/ nên không được đọc; hãy chuyển tới docs/tin-bai"
    ]
    project.write("tin-moi.md", "\ufeff---\nngay: 2026-11-01\n---\n# Tin\n")
    project.write("du-lieu/2026.yml", "[]\n")
    project.write("README.md", "# Giới thiệu\n")
    project.write("danh-sach.yml", "tinh: Bắc Ninh\n")
    project.write("site/a.yml", "a\n")
    assert told(project, "nằm ngoài")[1:] == [
        "Nên xem lại du-lieu/2026.yml:1: nằm ngoài data/ nên không được đọc; hãy chuyển vào data/",
        "Nên xem lại tin-moi.md:1: nằm ngoài docs/ nên không được đọc; hãy chuyển vào docs/tin-bai/",
    ]


def test_a_sentence_behind_a_sign_of_comments(project: Project) -> None:
    """A value that became a comment is told in its line; a note to oneself, in small letters, is not."""
    path = "data/duong-day-nong.yml"
    assert told(project, "dấu # không được đọc") == []
    text = (project.root / path).read_text("utf-8")
    line = text[: text.index("  pham_vi: ")].count("\n") + 1
    rows = text.split("\n")
    rows[line - 1] = "  pham_vi: # chưa hỏi xong"
    project.write(path, "\n".join(rows))
    assert told(project, "dấu # không được đọc") == []
    rows[line - 1] = "  pham_vi: # Khai sinh, khai tử"
    project.write(path, "\n".join(rows))
    assert [one.split(": ")[0] for one in told(project, "dấu # không được đọc")] == [f"Nên xem lại {path}:{line}"]


def test_the_words_of_the_nation_are_as_they_are(project: Project) -> None:
    """A bracket that is left open is told of a procedure written here, not of one from the nation's database."""
    path = "data/thu-tuc/1.000656.yml"
    text = (project.root / path).read_text("utf-8") + "mo_ta: Nộp tại xã (tầng 2\n"
    project.write(path, text)
    assert len(told(project, "dấu ( ở dòng này")) == 1
    project.write(path, text + "link_truy_cap: https://dichvucong.gov.vn/a\ntrang_thai: Đã công khai\n")
    assert told(project, "dấu ( ở dòng này") == []


def test_links_that_are_left_open(project: Project, news: Callable[..., Path]) -> None:
    """An address that < opens and nothing closes, a bracket with blanks in it, and what Word hides in comments."""
    rows = ["<https://a.vn>", "", "Xem [mẫu] ( https://a.vn )", "", "Nộp <!--[if gte", "", "Xem <https://a.vn rồi nộp"]
    news("mo", text="\n".join(rows))
    assert [one.split(": ")[0][-2:] for one in told(project, "mo.md")] == ["11", "13", "15"]


def test_addresses_in_data_that_are_mistyped(project: Project) -> None:
    """Where no Markdown is read addresses and mail addresses have the same slips."""
    project.write("data/hoat-dong/2025.yml", (
        "- {loai: khac, ten: Một, don_vi: UBND xã, ngay: 2025-03-05, ket_qua: Xem https//tinh.gov.vn}\n"
        "- {loai: khac, ten: Hai, don_vi: UBND xã, ngay: 2025-03-05, ket_qua: 'Gửi xa@minhtien,tinh.gov.vn'}\n"
        "- {loai: khac, ten: Hai rưỡi, don_vi: UBND xã, ngay: 2025-03-05, ket_qua: 'Gửi xa@minhtien gov.vn'}\n"
        "- {loai: khac, ten: Ba, don_vi: UBND xã, ngay: 2025-03-05, ket_qua: 'Xem https://tinh..gov.vn'}\n"
        "- {loai: khac, ten: Bốn, don_vi: UBND xã, ngay: 2025-03-05, ket_qua: 'Xem https://tinh.gov.vn, gov.vn.'}\n"
    ))  # fmt: skip
    told = [one for one in project.load().notices if one.startswith("Nên xem lại data/hoat-dong/2025.yml")]
    assert [one.split(":")[1] for one in told] == ["1", "2", "3", "4"]


def test_a_pdf_without_a_page(project: Project, news: Callable[..., Path]) -> None:
    """A file of a few bytes that no program opens is told by its own name."""
    project.write("docs/tin-bai/2024/rong.pdf", b"%PDF-1.4")
    project.write("docs/tin-bai/2024/du.pdf", b"%PDF-1.4\n%%EOF\n")
    news("kem-tep", text="Xem [một](rong.pdf), [hai](du.pdf).")
    told = [one.partition(":")[0] for one in project.load().notices if "PDF" in one]
    assert told == ["Nên xem lại docs/tin-bai/2024/rong.pdf"]
