"""Complaints and denunciations, which other procedures deal with, found among remarks by their words."""

import re

from ...core.texts import texts
from .model import RemarkEntry

_COMPLAINT = re.compile(
    r"\b(?:(?<!luật )(?<!luật khiếu nại, )tố cáo"
    r"|(?<!tin, )(?<!cách )(?<!về )(?<!dây )(?<!thư )tố giác(?! tội phạm (?:qua|trên|tại))"
    r"|(?<!yếu )(?<!nhân )tố (?:ông|bà|anh|chị|cán bộ|trưởng|chủ|công an)|(?<!luật )khiếu (?:nại|kiện)"
    r"|hối lộ|(?<!phòng )(?<!chống )tham nhũng|tham ô"
    r"|lót tay|đút lót|ăn chặn|bớt xén|biển thủ|chung chi|(?:đưa|nhận|đòi|lót|kẹp) phong bì|vòi (?:tiền|vĩnh)|làm tiền"
    r"|(?:khai|lập)(?: [^\W\d_]+){0,3} khống|chiếm đoạt|kỷ luật (?:ông|bà|cán bộ|trưởng|chủ)"
    r"|(?:cán bộ|công chức|địa chính|trưởng (?:thôn|xóm|bản)|lãnh đạo|chủ tịch|công an)(?: [^\W\d_]+){0,5}"
    r"(?<!chưa) (?:nhận|ăn) tiền(?! (?:lương|thưởng|hỗ trợ))"
    r"|(?:to cao|to giac|khieu nai|hoi lo)(?=[\x00-\x7f]*$))\b",
    re.I,
)


def complaint(entry: RemarkEntry) -> str:
    """A reminder where a remark has the words of a complaint or a denunciation; empty where it has none."""
    for at, text in texts(entry.data.text, ("noi_dung",)):
        if found := _COMPLAINT.search(text):
            why = (
                f"có chữ “{found[0]}”; khiếu nại, tố cáo giải quyết theo luật riêng, không đăng ở đây: "
                "nếu đúng là khiếu nại, tố cáo thì chuyển đúng nơi và xóa phản ánh này"
            )
            return entry.advice(at, why)
    return ""
