"""The base of all models, and the texts that their fields are made of.

A model's field alias is the key that staff write; `description` and `examples` of the field
are what the staff guide and the messages show.
"""

import re
import types
import typing
from collections.abc import Iterator, Mapping
from dataclasses import dataclass, replace
from functools import cache, cached_property
from typing import Annotated, Any, Generic, TypeVar, get_args

from pydantic import AfterValidator, BaseModel, BeforeValidator, ConfigDict, Field
from pydantic_core import PydanticCustomError

from . import placeholder
from .problems import Problem
from .rules import Rule
from .source import Loc, Source
from .texts import texts
from .web_address import untracked


class Record(BaseModel):
    """A frozen piece of content; an unknown key is a mistake."""

    model_config = ConfigDict(frozen=True, extra="forbid")

    @property
    def unfinished(self) -> bool:
        """Whether marks of what is still to be written may stand in it, as in a draft."""
        return False


R = TypeVar("R", bound=Record)


def _one_line(value: object) -> object:
    return " ".join(value.split()) if isinstance(value, str) else value


def _filled(value: str) -> str:
    if not value:
        raise PydanticCustomError("cchc", "mục này đang để trống")
    return value


def _as_list(value: object) -> object:
    """A text as a list of its lines: those of a block (`|`) are kept, those that YAML folds are one."""
    match value:
        case str():
            return tuple(line for line in value.split("\n") if line.strip()) if value.strip() else value
        case list():
            return [line for one in value for line in _lines(one)]
    return value


def _lines(value: object) -> list[object]:
    several = isinstance(value, str) and "\n" in value.strip()
    return [line for line in value.split("\n") if line.strip()] if isinstance(value, str) and several else [value]


def _flag(value: object) -> bool:
    match value:
        case bool():
            return value
        case "true" | "True" | "có" | "co":
            return True
        case "false" | "False" | "không" | "khong":
            return False
    raise PydanticCustomError("cchc", "chỉ ghi true (có) hoặc false (không)")


def _web(value: str) -> str:
    if not re.fullmatch(r'https?://[^\s/"<>\[\]]+\.[^\s/"<>\[\]]+(/[^\s"<>]*)?', value, re.I):
        raise PydanticCustomError("cchc", "địa chỉ trang phải bắt đầu bằng https:// hoặc http:// và không có dấu cách")
    return untracked(value)


def _link(value: str) -> str:
    if re.fullmatch(r"/(?![/\\])[^\s\\\"<>]*", value):
        return value
    if not re.match(r"https?://", value, re.I):
        raise PydanticCustomError("cchc", "liên kết phải bắt đầu bằng / (trang của mình) hoặc https://")
    return _web(value)


def _identifier(value: str) -> str:
    if not re.fullmatch(r"[a-z0-9]+(-[a-z0-9]+)*", value):
        raise PydanticCustomError("cchc", "mã chỉ gồm chữ thường không dấu, chữ số và gạch nối")
    if len(value) > 100:  # it names files, whose names have at most 255 bytes
        raise PydanticCustomError("cchc", "quá dài, tối đa 100 ký tự")
    return value


def _mail(value: str) -> str:
    if not re.fullmatch(r"[\w.+-]+@[\w-]+(\.[\w-]+)+", value, re.ASCII):
        raise PydanticCustomError("cchc", "địa chỉ thư điện tử không đúng dạng")
    return value


Text = Annotated[str, BeforeValidator(_one_line), AfterValidator(_filled)]
Paragraphs = Annotated[tuple[Text, ...], BeforeValidator(_as_list)]
Flag = Annotated[bool, BeforeValidator(_flag)]
Web = Annotated[Text, AfterValidator(_web)]
Link = Annotated[Text, AfterValidator(_link)]
Mail = Annotated[Text, AfterValidator(_mail)]
Identifier = Annotated[Text, AfterValidator(_identifier)]


ALLOWED = "cho_phep"  # the key


class Allowed(Record):
    """A piece of text that looks like personal data and may be published."""

    text: Text = Field(alias="chu", description="Chữ được phép, chép đúng như trong bài", examples=['"0274 3904 872"'])
    why: Text = Field(alias="ly_do", description="Vì sao được phép", examples=["số của cơ quan"])


class PublicRecord(Record):
    """A record whose texts are published: what the finder of personal data must let pass is written in it."""

    allowed: tuple[Allowed, ...] = Field(
        (),
        alias=ALLOWED,
        exclude=True,
        description="Chữ giống dữ liệu cá nhân nhưng được đăng, mỗi chữ kèm lý do",
        examples=["xem chu"],
    )


@dataclass(frozen=True)
class Entry(Generic[R]):
    """A record and the place it is written in."""

    source: Source
    at: Loc
    data: R

    @property
    def entry(self) -> "Entry[R]":
        """Itself: what things of every kind can give."""
        return self

    def with_values(self, values: Mapping[str, object]) -> "Entry[R]":
        """The same entry with other values of fields of its record."""
        return replace(self, data=self.data.model_copy(update=values))

    @cached_property
    def texts(self) -> tuple[tuple[Loc, str], ...]:
        """Every text of the record, with its place: several rules go through all of them."""
        return tuple(texts(self.data))

    @property
    def where(self) -> str:
        """`data/truc.yml:12`: file and line, for messages; the file alone where the record is all of it."""
        return f"{self.source.path}:{self.source.line(self.at)}" if self.at else self.source.path

    def problem(self, key: Loc, message: str, found: object = "", example: str = "") -> Problem:
        """A problem with one value of the record."""
        return self.source.problem((*self.at, *key), message, found, example)


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
    if not entry.data.unfinished:
        for at, text in entry.texts:
            if placeholder.present(text):
                yield entry.problem(at, placeholder.MESSAGE, text)


RULES: tuple[Rule[Entry[Any]], ...] = (nothing_left_to_fill,)


@typing.final
class Key(typing.NamedTuple):
    """A key as the staff guide explains it."""

    name: str
    required: bool
    meaning: str
    example: str


@cache
def keys(model: type[Record], prefix: str = "") -> tuple[Key, ...]:
    """Every key of a model and of the models inside it, in the order of writing."""
    return tuple(_keys(model, prefix))


def _keys(model: type[Record], prefix: str) -> Iterator[Key]:
    own = [pair for pair in model.model_fields.items() if pair[0] not in PublicRecord.model_fields]
    shared = [pair for pair in model.model_fields.items() if pair[0] in PublicRecord.model_fields]
    for key, info in (*own, *shared):
        full = f"{prefix}{info.alias or key}"
        example = str(info.examples[0]) if info.examples else ""
        yield Key(full, info.is_required(), info.description or "", example)
        for inner in models(info.annotation):
            if inner is not model:
                yield from keys(inner, f"{full}.")
