"""Rules about indices and their scores."""

import re
from collections.abc import Callable, Iterator, Sequence
from decimal import Decimal

from ...core.amount import shown, written
from ...core.grouping import repeated
from ...core.problems import Problem
from ...core.rules import Rule
from ...core.text import slug
from .model import LEVELS, IndexEntry
from .scores import Component, Scale

_ZERO = "; nếu không có số liệu thì ghi null, không ghi 0"


def file_name(entry: IndexEntry) -> Iterator[Problem]:
    """Tên tệp phải trùng với mã chỉ số."""
    name = entry.source.path.rsplit("/", 1)[-1].rsplit(".", 1)[0]
    if name != entry.data.id:
        yield entry.problem(("ma",), f"mã phải trùng với tên tệp “{name}”", entry.data.id, f"ma: {slug(name)}")


def component_ids(entry: IndexEntry) -> Iterator[Problem]:
    """Hai thành phần không được trùng mã; thang điểm phải có mức thấp nhất nhỏ hơn mức cao nhất."""
    ids = [part.id for part in entry.data.components]
    for place, part in enumerate(entry.data.components):
        if part.id in ids[:place]:
            yield entry.problem(("thanh_phan", place, "ma"), "trùng mã với thành phần ở trên", part.id)
        if part.least >= part.most:
            message = "mức thấp nhất phải nhỏ hơn mức cao nhất"
            yield entry.problem(("thanh_phan", place, "cao_nhat"), message, shown(part.most))
        if part.since and part.until and part.since > part.until:
            yield entry.problem(("thanh_phan", place, "den_nam"), "năm cuối đứng trước năm đầu", part.until)
    if entry.data.scale.least >= entry.data.scale.most:
        message = "mức thấp nhất phải nhỏ hơn mức cao nhất"
        yield entry.problem(("thang_diem", "cao_nhat"), message, shown(entry.data.scale.most))


def maxima_add_up(entry: IndexEntry) -> Iterator[Problem]:
    """Khi tổng điểm là tổng các thành phần, mức cao nhất của các thành phần đang đo phải cộng đúng bằng thang điểm."""
    yield from _adds_up(entry, "cao_nhat", "mức cao nhất", lambda one: one.most)


def minima_add_up(entry: IndexEntry) -> Iterator[Problem]:
    """Khi tổng điểm là tổng các thành phần, mức thấp nhất của các thành phần cộng đúng bằng mức của thang điểm."""
    if entry.data.scale.least < entry.data.scale.most:
        yield from _adds_up(entry, "thap_nhat", "mức thấp nhất", lambda one: one.least)


def _adds_up(entry: IndexEntry, key: str, name: str, end: Callable[[Scale | Component], Decimal]) -> Iterator[Problem]:
    """A problem where one `end` of the scale is not the sum of those of the components that are measured today."""
    index = entry.data
    today = [part for part in index.components if part.until is None]
    values, whole = [end(part) for part in today], end(index.scale)
    total = sum(values, Decimal(0))
    if not index.is_sum or not today or total == whole:
        return
    message = f"{name} của các thành phần cộng lại là {shown(total)}, không bằng thang điểm"
    if odd := _odd(values, whole):
        place, right = odd
        at = ("thanh_phan", index.components.index(today[place]), key)
        yield entry.problem(at, message, shown(values[place]), written(right))
    else:
        yield entry.problem(("thang_diem", key), message, shown(whole), f"{key}: {written(total)}")


def _odd(values: Sequence[Decimal], total: Decimal) -> tuple[int, Decimal] | None:
    """The one value that keeps others, which are all the same, from adding up to a total; and what it should be."""
    usual = max(values, key=values.count)
    others = [n for n, value in enumerate(values) if value != usual]
    return (others[0], usual) if len(others) == 1 < len(values) - 1 and usual * len(values) == total else None


def sums(entry: IndexEntry) -> Iterator[Problem]:
    """Khi “la_tong: true”, các thành phần cộng lại bằng mục “tong”, chênh tối đa “sai_so”; thiếu thì không cộng."""
    index = entry.data
    for place, year in enumerate(index.years):
        values = [year.scores.get(part.id) for part in index.parts(year.year)]
        known = [value for value in values if value is not None]
        if not index.is_sum or year.total is None or len(known) < len(values):
            continue
        exact = sum(known, Decimal(0))
        if abs(exact - year.total) > index.tolerance:
            message = (
                f"các thành phần cộng lại là {shown(exact)}, lệch {shown(abs(exact - year.total))}; "
                "xem lại từng thành phần theo tài liệu công bố trước, không sửa tổng đã công bố cho khớp"
            )
            yield entry.problem(("nam", place, "tong"), message, f"{year.total:f}")


def in_scale(entry: IndexEntry) -> Iterator[Problem]:
    """Tổng điểm, mục tiêu và điểm thành phần phải nằm trong thang điểm của năm đó; không có số liệu thì ghi null."""
    index = entry.data
    for place, year in enumerate(index.years):
        limits = index.limits(year.year)
        for key, value in (("tong", year.total), ("muc_tieu", year.target)):
            yield from _outside(entry, ("nam", place, key), value, *limits)
        for part in index.parts(year.year):
            yield from _outside(entry, ("nam", place, "diem", part.id), year.scores.get(part.id), part.least, part.most)


def _outside(
    entry: IndexEntry, at: tuple[str | int, ...], value: Decimal | None, least: Decimal, most: Decimal
) -> Iterator[Problem]:
    if value is not None and not least <= value <= most:
        message = f"điểm nằm ngoài thang từ {shown(least)} đến {shown(most)}"
        yield entry.problem(at, message + (_ZERO if value == 0 else ""), f"{value:f}")


def known_components(entry: IndexEntry) -> Iterator[Problem]:
    """Điểm chỉ ghi cho thành phần có trong mục “thanh_phan” và được đo trong năm đó (mục “tu_nam”, “den_nam”)."""
    parts = {part.id: part for part in entry.data.components}
    for place, year in enumerate(entry.data.years):
        above = ("nam", place, "diem")
        blank = [str(loc[-1]) for loc in entry.source.blank if loc[:-1] == above]
        for id in (*year.scores, *blank):
            at = (*above, id)
            if id not in parts:
                yield entry.problem(at, f"không có thành phần này; các mã: {', '.join(parts)}", id)
            elif not parts[id].measured(year.year):
                yield entry.problem(at, f"thành phần này không được đo trong năm {year.year}", id)


def one_score_a_year(entry: IndexEntry) -> Iterator[Problem]:
    """Mỗi đơn vị chỉ có một mục cho mỗi năm."""
    years = enumerate(entry.data.years)
    for (place, year), (first, _) in repeated(years, lambda pair: (pair[1].year, slug(pair[1].owner or ""))):
        whose = f" của {year.owner}" if year.owner else ""
        message = f"năm {year.year}{whose} đã ghi ở dòng {entry.line_of(('nam', first))}"
        yield entry.problem(("nam", place), message, year.year)


def ranks(entry: IndexEntry) -> Iterator[Problem]:
    """Hạng không được lớn hơn số đơn vị được xếp hạng, và phải ghi kèm mục “trong_so”."""
    for place, year in enumerate(entry.data.years):
        if year.rank and not year.among:
            yield entry.problem(
                ("nam", place, "hang"),
                "ghi hạng thì ghi thêm mục “trong_so”: xếp hạng trong bao nhiêu đơn vị",
                year.rank,
                "trong_so: 63",
            )
        elif year.rank and year.among and year.rank > year.among:
            message = f"hạng lớn hơn số đơn vị được xếp hạng ({year.among})"
            yield entry.problem(("nam", place, "hang"), message, year.rank, against=("nam", place, "trong_so"))


def published_after(entry: IndexEntry) -> Iterator[Problem]:
    """Năm của số liệu không được sau năm công bố."""
    for place, year in enumerate(entry.data.years):
        if year.published and year.published.year < year.year:
            message = f"ngày công bố đứng trước năm của số liệu ({year.year})"
            yield entry.problem(("nam", place, "cong_bo"), message, year.published.isoformat())


def real_scores_have_a_source(entry: IndexEntry) -> Iterator[Problem]:
    """Số thật (không có mau: true) phải ghi ngày công bố và tài liệu công bố."""
    for place, year in enumerate(entry.data.years):
        if year.sample or year.total is None:
            continue
        if year.published is None:
            message = "số thật phải ghi ngày công bố"
            yield entry.problem(("nam", place, "cong_bo"), message, year.year, "cong_bo: 2024-04-02")
        if year.source is None:
            example = "nguon: {ten: Báo cáo PAPI 2023}"
            yield entry.problem(("nam", place, "nguon"), "số thật phải ghi tài liệu công bố", year.year, example)


def names_commune(owner: str) -> bool:
    """Whether the owner of a score is written as a commune: `xã Hòa Bình`."""
    return re.match(r"(xã|phường|thị trấn|đặc khu)\s", owner, re.I) is not None


def named_owner(entry: IndexEntry) -> Iterator[Problem]:
    """Điểm không phải của cấp xã phải ghi mục “don_vi” là tên tỉnh, thành phố, bộ, ngành được chấm."""
    index = entry.data
    if index.of_commune:
        return
    for place, year in enumerate(index.years):
        if year.owner is None:
            message = f"đây là chỉ số {LEVELS[index.level]}, phải ghi điểm là của đơn vị nào"
            yield entry.problem(("nam", place, "don_vi"), message, year.year, "don_vi: tỉnh, kèm tên")
        elif names_commune(year.owner):
            message = f"đây là chỉ số {LEVELS[index.level]}, không phải điểm của đơn vị cấp xã"
            yield entry.problem(("nam", place, "don_vi"), message, year.owner, "don_vi: tỉnh, kèm tên")


RULES: tuple[Rule[IndexEntry], ...] = (
    file_name,
    component_ids,
    maxima_add_up,
    minima_add_up,
    sums,
    in_scale,
    known_components,
    one_score_a_year,
    ranks,
    published_after,
    real_scores_have_a_source,
    named_owner,
)
