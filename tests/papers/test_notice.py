"""The notice sheets, read back."""

import io
import re

import pytest
from pypdf import PdfReader

from cchc.core import qr
from cchc.kinds import procedure
from cchc.papers.notice import ProcedureNotice
from cchc.site import Site
from support import Project, rendered

HOME = "https://example.org/cchc/"


def content(one: procedure.Procedure) -> dict[str, object]:
    """What the sheet of a procedure prints, where all its papers are in force and nobody is to be called."""
    return ProcedureNotice(one, HOME, effect=lambda _number: "", call=None).content


@pytest.fixture
def found(project: Project) -> Site:
    """The sample."""
    return project.load()


def text(found: Site, url: str) -> str:
    """The words on a file of the site."""
    (asset,) = [one for one in found.assets(HOME) if one.url == url]
    reader = PdfReader(io.BytesIO(asset.made))
    assert reader.trailer["/Root"]["/Lang"] == "vi-VN"
    return re.sub(r"\s+", " ", " ".join(page.extract_text() for page in reader.pages))


def test_sheet_of_one(found: Site) -> None:
    """A sheet says what the page says: papers, ways with limit and fee, and that it is a sample."""
    words = text(found, "thu-tuc/1.001193/niem-yet.pdf")
    parts = ("Thủ tục đăng ký khai sinh", "1.001193", "Giấy chứng sinh (1 bản chính)", "5 ngày làm việc", "Miễn phí")
    for part in (*parts, "Nội dung mẫu"):
        assert part in words


def test_a_basis_that_has_ended_says_so(project: Project) -> None:
    """The sheet says of a legal basis what the page says: since when it has ended, or by what it was amended."""
    bases = "ccpl:\n  - so_ky_hieu: 42/2022/NĐ-CP\n    trich_yeu: Cung cấp thông tin\n  - so_ky_hieu: 10/2022/QH15\n"
    project.edit("data/thu-tuc/1.001193.yml", "buu_chinh: true\n", f"buu_chinh: true\n{bases}")
    words = text(project.load(), "thu-tuc/1.001193/niem-yet.pdf")
    assert "42/2022/NĐ-CP (hết hiệu lực từ" in words
    assert "): Cung cấp thông tin" in words
    assert "10/2022/QH15 (còn hiệu lực, được sửa đổi, bổ sung bởi Luật số 47/2024/QH15, Luật số 97/2025/QH15)" in words


def test_desk_phone_and_hours_stand_before_the_papers(found: Site) -> None:
    """Who reads the board learns first where to go, whom to call and when; a made-up number is called so."""
    words = text(found, "thu-tuc/1.001193/niem-yet.pdf")
    told = (
        "Nơi tiếp nhận: Trung tâm Phục vụ",
        "Gọi hỏi: ",
        "(số mẫu)",
        "Giờ làm việc: Thứ Hai – Thứ Sáu: sáng 07:30 – 11:30",
    )
    places = [words.index(part) for part in (*told, "Giấy tờ cần mang")]
    assert places == sorted(places)


def test_a_sheet_with_gaps_names_the_desk(project: Project) -> None:
    """What is not known is asked at a place that has a name."""
    file = project.root / "data/thu-tuc/2.000815.yml"
    file.write_text(file.read_text("utf-8") + "dia_chi_tiep_nhan: Bộ phận Một cửa\n", "utf-8")
    words = text(project.load(), "thu-tuc/2.000815/niem-yet.pdf")
    assert words.count("Chưa có thông tin, hỏi tại Bộ phận Một cửa.") == 2


def entered(project: Project, *codes: str) -> Site:
    """The sample where a desk is known of these procedures."""
    for code in codes:
        file = project.root / f"data/thu-tuc/{code}.yml"
        file.write_text(file.read_text("utf-8") + "dia_chi_tiep_nhan: Bộ phận Một cửa\n", "utf-8")
    return project.load()


def test_sheets_of_a_field(project: Project) -> None:
    """A field's file holds every procedure of the field, each on a page of its own, and no other."""
    words = text(entered(project, "2.000815", "2.000884"), "thu-tuc/niem-yet/chung-thuc.pdf")
    assert re.findall(r"Mã thủ tục ([0-9.]+)", words) == ["2.000815", "2.000884"]


def test_papers_stand_by_case(project: Project) -> None:
    """Headings and remarks of the list of papers are no papers to tick: the sheet has them as the page does."""
    rows = "Trường hợp trẻ bị bỏ rơi:", "Biên bản xác nhận", "Lưu ý: giấy tờ phải còn hạn"
    papers = "".join(f"  - ten_giay_to: '{row}'\n" for row in rows)
    file = project.root / "data/thu-tuc/2.000815.yml"
    file.write_text(f"{file.read_text('utf-8')}dia_chi_tiep_nhan: Bộ phận Một cửa\ntphs:\n{papers}", "utf-8")
    words = text(project.load(), "thu-tuc/2.000815/niem-yet.pdf")
    assert "Trường hợp trẻ bị bỏ rơi Biên bản xác nhận giấy tờ phải còn hạn" in words


def test_long_words_break(project: Project) -> None:
    """A word that is wider than the sheet goes on in the next line."""
    long = "Ghi" + "xyz" * 40
    path = project.root / "data/thu-tuc/1.001193.yml"
    path.write_text(path.read_text("utf-8").replace("Giấy chứng sinh", f"Giấy chứng sinh {long}", 1), "utf-8")
    found = project.load()
    (asset,) = [one for one in found.assets(HOME) if one.url == "thu-tuc/1.001193/niem-yet.pdf"]
    words = "".join(page.extract_text() for page in PdfReader(io.BytesIO(asset.made)).pages).replace("\u200b", "")
    assert long not in words
    assert long in re.sub(r"\s", "", words)


def test_same_bytes(found: Site) -> None:
    """The same words give the same file."""

    def made() -> list[bytes]:
        return [one.make() for one in found.assets(HOME) if one.make and "niem-yet" in one.url]

    assert made() == made()


def test_qr_leads_to_the_page(found: Site) -> None:
    """The code on a sheet is that of the page's full address."""
    (one,) = [one for one in procedure.procedures(found) if one.code == "1.001193"]
    assert content(one)["qr"] == qr.svg(f"{HOME}thu-tuc/1.001193/")


def test_the_sheet_of_what_is_abolished(project: Project) -> None:
    """It stays, so that no link dies on the day of the decision, says what happened, and leaves its field's file."""
    change = "thay_doi:\n  - {loai: bai_bo, quyet_dinh: 99/QĐ-UBND, ngay: 2026-11-02}\n"
    file = project.root / "data/thu-tuc/2.000884.yml"
    file.write_text(file.read_text("utf-8") + change, "utf-8")
    found = entered(project, "2.000815", "2.000884")
    said = "Bị bãi bỏ theo Quyết định số 99/QĐ-UBND ngày 02/11/2026, không tiếp nhận hồ sơ nữa"
    assert said in " ".join(text(found, "thu-tuc/2.000884/niem-yet.pdf").split())
    assert "2.000884" not in text(found, "thu-tuc/niem-yet/chung-thuc.pdf")
    assert "niem-yet.pdf" not in rendered(project.build_only("thu-tuc/2.000884/") / "thu-tuc/2.000884/index.html")


@pytest.mark.parametrize("home", ["http://127.0.0.1:8000/", "http://localhost/", "/"])
def test_no_code_leads_to_this_machine(found: Site, home: str, monkeypatch: pytest.MonkeyPatch) -> None:
    """A trial build prints the address of GitHub Pages, never one that only this machine has."""
    asked: list[str] = []
    real = qr.svg
    monkeypatch.setattr(qr, "svg", lambda address: asked.append(address) or real(address))
    assert all(one.made for one in found.assets(home) if "niem-yet" in one.url)
    assert asked
    assert all(address.startswith(found.unit.pages_url) for address in asked)


def test_steps_that_count_themselves_and_remarks_of_all_ways() -> None:
    """`Bước 1` gets no second number, nor do lists; what all ways say alike stands once below the table."""
    told = "Tính từ ngày nhận đủ hồ sơ hợp lệ theo quy định"
    data = {
        "ma_tthc": "1.009999", "ten_tthc": "Thủ tục thử", "linh_vuc": "Hộ tịch",
        "cach_thuc_thuc_hien": [{"hinh_thuc_nop": way, "mo_ta": told} for way in ("Trực tuyến", "Trực tiếp")],
    }  # fmt: skip

    def having(*steps: str) -> dict[str, object]:
        made = procedure.Procedure.model_validate({**data, "trinh_tu_thuc_hien": [{"mo_ta_chi_tiet": [*steps]}]})
        return content(made)

    sheet = having("Nộp hồ sơ.", "Nhận kết quả.")
    assert sheet["counted"] is True
    assert sheet["remarks"] == [f"Mọi cách nộp: {told}"]
    assert [row[1] for row in sheet["ways"]] == ["", ""]  # type: ignore[attr-defined]
    for steps in (("Bước 1: Nộp.", "Người dân nộp."), ("Gồm:", "- Một;"), ("a) Nộp.",), ("1. Nộp.", "2. Nhận.")):
        assert having(*steps)["counted"] is False
