"""A run of GitHub Actions: its summary, its log, its right to push. Elsewhere all of this does nothing.

https://docs.github.com/en/actions/reference/workflows-and-actions/workflow-commands
"""

import base64
import json
import os
import re
import secrets
import urllib.error
import urllib.request
from collections.abc import Iterator, Mapping
from contextlib import contextmanager
from pathlib import Path
from urllib.parse import quote, urlencode

import click

from .core import command
from .core.text import upper_first

SUMMARY = "GITHUB_STEP_SUMMARY"
STARTED = "CCHC_TREN_GITHUB"  # set for commands that a run starts without its own variables
_SECONDS = 30
_BYTES = 1_000_000
_PUBLISHING = "site.yml"  # the workflow
_BOT = ("github-actions[bot]", "41898282+github-actions[bot]@users.noreply.github.com")


class RequestError(Exception):
    """No pull request was opened; the message says why and what to do, in Vietnamese."""


def check(root: Path) -> str:
    """How to have the content checked: on GitHub that happens with every change."""
    if running() or os.environ.get(STARTED):
        return "Lưu tệp: máy tự kiểm tra rồi đăng, kết quả ở thẻ Actions, mục “Trang CCHC”."
    return f"Chạy: {command.words(root, 'kiem-tra')}"


def running() -> bool:
    """Whether this is a run of GitHub Actions."""
    return os.environ.get("GITHUB_ACTIONS") == "true"


def page() -> str:
    """The page of the repository; empty elsewhere than in a run."""
    server, repository = os.environ.get("GITHUB_SERVER_URL", ""), os.environ.get("GITHUB_REPOSITORY", "")
    return f"{server}/{repository}" if server and repository else ""


def branch() -> str:
    """The branch that the run is of; empty elsewhere."""
    return os.environ.get("GITHUB_REF_NAME", "")


def summarise(markdown: str) -> None:
    """Add a paragraph to the summary of the run, the page that staff open first."""
    if file := os.environ.get(SUMMARY):
        with Path(file).open("a", encoding="utf-8", errors="replace") as summary:
            summary.write(f"{markdown}\n\n")


def say(text: str) -> None:
    """Print a text and put it into the summary, word for word."""
    click.echo(text)
    summarise(fenced(text))


def fenced(text: str) -> str:
    """A text as a block of code: what a paper says is no Markdown of ours."""
    fence = "`" * max([3, *(len(run) + 1 for run in re.findall("`+", text))])
    return f"{fence}text\n{text}\n{fence}"


@contextmanager
def plain_log() -> Iterator[None]:
    """What is printed within is no command to the runner (`::error::`), whatever a paper says."""
    token = secrets.token_hex(16)
    if running():
        click.echo(f"::stop-commands::{token}")
    yield
    if running():
        click.echo(f"::{token}::")


def plain(text: str) -> str:
    """A text as words in Markdown: nothing in it is markup, a link, HTML or somebody who is called."""
    line = "".join(char if char.isprintable() else " " for char in text)
    return re.sub(r"([\\`*_{}\[\]()<>#+!|~&@:$])", r"\\\1", line)


def code(text: str) -> str:
    """A text as code on one line."""
    line = "".join(char if char.isprintable() else " " for char in text)
    fence = "`" * max([1, *(len(run) + 1 for run in re.findall("`+", line))])
    return f"{fence} {line} {fence}" if line.strip("`") != line else f"{fence}{line}{fence}"


def edit_link(path: str, line: int = 0) -> str:
    """Markdown that leads to GitHub's editor of a file of content, at a line (from 1; 0 for none).

    On a pull request it is the file of the branch that asks, in its own repository. Empty for other files, and
    elsewhere than in a run.
    """
    server, (repository, ref) = os.environ.get("GITHUB_SERVER_URL", ""), _source()
    if not (server and repository and ref and re.fullmatch(r"(?:data|docs)/.+\.(?:ya?ml|md)", path)):
        return ""
    name, anchor = f"Mở {path}", ""
    if line:
        name, anchor = f"{name} ở dòng {line}", f"#L{line}"
    return f"[{plain(name)}]({server}/{repository}/edit/{quote(ref)}/{quote(path)}{anchor})"


def new_link(path: str, text: str) -> str:
    """Markdown that leads to GitHub's form for a file of content that is missing, filled in with a text."""
    if not edit_link(path):
        return ""
    server, (repository, ref) = os.environ["GITHUB_SERVER_URL"], _source()
    filled = urlencode({"filename": path, "value": text})
    return f"[{plain(f'Tạo tệp {path}')}]({server}/{repository}/new/{quote(ref)}?{filled})"


def _source() -> tuple[str, str]:
    """Repository and branch that the checked files are of: on a pull request those of the one who asks.

    https://docs.github.com/en/webhooks/webhook-events-and-payloads#pull_request
    """
    try:
        head = json.loads(Path(os.environ["GITHUB_EVENT_PATH"]).read_bytes())["pull_request"]["head"]
        return str(head["repo"]["full_name"]), str(head["ref"])
    except (KeyError, TypeError, ValueError, OSError):
        return os.environ.get("GITHUB_REPOSITORY", ""), branch()


def git_environment() -> Mapping[str, str]:
    """What git needs to know in a run: who commits, and the token, in no argument or file that anyone could read."""
    if not running():
        return {}
    name, mail = _BOT
    who = {"GIT_AUTHOR_NAME": name, "GIT_AUTHOR_EMAIL": mail, "GIT_COMMITTER_NAME": name, "GIT_COMMITTER_EMAIL": mail}
    token = os.environ.get("GH_TOKEN", "")
    if not token:
        return who
    header = base64.b64encode(f"x-access-token:{token}".encode()).decode()
    return {
        **who,
        "GIT_CONFIG_COUNT": "1",
        "GIT_CONFIG_KEY_0": f"http.{os.environ.get('GITHUB_SERVER_URL', 'https://github.com')}/.extraheader",
        "GIT_CONFIG_VALUE_0": f"AUTHORIZATION: basic {header}",
    }


def api(path: str, body: Mapping[str, str] | None = None, *, seconds: int = _SECONDS) -> bytes:
    """The answer of GitHub's REST API about this repository: to a GET request or, with a `body`, to a POST.

    https://docs.github.com/en/rest/about-the-rest-api/api-versions

    Raises:
        RequestError: this is no run of GitHub Actions, or one without a token.
        OSError: no answer in so many seconds; an HTTPError where it is a refusal.
    """
    server, repository = os.environ.get("GITHUB_API_URL", ""), os.environ.get("GITHUB_REPOSITORY", "")
    token = os.environ.get("GH_TOKEN", "")
    if not (server.startswith(("https://", "http://127.0.0.1:")) and repository and token):
        raise RequestError("Không ở trong lần chạy của GitHub nên máy không yêu cầu được gì; hãy tự làm trên GitHub.")
    headers = {
        "Accept": "application/vnd.github+json",
        "Authorization": f"Bearer {token}",
        "User-Agent": "cchc",
        "X-GitHub-Api-Version": "2022-11-28",
    }
    data = None if body is None else json.dumps(body).encode()
    request = urllib.request.Request(f"{server}/repos/{repository}/{path}", data=data, headers=headers)
    with urllib.request.urlopen(request, timeout=seconds) as answer:
        return bytes(answer.read(_BYTES))


def open_request(head: str, title: str, body: str) -> str:
    """Ask for the merge of a pushed branch; the address of the request.

    Raises:
        RequestError: GitHub does not take it; the branch stays, and a person can ask.
    """
    wanted = {"title": title, "body": body, "head": head, "base": branch() or "main"}
    try:
        return str(json.loads(api("pulls", wanted))["html_url"])
    except urllib.error.HTTPError as error:
        if error.code in {403, 404}:
            why = (
                "GitHub chưa cho phép máy lập yêu cầu: mở Settings › Actions › General, đánh dấu "
                "“Allow GitHub Actions to create and approve pull requests”. Lần này hãy tự lập theo liên kết dưới đây."
            )
        else:
            why = f"GitHub không nhận yêu cầu (mã {error.code}); hãy tự lập theo liên kết dưới đây."
        raise RequestError(why) from error
    except (OSError, ValueError, KeyError, TypeError) as error:
        raise RequestError("Không nối được với GitHub; hãy tự lập yêu cầu theo liên kết dưới đây.") from error


def publishing_started() -> str:
    """Start the workflow that publishes the site; what became of it, in Vietnamese.

    What a run pushes starts no other run; a workflow that is asked for by name starts:
    https://docs.github.com/en/actions/concepts/security/github_token
    """
    by_hand = f"hãy mở Actions › {_PUBLISHING} › Run workflow trên GitHub để đăng trang"
    try:
        api(f"actions/workflows/{_PUBLISHING}/dispatches", {"ref": branch() or "main"})
    except RequestError as error:
        return f"{error} {upper_first(by_hand)}."
    except urllib.error.HTTPError as error:
        return f"GitHub không cho máy chạy việc đăng trang (mã {error.code}); {by_hand}."
    except (OSError, ValueError):
        return f"Không nối được với GitHub; {by_hand}."
    return "Đã cho chạy việc lập và đăng trang; vài phút nữa thì xong, xem ở thẻ Actions."


def compare_link(head: str) -> str:
    """The page on which a person asks for the merge of a branch; empty elsewhere than in a run."""
    return f"{page()}/compare/{quote(branch())}...{quote(head)}?expand=1" if page() else ""


def run_link() -> str:
    """The page of this run; empty elsewhere."""
    run = os.environ.get("GITHUB_RUN_ID", "")
    return f"{page()}/actions/runs/{run}" if page() and run else ""
