"""The import of procedures, as an official runs it."""

import json
from collections.abc import Callable
from pathlib import Path
from typing import Any

import pytest
from click.testing import Result

from cchc.kinds import procedure
from support import Project

ROW = {
    "ma_tthc": "1.000656",
    "ten_tthc": "Thủ tục đăng ký khai tử",
    "linh_vuc": "Hộ tịch",
    "ngay_quyet_dinh": "04/09/2020",
    "mo_ta": "<p>Ghi vào sổ&nbsp;việc một người đã mất.</p>",
    "co_quan_phoi_hop": "Không có thông tin",
    "cach_thuc_thuc_hien": [
        {"hinh_thuc_nop": "Trực tuyến mức độ 4", "thoi_gian": "07 Ngày làm việc", "phi_le_phi": "Phí : 0 Đồng"},
        {"hinh_thuc_nop": "Trực tiếp", "thoi_gian": "Ngày làm việc", "phi_le_phi": ""},
    ],
    "tphs": [{"ten_giay_to": "Tờ khai", "ban_chinh": 1, "ban_sao": 0, "bm_dien_tu": None}],
    "muc_la": "x",
}


def details(project: Project) -> str:
    """The file beside the export in which all stands that was cleaned."""
    return (project.root.parent / "xuat-chi-tiet.txt").read_text("utf-8-sig")


def run(project: Project, data: object, *more: str) -> Result:
    """The command on an export."""
    file = project.root.parent / "xuat.json"
    file.write_text(data if isinstance(data, str) else json.dumps(data, ensure_ascii=False), "utf-8")
    return project.run("nhap-thu-tuc", str(file), *more)


def test_import(project: Project) -> None:
    """Codes of the own list are written, clean, told line by line; others are counted; the result passes the checks."""
    done = run(project, {"data": [ROW, {**ROW, "ma_tthc": "1.999999"}]})
    assert done.exit_code == 0, done.output
    for line in (
        "1.000656: mục mo_ta có thẻ HTML, đã bỏ: “<p>Ghi vào sổ&nbsp;việc một người đã mất.</p>”",
        "1.000656: mục hinh_thuc_nop ghi “Trực tuyến mức độ 4”, đổi thành “Trực tuyến toàn trình”",
        "1.000656: mục thoi_gian ghi “Ngày làm việc”, không rõ số ngày, trang ghi “xem cách tính”; hãy kiểm tra",
        "1.000656: mục phi_le_phi ghi “Phí : 0 Đồng”, giữ nguyên; nếu đúng là không thu thì sửa thành Miễn phí",
        "1.000656: mục co_quan_phoi_hop ghi “Không có thông tin”, coi là chưa có thông tin",
        "Mục muc_la không thuộc mẫu, không nhập: 1 lần",
        "1.000894: có trong danh mục của đơn vị nhưng không có trong tệp",
    ):
        assert line in details(project)
    assert (
        "Đã ghi 1 thủ tục vào data/thu-tuc/; bỏ qua 1 thủ tục không có trong data/danh-muc-thu-tuc.yml." in done.output
    )
    assert project.problems() == []
    (one,) = [one for one in procedure.procedures(project.load()) if one.code == "1.000656"]
    assert (one.about, str(one.decided)) == ("Ghi vào sổ việc một người đã mất.", "2020-09-04")
    assert [(channel.name, channel.limit, channel.fee) for channel in one.channels] == [
        ("Trực tuyến toàn trình", "7 ngày làm việc", "Phí : 0 Đồng"),
        ("Trực tiếp", "Xem cách tính", "Chưa có thông tin"),
    ]


def test_others_can_be_copied_into_the_own_list(project: Project) -> None:
    """What the own list has not stands at the end of the details as rows of that list: copied there, it is taken in."""
    other = {**ROW, "ma_tthc": "1.999990", "ten_tthc": "Cấp giấy phép: loại “A”, #1"}
    done = run(project, [ROW, other])
    assert "Bỏ qua: 1 thủ tục không có trong danh mục của đơn vị. Kê ở cuối phần chi tiết" in done.output
    rows = details(project).partition(" rồi nhập lại:\n")[2]
    assert rows == "- ma: '1.999990'\n  ghi_chu: 'Cấp giấy phép: loại “A”, #1'\n"
    file = project.root / "data/danh-muc-thu-tuc.yml"
    file.write_text(file.read_text("utf-8") + rows, "utf-8")
    assert "Mới: 1 thủ tục: 1.999990" in run(project, [ROW, other]).output
    assert project.problems() == []


def test_own_notes_stay(project: Project) -> None:
    """A second import keeps the commune's notes and says which national value changed."""
    run(project, [ROW])
    file = project.root / "data/thu-tuc/1.000656.yml"
    file.write_text(file.read_text("utf-8") + "goi_ai: ho-tich-chung-thuc\nghi_chu: Gọi trước.\n", "utf-8")
    done = run(project, [{**ROW, "ten_tthc": "Thủ tục đăng ký khai tử mới"}])
    assert "1.000656 (Tên thủ tục)" in done.output
    assert "1.000656: mục ten_tthc đổi" in details(project)
    text = file.read_text("utf-8")
    assert "goi_ai: ho-tich-chung-thuc" in text
    assert "ghi_chu:\n  - Gọi trước.\n" in text
    assert "khai tử mới" in text


def test_an_export_saved_by_notepad(project: Project) -> None:
    """Saved as “Unicode” it is read like any other."""
    file = project.root.parent / "xuat.json"
    file.write_text(json.dumps([ROW], ensure_ascii=False), "utf-16")
    done = project.run("nhap-thu-tuc", str(file))
    assert (done.exit_code, "1.000656" in done.output) == (0, True), done.output


def test_dry_run(project: Project) -> None:
    """With --thu nothing is written."""
    before = (project.root / "data/thu-tuc/1.000656.yml").read_bytes()
    assert "Sẽ ghi 1 thủ tục" in run(project, [ROW], "--thu").output
    assert (project.root / "data/thu-tuc/1.000656.yml").read_bytes() == before


@pytest.mark.parametrize(
    ("data", "said"),
    [
        ("{", "tệp không phải JSON đúng dạng (dòng 1, cột 2)"),
        ('"chữ"', "tệp phải chứa một danh sách thủ tục"),
        ("[1, 2]", "tệp phải chứa một danh sách thủ tục"),
        ([ROW, {**ROW, "ten_tthc": "Khác"}], "bản ghi 2: mã 1.000656 có hai lần trong tệp, nội dung khác nhau"),
        (
            [{**ROW, "linh_vuc": ["a"]}, {**ROW, "linh_vuc": ["a"], "ma_tthc": "1.000894"}],
            "1.000656, 1.000894: linh_vuc: ",
        ),
        ([{**ROW, "ten_tthc": "Thñ tôc hµnh chÝnh ®¨ng ký khai tö"}], "mã cũ TCVN3"),
        ("x" * 10_000_001, "tối đa 10 MB"),
        (
            "PK\x03\x04",
            "là tệp nén ZIP hoặc tệp Office, không phải JSON; hãy xuất lại, chọn dạng JSON; trong tệp nén có tệp .json",
        ),
        ("STT;Mã TTHC;Tên TTHC\n1;1.001193;Đăng ký khai sinh", "là bảng (CSV) hoặc văn bản, không phải JSON; hãy xuất"),
        ("<html>", "là trang web (HTML) hoặc XML, không phải JSON"),
        (
            f'[{{"\\ud800": "x", {json.dumps(ROW)[1:]}]',
            "tên một mục có ký tự hỏng, không ghi được vào tệp; hãy xuất lại",
        ),
    ],
)
def test_bad_file(project: Project, data: object, said: str) -> None:
    """A file that cannot be taken in is refused in Vietnamese, and nothing is written."""
    folder = project.root / "data/thu-tuc"
    before = {path: path.read_bytes() for path in folder.iterdir()}
    done = run(project, data)
    assert done.exit_code == 1
    assert done.output.startswith("Lỗi: ")
    assert said in done.output
    assert "/xuat.json" not in done.output  # the name says which; where runs keep it helps nobody
    assert {path: path.read_bytes() for path in folder.iterdir()} == before


@pytest.mark.parametrize(
    ("key", "value", "said"),
    [
        ("ten_tthc", "9" * 5000, "mục ten_tthc là một số dài 5000 ký tự"),
        ("ten_tthc", "NaN", "mục ten_tthc là NaN, không phải chữ hay số"),
        ("ten_tthc", "-Infinity", "mục ten_tthc là -Infinity, không phải chữ hay số"),
        ("ten_tthc", '"Khai tử", "ten_tthc": "Khai sinh"', "mục ten_tthc ghi hai lần"),
        ("tphs", '[{"ten_giay_to": "A", "ten_giay_to": "B"}]', "mục ten_giay_to ghi hai lần"),
        ("tphs", '[{"ten_giay_to": "A", "ban_chinh": ' + "1" * 5000 + "}]", "mục ban_chinh là một số dài 5000 ký tự"),
        ("ten_tthc", '"Khai tử \\ud83d"', "mục ten_tthc có ký tự hỏng"),
        ("ten_tthc", '"Khai tử \\u0000"', "mục ten_tthc có ký tự hỏng"),
        ("mo_ta", f'"{"Dài. " * 600_000}"', "mục mo_ta dài 3000000 ký tự"),
        ("mo_ta", "[" * 900 + "]" * 900, "các dòng thụt vào quá nhiều cấp"),
        ("linh_vuc", '"hộ tịch"', "linh_vuc: "),
        ("cach_thuc_thuc_hien", '[{"hinh_thuc_nop": "Qua loa"}]', "không phải một hình thức nộp hồ sơ"),
    ],
)
def test_odd_values(project: Project, key: str, value: str, said: str) -> None:
    """What the check would refuse, or a file cannot hold, is told with its record; no file is written."""
    folder = project.root / "data/thu-tuc"
    (folder / "1.000656.yml").unlink(missing_ok=True)
    before = {path: path.read_bytes() for path in folder.iterdir()}
    rest = json.dumps({name: ROW[name] for name in ROW if name != key}, ensure_ascii=False)
    other = json.dumps({**ROW, "ma_tthc": "1.000894"}, ensure_ascii=False)
    done = run(project, f'[{other}, {rest[:-1]}, "{key}": {value}}}]')
    assert (done.exit_code, type(done.exception)) == (1, SystemExit)
    assert "không ghi tệp nào" in done.output
    line = next(line for line in done.output.splitlines() if said in line)
    assert "1.000656" in line
    assert {path: path.read_bytes() for path in folder.iterdir()} == before


@pytest.mark.parametrize(
    ("code", "said"),
    [
        ("1.000656", "bản ghi 1: mục “ma_tthc” là số 1.000656, không phải chữ, nên có thể đã mất số 0 ở cuối"),
        ("1.01004", 'hãy xuất lại để mã nằm trong ngoặc kép, ví dụ "1.010040"'),
        ("NaN", "bản ghi 1: mục “ma_tthc” là số NaN"),
        ("null", "bản ghi 1: thiếu mục “ma_tthc”"),
        ('["1.000656"]', "bản ghi 1: thiếu mục “ma_tthc”"),
        ('"1.000656", "ma_tthc": "1.000894"', "bản ghi 1: mục “ma_tthc” ghi hai lần"),
    ],
)
def test_codes_are_texts(project: Project, code: str, said: str) -> None:
    """A code that a program took for a number may have lost its zeros: it is refused, not guessed."""
    done = run(project, f'[{{"ma_tthc": {code}, "ten_tthc": "Khai tử", "linh_vuc": "Hộ tịch"}}]')
    assert (done.exit_code, said in done.output) == (1, True), done.output
    assert done.output.startswith("Lỗi: ")


def test_two_lists_of_one_name(project: Project) -> None:
    """An export whose list stands in it twice is refused: the first would be lost."""
    done = run(project, '{"data": [], "data": []}')
    assert (done.exit_code, "mục data ghi hai lần" in done.output) == (1, True)


def test_no_own_list(project: Project, tmp_path: Path) -> None:
    """Without the commune's own list nothing is imported; the message says what to write where."""
    (project.root / "data/danh-muc-thu-tuc.yml").unlink()
    done = run(project, [ROW])
    assert done.exit_code == 1
    assert 'hãy ghi các mã vào data/danh-muc-thu-tuc.yml, mỗi dòng: - ma: "1.001193"' in done.output


@pytest.mark.parametrize(
    ("said", "steps"),
    [
        ("Bước 1: Nộp hồ sơ.\nBước 2: Nhận kết quả.", ["Bước 1: Nộp hồ sơ.", "Bước 2: Nhận kết quả."]),
        ("<p>Nộp <b>hồ sơ</b>.</p><p>Nhận kết quả.</p>", ["Nộp hồ sơ .", "Nhận kết quả."]),
        ("- Nộp hồ sơ.<br/>\r\n- Nhận kết quả.", ["Nộp hồ sơ.", "Nhận kết quả."]),
        ("Nộp hồ sơ.", ["Nộp hồ sơ."]),
        ("Không có thông tin + Trong 02 ngày.", ["+ Trong 02 ngày."]),
    ],
)
def test_steps_stay_apart(project: Project, said: str, steps: list[str]) -> None:
    """Each row or paragraph of the export is a step; one record without a list around it is an export too."""
    done = run(project, {**ROW, "trinh_tu_thuc_hien": [{"mo_ta_chi_tiet": said}]})
    assert done.exit_code == 0, done.output
    (one,) = [one for one in procedure.procedures(project.load()) if one.code == "1.000656"]
    assert [*one.steps[0].text] == steps


def test_what_is_wrong_is_said_in_vietnamese(project: Project) -> None:
    """A record without its code, or without its name: told by place, in our words."""
    done = run(project, [{"MA_HO_SO": "1.000656"}])
    assert (done.exit_code, "bản ghi 1: thiếu mục “ma_tthc” (các mục đang có: MA_HO_SO)" in done.output) == (1, True)
    done = run(project, [{**ROW, "ten_tthc": ["a"]}])
    assert done.exit_code == 1
    assert "1.000656: ten_tthc: phải là một đoạn chữ" in done.output


def test_what_cannot_be_read_is_left_out_and_told(project: Project) -> None:
    """A day, an address, a number of copies that is none stops no import: it alone is left out, and told."""
    paper = {"ten_giay_to": "Tờ khai", "ban_chinh": "nhiều", "ban_sao": "02"}
    basis = {
        "so_ky_hieu": "60/2014/QH13",
        "ngay_ban_hanh": "ngày 20 tháng 11 năm 2014",
        "dia_chi_truy_cap": "javascript:x",
    }
    row = {
        **ROW,
        "ngay_quyet_dinh": "31/02/2024",
        "link_truy_cap": "dichvucong.gov.vn/x",
        "tphs": [paper],
        "ccpl": [basis],
    }
    done = run(project, [row, row])
    assert done.exit_code == 0, done.output
    (one,) = [one for one in procedure.procedures(project.load()) if one.code == "1.000656"]
    assert (one.decided, one.portal) == (None, None)
    assert [(it.originals, it.copies) for it in one.required_papers] == [(0, 2)]
    assert [(str(it.issued), it.address) for it in one.bases] == [("2014-11-20", None)]
    told = details(project)
    for key, value in (
        ("ngay_quyet_dinh", "31/02/2024"),
        ("link_truy_cap", "dichvucong.gov.vn/x"),
        ("ban_chinh", "nhiều"),
    ):
        assert f"1.000656: mục {key} ghi “{value}”, máy không hiểu nên không nhập" in told
    assert "1.000656: có hai lần trong tệp, giống hệt nhau" in told


@pytest.mark.parametrize(
    "shape",
    [
        lambda row: {"result": {"total": 1, "items": [row]}},
        lambda row: {row["ma_tthc"]: row},
        lambda row: [{key.upper(): value for key, value in row.items()}],
        lambda row: [{**row, "tphs": row["tphs"][0]}],
        lambda row: [{**row, "tphs": {"0": row["tphs"][0]}}],
        lambda row: [{**row, "tphs": [row["tphs"]]}],
        lambda row: [{**row, "tphs": [row["tphs"][0]["ten_giay_to"]]}],
        lambda row: [{**row, "tphs": [{"TenGiayTo": "Tờ khai"}]}],
        lambda row: [{**row, "co_quan_thuc_hien": ["UBND cấp xã", "Công an cấp xã"]}],
        lambda row: [{**row, "tphs": [{"giay_to": row["tphs"]}]}],
        lambda row: [{**{key: row[key] for key in row if key != "tphs"}, "chi_tiet": {"tphs": row["tphs"]}}],
        lambda row: [{"chung": {key: row[key] for key in row if key != "tphs"}, "tphs": row["tphs"]}],
        lambda row: [{"page": 1, "data": {"items": [{**row, "ma_tthc": "1.000894"}]}}, {"page": 2, "data": [row]}],
        lambda row: {"Hộ tịch": [{**row, "ma_tthc": "1.000894"}], "Chứng thực": [row]},
        lambda row: [{**row, "ma_tthc": "1.000656.000.00.00.H37"}],
        lambda row: [{**row, "ma_tthc": "1.000656.H37"}],
        lambda row: {"code": 200, "data": json.dumps([row])},
        lambda row: [{"Mã thủ tục": row.pop("ma_tthc"), "Thành phần hồ sơ": json.dumps(row.pop("tphs")), **row}],
        lambda row: f"{json.dumps(row)}\n{json.dumps({**row, 'ma_tthc': '1.000894'})}",
    ],
)
def test_shapes_of_other_programs(project: Project, shape: Callable[[dict[str, Any]], object]) -> None:
    """Names in capitals, one thing without its list, objects around the list, a record a line: all the same export."""
    done = run(project, shape({**ROW, "tphs": [{"ten_giay_to": "Tờ khai"}]}))
    assert done.exit_code == 0, done.output
    (one,) = [one for one in procedure.procedures(project.load()) if one.code == "1.000656"]
    assert [paper.name for paper in one.required_papers] == ["Tờ khai"]


def test_papers_by_case(project: Project) -> None:
    """A case around its papers is a row above them, as the national export writes it; what it says of all is theirs."""
    fees = [{"loai": "Lệ phí", "muc": "8.000 đồng"}, {"loai": "Phí", "muc": "2.000 đồng"}]
    case = {"ten_truong_hop": "Trường hợp con ngoài giá thú:", "giay_to": [{"ten_giay_to": "Tờ khai"}, {"ten": "x"}]}
    ways = {
        "hinh_thuc_nop": "Trực tiếp",
        "phi_le_phi": fees,
        "chi_tiet": [{"thoi_gian": "3 Ngày"}, {"thoi_gian": 5, "donVi": "Ngày"}],
    }
    done = run(project, [{**ROW, "tphs": [case], "cach_thuc_thuc_hien": [ways]}])
    assert done.exit_code == 0, done.output
    (one,) = [one for one in procedure.procedures(project.load()) if one.code == "1.000656"]
    assert [paper.name for paper in one.required_papers] == ["Trường hợp con ngoài giá thú:", "Tờ khai"]
    assert [(way.name, way.limit) for way in one.channels] == [("Trực tiếp", "3 ngày"), ("Trực tiếp", "5 ngày")]
    assert {way.fee for way in one.channels} == {"Lệ phí: 8.000 đồng; Phí: 2.000 đồng"}


def test_one_page_of_several_is_told(project: Project) -> None:
    """An export that says of more procedures than it holds is no whole one; one that holds all says nothing."""
    for total, told in ((454, True), (1, False)):
        done = run(project, {"page": 0, "totalElements": total, "content": [ROW]})
        assert ("tệp ghi có 454 thủ tục mà chỉ chứa 1" in done.output) == told


def test_a_limit_without_a_unit_is_told(project: Project) -> None:
    """Days or hours: a number alone does not say."""
    done = run(project, [{**ROW, "cach_thuc_thuc_hien": [{"hinh_thuc_nop": "Trực tiếp", "thoi_gian": 5}]}])
    assert "mục thoi_gian ghi “5”, chưa có đơn vị tính" in done.output


def test_an_abolished_procedure_is_told(project: Project) -> None:
    """The site would still offer a procedure that the export calls abolished: staff are asked to take it out."""
    done = run(project, [{**ROW, "trang_thai": "Hết hiệu lực"}])
    assert "1.000656: mục trang_thai ghi “Hết hiệu lực”, trang vẫn nêu thủ tục này" in done.output


def test_personal_data_is_masked_and_told(project: Project) -> None:
    """What an export has of a person is told by file and line, and no line of the log gives it away."""
    done = run(project, [{**ROW, "mo_ta": "<p>Hỏi ông An, CCCD 025090001234, 0914 065 627.</p>"}])
    assert done.exit_code == 0, done.output
    told = [
        line.partition(": ")[2]
        for line in details(project).splitlines()
        if line.startswith("Nên xem lại data/thu-tuc/")
    ]
    assert told == [
        "có số định danh, căn cước (đang có: “02••••••••34”); bỏ trước khi đăng",
        "có số điện thoại (đang có: “09•• ••• •27”); bỏ trước khi đăng",
    ]
    assert "025090001234" not in done.output + details(project)
    assert "0914 065 627" not in done.output + details(project)


def test_lines_of_conditions_stay(project: Project) -> None:
    """Conditions of several lines are several paragraphs, on the page too; the file is in the one form."""
    done = run(project, [{**ROW, "yeu_cau_dieu_kien": "Nam từ đủ 20 tuổi;\r\n- Nữ từ đủ 18 tuổi;\n\nKhông bị cấm."}])
    assert done.exit_code == 0, done.output
    (one,) = [one for one in procedure.procedures(project.load()) if one.code == "1.000656"]
    assert one.conditions == ("Nam từ đủ 20 tuổi;", "- Nữ từ đủ 18 tuổi;", "Không bị cấm.")
    file = project.root / "data/thu-tuc/1.000656.yml"
    before = file.read_bytes()
    project.run("chuan-hoa")
    assert file.read_bytes() == before
    page = (project.build_only("thu-tuc/1.000656/") / "thu-tuc/1.000656/index.html").read_text("utf-8")
    assert "<p>Nam từ đủ 20 tuổi;</p>" in page
    assert "<li>Nữ từ đủ 18 tuổi;</li>" in page


def test_ten_lines(project: Project) -> None:
    """The summary names what is new, what changes and in which parts, what is missing and unclear, in ten lines."""
    run(project, [ROW])
    done = run(project, [{**ROW, "ten_tthc": "Tên khác", **{f"la_{place}": "x" for place in range(20)}}])
    lines = done.output.split("Tóm tắt:\n")[1].splitlines()[:-1]
    assert len(lines) <= 10
    assert "Thay đổi: 1 thủ tục: 1.000656 (Tên thủ tục)." in lines
    assert sum("không thuộc mẫu" in line for line in lines) == 1
    assert any("la_0 (1 lần)" in line for line in lines)
    assert any(line.startswith("Chưa rõ: 2 chỗ") for line in lines)


REAL = {
    **ROW,
    "stt": "1",
    "link_truy_cap": "https://dichvucong.gov.vn/thu-tuc-hanh-chinh/1",
    "cach_thuc_thuc_hien": [
        {"hinh_thuc_nop": "Trực tiếp", "thoi_gian": "0 Khác",
         "mo_ta": "Ngay trong buổi làm việc.\n- Quá 15 giờ: hôm sau."},
        {"hinh_thuc_nop": "Khác", "thoi_gian": "Khác", "phi_le_phi": "", "mo_ta": "Tại nhà người yêu cầu."},
    ],
    "tphs": [
        {"ma_tphs": "KQ.G15.000018", "ten_giay_to": "Tờ khai", "loai_giay_to": "Mẫu đơn",
         "co_quan_ban_hanh": "", "ban_chinh": True, "ban_sao": False,
         "bm_dien_tu": "Không", "so_trang": 2},
        {"ma_tphs": "", "ten_giay_to": "Giấy chứng sinh", "ban_chinh": "1 bản chính", "ban_sao": "Bản sao: 02"},
        {"ma_tphs": "", "ten_giay_to": "", "ban_chinh": False, "ban_sao": False},
    ],
    "kqth": [{"ma_ket_qua": "KQ.1", "ten_ket_qua": "Giấy khai tử", "co_quan_ban_hanh": "UBND cấp xã", "mo_ta": ""}],
    "ccpl": [{"so_ky_hieu": "", "trich_yeu": "Danh mục dịch vụ công mức độ 3", "ngay_ban_hanh": ""}],
    "yeu_cau_dieu_kien": "Trường được đánh giá đạt Mức 3 trở lên;\na) Có tài khoản định danh mức độ 2; DVC mức độ 3.",
    "mo_ta": "Nộp qua dịch vụ công trực tuyến mức độ 3, 4 hoặc DVC mức 4.",
}  # fmt: skip


def test_the_real_export(project: Project) -> None:
    """Its inner keys are used, one that is not known is told once; nothing legal is rewritten, no number is lost."""
    done = run(project, [REAL])
    assert done.exit_code == 0, done.output
    assert "muc_la (1 lần), stt (1 lần), tphs.so_trang (1 lần)" in done.output
    assert project.problems() == []
    (one,) = [one for one in procedure.procedures(project.load()) if one.code == "1.000656"]
    assert "1.000656: mục yeu_cau_dieu_kien ghi “DVC mức độ 3”, đổi thành “DVC một phần”" in details(project)
    assert one.conditions == (
        "Trường được đánh giá đạt Mức 3 trở lên;", "a) Có tài khoản định danh mức độ 2; DVC một phần.",
    )  # fmt: skip
    assert one.about == "Nộp qua dịch vụ công trực tuyến một phần và toàn trình hoặc DVC toàn trình."
    assert [(paper.name, paper.code, paper.counts) for paper in one.required_papers] == [
        ("Tờ khai", "KQ.G15.000018", "1 bản chính"),
        ("Giấy chứng sinh", None, "1 bản chính, 2 bản sao"),
    ]
    assert [(way.name, way.limit, way.remarks) for way in one.channels] == [
        ("Trực tiếp", "Xem cách tính", ("Ngay trong buổi làm việc.", "- Quá 15 giờ: hôm sau.")),
        ("Khác", "Xem cách tính", ("Tại nhà người yêu cầu.",)),
    ]
    assert (one.results[0].issuer, one.bases[0].number) == ("UBND cấp xã", "Danh mục dịch vụ công mức độ 3")


def test_samples_leave(project: Project) -> None:
    """Real content takes the place of a sample whole: no mark, no made-up change or time limit stays; notes do."""
    file = project.root / "data/thu-tuc/1.001193.yml"
    file.write_text(file.read_text("utf-8") + "ghi_chu: [Gọi trước., 'Mẫu: mang hai ảnh.']\n", "utf-8")
    notes = [project.root / f"data/ghi-chu-thu-tuc/{code}.yml" for code in ("1.001193", "1.000656")]
    for note in notes:
        project.write(str(note), f"ma_tthc: '{note.stem}'\nghi_chu: [Gọi trước.]\nmau: true\n")
    bare = {"ma_tthc": "1.001193", "ten_tthc": "Đăng ký khai sinh", "linh_vuc": "Hộ tịch"}
    done = run(project, [bare])
    assert [note.exists() for note in notes] == [False, True]
    assert "nội dung mẫu đã bỏ: data/ghi-chu-thu-tuc/1.001193.yml" in details(project)
    assert "Nội dung mẫu đã thay bằng nội dung thật: 1 thủ tục: 1.001193." in done.output
    text = file.read_text("utf-8")
    assert "mẫu" not in text.lower()
    assert not any(key in text for key in ("mau:", "thay_doi", "truc_tuyen", "tphs", "Ngày làm việc"))
    assert "- Gọi trước." in text


def test_all_or_nothing(project: Project) -> None:
    """Where the details cannot be written, neither are the procedures, and no note of a sample is gone."""
    note = project.write("data/ghi-chu-thu-tuc/1.001193.yml", "ma_tthc: '1.001193'\nghi_chu: [Gọi trước.]\nmau: true\n")
    file = project.root / "data/thu-tuc/1.001193.yml"
    before = file.read_bytes()
    bare = {"ma_tthc": "1.001193", "ten_tthc": "Đăng ký khai sinh", "linh_vuc": "Hộ tịch"}
    done = run(project, [bare], "--chi-tiet", str(project.root))
    assert done.exit_code == 1
    assert "không ghi được tệp" in done.output
    assert (file.read_bytes(), note.exists()) == (before, True)


def test_each_fee_of_a_way_stands_apart(project: Project) -> None:
    """Fees on lines of their own are not run together; one alone stays word for word."""
    way = {
        "hinh_thuc_nop": "Trực tiếp",
        "thoi_gian": "1 Ngày",
        "phi_le_phi": "Lệ phí : 8000 Đồng\nPhí : 15.000 Đồng<br>",
    }
    assert run(project, [{**ROW, "cach_thuc_thuc_hien": [way]}]).exit_code == 0
    text = (project.root / "data/thu-tuc/1.000656.yml").read_text("utf-8")
    assert "phi_le_phi: 'Lệ phí : 8000 Đồng; Phí : 15.000 Đồng'\n" in text
