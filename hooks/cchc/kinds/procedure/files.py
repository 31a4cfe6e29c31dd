"""Procedures as open data, and in the words of schema.org."""

import json
from collections.abc import Iterator, Sequence

from ...core.ld import Thing, filled
from ...core.page import Asset
from ...core.table import csv_text
from .model import URL, Procedure

CSV, JSON_FILE = f"{URL}thu-tuc.csv", f"{URL}thu-tuc.json"
_COLUMNS = (
    "ma_tthc",
    "ten_tthc",
    "linh_vuc",
    "hinh_thuc_nop",
    "thoi_gian",
    "phi_le_phi",
    "thay_doi",
    "ngay",
    "mau",
    "dia_chi",
)


def _rows(procedures: Sequence[Procedure], site_url: str) -> Iterator[Sequence[object]]:
    for one in procedures:
        change = (one.last.name, one.last.day.isoformat()) if one.last else ("", "")
        end = (*change, "mẫu" if one.sample else "", f"{site_url}{one.url}")
        start = (one.code, one.name, one.field)
        for channel in one.channels:
            yield (*start, channel.name, channel.limit, channel.fee, *end)
        if not one.channels:
            yield (*start, "", "", "", *end)


def assets(procedures: Sequence[Procedure], site_url: str) -> Iterator[Asset]:
    """All procedures as CSV, a line for each channel, and as JSON under the keys of the export."""
    if procedures:
        yield Asset(CSV, csv_text(_COLUMNS, _rows(procedures, site_url)))
        rows = [one.model_dump(mode="json", by_alias=True, exclude_defaults=True) for one in procedures]
        yield Asset(JSON_FILE, json.dumps(rows, ensure_ascii=False, separators=(",", ":")) + "\n")


def thing(one: Procedure) -> Thing:
    """A procedure as schema.org's GovernmentService, without the addresses of the site."""
    told = {
        "@type": "GovernmentService",
        "name": one.name,
        "identifier": one.code,
        "serviceType": one.field,
        "description": one.about,
        "audience": {"@type": "Audience", "audienceType": one.audience} if one.audience else None,
        "availableChannel": {"@type": "ServiceChannel", "serviceUrl": one.link} if one.link else None,
    }
    return filled(told)
