"""`cchc chuyen-doi`: content of an older format into that of this release, each renamed key at its line."""

from collections.abc import Iterator, Mapping
from pathlib import Path
from typing import Any

import click
import yaml

from .cli_common import Refusal
from .core import content_format, renamed, writing
from .core.kind import Kind
from .core.problems import ContentError
from .core.source import read_text
from .core.yaml_reader import parse
from .every import KINDS
from .kinds import unit

_BOM = "\ufeff"
Way = tuple[str, ...]


@click.command("chuyen-doi", help="Đổi các mục mang tên cũ sang tên mới; giữ nguyên ghi chú và mọi chữ khác.")
@click.option("--xem", "look", is_flag=True, help="Chỉ nêu những mục sẽ được đổi, không ghi gì.")
@click.pass_obj
def migrate(root: Path, look: bool) -> None:
    """Rewrite old keys in data/ and in the front matter of docs/; nothing is written where one file cannot be."""
    changed: dict[Path, bytes] = {}
    said: list[str] = []
    wrong: list[str] = []
    for kind in KINDS:
        for path in kind.load.paths(root):
            try:
                made = dict(_rewritten(kind, root, path, said))
            except ContentError as error:
                wrong += map(str, error.problems)
            else:
                changed |= {root / name: content for name, content in made.items()}
    if wrong:
        raise Refusal("\n".join(["chưa đổi gì, vì có tệp không đọc được:", *wrong]))
    if not changed:
        click.echo(f"Không mục nào mang tên cũ; nội dung theo định dạng {content_format.VERSION}.")
        return
    changed |= _with_version(root, changed)
    if not look:
        writing.write_all(changed)
    click.echo("\n".join(said))
    click.echo(f"{'Sẽ đổi' if look else 'Đã đổi'} {len(said)} mục trong {len(changed)} tệp.")


def _rewritten(kind: Kind[Any], root: Path, path: str, said: list[str]) -> Iterator[tuple[str, bytes]]:
    """The file with the keys of today, where it has old ones."""
    known = renamed.names(kind.id)
    if not known:
        return
    _readable(kind, root, path)
    text = (root / path).read_bytes().decode("utf-8")
    begin, front = _front(text, path)
    found = sorted(_places(yaml.compose(front, Loader=yaml.SafeLoader), (), known))
    for start, end, new in reversed(found):
        line = text.count("\n", 0, begin + start) + 1
        old = text[begin + start : begin + end]
        said.append(f"{path}:{line}: {old} → {new}")
        text = text[: begin + start] + new + text[begin + end :]
    if found:
        yield path, text.encode()


def _readable(kind: Kind[Any], root: Path, path: str) -> None:
    """Whether the file can be rewritten.

    Raises:
        ContentError: it cannot be read, or has a key by both its names.
    """
    text = read_text(root, root / path)
    source = parse(root, path, _front(text, path)[1], offset=1 if path.endswith(".md") else 0)
    renamed.applied(kind.model, source, however_old=True)


def _front(text: str, path: str) -> tuple[int, str]:
    """Where the YAML of a file begins, and the YAML."""
    begin = len(_BOM) if text.startswith(_BOM) else 0
    if not path.endswith(".md"):
        return begin, text[begin:]
    rows = text[begin:].splitlines(keepends=True)
    if not rows or rows[0].strip() != "---":
        return begin, ""
    end = next((n for n, row in enumerate(rows[1:], 1) if row.strip() in {"---", "..."}), 1)
    return begin + len(rows[0]), "".join(rows[1:end])


def _places(
    node: yaml.Node | None, way: Way, known: Mapping[Way, tuple[str, object]]
) -> Iterator[tuple[int, int, str]]:
    """Where old keys stand, with their names of today."""
    if isinstance(node, yaml.SequenceNode):
        for one in node.value:
            yield from _places(one, way, known)
    elif isinstance(node, yaml.MappingNode):
        for key, value in node.value:
            here = (*way, str(key.value))
            if here in known:
                yield key.start_mark.index, key.end_mark.index, known[here][0]
            yield from _places(value, here, known)


def _with_version(root: Path, changed: Mapping[Path, bytes]) -> dict[Path, bytes]:
    """The commune's file, which says of which format the content is."""
    file = root / unit.PATH
    text = (changed.get(file) or file.read_bytes()).decode("utf-8")
    line = f'{content_format.KEY}: "{content_format.VERSION}"'
    rows = text.splitlines(keepends=True)
    there = [place for place, row in enumerate(rows) if row.startswith(f"{content_format.KEY}:")]
    if there:
        ending = "\r\n" if rows[there[0]].endswith("\r\n") else "\n"
        rows[there[0]] = f"{line}{ending}"
    else:
        ending = "\r\n" if "\r\n" in text else "\n"
        rows += ["" if text.endswith("\n") else ending, f"{line}{ending}"]
    return {file: "".join(rows).encode()}
