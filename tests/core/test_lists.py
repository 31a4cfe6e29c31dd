"""Lists of short things that staff write as one text."""

import pytest

from support import Project

NEWS = "docs/tin-bai/2024/ke-hoach-tuyen-truyen-papi-nam-2024.md"
WRITTEN = (
    ("data/duong-day-nong.yml", '["0200 3000 001"]', "0200 3000 001", "dien_thoai:\n    - 0200 3000 001\n"),
    ("data/truc.yml", '["07:30-11:00"]', "07:30-11:00", "ca:\n    - 07:30-11:00\n"),
    (
        "data/truc.yml",
        '["08:00-11:00", "14:00-16:00"]',
        "08:00-11:00, 14:00-16:00",
        "ca:\n    - 08:00-11:00\n    - 14:00-16:00\n",
    ),
    (
        "data/don-vi.yml",
        '["07:30-11:30", "13:30-17:00"]',
        "07:30-11:30; 13:30-17:00",
        "buoi:\n      - 07:30-11:30\n      - 13:30-17:00\n",
    ),
    ("data/don-vi.yml", "[2, 3, 4, 5, 6]", "2, 3", "thu:\n      - '2'\n      - '3'\n"),
    ("data/don-vi.yml", "nhanh: main", "dia_danh_cu: Hồng Thái, Tân Lập", "dia_danh_cu:\n  - Hồng Thái\n  - Tân Lập\n"),
    (NEWS, "[08/KH-UBND]", "08/KH-UBND, 92/BC-UBND", "van_ban:\n  - 08/KH-UBND\n  - 92/BC-UBND\n"),
)


@pytest.mark.parametrize(("path", "old", "new", "kept"), WRITTEN)
def test_one_text_is_a_list(project: Project, path: str, old: str, new: str, kept: str) -> None:
    """What stands between commas is read as the parts of a list, and written so in the one form of files."""
    project.edit(path, old, new)
    assert project.problems() == []
    project.run("chuan-hoa")
    assert kept in (project.root / path).read_text("utf-8")


def test_each_part_is_checked(project: Project) -> None:
    """A part that is wrong is told as one of a list."""
    project.edit("data/duong-day-nong.yml", '["0200 3000 001"]', "0200 3000 001, 912345678")
    (told,) = project.problems()
    assert told.startswith("data/duong-day-nong.yml:11: mục thứ 1, dien_thoai thứ 2: thiếu số 0 ở đầu")
