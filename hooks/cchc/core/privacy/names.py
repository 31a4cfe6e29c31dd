"""Names that people bear, as they are written: of families, given ones, and those of famous people."""

# The fourteen family names that nine in ten people bear, others that are common, those of ethnic minorities.
FAMILY = (
    "Nguyễn Trần Lê Phạm Hoàng Huỳnh Phan Vũ Võ Đặng Bùi Đỗ Hồ Ngô Dương Lý Đào Đoàn Vương Trịnh Trương Đinh Lâm Phùng "
    "Mai Tô Hà Tạ Cao Châu Chu Lương Lưu Thái Tăng Thạch Kim Sơn Danh Quách La Nông Hứa Triệu Tống Từ Thân Kiều Nghiêm "
    "Văn Diệp Quan Mạc Khổng Giáp Ninh Lò Lù Vàng Giàng Sùng Hầu Ma Bế Lục Bàn Đàm Doãn Tôn Âu Viên Thiều Hồng Trà "
    "Vi Vy Đồng Lại Lã Lữ Cù Cung Phí Khúc Đậu Đới Bạch Chử Nhữ Ngụy Bành Uông Liêu Liễu Chung Kha Tiết Ông Thiệu "
    "Hàn Tiêu Mẫn Biện Thi Khiếu Trang Tào Ứng Nguỵ Sầm Lường Quàng Tòng Cầm Điêu Thào Vừ Hạng Tráng Phàn Tẩn Chảo "
    "Chẩu Lèo Mùa Ksor Siu Rơ Kpă Nay Alăng Bríu Đàng Dụng "
    "Lầu Lỳ Pờ Khoàng Hờ Chìu Sì Lỷ Hảng Lia Lồ Mè Ngải Phờ Sần Sủng Thền Xồng Xìn Phàng Cháng Dìu Liêm Puih Rmah Rcom "
    "Lềnh Chíu Sừng Néang Neáng Chau Tằng Và Điểu Thò Sồng Zơ Hù Coor Cil Chamaléa Katơr Pinăng Khuất Nhâm "
    "Liêng Cill Krajan Kră Kơ Păng Touneh Touprong Drong Ndu "
    "Nguyen Tran Le Pham Hoang Huynh Vu Vo Dang Bui Do Ho Ngo Duong Ly Dao Doan Trinh Truong Dinh Lam Phung Luong Luu"
).split()
# Of the highlands, and no other words: two names with one of these are somebody's.
HIGHLAND = (
    "Kray|Kpuih|Rah|Zơ|Ksor|Kpă|Rmah|Rcom|Puih|Siu|Alăng|Bríu|Bling|Bhling|Bnướch|Pơloong|Zơrâm|Jơrâm|Hôih|Arất|Ating"
    "|Cơlâu|Tarương|Mí"
    "|Chamaléa|Katơr|Pinăng|Krajan|Touneh|Touprong|Kbuôr|Hmok|Byă|Êban|Mlô|Niê|Tơ|Bơnơm"
)
# Rarer family names: as words they mean much else, so they count only behind what tells of a person.
RARE = (
    "Báo Khương Nhan Ngũ Ung Bá Mạch Thang Thôi Vòng Phương Quản Tưởng Trưng Thẩm Nhạc Ôn Kỷ Lãnh Ngân Lộc "
    "Thành Thượng Cấn Chế Đống Cáp Giang Hướng Dư Trì Phó Kông Cà Lô Cụt Moong Tằng Nình Mông Cứ Cư "
    "Mua Tải Kháng Vá Phủ Hoa Ly Má Thao Mùng Phù Ngải Khà Xa Lang Nùng Ong Cổ Giả Trình Kiệu Tiếp Mẫu Tả Sái Thế"
).split()
BORNE = "|".join(sorted({*FAMILY, *RARE}, key=lambda name: (-len(name), name)))
SURNAMES = "|".join(
    sorted({form for name in FAMILY for form in (name, name.upper())}, key=lambda form: (-len(form), form))
)
# Given names that are told from other words by a title before and an act behind them: “bà hồng bán thịt”, “B. Hường”.
GIVEN = (
    "hùng dũng tuấn tú hải hà hằng hạnh hiếu hoa hồng huệ huy hương hường khánh khoa kiên lan linh loan long lộc mai "
    "minh mỹ nam nga ngọc nguyệt nhung oanh phúc phượng quang quý quyên sơn tâm thảo thắng thịnh thúy thủy toàn tùng "
    "tuyết vân việt vinh xuân yến đức đạt điệp dung duyên hậu cường quyết khải hưng nhàn thơm lành sáu tư bảy tám"
).split()
# Those that are also other words, in small letters alone: as capitals they begin many names of offices.
GIVEN_LOW = [
    *GIVEN,
    *(
        "an anh ánh bình bích châu chiến chung chắt chi công cúc diễm diệu duy dương dần giang hân hiền hiển "
        "hiệp hòa hoài hoàng hợi hợp khang kiều kim lam lâm liên luân lương lượng luyến ly lý lợi lụa mạnh "
        "mận mến mùi nguyên nghĩa ngoan ngân nhân nhi nhâm nhị phi phong phú phương quân quyền quỳnh quế thái "
        "sen thìn dậu sửu mão tỵ ngọ nhài lài khiêm khôi khuê liễu luận lực mẫn mậu nương oánh phụng "
        "thạch thoan thuần thụ toản trúc tuệ vượng vịnh ngà sương nhã ninh chinh diệm đoan gấm giáp hào hảo "
        "đào xoan toán nghiệp duẩn ón mừng bền kẻo hoạch kiểm biên ngát vững tuyến khải lựu chư pham "
        "hoạt huân huấn huyên huyền kỳ kỷ lệ nhạn tàng páo lử dợ dế sềnh mẩy mỷ pó sò súa sùa dở chía tủa nhìa "
        "lềnh sình sáy lía pàng nủ tếnh pính vảng kía ghển phềnh phình dín hặc ỏn inh ún pản nhình nhính "
        "thanh thành thêm thoa thơ thu thuận thư thương(?!\\s+lái) thắm tài tân tấn tèo tiến tình tí tín trang trâm "
        "trinh trí trọng trung trường tuất tý uyên vinh vui vũ vy yên đực "
        "phước hoan cẩm khương mơ nhẫn phấn thạnh thiện thoại trân thọ khanh"
    ).split(),
]
# What neighbours call somebody by, and what follows a given name that is written like another word.
LOOKS = "béo|gầy|còi|lùn|trọc|què|mập|đen|sún|hói|điếc|rỗ|sẹo|thẹo|chột|điên|khùng|ngọng|thọt"
ACTS = (
    r"bán|mua|sửa|trông|giữ|chạy|trồng|may|khoan|ở(?!\s+đây)|nhà|xóm|thôn|tổ|chủ|làm|lái|thu|xây|đổ|lấn|thả|xả|nuôi|nấu"
    r"|không|hay|cứ|đang|đã|bị|có|con|vợ|chồng|hàng|cho|trưởng|phó|thợ|dạy|đánh|cãi|chửi|mở|đốt|chặt|phá|cần|muốn|nói"
    r"|bảo|chưa|nhờ|hỏi|giáo\s+viên|y\s+tá|cán\s+bộ|chở|chặn|rào|phơi|vứt|chiếm|đào"
    r"|gây|đậu|đỗ|công\s+an|trộm|mất|hút|nợ|vá|uống|tư\s+pháp|mầm\s+non|địa\s+chính|hộ\s+tịch|một\s+cửa"
    r"|bơm|múc|xúc|cưa|phun|kế\s+toán|thủ\s+quỹ|văn\s+thư|hiệu\s+trưởng|đầu\s+(?:ngõ|hẻm|xóm)|cuối\s+(?:ngõ|hẻm|xóm)"
    r"|đề\s+nghị|xin|trình|vừa|với|từng|luôn|say|vay|đi|về|nhận|đòi|gửi|đến|nhậu|hát|cắt|tự|chuyên|thường|cố|quát|dọa"
    r"|lừa|bắt|ép|giật|rình|lén"
)
# What nobody takes for a village: harm that is done to neighbours, and what one asks of the commune.
HARM = (
    r"lấn|đổ|xả|thả|đốt|chặt|phá|chửi|đánh|nuôi|xây|chiếm|trộm|bán|cãi|dọa|chặn|rào|nấu|vứt|lừa|say|mở|cho\s+vay"
    r"|hỏi\s+về|đứng\s+ra|thu\s+(?:tiền|quỹ|phí)|xe\s+ôm|chèo\s+kéo|ngang\s+nhiên|tự\s+ý|suốt\s+ngày|liên\s+tục"
    r"|cố\s+tình|không\s+(?:chịu|cho|trả|đóng)|xin\s+(?:cấp|xác|làm)|đề\s+nghị"
    r"|chưa\s+(?:được|trả)|bị\s+(?:bỏ|ốm|ngã|bệnh)"
)
# What animals, water and things of a neighbour do, and where: “vịt nhà ông khiêm xuống phá”.
MOVES = (
    "xuống|vào|sang|chui|tràn|chảy|bay|kêu|sủa|gáy|cắn|tông|húc|dẫm|giẫm|leo|nhảy|rò|sập|đè|rụng|bốc|mọc|che|lan|gần"
    "|cạnh|phía|đầu|cuối|giữa|trước|sau"
)
# Behind a title no name, but kin, a count, a time or another word: “chị ba lần”, “anh tư vấn”, “ông cụ đánh cờ”.
_NO_GIVEN = (
    "mới vừa đã đang sẽ vẫn còn từng bị có không hay cứ chưa được cũng rất lại chỉ phải luôn thường tự cố toàn "
    "chuyên đều cùng tôi tui tớ mình ta ấy này nọ kia đó đấy nào nay mai mốt ngoái trước sau xưa lần giờ lúc "
    "khi nếu sáng trưa chiều tối đêm khuya bữa buổi ngày tháng năm tuần hôm vấn pháp nhân tưởng người đứa tuổi "
    "đời mươi trăm nghìn ngàn triệu tỷ đồng chục cái chiếc căn nhà hộ thôn bản xóm xã ông bà bố cha mẹ anh chị "
    "em cô chú bác dì cậu mợ thím cụ cháu vợ chồng con nội ngoại trai gái dâu rể cả út già trẻ bé cu nhóc lớn "
    "nhỏ béo gầy mù điếc câm què bầu đẻ sui họ ruột ghẻ kế chủ thợ phụ tài lính sư trưởng phó hàng giáo trò sĩ "
    "thầy thửa miếng mảnh sào mẫu công xe lô cấp phía bên tầng phòng việc điều loại thứ khoản chỗ nơi đàn tạ "
    "tấn cân lít mét là thì mà và với hoặc để rao kêu đem mang bày đứng ngồi nằm ra vào lên xuống sang kéo cầm "
    "xông tranh giành gom tập dám toan định mắng la hô hùn góp rủ tăng chăm chung xúi thuê mướn giúp yếu lão "
    "cúng rùa hề tiên trời ấm hồn khùng điên nông làng tường mo lang bói bịp vãi mối bếp quan thần sếp đua gọi "
    "ngang buôn lấy ăn tố kiện đâm nghiện thanh học bạn quen lạ khách nghèo giàu ở hai ba tư bốn sáu bảy tám "
    "chín mười hẹn dặn hứa báo nhắc khai trả than khuyên yêu viện giải sợ ngại nghĩ biết nghe thấy xem nhìn đọc "
    "ký đóng nộp ốm đau mệt mong nhớ quên chờ đợi buồn bực liệt khỏe ngủ dậy tìm kiếm tra đo rà kiểm tham hưởng "
    "đủ thiếu thừa hết quá mãi nhiều ít mấy vài mỗi những các bèn liền nên bỗng do vì tại bởi của"
).split()
NO_GIVEN = "|".join(_NO_GIVEN)
LOWER = (
    "hồ|lý|hà|chu|lò|tạ|phí|vi|lã|đàm|lâm|tô|cao|mai|đào|ngô|dương|đinh|trịnh|trương|phùng|lương|nông|triệu|giàng|sùng"
    "|quách|tống|hứa|vàng|bế|vừ|thào|cứ|hờ|mùa|tẩn|chảo|phàn|lù|bàn|lường|quàng|tòng|lầu|hạng|tráng|cháng|sồng"
)
COMMON = "nguyễn|trần|lê|phạm|hoàng|huỳnh|phan|vũ|võ|đặng|bùi|đỗ"
# Family names that are no other word, but in a few pairs.
SURE = (
    "nguyễn|phạm(?! (?:vi|tội|lỗi|luật|pháp|quy|nhân))|huỳnh(?! quang)|trịnh(?! trọng)|đặng(?! thi )"
    "|đoàn(?! (?:kết|viên|thể|đội|trưởng|phí|xã|phường|trường|thanh|thu|kiểm|công))"
    "|thạch(?! (?:anh|cao|bàn|sanh))|giàng|sùng(?! (?:bái|đạo))|thào|quách|lường|quàng|phàn|vừ"
)
LOW = "|".join(name.lower() for name in sorted({*FAMILY, *RARE}, key=lambda name: (-len(name), name)))
LOW_SURE = (
    "nguyễn|trần|lê|phạm|hoàng|huỳnh|phan|vũ|võ|đặng|bùi|đỗ|hồ|ngô|dương|lý|trịnh|trương|đinh|phùng|mai|hà|châu|chu"
    "|lương|thái|"
    "thạch|quách|nông|triệu|tống|nghiêm|ninh|giàng|sùng|lầu|doãn|nhữ|ngụy|sầm|quàng|thào|phàn|tẩn|hạng|vừ|hờ|thò|chảo"
    "|vi|ma|cù|khương|khúc|ngũ|mạch|chìu|lỷ|thẩm|đống|tưởng|đào|tạ|đàm|lưu|hứa|tô|lục|bế"
)
# Whose names roads and schools bear, said without the word for it: “đèn ở Hoàng Văn Thụ không sáng”.
FAMOUS = (
    r"(?:Trần (?:Hưng Đạo|Quốc Toản|Nhân Tông|Quang Khải|Khánh Dư|Nguyên Hãn|Nhật Duật|Đăng Ninh|Đại Nghĩa)"
    r"|Lê (?:Hồng Phong|Thánh Tông|Trọng Tấn|Quý Đôn|Hữu Trác|Văn Tám|Đức Thọ|Thanh Nghị)"
    r"|Nguyễn (?:Văn (?:Cừ|Trỗi|Linh|Huyên)|Thị (?:Minh Khai|Định)|Công Trứ|Đình Chiểu|Hữu (?:Thọ|Huân|Cảnh)"
    r"|Đức Cảnh|Lương Bằng|Bỉnh Khiêm|Thái Học|Chí Thanh|Tri Phương|Phong Sắc|Trường Tộ|Thiện Thuật|Cư Trinh)"
    r"|Phan (?:Bội Châu|Ch[âu] Trinh|Đình (?:Phùng|Giót)|Huy Chú|Đăng Lưu)"
    r"|Phạm (?:Ngũ Lão|Văn Đồng|Ngọc Thạch|Hồng Thái)|Ngô (?:Gia Tự|Thì Nhậm|Tất Tố)|Huỳnh Thúc Kháng"
    r"|Võ (?:Nguyên Giáp|Thị Sáu|Văn (?:Kiệt|Tần))|Trương (?:Hán Siêu|Công Định)|Đinh (?:Tiên Hoàng|Công Tráng)"
    r"|Lương (?:Thế Vinh|Văn Can|Văn Tri|Đình Của|Khánh Thiện)|Bùi Thị Xuân|Đặng (?:Thùy Trâm|Văn Ngữ)"
    r"|Trần (?:Quang Diệu|Cao Vân|Bình Trọng|Huy Liệu)|Lê (?:Đại Hành|Thị Hồng Gấm)|Nguyễn (?:Huy Tưởng|Viết Xuân"
    r"|Thượng Hiền|Thị Thập)|Ngô Thì Sĩ|Đào Duy (?:Từ|Anh)|Huỳnh Tấn Phát|Dương Đình Nghệ|Đinh Bộ Lĩnh|Lý Nam Đế"
    r"|Mai Hắc Đế|Mạc (?:Đĩnh Chi|Thị Bưởi)|Cù Chính Lan|Bế Văn Đàn|La Văn Cầu|Tô (?:Vĩnh Diện|Hiến Thành|Ngọc Vân)"
    r"|Chu Văn An|Cao Bá Quát|Hồ (?:Tùng Mậu|Xuân Hương)|Hàn Mặc Tử|Đoàn Thị Điểm|Tôn Thất (?:Tùng|Thuyết)"
    r"|Hoàng (?:Văn Thụ|Hoa Thám|Quốc Việt|Đình Giong)|Tôn Đức Thắng|Lý (?:Thường Kiệt|Tự Trọng|Thái Tổ))(?!\w)"
)
# Roads and places of two such words, “giao với Lê Lợi”, “làm việc với Lương Sơn”.
ROADS = (
    "(?:Lê (?:Lợi|Lai|Duẩn|Hoàn|Chân|Niệm)|Trần (?:Phú|Cung|Đề)|Nguyễn (?:Huệ|Trãi|Du|Xiển|Siêu|Khuyến|Tuân|Hoàng)"
    "|Phạm (?:Hùng|Hổ)|Ngô Quyền|Đặng (?:Dung|Tất|Xá)|Bùi Viện|Đào Tấn|Đinh (?:Lễ|Liệt)|Lý (?:Bôn|Bí|Sơn|Nhân)"
    "|Vũ (?:Quang|Thư|Lễ|Hữu)|Lương (?:Sơn|Tài|Bằng)|Triệu (?:Sơn|Phong)|Phan (?:Thiết|Rang|Rí)|Võ Nhai|Dương (?:Minh"
    "|Kinh)"
    "|Hoàng (?:Mai|Sa|Diệu|Cầu|Liên|Su)|Hồ (?:Tây|Gươm)|Hà (?:Nội|Nam|Giang|Tĩnh|Đông|Tiên|Tây|Trung)|Cao (?:Bằng|Lộc"
    "|Lãnh)"
    "|Lục (?:Ngạn|Nam|Yên)|Mai (?:Châu|Sơn)|Tô Hiệu|Lâm (?:Đồng|Hà|Bình|Thao)|Lò Đúc)"
)
# What follows “thị” where it is no middle name.
TOWN = r"(?i:(?:trấn|xã|trường|sát|lực|tứ|hiếu)\b)"
