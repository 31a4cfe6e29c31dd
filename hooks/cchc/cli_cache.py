"""`cchc don-cache`: what builds keep to be faster is thrown away."""

import shutil
from pathlib import Path

import click

from .cli_common import Refusal
from .core import build_cache
from .core.amount import one_decimal

FOLDER = ".cache"


@click.command(
    "don-cache", help="Xóa phần máy giữ lại để lập trang nhanh hơn (thư mục .cache); không đụng tới nội dung."
)
@click.pass_obj
def clear_cache(root: Path) -> None:
    """Empty the cache and say how much it was; an empty one is right."""
    folder = root / FOLDER
    if folder.is_symlink():
        raise Refusal(f"{FOLDER} là liên kết tượng trưng (symlink) tới chỗ khác; hãy tự xóa liên kết đó")
    sizes = build_cache.sizes(folder)
    try:
        shutil.rmtree(folder)
    except FileNotFoundError:
        pass
    except OSError as error:
        raise Refusal(f"không xóa được {error.filename}: {error.strerror}") from error
    size = one_decimal(sum(sizes) / 1e6)
    click.echo(
        f"Đã xóa {len(sizes)} tệp, {size} MB; lần lập trang sau làm lại từ đầu." if sizes else "Không có gì để xóa."
    )
