"""What somebody who is named is ill with: an office is asked, a remark is refused."""

from collections.abc import Callable
from pathlib import Path

import pytest

from cchc.core.privacy import health
from support import Project

ILL = "Xã trao 10 triệu đồng giúp bà Nông Thị Ngọt, thôn 3, đang bị suy thận."


@pytest.mark.parametrize(
    ("text", "told"),
    [
        (ILL, 1),
        ("Cháu Nguyễn Gia Huy, học sinh lớp 3A, mắc bệnh tim bẩm sinh, được giúp 50 triệu đồng.", 1),
        ("Em Trần Thị Mai bị bại liệt từ nhỏ, vươn lên học giỏi.", 1),
        ("Anh Hứa Văn Cường từng nghiện ma túy", 1),
        ("Cháu Ngô Bảo An mắc bệnh Thalassemia", 1),
        ("Bà Lò Thị Pọm bị máu trắng", 1),
        ("Đã cấp xe lăn cho bà Lý Thị Sáu, liệt nửa người do tai biến.", 1),
        ("Thăm cháu Lò Văn Tú (ung thư máu) ở bản Nà.", 1),
        ("Ông Hà Văn Bình – suy thận giai đoạn cuối – được tặng quà.", 1),
        ("Bác sĩ Lê Văn Hà: ung thư cổ tử cung phòng được; ông Lê Văn An, liệt sĩ chống Mỹ.", 0),
        ("Bà Hoàng Thị Hoa, Trạm trưởng, cho biết năm nay có 5 người mắc bệnh lao.", 0),
        ("Bác sĩ Lê Văn Hà khám cho 5 trẻ mắc bệnh tim bẩm sinh.", 0),
        ("Ông Hoàng Văn Tâm, Trưởng Công an xã, báo cáo xã đang có 12 người nghiện ma túy.", 0),
        ("Người mắc bệnh hiểm nghèo được miễn phí.", 0),
    ],
)
def test_who_is_ill(text: str, told: int) -> None:
    """It is told of the one who is ill, not of those who help or speak of illness."""
    assert len([*health.doubts(text)]) == told


def test_an_office_is_asked(project: Project, news: Callable[..., Path]) -> None:
    """Help for somebody who is ill is news that was right yesterday: it is published, and staff are asked once more."""
    news("giup-do", text=ILL)
    assert project.problems() == []
    (notice,) = (one for one in project.load().notices if "bệnh của người đó" in one)
    assert notice.startswith("Nên xem lại docs/tin-bai/2024/giup-do.md:9: ")
    assert "Ngọt" not in notice
    assert "suy thận" not in notice


def test_a_remark_is_refused(project: Project) -> None:
    """What a citizen wrote of somebody's illness stays out, as the name does."""
    project.edit(
        "data/phan-anh/2026.yml", "noi_dung: Nhà đang xây", "noi_dung: Bà Nông Thị Ngọt bị suy thận mạn; nhà đang xây"
    )
    assert [one for one in project.problems() if "có tình trạng sức khỏe, không được đăng" in one]
