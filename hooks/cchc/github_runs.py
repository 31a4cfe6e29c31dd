"""What a build asks GitHub about itself: its commit, and the last run that failed.

https://docs.github.com/en/rest/actions/workflow-runs#list-workflow-runs-for-a-repository
"""

import http.client
import json
import os
import urllib.request
from datetime import datetime
from urllib.parse import urlencode

from . import __version__, github
from .core.dates import VIETNAM
from .core.origin import FailedRun, Origin

_SECONDS = 10
_BYTES = 1_000_000


def origin() -> Origin:
    """Where this build comes from; the last failure is asked for where the run has a token (GH_TOKEN)."""
    server, repository = os.environ.get("GITHUB_SERVER_URL", ""), os.environ.get("GITHUB_REPOSITORY", "")
    commit = os.environ.get("GITHUB_SHA", "")
    if not (github.running() and server and repository and commit):
        return Origin(__version__)
    asked, failed = _last_failure(repository)
    return Origin(__version__, commit, f"{server}/{repository}/commit/{commit}", asked, failed)


def _last_failure(repository: str) -> tuple[bool, FailedRun | None]:
    """Whether GitHub answered, and the last failed run, if any; a build neither waits long for it nor fails without."""
    api, token = os.environ.get("GITHUB_API_URL", ""), os.environ.get("GH_TOKEN", "")
    if not (api.startswith(("https://", "http://127.0.0.1:")) and token):
        return False, None
    query = urlencode({"status": "failure", "branch": github.branch(), "per_page": 1})
    headers = {
        "Accept": "application/vnd.github+json",
        "Authorization": f"Bearer {token}",
        "User-Agent": "cchc",
        "X-GitHub-Api-Version": "2022-11-28",
    }
    request = urllib.request.Request(f"{api}/repos/{repository}/actions/runs?{query}", headers=headers)
    try:
        with urllib.request.urlopen(request, timeout=_SECONDS) as answer:
            runs = json.loads(answer.read(_BYTES))["workflow_runs"]
        return True, _failed(runs[0]) if runs else None
    except (OSError, http.client.HTTPException, ValueError, KeyError, TypeError, RecursionError):
        return False, None


def _failed(run: dict[str, object]) -> FailedRun:
    url = str(run["html_url"])
    if not url.startswith(os.environ.get("GITHUB_SERVER_URL", "") + "/"):
        raise ValueError(url)
    at = datetime.fromisoformat(str(run["updated_at"])).astimezone(VIETNAM)
    return FailedRun(str(run["name"]), at, url)
