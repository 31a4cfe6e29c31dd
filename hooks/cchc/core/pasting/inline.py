"""Stars, underscores, comparisons and addresses in a line of text, made into what Python-Markdown reads as they stand.

Markdown takes `5*3 m và 4*2 m` for emphasis and `a<b và c>d` for HTML; here only marks that come in pairs around words
are emphasis, all others are letters.
"""

import re
from collections.abc import Iterator, Sequence
from dataclasses import KW_ONLY, dataclass

# What has its own rules and is left as it is: code, escapes, targets of links, addresses and tags in angle brackets.
_CODE = r"(?<!\\)(?P<code>`+)(?!`).+?(?<!`)(?P=code)(?!`)"
_ESCAPE = r"\\[\\`*_{}\[\]()#+.!>|~-]"
_TARGET = r"\]\([^()\n]*(?:\([^()\n]*\)[^()\n]*)*\)"
_PATH = r"(?P<path>(?<![\w\\])(?:[A-Za-z]:\\|\\\\)[^\s\"”]+)"
_ADDRESS = r"(?P<address>(?:https?://|www\.)(?:[^\s<>\"”*]|\*(?=\w))+)"
_COMPARED = r"(?<=[\w)%])<(?P<inside>[a-zA-Z][^<>\n]*\s[^<>\n]*)>"
_TAG = r"<(?:/?[a-zA-Z!](?:\"[^\"]*\"|'[^']*'|[^<>\"'\n])*)>"
_COMPARISON = re.compile(_COMPARED)
_TOKEN = re.compile(rf"{_PATH}|{_CODE}|{_ESCAPE}|{_TARGET}|{_COMPARED}|{_TAG}|{_ADDRESS}|(?P<run>\*+|_+)", re.S)
_ELEMENTS = frozenset(
    "abbr address article aside audio base big blockquote body br button canvas caption center cite code col colgroup "
    "data datalist dd del details dfn dialog div dl dt em embed fieldset figcaption figure font footer form frame "
    "h1 h2 h3 h4 h5 h6 head header hr html iframe img input ins kbd label legend li link main map mark math menu meta "
    "meter nav noscript object ol optgroup option output param picture pre progress rp rt ruby samp script search "
    "section select slot small source span strong style sub summary sup svg table tbody td template textarea tfoot th "
    "thead time title tr track ul var video wbr".split()
)
_FLAGS = frozenset(
    "async autofocus autoplay checked class controls default defer dir disabled hidden href id inert lang loop "
    "multiple muted name nomodule open readonly rel required reversed selected src style target title".split()
)
_WORDS = re.compile(r"[^\W_]")
_TOUCHING = re.compile(r"(?<!\*)\*\*([^*\n]+)\*{4}([^*\n]+)\*\*(?!\*)")  # Word ends bold text and begins it again
_FOOTNOTE = re.compile(r"^(?:(?!\*\*).)*[\w)%]\*\*(?![\w*])(?:(?!\*\*).)*$|\(\*\*\)", re.M)


@dataclass
class _Run:
    """Stars or underscores that stand together: their place, the letters around them, the run that they pair with."""

    start: int
    end: int
    _: KW_ONLY
    before: str
    after: str
    sign: str
    partner: "_Run | None" = None

    @property
    def size(self) -> int:
        return self.end - self.start

    @property
    def alone(self) -> bool:
        """Whether it is a sign of its own: `(*)`, `[*]`, `5 * 3`."""
        return self.before + self.after in {"()", "[]"} or (self.before.isspace() and self.after.isspace())

    @property
    def opens(self) -> bool:
        return not self.alone and not self.after.isspace() and self.after not in "),.;:!?%”" and not _word(self.before)

    @property
    def closes(self) -> bool:
        return not self.alone and not self.before.isspace() and self.before not in "(“" and not _word(self.after)


def _word(char: str) -> bool:
    return char.isalnum() or char == "_"


def literal(text: str) -> str:
    """A text in which all stars and underscores that are no emphasis, and every `<` of a comparison, are escaped.

    Blanks inside `**text **` are moved out: there Markdown would see no emphasis.
    """
    if not any(sign in text for sign in "*_<\\"):
        return text
    text = _TOUCHING.sub(r"**\1\2**", text)
    tokens = list(_TOKEN.finditer(text))
    runs = {run.start: run for run in _paired(text, tokens)}
    parts, done = [], 0
    for match in tokens:
        run = runs.get(match.start())
        start, end, made = _emphasis(text, run) if run and run.partner else (*match.span(), _escaped(match))
        parts += [text[done:start], made]
        done = end
    return "".join(parts) + text[done:]


def unpaired(text: str) -> int | None:
    """Where `**` stands at a word and no second one closes it; None where all are in pairs."""
    if "**" not in text:
        return None
    runs = _paired(text, list(_TOKEN.finditer(text)))
    return next((run.start for run in runs if run.sign == "**" and not run.partner and (run.opens or run.closes)), None)


def has_footnotes(body: str) -> bool:
    """Whether a text marks footnotes by two stars: `5.000**`, `(**)`."""
    return "**" in body and _FOOTNOTE.search(body) is not None


def comparisons(text: str) -> Iterator[tuple[int, int]]:
    """The places of `<…>` that compare, as in `a<b và c>d`."""
    for match in _COMPARISON.finditer(text):
        if _compares(match["inside"]):
            yield match.span()


def _compares(inside: str) -> bool:
    """Whether what stands between `<` and `>` is text, not a tag with attributes."""
    name, *words = inside.split()
    tag = (len(name) > 1 and name.lower() in _ELEMENTS) or any(sign in inside for sign in "=\"'/")
    return not tag and not any(word.lower() in _FLAGS or word.lower().startswith("on") for word in words)


def _paired(text: str, tokens: Sequence[re.Match[str]]) -> list[_Run]:
    """The runs of stars and underscores of a text, those that make emphasis with their partners."""
    runs = [
        _Run(
            match.start(),
            match.end(),
            before=text[match.start() - 1 : match.start()] or " ",
            after=text[match.end() : match.end() + 1] or " ",
            sign=match["run"],
        )
        for match in tokens
        if match["run"]
    ]
    for sign in ("*", "**", "***", "_", "__", "___"):
        same = [run for run in runs if run.sign == sign]
        opened: _Run | None = None
        for place, run in enumerate(same):
            if opened and not _WORDS.search(text, opened.end, run.start):
                opened = None  # blanks to fill in, `__/__/2026`
            elif opened and (run.closes or (sign == "**" and _nearly(text, opened, run))):
                opened.partner, run.partner, opened = run, opened, None
            elif not opened and (
                run.opens or (sign == "**" and run.before.isspace() and _closed(same[place + 1 : place + 2]))
            ):
                opened = run
    return runs


def _nearly(text: str, opened: _Run, run: _Run) -> bool:
    """Whether a run closes bold text but for a blank before it (`**text **`) or a letter behind it (`**Mục:**chữ`)."""
    return run.before != "(" and bool(text[opened.end : run.start].strip())


def _closed(rest: Sequence[_Run]) -> bool:
    """Whether the next run closes bold text that begins with a blank: `** text**`."""
    return bool(rest) and rest[0].closes


def _emphasis(text: str, run: _Run) -> tuple[int, int, str]:
    """What to write instead of one of a pair, from where to where: blanks inside the pair are moved out."""
    sign = text[run.start : run.end]
    if run.partner and run.partner.start > run.start:
        end = run.end
        while text[end] == " ":
            end += 1
        return run.start, end, sign
    start = run.start
    while text[start - 1] == " ":
        start -= 1
    space = " " if start < run.start and run.after.isalnum() else ""
    return start, run.end, sign + space


def _escaped(match: re.Match[str]) -> str:
    """A token that is no emphasis: its stars, underscores or `<` made letters where they would be signs."""
    whole = match[0]
    if match["inside"]:
        return f"&lt;{literal(whole[1:])}" if _compares(match["inside"]) else whole
    if match["path"]:
        return re.sub(r"([\\*_])", r"\\\1", whole)
    if match["run"]:
        inside = whole == "_" and match.string[match.start() - 1 : match.end() + 1].replace("_", "a").isalnum()
        return whole if inside else "\\" + "\\".join(whole)
    return re.sub(r"([*_])", r"\\\1", whole) if match["address"] else whole
