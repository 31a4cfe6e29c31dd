"""The files that ship inside the package: templates of bodies and papers, the frame around them, parts of styles."""

from importlib.resources import files
from pathlib import Path

PACKAGE = Path(str(files("cchc")))

TEMPLATES = PACKAGE / "templates"
STYLES = PACKAGE / "styles"
THEME = PACKAGE / "theme"
