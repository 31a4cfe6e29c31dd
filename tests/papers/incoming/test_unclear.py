"""Papers with something that cannot be read: they become drafts, and what stood there is said."""

from collections.abc import Callable
from email.mime.multipart import MIMEMultipart
from email.mime.text import MIMEText
from pathlib import Path

import pytest
import yaml
from click.testing import Result

import garble
from support import Project

Run = Callable[..., Result]
REST = "\n\nBÁO CÁO\n\nKết quả cải cách hành chính quý I năm 2024\n\nMột đoạn./.\n"


@pytest.mark.parametrize(
    ("head", "number", "day"),
    [
        ("Số: 92/BC-UBND\n\nHòa Bình, ngày\n10 tháng 12 năm 2023", "92/BC-UBND", "2023-12-10"),
        ("Số: 92/BC-UBND\n\nHòa Bình, ngày 10 tháng\n12 năm 2023", "92/BC-UBND", "2023-12-10"),
        ("Số: 92/BC-UBND\n|\nHòa Bình, ngày 10 tháng 12 năm 2023\n|", "92/BC-UBND", "2023-12-10"),
        ("Số: 92/BC-UBND | Hòa Bình, ngày 10 tháng 12 năm 2023", "92/BC-UBND", "2023-12-10"),
        ("Số: 92/BC-UBND\n\nHòa Bình, ngày 05/3/2024", "92/BC-UBND", "2024-03-05"),
        (
            "Số: 92/BC-UBND\n\nHòa Bình, ngày ….. tháng 12",
            "92/BC-UBND",
            "[cần bổ sung: ngày ban hành; văn bản ghi “ngày ….. tháng 12”]",
        ),
        (
            "Số:      /BC-UBND\n\nHòa Bình, ….. tháng 12 năm 2021",
            "[cần bổ sung: số]/BC-UBND",
            "[cần bổ sung: ngày ban hành; văn bản ghi “….. tháng 12 năm 2021”]",
        ),
        ("", "[cần bổ sung: số]/BC-UBND", "[cần bổ sung: ngày ban hành]"),
        (
            "Số: 45-BC/ĐU\n\nHòa Bình, ngày 05 tháng 3 năm 2024",
            "[cần bổ sung: số, ký hiệu; văn bản ghi 45-BC/ĐU]",
            "2024-03-05",
        ),
        (
            "Số: 45/BCUBND\n\nHòa Bình, ngày 05 tháng 3 năm 2024",
            "[cần bổ sung: số, ký hiệu; văn bản ghi 45/BCUBND]",
            "2024-03-05",
        ),
    ],
)
def test_number_and_day(commune: Project, take_in: Run, tmp_path: Path, head: str, number: str, day: str) -> None:
    """What cannot be read of number and day is a mark with what stood there; the draft is right."""
    file = tmp_path / "a.txt"
    file.write_text(head + REST, "utf-8")
    result = take_in(file)
    assert result.exit_code == 0, result.output
    (made,) = (commune.root / "data/bao-cao").rglob("*.yml")
    data = yaml.load(made.read_text("utf-8"), yaml.BaseLoader)
    assert (data["so_ky_hieu"], data["ngay_ban_hanh"]) == (number, day)
    assert commune.problems() == []
    made.write_text(made.read_text("utf-8").replace("nhap: true\n", ""), "utf-8")
    assert any("ngay_ban_hanh" in problem for problem in commune.problems()) == ("[" in day)


@pytest.mark.parametrize(
    ("head", "number", "type"),
    [
        (
            "Số: 05/2026/QĐ-UBND\n\nHòa Bình, ngày 05 tháng 3 năm 2026\n\nQUYẾT ĐỊNH\nVề việc ban hành Quy chế",
            "05/2026/QĐ-UBND",
            "Quyết định",
        ),
        (
            "HỘI ĐỒNG NHÂN DÂN\nXÃ HÒA BÌNH\nSố: 15/NQ-HĐND\n\n"
            "Hòa Bình, ngày 05 tháng 3 năm 2026\n\nNGHỊ QUYẾT\nVề dự toán",
            "15/NQ-HĐND",
            "Nghị quyết",
        ),
        (
            "Nghị quyết số: 653/2019/UBTVQH14 ngày 12 tháng 3 năm 2019\nVề việc sắp xếp đơn vị",
            "653/2019/UBTVQH14",
            "Nghị quyết",
        ),
    ],
)
def test_normative_numbers(commune: Project, take_in: Run, tmp_path: Path, head: str, number: str, type: str) -> None:
    """Numbers of normative papers are kept as they are."""
    file = tmp_path / "a.txt"
    file.write_text(f"{head}\n\nCăn cứ Luật;\n\nQUYẾT ĐỊNH:\n\nĐiều 1. Làm việc.\n\nĐiều 2. Thi hành./.\n", "utf-8")
    result = take_in(file)
    assert result.exit_code == 0, result.output
    (made,) = (commune.root / "data/bao-cao").rglob("*.yml")
    data = yaml.load(made.read_text("utf-8"), yaml.BaseLoader)
    assert (data["so_ky_hieu"], data["ten_loai"]) == (number, type)
    assert commune.problems() == []


@pytest.mark.parametrize("encoding", ["utf-8", "utf-16"])
def test_a_web_page_saved_with_its_pictures(commune: Project, take_in: Run, tmp_path: Path, encoding: str) -> None:
    """A page of a law site, saved as one file and named .doc, is read without what only programs understand."""
    page = f"<html><head><style>p {{}}</style></head><body><p>Số: 92/BC-UBND</p><p>{REST}</p></body></html>"
    page = page.replace("\n\n", "</p><p>")
    saved = MIMEMultipart("related")
    saved.attach(MIMEText(page, "html", encoding))
    (file := tmp_path / "tai ve.doc").write_bytes(saved.as_bytes().replace(b"\n", b"\r\n"))
    done = take_in(file)
    assert done.exit_code == 0, done.output
    (made,) = (commune.root / "data/bao-cao").rglob("*.yml")
    data = yaml.safe_load(made.read_text("utf-8"))
    assert data["so_ky_hieu"] == "92/BC-UBND"
    assert (data["trich_yeu"], data["mo_dau"]) == ("Kết quả cải cách hành chính quý I năm 2024", ["Một đoạn"])


def test_tables_and_lists_of_a_web_page(commune: Project, take_in: Run, tmp_path: Path) -> None:
    """A table of data is one and takes in no line below it; a menu and struck-out words are told."""
    page = (
        "<html><body class='no-sidebar'><ul class='main-menu x'><li>Giới thiệu</ul><nav><a>Trang chủ</a></nav>"
        f"<p>Số: 92/BC-UBND</p><p>{REST.replace('./.', '.')}</p>"
        "<p>I. SỐ LIỆU</p><ul><li>Việc một<li>Việc hai</ul>"
        "<table><tr><td rowspan=2>Thôn<td colspan=2>Hồ sơ<tr><td>Trực tuyến<td>Trực tiếp"
        "<tr><td>Đông<td><p>10<sup>3</sup></p><p>bộ</p><td><del>7</del>8</table><p>Phòng một cửa mở cả ngày./.</p>"
    )
    (file := tmp_path / "tai ve.doc").write_text(page.replace("\n\n", "</p><p>"), "utf-8")
    done = take_in(file)
    assert done.exit_code == 0, done.output
    (made,) = (commune.root / "data/bao-cao").rglob("*.yml")
    data = yaml.safe_load(made.read_text("utf-8"))
    (part,) = data["noi_dung"]
    assert part["bang"] == [
        {"cot": ["Thôn", "Hồ sơ: Trực tuyến", "Hồ sơ: Trực tiếp"], "hang": [["Đông", "10³ bộ", "8"]]}
    ]
    assert "Phòng một cửa mở cả ngày" in str(part["tiep"])
    for told in ("Giới thiệu (khung của trang web)", "Trang chủ (khung của trang web)", "7 (chữ gạch bỏ)"):
        assert told in done.output


def test_heads_that_an_old_font_drew_as_capitals(commune: Project, take_in: Run, tmp_path: Path) -> None:
    """Copied without its font, a paper in TCVN3 has small letters where its head and foot were in capitals."""
    head = "ủy ban nhân dân\nxã hòa bình\nSố: 92/BC-UBND\nHòa Bình, ngày 10 tháng 12 năm 2023\nbáo cáo\n"
    body = "Kết quả năm 2023\n\nNgười dân hài lòng với các thôn\nđã niêm yết đầy đủ./.\n"
    foot = "Nơi nhận:\n- Lưu: VT.\nchủ tịch\nNguyễn Văn Bình\n"
    (file := tmp_path / "cu.txt").write_text(garble.tcvn3(head + body + foot), "utf-8")
    assert take_in(file, "--chuyen-ma").exit_code == 0
    (made,) = (commune.root / "data/bao-cao").rglob("*.yml")
    data = yaml.safe_load(made.read_text("utf-8"))
    assert (data["ten_loai"], data["trich_yeu"]) == ("Báo cáo", "Kết quả năm 2023")
    assert data["ky_ten"] == {"chuc_vu": "CHỦ TỊCH", "nguoi_ky": "Nguyễn Văn Bình"}
    assert data["mo_dau"] == ["Người dân hài lòng với các thôn đã niêm yết đầy đủ"]
