"""QR codes of pages, for papers and for sharing."""

import io
from functools import cache

_MASK = 4  # every scanner reads all eight masks; choosing the best one takes ten times as long


@cache  # a page and the paper that leads to it have the same one
def svg(address: str) -> str:
    """A QR code of an address as SVG, error correction level M (about 15 % may be damaged; ISO/IEC 18004)."""
    import segno  # noqa: PLC0415  # wanted where a paper is printed, which a later build does not

    out = io.BytesIO()
    code = segno.make(address, error="m", micro=False, boost_error=False, mask=_MASK)
    code.save(out, kind="svg", xmldecl=False, border=2)
    return out.getvalue().decode()
