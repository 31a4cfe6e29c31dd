"""What a build asks GitHub about itself: its commit, and the last run that failed.

https://docs.github.com/en/rest/actions/workflow-runs#list-workflow-runs-for-a-repository
"""

import http.client
import json
import os
from datetime import datetime
from urllib.parse import urlencode

from . import __version__, github
from .core.dates import VIETNAM
from .core.origin import FailedRun, Origin

_SECONDS = 10


def origin() -> Origin:
    """Where this build comes from; the last failure is asked for where the run has a token (GH_TOKEN)."""
    commit = os.environ.get("GITHUB_SHA", "")
    if not (github.running() and github.page() and commit):
        return Origin(__version__)
    asked, failed = _last_failure()
    return Origin(__version__, commit=commit, commit_url=f"{github.page()}/commit/{commit}", asked=asked, failed=failed)


def _last_failure() -> tuple[bool, FailedRun | None]:
    """Whether GitHub answered, and the last failed run, if any; a build neither waits long for it nor fails without."""
    query = urlencode({"status": "failure", "branch": github.branch(), "per_page": 1})
    try:
        runs = json.loads(github.api(f"actions/runs?{query}", seconds=_SECONDS))["workflow_runs"]
        return True, _failed(runs[0]) if runs else None
    except (github.RequestError, OSError, http.client.HTTPException, ValueError, KeyError, TypeError, RecursionError):
        return False, None


def _failed(run: dict[str, object]) -> FailedRun:
    url = str(run["html_url"])
    if not url.startswith(os.environ.get("GITHUB_SERVER_URL", "") + "/"):
        raise ValueError(url)
    at = datetime.fromisoformat(str(run["updated_at"])).astimezone(VIETNAM)
    return FailedRun(str(run["name"]), at, url)
