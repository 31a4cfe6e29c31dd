"""`python -m cchc`: the command where the package is not installed."""

from cchc.cli import main

main(prog_name="cchc")
