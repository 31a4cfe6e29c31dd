"""“Báo cáo nói gì” of a drafted report: sentences of what its own figures say, each with its source."""

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass

from ..core import placeholder
from ..kinds.activity import Activities
from ..kinds.report import FollowedTask, Paper

_MOST = 5  # sentences; the model takes no more


@dataclass(frozen=True)
class CountedSentence:
    """A sentence, and the files that its numbers are counted from."""

    text: str
    source: str


def proposed(
    values: Mapping[str, str], done: Activities, before: Paper | None, left: Sequence[FollowedTask]
) -> tuple[CountedSentence, ...]:
    """At most five sentences; `values` fill the template, `before` is the report whose tasks `left` are followed.

    What nobody wrote down yet is left out: a sentence is never made up.
    """
    sentences = [one for one in _sentences(values, done) if not placeholder.present(one.text)]
    if before:
        state = " chưa hoàn thành" if len(left) < len(before.data.tasks) else ""
        said = f"Nêu kết quả {len(left)} nhiệm vụ{state} đề ra trong {before.data.heading}."
        sentences.append(CountedSentence(said, before.source.path))
    return tuple(sentences[:_MOST])


def _sentences(values: Mapping[str, str], done: Activities) -> Iterator[CountedSentence]:
    if values["so_tin_bai"] != "0":
        kinds = f"{values['so_tin']} tin, {values['so_bai']} bài"
        counted = f"Đã đăng {values['so_tin_bai']} tin, bài trong kỳ ({kinds}); {values['so_sanh']}."
        yield CountedSentence(counted, "docs/tin-bai/")
    if done.items:
        listed = "; ".join(f"{row.name.lower()}: {row.sentence}" for row in done.by_kind)
        yield CountedSentence(f"Hoạt động trong kỳ: {listed}.", "data/hoat-dong/")
    for key, begin, source in (
        ("phan_anh", "Phản ánh, kiến nghị", "data/phan-anh/"),
        ("thu_tuc", "Thủ tục hành chính", "data/thu-tuc/"),
        ("van_ban", "Văn bản đã ban hành", "data/van-ban/"),
    ):
        yield CountedSentence(f"{begin}: {values[key].rstrip('.')}.", source)
