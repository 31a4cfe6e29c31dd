"""The preview follows every change though no page lets a strange script run."""

from mkdocs.livereload import LiveReloadServer

from cchc import adapter
from support import Project


def test_the_preview_can_reload_itself(project: Project) -> None:
    """`mkdocs serve` adds a script that has no hash: there, and only there, the policy does not hold."""
    project.write("site/a/index.html", '<meta http-equiv="Content-Security-Policy" content="x"><body>Đoạn</body>')
    server = LiveReloadServer(lambda: None, "127.0.0.1", 0, str(project.root / "site"))
    try:
        server.watch(str(project.root / "docs"))
        app = adapter.preview(server).get_app()
        heads: dict[str, str] = {}

        def start(status: str, headers: list[tuple[str, str]]) -> None:
            heads.update(headers)

        page = b"".join(app({"PATH_INFO": "/a/"}, start))
        length = int(heads["Content-Length"])
        said: list[str] = []
        app({"PATH_INFO": "/sw.js"}, lambda status, _: said.append(status))
    finally:
        server.server_close()
    assert b'<meta data-equiv="Content-Security-Policy"' in page
    assert b"<script>" in page
    assert length == len(page)
    assert said == ["404 Not Found"]
