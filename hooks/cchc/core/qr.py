"""QR codes, for what is printed and leads back to the site."""

import io

import segno


def svg(address: str) -> str:
    """A QR code of an address as SVG; a quarter of it may be worn off and it is still read."""
    out = io.BytesIO()
    segno.make(address, error="q", micro=False).save(out, kind="svg", xmldecl=False, border=2)
    return out.getvalue().decode()
