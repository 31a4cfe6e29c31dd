"""`cchc chuan-hoa`: every file of content in the one form that `core.canonical` describes."""

from collections.abc import Iterable, Iterator, Mapping, Sequence
from pathlib import Path
from typing import Any

import click

from . import cli_common, github, saving
from .cli_common import Refusal
from .core import canonical, command, renamed, schema_files, writing
from .core.kind import Kind
from .core.record import Record
from .core.source import Data, Source, read_text
from .core.text import upper_first
from .core.validation import build
from .core.yaml_reader import parse
from .site import Site

_FENCE = "---\n"
_LEFT = "những tệp sau được để nguyên:"
_OLD = "{path}: còn mục mang tên cũ; máy đổi giúp: {command}"


@click.command("chuan-hoa", help="Đưa các tệp nội dung về cùng một cách viết, không đổi chữ nào.")
@click.option("--xem", "look", is_flag=True, help="Chỉ nêu những tệp sẽ được viết lại, không ghi gì.")
@click.option(
    "--luu", "saves", is_flag=True, help="Lưu các tệp đã viết lại lên kho; tệp được để nguyên thì chỉ nêu ra."
)
@click.pass_obj
def canonicalise(root: Path, look: bool, saves: bool) -> None:
    """Write the files anew; one with comments further down, or with a renamed key, is left as it is, and told.

    Where they are saved, nothing that is told makes the run fail: the content is right, and the next run tries again.
    """
    changed, kept = _found(root)
    if not look:
        writing.write_all(changed)
    for file in changed:
        click.echo(f"{'Sẽ viết lại' if look else 'Đã viết lại'} {file.relative_to(root).as_posix()}")
    if not changed:
        click.echo("Không tệp nào cần viết lại." if kept else "Mọi tệp đã cùng một cách viết.")
    if saves and not look:
        _save(root, changed, kept)
    elif kept:
        raise Refusal("\n".join([_LEFT, *kept]))


def _save(root: Path, changed: Iterable[Path], kept: Sequence[str]) -> None:
    """Save the files; the log and the summary of the run tell what could not be done."""
    paths = [file.relative_to(root).as_posix() for file in changed]
    if paths:
        try:
            saving.save(root, paths, "Đưa các tệp về cùng một cách viết")
            github.say("\n".join(["Đã đưa về cùng một cách viết, không đổi chữ nào:", *paths]))
        except saving.SavingError as error:
            github.say(f"Chưa lưu được các tệp đã đưa về cùng một cách viết: {error}. Nội dung không bị ảnh hưởng.")
    if kept:
        github.say("\n".join([upper_first(_LEFT), *kept]))


def _found(root: Path) -> tuple[Mapping[Path, bytes], Sequence[str]]:
    """The files to write anew with their bytes, and what is said of those that are left as they are."""
    found = cli_common.loaded(root)
    kept: list[str] = []
    schemas = {root / path: made for path, made in schema_files.files(found.read.kinds).items()}
    settings = root / schema_files.SETTINGS
    schemas[settings] = schema_files.settings(
        found.read.kinds, settings.read_text("utf-8") if settings.is_file() else ""
    )
    changed = {file: made for file, made in schemas.items() if not file.is_file() or file.read_bytes() != made}
    old = {thing.source.path for kind in found.read.kinds for thing in found.read.own(kind) if thing.source.renamed}
    kept += [_OLD.format(path=path, command=command.words(root, renamed.COMMAND)) for path in sorted(old)]
    for kind, path in _files(found):
        if path in old:
            continue
        text = read_text(root, root / path)
        lines = list(_comments(text, path))
        kept += [f"{path}:{line}: ghi chú sau dấu # chỉ được đặt ở đầu tệp; hãy chuyển lên đầu tệp" for line in lines]
        try:
            new = (root / path).read_bytes() if lines else rewritten(kind, root, path, text)
        except Refusal as error:
            kept.append(error.message)
        else:
            if new != (root / path).read_bytes():
                changed[root / path] = new
    return changed, kept


def rewritten(kind: Kind[Any], root: Path, path: str, text: str) -> bytes:
    """The file in the one form; it holds the same records as before, and a page has the same text.

    Raises:
        Refusal: the records would not be the same; that would be a fault of this program.
    """
    front, body = _parts(text, path)
    if not front:
        return f"{canonical.page_text(body)}\n".encode()
    head = schema_files.headed(kind, path, canonical.head(front))
    new = head + canonical.canonical(kind.model, parse(root, path, front).data)
    if _records(kind, parse(root, path, new)) != _records(kind, parse(root, path, front)):
        raise Refusal(f"{path}: máy không viết lại được cho đúng như cũ")
    whole = f"{_FENCE}{new}{_FENCE}\n{canonical.page_text(body)}".strip() + "\n"
    return (whole if path.endswith(".md") else new).encode()


def _files(found: Site) -> Iterator[tuple[Kind[Any], str]]:
    """Every file with records or with the text of a page, and its kind."""
    for kind in found.read.kinds:
        things = (thing.source for thing in found.read.own(kind))
        for path in dict.fromkeys(one.path for one in things if one.data or one.body):
            yield kind, path


def _parts(text: str, path: str) -> tuple[str, str]:
    """The YAML of a file, nothing where a page has none, and the text below the front matter of a page."""
    if not path.endswith(".md"):
        return text, ""
    rows = text.split("\n")
    if rows[0].rstrip() != "---":
        return "", text
    end = next(n for n, row in enumerate(rows[1:], 1) if row.rstrip() in {"---", "..."})
    return "\n".join(rows[1:end]) + "\n", "\n".join(rows[end + 1 :])


def _comments(text: str, path: str) -> Iterator[int]:
    front, _ = _parts(text, path)
    for line in canonical.comments(front):
        yield line + path.endswith(".md")


def _records(kind: Kind[Any], source: Source) -> list[Record | Data]:
    """The records; of those that take a national one away, the data."""
    if not isinstance(source.data, list):
        return [build(kind.model, source, (), kind.load.filled(source.data))]
    shared = kind.load.national
    return [
        data if shared and shared.drops(data) else build(kind.model, source, (row,), data)
        for row, data in enumerate(source.data)
    ]
