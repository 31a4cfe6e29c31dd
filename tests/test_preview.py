"""The preview follows every change though no page lets a strange script run."""

import gc
import shutil
import weakref
from collections.abc import Callable, Iterator
from pathlib import Path
from types import SimpleNamespace
from typing import Any

import pytest
from mkdocs.commands import serve
from mkdocs.exceptions import Abort
from mkdocs.livereload import LiveReloadServer

from cchc import adapter, loading, output, preview
from cchc.core import collection, memo
from cchc.core.collection import thaw
from cchc.preview import Preview
from cchc.site import Site
from small import files, item, small
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


def shown(app: object, path: str) -> str:
    """A page of the preview."""
    heads: dict[str, str] = {}
    page = b"".join(app({"PATH_INFO": path}, lambda _, headers: heads.update(headers)))  # type: ignore[operator]
    assert heads.get("Content-Length", str(len(page))) == str(len(page))
    return str(page, "utf-8")


def test_a_preview_forgets_what_it_built_before(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    """After many changes a preview takes no more memory than after a few: the content of a build goes with it."""
    project, load, made = small(tmp_path), loading.load, []

    def followed(*given: Any) -> Site:
        site = load(*given)
        made.append(weakref.ref(site))
        return site

    monkeypatch.setattr(loading, "load", followed)
    monkeypatch.setattr(collection, "settle", gc.freeze)  # nothing otherwise, as in all tests
    monkeypatch.setattr(collection, "thaw", thaw)
    for number in range(3):
        project.write("docs/tin-bai/2026/mot.md", item("2026-01-02", f"Tin {number}"))
        project.build_only("")
    gc.unfreeze()
    assert len(made) == 3
    assert made[0]() is None


def test_a_mistake_is_said_in_the_page(tmp_path: Path, caplog: pytest.LogCaptureFixture) -> None:
    """While there is a mistake every page says which, above the page of before; mended, the preview goes on."""
    project = small(tmp_path)
    server = LiveReloadServer(project.build, "127.0.0.1", 0, str(project.root / "site"))
    try:
        app = adapter.preview(server).get_app()
        server.builder()
        assert "Chưa lập lại được trang" not in shown(app, "/")
        project.write("docs/tin-bai/2026/mot.md", item("2026-13-40", "Tin <một>"))
        server.builder()
        page = shown(app, "/tin-bai/2026/mot/")
        assert "Chưa lập lại được trang" in page
        assert "docs/tin-bai/2026/mot.md:2: ngay: " in page
        assert "docs/tin-bai/2026/mot.md:2: ngay: " in caplog.text
        assert "Tin một</h1>" in page
        project.write("docs/tin-bai/2026/mot.md", item("2026-11-02", "Tin đã sửa"))
        server.builder()
        page = shown(app, "/tin-bai/2026/mot/")
    finally:
        server.server_close()
    assert "Chưa lập lại được trang" not in page
    assert "Tin đã sửa</h1>" in page


def test_a_preview_begins_with_a_mistake(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    """Where already the first build fails, a page says why, asks again by itself, and goes when it is mended."""
    project = small(tmp_path)
    project.write("docs/tin-bai/2026/mot.md", item("2026-13-40", "Tin một"))
    monkeypatch.setattr(serve, "build", serve.build)  # what is put in its place goes with this test
    monkeypatch.setattr(adapter, "_preview", Preview())
    monkeypatch.setattr(adapter, "_build_served", lambda *_: project.build())
    monkeypatch.setattr(output, "start", lambda _: None)
    adapter.start("serve")
    serve.build()  # type: ignore[call-arg]
    (root := project.root / "site").mkdir(exist_ok=True)
    server = LiveReloadServer(project.build, "127.0.0.1", 0, str(root))
    server.error_handler = lambda _: (root / "404.html").read_bytes()
    try:
        app = adapter.preview(server).get_app()
        for path in ("/", "/thong-ke/"):
            page = shown(app, path)
            assert "Chưa lập được trang." in page
            assert "docs/tin-bai/2026/mot.md:2: ngay: " in page
            assert 'http-equiv="refresh"' in page
        project.write("docs/tin-bai/2026/mot.md", item("2026-11-02", "Tin đã sửa"))
        server.builder()
        page = shown(app, "/tin-bai/2026/mot/")
    finally:
        server.server_close()

    assert "Chưa lập được trang" not in page
    assert "Tin đã sửa</h1>" in page


def test_any_other_failure_is_said_too(capsys: pytest.CaptureFixture[str]) -> None:
    """A template with a mistake: the page says it escaped, the terminal where it is."""

    def wrong() -> None:
        raise ValueError("<b>sai</b>")

    def given_up() -> None:
        raise Abort("Dừng")

    going = Preview()
    app = going.followed(lambda _, start: start("200 OK", [("Content-Length", "15")]) and [b"<body>x</body>"])
    for build, said in ((wrong, "ValueError: &lt;b&gt;sai&lt;/b&gt;"), (given_up, "Dừng")):
        going.going_on(build)()
        assert said in shown(app, "/")
    assert "in wrong" in capsys.readouterr().err
    going.going_on(lambda: None)()
    assert shown(app, "/") == "<body>x</body>"


MOT = "docs/tin-bai/2026/mot.md"
Rebuild = Callable[[], list[str]]


@pytest.fixture
def rebuild(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Iterator[tuple[Project, LiveReloadServer, Rebuild]]:
    """A project in preview, and what a browser is shown of one page: before the whole build, and each time after."""
    project = small(tmp_path)
    monkeypatch.setattr(output, "_command", ["serve"])
    monkeypatch.setattr(output, "start", lambda _: None)
    monkeypatch.setattr(adapter, "_preview", Preview())
    seen: list[str] = []
    whole = project.build
    server = LiveReloadServer(lambda: seen.append("lập cả trang") or whole(), "127.0.0.1", 0, str(tmp_path / "site"))
    show = preview._show

    def shown_again(server: LiveReloadServer) -> None:
        show(server)
        assert server._visible_epoch == server._wanted_epoch
        seen.append(shown(app, "/tin-bai/2026/mot/"))

    monkeypatch.setattr(preview, "_show", shown_again)
    app = adapter.preview(server).get_app()
    server.builder()

    def again() -> list[str]:
        seen.clear()
        server.builder()
        return seen

    yield project, server, again
    server.server_close()


def test_the_page_of_a_saved_text_is_seen_first(rebuild: tuple[Project, LiveReloadServer, Rebuild]) -> None:
    """It is seen before the site is made, once, and the site is that of a fresh build; so it goes on and on."""
    project, _, again = rebuild
    for number in range(2):
        project.write(MOT, item("2026-11-02", f"Tin thứ {number}", f"Câu {number}."))
        first, whole = again()
        assert f"Tin thứ {number}</h1>" in first
        assert f"Câu {number}." in first
        assert whole == "lập cả trang"
        assert f"Tin thứ {number}" in (project.root / "site/tin-bai/index.html").read_text("utf-8")
    kept = files(project.root / "site")
    shutil.rmtree(project.root / "site")
    shutil.rmtree(project.root / ".cache")
    project.build()
    assert files(project.root / "site") == kept


@pytest.mark.parametrize(
    ("path", "content", "wrong"),
    [
        ("docs/tin-bai/2026/ba.md", item("2026-11-03", "Tin mới"), ""),
        ("data/thong-bao.yml", "[]\n", ""),
        (MOT, item("2026-13-40", "Ngày sai"), ":2: ngay"),
        (MOT, item("2026-11-02", "Có số riêng", "Xin gọi 0912 345 678."), "số điện thoại"),
        (MOT, item("2026-11-02", "Bản nháp", more="nhap: true\n"), ""),
    ],
    ids=["new", "data", "key", "personal", "draft"],
)
def test_what_is_not_seen_first(
    rebuild: tuple[Project, LiveReloadServer, Rebuild], path: str, content: str, wrong: str
) -> None:
    """A new item, data, a text with a mistake in it, a draft: nothing is shown before all is made."""
    project, _, again = rebuild
    project.write(path, content)
    assert again() == ["lập cả trang"]
    mistake = adapter._preview.mistake
    assert wrong in mistake if wrong else not mistake


def test_a_mistake_that_only_the_whole_site_shows(rebuild: tuple[Project, LiveReloadServer, Rebuild]) -> None:
    """The page is as before then, below the mistake."""
    project, _, again = rebuild
    project.write(MOT, item("2026-11-02", "Tin khác", "Xem [trang này](/khong-co/)."))
    first, _, last = again()
    assert "Tin khác</h1>" in first
    assert "Tin một</h1>" in last
    assert "/khong-co/" in last
    assert "bên dưới là bản trước khi sửa" in last


def test_a_newer_change_ends_a_build(rebuild: tuple[Project, LiveReloadServer, Rebuild]) -> None:
    """Nobody waits for a site that is out of date already; the next build makes all that was left."""
    project, server, again = rebuild
    project.write(MOT, item("2026-11-02", "Tin giữa chừng"))
    server._want_rebuild = True
    assert "Tin giữa chừng</h1>" in again()[0]
    assert "Tin giữa chừng" not in (project.root / "site/tin-bai/index.html").read_text("utf-8")
    server._want_rebuild = False
    project.write(MOT, item("2026-11-02", "Tin sau cùng"))
    assert "Tin sau cùng</h1>" in again()[0]
    kept = files(project.root / "site")
    shutil.rmtree(project.root / "site")
    shutil.rmtree(project.root / ".cache")
    project.build()
    assert files(project.root / "site") == kept


def test_changes_that_never_cease() -> None:
    """Somebody saves during every build: the third one is whole all the same, and so on."""
    going, whole = Preview(newer=lambda: True), []
    build = going.going_on(lambda: whole.append(going.unless_newer(str)(1)))
    told = []
    for _ in range(7):
        build()
        told.append(len(whole))
    assert told == [0, 0, 1, 1, 1, 2, 2]


@pytest.mark.parametrize("name", ["_epoch_cond", "_wanted_epoch", "_visible_epoch", "_want_rebuild"])
def test_another_mkdocs(name: str) -> None:
    """What is MkDocs's own affair may be gone with an update: a preview is then one like any other."""
    server = LiveReloadServer(lambda: None, "127.0.0.1", 0, ".")
    server.server_close()
    delattr(server, name)
    going, made = Preview(), []
    build = going.going_on(lambda: made.append(going.unless_newer(str)(1)))
    going.first = lambda: SimpleNamespace(stands=lambda: True)  # a page that was rendered at once
    going.at_once(build, server)()
    assert (made, going.mistake) == (["1"], "")
    going.first = lambda: SimpleNamespace(stands=lambda: True)  # a page that was rendered at once
    going.at_once(lambda: None, SimpleNamespace())()


def test_the_site_of_a_preview_is_made_in_its_place(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    """A change writes only what it changes; what is gone goes; nothing is kept beside for the next time."""
    project = small(tmp_path)
    monkeypatch.setattr(output, "_command", ["serve"])
    monkeypatch.setattr(output, "start", lambda _: None)
    project.build()
    before = {path: (project.root / "site" / path).stat().st_ino for path in files(project.root / "site")}
    (project.root / "docs/tin-bai/2026/hai.md").unlink()
    project.build()
    after = {path: (project.root / "site" / path).stat().st_ino for path in files(project.root / "site")}
    assert "tin-bai/2026/hai/index.html" not in after
    assert after["tro-nang/index.html"] == before["tro-nang/index.html"]
    assert not (project.root / ".cache/site").exists()


@pytest.fixture
def package(tmp_path: Path) -> Iterator[Path]:
    """A folder with one template, taken for the package while the test runs."""
    (folder := tmp_path / "package").mkdir()
    (folder / "foot.html").write_text("một", "utf-8")
    with pytest.MonkeyPatch.context() as patch:
        patch.setattr(memo, "PACKAGE", folder)
        patch.setattr(adapter, "program", memo.program)  # which tests keep otherwise
        memo.program.cache_clear()
        yield folder
    memo.program.cache_clear()  # else the tests that follow begin with the digest of this folder


def test_a_preview_follows_templates(tmp_path: Path, package: Path) -> None:
    """What is kept between the builds of one process is made anew when a file of the package has changed."""
    before = memo.program()
    (tmp_path / "xa").mkdir()
    project = small(tmp_path / "xa")
    (package / "foot.html").write_text("hai", "utf-8")
    project.build_only("404.html")
    assert memo.program() != before
