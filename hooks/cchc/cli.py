"""The `cchc` command for staff: check the content, start a news item."""

import os
import sys
from pathlib import Path

import click

from . import clock, site
from .core import text
from .core.problems import ContentError
from .kinds import category, news
from .views import guide

_CONTEXT = {"help_option_names": ["-h", "--help", "--tro-giup"]}


@click.group(context_settings=_CONTEXT, help="Công cụ cho cán bộ làm chuyên mục cải cách hành chính.")
@click.option(
    "--thu-muc",
    "root",
    type=click.Path(exists=True, file_okay=False, path_type=Path),
    default=Path(),
    help="Thư mục của dự án (mặc định: thư mục hiện tại).",
)
@click.pass_context
def main(context: click.Context, root: Path) -> None:
    """Find the project and run one command."""
    if not (root / "mkdocs.yml").is_file():
        raise click.ClickException(f"không thấy mkdocs.yml trong {root.resolve()}; hãy chạy lệnh ở thư mục của dự án")
    context.obj = root.resolve()


@main.command("kiem-tra", help="Kiểm tra toàn bộ nội dung, không dựng trang.")
@click.pass_obj
def check(root: Path) -> None:
    """Print every problem; exit code 1 where there is one."""
    try:
        found = site.load(root, clock.now())
    except ContentError as error:
        for problem in error.problems:
            click.echo(problem.annotation if os.environ.get("GITHUB_ACTIONS") == "true" else str(problem))
        click.echo(f"\nCó {len(error.problems)} chỗ cần sửa.")
        sys.exit(1)
    click.echo(f"Nội dung đúng: {found.count.total.count} tin, bài đã đăng, {len(found.papers)} báo cáo.")
    for notice in found.notices:
        click.echo(notice)


@main.command("tin-moi", help='Tạo một tin mới: cchc tin-moi "Tiêu đề".')
@click.argument("title", metavar="TIÊU_ĐỀ")
@click.option("--chuyen-muc", "category_id", default="", help="Mã chuyên mục trong data/chuyen-muc.yml.")
@click.option("--loai", "kind", type=click.Choice(list(news.KINDS)), default="tin", help="tin (ngắn) hoặc bai (dài).")
@click.pass_obj
def new_item(root: Path, title: str, category_id: str, kind: str) -> None:
    """Write a dated draft with the right front matter and say what to do next."""
    title = " ".join(text.clean(title).split())
    name = text.slug(text.shorten(title, 80))
    if not name:
        raise click.ClickException("tiêu đề phải có chữ hoặc số")
    entries, problems = category.load(root)
    if problems:
        raise click.ClickException("\n".join(map(str, problems)))
    ids = [entry.data.id for entry in entries]
    if category_id and category_id not in ids:
        raise click.ClickException(f"không có chuyên mục “{category_id}”; các mã đang có: {', '.join(ids)}")
    day = clock.now().date()
    path = root / news.FOLDER / str(day.year) / f"{name}.md"
    if path.exists():
        raise click.ClickException(f"đã có tệp {path.relative_to(root)}; hãy đặt tiêu đề khác")
    path.parent.mkdir(parents=True, exist_ok=True)
    path.write_text(guide.news_text(day, category_id or ids[0], kind, title), encoding="utf-8", newline="\n")
    click.echo(f"Đã tạo {path.relative_to(root)}\n")
    click.echo("Việc tiếp theo:")
    click.echo(f"  1. Mở tệp, viết nội dung; sửa chuyen_muc nếu cần ({', '.join(ids)}).")
    click.echo("  2. Xóa dòng “nhap: true” khi tin đã xong.")
    click.echo("  3. Chạy: uv run cchc kiem-tra")
    click.echo("  4. Xem thử: uv run mkdocs serve, rồi lưu lên kho (commit, push).")
