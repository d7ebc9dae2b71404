"""What a file is, by its name and by how it begins; of what is no report, the true cause."""

import json
import os
from contextlib import suppress

from ..model.display import quoted
from ..model.encoding import name_of, wide_encoding
from ..model.errors import InputError

PICTURES = (
    *(".jpg", ".jpeg", ".jpe", ".jfif", ".png", ".gif", ".bmp", ".tif", ".tiff", ".webp", ".svg", ".ico"),
    *(".heic", ".heif", ".avif", ".psd"),
)
SPREADSHEETS = (".xlsx", ".xls", ".xlsm", ".xlsb", ".et", ".ett", ".ods")
DOCUMENTS = (
    *(".dot", ".docm", ".dotx", ".wpt", ".pages"),
    *(".ppt", ".pptx", ".dps", ".caj", ".epub"),
)
PARQUET = "reports.parquet"  # what a folder of Parquet files has
PACKED = (".rar", ".7z", ".tar", ".gz", ".tgz", ".bz2", ".xz", ".zst")

BEGINNINGS = {
    b"RAR!\x1a\x07": "RAR",
    b"7Z\xbc\xaf\x27\x1c": "7Z",
    b"\x1f\x8b": "GZIP",
    b"PAR1": "Parquet",
    b"<!DOCTYPE": "HTML",
    b"<HEAD": "HTML",
    b"<?XML": "XML",
}
"""How files begin, in capitals, beside those that are known among documents."""

OWN = {"result_version": "reports", "record_version": "cells", "loss_version": "reports"}
"""What a result of validation, or the record of an extraction or of what a format does not hold, says first, and what
it lists."""

DECODER = json.JSONDecoder()
SPACE = " \t\r\n"  # what may stand around JSON


def unread(path: str) -> InputError:
    """Why a file is not read, by the ending of its name."""
    name = path.lower()
    if name.endswith(PICTURES):
        return InputError("picture", path)
    if name.endswith(DOCUMENTS):
        return InputError("other_document", path)
    if name.endswith(PACKED):
        return InputError("packed", path)
    if name.endswith(".parquet"):
        above = os.path.dirname(path).split(os.sep)[:-1]
        table = next((name for name in reversed(above) if name.lower().endswith(".parquet")), None)
        return InputError("parquet_below", path, table=quoted(table)) if table else InputError("parquet_alone", path)
    return InputError("lone_csv" if name.endswith(".csv") else "unknown_format", path)


def kind(data: bytes) -> str | None:
    """What some bytes are that are no JSON: "PDF", "HTML", "CSV"; None where that is not known."""
    from ..extraction.documents.contents import BEGINNINGS as OF_DOCUMENTS

    start = data[:64].removeprefix(b"\xef\xbb\xbf").lstrip().upper()
    for beginning, name in ({key: name for key, (_, name) in OF_DOCUMENTS.items()} | BEGINNINGS).items():
        if start.startswith(beginning):
            return name
    text = data[:4096].lstrip()
    line = text.partition(b"\n")[0]
    return (
        "CSV" if line.count(b",") > 1 and line[:1] not in b"[\xef" and b"{" not in text and b"\0" not in line else None
    )


def cause(error: InputError, data: bytes) -> InputError:
    """The same fault of a text that should be a report in JSON, or the one behind it where that can be told."""
    if error.key not in (
        "json_syntax",
        "json_nul",
        "json_character",
        "json_cut",
        "encoding_json",
        "not_a_report",
        "binary",
    ):
        return error
    if error.key == "binary" and error.source != "-":  # its name has said what it should be
        return error
    source, text = error.source, data.removeprefix(b"\xef\xbb\xbf").decode("utf-8", "replace").lstrip(SPACE)
    ending = os.path.splitext(source)[1]
    if source == "-" and (name := kind_of(data)):
        return InputError("other_input", source, kind=name)
    if ending.lower() == ".json" and (name := kind(data)):
        return InputError("other_kind", source, ending=ending, kind=name)
    with suppress(ValueError, RecursionError):
        value, end = DECODER.raw_decode(text)
        if isinstance(value, dict) and text[end:].lstrip()[:1] == "{":
            return InputError("several_texts", source)
        if isinstance(value, list) and any(
            isinstance(one, dict) and {"edition", "tables"} & one.keys() for one in value
        ):
            return InputError("json_list", source)
        if isinstance(value, dict) and value.keys() & OWN.keys() and error.key == "not_a_report":
            return InputError("own_result", source)
    with suppress(ValueError, RecursionError):
        before, brace, _ = text.partition("{")
        value, _ = DECODER.raw_decode(text, len(before)) if before and before[0] != "[" and brace else (None, 0)
        if isinstance(value, dict) and {"edition", "tables"} & value.keys():
            return InputError("text_before", source, text=quoted(before.rstrip(SPACE), 40))
    return error


def kind_of(data: bytes) -> str | None:
    """The same of a file that is there whole: what a zip file is, its parts say."""
    from ..extraction.documents.contents import PK, packed

    return packed(data)[1] if data.startswith(PK) else kind(data)


def no_lines(path: str, data: bytes) -> InputError | None:
    """Why a .jsonl cannot be read line by line: it is one JSON text over many lines, or none; None where neither is so.

    data is the beginning of it, or all.
    """
    if wide := wide_encoding(data):
        return InputError("wide_json", path, encoding=name_of(wide))
    if name := kind(data):
        return InputError("other_kind", path, ending=os.path.splitext(path)[1], kind=name)
    with suppress(ValueError, RecursionError):
        value = json.loads(data.decode("utf-8-sig"))
        if isinstance(value, (dict, list)):
            return InputError("one_text" if isinstance(value, dict) else "json_list", path)
    return None
