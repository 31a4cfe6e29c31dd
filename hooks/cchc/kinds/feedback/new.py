"""What a form must know of a new remark; `rules` says the same to the check."""

from ...core.new_entry import New, When
from .model import FOLDER, OPEN, STATES

_CLOSED = tuple(state for state in STATES if state not in OPEN)
_ANSWERED, _PASSED, _REFUSED = ("da_tra_loi",), ("chuyen_co_quan_khac",), ("tu_choi",)
_ENDS = (
    When("ngay_tra_loi", "trang_thai", _CLOSED),
    When("tra_loi", "trang_thai", _ANSWERED),
    When("chuyen_den", "trang_thai", _PASSED),
    When("ly_do", "trang_thai", _REFUSED),
)

NEW = New(
    name="phản ánh",
    path=f"{FOLDER}/{{ngay_nhan|nam}}/{{ma|slug}}.yml",
    about="ghi phản ánh mới nhận",
    title="ma",
    listed=("trang_thai", "noi_dung"),
    first={"ngay_nhan": "*", "trang_thai": "moi"},
    only=_ENDS,
    needed=_ENDS,
    ordered=(("ngay_nhan", "ngay_tra_loi"), ("ngay_nhan", "han")),
    dated=(("ma", "ngay_nhan"),),
)
