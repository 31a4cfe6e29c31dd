"""Names in small letters: a family name and a middle name that together are nothing else."""

from ..late import late_pattern
from .letters import UPPER
from .names import ACTS, COMMON, FAMOUS, LOW, LOW_SURE, LOWER, SURE, TOWN
from .titles import NO_ROAD, SAID, WORD

_WHOM = "ông|bà|anh|chị|cô|chú|bác|cậu|dì|em|cháu|cụ|thầy"
_NO_WAY = "".join(rf"(?<!{word} )" for word in "đường phố trường ngõ hẻm chợ cầu thôn xã phường khu ấp quán".split())
# The same without accents; what follows a family name there and is no name: “duong dang thi cong”, “bui van nhieu”.
_NO_ROAD = "".join(
    rf"(?<!(?i:{word}) )"
    for word in "duong,pho,ngo,hem,kiet,cau,hoc,non,thcs,thpt,truong,xa,phuong,nga tu,nga ba".split(",")
)
_NO_NAME = r"(?!(?i:dang\s+thi\s+(?:cong|dua)|tran\s+thi\s+dau"
_NO_NAME += r"|\w+\s+(?:van\s+(?:con|chua|nhieu|troi|cu)|thi\s+minh\s+khai))\b)"
_MIDDLE = (
    "huy|xuân|đình|bá|ngọc|trọng|hữu|đức|quang|minh|bảo|hồng|quốc|diệu|khắc|mỹ|gia|kim|thế|duy|tuấn|thùy|thúy|tuyết"
)
_MIDDLE += "|nhật"
LOWER_NAME = late_pattern(
    rf"(?<!\w)(?!{FAMOUS.lower()})(?:(?:{COMMON}|{COMMON.title()}|{LOWER})\s+(?:văn|thị)(?!\s+(?:hóa|hoá|bản|phòng"
    rf"|thư|nghệ|công|minh|học"
    r"|trấn|xã|trường)(?!\w))"
    r"|(?:vàng|giàng|sùng|thào|vừ|hạng|tráng|lầu|sồng|phàng|cháng|thò)\s+(?:a|mí|seo|láo)"
    r"|[hk]['’](?!mông|rê|ho\b)[^\W\d_]+"
    r"|(?:chảo|tẩn|lý|triệu|cư|lù|chẻo|phàn)\s+(?:mùi|láo|seo|sử|vần|lở)"
    rf"|(?:{_NO_WAY}(?:nguyễn(?! (?:huệ|trãi|du|siêu|khuyến|hoàng|ánh)\b)|huỳnh(?! quang)|trịnh(?! trọng)|đặng|giàng"
    rf"|sùng(?! (?:bái|đạo))|thào|quách|quàng|vừ|ksor)"
    rf"|(?i:{_WHOM}|hộ|nhà)\s+(?:trần(?! nhà)|lê|hoàng|lục|bùi|lý(?! do)|đinh|trương|phan|phùng))"
    rf"(?=\s+[^\W\d_]+(?:\s+[^\W\d_]+)?\s+(?:{ACTS})(?!\w))"
    rf"|(?=[ntphdbNTPHDB]){_NO_ROAD}{_NO_NAME}(?i:(?:nguyen|tran|pham|huynh|hoang|dang|bui)\s+(?:van|thi))"
    r"|(?i:(?:ong|ba|anh|chi|chu|bac)\s+(?:nguyen|tran|le|pham|hoang|huynh|phan|vu|dang|bui|ngo)"
    r"\s+(?:huu|dinh|xuan|duc|quang|quoc|ngoc))"
    r"|(?:le|phan|vu|vo|ho|ngo|duong|trinh|truong|dinh|phung)\s+thi\s+(?:kim|ngoc|bich|tuyet|my|hong|thuy|thu|minh)"
    rf"|(?:^|(?<=[.!?;:\n]\s))(?:{COMMON})\s+(?:{_MIDDLE})"
    r"|(?i:toi|em|chau|minh)\s+(?:la|ten(?:\s+la)?)\s+(?!(?:Dang|Giao|Nguoi|Cong|Can|Doan|Hoc|Sinh|Dan|Bo|Cuu|Nong)\b)"
    r"[A-Z][a-z]+(?![^\W\d_])"
    r"|(?:ong|chi|chu|bac|co|ba)\s+(?!(?:Con|Ngoai|Noi|Chu|Cuc|Bo|Nhanh|Doan|Na"
    r"|Quan|Hoi|Si|Tich|Ba|Tu|Truong|Phu|Dao|Em)\b)[A-Z][a-z]+(?=(?:\s+[A-Z][a-z]+)?(?:\s+[a-z]+){2,}(?!\w))"
    r"|(?:toi|em|chau)\s+(?:la|ten(?:\s+la)?)\s+(?:nguyen|tran|pham|huynh|hoang|vu|bui|ngo|trinh|phung|luong"
    r"|dang(?!\s+vien))\s+[a-z]+"
    r"|(?:(?:(?:^|[.,:;\n]\s*)(?=\w+\s+thi\b)|(?:toi|em|chau|ten|ong|ba|anh|chi|co)(?:\s+(?:la|ten))*\s+))(?:le|phan|vu"
    r"|vo|do|ho|ngo|duong|ly|dao|doan|trinh|truong"
    r"|dinh|lam|phung|mai|to|ha|ta|cao|chu|luong|luu|thai|nong|hua|trieu|lo|vi|vang|giang)\s+(?:van|thi))\s+[^\W\d_]+"
)
LOWER_WHOM = late_pattern(
    rf"(?<!\w){NO_ROAD}(?i:{SAID}|(?:phó\s+)?trưởng\s+(?:thôn|bản|ấp|xóm|khu)|bí\s+thư(?:\s+chi\s+bộ)?|tổ\s+trưởng"
    r"|cán\s+bộ|công\s+chức|học\s+sinh|đối\s+tượng|người\s+viết\s+đơn"
    r"|(?:chồng|vợ|bố|mẹ|cha|con|cháu)\s+(?:tôi|em)(?:\s+là)?|hàng\s+xóm(?:\s+là)?|(?:em|cháu)\s+(?:tên|là)(?:\s+là)?)"
    rf"\s*:?\s+(?P<it>(?:{LOW})\s+(?:thị\s+(?!{TOWN})|văn\s+(?!hóa|hoá|phòng|bản|minh|nghệ|học))[^\W\d_]+"
    r"|(?:nguyễn|trần|phạm|vũ|võ|bùi|lê)\s+(?:thu|thanh|hải|phương|việt|hoài|mai|lan|khánh)\s+[^\W\d_]+"
    rf"|(?!Đoàn|đoàn\s+[{UPPER}])(?i:{SURE})\s+[^\W\d_]+(?:\s+{WORD})?"
    rf"|(?!(?:con|em|chủ|ấy|đó|ở|kỳ|đô|siêu|cận|yết)\s)[^\W\d_]+\s+thị\s+(?!{TOWN})[^\W\d_]+"
    rf"|(?:{LOW_SURE})\s+(?:{_MIDDLE}|hoàng|a|mí|seo|láo|công(?!\s+(?:an|ty|chức|tác)))"
    rf"\s+[^\W\d_]+)"
)
