"""What waits until it is needed: importing all of the package takes a second, compiling all its patterns a fifth."""

import importlib
import re
from typing import Any, cast

from . import collection


class Late:
    """A proxy for a module, which is imported when one of its attributes is first read."""

    def __init__(self, name: str) -> None:
        self._name = name

    def __getattr__(self, name: str) -> Any:
        with collection.paused():
            module = importlib.import_module(self._name)
        return getattr(module, name)


class _Pattern:
    """A proxy for a pattern, which is compiled when anything but its source and flags is first asked of it."""

    def __init__(self, source: str, flags: int) -> None:
        self.pattern = source
        self.flags = re.compile("", flags).flags  # UNICODE too; a late pattern has none within its source

    def __getattr__(self, name: str) -> Any:
        compiled = re.compile(self.pattern, self.flags)
        for method in ("search", "match", "fullmatch", "finditer", "findall", "sub", "split", "groupindex"):
            setattr(self, method, getattr(compiled, method))
        return self.__dict__[name]


def late_pattern(source: str, flags: int = 0) -> re.Pattern[str]:
    """A pattern that is compiled when it is first used: of a finder's many patterns a text needs few."""
    return cast("re.Pattern[str]", _Pattern(source, flags))
