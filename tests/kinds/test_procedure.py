"""Procedures as a resident reads them."""

import csv
import json
import re
from datetime import date
from pathlib import Path

import pytest

from cchc.kinds import procedure
from cchc.kinds.procedure import paper_list, values
from cchc.kinds.procedure.answers import Answers, by_remark, named
from cchc.kinds.procedure.model import Procedure
from cchc.kinds.procedure.pages import facets, groups, pages
from cchc.kinds.procedure.parts import Channel, RequiredPaper, Step
from support import Project, rendered


@pytest.mark.parametrize(
    ("text", "shown"),
    [
        ("Phí : 0 Đồng", "Phí : 0 Đồng"),
        ("Miễn phí", "Miễn phí"),
        ("Lệ phí : 8000 Đồng", "Lệ phí : 8000 Đồng"),
        ("Không có thông tin", "Chưa có thông tin"),
        ("/", "Chưa có thông tin"),
        (" – . ", "Chưa có thông tin"),
        ("Phí :", "Chưa có thông tin"),
        ("Phí : Đồng", "Chưa có thông tin"),
        ("Lệ phí : Đồng ()", "Chưa có thông tin"),
        ("null", "Chưa có thông tin"),
        ("", "Chưa có thông tin"),
        (None, "Chưa có thông tin"),
        ("Miễn phí với người có công; còn lại 8.000 đồng", "Miễn phí với người có công; còn lại 8.000 đồng"),
    ],
)
def test_fee(text: str | None, shown: str) -> None:
    """A fee is shown word for word; an empty one is not known, never free."""
    assert values.fee(text) == shown


@pytest.mark.parametrize(
    ("text", "shown", "days"),
    [
        ("07 Ngày làm việc", "7 ngày làm việc", 7),
        ("5 ngày làm việc", "5 ngày làm việc", 5),
        ("07 Ngày", "7 ngày", None),
        ("Ngày làm việc", "Xem cách tính", None),
        ("0 Khác", "Xem cách tính", None),
        ("Khác: theo lịch hẹn", "Khác: theo lịch hẹn", None),
        ("Ngay trong ngày", "Ngay trong ngày", None),
        ("Trong ngày; quá 15 giờ thì hôm sau", "Trong ngày; quá 15 giờ thì hôm sau", None),
        ("03 Ngày làm việc, cần xác minh thì 05", "03 Ngày làm việc, cần xác minh thì 05", None),
        ("", "Chưa có thông tin", None),
    ],
)  # fmt: skip
def test_limit(text: str, shown: str, days: int | None) -> None:
    """A time limit is cleaned where it is plain, and left alone where it is not."""
    assert values.limit(text) == shown
    assert values.working_days(values.limit(text)) == days


@pytest.mark.parametrize(
    ("head", "tail"),
    [
        (
            "Cấp giấy phép xây dựng mới",
            "đối với công trình cấp III, cấp IV (Tín ngưỡng, tôn giáo/Tượng đài) và nhà ở riêng lẻ",
        ),
        ("Chứng thực bản sao từ bản chính giấy tờ, văn bản", "do cơ quan, tổ chức có thẩm quyền của Việt Nam cấp"),
        (
            "Đăng ký thành lập tổ hợp tác;",
            "đăng ký tổ hợp tác được thành lập trước ngày Luật Hợp tác xã có hiệu lực thi hành",
        ),
        ("Giải quyết tố cáo không thuộc lĩnh vực tố tụng hình sự của công dân", "đối với lực lượng Công an nhân dân"),
        ("Đăng ký khai sinh đối với người đã có giấy tờ", ""),
    ],
)
def test_a_long_name_says_first_what_it_is(head: str, tail: str) -> None:
    """Of a name that would fill the screen of a phone, the case it is for stands smaller; no word is lost."""
    named = Procedure.model_construct(name=f"Thủ tục {head} {tail}".strip())
    assert named.heading == (head, tail)


@pytest.mark.parametrize(
    ("written", "day"),
    [
        ("04/09/2020", "2020-09-04"),
        ("2025-10-10T00:00:00.000+07:00", "2025-10-10"),
        ("2025-10-09T17:00:00.000Z", "2025-10-10"),  # midnight here
        ("2025-10-09T17:00:00+0000", "2025-10-10"),
        ("2025-10-09T16:59:59Z", "2025-10-09"),
        ("2025-10-09 17:00:00", "2025-10-09"),
        ("20/11/2014 12:00:00 AM", "2014-11-20"),
        ("1760029200000", "2025-10-10"),
        ("2025-13-09", None),
    ],
)
def test_days_of_other_programs(written: str, day: str | None) -> None:
    """A day with a clock is that day in Vietnam."""
    assert values.day(written) == day


@pytest.mark.parametrize("end", [".", " .", ";", ""])
def test_a_title_ends_with_no_stop(end: str) -> None:
    """Some names of the nation's export end with a stop; titles and links do not."""
    assert Procedure.model_construct(name=f"Hỗ trợ sản xuất cộng đồng{end}").short == "Hỗ trợ sản xuất cộng đồng"


def test_the_case_of_a_long_name_is_smaller(project: Project) -> None:
    """In the list and on its page the link and the heading hold the whole name, its case apart."""
    case = "do cơ quan, tổ chức có thẩm quyền của Việt Nam hoặc của nước ngoài cấp"
    project.edit("data/thu-tuc/2.000815.yml", "từ bản chính giấy tờ, văn bản", f"từ bản chính giấy tờ, văn bản {case}")
    site = project.build_only("thu-tuc/", "thu-tuc/2.000815/")
    head = "Chứng thực bản sao từ bản chính giấy tờ, văn bản"
    link = f'<a class="named" href="2.000815/"><span>{head}</span> <span class="case">{case}</span></a>'
    assert link in rendered(site / "thu-tuc/index.html")
    assert f"<h1>{head} <small>{case}</small></h1>" in rendered(site / "thu-tuc/2.000815/index.html")


def test_what_only_the_words_beside_it_say() -> None:
    """A fee or a limit that stands in the remarks of a way alone is not said to be unknown."""
    told = Channel(hinh_thuc_nop="Trực tiếp", mo_ta="50,000 Việt Nam Đồng (/giao dịch). Trong ngày làm việc.")
    silent = Channel(hinh_thuc_nop="Trực tiếp", mo_ta="Nộp tại Trung tâm.")
    assert (told.fee, told.limit) == ("Xem cách tính", "Xem cách tính")
    assert (silent.fee, silent.limit) == ("Chưa có thông tin", "Chưa có thông tin")


@pytest.mark.parametrize(
    ("remark", "fee"),
    [
        ("8,000 VNĐ", "8.000 đồng"),
        ("25,000 Việt Nam Đồng(/giao dịch)", "25.000 đồng/giao dịch"),
        ("70,000 VNĐ(70.000 đồng/Giấy chứng nhận.)", "70.000 đồng/Giấy chứng nhận"),
        ("100,000 VNĐ(Phí Thẩm tra, thẩm định: 100.000 đồng/lần)", "100.000 đồng/lần"),
        ("1.500.000 đồng", "1.500.000 đồng"),
        ("40 Việt Nam Đồng(4.000 đ/giấy thông hành)", "Xem cách tính"),
        ("5,000 Việt Nam Đồng(Trường hợp nộp trực tuyến thu 7.000 đồng/lần đăng ký)", "Xem cách tính"),
        ("2,000 Việt Nam Đồng(/trang); từ trang thứ 3 thu 1.000 đồng/trang", "Xem cách tính"),
        ("50,000 VNĐ(Mức cụ thể do Hội đồng nhân dân tỉnh quyết định)", "Xem cách tính"),
        ("8,000 VNĐ, miễn lệ phí cho hộ nghèo", "Xem cách tính"),
    ],
)
def test_a_fee_that_stands_alone_in_a_remark(remark: str, fee: str) -> None:
    """An amount is the answer to “how much”; where the words say more, or two amounts differ, they are to be read."""
    assert Channel(hinh_thuc_nop="Trực tiếp", mo_ta=remark).fee == fee


def test_remarks_of_ways_stand_once() -> None:
    """What exports repeat at every way is told once below the table; what is of one way and short stays in its row."""
    long = "Thời hạn tính từ ngày nhận đủ hồ sơ hợp lệ; trường hợp phải xác minh thì kéo dài thêm 03 ngày làm việc."

    def answers(*remarks: str) -> Answers:
        names = ("Trực tuyến", "Dịch vụ bưu chính", "Trực tiếp")
        channels = [{"hinh_thuc_nop": name, "mo_ta": one} for name, one in zip(names, remarks, strict=True)]
        data = {"ma_tthc": "1.009999", "ten_tthc": "Thủ tục thử", "linh_vuc": "Hộ tịch"}
        return Answers(procedure.Procedure.model_validate({**data, "cach_thuc_thuc_hien": channels}))

    def below(made: Answers) -> list[tuple[str, bool]]:
        return [(remark.names, remark.short) for remark in made.remarks]

    assert below(answers(long, f"({long})", long)) == [("Mọi cách nộp", False)]
    assert below(answers("Tính từ ngày nhận đủ hồ sơ", "", "Tính từ ngày nhận đủ hồ sơ.")) == [
        ("Trực tuyến, trực tiếp", True),
    ]  # fmt: skip
    cases = [("Trực tuyến", "05 Ngày"), ("Trực tiếp", "05 Ngày"), ("Trực tuyến", "30 Ngày"), ("Trực tiếp", "30 Ngày")]
    channels = [
        Channel(hinh_thuc_nop=name, thoi_gian=limit, mo_ta=long if limit == "30 Ngày" else "Nhanh")
        for name, limit in cases
    ]
    assert [named(some, channels) for some in by_remark(channels)] == [
        "Trực tuyến, trực tiếp (5 ngày)", "Trực tuyến, trực tiếp (30 ngày)",
    ]  # fmt: skip
    made = answers(long, "Cộng thêm ngày gửi", "")
    assert below(made) == [("Trực tuyến", False)]
    assert [way.remark for way in made.ways] == ["", "Cộng thêm ngày gửi", ""]


def test_who_may_ask() -> None:
    """Kinds of people stand one below the other; one of several words stays whole, and so does what is in brackets."""
    said = "Công dân Việt Nam, Cán bộ, công chức, viên chức; Ủy ban, Tổ chức (không gồm doanh nghiệp, HTX)"
    one = Procedure.model_construct(audience=said)
    assert one.audiences == (
        "Công dân Việt Nam",
        "Cán bộ, công chức, viên chức",
        "Ủy ban",
        "Tổ chức (không gồm doanh nghiệp, HTX)",
    )


def test_page_answers(project: Project) -> None:
    """A page tells what to bring, where, how long and how much for each way; an unknown fee is not called free."""
    project.edit("data/thu-tuc/1.001193.yml", "buu_chinh: true", "buu_chinh: true\ngoi_ai: ho-tich-chung-thuc")
    project.edit("data/thu-tuc/1.001193.yml", "Miễn phí, chưa gồm cước bưu chính", "Không có thông tin")
    online = "hinh_thuc_nop: Trực tuyến\n    thoi_gian: 01 Ngày làm việc\n    phi_le_phi: "
    project.edit("data/thu-tuc/1.001193.yml", f"{online}Miễn phí", f'{online}"Phí : 0 Đồng"')
    site = project.build_only("thu-tuc/1.001193/")
    page = rendered(site / "thu-tuc/1.001193/index.html")
    for question in ("Cần mang giấy tờ gì?", "Nộp ở đâu, bao lâu, hết bao nhiêu?", "Các bước", "Gọi ai?"):
        assert question in page
    fees = re.findall(r'data-label="Phí, lệ phí">(.*?)</td>', page)
    assert fees == ["Miễn phí", "Miễn phí", "Phí : 0 Đồng", "Chưa có thông tin"]
    found = json.loads(re.search(r'<script type="application/ld\+json">(.*?)</script>', page, re.S)[1])["@graph"][0]
    assert (found["@type"], found["identifier"]) == ("GovernmentService", "1.001193")
    answered = [*re.findall(r"<dd>.*?<b>(.*?)</b>", page), *re.findall(r"<small>(hoặc .*?)</small>", page)]
    assert answered[:3] == ["3 giấy tờ", "1 ngày làm việc", "Miễn phí"]
    assert "hoặc 5 ngày làm việc" in answered
    assert "<small>trường hợp cần xác minh (mẫu)</small>" in page  # when it takes so long
    assert "Trang này có dễ&nbsp;hiểu không?" in page
    assert "0200 3000 003" in page


def test_what_is_not_entered_is_said(project: Project) -> None:
    """A procedure of which only code and name are known promises nothing, has no sheet, and says whom to call."""
    site = project.build_only(
        "thu-tuc/", "thu-tuc/2.000815/", "thu-tuc/2.000815/niem-yet.pdf", "thu-tuc/niem-yet/chung-thuc.pdf"
    )
    listed = (site / "thu-tuc/index.html").read_text("utf-8")
    assert "Đã có hướng dẫn của 1 thủ tục" in listed
    assert "6 thủ tục còn lại mới có tên và mã" in listed
    assert listed.count("· chưa có hướng dẫn, xin gọi hỏi") == 6
    assert "Chọn tên thủ tục để xem cần mang giấy tờ gì" not in listed
    assert '<option value="chua-ro">Chưa có thông tin</option>' in listed
    assert listed.count('data-cach-nop="chua-ro"') == 6
    assert 'href="niem-yet/ho-tich.pdf"' in listed
    assert "niem-yet/chung-thuc.pdf" not in listed
    page = rendered(site / "thu-tuc/2.000815/index.html")
    assert "Chưa có hướng dẫn cho thủ tục này." in page
    assert "niem-yet.pdf" not in page
    assert "0200 3000 00" in page
    assert not (site / "thu-tuc/2.000815/niem-yet.pdf").exists()
    assert not (site / "thu-tuc/niem-yet/chung-thuc.pdf").exists()


def test_what_is_entered_in_part_is_said(project: Project) -> None:
    """A guide without place or fee is not counted as one that has them."""
    papers = "\ntphs:\n  - {ten_giay_to: Giấy thử}\n"
    bare = (project.root / "data/thu-tuc/2.000815.yml").read_text("utf-8").rstrip("\n")
    project.write("data/thu-tuc/2.000815.yml", bare + papers)
    listed = rendered(project.build_only("thu-tuc/") / "thu-tuc/index.html")
    said = "2 thủ tục: giấy tờ, nơi nộp, thời hạn, phí (1 thủ tục trong đó mới có một phần)."
    assert said in " ".join(listed.split())


def test_where_the_desk_is(project: Project) -> None:
    """The export names a desk without its address, or none at all: the page has the commune's, and its hours."""
    desk = "dia_chi_tiep_nhan: Trung tâm Phục vụ hành chính công cấp xã\nco_quan_thuc_hien: Ủy ban nhân dân cấp xã\n"
    project.edit("data/thu-tuc/1.001193.yml", desk, "")
    page = rendered(project.build_only("thu-tuc/1.001193/") / "thu-tuc/1.001193/index.html")
    assert "<dt>Nộp ở đâu</dt><dd><b>Trung tâm Phục vụ hành chính công xã</b>" in page
    assert "Địa chỉ UBND xã Minh Tiến: Trụ sở UBND xã" in page
    assert "Giờ làm việc: Thứ Hai – Thứ Sáu: sáng 07:30 – 11:30, chiều 13:30 – 17:00" in page


@pytest.mark.parametrize(
    ("desk", "told"),
    [
        ("Công an cấp xã", "Công an cấp xã"),
        ("- Trung tâm tỉnh (số 2, đường Một).\n- Trung tâm xã.\n" + "- Bưu chính. " * 9, "Xem các nơi nộp ở dưới"),
    ],
)
def test_a_long_list_of_places_stands_below(desk: str, told: str) -> None:
    """The first screen names a place; a list of them is read in its part of the page."""
    one = Procedure.model_validate({"ma_tthc": "1.009999", "ten_tthc": "A", "linh_vuc": "B", "dia_chi_tiep_nhan": desk})
    *_, page = pages((one,), date(2026, 12, 1), lambda _: None, "Trung tâm")
    assert page.context["place"] == told
    assert page.context["where"] == one.desk


def test_nothing_escapes_into_the_script(project: Project) -> None:
    """A name with HTML in it stays text, in the page and in what search engines read."""
    project.edit("data/thu-tuc/1.000656.yml", "Thủ tục đăng ký khai tử", "Thủ tục </script><b>x</b>")
    page = rendered(project.build_only("thu-tuc/1.000656/") / "thu-tuc/1.000656/index.html")
    assert "<b>x</b>" not in page


def test_list_and_csv_agree(built: Path) -> None:
    """Every procedure stands in the list once, under its field, and in the CSV."""
    page = rendered(built / "thu-tuc/index.html")
    codes = re.findall(r"<li data-row[^>]*>\s*<a href=\"([0-9.]+)/\"", page)
    with (built / "thu-tuc/thu-tuc.csv").open(encoding="utf-8-sig", newline="") as file:
        rows = list(csv.DictReader(file))
    made = {page.parent.name for page in (built / "thu-tuc").glob("*/index.html")}
    assert sorted(codes) == sorted({row["ma_tthc"] for row in rows}) == sorted(made)
    assert "Thay đổi trong 90 ngày qua" in page


def test_a_level_is_a_choice_of_its_own(project: Project) -> None:
    """What is done at two levels is found at either of them: half of a commune's procedures are."""
    project.edit("data/thu-tuc/1.001193.yml", "Cấp Xã", "Cấp tỉnh, Cấp Xã")
    project.edit("data/thu-tuc/1.000656.yml", "linh_vuc:", "cap_thuc_hien: Cấp xã\nlinh_vuc:")
    listed = procedure.procedures(project.load())
    found = {name: choices for name, _, choices in facets(listed, groups(listed))}
    assert [value for value, _ in found["cap"]] == ["cap-tinh", "cap-xa"]
    assert {one.levels for one in listed if one.levels} == {("Cấp tỉnh", "Cấp Xã"), ("Cấp xã",)}


def test_abolished(project: Project) -> None:
    """An abolished procedure says so at the top, offers no way to hand in, and stands last in its field."""
    change = "thay_doi:\n  - {loai: bai_bo, quyet_dinh: 99/QĐ-UBND, ngay: 2026-11-02}\n"
    file = project.root / "data/thu-tuc/1.001193.yml"
    file.write_text(re.sub(r"thay_doi:.*?(?=mau:)", change, file.read_text("utf-8"), flags=re.S), "utf-8")
    site = project.build_only("thu-tuc/", "thu-tuc/1.001193/")
    page = rendered(site / "thu-tuc/1.001193/index.html")
    assert "đã bị bãi bỏ theo Quyết định số 99/QĐ-UBND ngày 02/11/2026" in page
    assert "Nộp trực tuyến toàn trình" not in page
    assert "data-days" not in page
    listed = (site / "thu-tuc/index.html").read_text("utf-8").partition('id="ho-tich"')[2].partition("</section>")[0]
    assert re.findall(r'href="([0-9.]+)/"', listed)[-1] == "1.001193"


def test_no_procedures(project: Project) -> None:
    """A commune that has none yet says so and gives the way to ask."""
    for file in (*(project.root / "data/thu-tuc").iterdir(), *(project.root / "data/ghi-chu-thu-tuc").iterdir()):
        file.unlink()
    page = rendered(project.build_only("thu-tuc/") / "thu-tuc/index.html")
    assert "đang được cập nhật" in page


def test_a_sample_note_says_so(project: Project) -> None:
    """Whoever reads what is not real sees that."""
    for mark, shown in (("", "Hai bên cùng đến."), ("mau: true\n", "Mẫu: Hai bên cùng đến.")):
        project.write(
            "data/ghi-chu-thu-tuc/1.000894.yml", f"ma_tthc: '1.000894'\n{mark}ghi_chu:\n  - Hai bên cùng đến.\n"
        )
        (one,) = (one for one in procedure.procedures(project.load()) if one.code == "1.000894")
        assert one.notes[-1] == shown


def test_a_note_in_a_file_of_its_own(project: Project) -> None:
    """It stands on the page of its procedure, after what the procedure's own file says; the code must be known."""
    project.write("data/ghi-chu-thu-tuc/1.000894.yml", "ma_tthc: '1.000894'\nghi_chu: Hai bên cùng đến.\n")
    page = rendered(project.build_only("thu-tuc/1.000894/") / "thu-tuc/1.000894/index.html")
    assert re.search(r"<h2>Lời dặn trước khi đi</h2>\s*<p>Hai bên cùng đến.</p>", page)
    project.write("data/ghi-chu-thu-tuc/1.999999.yml", "ma_tthc: '1.999998'\nghi_chu: Hai bên cùng đến.\n")
    assert {message.split(": ")[2].split(" (")[0] for message in project.problems()} == {
        "tên tệp phải là mã thủ tục",
        "không có thủ tục mã này trong data/thu-tuc/",
    }


@pytest.mark.parametrize(
    ("rows", "told", "ticked"),
    [
        (["Trường hợp nộp qua bưu điện thì gửi kèm bản sao có chứng thực."], "Xem hướng dẫn giấy tờ", False),
        (["Tờ khai theo mẫu", "Trường hợp ủy quyền thì phải có văn bản."], "1 giấy tờ", True),
    ],
)
def test_words_alone_are_no_count_of_papers(rows: list[str], told: str, ticked: bool) -> None:
    """An export may have remarks and no list: nobody is told to bring “0 giấy tờ”, nor to tick what is not there."""
    papers = tuple(RequiredPaper.model_validate({"ten_giay_to": row}) for row in rows)
    answers = Answers(Procedure.model_construct(required_papers=papers))
    assert answers.papers
    assert (answers.papers.main, answers.ticked) == (told, ticked)


def test_papers_by_case() -> None:
    """Headings and remarks among the rows are no papers to tick; what may be brought one for another stays together."""
    rows = (
        "* Giấy tờ phải nộp:- Tờ khai theo mẫu;",
        "Trường hợp ủy quyền thì phải có văn bản ủy quyền.",
        "- Một trong các giấy tờ sau: Hộ chiếu; Thẻ căn cước.",
        "(1.2) Đối với công trình theo tuyến: Đơn đề nghị",
        ".02 bộ bản vẽ thiết kế",
        "* Lưu ý:- Cá nhân có quyền lựa chọn nơi nộp.",
        "Người tiếp nhận có trách nhiệm tiếp nhận đúng, đủ hồ sơ.",
        "b) Trường hợp khác:",
        "Ảnh chân dung",
        "- Thành phần hồ sơ theo Thông tư số 16/2025/TT-BXD:+ Tờ trình đề nghị thẩm định.",
        "Đối với tổ chức kinh tế, gồm++ Biểu mẫu điện tử",
        f"Giấy tờ chứng minh nơi cư trú{' của người yêu cầu' * 6}. Trường hợp đã khai thác được thì không phải nộp.",
    )
    found = paper_list.groups([RequiredPaper(ten_giay_to=row) for row in rows])
    assert [(one.heading, [paper.name for paper in one.papers], one.notes) for one in found] == [
        (
            "Giấy tờ phải nộp",
            ["Tờ khai theo mẫu;", "Một trong các giấy tờ sau: Hộ chiếu; Thẻ căn cước."],
            ["Trường hợp ủy quyền thì phải có văn bản ủy quyền."],
        ),
        (
            "Đối với công trình theo tuyến",
            ["Đơn đề nghị", "02 bộ bản vẽ thiết kế"],
            ["Cá nhân có quyền lựa chọn nơi nộp.", "Người tiếp nhận có trách nhiệm tiếp nhận đúng, đủ hồ sơ."],
        ),
        ("Trường hợp khác", ["Ảnh chân dung"], []),
        ("Thành phần hồ sơ theo Thông tư số 16/2025/TT-BXD", ["Tờ trình đề nghị thẩm định."], []),
        (
            "Đối với tổ chức kinh tế, gồm",
            ["Biểu mẫu điện tử", f"Giấy tờ chứng minh nơi cư trú{' của người yêu cầu' * 6}."],
            ["Trường hợp đã khai thác được thì không phải nộp."],
        ),
    ]


def test_a_time_limit_without_a_unit_is_told(project: Project) -> None:
    """“05” says nothing: staff are told in its line."""
    path = "data/thu-tuc/1.001193.yml"
    project.edit(path, "thoi_gian: 05 Ngày làm việc", "thoi_gian: '05'")
    line = (project.root / path).read_text("utf-8").split("thoi_gian: '05'")[0].count("\n") + 1
    told = [one.partition(": ")[0] for one in project.load().notices if "chưa có đơn vị tính" in one]
    assert told == [f"Nên xem lại {path}:{line}"]


def test_a_fee_without_its_marks_is_told(project: Project) -> None:
    """“8000d” is told in its line; “8.000 đồng” is right."""
    path = "data/thu-tuc/1.001193.yml"
    project.edit(path, "Miễn phí, chưa gồm cước bưu chính", "8000d")
    line = (project.root / path).read_text("utf-8").split("phi_le_phi: 8000d")[0].count("\n") + 1
    told = [one for one in project.load().notices if "“8000d” viết thiếu dấu" in one]
    assert [one.partition(": ")[0] for one in told] == [f"Nên xem lại {path}:{line}"]
    project.edit(path, "8000d", "8.000 đồng/bản")
    assert [one for one in project.load().notices if "viết thiếu dấu" in one] == []


def test_lines_with_marks_are_lists() -> None:
    """Steps of an export whose lines have marks are lists below their step, not steps of their own."""
    step = Step(mo_ta_chi_tiet=["Bước 1: Nộp.", "- Trực tiếp;", "+ Ở quầy.", "Bước 2: Nhận."])
    assert [block.text or block.items for block in step.blocks] == [
        "Bước 1: Nộp.",
        (("Trực tiếp;", 1), ("Ở quầy.", 2)),
        "Bước 2: Nhận.",
    ]
    assert Step(mo_ta_chi_tiet=["Nộp.", "Nhận."]).blocks == ()


def test_lines_of_one_sentence_are_one_paragraph() -> None:
    """An export copied from a PDF has a paragraph for every line of it; a sentence that was cut is one again."""
    cut = "Cơ quan quản lý dự án thông báo rộng rãi kế hoạch thực hiện các hoạt động hỗ trợ, niêm yết tại"
    lines = [
        "a) Bước 1",
        cut,
        "trụ sở trong 10 ngày.",
        "b) Bước 2",
        f"- {cut}",
        "nhà văn hóa.",
        "Nhận kết quả tại nơi nộp",
    ]
    assert [block.text or block.items for block in Step(mo_ta_chi_tiet=lines).blocks] == [
        "a) Bước 1",
        f"{cut} trụ sở trong 10 ngày.",
        "b) Bước 2",
        ((f"{cut} nhà văn hóa.", 1),),
        "Nhận kết quả tại nơi nộp",
    ]
    ends = ("(ở trụ sở) này.", "được duyệt.", "(ii) Trường hợp khác.", "Ủy ban nhận.", "Đến nơi nộp.")
    made = [len(Step(mo_ta_chi_tiet=["Bước 1", cut, end]).blocks) for end in ends]
    assert made == [2, 2, 3, 3, 3]  # Ủ and Đ lie between à and ỹ, and are capitals
    assert Step(mo_ta_chi_tiet=[f"{cut}:", "b) nhà văn hóa"]).blocks == ()
