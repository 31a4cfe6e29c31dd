"""What the words around a piece of personal data say of it: whose number, day or address it is."""

import re
from collections.abc import Mapping

from ..late import late_pattern
from .births import BIRTHDAY_LABEL
from .known_words import IN_FULL, NAME_BEFORE, PLACE_NAME
from .names import SURNAMES
from .pattern_lists import TAX
from .titles import WORD

PAPER = late_pattern(
    rf"(?:can cuoc|cccd|dinh danh|chung minh|cmnd|cmsq|cmt|tuy than|gplx|lai xe|bang lai|so ho khau|{TAX})"
    r"[^.;\n]{0,60}$"
)
PASSPORT = late_pattern(r"(?:ho chieu|passport|\bhc\b)[^;\n]{0,40}$")
CAR = late_pattern(r"(?:\bxe|\bchiec|bien(?: so| kiem)|\bb(?:k?s)|o ?to|mo to|xe may)\b[^.;\n]{0,30}$|\bbien:? ?$")
FUND = late_pattern(r"(?<!thủ )\bquỹ\s[“\x22]?\w")
PUBLIC_MONEY = late_pattern(
    r"kho bac|le phi|thu phi|nop (?:phi|tien)|ngan sach|mttq|mat tran|chu thap do"
    r"|\d(?:,? [^\d\n;.]{0,30}?)? (?:cua|thuoc) (?:trung tam|ubnd|uy ban|ban |hoi |quy |truong"
    r"|chi cuc|so |phong |co quan)"
    r"|\btai khoan(?: [a-z]+){0,3} cua (?:ubnd|uy ban|ban (?:chi|quan|van|cuu|to|chap)|hoi|quy|truong|trung tam|cong ty"
    r"|htx|hop tac xa|phuong|xa)\b"
    r"|(?:tai khoan|(?:chu|ten) tk)(?: nay)?(?: la)?:? (?:cua )?"
    r"(?:ubnd|uy ban|ban |bql |hoi |trung tam|kho bac|quy )"
)
_ONE = r"(?!(?:ba con|anh (?:em|chi)|chi em|ho (?:ngheo|can|dan)|gia dinh (?:chinh|co|ngheo))\b)"  # not many
TO_PERSON = late_pattern(
    rf"\b(?:cho|giup|ung ho) {_ONE}(?:me|bo|ong|ba|anh|chi|em|chau|co|gia dinh|ho)\b[^;.\n]{{0,40}}$"
    r"|\btai khoan [^;.\n]{0,25}ca nhan\b[^;.\n]{0,10}$"
    r"|\b(?:tai khoan|stk) (?:cua |so )?(?:ong|ba|anh|chi|co|chu|em|chau|bac)\b[^;.\n]{0,30}$"
)
HOLDER = late_pattern(  # behind it, by the name
    rf"(?i:\b(?:chủ (?:tk|tài khoản|stk)|tên))\s*:?\s+(?:là\s+)?(?:{SURNAMES})(?:\s+{WORD}){{1,3}}"
    rf"|^\s?\((?:{SURNAMES})(?:\s+{WORD}){{1,3}}\)"
)
OWNED = late_pattern(
    r"^(?:[^\w\n]{0,3}(?!cua\b)[a-z]+){0,4}?[^\w\n]{0,3}(?:cua|chu (?:tk|tai khoan)(?: la)?|do)\s*:?\s"
    rf"{_ONE}(?:ong|ba|anh|chi|em|bac|chau|gia dinh|thu quy|ke toan|bi thu|to truong"
    r"|(?:bo|me|vo|chong|con) (?:chau|be|em|ban|anh|chi|nan))\b"
    r"|^ ?\((?:co|thay|chi|anh|ong|ba|bac|chu|em) "
)  # behind it
ACCOUNT_OF = late_pattern(  # right before it
    rf"(?<!\w)(?i:ông|bà|anh|chị|cô|chú|bác|em|cháu)(?:\s{WORD}){{1,4}},?\s\(?"
    r"(?i:(?:số )?(?:tài khoản|stk|tk))\b[^;.\n\d]{0,10}$"
)
GIVEN = late_pattern(  # to a public account, or that of a body, where nobody is named
    r"\b(?:ung ho|quyen gop|cong duc|cuu tro|van dong|htx|hop tac xa|cong ty|doanh nghiep|nha truong|ubnd|uy ban"
    r"|chi cuc|truong (?:thcs|thpt|tieu hoc|mam non)|trung tam|ban (?:cuu tro|quan ly|khanh tiet|to chuc|lien lac)"
    r"|hoi (?:khuyen hoc|cuu chien|nong dan|phu nu|lien hiep|dong huong|nguoi|lhpn))\b"
)
_BODIES = (  # with accents: `chợ` is a market, `cho` is any gift
    r"\b(?:trụ sở|ubnd|[ủu][ỷy] ban|cơ quan|trung tâm|công ty"
    r"|nhà máy|trường(?! chinh| hợp)|bưu (?:điện|cục|chính)|nhà văn h[oó][áa]"
    r"|văn phòng|bộ phận|trạm|chi nhánh|bệnh viện|hợp tác xã"
)
OFFICE = late_pattern(
    rf"{_BODIES}|địa điểm|nơi tiếp nhận|hội trường|cửa hàng|(?<!phố )chợ|trực tiếp"
    r"|(?<!quê )(?<!trú )quán|nhà (?:hàng(?! xóm)|thuốc)|khách sạn)\b"
)
_OFFICES = (
    rf"{_BODIES}|ngân hàng|kho bạc|tòa án|công an|sở|chi cục|ban quản lý|bảo hiểm xã hội|bhxh|hạt kiểm lâm|điện lực"
    r"|thư viện|quỹ tín dụng|sân vận động|nhà thi đấu|hội (?:trường|khuyến học|nông dân|phụ nữ|chữ thập đỏ)|bến xe|chùa"
    r"|siêu thị|nhà (?:tang lễ|thuốc|hàng(?! xóm)|nghỉ)|khách sạn|đền(?! (?:bù|ơn))|đồn biên phòng"
    r"|phòng (?:kinh tế|văn h[oó][áa]|nội vụ|tư pháp|tài chính|nông nghiệp|giáo dục|y tế|quản lý"
    r"|kiểm soát|giao dịch|khám))\b"
)
# The address of an office, in a remark or its answer; beside it somebody lives.
OFFICE_AT = late_pattern(
    rf"{_OFFICES}(?:(?!gần|cạnh|không (?!còn|phải)|đã (?!chuyển|dời|mở|đặt)|đối diện|sau\b|trước|sát|nhà\b(?! nước))"
    r"(?:[^.;\n\d]|(?<!\d)\d{1,2}(?:/\d{1,2})?(?=[,\s]))){0,60}$"
)
# Behind the address of an office: “ngõ 5/3 đường Trần Phú, trụ sở Công an xã”; (Bưu điện xã).
OFFICE_HERE = late_pattern(
    r"^[^\W\d_]*(?:\s(?!và\b)[^\W\d_]+){0,6}(?:\s?[,(–-]\s?(?:là )?|\slà )(?:trụ sở|nơi làm việc|nhà văn h[oó][áa]"
    r"|bưu (?:điện|cục)|hội trường|trạm y tế"
    r"|trung tâm phục vụ|bộ phận|ubnd|[ủu][ỷy] ban)\b"
)
# Officials are named by their office: “đồng chí Bế Thị Hiền, Trưởng phòng …”; heads of hamlets are neighbours.
OFFICIAL = late_pattern(
    r"^(?:\s[^\W\d_]+){0,2}\s?[,(–-]\s?(?:phó )?(?:chủ tịch (?:ubnd|hđnd|[ủu][ỷy] ban|hội đồng)"
    r"|bí thư đảng [ủu][ỷy]|trưởng (?:phòng|công an|ban (?:chỉ|quản|tuyên|tổ chức))"
    r"|chánh (?:văn phòng|thanh tra)|giám đốc (?:sở|trung tâm|công an))\b"
)
# Before the landline of an office, and behind it.
LINE_OF_OFFICE = late_pattern(
    rf"(?:{_OFFICES}|\b(?:đường dây nóng|tổng đài)\b)"
    r"(?:(?!\b(?:(?<!số )nhà(?! nước)|tôi|em|cháu|ông|bà|anh|chị)\b)[^.;\n]){0,80}$"
)
# Behind a landline: it is no office's, whatever stands before.
OF_SOMEBODY = late_pattern(
    r"^\s?,? của (?:(?:gia đình|nhà|hộ|vợ|chồng|bố|mẹ) )?(?:chị|anh|ông|bà|em|cô|chú|bác|cụ|tôi|cháu|người|công dân"
    r"|gia đình|hộ)\b"
)
OFFICE_LINE = late_pattern(
    r"^[\s,]{0,2}(?:(?:là số )?(?:của|thuộc|tại|[-–])\s|\()(?:bộ phận|phòng|công an|điện lực|đội|đường dây|ban|sở"
    r"|chi cục|ubnd|[ủu][ỷy] ban|cơ quan|trung tâm|công ty|bưu (?:điện|cục)|văn phòng|trạm|bệnh viện"
    r"|nhà trường|ngân hàng)\b"
    r"|^,? (?:vào |trong )?giờ (?:làm việc|hành chính)\b"
)
# A page of an authority, a school, a union: “trang Facebook của xã: …”.
OFFICE_PAGE = late_pattern(
    r"\bfanpage(?: facebook)?:? (?:(?:tai|la|o):? )?(?:https?://)?$"
    r"|\b(?:trang|fanpage|kenh|facebook|fb|zalo|tik ?tok|youtube)\b[^.;\n]{0,30}?"
    r"\b(?:chinh thuc|(?:cua|thuoc|[-–]) (?:xa|phuong|thon|ubnd|uy ban|truong|cong an|doan|hoi|trung tam|htx|hop tac xa"
    r"|to cong nghe|so|tinh|bao|dai|tram|nha truong)\b)[^.;\n@]{0,40}(?:[:(,]|\b(?:la|tai|qua"
    r"|dia chi))\s*(?:https?://)?$"
)
# In a remark: the year alone that one of the family was born in tells of nobody who is named.
YEAR_OF_KIN = late_pattern(
    r"\b(?:me|bo|cha|ba|ma|ong|vo|chong|con|anh|chi|em|chau)(?: (?:trai|gai|dau|re|ngoai|noi|ca|ut))*"
    r"(?: (?:toi|em|chau|minh|chung toi|nha toi))?,? \(?sinh (?:vao )?"
    r"(?:nam|thang \d{1,2} ?(?:[/.\-]|nam)) ?(?:19|20)\d\d$"
)
# The same of anybody whom a rule speaks of: “Nữ sinh tháng 5/1969 nghỉ hưu năm nào?”
ANYBODYS_YEAR = late_pattern(
    r"(?:\b(?:nam|nữ) |^|[.?!:;] )sinh (?:vào )?(?:năm |tháng \d{1,2} ?(?:[/.\-]|năm) ?)?(?:19|20)\d\d$"
)
# Who is played, told or sung of is nobody: “tiểu phẩm Chị Hai Lúa”.
ON_STAGE = late_pattern(
    r"\b(?:tiểu phẩm|vở(?: (?:kịch|diễn|chèo|tuồng|cải lương))?|hoạt cảnh|vai|nhân vật|truyện|câu chuyện|phim"
    r"|bài (?:hát|thơ))\s"
    r"(?:[^.;:\n“”]{0,15}[“\x22]|)[^.;:\n“”]{0,12}$|\bphim chiếu [^.;:\n“”]{0,30}$"
)
# Lots and lanes are no houses but where somebody lives there.
PLACE = late_pattern(r"^(?:(?:lo|lien ke|lk|ngach(?!.* (?:nha|so) \d)) |ngo (?:so )?\d+/\d+$)")
HOUSEHOLD = late_pattern(r"^(?:nha|ho) (?!so\b|tap the|\d)")  # what is found begins with whose house it is
HOME = late_pattern(
    r"\b(?:thuong tru|tru (?:tai|o|quan)|cu tru|tam tru|o tro|cho o|noi o|nha (?:rieng|ong|ba|anh|chi|bac)"
    r"|ho khau|hktt|dia chi nha|(?:toi|minh|em|chau|tui) (?:dang )?o"
    r"|(?:nha|gia dinh) (?:toi|em|chau|minh|chung (?:toi|em))"
    r"|gia dinh (?:liet si|thuong binh|chinh sach|o\b)|tai nha (?:o|rieng)|song (?:tai|o)|tai tu gia"
    r"|(?:me|vo|con|than nhan) liet si o"
    r"|(?:nan nhan|benh nhan|doi tuong|ca benh|than nhan)(?: [a-z]+){0,2} o"
    r"|nguoi (?:gui|khai|viet don) (?:o|tai))\b"
)
# Behind a house with its number: a road or a lane by name. Before it, what is no dwelling.
ROAD_BEHIND = late_pattern(
    r"^(?:[,\s–-]{1,3}(?:đường|phố|ngõ|ngách|hẻm|kiệt|tổ(?: dân phố)?|thôn|xóm|ấp|bản|khu(?: phố)?|khóm|khối)\s"
    r"[\dA-ZĐÀ-Ỹ]|$)"
)
NO_DWELLING = late_pattern(
    r"\b(?:cơ sở|điểm|doanh nghiệp|kinh doanh|phòng khám|tiệm|hiệu|câu lạc bộ|lớp|kho|bãi|gara|đại lý|đặt tại|chuyển về"
    r"|thi công|cống|cột|vỉa hè|cấm|(?:biển|từ|đến|trước|đối diện|cạnh|gần)(?: cửa)? (?:số nhà|nhà số) \d+)\b"
)
# A landline is that of a home where words say so, or where it stands behind a person who holds no office.
HOME_PHONE = late_pattern(
    r"\b(?:nha rieng|gia dinh (?:ong|ba|anh|chi|cu|chau)|(?:dien thoai|sdt|dt|may|so) (?:cua )?gia dinh|chu ho(?! kinh)"
    r"|nguoi nha|nha (?:toi|em|chau|minh|chung toi)|than nhan|tang chu|nha (?:ong|ba|anh|chi|cu|bac))\b"
)
CALLED = late_pattern(
    rf"(?<!\w)(?i:ông|bà|anh|chị|cụ|chú|bác|cô)(?: {WORD}){{1,5}}[ ,:;(–-]*"
    r"(?:(?i:số )?(?i:đt|sđt|điện thoại|tel)\b[^\d;.\n]{0,20})?\(?$"
)
DUTY = late_pattern(
    r"\b(?:chủ tịch|bí thư|trưởng|phó|giám đốc|(?:công|viên) chức|cán bộ|đồng chí|đ/c|chuyên viên|bác sĩ|luật sư|trực"
    r"|phòng|sở|công an|cục|tòa án|kho bạc|ngân hàng|ban|hội|đoàn|htx|nhà máy|tổng đài|đường dây)\b"
)
REMEMBERED = late_pattern(
    r"\b(?:(?<!nhan )(?<!con )(?<!vo )(?<!me )(?<!bo )liet si(?![^.\n]{0,60}\bthan nhan\b)"
    r"|(?<!nam )(?<!me )anh hung|danh nhan|nha tho|nha van"
    r"|nha yeu nuoc|tong bi thu|bac ho"
    r"|chu tich ho|vi nhan|hy sinh|nhac si|hoa si|(?:dai|thuong|trung|danh) tuong|lanh tu|nha cach mang|tien boi"
    r"|tuong niem|dang huong|chu tich nuoc(?! (?:tang|gui|chuc|tham|trao|khen)))\b"
)
LIVING = late_pattern(
    r"\b(?:tham(?: hoi)?|tang qua|tho|tuoi|tro cap|khai tu|qua doi|tu tran|sinh nhat|cao tuoi|can cuoc|bhyt)\b"
)
SCHOOL = late_pattern(  # with accents: `bé` is no Bế, `cháu` no Châu
    r"\b(?:học (?:sinh|phí|bổng)|thí sinh|trẻ(?: em)?|thiếu nhi|cháu|bé|em|mầm non|lớp \d{1,2}\w{0,3}|trúng tuyển"
    r"|tuyển sinh|nhập học|(?:khai|ngày) sinh|con nuôi|mồ côi)\b"
)
# The line before, and the label of a form: “Họ tên: Kha Văn Ón⏎Địa chỉ: số 9 …”
FORM = late_pattern(r"\b(?:ho(?: va|,)? ten|chu ho|nguoi (?:khai|nop|yeu cau|gui|nhan|mat))[^\n]{0,60}\n[^\n]{0,25}$")
# A whole birthday behind its label is somebody's though nobody is named, unless it tells of an age or how to write.
BORN = late_pattern(
    rf"^(?:sinh(?: vao)?(?: ngay)?|{BIRTHDAY_LABEL})[:.,|\s]*"
    r"\d{1,2} ?(?:[/.\-]|thang) ?\d{1,2} ?(?:[/.\-]|nam) ?\d{4}$"
)
ANYONE = late_pattern(
    r"\b(?:vi du|mau|cach ghi|do tuoi|tro (?:ve|di|len)|den (?:het )?(?:ngay )?\d)\b"
    r"|\b(?:tre(?: em)?|nguoi|ai|cong dan|thanh nien|(?<!thang )(?<!thang, )nam|nu|hoc sinh|con|chau|be)"
    r" sinh(?: vao)?(?: ngay\b|(?= \d))"
)
EXAMPLE = late_pattern(r"\b(?:van|thi) [abcxyz]\b")  # Nguyễn Văn A, of forms
NOBODY = late_pattern(r"^[A-ZĐ]$")  # as laws call somebody: ông A, bà B
FILED = late_pattern(r"\b(?:ky hieu|so hieu|ma|ho so|phieu|kho|hop|ngan|lo|cap|bia)\b")
PUBLIC_MAIL = late_pattern(
    r"^(?:tiktok|youtube|facebook|fb|instagram|telegram|threads|zalo|kênh|trang)@(?!gmail|yahoo|hotmail)"  # of a page
    r"|[@\]) ](?:[\w-]+\.)*(?:gov|edu|chinhphu|quochoi|dcs|vnpost|vnpt|evn)(?:\.com)?\.vn$"
)
# Roads and schools that are named after people, and what follows a number as the name of a road.
ADDRESS = late_pattern(rf"(?<!\w)(?!Đình){PLACE_NAME}|(?<=\d)[a-z]{{0,3}},?(?:\s+{WORD})+")
# A reason for naming somebody that tells of an office, or that the name is none of a person.
PUBLIC_PERSON = late_pattern(
    r"\b(?:bí thư|chủ tịch|trưởng|phó|giám đốc|công chức|viên chức|cán bộ|đại biểu|lãnh đạo|người phát ngôn"
    r"|anh hùng|liệt sĩ|danh nhân|lịch sử|tên đường|tên trường|tên gọi|địa danh|không phải tên)\b",
    re.I,
)
OLD, PAST = 1910, 1930  # who was born before PAST is of the past, but for an aged person; before OLD in any case
GROWN = 2010  # a day of a later year behind a name is a birthday beside words of school alone
# What the words around a piece say, by name: the script of the form has the same judges.
WORDS: Mapping[str, re.Pattern[str]] = {
    "paper": PAPER,
    "passport": PASSPORT,
    "car": CAR,
    "fund": FUND,
    "money": PUBLIC_MONEY,
    "account_of": ACCOUNT_OF,
    "given": GIVEN,
    "office": OFFICE,
    "office_at": OFFICE_AT,
    "office_here": OFFICE_HERE,
    "line_of_office": LINE_OF_OFFICE,
    "of_somebody": OF_SOMEBODY,
    "office_line": OFFICE_LINE,
    "office_page": OFFICE_PAGE,
    "year_of_kin": YEAR_OF_KIN,
    "anybodys_year": ANYBODYS_YEAR,
    "on_stage": ON_STAGE,
    "official": OFFICIAL,
    "place": PLACE,
    "owned": OWNED,
    "holder": HOLDER,
    "to_person": TO_PERSON,
    "home": HOME,
    "household": HOUSEHOLD,
    "road_behind": ROAD_BEHIND,
    "no_dwelling": NO_DWELLING,
    "remembered": REMEMBERED,
    "living": LIVING,
    "school": SCHOOL,
    "form": FORM,
    "home_phone": HOME_PHONE,
    "called": CALLED,
    "duty": DUTY,
    "mail": PUBLIC_MAIL,
    "address": ADDRESS,
    "named": NAME_BEFORE,
    "in_full": IN_FULL,
    "born": BORN,
    "anyone": ANYONE,
    "example": EXAMPLE,
    "filed": FILED,
    "nobody": NOBODY,
}
