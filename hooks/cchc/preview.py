"""What differs in the preview of `mkdocs serve`; nothing of this is in a built site.

The inline script by which MkDocs reloads a changed page has no hash in the Content-Security-Policy, so the policy is
switched off. There is no service worker: it would show outdated pages.
"""

from collections.abc import Iterable
from typing import TYPE_CHECKING
from wsgiref.util import FileWrapper

if TYPE_CHECKING:
    from _typeshed.wsgi import StartResponse, WSGIApplication, WSGIEnvironment

_POLICY = b'http-equiv="Content-Security-Policy"'
_OFF = b'data-equiv="Content-Security-Policy"'  # of the same length: Content-Length is sent before the page


def followed(app: "WSGIApplication") -> "WSGIApplication":
    """The same app, its pages without a policy, and without the service worker."""

    def answer(environ: "WSGIEnvironment", start_response: "StartResponse") -> Iterable[bytes]:
        if str(environ["PATH_INFO"]).endswith("/sw.js"):  # a change would be seen late, an ended preview for ever
            start_response("404 Not Found", [("Content-Type", "text/plain")])
            return [b""]
        parts = app(environ, start_response)
        page = b"".join(parts).replace(_POLICY, _OFF)
        if isinstance(parts, FileWrapper):
            parts.close()
        return [page]

    return answer
