"""Every kind of content and every view, each in one tuple.

The order of kinds is that of the staff guide, of the list of samples and of the groups of results. Which kind reads
a file is decided in this order too: news before the other texts in docs/.
"""

from typing import Any

from .core import renamed
from .core.kind import Kind, View
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
    old_code,
    old_term,
    procedure,
    report,
    synonym,
    text_page,
    unit,
)
from .kinds.document import basis
from .kinds.procedure import commune_list, note
from .kinds.report import template
from .papers import first_day, leaflet, notice, report_files, web_app
from .views import (
    accessibility_page,
    build_moment,
    column,
    counts,
    dated_papers,
    doubtful,
    editor,
    forms,
    gaps,
    hotlines,
    images,
    library_pages,
    notices,
    offline,
    opening,
    procedures,
    remarks,
    renamed_keys,
    report_doubts,
    reports,
    scripts,
    styles,
    summary,
    unquoted,
)
from .views import news as news_pages

KINDS: tuple[Kind[Any], ...] = (
    procedure.KIND,
    note.KIND,
    hotline.KIND,
    report.KIND,
    document.KIND,
    news.KIND,
    feedback.KIND,
    index.KIND,
    activity.KIND,
    text_page.KIND,
    alert.KIND,
    duty.KIND,
    feedback.SETTINGS,
    category.KIND,
    commune_list.KIND,
    basis.KIND,
    template.KIND,
    old_term.KIND,
    synonym.KIND,
    old_code.KIND,
    day_off.KIND,
    accessibility.KIND,
    unit.KIND,
)
for _kind in KINDS:
    renamed.register(_kind.model, _kind.id)

VIEWS: tuple[View, ...] = (
    gaps.VIEW,
    column.VIEW,
    procedures.VIEW,
    notice.VIEW,
    hotlines.VIEW,
    leaflet.VIEW,
    first_day.VIEW,
    reports.VIEW,
    report_files.VIEW,
    library_pages.VIEW,
    news_pages.VIEW,
    counts.VIEW,
    remarks.VIEW,
    notices.VIEW,
    report_doubts.VIEW,
    dated_papers.VIEW,
    accessibility_page.VIEW,
    build_moment.VIEW,
    editor.VIEW,
    forms.VIEW,
    offline.VIEW,
    opening.VIEW,
    images.VIEW,
    scripts.VIEW,
    styles.VIEW,
    doubtful.VIEW,
    summary.VIEW,
    renamed_keys.VIEW,
    unquoted.VIEW,
    web_app.VIEW,
)
