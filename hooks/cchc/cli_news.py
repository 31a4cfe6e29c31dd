"""`cchc nhap-tin`: a paper for Word, or a text, read into a draft of a news item with its pictures."""

from collections.abc import Iterator
from datetime import date
from pathlib import Path

import click

from . import cli_common, github
from .cli_common import Refusal
from .cli_import import import_paper, incoming_paper
from .core import writing
from .core.privacy import finder
from .core.privacy.finder import hide
from .kinds import category, news
from .papers.article import compose
from .papers.article.compose import Composed, Known, NoArticleError
from .papers.incoming import sort
from .papers.incoming.read import Incoming
from .site import Site

_AS_REPORT = "Nhận là báo cáo: phần đầu có số và chữ “BÁO CÁO”. Nếu là tin, bài thì tải vào .nhap/tin-bai/."
_AS_NEWS = "Nhận là tin, bài: phần đầu không có số và chữ “BÁO CÁO”. Nếu là báo cáo thì tải vào .nhap/bao-cao/."
_SHOWN = 12  # pieces that were left out, in the report
_OPENED = "hãy mở tệp đó mà sửa; muốn nhập lại từ đầu thì xóa tệp đó, hoặc đổi tiêu đề trong bài"


@click.command("nhap-tin", help="Đọc một tệp .docx hoặc .txt thành bản nháp tin, bài kèm ảnh.")
@click.argument("file", metavar="TỆP", type=click.Path(path_type=Path))
@click.option("--chuyen-ma", "convert", is_flag=True, help="Chuyển chữ viết bằng mã cũ (TCVN3, VNI) sang Unicode.")
@click.option("--ngay", "day", default="", metavar="NĂM-THÁNG-NGÀY", help="Ngày đăng, khi không lấy ngày trong bài.")
@click.option("--tu-nhan", "sorts", is_flag=True, help="Tệp là báo cáo (có số và chữ BÁO CÁO) thì nhập thành báo cáo.")
@click.pass_context
def import_news(context: click.Context, file: Path, convert: bool, day: str, sorts: bool) -> None:
    """Write the item and its pictures, all or none; say what was taken for what and what is to be filled in."""
    root: Path = context.obj
    given = cli_common.given_day(day)
    site = cli_common.loaded(root)
    incoming = incoming_paper(file, convert=convert, illustrated=True)
    report = sort.is_report(incoming.lines)
    if sorts:
        click.echo(_AS_REPORT if report else _AS_NEWS)
    if sorts and report:
        context.invoke(import_paper, file=file, convert=convert, number="", issued=day, target=None)
        return
    made = _composed(incoming, file, site, given)
    _accepted(root, made)
    files = {root / made.path: made.text.encode(), **{root / path: data for path, data in made.pictures.items()}}
    for path in files:
        if path.exists():
            raise Refusal(f"đã có tệp {path.relative_to(root).as_posix()}; {_OPENED}")
    writing.write_all(files)
    click.echo("\n".join(_report(made, incoming, site)))
    if report:
        click.echo("\nTệp có số và chữ “BÁO CÁO” như một báo cáo; nếu đúng là báo cáo thì dùng: cchc nhap-bao-cao")


def _composed(incoming: Incoming, file: Path, site: Site, given: date | None) -> Composed:
    """The item.

    Raises:
        Refusal: the paper is no item, or a word of it would be lost.
    """
    unit = site.unit
    known = Known(
        today=site.now.date(),
        given=given,
        offices=(unit.issuer, unit.office, f"Ủy ban nhân dân {unit.full}", f"UBND {unit.full}", unit.column),
        names=(unit.full, unit.office, *(f"{unit.kind} {place}" for place in unit.former_places)),
        categories={one.data.id: (one.data.name, one.data.meaning) for one in site.read[category.KIND]},
    )
    try:
        made = compose.compose(incoming, file, known)
    except NoArticleError as error:
        raise Refusal(f"{file.name}: {error}") from error
    if made.missing:
        words = hide(", ".join(sorted(made.missing)[:20]))
        raise Refusal(f"máy đọc sót chữ ({words}) nên không ghi tệp nào; hãy gửi tệp này cho người phụ trách phần mềm")
    return made


def _accepted(root: Path, made: Composed) -> None:
    """Check the item as the site would, its pictures beside it.

    Raises:
        Refusal: the rules find a problem in it.
    """
    if problems := cli_common.wrong_if_written(root, news.KIND, {made.path: made.text}, made.pictures):
        head = "trang không nhận bài này nên không ghi tệp nào; sửa trong tệp Word rồi nhập lại:"
        cli_common.refuse(head, (hide(problem.sentence) for problem in problems))


def _report(made: Composed, incoming: Incoming, site: Site) -> Iterator[str]:
    """What was made and what is to be done; the log of a workflow is public, so personal data are masked."""
    count = f" và {len(made.pictures)} ảnh" if made.pictures else ""
    yield f"Đã tạo {made.path}{count} (bản nháp, chưa đăng)."
    yield from (f"  {fact}" for fact in made.facts)
    left = [piece for piece in made.article.left if piece.text.strip()]
    if left:
        yield "\nBỏ ra ngoài bài (không mất, vẫn ở tệp gốc):"
        yield from (f"  {incoming.place(one.number)}{hide(_short(one.text))} ({one.why})" for one in left[:_SHOWN])
    if len(left) > _SHOWN:
        yield f"  … và {len(left) - _SHOWN} dòng khác"
    if made.remarks:
        yield "\nNên xem lại:"
        yield from (f"  {hide(remark)}" for remark in made.remarks)
    if personal := [*_personal(incoming, site)]:
        yield "\nDữ liệu cá nhân trong bài, phải bỏ trước khi đăng:"
        yield from personal
    yield "\nViệc tiếp theo:"
    blanks = made.text.count("[cần bổ sung") - 1  # the note at the head names them
    yield f"  1. Mở tệp, so với bản gốc{f'; điền {blanks} chỗ ghi [cần bổ sung: …]' if blanks else ''}."
    yield "  2. Xóa dòng “nhap: true” khi đã đúng."
    yield f"  3. {github.check(site.root)}"


def _personal(incoming: Incoming, site: Site) -> Iterator[str]:
    for line in incoming.lines:
        for one in finder.strong(line.words, site.public):
            yield f"  {incoming.place(line.number)}có {one.kind.name} (đang có: “{one.masked}”)"


def _short(text: str) -> str:
    words = " ".join(text.split())
    return words if len(words) <= 100 else f"{words[:99]}…"
