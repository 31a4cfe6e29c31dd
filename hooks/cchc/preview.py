"""What differs in the preview of `mkdocs serve`; nothing of this is in a built site.

The inline script by which MkDocs reloads a changed page has no hash in the Content-Security-Policy, so the policy is
switched off. There is no service worker: it would show outdated pages. While there is a mistake every page says it,
above the page of before, or on an empty one where there is none yet; MkDocs itself would not answer until it is
mended, and end where the first build fails. The page of a text that was saved is seen before the site is made.
"""

import re
import traceback
from collections.abc import Callable, Iterable
from contextlib import suppress
from dataclasses import dataclass
from html import escape
from typing import TYPE_CHECKING, Any, TypeVar
from wsgiref.util import FileWrapper

from .first_look import Seen

if TYPE_CHECKING:
    from _typeshed.wsgi import StartResponse, WSGIApplication, WSGIEnvironment

T = TypeVar("T")
V = TypeVar("V")
_POLICY = b'http-equiv="Content-Security-Policy"'
_OFF = b'data-equiv="Content-Security-Policy"'
_BODY = re.compile(rb"<body\b[^>]*>")
_BOX = (
    '<div role="alert" style="position:sticky;top:0;z-index:99;max-height:60vh;overflow:auto;padding:12px 16px;'
    "background:#8a1c1f;color:#fff;font:16px/1.5 system-ui,sans-serif;white-space:pre-wrap;overflow-wrap:anywhere"
    '">{} Sửa xong và lưu tệp, trang tự tải lại.\n\n{}</div>'
)
_FIRST, _LATER = "Chưa lập được trang.", "Chưa lập lại được trang; bên dưới là bản trước khi sửa."
EMPTY = (  # it asks for the page again by itself: MkDocs puts its script into no page of an error
    '<!doctype html><html lang="vi"><head><meta charset="utf-8"><title>Chưa lập được trang</title>'
    '<meta name="viewport" content="width=device-width"><meta http-equiv="refresh" content="3"></head>'
    "<body></body></html>"
)


_EARLY = 2  # builds in a row that may be aborted for a newer change


class NewerError(Exception):
    """A build ended early, because what it is made of has changed."""


@dataclass(kw_only=True)
class Preview:
    """A preview: `mistake` is why the last build failed (empty: it did not), `built` whether any build has succeeded.

    `first` renders the page of a changed text ahead of the build (`first_look`); every build sets it anew. `newer`
    tells whether something has changed since the build began; `early` counts the builds in a row that ended for that.
    """

    mistake: str = ""
    built: bool = False
    first: Callable[[], Seen | None] | None = None
    newer: Callable[[], bool] = lambda: False
    early: int = 0

    def at_once(self, build: Callable[[], None], server: Any) -> Callable[[], None]:
        """Wraps a build: the page of a changed text is rendered and shown first.

        It is shown again where in the end it is another, or where something is wrong: then it is as it was before.
        """
        self.newer = lambda: bool(getattr(server, "_want_rebuild", False))

        def built() -> None:
            seen = self._first() if _shows(server) else None
            if seen:
                _show(server)
            build()
            if seen and self.mistake:
                seen.take_back()
            if seen and not seen.stands():
                _show(server)

        return built

    def _first(self) -> Seen | None:
        first, self.first = self.first, None  # it holds the content of the last build, which is no more needed then
        with suppress(Exception):  # whatever it is, the build finds it too
            return first() if first and not self.mistake else None
        return None

    def unless_newer(self, make: Callable[[T], V]) -> Callable[[T], V]:
        """Wraps `make`: it aborts the build once something has changed again, as the next build is about to begin.

        After two builds that ended so the next is whole: where changes never cease nobody would see the site.
        """

        def made(thing: T) -> V:
            if self.early < _EARLY and self.newer():
                raise NewerError
            return make(thing)

        return made

    def going_on(self, build: Callable[..., None]) -> Callable[..., None]:
        """Wraps a build: a failure is kept as `mistake` for the pages to show, and the preview goes on."""

        def built(*given: Any, **named: Any) -> None:
            self.mistake = ""
            try:
                build(*given, **named)
            except NewerError:
                self.early += 1
                return
            except (Exception, SystemExit) as error:  # whatever it is, the next change may mend it
                self.mistake = _words(error)
            self.early, self.built = 0, self.built or not self.mistake

        return built

    def followed(self, app: "WSGIApplication") -> "WSGIApplication":
        """Wraps the WSGI app: pages lose their policy and show the mistake; there is no service worker."""

        def answer(environ: "WSGIEnvironment", start_response: "StartResponse") -> Iterable[bytes]:
            if str(environ["PATH_INFO"]).endswith("/sw.js"):  # a change would be seen late, an ended preview for ever
                start_response("404 Not Found", [("Content-Type", "text/plain")])
                return [b""]
            begun: list[Any] = []

            def begin(*given: Any) -> Callable[[bytes], object]:
                begun.extend(given)
                return begun.append

            parts = app(environ, begin)
            page = self._page(b"".join(parts))
            if isinstance(parts, FileWrapper):
                parts.close()
            status, headers = begun[:2]
            start_response(status, [(name, str(len(page)) if name == "Content-Length" else of) for name, of in headers])
            return [page]

        return answer

    def _page(self, page: bytes) -> bytes:
        page = page.replace(_POLICY, _OFF)
        if not self.mistake:
            return page
        box = _BOX.format(_LATER if self.built else _FIRST, escape(self.mistake)).encode()
        return _BODY.sub(lambda found: found[0] + box, page, count=1)


def _shows(server: Any) -> bool:
    """Whether MkDocs's server has the private names that `_show` uses; an update may rename them."""
    return all(hasattr(server, name) for name in ("_epoch_cond", "_wanted_epoch", "_visible_epoch"))


def _show(server: Any) -> None:
    """Let the server answer with the pages as they are: MkDocs would wait for the end of the build."""
    with server._epoch_cond:
        server._wanted_epoch += 1
        server._visible_epoch = server._wanted_epoch
        server._epoch_cond.notify_all()


def _words(error: BaseException) -> str:
    """What to say of a build that failed: MkDocs has told the terminal of those that it knows, and then gives up."""
    if isinstance(error, SystemExit):
        return str(error.__context__ or error)
    traceback.print_exception(error)
    return f"{type(error).__name__}: {error}"
