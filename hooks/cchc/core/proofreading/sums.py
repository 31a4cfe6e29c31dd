"""Numbers that do not hold: a total unlike its column, a part above its whole, a wrong per cent, odd thousands."""

import re
from collections.abc import Iterator, Sequence
from decimal import Decimal

from ..amount import COUNT, counted, measured
from ..pasting import piped_tables
from ..privacy import table_rows
from ..thing import Thing
from . import listed_parts

_TOTAL = re.compile(r"(?:tổng(?: cộng| số| toàn xã| chung)?|cộng|toàn xã|cả xã)(?: cộng)?\W*", re.I)
_GROUP = re.compile(r"(?:[IVX]+|[A-Z])\W*|\W*(?:trong đó|gồm)\b.*|[-+–].+", re.I)  # rows that are counted in another
_RATIO = re.compile(r"%|t[ỷỉ] lệ|bình quân|trung bình|hạng|năm|điểm|stt|^tt$|số tt", re.I)
_COUNT = re.compile(COUNT)
# The same where a number begins; a search jumps to its first digit.
_NUMBER = r"\d(?<![\d.,/-]\d)(?:\d{0,2}(?:\.\d{3})+|\d*)"
_COUNTED = re.compile(rf"(?<![\d.,/%-])(?<!năm )(?<![-–] )({COUNT})\s+([^\W\d_]+(?: [^\W\d_]+)?)")
_PART = re.compile(r"\btrong (?:đó|số đó)\b", re.I)
_HOW = re.compile(r"(?:đúng|trước|quá|sớm) hạn|trực tuyến|được|đã|chưa|đạt|là", re.I)  # no unit: of the whole
_SENTENCE = re.compile(r"[.;!?](?=\s)|\n")
_MONEY = re.compile(r"\d(?<![\d.,]\d)\d*(?:\.\d+)+(?=\s?(?:[đĐ]ồng|đ|VNĐ)\b)")  # a search jumps to its first digit
_COMMAS = re.compile(r"\d(?<![\d.,]\d)\d{0,2}(?:(?:,\d{3}){2,}|,000)(?=\s?(?:[đĐ]ồng|đ|VNĐ)\b)")
_SHARE = re.compile(
    rf"({_NUMBER})\s?/\s?({COUNT})(?![\d/.])[^\d.;%/]{{0,40}}?"
    r"\b(?:đạt|chiếm|bằng|tỷ lệ(?: là| đạt)?|tương ứng)\s+(?:tỷ lệ )?(\d+(?:,\d+)?)\s?%"
)
_PER_CENT_OF = re.compile(rf"(\d+(?:,\d+)?)\s?% \(({COUNT})\s?/\s?({COUNT})(?= [^\W\d_]|\))")  # 90% (180/200 hồ sơ)
_ON_TIME = re.compile(
    rf"({_NUMBER}) hồ sơ[^\d.;%]{{0,40}}"
    rf"\b(?:đúng|trước|quá|sớm)(?: và đúng| và trước)? hạn(?: là)? ({COUNT})(?: hồ sơ)?,?"
    r" (?:\()?(?:đạt|chiếm|bằng|tỷ lệ(?: đạt| là)?)(?: tỷ lệ)? (\d+(?:,\d+)?)\s?%"
)
_OF_ALL = re.compile(
    rf"({_NUMBER}) ([^\W\d_]+(?: [^\W\d_]+)?)[^\d.;%]{{0,20}} (?:trên|trong)(?: tổng)? số"
    rf" ({COUNT}) \2"
)
_DAYS, _MONTHS = 31, 12
_OF_SO_MANY = re.compile(  # 13/12 thôn
    rf"({_NUMBER})\s?/\s?({COUNT})"
    r" (?:hồ sơ|thôn|tổ dân phố|hộ|đại biểu|(?:đảng|hội|đoàn) viên|học (?:sinh|viên)|thí sinh|phiếu|thủ tục|phản ánh"
    r"|nhiệm vụ|tiêu chí|đơn vị|cuộc|cán bộ|công chức)\b",
    re.I,
)
_OF_NO_DAY = re.compile(r"(?:\b(?:có|được|với|đã|giải quyết|gồm|hạn|xong) |\()$", re.I)  # what stands before it
_BEYOND = re.compile(r"kế hoạch|chỉ tiêu|dự toán|giao|vượt|tăng \d", re.I)
_IN_TIME = re.compile(
    rf"giải quyết (?:xong |được )?({COUNT}) hồ sơ[^\d.;%]{{0,20}}"
    rf"\b(?:đúng|trước|quá|tr\w) hạn(?: là)? ({COUNT})(?![\d.,]*%)",
    re.I,
)
_DAY = re.compile(
    r"(?:ngày|đến|từ|hết|trước|sau|hôm|sáng|chiều|tối|trong|và)(?: hết)?(?: ngày)? $", re.I
)  # 10/12, đạt 90%
_PEOPLE = re.compile(r"người|đại biểu|học viên|học sinh|hội viên|đoàn viên|cán bộ|công chức|thành viên|cử tri", re.I)
_OF_PEOPLE = re.compile(r"nữ|nam|đảng viên|trẻ em", re.I)
_CHANGE = re.compile(r"tăng|giảm|thêm|bớt|hơn|vượt|còn|tồn|mỗi|bình quân", re.I)
_RATE = re.compile(
    r"(?:\btỷ lệ\b[^.;:\d%\n]{1,60}?|\bchiếm (?:tới )?|\bgiải quyết (?:đạt )?)(\d{3}(?:,\d+)?)\s?%"
    r"(?: (?:số )?(?:hồ sơ|thủ tục|công chức|cán bộ|học sinh))?",
    re.I,
)
_TURN = re.compile(  # tăng từ 120 lên 100
    rf"\b(?P<how>tăng|nâng|giảm|rút ngắn) từ (?P<from>{COUNT}(?:,\d+)?)(?P<unit>%?(?: [^\W\d_]+){{0,3}}?)"
    rf" (?:lên|xuống|còn)(?: (?:còn|tới|đến))? (?P<to>{COUNT}(?:,\d+)?)(?P<after>%?(?: [^\W\d_]+)?)(?![\d/])",
    re.I,
)
_CASES = r"(?:hồ sơ|phản ánh|kiến nghị|ý kiến|đơn|trường hợp|nhiệm vụ|cuộc gọi|thủ tục)"
_REST = re.compile(  # trong 50 phản ánh đã nhận, trả lời 38 phản ánh, còn 12
    rf"\btrong(?: tổng)?(?: số)? (?P<whole>{COUNT}) {_CASES}[^.;\d%]{{0,40}}"
    rf"\b(?:giải quyết|trả lời|xử lý|hoàn thành)(?: xong| được| đúng hạn)* (?P<done>{COUNT})(?: {_CASES})?"
    rf"[^.;\d%]{{0,20}}\bcòn(?: lại)? (?P<rest>{COUNT})(?: {_CASES}|(?=[,.;]|$))(?![^.;]*\d)",
    re.I,
)
_RANK = re.compile(r"hạng|thứ|bậc|vị trí|xếp", re.I)
_LARGE = ("nghìn", "ngàn", "vạn", "triệu", "tỷ")
_SAID = r"(?: là| đạt| chiếm| tỷ lệ)*:? "
_TWO_SORTS = re.compile(
    rf"\b(?P<one>đúng hạn|trực tuyến|hài lòng|(?<!việt )nam){_SAID}(?P<first>\d{{1,3}}(?:,\d+)?)\s?%[,;]?"
    r"(?: và| có| còn| số| hồ sơ)* (?P<two>(?:quá|tr[ễể]|chậm) hạn|trực tiếp|(?:không|chưa) hài lòng|nữ)"
    rf"{_SAID}(?P<last>\d{{1,3}}(?:,\d+)?)\s?%",
    re.I,
)
_OF_CASES = re.compile(
    r"chiếm|hạn|hồ sơ|trực tuyến|số h[oó][áa]|hài lòng|giải quyết|hộ |người|trẻ|học sinh|thôn|chuẩn|cán bộ", re.I
)
# What may well be more than all of it: work against a plan, growth.
_OF_A_PLAN = re.compile(
    r"thực hiện|hoàn thành|kế hoạch|chỉ tiêu|dự toán|thu |giao|tăng|so với|vượt|cùng kỳ|nợ|bao phủ",
    re.I,
)


def told(thing: Thing) -> Iterator[tuple[int, str]]:
    """Line and advice for the texts and tables of a thing."""
    source, entry = thing.source, thing.entry
    texts = dict(entry.texts)
    for at, text in texts.items():
        yield from ((entry.line_of(at), why) for why in doubts(text))
    for grid in table_rows.grids(texts):
        for place, why in _in_table(grid.text.split("\n")):
            yield entry.line_of(grid.keys[place - 2]), why
    rows = source.body.split("\n") if source.body else []
    yield from ((source.body_line + n, why) for n, row in enumerate(rows) if row for why in doubts(row))
    first = 0
    while first < len(rows):
        count = piped_tables.barred(rows[first:]) if "|" in rows[first] else 0
        yield from ((source.body_line + first + n, why) for n, why in _in_table(rows[first : first + count]))
        first += count or 1


def _in_table(rows: Sequence[str]) -> Iterator[tuple[int, str]]:
    """Place among the lines of a table, and advice."""
    if len(rows) > 3:
        head, *cells = [piped_tables.cells_of(row) for row in rows]
        first = 1 if piped_tables.is_delimiter(rows[1]) else 0
        yield from ((place + 1 + first, why) for place, why in wrong_totals(head, cells[first:]))


def doubts(text: str) -> Iterator[str]:
    """What to look at in one text: a part that is more than its whole, a per cent that is not that of its numbers."""
    if "đó" in text.lower() and _PART.search(text):
        for sentence in _SENTENCE.split(text):
            yield from _parts(sentence)
    yield from listed_parts.doubts(text)
    for number in _MONEY.findall(text) if "." in text else ():
        if not re.fullmatch(r"\d{1,3}(?:\.\d{3})+", number):
            yield f"“{number}” đồng: mỗi nhóm sau dấu chấm phải đủ ba chữ số"
    for match in _COMMAS.finditer(text) if "," in text else ():
        if match.start():  # a text that begins with “8,000 VNĐ” is a fee of the national portal, as it writes it
            yield f"“{match[0]}”: số tiền tách hàng nghìn bằng dấu chấm"
    for match in _RATE.finditer(text) if "%" in text else ():
        if (
            Decimal(match[1].replace(",", ".")) > 100
            and _OF_CASES.search(match[0])
            and not _OF_A_PLAN.search(_around(text, match))
        ):
            yield f"tỷ lệ {match[1]}% lớn hơn 100%"
    for match in _TURN.finditer(text) if " từ " in text else ():
        yield from _turned(text, match)
    for match in _TWO_SORTS.finditer(text) if "%" in text else ():
        if measured(match["first"]) + measured(match["last"]) > 100:
            yield f"{match['one']} {match['first']}%, {match['two']} {match['last']}% cộng lại lớn hơn 100%"
    yield from _wrong_parts(text)


def _turned(text: str, match: re.Match[str]) -> Iterator[str]:
    """What is said to rise and falls, or the other way round; ranks do so, and other units may."""
    unit, after = match["unit"].split(), match["after"].split()
    if _RANK.search(text) or (unit and after[:1] != unit[:1]) or (after and after[0] in _LARGE and not unit):
        return
    first, last = measured(match["from"]), measured(match["to"])
    if (last < first) if match["how"].lower() in ("tăng", "nâng") else (last > first):
        yield f"“{match[0].strip()}”: xem lại hai số, hoặc chữ “{match['how'].lower()}”"


def _wrong_parts(text: str) -> Iterator[str]:
    """A per cent that is not that of the numbers beside it, a part that is more than the whole, a wrong rest."""
    for match in _REST.finditer(text) if " còn " in text else ():
        if (made := counted(match["done"]) + counted(match["rest"])) != counted(match["whole"]):
            yield f"{match['done']} và còn {match['rest']} cộng lại là {made}, không phải {match['whole']}"
    for match in _SHARE.finditer(text) if "%" in text and "/" in text else ():
        day = _DAY.search(text, max(0, match.start() - 20), match.start())
        if not (day and counted(match[1]) <= 31 and counted(match[2]) <= 12):
            yield from _wrong_share(match[1], match[2], match[3])
    for match in _PER_CENT_OF.finditer(text) if "% (" in text and not _CHANGE.search(text) else ():
        yield from _wrong_share(match[2], match[3], match[1])
    for match in _OF_SO_MANY.finditer(text) if "/" in text else ():
        part, whole = counted(match[1]), counted(match[2])
        before = text[max(0, match.start() - 12) : match.start()]
        no_day = part > _DAYS or whole > _MONTHS or _OF_NO_DAY.search(before)
        if part > whole and no_day and not (_BEYOND.search(text) or _SHARE.search(text)):
            yield f"{match[1]} nhiều hơn cả tổng số {match[2]}"
    for match in _OF_ALL.finditer(text) if " số " in text else ():
        if counted(match[1]) > counted(match[3]):
            yield f"phần “{match[1]} {match[2]}” nhiều hơn cả tổng số {match[3]}"
    for match in _IN_TIME.finditer(text) if " hạn " in text and "iải quyết" in text else ():
        if counted(match[2]) > counted(match[1]) and not _PART.search(match[0]):
            yield f"{match[2]} hồ sơ nhiều hơn cả {match[1]} hồ sơ đã giải quyết"
    for match in _ON_TIME.finditer(text) if "%" in text and " hạn" in text else ():
        yield from _wrong_share(match[2], match[1], match[3])


def _wrong_share(part: str, whole: str, per_cent: str) -> Iterator[str]:
    said, of = Decimal(per_cent.replace(",", ".")), counted(whole)
    if of and abs(counted(part) * 100 - said * of) > of * Decimal(1).scaleb(_exponent(said)):
        made = f"{counted(part) * Decimal(100) / of:.2f}".replace(".", ",")
        yield f"{part}/{whole} bằng {made}%, không phải {per_cent}%"


def _around(text: str, match: re.Match[str]) -> str:
    return match[0] + text[match.end() : match.end() + 40]


def _exponent(number: Decimal) -> int:
    exponent = number.as_tuple().exponent
    return exponent if isinstance(exponent, int) else 0


def _parts(sentence: str) -> Iterator[str]:
    found = _PART.search(sentence)
    if not found:
        return
    wholes: dict[str, tuple[int, str]] = {}
    before = sentence[: found.start()].rstrip(" ,;")
    for match in _COUNTED.finditer(before):
        number, unit = match.groups()
        ends = match.end() == len(before)  # 190 hồ sơ, trong đó
        nearest = ends and not _CHANGE.search(re.split(r"[,;(]", before[: match.start()])[-1])
        for words in (unit, unit.split()[0]):
            known = (-1, "") if nearest else wholes.get(words, (-1, ""))
            wholes[words] = max(known, (counted(number), f"{number} {words}"))
    for number, unit in _COUNTED.findall(sentence[found.end() :]):
        value, whole = wholes.get(unit) or wholes.get(unit.split()[0]) or (None, "")
        if value is not None and counted(number) > value:
            yield f"phần “{number} {unit}” nhiều hơn cả “{whole}” nêu trước chữ “trong đó”"
        elif value is None and len({value for value, _ in wholes.values()}) == 1:
            value, whole = next(iter(wholes.values()))
            if not (_HOW.match(unit) or (_OF_PEOPLE.match(unit) and _PEOPLE.search(whole))):
                continue
            if counted(number) > value:
                yield f"phần “{number} {unit}” nhiều hơn cả “{whole}” nêu trước chữ “trong đó”"


def wrong_totals(heads: Sequence[str], rows: Sequence[Sequence[str]]) -> Iterator[tuple[int, str]]:
    """Rows of a table that are totals of the rows above, where one column alone does not add up: the place, and why."""
    totals = [n for n, row in enumerate(rows) if any(_TOTAL.fullmatch(cell.strip(" *_")) for cell in row[:2])]
    if len(totals) != 1 or (totals[0] != len(rows) - 1 and totals[0]):
        return
    (total,) = totals
    others = [row for n, row in enumerate(rows) if n != total]
    if len(others) < 2 or any(_GROUP.fullmatch(row[0].strip(" *_")) for row in others if row and row[0]):
        return
    wrong, right = [], 0
    for place, head in enumerate(heads):
        cells = [row[place].strip(" *_") if place < len(row) else "" for row in (rows[total], *others)]
        if place == 0 or _RATIO.search(head.strip()) or not all(map(_COUNT.fullmatch, cells)):
            continue
        said, *parts = map(counted, cells)
        if said == sum(parts):
            right += 1
        else:
            wrong.append(f"cột “{head.strip()}” cộng lại là {sum(parts)}, dòng tổng ghi {cells[0]}")
    if len(wrong) == 1 and (right or len(heads) < 4):
        yield total, wrong[0]
