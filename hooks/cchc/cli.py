"""The `cchc` command for staff: check the content, count a period, start a news item."""

import sys
from importlib import import_module
from pathlib import Path
from typing import Any

import click
from pydantic_core import PydanticCustomError

from . import __version__, building, cli_common, cli_words, clock, console, github, run_summary
from .cli_common import Refusal
from .core import command, content_format, new_entry, periods, text, writing
from .core.dataset import as_csv, records
from .core.dates import parse_day
from .core.periods import Window
from .core.problems import ContentError
from .core.writing import NotWrittenError
from .kinds import category, news, unit
from .site import Site
from .views import guide_buttons, news_data, period_counts
from .views.period_counts import PeriodCount

FORMS = ("van-ban", "csv", "xlsx")
_ELSEWHERE = {  # by name, where a command is: a module is read when its command runs
    "chuan-hoa": ("cli_canonical", "canonicalise"),
    "chuyen-doi": ("cli_renamed", "migrate"),
    "don-cache": ("cli_cache", "clear_cache"),
    "du-lieu-chung": ("cli_national", "national_data"),
    "du-thao-bao-cao": ("cli_draft", "draft"),
    "dung": ("cli_build", "build"),
    "ghi-ngay-dang": ("cli_first_days", "first_published"),
    "khoi-tao": ("cli_adoption", "adopt"),
    "kiem-tra": ("cli_build", "check"),
    "kiem-tra-tro-nang": ("cli_accessibility", "check_accessibility"),
    "luu": ("cli_save", "save"),
    "nhap-bao-cao": ("cli_import", "import_paper"),
    "nhap-tep-da-tai": ("cli_uploads", "import_uploads"),
    "nhap-thu-tuc": ("cli_procedures", "import_procedures"),
    "nhap-tin": ("cli_news", "import_news"),
    "thay-doi": ("cli_changes", "changes"),
    "tong-hop": ("cli_province", "province"),
    "xem": ("cli_build", "show"),
}
_ANYWHERE = {"tong-hop", "khoi-tao"}  # they look for themselves where they are
_CONTEXT = {"help_option_names": ["-h", "--help", "--tro-giup"]}


class Commands(click.Group):
    """The commands; a file that cannot be written is a reason to refuse for all of them."""

    def main(self, *args: Any, **named: Any) -> Any:
        """Run the command line, on any console."""
        console.prepare()
        return super().main(*args, **named)

    def list_commands(self, ctx: click.Context) -> list[str]:
        """The names of all commands."""
        return sorted({*super().list_commands(ctx), *_ELSEWHERE})

    def get_command(self, ctx: click.Context, cmd_name: str) -> click.Command | None:
        """A command by its name."""
        if cmd_name in _ELSEWHERE and cmd_name not in self.commands:
            module, name = _ELSEWHERE[cmd_name]
            self.add_command(getattr(import_module(f".{module}", __package__), name))
        command = super().get_command(ctx, cmd_name)
        if command:
            cli_words.in_vietnamese(command)
        return command

    def invoke(self, ctx: click.Context) -> Any:
        """Run one command."""
        try:
            return super().invoke(ctx)
        except NotWrittenError as error:
            raise Refusal(str(error)) from error


@click.group(cls=Commands, context_settings=_CONTEXT, help="Công cụ cho cán bộ làm chuyên mục cải cách hành chính.")
@click.option(
    "--thu-muc",
    "root",
    type=click.Path(exists=True, file_okay=False, path_type=Path),
    default=Path(),
    help="Thư mục của dự án (mặc định: thư mục hiện tại).",
)
@click.version_option(
    __version__,
    "--version",
    "--phien-ban",
    prog_name="cchc",
    message="%(prog)s, phiên bản %(version)s",
    help="Hiện phiên bản rồi thoát.",
)
@click.pass_context
def main(context: click.Context, root: Path) -> None:
    """Find the project and run one command."""
    if context.invoked_subcommand not in _ANYWHERE and not building.is_repository(root):
        raise Refusal(
            f"thư mục {root.resolve()} không phải kho nội dung của một xã, phường, đặc khu: không thấy {unit.PATH}; "
            "hãy mở đúng thư mục rồi chạy lại"
        )
    try:
        clock.now()
    except clock.WrongMomentError as error:
        raise Refusal(str(error)) from None
    try:
        if context.invoked_subcommand not in _ANYWHERE:
            content_format.not_newer(root, unit.PATH)
    except ContentError as error:
        run_summary.report(error.problems)
        sys.exit(1)
    context.obj = root.resolve()


@main.command("thong-ke", help="Đếm tin, bài trong một kỳ, kèm danh mục.")
@click.option("--tu", "first", required=True, metavar="NĂM-THÁNG-NGÀY", help="Ngày đầu kỳ, ví dụ 2023-12-15.")
@click.option("--den", "last", required=True, metavar="NĂM-THÁNG-NGÀY", help="Ngày cuối kỳ, ví dụ 2024-06-14.")
@click.option("--dang", "form", type=click.Choice(FORMS), help="Cách trình bày (mặc định: theo đuôi tệp ở --ra).")
@click.option("--ra", "target", type=click.Path(path_type=Path), help="Ghi vào tệp này; tệp đã có thì không ghi đè.")
@click.option("--dia-chi", "site_url", default="", help="Địa chỉ trang, đứng trước địa chỉ từng tin trong danh mục.")
@click.pass_obj
def statistics(root: Path, first: str, last: str, form: str | None, target: Path | None, site_url: str) -> None:
    """Count a period: text, the annex as CSV, or a workbook with both."""
    form = form or _form_of(target)
    window = _window(first, last)
    found = cli_common.loaded(root)
    samples = cli_common.real_items(found, window, "kỳ này")
    counted = period_counts.period_count(found.count, window)
    if form == "xlsx" and target is None:
        raise Refusal("dạng xlsx phải ghi ra tệp: thêm --ra ten-tep.xlsx")
    content = _counted(form, found, counted, cli_common.home(found, site_url))
    if target:
        writing.write_new(target, content)
        click.echo(f"Đã ghi {target}: {len(counted.items)} tin, bài.")
        if samples:
            click.echo(f"Không đếm {samples} tin, bài mẫu (mau: true) của kỳ này.")
    else:
        click.echo(content.decode("utf-8"))


def _form_of(target: Path | None) -> str:
    """The form that the end of a file's name asks for; text where there is no file."""
    ends = {"": FORMS[0], ".txt": FORMS[0], ".csv": "csv", ".xlsx": "xlsx"}
    suffix = target.suffix.lower() if target else ""
    if suffix not in ends:
        raise Refusal(f"không ghi được dạng {suffix}; đặt tên tệp kết thúc bằng .txt, .csv hoặc .xlsx")
    return ends[suffix]


def _counted(form: str, found: Site, counted: PeriodCount, site_url: str) -> bytes:
    if form == "xlsx":
        from .views import workbook  # noqa: PLC0415  # a quarter of a second that no other command needs

        return workbook.as_workbook(found.count, counted, site_url, found.unit)
    if form == "csv":
        annex = news_data.annex(found.count, counted.items)
        return as_csv(annex, records(annex, annex.tables[0], site_url)).encode()
    return period_counts.as_text(found.count, counted).encode()


def _window(first: str, last: str) -> Window:
    try:
        days = parse_day(first), parse_day(last)
    except PydanticCustomError as error:
        raise Refusal(f"{error.message()} (ví dụ đúng: --tu 2023-12-15 --den 2024-06-14)") from error
    if days[1] < days[0]:
        raise Refusal(f"ngày cuối kỳ {last} sớm hơn ngày đầu kỳ {first}")
    return periods.of(*days)


@main.command("tin-moi", help='Tạo một tin mới: cchc tin-moi "Tiêu đề".')
@click.argument("title", metavar="TIÊU_ĐỀ")
@click.option("--chuyen-muc", "category_id", default="", help="Mã chuyên mục trong data/chuyen-muc.yml.")
@click.option("--loai", "kind", type=click.Choice(list(news.KINDS)), default="tin", help="tin (ngắn) hoặc bai (dài).")
@click.pass_obj
def new_item(root: Path, title: str, category_id: str, kind: str) -> None:
    """Write a dated draft with the right front matter and say what to do next."""
    title = " ".join(text.clean(title).split())
    name = new_entry.file_name(title)
    if not name:
        raise Refusal("tiêu đề phải có chữ hoặc số")
    entries, problems = category.KIND.read(root)
    if problems:
        raise Refusal("\n".join(map(str, problems)))
    ids = [entry.data.id for entry in entries]
    if category_id and category_id not in ids:
        raise Refusal(f"không có chuyên mục “{category_id}”; các mã đang có: {', '.join(ids)}")
    day = clock.now().date()
    path = root / news.FOLDER / str(day.year) / f"{name}.md"
    if path.exists():
        raise Refusal(f"đã có tệp {path.relative_to(root)}; hãy đặt tiêu đề khác")
    content, where = guide_buttons.news_text(day, category_id or ids[0], kind, title), path.relative_to(root)
    if wrong := cli_common.wrong_if_written(root, news.KIND, {where.as_posix(): content}):
        cli_common.refuse("trang không nhận tiêu đề này:", (problem.sentence for problem in wrong))
    writing.write_new(path, content.encode())
    click.echo(f"Đã tạo {where}\n")
    click.echo("Việc tiếp theo:")
    click.echo(f"  1. Mở tệp, viết nội dung; sửa mục “chuyen_muc” nếu cần ({', '.join(ids)}).")
    click.echo("  2. Xóa dòng “nhap: true” khi tin đã xong.")
    click.echo(f"  3. {github.check(root)}")
    click.echo(f"  4. Xem thử: {command.preview(root)}, rồi lưu lên kho (commit, push).")


cli_words.speak_vietnamese(main)
