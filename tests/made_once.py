"""What depends on its arguments alone, made once for the projects of all tests of a process.

The code that makes it is the one under test; a test that replaces a part of that code finds its own.
"""

from collections.abc import Callable, Sequence
from dataclasses import replace
from functools import lru_cache, partial
from pathlib import Path
from types import CodeType, SimpleNamespace
from typing import Any

import pytest
import yaml
from jinja2 import BytecodeCache
from jinja2.bccache import Bucket
from mkdocs.config import defaults

from cchc import adapter
from cchc.core import build_cache, legacy, render, yaml_reader
from cchc.core.privacy import finder
from cchc.core.source import Source
from cchc.views import images


class Compiled(BytecodeCache):
    """Compiled templates by their names, where Jinja has the folder in its key: each project has its own folder."""

    def __init__(self) -> None:
        self._known: dict[tuple[str, str], CodeType] = {}

    def get_cache_key(self, name: str, filename: str | None = None) -> str:  # noqa: ARG002  # Jinja names it
        """The name; a template of other words has another checksum, and is compiled again."""
        return super().get_cache_key(name)

    def load_bytecode(self, bucket: Bucket) -> None:
        """Find a template that was compiled before."""
        bucket.code = self._known.get((bucket.key, bucket.checksum))

    def dump_bytecode(self, bucket: Bucket) -> None:
        """Keep a compiled template."""
        if bucket.code:
            self._known[bucket.key, bucket.checksum] = bucket.code


def share(patch: pytest.MonkeyPatch) -> None:
    """Let the projects of all tests share what any of them has made.

    These are the digest of the program, compiled templates, the data of a YAML text, the letters of old encodings and
    the personal data found in a text, and what builds keep in `.cache` under a name that says all it depends on.
    """
    templates = Compiled()
    patch.setattr(adapter, "program", SimpleNamespace(cache_clear=lambda: None))  # no test changes the package
    patch.setattr(defaults, "get_yaml_loader", partial(defaults.get_yaml_loader, yaml.CLoader))  # of `mkdocs.yml`
    patch.setattr(render, "bytecode_cache", lambda _: templates)
    patch.setattr(yaml_reader, "parse", _parse())
    patch.setattr(legacy, "findings", lru_cache(1000)(legacy.findings))
    patch.setattr(finder, "_found", _found())
    patch.setattr(build_cache, "cached", _cached())
    patch.setattr(images, "ThreadPoolExecutor", InThisThread)


class InThisThread:
    """In the place of threads: to start them for ten pictures that are known is a tenth of a load."""

    map = staticmethod(map)

    def __init__(self, count: int | None) -> None:
        """Start none."""

    def __enter__(self) -> "InThisThread":
        return self

    def __exit__(self, *_: object) -> None:
        """Nothing to wait for."""


def _parse() -> Callable[..., Source]:
    parsed = lru_cache(1000)(partial(yaml_reader.parse, Path()))

    def parse(root: Path, where: str, text: str, offset: int = 0) -> Source:
        return replace(parsed(where, text, offset), root=root)

    return parse


def _found() -> Callable[..., tuple[finder.Finding, ...]]:
    find = finder._found
    rows: dict[finder.Judge, tuple[Sequence[finder.Row], ...]] = {}

    @lru_cache(10_000)
    def made(text: str, judge: finder.Judge) -> tuple[finder.Finding, ...]:
        return tuple(find(text, *rows[judge], judge))

    def found(text: str, *given: Any) -> tuple[finder.Finding, ...]:
        flat, written, judge = given
        rows[judge] = flat, written  # always the same
        return made(text, judge)

    return found


def _cached() -> Callable[[Path, str, Callable[[], bytes]], bytes]:
    made: dict[tuple[str, str], bytes] = {}
    cached = build_cache.cached

    def keep(folder: Path, name: str, make: Callable[[], bytes]) -> bytes:
        if folder.parent.name != ".cache":
            return cached(folder, name, make)
        if (folder.name, name) not in made:
            made[folder.name, name] = make()
        if name.endswith("-info.json"):  # of a picture: every load asks for each
            return made[folder.name, name]
        return cached(folder, name, lambda: made[folder.name, name])

    return keep
