"""Files that programs look for at fixed places: robots.txt, security.txt (RFC 9116), the list of pages."""

from collections.abc import Iterator, Sequence
from datetime import datetime, timedelta

from ..core import sitemap
from ..core.page import Asset, Page
from ..kinds.feedback import Remark
from ..kinds.news import Item
from ..kinds.report import Report
from ..kinds.unit import Unit
from .news_lists import Listing

_ROBOTS = "robots.txt"
SECURITY = ".well-known/security.txt"
# RFC 9116 wants less than a year; every build counts anew, so the file ends only on a site that nobody builds.
_VALID = timedelta(days=364)


def assets(pages: Sequence[Page], unit: Unit, now: datetime, home: str) -> tuple[Asset, ...]:
    """The files; `home` begins full addresses."""
    return (
        Asset(sitemap.URL, make=lambda: sitemap.sitemap((f"{home}{p.url}", changed(p)) for p in pages if p.listed)),
        Asset(_ROBOTS, robots(home)),
        Asset(SECURITY, security(unit, now, home)),
    )


def changed(page: Page) -> str:
    """When the words of a page last changed, as far as its content tells; never the moment of the build."""
    match page.about:
        case Item() as item:
            return item.changed.iso
        case Listing() as listing:
            return listing.changed.iso if listing.changed else ""
        case Report() as report:
            return report.issued.isoformat()
        case Remark() as remark:
            return (remark.closed or remark.received).isoformat()
    return ""


def robots(home: str) -> str:
    """Everything may be read; asked for at the root of a domain only, so below a folder nobody reads it."""
    return f"User-agent: *\nAllow: /\n\nSitemap: {home}{sitemap.URL}\n"


def security(unit: Unit, now: datetime, home: str) -> str:
    """security.txt (RFC 9116): whom to tell of a vulnerability of the site."""
    return "\n".join((*_security(unit, now, home), ""))


def _security(unit: Unit, now: datetime, home: str) -> Iterator[str]:
    source_key = "lien_he_bao_mat" if unit.security_contact else "email" if unit.email else "kho_ma_nguon"
    if source_key in unit.samples:
        yield "# Trang đang chạy thử, thông tin ở tệp này còn là mẫu."
    yield f"Contact: {unit.security_url}"
    day = now.replace(hour=0, minute=0, second=0, microsecond=0)  # so that the file changes once a day at most
    yield f"Expires: {(day + _VALID).isoformat(timespec='seconds')}"
    yield "Preferred-Languages: vi"
    yield f"Canonical: {home}{SECURITY}"
    if unit.security_policy:
        yield f"Policy: {unit.security_policy}"
