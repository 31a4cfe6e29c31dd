"""The only module that asks what time it is."""

import os
import time
from datetime import datetime

from .core.dates import vietnam_time


def now() -> datetime:
    """The moment of the build, in Vietnam's time: SOURCE_DATE_EPOCH where it is set, else the clock.

    Source: https://reproducible-builds.org/specs/source-date-epoch/
    """
    given = os.environ.get("SOURCE_DATE_EPOCH", "")
    return vietnam_time(int(given) if given else int(time.time()))
