"""Numbers and symbols of papers that stay on one line: a browser breaks `08/KH-UBND` behind the slash and the hyphen.

Nothing is put into the text, so that what is copied is what is written.
"""

import re

# It begins with a digit, which the search jumps to; what stands before that is looked at from there.
_CODE = re.compile(r"\d(?<![\w/.-]\d)\d{0,4}[a-zđ]?(?:/\d{4})?/[A-ZĐ][A-Za-zĐđ]*\d*(?:-[A-ZĐ][A-Za-zĐđ\d]*)*(?![\w/])")
_SIGN = re.compile(r"/[A-ZĐ]")  # every such number has it, few pages have one, and it is found in a tenth of the time
_AS_IT_IS = re.compile(r"<(?:option|title|text|textarea|script|style|code|time|svg)\b|<span class=\"keep\">$", re.I)
_LONGEST = 28  # characters that fit the narrowest phone; what is longer may break


def unbroken(html: str) -> str:
    """A piece of HTML in which the browser breaks no number of a paper; attributes and code are left alone."""
    if not _SIGN.search(html):
        return html
    parts, done = [], 0
    for found in _CODE.finditer(html):
        start, end = found.span()
        tag = html.rfind("<", 0, start)
        closed = html.find(">", tag, start) if tag >= 0 else 0
        if closed < 0 or end - start > _LONGEST or _AS_IT_IS.match(html[tag : closed + 1] if tag >= 0 else ""):
            continue
        parts += [html[done:start], f'<span class="keep">{found[0]}</span>']
        done = end
    return "".join(parts) + html[done:]
