"""Papers that texts name with another day or number than the site knows."""

from datetime import date

import pytest

from cchc.views.dated_papers import doubts
from support import Project

KNOWN = {
    "7/khubnd": {date(2026, 4, 20): "07/KH-UBND"},
    "31/khubnd": {date(2026, 1, 15): "31/KH-UBND"},
    "10/2022/qh15": {date(2022, 11, 10): "10/2022/QH15"},
}


@pytest.mark.parametrize(
    ("text", "told"),
    [
        ("Kế hoạch số 31/KH-UBND ngày 15/01/2026", ""),
        ("Kế hoạch số 31/KH-UBND ngày 15/01/2025", "ban hành ngày 15/01/2026"),
        ("Luật số 10/2022/QH15 ngày 11/10/2022", "ban hành ngày 10/11/2022"),
        ("Kế hoạch số 31/KH-UBND ngày 16 tháng 01 năm 2026", "ban hành ngày 15/01/2026"),
        ("Kế hoạch số 31/KH-UBND ngày 20/3/2025 của UBND tỉnh", ""),
        ("Ngày 16/01/2026, UBND xã ban hành Kế hoạch số 31/KH-UBND về", "ban hành ngày 15/01/2026"),
        ("Ngày 15 tháng 01 năm 2026, UBND xã ban hành Kế hoạch số 31/KH-UBND", ""),
        ("Ngày 10/11/2023, UBND xã ban hành Kế hoạch thực hiện Luật số 10/2022/QH15", ""),
        ("Ngày 14/01/2026, xã họp; sau đó UBND xã ban hành Kế hoạch số 31/KH-UBND", ""),
        ("Kế hoạch số 13/KH-UBND ngày 15/01/2026", "cùng ngày số 31/KH-UBND"),
        ("Kế hoạch số 70/KH-UBND ngày 20/4/2026", "cùng ngày số 07/KH-UBND"),
        ("Kế hoạch số 77/KH-UBND ngày 20/4/2026", ""),
        ("Kế hoạch số 14/KH-UBND ngày 15/01/2026, 13/QĐ-UBND ngày 15/01/2026", ""),
    ],
)
def test_doubts(text: str, told: str) -> None:
    """A slip in one part of the day, digits of the number the other way round; another office's paper is none."""
    found = [*doubts(text, KNOWN)]
    assert [told in one for one in found] == ([True] if told else []), found


def test_every_text_is_read(project: Project) -> None:
    """The data and the Markdown of every kind, each told at its line."""
    project.edit("data/bao-cao/2024/92-bc-ubnd.yml", "08/KH-UBND ngày 08/01/2024", "08/KH-UBND ngày 08/01/2042")
    path = "docs/tin-bai/2024/ke-hoach-tuyen-truyen-papi-nam-2024.md"
    project.edit(
        path, "Ngày 08/01/2024, UBND xã ban hành Kế hoạch số 08/KH-UBND về", "Kế hoạch 08/KH-UBND  ngày 08/02/2024 về"
    )
    found = [one.split(": ")[0] for one in project.load().notices if "văn bản số này ở trang ban hành" in one]
    assert found == [
        "Nên xem lại data/bao-cao/2024/92-bc-ubnd.yml:20",
        f"Nên xem lại {path}:5",
        f"Nên xem lại {path}:11",
    ]


def test_the_decisions_of_a_procedure(project: Project) -> None:
    """A decision that stands beside its day, each under a key of its own."""
    path = "data/thu-tuc/1.000656.yml"
    text = (project.root / path).read_text("utf-8")
    project.write(path, f"{text}so_quyet_dinh: 08/KH-UBND\nngay_quyet_dinh: 2024-01-18\n")
    line = text.count("\n") + 2
    assert any(one.startswith(f"Nên xem lại {path}:{line}: “08/KH-UBND” ghi ngày") for one in project.load().notices)
