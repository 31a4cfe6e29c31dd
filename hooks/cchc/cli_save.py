"""`cchc luu`: files saved into the repository, also while others save theirs."""

import os
from collections.abc import Sequence
from pathlib import Path

import click

from . import github, saving
from .cli_common import Refusal


@click.command("luu", help="Lưu các tệp lên kho, đặt lên trên phần người khác vừa lưu.")
@click.argument("paths", metavar="TỆP…", nargs=-1, required=True, type=click.Path(path_type=Path))
@click.option("--loi-nhan", "message", required=True, metavar="LỜI", help="Ghi ngắn gọn việc đã làm.")
@click.option("--dang", "publishes", is_flag=True, help="Trên GitHub: lưu xong thì cho chạy việc lập và đăng trang.")
@click.pass_obj
def save(root: Path, paths: tuple[Path, ...], message: str, publishes: bool) -> None:
    """Commit, rebase and push; where nothing changed there is nothing to do, and that is right."""
    saved = saved_files(root, [_inside(root, path) for path in paths], message)
    click.echo(f"Đã lưu lên kho: {', '.join(saved)}." if saved else "Không có gì thay đổi để lưu.")
    if publishes:
        github.say(github.publishing_started())


def saved_files(root: Path, paths: Sequence[str], message: str) -> tuple[str, ...]:
    """Save files; the summary of a run gets a link to the editor of each that is still there.

    Raises:
        Refusal: they are not saved.
    """
    try:
        saved = saving.save(root, paths, message)
    except saving.SavingError as error:
        raise Refusal(str(error)) from error
    for path in saved:
        if (root / path).is_file() and (link := github.edit_link(path)):
            github.summarise(link)
    return saved


def _inside(root: Path, path: Path) -> str:
    """A path from the folder of the project.

    Raises:
        Refusal: it is outside.
    """
    whole = Path(os.path.normpath(root / path))
    if not whole.is_relative_to(root):
        raise Refusal(f"{path} nằm ngoài thư mục của dự án")
    return whole.relative_to(root).as_posix()
