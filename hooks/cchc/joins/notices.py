"""Notices to staff about valid content; they do not stop publishing."""

from collections.abc import Iterable, Iterator, Sequence

from ..core.facets import Sample
from ..core.kind import Here
from ..core.privacy import personal_data
from .names import samples_on_duty
from .tree import unread_texts


def notices(here: Here, advice: Iterable[str], samples: Sequence[Sample]) -> Iterator[str]:
    """What is held back, what is not complete (`advice`), what is sample data: a sentence each."""
    for kind in here.read.kinds:
        yield from kind.waiting(here)
    yield from unread_texts(here)
    yield from samples_on_duty(here)
    yield from advice
    yield from personal_data.reminders(here)
    yield from personal_data.commented(here)
    if samples:
        yield f"Còn {len(samples)} mục dữ liệu mẫu (mau: true):"
    for sample in samples:
        yield f"  {sample.path}:{sample.line}: {sample.kind}: {sample.name}"
