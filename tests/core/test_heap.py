"""Memory that threads share."""

import ctypes
import subprocess
import sys
from pathlib import Path

import pytest

# Threads that hold memory at the same time, and a file in which glibc tells of its arenas (malloc_info(3)).
_THREADS = """
import ctypes, sys, threading
from cchc.core import heap

if sys.argv[2] == "shared":
    heap.share()
libc, held = ctypes.CDLL(None), threading.Barrier(5)
libc.fopen.restype = libc.malloc.restype = ctypes.c_void_p

def hold():
    libc.malloc(60_000)
    held.wait()

for _ in range(4):
    threading.Thread(target=hold).start()
held.wait()
file = ctypes.c_void_p(libc.fopen(sys.argv[1].encode(), b"w"))
libc.malloc_info(0, file)
libc.fclose(file)
"""


@pytest.mark.skipif(
    sys.platform != "linux" or not hasattr(ctypes.CDLL(None), "malloc_info"), reason="glibc alone has arenas"
)
@pytest.mark.parametrize(("how", "one"), [("shared", True), ("apart", False)])
def test_threads_share_an_arena(tmp_path: Path, how: str, one: bool) -> None:
    """Each has its own only where nobody asked for one."""
    told = tmp_path / "malloc.xml"
    subprocess.run([sys.executable, "-c", _THREADS, str(told), how], timeout=60, check=True)
    assert (told.read_text("ascii").count("<heap nr=") == 1) == one
