"""Seeded faults and clean inputs: what staff may paste into any text of any kind, and what must happen to it.

A fault is a file of one kind with something in it that must be told with its file and its line; a clean input is one in
which nothing may be told. Both come from families, which are functions from a random generator to what is written:
`PERSONAL` here; a further family is a further entry of a table like it (or yields `Fault` on its own, where it changes
more than one text). The same seed gives the same faults. `tests/test_faults.py` runs a sample of them,
`tests/bench/faults.py` many, and prints the table of kinds by families.
"""

import random
import re
from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass
from functools import cache
from pathlib import Path
from typing import Any, get_args, get_origin

import yaml
from pydantic import ValidationError

from cchc.core.kind import Kind
from cchc.core.national import own
from cchc.core.privacy import personal_data
from cchc.core.problems import Problem
from cchc.core.record import ALLOWED, Record, models
from cchc.core.rules import broken
from cchc.every import KINDS
from cchc.kinds import news, text_page
from personal import CLEAN, NAMED, PERSONAL, Family
from support import SAMPLE

Keys = tuple[str, ...]
_ANY = "Một câu, gồm 12 chữ và số: thế này."
BODY: Keys = ()  # in the place of keys: the body of a Markdown file


@dataclass(frozen=True)
class Fault:
    """A file with a fault in it: its kind and family, the text, where it stands, the line that must be told."""

    kind: Kind[Any]
    family: str
    path: str
    text: str
    line: int
    what: str
    """What was written, for reports."""


def is_text(annotation: Any) -> bool:
    """Whether a text may stand in a value of a type; the words of a closed list are none."""
    return annotation is str or any(is_text(inner) for inner in get_args(annotation) if not isinstance(inner, str))


def text_keys(model: type[Record], before: Keys = ()) -> Iterator[Keys]:
    """The keys that hold texts, those of the records inside too."""
    for info in model.model_fields.values():
        at = (*before, str(info.alias))
        if is_text(info.annotation):
            yield at
        for inner in dict.fromkeys(models(info.annotation)):
            if inner is not model:
                yield from text_keys(inner, at)


def right(model: type[Record], marked: Keys, mark: str) -> dict[str, Any]:
    """Right data of a model: what it must have, and the text `mark` under the keys `marked`."""
    made = {}
    for info in model.model_fields.values():
        asked = marked[:1] == (info.alias,)
        if not (asked or info.is_required()):
            continue
        inner = next(models(info.annotation), None)
        example = str(info.examples[0]) if info.examples else ""
        if inner:
            value: Any = right(inner, marked[1:] if asked else (), mark)
            value = [value] if get_origin(info.annotation) is tuple else value
        else:
            value = yaml.load(example, yaml.CBaseLoader) if example.startswith(("[", "- ", '"')) else example
            value = _with(value, info.annotation, mark) if asked and len(marked) == 1 else value
        made[str(info.alias)] = value
    return made


def _with(value: Any, annotation: Any, mark: str) -> Any:
    """`mark` in the place of the first text of a value."""
    if get_origin(annotation) is not tuple:
        return mark
    rest = value[1:] if isinstance(value, list) else []
    return [_with(value[0] if isinstance(value, list) and value else "", get_args(annotation)[0], mark), *rest]


@cache
def files(kind: Kind[Any]) -> list[str]:
    """The files of the sample content that a kind reads."""
    return [thing.source.path for thing in own(kind.load(SAMPLE)[0])]


def _dump(data: object) -> str:
    return str(yaml.dump(data, Dumper=yaml.CSafeDumper, allow_unicode=True, sort_keys=False, width=10_000))


def written(kind: Kind[Any], data: object, body: str = "# Tiêu đề\n\nĐoạn.\n") -> tuple[str, str]:
    """Path and text of a file of the kind that holds this data."""
    first, path = SAMPLE / files(kind)[0], re.sub("<.+?>", "2024", kind.place)
    text = _dump(data)
    if first.suffix == ".md":
        return path, f"---\n{text}---\n{body}"
    listed = isinstance(yaml.load(first.read_text("utf-8"), yaml.CBaseLoader), list)
    return path, _dump([data]) if listed else text


def takes(kind: Kind[Any], keys: Keys, what: str) -> bool:
    """Whether the model takes a text under these keys."""
    try:
        kind.model.model_validate(right(kind.model, keys, what))
    except ValidationError:
        return False
    return True


@cache
def free_keys(kind: Kind[Any]) -> tuple[Keys, ...]:
    """The keys of a kind that take a sentence of any words; the body of Markdown too."""
    free = [keys for keys in text_keys(kind.model) if keys[0] != ALLOWED and takes(kind, keys, _ANY)]
    return (*free, BODY, BODY) if kind.model in (news.Meta, text_page.Meta) else tuple(free)


def placed(chance: random.Random, kind: Kind[Any], family: str, what: str) -> Fault:
    """A text in a free place of a kind."""
    places = chance.sample(free_keys(kind), len(free_keys(kind)))
    keys = next(keys for keys in places if keys == BODY or takes(kind, keys, what))
    body = "# Tiêu đề\n\nĐoạn mở đầu.\n"
    if keys == BODY:
        body += "\nĐoạn hai.\n" * chance.randrange(3) + f"\n{what}\n"
    path, text = written(kind, right(kind.model, keys, what), body)
    return Fault(kind, family, path, text, _line(text, what), what)


def _line(text: str, what: str) -> int:
    """The line of a file that holds a text; in YAML a quote is doubled."""
    return next(n for n, row in enumerate(text.split("\n"), 1) if what in row.replace("''", "'"))


def personal(seed: int, each: int) -> Iterator[Fault]:
    """Personal data of every family in every kind, `each` times; names alone only in the words of citizens."""
    yield from _placed(seed, each, PERSONAL, KINDS)
    yield from _placed(seed, each, NAMED, [kind for kind in KINDS if kind.of_citizens])


def clean(seed: int, each: int) -> Iterator[Fault]:
    """What looks like personal data and is none, in every kind that may name officials."""
    yield from _placed(seed, each, CLEAN, [kind for kind in KINDS if not kind.of_citizens])


def _placed(seed: int, each: int, families: Mapping[str, Family], kinds: Iterable[Kind[Any]]) -> Iterator[Fault]:
    for kind in kinds:
        for name, family in families.items():
            chance = random.Random(f"{seed} {kind.id} {name}")
            for _ in range(each):
                yield placed(chance, kind, name, family(chance))


def told(fault: Fault, root: Path) -> tuple[Problem, ...]:
    """What staff are told of a file that stands alone: by the rules of its kind, and by those about personal data."""
    file = root / fault.path
    file.parent.mkdir(parents=True, exist_ok=True)
    file.write_text(fault.text, "utf-8")
    things, problems = fault.kind.read(root)
    file.unlink()
    checked = (personal_data.Checked(fault.kind, thing, frozenset()) for thing in own(things))
    return (*problems, *(problem for one in checked for problem in broken(personal_data.RULES, one)))


def outcome(fault: Fault, root: Path, about: str = "không được đăng") -> str:
    """`line` where it is told with file and line in a message with the words `about`, `elsewhere`, or `missed`."""
    found = [one for one in told(fault, root) if about in one.message]
    if any((one.path, one.line) == (fault.path, fault.line) for one in found):
        return "line"
    return "elsewhere" if found else "missed"
