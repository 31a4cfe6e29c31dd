"""The transfer size of a built page: itself and the styles, scripts and fonts it loads, compressed by gzip."""

import posixpath
import re
import zlib
from collections.abc import Iterator
from html import unescape
from pathlib import Path
from urllib.parse import unquote, urlsplit

KB = 1000
_LOADED = frozenset("stylesheet icon manifest preload modulepreload".split())
_NAMED = re.compile(rb"url\(\s*['\"]?([^'\")]+)|@import\s+['\"]([^'\"]+)")
_TAG = re.compile(r'<(script|link)\b((?:"[^"]*"|[^">])*)>')
_VALUE = re.compile(r'(?<![\w-])([a-z]+)="([^"]*)"')
_ENVELOPE = 18  # bytes of header and trailer of gzip (RFC 1952)


class PageWeigher:
    """Weighs the pages of the site built in `folder`; a file that many pages load is compressed once."""

    def __init__(self, folder: Path) -> None:
        self._folder = folder
        self._packed: dict[str, int] = {}

    def page(self, url: str) -> int:
        """Gzip bytes of the page at `url` and of all that it loads; images do not count."""
        path = f"{url}index.html"
        return sum(map(self._file, {path, *self._loaded(path)}))

    def _loaded(self, path: str) -> Iterator[str]:
        """The files below the folder that a page asks for, and those that its styles ask for."""
        for name in _named((self._folder / path).read_text("utf-8")):
            if file := self._there(path, name):
                yield file
                if file.endswith(".css"):
                    yield from self._styled(file)

    def _styled(self, path: str) -> Iterator[str]:
        for groups in _NAMED.findall((self._folder / path).read_bytes()):
            if file := self._there(path, b"".join(groups).decode()):
                yield file

    def _there(self, base: str, name: str) -> str:
        """The path below the folder of a file named relative to `base`; empty where there is none."""
        parts = urlsplit(name)
        path = posixpath.normpath(posixpath.join(posixpath.dirname(base), unquote(parts.path)))
        return "" if parts.scheme or parts.netloc or not (self._folder / path).is_file() else path

    def _file(self, path: str) -> int:
        if path not in self._packed:
            self._packed[path] = gzip_size((self._folder / path).read_bytes())
        return self._packed[path]


def gzip_size(content: bytes) -> int:
    """The size of the content in bytes, compressed by gzip."""
    return len(zlib.compress(content, 6, -zlib.MAX_WBITS)) + _ENVELOPE


def _named(html: str) -> Iterator[str]:
    """The styles, scripts, icons and preloaded files that a page names: its frame is ours, and quotes every value."""
    for tag, written in _TAG.findall(html):
        values = dict(_VALUE.findall(written))
        if tag == "script" and "src" in values:
            yield unescape(values["src"])
        elif tag == "link" and _LOADED.intersection(values.get("rel", "").split()):
            yield unescape(values.get("href", ""))
