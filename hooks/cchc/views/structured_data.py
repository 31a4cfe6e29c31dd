"""Structured data: content in the vocabulary of schema.org, for search engines.

Each function gives a JSON-LD node. Addresses are full: `home` is the site's, with a slash at the end.
"""

from collections.abc import Iterator, Sequence

from ..core.hours import ends, week
from ..core.json_ld import Node, without_empty
from ..kinds import procedure
from ..kinds.category import Category
from ..kinds.hotline import HotlineEntry
from ..kinds.news import Item
from ..kinds.procedure import Procedure
from ..kinds.report import Report
from ..kinds.unit import Unit

_DAYS = ("Monday", "Tuesday", "Wednesday", "Thursday", "Friday", "Saturday", "Sunday")
_SAMPLE = "Dữ liệu mẫu, chưa phải thông tin chính thức"


def office(unit: Unit, home: str) -> Node:
    """The commune's office as others name it; the column page tells more under the same `@id`."""
    return {"@type": "GovernmentOrganization", "@id": f"{home}#co-quan", "name": unit.issuer, "url": home}


def organization(unit: Unit, lines: Sequence[HotlineEntry], home: str) -> Node:
    """The commune's office with all that is known of it; what is still sample data is left out."""
    real = {key: value for key, value in _address_and_hours(unit).items() if key not in unit.samples}
    return without_empty(
        {
            **office(unit, home),
            "alternateName": [*filter(None, (unit.short,)), *unit.former_places] if unit.former_places else unit.short,
            "email": unit.email,
            "parentOrganization": {"@type": "GovernmentOrganization", "name": unit.parent} if unit.parent else None,
            "areaServed": {"@type": "AdministrativeArea", "name": unit.full},
            "address": real.get("dia_chi"),
            "openingHoursSpecification": real.get("gio_lam_viec"),
            "hasMap": unit.map,
            "contactPoint": list(_contacts(lines)),
        }
    )


def _address_and_hours(unit: Unit) -> Node:
    """Address and opening hours by the keys of data/don-vi.yml, as `unit.samples` names what is sample data."""
    return {
        "dia_chi": {"@type": "PostalAddress", "streetAddress": unit.address, "addressCountry": "VN"},
        "gio_lam_viec": [
            {"@type": "OpeningHoursSpecification", "dayOfWeek": _DAYS[day], "opens": opens, "closes": closes}
            for day, shifts in week(unit.hours).items()
            for opens, closes in map(ends, shifts)
        ],
    }


def _contacts(lines: Sequence[HotlineEntry]) -> Iterator[Node]:
    """The office's own lines that can be called, as `ContactPoint`s; sample numbers have no `href`."""
    for line in (line.data for line in lines):
        if line.own_office and not line.sample and line.phones[0].href:
            number = line.phones[0].href.removeprefix("tel:")
            yield {"@type": "ContactPoint", "telephone": number, "contactType": line.name, "availableLanguage": "vi"}


def article(item: Item, category: Category, unit: Unit, home: str, image: str) -> Node:
    """A news item (`NewsArticle`); `image` is the full address of its picture."""
    writer = item.meta.unit or item.meta.author
    origin = item.meta.origin
    return without_empty(
        {
            "@type": "NewsArticle",
            "headline": item.title,
            "description": item.summary,
            "datePublished": item.meta.published.at.isoformat(),
            "dateModified": item.changed.at.isoformat(),
            "articleSection": category.name,
            "inLanguage": "vi",
            "image": image,
            "author": {"@type": "Organization", "name": writer} if writer else office(unit, home),
            "publisher": office(unit, home),
            "isBasedOn": origin.address if origin else None,
            "expires": item.meta.expires.isoformat() if item.meta.expires else None,
            "creativeWorkStatus": _SAMPLE if item.meta.sample else None,
            "url": f"{home}{item.url}",
        }
    )


def report(one: Report, unit: Unit, home: str, image: str) -> Node:
    """A published report or other paper (`Report`); `image` is the full address of its picture."""
    issuer = {"@type": "GovernmentOrganization", "name": one.issuer} if one.issuer else office(unit, home)
    return without_empty(
        {
            "@type": "Report",
            "headline": one.subject,
            "name": f"{one.heading}: {one.about}",
            "reportNumber": one.number,
            "datePublished": one.issued.isoformat(),
            "temporalCoverage": "/".join(day.isoformat() for day in one.period.ends) if one.period else None,
            "inLanguage": "vi",
            "image": image,
            "author": issuer,
            "publisher": office(unit, home),
            "creativeWorkStatus": _SAMPLE if one.sample else None,
            "url": f"{home}{one.url}",
        }
    )


def service(one: Procedure, unit: Unit, home: str) -> Node:
    """A procedure (`GovernmentService`), offered by the commune's office."""
    return {**procedure.government_service(one), "url": f"{home}{one.url}", "provider": office(unit, home)}
