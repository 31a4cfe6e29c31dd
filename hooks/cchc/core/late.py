"""Lazy imports: importing all of the package takes a second, which a build that is skipped need not wait."""

import importlib
from typing import Any

from . import collection


class Late:
    """A proxy for a module, which is imported when one of its attributes is first read."""

    def __init__(self, name: str) -> None:
        self._name = name

    def __getattr__(self, name: str) -> Any:
        with collection.paused():
            module = importlib.import_module(self._name)
        return getattr(module, name)
