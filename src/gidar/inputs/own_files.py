"""Files that gidar itself writes, or is set by, and that lie beside reports: told from reports by what they hold."""

import csv
import json
import re
from collections.abc import Callable
from typing import Any, BinaryIO

from ..model.form import LANGUAGES
from ..model.words import texts, words
from .document_cells import is_about_cells, refused_in
from .files import MEGABYTE
from .kinds import OWN
from .settings import OWN as SETTINGS

HEAD = 4096  # bytes by which a file is known as one of ours
MAX_OWN = 16 * MEGABYTE  # bytes of a result that is read to be certain; a larger file is no report
MADE = b'<meta name="generator" content="gidar '
SUBJECTS = {  # in the properties of our workbooks; that of many reports, passed over beside them, is read by its name
    b"<dc:subject>gidar</dc:subject>": "results",
    b"<dc:subject>gidar summary</dc:subject>": "summaries",
}


def own_file(name: str, file: BinaryIO) -> str | None:
    """What a file of ours is, one of leftovers in words.yaml; None where it is none. name is in small letters.

    Raises OSError, ValueError, RecursionError or csv.Error where it is not as such files are.
    """
    if name == SETTINGS:
        return "settings"
    told = next((told for ending, told in TOLD.items() if name.endswith(ending)), None)
    if told is None:
        return None
    return told(file.read(HEAD), file)


def may_be_own(name: str) -> bool:
    """Whether files that are called so, in small letters, have to be looked into."""
    return name == SETTINGS or name.endswith(tuple(TOLD))


def _json(head: bytes, file: BinaryIO) -> str | None:
    names = (*OWN, "roll_version", "waivers", "editions")
    if not any(f'"{name}"'.encode() in head for name in names):
        return None
    data = head + file.read(MAX_OWN + 1)
    if len(data) > MAX_OWN:
        return "results"
    value = json.loads(data.decode("utf-8-sig"))
    if not isinstance(value, dict) or "tables" in value:
        return None
    if any({*keys} <= value.keys() for keys in (*OWN.items(), ("roll_version", "organs"))):
        return "results"
    if value.keys() == {"waivers"}:
        return "settings"
    return "specification" if value.keys() == {"editions"} and _are_pins(value["editions"]) else None


def _are_pins(editions: Any) -> bool:
    """Whether this is what `gidar vendor` keeps of its copies."""
    return isinstance(editions, dict) and all(
        isinstance(pin, dict) and pin.keys() <= {"version", "base"} for pin in editions.values()
    )


def _lines(head: bytes, file: BinaryIO) -> str | None:
    own = bool(head) and _are_results(head) and not file.seek(0) and all(map(_are_results, file))
    return "results" if own else None


def _are_results(data: bytes) -> bool:
    """Whether some lines, the last perhaps not whole, are of results: a report has tables, and does not begin so."""
    lines = [line for line in data.splitlines() if not line.isspace()]
    return all(line.startswith(b'{"source":') and b'"tables"' not in line for line in lines)


def _csv(head: bytes, file: BinaryIO) -> str | None:
    first = next(csv.reader(head.decode("utf-8-sig", "replace").splitlines()), [])
    names = ("source", "organ", "year", "edition", "severity", "code", "message")
    if any(first[: len(names)] == [words(lang, "columns")[name] for name in names] for lang in LANGUAGES):
        return "results"
    if (refused := refused_in(head, file)) is not None:
        return None if refused else "results"  # documents that were not read are told
    if is_about_cells(head):
        return "results"
    heads = texts("waivers")
    return "settings" if any(first == [text[lang] for text in heads.values()] for lang in LANGUAGES) else None


def _text(head: bytes, file: BinaryIO) -> str | None:
    """A result as text has a line with the verdict, or with what all reports come to: no report says that of itself."""
    lines = (head + file.read(MAX_OWN)).decode("utf-8-sig").splitlines()
    said = texts("reporters")
    verdicts = [said[key] for key in ("sound", "warned", "strict", "faulty", "incomplete")]
    starts = tuple(text[lang].partition("{")[0] for text in verdicts for lang in LANGUAGES)
    totals = [re.compile(re.sub(r"\\{\w+\\}", "[0-9]+", re.escape(said["summary"][lang]))) for lang in LANGUAGES]
    own = any(line.startswith(starts) or any(total.match(line) for total in totals) for line in lines)
    return "results" if own else None


def _workbook(head: bytes, file: BinaryIO) -> str | None:
    from zipfile import BadZipFile, ZipFile

    try:
        with ZipFile(file) as archive, archive.open("docProps/core.xml") as part:
            said = part.read(HEAD)
            return next((kind for mark, kind in SUBJECTS.items() if mark in said), None)
    except (BadZipFile, KeyError, NotImplementedError, RuntimeError):
        return None


def _begins(*marks: bytes, kind: str = "results") -> Callable[[bytes, BinaryIO], str | None]:
    return lambda head, file: kind if all(mark in head for mark in marks) else None


TOLD: dict[str, Callable[[bytes, BinaryIO], str | None]] = {
    ".json": _json,
    ".jsonl": _lines,
    ".csv": _csv,
    ".txt": _text,
    ".html": _begins(MADE),
    ".htm": _begins(MADE),
    ".sarif": _begins(b'"name": "gidar"'),
    ".xml": _begins(b'<testsuites name="gidar"'),
    ".yaml": _begins(b"waivers:\n- rule: ", kind="settings"),
    ".yml": _begins(b"waivers:\n- rule: ", kind="settings"),
    ".xlsx": _workbook,
}
