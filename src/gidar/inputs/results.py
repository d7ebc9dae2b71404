"""Results of validations that are on the disk: as JSON or JSON Lines."""

import json
from decimal import Decimal
from typing import Any, NamedTuple

from ..model.display import quoted
from ..model.edition import editions
from ..model.errors import InputError
from ..model.form import Lang
from ..model.json_schema import validator_of
from ..model.published import published
from ..model.recorded import contradiction, language_of, result_of
from ..model.result import Result
from .files import MEGABYTE, read_file

MAX_RESULTS = 1024 * MEGABYTE
VERSION = "result_version"
UNREADABLE = {"source", "message"}  # all that a line about an input that could not be read has


class Stored(NamedTuple):
    """A result on the disk: what each report came to, in the language it was said in, and what could not be read.

    summary is what it says that they come to together, empty where it does not, as of lines.
    """

    lang: Lang
    results: list[Result]
    unreadable: list[InputError]
    summary: dict[str, Any]


def read_results(path: str, lang: Lang) -> Stored:
    """The results that `gidar validate` has written to a file as json or jsonl; lang where they do not say theirs.

    Raises InputError where the file cannot be read, holds no such results, only a summary of them, results of
    another version that this one cannot say again, or one that contradicts itself.
    """
    text = _decoded(read_file(path, MAX_RESULTS), path)
    document = _document(text, path)
    _hold(document, path)
    records, lost = document["reports"], document["unreadable"]
    if not records and document.get("summary", {}).get("reports"):
        raise InputError("result_summary", path)
    told: Lang = document.get("lang") or next((found for record in records if (found := language_of(record))), lang)
    try:
        results = [result_of(record, told) for record in records]
    except KeyError as error:
        raise InputError("result_unknown", path, name=quoted(error.args[0])) from None
    for at, (result, record) in enumerate(zip(results, records, strict=True)):
        if member := contradiction(result, record):
            raise InputError("result_contradicts", path, where=f"reports/{at}/{member}")
    if document.get("valid", False) and (lost or not all(result.valid for result in results)):
        raise InputError("result_contradicts", path, where="valid")
    unreadable = [InputError("recorded", one["source"], message=one["message"]) for one in lost]
    return Stored(told, results, unreadable, document.get("summary", {}))


def _decoded(data: bytes, path: str) -> str:
    try:
        return data.decode("utf-8-sig")
    except UnicodeDecodeError:
        raise InputError("no_result", path) from None


def _document(text: str, path: str) -> dict[str, Any]:
    """The one document, or what lines of JSON come to together."""
    try:
        whole = _parsed(text)
    except (ValueError, RecursionError):
        whole = None
    if isinstance(whole, dict) and VERSION in whole:
        return whole
    lines: list[dict[str, Any]] = []
    for line in text.splitlines():
        if not line.strip():
            continue
        try:
            record = _parsed(line)
        except (ValueError, RecursionError):
            record = None
        if not isinstance(record, dict) or not ("verdict" in record or record.keys() == UNREADABLE):
            raise InputError("no_result", path)
        lines.append(record)
    if not lines:
        raise InputError("no_result", path)
    lost = [record for record in lines if record.keys() == UNREADABLE]
    return {"reports": [record for record in lines if "verdict" in record], "unreadable": lost}


def _parsed(text: str) -> Any:
    return json.loads(text, parse_float=Decimal)


def _hold(document: dict[str, Any], path: str) -> None:
    """Raise InputError where the records are not as result.schema.json says."""
    schema = published(f"{editions()[-1]}/result.schema.json")
    if VERSION not in document:  # lines have no head
        schema = {name: value for name, value in schema.items() if name != "required"}
    error = next(validator_of(schema).iter_errors(document), None)
    if error is not None:
        where = "/".join(map(str, error.absolute_path)) or "/"
        raise InputError("result_malformed", path, where=quoted(where, 120))
