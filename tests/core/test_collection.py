"""The pause of Python's garbage collection."""

import gc

import pytest

from cchc.core import collection


def test_collection_goes_on_after_the_pause() -> None:
    """The pause ends."""
    with collection.paused():
        assert not gc.isenabled()
    assert gc.isenabled()


def test_collection_goes_on_after_a_mistake() -> None:
    """It ends when reading stops with a mistake, too."""
    with pytest.raises(ValueError, match="sai"), collection.paused():
        raise ValueError("sai")
    assert gc.isenabled()


def test_a_pause_within_a_pause_stays_one() -> None:
    """Only the outer one ends it."""
    with collection.paused():
        with collection.paused():
            pass
        assert not gc.isenabled()
    assert gc.isenabled()
