"""The state of the site for staff, and what a build asks GitHub about itself."""

import json
from collections.abc import Callable, Iterator
from http.server import BaseHTTPRequestHandler, ThreadingHTTPServer
from pathlib import Path
from threading import Thread

import pytest

from cchc import __version__, github_runs, loading
from cchc.core.origin import Origin
from support import NOW, Project

RUN = {
    "name": "Trang CCHC",
    "updated_at": "2026-11-17T18:05:00Z",
    "html_url": "https://github.com/xa/trang/actions/runs/7",
}
PAGE = "trang-thai/"


@pytest.fixture
def api(monkeypatch: pytest.MonkeyPatch) -> Iterator[tuple[list[bytes], list[tuple[str, str | None]]]]:
    """A run of GitHub with an API on this machine: its answers, and what it was asked with which authorization."""
    answers: list[bytes] = []
    asked: list[tuple[str, str | None]] = []

    class Handler(BaseHTTPRequestHandler):
        def do_GET(self) -> None:
            asked.append((self.path, self.headers["Authorization"]))
            self.send_response(200 if answers else 403)
            self.end_headers()
            self.wfile.write(answers[0] if answers else b"{}")

        def log_message(self, *_: object) -> None:
            """Nothing is printed."""

    server = ThreadingHTTPServer(("127.0.0.1", 0), Handler)
    Thread(target=server.serve_forever, daemon=True).start()
    for name, value in {
        "GITHUB_ACTIONS": "true",
        "GITHUB_SERVER_URL": "https://github.com",
        "GITHUB_API_URL": f"http://127.0.0.1:{server.server_port}",
        "GITHUB_REPOSITORY": "xa/trang",
        "GITHUB_REF_NAME": "main",
        "GITHUB_SHA": "0123456789abcdef",
        "GH_TOKEN": "ma",
    }.items():
        monkeypatch.setenv(name, value)
    yield answers, asked
    server.shutdown()
    server.server_close()


def shown(project: Project) -> str:
    """The page as it is published, on one line."""
    return " ".join((project.build_only(PAGE) / PAGE / "index.html").read_text("utf-8").split())


def test_in_a_run(project: Project, api: tuple[list[bytes], list[tuple[str, str | None]]]) -> None:
    """The commit and the last failure, with links; the token goes to the API alone."""
    answers, asked = api
    answers.append(json.dumps({"workflow_runs": [RUN]}).encode())
    page = shown(project)
    assert 'href="https://github.com/xa/trang/commit/0123456789abcdef"' in page
    assert ">0123456</a>" in page or ">0123456<" in page
    assert f'href="{RUN["html_url"]}"' in page
    assert "Trang CCHC, 01:05 ngày 18/11/2026" in page
    assert asked == [("/repos/xa/trang/actions/runs?status=failure&branch=main&per_page=1", "Bearer ma")]


@pytest.mark.parametrize(
    ("answer", "known"),
    [
        (b'{"workflow_runs": []}', True),
        (b"<html>", False),
        (b"[]", False),
        (json.dumps({"workflow_runs": [{**RUN, "html_url": "https://xau.vn/"}]}).encode(), False),
        (json.dumps({"workflow_runs": [{**RUN, "updated_at": "hôm qua"}]}).encode(), False),
        (None, False),
    ],
)
def test_what_failed_is_not_known(
    api: tuple[list[bytes], list[tuple[str, str | None]]], answer: bytes | None, known: bool
) -> None:
    """No failure is told from no answer; a strange answer stops nothing."""
    answers, _ = api
    answers.extend([answer] if answer else [])
    found = github_runs.origin()
    assert (found.asked, found.failed, found.commit[:4]) == (known, None, "0123")


def test_on_a_machine(project: Project, monkeypatch: pytest.MonkeyPatch) -> None:
    """Outside of a run nothing is asked and the page says so; without a network the failure is not known."""
    assert github_runs.origin() == Origin(__version__)
    page = shown(project)
    assert "bản lập trên máy này" in page
    assert f"<dd>{__version__}</dd>" in page
    assert "<dd> chưa rõ </dd>" in page
    monkeypatch.setenv("GITHUB_ACTIONS", "true")
    monkeypatch.setenv("GITHUB_API_URL", "http://127.0.0.1:9")
    assert not github_runs.origin().asked


def test_what_is_shown_waits_and_is_to_do(project: Project, news: Callable[..., Path]) -> None:
    """Things are counted by kind; what is not public, and what citizens wrote, is not named."""
    news("bi-mat", day="2026-11-30", title="Tin bí mật")
    site = loading.load(project.root, NOW)
    (page,) = [page for page in site.pages if page.url == PAGE]
    states = {state.name: state for state in page.context["state"].kinds}  # type: ignore[attr-defined]
    assert (states["Tin, bài"].shown, states["Tin, bài"].waiting) == (10, 1)
    text = shown(project)
    assert "bi-mat" not in text
    assert "bí mật" not in text


def test_alerts_to_come_and_over(project: Project) -> None:
    """An alert that is yet to appear waits, one that is over is neither shown nor waiting; neither is named twice."""
    rows = (
        ("dang-hien", "2026-11-01", "2026-12-30"),
        ("sap-toi", "2026-12-20", "2026-12-30"),
        ("da-qua", "2026-01-01", "2026-01-02"),
    )
    text = "".join(
        f"- {{ma: {id}, muc_do: luu_y, noi_dung: Một dòng báo, tu: {begin}, den: {end}}}\n" for id, begin, end in rows
    )
    project.write("data/thong-bao.yml", text)
    site = loading.load(project.root, NOW)
    (page,) = [page for page in site.pages if page.url == PAGE]
    (alerts,) = [state for state in page.context["state"].kinds if state.name == "Thông báo"]  # type: ignore[attr-defined]
    assert (alerts.shown, alerts.waiting) == (1, 1)
    assert not any("thong-bao" in one.path for one in page.context["state"].advice)  # type: ignore[attr-defined]


def test_for_staff_alone(built: Path) -> None:
    """Search engines are sent away; no list of pages, search or copy for the time without a network has it."""
    assert '<meta name="robots" content="noindex">' in (built / PAGE / "index.html").read_text("utf-8")
    for file in (built / "sitemap.xml", built / "ban-dung.json", *(built / "assets").glob("tim-*.json")):
        assert PAGE not in file.read_text("utf-8")
    assert '"trang-thai/"' in (built / "sw.js").read_text("utf-8").partition("const NETWORK")[2].partition("\n")[0]
    assert f'href="../{PAGE}"' in (built / "huong-dan/index.html").read_text("utf-8")
    assert f'href="./{PAGE}"' in (built / "index.html").read_text("utf-8")
