"""Papers that take the place of earlier ones (`thay_the`)."""

from collections.abc import Mapping, Sequence

from ...core.text import slug
from .model import Paper, Report


def earlier(number: str | None, paper: Paper, papers: Sequence[Paper]) -> Paper | None:
    """The newest other paper of a number that was issued before `paper`, or on its day; None where there is none."""
    found = [
        other
        for other in papers
        if number and other is not paper and slug(other.data.number) == slug(number)
        if other.data.issued <= paper.data.issued
    ]
    return max(found, key=lambda other: other.data.issued, default=None)


def replaced(papers: Sequence[Paper]) -> Mapping[str, Report]:
    """The papers that others replace, by address, each with the newest that does; drafts replace none yet."""
    found: dict[str, Report] = {}
    for paper in sorted(papers, key=lambda paper: paper.data.issued):
        before = None if paper.data.draft else earlier(paper.data.replaces, paper, papers)
        if before:
            found[before.data.url] = paper.data
    return found


def valid(papers: Sequence[Paper]) -> Sequence[Paper]:
    """The papers that no other one replaces."""
    gone = replaced(papers)
    return [paper for paper in papers if paper.data.url not in gone]
