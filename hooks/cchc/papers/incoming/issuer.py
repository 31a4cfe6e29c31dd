"""Who issues a paper: the body above, where it prints one, and the office itself, as one writes them in a sentence."""

import re
from collections.abc import Sequence
from dataclasses import dataclass

from ...core.proofreading.syllable import possible
from ...core.text import fold, upper_first
from ...core.yaml_writer import Value
from ...kinds.unit import Unit
from .ledger import Ledger
from .lines import TextLine
from .word_balance import words

# The first words of an office; what begins otherwise goes on with the line above.
_BEGINS = re.compile(
    r"(?:uy ban|ubnd|hoi dong|hdnd|dang uy|huyen uy|tinh uy|thanh uy|dang bo|chi bo|so|phong|ban|trung tam|truong"
    r"|van phong|cong an|quan su|mat tran|to|doan|hoi|tram|chi cuc|cuc|tong cuc|vu|thanh tra|bo|hop tac xa"
    r"|nha van hoa)\b"
)
_APOSTROPHE = re.compile("['’‘ʼ]")
_COMMITTEE = re.compile(r"(?:uy ban nhan dan|ubnd|hoi dong nhan dan|hdnd)\b")
_FRONT = re.compile(r"(?:uy ban )?(?:mttq|mat tran to quoc)\b")  # stands below no People's Committee
_PLACES = ("xã", "phường", "thị trấn", "đặc khu", "huyện", "tỉnh", "thành phố", "quận", "thị xã", "thôn", "bản")
# Words of names of offices that are not written with capitals, by Nghị định 30/2020/NĐ-CP, Phụ lục II.
_PHRASES = (
    "Ủy ban nhân dân", "Uỷ ban nhân dân", "Hội đồng nhân dân", "Trung tâm Phục vụ hành chính công", "Văn phòng",
    "Ủy ban Mặt trận Tổ quốc Việt Nam", "Ủy ban", "Uỷ ban", "Ủy ban bầu cử", "Thông tin và Truyền thông",
    "Giáo dục và Đào tạo", "Khoa học và Công nghệ", "Nông nghiệp và Môi trường", "Nông nghiệp và Phát triển nông thôn",
    "Tài nguyên và Môi trường", "Kế hoạch và Đầu tư", "Lao động - Thương binh và Xã hội", "Văn hóa - Xã hội",
    "Văn hóa, Thể thao và Du lịch", "Văn hóa và Thông tin", "Kinh tế, Hạ tầng và Đô thị", "Nội vụ", "Tài chính",
    "Tư pháp", "Xây dựng", "Y tế", "Kinh tế", "Dân tộc và Tôn giáo", "Ngoại vụ", "Công Thương", "Thanh tra",
    "Công an", "Ban Chỉ huy Quân sự", "Ban Chỉ đạo cải cách hành chính", "Ban Chỉ đạo chuyển đổi số", "Ban Chỉ đạo",
    "Tổ công tác", "Tổ công nghệ số cộng đồng", "Tiểu học và Trung học cơ sở", "Trung học cơ sở",
    "Trung học phổ thông", "Tiểu học", "Mầm non", "Mẫu giáo", "Phổ thông dân tộc bán trú",
    "Phổ thông dân tộc nội trú", "Hội Liên hiệp Phụ nữ", "Hội Nông dân", "Hội Cựu chiến binh",
    "Đoàn Thanh niên Cộng sản Hồ Chí Minh", "Đoàn Thanh niên", "Trạm Y tế", "Đảng ủy", "Chi bộ",
    "Cung ứng dịch vụ công", "Cung ứng dịch vụ sự nghiệp công", "Thường trực", "Quốc hội", "Chính phủ",
    "Hợp tác xã", "Nhà văn hóa", "Đảng bộ", "Đắk Lắk", "Đắk Nông",
)  # fmt: skip


@dataclass(frozen=True)
class Issuer:
    """The body above and the issuer; None where the site prints nothing or its own name."""

    superior: Value = None
    name: Value = None


def issuer(lines: Sequence[TextLine], place: str, unit: Unit, ledger: Ledger) -> Issuer:
    """The issuer of the lines at the left of the head, its place as the date has it (`Ea H’leo`).

    A commune itself prints no body above its own.
    """
    ours = {fold(unit.issuer), fold(unit.office)}
    names = _offices(lines)
    if not names:
        return Issuer()
    if len(names) > 1 and fold(_text(names[0])) in ours and _FRONT.match(fold(_text(names[1]))):
        ledger.leave([line for lines in names[1:] for line in lines], "cơ quan cùng ban hành; trang in một cơ quan")
        names = names[:1]
    *above, own = names
    shown = _text(own)
    if fold(shown) in ours:
        for line in own:
            ledger.prints("cơ quan ban hành", line.text, line.number)
        ledger.leave([line for lines in above for line in lines], "cơ quan cấp trên; văn bản của đơn vị không in")
        return Issuer()
    if _COMMITTEE.match(fold(shown)):
        ledger.leave([line for lines in above for line in lines], "cơ quan cấp trên; văn bản của UBND, HĐND không in")
        return Issuer(name=_natural(shown, place))
    return Issuer(superior=_natural(" ".join(map(_text, above)), place) or None, name=_natural(shown, place))


def _offices(lines: Sequence[TextLine]) -> list[list[TextLine]]:
    """The lines by office."""
    found: list[list[TextLine]] = []
    for line in lines:
        if not found or (_BEGINS.match(fold(line.text)) and not _unfinished(found[-1])):
            found.append([])
        found[-1].append(line)
    return found


def _unfinished(lines: Sequence[TextLine]) -> bool:
    """Whether a name cannot end here."""
    return fold(_text(lines)).endswith((" va", ",", " -", " cua", " cac"))


def _text(lines: Sequence[TextLine]) -> str:
    return " ".join(line.text.strip() for line in lines)


def _natural(shown: str, place: str) -> str:
    """`SỞ THÔNG TIN VÀ TRUYỀN THÔNG` as one writes it in a sentence; short forms (`THPT`) keep their capitals.

    A `place` is written as it stands there. What is not in capitals stays.
    """
    if not shown.isupper():
        return shown
    text = " ".join(_word(word) for word in shown.split())
    if place and not place.isupper():
        form = _APOSTROPHE.sub(_APOSTROPHE.pattern, re.escape(place))
        text = re.sub(rf"(?<!\w){form}(?!\w)", lambda match: _cased(match[0], place), text, flags=re.I)
    for kind in _PLACES:
        text = re.sub(rf"(?<=\s){kind}(?=\s|$)", kind, text, flags=re.I)
    for phrase in _PHRASES:
        form = re.escape(phrase).replace(r"\ \-\ ", r"\s*[-–—]\s*")
        text = re.sub(rf"(?<!\w){form}(?!\w)", phrase, text, flags=re.I)
    text = re.sub(r"(?<=\s)(Và|Của|Các|Với)(?=\s)", lambda match: match[1].lower(), text)
    return text if words(text) == words(shown) else shown


def sentence(shown: str) -> str:
    """`SƠ KẾT CCHC` as it stands in a sentence; short forms keep their capitals."""
    text = " ".join(_word(word) if _word(word) == word else word.lower() for word in shown.split())
    return upper_first(text)


def _cased(text: str, like: str) -> str:
    """A text with the capitals of another of the same letters; its own apostrophes stay."""
    return "".join(own if _APOSTROPHE.match(own) else other for own, other in zip(text, like, strict=True))


def _word(word: str) -> str:
    """A word of a name: a syllable gets one capital, what is none is a short form."""
    bare = re.sub(r"[^\w]", "", word)
    short = (bare.isalpha() and not possible(bare)) or fold(bare) in {"ubnd", "hdnd"}
    return word if short else word.title()
