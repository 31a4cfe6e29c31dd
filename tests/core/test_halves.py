"""Records that are wrong in part: the rest of their mistakes is told in the same round."""

from pathlib import Path

import pytest

from cchc.core import halves
from cchc.core.rules import broken
from cchc.core.validation import build
from cchc.core.yaml_reader import parse
from cchc.kinds.activity import Activity
from small import small
from support import Project

WRONG = "- loai: hop\n  ten: Họp\n  ngay: 2026-13-01\n  don_vi: Văn phòng\n  so_nguoi: mười\n"


@pytest.fixture
def project(tmp_path: Path) -> Project:
    """A small content."""
    return small(tmp_path)


def test_all_mistakes_of_a_record_in_one_round(project: Project) -> None:
    """A day that is none and a wrong code hide neither a mark nor a rule about other keys."""
    project.write(
        "data/thong-bao.yml",
        "- ma: mot\n  muc_do: rat_khan\n  noi_dung: '[cần bổ sung: việc gì]'\n  tu: 2026-11-02\n  den: 2026-11-01\n"
        "- ma: hai\n  muc_do: khan\n  noi_dung: Cắt điện.\n  tu: 2026-11-31\n  den: 2026-10-01\n",
    )
    lines = [int(problem.split(":")[1]) for problem in project.problems()]
    assert lines == [2, 3, 5, 9]  # of the second one nobody knows whether it ends before it begins


def test_a_news_item_wrong_in_its_head_and_in_its_text(project: Project) -> None:
    """What is missing in the front matter does not wait until a wrong day is mended."""
    project.write(
        "docs/tin-bai/2026/ba.md",
        "---\nngay: 2026-13-02\nchuyen_muc: chi-so\nloai: tin\ntac_gia: '[cần bổ sung]'\n---\n\n# Tin\n\nĐoạn.\n",
    )
    assert [problem.split(": ")[1] for problem in project.problems()] == ["ngay", "tac_gia"]


def test_a_half_record_lacks_what_is_wrong() -> None:
    """Asked for it, it raises AttributeError: no rule judges by what stands there instead; whole ones are refused."""
    source = parse(Path(), "data/hoat-dong/2026.yml", WRONG)
    row = source.data[0] if isinstance(source.data, list) else None
    with halves.taken():
        made = build(Activity, source, (0,), row)
    assert (made.name, hasattr(made, "people"), hasattr(made, "day"), made.sample) == ("Họp", False, False, False)
    with halves.taken():
        assert [*broken([lambda one: iter((one.people,))], made)] == []
    assert not halves.are_taken()
