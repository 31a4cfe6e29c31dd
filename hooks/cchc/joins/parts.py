"""The content that could be read, when other content may be broken."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from datetime import datetime
from functools import cached_property
from pathlib import Path

from ..core.image_cache import ImageCache
from ..core.record import Entry
from ..kinds import activity, duty
from ..kinds.accessibility import AccessibilityStatement
from ..kinds.category import Category
from ..kinds.document import Basis, Document
from ..kinds.hotline import Line
from ..kinds.index import IndexEntry
from ..kinds.news import Item
from ..kinds.procedure import Procedure
from ..kinds.report import Paper
from ..kinds.text_page import TextPage
from ..views import images


@dataclass(frozen=True)
class Parts:
    """The content that could be read, when other content may be broken.

    `categories` and `lines` are None when their own file cannot be read.
    """

    root: Path
    now: datetime
    items: Sequence[Item]
    papers: Sequence[Paper]
    texts: Sequence[TextPage]
    categories: Mapping[str, Category] | None
    lines: Sequence[Line] | None
    duties: duty.Entries
    documents: Sequence[Entry[Document]] = ()
    bases: Sequence[Entry[Basis]] = ()
    deeds: Sequence[activity.Deed] = ()
    accessibility: Sequence[Entry[AccessibilityStatement]] = ()
    steps: Sequence[Entry[Procedure]] = ()
    indices: Sequence[IndexEntry] = ()

    @cached_property
    def files(self) -> frozenset[str]:
        """Every file below docs/ that MkDocs publishes or reads."""
        paths = (path.relative_to(self.root) for path in (self.root / "docs").rglob("*") if path.is_file())
        return frozenset(path.as_posix() for path in paths if not any(part.startswith(".") for part in path.parts))

    @cached_property
    def referenced_images(self) -> images.ReferencedImages:
        """The images that the texts name, read."""
        references = tuple(images.references(self.items, self.texts))
        return images.read(self.root, references, ImageCache(self.root / ".cache" / "images"))
