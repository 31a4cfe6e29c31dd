"""The version of the form of content, which is not that of the software.

It follows Semantic Versioning: a content of an older minor or patch version is right as it stands; a new major version
has other keys, which `renamed.py` lists and `cchc chuyen-doi` rewrites.
"""

from pathlib import Path

import cchc

from .problems import ContentError
from .yaml_reader import read_yaml

VERSION = "1.0.0"
SOFTWARE = cchc.__version__
KEY = "dinh_dang"  # in data/don-vi.yml: the version that the content was written for


def numbers(version: str) -> tuple[int, ...]:
    """Major and minor number, to be compared."""
    return tuple(map(major, version.split(".")[:2]))


def newer(version: str) -> bool:
    """Whether a content of this version needs a later release."""
    return numbers(version) > numbers(VERSION)


def not_newer(root: Path, path: str) -> None:
    """Nothing can be said of a content that a later release has rewritten, but that; `path` is the file that says it.

    Raises:
        ContentError: the content says that it is of a newer format.
    """
    try:
        source = read_yaml(root, root / path)
    except ContentError:
        return
    found = source.data.get(KEY) if isinstance(source.data, dict) else None
    if isinstance(found, str) and newer(found):
        message = f"nội dung theo định dạng mới hơn phần mềm này (đọc được đến {VERSION}); hãy nâng cấp phần mềm"
        raise ContentError([source.problem((KEY,), message, found)])


def major(version: str) -> int:
    """The first number of a version; 0 where it is none."""
    first = version.partition(".")[0]
    return int(first) if first.isdecimal() else 0
