"""`cchc ghi-ngay-dang`: the ledger of the days on which news items were first published."""

from pathlib import Path

import click

from . import cli_common, github, saving
from .core import first_days, writing
from .core.dates import short
from .kinds import news


@click.command("ghi-ngay-dang", help="Ghi vào sổ ngày mỗi tin, bài lần đầu lên trang (việc đăng trang tự chạy).")
@click.option("--luu", "saves", is_flag=True, help="Lưu sổ lên kho.")
@click.pass_obj
def first_published(root: Path, saves: bool) -> None:
    """Add the items that are published now and not yet in the ledger; what stands there is never changed.

    The first ledger takes its days from the history of git, where there is one; later a new item is one of today.
    """
    found = cli_common.loaded(root)
    old = first_days.ledger(root)
    past = {} if old else first_days.history(root, news.FOLDER)
    new = {
        item.source.path: max(past.get(item.source.path, found.today), item.meta.published.day)
        for item in news.KIND.shown(found)
        if item.source.path not in old
    }
    if not new:
        click.echo("Mọi tin, bài đang đăng đã có trong sổ.")
        return
    writing.write_all({root / first_days.LEDGER: first_days.written({**old, **new})})
    click.echo(f"Đã ghi ngày lên trang của {len(new)} tin, bài (tính đến {short(found.today)}).")
    if saves:
        try:
            saving.save(root, [first_days.LEDGER], "Ghi ngày tin, bài lên trang")
        except saving.SavingError as error:  # the next run tries again
            github.say(f"Chưa lưu được sổ ngày đăng: {error}. Nội dung không bị ảnh hưởng.")
