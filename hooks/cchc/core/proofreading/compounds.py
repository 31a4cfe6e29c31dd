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
    an ninh; an sinh; an toàn; ban hành; ban nhân; bao lâu; bao nhiêu; biên chế; biên giới; biển số; biểu dương;
    biểu mẫu; biện pháp; buôn bán; báo cáo; băng rôn; bưu chính; bản chính; bản nháp; bản quyền; bản sao; bản đồ;
    bảo hiểm; bảo trợ; bảo vệ; bất động; bầu cử; bệnh viện; bố trí; bồi thường; bổ sung; cai nghiện; cao tuổi;
    chi nhánh; chi phí; chi trả; chiến binh; chuyên dùng; chuyên mục; chuyên đề; chuyển nhượng; chuyển đổi; chào cờ;
    chính quyền; chính sách; chăn nuôi; chương trình; chấm dứt; chấp thuận; chất lượng; chế độ; chỉ số; chỉ đạo;
    chủ trì; chủ tịch; chủ động; chứng nhận; chứng thực; chữ ký; chữa bệnh; chữa cháy; con nuôi; cung cấp; cuộc thi;
    cá nhân; cán bộ; cây xanh; công an; công bằng; công bố; công chức; công dân; công khai; công lập; công nghệ;
    công nhận; công sở; công trình; công ty; công tác; công viên; công vụ; công ích; công đoàn; công ước; căn cước;
    căn cứ; cơ giới; cơ quan; cơ sở; cư trú; cả năm; cải chính; cải cách; cải tạo; cấp xã; cận nghèo; cập nhật;
    cộng tác; cộng đồng; cứu hộ; cứu nạn; cứu trợ; cử tri; danh mục; danh sách; di sản; diện tích; doanh nghiệp;
    doanh thu; du lịch; dân chủ; dân cư; dân quân; dân tộc; dây nóng; dễ hiểu; dịch bệnh; dịch thuật; dịch vụ; dữ liệu;
    dự toán; dự án; gia hạn; gia súc; gia tăng; gia đình; giai đoạn; giao ban; giao dịch; giao lưu; giao thông; giá trị;
    giám hộ; giám sát; giáo dục; giải quyết; giải thể; giải trình; giải trí; giảm nghèo; giản hóa; giấy phép; giấy tờ;
    gương tốt; gắn liền; hiện tại; hiện đại; hiệu lực; hiệu quả; hiệu đính; hoang dã; hoàn thiện; hoàn thuế; hoàn thành;
    hoạt động; huy động; hài lòng; hàng hải; hàng tháng; hành chính; hành nghề; hình thức; hòa giải; hôn nhân; hưu trí;
    hướng dẫn; hạ tầng; hải sản; hải đảo; hằng năm; hằng tháng; học sinh; học tập; hồ chứa; hồ sơ; hỗ trợ; hộ chiếu;
    hộ khẩu; hộ tịch; hội nghị; hội thi; hội thảo; hội đồng; hợp tác; hợp đồng; khai báo; khai sinh; khai thác; khai tử;
    khen thưởng; khiếu nại; khoa học; khoáng sản; khu vực; khuyết tật; khách hàng; khó khăn; khả thi; khảo sát;
    khấu trừ; khẩn cấp; kinh doanh; kinh nghiệm; kinh phí; kinh tế; kiến nghị; kiểm tra; kê khai; ký kết; kế hoạch;
    kết cấu; kết hôn; kết hợp; kết nối; kết quả; kịp thời; kỷ cương; kỷ luật; kỹ năng; kỹ thuật; lao động; liên hiệp;
    liên hệ; liên kết; liên quan; liên thông; làm tốt; làm việc; lái xe; láng giềng; lâm nghiệp; lâu năm; lãnh đạo;
    lĩnh vực; lưu trú; lưu động; lương hưu; lần đầu; lắng nghe; lệ phí; lịch sử; lịch trực; lợi nhuận; lựa chọn;
    lực lượng; ma túy; minh bạch; miễn giảm; mua sắm; màn hình; màu sắc; mã số; mô tô; môi trường; mặt trận; một cửa;
    một phần; mục tiêu; mục đích; nghiên cứu; nghĩa vụ; nghị quyết; nghị định; nguy cấp; nguyên liệu; nguồn gốc;
    nguồn vốn; ngân sách; người dân; nhiên liệu; nhiệm vụ; nhu cầu; nhà nước; nhà thầu; nhà ở; nhân dân; nhân rộng;
    nhận thức; nhập cảnh; nhập khẩu; niêm yết; nuôi trồng; nâng cao; nông dân; nông nghiệp; nông thôn; năng lực;
    nước ngoài; nội bộ; nội dung; nội vụ; nội địa; phiền hà; pháp luật; phát huy; phát thanh; phát triển; phát động;
    phân công; phân cấp; phân loại; phê duyệt; phòng cháy; phòng chống; phương hướng; phương pháp; phương thức;
    phương tiện; phương án; phạm vi; phản ánh; phối hợp; phổ biến; phổ thông; phụ lục; phụ nữ; phụ trách; phục vụ;
    quan sát; quy chế; quy hoạch; quy trình; quy tắc; quy định; quyết toán; quyết định; quyền lợi; quá hạn; quán triệt;
    quân sự; quản lý; quản trị; quốc gia; quốc phòng; quốc tế; quốc tịch; riêng lẻ; rà soát; rút gọn; sai sót;
    sinh hoạt; sáng kiến; sáng tạo; sáp nhập; sát hạch; sĩ quan; sơ kết; sản xuất; sắp xếp; số hóa; số liệu; sở hữu;
    sức khỏe; sử dụng; sửa chữa; sửa đổi; sự nghiệp; tai nạn; thai sản; tham gia; thanh niên; thanh toán; thanh tra;
    thay thế; thay đổi; theo dõi; thi hành; thi viết; thi đua; thiên tai; thiết bị; thiết kế; thiếu nhi; thiệt hại;
    thoát nghèo; thu hồi; thu nhập; thu thập; thuận lợi; thành lập; thành phần; thành tích; thành viên; thái độ;
    thân thiện; thô sơ; thông báo; thông minh; thông số; thông tin; thông tư; thương mại; thường trú; thường xuyên;
    thảo luận; thẩm quyền; thẩm định; thế chấp; thế nào; thể thao; thỏa thuận; thống kê; thời gian; thời hạn; thủ tục;
    thủy lợi; thủy sản; thừa kế; thực hiện; thực phẩm; thực tế; thực vật; tin, bài; tiêm chủng; tiêm phòng; tiêu chuẩn;
    tiêu chí; tiêu dùng; tiến độ; tiếp cận; tiếp nhận; tiếp tục; tiết kiệm; tiền mặt; tiện ích; toàn trình; tra cứu;
    trang trại; tranh chấp; triển khai; trung tâm; trung ương; truy cập; trách nhiệm; trích lục; trường hợp; trả lời;
    trật tự; trẻ em; trồng trọt; trợ cấp; trụ sở; trực tiếp; trực tuyến; tuyên truyền; tài chính; tài khoản; tài liệu;
    tài nguyên; tài sản; tàu thuyền; tác xã; tìm hiểu; tìm kiếm; tình trạng; tín dụng; tín ngưỡng; tòa án; tóm lược;
    tóm tắt; tôn giáo; tăng cường; tượng đài; tạm ngừng; tạm thời; tạm trú; tập huấn; tập kết; tập thể; tọa đàm; tố cáo;
    tố tụng; tổ chức; tổ hợp; tổ quốc; tổng hợp; tổng kết; tờ khai; tờ rơi; từ thiện; tự nguyện; tự quản; tự viết;
    vi phạm; viên chức; việc làm; viện trợ; việt nam; vui chơi; văn bản; văn hóa; văn minh; văn phòng; vũ khí; vận hành;
    vận tải; vận động; vật liệu; vật tư; vệ sinh; vị trí; xe máy; xin lỗi; xung kích; xuất cảnh; xuất khẩu; xác nhận;
    xác thực; xác định; xây dựng; xã hội; xăng dầu; xử lý; xử phạt; y tế; yêu cầu; yếu tố; áp dụng; ý kiến; điều chỉnh;
    điều hành; điều kiện; điển hình; điện thoại; điện tử; đoàn thể; đào tạo; đánh giá; đê điều; đính kèm; đóng góp;
    đô thị; đôn đốc; đúng hạn; đăng ký; đơn giản; đơn vị; đường dây; đường thủy; đại biểu; đại diện; đại hội; đạo đức;
    đảng viên; đảng ủy; đất đai; đấu giá; đấu thầu; đầu mối; đầu tư; đặc biệt; đề mục; đề nghị; đề ra; đề xuất; đề án;
    địa bàn; địa chỉ; địa phương; địa điểm; định cư; định danh; định kỳ; đối thoại; đối tượng; đối với; đồng bộ;
    đồng hành; đồng thuận; đổi mới; đổi số; động vật; ưu đãi; ốm đau; ủy ban; ủy quyền; ứng dụng; ứng phó
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
