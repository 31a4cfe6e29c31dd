"""Alerts above every page: before, during and after their time."""

import os
import re
from datetime import datetime
from pathlib import Path

import pytest

from cchc.core.dates import VIETNAM
from support import Project, dead_links, html

TEXT = """- muc_do: khan
  noi_dung: "Mất điện <b>toàn xã</b> & trạm y tế"
  tu: 2026-11-20 07:30
  den: 2026-11-21 17:00
  lien_ket: /duong-day-nong/
- muc_do: thong_tin
  noi_dung: Chỉ ghi ngày thì hiện hết ngày đó
  tu: 2026-11-20
  den: 2026-11-21
"""


def at(text: str) -> datetime:
    """A moment in Vietnam."""
    return datetime.fromisoformat(text).replace(tzinfo=VIETNAM)


def build(project: Project, monkeypatch: pytest.MonkeyPatch, moment: str) -> Path:
    """The site built at a moment."""
    monkeypatch.setitem(os.environ, "SOURCE_DATE_EPOCH", str(int(at(moment).timestamp())))
    return project.build(re.sub(r"\W", "", moment))


def test_before_during_and_after(project: Project, monkeypatch: pytest.MonkeyPatch) -> None:
    """An alert waits in every page, hidden; shows in its time; is gone when it is over."""
    project.write("data/thong-bao.yml", TEXT)
    before = html(build(project, monkeypatch, "2026-11-19 12:00"))
    during = html(build(project, monkeypatch, "2026-11-20 12:00"))
    after = html(build(project, monkeypatch, "2026-11-22 00:00"))
    assert len(during) > 20
    for name, text in before.items():
        assert '<section class="alerts" aria-label="Thông báo" hidden>' in text, name
        assert len(re.findall(r'<p class="alert [^>]* hidden>', text)) == 2, name
    for name, text in during.items():
        assert '<section class="alerts" aria-label="Thông báo">' in text, name
        assert "<b>Khẩn:</b> Mất điện &lt;b&gt;toàn xã&lt;/b&gt; &amp; trạm y tế <a href=" in text, name
        assert 'data-from="2026-11-20T07:30:00+07:00" data-to="2026-11-21T17:00:00+07:00"><span' in text, name
        assert 'data-to="2026-11-22T00:00:00+07:00"><span' in text, name
    assert not any('class="alert' in text for text in after.values())


def test_links_lead_somewhere(project: Project, monkeypatch: pytest.MonkeyPatch) -> None:
    """The link works from every depth of the site, and one that leaves it says so."""
    project.write("data/thong-bao.yml", TEXT.replace("/duong-day-nong/", "/"))
    site = build(project, monkeypatch, "2026-11-20 12:00")
    assert dead_links(site) == []
    project.write("data/thong-bao.yml", TEXT.replace("/duong-day-nong/", "https://dichvucong.gov.vn"))
    site = build(project, monkeypatch, "2026-11-20 12:01")
    assert 'href="https://dichvucong.gov.vn" rel="external noopener"' in (site / "index.html").read_text("utf-8")


def test_a_day_alone_lasts_to_midnight(project: Project) -> None:
    """`den` without a time is the whole of that day."""
    project.write("data/thong-bao.yml", TEXT)
    assert [one.alert.level for one in project.load(at("2026-11-21 23:59")).alerts] == ["thong_tin"]
    assert project.load(at("2026-11-22 00:00")).alerts == ()


def test_the_urgent_first(project: Project) -> None:
    """The order of urgency, not of the file."""
    project.write("data/thong-bao.yml", "- {muc_do: luu_y, noi_dung: Một, den: 2026-12-01}\n" + TEXT)
    alerts = project.load(at("2026-11-20 12:00")).alerts
    assert [one.alert.level_name for one in alerts] == ["Khẩn", "Lưu ý", "Thông báo"]


def test_no_file_no_alerts(project: Project, monkeypatch: pytest.MonkeyPatch) -> None:
    """A commune without the file has no container for alerts."""
    (project.root / "data/thong-bao.yml").unlink()
    assert project.problems() == []
    site = build(project, monkeypatch, "2026-11-20 12:00")
    assert "alerts" not in (site / "index.html").read_text("utf-8")
