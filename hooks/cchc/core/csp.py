"""The Content-Security-Policy (W3C CSP Level 3) of every page, and its one inline script.

A page is published without headers of our own (GitHub Pages sends none), so the policy is a `<meta>` in its head. Only
scripts of our own files are known to it: what somebody might smuggle into a page is not hashed and does not run.
"""

import base64
import hashlib
from collections.abc import Iterable
from dataclasses import dataclass
from functools import cached_property

_SOURCES = {
    "default-src": "'self'",
    "style-src": "'self'",
    "img-src": "'self' data:",  # the theme draws its marks with data: pictures
    "connect-src": "'self'",
    "manifest-src": "'self'",
    "worker-src": "'self'",
    "frame-src": "'none'",
    "object-src": "'none'",
    "base-uri": "'none'",
    "form-action": "'self'",
}


@dataclass(frozen=True)
class InlineScript:
    """A script inside the page itself: `file` is its text with comments, which are left out."""

    file: str

    @cached_property
    def code(self) -> str:
        """The content of the script element."""
        rows = (row.strip() for row in self.file.splitlines())
        code = "\n".join(row for row in rows if row and not row.startswith("//"))
        assert "</" not in code, "would end the script"
        return code

    @cached_property
    def hash(self) -> str:
        """Its source expression in the policy: `'sha256-…'`."""
        digest = hashlib.sha256(self.code.encode()).digest()
        return f"'sha256-{base64.b64encode(digest).decode()}'"


def policy(scripts: Iterable[InlineScript]) -> str:
    """The policy of a page with these scripts inside it."""
    hashes = [script.hash for script in scripts]
    sources = {**_SOURCES, "script-src": " ".join(["'self'", *hashes])}
    return "; ".join(f"{name} {allowed}" for name, allowed in sources.items())
