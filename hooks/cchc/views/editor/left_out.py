"""The keys that the editor does not offer, each with the reason; what stands there survives every save."""

from collections.abc import Mapping

_DEEP = "nhiều tầng đề mục, đoạn văn, bảng: nhập từ Word hoặc sửa trong tệp"
_TABLE = "số liệu có bảng, tỷ lệ, cộng dồn: nhập từ Word hoặc sửa trong tệp"

# By the name of the model (see `shapes.name`) and the key.
LEFT_OUT: Mapping[tuple[str, str], str] = {
    ("kinds.report.model.Report", "noi_dung"): _DEEP,
    ("kinds.report.model.Report", "phu_luc"): _DEEP,
    ("kinds.report.model.Report", "so_lieu"): _TABLE,
    ("kinds.report.template.Template", "noi_dung"): _DEEP,
}
