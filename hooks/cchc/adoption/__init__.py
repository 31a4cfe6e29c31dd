"""How a commune takes the site over: what it is asked, what is written for it, what of the first commune goes."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from datetime import date
from pathlib import Path

from ..core import writing
from ..core.problems import ContentError
from ..core.yaml_reader import read_yaml
from ..kinds import unit
from . import own_files
from .answers import Answers
from .cleared import cleared
from .template import written

__all__ = ("Change", "change", "taken")


@dataclass(frozen=True)
class Change:
    """What becomes of a project: the files to write by path, and those that go."""

    files: Mapping[str, bytes]
    gone: Sequence[str]

    def apply(self, root: Path) -> None:
        """Do it in the folder of a project, all or nothing.

        Raises:
            NotWrittenError: it cannot be done, and every file is as it was.
        """
        writing.replace_all(
            {root / path: content for path, content in self.files.items()}, [root / path for path in self.gone]
        )


def change(root: Path, answers: Answers, today: date) -> Change:
    """What becomes of a project when the commune takes it over.

    Raises:
        ContentError: a file that would stay cannot be read.
    """
    left = cleared(root)
    made = own_files.written(answers, today, left.national, _feed_root(root, answers))
    return Change({**left.changed, **made}, [path for path in left.gone if path not in made])


def taken(root: Path) -> str:
    """Why the content is a commune's own already, as a sentence; empty where it is that of the template."""
    about = _about(root)
    if about is None:
        return (
            f"không đọc được {unit.PATH} nên không rõ đây có phải nội dung thật không"
            if (root / unit.PATH).exists()
            else ""
        )
    if about.get("ma_don_vi"):
        return f"trang này đã khởi tạo cho {about.get('loai')} {about.get('ten')}"
    samples = about.get("mau")
    if isinstance(samples, list) and "kho_ma_nguon" in samples:
        own = next(written(root), "")
        return f"kho đã có nội dung tự viết, như {own}; chép ra ngoài, khởi tạo xong thì chép lại" if own else ""
    return f"trang này đã có nội dung thật của {about.get('loai')} {about.get('ten')}"


def _feed_root(root: Path, answers: Answers) -> str:
    """The base of the ids of feed entries that an earlier run has set and that must not change; else empty."""
    about = _about(root) or {}
    same = about.get("ma_don_vi") == answers.code
    return str(about.get("goc_ma_tin") or "") if same else ""


def _about(root: Path) -> Mapping[str, object] | None:
    """The data of the unit's file as they are written; None where there are none."""
    try:
        data = read_yaml(root, root / unit.PATH).data
    except ContentError:
        return None
    return data if isinstance(data, dict) else None
