"""The moment of the build: in one small file, so that a build changes no page whose content stayed as it was.

`theme/assets/thoi-gian.js` reads it for the foot of every page.
"""

import json
from datetime import datetime

from ..core.page import Asset

URL = "lan-dung.json"


def asset(now: datetime) -> Asset:
    """The file for a build at `now`."""
    return Asset(URL, json.dumps({"luc": now.isoformat()}) + "\n")
