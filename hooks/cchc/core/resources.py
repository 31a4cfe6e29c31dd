"""The files that ship inside the package: templates of bodies and papers, the frame around them, parts of styles."""

from importlib.resources import files
from pathlib import Path

_PACKAGE = Path(str(files("cchc")))

TEMPLATES = _PACKAGE / "templates"
STYLES = _PACKAGE / "styles"
THEME = _PACKAGE / "theme"
