"""Everything that staff wrote, read and checked once."""

from dataclasses import dataclass, field
from datetime import datetime
from pathlib import Path
from typing import TypeVar

from . import joins
from .core.problems import ContentError, Problem
from .core.rules import broken
from .kinds import (
    accessibility,
    activity,
    alert,
    category,
    day_off,
    document,
    duty,
    feedback,
    hotline,
    index,
    news,
    old_term,
    procedure,
    report,
    synonym,
    text_page,
    unit,
)
from .kinds.procedure import own_list
from .kinds.report import template
from .site import Site

T = TypeVar("T")


def load(root: Path, now: datetime) -> Site:
    """The site in the folder `root` at the moment `now`.

    Raises:
        ContentError: every mistake in the content, all at once.
    """
    found = _Found()
    owners = found(unit.load(root))
    categories, category_problems = category.load(root)
    lines, line_problems = hotline.load(root)
    documents, document_problems = document.load(root)
    found.problems += [*category_problems, *line_problems, *document_problems]
    items, papers = found(news.load(root)), found(report.load(root))
    texts, templates = found(text_page.load(root, [news.FOLDER])), found(template.load(root))
    years, year_problems = day_off.load(root)
    found.problems += year_problems
    calendar = day_off.calendar(years)
    alerts, duties = found(alert.load(root)), found(duty.load(root))
    remarks, known = feedback.load(root), joins.public_numbers(lines, owners)
    found.problems += feedback.problems(remarks, None if year_problems else calendar, now.date(), known)
    steps, indices, bases = found(procedure.load(root)), found(index.load(root)), found(document.basis.load(root))
    deeds = found(activity.load(root))
    shortest = owners[0].data.posting_days if owners else None
    found.problems += broken(activity.BOOK_RULES, activity.Book(deeds, now.date(), known, shortest))
    statements = found(accessibility.load(root))
    found(old_term.load(root))
    synonyms = found(synonym.load(root))
    codes = found(own_list.load(root))
    closed = {entry.data.id: entry.data for entry in categories}
    parts = joins.Parts(
        root=root,
        now=now,
        items=items,
        papers=papers,
        texts=texts,
        categories=None if category_problems else closed,
        lines=None if line_problems else lines,
        duties=duties,
        documents=documents,
        bases=() if document_problems else bases,
        deeds=deeds,
        accessibility=statements,
        steps=steps,
        indices=indices,
    )
    if problems := [*found.problems, *broken(joins.PART_RULES, parts)]:
        raise ContentError(problems)
    due = [paper for paper in papers if paper.data.issued <= now.date() and not paper.data.draft]
    own = [paper for paper in due if owners[0].data.is_place(paper.data.place)]
    site = Site(
        root=root,
        now=now,
        owner=owners[0],
        categories=closed,
        items=items,
        papers=own,
        held=[paper for paper in papers if paper not in own],
        lines=lines,
        texts=texts,
        templates={template.id_of(entry): entry.data for entry in templates},
        calendar=calendar,
        alerts=alerts,
        steps=steps,
        documents=documents,
        indices=indices,
        duties=duties,
        remarks=remarks,
        deeds=deeds,
        bases=bases,
        synonyms=synonyms,
        accessibility=statements,
        own=codes,
        referenced_images=parts.referenced_images,
        unused=parts.referenced_images.unused(file.removeprefix("docs/") for file in parts.files),
    )
    if problems := list(broken(joins.WHOLE_RULES, site.whole(parts.files))):
        raise ContentError(problems)
    return site


@dataclass
class _Found:
    """Hands on what a kind has read and keeps the problems."""

    problems: list[Problem] = field(default_factory=list)

    def __call__(self, loaded: tuple[tuple[T, ...], tuple[Problem, ...]]) -> tuple[T, ...]:
        """The things that were read."""
        things, problems = loaded
        self.problems += problems
        return things
