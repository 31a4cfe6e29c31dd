"""Every field says what it is, in one place: to the guide, to the messages, to editors and forms."""

import json
from collections.abc import Iterator
from typing import Annotated, Any, Literal, get_args, get_origin

import pytest
from pydantic import Field, ValidationError
from pydantic.fields import FieldInfo

from cchc.core import json_schema
from cchc.core.canonical import leaves
from cchc.core.fields import Choices, choices
from cchc.core.record import Record, models
from cchc.every import KINDS

LABEL = 60  # characters


def fields(model: type[Record], seen: set[type[Record]]) -> Iterator[tuple[str, FieldInfo]]:
    """The fields of a model and of the models inside it, each model once."""
    seen.add(model)
    for key, info in model.model_fields.items():
        yield f"{model.__module__.removeprefix('cchc.')}.{model.__name__}.{key}", info
        for inner in models(info.annotation):
            if inner not in seen:
                yield from fields(inner, seen)


def literals(annotation: Any) -> Iterator[Any]:
    """The closed lists inside a type."""
    if get_origin(annotation) is Literal:
        yield annotation
    for part in get_args(annotation):
        yield from literals(part)


_SEEN: set[type[Record]] = set()
FIELDS = {name: info for kind in KINDS for name, info in fields(kind.model, _SEEN)}


def test_the_table_holds_the_fields() -> None:
    """The walk over the models finds those of the first level, of lists, and of records within records."""
    assert len(FIELDS) > 250
    assert {"kinds.report.figures.Mean.span", "core.hours.Hours.days", "kinds.news.model.Meta.title"} <= FIELDS.keys()


def test_label_hint_example() -> None:
    """A field has a label that is short and begins as a sentence does, a hint and an example."""
    for name, info in FIELDS.items():
        assert info.title, name
        assert len(info.title) <= LABEL, name
        assert info.title[0].isupper(), name
        assert not info.title.endswith((".", ":")), name
        assert "_" not in info.title, name
        assert info.description, name
        assert info.examples, name


def test_words_of_choices() -> None:
    """A closed list of codes has words for each code, and its hint does not list the codes again."""
    for name, info in FIELDS.items():
        codes = {code for one in literals(info.annotation) for code in get_args(one)}
        words = choices(info)
        assert codes == words.keys(), name
        assert all(words.values()), name
        assert not [code for code in codes if "_" in code and code in str(info.description)], name


def test_a_choice_without_words_is_refused() -> None:
    """Codes and words that are not of one set are found when the program starts."""
    with pytest.raises(TypeError, match="choices without words"):

        class Wrong(Record):
            """A closed list, one code of which has no words."""

            kind: Annotated[Literal["tin", "bai"], Choices({"tin": "Tin"})] = Field(alias="loai")


def test_references_lead_to_kinds() -> None:
    """What a field refers to is a kind of content."""
    ids = {kind.id for kind in KINDS}
    named = {one for kind in KINDS for one in _named(json_schema.record_schema(kind.model))}
    assert "chuyen-muc" in named
    assert named <= ids


def _named(shape: object) -> Iterator[str]:
    match shape:
        case {"refers": str(kind)}:
            yield kind
        case dict():
            for inner in shape.values():
                yield from _named(inner)
        case list():
            for inner in shape:
                yield from _named(inner)


def test_public_schemas_do_not_say_how_staff_write() -> None:
    """Words for forms and editors stay out of the schemas of open data."""
    news = next(kind.model for kind in KINDS if kind.id == "thu-tuc")
    published = json.dumps(news.model_json_schema(by_alias=True, mode="serialization"))
    for word in ("refers", "enumDescriptions", "patternErrorMessage"):
        assert word not in published
        assert word in json.dumps(json_schema.record_schema(news))


def whole(model: type[Record]) -> Iterator[tuple[type[Record], str]]:
    """The keys of a model, and of those inside it, that hold one whole number."""
    for one in {model, *(inner for info in model.model_fields.values() for inner in models(info.annotation))}:
        for name, info in one.model_fields.items():
            if int in leaves(info.annotation):
                yield one, info.alias or name


@pytest.mark.parametrize("written", ["1.000", "1.0", "1_000", "1,000"])
def test_a_thousand_is_not_read_as_one(written: str) -> None:
    """A dot among thousands, as papers have it, is refused where a whole number stands, not read as its end."""
    keys = sorted({one for made in _SEEN for one in whole(made)}, key=str)
    assert len(keys) > 15
    for model, key in keys:
        with pytest.raises(ValidationError) as refused:
            model.model_validate({key: written})
        assert "int_parsing" in {one["type"] for one in refused.value.errors() if one["loc"][0] == key}, (model, key)
