"""Hotlines on their page."""

import re

from support import Project, rendered, words_of

NATIONAL = ((1, '"115", "114"'), (2, '"114"'))
LINES = """- ma: chu-tich
  nhom: lanh_dao
  ten: Chủ tịch UBND xã
  ho_ten: Nguyễn Văn A
  chuc_vu: Chủ tịch
  don_vi: UBND xã
  linh_vuc: Điều hành chung
  pham_vi: Gọi khi chưa được giải quyết.
  dien_thoai: ["(0257) 3841519", "0914.065.627"]
  email: chutich@tinh.gov.vn
  zalo: "0914 065 627"
  phong: Phòng 201
  gio: Giờ hành chính
  ngay_kiem_tra: 2026-11-05
  uu_tien: 2
- ma: tiep-nhan
  nhom: tiep_nhan
  ten: Trung tâm Phục vụ hành chính công
  dien_thoai: ["1900 1234"]
  ngay_kiem_tra: 2026-11-05
  uu_tien: 1
- ma: khan
  nhom: quoc_gia
  ten: Công an
  dien_thoai: ["113"]
  ngay_kiem_tra: 2026-11-05
"""


def test_a_line_says_who_for_what_and_when(project: Project) -> None:
    """Name, post, unit, field, scope, phones, mail, Zalo, room, hours and day of checking are shown."""
    project.write("data/duong-day-nong.yml", LINES)
    html = rendered(project.build_only("duong-day-nong/") / "duong-day-nong/index.html")
    text = words_of(html)
    for piece in (
        "Nguyễn Văn A",
        "Lĩnh vực: Điều hành chung",
        "Thư: chutich@tinh.gov.vn",
        "Gọi khi chưa được giải quyết.",
        "Giờ hành chính",
        "Phòng 201",
        "Zalo: 0914 065 627",
        "Gọi thử gần nhất: 05/11/2026",
    ):
        assert piece in text, piece
    for link in ("tel:+842573841519", "tel:+84914065627", "tel:19001234", "tel:113", "https://zalo.me/0914065627"):
        assert f'href="{link}"' in html, link
    assert "0257 3841 519" in text


def test_the_two_most_important_come_first(project: Project) -> None:
    """`uu_tien` decides which two numbers stand on the first screen, on both pages."""
    project.write("data/duong-day-nong.yml", LINES)
    site = project.build_only("", "duong-day-nong/")
    for page in ("index.html", "duong-day-nong/index.html"):
        html = rendered(site / page)
        assert re.findall(r'class="go" href="(tel:[^"]+)"', html)[:2] == ["tel:19001234", "tel:+842573841519"]


def test_where_papers_are_taken_in_is_seen_at_once(project: Project) -> None:
    """A second place after a merger has its address beside its number; a leader's room stays folded."""
    desk = "- ma: co-so-2\n  nhom: tiep_nhan\n  ten: Cơ sở 2\n  phong: Trụ sở xã Tân Hạ cũ\n"
    more = '  dien_thoai: ["0257 3841 520"]\n  ngay_kiem_tra: 2026-11-05\n'
    project.write("data/duong-day-nong.yml", f"{LINES}{desk}{more}")
    html = rendered(project.build_only("duong-day-nong/") / "duong-day-nong/index.html")
    assert "<small>Trụ sở xã Tân Hạ cũ</small>" in html
    assert html.count("Trụ sở xã Tân Hạ cũ") == 1
    assert "<p>Phòng 201</p>" in html


def test_groups_without_lines_do_not_show(project: Project) -> None:
    """A group nobody is in has no heading."""
    project.write("data/duong-day-nong.yml", LINES)
    html = rendered(project.build_only("duong-day-nong/") / "duong-day-nong/index.html")
    assert "Cấp tỉnh" not in html
    assert html.index("Lãnh đạo</h2>") < html.index("Khẩn cấp")


def test_what_is_only_doubtful_is_a_reminder(project: Project) -> None:
    """A number of two lines and a rank of two lines are told with both places; the content stays right."""
    project.write("data/truc.yml", "[]\n")
    project.write(
        "data/duong-day-nong.yml", LINES.replace('["1900 1234"]', '["0257 3841519"]').replace("tien: 1", "tien: 2")
    )
    told = [notice for notice in project.load().notices if "đã có ở mục" in notice]
    assert told == [
        "Nên xem lại data/duong-day-nong.yml:19: số 0257 3841 519 đã có ở mục “Chủ tịch UBND xã” (dòng 9); "
        "nếu chép nhầm thì sửa",
        "Nên xem lại data/duong-day-nong.yml:21: uu_tien 2 đã có ở mục “Chủ tịch UBND xã” (dòng 15); "
        "hai số đầu trang lấy theo thứ tự trong tệp",
    ]


def test_two_lines_of_one_name(project: Project) -> None:
    """Readers could not tell one from the other: told at the second."""
    project.write("data/truc.yml", "[]\n")
    names = re.findall(r"  ten: (.+)", LINES)
    written = LINES.replace(f"ten: {names[1]}\n", f"ten: {names[0]}\n").replace("  don_vi: ", "  # ")
    project.write("data/duong-day-nong.yml", written)
    line = [n for n, row in enumerate(written.split("\n"), 1) if row == f"  ten: {names[0]}"][1]
    (told,) = (notice for notice in project.load().notices if "tên này đã có ở mục" in notice)
    assert told.startswith(f"Nên xem lại data/duong-day-nong.yml:{line}: ")


def test_a_copied_number_of_the_nation(project: Project) -> None:
    """Of a commune's line and a national one with the same number the commune's is pointed out."""
    written = LINES.replace('["1900 1234"]', '["113"]')
    project.write("data/duong-day-nong.yml", written)
    (told,) = (notice for notice in project.load().notices if "số 113 đã có" in notice)
    assert told.startswith(f"Nên xem lại data/duong-day-nong.yml:{written[: written.index('113')].count(chr(10)) + 1}:")


def test_a_number_too_many(project: Project) -> None:
    """Of two services of the nation the one that has the number of the other beside its own is pointed out."""
    rows = [f"- {{ma: so-{n}, nhom: quoc_gia, ten: Số {n}, dien_thoai: [{numbers}]}}\n" for n, numbers in NATIONAL]
    project.write("data/duong-day-nong.yml", LINES + "".join(rows).replace("}", ", ngay_kiem_tra: 2024-06-01}"))
    (told,) = (notice for notice in project.load().notices if "số 114 đã có" in notice)
    assert told.startswith(f"Nên xem lại data/duong-day-nong.yml:{LINES.count(chr(10)) + 1}:")


def test_a_number_that_nobody_tried_for_years(project: Project) -> None:
    """After two years the line of the day is told."""
    project.write("data/duong-day-nong.yml", LINES.replace("2026-11-05", "2024-11-30", 1))
    assert not [notice for notice in project.load().notices if "chưa gọi thử" in notice]
    project.write("data/duong-day-nong.yml", LINES.replace("2026-11-05", "2024-11-10", 1))
    (told,) = (notice for notice in project.load().notices if "chưa gọi thử" in notice)
    assert told.startswith("Nên xem lại data/duong-day-nong.yml:14: ")


def test_a_short_number_of_no_service(project: Project) -> None:
    """113 and 1022 are numbers of services; a digit too many is pointed out with its line."""
    written = LINES.replace('["1900 1234"]', "['1133', '1022', '113', '18001096']")
    project.write("data/duong-day-nong.yml", written)
    told = [notice for notice in project.load().notices if "số ngắn" in notice]
    line = written[: written.index("'1133'")].count("\n") + 1
    assert [one.split(": ")[:2] for one in told] == [
        [f"Nên xem lại data/duong-day-nong.yml:{line}", "số 1133 không giống số ngắn nào; hãy gọi thử"]
    ]


def test_an_extension_is_shown_and_kept_in_the_contact(project: Project) -> None:
    """The page and the contact say the extension in words; the link and the contact call the number itself."""
    line = LINES.replace('["1900 1234"]', '["024 3825 1234 máy lẻ 12", "069 234 567", "(028) 1022"]')
    project.write("data/duong-day-nong.yml", line)
    built = project.build_only("duong-day-nong/", "duong-day-nong/tiep-nhan.vcf")
    html = rendered(built / "duong-day-nong/index.html")
    for link, shown in (
        ("+842438251234", "024 3825 1234 máy lẻ 12"),
        ("+8469234567", "069 234 567"),
        ("0281022", "028 1022"),
    ):
        assert re.search(rf'href="tel:{re.escape(link)}"[^>]*>{shown}</a>', html)
    contact = (built / "duong-day-nong/tiep-nhan.vcf").read_text("utf-8")
    assert [row.split(":")[1] for row in contact.split() if row.startswith("TEL")] == [
        "+842438251234",
        "+8469234567",
        "0281022",
    ]
    assert "024 3825 1234 máy lẻ 12" in contact


def test_a_line_is_called_by_its_post(project: Project) -> None:
    """Readers look for who answers for what: a person's name where the line is named is told, a post is not."""
    lines = "data/duong-day-nong.yml"
    assert not any("ho_ten" in notice for notice in project.load().notices)
    for before, name, told in (
        ("Chủ tịch UBND xã", "Bà Lê Thị Hồng Vân", 1),
        ("Bà Lê Thị Hồng Vân", "Bà Lê Thị Hồng Vân, Chủ tịch UBND xã", 0),
    ):
        project.edit(lines, f"ten: {before}\n", f"ten: {name}\n")
        assert [
            notice.startswith(f"Nên xem lại {lines}:7: ") for notice in project.load().notices if "ho_ten" in notice
        ] == [True] * told


def test_a_sample_duty_at_no_line(project: Project) -> None:
    """A sample duty does not stop the site; that its line is not there is told."""
    project.write("data/truc.yml", "- {ma: chu-tit, ngay: 2026-11-28, mau: true}\n- {ma: chu-tich, ngay: 2026-11-28}\n")
    (told,) = (notice for notice in project.load().notices if "mang mã này" in notice)
    assert told.startswith("Nên xem lại data/truc.yml:1: ")
    assert "“chu-tich”" in told
