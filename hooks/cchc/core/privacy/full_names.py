"""Names in full, by family names that are no other words, and all patterns of names in their order."""

import re
from collections.abc import Mapping

from ..late import late_pattern
from .known_words import (
    CALLED_NAME,
    CUT_NAME,
    FRIEND_NAME,
    FULL_NAME,
    GIVEN_NAME,
    HEAD_NAME,
    HIGHLANDER,
    HOUSE_NAME,
    INTRODUCED_NAME,
    LONE_NAME,
    MENTIONED_NAME,
    NEIGHBOUR_NAME,
    NICKNAME,
    OWNER_NAME,
    PLACE_NAME,
    STAFF_NAME,
)
from .letters import UPPER
from .lower import LOWER_NAME, LOWER_WHOM
from .names import BORNE, FAMOUS, HIGHLAND, LOOKS, ROADS
from .nicknames import NICKNAME_ALONE, SIGN_OF_NICKNAME
from .titles import DEEDS, FIRM, PLACE, SHOP, WORD

# A family name that is no other word and two or three names behind it; what follows a firm or a road is no person's.
_NAMES = "Nguyễn|Trần|Lê|Phạm|Huỳnh|Phan|Vũ|Võ|Đặng|Bùi|Đỗ|Ngô|Dương|Trịnh|Trương|Đinh|Phùng|Lương|Đàm|Quách|Giàng|Sùng"
_NAMES += "|Thào|Vừ|Lường|Quàng|Tòng|Cầm|Tẩn|Chảo|Phàn|Hạng|Hờ|Sồng|Lầu|Xồng|Hứa|Sầm|Bế|Lỳ|Chìu|Chíu|Tằng|Lềnh|Lù|Lò|Hù"
_NAMES += (
    "|Khổng|Tống|Doãn|Nghiêm|Triệu|Bàn|Mùa(?!\\s+(?:Xuân|Hè|Hạ|Thu|Đông)(?!\\w))|Lục|Cư|Lý(?=\\s+(?:Mùi|Láo|A|Seo))"
)
_ROADS = rf"{PLACE_NAME}(?:\s*(?:[-–,/]|và|giao|với|nối|đến|tới|qua)\s*(?:(?i:{PLACE})\s+)*{WORD}(?:\s+{WORD})*)*"
WHOLE_NAME = late_pattern(
    rf"(?<!\w)(?:{_ROADS}"
    rf"|{FIRM}(?:\s+{WORD})+|{SHOP}(?:\s+(?![{UPPER}])[^\W\d_]+){{0,3}}\s+{WORD}\s+{WORD}(?!\s+[{UPPER}])"
    rf"|(?!{FAMOUS})(?P<it>(?:{_NAMES})(?:\s+{WORD}){{2,3}}"
    rf"|(?!{ROADS}(?!\w))(?:{_NAMES}|Hoàng|Nông|Vi|Ma)(?:\s+{WORD}){{1,2}}(?=\s+{DEEDS}))"
    rf"|(?<=\w\s){WORD}(?:\s+{WORD})+)(?!\w)"
)
# Names of peoples of the Central Highlands tell themselves by their first part; H'Mông, K'Ho are peoples.
HIGHLAND_NAME = late_pattern(
    rf"(?<!\w)(?:{_ROADS}|(?i:hẻm|ngõ|ngách|kiệt)\s+[\d/]+[a-z]?\s+{WORD}(?:\s+{WORD})*)"
    rf"|(?<![\w'’])(?P<it>{HIGHLANDER})"
)
# Who leads a group or a work, by two names.
LEADER_NAME = late_pattern(
    r"(?<!\w)(?i:(?:tổ|nhóm|đội)\s+trưởng|(?:nhà|chủ)\s+thầu|giám\s+đốc|đốc\s+công|kỹ\s+sư|bảo\s+vệ|kế\s+toán"
    r"|công\s+nhân|thợ|(?:nạn|bệnh)\s+nhân|sinh\s+viên|(?:phó\s+)?chủ\s+tịch(?:\s+xã)?"
    r"|bí\s+thư(?:\s+(?:chi\s+)?(?:đoàn|bộ))?|(?:người|kẻ|đối\s+tượng|vợ|chồng|con|cháu|bố|mẹ|chủ"
    r"|tịch)\b[^.,;:\n\d]{0,25}"
    r"\s(?:là|tên)|mời|gặp|làm\s+việc\s+với|nhắc\s+nhở|xử\s+lý(?!\s+Hồ\s)"
    r"|phạt|yêu\s+cầu|tố\s+cáo|bắt|do|bởi|theo\s+lời|khen"
    r"|(?:trao|kết\s+quả|giải\s+thích)\s+cho|hướng\s+dẫn|xin\s+lỗi|trả\s+lời|vận\s+động|triệu\s+tập|hỗ\s+trợ|giúp)\s+"
    rf"(?P<it>(?!Hồ Chí Minh|{FAMOUS}|{ROADS}(?!\w|\s+[{UPPER}]))(?:{_NAMES}|Hoàng|Hồ|Lý|Hà|Cao|Mai|Tô|Nông|Vi|Lâm"
    rf"|Ma)(?:\s+{WORD}){{1,2}})(?!\w)"
)
# In the order of trust.
NAMES = (
    INTRODUCED_NAME,
    MENTIONED_NAME,
    STAFF_NAME,
    CALLED_NAME,
    GIVEN_NAME,
    NEIGHBOUR_NAME,
    LONE_NAME,
    CUT_NAME,
    OWNER_NAME,
    HOUSE_NAME,
    FULL_NAME,
    WHOLE_NAME,
    LEADER_NAME,
    LOWER_NAME,
    LOWER_WHOM,
    NICKNAME,
    NICKNAME_ALONE,
    FRIEND_NAME,
    HEAD_NAME,
    HIGHLAND_NAME,
)
_TWO_NAMES = late_pattern(rf"{WORD}\s+[{UPPER}]")
_FAMILY_NAME = late_pattern(rf"(?:{_NAMES}|Hoàng|Hồ|Lý|Hà|Cao|Mai|Tô|Nông|Vi|Lâm|Ma)\s+[{UPPER}]")
# What a text has where these find anything: few texts do, and looking for it takes a tenth of the time.
SIGNS_OF_NAMES: Mapping[re.Pattern[str], re.Pattern[str]] = {
    INTRODUCED_NAME: _TWO_NAMES,
    MENTIONED_NAME: late_pattern(rf"(?:{BORNE})\s+{WORD}\s+[{UPPER}]"),
    CALLED_NAME: late_pattern(rf"tên(?:\s+là)?\s+[{UPPER}]"),
    CUT_NAME: late_pattern(rf"[A-ZĐ]\.|Ng\.|(?:{LOOKS.title()})(?!\w)"),
    OWNER_NAME: _TWO_NAMES,
    FULL_NAME: late_pattern(r"\s(?:Văn|Thị|VĂN|THỊ)\s"),
    WHOLE_NAME: _FAMILY_NAME,
    LEADER_NAME: _FAMILY_NAME,
    NICKNAME_ALONE: SIGN_OF_NICKNAME,
    FRIEND_NAME: _TWO_NAMES,
    HIGHLAND_NAME: late_pattern(rf"[HK]['’]|Y\s|(?:{HIGHLAND})\s"),
}
