"""What somebody is ill with: beside a name, and numbers of files of patients.

In what a citizen wrote it is refused as his name is; an office that tells of somebody whom it helps is asked to think.
Source of why: Nghị định 13/2023/NĐ-CP, Article 2(4)(b), counts health among sensitive personal data; the list that
follows Luật 91/2025/QH15 was not read.
"""

from collections.abc import Iterator

from ..late import late_pattern
from .known_words import NAMED
from .quick_look import ILLNESS

_ILLNESS = (
    r"(?i:ung thư|u não|u ác|bạch cầu|máu trắng|HIV|AIDS|lao phổi|bệnh lao|viêm gan|xơ gan|suy (?:thận|tim|gan|tủy)"
    r"|chạy thận|lọc máu|tan máu|thalassemia|bệnh (?:tim|gan|thận|phổi|máu|phong|hiểm nghèo|down)|tim bẩm sinh|bẩm sinh"
    r"|tâm thần|trầm cảm|động kinh|tự kỷ|bại (?:não|liệt)|thiểu năng|chậm phát triển trí tuệ|sa sút trí tuệ"
    r"|liệt (?:nửa|hai|tứ|toàn|giường)|tai biến|đột quỵ|tiểu đường|đái tháo đường|lupus|parkinson|giang mai"
    r"|khuyết tật (?:đặc biệt )?nặng|nghiện(?: ma túy| ma tuý| rượu)?)(?!\w)"
)
# Who tells of others, or of an illness in general, is not ill.
_OTHERS = (
    r"(?i:người|trẻ|hộ|ca|ai|các|những|nhiều|số|biết|nói|thăm|tặng|giúp|khám|khi|nếu|tuyên|khuyến|nhắc|lưu|nêu|dặn|tư"
    r"|hướng|trao|phát|phòng|cách|về|với|chống|tiêm|chủ|trưởng|phó|bác)(?!\w)"
)
_BETWEEN = rf"(?:[ ,(–-]{{1,3}}(?!{_OTHERS})[\w/]+\)?){{0,8}}?[ ,(–-]{{1,3}}"
_HAS = r"(?i:bị|mắc|nhiễm|điều trị|chữa|chẩn đoán|đang|phải|là|có)"
# A name, what is said of its bearer, the illness; or the illness alone behind a comma or in brackets.
OF_SOMEBODY = late_pattern(
    rf"{NAMED}(?:{_BETWEEN}(?={_HAS} |(?:(?i:từng|đã|cai) )?nghiện )| ?[,(–-] ?(?!nghiện))"
    rf"(?P<it>(?:{_HAS}(?: [^\W\d_]+){{0,4}}? )?{_ILLNESS}"
    r"|(?i:từng|đã|cai)? ?nghiện (?:ma t[uú][yý]|rượu|hút)(?!\w))"
)
# In flat text.
FILE_OF_A_PATIENT = r"\b(?:benh an|ma (?:so )?(?:benh nhan|bn|y te))\b"
_ASKED = "nêu tên cùng bệnh của người đó; chỉ đăng khi họ hoặc gia đình đồng ý, nếu chưa thì bỏ tên"


def doubts(text: str) -> Iterator[str]:
    """The advice for one line; nothing of it is repeated, as the log of a build may be public."""
    if ILLNESS.search(text) and OF_SOMEBODY.search(text):
        yield _ASKED
