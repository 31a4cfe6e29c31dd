"""Names that neighbours go by: with what they are like, where they come from, the place among brothers and sisters."""

from ..late import late_pattern
from .known_words import PLACE_NAME
from .letters import UPPER
from .names import GIVEN, GIVEN_LOW, HARM, LOOKS
from .titles import FIRM, SHOP, WORD

_ORDER = "Hai|Ba|Tư|Năm|Sáu|Bảy|Tám|Chín|Mười|Út"
# As these are written, so are countries, towns, colours, trees, parts of a hospital, days of the week.
_THINGS = "nga mỹ đức việt nam vinh long quý lộc hà hoa hồng lan mai sơn hưng yến khoa tư sáu bảy tám".split()
_ALL = "|".join(map(str.title, GIVEN))
_ONLY_NAMES = "|".join(name.title() for name in GIVEN if name not in _THINGS)
_MORE_NAMES = "|".join(name.title() for name in GIVEN_LOW if name.isalpha() and name not in _THINGS)
# What is named with a capital behind these is a place, a storm, a dish, a shop.
_NAMED = (
    r"(?i:bản|xóm|làng|buôn|núi|sông|suối|hồ|đồng|đèo|dốc|bến|cống|đò|tỉnh|huyện|quận|thị\s+xã|thành\s+phố|cây|nước"
    r"|tháng|thứ|tết|bão|ca\s+sĩ|hiệu|món|gạo|cơm|phở|bún|mì|chè|mắm|mực|đặc\s+sản|trà\s+sữa|cà\s+phê|tạp\s+h[oó][áa]"
    r"|cây\s+xăng|photo|internet|game|bida|karaoke|spa|salon|nail|số|lớp|khối|dãy|cổng|kíp|đội|tổ\s+hợp\s+tác)"
)
_NO_ONE = "Vì|Bể|Chẽ|Tri|Đình|Tơ|Đồn|Na|Lan|Tư|Sao|Xã|Căn|Núi|Hiền|Bà|Trưng|Nghĩa|Rồng|Mươi|Hai|Ba|Trăm|Vọng|Hải"
_CALLED = r"đầu\s+(?:bò|gấu|trâu|đất|hói)|mặt\s+(?:sẹo|rỗ)|ve\s+chai|xe\s+ôm|xe\s+ba\s+gác|(?:cắt|hớt)\s+tóc"
_MORE_HARM = "lấy|đòi|cướp|giật|trấn|hút|quát|hát|nhậu|gây"
_SOMEBODY = (
    rf"(?:{_MORE_NAMES})\s+(?i:{LOOKS})(?!\w)|(?:{_ONLY_NAMES})(?=\s+(?:{HARM})(?!\w))"
    rf"|(?:{_ALL})(?=\s+(?:người\s+[{UPPER}]|{_CALLED}))"
    rf"|(?:{_MORE_NAMES})\s+(?:và|với)\s+(?:{_MORE_NAMES})(?=\s+(?:{HARM}|{_MORE_HARM})(?!\w))"
    rf"|(?:{_ORDER})\s+(?!(?:{_NO_ONE}|Đen)(?!\w))"
    rf"(?:(?i:{LOOKS})(?!\w)|{WORD}(?=\s+(?!bán|mở|nuôi|xây)(?:{HARM}|{_MORE_HARM})(?!\w)))"
)
NICKNAME_ALONE = late_pattern(
    rf"(?<!\w)(?:{PLACE_NAME}|(?:{FIRM}|{_NAMED}|{SHOP}(?:\s+(?![{UPPER}])[^\W\d_]+){{0,2}})(?:\s+{WORD})+"
    rf"|(?=[{UPPER}])(?:(?P<it>{_SOMEBODY})|{WORD}(?:\s+{WORD})+))"
)
# What few texts have, and each where this finds anything.
SIGN_OF_NICKNAME = late_pattern(
    rf"(?:{_MORE_NAMES}|{_ALL}|{_ORDER})\s+"
    rf"(?:(?i:{LOOKS})|người\s+[{UPPER}]\w*|{_CALLED}|(?:(?:(?:và|với)\s+)?{WORD}\s+)?(?:{HARM}|{_MORE_HARM}))(?!\w)"
)
