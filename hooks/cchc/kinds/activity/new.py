"""What a form must know of a new activity; `rules` says the same to the check."""

from ...core.new_entry import Check, New, When
from .model import FOLDER
from .parts import GATHERINGS, KINDS
from .rules import CONTEST_KEYS, COUNTS, POSTING_KEYS

_POSTING, _CONTEST = ("niem_yet",), ("cuoc_thi",)

NEW = New(
    name="hoạt động",
    path=f"{FOLDER}/{{ngay,tu|nam}}/{{ten|slug}}.yml",
    about="họp, tập huấn, niêm yết…",
    title="ten",
    left_out=("ma", "anh", "anh_khac"),
    only=(
        *(When(key, "loai", _CONTEST) for key in CONTEST_KEYS),
        *(When(key, "loai", _POSTING) for key in POSTING_KEYS),
    ),
    needed=(
        When("dia_diem", "loai", tuple(kind for kind in KINDS if kind in GATHERINGS)),
        When("noi_niem_yet", "loai", _POSTING),
    ),
    ordered=(("tu", "den"),),
    either=(("ngay", "tu"),),
    both=(
        ("tu", "den"),
        ("so_luong", "don_vi_tinh"),
    ),
    apart=(("ngay", "den"),),
    forward=("gio",),
    checks=tuple(Check(key, "0*[1-9][0-9]*", "phải từ 1 trở lên; chưa đếm được thì bỏ trống") for key in COUNTS),
)
