"""Papers for Word, to edit, sign and send; the same content gives the same bytes.

python-docx makes the empty paper once; each paper is that with its own words in. It is imported when
the first paper must be made: it takes longer to import than most commands to run.
"""

import importlib.metadata
import io
import zipfile
from collections.abc import Mapping
from dataclasses import dataclass
from functools import cached_property
from pathlib import Path

from .sheet import Sheet

_DATE = (1980, 1, 1, 0, 0, 0)


@dataclass(frozen=True)
class DocxRenderer:
    """Renders papers as DOCX."""

    suffix: str = "docx"

    @cached_property
    def cache_key(self) -> str:
        """The version of python-docx and the code of the layout."""
        code = [path.read_text("utf-8") for path in sorted(Path(__file__).parent.glob("docx*.py"))]
        return "".join((importlib.metadata.version("python-docx"), *code))

    def render(self, sheet: Sheet) -> bytes:
        """The paper as DOCX."""
        from .docx_body import filled  # noqa: PLC0415  # imports python-docx

        return packed({**self._base, **filled(self._base, sheet)})

    @cached_property
    def _base(self) -> Mapping[str, bytes]:
        from .docx_base import base  # noqa: PLC0415  # imports python-docx

        return base()


def packed(files: Mapping[str, bytes]) -> bytes:
    """A ZIP of the files (names and contents) that does not depend on the moment or the machine."""
    out = io.BytesIO()
    with zipfile.ZipFile(out, "w") as archive:
        for name, content in files.items():
            entry = zipfile.ZipInfo(name, _DATE)
            entry.compress_type = zipfile.ZIP_DEFLATED
            entry.create_system = 3
            archive.writestr(entry, content)
    return out.getvalue()
