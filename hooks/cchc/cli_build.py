"""`cchc kiem-tra`, `dung`, `xem`: a repository, thin or full, checked, built into a folder, shown on this machine."""

import shutil
import socket
from collections.abc import Callable
from pathlib import Path

import click

from . import __version__, building, cli_common, dead_links, github, output, run_summary
from .adoption import thin
from .building import BuildError
from .cli_accessibility import check_accessibility
from .cli_changes import changes
from .cli_common import Refusal
from .views import editor

_HOST = "127.0.0.1"


@click.command("kiem-tra", help="Kiểm tra toàn bộ nội dung, không lập trang.")
@click.pass_obj
def check(root: Path) -> None:
    """Print every problem; exit code 1 where there is one."""
    found = cli_common.loaded(root, checking=True)
    right = f"{run_summary.right(found)}."
    notices = [*found.notices, *dead_links.warnings(found)]
    click.echo(f"Không có lỗi: {right}")
    for notice in notices:
        click.echo(notice)
    github.summarise(f"### Không có lỗi\n\n{right}")
    if folded := run_summary.of_notices(notices):
        github.summarise(folded)


@click.command("dung", help="Kiểm tra rồi lập trang vào một thư mục.")
@click.option(
    "--ra", "target", type=click.Path(path_type=Path), default=Path("site"), help="Thư mục ghi trang (mặc định: site)."
)
@click.option("--dia-chi", "site_url", default="", help="Địa chỉ trang sẽ đăng (mặc định: biến SITE_URL).")
@click.option(
    "--dang",
    "publishing",
    is_flag=True,
    help="Trước khi đăng: nêu trang thay đổi, kiểm tra trang có dễ dùng cho mọi người.",
)
@click.option("--trang-sua", "form", type=click.Path(path_type=Path), help="Thư mục có sẵn trang Sửa nội dung đã lập.")
@click.pass_context
def build(context: click.Context, target: Path, site_url: str, publishing: bool, form: Path | None) -> None:
    """Check and build strictly; before publishing, tell what changes and check the accessibility.

    Raises:
        Refusal: the site cannot be built.
    """
    root = context.obj
    if why := output.why_unfit(root / target, root):
        raise Refusal(why)
    context.invoke(check)
    if form:
        _take_form(root, form)
    home = cli_common.given_url(site_url)
    try:
        building.build(root, root / target, f"{home.rstrip('/')}/" if home else "")
    except BuildError as error:
        raise Refusal(f"nội dung đúng nhưng chưa lập được trang:\n{error}") from None
    click.echo(f"Đã lập trang vào {target.as_posix()}.")
    if publishing:
        context.invoke(changes, folder=target, site_url=site_url)
        _advise(lambda: context.invoke(check_accessibility, folder=target, site_url=site_url))


def _take_form(root: Path, form: Path) -> None:
    """Take the page for changing content where it was made; without it that page leads to the other forms."""
    if not form.is_dir():
        github.say("Chưa lập được trang Sửa nội dung; các trang khác vẫn được đăng.")
        return
    target = root / editor.DIST
    shutil.rmtree(target, ignore_errors=True)
    shutil.copytree(form, target)


def _advise(check: Callable[[], object]) -> None:
    """Run a check whose findings are published with the site and hold nothing back."""
    try:
        check()
    except Refusal as error:
        github.say(f"Chưa kiểm tra được trang có dễ dùng cho mọi người: {error.format_message()}.")
    except SystemExit as ended:
        if ended.code:
            github.say("Có chỗ người cao tuổi, người khuyết tật còn vướng, xem ở trên; trang vẫn được đăng.")


@click.command("xem", help="Xem trang trên máy này; sửa tệp nào thì trang tự cập nhật.")
@click.option("--cong", "port", type=click.IntRange(1, 65535), default=8000, help="Số cổng (mặc định: 8000).")
@click.pass_obj
def show(root: Path, port: int) -> None:
    """Serve the site on this machine until Ctrl+C; while there is a mistake its pages say so.

    Raises:
        Refusal: the port is taken, or the site cannot be shown.
    """
    with socket.socket() as probe:
        if not probe.connect_ex((_HOST, port)):
            raise Refusal(f"cổng {port} đang có chương trình khác dùng; hãy thêm --cong {port % 65535 + 1}")
    if (pinned := thin.pinned(root)) not in {"", __version__}:
        click.echo(
            f"Trang đăng lên dùng phần mềm bản {pinned}, máy này dùng bản {__version__} nên có thể khác đôi chút."
        )
    if problems := cli_common.problems(root):
        run_summary.report(problems)
        click.echo("Cứ sửa rồi lưu tệp: trang xem thử nói rõ chỗ sai, sửa xong thì tự hiện.")
    click.echo(f"Đang lập trang; vài giây nữa mở http://{_HOST}:{port}/ để xem. Sửa tệp nào thì trang tự cập nhật.")
    click.echo("Muốn dừng thì bấm Ctrl+C.")
    if building.serve(root, f"{_HOST}:{port}"):
        raise Refusal("không mở được trang trên máy này, xem lời báo ở trên")
