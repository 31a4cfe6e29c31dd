"""`cchc du-lieu-chung`: what holds of the data that ship with the release, and what the commune has replaced."""

from collections.abc import Iterator
from pathlib import Path
from typing import Any

import click

from . import __version__, cli_common
from .core import national
from .core.kind import Kind
from .core.national import National
from .core.rows import rows
from .core.source import Data
from .core.yaml_reader import read_yaml

_SHARED = "dữ liệu chung"


@click.command("du-lieu-chung", help="Nêu dữ liệu chung đang dùng và mục nào do đơn vị ghi riêng.")
@click.pass_obj
def national_data(root: Path) -> None:
    """Print every record with where it comes from."""
    found = cli_common.loaded(root)
    click.echo(f"Dữ liệu chung của bản phát hành {__version__}; mục ghi trong data/ được dùng trước.")
    for kind in found.read.kinds:
        if kind.load.national or kind.load.known:
            shared = kind.load.national
            lines = [*(_whole(kind, shared, root) if shared else _filled(kind, root))]
            click.echo(f"\n{kind.name} ({kind.place}):")
            click.echo("\n".join(f"  {line}" for line in lines))


def _whole(kind: Kind[Any], shared: National, root: Path) -> Iterator[str]:
    known = {shared.code(thing) for thing in shared.things}
    for thing in kind.load(root)[0]:
        own = bool(national.own([thing]))
        where = f"đơn vị ghi ở {thing.entry.where}" if own else _SHARED
        instead = f", thay cho {_SHARED}" if own and shared.code(thing) in known else ""
        yield f"{_name(shared, thing)}: {where}{instead}"
    for source in (read_yaml(root, root / path) for path in kind.load.paths(root)):
        for _, at, row in rows(source):
            if shared.drops(row):
                yield f"{_named(shared, row)}: đơn vị không dùng, ghi ở {source.path}:{source.line(at)}"


def _filled(kind: Kind[Any], root: Path) -> Iterator[str]:
    [(key, codes)] = kind.load.known.items()
    used = {thing.source.data[key]: thing.source for thing in kind.load(root)[0]}
    for code in (*used, *(code for code in codes if code not in used)):
        if code not in used:
            path = f"{kind.folder}{code}.yml"
            yield f"{code}: có trong {_SHARED}, chưa dùng; muốn dùng thì tạo tệp {path} có dòng {key}: {code}"
            continue
        given = kind.load.filled({key: code}) or {}
        own = [name for name in used[code].data if name in given and name != key] if code in codes else []
        about = f"định nghĩa theo {_SHARED}" if code in codes else "đơn vị tự ghi"
        yield f"{code}: {used[code].path}, {about}" + (f", riêng {', '.join(own)} do đơn vị ghi" if own else "")


def _name(shared: National, thing: Any) -> str:
    return _named(shared, national.row_of(thing)) if shared.keys else Path(thing.source.path).stem


def _named(shared: National, row: Data) -> str:
    return ", ".join(str(row.get(key)) for key in shared.keys) if isinstance(row, dict) else ""
