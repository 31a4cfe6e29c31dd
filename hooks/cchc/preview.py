"""The preview of `mkdocs serve`: its script that follows every change has no hash, so the policy of pages is put off.

Nor does a preview keep pages for the time without a network.

Nothing of this is in a built site.
"""

from collections.abc import Iterable
from typing import TYPE_CHECKING
from wsgiref.util import FileWrapper

if TYPE_CHECKING:
    from _typeshed.wsgi import StartResponse, WSGIApplication, WSGIEnvironment

_POLICY = b'http-equiv="Content-Security-Policy"'
_OFF = b'data-equiv="Content-Security-Policy"'  # as long as the other: the length of the page is told before it is read


def followed(app: "WSGIApplication") -> "WSGIApplication":
    """The same pages, with a policy that is only text, and without the service worker."""

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
