"""What a commune is asked when it takes the site over, and whether the answers can be right."""

import re
from collections.abc import Callable, Mapping
from dataclasses import KW_ONLY, dataclass

from .. import github
from ..core import phone
from ..core.record import MAIL
from ..core.text import clean, slug
from ..kinds.unit.model import KINDS
from ..kinds.unit.written import CODE, GITHUB, OWN_NAME, full_name
from . import hours_text, provinces

_TYPES = {"xa": "xã", "phuong": "phường", "dac-khu": "đặc khu"}
_NAME = re.compile(r"[^\W_][\w .'’()–-]*")


class AnswerError(ValueError):
    """An answer cannot be right; the message says why, in Vietnamese."""


@dataclass(frozen=True)
class Question:
    """A question by the name of its option; `example` is a right answer.

    `check` gives the answer as it is kept, or raises AnswerError.
    """

    option: str
    words: str
    example: str
    check: Callable[[str], str]
    _: KW_ONLY
    required: bool = True


def _named(text: str) -> str:
    if not _NAME.fullmatch(text):
        raise AnswerError("chỉ gồm chữ, số, dấu cách, gạch nối và dấu nháy")
    letters = "".join(filter(str.isalpha, text))
    if len(letters) > 1 and (letters.isupper() or (letters.islower() and letters == "".join(text.split()))):
        right = " ".join(word[:1].upper() + word[1:].lower() for word in text.split())
        raise AnswerError(f"viết hoa chữ đầu mỗi tiếng, ví dụ {right}")
    return text


def _province(text: str) -> str:
    """A province by its official name, where it is on the list; case and accents do not matter."""
    return text if provinces.is_known(text) else _named(text)


def _type(text: str) -> str:
    try:
        return _TYPES[slug(text)]
    except KeyError:
        raise AnswerError("chỉ nhận xa, phuong hoặc dac-khu") from None


def _code(text: str) -> str:
    if not re.fullmatch(CODE.pattern, text) or text == "00000":
        raise AnswerError(f"{CODE.message}, theo danh mục đơn vị hành chính Việt Nam")
    return text


def _phone(text: str) -> str:
    try:
        number = phone.parse(text)
    except phone.PhoneError as error:
        several = str(error).startswith(phone.SEVERAL)
        more = "ở đây chỉ ghi một số; các số khác thêm sau ở mục Đường dây nóng"
        raise AnswerError(more if several else str(error)) from error
    if number.sample:
        raise AnswerError("đầu số 0200 là số mẫu, không gọi được")
    if len(re.sub(r"\D", "", number.shown)) == 3:
        raise AnswerError("đây là số khẩn cấp của cả nước, không phải số của nơi tiếp nhận hồ sơ")
    return number.shown


def _mail(text: str) -> str:
    if not re.fullmatch(MAIL.pattern, text):
        raise AnswerError(MAIL.message)
    return text


def _hours(text: str) -> str:
    try:
        hours_text.parse(text)
    except hours_text.HoursError as error:
        raise AnswerError(str(error)) from error
    return text


def _repository(text: str) -> str:
    """The address of a repository, for its address of any form that GitHub shows."""
    text = re.sub(r"^(https?://|git@)?(www\.)?github\.com[/:]", "https://github.com/", text, flags=re.I)
    text = text.removesuffix("/").removesuffix(".git")
    if not re.fullmatch(GITHUB.pattern, text):
        raise AnswerError(GITHUB.message)
    return text


def _any(text: str) -> str:
    return text


QUESTIONS = (
    Question("ten", "Tên riêng của đơn vị", "Đông Ngàn", _named),
    Question("loai", "Loại đơn vị: xa, phuong hoặc dac-khu", "phuong", _type),
    Question("tinh", "Tỉnh, thành phố", "Bắc Ninh", _province),
    Question("ma-don-vi", "Mã đơn vị hành chính, 5 chữ số", "09400", _code),
    Question("dia-danh", "Địa danh ghi trước ngày, tháng trên văn bản", "Đông Ngàn", _named, required=False),
    Question("dia-chi", "Địa chỉ trụ sở", "Số 1 đường Lý Thái Tổ", _any, required=False),
    Question("dien-thoai", "Điện thoại nơi tiếp nhận hồ sơ, đã gọi thử được", "0222 3835 001", _phone),
    Question("email", "Thư điện tử công vụ", "ubnd@tinh.gov.vn", _mail, required=False),
    Question("gio", "Giờ làm việc", hours_text.EXAMPLE, _hours, required=False),
    Question("kho", "Địa chỉ kho trên GitHub", "https://github.com/ten-tai-khoan/cchc", _repository),
)
NAMING = QUESTIONS[:2]  # what must fit together


@dataclass(frozen=True, kw_only=True)
class Answers:
    """The answers, checked; what was not answered is empty. `kind` is `phường`."""

    name: str
    kind: str
    province: str
    code: str
    place: str
    address: str
    phone: str
    email: str
    hours: str
    repository: str

    @property
    def full(self) -> str:
        """`phường Đông Ngàn`."""
        return full_name(self.kind, self.name)


def checked(given: Mapping[str, str]) -> tuple[Answers | None, list[str]]:
    """The answers by option, and everything that is wrong with them; no answers where something is."""
    kept: dict[str, str] = {}
    wrong: list[str] = []
    for question in QUESTIONS:
        text = tidy(given.get(question.option, ""))
        try:
            kept[question.option] = answer(question, text)
        except AnswerError as error:
            found = f" (đang có: “{text}”)" if text else ""
            wrong.append(f"{_called(question)}: {error}{found}; ví dụ đúng: {question.example}")
    if mistake := misnamed(given):
        name = QUESTIONS[0]
        wrong.append(f"{_called(name)}: {mistake} (đang có: “{tidy(given['ten'])}”); ví dụ đúng: {name.example}")
    return (None if wrong else _answers(kept)), wrong


def _called(question: Question) -> str:
    """A question as who answered it knows it: by the words of GitHub's form, else by its option."""
    return question.words if github.running() else f"--{question.option}"


def tidy(text: str) -> str:
    """An answer in composed letters, on one line."""
    return " ".join(clean(text).split())


def answer(question: Question, text: str) -> str:
    """The answer to a question as it is kept; empty where it may be left open and is.

    Raises:
        AnswerError: it cannot be right.
    """
    if text:
        return question.check(text)
    if question.required:
        raise AnswerError("chưa có")
    return ""


def misnamed(given: Mapping[str, str]) -> str:
    """Why name and type do not fit together; empty where they do, or where one of them is wrong by itself."""
    try:
        return _no_own_name(
            {question.option: answer(question, tidy(given.get(question.option, ""))) for question in NAMING}
        )
    except AnswerError:
        return ""


def _no_own_name(kept: Mapping[str, str]) -> str:
    """Why the name, without the type before it, is not the own name of a unit of that type; empty where it is."""
    said = next((kind for kind in KINDS if kept["ten"].lower().startswith(f"{kind} ")), "")
    if said and said != kept["loai"]:
        return f"tên ghi là {said} mà loại đơn vị là {kept['loai']}"
    return "" if re.fullmatch(OWN_NAME.pattern, _own_name(kept)) else OWN_NAME.message


def _own_name(kept: Mapping[str, str]) -> str:
    """`Đông Ngàn` of `phường Đông Ngàn`."""
    kind, name = kept["loai"], kept["ten"]
    return name[len(kind) + 1 :] if name.lower().startswith(f"{kind} ") else name


def _answers(kept: Mapping[str, str]) -> Answers:
    kind, name = kept["loai"], _own_name(kept)
    province = provinces.full(kept["tinh"])
    return Answers(
        name=name,
        kind=kind,
        province=province,
        code=kept["ma-don-vi"],
        place=kept["dia-danh"] or (full_name(kind, name) if name[0].isdigit() else name),
        address=kept["dia-chi"],
        phone=kept["dien-thoai"],
        email=kept["email"],
        hours=kept["gio"],
        repository=kept["kho"],
    )
