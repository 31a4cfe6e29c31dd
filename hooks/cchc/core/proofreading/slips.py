"""Warnings about valid content that is probably a mistake: impossible days, unfinished sentences, joined lines."""

import re
from collections.abc import Callable, Iterator, Sequence
from pathlib import Path

from .. import markdown_links, placeholder
from ..late import Late
from ..markup import CODE
from ..pasting import piped_tables
from ..pasting.inline import comparisons
from ..privacy.quick_look import ILLNESS
from ..source import Data, Loc, key_of
from ..text import slug
from ..thing import Thing
from . import dead_numbers, half_typed, listed_counts, listed_twice, lone_marks, signed_names, sums, unpaired, unready
from .unpaired import Place
from .unprintable import unprintable
from .written_days import doubts, names_days

health = Late("cchc.core.privacy.health")  # its patterns of names are many, and few texts need them
_JOINED = "mục này hiện thành một dòng, các dòng đã ghi được nối lại; hãy viết thành các câu"
_LINK = re.compile(r"\[[^\[\]\n]+\]\((?:https?:|/|#|[\w./-]+\.\w)[^()\n]*\)")
_TAG = re.compile(
    r"</?(?:b|i|u|em|strong|font|br|a(?= href|>)|p|div|span|table|t[rdh]|img|center|h[1-6])\b[^<>\n]*>"
    r"|&(?:nbsp|amp|lt|gt|[lr]dquo|[nm]dash|hellip|quot|#\d+);",
    re.I,
)
_BOLD = re.compile(r"(?<![\w*(])\*\*[^\s*)][^*\n]*\*\*(?!\*)")
_WORDLESS = "ảnh chưa có lời tả: hãy nói ảnh có gì, cho người không nhìn thấy ảnh"
_NO_WORDS = frozenset(("anh", "hinh", "hinh-anh", "image", "anh-minh-hoa", "anh-1", "hinh-1"))  # say nothing
_NUMBERED = re.compile(r"(?:img|dsc|image|photo|picture|anh|hinh|z)?-?\d[\d-]*")  # words that are the name of a file
_WAITING = "câu này có vẻ chưa viết xong (đang có: “{}”); hãy viết nốt hoặc bỏ"
_END = 30  # letters of a text that breaks off
_NAMES = frozenset(("ten", "ten_tthc", "tieu_de", "trich_yeu", "noi_dung", "mo_ta", "tom_tat", "dia_diem", "don_vi"))
_WHOLE = frozenset(  # one phrase or paragraph each
    "ten ten_tthc trich_yeu tom_tat dia_diem pham_vi linh_vuc don_vi doan tra_loi ket dia_danh_cu".split()
)
_CUT = re.compile(r"[^\W_] ?(?:,| (?:\.{3}|…))$")
_LABELLED = re.compile(
    r"(?:tên|họ(?: và)? tên|chức vụ|số điện thoại)(?: (?:cán bộ|công chức|lãnh đạo|người [^\d,.;]{2,20}))?|"
    r"(?:tên|tiêu đề|tóm tắt|nội dung|trích yếu|địa điểm)(?: nội dung)?"
    r" (?:hoạt động|tin|bài|bài viết|tin,? bài|văn bản|đơn vị|thủ tục|đầu mối|cuộc họp|tổ chức|thông báo|phản ánh"
    r"|kiến nghị|trả lời|báo cáo|câu hỏi|nhiệm vụ)",
    re.I,
)
_LABELS = re.compile(r"(?:tóm tắt|nội dung|tiêu đề|trích yếu|mô tả|kết quả|trả lời|thông báo|lý do|thủ tục)\W*", re.I)
_SAID = _NAMES - {"tieu_de"} | {"tra_loi", "ket_qua", "pham_vi", "ly_do", "nguoi", "ho_ten", "nguoi_ky"}
_WORDS = frozenset(("linh_vuc", "noi_xu_ly", "kenh", "chuc_vu", "chu_tri", "don_vi_tinh", "noi_niem_yet", "dia_danh"))
_DIGITS = re.compile(r"[\d\s.,/]+")
_SIGNS = re.compile(r"[-–—.,:;/|_*…~?!\s]+")
_LETTER = re.compile(r"[^\W_]")
_COMMENTED = re.compile(r"\s*(?:- )?([a-z]\w*):\s+#+\s*(\w)\S*\s+\S")
_PICTURES = (("anh",), ("anh_khac",))  # the keys of pictures


def slips(thing: Thing) -> Iterator[str]:
    """The warnings for one thing, each with file and line; they depend on nothing but the thing."""
    texts = [(thing.source.line((*thing.entry.at, *at)), text) for at, text in thing.entry.texts]
    dated = _rows(thing, texts, lambda text: names_days(text) or dead_numbers.may_be_in(text))
    days = ((line, why) for line, text in dated for why in (*doubts(text), *dead_numbers.doubts(text)))
    ill = ((line, why) for line, text in _rows(thing, texts, ILLNESS.search) for why in health.doubts(text))
    joined = ((line, _JOINED) for line in _joined(thing))
    half = _half_typed(thing, texts)
    links = [(thing.source.body_line + line - 1, why) for line, why in markdown_links.doubts(thing.source.body)]
    links += [(line, why) for line, text in texts for why in markdown_links.doubts_of_data(text)]
    for line, why in (
        *days,
        *ill,
        *half,
        *sums.told(thing),
        *_unready(thing),
        *_wordless(thing),
        *_muted(thing),
        *_left_to_nation(thing),
        *links,
        *unprintable(thing),
        *joined,
    ):
        yield thing.source.advice(line, why)


def _unready(thing: Thing) -> Iterator[tuple[int, str]]:
    """Unfinished sentences, and Markdown or HTML in texts that show it as it is written."""
    source, entry = thing.source, thing.entry
    if entry.data.unfinished:
        return
    for at, text in entry.texts:
        if "](" in text and (link := _LINK.search(text)):
            yield source.line((*entry.at, *at)), f"mục này không nhận liên kết, hiện nguyên chữ “{link[0]}”"
        if "**" in text and (bold := _BOLD.search(text)):
            yield source.line((*entry.at, *at)), f"mục này không có chữ đậm, hiện nguyên cả dấu sao “{bold[0]}”"
        if ("<" in text or "&" in text) and (tag := _tag(text)):
            yield source.line((*entry.at, *at)), f"mục này không nhận mã HTML, hiện nguyên chữ “{tag[0]}”"
        key = key_of(at)
        if (found := unready.waits(text)) or (key in _WHOLE and _CUT.search(text)):
            yield source.line((*entry.at, *at)), _WAITING.format(found or text[-_END:])
        elif key in signed_names.KEYS and (why := signed_names.why_wrong(text)):
            yield source.line((*entry.at, *at)), f"{why} (đang có: “{text}”)"
        elif _wordless_text(at, text) and not entry.data.handed_down:
            yield source.line((*entry.at, *at)), f"mục này chưa có chữ nào rõ nghĩa (đang có: “{text}”)"
    if unready.waits(source.body):
        rows = enumerate(source.body.split("\n"), source.body_line)
        yield from ((n, _WAITING.format(found)) for n, row in rows if (found := unready.waits(row)))


def _tag(text: str) -> re.Match[str] | None:
    """The first tag or entity of a text; `a<b và c>d` compares and is none."""
    compared = [*comparisons(text)]
    return next((tag for tag in _TAG.finditer(text) if tag.span() not in compared), None)


def _wordless_text(at: Loc, text: str) -> bool:
    """Whether a text is dashes alone, or a name has fewer than two letters or says what is to be written there.

    Of the other keys, those that want words have figures alone.
    """
    key = key_of(at)
    if key in _SAID and (_LABELLED.fullmatch(text) or (key != "ten" and _LABELS.fullmatch(text))):
        return True
    if at[-1] in _NAMES:
        return len(_LETTER.findall(text)) < 2 and (at[-1] != "trich_yeu" or len(at) == 1)
    if at[-1] in _WORDS and _DIGITS.fullmatch(text):
        return True
    return _SIGNS.fullmatch(text) is not None and not placeholder.in_cell(at)


def _muted(thing: Thing) -> Iterator[tuple[int, str]]:
    """Keys without a value behind which a sentence stands as a comment: `pham_vi: # Khai sinh, khai tử`."""
    source = thing.source
    places = [at for at in source.blank if at[: len(thing.entry.at)] == thing.entry.at]
    for at in places:
        line = source.line(at)
        found = _COMMENTED.match(source.rows[line - 1] if line <= len(source.rows) else "")
        if found and not found[2].islower():  # notes to oneself begin small
            yield line, f"mục “{found[1]}” đang trống: chữ sau dấu # không được đọc; hãy xóa dấu #"


def _left_to_nation(thing: Thing) -> Iterator[tuple[int, str]]:
    """Keys without a value that must have one: the data for the whole country have stepped in."""
    source, entry = thing.source, thing.entry
    wanted = {field.alias for field in type(entry.data).model_fields.values() if field.is_required()}
    for at in source.blank:
        if at[:-1] == entry.at and at[-1] in wanted:
            yield source.line(at), f"mục “{at[-1]}” đang trống nên lấy theo dữ liệu chung; hãy ghi, hoặc xóa dòng này"


def _wordless(thing: Thing) -> Iterator[tuple[int, str]]:
    """Pictures whose words say nothing, or repeat the name of the file (a text where they only do so is refused)."""
    source, entry = thing.source, thing.entry
    texts = dict(entry.texts)
    for at, text in texts.items():
        file = Path(texts.get((*at[:-1], "tep"), "")) if at[:1] in _PICTURES and at[-1] == "mo_ta" else None
        if file and _says_nothing(text, file):
            yield source.line((*entry.at, *at)), f"{_WORDLESS} (đang có: “{text}”)"
    for link in source.links:
        if link.image and link.text and _says_nothing(link.text, Path(link.target)):
            yield source.body_line + link.line - 1, f"{_WORDLESS} (đang có: “{link.text}”)"


def _says_nothing(words: str, file: Path) -> bool:
    said = slug(words)
    return said in {*_NO_WORDS, slug(file.stem), slug(file.name)} or _NUMBERED.fullmatch(said) is not None


def _half_typed(thing: Thing, texts: Sequence[Place]) -> Iterator[tuple[int, str]]:
    """What is typed by half: in the data line by line as they are read, in the body but for code."""
    source, entry = thing.source, thing.entry
    shown = CODE.sub(_blanked, source.body) if "`" in source.body else source.body
    body = [*enumerate(shown.split("\n"), source.body_line)]
    if not entry.data.handed_down:
        yield from half_typed.doubts([*(row for text in texts for row in (text, (0, ""))), *body])
    yield from unpaired.tags(body)
    yield from lone_marks.doubts(body)
    yield from lone_marks.jumps(body)
    yield from lone_marks.again(body)
    yield from lone_marks.of_a_page(body)
    yield from lone_marks.small(body)
    yield from listed_counts.doubts(body)
    whole = source.body.split("\n")  # of code, one letter: no heading, but not nothing below one
    yield from lone_marks.bare([(n, text or row.strip()[:1]) for (n, text), row in zip(body, whole, strict=True)])
    if "|" in source.body:
        rows = [row for _, row in body]
        yield from ((body[at][0], piped_tables.LOOSE) for at in piped_tables.loose(rows))
        yield from ((body[at][0], piped_tables.SHORT) for at in piped_tables.short(rows))
    yield from listed_twice.told(thing)


def _blanked(match: re.Match[str]) -> str:
    return "\n" * match[0].count("\n")


def _joined(thing: Thing) -> Iterator[int]:
    """Where the lines of a block (`|`) have become one, as the key has one line."""
    source, entry = thing.source, thing.entry
    blocks = {*_blocks(source.written(entry.at), ())}
    yield from (source.line((*entry.at, *at)) for at, text in entry.texts if at in blocks and "\n" not in text)


def _blocks(value: Data, at: Loc) -> Iterator[Loc]:
    """The places of texts of several lines."""
    match value:
        case str() if "\n" in value.strip():
            yield at
        case dict():
            for key, inner in value.items():
                yield from _blocks(inner, (*at, key))
        case list():
            for place, inner in enumerate(value):
                yield from _blocks(inner, (*at, place))


def _rows(thing: Thing, texts: Sequence[Place], worth: Callable[[str], object]) -> Iterator[tuple[int, str]]:
    """The texts of a thing that are `worth` reading, with their lines."""
    source = thing.source
    yield from ((line, text) for line, text in texts if worth(text))
    if worth(source.body):
        rows = enumerate(source.body.split("\n"), source.body_line)
        yield from ((line, row) for line, row in rows if row)
