"""Words of two syllables in headings, names of rows and of offices, so that a browser breaks no line inside them.

Vietnamese writes a blank between the syllables of a word, and a browser breaks at any blank. What is published stays as
it is written; a page says which words its headings and links have, and `scripts/ghep-tu.js` keeps them together.
"""

import re
from functools import lru_cache
from html import escape, unescape
from itertools import pairwise

WORDS = frozenset(
    " ".join(word.split())
    for word in """
    an toàn; ban hành; ban nhân; bao lâu; bao nhiêu; biểu dương; biểu mẫu; báo cáo; băng rôn; bản nháp; bản sao;
    bảo hiểm; bảo trợ; bảo vệ; bất động; bổ sung; cao tuổi; chi nhánh; chi phí; chuyên mục; chuyên đề;
    chuyển nhượng; chuyển đổi; chào cờ; chính quyền; chính sách; chương trình; chấm dứt; chất lượng; chế độ; chỉ số;
    chủ tịch; chứng nhận; chứng thực; chữ ký; con nuôi; cung cấp; cuộc thi; cá nhân; cán bộ; công an; công bố;
    công chức; công dân; công khai; công nghệ; công trình; công tác; công đoàn; căn cước; căn cứ; cơ quan; cơ sở;
    cư trú; cả năm; cải cách; cấp xã; cập nhật; cộng đồng; danh mục; danh sách; doanh nghiệp; dân chủ; dân cư;
    dây nóng; dễ hiểu; dịch vụ; dữ liệu; dự án; gia hạn; gia đình; giai đoạn; giao ban; giao dịch; giao thông;
    giám sát; giải quyết; giấy phép; giấy tờ; gương tốt; hiện tại; hiệu lực; hiệu quả; hoạt động; hành chính;
    hòa giải; hôn nhân; hướng dẫn; hạ tầng; hồ sơ; hỗ trợ; hộ tịch; hội nghị; hội đồng; hợp tác; hợp đồng;
    khai sinh; khai thác; khai tử; khen thưởng; khiếu nại; khu vực; khuyết tật; kinh doanh; kinh tế; kiến nghị;
    kiểm tra; kế hoạch; kết cấu; kết hôn; kết nối; kết quả; kỷ cương; kỷ luật; kỹ năng; kỹ thuật; liên hiệp;
    liên hệ; liên kết; liên thông; làm tốt; lãnh đạo; lĩnh vực; lương hưu; lệ phí; lịch trực; lựa chọn; lực lượng;
    màn hình; mã số; môi trường; mặt trận; một cửa; một phần; mục đích; nghiên cứu; nghị quyết; nghị định;
    ngân sách; người dân; nhiệm vụ; nhà nước; nhân dân; nhân rộng; niêm yết; nuôi trồng; nâng cao; nông nghiệp;
    nông thôn; nước ngoài; nội dung; nội vụ; phiền hà; pháp luật; phát thanh; phát triển; phân cấp; phê duyệt;
    phòng chống; phương hướng; phương tiện; phương án; phạm vi; phản ánh; phổ biến; phụ lục; phụ trách; phục vụ;
    quy hoạch; quy trình; quy tắc; quy định; quyết toán; quyết định; quán triệt; quản lý; quản trị; quốc gia;
    sinh hoạt; sơ kết; sản xuất; số hóa; số liệu; sở hữu; sử dụng; sửa đổi; tham gia; thanh niên; thanh toán;
    thay đổi; theo dõi; thi hành; thi viết; thiên tai; thu hồi; thu nhập; thành lập; thành phần; thái độ; thông báo;
    thông tin; thông tư; thường trú; thường xuyên; thẩm quyền; thẩm định; thế nào; thời gian; thời hạn; thủ tục;
    thủy lợi; thủy sản; thực hiện; tin, bài; tiêu chí; tiếp nhận; toàn trình; tra cứu; tranh chấp; triển khai;
    trung tâm; truy cập; trách nhiệm; trích lục; trường hợp; trả lời; trật tự; trẻ em; trợ cấp; trụ sở; trực tiếp;
    trực tuyến; tuyên truyền; tài khoản; tài liệu; tài nguyên; tài sản; tìm hiểu; tìm kiếm; tình trạng; tóm lược;
    tóm tắt; tạm trú; tập huấn; tố cáo; tổ chức; tổ hợp; tổ quốc; tổng hợp; tổng kết; tờ khai; tờ rơi; tự viết;
    việc làm; việt nam; văn bản; văn phòng; xác nhận; xác định; xây dựng; xã hội; xử lý; y tế; yêu cầu; yếu tố;
    áp dụng; ý kiến; điều chỉnh; điều kiện; điển hình; điện thoại; điện tử; đánh giá; đính kèm; đô thị; đúng hạn;
    đăng ký; đơn vị; đường dây; đường thủy; đại diện; đất đai; đầu tư; đề mục; đề nghị; đề ra; đề án; địa bàn;
    địa chỉ; địa phương; địa điểm; đối thoại; đối tượng; đối với; đổi số; ủy ban; ứng dụng
    """.split(";")
)
_SAME = {word: word for word in WORDS}  # what is found is kept often, and takes no room so
_NAME = re.compile(r"<(h[1-3]|a|b|span(?= class=\"call))\b[^>]*>(.*?)</\1>", re.S)
_OPENING, _CLOSING = '(“"', '),.;:?!”"'
_TAG = re.compile(r"<[^>]*>")


def meta(html: str) -> str:
    """The element in the head of a page that tells the script the words of its headings and links; empty where none."""
    found = dict.fromkeys(word for _, inside in _NAME.findall(html) for word in _words(inside))
    return f'<meta name="tu-ghep" content="{escape("|".join(found))}">' if found else ""


@lru_cache(2_000)  # the title of an item stands in many lists
def _words(inside: str) -> tuple[str, ...]:
    parts = unescape(_TAG.sub("", inside)).lower().split()
    pairs = (f"{left.lstrip(_OPENING)} {right.rstrip(_CLOSING)}" for left, right in pairwise(parts))
    return tuple(filter(None, map(_SAME.get, pairs)))
