"""Rules about documents, and how they are read."""

import re
from collections.abc import Iterator, Mapping, Sequence

from ...core import file_type, paper_types
from ...core.dates import short
from ...core.folders import perhaps
from ...core.national import own
from ...core.problems import Problem
from ...core.record import Entry
from ...core.rules import Rule, beside
from ...core.source import Loc
from ...core.text import fold
from ...core.years import in_its_year, named_year
from .library import Identity, Library
from .model import FILES, FOLDER, LEVELS, Document, normalized_number

DocumentEntry = Entry[Document]
_FORM = re.compile(r"([0-9]{1,5}[a-zđ]?/(?:[0-9]{4}/)?)([^\W\d_][\w&.-]*(?:/[\w-]+)?)")
_PARTY = re.compile(r"[0-9]{1,5}-[^\W\d_]{2,4}/[^\W\d_][\w-]*")  # 18-NQ/TW (Hướng dẫn 36-HD/VPTW)
LAWS = ("Hiến pháp", "Luật", "Bộ luật", "Pháp lệnh", "Nghị định", "Thông tư", "Thông tư liên tịch", "Lệnh")
# How the symbol after the number begins, by folded type; others by Nghị định 30/2020/NĐ-CP, as `paper_types` has it.
SIGNS: Mapping[str, tuple[str, ...]] = {
    **{fold(name): (code,) for name, code in paper_types.CODES.items()},
    "luat": ("QH",),
    "bo luat": ("QH",),
    "phap lenh": ("UBTVQH", "PL-UBTVQH"),
    "nghi dinh": ("NĐ-CP",),
    "thong tu": ("TT-",),
    "nghi quyet": ("NQ", "QH", "UBTVQH"),
}


def dates_in_order(entry: DocumentEntry) -> Iterator[Problem]:
    """Văn bản có hiệu lực từ ngày ban hành trở đi, hết hiệu lực sau ngày có hiệu lực."""
    one = entry.data
    if one.since < one.issued:
        message, own, issued = "có hiệu lực trước ngày ban hành", one.since.isoformat(), one.issued.isoformat()
        yield entry.problem(("ngay_hieu_luc",), f"{message} {issued}", own, issued, against=("ngay_ban_hanh",))
    if one.ended and one.ended <= one.since:
        message = f"ngày hết hiệu lực phải sau ngày có hiệu lực {one.since.isoformat()}"
        key = "ngay_hieu_luc" if (*entry.at, "ngay_hieu_luc") in entry.source.lines else "ngay_ban_hanh"
        yield entry.problem(("ngay_het_hieu_luc",), message, one.ended.isoformat(), against=(key,))


def year_of_file(entry: DocumentEntry) -> Iterator[Problem]:
    """Văn bản ở tệp mang tên năm, như data/van-ban/2024.yml, phải ban hành trong năm đó; năm viết đủ bốn chữ số."""
    name = named_year(entry.source.path, FOLDER)
    if re.search(r"\d", name) and not re.fullmatch(r"[0-9]{4}", name):
        corrected = f"{FOLDER}/{entry.data.issued.year}.yml"
        yield entry.source.problem((), "tên tệp không phải một năm; hãy sửa tên tệp", f"{name}.yml", corrected)
    elif name.isdecimal():
        yield from in_its_year(entry, "ngay_ban_hanh", entry.data.issued, FOLDER)


def _corrected(number: str) -> str:
    """`Số: 20/TB–UBND` with a hyphen and without the word; where that is none either, a number that is right."""
    plain = re.sub(r"^(?:[Ss]ố\s*:?\s*)?(?=\d)", "", re.sub(r"\s*[‐‑–—−]\s*", "-", number.strip()))
    return plain if _FORM.fullmatch(re.sub(r"\s+", "", plain)) or _PARTY.fullmatch(plain) else "30/2020/NĐ-CP"


def number_form(entry: DocumentEntry) -> Iterator[Problem]:
    """Số, ký hiệu văn bản hợp với tên loại: Nghị định là 30/2020/NĐ-CP, Kế hoạch là 08/KH-UBND."""
    one = entry.data
    form = _FORM.fullmatch(re.sub(r"\s+", "", one.number))
    signs = SIGNS.get(fold(one.type), ())
    if _PARTY.fullmatch(one.number):
        return
    if not form:
        yield entry.problem(("so_ky_hieu",), "số, ký hiệu không đúng dạng", one.number, _corrected(one.number))
    elif signs and not any(fold(form[2]).startswith(fold(sign)) for sign in signs):
        message = f"ký hiệu của {one.type} phải bắt đầu bằng {' hoặc '.join(signs)}, theo tên loại"
        example = f"{form[1]}{signs[0]}{'' if signs[0].endswith('-CP') else '…'}"
        yield entry.problem(("so_ky_hieu",), message, one.number, example, against=("ten_loai",))


def type_as_named(entry: DocumentEntry) -> Iterator[Problem]:
    """Tên loại văn bản viết đúng chính tả: Kế hoạch, Quyết định, Nghị định; chỉ chữ đầu viết hoa."""
    if right := paper_types.misspelt(entry.data.type, LAWS):
        yield entry.problem(("ten_loai",), paper_types.MISSPELT, entry.data.type, right)


def disclosed_after_issue(entry: DocumentEntry) -> Iterator[Problem]:
    """Ngày công khai văn bản phải từ ngày ban hành trở đi."""
    one = entry.data
    if one.disclosed and one.disclosed < one.issued:
        message = f"ngày công khai sớm hơn ngày ban hành {one.issued.isoformat()}"
        yield entry.problem(("ngay_cong_khai",), message, one.disclosed.isoformat(), against=("ngay_ban_hanh",))


def replacement_dated(entry: DocumentEntry) -> Iterator[Problem]:
    """Văn bản ghi mục “bi_thay_the_boi” phải ghi mục “ngay_het_hieu_luc”."""
    if entry.data.replaced_by and not entry.data.ended:
        message = "đã ghi văn bản thay thế thì phải ghi ngày hết hiệu lực"
        yield entry.problem(("bi_thay_the_boi",), message, entry.data.replaced_by, "ngay_het_hieu_luc: 2026-07-01")


def successor_of_the_level(entry: DocumentEntry) -> Iterator[Problem]:
    """Văn bản trung ương không bị thay thế bởi văn bản của Ủy ban nhân dân, Hội đồng nhân dân (bi_thay_the_boi)."""
    one = entry.data
    if one.level == "trung_uong" and one.replaced_by and re.search(r"UBND|HĐND", one.replaced_by, re.I):
        message = "văn bản của Ủy ban nhân dân, Hội đồng nhân dân không thay thế được văn bản trung ương"
        yield entry.problem(("bi_thay_the_boi",), message, one.replaced_by, "bi_thay_the_boi: 224/2026/NĐ-CP")


@beside
def files_there(entry: DocumentEntry) -> Iterator[Problem]:
    """Tệp của văn bản ghi mục “dia_chi”, hoặc mục “tep” là tên tệp trong docs/van-ban/, đúng loại, không quá 20 MB."""
    for place, file in enumerate(entry.data.files):
        at = ("tep", place)
        path = entry.source.root / FILES / (file.file or "")
        if (file.file is None) == (file.address is None):
            yield entry.problem(at, "ghi đúng một trong hai mục “dia_chi”, “tep”", file.name, "tep: 08-kh-ubnd.pdf")
        elif file.file and (path.parent != entry.source.root / FILES or not path.is_file()):
            near = perhaps(entry.source.root / FILES, path.name)
            message = f"không có tệp này trong {FILES}/{near or '; chỉ ghi tên tệp, không ghi thư mục'}"
            yield entry.problem((*at, "tep"), message, file.file, "08-kh-ubnd.pdf")
        elif file.file and (why := file_type.why_wrong(path)):
            yield entry.problem((*at, "tep"), why, file.file)


RULES: tuple[Rule[DocumentEntry], ...] = (
    dates_in_order,
    year_of_file,
    number_form,
    type_as_named,
    disclosed_after_issue,
    replacement_dated,
    successor_of_the_level,
    files_there,
)


def one_number(entries: Sequence[DocumentEntry]) -> Iterator[Problem]:
    """Một cơ quan không có hai văn bản cùng số, ký hiệu trong một năm; văn bản của trung ương mỗi số chỉ có một."""
    mine = {id(entry) for entry in own(entries)}
    seen: dict[object, DocumentEntry] = {}
    # Staff can change their own alone; of these the first in its file is the one that was there.
    for entry in sorted(entries, key=lambda entry: (id(entry) in mine, entry.source.path, entry.at)):
        one = entry.data
        keys = (one.anchor, (one.key, fold(one.issuer), one.issued.year))
        other = next((seen[key] for key in keys if key in seen), entry)
        seen |= dict.fromkeys(keys, other)
        if other is entry:
            continue
        where = f"trùng với văn bản ở {other.source.path}, dòng {other.source.line(other.at)}"
        if id(other) not in mine:
            where = f"dữ liệu chung đã có số này, của {other.data.issuer}, ngày {short(other.data.issued)}"
            where += "; hãy ghi cơ quan, ngày ban hành đúng như vậy, hoặc xóa mục này"
        yield entry.problem(("so_ky_hieu",), where, entry.data.number)


def known_numbers(entries: Sequence[DocumentEntry]) -> Iterator[Problem]:
    """Văn bản bị thay thế hoặc được sửa đổi phải có trong data/van-ban/ và không ban hành sau văn bản kia."""
    library = Library([entry.data for entry in entries])
    for entry in entries:
        for at, number in _named(entry):
            if not library.earlier(number, entry.data):
                yield entry.problem(at, _why_unknown(entry.data, number, library), number)


def _named(entry: DocumentEntry) -> Iterator[tuple[Loc, str]]:
    """The numbers that a document replaces or amends, with their places."""
    for key, numbers in (("thay_the", entry.data.replaces), ("sua_doi", entry.data.amends)):
        yield from (((key, place), number) for place, number in enumerate(numbers))


def _why_unknown(one: Document, number: str, library: Library) -> str:
    named = [other for other in library.documents if other.key == normalized_number(number)]
    later = next((other for other in named if other.identity != one.identity), None)
    if later:
        return f"văn bản này ban hành ngày {short(later.issued)}, sau văn bản đang ghi; hãy kiểm tra lại số và ngày"
    if named:
        return "đây là số của chính văn bản này; hãy ghi số của văn bản trước đó hoặc xóa"
    return "chưa có văn bản số này trong data/van-ban/; hãy thêm văn bản đó vào tệp của năm ban hành, hoặc sửa lại số"


def higher_stays(entries: Sequence[DocumentEntry]) -> Iterator[Problem]:
    """Văn bản cấp dưới không thay thế, không sửa đổi văn bản cấp trên: cấp xã, rồi cấp tỉnh, rồi trung ương."""
    library = Library([entry.data for entry in entries])
    order = tuple(LEVELS)
    for entry in entries:
        for at, number in _named(entry):
            target = library.earlier(number, entry.data)
            if target and order.index(target.level) < order.index(entry.data.level):
                own, other = LEVELS[entry.data.level].lower(), LEVELS[target.level].lower()
                what = "thay thế" if at[0] == "thay_the" else "sửa đổi"
                message = (
                    f"văn bản {own} không {what} được văn bản {other} ({target.type} của {target.issuer}); "
                    "nếu chỉ căn cứ vào văn bản đó thì xóa số này"
                )
                yield entry.problem(at, message, number)


def no_loops(entries: Sequence[DocumentEntry]) -> Iterator[Problem]:
    """Các văn bản không được thay thế nhau thành vòng."""
    library = Library([entry.data for entry in entries])
    replaces: dict[Identity, list[Identity]] = {}
    for one in library.documents:
        targets = (library.earlier(number, one) for number in one.replaces)
        replaces.setdefault(one.identity, []).extend(target.identity for target in targets if target)
    names = {entry.data.identity: entry.data.number for entry in entries}
    reported: set[frozenset[Identity]] = set()
    for entry in entries:
        loop = _loop(entry.data.identity, replaces)
        if loop and frozenset(loop) not in reported:
            reported.add(frozenset(loop))
            chain = " → ".join(names[identity] for identity in (*loop, loop[0]))
            yield entry.problem(("thay_the",), f"các văn bản thay thế nhau thành vòng: {chain}", entry.data.number)


def _loop(start: Identity, replaces: dict[Identity, list[Identity]]) -> list[Identity]:
    """The way from a document back to itself; empty if there is none."""
    ways = [[start]]
    seen = {start}
    while ways:
        way = ways.pop()
        for after in replaces.get(way[-1], []):
            if after == start:
                return way
            if after not in seen:
                seen.add(after)
                ways.append([*way, after])
    return []


JOINT_RULES: tuple[Rule[Sequence[DocumentEntry]], ...] = (one_number, higher_stays, no_loops)
