"""Records that are wrong in part: the rest of their mistakes is told in the same round."""

from pathlib import Path

import pytest

from cchc.core import halves
from cchc.core.problems import ContentError
from cchc.core.rules import broken
from cchc.core.validation import build
from cchc.core.yaml_reader import parse
from cchc.kinds.activity import Activity
from cchc.loading import load
from small import item, small
from support import NOW, Project

WRONG = "- loai: hop\n  ten: Họp\n  ngay: 2026-13-01\n  don_vi: Văn phòng\n  so_nguoi: mười\n"


@pytest.fixture
def project(tmp_path: Path) -> Project:
    """A small content."""
    return small(tmp_path)


def test_all_mistakes_of_a_record_in_one_round(project: Project) -> None:
    """A day that is none and a wrong code hide neither a mark nor a rule about other keys."""
    project.write(
        "data/thong-bao.yml",
        "- ma: mot\n  muc_do: rat_khan\n  noi_dung: '[cần bổ sung: việc gì]'\n  tu: 2026-11-02\n  den: 2026-11-01\n"
        "- ma: hai\n  muc_do: khan\n  noi_dung: Cắt điện.\n  tu: 2026-11-31\n  den: 2026-10-01\n",
    )
    lines = [int(problem.split(":")[1]) for problem in project.problems()]
    assert lines == [2, 3, 5, 9]  # of the second one nobody knows whether it ends before it begins


def test_a_news_item_wrong_in_its_head_and_in_its_text(project: Project) -> None:
    """What is missing in the front matter does not wait until a wrong day is mended."""
    project.write(
        "docs/tin-bai/2026/ba.md",
        "---\nngay: 2026-13-02\nchuyen_muc: chi-so\nloai: tin\ntac_gia: '[cần bổ sung]'\n---\n\n# Tin\n\nĐoạn.\n",
    )
    assert [problem.split(": ")[1] for problem in project.problems()] == ["ngay", "tac_gia"]


def test_a_half_record_lacks_what_is_wrong() -> None:
    """Asked for it, it raises AttributeError: no rule judges by what stands there instead; whole ones are refused."""
    source = parse(Path(), "data/hoat-dong/2026.yml", WRONG)
    row = source.data[0] if isinstance(source.data, list) else None
    with halves.taken():
        made = build(Activity, source, (0,), row)
    assert (made.name, hasattr(made, "people"), hasattr(made, "day"), made.sample) == ("Họp", False, False, False)
    with halves.taken():
        assert [*broken([lambda one: iter((one.people,))], made)] == []
    assert not halves.are_taken()


_HOTLINE = "- ma: moi\n  nhom: {group}\n  ten: Ông A\n  dien_thoai: {phone}\n  ngay_kiem_tra: 2026-10-01\n"
_REMARK = (
    "- ma: PA-2026-001\n  ngay_nhan: 2026-13-01\n  linh_vuc: Đất đai\n  noi_dung: Ông Nguyễn Văn Bình xây lấn đường.\n"
    "  noi_xu_ly: Phòng Kinh tế\n  trang_thai: dang_xu_ly\n"
)
_WRONG_DAY = item("2026-13-02", "Tin ba", "Gọi 0912 345 678.", "khong-co")
_DOCUMENTS = (
    "- so_ky_hieu: 12/KH-UBND\n  ten_loai: Kế hoạch\n  co_quan_ban_hanh: UBND xã\n  cap: huyen\n"
    "  ngay_ban_hanh: 2026-03-05\n  trich_yeu: về việc a\n"
)


@pytest.mark.parametrize(
    ("files", "told"),
    [
        ({"data/truc.yml": "- ma: khong-co\n  ngay: 2026-13-01\n"}, {("truc.yml", "ma"), ("truc.yml", "ngay")}),
        ({"docs/tin-bai/2026/ba.md": _WRONG_DAY}, {("ba.md", "ngay"), ("ba.md", "chuyen_muc"), ("ba.md", "nội dung")}),
        ({"data/phan-anh/2026.yml": _REMARK}, {("2026.yml", "ngay_nhan"), ("2026.yml", "noi_dung")}),
        (
            {"data/van-ban/2026.yml": _DOCUMENTS, "data/so-cong-khai.yml": "can_cu: 99/KH-UBND\n"},
            {("2026.yml", "cap"), ("so-cong-khai.yml", "can_cu")},
        ),
    ],
)
def test_what_records_name_in_the_same_round(
    project: Project, files: dict[str, str], told: set[tuple[str, str]]
) -> None:
    """Codes of other kinds, names and phones are looked for in a record with a wrong day too."""
    assert _told(project, files) == told


@pytest.mark.parametrize(
    ("hotline", "told"),
    [
        (_HOTLINE.format(group="lanhdao", phone="[0912 345 678]"), {("duong-day-nong.yml", "nhom")}),
        (_HOTLINE.format(group="lanh_dao", phone="[[0912 345 678]]"), {("duong-day-nong.yml", "dien_thoai thứ 1")}),
        (_HOTLINE.format(group="lanh_dao", phone="[0912 345 678"), {("duong-day-nong.yml", "cách viết")}),
    ],
)
def test_nothing_false_is_said_of_what_names_a_wrong_record(
    project: Project, hotline: str, told: set[tuple[str, str]]
) -> None:
    """Its code is not called missing, nor its phone somebody's own."""
    named = {"data/truc.yml": "- ma: moi\n  ngay: 2026-11-01\n", "docs/tin-bai/2026/ba.md": _CALLING}
    assert _told(project, {"data/duong-day-nong.yml": hotline, **named}) == told


@pytest.mark.parametrize(
    "way", ["[0912 345 678", "[0912 345 678, 0274 3800 12]", "[[0912.345.678]]", "[0912 345 678]\n  la: 1"]
)
@pytest.mark.parametrize("encoding", ["utf-8", "utf-16"])
def test_personal_data_while_contacts_cannot_be_read(project: Project, way: str, encoding: str) -> None:
    """What stands among the contacts of offices is theirs, however wrong their file is; other phones are told."""
    texts = ("Gọi 0912 345 678.", "Gọi 0987 654 321.", "Viết thư ong.binh.75@gmail.com.")
    for number, text in enumerate(texts):
        project.write(f"docs/tin-bai/2026/so-{number}.md", item("2026-11-02", f"Tin số {number}", text))
    project.write("data/duong-day-nong.yml", _HOTLINE.format(group="lanh_dao", phone=way).encode(encoding))
    told = {problem.partition(":")[0] for problem in project.problems()}
    assert told == {"data/duong-day-nong.yml", "docs/tin-bai/2026/so-1.md", "docs/tin-bai/2026/so-2.md"}


_DUTY = "- ma: {code}\n  ngay: {day}\n"
_DUTIES = "".join(
    _DUTY.format(code=code, day=day) for code, day in [("Ông A", "2026-11-01"), ("khong-co", "2026-13-01")]
)
_OFFICE = _HOTLINE.format(group="lanh_dao", phone="['0274 3800 123']")
_CLASH = "".join(_DUTY.format(code="xa", day=day) for day in ("2026-13-01", "2026-11-02", "2026-11-02"))


@pytest.mark.parametrize(
    ("files", "told"),
    [
        ({"data/truc.yml": _DUTIES}, ["truc.yml:1", "truc.yml:3", "truc.yml:4"]),
        (
            {"data/truc.yml": f"{_CLASH}  mau: có lẽ\n"},
            ["truc.yml:1", "truc.yml:2", "truc.yml:3", "truc.yml:5", "truc.yml:7"],
        ),
        (
            {
                "data/duong-day-nong.yml": _OFFICE.replace("moi", "Mới"),
                "data/truc.yml": _DUTY.format(code="moi", day="2026-11-01"),
            },
            ["duong-day-nong.yml:1"],
        ),
    ],
)
def test_a_key_that_one_record_lacks_hides_nothing_in_others(
    project: Project, files: dict[str, str], told: list[str]
) -> None:
    """Rules about many records leave out the one that lacks what they ask for; nobody calls that one missing."""
    for path, text in files.items():
        project.write(path, text)
    assert [":".join(problem.split("/")[1].split(":")[:2]) for problem in project.problems()] == told


_NATIONAL = (
    "- so_ky_hieu: 30/2020/NĐ-CP\n  ten_loai: Nghị định\n  co_quan_ban_hanh: ''\n  cap: trung_uong\n"
    "  ngay_ban_hanh: 2020-03-05\n  trich_yeu: Về công tác văn thư\n"
)
_CATEGORY = (
    "- ma: chi-so\n  ten: Chỉ số PAPI và các chỉ số khác\n  mo_ta: ''\n  mau_sac: '#6b4a00'\n  mau_sac_toi: '#e0c080'\n"
)
_MISSPELT = "- loai: hop\n  ten: Họp\n  ngy: 2026-11-20\n  don_vi: Văn phòng\n  dia_diem: Hội trường\n"
_CALLING = item("2026-11-02", "Tin ba", "Gọi 0912 345 678.")


@pytest.mark.parametrize(
    ("files", "told"),
    [
        (
            {"data/van-ban/2026.yml": _DOCUMENTS, "data/so-cong-khai.yml": "can_cu: 12/KH-UBND\n"},
            {("2026.yml", "cap")},
        ),
        (
            {"data/van-ban/2020.yml": _NATIONAL, "data/so-cong-khai.yml": "can_cu: 30/2020/NĐ-CP\n"},
            {("2020.yml", "co_quan_ban_hanh")},
        ),
        (
            {"data/chuyen-muc.yml": _CATEGORY.replace("chi-so", "Chỉ số")},
            {("chuyen-muc.yml", k) for k in ("ma", "mo_ta")},
        ),
        (
            {"data/chuyen-muc.yml": _CATEGORY},
            {("chuyen-muc.yml", "mo_ta")},
        ),
        ({"data/hoat-dong/2026.yml": _MISSPELT}, {("2026.yml", "ngy")}),
        (
            {"docs/tin-bai/2026/ba.md": _CALLING.replace("loai: tin\n", "loai: tin\ncho_phep: số cơ quan\n")},
            {("ba.md", "cho_phep")},
        ),
        (
            {"docs/tin-bai/2026/ba.md": _CALLING.replace("loai: tin\n", "loai: tin\nnhap: có lẽ\n")},
            {("ba.md", "nhap")},
        ),
        (
            {
                "docs/tin-bai/2026/ba.md": _CALLING.replace("11-02", "13-02").replace(
                    "loai: tin", "loai: tin\nnhap: true"
                )
            },
            {("ba.md", "ngay")},
        ),
    ],
)
def test_what_may_be_right_is_not_called_wrong(
    project: Project, files: dict[str, str], told: set[tuple[str, str]]
) -> None:
    """A half document is found by its number, a half category is the national one changed, a half draft is one.

    What stands under a misspelt key is not missing, also where it may be.
    """
    assert _told(project, files) == told


def _told(project: Project, files: dict[str, str]) -> set[tuple[str, str]]:
    """The file and the key of every problem."""
    for path, text in files.items():
        project.write(path, text)
    problems = [problem.split(": ") for problem in project.problems()]
    return {(where.split(":")[0].split("/")[-1], key.split(", ")[-1]) for where, key, *_ in problems}


_HALF_TYPED = (
    "- so_ky_hieu: 40-KH/UBND\n  ten_loai: Kế hoạch\n  co_quan_ban_hanh: UBND xã\n  cap: xa\n"
    "  ngay_ban_hanh: 12/5/2026\n  trich_yeu: về việc a\n"
)
_UNCOUNTED = (
    "- loai: hop\n  ten: Họp\n  ngay: 2026-01-05\n  don_vi: Văn phòng\n  so_nguoi: mười\n  van_ban: 991/KH-UBND\n"
)


@pytest.mark.parametrize(
    ("path", "text", "line"),
    [("data/van-ban/2026.yml", _HALF_TYPED, 1), ("data/hoat-dong/2026.yml", _UNCOUNTED, 6)],
)
def test_advice_in_the_same_round(project: Project, path: str, text: str, line: int) -> None:
    """What is worth a look in a record is told beside its mistakes, not once they are mended."""
    project.write(path, text)
    with pytest.raises(ContentError) as refused:
        load(project.root, NOW)
    assert any(said.startswith(f"Nên xem lại {path}:{line}: ") for said in refused.value.advice())


def test_a_dead_link_in_a_record_that_is_wrong_in_part(project: Project) -> None:
    """A link that leads nowhere does not wait until the level of its alert is mended."""
    alert = (
        "- ma: a\n  muc_do: cao\n  noi_dung: Cắt điện.\n  tu: 2026-11-02\n  den: 2026-11-03\n  lien_ket: /khong-co/\n"
    )
    project.write("data/thong-bao.yml", alert)
    assert [problem.split(": ")[1] for problem in project.problems()] == ["mục thứ 1, muc_do", "mục thứ 1, lien_ket"]


def test_a_signed_paper_of_a_report_that_cannot_be_read(project: Project) -> None:
    """Its PDF is not called unnamed: the report with the mistake in it names it."""
    (project.root / "data/bao-cao/2026").mkdir(parents=True)
    (project.root / "data/bao-cao/2026/01-bc-ubnd.pdf").write_bytes(b"%PDF-1.4\n%%EOF\n")
    project.write("data/bao-cao/2026/01-bc-ubnd.yml", 'ten: "a\n')
    assert [problem for problem in project.problems() if ".pdf" in problem] == []
