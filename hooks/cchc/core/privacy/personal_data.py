"""No personal data in what is published, of whatever kind; exceptions are written down with their reason.

The rules go through every text of a record (`texts`) and the body of a Markdown file. In the words of citizens
(`Kind.of_citizens`) names count too; other kinds tell of officials and offices: only what is surely of a person does.
"""

import pickle
import re
from collections.abc import Iterable, Iterator, Set
from contextlib import suppress
from dataclasses import dataclass
from pathlib import Path
from typing import TYPE_CHECKING, Any

from .. import phone
from ..kind import Here, Kind, Thing, nothing
from ..late import Late
from ..memo import Memo, digest
from ..problems import ContentError, Problem, advice
from ..record import ALLOWED, Allowed, PublicRecord
from ..rules import Rule, broken
from ..source import Loc, name, read_text
from ..spread import WORTH, spread
from . import quick_look, table_rows
from .data_kinds import IDENTITY, INSURANCE, NAME, PASSPORT, PHONE

if TYPE_CHECKING:
    from . import finder
    from . import surroundings as signs
else:  # their patterns take a sixth of a second to compile, and most changed texts do not need them
    finder, signs = (Late(f"cchc.core.privacy.{name}") for name in ("finder", "surroundings"))
_REWRITE = "hãy bỏ và viết lại câu"
_EDGE = re.compile(r"(?<!\d)-|-(?!\d)")  # between words, not between numbers, in the name of a file
_EXAMPLE = 'cho_phep: [{chu: "chép đúng chữ trong bài", ly_do: "vì sao được đăng"}]'


@dataclass(frozen=True)
class Checked:
    """A thing to check; `public` is what the site publishes of offices."""

    kind: Kind[Any]
    thing: Thing
    public: Set[str]

    @property
    def marks(self) -> tuple[Allowed, ...]:
        """The entries of its `cho_phep`: what staff allow in it."""
        data = self.thing.entry.data
        return data.allowed if isinstance(data, PublicRecord) else ()

    def found(self, *known: str) -> "Iterator[tuple[int, str, finder.Finding]]":
        """Line, key and finding of personal data in it, without `known` words and what the site publishes itself."""
        find, known = finder.findings if self.kind.of_citizens else _strong, (*known, *self.public)
        entry, source = self.thing.entry, self.thing.source
        texts = {at: text for at, text in entry.texts if at[0] != ALLOWED}
        alone = [(at, one) for at, text in texts.items() for one in find(text, known)]
        told = {(at, one.kind) for at, one in alone}
        rows = ((grid.key(one.start), one) for grid in table_rows.grids(texts) for one in find(grid.text, known))
        for at, one in (*alone, *((at, one) for at, one in rows if at and (at, one.kind) not in told)):
            place = (*entry.at, *at) if (*entry.at, *at) in source.lines else (*entry.at, *at[:-1])  # a list of one
            yield self._line(place, one), name(place), one
        if not entry.at:  # alone in its file, whose name is its address
            stem = _EDGE.sub(" ", Path(source.path).stem)
            yield from ((1, "tên tệp", one) for one in _strong(stem, known))
        if source.body and (pieces := find(source.body, known)):
            body = finder.readable(source.body)
            for one in pieces:
                yield source.body_line + body.count("\n", 0, one.start), "nội dung", one

    def _line(self, at: Loc, found: "finder.Finding") -> int:
        """The line of a finding: within a value of several lines its own, where it stands there as it was read."""
        source = self.thing.source
        first = source.line(at)
        after = min((line for line in source.lines.values() if line > first), default=None)
        if after == first + 1:
            return first
        rows = source.rows[first - 1 : after and after - 1]
        parts = (found.text, found.text.split()[0])
        lines = (n for part in parts for n, row in enumerate(rows, first) if part in finder.readable(row))
        return next(lines, first)

    def never(self, found: "finder.Finding") -> bool:
        """Whether no reason allows it: numbers of identity papers; of citizens' own words their mobile phones too."""
        never = found.kind in (IDENTITY, INSURANCE, PASSPORT)
        return finder.citizens(found) and (never or (found.kind == PHONE and self.kind.of_citizens))

    def way_out(self, found: "finder.Finding") -> str:
        """The end of a message: what staff may do where the text is nobody's personal data."""
        office = "; số di động công vụ thì ghi ở data/duong-day-nong.yml" if found.kind == PHONE else ""
        if self.never(found):
            return office
        if self.kind.of_citizens:
            return "; chỉ khi được phép đăng mới ghi ở mục “cho_phep”, kèm lý do"
        return f"{office}; được phép đăng thì ghi ở mục “cho_phep”, kèm lý do"

    def allowed_by(self, mark: Allowed) -> "list[finder.Finding]":
        """What a mark of `cho_phep` lets pass."""
        left = [(line, key, one.start) for line, key, one in self.found(mark.text)]
        return [one for line, key, one in self.found() if (line, key, one.start) not in left]


def _strong(text: str, known: Iterable[str]) -> "tuple[finder.Finding, ...]":
    """What is personal in a text of an office; most have nothing that could be."""
    return finder.strong(text, known) if quick_look.worth_reading(text) else ()


def _draft(thing: Thing) -> bool:
    """Whether it is not published before somebody has looked at it again: a reminder is enough (`reminders`)."""
    data = thing.entry.data
    return "draft" in type(data).model_fields and data.draft


def _public(here: Here) -> Set[str]:
    """What the site publishes of offices; of their files that have a mistake, every value that has a number or mail."""
    broken = {problem.path for problem in here.read.problems}
    offices = [path for path in broken if (kind := here.read.kind_of(path)) and kind.public is not nothing]
    return here.public.union(*(_values(here.root / path) for path in offices))


def _values(path: Path) -> Iterator[str]:
    """The values of a file of contacts that may not be YAML, nor in UTF-8."""
    with suppress(OSError):
        raw = path.read_bytes() if path.is_file() else b""  # whoever reads a pipe waits for good
        for row in raw.replace(b"\0", b"").decode("utf-8", "replace").splitlines():
            value = row.partition(": ")[2] or row.lstrip("- ")
            yield from (text for one in (value, *value.split(",")) if re.search(r"\d|@", text := one.strip(" []'\"")))


def nothing_personal(checked: Checked) -> Iterator[Problem]:
    """Không nội dung nào đăng lên có dữ liệu cá nhân, kể cả lời tả ảnh.

    Số định danh, hộ chiếu, bảo hiểm, tài khoản, giấy tờ đất, số di động và thư điện tử riêng, ngày sinh kèm tên, địa
    chỉ nhà, biển số xe, số bệnh án, trang cá nhân và liên kết mạng xã hội không rõ của ai đều bị chặn; ở phản ánh
    thì cả họ tên, bệnh của người nêu tên, mọi số điện thoại. Hãy viết lại câu.
    Số và thư mà trang tự đăng (data/duong-day-nong.yml, data/don-vi.yml), số máy bàn của cơ quan, thư .gov.vn, tên cán
    bộ ở các nội dung khác thì được ghi. Chữ được phép đăng thì ghi ở mục “cho_phep”, kèm lý do.
    """
    if _draft(checked.thing):
        return
    for line, key, one in checked.found(*(mark.text for mark in checked.marks)):
        without = one.kind.advice if checked.kind.of_citizens else _REWRITE
        dead = phone.dead(one.text) if one.kind == PHONE else ""
        message = f"{dead and f'{dead}; '}có {one.kind.name}, không được đăng; {without}{checked.way_out(one)}"
        example = one.kind.example if checked.kind.of_citizens else "" if checked.never(one) else _EXAMPLE
        yield Problem(checked.thing.source.path, line, key, message, found=one.masked, example=example)


def used_marks(checked: Checked) -> Iterator[Problem]:
    """Mỗi chữ ghi ở mục “cho_phep” phải có trong bài và đúng là chữ mà máy coi là dữ liệu cá nhân."""
    for place, mark in enumerate(checked.marks):
        if not checked.allowed_by(mark):
            message = "chữ này không khớp dữ liệu nào bị chặn trong nội dung này; hãy chép đúng chữ hoặc xóa"
            yield checked.thing.entry.problem((ALLOWED, place, "chu"), message)


def marks_of_no_person(checked: Checked) -> Iterator[Problem]:
    """Mục “cho_phep” không cho đăng số định danh, số bảo hiểm, hộ chiếu.

    Ở phản ánh cũng không cho đăng số di động, và họ tên thì mục “ly_do” phải nêu chức vụ.
    """
    for place, mark in enumerate(checked.marks):
        allowed = checked.allowed_by(mark)
        for one in filter(checked.never, allowed):
            message = f"{one.kind.name} không được đăng với bất kỳ lý do nào{checked.way_out(one)}"
            yield checked.thing.entry.problem((ALLOWED, place, "chu"), message, one.masked, one.kind.example)
        if any(one.kind == NAME for one in allowed) and not signs.PUBLIC_PERSON.search(mark.why):
            message = (
                "lý do chưa nói vì sao được nêu tên; chỉ nêu tên người có chức vụ đang làm việc công, "
                "hoặc tên đường, tên trường; tên người dân thì bỏ"
            )
            example = "Chủ tịch UBND ký trả lời"
            yield checked.thing.entry.problem((ALLOWED, place, "ly_do"), message, mark.why, example)


_CLEAN = pickle.dumps(())
RULES: tuple[Rule[Checked], ...] = (nothing_personal, used_marks, marks_of_no_person)


def problems(here: Here, memo: Memo) -> Iterator[Problem]:
    """What the rules find in all things; the clean ones are not read again while the site publishes the same."""
    known = _public(here)
    public = digest(*sorted(known))
    things = [(_key(kind, thing, public), Checked(kind, thing, known)) for kind, thing in _things(here)]
    new = [(key, checked) for key, checked in things if key not in memo]
    if len(new) > WORTH:
        _ = finder.strong  # now, not once in every process
    for (key, checked), found in zip(new, spread(lambda pair: tuple(broken(RULES, pair[1])), new), strict=True):
        if found or not checked.thing.source.key:
            yield from map(checked.kind.masked, found)
        else:
            memo.put(key, _CLEAN)
    for key, _ in things:
        memo.keep(key)


def in_broken(here: Here, problems: Iterable[Problem]) -> Iterator[Problem]:
    """Personal data in files that could not be read whole, but for what is among `problems` already.

    Files whose numbers the site publishes are left out: what of them may be known is not known now.
    """
    told, public = {(problem.path, problem.found) for problem in problems}, _public(here)
    for path in sorted({problem.path for problem in here.read.problems}):
        kind = here.read.kind_of(path)
        if kind is None or kind.public is not nothing:
            continue
        with suppress(ContentError, AttributeError):  # of a half record, whether it is a draft
            if any(_draft(thing) for thing in (here.read.halved or here.read)[kind] if thing.source.path == path):
                continue
            text = read_text(here.root, here.root / path)
            if ALLOWED in text:
                continue
            shown = finder.readable(text)
            for one in finder.strong(text, public):
                if (path, one.masked) not in told:
                    line = shown.count("\n", 0, one.start) + 1
                    message = f"có {one.kind.name}, không được đăng; {_REWRITE}"
                    yield kind.masked(Problem(path, line, "nội dung", message, found=one.masked))


def commented(here: Here) -> Iterator[str]:
    """What the comments of files hold: no page shows them, but the repository does, and keeps what was in it."""
    sources = {thing.source.path: thing.source for _, thing in _things(here) if thing.source.comments}
    for source in sources.values():
        for line, text in source.comments:
            for one in _strong(text, here.public):
                why = f"sau dấu # có {one.kind.name} (đang có: “{one.masked}”)"
                yield advice(
                    f"{source.path}:{line}", f"{why}; trang không đăng, nhưng ai xem kho cũng đọc được, hãy xóa"
                )


def _things(here: Here) -> Iterator[tuple[Kind[Any], Thing]]:
    for kind in here.read.kinds:
        yield from ((kind, thing) for thing in here.read.own(kind))


def _key(kind: Kind[Any], thing: Thing, public: bytes) -> bytes:
    return digest("personal", kind.id, thing.source.key, repr(thing.entry.at), public)


def reminders(here: Here) -> Iterator[str]:
    """What drafts hold that must be gone before they are published."""
    for kind, thing in _things(here):
        if _draft(thing):
            checked = Checked(kind, thing, here.public)
            for line, _, one in checked.found(*(mark.text for mark in checked.marks)):
                why = f"có {one.kind.name} (đang có: “{one.masked}”); bỏ trước khi đăng"
                yield advice(f"{thing.source.path}:{line}", why)
