"""Floor 3: rules that span several kinds. They run over what could be read, also when other content is broken."""

from ..core.kind import Here
from ..core.rules import Rule
from . import addresses
from .addresses import Addresses, missing
from .attachments import nothing_replaced, right_attachments, safe_drawings
from .files import first_page, known_files, picture_files, right_pictures
from .moved import one_page_for_an_old_address
from .names import (
    hotlines_on_duty,
    known_basis,
    known_hotlines,
    known_in_accessibility,
    news_of_activities,
    some_hotline,
)
from .news import known_category, published_targets
from .notices import notices
from .places import former_issuers, long_postings, scores_of_others
from .tree import real_files

__all__ = ["ADDRESS_RULES", "CROSS_KIND_RULES", "Addresses", "missing", "notices"]

ADDRESS_RULES: tuple[Rule[Addresses], ...] = (*addresses.RULES, nothing_replaced)
CROSS_KIND_RULES: tuple[Rule[Here], ...] = (
    known_category,
    first_page,
    picture_files,
    right_pictures,
    safe_drawings,
    right_attachments,
    known_files,
    real_files,
    published_targets,
    some_hotline,
    hotlines_on_duty,
    known_basis,
    known_in_accessibility,
    known_hotlines,
    news_of_activities,
    former_issuers,
    scores_of_others,
    long_postings,
    one_page_for_an_old_address,
)
