"""The title of an item: in its front matter, or the first heading of its text."""

from collections.abc import Callable
from pathlib import Path

import pytest

from cchc.kinds import news as kind
from support import Project

HEAD = "---\nngay: 2024-05-06\nchuyen_muc: chi-so\nloai: tin\n"
PATH = "docs/tin-bai/2024/thu.md"


def found(project: Project, text: str) -> str:
    """The title of an item with this text."""
    project.write(PATH, text)
    return next(item.title for item in project.load().read[kind.KIND] if item.source.path == PATH)


@pytest.mark.parametrize("title", ["Họp giao ban", "Tăng 5*3 lần, a_b_c [1] (2)", "Giá < 5 & > 3 #1 | ~ `x`", r"C:\x"])
def test_title_in_the_front_matter(project: Project, title: str) -> None:
    """It is the title word for word, and the text is the same as under a heading."""
    quoted = title.replace("\\", "\\\\")
    assert found(project, f'{HEAD}tieu_de: "{quoted}"\n---\n\nMột đoạn văn.\n') == title
    page = (project.build_only("tin-bai/2024/thu/") / "tin-bai/2024/thu/index.html").read_text("utf-8")
    assert page.count("<h1") == 1
    assert "<p>Một đoạn văn.</p>" in page


def test_title_as_heading(project: Project, news: Callable[..., Path]) -> None:
    """Items as they were written so far are read as before; both titles may stand when they say the same."""
    assert found(project, f"{HEAD}---\n\n# Họp giao ban\n\nMột đoạn văn.\n") == "Họp giao ban"
    assert found(project, f"{HEAD}tieu_de: Họp giao ban\n---\n\n# Họp giao ban\n\nMột đoạn văn.\n") == "Họp giao ban"


def test_two_titles_are_a_mistake(project: Project) -> None:
    """Both and different: told at the line of the key."""
    project.write(PATH, f"{HEAD}tieu_de: Họp dân\n---\n\n# Họp giao ban\n\nMột đoạn văn.\n")
    assert project.problems() == [
        f"{PATH}:5: tieu_de: khác tiêu đề trong nội dung “Họp giao ban”; hãy giữ một (đang có: “Họp dân”)"
    ]


def test_lines_of_mistakes_stay_right(project: Project) -> None:
    """A mistake in the text is told at its own line, wherever the title stands."""
    project.write(PATH, f"{HEAD}tieu_de: Họp dân\n---\n\nMột đoạn văn.\n\n![](a.jpg)\n")
    assert any(problem.startswith(f"{PATH}:10:") for problem in project.problems())


def test_no_title_at_all(project: Project) -> None:
    """Without any title the way out is named."""
    project.write(PATH, f"{HEAD}---\n\nMột đoạn văn.\n")
    assert any("nội dung phải mở đầu bằng tiêu đề" in problem for problem in project.problems())


@pytest.mark.parametrize(
    "title", ["tieu_de:", "tieude: Họp dân", "tieu_de: [Họp dân]", "tieu_de: Họp: dân", "tieu_de: “Họp dân”"]
)
def test_a_wrong_title_is_told_once(project: Project, title: str) -> None:
    """What is wrong with the key is said; that the text has no title of its own is not said beside it."""
    project.write(PATH, f"{HEAD}{title}\n---\n\nMột đoạn văn.\n")
    assert len([one for one in project.problems() if one.startswith(PATH)]) == 1
