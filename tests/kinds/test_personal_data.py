"""Personal data in texts of any kind: told at their line, allowed by hand with a reason, never given away."""

import pytest

from support import Project

NEWS = "docs/tin-bai/2026/tin.md"
MARK = "Xe 29A-123.45 của nhà xe"


def news(project: Project, text: str, *keys: str) -> list[str]:
    """What staff are told of an item of this text and these further rows of front matter, without the way out."""
    head = "\n".join(("ngay: 2026-11-02", "chuyen_muc: cchc-chung", "loai: tin", *keys))
    project.write(NEWS, f"---\n{head}\n---\n\n# Tin\n\nMột đoạn.\n\n{text}\n")
    return [one.partition("; hãy bỏ")[0] for one in project.problems()]


def test_every_text_of_an_item_is_read(project: Project) -> None:
    """The front matter, the body, links and the words of pictures are told each at its line."""
    text = "Căn cước 025&#48;90001234.\n\n[Gọi](tel:0914065627)\n\n![Nhà bà Hoa, số 12 đường Lê Lợi](hop.jpg)"
    found = news(project, text, "tom_tat: Hỏi chị Hoa 0914 065 627")
    assert [one for one in found if "không có tệp" not in one] == [
        f"{NEWS}:5: tom_tat: có số điện thoại, không được đăng",
        f"{NEWS}:12: nội dung: có số định danh, căn cước, không được đăng",
        f"{NEWS}:14: nội dung: có số điện thoại, không được đăng",
        f"{NEWS}:16: nội dung: có địa chỉ nhà, không được đăng",
    ]


def test_a_mistake_elsewhere_hides_nothing(project: Project) -> None:
    """A broken header, and a wrong key beside it, do not put off what is told of the text."""
    for row in ("ngay: hôm nay", 'tom_tat: "chưa đóng', "tomtat: Một"):
        found = news(project, "Căn cước 025090001234.", row)
        assert any(one.startswith(f"{NEWS}:12: nội dung: có số định danh") for one in found), row
        assert len(found) > 1, row
    entry = "- {ma: mot, noi_dung: Gọi chị Hoa 0914 065 627, muc_do: la, tu: 2026-11-01, den: 2026-11-30}\n"
    project.write("data/thong-bao.yml", entry)
    assert "data/thong-bao.yml:1: mục thứ 1, noi_dung: có số điện thoại, không được đăng" in [
        one.partition("; hãy bỏ")[0] for one in project.problems()
    ]


def test_a_mark_lets_a_text_pass(project: Project) -> None:
    """`cho_phep` with its reason lets a text pass in any kind; without use it is told; no reason frees an identity."""
    mark = "cho_phep: [{chu: 29A-123.45, ly_do: xe của nhà xe}]"
    assert news(project, MARK) == [f"{NEWS}:11: nội dung: có biển số xe, không được đăng"]
    assert news(project, MARK, mark) == []
    entity = 'cho_phep: [{chu: "Thư hoa&#64;gmail.com", ly_do: thư của câu lạc bộ}]'
    assert news(project, "Thư hoa&#64;gmail.com", entity) == []  # copied as it stands in the file
    assert news(project, "Không có xe.", mark)[0].startswith(f"{NEWS}:5: cho_phep thứ 1, chu: chữ này không khớp")
    never = news(project, "CCCD 025090001234", 'cho_phep: [{chu: "025090001234", ly_do: người này đồng ý}]')
    assert never == [
        f"{NEWS}:5: cho_phep thứ 1, chu: số định danh, căn cước không được đăng với bất kỳ lý do nào "
        "(đang có: “02••••••••34”); ví dụ đúng: Người gửi đã nộp bản sao giấy tờ tùy thân."
    ]


def test_a_mark_in_a_list(project: Project) -> None:
    """An entry of a YAML list has marks of its own."""
    alert = '- {ma: mot, noi_dung: "Gọi 0914 065 627", muc_do: luu_y, tu: 2026-11-01, den: 2026-11-30%s}\n'
    project.write("data/thong-bao.yml", alert % "")
    assert [one.split(", không")[0] for one in project.problems()] == [
        "data/thong-bao.yml:1: mục thứ 1, noi_dung: có số điện thoại"
    ]
    project.write("data/thong-bao.yml", alert % ', cho_phep: [{chu: "0914 065 627", ly_do: số của nhà xe}]')
    assert project.problems() == []


def test_what_the_site_publishes_itself_may_be_written(project: Project) -> None:
    """A mobile phone and the mail of a hotline are nobody's secret, in whatever way they are written."""
    text = "Gọi 0914.065.627, zalo.me/0914065628 hoặc gửi thư tuphapxa@vidu.vn."
    assert len(news(project, text)) == 3
    project.edit(
        "data/duong-day-nong.yml",
        'dien_thoai: ["0200 3000 001"]',
        'dien_thoai: ["0914 065 627"]\n  zalo: "0914 065 628"\n  email: tuphapxa@vidu.vn\n  ngay_kiem_tra: 2026-11-01',
    )
    assert [one for one in news(project, text) if NEWS in one] == []


def test_a_draft_is_only_reminded(project: Project) -> None:
    """A draft holds nothing back; what must go before it is published is told, masked."""
    assert news(project, "Ông An, CCCD 025090001234, điện thoại 0914 065 627.", "nhap: true") == []
    assert [one for one in project.load().notices if one.startswith("Nên xem lại") and NEWS in one] == [
        f"Nên xem lại {NEWS}:12: có số định danh, căn cước (đang có: “02••••••••34”); bỏ trước khi đăng",
        f"Nên xem lại {NEWS}:12: có số điện thoại (đang có: “09•• ••• •27”); bỏ trước khi đăng",
    ]


def test_comments_are_read_by_whoever_sees_the_repository(project: Project) -> None:
    """What stands behind # in a file is published nowhere and holds nothing back; staff are told of it."""
    assert news(project, "Một đoạn văn.", "# người gửi: ông An, CCCD 025090001234") == []
    project.edit("data/don-vi.yml", "# Thông tin của xã.", "# Cũ: 0914 065 627, số 025090001235.")
    notices = [one for one in project.load().notices if "sau dấu #" in one]
    end = "; trang không đăng, nhưng ai xem kho cũng đọc được, hãy xóa"
    assert [one.removesuffix(end) for one in notices] == [
        f"Nên xem lại {NEWS}:5: sau dấu # có số định danh, căn cước (đang có: “02••••••••34”)",
        "Nên xem lại data/don-vi.yml:1: sau dấu # có số điện thoại (đang có: “09•• ••• •27”)",
        "Nên xem lại data/don-vi.yml:1: sau dấu # có số định danh, căn cước (đang có: “02••••••••35”)",
    ]


def test_a_complaint_is_pointed_out(project: Project) -> None:
    """A remark in the words of a complaint stays right, and staff are told where such things go."""
    project.write(
        "data/phan-anh/2026.yml",
        "- ma: PA-2026-001\n  ngay_nhan: 2026-03-02\n  linh_vuc: Khác\n  noi_xu_ly: UBND xã\n  trang_thai: moi\n"
        "  noi_dung: Tôi tố cáo trưởng thôn ăn chặn tiền\n"
        "- ma: PA-2026-002\n  ngay_nhan: 2026-03-02\n  linh_vuc: Khác\n  noi_xu_ly: UBND xã\n  trang_thai: moi\n"
        "  noi_dung: [toi to cao cai loa, 'Cây to cao che đèn đường']\n"
        "- ma: PA-2026-003\n  ngay_nhan: 2026-03-02\n  linh_vuc: Khác\n  noi_xu_ly: UBND xã\n  trang_thai: moi\n"
        "  noi_dung: [Cán bộ hẹn nhiều lần, Cán bộ vòi tiền khi đo đất]\n",
    )
    told = [one for one in project.load().notices if "có chữ" in one]
    assert [one.partition(";")[0] for one in told] == [
        "Nên xem lại data/phan-anh/2026.yml:6: có chữ “tố cáo”",
        "Nên xem lại data/phan-anh/2026.yml:12: có chữ “to cao”",
        "Nên xem lại data/phan-anh/2026.yml:18: có chữ “vòi tiền”",
    ]


@pytest.mark.parametrize(
    ("text", "told"),
    [
        ("Đề nghị xem lại các yếu tố chủ quan khi chấm điểm", False),
        ("Kết quả gửi trong phong bì bị thất lạc", False),
        ("Phải đưa phong bì mới được việc", True),
        ("Dân tố cán bộ ăn chặn", True),
        ("Đề nghị kỷ luật trưởng thôn lập danh sách khống", True),
        ("Đề nghị phổ biến Luật Khiếu nại, Luật Tố cáo, phát tờ rơi phòng, chống tham nhũng", False),
        ("Mong xã dạy bà con cách tố giác tội phạm qua VNeID", False),
    ],
)
def test_words_that_only_look_like_a_complaint(project: Project, text: str, told: bool) -> None:
    """An envelope or a factor is no complaint; an envelope that was handed over is."""
    project.write(
        "data/phan-anh/2026.yml",
        "- ma: PA-2026-001\n  ngay_nhan: 2026-03-02\n  linh_vuc: Khác\n  noi_xu_ly: UBND xã\n  trang_thai: moi\n"
        f"  noi_dung: {text}\n",
    )
    assert any("khiếu nại, tố cáo giải quyết" in one for one in project.load().notices) == told


def test_a_cell_is_read_behind_the_head_of_its_column(project: Project) -> None:
    """A number that says nothing alone is told at its cell where the column says what it is; a mark lets it pass."""
    paper = "data/bao-cao/2023/mau-quy-3.yml"
    rows = "\n".join(f"        - [{cells}]" for cells in ("Lê Đăng Khoa, BX 776655", "Bùi Mão, '43'"))
    table = f"    bang:\n    - cot: [Họ tên, Số giấy chứng nhận]\n      hang:\n{rows}\n"
    text = (project.root / paper).read_text("utf-8")
    section = "noi_dung:\n"
    at = text.index(section) + len(section)
    project.write(paper, f"{text[:at]}  - tieu_de: Danh sách\n{table}{text[at:]}")
    line = (project.root / paper).read_text("utf-8").split("\n").index("        - [Lê Đăng Khoa, BX 776655]") + 1
    found = [one for one in project.problems() if paper in one]
    assert [one.partition(", không được")[0] for one in found] == [
        f"{paper}:{line}: noi_dung thứ 1, bang thứ 1, hang thứ 1 thứ 2: có số giấy tờ đất, thửa đất"
    ]
    mark = 'cho_phep: [{chu: "BX 776655", ly_do: "giấy của trụ sở"}]\n'
    project.write(paper, f"{mark}{(project.root / paper).read_text('utf-8')}")
    assert project.problems() == []


def test_figures_of_two_cells_are_no_number(project: Project) -> None:
    """Budgets stand side by side: 84.450 and 95.100 are no phone, 84.450 and 5.100.000 no identity."""
    paper = "data/bao-cao/2023/mau-quy-3.yml"
    rows = "      - [Chi thường xuyên, '84.450', '95.100']\n      - [Chi đầu tư, '84.450', '5.100.000']\n"
    table = f"    bang:\n    - cot: [Nội dung, Năm 2025, Năm 2026]\n      hang:\n{rows}"
    text = (project.root / paper).read_text("utf-8")
    project.write(paper, text.replace("noi_dung:\n", f"noi_dung:\n  - tieu_de: Ngân sách\n{table}", 1))
    assert project.problems() == []
