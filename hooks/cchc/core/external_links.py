"""Links to other sites: marked for the eye and for screen readers, with `rel="external noopener"`."""

import re

LABEL = "sang trang web khác"
_LINK = re.compile(r'<a\b((?:"[^"]*"|[^">])*?\shref="((?:https?:)?//[^"]*)"(?:"[^"]*"|[^">])*)>(.*?)</a>', re.S | re.I)
_AWAY = re.compile(r'href="(?:[hH][tT]{2}[pP][sS]?:)?//')
_REL = re.compile(r'\srel="([^"]*)"')
_LABEL = re.compile(r'\saria-label="([^"]*)"')
_OURS = ("external", "noopener")


def mark_external(html: str, home: str) -> str:
    """A page in which every link to another site says so; addresses that begin with `home` are the site's own.

    The sign for the eye is drawn by the stylesheet for `rel=external`. A label that stands for the text of a link
    says it itself.
    """
    parts, done = [], 0
    for found in _AWAY.finditer(html):  # few links lead away: only these are looked at closely
        start = html.rfind("<a", done, found.start())
        while start >= 0 and not (link := _LINK.match(html, start)):
            start = html.rfind("<a", done, start)
        if start >= 0 and link and link.end() > found.end():
            parts += [html[done:start], _marked(link, home)]
            done = link.end()
    return "".join(parts) + html[done:]


def _marked(link: re.Match[str], home: str) -> str:
    tag, target, text = link[1], link[2], link[3]
    if home and target.startswith(home):
        return link[0]
    given = _REL.search(tag)
    rel = " ".join(dict.fromkeys((*_OURS, *(given[1].split() if given else ()))))
    tag = f'{_REL.sub("", tag)} rel="{rel}"'
    if _LABEL.search(tag):
        return f"<a{_LABEL.sub(_labelled, tag)}>{text}</a>"
    return f'<a{tag}>{text}<span class="unseen"> ({LABEL})</span></a>'


def _labelled(label: re.Match[str]) -> str:
    return f' aria-label="{label[1]} ({LABEL})"'
