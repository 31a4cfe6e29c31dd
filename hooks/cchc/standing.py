"""Skips a build whose inputs are those of the last one and whose site is untouched, before any content is read.

The moment is one of the inputs, so this is for builds of a given one (`SOURCE_DATE_EPOCH`); any other speaks of a new
minute and goes the whole way. What runs on GitHub asks GitHub too, which is no input that can be known beforehand.
Little is imported here: the rest of the package takes longer than all that is done.
"""

import logging
import os
import pickle
from collections.abc import Mapping, Sequence
from pathlib import Path
from typing import Any, cast

from .core import folders, shipped
from .core.late import Late
from .core.memo import Memo, digest, program
from .core.resources import TEMPLATES, WHOLE
from .core.site_file import Mark, marks

log = logging.getLogger("mkdocs.cchc")
render, spread, output = Late("cchc.core.render"), Late("cchc.core.spread"), Late("cchc.output")
MEMO = ".cache/standing.memo"
_FOLDERS = ("docs", "data", ".github", ".quan-tri/dist")  # of a repository a build reads these, and the settings
_MOMENT = "SOURCE_DATE_EPOCH"
_SAID = "Không có gì đổi từ lần lập trang trước; trang được giữ nguyên."
_FILE = "config_file_path"
Marks = Mapping[str, Mark | None]
_begun: list[tuple[bytes, Marks]] = []  # the inputs of the build that goes on: their digest, their files


def start(command: str, building: Any, adapter: Any) -> None:
    """Patch MkDocs's build function so that it skips an unchanged build; any other starts `adapter`.

    That is for the next build alone, the one of this command.
    """
    if command != "build":
        adapter.start(command)
        return
    whole = building.build

    def build(config: Any, **named: Any) -> None:
        building.build = whole
        _begun[:] = [_inputs(config)]
        if (told := _stands(config)) is None:
            _compile_templates(_root(config))
            output.fill_spare(Path(config.site_dir), _root(config))
            adapter.start(command)
            whole(config, **named)
            adapter.close(config)
            return
        for line in (_SAID, *told):
            log.info(line)

    building.build = build


def _compile_templates(root: Path) -> None:
    """Let another process compile all templates, where none are kept, while this one imports and reads."""
    folder = root / render.BYTECODE
    if not folder.is_dir():
        spread.aside(lambda: render.compile_all(TEMPLATES, render.bytecode_cache(folder)))


def keep(config: Any, told: Sequence[str], site: Marks) -> None:
    """Save the inputs of the build that has ended, the notices that it printed and its site, for the next one."""
    inputs, before = _begun[-1] if _begun else (b"", {})
    if inputs and before == _files(_root(config)):  # else somebody has changed a file meanwhile
        memo = Memo()
        memo.put(inputs, pickle.dumps((site, tuple(told))))
        memo.save(_root(config) / MEMO)


def _stands(config: Any) -> Sequence[str] | None:
    """The notices of the last build, where it had these inputs and its site is untouched; else None."""
    inputs, _ = _begun[-1]
    memo = Memo.read(_root(config) / MEMO) if inputs else Memo()
    if inputs not in memo:
        return None
    site, told = cast(tuple[dict[str, Mark | None], Sequence[str]], memo.get(inputs))
    return told if site == marks(Path(config.site_dir)) else None


def _root(config: Any) -> Path:
    return Path(config.docs_dir).parent


def _settings(config: Any) -> bytes:
    """The digest of the file of settings, and of what the command says instead: plain values, and a theme."""
    plain = (f"{name}={value}" for name, value in sorted(config.items()) if isinstance(value, str | bool | int | None))
    file = Path(config[_FILE] or "")
    return digest(
        config["theme"].name or "",
        file.read_bytes() if file.is_file() else b"",
        *(one for one in plain if not one.startswith(_FILE)),  # that of a thin repository is another each time
    )


def _inputs(config: Any) -> tuple[bytes, Marks]:
    """The digest of all that a site is made of, empty where that cannot be known; what tells whether a file stays."""
    moment = os.environ.get(_MOMENT, "")
    if not moment or os.environ.get("GITHUB_ACTIONS"):
        return b"", {}
    found = _files(_root(config))
    try:
        read = (part for file in found for part in (file, _content(file)))
        return digest(program(), moment, _settings(config), *read), found
    except OSError:
        return b"", {}


def _files(root: Path) -> Marks:
    """All files of a repository that a build reads, and those of the software that stand outside of the package."""
    found = [f"{root}/{path}" for folder in _FOLDERS for path in folders.files(root, folder, without=())]
    beside = (shipped.SETTINGS, "hooks/main.py", *shipped.guide(root, "*"))
    return {file: Mark.of(file) for file in (*found, *(f"{WHOLE}/{path}" for path in beside))}


def _content(file: str) -> bytes:
    with open(file, "rb") as opened:  # noqa: PTH123  # there are thousands
        return opened.read()
