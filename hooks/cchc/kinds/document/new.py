"""What a form must know of a new document; `rules` says the same to the check."""

from ...core import paper_types
from ...core.new_entry import New
from ...core.text import fold
from .model import FOLDER
from .rules import LAWS, SIGNS

NEW = New(
    name="văn bản",
    path=f"{FOLDER}/{{ngay_ban_hanh|nam}}/{{so_ky_hieu|slug}}.yml",
    about="đưa vào danh mục văn bản",
    title="so_ky_hieu",
    shown_from="ngay_ban_hanh",
    listed=("ten_loai", "trich_yeu"),
    asked=("tep.dia_chi",),
    left_out=("tep.tep", "bi_thay_the_boi"),
    ordered=(
        ("ngay_ban_hanh", "ngay_hieu_luc"),
        ("ngay_ban_hanh", "ngay_cong_khai"),
    ),
    after=(("ngay_ban_hanh", "ngay_het_hieu_luc"), ("ngay_hieu_luc", "ngay_het_hieu_luc")),
    signs={type: SIGNS.get(fold(type), ()) for type in (*paper_types.CODES, paper_types.LETTER, *LAWS)},
)
