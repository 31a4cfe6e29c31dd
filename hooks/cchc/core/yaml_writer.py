"""Writes data as the YAML that staff edit; `yaml_reader` reads it back the same."""

import re
from collections.abc import Iterator, Mapping, Sequence
from datetime import date
from decimal import Decimal

import yaml

from . import amount, yaml_rows

Value = str | int | bool | date | Decimal | Sequence["Value"] | Mapping[str, "Value"] | None
_SIGNS = r"[\w.,;:()/%+“”‘’…–'\" -]"
# Texts that are written as they are: no sign of YAML at their beginning, no ": " or " #" in them, and no number.
_PLAIN = re.compile(rf"(?!.*: )(?:[^\W\d_]|\+ |\((?=\w)|\d+(?=\S* .*[^\W\d_]{{2}})){_SIGNS}*(?<![: ])")
# Texts that must be quoted, and in which nothing has to be escaped.
_QUOTED = re.compile(rf"(?:- |(?=.*: |.*:$)[^\W\d_]){_SIGNS}*(?<! )")
_CODE = re.compile(r"\w[\w.-]*")
_BREAK = re.compile("[\n\r\x85\u2028\u2029\ufeff]")
_WORDS = frozenset({"true", "false", "yes", "no", "on", "off", "y", "n", "null"})  # to YAML 1.1 these are no texts
_WIDTH = 118
_LONG = 80


class _Text(str):
    """A long text, written as a folded block (`>`), in which nothing has to be escaped."""

    __slots__ = ()


class Quoted(str):
    """A text that a reader would take for something else: written between single quotes."""

    __slots__ = ()


class Plain(str):
    """A number, a day or a switch as it stands in a file: written without quotes."""

    __slots__ = ()


class _Row(list[object]):
    """A list written on one line (flow style)."""

    __slots__ = ()


class _Dumper(yaml.SafeDumper):
    """Block style, lists indented under their key."""

    def ignore_aliases(self, data: object) -> bool:  # noqa: ARG002  # PyYAML calls it
        """Write everything out: the loader takes no references."""
        return True

    def increase_indent(self, flow: bool = False, indentless: bool = False) -> None:  # noqa: ARG002, FBT001, FBT002  # PyYAML calls it
        super().increase_indent(flow, indentless=False)


def _folded(dumper: yaml.SafeDumper, text: _Text) -> yaml.ScalarNode:
    return dumper.represent_scalar("tag:yaml.org,2002:str", str(text), style=">")


def _quoted(dumper: yaml.SafeDumper, text: Quoted) -> yaml.ScalarNode:
    return dumper.represent_scalar("tag:yaml.org,2002:str", str(text), style="'")


def _plain(dumper: yaml.SafeDumper, text: Plain) -> yaml.ScalarNode:
    tag = dumper.resolve(yaml.ScalarNode, str(text), (True, False))  # type: ignore[no-untyped-call]  # it is PyYAML's
    return dumper.represent_scalar(tag, str(text))


def _on_one_line(dumper: yaml.SafeDumper, row: _Row) -> yaml.SequenceNode:
    return dumper.represent_sequence("tag:yaml.org,2002:seq", row, flow_style=True)


def _number(dumper: yaml.SafeDumper, value: Decimal) -> yaml.ScalarNode:
    text = amount.written(value)
    return dumper.represent_scalar(f"tag:yaml.org,2002:{'float' if '.' in text else 'int'}", text)


_Dumper.add_representer(_Text, _folded)
_Dumper.add_representer(Quoted, _quoted)
_Dumper.add_representer(Plain, _plain)
_Dumper.add_representer(Decimal, _number)
_Dumper.add_representer(_Row, _on_one_line)


def dump(data: Mapping[str, Value]) -> str:
    """A mapping as YAML; keys without a value are left out, a list is a line for each entry, a short tuple one line."""
    return yaml.dump(_prepared(data), Dumper=_Dumper, allow_unicode=True, sort_keys=False, width=_WIDTH)


def dump_lines(data: object) -> str:
    """Data as YAML with every value and every part of a list on a line of its own, however long that is.

    The same bytes as PyYAML's, without its work on every letter: an import writes megabytes. What PyYAML itself breaks
    into lines is left to it.
    """
    if _broken(data):
        return str(yaml.dump(data, Dumper=_Dumper, allow_unicode=True, sort_keys=False, width=10**9))
    return "".join(f"{row}\n" for row in _rows(data))


def _broken(data: object) -> bool:
    """Whether a text in it holds the end of a line, or what YAML takes for one."""
    match data:
        case str():
            return _BREAK.search(data) is not None
        case Mapping():
            return any(_broken(key) or _broken(value) for key, value in data.items())
        case list() | tuple():
            return any(map(_broken, data))
    return False


def _rows(data: object) -> Iterator[str]:
    """The rows of a list or of a mapping; of anything else its one row."""
    match data:
        case Mapping() if data:
            for key, value in data.items():
                if _nested(value):
                    yield f"{_scalar(key)}:"
                    yield from (f"  {row}" for row in _rows(value))
                else:
                    yield f"{_scalar(key)}: {_scalar(value)}"
        case list() if data:
            for value in data:
                first, *rest = _rows(value)
                yield f"- {first}"
                yield from (f"  {row}" for row in rest)
        case _:
            yield _scalar(data)


def _nested(value: object) -> bool:
    return isinstance(value, (Mapping, list)) and not isinstance(value, _Row) and bool(value)


def _scalar(value: object) -> str:
    if isinstance(value, str) and value.lower() not in _WORDS:
        if type(value) is str and _PLAIN.fullmatch(value):
            return value
        if (type(value) is str and _QUOTED.fullmatch(value)) or (type(value) is Quoted and _CODE.fullmatch(value)):
            return "'" + value.replace("'", "''") + "'"
    if type(value) is Plain and _CODE.fullmatch(value):
        return str(value)
    text = str(yaml.dump(value, Dumper=_Dumper, allow_unicode=True, sort_keys=False, width=10**9))
    return text.removesuffix("...\n").removesuffix("\n")


def _prepared(value: Value) -> object:
    match value:
        case str():
            return _Text(" ".join(value.split())) if len(value) > _LONG else _short(value)
        case Mapping():
            return {key: _prepared(inner) for key, inner in value.items() if inner is not None}
        case tuple() if sum(len(str(inner)) for inner in value) <= _LONG:
            return _Row(_short(inner) if isinstance(inner, str) else inner for inner in value)
        case Sequence():
            return [_prepared(inner) for inner in value]
    return value


def _short(text: str) -> str:
    return Quoted(text) if yaml_rows.wrong_quotes(text) else str(text)
