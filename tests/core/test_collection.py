"""The pause of Python's garbage collection, and what is kept out of its sight."""

import gc

import pytest

from cchc.core import collection
from cchc.core.collection import settle, thaw  # tests replace those of the module


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


def test_what_settled_comes_back() -> None:
    """What is there is looked through no more, what comes then seldom; a next build of a preview lets it go."""
    limits = gc.get_threshold()
    kept = gc.get_freeze_count()
    try:
        settle()
        assert gc.get_freeze_count() > kept
        assert gc.get_threshold()[2] > 10 * limits[2]
        thaw()
        assert gc.get_freeze_count() == 0
    finally:
        gc.set_threshold(*limits)
        gc.freeze()  # as the tests were before
