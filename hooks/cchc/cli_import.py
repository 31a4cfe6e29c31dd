"""`cchc nhap-bao-cao`: an official paper read into a draft report."""

import re
from collections.abc import Iterator
from dataclasses import replace
from pathlib import Path

import click

from . import cli_common, github
from .cli_common import Refusal
from .core import writing
from .core.privacy.finder import hide
from .core.text import slug
from .kinds import old_term, report
from .papers.incoming import compose, read, recognise, says, word_balance
from .papers.incoming.advice import Advice, advice
from .papers.incoming.compose import Composed, GivenByStaff
from .papers.incoming.ledger import Unrecognised
from .papers.incoming.period import ASSUMED
from .papers.incoming.read import Incoming
from .papers.incoming.validation import problems_of
from .papers.incoming.word_balance import WordBalance
from .site import Site

_HEAD = "# Máy đọc từ tệp {name}. So lại với văn bản gốc, điền các chỗ [cần bổ sung: …], rồi xóa dòng nhap: true.\n"
_IN_FILE = re.compile(r" ở dòng \d+")  # of a data file that is not written: nobody could look there


@click.command("nhap-bao-cao", help="Đọc một văn bản (.docx, .pdf có chữ, .txt) thành bản nháp báo cáo.")
@click.argument("file", metavar="TỆP", type=click.Path(path_type=Path))
@click.option("--chuyen-ma", "convert", is_flag=True, help="Chuyển chữ viết bằng mã cũ (TCVN3, VNI) sang Unicode.")
@click.option("--so", "number", default="", metavar="SỐ", help="Số của văn bản, khi trong tệp để trống.")
@click.option("--ngay", "issued", default="", metavar="NĂM-THÁNG-NGÀY", help="Ngày ban hành, khi trong tệp để trống.")
@click.option("--ra", "target", type=click.Path(path_type=Path), help="Ghi vào tệp này thay vì trong data/bao-cao.")
@click.pass_obj
def import_paper(root: Path, file: Path, convert: bool, number: str, issued: str, target: Path | None) -> None:
    """Write what was recognised, report where every word went; an existing file is never overwritten."""
    site = cli_common.loaded(root)
    given = GivenByStaff(cli_common.given_day(issued), _number(number), site.now.date())
    incoming = incoming_paper(file, convert=convert)
    found = recognise.recognise(incoming.lines)
    for line in incoming.aside:
        if word_balance.is_mark(line.text):
            found.ledger.prints("chân trang", line.text, line.number)
        else:
            found.ledger.leave([line], line.why or "ngoài phần chữ: đầu trang, chân trang, ghi chú")
    composed = compose.compose(found, site.unit, given)
    counted = _counted(incoming, composed, found, site)
    if "[" not in composed.number:  # else it is to be filled in
        cli_common.unused(site, composed.number, composed.year)
    said = says.proposed(composed.data)
    composed = replace(composed, data={**composed.data, **says.field(said)})
    own = f"{report.FOLDER}/{composed.year}/{_name(composed, file)}.yml"
    note = f"# {ASSUMED}\n" if ASSUMED in composed.remarks else ""
    head = f"{_HEAD.format(name=file.name)}{note}{says.comment(said)}"
    text = cli_common.canonical_text(report.KIND, own, head, composed.data)
    _accepted(text, composed)
    path = target or root / own
    writing.write_new(path, text.encode())
    shown = cli_common.shown(path, root)
    terms = [entry.data for entry in old_term.KIND.read(root)[0]]
    advised = advice(found, composed.assumed, terms)
    personal = [*cli_common.personal(shown, text, site.public)]
    told = _report(shown, incoming, composed, counted, found.ledger.left, advised, personal)
    click.echo("\n".join([*told, f"  3. {github.check(root)}"]))


def _number(given: str) -> str:
    if given and not report.full_number(given, "BC-UBND"):
        raise Refusal(f"số “{given}” không đúng dạng (ví dụ đúng: --so 95 hoặc --so 95/BC-UBND)")
    return given


def incoming_paper(file: Path, *, convert: bool, illustrated: bool = False) -> Incoming:
    """The paper; `illustrated` with its pictures.

    Raises:
        Refusal: it cannot be read; the message says what to do.
    """
    if not file.name.isprintable():
        raise Refusal("tên tệp có ký tự không nhìn thấy, như dấu xuống dòng; hãy đổi tên tệp rồi nhập lại")
    try:
        return read.read(file, convert=convert, illustrated=illustrated)
    except read.UnreadableError as error:
        raise Refusal(str(error)) from error


def _counted(incoming: Incoming, composed: Composed, found: recognise.Recognised, site: Site) -> WordBalance:
    """The balance of the words.

    Raises:
        Refusal: a word is lost or made up, so nothing may be written.
    """
    own = (site.unit.issuer, site.unit.office)
    lines = (*incoming.lines, *incoming.aside)
    counted = word_balance.balance(lines, composed.data, found.ledger.printed, found.ledger.left, own)
    if not counted.balanced:
        lost, made = (hide(", ".join(sorted(words)[:20])) or "không" for words in (counted.missing, counted.extra))
        claimed = ", ".join(f"“{hide(piece.text)}”" for piece in counted.unproved[:5]) or "không"
        raise Refusal(
            f"số chữ không khớp nên không ghi tệp nào (thiếu: {lost}; thừa: {made}; máy không in lại: {claimed}); "
            "hãy gửi tệp này cho người phụ trách phần mềm"
        )
    return counted


def _accepted(text: str, composed: Composed) -> None:
    """Check the text as the site would.

    Raises:
        Refusal: the rules find a problem in it.
    """
    if problems := problems_of(text, composed.data, composed.year):
        head = "trang không nhận văn bản này nên không ghi tệp nào; sửa trong văn bản rồi nhập lại:"
        cli_common.refuse(head, (hide(_IN_FILE.sub("", problem.sentence)) for problem in problems))


def _name(composed: Composed, file: Path) -> str:
    return slug(file.stem) or "van-ban" if "[" in composed.number else slug(composed.number)


def _report(
    path: Path,
    incoming: Incoming,
    made: Composed,
    counted: WordBalance,
    left: list[Unrecognised],
    advised: tuple[Advice, ...],
    personal: list[str],
) -> Iterator[str]:
    """The report after an import. The log of a workflow is public: what is personal in words of the paper is masked."""
    yield f"Đã tạo {path}."
    if incoming.converted:
        yield f"Đã chuyển sang Unicode từ mã cũ: {', '.join(incoming.converted)}. So lại từng câu với bản gốc."
    yield from made.remarks
    yield (
        f"\nVăn bản có {counted.source} chữ: {counted.data} chữ ghi vào tệp, {counted.printed} chữ máy tự in lại "
        f"(quốc hiệu, số thứ tự, “Kính gửi”, “Nơi nhận”…), {counted.left} chữ ở các dòng chưa hiểu."
    )
    if incoming.pictured:
        yield (
            f"\nVăn bản có {len(incoming.pictured)} ảnh ({', '.join(dict.fromkeys(incoming.pictured))}). "
            "Bản nháp không có ảnh và máy không đọc chữ trong ảnh: "
            "số liệu của biểu đồ, bảng dán thành ảnh phải gõ vào tệp."
        )
    if left:
        yield "\nCác dòng chưa hiểu, không có trong tệp:"
        yield from (
            f"  {incoming.place(piece.number)}{hide(piece.text)} ({piece.why})"
            for piece in sorted(left, key=lambda one: one.number)
        )
    if advised:
        yield "\nNên xem lại (máy không tự sửa):"
        yield from (f"  {incoming.place(one.line)}{_quoted(hide(one.found))}{one.message}" for one in advised)
    if personal:
        yield "\nDữ liệu cá nhân trong bản nháp, không được đăng:"
        yield from (f"  {one}" for one in personal)
    yield "\nViệc tiếp theo:"
    yield "  1. Mở tệp, so với văn bản gốc; điền các chỗ ghi [cần bổ sung: …] nếu có."
    yield "  2. Xóa dòng “nhap: true” khi đã đúng."


def _quoted(words: str) -> str:
    return f"“{' '.join(words.split())}”: " if words else ""
