"""Patterns of words that identify a person: full names with and without a title."""

from ..late import late_pattern
from .letters import UPPER
from .names import (
    ACTS,
    BORNE,
    COMMON,
    FAMOUS,
    GIVEN,
    GIVEN_LOW,
    HARM,
    HIGHLAND,
    LOOKS,
    MOVES,
    NO_GIVEN,
    ROADS,
    SURNAMES,
    TOWN,
)
from .titles import (
    BODY,
    COMRADE,
    DEEDS,
    DONE,
    INTRODUCES,
    MENTIONS,
    NO_HEAD,
    NO_NAME,
    NO_PART,
    NO_ROAD,
    NO_SIGN,
    NO_TITLE,
    OF_OFFICE,
    OWNER,
    PLACE,
    SAID,
    TITLE,
    TITLED_PLACE,
    WORD,
)

_CHILD = "[eE]m|[cC]háu|[bB]é|[cC]on"
_NO_Y = r"(?!(?i:tế|dược|học|khoa|sĩ|sỹ|tá|đức|tý|đạo|lý)\b)"
HIGHLANDER = rf"[HK]['’](?!Mông|Ho\b|Rê|rê)[{UPPER}][^\W\d_]+(?:\s+{WORD}){{0,3}}|Y\s+{_NO_Y}{WORD}(?:\s+{WORD})?"
HIGHLANDER += rf"|(?:{HIGHLAND})\s+{WORD}(?:\s+{WORD})?"
_BY_MIDDLE = rf"{WORD}\s+(?:Văn(?!\s+[HP][óòoh])|Thị)\s+{WORD}"
SOMEBODY = late_pattern(
    rf"(?<!\w)(?:(?i:{SAID}|đồng\s+chí|bệnh\s+nhân|học\s+sinh|đối\s+tượng)\s*:?\s+{WORD}"
    rf"|(?:{SURNAMES})(?:\s+{WORD}){{1,4}}|{HIGHLANDER}"
    rf"|{_BY_MIDDLE})"
)
NICKNAME = late_pattern(
    rf"{TITLED_PLACE}|(?<!\w)(?=(?:[^\W\d_]+[\s./]+){{1,5}}[{UPPER}]){NO_TITLE}(?:(?:{TITLE})"
    r"(?:\s+(?:giáo|trùm|lang(?!\s+Đông)|cai|thầu|mối|dâu|rể|hai|ba|năm|sáu|bảy|tám|chín|mười|út"
    rf"|thợ(?!\s+Điện)"
    r"|chủ(?!\s+(?:Hợp|Nhà|Quán|Doanh|Trang|Cơ|Tiệm|Cửa|Khách|Đại)(?!\w))))?"
    r"|(?<!công )(?<!Công )(?<!phân )(?<!tuyên )(?<!bà )(?<!cha )(?<!rau )(?<!Đức )"
    r"(?:[mM]ẹ(?!\s+(?:Thiên|Âu|Maria|Tôi|Yêu)(?!\w))|bố|má|tía)(?=\s)|[bB]ác\s+s[ĩỹ]"
    rf"|[yY]\s+(?:s[ĩỹ]|tá)|{COMRADE}|{OWNER}|[vV]ợ\s+chồng(?:\s+nhà)?|[cC]on\s+(?:bé|nhỏ)"
    r"|[tT]hằng\s+(?:bé|cu)|(?:[bB]é"
    r"|[cC]háu|(?<!(?i:anh) )(?<!(?i:chị) )(?<!(?i:trẻ) )(?<!(?i:các) )[eE]m(?!\s+(?:Bé|Kính|Xin|Cảm|Cám|Mong|Đề|Rất"
    r"|Chào|Phòng|Trung|Ở|Là|Tên|Nhỏ)(?!\w)))(?!\s+(?:Ngoan|Lớp|Đội|Đoàn|Thiếu|Nhi|Học)(?!\w))"
    r"|(?:[gG]ia\s+đình|[hH]ộ)\s+(?:nhà|cháu"
    rf"|em))\s+(?P<it>(?!(?:{NO_NAME})(?!\w)){WORD}(?:\s+{WORD}){{0,4}})"
)
INTRODUCED_NAME = late_pattern(
    rf"(?<!\w){NO_SIGN}(?i:{INTRODUCES})(?!\w)\s*[:,(–-]?\s*"
    rf"(?P<it>(?!Hồ Chí Minh)(?:{BORNE})(?:\s+{WORD}){{2,3}}|"
    rf"(?!(?:{NO_NAME}|Sở|Bộ|Phòng|Ban|Cục|Tòa|Trường|Hội|Đoàn|Trạm|Chi|Hợp|Doanh|Ngoan|Dân|Gia\s+Đình|Văn\s+H[oó][áa]"
    r"|Hồ\s+Chí)(?!\w))"
    rf"(?!(?i:{PLACE})(?!\w)){WORD}(?:\s+{WORD}){{1,4}})"
)
# Of hamlets.
_SIDE = r"(?:Đông|Tây|Nam|Bắc|Trung|Thượng|Hạ|Đoài|Mới|Cũ|Cả|Đình|Chùa|Giữa|Trong|Ngoài|Trên|Dưới)(?!\w)"
_GIVEN = "|".join(name.title() for name in GIVEN_LOW if name.isalpha())
_STAFF = (
    r"cán\s+bộ|công\s+chức|nhân\s+viên|công\s+an\s+viên|công\s+nhân|thợ|tài\s+xế|lái\s+xe|bảo\s+(?:vệ|mẫu)|giáo\s+viên"
    r"|hiệu\s+(?:trưởng|phó)|quản\s+(?:đốc|lý)|y\s+tá|điều\s+dưỡng|hộ\s+sinh|kế\s+toán|thủ\s+(?:quỹ|kho)|văn\s+thư"
    r"|tổ\s+(?:trưởng|phó)|(?:phó|trưởng)\s+(?:thôn|xóm|bản|ấp|khu|khối|buôn)"
)
# Whose staff they are: a firm has a name of one word or more, a place one of two; “cán bộ xã Hường” is a person.
_OF_A_BODY = (
    r"(?:công\s+(?:ty|nghiệp)|nhà\s+máy|hợp\s+tác\s+xã|khu\s+đô\s+thị|hãng|siêu\s+thị)\s+"
    rf"(?!(?:{'|'.join(map(str.title, GIVEN))})\s+(?![{UPPER}]))[{UPPER}]"
    rf"|(?:{PLACE}|bản|xóm|buôn|trạm(?:\s+xá)?|mầm\s+non|điện\s+lực|bưu\s+điện|xe\s+khách)\s+"
    rf"(?!(?i:{COMMON})(?!\w)){WORD}\s+{WORD}"
)
# Three capitals, or a word of more than one syllable: Honda, Viettel.
_BRAND = r"[A-Z]{3}|[A-Za-z]*[aeiouy][b-df-hj-np-tv-xz]+[aeiouy]"
# One of an office by the given name alone, before what is said of them.
STAFF_NAME = late_pattern(
    rf"(?<!\w)(?i:{_STAFF})(?!(?:\s+(?![{UPPER}])[^\W\d_]+){{0,2}}\s+(?:{_OF_A_BODY}))"
    rf"(?:\s+(?![{UPPER}])[^\W\d_]+){{0,3}}\s+(?<!tiếng )(?<!người )(?<!tộc )"
    rf"(?!(?:{NO_NAME}|{BODY}|Quân|Tư|Địa|Văn|Y|Chợ|Bến|Khu|Tiếng)(?!\w)|{_SIDE}|{_BRAND})"
    rf"(?P<it>(?:{'|'.join(map(str.title, GIVEN))})(?!\w)(?!\s+[{UPPER}])|(?:{_GIVEN})(?=\s*[.,;)]|$)"
    rf"|(?:{WORD}(?:\s+{WORD})?|(?:{BORNE})(?:\s+{WORD}){{2}})"
    r"(?=\s+(?:ở|tại|làm|nói|bảo|không|có|đã|cáu|trả|nhận|tiếp|hướng|bên|phụ|đang"
    r"|lại|rất|cũng|bắt|yêu|lạm|đòi|hẹn|vẫn|luôn|thì|là|lái|chạy|bán|đánh|thu|chửi|để|hay"
    r"|bị|mở|gọi|đến|hứa|cắt|thiếu|quát|ngủ|nhậu|uống|gây|hạch"
    rf"|ăn|viết|ghi|sai|chậm|vô|vòi|sửa|chở|đào|kéo|giữ|{HARM})(?!\w)))"
)
# Somebody who is `called` a name, and one whose other names are cut to letters.
CALLED_NAME = late_pattern(
    rf"(?<!\w)(?i:{SAID}|người|kẻ|đối\s+tượng|bọn|nhóm|bé|trẻ|thanh\s+niên|{_STAFF}|học\s+sinh|hàng\s+xóm"
    rf"|chủ\s+(?:quán|nhà|xe|trại|thầu)|bí\s+thư|phó\s+[^\W\d_]+|trưởng\s+[^\W\d_]+)(?=\s)[^.;:\n\d]{{0,40}}?"
    rf"\s+tên(?:\s+là)?\s+(?P<it>(?!(?:{NO_NAME}|{BODY}|{ROADS})(?!\w)){WORD}(?:\s+{WORD}){{0,4}})"
)
# By the given name alone: “em là Hoài, mới chuyển về”, or with what neighbours call somebody: “nhà Tuấn béo”.
GIVEN_NAME = late_pattern(
    r"(?<!\w)(?i:tôi|em|cháu|mình|(?:mẹ|bố|vợ|chồng|con)\s+(?:tôi|em|cháu))\s+(?:là(?!\s+(?:Kinh|Tày|Nùng|Dao|Mông|Thái"
    r"|Mường|Hoa)(?!\w))|tên(?:\s+là)?)\s+"
    rf"(?P<it>(?!(?:{NO_NAME}|{BODY})(?!\w)){WORD}|(?!nam(?!\w)|tư(?!\w))(?:{'|'.join(GIVEN_LOW)})(?!\w))(?=\s*[,.]"
    r"|\s*$|\s+(?:xin|ở|hỏi|nhà|trú|quê)(?!\w))"
)
NEIGHBOUR_NAME = late_pattern(
    rf"(?<!\w)(?i:nhà|quán|lò|tiệm|xưởng|trại|của|thằng|lão|mụ|bọn|băng|đám|đối\s+tượng)\s+"
    rf"(?P<it>{WORD}\s+(?i:{LOOKS}|mộc|hàn|rèn|xay\s+xát|đồ\s+tể)(?!\w)"
    rf"|(?!(?:{NO_NAME}|{BODY}|Karaoke)(?!\w)){WORD}\s+[“\x22\x27][^\W\d_]+[”\x22\x27])"
)
OWNER_NAME = late_pattern(
    r"(?<!\w)(?i:quán|nhà|xe|trại|vườn|xưởng|cửa\s+hàng|tiệm|ghe|xuồng|thuyền|bè|sạp|ao|ruộng|rẫy|chó|trâu|bò|lợn"
    r"|heo)\b[^.,;:\n\d]{0,20}?\s+của\s+"
    rf"(?P<it>(?!(?:{NO_NAME}|{BODY}|Ủy|Hợp|Doanh|Tập|Ngân|Điện|Bưu|Chùa|Tỉnh|Lạng|Hà"
    rf"|Cao)(?!\w)){WORD}\s+{WORD}(?:\s+{WORD}){{0,2}})"
)
HOUSE_NAME = late_pattern(
    r"(?<!\w)(?:[nN]hà|(?<!bảo )(?<!ủng )(?<!cứu )(?<!giám )(?<!phòng )[hH]ộ)\s+"
    rf"(?!(?:{NO_NAME}|{BODY}|Nghèo|Cận|Dao|Mông|Tày|Nùng|Thái|Mường|Khmer|Chăm|Sán|Kinh|Gia|Khẩu|Tịch|Chiếu|Dân|Văn"
    rf"|Bia|Nước|Truyền|Thiếu|Khách|Thờ|Đa|Sinh|Rông"
    r"|Xuất|Hát|Máy|Tang|Xe|Thuốc|Hàng|Trẻ|Trọ|Nghỉ|Mạng|Đèn)(?!\w))"
    rf"(?P<it>{WORD}(?:\s+{WORD}){{1,2}}(?=\s+(?![{UPPER}])[^\W\d_]|\s*[.,;]|$)"
    rf"|(?!(?:Lê|Lý|Trần|Nguyễn|Mạc|Hồ|Đinh|Chùa)(?!\w)){WORD}"
    rf"(?:(?:\s?[-–]\s?|\svà\s){WORD}(?!\w)|(?=\s+(?:{ACTS})(?!\w))))"
)
# Two names behind a word for somebody of one's age, which is also that of a twinned commune.
FRIEND_NAME = late_pattern(
    r"(?<!\w)(?<!(?i:các) )(?<!(?i:xã) )(?<!(?i:nước) )(?<!(?i:tỉnh) )(?<!(?i:phường) )(?<!(?i:vị) )"
    r"[bB]ạn\s+(?:nhỏ\s+)?"
    rf"(?P<it>(?!(?:{NO_NAME}|{BODY}|Đọc|Bè)(?!\w)){WORD}\s+{WORD}(?:\s+{WORD}){{0,2}})"
)
# A family name and two or three more, with or without what goes before.
IN_FULL = late_pattern(rf"(?<!\w)(?:{SURNAMES})(?:\s+{WORD}){{2,3}}")
# By a given name alone: cut before it (“B. Hường”), or in small letters before an act (“bà hồng bán thịt”).
_PLACES_OF_BIRTH = "(?:hai|ba|tư|năm|sáu|bảy|tám|chín|út)"  # among brothers and sisters
_TITLED = rf"(?:{TITLE}|tên|cháu|bé)\s"  # looked for before the forty places that NO_TITLE looks back for
LONE_NAME = late_pattern(
    rf"(?<!\w)(?:(?=[ÔOBACMaôcbmg](?:\.|rs?\b|\s|i|ồ|ặ|ên))"
    rf"(?<!\.)(?:[ÔOBAC]\.\s?(?=(?:{'|'.join(map(str.title, GIVEN))})(?!\w))"
    rf"|(?:giữa|gồm|gặp|bên|mời)\s(?=(?:{_GIVEN})(?:,| và)\s(?:{_GIVEN})(?!\w))|[mM]rs?\.?\s(?={WORD})"
    rf"|{NO_PART}[aôcb]\s(?=(?!(?:{NO_NAME})(?!\w))(?:{_GIVEN})(?!\w)))"
    rf"|(?={_TITLED}){NO_TITLE}{_TITLED}+"
    rf"(?:(?:{_PLACES_OF_BIRTH}\s+)?(?=(?:{'|'.join(GIVEN_LOW)})\s+(?:{LOOKS}|{ACTS})(?!\w))"
    rf"|(?:{_PLACES_OF_BIRTH}\s+)?(?=(?!(?:{NO_GIVEN}|{ACTS})(?!\w)|[{UPPER}])[^\W\d_]+"
    rf"(?:\s+(?:cứ|hay|lại|đã|đang|toàn|chuyên|thường|vẫn|cũng|vừa|mới))?\s+(?:{HARM})(?!\w))"
    r"|(?=(?:ba|tư|năm|sáu|bảy|tám|chín|út)\s+(?:bán|sửa|chạy|lái|nấu|vá|thợ|xe\s+ôm|hủ\s+tiếu|bún|phở"
    r"|cà\s+phê)(?!\w))"
    rf"|(?:(?<=nhà \w\w )|(?<=nhà \w{{3}} )|(?<=của \w\w )|(?<=của \w{{3}} ))"
    rf"(?=(?:{'|'.join(GIVEN_LOW)})\s+(?:{MOVES})(?!\w))"
    r"|(?:(?<=nhà \w\w )|(?<=nhà \w{3} ))(?=(?:ba|tư|năm|sáu|bảy|tám|chín|út)(?:\s*[,.;)]"
    r"|\s+(?:tắc|nghẹt|ngập|tràn|bị|hay|cứ|không|xả|đổ|lấn|xây)(?!\w)))"
    rf"|(?:phó|trưởng)\s+(?:thôn|xóm|bản|ấp|khu|khối|buôn)\s+(?=(?!{_SIDE}){WORD}\s+(?![{UPPER}\d]))))(?P<it>[^\W\d_]+)"
)
CUT_NAME = late_pattern(
    rf"(?<!\w)(?=\w{{2,6}}\s[A-ZĐ]\.)(?:{TITLE}|{_CHILD}|[bB]ạn|viên|chí|sinh|nhân|[hH]ộ)"
    r"\s(?:[A-ZĐ]\.\s?){1,3}[A-ZĐ](?!\w)\.?"
    r"(?=[ ,(–-]{1,3}(?:(?!\d)\w+\s+){0,3}?(?:thôn|xóm|bản|ấp|buôn|làng|tổ|khu|khối|khóm|lớp)(?!\w))"
    r"|(?<![\w.])(?<!đường )(?<!phố )(?<!trường )(?!T\.P|T\.S|G\.S|U\.B)"
    rf"(?:(?:[A-ZĐ]\.|(?:{SURNAMES})\s)\s?[A-ZĐ]\.|Ng\.\s?{WORD})\s?[{UPPER}](?![{UPPER}])[^\W\d_]+"
)
MENTIONED_NAME = late_pattern(
    rf"(?<!\w){NO_ROAD}{NO_SIGN}(?i:{MENTIONS})\s*[:.,]?(?:\s+(?:tên\s+)?là)?\s+"
    rf"(?P<it>(?!Hồ Chí Minh|Thế Giới)(?:{BORNE})(?:\s+{WORD}){{2,3}})"
)
# A full name without a title, with the middle names that most people bear; roads and schools are named after people.
_PLACES = rf"{OF_OFFICE}(?i:{PLACE})(?:\s+(?i:{PLACE}))*"
PLACE_NAME = rf"{_PLACES}(?:\s+\d[\d/]*(?!\s*\n))?(?:\s+(?:mang\s+)?tên)?\s+{WORD}(?:[^\S\n]+{WORD})*"
FULL_NAME = late_pattern(
    rf"(?<!\w)(?:{PLACE_NAME}"
    rf"|(?!{FAMOUS})(?P<it>(?:{SURNAMES})\s+(?:{WORD}\s+)?(?:Văn|Thị|VĂN|THỊ)(?:\s+{WORD}){{1,3}}"
    rf"|(?!(?:Nhà|Phòng|Sở|Ngữ|Khoa|Bản|Hán|Sông|Làng)(?!\w)){WORD}\s+Văn\s+(?!(?i:hóa|hoá|phòng|minh|học|nghệ|bản|khoa"
    rf"|giang|lâm|lang|lãng|yên|chấn|quan|quán|miếu)(?!\w)){WORD}(?:\s+{WORD}){{0,2}}"
    rf"|(?!(?i:đô|siêu|tiếp|cận|khu|chỉ|phố|quốc)(?!\w)){WORD}\s+(?:Thị|THỊ)\s+(?!{TOWN}){WORD}(?:\s+{WORD}){{0,2}}))"
)
# A person behind a title, or by a name of three parts.
NAMED_CHILD = rf"(?<!\w)(?:{_CHILD})\s+{WORD}(?:\s+{WORD}){{0,4}}"
NAMED = (
    rf"(?<!\w)(?:{NO_TITLE}(?:{TITLE}|{_CHILD})\s+(?!(?:{NO_NAME})(?!\w)){WORD}(?:\s+{WORD}){{0,4}}"
    rf"|(?!Hồ Chí Minh)(?:{SURNAMES}|Cà|Lô|Xa|Cụt|Moong)(?:\s+{WORD}){{2,4}}"
    rf"|{_BY_MIDDLE}|{HIGHLANDER})"
)
NAMED_IN_FULL = rf"(?<!\w){_BY_MIDDLE}(?:\s+{WORD})?"
NAMED_TITLED = rf"(?<!\w){NO_TITLE}(?:[ôÔ]ng|[bB]à|[aA]nh|[cC]hị|[cC]ụ)(?:\s+{WORD}){{2,4}}"
# Before a birthday or its like: what is written as a name is one.
NAME_BEFORE = late_pattern(rf"(?<!\w)(?:{WORD}(?:\s+{WORD}){{1,4}}|{HIGHLANDER})[^\w\n]{{1,4}}$")
# At the head of a sentence.
HEAD_NAME = late_pattern(
    rf"(?:^|(?<=[.!?;:]\s)|(?<=\n)|(?<=\())(?!{FAMOUS})(?!Trang\s+(?:Facebook|Zalo|Fanpage|Cổng|Thông|Tin"
    rf"|Web)(?!\w))(?:(?!(?:Hồ|Từ|Và|Đồng|Trà|Ông|ÔNG)\s|(?:Duong|Truong|Doan|Do|Ho)\s+(?!Van|Thi)"
    rf"|(?:\w+\s){{2,3}}(?:Trên|Dưới|Trong|Ngoài|Thượng|Mới|Cũ)(?!\w)"
    rf"|Văn\s(?:Phòng|Hóa|Bản|Miếu)(?!\w)|\w+\s(?:Ông|Bà|Cô|Cậu|Thầy"
    rf"|Chú)\s)(?:{SURNAMES})(?:\s+{WORD}){{2,3}}"
    rf"(?=[,)]|\s+[(–]|\s+[^\W\d_]|\s*\.?\s*(?:\n|$))"
    rf"|(?:{SURNAMES})\s+{WORD}(?=\s+\((?i:làng|bản|thôn|buôn|xóm|ấp|tổ|khu)\b"
    r"|,\s(?:học sinh|sinh viên|lớp|trú|ngụ|công nhân|hàng xóm|\d\d? tuổi)\b)"
    rf"|(?!{NO_HEAD}|{ROADS}|(?:\w+\s)?[A-ZĐ]{{2}}){WORD}(?:\s+{WORD}){{1,3}}"
    rf"(?=(?:\s+và(?:\s+{WORD}){{1,3}})?\s+{DONE})"
    rf"|(?:A(?!\s+(?:Lưới|Pa|Dơi|Mú))|Ja|Danh|Thạch|Neáng|Néang|Chau|Bạc|Cà|Kha|Lô|Moong)\s+{WORD}(?:\s+{WORD})?"
    rf"(?=(?:\s+và(?:\s+{WORD}){{1,3}})?\s+{DEEDS})"
    rf"|Thị\s+(?!{TOWN}){WORD}(?=\s+(?![{UPPER}])[^\W\d_]))"
)
