"""`cchc tong-hop`: the sites of a province's communes, read all at once, and one site made of them."""

from pathlib import Path

import click

from . import clock
from .cli_common import Refusal
from .core import writing
from .core.problems import ContentError
from .province import collect, listing, ranking, site


@click.command("tong-hop", help="Tổng hợp trang của các xã, phường trong tỉnh thành một trang.")
@click.option(
    "--danh-sach",
    "list_file",
    required=True,
    type=click.Path(exists=True, dir_okay=False, path_type=Path),
    help="Tệp danh sách: tinh, mục “co_quan” và mục “don_vi” (ma_don_vi, ten, trang).",
)
@click.option(
    "--ra", "target", type=click.Path(path_type=Path), default=Path("site"), help="Thư mục của trang (mặc định: site)."
)
@click.option(
    "--giay", "seconds", type=click.IntRange(10, 3600), default=300, help="Thời gian tối đa để đọc mọi trang."
)
def province(list_file: Path, target: Path, seconds: int) -> None:
    """Read every site, write the province's, and tell which could not be read."""
    try:
        found = listing.read(list_file.resolve())
    except ContentError as error:
        raise Refusal("\n".join(map(str, error.problems))) from None
    now = clock.now()
    answers = collect.collect(found.communes, now, seconds=seconds)
    table = ranking.table(answers, now)
    writing.write_all({target / url: content for url, content in site.files(found, table, now).items()})
    for row in table.noted:
        where = f" ({row.commune.home})" if row.commune.home else ""
        click.echo(f"Nên xem lại {row.commune.name}{where}: {row.state}")
    read = sum(1 for one in answers if one.totals)
    click.echo(f"Đã đọc {read}/{len(answers)} trang, xếp hạng {len(table.ranked)}.")
    click.echo(f"Trang tổng hợp: {target / 'index.html'}")
    if not read:
        raise Refusal("không đọc được trang nào; trang tổng hợp chỉ có danh sách")
