"""How long a province takes to read 200 sites, two of which hang: under 60 s and 300 MB, or this fails.

The sites are served from this machine: what is measured is the program, not the net.
"""

import resource
import sys
import tempfile
from pathlib import Path
from time import monotonic

from click.testing import CliRunner

sys.path.insert(0, str(Path(__file__).resolve().parents[1]))

import communes
from cchc import clock
from cchc.cli import main

SITES, SECONDS, MEGABYTES = 200, 60.0, 300.0


def _list(server: communes.Server) -> str:
    rows = []
    for place in range(SITES):
        code = f"{place:05}"
        site = server.put(code, communes.files(code, tin_bai_trong_ky=place % 60, **communes.built(clock.now())))
        rows.append(f'  - {{ma_don_vi: "{code}", ten: xã Thứ {place}, trang: "{site}"}}\n')
    server.odd["/00007/du-lieu/datapackage.json"] = "drip"
    server.odd["/00008/du-lieu/tom-tat.json"] = "endless"
    return f"tinh: tỉnh Thử\nco_quan: Sở Nội vụ\ndon_vi:\n{''.join(rows)}"


def run() -> int:
    """Measure once; 1 where a limit is passed."""
    with communes.serving() as server, tempfile.TemporaryDirectory() as folder:
        file = Path(folder) / "danh-sach.yml"
        file.write_text(_list(server), "utf-8")
        begun = monotonic()
        given = ["tong-hop", "--danh-sach", str(file), "--ra", str(Path(folder) / "site")]
        said = CliRunner().invoke(main, given, catch_exceptions=False)
        took = monotonic() - begun
    memory = resource.getrusage(resource.RUSAGE_SELF).ru_maxrss / 1000
    print(said.output.splitlines()[-2])
    print(f"{SITES} sites: {took:.1f} s (limit {SECONDS:g}), {memory:.0f} MB with the server (limit {MEGABYTES:g})")
    return int(took > SECONDS or memory > MEGABYTES or f"Đã đọc {SITES - 2}/{SITES}" not in said.output)


if __name__ == "__main__":
    sys.exit(run())
