"""Reports as files, made when they are asked for."""

from concurrent.futures import ThreadPoolExecutor
from threading import Barrier

from cchc.papers.report_files import ReportFile


def test_a_form_is_made_once() -> None:
    """Whoever asks, and however many at once: the page that says how large it is, the thread that writes it."""
    made: list[int] = []

    def make() -> bytes:
        made.append(1)
        return b"x" * 46_000

    form = ReportFile("Bản in PDF", "a.pdf", make)
    with ThreadPoolExecutor(4) as pool:
        assert set(pool.map(lambda _: form.content, range(8))) == {form.content}
    assert (len(made), form.size, form.asset.made) == (1, "46 KB", form.content)


def test_forms_are_made_side_by_side() -> None:
    """No form waits for another one: each of these ends only when both have begun."""
    both = Barrier(2, timeout=10)

    def make() -> bytes:
        both.wait()
        return b""

    with ThreadPoolExecutor(2) as pool:
        assert list(pool.map(lambda url: ReportFile("Bản Word", url, make).content, ("a.docx", "b.docx"))) == [b"", b""]
