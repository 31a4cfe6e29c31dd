"""`cchc khoi-tao`: a commune takes the site over in one command, or nothing changes."""

import json
import os
import re
import shutil
import subprocess
import sys
import unicodedata
from dataclasses import dataclass
from html import unescape
from pathlib import Path

import pytest
import yaml
from click.testing import Result

from cchc import cli_adoption
from cchc.adoption import template
from support import ROOT, Project, copy, dead_links, html, other_hosts, rendered

TYPES = {
    "xã": ("--ten", "Yên Bình", "--loai", "xa", "--tinh", "Lào Cai"),
    "phường": ("--ten", "Đông Ngàn", "--loai", "phuong", "--tinh", "Bắc Ninh"),
    "đặc khu": ("--ten", "Cô Tô", "--loai", "dac-khu", "--tinh", "Quảng Ninh"),
}
REST = (
    *("--ma-don-vi", "09999", "--dien-thoai", "0222 3835 001", "--email", "ubnd@example.vn"),
    *("--kho", "https://github.com/thu/cchc"),
)
AGREED = (*TYPES["phường"], *REST, "--dong-y")


def run(project: Project, *words: str, answers: str = "") -> Result:
    """Run the command in the folder of a project."""
    return project.run("khoi-tao", *words, answers=answers)


def contents(project: Project) -> dict[str, bytes]:
    """Every file of a project by its path, but for what is kept between runs."""
    files = (path for path in project.root.rglob("*") if path.is_file())
    return {str(path): path.read_bytes() for path in files if ".cache" not in path.parts}


@pytest.fixture
def unbuilt(monkeypatch: pytest.MonkeyPatch) -> None:
    """Without the build at the end, which is tried once for each type."""
    monkeypatch.setattr(cli_adoption, "_build", lambda _: None)


@pytest.fixture
def fresh(tmp_path: Path) -> Project:
    """A copy of the project as a commune gets it."""
    return copy(tmp_path, ROOT)


@dataclass(frozen=True)
class Adopted:
    """A project that a commune took over: its type, what the command said, the built site."""

    type: str
    project: Project
    output: str
    site: Path


@pytest.fixture(scope="module", params=TYPES)
def adopted(request: pytest.FixtureRequest, tmp_path_factory: pytest.TempPathFactory) -> Adopted:
    """A fresh copy, taken over by a commune of each type; the ward's is built by the command itself."""
    project = copy(tmp_path_factory.mktemp("adopted"), ROOT)
    with pytest.MonkeyPatch.context() as patch:
        if request.param != "phường":
            patch.setattr(cli_adoption, "_build", lambda _: project.build())
        result = run(project, *TYPES[request.param], *REST, "--dong-y")
    assert result.exit_code == 0, result.output
    return Adopted(request.param, project, result.output, project.root / "site")


def test_content_and_links_are_right(adopted: Adopted) -> None:
    """No sample is left, the check is green, no link is dead, all texts are in composed letters."""
    site = adopted.project.load()
    assert site.samples == ()
    assert dead_links(adopted.site) == []
    assert other_hosts(adopted.site) == []
    changed = re.findall(r'class="edit"><a href="[^"]*/main/([^"]+)"', "".join(html(adopted.site).values()))
    assert "docs/index.md" in changed
    assert [path for path in {*changed} if not (adopted.project.root / path).exists()] == []  # GitHub has no such page
    for path in (*adopted.project.root.glob("data/**/*.yml"), *adopted.project.root.glob("docs/**/*.md")):
        assert unicodedata.is_normalized("NFC", path.read_text("utf-8")), path
        assert "mau: true" not in path.read_text("utf-8") or "huong-dan" in path.parts, path


def test_the_office_is_named(adopted: Adopted) -> None:
    """The unit, the code, the desk and the README name the commune; nothing of the first one is left."""
    project, site = adopted.project, adopted.project.load()
    assert site.unit.full in adopted.output
    assert (site.unit.code, site.unit.feed_id) == ("09999", "https://thu.github.io/cchc/")
    assert "ma_don_vi: '09999'\n" in (project.root / "data/don-vi.yml").read_text("utf-8")
    readme = (project.root / "README.md").read_text("utf-8")
    assert f"Ủy ban nhân dân {site.unit.full}" in readme
    for way in ("upload/main/.nhap", "actions/workflows/du-thao-bao-cao.yml"):
        assert f"<https://github.com/thu/cchc/{way}>" in readme
    texts = html(adopted.site)
    assert f"UBND {site.unit.full}" in texts[""]
    assert not [address for address, text in texts.items() if "Minh Tiến" in text]
    assert not list((project.root / "docs").glob("tin-bai/**/*"))


def test_what_is_empty_is_hidden(adopted: Adopted) -> None:
    """Sections without content stand in no menu, on no first page, in no sitemap, and are told to staff."""
    first, status = (html(adopted.site)[address] for address in ("", "trang-thai/"))
    sitemap = (adopted.site / "sitemap.xml").read_text("utf-8")
    for section in ("tin-bai/", "thong-ke/", "bao-cao/", "hoat-dong/", "phan-anh/", "theo-doi/"):
        assert f'href="./{section}' not in first
        assert f"8000/{section}" not in sitemap
    assert 'href="./thu-tuc/"' in first
    assert "/thu-tuc/" in sitemap
    for way in (">data/phan-anh.yml<", 'href="../quan-tri/#tin-bai">Thêm tin, bài<', 'href="../quan-tri/#hoat-dong"'):
        assert way in status
    for page in ("thu-tuc", "bao-cao", "chi-so"):  # no form adds these
        assert f'href="../huong-dan/{page}/"' in status
    told = [one.strip() for one in re.findall(r"<li>\s*([^<]+)<small>", status)]
    assert len(told) >= 8
    assert [one for one in told if not one[0].isupper() or not re.search(r"[^.]\.$", one)] == []  # whole sentences
    assert "Lịch hoạt động" not in html(adopted.site)["theo-doi/"]
    assert "đang ẩn khỏi menu" in adopted.project.run("kiem-tra").output


def test_every_form_opens(adopted: Adopted) -> None:
    """Without news yet, no form offers a choice of news: a choice of nothing cannot be drawn."""
    forms = {path.stem: json.loads(path.read_text("utf-8")) for path in adopted.site.glob("quan-tri/*.json")}
    told = {name: form["fields"] for name, form in forms.items() if "fields" in form}
    assert "hoat-dong" in told
    fields = [field for all in told.values() for one in all for field in (one, *one.get("fields", []))]
    assert [field["key"] for field in fields if field["type"] == "choice" and not field.get("choices")] == []
    assert "tin_bai" not in [field["key"] for field in told["hoat-dong"]]


def test_remarks_begin_with_how_they_are_received(adopted: Adopted) -> None:
    """A remark without that stops the site: the page of forms and its form lead to it first, with the file begun."""
    lead = html(adopted.site)["quan-tri/"].partition("Thủ tục</b>")[0]
    link = re.search(r'href="([^"]+)"[^>]*>ghi cách gửi và thời hạn', lead)
    assert link
    assert "/new/main?filename=data%2Fphan-anh.yml&amp;value=thoi_han_tra_loi" in link[1]
    assert '<p data-first="phan-anh" data-why="Chưa lưu được: ' in lead


def test_who_asks_for_hours_is_told_whom_to_call(adopted: Adopted) -> None:
    """Without hours yet, “hôm nay có làm việc không” is answered with the number of the desk, not with procedures."""
    texts = [path.read_text("utf-8") for path in adopted.site.glob("tim-kiem/*.json")]
    row = next(row for text in texts for row in re.findall(r"\{[^{}]*Giờ làm việc của[^{}]*\}", text))
    assert "Trang chưa ghi giờ làm việc; gọi nơi tiếp nhận hồ sơ trước khi đi." in row
    assert "hôm nay có làm việc" in row
    assert "+842223835001" in row


def test_who_asks_where_to_complain_is_told_whom_to_call(adopted: Adopted) -> None:
    """Without settings for remarks and a leader's number, both questions lead to the desk, no answer to nobody."""
    texts = [path.read_text("utf-8") for path in adopted.site.glob("tim-kiem/*.json")]
    for title in ("Gửi phản ánh, kiến nghị, góp ý", "Khiếu nại, tố cáo, tiếp công dân"):
        row = next(row for text in texts for row in re.findall(r"\{[^{}]*\}", text) if f'"{title}"' in row)
        assert "+842223835001" in row, title


def test_no_other_type_of_unit(adopted: Adopted) -> None:
    """No page for residents names another type of unit than the own; “cấp xã” is the level in law, of all three."""
    others = "|".join(type for type in TYPES if type != adopted.type)
    other = re.compile(rf"(?<![Cc]ấp )(?<!hợp tác )(?<!\w)(?:{others})(?!\w)(?! hội)", re.I)
    for address, text in html(adopted.site).items():
        if not address.startswith(("huong-dan/", "du-lieu/")):
            said = re.sub(r"\s+", " ", unescape(re.sub(r"<script.*?</script>|<[^>]+>", " ", text, flags=re.S)))
            assert [said[max(0, it.start() - 40) : it.end() + 20] for it in other.finditer(said)] == [], address
    own = re.compile(rf"(?:UBND|Ủy ban nhân dân|Công an|Chủ tịch|của|tại) (?:{others})(?![,\w])")
    found = {address: own.search(unescape(text)) for address, text in html(adopted.site).items()}
    assert {address: match[0] for address, match in found.items() if match} == {}


def test_a_console_without_vietnamese_letters(tmp_path: Path) -> None:
    """On a console that has no Vietnamese letters, as on many Windows machines, a mistake is told without marks."""
    (tmp_path / "mkdocs.yml").touch()
    command = [sys.executable, "-m", "cchc", "--thu-muc", str(tmp_path), "khoi-tao", "--dong-y"]
    told = subprocess.run(command, env={**os.environ, "PYTHONIOENCODING": "cp1252"}, capture_output=True, check=False)
    assert told.returncode == 1
    assert "Loi: chua ghi gì, còn cho phai sua:" in told.stderr.decode("cp1252")


def test_what_is_left_to_do_is_told(adopted: Adopted) -> None:
    """The command says which addresses to open and what to fill in, the most useful first."""
    assert "https://thu.github.io/cchc/\n" in adopted.output.replace(" (trang đã đăng)", "")
    told = re.findall(r"^  \d+\. (\S+):", adopted.output, re.M)
    assert told[0] == "data/don-vi.yml"
    assert told.index("data/duong-day-nong.yml") < told.index("docs/tin-bai/")


@pytest.mark.usefixtures("unbuilt")
def test_a_second_run_refuses(fresh: Project) -> None:
    """Real content is not written over without --lai; with it, ids of feeds stay although the repository moved."""
    assert run(fresh, *AGREED).exit_code == 0
    before = contents(fresh)
    again = run(fresh, *AGREED)
    assert again.exit_code == 1
    assert "trang này đã khởi tạo cho phường Đông Ngàn" in again.output
    assert "--lai" in again.output
    assert contents(fresh) == before
    assert run(fresh, *AGREED, "--kho", "https://github.com/khac/cchc", "--lai").exit_code == 0
    unit = yaml.safe_load((fresh.root / "data/don-vi.yml").read_text("utf-8"))
    assert (unit["kho_ma_nguon"], unit["goc_ma_tin"]) == ("https://github.com/khac/cchc", "https://thu.github.io/cchc/")


def test_what_was_written_before_is_safe(fresh: Project) -> None:
    """News that staff wrote into the copy before they took it over are not thrown away with the first commune's."""
    assert [path for path in template.EXAMPLES if not (fresh.root / path).exists()] == []
    tried = "data/hoat-dong/2027.yml"
    fresh.write(tried, (fresh.root / "data/hoat-dong/2026.yml").read_text("utf-8"))
    assert list(template.written(fresh.root)) == []  # a sample that somebody tried goes with the others
    text = (fresh.root / "docs/tin-bai/2024/ke-hoach-tuyen-truyen-papi-nam-2024.md").read_text("utf-8")
    fresh.write("docs/tin-bai/2026/tin-dau-tien.md", text)
    before = contents(fresh)
    result = run(fresh, *AGREED)
    assert (result.exit_code, contents(fresh)) == (1, before)
    assert "nội dung tự viết, như docs/tin-bai/2026/tin-dau-tien.md" in result.output
    assert "--lai" in result.output


def test_a_site_taken_over_by_hand_is_safe(fresh: Project) -> None:
    """A commune that wrote its own don-vi.yml before there was the command loses nothing; nor where it is broken."""
    fresh.edit("data/don-vi.yml", "  - kho_ma_nguon\n", "")
    before = contents(fresh)
    result = run(fresh, *AGREED)
    assert (result.exit_code, contents(fresh)) == (1, before)
    assert "đã có nội dung thật của xã Minh Tiến" in result.output
    fresh.write("data/don-vi.yml", "ten: [\n")
    assert "không đọc được data/don-vi.yml" in run(fresh, *AGREED).output


def test_all_mistakes_at_once(fresh: Project) -> None:
    """Every wrong answer is told in one sentence of Vietnamese, and nothing is written."""
    before = contents(fresh)
    wrong = ("--ten", "<b>", "--loai", "huyen", "--ma-don-vi", "9999", "--dien-thoai", "0241 12", "--email", "ubnd@")
    result = run(fresh, *wrong, "--kho", "github.com/thu", "--gio", "cả ngày", "--dong-y")
    assert (result.exit_code, contents(fresh)) == (1, before)
    told = re.findall(r"^  --([a-z-]+): ", result.output, re.M)
    assert told == ["ten", "loai", "tinh", "ma-don-vi", "dien-thoai", "email", "gio", "kho"]
    assert "--ma-don-vi: mã đơn vị hành chính có đúng 5 chữ số" in result.output
    assert "tên ghi là xã mà loại đơn vị là phường" in run(fresh, "--ten", "xã Yên Bình", *AGREED[2:]).output


@pytest.mark.usefixtures("unbuilt")
def test_on_github_nothing_speaks_of_a_machine(fresh: Project, monkeypatch: pytest.MonkeyPatch) -> None:
    """There mistakes are named by the words of the form, all in one run, and addresses are those of the web."""
    monkeypatch.setenv("GITHUB_ACTIONS", "true")
    result = run(fresh, "--ten", "xã Yên Bình", *AGREED[2:], "--ma-don-vi", "99")
    assert "Tên riêng của đơn vị: tên ghi là xã mà loại đơn vị là phường" in result.output
    assert "Mã đơn vị hành chính, 5 chữ số: mã đơn vị" in result.output
    assert "--" not in result.output
    summary = fresh.root / "tom-tat.md"
    monkeypatch.setenv("GITHUB_STEP_SUMMARY", str(summary))
    done = run(fresh, *AGREED)
    assert done.exit_code == 0, done.output
    shown = summary.read_text("utf-8")
    assert "\n  - https://github.com/thu/cchc/settings/pages (ô Source" in shown  # GitHub makes a link of it,
    assert "`" not in shown  # but not in a block of code
    assert "127.0.0.1" not in done.output
    assert "mkdocs serve" not in done.output
    assert "/cchc/quan-tri/ (thêm nội dung)" in done.output


def test_a_mistake_in_what_stays(fresh: Project) -> None:
    """Where a national file is broken nothing is written, and the mistake is told with its line."""
    fresh.write("data/chuyen-muc.yml", "- ma: A B\n")
    before = contents(fresh)
    result = run(fresh, *AGREED)
    assert (result.exit_code, contents(fresh)) == (1, before)
    assert "data/chuyen-muc.yml:1: mục thứ 1, ma: mã chỉ gồm" in result.output


@pytest.mark.usefixtures("unbuilt")
def test_questions(fresh: Project) -> None:
    """What is not given is asked in Vietnamese, again where it cannot be right; a no or no answer writes nothing."""
    before = contents(fresh)
    lines = ["Đông Ngàn", "phường", "bac ninh", "1", "09999", "", "", "0222 3835 001", "", "2-6: 7h30-11h30", REST[-1]]
    refused = run(fresh, answers="\n".join([*lines, "không", ""]))
    assert (refused.exit_code, contents(fresh)) == (1, before)
    assert "mã đơn vị hành chính có đúng 5 chữ số" in refused.output
    assert "Abort" not in run(fresh, answers="Đông Ngàn\n").output
    assert contents(fresh) == before
    contrary = ["phường Đông Ngàn", "xã"]
    assert run(fresh, answers="\n".join([*contrary, *lines, "có", ""])).exit_code == 0
    unit = fresh.load().unit
    assert (unit.full, unit.parent, unit.hours[0].shown) == (
        "phường Đông Ngàn",
        "UBND tỉnh Bắc Ninh",
        "Thứ Hai – Thứ Sáu: 07:30 – 11:30",
    )


@pytest.mark.usefixtures("unbuilt")
def test_all_or_nothing(fresh: Project, monkeypatch: pytest.MonkeyPatch) -> None:
    """Where a file cannot be written, all are as before: also those that were to go."""
    before = contents(fresh)

    def full(self: Path, target: Path) -> Path:
        raise OSError(28, "No space left on device")

    shutil.rmtree(fresh.root / ".cache", ignore_errors=True)
    monkeypatch.setattr(Path, "write_bytes", full)
    result = run(fresh, *AGREED)
    monkeypatch.undo()
    assert result.exit_code == 1
    assert "ổ đĩa đã đầy" in result.output
    assert contents(fresh) == before


def test_former_names(fresh: Project) -> None:
    """After a merger the first page, the contact page, structured data and the search know the names of before."""
    fresh.edit(
        "data/don-vi.yml",
        "ten_chuyen_muc:",
        "dia_danh_cu: [xã Tam Sơn, xã Phù Khê]\ndoi_ten_tu: 2025-07-01\nten_chuyen_muc:",
    )
    site = fresh.build_only("", "duong-day-nong/")
    told = "Xã Tam Sơn, xã Phù Khê nay là xã Minh Tiến, từ ngày 01/7/2025."
    assert told in rendered(site / "index.html")
    assert told in rendered(site / "duong-day-nong/index.html")
    assert re.search(
        r'"alternateName": ?\["UBND xã Minh Tiến", ?"xã Tam Sơn", ?"xã Phù Khê"\]',
        (site / "index.html").read_text("utf-8"),
    )
