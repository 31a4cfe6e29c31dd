"""The service worker, and the pages that a browser keeps for the time without a network.

Cached files are named by the hash of their content: a build every night makes nobody download again what has not
changed.
"""

import gzip
import hashlib
import json
import re
from collections.abc import Callable, Iterable, Iterator, Sequence
from posixpath import join, normpath

from .page import Asset

WORKER = "sw.js"
SMALL = 100_000  # gzip bytes that every visitor may be sent while the browser is idle
LIGHT = 180_000  # gzip bytes for a visitor who reads procedures, beside the pages that are always kept
BUDGET = 4_000_000  # gzip bytes for a visitor who asks for them

_TAGS = re.compile(r"<(?:script|link)\b[^>]*>")
_SCRIPT = re.compile(r'<script\b[^>]*\ssrc="([^"]+)"')
_LINK = re.compile(r'<link\b(?=[^>]*\srel="(?:stylesheet|icon|manifest)")[^>]*\shref="([^"]+)"')

Read = Callable[[str], bytes]


def loaded_files(address: str, html: str) -> Iterator[str]:
    """The addresses of scripts, styles, icons and manifest that the page at `address` loads, in its order."""
    for tag in dict.fromkeys(_TAGS.findall(html)):
        if found := _SCRIPT.match(tag) or _LINK.match(tag):
            yield normpath(join(address, found[1].split("?")[0]))


def assets(
    read: Read, kept: Sequence[str], extra: Iterable[str], sheets: Sequence[str], at: str, worker: str
) -> Iterator[Asset]:
    """The service worker, made of the text `worker`, and the file at `at` that holds the pages `sheets`.

    `kept` are the pages that are always there, the last of them shown where a page is not; `extra` are files that no
    page names; `read` gives what was published at an address.
    """
    texts = {address: read(f"{address}index.html").decode() for address in (*kept, *sheets)}
    files = dict.fromkeys([*(file for address, text in texts.items() for file in loaded_files(address, text)), *extra])
    bodies = {**{address: texts[address].encode() for address in kept}, **{file: read(file) for file in files}}
    held = {address: texts[address] for address in sheets}
    bundle = _json(held).encode()
    weight = len(gzip.compress(bundle, 6, mtime=0)) if held else 0
    names = _json(sorted(files))  # pages of another frame ask for other files
    path = at if 0 < weight <= BUDGET else ""
    build = {
        "kept": [[address, _hash(body)] for address, body in bodies.items()],
        "offline": kept[-1],
        "sheets": {
            "hash": _hash(bundle + names.encode()),
            "path": path,
            "small": weight <= SMALL,
            "light": weight <= LIGHT,
            "size": weight,
        },
    }
    if path:
        yield Asset(at, bundle)
    yield Asset(WORKER, worker.replace("__BUILD__", _json(build)))


def marks(pages: Iterable[str]) -> str:
    """Six letters for every address, one after the other: what a browser keeps of other pages is deleted."""
    return "".join(sorted(hashlib.sha256(page.encode()).hexdigest()[:6] for page in pages))


def _hash(body: bytes) -> str:
    return hashlib.sha256(body).hexdigest()[:16]


def _json(data: object) -> str:
    return json.dumps(data, ensure_ascii=False, separators=(",", ":"))
