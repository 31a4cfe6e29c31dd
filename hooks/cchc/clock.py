"""The only module that asks what time it is."""

import os
import re
import time
from datetime import datetime

from .core.dates import YEARS, vietnam_time

_EPOCH = "SOURCE_DATE_EPOCH"
_SECONDS = re.compile(r"[0-9]{1,10}")


class WrongMomentError(Exception):
    """SOURCE_DATE_EPOCH is set and is no moment of the years that content may speak of; the message is for staff."""


def now() -> datetime:
    """The moment of the build, in Vietnam's time: SOURCE_DATE_EPOCH where it is set, else the clock.

    Source: https://reproducible-builds.org/specs/source-date-epoch/

    Raises:
        WrongMomentError: it is no number of seconds, or a moment before 2000 or after 2100.
    """
    given = os.environ.get(_EPOCH, "").strip()
    if not given:
        os.environ.pop(_EPOCH, None)  # an empty one is as none: MkDocs, too, reads it
        return vietnam_time(int(time.time()))
    moment = vietnam_time(int(given)) if _SECONDS.fullmatch(given) else None
    if moment is None or not YEARS[0] <= moment.year <= YEARS[1]:
        right = f"phải là số giây kể từ năm 1970, trong các năm {YEARS[0]}–{YEARS[1]}"
        raise WrongMomentError(f"biến {_EPOCH} {right}; hãy sửa hoặc bỏ biến (đang có: “{given[:30]}”)")
    return moment
