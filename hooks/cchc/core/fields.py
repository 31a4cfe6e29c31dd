"""What a field says of itself, beside its label (`title`), its hint (`description`) and its example.

These stand in a field's type: `Annotated[Literal["tin", "bai"], Choices(KINDS)]`, `Annotated[Text, LONG] | None`.
The staff guide, the messages and the JSON Schema of editors and forms (see `json_schema`) read them there. The schemas
of open data, which describe what is published, do not say them: pydantic makes those in the mode "serialization".
"""

import re
from collections.abc import Callable, Iterator, Mapping, Sequence
from dataclasses import dataclass
from typing import Any, get_args

from pydantic import Field, GetCoreSchemaHandler, GetJsonSchemaHandler
from pydantic.fields import FieldInfo
from pydantic_core import CoreSchema, PydanticCustomError, core_schema

SCALARS = ("string", "number", "boolean")  # what a text may look like to a reader of YAML: 92, 1.5, true
_OF_FILES = re.compile(r"(?:[,;] |^)(?:(?:mỗi số )?(?:đặt )?trong ngoặc kép|đặt cùng thư mục với tin)$", re.I)


@dataclass(frozen=True, eq=False)
class Says:
    """Adds keywords to the JSON Schema of a type."""

    keywords: Mapping[str, object]

    def __get_pydantic_json_schema__(self, schema: CoreSchema, handler: GetJsonSchemaHandler) -> dict[str, Any]:
        shape = handler(schema)
        return {**shape, **self.keywords} if handler.mode == "validation" else shape


LONG = Says({"long": True})  # a text of several sentences
TEXT_OR_LIST = Says({"type": ["array", *SCALARS]})  # a list that may be written as one text
ITEMS = Says({"type": ["array", *SCALARS]})  # a list of short things, with commas between them where it is one text


def refers(kind: str) -> Says:
    """Marks codes or numbers of things of another kind, by the id of that kind: an aid for choosing, not a rule."""
    return Says({"refers": kind})


@dataclass(frozen=True, eq=False)
class Choices:
    """The words of a closed list of codes, in the order in which they are offered.

    Raises:
        TypeError: at import, where the codes with words are not those that the type takes.
    """

    words: Mapping[str, str]

    def __get_pydantic_core_schema__(self, source: Any, handler: GetCoreSchemaHandler) -> CoreSchema:
        if set(get_args(source)) != set(self.words):
            raise TypeError(f"choices without words, or words without a choice: {source}, {[*self.words]}")
        return handler(source)

    def __get_pydantic_json_schema__(self, schema: CoreSchema, handler: GetJsonSchemaHandler) -> dict[str, Any]:
        if handler.mode == "validation":
            return {"enum": [*self.words], "enumDescriptions": [*self.words.values()]}
        return handler(schema)


@dataclass(frozen=True, eq=False)
class Pattern:
    """The pattern of a value as it is written, where its type alone does not tell, and the message where it differs.

    The pattern means the same to Python and to JavaScript (flag u): no names of groups, `[0-9]` for digits. `types`
    are what a value may be to a reader of YAML; the pattern is about texts only.
    """

    pattern: str
    message: str
    types: Sequence[str] = ("string", "number")

    def __get_pydantic_json_schema__(self, schema: CoreSchema, handler: GetJsonSchemaHandler) -> dict[str, Any]:
        if handler.mode != "validation":
            return handler(schema)
        about = {"pattern": rf"^\s*(?:{self.pattern})\s*$", "patternErrorMessage": self.message}
        return {"type": [*self.types], **about}


@dataclass(frozen=True, eq=False)
class Matches(Pattern):
    """A text that is right where it matches the pattern; `meant` makes a right one of a wrong one, as an example."""

    meant: Callable[[str], str] | None = None

    def __get_pydantic_core_schema__(self, source: Any, handler: GetCoreSchemaHandler) -> CoreSchema:
        return core_schema.no_info_after_validator_function(self.checked, handler(source))

    def checked(self, value: str) -> str:
        """The value.

        Raises:
            PydanticCustomError: it does not match.
        """
        if not re.fullmatch(self.pattern, value):
            right = self.meant(value) if self.meant else ""
            raise PydanticCustomError("cchc", "{why}", {"why": self.message, **({"example": right} if right else {})})
        return value


def sample_flag(description: str) -> Any:
    """The field `mau` of a record: whether it is demonstration content."""
    return Field(False, alias="mau", title="Là dữ liệu mẫu", description=description, examples=["true"])


def choices(info: FieldInfo) -> Mapping[str, str]:
    """The choices of a field with their words; empty where it is no closed list."""
    return next((one.words for one in _inside(info.annotation, *info.metadata) if isinstance(one, Choices)), {})


def form_hint(info: FieldInfo) -> str:
    """The hint without what is said of quotes and folders: forms see to these by themselves."""
    return _OF_FILES.sub("", info.description or "")


def text_or_list(info: FieldInfo) -> bool:
    """Whether a field holds a list that may be written as one text."""
    return marked(info, TEXT_OR_LIST)


def marked(info: FieldInfo, mark: object) -> bool:
    """Whether something stands in the type of a field."""
    return any(one is mark for one in _inside(info.annotation, *info.metadata))


def _inside(*parts: Any) -> Iterator[Any]:
    for part in parts:
        yield part
        yield from _inside(*get_args(part))
