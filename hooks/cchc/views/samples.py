"""What is still sample data: the list that the site shows while there is any."""

from collections.abc import Iterator, Sequence

from ..core.facets import Sample
from ..core.page import Page

URL = "du-lieu-mau/"


def pages(samples: Sequence[Sample]) -> Iterator[Page]:
    """The list of what is still sample data, while there is any."""
    if samples:
        kinds = list(dict.fromkeys(sample.kind for sample in samples))
        groups = [(kind, [sample for sample in samples if sample.kind == kind]) for kind in kinds]
        yield Page(
            URL,
            "Dữ liệu mẫu",
            "samples.html",
            {"groups": groups, "total": len(samples)},
            description="Những mục trên trang này còn là dữ liệu mẫu, chưa phải thông tin chính thức.",
            edit="data",
        )
