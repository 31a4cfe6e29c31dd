"""Parts that a sentence lists behind their whole and that do not add up to it: `14 văn bản, gồm 5 kế hoạch, 6 tin`."""

import re
from collections.abc import Iterator

from ..amount import COUNT, counted, measured

# What is counted one by one; of other things a list tells what is in each: 20 suất quà gồm 10 kg gạo, 1 thùng mì.
_COUNTED = re.compile(
    r"văn bản|hồ sơ|đơn|người|(?:học|thí) (?:sinh|viên)|(?:hội|đoàn|đảng|thành) viên|cán bộ|đại biểu|đồng chí|hộ|tin"
    r"|bài|lượt|vụ|trường hợp|giải|cuộc|buổi|tiết mục|thôn|phiếu|ý kiến|thủ tục|nhiệm vụ|công trình|dự án|lớp"
)
_WHOLE = rf"(?<![\d.,/%–-])(?P<whole>{COUNT}) (?P<unit>[^\W\d_]+(?: [^\W\d_]+)?)(?!\w)"
_FEWEST = 5  # of a few, a list tells the parts of each
# A list that says it is all there is, and one in brackets of sorts that have nothing in common.
_MADE_OF = re.compile(
    rf"{_WHOLE}(?: [^\W\d_]+){{0,6}}[:,;]? \(?(?:bao )?gồm:? (?P<parts>[^.;()\n]*(?:\.\d{{3}}[^.;()\n]*)*)"
)
_IN_BRACKETS = re.compile(rf"{_WHOLE}(?:,? [^\W\d_]+){{0,6}} \((?P<parts>[^()\n]*)\)")
_OF_WHICH = re.compile(
    rf"{_WHOLE}(?:,? [^\W\d_]+){{0,6}},? trong đó:? (?:có )?(?P<parts>[^.;()\n]*(?:\.\d{{3}}[^.;()\n]*)*)"
)
_AT = rf"(?:{COUNT}) (?P=unit) (?:ở|tại|thuộc) [^,;.\d\n]{{1,40}}"
_AT_PLACES = re.compile(
    rf"(?<![\d.,/%–-])(?P<whole>{COUNT}) (?P<unit>[^\W\d_]+(?: [^\W\d_]+)?)(?: [^\W\d_]+){{0,6}},? trong đó (?:có )?"
    rf"(?P<parts>{_AT}(?:(?:,| và) {_AT})+)"
)
_SORTS = (
    frozenset(("trực tiếp", "trực tuyến", "bưu chính", "qua bưu chính")),
    frozenset(("khiếu nại", "tố cáo", "kiến nghị", "phản ánh", "đề nghị")),
    frozenset(("nam", "nữ")),
    frozenset(("đúng hạn", "trước hạn", "quá hạn", "sớm hạn", "chậm hạn")),
    frozenset(("hộ nghèo", "hộ cận nghèo", "cận nghèo", "nghèo")),
)
_OF_SORTS = (" hạn", "nữ", "nghèo", "trực tiếp")
_PLACED = ("ở", "tại")  # 200 tờ rơi ở thôn Một
_LATE, _DONE = {"quá hạn", "chậm hạn"}, re.compile(r"giải quyết (?:được |xong )?$")
_PARTED = re.compile(r",(?!\d)|;|\+| và ")
_PART = re.compile(
    rf"(?:có )?(?P<first>{COUNT}) (?P<named>[^\W\d_][^\d]*)"
    rf"|(?P<name>[^\W\d_][^\d]*?):? (?P<last>{COUNT})(?: (?:hồ sơ|đơn|người|hộ|lượt|vụ))?"
)
_AMOUNT = re.compile(r"(?<![\d.,])(?P<amount>\d[\d.]*(?:,\d+)?) (?P<unit>triệu|tỷ|nghìn) đồng")
_MONEY = re.compile(
    rf"{_AMOUNT.pattern}[,;:]? (?:trong đó|(?:bao )?gồm):? (?P<parts>[^.;()\n]*(?:\.\d{{3}}[^.;()\n]*)*)"
)
_NOT_APART = re.compile(r"trong đó|mỗi|gồm|tăng|giảm|còn|vượt|so với|kế hoạch|dự toán", re.I)  # a part of a part
_NOT_ALL = re.compile(
    r"trong (?:đó|số)|chủ yếu|tiêu biểu|các|những|cả|v\.v|\.\.|…|%|mỗi|tỷ|triệu|nghìn|nhất là|như", re.I
)


def doubts(text: str) -> Iterator[str]:
    """The advice for lists of a text whose counts make another sum than is said."""
    if "gồm" in text:
        yield from _told(text, _MADE_OF, alike=False)
    if "(" in text and any(sign in text for sign in ("trực tuyến", "nữ", " hạn", "kiến nghị", "nghèo")):
        yield from _told(text, _IN_BRACKETS, alike=True)
    if " đồng" in text and ("trong đó" in text or "gồm" in text):
        yield from _paid(text)
    if "trong đó" in text:
        yield from _placed(text)
        yield from _told(text, _OF_WHICH, alike=True) if any(map(text.__contains__, _OF_SORTS)) else ()


def _paid(text: str) -> Iterator[str]:
    """Of money that is told in one unit: `30 triệu đồng, trong đó ngân sách 20 triệu đồng, dân góp 15 triệu đồng`."""
    for match in _MONEY.finditer(text):
        parts = [_AMOUNT.search(part) for part in re.split(r"[,;] (?=[^\W\d_])| và ", match["parts"].strip(" ,"))]
        amounts = [measured(part["amount"]) for part in parts if part and part["unit"] == match["unit"]]
        listed, said = sum(amounts), measured(match["amount"])
        if 1 < len(amounts) == len(parts) and listed > said and not _NOT_APART.search(match["parts"]):
            told = f"{listed:f}".replace(".", ",")
            yield f"các khoản nêu sau “{match['amount']} {match['unit']} đồng” cộng lại là {told} {match['unit']} đồng"


def _placed(text: str) -> Iterator[str]:
    """Of things that stand at several places: `5 bóng, trong đó 3 bóng ở thôn Một, 4 bóng ở thôn Hai`."""
    for match in _AT_PLACES.finditer(text):
        parts = re.findall(rf"({COUNT}) {match['unit']}", match["parts"])
        said, listed = counted(match["whole"]), sum(map(counted, parts))
        if listed > said:
            yield f"các phần nêu sau “{match['whole']} {match['unit']}” cộng lại là {listed}"


def _told(text: str, form: re.Pattern[str], *, alike: bool) -> Iterator[str]:
    for match in form.finditer(text):
        unit = match["unit"]
        said, parts = counted(match["whole"]), _parts(match["parts"], unit)
        listed = sum(parts.values())
        of_unit = len(re.findall(rf"\d {unit}\b", match["parts"])) == len(parts)  # 12 đội nam và 14 đội nữ
        if not (
            of_unit or _COUNTED.match(unit) or all(name.split()[0] in {unit.split()[0], *_PLACED} for name in parts)
        ):
            continue
        if len(parts) < 2 or said < _FEWEST or (alike and not any(parts.keys() <= sorts for sorts in _SORTS)):
            continue
        if form is _OF_WHICH:  # those dealt with are on time or late; of others, some may not be told
            all_told = "đúng hạn" in parts and bool(parts.keys() & _LATE) and bool(_DONE.search(text, 0, match.start()))
        else:
            all_told = not alike or len(parts) > 2 or "nữ" in parts
        if listed > said or (listed < said and all_told):
            yield f"các phần nêu sau “{match['whole']} {match['unit']}” cộng lại là {listed}"


def _parts(listed: str, unit: str) -> dict[str, int]:
    """The parts by their names without the `unit`; none where one is no plain count or they are said not to be all."""
    if _NOT_ALL.search(listed):
        return {}
    found = [_PART.fullmatch(part.strip(" ,")) for part in _PARTED.split(listed)]
    named = {_named(one, unit): counted(one["first"] or one["last"]) for one in found if one}
    return named if len(named) == len(found) else {}


def _named(part: re.Match[str], unit: str) -> str:
    name = (part["named"] or part["name"]).strip().lower().removeprefix(f"{unit} ")
    return re.sub(r"^tr\w hạn$", "chậm hạn", name)
