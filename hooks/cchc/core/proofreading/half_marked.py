"""Known words of two syllables typed without marks or with wrong ones: `hội nghi`, `nhan dan`, `thòi gian`."""

import unicodedata
from collections.abc import Iterator, Sequence
from functools import cache, lru_cache
from itertools import pairwise

from ..grouping import grouped
from ..text import fold
from .compounds import WORDS, words_of
from .syllable import TONES

# Beside those that a page keeps together: what news, reports and remarks of a commune say most.
_MORE = """
    an ninh; ban chấp; bao gồm; biên giới; biên phòng; biển báo; bàn giao; bão lũ; bí thư; bảo mẫu; bảo trì; bảo đảm;
    bằng khen; bền vững; bổ ích; bộ đội; chi bộ; chiến binh; chiếu sáng; chung kết; chuyển biến; chào mừng; chính phủ;
    chúc mừng; chúc tết; chăn nuôi; chấp hành; chất thải; chất độc; chỉ đạo; chụp ảnh; chủ trì; chứng sinh; chữ thập;
    chữa cháy; cuối năm; cuộc sống; cài đặt; có thể; cùng kỳ; cảnh báo; cầu cống; cận nghèo; cổ vũ; cộng tác; cụ thể;
    cứu nạn; cựu chiến; di dời; diện tích; duy trì; dân quân; dân tộc; dịch bệnh; dự toán; giao lưu; giáo viên; giải
    pháp; giải thích; giải thưởng; giảm nghèo; giảng dạy; giấy chứng; giấy hẹn; giấy khen; giờ hành; gương mẫu; hiệu
    trưởng; hoàn thành; hòa bình; hư hỏng; hưởng ứng; hạn chế; hấp dẫn; học sinh; học tập; hộ nghèo; hội viên; khen
    ngợi; khiếu kiện; khuyến học; khám bệnh; khánh thành; khó khăn; không phải; khắc phục; khởi công; kinh phí; kiểm
    soát; kế toán; kết luận; kịp thời; kỷ niệm; liên quan; liệt sĩ; long trọng; làm sạch; làm việc; lâm nghiệp; lòng
    đường; lấn chiếm; lịch làm; lừa đảo; máy tính; mưa lớn; mầm non; nghiêm túc; nghiệm thu; nghĩa vụ; nghỉ lễ; nghỉ
    tết; nguyên nhân; nguyên đán; nguồn nước; ngày làm; ngày lễ; người cao; ngập úng; nhiệm kỳ; nhà trường; nhân khẩu;
    như trên; nông dân; nông sản; năng suất; nước sạch; nếp sống; phong phú; phong trào; phát biểu; phát động; phòng
    cháy; phòng ngừa; phấn khởi; phần thưởng; phối hợp; phụ huynh; phụ nữ; phục hồi; quyên góp; quân sự; quét mã; quốc
    phòng; ra quân; rác thải; rèn luyện; sau khi; so với; sân khấu; sôi nổi; sơ tán; sạt lở; sản lượng; sản phẩm; sức
    khỏe; sửa chữa; tai nạn; tham dự; thanh tra; thi tuyển; thi đua; thiết thực; thiệt hại; thu chi; thu gom; thu hoạch;
    thu ngân; thuận lợi; thành tích; tháng đầu; thông qua; thăm hỏi; thương binh; thảo luận; thể thao; thống nhất; thời
    điểm; tiêm chủng; tiêu biểu; tiếp dân; tiếp tục; tiểu học; trang trọng; trao đổi; trung bình; trung học; trung ương;
    trước khi; trường học; trưởng phòng; trưởng thôn; trạm trưởng; trạm y; trồng trọt; trộm cắp; trực ban; tuyên dương;
    tài chính; tình nguyện; tích cực; tôn giáo; tăng cường; tập thể; tặng quà; tốc độ; tồn tại; tổ trưởng; tổng số; tội
    phạm; từ thiện; tự vệ; vòng loại; văn hóa; văn nghệ; vận động; vệ sinh; vỉa hè; xuất sắc; xuống cấp; xây mới; ô
    nhiễm; ý nghĩa; điện lực; đoàn viên; đèn đường; đơn thư; đường thôn; đại biểu; đạt được; đảm bảo; đảng viên; đảng
    ủy; đầu năm; đầy đủ; đẩy mạnh; đến nay; địa chính; đối chiếu; đồng chí; đội tuyển; động viên; đời sống; ủng hộ; ứng
    phó; biện pháp; bãi bỏ; bưu chính; chuyên môn; chuẩn bị; chính xác; chức năng; chấp nhận; chấp thuận; cách thức;
    hoàn thiện; hình thức; hệ thống; hợp lệ; hủy bỏ; khoáng sản; khuyết tật; lao động; miễn phí; minh bạch; mở rộng;
    mặt bằng; nhu cầu; phù hợp; phương thức; phần mềm; rà soát; thay thế; thiết bị; thành viên; trả lời;
    tòa án; tương ứng; vi phạm; viên chức; vận hành; xuất trình; xác thực; đóng dấu; đơn giản; đồng thời;
    liên hệ
"""
# Words with another syllable that sounds or looks alike, and the right ones.
CONFUSED = {
    " ".join(pair.partition(":")[0].split()): pair.partition(":")[2].strip()
    for pair in """
    bổ xung: bổ sung; xử dụng: sử dụng; thời hạng: thời hạn; đồn chí: đồng chí; hành chánh: hành chính; phụ vụ: phục
    vụ; phù họp: phù hợp; xây dụng: xây dựng; cấp đôi: cấp đổi; nổ lực: nỗ lực; sẳn sàng: sẵn sàng; rỏ ràng: rõ ràng;
    nêu rỏ: nêu rõ; làm rỏ: làm rõ; ghi rỏ: ghi rõ; kỷ năng: kỹ năng; kỷ thuật: kỹ thuật; kỹ luật: kỷ luật; kỹ niệm: kỷ
    niệm; kỹ cương: kỷ cương; vĩa hè: vỉa hè; diển ra: diễn ra; buổi lể: buổi lễ; lể hội: lễ hội; chổ ở: chỗ ở; chử ký:
    chữ ký; mưa bảo: mưa bão; bảo lũ: bão lũ; cơn bảo: cơn bão; đột suất: đột xuất; suất sắc: xuất sắc; sản suất: sản
    xuất; đề suất: đề xuất; lãi xuất: lãi suất; kiểm xoát: kiểm soát; tham quang: tham quan; thăm quan: tham quan; cọ
    sát: cọ xát; giấu hiệu: dấu hiệu; giọn dẹp: dọn dẹp; giử gìn: giữ gìn; gìn giử: gìn giữ; giúp đở: giúp đỡ; giáo
    giục: giáo dục; chặc chẽ: chặt chẽ; tuyên chuyền: tuyên truyền; trú trọng: chú trọng; chuẩn đoán: chẩn đoán; xúc
    tích: súc tích; nghĩ lễ: nghỉ lễ; ngày nghĩ: ngày nghỉ; nghĩ phép: nghỉ phép; nghĩ hưu: nghỉ hưu; lâng cao: nâng
    cao; lông nghiệp: nông nghiệp; tấc cả: tất cả; chính xát: chính xác; kế hoặch: kế hoạch; thủ tực: thủ tục; hội
    nghĩ: hội nghị; đề nghĩ: đề nghị; kiến nghĩ: kiến nghị; nghĩ định: nghị định; nghĩ quyết: nghị quyết; sử dùng: sử
    dụng; phúc vụ: phục vụ; kiệm tra: kiểm tra; hỗ trở: hỗ trợ; chú tịch: chủ tịch; quyết đỉnh: quyết định; quy đỉnh:
    quy định; tỉnh trạng: tình trạng; văn phóng: văn phòng; hồ xơ: hồ sơ; vào sỗ: vào sổ; sỗ hộ: sổ hộ; sỗ sách: sổ
    sách; xắp xếp: sắp xếp; sắp sếp: sắp xếp; xắp tới: sắp tới; chân trọng: trân trọng; trân thành: chân thành; dải
    quyết: giải quyết; gianh giới: ranh giới; dữ vững: giữ vững; dữ gìn: giữ gìn; giữ liệu: dữ liệu; xinh hoạt: sinh
    hoạt; xức khỏe: sức khỏe; sây dựng: xây dựng; xố liệu: số liệu; sác nhận: xác nhận; sác minh: xác minh; xáng kiến:
    sáng kiến; xản phẩm: sản phẩm; trương trình: chương trình; trỉ đạo: chỉ đạo; chụ sở: trụ sở; chách nhiệm: trách
    nhiệm; chiển khai: triển khai; niên yết: niêm yết; công tát: công tác; thủ tụt: thủ tục; phản án: phản ánh; tài
    khoảng: tài khoản; quang tâm: quan tâm; liên quang: liên quan; ủy bang: ủy ban; văng bản: văn bản; văng phòng: văn
    phòng; căng cứ: căn cứ; nội dụng: nội dung; phục vũ: phục vụ; dịch vũ: dịch vụ; nhiệm vũ: nhiệm vụ; ứng sử: ứng xử;
    cư sử: cư xử; xét sử: xét xử; đời xống: đời sống; xuất xắc: xuất sắc; sâu xắc: sâu sắc; xinh viên: sinh viên; học
    xinh: học sinh; vệ xinh: vệ sinh; khai xinh: khai sinh; lịch xử: lịch sử; phát chiển: phát triển; trách nhiện:
    trách nhiệm; thú tục: thủ tục; nhành chính: hành chính
    """.split(";")
}
# What says something else, and stands side by side in right texts.
_ALSO_RIGHT = """
    bao cao; báo cao; bộ đôi; ca nam; ca năm; chi so; chiếu sang; chuyển biên; chưa cháy; chỉ so; chứng nhân; công
    đồng; cả nam; cầu công; danh giá; do thi; dân quan; giao viên; hoa giải; hướng dân; hồ so; hội đông; khai tư;
    khuyên học; kiên nghị; kết câu; kết qua; mua lon; mua lớn; một cưa; một phân; ngay làm; ngay lễ; nghi lễ; nuôi
    trong; nuôi trông; quân sư; so hữu; so kết; số hoa; sửa chưa; tham quyền; thay đôi; thành phân; tiêu chi; tiếp
    nhân; to cao; trao đôi; trưởng phong; tôn tại; tông số; tư viết; tặng qua; tổng so; từ thiên; văn hoa; văn
    phong; đánh gia; đây mạnh; hệ thông; đây đủ; đê ra; đôi với; đông chí; đơn thu; đầu nam; đầu tu; địa chi; đổi
    so; đội tuyên; tốc do; chế do; thai do; đôi số; chung nhận; ung dung
"""
# Right side by side, though known words look like them but for the marks of one syllable: có thẻ, not có thể.
_SIDE_BY_SIDE = """
    bán giao; bì thư; bạn bè; bản chấp; bản giao; chị số; có quan; có thẻ; công bộ; cùng cấp; cúng kỳ; cơ thể; danh
    mức; dòng dấu; gia hàn; gia hân; giao bán; mà số; một của; mỗi trường; sổ kết; số kết; tại khoản; thì viết; thư
    chi; thường trừ; thẳng đầu; thứ gom; tổ họp; tờ hợp; đất dài; đổi sổ; đội số; đường thùy; chỉ sợ; dòng thời; dội
    với; đường đấy; hoá giải; lịch lãm; lực lưỡng; nghiệm thú; sôi nồi; sỡ với; thấy thế; thủy lôi; địa bận
"""
# Syllables that stand beside all others: để hiểu, người đàn ông. Those that newspapers have most.
_COMMON = frozenset(
    """
    bài bán bạn bật bắn bắt bến bờ chiều chuyến chuyện chân chú chúng chăm chạy chắn chị chồng chục cái cánh cân còn
    cô cũ cũng cạnh cần cố cục của cử diễn dài dành dáng dòng dù dùng dạng dải dần dầu dụ dừng giả hàn hơn hạnh hải
    họ họa họp hồng khoảng khác khí khỏi kiệm kể làn lính lúa lúc lạnh lần lẻ lối lộ lửa miền mà màu má mình món mô
    mùa mùng mất mắn mắt mọi mối mỗi mức nghĩ nghề ngoái ngoại nguyễn ngôi ngăn ngắn ngồi nhiều này nói nơi nắng nằm
    nặng phóng phúc phường phạt phận phật phố quá quý quần quận rồi rồng rời sáu sâu súng sắt sẵn thì thúc thượng
    thấp thấy thậm thắng thụy thứ thử tiến tiền tránh trí trò trăm trưng trần trắng trở tái tân tín tóc tô tôm tù
    tướng tưởng tải tấn tất tầm tận tỉnh tối tới tức uống viện vì ví vía vùng vấn vẫn vẻ về vọng xảy ăn đang đen đi
    điền đàn đào đáng đây đó đón đôi đông đưa đạn đấu đền để đỉnh đỏ đốc đồ đổ đứa đứng ấn ở
    """.split()
)
# Words of offices that no name has, told with capitals too: CHỦ TICH.
_OF_OFFICES = """
    chuyển đổi; chủ tịch; cán bộ; công chức; cải cách; dây nóng; dịch vụ; giải quyết; hành chính; hội đồng; hộ tịch;
    kế hoạch; nghị quyết; nhân dân; quyết định; thủ tục; trực tuyến; tuyên truyền; đường dây; ủy ban
"""
_ENDS = ".,;:!?)”"


_KNOWN = frozenset(word for word in WORDS | words_of(_MORE) if word.count(" ") == 1 and "," not in word)


@cache
def _half() -> dict[str, str]:
    """The words by what lacks the marks of one syllable, its tone alone, or all marks; also with a sign behind."""
    found: dict[str, str] = {}
    right = _KNOWN | words_of(_ALSO_RIGHT)
    for word in _KNOWN:
        one, two = word.split()
        pairs = {f"{bare(one)} {two}" for bare in (fold, _toneless)} | {
            f"{one} {bare(two)}" for bare in (fold, _toneless)
        }
        pairs = {pair for pair in pairs if not pair.isascii()}
        if not one.isascii() and not two.isascii():
            pairs.add(fold(word))
        found |= {f"{pair}{end}": word for pair in pairs - right for end in ("", *_ENDS)}
    return found | {f"{pair}{end}": word for pair, word in CONFUSED.items() for end in ("", *_ENDS)}


@cache
def _bare(least: int) -> frozenset[str]:
    """The words without any marks, of which so many syllables have some."""
    return frozenset(fold(word) for word in _KNOWN if sum(not part.isascii() for part in word.split()) >= least)


def _toneless(word: str) -> str:
    marks = unicodedata.normalize("NFD", word)
    return unicodedata.normalize("NFC", "".join(char for char in marks if char not in TONES))


def may_be_in(words: Sequence[str]) -> bool:
    """Whether one of them may stand among the small words of a text: a quick look."""
    return not _half().keys().isdisjoint(map(" ".join, pairwise(words)))


def typed(text: str, small: Sequence[str]) -> tuple[str, str]:
    """The first such word of a line and the right one; both empty where there is none. `small` are its words.

    A second syllable with a capital is that of a name.
    """
    if not may_be_in(small):
        return "", ""
    found = _half()
    words = text.split()
    for one, two, after in zip(words, words[1:], [*words[2:], ""], strict=False):
        right = found.get(f"{one.lower()} {two.lower()}", "")
        if right and not _begins(two, after) and (two.islower() or right in words_of(_OF_OFFICES)):
            return f"{one} {two.rstrip(_ENDS)}", right
    return "", ""


def _begins(one: str, two: str) -> bool:
    """Whether a syllable begins a word with the next: vấn đề an ninh, chứng kiến nghi lễ."""
    word = f"{one.lower()} {two.rstrip(_ENDS)}"
    return word in _KNOWN or word in words_of(_ALSO_RIGHT)


def unmarked(words: Sequence[str]) -> bool:
    """Whether a line without any marks has such a word; where it is short, one whose syllables all have marks."""
    return not _bare(1 if len(words) > 2 else 2).isdisjoint(map(" ".join, pairwise(words)))


@cache
def _halves() -> tuple[dict[str, dict[str, str]], dict[str, dict[str, str]], frozenset[str]]:
    """Second syllables of words by the first and by how they look without marks; the other way round; all syllables."""
    after: dict[str, dict[str, str]] = {}
    before: dict[str, dict[str, str]] = {}
    for word in _KNOWN:
        one, two = word.split()
        after.setdefault(one, {})[fold(two)] = two
        before.setdefault(two, {})[fold(one)] = one
    return after, before, _COMMON | frozenset(" ".join(_KNOWN).split())


def known(word: str) -> bool:
    """Whether two syllables are a word that is known here."""
    return word in _KNOWN


def doubts(text: str) -> Iterator[str]:
    """The advice for one line: the first such word with other marks on one syllable, which no known word has."""
    after, before, syllables = _halves()
    words = text.split()
    odd = {word for word in {*words} - syllables if _is_odd(word)}
    for previous, one, written in zip(("", *words), words, words[1:], strict=False) if odd else ():
        if (one not in odd and written not in odd) or (one.istitle() and previous.istitle()):  # Hà Nội dừng
            continue
        first, two = one.lower(), written.rstrip(_ENDS)
        found = after.get(first)
        right = found.get(fold(two), "") if found and two not in syllables and two.islower() else ""
        if right and _other_marks(two, right):
            word = f"{first} {right}"
        else:
            found = before.get(two)
            right = found.get(fold(first), "") if found and first not in syllables else ""
            word = f"{right} {two}" if right and _other_marks(first, right) else ""
        if word and f"{first} {two}" not in words_of(_SIDE_BY_SIDE):
            yield f"“{one} {two}” sai dấu; có phải “{word}” không?"
            return


@cache
def _looks() -> dict[str, list[str]]:
    """The syllables of words by how they look without marks."""
    return grouped(" ".join(_KNOWN).split(), fold)


@lru_cache(50_000)
def _is_odd(word: str) -> bool:
    """Whether a word is no syllable of a known word, but looks like one without marks."""
    small = word.lower().rstrip(_ENDS)
    return small not in _halves()[-1] and any(_other_marks(small, right) for right in _looks().get(fold(small), ()))


def _other_marks(wrong: str, right: str) -> bool:
    """Whether a syllable has marks, and others than the right one, wherever its tone is written (ủy, uỷ)."""
    bare = wrong.isascii() or wrong == _toneless(right)
    return not bare and sorted(unicodedata.normalize("NFD", wrong)) != sorted(unicodedata.normalize("NFD", right))
