"""Rules that join kinds: they need the whole site."""

from ..core.rules import Rule
from .addresses import named_addresses, one_address, working_addresses
from .days import no_change_to_come, nothing_to_come
from .files import first_page, known_files, right_pictures
from .names import known_basis, known_in_accessibility, known_lines, lines_on_duty, news_of_activities
from .news import known_category, picture_files, published_targets
from .parts import Parts
from .places import former_issuers, public_numbers, scores_of_others
from .whole import Named, Whole

__all__ = ["PART_RULES", "WHOLE_RULES", "Named", "Parts", "Whole", "public_numbers"]

PART_RULES: tuple[Rule[Parts], ...] = (
    known_category,
    first_page,
    picture_files,
    right_pictures,
    known_files,
    no_change_to_come,
    nothing_to_come,
    published_targets,
    lines_on_duty,
    known_basis,
    known_in_accessibility,
    news_of_activities,
)
WHOLE_RULES: tuple[Rule[Whole], ...] = (
    former_issuers,
    one_address,
    working_addresses,
    named_addresses,
    known_lines,
    scores_of_others,
)
