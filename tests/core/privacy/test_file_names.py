"""What the name of a file tells of somebody: it is the address of a page."""

from collections.abc import Callable
from pathlib import Path

import pytest

from support import Project


@pytest.mark.parametrize(
    ("name", "kind"),
    [
        ("the-034188007251", "số định danh, căn cước"),
        ("danh-sach-0352881907", "số điện thoại"),
        ("nguyen-van-toan-sinh-28-10-1986", "ngày, năm sinh"),
        ("xe-29h1-66825", "biển số xe"),
        ("cu-mo-sinh-ngay-12-02-1934", "ngày, năm sinh"),
    ],
)
def test_a_file_name_gives_nobody_away(project: Project, news: Callable[..., Path], name: str, kind: str) -> None:
    """It is refused as the same words in the text are."""
    news(name)
    assert [one for one in project.problems() if f"{name}.md:1: tên tệp: có {kind}, không được đăng" in one]


@pytest.mark.parametrize(
    "name",
    [
        "92-bc-ubnd",
        "hop-ngay-12-5-2024",
        "anh-20240512-083015",
        "quyet-dinh-1085-qd-ttg",
        "mung-sinh-nhat-dang-3-2-1930",
    ],
)
def test_other_numbers_in_file_names(project: Project, news: Callable[..., Path], name: str) -> None:
    """Days, papers, and what a camera writes are nobody's."""
    news(name)
    assert project.problems() == []
