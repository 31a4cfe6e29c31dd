"""The paragraph styles of the DOCX; sizes and positions as Nghị định 30/2020/NĐ-CP, Phụ lục I sets them."""

from dataclasses import KW_ONLY, dataclass

from docx.enum.style import WD_STYLE_TYPE
from docx.enum.text import WD_ALIGN_PARAGRAPH, WD_LINE_SPACING
from docx.oxml.ns import qn
from docx.shared import Mm, Pt
from docx.styles.style import ParagraphStyle
from docx.styles.styles import Styles

from .docx_numbering import ADDRESSEES, DASHES, MAIN, RECIPIENTS
from .docx_xml import Element, el, numbered

FONT = "Times New Roman"
LEFT, CENTRE, JUSTIFY = WD_ALIGN_PARAGRAPH.LEFT, WD_ALIGN_PARAGRAPH.CENTER, WD_ALIGN_PARAGRAPH.JUSTIFY


@dataclass(frozen=True)
class TextStyle:
    """A paragraph style.

    `first` (first-line indent) and `left` are millimetres; `size`, `before` and `after` points. `lines` is a multiple
    of the line height; `exact`, in points, takes its place. `keep`: on one page with the next paragraph. `list`
    (0: none) and `level` are its place in the numbering, `outline` its level among headings (0 is the highest).
    """

    id: str
    name: str
    size: float = 14
    _: KW_ONLY
    bold: bool = False
    italic: bool = False
    caps: bool = False
    align: WD_ALIGN_PARAGRAPH = CENTRE
    first: float = 0
    left: float = 0
    before: float = 0
    after: float = 0
    lines: float = 1
    exact: float = 0
    keep: bool = False
    list: int = 0
    level: int = 0
    outline: int | None = None
    builtin: bool = False


def _text(id: str, name: str, **more: object) -> TextStyle:
    """Text of the body: justified, first line 1,27 cm, 6 points between paragraphs."""
    given = {"align": JUSTIFY, "first": 12.7, "after": 6, "lines": 1.1, **more}
    return TextStyle(id, name, **given)  # type: ignore[arg-type]  # fields of TextStyle by name


STYLES = (
    # Head
    TextStyle("CoQuanChuQuan", "Cơ quan chủ quản", 12, caps=True),
    TextStyle("CoQuan", "Cơ quan ban hành", 12, bold=True, caps=True),
    TextStyle("QuocHieu", "Quốc hiệu", 12, bold=True, caps=True),
    TextStyle("TieuNgu", "Tiêu ngữ", 13, bold=True),
    TextStyle("So", "Số ký hiệu", 13, before=4),
    TextStyle("VeViec", "Về việc", 12, before=4),
    TextStyle("DiaDanh", "Địa danh và thời gian", italic=True, before=4),
    TextStyle("Ke", "Đường kẻ", 2, before=3, exact=4, after=7),
    TextStyle("TenLoai", "Tên loại văn bản", bold=True, caps=True, before=16, keep=True),
    TextStyle("TrichYeu", "Trích yếu", bold=True),
    TextStyle("ThamQuyen", "Thẩm quyền ban hành", bold=True, caps=True, before=6, after=6, keep=True),
    TextStyle("KinhGui", "Kính gửi", before=6, after=6),
    TextStyle("KinhGuiNhieu", "Kính gửi nhiều nơi", align=LEFT, left=32, before=6, after=4, keep=True),
    TextStyle("NoiKinhGui", "Nơi được kính gửi", align=LEFT, left=44, after=4, list=ADDRESSEES),
    # Body
    _text("CanCu", "Căn cứ", italic=True),
    _text("BodyText", "Body Text", builtin=True),
    _text("Heading1", "Heading 1", bold=True, keep=True, list=MAIN, outline=0, builtin=True),
    _text("Heading2", "Heading 2", bold=True, keep=True, list=MAIN, level=1, outline=1, builtin=True),
    _text("Heading3", "Heading 3", keep=True, list=MAIN, level=2, outline=2, builtin=True),
    _text("Heading4", "Heading 4", keep=True, list=MAIN, level=3, outline=3, builtin=True),
    _text("DanhSo", "Đoạn có đánh số"),
    _text("ListBullet", "List Bullet", list=DASHES, builtin=True),
    _text("ListBullet2", "List Bullet 2", list=DASHES, level=1, builtin=True),
    # Tables
    TextStyle("Caption", "Caption", 13, bold=True, before=6, after=6, keep=True, builtin=True),
    TextStyle("TieuDeCot", "Tiêu đề cột", 12, bold=True, before=1, after=1),
    TextStyle("OBang", "Ô bảng", 12, align=LEFT, before=1, after=1),
    TextStyle("TieuDeCotNho", "Tiêu đề cột nhỏ", 11, bold=True, before=1, after=1),
    TextStyle("OBangNho", "Ô bảng nhỏ", 11, align=LEFT, before=1, after=1),
    TextStyle("SauBang", "Khoảng sau bảng", 2, exact=8),
    # Foot and annexes
    TextStyle("TruocKy", "Khoảng trước phần ký", 2, exact=17, keep=True),
    TextStyle("NoiNhan", "Nơi nhận", 12, bold=True, italic=True, align=LEFT),
    TextStyle("NoiNhanGom", "Danh sách nơi nhận", 11, align=LEFT, before=3, list=RECIPIENTS),
    TextStyle("ChucVu", "Quyền hạn và chức vụ", bold=True),
    TextStyle("NguoiKy", "Họ tên người ký", bold=True, before=round(28 / 25.4 * 72, 1)),
    TextStyle("Ngat", "Hết phần", 1, exact=1),
    TextStyle("PhuLuc", "Phụ lục", bold=True, keep=True, outline=0),
    TextStyle("PhuLucKemTheo", "Phụ lục kèm theo", italic=True, before=6),
    TextStyle("Header", "Header", 13, builtin=True),
    TextStyle("Footer", "Footer", 9, builtin=True),
)


def add_style(styles: Styles, look: TextStyle) -> None:
    """Add a style to a document."""
    style = styles.add_style(look.name, WD_STYLE_TYPE.PARAGRAPH, builtin=look.builtin)  # type: ignore[no-untyped-call]  # python-docx
    assert isinstance(style, ParagraphStyle)
    style.element.set(qn("w:styleId"), look.id)
    style.quick_style = True
    style.font.size = Pt(look.size)
    for mark in ("bold", "italic"):
        if getattr(look, mark):
            setattr(style.font, mark, True)
    if look.caps:
        style.font.all_caps = True
    _place(style, look)
    properties = style.element.get_or_add_pPr()
    if look.list:
        properties.append(numbered(look.list, look.level))
    if look.outline is not None:
        properties.append(el("outlineLvl", val=look.outline))
        style.next_paragraph_style = styles["Body Text"]
    _sort(properties)


def _place(style: ParagraphStyle, look: TextStyle) -> None:
    form = style.paragraph_format
    form.alignment = look.align
    form.first_line_indent, form.left_indent = Mm(look.first), Mm(look.left)
    form.space_before, form.space_after = Pt(look.before), Pt(look.after)
    form.line_spacing = Pt(look.exact) if look.exact else look.lines
    if look.exact:
        form.line_spacing_rule = WD_LINE_SPACING.EXACTLY
    if look.keep:
        form.keep_with_next = True


def _sort(properties: Element) -> None:
    """Bring the properties of a paragraph into the order that the schema of WordprocessingML (ECMA-376) asks for."""
    order = ("keepNext", "numPr", "spacing", "ind", "jc", "outlineLvl")
    properties[:] = sorted(properties, key=lambda one: order.index(str(one.tag).rpartition("}")[2]))
