"""The editor for changing what there is, at /quan-tri/sua/: Sveltia CMS, made by `.quan-tri/build.mjs`.

The build of the site publishes what lies in `.quan-tri/dist/`; without it the page says where the other forms are.
The page stands alone: a policy of its own, no script but the editor's, in no list of pages.
"""

from collections.abc import Iterator
from pathlib import Path
from urllib.parse import urlencode

from ...core import palette, render
from ...core.kind import Here, View
from ...core.page import Asset
from ...core.resources import TEMPLATES
from ...kinds import text_page, unit
from ...kinds.unit import Unit
from . import collections
from .configuration import configuration

__all__ = ("DIST", "POLICY", "URL", "VIEW", "configuration", "opened", "token_url")

URL = "quan-tri/sua/"
DIST = ".quan-tri/dist"
_SCRIPT = "sua.js"
_DAYS = 90
# What Sveltia needs (tried in a browser): styles inside elements, workers and WebAssembly that make pictures smaller,
# previews from memory, GitHub's API and the pictures of its accounts. `default-src` keeps out everything else.
POLICY = "; ".join(
    (
        "default-src 'none'",
        "script-src 'self' 'wasm-unsafe-eval'",
        "style-src 'self' 'unsafe-inline'",
        "font-src 'self' data:",
        "img-src 'self' blob: data: https://avatars.githubusercontent.com",
        "media-src 'self' blob:",
        "worker-src 'self' blob:",
        "frame-src blob:",
        "connect-src 'self' blob: data: https://api.github.com",
        "base-uri 'none'",
        "form-action 'none'",
    )
)


def opened(here: Here, path: str) -> str:
    """The address below the site's own at which a file is open in the editor, or a folder is listed; else empty."""
    place = collections.place(here, path) if _made(here) else ""
    return f"{URL}#/collections/{place}" if place else ""


def token_url(owner: Unit) -> str:
    """GitHub's page for a new fine-grained token, filled in with the rights that are needed and no others.

    Source: https://docs.github.com/en/authentication/keeping-your-account-and-data-secure/managing-your-personal-access-tokens
    """
    account, _ = owner.owner_and_name
    rights = {name.lower().replace(" ", "_"): "write" for name in _rights(owner)}
    about = {"name": "Sửa nội dung trang CCHC", "target_name": account, "expires_in": _DAYS}
    return f"https://github.com/settings/personal-access-tokens/new?{urlencode({**about, **rights})}"


def _rights(owner: Unit) -> tuple[str, ...]:
    """What a token may write, as GitHub's form calls it; the state of a request for review is one of its labels."""
    return ("Contents", "Issues", "Pull requests") if owner.review else ("Contents",)


def _assets(here: Here, _: str) -> Iterator[Asset]:
    folder, made = here.root / DIST, _made(here)
    yield Asset(f"{URL}index.html", make=lambda: _page(here, made=made).encode())
    if made:
        yield Asset(f"{URL}cau-hinh.json", make=lambda: configuration(here).encode())
        for file in filter(Path.is_file, sorted(folder.rglob("*"))):
            yield Asset(f"{URL}{file.relative_to(folder).as_posix()}", path=file)


def _made(here: Here) -> bool:
    """Whether the editor's script was made."""
    return (here.root / DIST / _SCRIPT).is_file()


def _page(here: Here, *, made: bool) -> str:
    owner = unit.of(here)
    account, repository = owner.owner_and_name
    templates = render.environment(TEMPLATES, render.bytecode_cache(here.root / render.BYTECODE))
    return templates.get_template("editor.html").render(
        account=account,
        colours={"light": palette.LIGHT, "dark": palette.DARK},
        days=_DAYS,
        guide=text_page.GUIDE.removesuffix("index.md"),
        made=made,
        owner=owner,
        policy=POLICY,
        repository=repository,
        rights=_rights(owner),
        root="../" * URL.count("/"),
        script=_SCRIPT,
        token_url=token_url(owner),
    )


VIEW = View(id="quan-tri", assets=_assets)
