"""What a drafted report says of activities: the numbers of real ones, a mark where none are written down."""

from collections.abc import Mapping, Sequence

from ..core import placeholder
from ..core.amount import thousands
from ..core.yaml_writer import Value
from ..kinds.activity import Activities
from ..kinds.report import template as templates
from ..kinds.report.template import ACTIVITIES, Template

# The place in a template, the kinds of activities it speaks of, and what a person is asked for where there are none.
_PLACES = {
    "hoi_nghi": (("hop",), "số cuộc, số người dự"),
    "sinh_hoat": (("chao_co", "sinh_hoat_chuyen_de"), "số buổi, nội dung"),
    "tap_huan": (("tap_huan",), "số lớp, số người"),
    "cuoc_thi": (("cuoc_thi",), "tên cuộc thi, số bài dự thi"),
    "niem_yet": (("niem_yet",), "số thủ tục, nơi niêm yết"),
    "truyen_thanh": (("phat_thanh", "bang_ron", "to_roi"), "số lượt, số lượng"),
}
_LIST = "hoat_dong"
_COLUMNS = ("STT", "Hoạt động", "Loại", "Thời gian", "Đơn vị", "Số người", "Số lượng")


def places(real: Activities) -> Mapping[str, str]:
    """The places of a template, filled with what `real` holds of their kinds.

    That nothing is written down does not mean that nothing was done: there a person has to say it.
    """
    return {name: _sentence(real, kinds) or placeholder.mark(what) for name, (kinds, what) in _PLACES.items()}


def _sentence(real: Activities, kinds: Sequence[str]) -> str:
    """The numbers of the activities of some kinds, in words; empty where there are none."""
    rows = [row for row in map(real.kind, kinds) if row.items]
    if len(kinds) > 1:
        return "; ".join(f"{row.name.lower()}: {row.sentence}" for row in rows)
    names = "; ".join(item.name for row in rows for item in reversed(row.items)) if kinds == ("cuoc_thi",) else ""
    return "".join(row.sentence for row in rows) + (f" ({names})" if names else "")


def lists(real: Activities) -> Mapping[str, Sequence[str]]:
    """A line for every kind."""
    missing = f"Hoạt động trong kỳ: {placeholder.mark('hội nghị, tập huấn, cuộc thi, niêm yết; số lượng từng loại')}"
    return {_LIST: [f"{row.name}: {row.sentence}" for row in real.by_kind] or [missing]}


def annex(real: Activities, template: Template, period: str) -> Sequence[Value]:
    """The list of activities, oldest first, where the template speaks of them and there are any."""
    if not real.items or not templates.uses_any(template, {*ACTIVITIES, _LIST}):
        return ()
    rows = [
        (
            str(number),
            item.name,
            item.kind_name,
            item.days,
            item.unit,
            "" if item.people is None else thousands(item.people),
            f"{thousands(item.amount)} {item.measure}" if item.amount else "",
        )
        for number, item in enumerate(reversed(real.items), 1)
    ]
    return ({"tieu_de": f"Danh mục hoạt động {period}", "bang": [{"cot": _COLUMNS, "hang": rows}]},)
