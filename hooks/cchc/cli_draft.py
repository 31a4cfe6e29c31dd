"""`cchc du-thao-bao-cao`: a draft report with what the site counts in a period."""

import re
from datetime import date, timedelta
from pathlib import Path

import click

from . import cli_common, github
from .cli_common import Refusal
from .core import periods, writing
from .core.dates import short
from .core.periods import CUSTOMS, Window
from .core.text import slug
from .kinds import activity, document, index, procedure, report
from .kinds.report import template as templates
from .kinds.report.template import Template
from .site import Site
from .views import draft as drafts
from .views import draft_facts

_OWN = "theo-don-vi"  # the custom of the commune
_BEFORE = timedelta(days=400)  # a site that is new in January still reports the year before


@click.command("du-thao-bao-cao", help="Lập bản nháp báo cáo từ số liệu của trang.")
@click.option("--ky", "code", required=True, metavar="KỲ", help=f"Kỳ báo cáo: {periods.EXAMPLES}.")
@click.option("--mau", "name", required=True, metavar="MẪU", help="Tên tệp trong data/mau-bao-cao, không ghi .yml.")
@click.option(
    "--cach-tinh",
    "custom",
    type=click.Choice([_OWN, *CUSTOMS]),
    default=_OWN,
    help="14: chốt số liệu ngày 14; lich: tính trọn tháng; mặc định theo mục “cach_tinh” trong data/don-vi.yml.",
)
@click.option("--so", "number", default="", metavar="SỐ", help="Số của báo cáo nếu đã có, ví dụ 95.")
@click.option("--ngay", "issued", default="", metavar="NĂM-THÁNG-NGÀY", help="Ngày ban hành (mặc định: hôm nay).")
@click.option("--dia-chi", "site_url", default="", help="Địa chỉ trang, đứng trước địa chỉ từng tin trong danh mục.")
@click.option("--ra", "target", type=click.Path(path_type=Path), help="Ghi vào tệp này thay vì trong data/bao-cao.")
@click.pass_obj
def draft(root: Path, code: str, name: str, custom: str, number: str, issued: str, site_url: str, target: Path) -> None:
    """Write the draft and say what to do next; nothing is written over."""
    code = _plain(code)
    _windows(code, "14")  # a wrong code is told before all is read
    found = cli_common.loaded(root)
    window, following = _windows(code, found.unit.custom if custom == _OWN else custom)
    name = name.lower().removesuffix(".yml")
    template = _template(found, name)
    day = _day(issued, window, found.now.date())
    full = _number(found, template, number, day)
    _known(found, window, code)
    request = drafts.DraftRequest(
        template=template, window=window, next=following, day=day, number=full, home=cli_common.home(found, site_url)
    )
    facts = draft_facts.Sources(
        procedures=found.read[procedure.KIND],
        documents=found.read[document.KIND],
        indices=index.KIND.shown(found),  # a score whose day is yet to come is no fact of today
    )
    made = drafts.compose(
        request,
        found.count,
        report.valid(found.read[report.KIND]),
        found.unit,
        found.ledger,
        activity.activities(found),
        facts,
    )
    own = f"{report.FOLDER}/{day.year}/{slug(full) or f'{code}-{name}'}.yml"
    text = cli_common.canonical_text(report.KIND, own, made.note, made.data)
    _accepted(root, own, text)
    path = target or root / own
    writing.write_new(path, text.encode())
    _say(root, path, text, window, found.now.date())
    if not found.count.between(window.first, window.last):
        github.say("\nLưu ý: kỳ này không có tin, bài nào được đăng; nếu không phải vậy thì xem lại kỳ đã ghi.")
    if samples := len(found.count.samples_between(window.first, window.last)):
        github.say(f"\nLưu ý: không đếm {samples} tin, bài mẫu (mau: true) của kỳ này.")
    for paper in found.read[report.KIND]:
        if paper.data.period and paper.data.period.ends == (window.first, window.last):
            github.say(f"\nLưu ý: kỳ này đã có {paper.data.heading}, ở {paper.source.path}.")


def _plain(code: str) -> str:
    """A code as people write it too: `quy-II-2024`, `tháng 05/2024`, `T5/2024`, `sáu tháng đầu năm 2024`, `2024`."""
    code = re.sub(r"(\d|[iv]|thang|dau|cuoi)-nam(?=-20\d\d$)", r"\1", slug(code)).removeprefix("ca-")
    code = re.sub(r"^t(?=\d{1,2}-)", "thang-", re.sub(r"^q(?=[1-4]-)", "quy-", code))
    code = re.sub(r"^chin(?=-thang)", "9", re.sub(r"^sau(?=-thang)", "6", code))
    code = code.replace("-thang-dau-", "-thang-").replace("thang-0", "thang-")
    code = f"nam-{code}" if re.fullmatch(r"20\d\d", code) else code
    quarters = {"i": "1", "ii": "2", "iii": "3", "iv": "4"}
    return re.sub(r"^quy-(i{1,3}|iv)-", lambda match: f"quy-{quarters[match[1]]}-", code)


def _windows(code: str, custom: str) -> tuple[Window, Window]:
    try:
        return periods.named(code, custom), periods.named(periods.following(code), custom)
    except ValueError as error:
        raise Refusal(f"không có kỳ “{code}”; các cách ghi: {periods.EXAMPLES}") from error


def _known(found: Site, window: Window, code: str) -> None:
    """A period without news may well have its report; one long before the first news is a slip of the year.

    Raises:
        Refusal: it is such a period.
    """
    since = found.count.since
    if since and since - window.last > _BEFORE:
        cli_common.real_items(found, window, f"kỳ {code}")


def _template(found: Site, name: str) -> Template:
    every = {templates.id_of(entry): entry.data for entry in found.read[templates.KIND]}
    if name not in every:
        known = ", ".join(f"{id} ({template.name})" for id, template in every.items()) or "chưa có mẫu nào"
        raise Refusal(f"không có mẫu “{name}” trong data/mau-bao-cao; các mẫu đang có: {known}")
    return every[name]


def _day(given: str, window: Window, today: date) -> date:
    day = cli_common.given_day(given) or today
    if day < window.first:
        raise Refusal(f"ngày ban hành {short(day)} sớm hơn ngày đầu kỳ {short(window.first)}")
    return day


def _number(found: Site, template: Template, given: str, day: date) -> str:
    """The full number, empty where none was given; never one that is used."""
    if not given:
        return ""
    number = report.full_number(given, template.code)
    if not number:
        raise Refusal(f"số “{given}” không đúng dạng (ví dụ đúng: --so 95 hoặc --so 95/{template.code})")
    cli_common.unused(found, number, day.year)
    return number


def _accepted(root: Path, path: str, text: str) -> None:
    """Check the draft as the site would.

    Raises:
        Refusal: the rules find a problem in it, as a template may say what they do not allow.
    """
    if problems := cli_common.wrong_if_written(root, report.KIND, {path: text}):
        head = "trang không nhận bản nháp này nên không ghi tệp nào; sửa mẫu rồi làm lại:"
        cli_common.refuse(head, (problem.sentence for problem in problems))


def _say(root: Path, path: Path, text: str, window: Window, today: date) -> None:
    shown = cli_common.shown(path, root)
    lines = [f"Đã tạo {shown}: {window.name}, từ {short(window.first)} đến {short(window.last)}."]
    if today <= window.last:
        lines.append(f"Kỳ chưa kết thúc: số liệu tính đến {short(today)}.")
    steps = [f"Mở tệp, điền {text.count('[cần bổ sung')} chỗ ghi [cần bổ sung: …]."]
    if "\nket_qua_nhiem_vu:" in text:
        steps.append("Ở mục “ket_qua_nhiem_vu”, sửa mục “tinh_trang” của từng nhiệm vụ kỳ trước.")
    steps.append("Kiểm tra mục “so_ky_hieu”, “ngay_ban_hanh”, xem lại từng câu, rồi xóa dòng “nhap: true”.")
    steps.append(github.check(root))
    listed = (f"  {number}. {step}" for number, step in enumerate(steps, 1))
    github.say("\n".join([*lines, "\nViệc tiếp theo:", *listed]))
