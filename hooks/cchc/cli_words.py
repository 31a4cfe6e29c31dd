"""What click says by itself, in Vietnamese: names of parts of a help page, and what is wrong with a call.

click asks gettext for these words, which wants compiled catalogues in folders of the system; the table below is all
of them that this command can meet. tests/test_cli.py calls every command wrongly and finds no English.
"""

from types import ModuleType

from click import core, decorators, exceptions, formatting, parser, types

WORDS = {
    "Usage:": "Cách dùng:",
    "Options": "Tùy chọn",
    "Commands": "Các lệnh",
    "Positional arguments": "Phần phải ghi",
    "Show this message and exit.": "Hiện hướng dẫn này rồi thoát.",
    "Show the version and exit.": "Hiện phiên bản rồi thoát.",
    "Error: {message}": "Lỗi: {message}",
    "Try '{command} {option}' for help.": "Xem cách dùng: {command} {option}",
    "Aborted!": "Đã dừng.",
    "Missing command.": "thiếu tên lệnh.",
    "Missing argument": "thiếu",
    "Missing option": "thiếu tùy chọn",
    "Missing parameter": "thiếu",
    "Missing {param_type}": "thiếu {param_type}",
    "Missing parameter: {param_name}": "thiếu {param_name}",
    "Invalid value: {message}": "ghi chưa đúng: {message}",
    "Invalid value for {param_hint}: {message}": "{param_hint} ghi chưa đúng: {message}",
    "No such option {name!r}.": "không có tùy chọn “{name}”.",
    "No such command {name!r}.": "không có lệnh “{name}”.",
    "Did you mean {possibility}?": "Có phải là {possibility}?",
    "(Did you mean one of: {possibilities}?)": "(Có phải là một trong: {possibilities}?)",
    "Got unexpected extra argument ({args})": "thừa phần này: {args}",
    "Got unexpected extra arguments ({args})": "thừa các phần này: {args}",
    "Option {name!r} requires an argument.": "sau tùy chọn “{name}” phải ghi thêm giá trị.",
    "Option {name!r} does not take a value.": "sau tùy chọn “{name}” không ghi thêm gì.",
    "Choose from:\n\t{choices}": "Chọn một trong:\n\t{choices}",
    "{value!r} is not {choice}.": "“{value}” không phải {choice}.",
    "{value!r} is not one of {choices}.": "“{value}” không có trong các lựa chọn: {choices}.",
    "{value!r} is not a valid {number_type}.": "“{value}” không phải là số.",
    "{value} is not in the range {range}.": "{value} nằm ngoài khoảng {range}.",
    "{value!r} does not match the format {format}.": "“{value}” không đúng dạng {format}.",
    "{value!r} does not match the formats {formats}.": "“{value}” không đúng một trong các dạng {formats}.",
    "{name} {filename!r} does not exist.": "không có {name} “{filename}”.",
    "{name} {filename!r} is a file.": "“{filename}” là tệp, phải là thư mục.",
    "{name} {filename!r} is a directory.": "“{filename}” là thư mục, phải là tệp.",
    "{name} {filename!r} is not readable.": "không đọc được {name} “{filename}”.",
    "{name} {filename!r} is not writable.": "không ghi được vào {name} “{filename}”.",
    "Could not open file {filename!r}: {message}": "không mở được tệp “{filename}”: {message}",
    "unknown error": "chưa rõ vì sao",
    "file": "tệp",
    "directory": "thư mục",
    "path": "đường dẫn",
    "text": "chữ",
    "integer": "số",
    "required": "bắt buộc",
    "default: {default}": "mặc định: {default}",
    "env var: {var}": "biến môi trường: {var}",
}
_SPEAKING: tuple[ModuleType, ...] = (core, decorators, exceptions, formatting, parser, types)


def _word(text: str) -> str:
    return WORDS.get(text, text)


def _counted(one: str, more: str, count: int) -> str:
    return _word(one if count == 1 else more)


def speak_vietnamese(group: core.Group) -> None:
    """Let click say its words in Vietnamese, in this process, and those of a group."""
    for module in _SPEAKING:
        for name, said in (("_", _word), ("ngettext", _counted)):
            if hasattr(module, name):
                setattr(module, name, said)
    group.subcommand_metavar = "LỆNH [PHẦN SAU LỆNH]"
    in_vietnamese(group)


def in_vietnamese(command: core.Command) -> None:
    """Let one command name its options in Vietnamese."""
    command.options_metavar = "[TÙY CHỌN]"
    for parameter in command.params:
        parameter.type.name = _word(parameter.type.name)
