"""Words of two syllables in headings, names of rows and of offices, so that a browser breaks no line inside them.

Vietnamese writes a blank between the syllables of a word, and a browser breaks at any blank. What is published stays as
it is written; a page says which words its headings and links have, and `scripts/ghep-tu.js` keeps them together.
"""

import re
from functools import cache, lru_cache
from html import escape, unescape
from itertools import pairwise


@cache
def words_of(listed: str) -> frozenset[str]:
    """The words of a list, parted by semicolons."""
    return frozenset(" ".join(word.split()) for word in listed.split(";"))


# Those that half_marked.py also looks for without their marks.
WORDS = words_of(
    """
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
    """
)
# Those that it does not: without marks some stand side by side in right texts (“văn bản do cơ quan”, not “bản đồ”).
_KEPT = words_of(
    """
    an ninh; an sinh; biên chế; biên giới; biển số; biện pháp; buôn bán; bưu chính; bản chính; bản quyền; bản đồ;
    bầu cử; bệnh viện; bố trí; bồi thường; cai nghiện; chi trả; chiến binh; chuyên dùng; chăn nuôi; chấp thuận; chỉ đạo;
    chủ trì; chủ động; chữa bệnh; chữa cháy; cây xanh; công bằng; công lập; công nhận; công sở; công ty; công viên;
    công vụ; công ích; công ước; cơ giới; cải chính; cải tạo; cận nghèo; cộng tác; cứu hộ; cứu nạn; cứu trợ; cử tri;
    di sản; diện tích; doanh thu; du lịch; dân quân; dân tộc; dịch bệnh; dịch thuật; dự toán; gia súc; gia tăng;
    giao lưu; giá trị; giám hộ; giáo dục; giải thể; giải trình; giải trí; giảm nghèo; giản hóa; gắn liền; hiện đại;
    hiệu đính; hoang dã; hoàn thiện; hoàn thuế; hoàn thành; huy động; hài lòng; hàng hải; hàng tháng; hành nghề;
    hình thức; hưu trí; hải sản; hải đảo; hằng năm; hằng tháng; học sinh; học tập; hồ chứa; hộ chiếu; hộ khẩu; hội thi;
    hội thảo; khai báo; khoa học; khoáng sản; khách hàng; khó khăn; khả thi; khảo sát; khấu trừ; khẩn cấp; kinh nghiệm;
    kinh phí; kê khai; ký kết; kết hợp; kịp thời; lao động; liên quan; làm việc; lái xe; láng giềng; lâm nghiệp;
    lâu năm; lưu trú; lưu động; lần đầu; lắng nghe; lịch sử; lợi nhuận; ma túy; minh bạch; miễn giảm; mua sắm; màu sắc;
    mô tô; mục tiêu; nghĩa vụ; nguy cấp; nguyên liệu; nguồn gốc; nguồn vốn; nhiên liệu; nhu cầu; nhà thầu; nhà ở;
    nhận thức; nhập cảnh; nhập khẩu; nông dân; năng lực; nội bộ; nội địa; phát huy; phát động; phân công; phân loại;
    phòng cháy; phương pháp; phương thức; phối hợp; phổ thông; phụ nữ; quan sát; quy chế; quyền lợi; quá hạn; quân sự;
    quốc phòng; quốc tế; quốc tịch; riêng lẻ; rà soát; rút gọn; sai sót; sáng kiến; sáng tạo; sáp nhập; sát hạch;
    sĩ quan; sắp xếp; sức khỏe; sửa chữa; sự nghiệp; tai nạn; thai sản; thanh tra; thay thế; thi đua; thiết bị;
    thiết kế; thiếu nhi; thiệt hại; thoát nghèo; thu thập; thuận lợi; thành tích; thành viên; thân thiện; thô sơ;
    thông minh; thông số; thương mại; thảo luận; thế chấp; thể thao; thỏa thuận; thống kê; thừa kế; thực phẩm; thực tế;
    thực vật; tiêm chủng; tiêm phòng; tiêu chuẩn; tiêu dùng; tiến độ; tiếp cận; tiếp tục; tiết kiệm; tiền mặt; tiện ích;
    trang trại; trung ương; trồng trọt; tài chính; tàu thuyền; tác xã; tín dụng; tín ngưỡng; tòa án; tôn giáo;
    tăng cường; tượng đài; tạm ngừng; tạm thời; tập kết; tập thể; tọa đàm; tố tụng; từ thiện; tự nguyện; tự quản;
    vi phạm; viên chức; viện trợ; vui chơi; văn hóa; văn minh; vũ khí; vận hành; vận tải; vận động; vật liệu; vật tư;
    vệ sinh; vị trí; xe máy; xin lỗi; xung kích; xuất cảnh; xuất khẩu; xác thực; xăng dầu; xử phạt; điều hành; đoàn thể;
    đào tạo; đê điều; đóng góp; đôn đốc; đơn giản; đại biểu; đại hội; đạo đức; đảng viên; đảng ủy; đấu giá; đấu thầu;
    đầu mối; đặc biệt; đề xuất; định cư; định danh; định kỳ; đồng bộ; đồng hành; đồng thuận; đổi mới; động vật; ưu đãi;
    ốm đau; ủy quyền; ứng phó
    """
)
_SAME = {word: word for word in WORDS | _KEPT}  # what is found is kept often, and takes no room so
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
