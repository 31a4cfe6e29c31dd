"""How the texts of data/don-vi.yml are written, and when two spellings name one place."""

import re
from collections.abc import Sequence
from datetime import date

from ...core.dates import short
from ...core.fields import Matches
from ...core.text import slug, upper_first

_NO_NAMES = (  # what stands before the name of a unit, or of one that no longer exists
    *(
        "[Xx]ã",
        "[Pp]hường",
        "[Đđ]ặc [Kk]hu",
        "[Tt]hị [Tt]rấn",
        "[Tt]hị [Xx]ã",
        "[Tt]hành [Pp]hố",
        "[Qq]uận",
        "[Hh]uyện",
    ),
    *("[Tt]ỉnh", "UBND", "HĐND", "[ỦUủu][yỷ] [Bb]an", "[Hh]ội [Đđ]ồng"),
)
OWN_NAME = Matches(
    rf"(?!({'|'.join(_NO_NAMES)})(?:[\s.]|$)).*",
    "chỉ ghi tên riêng, không ghi UBND; chữ xã, phường đã có ở mục “loai”",
)
GITHUB = Matches(
    r"https://github\.com/[A-Za-z0-9_.-]+/(?![A-Za-z0-9_.-]*\.git$)[A-Za-z0-9_.-]+/?",
    "địa chỉ kho phải có dạng https://github.com/tên-tài-khoản/tên-kho, không có .git ở cuối",
)
REACHABLE = Matches(
    r'https://[^\s/"<>]+\.[^\s"<>]+|[A-Za-z0-9_.+-]+@[A-Za-z0-9_-]+(\.[A-Za-z0-9_-]+)+',
    "chỉ ghi địa chỉ thư điện tử, hoặc trang bắt đầu bằng https://",
)
FORMAT = Matches(r"[0-9]+\.[0-9]+\.[0-9]+", "phiên bản định dạng gồm ba số, cách nhau bằng dấu chấm")
CODE = Matches("[0-9]{5}", "mã đơn vị hành chính có đúng 5 chữ số")
ROOT = Matches(r'https://[^\s"<>?#]+/', "địa chỉ phải bắt đầu bằng https:// và kết thúc bằng dấu gạch chéo /")


def full_name(kind: str, name: str) -> str:
    """`xã Hòa Bình`, `Phường 5`: before a number the type is written large (Nghị định 30/2020/NĐ-CP, phụ lục II)."""
    return f"{upper_first(kind) if name[0].isdigit() else kind} {name}"


def renamed(former: Sequence[str], full: str, since: date | None) -> str:
    """A sentence that says how the former places are called now; empty where there were none."""
    if not former:
        return ""
    before = ", ".join(former)
    day = f", từ ngày {short(since)}" if since else ""
    return f"{upper_first(before)} nay là {full}{day}."


def same_place(one: str, other: str) -> bool:
    """Whether two spellings name one place: `Hoà Bình`, `phường Hòa Bình`."""
    return _bare(one) == _bare(other)


def _bare(place: str) -> str:
    return re.sub(r"^(xa|phuong|thi-tran|dac-khu)-", "", slug(place))
