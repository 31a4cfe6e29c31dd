"""`cchc thay-doi`: what a build changes on the site, compared with what is published."""

from pathlib import Path

import click

from . import cli_common, github, run_summary, site_changes
from .cli_common import Refusal


@click.command("thay-doi", help="Nêu các trang mới, đổi nội dung hoặc không còn so với trang đang đăng.")
@click.option(
    "--trang",
    "folder",
    type=click.Path(path_type=Path),
    default=Path("site"),
    help="Thư mục của trang vừa lập (mặc định: site).",
)
@click.option("--dia-chi", "site_url", default="", help="Địa chỉ trang đang đăng.")
@click.pass_obj
def changes(root: Path, folder: Path, site_url: str) -> None:
    """Print the changes and put them into the summary of the run; where they cannot be known, say so."""
    file = root / folder / site_changes.URL
    if not file.is_file():
        raise Refusal(f"chưa có {folder.as_posix()}/{site_changes.URL}; hãy lập trang trước")
    home = cli_common.home(cli_common.loaded(root), site_url)
    try:
        before, after = site_changes.fetched(home), site_changes.parsed(file.read_bytes())
    except site_changes.UnknownError as error:
        text = f"Chưa biết trang thay đổi những gì: {error}."
        click.echo(text)
        github.summarise(f"### Thay đổi trên trang\n\n{github.plain(text)}")
        return
    found = site_changes.compared(before, after)
    for sign, pages in (("+", found.added), ("~", found.changed), ("-", found.removed)):
        for url, title in pages.items():
            click.echo(f"{sign} /{url} {title}")
    click.echo(
        f"{len(found.added)} trang mới, {len(found.changed)} trang đổi nội dung, {len(found.removed)} trang không còn."
    )
    github.summarise(run_summary.of_changes(found, home))
