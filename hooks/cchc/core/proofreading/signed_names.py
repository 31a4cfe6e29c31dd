"""Names of persons under papers and of hotlines, which begin every word with a capital."""

import re

KEYS = frozenset(("nguoi_ky", "ho_ten", "nguoi"))
_POST = re.compile(
    r"(?:phó )?(?:chủ tịch|giám đốc|trưởng phòng|bí thư|chánh văn phòng)(?: (?:ubnd|hđnd)(?: xã| phường)?)?", re.I
)


def why_wrong(text: str) -> str:
    """Why a text is not the name of a person as papers write it; empty for one, and for a note in brackets."""
    if _POST.fullmatch(text):
        return "đây là chức vụ; hãy ghi họ và tên"
    odd = " " in text and (text.islower() or text.isupper()) and "(" not in text
    return "họ và tên viết hoa chữ đầu mỗi tiếng" if odd else ""
