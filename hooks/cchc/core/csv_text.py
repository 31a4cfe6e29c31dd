"""Tables as CSV (RFC 4180)."""

import csv
import io
from collections.abc import Iterable, Sequence


def csv_text(columns: Sequence[str], rows: Iterable[Sequence[object]]) -> str:
    """A table as CSV that Excel opens with its accents: UTF-8 with a byte order mark, lines ended as Excel does."""
    out = io.StringIO()
    writer = csv.writer(out, lineterminator="\r\n")
    writer.writerow(columns)
    writer.writerows(rows)
    return "\ufeff" + out.getvalue()


def escape_formula(text: str) -> str:
    """Free text that no spreadsheet takes for a formula: with an apostrophe before it where it begins like one.

    Source of the beginnings: OWASP, CSV Injection; the wide signs count in spreadsheets of East Asian languages.
    """
    return f"'{text}" if text.startswith(tuple("=+-@\t\r\n＝＋－＠")) else text
