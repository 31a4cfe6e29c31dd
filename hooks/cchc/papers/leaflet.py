"""Hotlines to print: all of them on a leaflet, the most important ones on a poster."""

import json
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass, field
from functools import cached_property
from pathlib import Path

from ..core import palette, qr
from ..core.kind import View
from ..core.page import Asset
from ..kinds import hotline
from ..kinds import unit as units
from ..kinds.hotline import GROUPS, Hotline, HotlineEntry
from ..kinds.unit import Unit
from .renderer import PaperRenderer

_SAMPLE_NUMBERS = "Bản mẫu: các số ghi “số mẫu” không gọi được. Không dán, không phát bản này."
_SAMPLE_PLACE = "Bản mẫu: địa chỉ hoặc giờ làm việc chưa phải thông tin thật. Không dán, không phát bản này."


@dataclass(frozen=True, kw_only=True)
class HotlineRow:
    """A hotline as it is printed; `sample` where its number is made up.

    `links` are the `tel:` addresses of the phones, for who reads it on a phone; empty ones cannot be called.
    """

    name: str
    about: str
    phones: Sequence[str]
    links: Sequence[str]
    hours: str
    sample: bool


@dataclass(frozen=True)
class HotlineGroup:
    """Hotlines of one group."""

    name: str
    rows: Sequence[HotlineRow]


@dataclass(frozen=True, kw_only=True)
class HotlineSheet:
    """The content of a leaflet or a poster.

    `code` is a QR code of `address`, the page of the hotlines, as SVG; `mark` warns where something is sample data;
    `colours` are those of the pages in the light scheme.
    """

    title: str
    office: str
    place: str
    hours: Sequence[str]
    main: Sequence[HotlineRow]
    groups: Sequence[HotlineGroup]
    address: str
    code: str
    mark: str
    colours: Mapping[str, str] = field(default_factory=lambda: dict(palette.LIGHT))

    @cached_property
    def as_json(self) -> str:
        """The content as JSON, for the template."""
        return json.dumps(self, default=vars, ensure_ascii=False, sort_keys=True)


def leaflet(lines: tuple[HotlineEntry, ...], unit: Unit, address: str) -> HotlineSheet:
    """Every line, by group."""
    rows = [(name, _rows(line.data for line in lines if line.data.group == id)) for id, name in GROUPS.items()]
    return _sheet(unit, address, (), [HotlineGroup(name, found) for name, found in rows if found])


def poster(lines: tuple[HotlineEntry, ...], unit: Unit, address: str) -> HotlineSheet:
    """The two main numbers, that of the reception, and those of the whole country."""
    reception = (line.data for line in lines if line.data.group == "tiep_nhan")
    main = dict.fromkeys((*hotline.first(lines), *list(reception)[:1]))
    national = _rows(line.data for line in lines if line.data.group == "quoc_gia")
    own = _rows(line for line in main if line.group != "quoc_gia")
    return _sheet(unit, address, own, [HotlineGroup("Khi khẩn cấp", national)] if national else [])


def assets(lines: tuple[HotlineEntry, ...], unit: Unit, home: str, root: Path) -> tuple[Asset, ...]:
    """Both papers, printed when they are asked for; `home` begins the full address of the page.

    A trial build at an address that is no public one prints that of GitHub Pages.
    """
    if not lines:
        return ()
    address = f"{unit.public(home)}{hotline.URL}"
    first, second = PaperRenderer.of(root, "leaflet.typ"), PaperRenderer.of(root, "poster.typ")
    return (
        Asset(hotline.LEAFLET, make=lambda: first.pdf(leaflet(lines, unit, address))),
        Asset(hotline.POSTER, make=lambda: second.pdf(poster(lines, unit, address))),
    )


def _sheet(unit: Unit, address: str, main: Sequence[HotlineRow], groups: Sequence[HotlineGroup]) -> HotlineSheet:
    rows = (*main, *(row for group in groups for row in group.rows))
    hours = [one.shown for one in unit.hours]
    place = {"dia_chi", "gio_lam_viec"} & {*unit.samples}
    mark = _SAMPLE_NUMBERS if any(row.sample for row in rows) else _SAMPLE_PLACE if place else ""
    return HotlineSheet(
        title="Đường dây nóng",
        office=unit.office,
        place=unit.address,
        hours=hours,
        main=main,
        groups=groups,
        address=address,
        code=qr.svg(address),
        mark=mark,
    )


def _rows(lines: Iterable[Hotline]) -> list[HotlineRow]:
    return [
        HotlineRow(
            name=line.name,
            about=line.scope or line.field or "",
            phones=[p.shown for p in line.phones],
            links=[p.href or "" for p in line.phones],
            hours=line.hours_shown,
            sample=line.sample,
        )
        for line in lines
    ]


VIEW = View(
    id=hotline.KIND.id,
    assets=lambda here, home: assets(here.read[hotline.KIND], units.of(here), home, here.root),
)
