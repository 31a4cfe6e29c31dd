"""What a page may load and run: the Content-Security-Policy of every page, and the one script that stands inside it.

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
    """A script that stands in the page itself: its file, without the comments."""

    file: str

    @cached_property
    def code(self) -> str:
        """What stands between the tags."""
        rows = (row.strip() for row in self.file.splitlines())
        code = "\n".join(row for row in rows if row and not row.startswith("//"))
        assert "</" not in code, "would end the script"
        return code

    @cached_property
    def hash(self) -> str:
        """What the policy names it by."""
        digest = hashlib.sha256(self.code.encode()).digest()
        return f"'sha256-{base64.b64encode(digest).decode()}'"


def policy(scripts: Iterable[InlineScript]) -> str:
    """The policy of a page with these scripts inside it."""
    hashes = [script.hash for script in scripts]
    sources = {**_SOURCES, "script-src": " ".join(["'self'", *hashes])}
    return "; ".join(f"{name} {allowed}" for name, allowed in sources.items())
