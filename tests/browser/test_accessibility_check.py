"""The accessibility check: it finds what is broken, and the page shows what it found, never more."""

import json
import re
import shutil
from collections.abc import Sequence
from contextlib import nullcontext
from pathlib import Path
from types import SimpleNamespace

import pytest
from playwright.sync_api import Browser

from cchc import cli_accessibility
from cchc.accessibility_check import browser as machine
from cchc.accessibility_check import runner
from cchc.accessibility_check.modes import MODES
from cchc.views.accessibility_results import CheckedPage
from support import NOW, Project, html

NOTICE = "Lần cập nhật này chưa được kiểm tra"
STATEMENT = "tro-nang/index.html"


def run(project: Project) -> tuple[int, str]:
    """The command, its exit code and what it says."""
    done = project.run("kiem-tra-tro-nang")
    return done.exit_code, done.output


@pytest.fixture
def few(monkeypatch: pytest.MonkeyPatch) -> Sequence[CheckedPage]:
    """Only two pages are looked at."""
    pages = [
        CheckedPage("ngoai-tuyen/", "Đọc khi không có mạng"),
        CheckedPage("tro-nang/", "Hỗ trợ người cao tuổi, người khuyết tật"),
    ]
    monkeypatch.setattr(runner, "sample", lambda *_: pages)
    return pages


@pytest.fixture
def lent(browser: Browser, monkeypatch: pytest.MonkeyPatch) -> None:
    """The command uses the browser of the tests: a second one cannot be started beside it."""
    shared = SimpleNamespace(new_context=browser.new_context, version=browser.version, close=lambda: None)
    driver = SimpleNamespace(chromium=SimpleNamespace(launch=lambda **_: shared))
    monkeypatch.setattr(cli_accessibility, "_playwright", lambda: lambda: nullcontext(driver))


def numbers(site: Path) -> dict[str, str]:
    """The three large numbers of the page."""
    return dict(re.findall(r"<dt>([^<]+)</dt><dd>(\d+)</dd>", (site / STATEMENT).read_text("utf-8")))


def test_a_build_is_not_checked_by_itself(project: Project, built: Path) -> None:
    """A build says that it was not checked; without a browser the command says why, and the page stays."""
    assert NOTICE in (built / STATEMENT).read_text("utf-8")
    assert not (built / "tro-nang/ket-qua.json").exists()


def test_without_a_browser(project: Project, built: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    """Where there is no browser, or no built site, the command says so and the page goes on saying: not checked."""
    code, said = run(project)
    assert (code, "hãy lập trang trước: uv run mkdocs build" in said) == (1, True)
    site = shutil.copytree(built, project.root / "site")
    monkeypatch.setattr(machine, "find", lambda: None)
    code, said = run(project)
    assert (code, "không có Chromium hoặc Chrome" in said) == (1, True)
    assert NOTICE in (site / STATEMENT).read_text("utf-8")


def test_every_kind_of_page_is_chosen(project: Project, built: Path) -> None:
    """Of every template at least one page is opened; the statement comes last."""
    pages = project.load().pages
    chosen = [one.url for one in runner.sample(pages, built)]
    assert {page.template for page in pages if page.url in chosen} == {page.template for page in pages}
    assert (chosen[0], chosen[-1]) == ("404.html", "tro-nang/")
    assert len(chosen) == len(set(chosen)) < len(pages)


@pytest.mark.browser
def test_results_of_a_right_site(lent: None, project: Project, built: Path, few: Sequence[CheckedPage]) -> None:
    """The page and the file beside it say the same: pages, rules in Vietnamese, nothing open."""
    site = shutil.copytree(built, project.root / "site")
    code, said = run(project)
    assert code == 0, said
    data = json.loads((site / "tro-nang/ket-qua.json").read_text("utf-8"))
    shown = numbers(site)
    assert shown["Trang đã mở"] == str(len(data["trang"])) == "2"
    assert shown["Quy tắc đạt"] == str(len(data["quy_tac_dat"]))
    assert int(shown["Quy tắc đạt"]) > 40
    assert (shown["Chỗ còn vướng"], data["con_vuong"]) == ("0", [])
    page = html(site)["tro-nang/"]
    assert NOTICE not in page
    assert 'lang="en"' not in page
    assert f"<dd>{NOW:%H:%M} ngày {NOW:%d/%m/%Y}</dd>" in page
    assert data["cong_cu"].startswith("axe-core 4.")


@pytest.mark.browser
def test_open_problems_are_published(lent: None, project: Project, built: Path, few: Sequence[CheckedPage]) -> None:
    """What breaks a rule is named with its page and element, on the page too; the command fails."""
    site = shutil.copytree(built, project.root / "site")
    broken = site / "ngoai-tuyen/index.html"
    text = broken.read_text("utf-8")
    broken.write_text(text.replace("</h1>", '</h1><img id="anh-loi" src="x.png"><button id="nut">a</button>'), "utf-8")
    code, said = run(project)
    assert code == 1
    assert "Ảnh có chữ thay thế (image-alt):\n  /ngoai-tuyen/: #anh-loi" in said
    assert "#nut “a”" in said
    page = html(site)["tro-nang/"]
    assert "#anh-loi" in page
    assert "Ảnh có chữ thay thế (WCAG 1.1.1)" in page
    assert numbers(site)["Chỗ còn vướng"] == "2"


@pytest.mark.browser
def test_a_check_that_breaks_off_leaves_no_results(
    lent: None, project: Project, built: Path, few: Sequence[CheckedPage], monkeypatch: pytest.MonkeyPatch
) -> None:
    """When the browser dies in the middle, the page still says that the build was not checked."""
    site = shutil.copytree(built, project.root / "site")

    def dies(window: object, address: str, page: CheckedPage, collector: runner.Collector) -> None:
        if page.url == "tro-nang/":
            raise RuntimeError("the browser is gone")

    monkeypatch.setattr(runner, "check_page", dies)
    assert run(project)[0] == 1
    assert NOTICE in (site / STATEMENT).read_text("utf-8")
    assert not (site / "tro-nang/ket-qua.json").exists()


_TWO_LINES = (
    'style="display:-webkit-box;-webkit-box-orient:vertical;-webkit-line-clamp:2;overflow:hidden">'
    "Chứng thực bản sao từ bản chính giấy tờ, văn bản do cơ quan, tổ chức có thẩm quyền của Việt Nam cấp"
)


@pytest.mark.browser
@pytest.mark.parametrize(
    ("probe", "good", "bad"),
    [
        ("overflowing", '<div class="scroll"><p style="width:900px">a</p></div>', '<p style="width:900px">a</p>'),
        ("clipped", "<p>Cộng hòa xã hội</p>", '<p style="height:8px;overflow:hidden">Cộng hòa xã hội</p>'),
        ("clipped", f'<a href="#"><span {_TWO_LINES}</span></a>', f"<p {_TWO_LINES}</p>"),
        ("smallTargets", '<p>Xem <a href="#">thủ tục</a> ở đây.</p>', '<p><a href="#">thủ tục</a></p>'),
        (
            "smallTargets",
            "<button style='width:44px;height:44px'>a</button>",
            "<button style='height:40px'>aaaaaaaa</button>",
        ),
        (
            "unlabelledTables",
            "<table><caption>Số tin</caption><tr><th>Năm</th></tr><tr><td>1</td></tr></table>",
            "<table><tr><th>Năm</th></tr><tr><td>1</td></tr></table>",
        ),
    ],
)
def test_probes(browser: Browser, probe: str, good: str, bad: str) -> None:
    """Each of our own probes lets a right page pass and names the element of a wrong one."""
    context = browser.new_context(viewport={"width": 320, "height": 700})
    page = context.new_page()
    for body, count in ((good, 0), (bad, 1)):
        page.set_content(f"<style>body{{font-size:16px;margin:0}}</style><main>{body}</main>")
        page.evaluate(list(runner._scripts())[1])
        assert len(runner._probe(page, probe)) == count, body
    context.close()


@pytest.mark.browser
@pytest.mark.parametrize(
    ("body", "stuck", "unseen"),
    [
        ('<a href="#">a</a><button>b</button><input aria-label="c">', 0, 0),
        ('<a href="#" onkeydown="event.preventDefault()">a</a><button>b</button>', 1, 0),
        ('<a href="#" tabindex="2">a</a><button tabindex="1">b</button>', 1, 0),
        ('<a href="#" style="outline:0">a</a>', 0, 1),
        ('<p style="width:12em"><a href="#">gọi 0222 3835 001</a>, <a href="#">gửi thư cho UBND</a>.</p>', 0, 0),
        ('<a href="#">a</a><p style="position:fixed;inset:0;background:#fff">b</p>', 0, 1),
    ],
)
def test_keyboard_probe(browser: Browser, body: str, stuck: int, unseen: int) -> None:
    """A trap, an order against reading, a focus that one does not see: each is found."""
    context = browser.new_context(viewport={"width": 1280, "height": 700})
    page = context.new_page()
    page.set_content(f"<style>:focus-visible{{outline:3px solid}}</style><main>{body}</main>")
    page.evaluate(list(runner._scripts())[1])
    assert [len(places) for _, places in runner._keyboard_probes(page)] == [stuck, unseen]
    context.close()


@pytest.mark.browser
def test_a_look_of_text_is_tested_until_it_is_right(browser: Browser) -> None:
    """What looked right on a page is not tested again; what fails is named on every page, each element of it.

    What looks right beside something that fails is not tested again either.
    """
    right, wrong = "<p>a</p>", '<p class="pale">b</p><p class="pale">c</p><div class="pale"><p>d</p></div>'
    collector = runner.Collector()
    with runner.window(browser) as window:
        for name, body in (("1/", right), ("2/", right + wrong), ("3/", right + wrong), ("4/", right)):
            window.set_content(f"<title>a</title><style>.pale{{color:#ccc}}</style><main>{body}</main>")
            for script in runner._scripts():
                window.evaluate(script)
            runner._check_colours(window, name, MODES[1], collector)
        looks = window.evaluate("cchcProbes.looks()")
        window.set_content("<title>a</title><style>.pale{color:#ccc}</style><main><b>a</b><i class=pale>b</i></main>")
        for script in runner._scripts():
            window.evaluate(script)
        runner._check_colours(window, "5/", MODES[1], collector)
        looks += [look for look in window.evaluate("cchcProbes.looks()") if "italic" not in look]
    assert collector.right_looks[MODES[1].name] == {*looks}
    assert len(looks) == 2
    assert collector.findings.pop().element == "i"
    found = [(one.url, one.rule, one.element) for one in collector.findings]
    pale = (".pale:nth-child(2)", ".pale:nth-child(3)", "div > p")
    assert found == [(page, "color-contrast", element) for page in ("2/", "3/") for element in pale]


@pytest.mark.browser
def test_focus_in_the_colours_of_the_device(browser: Browser) -> None:
    """A focus that only a shadow shows is found where the device's own colours take shadows away."""
    context = browser.new_context(viewport={"width": 1280, "height": 700})
    page = context.new_page()
    shown = ":focus-visible { outline: 3px solid } #a:focus-visible { outline: 0; box-shadow: 0 0 0 3px red }"
    page.set_content(f'<style>{shown}</style><main><a id="a" href="#">a</a><button>b</button></main>')
    page.evaluate(list(runner._scripts())[1])
    assert [places for _, places in runner._keyboard_probes(page)] == [[], []]
    page.emulate_media(forced_colors="active")
    assert [places for _, places in runner._focus_probe(page)] == [["#a “a”"]]
    context.close()
