"""The moment of the build: in one small file, so that a build changes no page whose content stayed as it was.

`scripts/thoi-gian.js` reads it for the foot of every page.
"""

import json
from collections.abc import Iterator

from ..core.kind import Here, View
from ..core.page import Asset

URL = "lan-dung.json"


def _assets(here: Here, _: str) -> Iterator[Asset]:
    yield Asset(URL, json.dumps({"luc": here.now.isoformat()}) + "\n")


VIEW = View(id="lan-dung", assets=_assets)
