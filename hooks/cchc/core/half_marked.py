"""Known words of two syllables of which one or both are typed without their marks: `hội nghi`, `nhan dan`."""

import unicodedata
from collections.abc import Sequence
from functools import cache
from itertools import pairwise

from .compounds import WORDS
from .syllable import TONES
from .text import fold

# Beside those that a page keeps together: what news, reports and remarks of a commune say most.
_MORE = """
    an ninh; ban chấp; bao gồm; biên giới; bàn giao; bão lũ; bí thư; bảo mẫu; bảo đảm; bền vững; chi bộ; chiếu sáng;
    chính phủ; chúc mừng; chúc tết; chăn nuôi; chấp hành; chất độc; chỉ đạo; chủ trì; chứng sinh; chữa cháy; cuối năm;
    có thể; cùng kỳ; cảnh báo; cầu cống; cận nghèo; cộng tác; cụ thể; cứu nạn; di dời; diện tích; duy trì; dân quân;
    dịch bệnh; dự toán; giao lưu; giáo viên; giải pháp; giảm nghèo; giấy chứng; giấy hẹn; giờ hành; gương mẫu; hoàn
    thành; hòa bình; hưởng ứng; hạn chế; học sinh; hộ nghèo; hội viên; khen ngợi; khiếu kiện; khám bệnh; khánh thành;
    khó khăn; không phải; khởi công; kinh phí; kiểm soát; kế toán; kết luận; kịp thời; kỷ niệm; liên quan; liệt sĩ; long
    trọng; làm việc; lâm nghiệp; lịch làm; lừa đảo; mưa lớn; mầm non; nghiêm túc; nghiệm thu; nghĩa vụ; nghỉ lễ; nghỉ
    tết; nguyên nhân; nguyên đán; ngày làm; ngày lễ; người cao; ngập úng; nhiệm kỳ; nhà trường; như trên; nông sản; năng
    suất; nước sạch; phong trào; phát biểu; phát động; phòng cháy; phòng ngừa; phấn khởi; phối hợp; phụ huynh; quyên
    góp; quân sự; quốc phòng; ra quân; rác thải; sau khi; so với; sôi nổi; sơ tán; sạt lở; sản lượng; sản phẩm; sức
    khỏe; sửa chữa; tham dự; thanh tra; thi tuyển; thi đua; thu chi; thu gom; thu hoạch; thu ngân; thuận lợi; thành
    tích; tháng đầu; thông qua; thăm hỏi; thương binh; thảo luận; thể thao; thống nhất; thời điểm; tiêm chủng; tiêu
    biểu; tiếp dân; tiếp tục; tiểu học; trang trọng; trung bình; trung học; trung ương; trước khi; trưởng phòng; trưởng
    thôn; trạm trưởng; trạm y; trồng trọt; trộm cắp; trực ban; tài chính; tình nguyện; tăng cường; tập thể; tặng quà;
    tồn tại; tổ trưởng; tổng số; tội phạm; từ thiện; tự vệ; văn hóa; văn nghệ; vệ sinh; xuất sắc; xây mới; ý nghĩa; điện
    lực; đoàn viên; đơn thư; đường thôn; đại biểu; đạt được; đảm bảo; đảng viên; đảng ủy; đầu năm; đầy đủ; đẩy mạnh; đến
    nay; đồng chí; động viên; ủng hộ
"""
# What says something else, and stands side by side in right texts.
_ALSO_RIGHT = """
    bao cao; báo cao; ca nam; ca năm; chi so; chiếu sang; chưa cháy; chỉ so; chứng nhân; công đồng; cả nam; cầu công;
    danh giá; do thi; dân quan; giao viên; hoa giải; hướng dân; hồ so; hội đông; khai tư; kiên nghị; kết câu; kết qua;
    mua lon; mua lớn; một cưa; một phân; ngay làm; ngay lễ; nghi lễ; nuôi trong; nuôi trông; quân sư; so hữu; so kết; số
    hoa; sửa chưa; tham quyền; thay đôi; thành phân; tiêu chi; tiếp nhân; to cao; trưởng phong; tôn tại; tông số; tư
    viết; tặng qua; tổng so; từ thiên; văn hoa; văn phong; đánh gia; đây mạnh; đây đủ; đê ra; đôi với; đông chí; đơn
    thu; đầu nam; đầu tu; địa chi; đổi so
"""
_ENDS = ".,;:!?)”"


def _words(listed: str) -> set[str]:
    return {" ".join(word.split()) for word in listed.split(";")}


_KNOWN = frozenset(word for word in WORDS | _words(_MORE) if word.count(" ") == 1 and "," not in word)


@cache
def _half() -> dict[str, str]:
    """The words by what lacks the marks of one syllable, its tone alone, or all marks; also with a sign behind."""
    found: dict[str, str] = {}
    right = _KNOWN | _words(_ALSO_RIGHT)
    for word in _KNOWN:
        one, two = word.split()
        pairs = {f"{bare(one)} {two}" for bare in (fold, _toneless)} | {
            f"{one} {bare(two)}" for bare in (fold, _toneless)
        }
        pairs = {pair for pair in pairs if not pair.isascii()}
        if not one.isascii() and not two.isascii():
            pairs.add(fold(word))
        found |= {f"{pair}{end}": word for pair in pairs - right for end in ("", *_ENDS)}
    return found


@cache
def _bare(least: int) -> frozenset[str]:
    """The words without any marks, of which so many syllables have some."""
    return frozenset(fold(word) for word in _KNOWN if sum(not part.isascii() for part in word.split()) >= least)


def _toneless(word: str) -> str:
    marks = unicodedata.normalize("NFD", word)
    return unicodedata.normalize("NFC", "".join(char for char in marks if char not in TONES))


def typed(text: str, small: Sequence[str]) -> tuple[str, str]:
    """The first such word of a line and the right one; both empty where there is none. `small` are its words.

    A second syllable with a capital is that of a name.
    """
    found = _half()
    if found.keys().isdisjoint(map(" ".join, pairwise(small))):
        return "", ""
    pairs = (f"{one.lower()} {two}" for one, two in pairwise(text.split()))
    return next(((pair.rstrip(_ENDS), found[pair]) for pair in pairs if pair in found), ("", ""))


def unmarked(words: Sequence[str]) -> bool:
    """Whether a line without any marks has such a word; where it is short, one whose syllables all have marks."""
    return not _bare(1 if len(words) > 2 else 2).isdisjoint(map(" ".join, pairwise(words)))
