"""Files written whole or not at all: beside their place under another name, then renamed to their own.

Whoever reads the folder meanwhile, or after the disk was full, finds the file of before or the new one, never half
of it.
"""

import errno
import secrets
from collections.abc import Iterable, Iterator, Mapping, Sequence
from contextlib import contextmanager, suppress
from pathlib import Path
from tempfile import TemporaryDirectory

FULL = "ổ đĩa đã đầy"
NO_QUOTA = "đã hết dung lượng được cấp"
READ_ONLY = "thư mục này chỉ đọc được, không ghi được"
NO_RIGHT = "không có quyền ghi vào thư mục này"
_WHY = {
    errno.ENOSPC: FULL,
    errno.EDQUOT: NO_QUOTA,
    errno.EFBIG: "tệp lớn hơn mức máy cho phép",
    errno.EACCES: NO_RIGHT,
    errno.EPERM: NO_RIGHT,
    errno.EROFS: READ_ONLY,
    errno.ENAMETOOLONG: "tên tệp quá dài",
    errno.EILSEQ: "tên tệp có ký tự mà ổ đĩa không nhận",
    errno.ENOTDIR: "trên đường dẫn có một tệp trùng tên với thư mục",
    errno.EEXIST: "trên đường dẫn có một tệp trùng tên với thư mục",
    errno.EISDIR: "đã có thư mục mang tên này",
}


NOT_WRITTEN = "không ghi được tệp"  # how every message on an error of the disk begins
Content = bytes | Sequence[bytes]  # of a file, whole or in parts: a large one need not stand in memory once more


class NotWrittenError(Exception):
    """Nothing was written; the message says which file and why, in one Vietnamese sentence."""


class AlreadyThereError(NotWrittenError):
    """There is such a file, and it was not to be written over."""


def write_new(target: Path, content: bytes) -> None:
    """Write a file that is not there yet, with its folders.

    Raises:
        AlreadyThereError: there is such a file; of two programs that write it at once, one is told.
        NotWrittenError: it cannot be written; no file and no new folder is left.
    """
    with _beside({target: content}) as written:
        try:
            target.hardlink_to(written[target])  # unlike a rename, it never takes the place of a file
        except FileExistsError:
            raise AlreadyThereError(f"đã có tệp {target}; hãy đặt tên khác") from None
        except OSError as error:  # a file system without such links, as on many memory sticks
            if target.exists():
                raise AlreadyThereError(f"đã có tệp {target}; hãy đặt tên khác") from error
            written[target].rename(target)


def write_all(files: Mapping[Path, Content]) -> None:
    """Write several files, over those of before: all of them are on the disk before the first takes its place.

    Raises:
        NotWrittenError: one of them cannot be written; every file is as it was before, and no new folder is left.
    """
    with _beside(files) as written:
        for target in files:
            if target.is_dir():
                raise NotWrittenError(f"{NOT_WRITTEN} {target}: {_WHY[errno.EISDIR]}")
        for target, file in written.items():
            file.replace(target)


def replace_all(files: Mapping[Path, bytes], gone: Iterable[Path]) -> None:
    """Write several files as `write_all` does, and take others away, with the folders that are empty then.

    Raises:
        NotWrittenError: one of them cannot be written or taken away; every file is as it was before.
    """
    aside: dict[Path, Path] = {}
    target = Path()
    try:
        try:
            for target in gone:
                hidden = target.with_name(f".{secrets.token_hex(8)}.tmp")
                target.rename(hidden)
                aside[target] = hidden
        except OSError as error:
            raise NotWrittenError(f"không bỏ được tệp {target}: {_why(error)}") from error
        write_all(files)
    except NotWrittenError:
        for target, hidden in aside.items():
            hidden.rename(target)
        raise
    for target, hidden in aside.items():
        hidden.unlink()
        with suppress(OSError):
            for folder in target.parents:
                folder.rmdir()


@contextmanager
def scratch() -> Iterator[Path]:
    """A folder for files that only this block needs.

    Raises:
        NotWrittenError: a file cannot be written into it.
    """
    try:
        with TemporaryDirectory() as folder:
            yield Path(folder)
    except OSError as error:
        raise NotWrittenError(f"{NOT_WRITTEN} tạm để kiểm tra: {_why(error)}") from error


def disk_says(error: BaseException) -> str:
    """One sentence on an error of the disk; empty for any other error."""
    if not isinstance(error, OSError) or error.errno not in _WHY:
        return str(error) if isinstance(error, NotWrittenError) else ""
    return f"{NOT_WRITTEN}{f' {error.filename}' if error.filename else ''}: {_why(error)}"


def _why(error: OSError) -> str:
    return _WHY.get(error.errno or 0, error.strerror or str(error))


@contextmanager
def _beside(files: Mapping[Path, Content]) -> Iterator[Mapping[Path, Path]]:
    """The contents under other names in the folders of their targets; what is left of them in the end is removed.

    Raises:
        NotWrittenError: a file or folder cannot be written.
    """
    written: dict[Path, Path] = {}
    folders: list[Path] = []
    target = Path()
    try:
        for target, content in files.items():
            missing = [folder for folder in (target.parent, *target.parent.parents) if not folder.exists()]
            for folder in reversed(missing):
                folder.mkdir(exist_ok=True)
                folders.append(folder)
            written[target] = target.with_name(f".{secrets.token_hex(8)}.tmp")
            if isinstance(content, bytes):
                written[target].write_bytes(content)
                continue
            with written[target].open("wb") as new:
                new.writelines(content)
        yield written
    except OSError as error:
        raise NotWrittenError(f"{NOT_WRITTEN} {target}: {_why(error)}") from error
    finally:
        with suppress(OSError):
            for file in written.values():
                file.unlink(missing_ok=True)
            for folder in reversed(folders):
                folder.rmdir()  # only where it is empty: nothing was written into it
