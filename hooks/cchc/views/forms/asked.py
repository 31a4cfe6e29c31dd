"""When a form asks for a key that the model does not need by itself, in words beside its label."""

from dataclasses import dataclass

from pydantic.fields import FieldInfo

from ...core import fields
from ...core.new_entry import New, When
from ...core.record import Record


@dataclass(frozen=True)
class Asked:
    """The keys of a model that other keys make necessary, as `New` says."""

    model: type[Record]
    new: New

    def when(self, key: str) -> str:
        """`cần điền khi “Loại” là Niêm yết`; empty for a key that is never needed."""
        for one in self.new.needed:
            if one.key == key:
                return "cần điền" if one in self.new.only else f"cần điền {self._where(one)}"
        for keys in self.new.either:
            if key in keys:
                return f"điền một trong hai: {' hoặc '.join(map(self._label, keys))}"
        for first, second in self.new.both:
            if key in (first, second):
                return f"điền cùng {self._label(second if key == first else first)}"
        return ""

    def _where(self, one: When) -> str:
        words = fields.choices(self._field(one.of))
        return f"khi {self._label(one.of)} là {', '.join(words.get(value, value) for value in one.values)}"

    def _label(self, key: str) -> str:
        return f"“{self._field(key).title}”"

    def _field(self, key: str) -> FieldInfo:
        return next(info for name, info in self.model.model_fields.items() if key in (info.alias, name))
