"""What stands around the names of people: titles, kin and work, offices, places that are named after people."""

from .letters import UPPER
from .names import FAMOUS

WORD = rf"[{UPPER}][^\W\d_]*(?:['’][^\W\d_]+)?"
# Before the name of a thing: quán tên Hoa Ban.
NO_SIGN = "".join(rf"(?<!(?i:{word}) )" for word in "quán trường hàng thôn ty đường phố tiệm xã cầu".split())
SAID = (
    "ông|bà|anh|chị|em|cô|chú|bác|cậu|dì|cháu|con|vợ|chồng|mẹ|bố|cha|ong|ba|thầy|cụ|lão|mế|thằng|mụ|gã|tay|thím|dượng|"
    rf"{NO_SIGN}tên(?:\s+là)?|"
    r"họ\s+tên|họ\s+và\s+tên|tôi(?:\s+là|\s+tên)|chủ\s+hộ|(?<!ủng )(?<!bảo )(?<!cứu )(?<!giám )(?<!phòng )hộ|"
    r"công\s+dân|người\s+(?:gửi|nộp|khai)"
)
OF_OFFICE = "".join(rf"(?<!(?i:{word}) )" for word in "trưởng phó thư bộ viên an đội".split())  # trưởng thôn
PLACE = (
    "đường|phố|tuyến|hẻm|ngõ|cầu|chợ|trường|tiểu học|mầm non|mẫu giáo|thcs|thpt|"
    "cao đẳng|đại học|trung cấp|trung học cơ sở|trung học phổ thông|"
    "công viên|vườn hoa|bến xe|vòng xuyến|vòng xoay|nút giao|bùng binh|khu di tích|nhà lưu niệm|"
    "ngã tư|ngã ba|khu dân cư|khu tái định cư|khu đô thị|khu công nghiệp|thư viện|sân bóng|"
    "sân vận động|nhà thi đấu|hội trường|chương trình|phong trào|khu|phường|xã|bệnh viện|quỹ|giải thưởng|"
    "(?<!gia )đình|đền|chùa|tượng đài|quảng trường|kênh|thôn|ấp|khu phố|tổ dân phố|tổ|nhà văn hóa|giải|lớp"
    "|ga|cảng|chung cư|tòa nhà|kiệt|ngách"
)
# What follows these is the name of a firm or a shop.
FIRM = r"(?i:công\s+ty|doanh\s+nghiệp|hợp\s+tác\s+xã|htx|tập\s+đoàn|nhà\s+máy|khách\s+sạn|nhà\s+hàng"
FIRM += r"|siêu\s+thị|hãng|chi\s+(?:bộ|đoàn)|liên\s+đội|họ|dự\s+án)"
FIRM += r"(?:\s+(?i:tnhh|cổ\s+phần|tư\s+nhân|một\s+thành\s+viên|mtv|cp|tm|dv|xd|thương\s+mại|dịch\s+vụ|xây\s+dựng|và))*"
SHOP = (
    r"(?i:nhà\s+(?:xe|nghỉ|thuốc)|cửa\s+hàng|đại\s+lý|tiệm|quán|xưởng|trại|cơ\s+sở|gara|xe\s+khách|phòng\s+khám|mỏ|lò)"
)
# Who introduces a name, whatever the name; who does so only where a family name follows.
INTRODUCES = (
    r"họ\s+(?:và\s+)?tên|tên(?:\s+(?:tôi|em|cháu|con|bé|vợ|chồng|mẹ|bố|cha|ông|bà|anh|chị|gái|trai|nó|thật)){1,3}\s+là"
    r"|(?:em|cháu|con|mình)\s+là|(?:tôi|tên)\s+(?:là|tên(?:\s+là)?|tôi(?:\s+là)?)|ký\s+tên|(?<!cứu\s)(?<!phòng\s)hộ"
    r"|gia\s+đình|cháu"
    r"|(?<!trẻ\s)em|bé(?:\s+(?:gái|trai))?|gđ|già\s+làng|chủ\s+hộ"
    r"|người\s+(?:gửi(?:\s+(?:phản\s+ánh|đơn|kiến\s+nghị))?|nộp|khai|phản\s+ánh|kiến\s+nghị|đề\s+nghị|(?:viết"
    r"|làm)\s+đơn|báo\s+tin|liên\s+hệ|[^\W\d_]+(?:\s+[^\W\d_]+){0,2}(?=\s*:))"
    r"|(?:nguyên|bị)\s+đơn(?:\s+là)?|bị\s+(?:cáo|can)|nhân\s+chứng"
    r"|hàng\s+xóm(?:\s+là)?|đơn\s+của|(?:con|cháu|em|anh|chị)\s+(?:trai|gái|dâu|rể|nuôi|ruột)|(?:con|cháu|vợ|chồng|mẹ"
    r"|bố|cha|anh|chị|em)(?:\s+(?:gái|trai|dâu|rể|ruột|nội|ngoại|họ))?\s+(?:t[ôu]i|cháu|em|mình)(?:\s+(?:là|tên))*"
)
MENTIONS = (
    r"công\s+dân|tôi|tên|học\s+sinh|bệnh\s+nhân|đối\s+tượng|chủ\s+hộ|người\s+đứng\s+đơn"
    rf"|công\s+chức|cán\s+bộ|nhân\s+viên|bảo\s+vệ|hàng\s+xóm|tài\s+xế"
    rf"|lái\s+xe|(?:cô|thầy)\s+giáo|(?:đồng\s+chí|đ/c)(?!\s+{FAMOUS})"
    r"|(?:nhà|chủ)\s+thầu|tổ\s+trưởng|giám\s+đốc|(?:phó\s+)?trưởng\s+(?:thôn|bản|ấp|xóm|khu|ban|trạm|phòng|công\s+an)"
    r"|bí\s+thư(?:\s+chi\s+(?:bộ|đoàn))?"
    r"|bên\s+(?:bán|mua|(?:cho\s+)?thuê)"
    r"|đơn\s+của|(?:bác|y)\s+sĩ|giáo\s+viên|kế\s+toán|hiệu\s+trưởng|đội\s+trưởng|kính\s+(?:đơn|thư)"
    r"|trân\s+trọng(?:\s+cảm\s+ơn)?|người\s+viết"
)
# Behind a title a capital begins a name, or what somebody is, or a place that has the title in its name.
TITLE = "[ôÔ]ng|[bB]à|[aA]nh|[cC]hị|[cC]ô|[cC]hú|[bB]ác|[cC]ậu|[dD]ì|[mM]ợ|[tT]hím|[dD]ượng|[cC]ụ|[tT]hằng"
TITLE += "|[tT]hầy(?:\\s+(?:mo|cúng))?|[lL]ão|[mM]ụ|[gG]ã|[gG]ià(?:\\s+làng)?|[pP][ảỉ]|[mM][ếệ]|[aA]m[aí]|[bB]ok|[yY]ă"
TITLE += "|[kK]é(?!\\s+Đầu)|O(?!\\s+(?:Rh|\\w\\b))"
TITLE += "|[đĐ]ối\\s+tượng(?=\\s+(?:Hai|Ba|Tư|Năm|Sáu|Bảy|Tám|Chín|Út)\\s)"
COMRADE = rf"(?:[đĐ]ồng\s+chí|[đĐ]/[cC])(?!\s+{FAMOUS})|[ôÔ]\.|[bB][sS](?:[ĩỹ]|\.)"
OWNER = r"[cC]hủ\s+(?:quán|nhà|cửa\s+hàng|vườn|xe|trại|ghe|tàu|bè|đò|hụi|vựa|sạp)"
OWNER += r"|[tT]huyền\s+trưởng|[qQ]uản\s+đốc(?!\s+(?:Nhà|Phân|Xí)(?!\w))|[đĐ]ầu\s+nậu"
# What somebody does or wants, in capitals for stress: “em CẢM ƠN”, “Cháu Muốn Hỏi”.
_SAYS = (
    r"chưa|không|xin|cảm|cám|hỏi|muốn|đã|rất|đang|cũng|là|đi|nghèo|tôi|con|gửi|thấy|nộp|mất|vẫn"
    r"|phải|bị|thì|mà|và|nên|vì|để|cho|xa\s+(?:trung|quá|nhà|xã)"
    r"|(?:có|cần|nhờ|mong|nhận)\s+(?:gấp|xã|giúp|được|hỗ|cán|các|biết|làm|hỏi|xin|thẻ|thể|sổ|giấy)"
)
# Offices, things and places; a word that is also a given name, such as Công, only with what makes it an office.
NO_NAME = (
    rf"Hồ(?!\s+(?!Chí)[{UPPER}])|Chủ|Phó|Bí|Trưởng|Giám|Cán|Chánh|Ủy|Bác|Kế|Tổ|Tổng|(?:Triệu|Tô)(?!\s+[{UPPER}])"
    rf"|Rịa|Nà|Đen|Nội|Ngoại|Phụ|Cựu|(?<=[aA]nh )Em|(?<=[cC]hị )Em|(?i:{_SAYS})"
    r"|UBND|HĐND|MTTQ|CCB|TP|Hội\s+(?:Người|Nông|Phụ|Cựu|Chữ|Khuyến|Liên)|Mặt\s+trận|Noel|Chúa|Trời"
    r"|(?<=ng ông )Táo|(?<=ng, ông )Táo|Công(?=,?\s+[ôÔ]ng\s+Táo)|Táo(?=\s+(?:về"
    r"|chầu|quân))|Một\s+cửa|Bộ\s+đội"
    "|Xã|Thôn|Trạm|Mầm|Tiểu|Bệnh|Trường\\s+(?:Tiểu|Mầm|Mẫu|THCS|THPT|PTDT|Trung|Cao|Đại|Chính)"
    "|(?i:(?:hiệu|hội|đội|nhóm)\\s+(?:trưởng|phó|viên)|giáo|chị|cô|bà|việt\\s+nam|công\\s+(?:an|chức|ty|đoàn|nhân|chứng"
    "|trình|dân|bộ)|thư\\s+ký|viên\\s+chức"
    "|đại\\s+(?:úy|uý|tá|biểu|diện|tướng|đức|học|đội)|quốc\\s+(?:hội|lộ|gia|phòng)|lãnh\\s+đạo"
    "|trung\\s+(?:úy|uý|tá|tâm|tướng|sĩ|sỹ|đội|đoàn|học|quốc|ương|thu))"
)
BODY = "Đoàn|Hội|Sở|Phòng|Ban|Phường|Tỉnh|Huyện|Đảng|Bộ|Trạm|Mặt|Trường|Nhà|Chi|Đội|Công|Việt"
NO_TITLE = "(?=[ôÔObBaAcCdDkKmMtTlLgGpPeEyYđĐhHvV])" + "".join(
    rf"(?<!(?i:{word}) )"
    for word in (
        r"thơ văn sĩ tiếng nước chợ cầu đường phố núi đền chùa đảo \bhuyện xã thôn hồ ấp miếu miễu lăng cồn rạch giồng"
        r" vàm bến bãi hòn mũi dinh gò đèo dốc thác bàu khe lao \bam hang đầm vũng tháp đò phà ga nam".split()
    )
)
# Quán Chị Bảy, Hẻm Ông Địa, Ngã ba Ông Tạ bear such names; “quán chị Bảy” is hers.
NO_TITLE += (
    "(?!(?:"
    + "|".join(
        rf"(?<=(?i:{word}) )"
        for word in (
            "hai quán tiệm hẻm xóm kênh đập trường ngõ suối làng lễ khu ao giếng mương cống đồi đồng trang tư ba xoay"
            " xuyến bơm tắm thờ xứ hội quỹ lúa gạo bánh thi bia ngọn"
            " cua khúc cơm phở bún chè mì cháo lẩu ốc phê nhậu kem"
        ).split()
    )
    + ")[ÔBACTDĐL])"
)
# Vực Bà Rầm: what begins a sentence, no person nor what one does or owns, with a title as part of its name.
TITLED_PLACE = (
    r"(?:^|(?<=[.!?;:,]\s)|(?<=\n))(?!(?i:nhà|hộ|mời|thấy|nhờ|hỏi|theo|báo|gửi|kính|thưa|do|vì|khi|nếu|tại|cho|để|rồi"
    r"|cả|và"
    r"|còn|nay|của|gặp|đơn|xe|vườn|đất|xưởng|chó|vợ|chồng|con|cháu|em|anh|chị|bố|mẹ|cha|má|gọi|như|là|có|chủ|lò|trại"
    r"|rẫy"
    r"|ruộng|ao|đàn|trâu|bò|lợn|gà|cây|tường|cổng|bếp|hàng|tôi|ông|bà|cô|chú|bác|mình|xin|giúp|bị|đã|với|nghe"
    r"|biết)(?!\w))"
    rf"[{UPPER}][^\W\d_]+\s(?:Ông|Bà|Cô|Chú|Cậu|Thầy)\s{WORD}"
)
NO_ROAD = r"(?<!(?i:đường) )(?<!(?i:phố) )(?<!(?i:ngã) )"
# Before a letter that is a title cut short; behind these it is that of a part: điểm a, lớp 5 b.
NO_PART = "".join(rf"(?<!{word} )" for word in "điểm mục ý khu tổ lô lớp dãy nhóm cụm bảng hạng loại khối".split())
NO_PART += r"(?<!\d )"
# At the head of a sentence: no hamlet and no office, before what a person alone does.
_NO_HEAD = (
    "bản xóm làng tổ ban hội đoàn chi nhà phòng sở trạm người dân bà cử phụ học công nhân các chúng nhiều một hợp "
    "doanh điện viễn bưu ngân mặt đảng trung đài báo trang lâm kiểm khu buôn ấp chợ bạn tôi em cháu mình cụm đội "
    "hộ gia nước thanh cựu quỹ siêu cửa hãng xe trại lò xưởng bếp số tại gần ở trên dưới trong ngoài khi nếu vì "
    "do theo đoạn từ đến qua sau trước giữa bên hôm sáng trưa chiều tối đêm nhờ mong xin đề kính hỏi cho và còn "
    "rồi để bắt yêu phạt đã là của với như khối khóm tiểu sông suối thác hang đập dốc đèo khe hồ ao mương đồi núi "
    "bãi rừng cồn đảo vườn ruộng nương đồn chốt mỏ tiệm quán nông liên cây chăn văn đất thú giáo quân môi xây bảo "
    "tài kế thuế thị vợ khách bão"
).split()
NO_HEAD = rf"(?:{NO_NAME}|(?i:{PLACE}|{'|'.join(_NO_HEAD)}))(?!\w)"
DONE = (
    r"(?:phản ánh|trình bày|thắc mắc|kiến nghị|khiếu nại|(?:viết|gửi|làm) đơn|đánh|chửi|cãi|dọa|trộm|đứng tên"
    r"|(?:bỏ|nghỉ) học|lấy (?:vợ|chồng)|sinh con|qua đời|say rượu|uống rượu|hỏi về (?:sổ|giấy|trợ cấp|học phí|chế độ"
    r"|lương)"
    r"|chưa (?:có|nhận|được (?:cấp|nhận|trả))(?: được)?"
    r" (?:thẻ|sổ|tiền|gạo|trợ cấp|giấy|căn cước|đất ở|quà|kết quả))(?!\w)"
)
# The same, and more, behind a family name, so that it is no place either.
DEEDS = (
    rf"(?:{DONE}|(?:nhờ|hỏi|xin (?:cấp|xác|làm|hỏi|vay|nghỉ|đổi|được|nhập|trợ|giấy)|chăn|nuôi|đốt|chặt|lấn|thả|chiếm"
    rf"|chặn"
    r"|đề nghị|trình báo|cho vay|bán|mở (?:loa|quán)|hay|cứ|say|vừa|không chịu|với con|lái|dạy|vay|đòi|đi làm|ở cuối"
    r"|bị (?:bỏ sót|bệnh|tai nạn|chó|ốm|bắt|phạt|ngã)|xây (?:tường|nhà|lấn))(?!\w))"
)
