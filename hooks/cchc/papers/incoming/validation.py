"""The project's own checks on a paper before it is written: one wrong file would stop the whole site."""

from collections.abc import Mapping

from ...core import canonical, writing
from ...core.problems import Problem
from ...core.yaml_writer import Value
from ...kinds import report

_MISREAD = "tệp vừa lập đọc lại bị sai khác; hãy gửi văn bản này cho người phụ trách phần mềm"


def problems_of(text: str, data: Mapping[str, Value], year: int) -> tuple[Problem, ...]:
    """What the rules say of a data file of this text, and whether it reads back as the data it was made of.

    Raises:
        NotWrittenError: the disk takes no file.
    """
    with writing.scratch() as folder:
        file = folder / report.FOLDER / str(year) / "van-ban.yml"
        file.parent.mkdir(parents=True)
        file.write_text(text, encoding="utf-8", newline="\n")
        papers, problems = report.KIND.read(folder)
    if papers and papers[0].source.data != canonical.as_read(data):
        return (*problems, Problem(file.name, 1, "tệp", _MISREAD))
    return problems
