"""Indices on their pages and in their files."""

import csv
import json
import re
import shutil
from decimal import Decimal
from pathlib import Path

import pytest

from cchc.kinds import index
from support import Project, rendered, words_of

PAPI = "data/chi-so/papi.yml"
PARTS = "tham-gia cong-khai giai-trinh kiem-soat-tham-nhung thu-tuc dich-vu moi-truong dien-tu".split()
YEN_BAI = "4.7348 5.1596 4.3356 6.7614 7.1989 7.5827 3.6239 3.0940".split()
QUANG_NINH = "5.805 6.499 4.793 8.286 7.611 7.713 4.964 3.14".split()


def year(number: int, owner: str, total: str, scores: list[str], more: str = "") -> str:
    """A real year, as staff write it."""
    parts = ", ".join(f"{id}: {value}" for id, value in zip(PARTS, scores, strict=False))
    head = f"  - nam: {number}\n    don_vi: {owner}\n    cong_bo: {number + 1}-04-02\n"
    head += f"    nguon: {{ten: Báo cáo PAPI {number}}}\n"
    return f"{head}    tong: {total}\n    diem: {{{parts}}}\n{more}"


def papi(project: Project, *years: str) -> None:
    """PAPI with these years alone."""
    head = (project.root / PAPI).read_text("utf-8").split("\nnam:\n")[0]
    project.write(PAPI, f"{head}\nnam:\n{''.join(years)}")


def text(built: Path, address: str) -> str:
    """The words of a page."""
    html = rendered(built / address / "index.html")
    return words_of(html)


@pytest.mark.parametrize(
    ("number", "owner", "total", "scores"),
    [(2023, "tỉnh Yên Bái", "42.4909", YEN_BAI), (2020, "tỉnh Quảng Ninh", "48.811", QUANG_NINH)],
)
def test_published_sums_hold(project: Project, number: int, owner: str, total: str, scores: list[str]) -> None:
    """Two published PAPI scores are the sums of their dimensions; the next number up is told."""
    papi(project, year(number, owner, total, scores))
    assert project.problems() == []
    wrong = str(Decimal(total) + 1)
    papi(project, year(number, owner, wrong, scores))
    (problem,) = project.problems()
    assert "lệch 1" in problem
    assert "xem lại từng thành phần" in problem
    assert problem.endswith(f"(đang có: “{wrong}”)")


def test_a_province_is_never_the_commune(built: Path) -> None:
    """A page of provincial scores says whose they are at its top, in every caption and in every chart."""
    html = rendered(built / "chi-so/papi/index.html")
    assert "Điểm của tỉnh mẫu, không phải điểm của xã Minh Tiến." in html
    assert html.index("không phải điểm của") < html.index("42,97")
    captions = re.findall(r"<caption>(.*?)</caption>", html)
    titles = re.findall(r"<title id=[^>]*>(.*?)</title>", html)
    assert len(captions) == len(titles) == 2
    assert all("tỉnh mẫu" in said for said in (*captions, *titles))
    assert "không chấm điểm xã Minh Tiến" in text(built, "chi-so/sipas")
    assert "Điểm của xã Minh Tiến." in text(built, "chi-so/qd-766")


def test_a_missing_year_is_said_and_not_drawn(built: Path) -> None:
    """The missing year stands in the table as missing and the line goes over it in dashes; nothing is zero."""
    html = rendered(built / "chi-so/papi/index.html")
    row = re.search(r"<tr><th scope=\"row\">2022.*?</tr>", html)
    assert row
    assert "không có số liệu" in row[0]
    lines = re.findall(r'<polyline class="([^"]+)"', html)
    assert sorted(lines) == ["chart__line", "chart__line", "chart__line chart__gap"]
    assert "2022: không có số liệu" in html


def test_what_a_page_says(built: Path) -> None:
    """Total, rank, group, target, change in words, scale, what is measured, what the commune does."""
    said = text(built, "chi-so/papi")
    for piece in (
        "Điểm năm 2024, tỉnh mẫu Mẫu 42,97",
        "27/63",
        "Trung bình cao",
        "Mục tiêu năm 2024: 42,50 điểm Đạt",
        "tăng 1,09 điểm",
        "tăng 0,28",
        "PAPI hỏi trực tiếp người dân",
        "Việc xã làm để nâng chỉ số",
        "Thang điểm 8 đến 80 điểm",
        "Chấm rỗng: số mẫu.",
    ):
        assert piece in said, piece
    assert "Mục tiêu năm 2025: 85 điểm Chưa đạt" in text(built, "chi-so/qd-766")


def test_another_scale_is_not_compared(project: Project) -> None:
    """The total of six dimensions and that of eight are neither joined by a line nor subtracted."""
    papi(
        project,
        year(2016, "tỉnh Yên Bái", "33", []),
        year(2017, "tỉnh Yên Bái", "34", []),
        year(2018, "tỉnh Yên Bái", "42", []),
        year(2019, "tỉnh Yên Bái", "43.5", []),
    )
    built = project.build_only("chi-so/papi/")
    assert "thang điểm khác năm trước" in text(built, "chi-so/papi")
    assert "tăng 8 điểm" not in text(built, "chi-so/papi")
    html = rendered(built / "chi-so/papi/index.html")
    lines = re.findall(r'<polyline class="([^"]+)"', html)
    assert lines == ["chart__line", "chart__line"]
    assert "Đường bắt đầu lại khi thang điểm thay đổi." in html


def test_sample_and_real_are_not_compared(project: Project) -> None:
    """A real score beside a sample one of the year before is not said to have risen."""
    sample = "  - {nam: 2022, don_vi: tỉnh Yên Bái, tong: 40, diem: {tham-gia: 4}, mau: true}\n"
    papi(project, sample, year(2023, "tỉnh Yên Bái", "42.4909", YEN_BAI))
    said = text(project.build_only("chi-so/papi/"), "chi-so/papi")
    assert "42,4909" in said
    assert "tăng" not in said.split("Qua các năm")[1].split("Việc xã làm để nâng chỉ số")[0]


def test_provinces_are_kept_apart(project: Project) -> None:
    """After a merger the new province has a table and a line of its own, the newest first."""
    papi(project, year(2023, "tỉnh Yên Bái", "42.4909", YEN_BAI), year(2025, "tỉnh Lào Cai", "43", []))
    said = text(project.build_only("chi-so/papi/"), "chi-so/papi")
    assert "Điểm của tỉnh Lào Cai và tỉnh Yên Bái, không phải điểm của xã Minh Tiến." in said
    assert "Qua các năm: tỉnh Lào Cai" in said
    assert said.index("PAPI của tỉnh Lào Cai qua các năm") < said.index("PAPI của tỉnh Yên Bái qua các năm")
    assert "2024" not in said.split("Qua các năm:")[1].split("Từng thành phần")[0]


def test_a_key_left_to_the_nation(project: Project) -> None:
    """A blank key takes the value of the whole country's data; staff are told in its line, a key left out is right."""
    file = project.root / "data/chi-so/pci.yml"
    text = re.sub(r"(?m)^(cap|don_vi_do):.*\n", "", file.read_text("utf-8"))
    file.write_text(f"cap:\n{text}", "utf-8")
    told = [line for line in project.load().notices if "dữ liệu chung" in line]
    assert told == [
        "Nên xem lại data/chi-so/pci.yml:1: mục “cap” đang trống nên lấy theo dữ liệu chung; hãy ghi, hoặc xóa dòng này"
    ]


def test_a_year_to_come(project: Project) -> None:
    """A sample of a year that is not there yet is told in its line."""
    file = project.root / PAPI
    file.write_text(file.read_text("utf-8").replace("nam: 2024", "nam: 2027"), "utf-8")
    line = next(n for n, row in enumerate(file.read_text("utf-8").split("\n"), 1) if "nam: 2027" in row)
    assert f"Nên xem lại {PAPI}:{line}: năm 2027 chưa tới" in [*project.load().notices]


def test_a_year_far_from_the_others(project: Project) -> None:
    """2002 typed for 2020 is told in its line; years that follow each other are right."""
    file = project.root / PAPI
    assert [one for one in project.load().notices if "quá xa" in one] == []
    file.write_text(file.read_text("utf-8").replace("nam: 2020", "nam: 2002"), "utf-8")
    line = next(n for n, row in enumerate(file.read_text("utf-8").split("\n"), 1) if "nam: 2002" in row)
    (told,) = (one for one in project.load().notices if "quá xa" in one)
    assert told.startswith(f"Nên xem lại {PAPI}:{line}: năm 2002 ")


def test_the_list_has_the_newest_figures(built: Path) -> None:
    """Every index is in the list, the commune's own first, those without scores too."""
    said = text(built, "chi-so")
    assert said.index("Bộ chỉ số 766") < said.index("PAPI hỏi trực tiếp")
    assert "42,97 điểm năm 2024 · hạng 27/63 Mẫu" in said
    assert said.count("Chưa công bố số liệu.") == 3


def test_the_newest_of_each(project: Project) -> None:
    """`newest` passes over indices and years without a score."""
    project.edit(PAPI, "tong: 42.97", "tong: null")
    figures = index.newest(project.load().read[index.KIND], "xã A")
    assert [(f.name, f.owner, f.year, f.value, f.rank, f.url) for f in figures] == [
        ("Bộ chỉ số 766", "xã A", 2025, "80,3 điểm", "", "chi-so/qd-766/"),
        ("PAPI", "tỉnh mẫu", 2023, "41,88 điểm", "hạng 33/61", "chi-so/papi/"),
    ]


def test_a_province_without_scores_yet_does_not_lead(project: Project) -> None:
    """Where the newest province has no score yet, lists show the one that has."""
    new = "  - {nam: 2025, don_vi: tỉnh Lào Cai, tong: null, ghi_chu: Chưa công bố.}\n"
    papi(project, year(2023, "tỉnh Yên Bái", "42.4909", YEN_BAI), new)
    figures = index.newest(project.load().read[index.KIND], "xã A")
    assert [(f.owner, f.year, f.value) for f in figures if f.name == "PAPI"] == [("tỉnh Yên Bái", 2023, "42,4909 điểm")]
    built = project.build_only("chi-so/", "chi-so/papi/")
    assert "42,4909 điểm năm 2023" in text(built, "chi-so")
    assert "không có số liệu" in text(built, "chi-so/papi")


def test_files_hold_what_pages_say(project: Project) -> None:
    """CSV and JSON keep missing apart from zero; text of a cell cannot become a formula."""
    project.edit(PAPI, "don_vi: tỉnh mẫu", 'don_vi: "=tỉnh mẫu"')
    built = project.build_only("chi-so/papi/so-lieu.csv", "chi-so/papi/chi-so.json")
    rows = list(csv.DictReader((built / "chi-so/papi/so-lieu.csv").read_text("utf-8-sig").splitlines()))
    totals = {row["nam"]: row["diem"] for row in rows if row["ma"] == "tong"}
    assert totals == {"2020": "41.5", "2021": "42.1", "2022": "", "2023": "41.88", "2024": "42.97"}
    assert {row["don_vi"] for row in rows} == {"'=tỉnh mẫu"}
    assert sum(row["nam"] == "2024" for row in rows) == 9
    data = json.loads((built / "chi-so/papi/chi-so.json").read_text("utf-8"))
    assert [entry["tong"] for entry in data["nam"]] == [41.5, 42.1, None, 41.88, 42.97]


def test_samples_are_listed(built: Path) -> None:
    """Every sample year is in the list of what is still sample data."""
    said = text(built, "du-lieu-mau")
    assert "PAPI năm 2024" in said
    assert "Bộ chỉ số 766 năm 2025" in said


def test_without_indices_there_is_no_page(project: Project) -> None:
    """A commune that deletes the folder has no such pages, and nothing is wrong."""
    shutil.rmtree(project.root / "data/chi-so")
    assert not any(url.startswith("chi-so/") for url in project.addresses())
