"""What is told of published reports whose numbers may not hold."""

from itertools import pairwise

from support import Project

REPORT = "data/bao-cao/2024/92-bc-ubnd.yml"
FIGURE = "gia_tri: 40\n    cach_ghi: trên 40"


def told(project: Project, path: str) -> list[str]:
    """The notices that begin with a file."""
    return [notice for notice in project.load().notices if notice.startswith(f"Nên xem lại {path}")]


def test_a_report_that_counts_samples(project: Project) -> None:
    """Its number is that of the list with sample data; the true one is told, and the page shows the difference."""
    assert told(project, REPORT) == []
    project.edit(REPORT, FIGURE, "gia_tri: 8")
    (notice,) = told(project, REPORT)
    assert "số 8 đã tính cả 7 tin, bài mẫu (mau: true); không kể mẫu là 1" in notice
    page = (project.build_only("bao-cao/2024/92-bc-ubnd/") / "bao-cao/2024/92-bc-ubnd/index.html").read_text("utf-8")
    assert "báo cáo ghi nhiều hơn trang đếm 7" in " ".join(page.split())


def test_a_report_before_the_end_of_its_period(project: Project) -> None:
    """A paper of weeks before its period is over has a wrong day or a wrong period; a few days are usual."""
    project.edit(REPORT, "ngay_ban_hanh: 2024-06-20", "ngay_ban_hanh: 2024-06-03")
    assert told(project, REPORT) == []
    project.edit(REPORT, "ngay_ban_hanh: 2024-06-03", "ngay_ban_hanh: 2024-05-20")
    assert [one.partition(": ")[2] for one in told(project, f"{REPORT}:5")] == [
        "ban hành hơn 20 ngày trước khi hết kỳ (14/6/2024)"
    ]


def test_a_period_that_is_named_otherwise(project: Project) -> None:
    """The name of the period, and the subject, tell of the months of its days; a subject may name the next one too."""
    assert told(project, REPORT) == []
    project.edit(REPORT, "(PAPI)\n  6 tháng đầu năm 2024", "(PAPI)\n  6 tháng đầu năm, nhiệm vụ 6 tháng cuối năm 2024")
    assert told(project, REPORT) == []
    project.edit(REPORT, "6 tháng đầu năm, nhiệm vụ 6 tháng cuối năm 2024", "6 tháng đầu năm 2024")
    for before, name in pairwise(("6 tháng đầu năm 2024", "9 tháng đầu năm 2024", "quý III năm 2024")):
        project.edit(REPORT, f"ten: {before}\n  tu: 2023", f"ten: {name}\n  tu: 2023")
        (notice,) = told(project, REPORT)
        assert "kỳ nêu ở đây khác ngày của kỳ (15/12/2023 – 14/6/2024)" in notice
    project.edit(REPORT, "ten: quý III năm 2024", "ten: 6 tháng đầu năm 2024")
    project.edit(REPORT, "den: 2024-06-14", "den: 2024-09-14")
    assert [one.partition(": ")[0][-3:] for one in told(project, REPORT)][-1:] == [":14"]
    project.edit(REPORT, "den: 2024-09-14", "den: 2024-06-14")
    project.edit(REPORT, "(PAPI)\n  6 tháng đầu năm 2024", "(PAPI)\n  6 tháng đầu năm 2042")
    assert [one.partition(": ")[0][-2:] for one in told(project, REPORT)] == [":8"]
    project.edit(REPORT, "(PAPI)\n  6 tháng đầu năm 2042", "(PAPI)\n  6 tháng đầu năm 2024")
    project.edit(REPORT, "nhiệm vụ 6 tháng cuối năm 2024\n    chen", "nhiệm vụ 6 tháng cuối năm 2023\n    chen")
    assert ["(15/6/2024 – 14/12/2024)" in one for one in told(project, REPORT)] == [True]
    project.edit(REPORT, "nhiệm vụ 6 tháng cuối năm 2023\n    chen", "nhiệm vụ 6 tháng cuối năm 2024\n    chen")
    project.edit(REPORT, "ten: 6 tháng cuối năm 2024", "ten: 6 tháng cuối năm 2025")
    assert ["(15/6/2024 – 14/12/2024)" in one for one in told(project, REPORT)] == [True]


def test_the_first_and_last_words_name_the_period(project: Project) -> None:
    """What a report says at its beginning and its end tells of its period, beside others; so does its first day."""
    project.edit(REPORT, "chỉ số PAPI 6 tháng đầu năm 2024 và", "chỉ số PAPI 9 tháng đầu năm 2024 và")
    assert [one.partition(": ")[0] for one in told(project, REPORT)] == [f"Nên xem lại {REPORT}:123"]
    project.edit(REPORT, "chỉ số PAPI 9 tháng đầu năm 2024 và", "chỉ số PAPI và")
    project.edit(
        REPORT, "trong 6 tháng đầu năm 2024 và nêu các\n  nhiệm vụ của 6 tháng cuối năm.", "trong quý III năm 2024."
    )
    assert [one.partition(": ")[0] for one in told(project, REPORT)] == [f"Nên xem lại {REPORT}:23"]
    project.edit(REPORT, "trong quý III năm 2024.", "như sau.")
    project.edit(REPORT, "tu: 2024-06-15", "tu: 2024-08-15")
    (notice,) = told(project, REPORT)
    assert f"{REPORT}:93: ngày đầu không phải của kỳ nêu" in notice


def test_a_number_that_is_turned_round(project: Project) -> None:
    """A number of the text with its digits in another order than that of the figure; others are left alone."""
    project.edit(REPORT, "gia_tri: 40\n    cach_ghi: trên 40", "gia_tri: 42")
    project.edit(REPORT, "đã đăng trên 40 tin, bài", "đã đăng 24 tin, bài")
    (notice,) = [one for one in told(project, REPORT) if "phần số liệu" in one]
    assert "“24 tin, bài” khác số 42 ở phần số liệu (dòng 85)" in notice
    project.edit(REPORT, "đã đăng 24 tin, bài", "đã đăng 42 tin, bài, phát 24 tin, bài trên loa")
    assert not [one for one in told(project, REPORT) if "phần số liệu" in one]


def test_words_that_contradict_the_figures(project: Project) -> None:
    """A number beside the name of a figure or a column; other periods and places count on their own."""
    path, words = "data/bao-cao/2023/mau-quy-3.yml", "tiếp nhận 200 hồ sơ, giải quyết xong 190 hồ sơ, trong đó"
    project.edit(path, words, "tiếp nhận 210 hồ sơ, giải quyết xong 196 hồ sơ, trong đó")
    project.edit(path, "Đăng 30 tin, bài trên", "Đăng 35 tin, bài trên")
    project.edit(
        path,
        "Phát 12 lượt",
        "Cùng kỳ đăng 26 tin, bài; tháng 7 đăng 9 tin, bài; "
        "đăng 7 tin, bài về đất đai; thôn Một đăng 9 tin, bài; phát 12 lượt",
    )
    quoted = sorted(one for one in told(project, path) if "phần số liệu" in one)
    assert [one.partition("data/bao-cao/2023/mau-quy-3.yml:")[2] for one in quoted] == [
        "22: “196 hồ sơ” khác số 190 ở phần số liệu (dòng 50)",
        "22: “210 hồ sơ” khác số 200 ở phần số liệu (dòng 50)",
        "25: “35 tin, bài” khác số 30 ở phần số liệu (dòng 30)",
    ]


def test_tasks_and_those_it_is_kept_by(project: Project) -> None:
    """A task that is to be done decades later, and a colon that is left out behind “Lưu”."""
    project.edit(REPORT, "nhiem_vu:\n  - noi_dung: >-", "nhiem_vu:\n  - han: 2062-12-10\n    noi_dung: >-")
    project.edit(REPORT, '"Lưu: VT"', "Lưu VT")
    assert [one.partition(": ")[2] for one in told(project, REPORT)] == [
        "hạn sau ngày ban hành hơn hai năm; hãy xem lại năm",
        "sau chữ Lưu phải có dấu hai chấm: Lưu: VT",
    ]


def test_two_reports_of_one_period(project: Project) -> None:
    """The second of one type and period is told, one of the same subject refused, unless it says which it replaces."""
    own = (project.root / REPORT).read_text("utf-8").replace("so_ky_hieu: 92/", "so_ky_hieu: 95/")
    text = own.replace("trich_yeu: ", "trich_yeu: Bổ sung ", 1)
    second = "data/bao-cao/2024/95-bc-ubnd.yml"
    project.write(second, text)
    (notice,) = told(project, second)
    assert "cùng loại, cùng kỳ với Báo cáo số 92/BC-UBND" in notice
    project.write(second, f"{text}thay_the: 92/BC-UBND\n")
    assert told(project, second) == []
    project.write(second, f"{text}co_quan_ban_hanh: Trung tâm Phục vụ hành chính công\n")
    assert told(project, second) == []
    project.write(second, own)
    (problem,) = project.problems()
    assert "cùng kỳ, cùng trích yếu với Báo cáo số 92/BC-UBND" in problem
    assert problem.endswith("ví dụ đúng: thay_the: 92/BC-UBND")
    project.edit(REPORT, "so_ky_hieu: 92/", "so_ky_hieu: '[cần bổ sung: số]/")
    project.edit(REPORT, "số]/BC-UBND", "số]/BC-UBND'")
    (problem,) = [one for one in project.problems() if one.startswith(second)]  # no number to be replaced
    assert "nhập hai lần thì xóa một tệp" in problem
    assert "ví dụ đúng" not in problem
    project.edit(REPORT, "'[cần bổ sung: số]/BC-UBND'", "92/BC-UBND")
    project.write(second, f"{own}thay_the: 92/BC-UBND\n")
    assert project.problems() == []


def test_words_that_contradict_their_value(project: Project) -> None:
    """`trên 50` of 40 is told in its line, a value that they fit or only come near is not."""
    project.edit(REPORT, "cach_ghi: trên 40", "cach_ghi: gần 1,2 nghìn")
    assert told(project, REPORT) == []
    for before, words in (
        ("gần 1,2 nghìn", "trên 50"),
        ("trên 50", "gần 30 tin, bài"),
        ("gần 30 tin, bài", "45 tin"),
        ("45 tin", "trên 4"),
    ):
        project.edit(REPORT, f"cach_ghi: {before}", f"cach_ghi: {words}")
        (notice,) = told(project, REPORT)
        assert notice.endswith(f": “{words}” trái với giá trị 40")
    project.edit(REPORT, "cach_ghi: trên 4", "cach_ghi: 40 tin, bài")
    assert told(project, REPORT) == []


def test_a_period_of_more_than_a_year(project: Project) -> None:
    """A year that was mistyped makes a period of years: its last day is told."""
    assert [line for line in told(project, REPORT) if "hơn một năm" in line] == []
    project.edit(REPORT, "den: 2024-06-14", "den: 2025-06-14")
    (line,) = (line for line in told(project, REPORT) if "hơn một năm" in line)
    text = (project.root / REPORT).read_text("utf-8")
    assert line.startswith(f"Nên xem lại {REPORT}:{text[: text.index('den: 2025')].count(chr(10)) + 1}: ")


def test_reports_on_two_subjects_for_one_period(project: Project) -> None:
    """A report on procedures beside one on PAPI for the same half-year is no second one of it."""
    own = (project.root / REPORT).read_text("utf-8").replace("so_ky_hieu: 92/", "so_ky_hieu: 95/")
    begin = own.index("trich_yeu:")
    end = own.index("\n", own.index("năm 2024", begin))
    subject = "trich_yeu: Kết quả công tác kiểm soát thủ tục hành chính 6 tháng đầu năm 2024"
    second = "data/bao-cao/2024/95-bc-ubnd.yml"
    project.write(second, f"{own[:begin]}{subject}{own[end:]}")
    assert [one for one in told(project, second) if "cùng kỳ" in one] == []


def test_a_type_by_its_letters_and_columns_of_one_name(project: Project) -> None:
    """Either is right in form, so an update of the software stops no site for it; each is told in its line."""
    text = (project.root / REPORT).read_text("utf-8").replace("ten_loai: Báo cáo", "ten_loai: Bc", 1)
    table = (
        "\n  - ten: Hồ sơ\n    don_vi_tinh: hồ sơ\n    bang: {cot: [Nhận, Nhận], hang: [{ten: Hộ tịch, so: [1, 2]}]}"
    )
    project.write(REPORT, text.replace("\nso_lieu:", f"\nso_lieu:{table}", 1))
    assert project.problems() == []
    assert [one.partition(": ")[2] for one in told(project, REPORT) if "trùng tên" in one or "viết tắt" in one] == [
        "“Bc” là chữ viết tắt; hãy ghi Báo cáo",
        "“Nhận” trùng tên với cột ở trước",
    ]


def test_a_type_that_is_nearly_one(project: Project) -> None:
    """Told in its line; a type that the decree does not name is left alone."""
    own = (project.root / REPORT).read_text("utf-8")
    for type, count in (("Báo các", 1), ("Thư cảm ơn", 0)):
        project.write(REPORT, own.replace("ten_loai: Báo cáo", f"ten_loai: {type}", 1))
        found = [one.partition(": ")[2] for one in told(project, REPORT) if "có phải Báo cáo" in one]
        assert found == [f"“{type}” có phải Báo cáo không?"] * count


def test_a_part_of_what_is_counted_whole(project: Project) -> None:
    """12.500 cases are written 12500: a point makes twelve and a half of them; a mean may be so."""
    figures = (
        "\n  - {ten: Hồ sơ, don_vi_tinh: hồ sơ, gia_tri: 12.5}\n  - {ten: Số người, don_vi_tinh: người, gia_tri: 12}"
        "\n  - {ten: Thu phí, don_vi_tinh: triệu đồng, gia_tri: 12.5}"
    )
    text = (project.root / REPORT).read_text("utf-8").replace("\nso_lieu:", f"\nso_lieu:{figures}", 1)
    project.write(REPORT, text)
    (line,) = (one for one in told(project, REPORT) if "phần lẻ" in one)
    assert line.startswith(f"Nên xem lại {REPORT}:{text[: text.index('12.5')].count(chr(10)) + 1}: ")
