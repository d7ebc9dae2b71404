"""Reports into files: one module a format, each with one function.

A *document* holds one report: `document(data, edition)` gives its bytes. A *package* holds the reports of one edition:
`package(reports, edition)` gives its files. Nothing written begins with a formula that came from a report.
"""

import re
from collections.abc import Collection, Sequence
from importlib import import_module
from typing import Any

from ..model.edition import Edition
from .json import as_json

DOCUMENTS = ("html", "docx", "xlsx")
SPOKEN = ("xlsx",)
"""Documents in either language; the official form is in Chinese."""
PACKAGES = ("csv", "parquet")
FORMATS = ("json", "jsonl", *PACKAGES, *DOCUMENTS)

Json = dict[str, Any]
Item = tuple[Json, Edition | None]
"""A report, and the edition that it is of, if it is of any."""

LONGEST = 80  # characters of the name of a file


def format_of(path: str) -> str | None:
    """The format that the ending of a name says; None where it says none."""
    ending = path.lower().rpartition(".")[2]
    return ending if ending in FORMATS else None


def files(form: str, items: Sequence[Item], lang: str = "zh", carried: Collection[str] = ()) -> dict[str, bytes]:
    """{path: bytes} of some reports in a format; the path "" is the file itself, any other lies in a folder.

    Every report needs an edition, but in JSON. lang is that of the words in a workbook, which marks the cells that are
    carried over from last year.
    Raises InputError where a library is not installed.
    """
    if form == "jsonl":
        return {"": "".join(as_json(data) + "\n" for data, _ in items).encode("utf-8", "backslashreplace")}
    if form in PACKAGES:
        return _packages(form, items)
    made = [_document(form, data, edition, lang, carried) for data, edition in items]
    if len(made) == 1:
        return {"": made[0]}
    return dict(zip(file_names([data for data, _ in items], form), made, strict=True))


def ordered(form: str, items: Sequence[Any]) -> list[Any]:
    """The items, which have an edition, in the order in which the format is read again: packages one by one."""
    return sorted(items, key=lambda item: item.edition.id) if form in PACKAGES else [*items]


def _document(form: str, data: Json, edition: Edition | None, lang: str, carried: Collection[str]) -> bytes:
    if form == "json":
        return (as_json(data, 1) + "\n").encode("utf-8", "backslashreplace")
    own = (lang, carried) if form in SPOKEN else ()
    made: bytes = import_module(f".{form}", __name__).document(data, edition, *own)
    return made


def _packages(form: str, items: Sequence[Item]) -> dict[str, bytes]:
    """The package of an edition in a folder; those of several, each in one of its own."""
    by_edition: dict[Edition, list[Json]] = {}
    for data, edition in items:
        assert edition
        by_edition.setdefault(edition, []).append(data)
    out: dict[str, bytes] = {}
    for edition, reports in by_edition.items():
        made = import_module(f".{form}", __name__).package(reports, edition)
        folder = f"{edition.id}/" if len(by_edition) > 1 else ""
        out |= {folder + name: data for name, data in made.items()}
    return out


def file_names(reports: list[Json], ending: str) -> list[str]:
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
