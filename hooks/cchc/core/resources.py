"""The files that ship inside the package beside its modules: templates of bodies and papers, the frame around them."""

from importlib.resources import files
from pathlib import Path

_PACKAGE = Path(str(files("cchc")))

TEMPLATES = _PACKAGE / "templates"
THEME = _PACKAGE / "theme"
