"""What is kept from run to run: found again, never trusted where it may be wrong; and work on all cores."""

import pickle
import subprocess
import sys
from itertools import pairwise
from pathlib import Path

import pytest

from cchc.core import memo
from cchc.core.memo import Memo, digest
from cchc.core.spread import WORTH, spread

KEY, OTHER = digest("a"), digest("b")


def kept(path: Path) -> Memo:
    """A memo that holds one value."""
    made = Memo()
    made.put(KEY, pickle.dumps("một"))
    made.save(path)
    return made


def test_a_value_is_found_again(tmp_path: Path) -> None:
    """By its key alone; another key is not known."""
    kept(tmp_path / "a/b.memo")
    again = Memo.read(tmp_path / "a/b.memo")
    assert (KEY in again, OTHER in again) == (True, False)
    assert again.get(KEY) == "một"


def test_no_two_contents_share_a_name() -> None:
    """Where the parts of a content end is part of its name."""
    names = {digest(), digest(""), digest("a"), digest("a", ""), digest("ab"), digest("a", "b"), digest("b", "a")}
    assert len(names) == 7
    assert digest("\ud800") != digest("?")  # half a letter has a name too


def test_what_is_not_asked_for_is_dropped(tmp_path: Path) -> None:
    """The file never grows beyond what one run needs."""
    file = tmp_path / "a.memo"
    kept(file)
    second = Memo.read(file)
    second.put(OTHER, pickle.dumps("hai"))
    second.save(file)
    third = Memo.read(file)
    assert (KEY in third, OTHER in third) == (False, True)
    third.keep(OTHER)
    before = file.stat().st_mtime_ns
    third.save(file)
    assert file.stat().st_mtime_ns == before  # nothing is new: nothing is written


@pytest.mark.parametrize("spoil", [(0, -3, b""), (0, 0, b""), (0, 0, b"x" * 90), (0, -1, b"x")])
def test_a_spoilt_file_is_an_empty_one(tmp_path: Path, spoil: tuple[int, int, bytes]) -> None:
    """Cut off, emptied, somebody else's: what it held is made anew."""
    file = tmp_path / "a.memo"
    kept(file)
    first, last, more = spoil
    file.write_bytes(file.read_bytes()[first:last] + more)
    assert KEY not in Memo.read(file)


def test_what_is_new_is_added(tmp_path: Path) -> None:
    """The file before stays as it is; cut off, changed meanwhile or half of no use, it is written anew."""
    file = tmp_path / "a.memo"
    many = {digest(str(number)): pickle.dumps(str(number)) for number in range(20)}

    def saved(memo: Memo, *numbers: int) -> bytes:
        for key, value in [*many.items()][slice(*numbers)]:
            memo.put(key, value)
        memo.save(file)
        return file.read_bytes()

    first = saved(Memo(), 10)
    second = saved(Memo.read(file), 12)
    assert second.startswith(first)
    third = saved(Memo.read(file), 1, 12)
    assert third == second  # one less is not worth a new file
    changed = Memo.read(file)
    for key in many:
        changed.keep(key)
    changed.put(KEY, pickle.dumps("a"))
    changed.save(file)
    again = Memo.read(file)
    again.put(KEY, pickle.dumps("b"))
    again.save(file)
    assert Memo.read(file).get(KEY) == "b"  # the last one counts

    file.write_bytes(second[:-1])
    cut = Memo.read(file)
    assert cut.known.keys() == {*[*many][:10]}
    assert saved(cut, 12) == saved(Memo(), 12)
    stale = Memo.read(file)
    saved(Memo.read(file), 14)
    assert saved(stale, 13) == saved(Memo(), 13)
    assert len(saved(Memo.read(file), 5)) < len(first)


def test_another_program_starts_anew(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    """After an update nothing of before is used; the file is not even unpickled."""
    file = tmp_path / "a.memo"
    kept(file)
    monkeypatch.setattr(memo, "program", lambda: b"another")
    monkeypatch.setattr(pickle, "loads", lambda _: pytest.fail("unpickled"))
    assert KEY not in Memo.read(file)


def test_a_folder_in_its_place_costs_time_only(tmp_path: Path) -> None:
    """What cannot be written is not kept, without a word."""
    (tmp_path / "a.memo").mkdir()
    kept(tmp_path / "a.memo")
    assert KEY not in Memo.read(tmp_path / "a.memo")


@pytest.mark.parametrize("cores", [1, 2, 3])
@pytest.mark.parametrize("count", [0, 1, 2 * WORTH, 7 * WORTH + 5])
def test_order_does_not_depend_on_cores(cores: int, count: int) -> None:
    """The results stand in the order of the things, whoever made them."""
    assert spread(lambda number: f"{number}!", range(count), cores) == [f"{number}!" for number in range(count)]


_APART = """
import os, signal, threading, time
from cchc.core.spread import WORTH, spread, start

here, things = os.getpid(), range(4 * WORTH)

def fragile(number):
    if os.getpid() != here:
        os.kill(os.getpid(), signal.SIGKILL)
    time.sleep(0.005)  # the others have taken something by then
    return number

def slow(number):
    time.sleep(0.01)
    return os.getpid()

def slow_here(number):
    time.sleep(0.02 if os.getpid() == here else 0)
    return os.getpid() == here

print(len(set(spread(slow, things, 3))), spread(fragile, things, 2) == [*things])
print(sum(spread(slow_here, things, 2)) <= len(things) // 4)
print(sum(start(lambda _: os.getpid() == here, things, 2)(lambda: time.sleep(1))))
threading.Thread(target=threading.Event().wait, daemon=True).start()
print(len(set(spread(lambda _: os.getpid(), things, 3))))
"""


@pytest.mark.skipif(sys.platform != "linux", reason="processes are copied on Linux alone")
def test_processes_share_the_work() -> None:
    """Each core works; what one has taken that dies is made by the others; who is free takes more.

    Others take all of it while this process does something else first. Beside a thread there is one process.
    """
    with subprocess.Popen([sys.executable, "-c", _APART], stdin=subprocess.PIPE, stdout=subprocess.PIPE) as run:
        said, _ = run.communicate(timeout=60)
    assert said.split() == [b"3", b"True", b"True", b"0", b"1"]


def test_what_this_process_saved_is_not_read_again(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    """The next build of a preview has it in memory, as long as nobody has changed the file or the program."""
    file = tmp_path / "once.memo"
    first = Memo()
    first.put(b"a", b"1")
    first.save(file)
    with monkeypatch.context() as patch:
        patch.setattr(memo.pickle, "loads", lambda _: pytest.fail("it was read"))
        assert b"a" in Memo.read(file)
        assert b"a" not in Memo.read(tmp_path / "other/once.memo")
        assert b"a" not in Memo.read(file, b"salt")
    file.write_bytes(b"")
    assert b"a" not in Memo.read(file)


def test_what_python_compiles_is_no_part_of_the_program(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    """Half-written files of another process that starts right now, too."""
    monkeypatch.setattr(memo, "PACKAGE", tmp_path)
    (tmp_path / "a.py").write_text("1", "utf-8")
    found = []
    for path in ("a.txt", "__pycache__/a.cpython-311.pyc.140", "a.py"):
        memo.program.cache_clear()
        found.append(memo.program())
        (tmp_path / path).parent.mkdir(exist_ok=True)
        (tmp_path / path).write_text(path, "utf-8")
    memo.program.cache_clear()
    found.append(memo.program())
    memo.program.cache_clear()
    assert [one == other for one, other in pairwise(found)] == [False, True, False]


_ASIDE = """
import os, sys, threading, time
from pathlib import Path
from cchc.core import spread

os.cpu_count = lambda: 2
made = Path(sys.argv[1])

def wrong():
    raise ValueError

def write():
    made.write_text(str(os.getpid()))

spread.aside(wrong)()
spread.aside(write)()
print(made.read_text() != str(os.getpid()))
threading.Thread(target=threading.Event().wait, daemon=True).start()
made.unlink()
spread.aside(write)()
time.sleep(0.3)
print(made.exists())
"""


@pytest.mark.skipif(sys.platform != "linux", reason="processes are copied on Linux alone")
def test_work_aside(tmp_path: Path) -> None:
    """Another process does it, may be waited for, and keeps its mistakes to itself; beside a thread nobody does."""
    run = [sys.executable, "-c", _ASIDE, str(tmp_path / "a")]
    done = subprocess.run(run, capture_output=True, timeout=60, check=True)
    assert (done.stdout.split(), done.stderr) == ([b"True", b"False"], b"")
