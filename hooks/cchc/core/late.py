"""Lazy imports: importing all of the package takes a second, which a build that is skipped need not wait."""

import importlib
from typing import Any


class Late:
    """A proxy for a module, which is imported when one of its attributes is first read."""

    def __init__(self, name: str) -> None:
        self._name = name

    def __getattr__(self, name: str) -> Any:
        return getattr(importlib.import_module(self._name), name)
