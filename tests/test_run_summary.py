"""What the summary of a run on GitHub teaches: every mistake with the way to it, notices, changes of pages."""

import json
from collections.abc import Callable, Iterator
from http.server import BaseHTTPRequestHandler, ThreadingHTTPServer
from pathlib import Path
from threading import Thread

import pytest

from cchc import github, run_summary, site_changes
from cchc.core.problems import Problem
from cchc.site_changes import Changes
from support import Project

EDIT = "https://github.com/xa/trang/edit"


@pytest.fixture
def summary(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Callable[[], str]:
    """What the summary says; every run of these tests is one of GitHub."""
    file = tmp_path / "summary.md"
    names = {
        "GITHUB_ACTIONS": "true",
        "GITHUB_STEP_SUMMARY": str(file),
        "GITHUB_SERVER_URL": "https://github.com",
        "GITHUB_REPOSITORY": "xa/trang",
        "GITHUB_REF_NAME": "main",
        "GITHUB_EVENT_PATH": "",
    }
    for name, value in names.items():
        monkeypatch.setenv(name, value)
    return lambda: file.read_text("utf-8") if file.exists() else ""


@pytest.fixture
def answers() -> Iterator[tuple[str, dict[str, bytes]]]:
    """A server on this machine, and what it answers by path."""
    held: dict[str, bytes] = {}

    class Handler(BaseHTTPRequestHandler):
        def do_GET(self) -> None:
            body = held.get(self.path)
            self.send_response(200 if body is not None else 404)
            self.end_headers()
            self.wfile.write(body or b"")

        def log_message(self, *_: object) -> None:
            """Nothing is printed."""

    server = ThreadingHTTPServer(("127.0.0.1", 0), Handler)
    Thread(target=server.serve_forever, daemon=True).start()
    yield f"http://127.0.0.1:{server.server_port}/", held
    server.shutdown()
    server.server_close()


def test_a_mistake_leads_to_its_line(project: Project, summary: Callable[[], str]) -> None:
    """File, line, label, key, what stands there, a right example, and GitHub's editor at the line."""
    project.edit("data/don-vi.yml", "loai: xã", "loai: huyện")
    result = project.run("kiem-tra")
    assert result.exit_code == 1
    assert "::error file=data/don-vi.yml,line=6::loai: chỉ nhận một trong" in result.output
    assert (
        summary()
        == f"""### Có 1 chỗ cần sửa

Trang đang đăng được giữ nguyên cho đến khi sửa xong.

1. **data/don-vi.yml, dòng 6**, mục Loại đơn vị \\(`loai`\\)
   - Cần sửa: chỉ nhận một trong các từ\\: xã, phường, đặc khu
   - Đang có: `huyện`
   - Ví dụ đúng: `xã`
   - [Mở data/don-vi.yml ở dòng 6]({EDIT}/main/data/don-vi.yml#L6)

""".replace("\\(`loai`\\)", "(`loai`)")
    )


def test_a_place_in_a_list_has_its_label(project: Project, summary: Callable[[], str]) -> None:
    """A key inside an entry is called as the guide calls it; codes come with their words."""
    project.edit("data/duong-day-nong.yml", "nhom: lanh_dao", "nhom: sep")
    project.run("kiem-tra")
    assert "mục Nhóm (`mục thứ 1, nhom`)" in summary()
    assert r"lanh\_dao \(Lãnh đạo\), tiep\_nhan \(Nơi tiếp nhận và trả kết quả\)" in summary()


def test_what_citizens_wrote_stays_masked(project: Project, summary: Callable[[], str]) -> None:
    """Neither the log nor the summary of a public run shows what is personal in a remark."""
    project.edit("data/phan-anh/2026.yml", "noi_dung: ", "noi_dung: Gọi 0912 345 678. ")
    result = project.run("kiem-tra")
    assert result.exit_code == 1
    for text in (result.output, summary()):
        assert "data/phan-anh/2026.yml" in text
        assert "345 678" not in text


def test_a_missing_file_opens_as_a_new_one(project: Project, summary: Callable[[], str]) -> None:
    """Remarks without the file of their deadlines: the way leads to a new one, filled in, not to an editor."""
    (project.root / "data/phan-anh.yml").unlink()
    assert project.run("kiem-tra").exit_code == 1
    new = "[Tạo tệp data/phan-anh.yml](https://github.com/xa/trang/new/main?filename=data%2Fphan-anh.yml&value=thoi_han"
    assert new in summary()
    assert "edit/main/data/phan-anh.yml" not in summary()


def test_a_pull_request_opens_the_branch_that_asks(
    tmp_path: Path, summary: Callable[[], str], monkeypatch: pytest.MonkeyPatch
) -> None:
    """The link goes to the repository and branch of the request, also where these are somebody else's."""
    event = tmp_path / "event.json"
    head = {"ref": "sua/tin moi", "repo": {"full_name": "can-bo/trang"}}
    event.write_text(json.dumps({"pull_request": {"head": head}}), "utf-8")
    monkeypatch.setenv("GITHUB_EVENT_PATH", str(event))
    monkeypatch.setenv("GITHUB_REF_NAME", "7/merge")
    link = github.edit_link("docs/tin-bai/2026/a b.md", 3)
    assert link.endswith("(https://github.com/can-bo/trang/edit/sua/tin%20moi/docs/tin-bai/2026/a%20b.md#L3)")
    assert github.edit_link("docs/tin-bai/anh.png", 1) == ""
    assert github.edit_link("hooks/main.py", 1) == ""
    assert summary() == ""


def test_what_is_found_is_no_markup() -> None:
    """A text of the content calls nobody, links nowhere and ends no block."""
    problem = Problem("data/x.yml", 1, "ten", "sai @xa [a](https://b) <img>", found="`` ` ``x\n# y", example="a`b")
    text = run_summary.of_problems([problem])
    assert r"sai \@xa \[a\]\(https\://b\) \<img\>" in text
    assert "```` `` ` ``x # y ````" in text or "``` `` ` ``x # y ```" in text
    assert "``a`b``" in text


def test_many_mistakes_are_cut() -> None:
    """The summary stays below what GitHub takes, and says how many there are."""
    text = run_summary.of_problems([Problem("a.yml", n, "ten", "sai", found="x" * 500) for n in range(1, 3000)])
    assert text.startswith("### Có 2999 chỗ cần sửa")
    assert text.endswith("… và 2899 chỗ nữa.")
    assert len(text.encode()) < 1_000_000


def test_right_content_tells_what_is_worth_a_look(project: Project, summary: Callable[[], str]) -> None:
    """Notices are folded below the sentence that all is right."""
    assert project.run("kiem-tra").exit_code == 0
    assert summary().startswith("### Không có lỗi\n\n2 tin, bài đã đăng, 3 báo cáo.\n\n<details><summary>")
    assert "mục dữ liệu mẫu (mau: true)" in summary()
    assert run_summary.of_notices([]) == ""


def test_pages_that_come_change_and_go(
    project: Project,
    summary: Callable[[], str],
    answers: tuple[str, dict[str, bytes]],
    news: Callable[..., Path],
    built: Path,
) -> None:
    """A build with a new item, a changed and a removed one names these pages, and none of other kinds."""
    home, held = answers
    held[f"/{site_changes.URL}"] = (built / site_changes.URL).read_bytes()
    news("them-tin", day="2024-06-20", title="Tin #1 thêm")
    project.edit("docs/tin-bai/2024/chao-co-dau-thang-pho-bien-van-ban-phap-luat.md", "chào cờ", "chào cờ sáng")
    (project.root / "docs/tin-bai/2024/bieu-duong-noi-lam-tot-nhan-rong-dien-hinh.md").unlink()
    project.build()
    result = project.run("thay-doi", "--dia-chi", home)
    assert result.exit_code == 0, result.output
    pages = {tuple(line.split(" ")[:2]) for line in result.output.splitlines()}
    assert {
        ("+", "/tin-bai/2024/them-tin/"),
        ("~", "/tin-bai/2024/chao-co-dau-thang-pho-bien-van-ban-phap-luat/"),
        ("-", "/tin-bai/2024/bieu-duong-noi-lam-tot-nhan-rong-dien-hinh/"),
    } <= pages
    assert not {url for _, url in pages} & {"/thu-tuc/", "/duong-day-nong/", "/phan-anh/", "/van-ban/"}
    assert "- Tin \\#1 thêm (`/tin-bai/2024/them-tin/`)" in summary()
    assert f"]({home}tin-bai/2024/chao-co-dau-thang" in summary()
    assert "trang đổi nội dung, do máy lập từ nội dung</summary>" in summary()


def test_another_day_and_address_change_little(project: Project, built: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    """What a day or the address of the site brings by itself is no change: only pages of what holds today."""
    before = site_changes.parsed((built / site_changes.URL).read_bytes())
    monkeypatch.setenv("SOURCE_DATE_EPOCH", "1795100000")
    monkeypatch.setenv("SITE_URL", "https://xa.example.vn/")
    after = site_changes.parsed((project.build() / site_changes.URL).read_bytes())
    changed = site_changes.compared(before, after).changed
    assert {url for url in changed if not url.startswith("du-lieu/")} <= {"duong-day-nong/", "van-ban/"}


@pytest.mark.parametrize(
    "moment",
    [
        "2026-11-28T19:06:00+07:00",
        "01:47 ngày 30/11/2026",
        "6 giờ 36 phút, ngày 30/11/2026",
        "Chủ nhật 29/11/2026",
        "quá hạn 14 ngày",
        "https://xa.example.vn/tin-bai/",
    ],
)
def test_moments_and_addresses_of_a_build_are_no_words(moment: str) -> None:
    """What only tells when and where a page was built leaves its hash as it is; any other word does not."""
    page = "<main>Trang được lập {} và chưa đổi</main>".format
    assert site_changes.digest(page(moment)) == site_changes.digest(page(""))
    assert site_changes.digest(page("hôm nay")) != site_changes.digest(page(""))


@pytest.mark.parametrize(
    ("answer", "why"),
    [
        (None, "trang chưa được đăng hoặc bản đang đăng chưa có danh sách trang"),
        (b"<html>", "không đúng dạng"),
        (b'{"trang": {"a/": 1}}', "không đúng dạng"),
    ],
)
def test_what_is_published_is_not_known(
    project: Project,
    summary: Callable[[], str],
    answers: tuple[str, dict[str, bytes]],
    answer: bytes | None,
    why: str,
) -> None:
    """It is said, and the run stays green."""
    home, held = answers
    if answer is not None:
        held[f"/{site_changes.URL}"] = answer
    project.write(f"site/{site_changes.URL}", '{"trang": {}}')
    result = project.run("thay-doi", "--dia-chi", home)
    assert result.exit_code == 0
    assert "Chưa biết trang thay đổi những gì" in result.output
    assert why in result.output
    assert "Chưa biết trang thay đổi những gì" in summary()


def test_without_a_network(project: Project) -> None:
    """Nobody answers: it is said."""
    project.write(f"site/{site_changes.URL}", '{"trang": {}}')
    result = project.run("thay-doi", "--dia-chi", "http://127.0.0.1:9/")
    assert (result.exit_code, "không kết nối được" in result.output) == (0, True)


def test_how_much_was_made_anew() -> None:
    """Pages made and kept, the time, and what is kept for the next build."""
    told = run_summary.of_build(12, 5896, 3.25, 18.04)
    assert told.startswith("Lập mới 12 trang, giữ nguyên 5.896 trang của lần trước; hết 3,2 giây.")
    assert told.endswith("(.cache): 18,0 MB.")


def test_nothing_changes() -> None:
    """It is said in a sentence."""
    assert run_summary.of_changes(Changes({}, {}, {}), "/").endswith("Không trang nào đổi nội dung.")
