"""The files that ship inside the package: templates of bodies and papers, the frame, parts of styles and scripts."""

from importlib.resources import files
from pathlib import Path

PACKAGE = Path(str(files("cchc")))

TEMPLATES = PACKAGE / "templates"
STYLES = PACKAGE / "styles"
SCRIPTS = PACKAGE / "scripts"
THEME = PACKAGE / "theme"
