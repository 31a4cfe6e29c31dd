"""The first law: what the check accepts builds, what built yesterday builds tomorrow, and nothing gives a traceback.

Short runs of tests/bench/mutants.py and tests/bench/soak.py; the long ones are run by hand.
"""

import re
from datetime import datetime

import pytest

import soak
from cchc.core.dates import VIETNAM
from cchc.site import Site
from mutants import Mutants
from support import NOW, Project, file_addresses

PAGES = ("", "thu-tuc/", "tin-bai/", "phan-anh/", "hoat-dong/", "van-ban/", "bao-cao/", "chi-so/", "thong-ke/")
# What is there for a time only, and may not be linked to, and pictures for social networks.
PASSING = re.compile(r"hoat-dong/\d{4}/.*\.ics|.*chia-se\.png")


def test_random_content(project: Project) -> None:
    """Content changed at random is refused in sentences, or the site can be built of it."""
    mutants = Mutants(project, seed=20, build=lambda made: made.build_only(*PAGES))
    mutants.run(count=6, builds=1)
    assert mutants.faults == []
    assert (mutants.tried, mutants.built) == (6, 1)
    assert 0 < mutants.refused < 6


def test_nights_of_five_years(project: Project) -> None:
    """Nights over five years, with acts of staff between: each publishes, counts, and tells what waits."""
    lived = soak.run(project, nights=24, extra=0, seed=3, step=76)
    assert lived.nights == 24
    assert lived.staff.acts > 20


def test_addresses_stay(project: Project) -> None:
    """No page and no file goes away by the calendar alone, so that no link dies while nobody edits."""
    alert = "- {ma: a, muc_do: luu_y, noi_dung: Tạm nghỉ, tu: 2026-11-17, den: 2026-11-19}\n"
    project.write("data/thong-bao.yml", alert)
    project.write("data/truc.yml", "- {ma: cong-an, ngay: 2026-11-20, mau: true}\n")
    ended = "thay_doi: [{loai: bai_bo, quyet_dinh: 9/QĐ, ngay: 2027-02-01}]"
    project.edit("data/thu-tuc/2.000884.yml", "linh_vuc:", f"{ended}\nlinh_vuc:")
    before, after = (_addresses(project.load(moment)) for moment in (NOW, datetime(2028, 3, 1, tzinfo=VIETNAM)))
    assert {address for address in before - after if not PASSING.fullmatch(address)} == set()


@pytest.mark.parametrize("address", ["/hoat-dong/2026/2026-12-01-hop-giao-ban.ics", "/tin-bai/2026/trang/2/"])
def test_what_passes_is_not_linked_to(project: Project, address: str) -> None:
    """An address that is there for a time only is refused in a link, with the page to link to instead."""
    project.write("docs/gioi-thieu.md", f"# Giới thiệu\n\nXem [lịch]({address}).\n")
    [told] = project.problems()
    page = "/hoat-dong/" if "ics" in address else "/tin-bai/2026/"
    assert "địa chỉ này chỉ có một thời gian rồi mất; hãy liên kết tới trang chứa nó" in told
    assert told.endswith(f"ví dụ đúng: {page}")


def _addresses(site: Site) -> set[str]:
    return {page.url for page in site.pages} | file_addresses(site)


LONG = {
    "field of a procedure": ("data/thu-tuc/2.000884.yml", r"(?m)^linh_vuc: .*", f"linh_vuc: {'a' * 300}"),
    "name of an activity": ("data/hoat-dong/2026.yml", r"(?m)^  ten: .*", f"  ten: {'a' * 300}"),
    "id of a hotline": ("data/duong-day-nong.yml", r"(?m)^- ma: .*", f"- ma: {'a' * 300}"),
}


@pytest.mark.parametrize("case", LONG)
def test_what_names_a_file_is_not_too_long(project: Project, case: str) -> None:
    """A text that names a file of the site is refused where no disk could keep the file."""
    path, old, new = LONG[case]
    text = (project.root / path).read_text("utf-8")
    project.write(path, re.sub(old, new, text, count=1))
    assert any(problem.startswith(f"{path}:") and "quá dài, tối đa" in problem for problem in project.problems())
