"""Papers of older or other word processors (.doc, .odt, .rtf), converted by LibreOffice where the machine has it."""

import shutil
import subprocess
import tempfile
from pathlib import Path

from .unreadable import WORD_AGAIN, UnreadableError

_PROGRAMS = ("soffice", "libreoffice")
_SECONDS = 90


def as_docx(name: str, raw: bytes) -> bytes:
    """The paper as .docx.

    Raises:
        UnreadableError: there is no LibreOffice, or it cannot read the file.
    """
    kind = ".odt" if raw.startswith(b"PK") else ".rtf" if raw.startswith(b"{\\rtf") else ".doc"
    program = next(filter(None, map(shutil.which, _PROGRAMS)), None)
    if program is None:
        raise UnreadableError(f"tệp {name} là tệp {kind}; máy này không có LibreOffice để đổi sang .docx; {WORD_AGAIN}")
    with tempfile.TemporaryDirectory(prefix="cchc-") as folder:
        file = Path(folder) / f"van-ban{kind}"
        file.write_bytes(raw)
        profile = f"-env:UserInstallation=file://{folder}/profile"
        command = [program, profile, "--headless", "--convert-to", "docx", "--outdir", folder, str(file)]
        try:
            subprocess.run(command, check=True, capture_output=True, timeout=_SECONDS)
            return (Path(folder) / "van-ban.docx").read_bytes()
        except (subprocess.SubprocessError, OSError) as error:
            raise UnreadableError(f"LibreOffice không đổi được tệp {name} sang .docx; {WORD_AGAIN}") from error
