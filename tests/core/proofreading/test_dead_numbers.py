"""Landlines of before 2017 in running text."""

import pytest

from cchc.core.proofreading import dead_numbers
from support import Project

NEWS = "docs/tin-bai/2026/goi-so.md"
HEAD = "---\nngay: 2026-11-01\nchuyen_muc: chi-so\nloai: tin\n{}---\n# Gọi số nào\n\n{}\n"


@pytest.mark.parametrize(
    ("text", "said"),
    [
        ("Liên hệ: 0240.3854321 hoặc đến trụ sở.", ["0240 là mã vùng cũ của Bắc Giang, nay là 0204"]),
        ("Điện thoại (04) 38251234, fax: 04 3825 1235", ["04 là mã vùng cũ của Hà Nội, nay là 024"] * 2),
        (
            "Điện thoại: 0912 345 67. Gọi 1900 6769, ĐT 0205 3812 345",
            ["số điện thoại này thiếu chữ số: số di động có 10, máy bàn có 11"],
        ),
        (
            "Liên hệ 0205 3837 1155; gọi 0912 345 6789; gọi 0912 345 678 90",
            ["số điện thoại này thừa chữ số: số di động có 10, máy bàn có 11"] * 3,
        ),
        ("Gọi 0205 3837 115 - 0912 345 678 hoặc 0205 3837 116", []),
        ("(hỏi 0240.3854321), theo số 0912 345 678", ["0240 là mã vùng cũ của Bắc Giang, nay là 0204"]),
        ("ĐT 024 3825 1234, gọi 0333 825 123", []),
        ("Mã hồ sơ 0240 3854321; 04/2017 và (04) văn bản", []),
    ],
)
def test_codes_of_before_2017(text: str, said: list[str]) -> None:
    """Told where a number stands behind a word for calling, or its code in brackets; numbers of today are none."""
    assert [one.partition(";")[0] for one in dead_numbers.doubts(text)] == said


def test_staff_are_told_at_the_line(project: Project) -> None:
    """As advice; a landline whose digits are somebody's mobile today is refused, with the code named."""
    project.write(NEWS, HEAD.format("", "Gọi số (0240) 3854 321."))
    assert f"Nên xem lại {NEWS}:8: 0240 là mã vùng cũ" in " ".join(project.load().notices)
    project.write(NEWS, HEAD.format("", "Gọi số (033) 3825 123."))
    (problem,) = project.problems()
    assert problem.startswith(f"{NEWS}:8: ")
    assert "033 là mã vùng cũ của Quảng Ninh, nay là 0203; có số điện thoại" in problem
    allowed = 'cho_phep: [{chu: "(033) 3825 123", ly_do: "số cơ quan"}]\n'
    project.write(NEWS, HEAD.format(allowed, "Gọi số (033) 3825 123."))
    assert "033 là mã vùng cũ" in " ".join(project.load().notices)
