"""Made-up personal data in the words of those who write it, and texts that only look like it.

Every number, name and address is drawn at random: nobody's.
"""

import random
from collections.abc import Callable, Mapping

Chance = random.Random
Family = Callable[[Chance], str]

_SURNAMES = "Nguyễn Trần Lê Phạm Hoàng Vũ Đặng Bùi Đỗ Ngô Lý Nông Hứa Triệu Lương Vi Sầm Chu".split()
_MIDDLE = "Văn Thị Đức Minh Thu Ngọc Quang Hữu Thanh Kim".split()
_GIVEN = "Hoa Nam Hùng Lan Sơn Thảo Tuấn Mai Bình Yến Phúc Dung".split()
_ETHNIC = (
    "Y Bhăm Niê", "H'Hen Niê", "K'Brơi", "Chẩu Văn Páo", "Giàng A Phử", "Vừ Mí Kẻ", "Rơ Châm Dung", "Kpă Klơng",
    "Lò Thị Ính", "Tẩn Láo San", "Đàng Năng Thọ", "Alăng Bhuốch",
)  # fmt: skip
_ROADS = "Lê Lợi,Trần Phú,Hùng Vương,Quang Trung,Nguyễn Trãi,Bà Triệu".split(",")


def _digits(chance: Chance, count: int) -> str:
    return "".join(chance.choice("0123456789") for _ in range(count))


def name(chance: Chance) -> str:
    """A full name."""
    return f"{chance.choice(_SURNAMES)} {chance.choice(_MIDDLE)} {chance.choice(_GIVEN)}"


def _of(chance: Chance, *forms: str, **parts: str) -> str:
    return chance.choice(forms).format(**parts)


def _split(chance: Chance, digits: str, sizes: tuple[int, ...], gaps: tuple[str, ...]) -> str:
    parts, start, gap = [], 0, chance.choice(gaps)
    for size in sizes:
        parts.append(digits[start : start + size])
        start += size
    return gap.join(parts)


def citizen(chance: Chance) -> str:
    """Twelve digits, or nine where they are called by name."""
    number = f"{chance.randrange(1, 97):03d}{chance.choice('0123')}{_digits(chance, 8)}"
    shown = _split(chance, number, (3, 3, 3, 3), ("", "", " ", ".", "-", "*", "/", " - ", "·", "|", ":", " / "))
    old = _split(chance, f"{chance.randrange(1, 3)}{_digits(chance, 8)}", (3, 3, 3), ("", " ", ".", "-"))
    return _of(
        chance,
        "Ông {name}, căn cước {new}, nộp hồ sơ ngày 12/6/2024.",
        "CCCD: {new}",
        "Người nộp có số định danh cá nhân {new} đã nhận kết quả.",
        "Thẻ căn cước số {new} do Cục Cảnh sát cấp.",
        "{name} ({new})",
        "Giấy chứng minh nhân dân số {old} đã hết hạn.",
        "CMND {old} cấp ngày 03/5/2010 tại Công an tỉnh",
        "Số CMT: {old}",
        "Số CMSQ {eight} của ông {name}",
        "CCCD {commas}",
        "Chứng minh quân đội số {eight} của anh {name}",
        name=name(chance),
        new=shown,
        old=old,
        eight=_digits(chance, 8),
        commas=_split(chance, number, (3, 3, 3, 3), (",", ";", " , ")),
    )


def insurance(chance: Chance) -> str:
    """Numbers of health and social insurance."""
    letters, rest = (
        chance.choice(("GD", "DN", "HT", "TE", "HN", "CN")),
        f"{chance.randrange(1, 6)}{_digits(chance, 12)}",
    )
    card = f"{letters}{_split(chance, rest, (1, 2, 10), ('', ' ', '-', '.'))}"
    social = _split(chance, _digits(chance, 10), (2, 4, 4), ("", " ", "."))
    return _of(
        chance,
        "Thẻ BHYT {card} của bà {name} bị sai ngày sinh.",
        "Thẻ bảo hiểm y tế mã {card}",
        "Mã số BHXH {social} chưa được chốt.",
        "Số sổ bảo hiểm xã hội: {social}",
        "mã thẻ {card}",
        card=card,
        social=social,
        name=name(chance),
    )


def account(chance: Chance) -> str:
    """Accounts and cards of people."""
    number = f"{chance.randrange(1, 10)}{_digits(chance, chance.choice((9, 11, 12, 13)))}"
    card = _split(chance, f"9704{_digits(chance, 12)}", (4, 4, 4, 4), (" ", "-", "."))
    return _of(
        chance,
        "Chuyển khoản cho ông {name}, số tài khoản {number} ngân hàng Agribank.",
        "STK {number} Vietcombank {name}",
        "Tài khoản ngân hàng của bà {name}: {number}",
        "Trả tiền vào tài khoản số {number} mang tên {name}",
        "Số thẻ {card} tên {name}",
        "{bank} {number}, tên {name}",
        "Chuyển cho {name} {number} {bank}",
        "Ủng hộ chị {name} xin gửi về STK {number} ({bank})",
        number=number,
        card=card,
        bank=chance.choice(("BIDV", "MB Bank", "VPBank", "TPBank", "ACB", "HDBank")),
        name=name(chance),
    )


def mobile(chance: Chance) -> str:
    """Mobile phones in all their dresses."""
    digits = f"0{chance.choice('35789')}{chance.choice('2456789')}{_digits(chance, 7)}"
    gaps = ("", "", " ", ".", "-", "*", "/", " - ", ". ", "·", "_")
    shown = _split(chance, digits, chance.choice(((4, 3, 3), (3, 3, 4), (2, 2, 2, 2, 2))), gaps)
    abroad = f"+84{chance.choice(('', ' ', '-'))}{digits[1:]}"
    return _of(
        chance,
        "Hỏi chị {given}, điện thoại {shown}.",
        "Liên hệ ông {name}: {shown} (Zalo)",
        "SĐT {shown}",
        "Gọi {abroad} gặp bà {given}",
        "Số máy của người nộp là {shown}, gọi sau 17 giờ.",
        "zalo.me/{digits}",
        "đt: {entity}",
        shown=shown,
        abroad=abroad,
        digits=digits,
        entity=digits.replace("0", "&#48;", 1),
        name=name(chance),
        given=chance.choice(_GIVEN),
    )


def mail(chance: Chance) -> str:
    """Private mail, plain and hidden."""
    user, host = f"nguoidan{_digits(chance, 3)}", chance.choice(("gmail.com", "yahoo.com.vn", "outlook.com", "vidu.vn"))
    plain, dotted = f"{user}@{host}", host.replace(".", "[.]")
    return _of(
        chance,
        "Thư điện tử: {plain}",
        "Gửi về {plain}.",
        "Liên hệ {user} [at] {host}",
        "Liên hệ {user}[at]{dotted}",
        "Thư {user}(at){host} của ông {name}",
        "Thư {user} a còng {spoken}",
        "Thư {user}&#64;{host}",
        "Thư {user}#gmail.com",
        "Thư {user}@gmail,com",
        "Thư {user}_at_{host}",
        plain=plain,
        user=user,
        host=host,
        dotted=dotted,
        spoken=host.replace(".", " chấm "),
        name=name(chance),
    )


def birthday(chance: Chance) -> str:
    """Birthdays with the name of whose they are."""
    day, month, year = chance.randrange(1, 29), chance.randrange(1, 13), chance.randrange(1940, 2020)
    who = name(chance)
    return chance.choice(
        (
            f"Bà {who}, sinh ngày {day:02d}/{month}/{year}.",
            f"{who}, sinh ngày {day} tháng {month} năm {year}",
            f"Em {who} (sinh năm {year}) ở thôn 3",
            f"Ông {who} (SN {year})",
            f"Họ tên: {who}; ngày sinh: {day:02d}-{month:02d}-{year}",
            f"Anh {who}, sinh {day:02d}.{month:02d}.{year}, thường trú tại xã",
            f"Cháu {who} - ngày tháng năm sinh {day}/{month}/{year}",
            f"Chị {who}, năm sinh {year}",
            f"{chance.choice(_ETHNIC[:3])}, sinh năm {year}",
            f"Ông {who} ({min(year, 2009)})",
            f"NS: {day}/{month}/{year}, họ tên {who}",
            f"Ngày sinh của bà {who} là {day}.{month}.{year}",
            f"Bà {who}, {day}/{month}/{min(year, 2009)}, nộp hồ sơ",
            f"Ông {who.split()[-1]} ({day}.{month}.{min(year, 2009)})",
            f"Họ và tên: {chance.choice(_ETHNIC)}. Sinh ngày: {day}-{month}-{year}",
            f"{who} (DOB {day} / {month} / {year})",
            f"| 1 | {who} | Nữ | {day:02d}/{month:02d}/{min(year, 2009)} |",
        )
    )


def house(chance: Chance) -> str:
    """Where a person lives."""
    number, road = f"{chance.randrange(1, 300)}{chance.choice(('', 'A', '/3', 'B'))}", chance.choice(_ROADS)
    return _of(
        chance,
        "Nhà ông {name}, số {number} đường {road}.",
        "Bà {name} thường trú tại số nhà {number}, đường {road}",
        "Ông {name} ở số {number} phố {road}",
        "Chị {given}, trú tại số {number}, ngõ 5, đường {road}",
        "Hộ bà {name}, nhà số {number} thôn 2",
        "Anh {given} ở hẻm 12/{number} đường {road}",
        "Bà {name}, SN {number}, đường {road}",
        "Chị {given} ở căn hộ {number} chung cư An Bình",
        "Bà {name}, ĐC: {number} {road}",
        "Anh {name}, cư ngụ {number} đường {road}",
        number=number,
        road=road,
        name=name(chance),
        given=chance.choice(_GIVEN),
    )


def plate(chance: Chance) -> str:
    """Plates of cars, motorbikes, army and embassies."""
    first, letter, five = chance.randrange(11, 100), chance.choice("ABCDEFGHKLM"), _digits(chance, 5)
    car = chance.choice(
        (
            f"{first}{letter}{five}",
            f"{first}{letter}-{five[:3]}.{five[3:]}",
            f"{first}{letter.lower()}-{five[:3]}.{five[3:]}",
            f"{first}{letter} {five}",
            f"{first}{letter} – {five[:3]}.{five[3:]}",
            f"{first}{letter}_{five}",
            f"{first}-{letter}{chance.randrange(1, 10)} {five[:3]}.{five[3:]}",
            f"{first}{letter}{chance.randrange(1, 10)}-{five[:4]}",
            f"{first}-{letter}{chance.randrange(1, 10)} {five[:4]}",
        )
    )
    army = f"{chance.choice(('TM', 'QH', 'KT', 'AA', 'BC'))}-{five[:2]}-{five[2:4]}"
    return _of(
        chance,
        "Xe ô tô biển số {car} đỗ ở cổng chợ.",
        "Xe máy {car} gây tai nạn tại thôn 2",
        "biển kiểm soát {car}",
        "BKS: {car}, chủ xe chưa đến nộp phạt",
        "Xe quân sự {army} qua cầu",
        "Xe biển số 80NN-{three}-{two}",
        "Xe biển số 80-{three}-NG-{two}",
        "Ô tô {first}.{letter}-{three}{two}",
        car=car,
        army=army,
        first=str(first),
        letter=letter,
        three=five[:3],
        two=five[3:],
    )


def land(chance: Chance) -> str:
    """Papers of land, and parcels with their owner."""
    serial = f"{chance.choice(('BX', 'CN', 'AĐ', 'DD', 'BM'))}{chance.choice((' ', ''))}{_digits(chance, 6)}"
    parcel, sheet = chance.randrange(1, 900), chance.randrange(1, 90)
    return _of(
        chance,
        "Giấy chứng nhận quyền sử dụng đất số {serial} cấp năm 2010 bị mất.",
        "Sổ đỏ số {serial} của ông {name}",
        "Giấy chứng nhận số phát hành {serial}",
        "GCN QSDĐ {serial} mang tên bà {name}",
        "Giấy CNQSD đất {serial}",
        "Bìa đỏ số {serial} của ông {name}",
        "Thửa đất {parcel}/{sheet} của bà {name}",
        "Thửa đất số {parcel}, tờ bản đồ số {sheet} của ông {name}",
        "Hộ bà {name} xin tách thửa {parcel} tờ {sheet}",
        serial=serial,
        parcel=str(parcel),
        sheet=str(sheet),
        name=name(chance),
    )


def passport(chance: Chance) -> str:
    """Passports."""
    number = f"{chance.choice('BCNPK')}{_digits(chance, chance.choice((7, 8)))}"
    return _of(
        chance,
        "Hộ chiếu {number} đã hết hạn.",
        "Hộ chiếu số {number} của ông {name}",
        "Passport No. {number}",
        "HC: {number} – {name}",
        number=number,
        name=name(chance),
    )


def online(chance: Chance) -> str:
    """Pages of people."""
    user = f"nguyen.van.hung.{chance.randrange(1960, 2005)}"
    return _of(
        chance,
        "Trang facebook.com/{user} đăng sai.",
        "Xem https://www.facebook.com/profile.php?id=1000{number}",
        "https://m.facebook.com/{user}",
        "fb.com/{user}",
        "tiktok.com/@{user}",
        "https://t.me/{user}",
        "https://www.youtube.com/@{user}",
        "fb: {user}",
        "telegram @{user}",
        "https://www.facebook.com/share/p/{number}/",
        "Xem phim ở https://fb.watch/{number}/",
        user=user,
        number=_digits(chance, 11),
    )


def patient(chance: Chance) -> str:
    """Files of patients."""
    return _of(
        chance,
        "Mã bệnh nhân: {number}, {name}",
        "Hồ sơ bệnh án số {number} của bà {name}",
        "Mã BN {number}, {name}, điều trị tại trạm",
        name=name(chance),
        number=_digits(chance, 8),
    )


PERSONAL: Mapping[str, Family] = {
    "căn cước": citizen,
    "bảo hiểm": insurance,
    "tài khoản": account,
    "di động": mobile,
    "thư": mail,
    "ngày sinh": birthday,
    "địa chỉ nhà": house,
    "biển số": plate,
    "giấy tờ đất": land,
    "hộ chiếu": passport,
    "trang cá nhân": online,
    "bệnh án": patient,
}


def full_name(chance: Chance) -> str:
    """Names as remarks have them: with a title, without, of ethnic minorities, without capitals."""
    who, other = name(chance), chance.choice(_ETHNIC)
    title = chance.choice(("ông", "bà", "Ông", "Bà", "anh", "chị", "cô"))
    return _of(
        chance,
        "{title} {who} lấn vỉa hè.",
        "{title} {other} chưa được cấp nước.",
        "{title} {lower} chưa nhận được giấy.",
        "{who} phản ánh đèn hỏng",
        "anh {given} bán phở đổ rác ra đường",
        "Nhà chị {given} nuôi lợn gây mùi",
        "Tôi là {who}, ở thôn 3",
        "Người phản ánh: {other}",
        "vợ tôi tên {other}",
        "{other} phản ánh đường lầy lội",
        title=title,
        who=who,
        other=other,
        lower=f"{chance.choice(('nguyễn', 'trần', 'phạm'))} văn {chance.choice(_GIVEN).lower()}",
        given=chance.choice(_GIVEN),
    )


def told_home(chance: Chance) -> str:
    """What names nobody and yet tells who it is."""
    return _of(
        chance,
        "Người gửi sinh năm {year}",
        "Nước ngập đến số nhà {number}",
        "Hẻm {number}/3 không có đèn",
        "thửa đất số {number} tờ bản đồ số 5 bị lấn",
        "Nhắn zalo Hùng Phở để biết",
        "Máy bàn (0274) 3904 {number}",
        year=str(chance.randrange(1940, 2005)),
        number=str(chance.randrange(100, 999)),
    )


NAMED: Mapping[str, Family] = {"họ tên": full_name, "lời kể": told_home}


def dossier(chance: Chance) -> str:
    """Codes of dossiers, procedures and papers."""
    day = f"{chance.randrange(20, 27)}{chance.randrange(1, 13):02d}{chance.randrange(1, 29):02d}"
    return _of(
        chance,
        "Hồ sơ 000.00.19.H{two}-{day}-{four} đã có kết quả.",
        "Mã hồ sơ H{two}.{two}-{day}-{four} nộp trực tuyến",
        "Thủ tục 1.{six} và 2.{six}.000.00.00.H{two}",
        "Công văn số {four}/UBND-VP ngày 12/6/2024, Nghị định 118/2025/NĐ-CP",
        "Quyết định 2036/QĐ-BTTTT ngày 21/11/2016; Luật 10/2022/QH15",
        "Gói thầu IB24{day}{two}, E-TBMT IB23{day}{two}-00; phản ánh PA-2024-00{two}",
        "Theo báo cáo {two}/BC-UBND, {four}/KH-UBND, Thông tư 01/2018/TT-VPCP",
        two=f"{chance.randrange(10, 64)}",
        day=day,
        four=_digits(chance, 4),
        six=_digits(chance, 6),
    )


def numbers(chance: Chance) -> str:
    """Money, counts, days, hours, places on the map."""
    return _of(
        chance,
        "Kinh phí {a}.{b}.000 đồng, giải ngân {a}.{b}.{b}.000 đồng.",
        "Diện tích {a},{b} ha, dài {a}.{b} m, từ 2021 đến 2025",
        "Từ 07:30-11:30, 13:30-17:00 các ngày 12/6/2024, 13/6/2024, 14/6/2024",
        "Các năm 2021 2022 2023 2024 2025 có {b}, {b}, {a} hồ sơ",
        "Điểm tiếp nhận ở 21.{b}612, 106.{b}234",
        "Tiếp nhận {b} hồ sơ (trực tuyến {a}, trực tiếp {b}), đúng hạn 99,{a}%",
        "Tổ 12, thôn 3; lô 12A, khu B2; quầy số 5; phòng 102",
        "Mã số thuế của công ty là 23{b}{b}{a}",
        a=str(chance.randrange(10, 99)),
        b=str(chance.randrange(100, 999)),
    )


def officials(chance: Chance) -> str:
    """Officials, people who are praised, heroes, children as a group."""
    return _of(
        chance,
        "Đồng chí {who}, Chủ tịch UBND xã, trao giấy khen cho bà {other} và em {third}.",
        "Ông {who} hiến 120 m2 đất làm đường thôn 3.",
        "Đồng chí {who}, 12/6/2024, tiếp bà {other} (7/2/2025) tại đường Lê Hồng Phong, 12/5/1980",
        "Ông {who} dẫn đoàn bác sĩ khám cho 12 trẻ bị tim bẩm sinh, 5 người mắc lao phổi.",
        "Trẻ sinh năm 2026 được cấp thẻ bảo hiểm y tế",
        "Học sinh sinh năm 2014 đăng ký học lớp 1A1, 1A2",
        "Kỷ niệm ngày sinh Chủ tịch Hồ Chí Minh (19/5/1890)",
        "Liệt sĩ {who}, sinh năm 1948, hy sinh năm 1972",
        "Khám cho người cao tuổi, người sinh năm 1946 trở về trước",
        "Trường Tiểu học Nguyễn Văn Trỗi, Trường THCS Lê Hồng Phong, đường Nguyễn Thị Minh Khai",
        who=name(chance),
        other=name(chance),
        third=name(chance),
    )


def offices(chance: Chance) -> str:
    """How to reach offices, and public accounts."""
    return _of(
        chance,
        "Gọi (0205) 3{six} hoặc 1900 1234, 1022, 0692 348 560.",
        "Thư ubnd{three}@langson.gov.vn. Hạn cuối 30/6",
        "Trụ sở UBND xã: số {three} đường Lê Lợi",
        "Ủng hộ Quỹ vì người nghèo, số tài khoản công khai 3761{six}{three}, Kho bạc Nhà nước",
        "Nộp lệ phí vào tài khoản 3511{six} của UBND xã",
        "Tài khoản thu phí của UBND xã 3511{six} tại Agribank",
        "Trang facebook.com/ubndxahoabinh và zalo.me/1234{six}{six}{three}",
        "Xem https://baolangson.vn/tin-tuc/{six}{six}-bai.html",
        "Bưu điện ở số 5 ngõ 3/2 phố Trần Phú",
        "Thửa đất số 12, tờ bản đồ số 5 dùng làm nhà văn hóa thôn",
        six=_digits(chance, 6),
        three=str(chance.randrange(100, 999)),
    )


CLEAN: Mapping[str, Family] = {"mã, văn bản": dossier, "con số": numbers, "người": officials, "cơ quan": offices}
