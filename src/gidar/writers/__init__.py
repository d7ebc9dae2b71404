"""Reports into files: one module a format, each with one function.

A *document* holds one report: `document(data, edition)` gives its bytes. A *package* holds the reports of one edition:
`package(reports, edition)` gives its files piece by piece, however many reports there are. Nothing written begins with
a formula that came from a report.
"""

import re
from collections.abc import Collection, Iterable, Iterator, Sequence
from importlib import import_module
from itertools import chain, repeat
from typing import Any, Protocol

from ..model.edition import Edition
from .json import as_json

OFFICIAL = ("html", "docx")
DOCUMENTS = (*OFFICIAL, "xlsx")
SUMMARY = "summary"
"""The workbook of many reports; not a format by its own name, since its ending is that of the entry workbook."""
SPOKEN = ("xlsx", SUMMARY)
"""What is in either language; the official form is in Chinese."""
PACKAGES = ("csv", "parquet", SUMMARY)
FORMATS = ("json", "jsonl", "csv", "parquet", *DOCUMENTS)

Json = dict[str, Any]
WritableReport = tuple[Json, Edition | None]
"""A report, and the edition that it is of, if it is of any."""
File = tuple[str, Iterable[bytes]]
"""A path and the bytes of a file piece by piece; the path "" is the file itself, any other lies in a folder."""


class WritableReports(Protocol):
    """Reports that can be gone through as often as needed; that they all fit into memory is not asked for."""

    def __iter__(self) -> Iterator[WritableReport]:
        """All of them, from the first."""

    def __len__(self) -> int:
        """How many there are."""


LONGEST = 80  # characters of the name of a file


def format_of(path: str) -> str | None:
    """The format that the ending of a name says; None where it says none."""
    ending = path.lower().rpartition(".")[2]
    return ending if ending in FORMATS else None


def files(form: str, items: WritableReports, lang: str = "zh", carried: Collection[str] = ()) -> dict[str, bytes]:
    """{path: bytes} of some reports in a format, as `pieces` gives them."""
    return {name: b"".join(content) for name, content in pieces(form, items, lang, carried)}


def pieces(
    form: str,
    items: WritableReports,
    lang: str = "zh",
    carried: Collection[str] = (),
    notes: Iterable[Sequence[Sequence[str]]] = (),
) -> Iterator[File]:
    """The files of some reports in a format, one after the other, each to be gone through before the next.

    Every report needs an edition, but in JSON. lang is that of the words in a workbook, which marks the cells that are
    carried over from last year. notes are the cover note of each report on the official form, where they
    are to have one.
    Raises InputError where a library is not installed.
    """
    if form == "jsonl":
        yield "", (_encoded(as_json(data)) for data, _ in items)
    elif form in PACKAGES:
        yield from _packages(form, items, lang)
    else:
        names = file_names((data for data, _ in items), form) if len(items) > 1 else [""]
        for name, (data, edition), note in zip(names, items, chain(notes, repeat(())), strict=False):
            own = (lang, carried) if form in SPOKEN else (note,) if form in OFFICIAL else ()
            yield name, [_document(form, data, edition, own)]


def is_ordered(form: str) -> bool:
    """Whether reports are read again from a format edition by edition, and not as they came."""
    return form in PACKAGES


def _encoded(text: str) -> bytes:
    return (text + "\n").encode("utf-8", "backslashreplace")


def _document(form: str, data: Json, edition: Edition | None, own: tuple[Any, ...]) -> bytes:
    if form == "json":
        return _encoded(as_json(data, 1))
    made: bytes = import_module(f".{form}", __name__).document(data, edition, *own)
    return made


class _Of:
    """The reports of one edition."""

    def __init__(self, items: WritableReports, edition: Edition) -> None:
        self._items, self._edition = items, edition

    def __iter__(self) -> Iterator[Json]:
        return (data for data, edition in self._items if edition == self._edition)


def _packages(form: str, items: WritableReports, lang: str) -> Iterator[File]:
    """The package of an edition in a folder; those of several, each in one of its own."""
    editions = sorted({edition for _, edition in items if edition}, key=lambda edition: edition.id)
    own = (lang,) if form in SPOKEN else ()
    for edition in editions:
        for name, content in import_module(f".{form}", __name__).package(_Of(items, edition), edition, *own):
            below = f"{edition.id}/" if name else f"{edition.id}.xlsx"
            yield below * (len(editions) > 1) + name, content


def file_names(reports: Iterable[Json], ending: str) -> list[str]:
    """A name for the file of each report: organ and year, and a number where that is taken."""
    taken: dict[str, int] = {}
    names = []
    for data in reports:
        organ = data.get("organ")
        parts = (organ.get("name") if isinstance(organ, dict) else None, data.get("year"))
        stem = re.sub(r"[^\w-]+", "_", "-".join(str(part)[:LONGEST] for part in parts if part)) or "report"
        taken[stem.lower()] = at = taken.get(stem.lower(), 0) + 1
        names.append(f"{stem}.{ending}" if at == 1 else f"{stem}({at}).{ending}")
    return names
