"""QR codes, for what is printed and leads back to the site."""

import io
from functools import cache

_MASK = 4  # one of eight patterns that are all read; looking for the prettiest takes ten times as long


@cache  # a page and the paper that leads to it have the same one
def svg(address: str) -> str:
    """A QR code of an address as SVG; an eighth of it may be worn off and it is still read."""
    import segno  # noqa: PLC0415  # wanted where a paper is printed, which a later build does not

    out = io.BytesIO()
    code = segno.make(address, error="m", micro=False, boost_error=False, mask=_MASK)
    code.save(out, kind="svg", xmldecl=False, border=2)
    return out.getvalue().decode()
