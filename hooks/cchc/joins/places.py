"""Rules that need the commune: which place, which province, which office something is of."""

from collections.abc import Iterator

from ..core.kind import Here
from ..core.problems import Problem
from ..kinds import activity, index, report, unit
from ..kinds.index import names_commune
from ..kinds.unit import same_place


def former_issuers(here: Here) -> Iterator[Problem]:
    """Báo cáo của địa danh cũ (mục “dia_danh_cu”) phải ghi mục “co_quan_ban_hanh” là cơ quan đã ban hành khi đó."""
    for owner in (entry.data for entry in here.read[unit.KIND]):
        for paper in here.read[report.KIND]:  # those of a day to come too: they are shown without an edit
            former = owner.is_place(paper.data.place) and not same_place(paper.data.place, owner.place)
            if former and not paper.data.draft and paper.data.issuer is None:
                message = "báo cáo ban hành dưới địa danh cũ phải ghi cơ quan ban hành khi đó"
                example = f"co_quan_ban_hanh: Ủy ban nhân dân {owner.kind} {paper.data.place}"
                yield paper.problem(("co_quan_ban_hanh",), message, paper.data.place, example)


def scores_of_others(here: Here) -> Iterator[Problem]:
    """Chỉ số không phải của cấp xã: mục “don_vi” không được là tên của chính đơn vị mình."""
    for owner in (entry.data for entry in here.read[unit.KIND]):
        for entry in here.read[index.KIND]:
            for place, year in enumerate(entry.data.years):
                scored = year.owner or ""
                named = not entry.data.of_commune and same_place(scored, owner.name)
                if named and not names_commune(scored):
                    message = f"điểm này không phải của {owner.full}; ghi rõ chữ tỉnh, thành phố"
                    yield entry.problem(("nam", place, "don_vi"), message, scored, f"tỉnh {scored}")


def long_postings(here: Here) -> Iterator[Problem]:
    """Niêm yết ngắn hơn số ngày đơn vị tự quy định (niem_yet_it_nhat ở data/don-vi.yml) phải ghi mục “ly_do”.

    Tính cả ngày đầu và ngày cuối. Đây là quy định riêng của đơn vị; loại giấy tờ mà luật định thời hạn thì theo luật.
    """
    shortest = next((entry.data.posting_days for entry in here.read[unit.KIND]), None)
    for entry in here.read[activity.KIND] if shortest else ():
        it = entry.data
        days = (it.last - it.first).days + 1
        if it.kind == "niem_yet" and not it.open and 0 < days < (shortest or 0) and not it.reason:
            key = "den" if it.until else "ngay"
            message = f"niêm yết chỉ {days} ngày, dưới {shortest} ngày theo mục “niem_yet_it_nhat” ở data/don-vi.yml"
            message = f"{message}; sửa ngày hoặc ghi lý do"
            yield entry.problem((key,), message, it.last.isoformat(), "ly_do: Thủ tục đã được thay thế.")
