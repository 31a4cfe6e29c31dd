"""Templates of reports: data/mau-bao-cao/<name>.yml, with places «…» that a draft fills in."""

import re
from collections.abc import Iterable, Iterator, Mapping, Sequence
from pathlib import Path
from typing import Annotated

from pydantic import Field

from ...core import numbering, paper_types, placeholder
from ...core.fields import LONG
from ...core.kind import Here, Kind
from ...core.loaders import folder
from ...core.new_entry import New
from ...core.problems import Problem
from ...core.record import Entry, Paragraphs, PublicRecord, Text
from ...core.source import Loc, key_of
from ...core.texts import texts
from ...core.yaml_writer import Value
from .pieces import Signature, Task
from .rules import NUMBERED, TYPED_MESSAGE, full_number, sign_mistakes
from .sections import Section

FOLDER = "data/mau-bao-cao"
PLACES = {
    "ky": "tên kỳ: 6 tháng đầu năm 2024",
    "ky_sau": "tên kỳ tiếp theo",
    "KY_SAU": "tên kỳ tiếp theo, chữ in hoa",
    "nam": "năm của kỳ",
    "tu": "ngày đầu kỳ",
    "den": "ngày cuối kỳ",
    "tu_dau_nam": "ngày đầu năm báo cáo",
    "co_quan": "tên gọi ngắn của cơ quan: UBND kèm tên đơn vị",
    "don_vi": "tên đơn vị, có kèm xã, phường hay đặc khu",
    "so_tin_bai": "số tin, bài đăng trong kỳ",
    "so_tin": "số tin",
    "so_bai": "số bài",
    "so_tu_viet": "số tin, bài tự viết",
    "so_dang_lai": "số tin, bài đăng lại",
    "so_sanh": "so với cùng kỳ năm trước",
    "luy_ke": "lũy kế từ đầu năm báo cáo",
    "thu_tuc": "số thủ tục công bố mới, sửa đổi, bãi bỏ trong kỳ và các quyết định, theo data/thu-tuc",
    "van_ban": "văn bản của đơn vị ban hành trong kỳ, theo data/van-ban",
    "chi_so": "điểm mới nhất của từng chỉ số, theo data/chi-so",
    "phan_anh": "số phản ánh, kiến nghị nhận, đã trả lời, đúng hạn trong kỳ, theo sổ phản ánh",
}
ACTIVITIES = {
    "hoi_nghi": "số hội nghị, cuộc họp trong kỳ, theo data/hoat-dong; không có thì để người lập báo cáo điền",
    "sinh_hoat": "số buổi chào cờ, sinh hoạt chuyên đề, cũng theo data/hoat-dong",
    "tap_huan": "số lớp tập huấn, bồi dưỡng, cũng theo data/hoat-dong",
    "cuoc_thi": "số cuộc thi và tên, cũng theo data/hoat-dong",
    "niem_yet": "số đợt niêm yết, cũng theo data/hoat-dong",
    "truyen_thanh": "số đợt phát thanh, băng rôn, tờ rơi, cũng theo data/hoat-dong",
}
PLACES |= ACTIVITIES
LISTS = {
    "theo_chuyen_muc": "mỗi chuyên mục một dòng; đứng riêng một ý gạch đầu dòng",
    "hoat_dong": "mỗi loại hoạt động một dòng, theo data/hoat-dong; đứng riêng một ý gạch đầu dòng",
}
_NEWS = "docs/tin-bai/, cách đếm ở trang /thong-ke/"
# Where the machine takes from what it fills in; places without one say what was asked for.
SOURCES = {
    **dict.fromkeys(("so_tin_bai", "so_tin", "so_bai", "so_tu_viet", "so_dang_lai", "so_sanh", "luy_ke"), _NEWS),
    "theo_chuyen_muc": _NEWS,
    "phan_anh": "data/phan-anh/",
    "thu_tuc": "data/thu-tuc/ (thay_doi)",
    "van_ban": "data/van-ban/",
    "chi_so": "data/chi-so/",
    **dict.fromkeys((*ACTIVITIES, "hoat_dong"), "data/hoat-dong/"),
}
_PLACE = re.compile(r"«\s*(\w*)\s*»")
# As other programs mark a place, between other signs or none: only names of two words are no words of a text.
_OTHER_SIGNS = re.compile(r"(?:\{+|<+|\[+|\$\{)\s*(\w+)\s*(?:\}+|>+|\]+)|(?<![«\w])(?=[^\W_]+_)(\w+)(?![»\w])")
_OWN = {"name", "code"}


class Template(PublicRecord):
    """What a report of one sort says every time; places «…» stand for what changes."""

    name: Text = Field(
        alias="ten",
        title="Tên mẫu",
        description="Mẫu dùng cho báo cáo nào",
        examples=["Tuyên truyền nâng cao chỉ số PAPI"],
    )
    code: Text = Field(alias="ky_hieu", title="Ký hiệu", description="Phần đứng sau số và dấu /", examples=["BC-UBND"])
    type: Text = Field(
        alias="ten_loai", title="Tên loại văn bản", description="Báo cáo, Kế hoạch, Công văn…", examples=["Báo cáo"]
    )
    subject: Annotated[Text, LONG] = Field(
        alias="trich_yeu",
        title="Trích yếu",
        description="Có thể dùng chỗ điền như «ky»",
        examples=["Công tác cải cách hành chính «ky»"],
    )
    grounds: tuple[Text, ...] = Field(
        (), alias="can_cu", title="Các căn cứ", description="Mỗi căn cứ một dòng", examples=["[Kế hoạch số …]"]
    )
    addressees: tuple[Text, ...] = Field(
        (), alias="kinh_gui", title="Kính gửi", description="Mỗi nơi một dòng", examples=["[UBND tỉnh]"]
    )
    opening: Paragraphs = Field(
        (),
        alias="mo_dau",
        title="Đoạn mở đầu",
        description="Đứng trước phần I",
        examples=["«mục “co_quan”» báo cáo như sau"],
    )
    body: tuple[Section, ...] = Field(
        alias="noi_dung",
        min_length=1,
        title="Nội dung",
        description="Các phần như trong báo cáo",
        examples=["xem tieu_de"],
    )
    tasks: tuple[Task, ...] = Field(
        (), alias="nhiem_vu", title="Nhiệm vụ kỳ tới", description="Các việc kỳ nào cũng có", examples=["xem noi_dung"]
    )
    closing: Annotated[Text, LONG] | None = Field(
        None,
        alias="ket",
        title="Câu kết",
        description="Đứng cuối, trước phần ký",
        examples=["Trên đây là báo cáo «ky»"],
    )
    recipients: tuple[Text, ...] = Field(
        alias="noi_nhan", title="Nơi nhận", description="Mỗi nơi một dòng", examples=['["Lưu: VT"]']
    )
    signature: Signature = Field(
        alias="ky_ten", title="Phần ký", description="Quyền hạn, chức vụ, họ và tên", examples=["xem chuc_vu, nguoi_ky"]
    )

    @property
    def unfinished(self) -> bool:
        """Always: what only a person can tell stays marked in the drafts made of a template."""
        return True


def id_of(template: Entry[Template]) -> str:
    """The name a template is asked for by: that of its file."""
    return Path(template.source.path).stem


def known_places(template: Entry[Template]) -> Iterator[Problem]:
    """Chỗ điền « » trong mẫu báo cáo chỉ dùng các tên có trong bảng ở trang hướng dẫn."""
    known = ", ".join(f"«{name}»" for name in (*PLACES, *LISTS))
    for at, text in texts(template.data):
        for name in _PLACE.findall(text):
            alone = name in LISTS and _PLACE.fullmatch(text.strip()) and "gach_dau_dong" in at
            if name not in PLACES and not alone:
                yield template.problem(at, f"không có chỗ điền này ở đây; các chỗ điền: {known}", f"«{name}»", "«ky»")


def whole_places(template: Entry[Template]) -> Iterator[Problem]:
    """Chỗ điền trong mẫu báo cáo phải có đủ hai dấu « »."""
    for at, text in texts(template.data):
        if re.search("[«»]", _PLACE.sub("", text)):
            yield template.problem(at, "chỗ điền thiếu một trong hai dấu « »", text, "«ky»")


def _notices(here: Here) -> Iterator[str]:
    """Names of places between other signs than « », which are printed as they stand; dots in the place of words."""
    for template in here.read[KIND]:
        for at, text in texts(template.data):
            for match in _OTHER_SIGNS.finditer(text):
                if (name := match[1] or match[2]) in (*PLACES, *LISTS):
                    yield template.advice(at, f"“{match[0]}” in nguyên như vậy; chỗ điền viết «{name}»")
            key = key_of(at)
            if key in NUMBERED and numbering.TYPED.match(text):
                yield template.advice(at, f"{TYPED_MESSAGE} (đang có: “{text}”)")
            if placeholder.dots_alone(text):
                way = "chỗ người lập báo cáo phải điền thì ghi [cần bổ sung: …]"
                yield template.advice(at, f"mục này mới có dấu, chưa có chữ; {way}")


def right_sign(template: Entry[Template]) -> Iterator[Problem]:
    """Ký hiệu của mẫu (ky_hieu) là phần sau số và dấu /, hợp với tên loại: BC-UBND, KH-UBND."""
    type, sign = template.data.type, template.data.code
    if not full_number("95", sign):
        message = "ký hiệu chỉ gồm các chữ viết tắt nối bằng gạch nối, không ghi số và dấu /"
        yield template.problem(("ky_hieu",), message, sign, "BC-UBND")
    else:
        for message, corrected in sign_mistakes(type, sign):
            yield template.problem(("ky_hieu",), message, sign, corrected)


def right_type(template: Entry[Template]) -> Iterator[Problem]:
    """Tên loại của mẫu viết đúng như Nghị định 30/2020/NĐ-CP: Báo cáo, Kế hoạch, Công văn."""
    if right := paper_types.misspelt(template.data.type):
        yield template.problem(("ten_loai",), paper_types.MISSPELT, template.data.type, right)


KIND: Kind[Entry[Template]] = Kind(
    id="mau-bao-cao",
    name="Mẫu báo cáo",
    place=f"{FOLDER}/<tên-mẫu>.yml",
    model=Template,
    new=New(
        name="mẫu báo cáo",
        path=f"{FOLDER}/{{ky_hieu|slug}}.yml",
        title="ten",
        left_out=("noi_dung",),
    ),
    load=folder(FOLDER, Template, national="mau-bao-cao"),
    rules=(known_places, whole_places, right_type, right_sign),
    notices=_notices,
)


def filled(template: Template, values: Mapping[str, str], lists: Mapping[str, Sequence[str]]) -> dict[str, Value]:
    """The keys of a report from a template, with every place filled in.

    Raises:
        KeyError: a place of the template that `values` does not have.
    """
    words = template.model_dump(by_alias=True, exclude_defaults=True, exclude=_OWN)
    return {key: _filled(value, values, lists) for key, value in words.items()}


def sources(template: Template) -> Iterator[tuple[Loc, Sequence[str]]]:
    """Every text of a template that the machine fills in, by its place, with the files that it is taken from."""
    for at, text in texts(template):
        found = dict.fromkeys(SOURCES[name] for name in _PLACE.findall(text) if name in SOURCES)
        if found:
            yield at, tuple(found)


def uses_any(template: Template, places: Iterable[str]) -> bool:
    """Whether the text of a template has one of these places."""
    return any(name in places for _, text in texts(template) for name in _PLACE.findall(text))


def _filled(value: object, values: Mapping[str, str], lists: Mapping[str, Sequence[str]]) -> Value:
    match value:
        case str():
            return _PLACE.sub(lambda match: values[match[1]], value)
        case Mapping():
            return {str(key): _filled(inner, values, lists) for key, inner in value.items()}
        case Sequence():
            return [made for inner in value for made in _entries(inner, values, lists)]
    raise TypeError(value)


def _entries(value: object, values: Mapping[str, str], lists: Mapping[str, Sequence[str]]) -> Iterator[Value]:
    """One entry of a list, or the several that a place stands for."""
    match = _PLACE.fullmatch(value.strip()) if isinstance(value, str) else None
    if match and match[1] in lists:
        yield from lists[match[1]]
    else:
        yield _filled(value, values, lists)
