"""Rules about one paper."""

import re
import unicodedata
from collections.abc import Iterator
from pathlib import Path

from ...core import file_type, numbering, paper_types, placeholder
from ...core.folders import nearest
from ...core.problems import Problem
from ...core.rules import Rule, beside
from ...core.source import Loc, key_of
from ...core.text import fold
from ...core.texts import texts
from ...core.years import in_folder_of_year
from . import figure_checks, task_rules
from .model import FOLDER, Paper, passages

# What staff type although it is printed by itself: dashes before a text, “./.” after the last one.
_BULLET = re.compile(r"\s*[-–•]\s+")
_END = re.compile(r"\s*\./\.\s*$")
# `92/BC-UBND`, `05/2026/QĐ-UBND` of a normative paper, `653/2019/UBTVQH14` of the National Assembly.
_NORMATIVE = r"(?:19|20)[0-9]{2}/(?=QĐ|NQ|CT|NĐ|TT|PL|L-|UBTVQH|QH)"
_SIGN = "[A-ZĐ][A-Za-zĐđ]*[0-9]{0,2}"
_NUMBER = re.compile(rf"(?!0+[a-zđ]?/)[0-9]{{2,5}}[a-zđ]?/(?:{_NORMATIVE})?{_SIGN}(-{_SIGN})*")
_OF_TYPE = "ký hiệu của "
_ASSEMBLY = re.compile(r"(?:UBTV)?QH[0-9]{1,2}")
NUMBERED = frozenset("trich_yeu nguoi_ky ket noi_dung noi_nhan tieu_de gach_dau_dong".split())
# A place of a template, `«ky»`, or a number that is still open, `…/BC-UBND`.
_UNFILLED = re.compile(r"«\s*\w+\s*»|(?:\.{3,}|…+)\s*/[A-ZĐ]{2}")
TYPED_MESSAGE = "không gõ số thứ tự, gạch đầu dòng hay “./.”; máy tự thêm"


def full_number(given: str, sign: str) -> str:
    """A number as people give it (`95`, `9/KH-UBND`) in full, `sign` after one that has none; empty if it is none."""
    number = given if "/" in given else f"{given}/{sign}"
    number = f"0{number}" if re.match(r"[0-9][a-zđ]?/", number) else number
    return number if _NUMBER.fullmatch(number) else ""


def number_form(paper: Paper) -> Iterator[Problem]:
    """Số, ký hiệu ghi dạng 92/BC-UBND, văn bản quy phạm 05/2026/QĐ-UBND; số dưới 10 có số 0 ở trước: 08/KH-UBND."""
    value = paper.data.number
    if not _NUMBER.fullmatch(value) and not placeholder.present(value):
        message = "số, ký hiệu phải có dạng 92/BC-UBND; số dưới 10 thêm số 0 ở trước"
        plain = unicodedata.normalize("NFKC", value)  # full-width digits
        bare = re.sub(r"\s+", "", plain)
        bare = bare if _NUMBER.fullmatch(f"0{bare}") else re.sub(r"^(\d+[a-zđ]?)/(?:19|20)\d\d/", r"\1/", bare)
        corrected = next((one for one in (bare, f"0{bare}") if _NUMBER.fullmatch(one)), "92/BC-UBND")
        yield paper.problem(("so_ky_hieu",), message, value, corrected)


def type_as_named(paper: Paper) -> Iterator[Problem]:
    """Tên loại viết đúng như Nghị định 30/2020/NĐ-CP: Báo cáo, Kế hoạch, Công văn; chỉ chữ đầu viết hoa."""
    if right := paper_types.misspelt(paper.data.type):
        yield paper.problem(("ten_loai",), paper_types.MISSPELT, paper.data.type, right)


def printed_words(paper: Paper) -> Iterator[Problem]:
    """Không gõ “V/v”, “Kính gửi:”, “Nơi nhận:”, “Phụ lục I” ở đầu các mục đó: máy tự in."""
    report = paper.data
    places: list[tuple[Loc, str, str]] = [
        (("kinh_gui", n), one, r"Kính gửi\s*:?\s*") for n, one in enumerate(report.addressees)
    ]
    places += [(("noi_nhan", n), one, r"Nơi nhận\s*:?\s*") for n, one in enumerate(report.recipients)]
    titles = enumerate(annex.title or "" for annex in report.annexes)
    places += [(("phu_luc", n, "tieu_de"), one, r"Phụ lục\s*(?:số\s*)?[IVX\d]*\s*[.:–-]*\s*") for n, one in titles]
    places += [(("trich_yeu",), report.subject, r"V\s*/\s*v\s*:?\s*")] if report.is_letter else []
    for at, text, form in places:
        match = re.match(form, text, re.I)
        if match and match[0]:
            message = f"máy tự in “{match[0]}”; chỉ ghi phần sau"
            yield paper.problem(at, message, text, text[match.end() :])


def authority_dotted(paper: Paper) -> Iterator[Problem]:
    """Chữ viết tắt ở mục “quyen_han” có dấu chấm: TM. ỦY BAN NHÂN DÂN, KT. CHỦ TỊCH, TL., TUQ., Q."""
    for n, line in enumerate(paper.data.signature.authority):
        if match := re.match(r"(TM|KT|TL|TUQ|Q)\s+(?=\w)", line):
            message = f"sau {match[1]} phải có dấu chấm"
            yield paper.problem(("ky_ten", "quyen_han", n), message, line, f"{match[1]}. {line[match.end() :]}")


def number_fits_type(paper: Paper) -> Iterator[Problem]:
    """Ký hiệu hợp với tên loại: báo cáo là BC-UBND, kế hoạch là KH-UBND; công văn không ghi chữ viết tắt tên loại."""
    number = paper.data.number
    if _NUMBER.fullmatch(number):
        head, _, sign = number.rpartition("/")
        for message, corrected in sign_mistakes(paper.data.type, sign):
            typed = ("ten_loai",) if message.startswith(_OF_TYPE) else ()
            why, right = f"{message}, theo tên loại" if typed else message, f"{head}/{corrected}"
            yield paper.problem(("so_ky_hieu",), why, number, right, against=typed)


def sign_mistakes(type: str, sign: str) -> Iterator[tuple[str, str]]:
    """Why the sign of a number (`BC-UBND`) does not fit a type of papers, with a right one."""
    code = paper_types.code(type)
    if _ASSEMBLY.fullmatch(sign):
        return
    first, _, rest = sign.partition("-")
    known = first in paper_types.CODES.values()
    if code and first != code:
        known = known or fold(first) == fold(code)
        yield f"{_OF_TYPE}{type.lower()} phải là {code}", f"{code}-{(rest or 'UBND') if known else sign}"
    elif code and not rest:
        yield "ký hiệu thiếu chữ viết tắt tên cơ quan ban hành", f"{code}-UBND"
    elif code == "" and known:
        yield "công văn không ghi chữ viết tắt tên loại", rest or "UBND"


def year_of_folder(paper: Paper) -> Iterator[Problem]:
    """Báo cáo đặt trong thư mục của năm ban hành: data/bao-cao/2024/."""
    if paper.data.dated:
        yield from in_folder_of_year(paper, "ngay_ban_hanh", paper.data.issued, FOLDER)


def period_in_order(paper: Paper) -> Iterator[Problem]:
    """Báo cáo phải ghi kỳ; ngày cuối kỳ và ngày ban hành phải từ ngày đầu kỳ trở đi."""
    report = paper.data
    if report.period is None and paper_types.same(report.type, paper_types.REPORT):
        example = "ky: {ten: quý I năm 2024, tu: 2023-12-15, den: 2024-03-14}"
        yield paper.problem(("ky",), "báo cáo phải ghi kỳ báo cáo", "", example)
    for key, period in (("ky", report.period), ("ky_nhiem_vu", report.task_period)):
        if period and period.last < period.first:
            message = f"ngày cuối kỳ sớm hơn ngày đầu kỳ {period.first}"
            yield paper.problem((key, "den"), message, period.last, against=(key, "tu"))
    if report.dated and report.period and report.issued < report.period.first:
        message = f"ngày ban hành sớm hơn ngày đầu kỳ báo cáo {report.period.first}"
        yield paper.problem(("ngay_ban_hanh",), message, report.issued, against=("ky", "tu"))


def has_words(paper: Paper) -> Iterator[Problem]:
    """Văn bản phải có nội dung: mục “mo_dau” hoặc mục “noi_dung”; quyết định phải có các điều trong mục “noi_dung”."""
    report = paper.data
    if not report.body and (report.is_decision or not report.opening):
        example = "noi_dung: [{tieu_de: KẾT QUẢ THỰC HIỆN}]"
        yield paper.problem((), "văn bản chưa có nội dung", "", example)


def addressed(paper: Paper) -> Iterator[Problem]:
    """Công văn và tờ trình phải ghi mục “kinh_gui”."""
    report = paper.data
    if not report.addressees and (report.is_letter or paper_types.code(report.type) == "TTr"):
        yield paper.problem((), f"{report.type.lower()} phải ghi nơi kính gửi", "", "kinh_gui: [UBND tỉnh]")


def whole_paragraphs(paper: Paper) -> Iterator[Problem]:
    """Mỗi đoạn văn ở mục doan là một dòng riêng; trong ngoặc vuông, dấu phẩy tách một câu thành hai đoạn."""
    for at, passage in passages(paper.data):
        lines = [paper.source.lines.get((*paper.at, *at, "doan", n)) for n in range(len(passage.paragraphs))]
        for place, text in enumerate(passage.paragraphs[1:], 1):
            if text[0].islower() and lines[place] is not None and lines[place] == lines[place - 1]:
                message = "dấu phẩy trong ngoặc vuông tách câu thành hai đoạn; viết mỗi đoạn một dòng, sau dấu gạch"
                whole = f"- {passage.paragraphs[place - 1]}, {text}"
                yield paper.problem((*at, "doan", place), message, text, whole)


def annexes_titled(paper: Paper) -> Iterator[Problem]:
    """Mỗi phụ lục có tieu_de."""
    for place, annex in enumerate(paper.data.annexes):
        if not annex.title:
            yield paper.problem(("phu_luc", place), "phụ lục chưa có tiêu đề", "", "tieu_de: Danh mục tin, bài")


def even_tables(paper: Paper) -> Iterator[Problem]:
    """Trong bảng, mỗi dòng có đủ số ô như số cột; ô trống ghi ""; dòng chỉ có một ô là tên nhóm, trải hết bảng."""
    for at, passage in passages(paper.data):
        for number, grid in enumerate(passage.grids):
            for place, row in enumerate(grid.rows):
                if len(row) not in {1, len(grid.columns)}:
                    message = f"dòng này có {len(row)} ô, bảng có {len(grid.columns)} cột"
                    yield paper.problem((*at, "bang", number, "hang", place), message, ", ".join(map(str, row)))


@beside
def signed_file_there(paper: Paper) -> Iterator[Problem]:
    """Tệp đã ký là tệp .pdf đặt cùng thư mục với báo cáo, đúng là PDF, không quá 20 MB."""
    name = paper.data.signed_file
    if not name:
        return
    if not re.fullmatch(r"[a-z0-9][a-z0-9._-]*\.pdf", name):
        message = "chỉ ghi tên tệp .pdf, gồm chữ thường không dấu, chữ số và gạch nối, không ghi thư mục"
        yield paper.problem(("tep_da_ky",), message, name, "92-bc-ubnd.pdf")
    elif not file_beside(paper, name).is_file():
        near = nearest(file_beside(paper, name).parent, name)
        other = f"; có phải là “{near}”? Hãy đổi tên tệp đó cho đúng" if near else ""
        yield paper.problem(("tep_da_ky",), f"không có tệp này trong thư mục của báo cáo{other}", name)
    elif why := file_type.why_wrong(file_beside(paper, name)):
        yield paper.problem(("tep_da_ky",), why, name)


def no_typed_numbers(paper: Paper) -> Iterator[Problem]:
    """Không gõ số thứ tự, gạch đầu dòng và dấu “./.” trong báo cáo: máy tự thêm."""
    for at, text in texts(paper.data):
        key = key_of(at)
        pattern = _BULLET if key == "gach_dau_dong" else numbering.TYPED
        typed = pattern.match(text) or (_END.search(text) if key in {"ket", "noi_nhan"} else None)
        if typed and key in NUMBERED:
            yield paper.problem(at, TYPED_MESSAGE, text, _END.sub("", pattern.sub("", text)))


def template_filled_in(paper: Paper) -> Iterator[Problem]:
    """Báo cáo không còn chỗ điền «…» của mẫu, số văn bản không còn để trống như …/BC-UBND; bản nháp được giữ."""
    if paper.data.draft:
        return
    for at, text in texts(paper.data):
        if _UNFILLED.search(text):
            yield paper.problem(at, placeholder.MESSAGE, text)


def dated_to_publish(paper: Paper) -> Iterator[Problem]:
    """Văn bản được đăng phải có ngày ban hành; chỉ bản nháp được để [cần bổ sung: …]."""
    if not paper.data.dated and not paper.data.draft:
        yield paper.problem(("ngay_ban_hanh",), placeholder.MESSAGE, "", "2024-06-20")


RULES: tuple[Rule[Paper], ...] = (
    number_form,
    dated_to_publish,
    number_fits_type,
    type_as_named,
    printed_words,
    authority_dotted,
    year_of_folder,
    period_in_order,
    has_words,
    addressed,
    whole_paragraphs,
    annexes_titled,
    even_tables,
    signed_file_there,
    no_typed_numbers,
    template_filled_in,
    *figure_checks.RULES,
    *task_rules.RULES,
)


def file_beside(paper: Paper, name: str) -> Path:
    """The path of a file in the same folder as the paper."""
    return (paper.source.root / paper.source.path).parent / name
