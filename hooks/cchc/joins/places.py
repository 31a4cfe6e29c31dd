"""Which commune, which province, which office something is of."""

from collections.abc import Iterator, Sequence

from ..core.problems import Problem
from ..core.record import Entry
from ..kinds.hotline import Line
from ..kinds.unit import Unit, same_place
from .whole import Whole


def former_issuers(site: Whole) -> Iterator[Problem]:
    """Báo cáo của địa danh cũ (dia_danh_cu) phải ghi co_quan_ban_hanh là cơ quan đã ban hành khi đó."""
    for paper in site.papers:
        if not same_place(paper.data.place, site.unit.place) and paper.data.issuer is None:
            message = "báo cáo của địa danh cũ phải ghi cơ quan đã ban hành"
            example = f"co_quan_ban_hanh: Ủy ban nhân dân xã {paper.data.place}"
            yield paper.problem(("co_quan_ban_hanh",), message, paper.data.place, example)


def scores_of_others(site: Whole) -> Iterator[Problem]:
    """Chỉ số không phải của cấp xã: don_vi không được là tên của chính xã, phường mình."""
    for entry in site.indices:
        for place, year in enumerate(entry.data.years):
            if not entry.data.of_commune and year.owner and same_place(year.owner, site.unit.name):
                message = f"điểm này không phải của {site.unit.full}; ghi rõ chữ tỉnh, thành phố"
                yield entry.problem(("nam", place, "don_vi"), message, year.owner, f"tỉnh {year.owner}")


def public_numbers(lines: Sequence[Line], owners: Sequence[Entry[Unit]]) -> frozenset[str]:
    """What the site publishes of offices: phones, mail, addresses. It is nobody's personal data."""
    phones = (phone.digits for line in lines for phone in line.data.phones)
    mails = (line.data.email for line in lines if line.data.email)
    return frozenset((*phones, *mails, *(owner.data.address for owner in owners)))
