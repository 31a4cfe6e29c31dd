"""A module that is imported when it is first asked for something: to import all of the package takes a second."""

import importlib
from typing import Any


class Late:
    """Stands for the module of a name."""

    def __init__(self, name: str) -> None:
        self._name = name

    def __getattr__(self, name: str) -> Any:
        return getattr(importlib.import_module(self._name), name)
