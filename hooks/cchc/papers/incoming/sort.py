"""What an incoming paper is: a report, by its number and the words BÁO CÁO in its head; all else may be news."""

from collections.abc import Sequence

from ...core import paper_types
from .head import head
from .head_marks import NUMBER
from .head_type import split_lines
from .ledger import Ledger
from .lines import TextLine


def is_report(lines: Sequence[TextLine]) -> bool:
    """Whether the head of a paper has a number (its digits may be blank) and says that it is a report."""
    found = head(split_lines(lines), Ledger())
    numbered = bool(found.sign) or any(NUMBER.search(line.text) for line in lines[:25] if not line.rows)
    return numbered and (paper_types.same(found.type, paper_types.REPORT) or found.sign.startswith("BC-"))
