"""The base of all models, and the texts that their fields are made of.

A model's field alias is the key that staff write. The field's `title` (a label of at most 60 characters),
`description` (a hint) and `examples`, and what its type says (see `fields`), are what the staff guide, the messages,
editors and forms show.
"""

import re
import types
import typing
from collections.abc import Iterator, Mapping
from dataclasses import dataclass, replace
from functools import cache, cached_property
from typing import Annotated, Any, ClassVar, Generic, TypeVar, get_args

from pydantic import AfterValidator, BaseModel, BeforeValidator, ConfigDict, Field
from pydantic_core import PydanticCustomError

from . import placeholder, switch, web_address
from .fields import TEXT_OR_LIST, Matches, Pattern, choices
from .lists import as_list
from .memo import digest
from .problems import Problem
from .rules import Rule
from .source import Loc, Source
from .text import slug
from .texts import texts


class Record(BaseModel):
    """A frozen piece of content; an unknown key is a mistake."""

    model_config = ConfigDict(frozen=True, extra="forbid")
    at_end: ClassVar[tuple[str, ...]] = ()  # the fields that stand behind all others in files and forms

    @property
    def unfinished(self) -> bool:
        """Whether marks of what is still to be written may stand in it, as in a draft."""
        return False

    @property
    def handed_down(self) -> bool:
        """Whether its words are those of the nation's database: nobody here can mend how they are written."""
        return False


R = TypeVar("R", bound=Record)


def _one_line(value: object) -> object:
    return " ".join(value.split()) if isinstance(value, str) else value


def _filled(value: str) -> str:
    if not value:
        raise PydanticCustomError("cchc", "mục này đang để trống")
    return value


_WEB = Matches(
    r'[Hh][Tt][Tt][Pp][Ss]?://[^\s/"<>\[\]]+\.[^\s/"<>\[\]]+(/[^\s"<>]*)?',
    "địa chỉ trang phải bắt đầu bằng https:// hoặc http:// và không có dấu cách",
)
_OWN_PAGE = r'/(?![/\\])[^\s\\"<>]*'
_LINK = Pattern(
    f"{_OWN_PAGE}|{_WEB.pattern}", "liên kết phải bắt đầu bằng / (trang của mình) hoặc https://", ("string",)
)


def _link(value: str) -> str:
    if re.fullmatch(_OWN_PAGE, value):
        return value
    if not re.match(r"https?://", value, re.I):
        raise PydanticCustomError("cchc", "{why}", {"why": _LINK.message})
    return web_address.untracked(_WEB.checked(web_address.outside(value)))


Text = Annotated[str, BeforeValidator(_one_line), AfterValidator(_filled)]
Paragraphs = Annotated[tuple[Text, ...], BeforeValidator(as_list), TEXT_OR_LIST]
Flag = Annotated[
    bool,
    BeforeValidator(switch.read),
    Pattern("[Tt]rue|[Ff]alse|có|co|không|khong", switch.MESSAGE, ("boolean", "string")),
]
Web = Annotated[Text, AfterValidator(web_address.outside), _WEB, AfterValidator(web_address.untracked)]
Link = Annotated[Text, AfterValidator(_link), _LINK]
MAIL = Matches(r"[A-Za-z0-9_.+-]+@[A-Za-z0-9_-]+(\.[A-Za-z0-9_-]+)+", "địa chỉ thư điện tử không đúng dạng")
Mail = Annotated[Text, MAIL]
Identifier = Annotated[
    Text,
    Matches(r"[a-z0-9]+(-[a-z0-9]+)*", "mã chỉ gồm chữ thường không dấu, chữ số và gạch nối", meant=slug),
    Field(max_length=100),  # it names files, whose names have at most 255 bytes
]


ALLOWED = "cho_phep"  # the key


class Allowed(Record):
    """A piece of text that looks like personal data and may be published."""

    text: Text = Field(
        alias="chu",
        title="Chữ được đăng",
        description="Chép đúng như trong bài",
        examples=['"0274 3904 872"'],
    )
    why: Text = Field(
        alias="ly_do", title="Lý do được đăng", description="Vì sao được phép", examples=["số của cơ quan"]
    )


class PublicRecord(Record):
    """A record whose texts are published: what the finder of personal data must let pass is written in it."""

    at_end: ClassVar[tuple[str, ...]] = ("allowed",)
    allowed: tuple[Allowed, ...] = Field(
        (),
        alias=ALLOWED,
        exclude=True,
        title="Chữ giống dữ liệu cá nhân nhưng được đăng",
        description="Mỗi chữ kèm lý do",
        examples=["xem chu"],
    )


@dataclass(frozen=True)
class Entry(Generic[R]):
    """A record with its source file and its place there."""

    source: Source
    at: Loc
    data: R

    @property
    def entry(self) -> "Entry[R]":
        """Itself, as `Thing` asks: things of other kinds hold an entry."""
        return self

    def with_values(self, values: Mapping[str, object]) -> "Entry[R]":
        """The same entry with other values of fields of its record."""
        return replace(self, data=self.data.model_copy(update=values))

    @cached_property
    def digest(self) -> bytes:
        """A hash of the record; file and line are not part of it."""
        return digest("entry", repr(self.data))

    @cached_property
    def texts(self) -> tuple[tuple[Loc, str], ...]:
        """Every text of the record, with its place: several rules go through all of them."""
        return tuple(texts(self.data))

    @property
    def where(self) -> str:
        """`data/truc.yml:12`: file and line, for messages; the file alone where the record is all of it."""
        return self.place_of(()) if self.at else self.source.path

    def line_of(self, key: Loc) -> int:
        """The line, from 1, of one value of the record; where it has none, that of the nearest value around it."""
        return self.source.line((*self.at, *key))

    def place_of(self, key: Loc) -> str:
        """`data/truc.yml:12`: the file and that line, for messages."""
        return f"{self.source.path}:{self.line_of(key)}"

    def problem(self, key: Loc, message: str, found: object = "", example: str = "", *, against: Loc = ()) -> Problem:
        """A problem with one value of the record; `against` is the key of the other value that it does not fit."""
        other = (*self.at, *against) if against else ()
        return self.source.problem((*self.at, *key), message, found, example, against=other)

    def advice(self, key: Loc, message: str) -> str:
        """A line of advice about one value of the record."""
        return self.source.advice(self.line_of(key), message)


def models(annotation: Any) -> Iterator[type[Record]]:
    """The models inside a type: `tuple[Section, ...] | None` holds Section."""
    if isinstance(annotation, type) and not isinstance(annotation, types.GenericAlias):
        if issubclass(annotation, Record):
            yield annotation
        return
    for part in get_args(annotation):
        yield from models(part)


def nothing_left_to_fill(entry: Entry[Any]) -> Iterator[Problem]:
    """Chỗ ghi [cần bổ sung: …] phải điền xong mới được đăng; chỉ bản nháp (nhap: true) và mẫu báo cáo được giữ."""
    for at, text in () if entry.data.unfinished else entry.texts:
        if placeholder.present(text):
            yield entry.problem(at, placeholder.MESSAGE, text)


def more_than_dots(entry: Entry[Any]) -> Iterator[Problem]:
    """Không mục nào chỉ có dấu chấm, gạch dưới để trống chỗ, như “......”; ô của bảng và mẫu báo cáo thì được."""
    for at, text in () if entry.data.unfinished else entry.texts:
        if not placeholder.in_cell(at) and placeholder.dots_alone(text):
            yield entry.problem(at, f"{placeholder.MESSAGE}: mục này mới có dấu, chưa có chữ", text)


RULES: tuple[Rule[Entry[Any]], ...] = (nothing_left_to_fill, more_than_dots)


@typing.final
class Key(typing.NamedTuple):
    """A key as the staff guide explains it; `choices` are the words of a closed list by their codes."""

    name: str
    label: str
    required: bool
    meaning: str
    example: str
    choices: Mapping[str, str]

    @property
    def hint(self) -> str:
        """Its meaning; empty where the label says it already."""
        return "" if self.meaning == self.label else self.meaning


@cache
def keys(model: type[Record], prefix: str = "") -> tuple[Key, ...]:
    """Every key of a model and of the models inside it, in the order of writing."""
    return tuple(_keys(model, prefix))


def _keys(model: type[Record], prefix: str) -> Iterator[Key]:
    for key, info in sorted(model.model_fields.items(), key=lambda pair: pair[0] in model.at_end):
        full = f"{prefix}{info.alias or key}"
        example = str(info.examples[0]) if info.examples else ""
        yield Key(full, info.title or "", info.is_required(), info.description or "", example, choices(info))
        for inner in models(info.annotation):
            if inner is not model:
                yield from keys(inner, f"{full}.")
