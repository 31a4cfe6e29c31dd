"""What staff are told of mistakes in YAML, each with a right example; `HINTS` by words of the parser."""

from . import yaml_rows

LINED = "ten: và ngay: đứng thẳng cột, cùng lùi hai dấu cách"
TAB = ("dòng này{others} thụt lề bằng phím Tab; hãy xóa và dùng dấu cách", LINED)
INDENT = ("dòng này lùi vào sai; hãy để thẳng hàng với các dòng cùng cấp", LINED)
WITH_COLON = 'tom_tat: "Lịch tiếp dân: thứ Năm hằng tuần"'
COLON_WITHIN = "có dấu hai chấm trong nội dung; hãy đặt cả nội dung trong ngoặc kép"
PROSE = (
    "dòng này không mở đầu bằng tên mục; nếu là phần tiếp của câu ở trên thì hãy viết liền vào dòng trên",
    WITH_COLON,
)
CURLY = (yaml_rows.CURLY, 'ten: "Cải cách hành chính"')
BRACES = (
    "trong ngoặc nhọn thiếu dấu phẩy, thiếu ngoặc đóng, hoặc có dấu hai chấm trong nội dung chưa đặt ngoặc kép",
    '{viec: "Vòng 1: nhận bài", tu: 2026-12-07}',
)
NO_LONGER_EMPTY = "dòng “[]” nghĩa là chưa có mục nào; đã ghi mục rồi thì xóa dòng này"
BLANK = "thiếu dấu cách sau dấu gạch ngang"
SPREAD = "sau dấu gạch ngang chỉ có một dấu cách, để các mục của khối thẳng cột"
OPEN = "thiếu dấu ngoặc kép đóng"
COLON = "sau tên mục phải là dấu hai chấm (:) rồi một dấu cách"
DASH = "thừa một dấu gạch ngang ở đầu dòng"
DECIMAL = "phần thập phân phải ghi sau dấu chấm, tức là {value}"
CUT = "dấu phẩy trong ngoặc nhọn cắt mất “{key}”; đặt cả câu có dấu phẩy trong ngoặc kép"
SPACE = "thiếu dấu cách sau dấu hai chấm"
GENERAL = (
    "dòng này viết sai cách; kiểm tra dấu cách đầu dòng, dấu gạch ngang, dấu hai chấm và ngoặc kép",
    'ten: "Cải cách hành chính"',
)
SPECIAL = ("ký tự đặc biệt ở đầu nội dung; hãy đặt cả nội dung trong ngoặc kép", 'ghi_chu: "* Mang theo bản chính"')
DASHED = ("gạch ngang ở đầu nội dung; hãy đặt cả nội dung trong ngoặc kép", 'ghi_chu: "- Mang theo bản chính"')
DOCUMENTS = "tệp bị dòng --- ngăn thành hai phần mà máy chỉ đọc một; hãy xóa dòng --- thừa, phần sau đặt vào tệp riêng"
HINTS = (
    ("found another document", DOCUMENTS, ""),
    ("mapping values are not allowed", COLON_WITHIN, WITH_COLON),
    (
        "found '<scalar>'",
        "sau ngoặc đóng còn chữ; hãy đặt cả nội dung trong một cặp ngoặc kép, bên trong dùng “ ”",
        'ten: "Hội thi “Cải cách” năm 2026"',
    ),
    ("scanning an alias", *SPECIAL),
    ("scanning an anchor", *SPECIAL),
    ("undefined alias", *SPECIAL),
    ("tag", *SPECIAL),
    ("scanning a block scalar", *SPECIAL),
    ("mapping keys are not allowed", *SPECIAL),
    (
        "found ','",
        "sau ngoặc đóng có dấu phẩy; nhiều phần thì đặt tất cả trong ngoặc vuông, một phần thì xóa dấu phẩy",
        'ca: ["07:30-11:00", "13:30-16:30"]',
    ),
    ("found ']'", "có ngoặc vuông đóng mà không có ngoặc mở", "thu: [2, 3, 4]"),
    ("sequence entries are not allowed", *DASHED),
    ("found unexpected end of stream", OPEN, 'ten: "Cải cách hành chính"'),
    (
        "found unknown escape",
        "dấu \\ trong ngoặc kép không hợp lệ; hãy dùng ngoặc đơn thay cho ngoặc kép",
        "tep: 'a\\b.pdf'",
    ),
    ("could not find expected ':'", "thiếu dấu hai chấm sau tên mục, hoặc thụt lề sai", "loai: tin"),
    ("expected <block end>", "thụt lề không thẳng hàng với các dòng cùng cấp", LINED),
    ("expected '<document start>'", *INDENT),
    ("expected ',' or", "danh sách trong ngoặc vuông thiếu dấu phẩy hoặc ngoặc đóng", "thu: [2, 3, 4]"),
    ("cannot start any token", *SPECIAL),
)
