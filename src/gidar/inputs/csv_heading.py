"""The line of a CSV file that names its columns: which one it is, and what its headings mean."""

import unicodedata
from collections.abc import Iterator
from functools import cache
from itertools import chain, islice
from typing import Any, NamedTuple

from ..model.edition import editions, load_edition
from ..model.errors import InputError
from ..model.report import Sheet
from .csv_text import Record
from .descriptor import Resource

MAX_HEADING = 100  # characters of a heading that may be an official label
MAX_ABOVE = 20  # lines among which the headings are looked for
ENOUGH = 2  # known headings by which a line is told from a title, and from figures
INVISIBLE = "\ufeff\u200b\u200c\u200d\u2060\"'"  # what programs leave around a heading, unseen
DELIMITERS = ";\t|，；"


class Heading(NamedTuple):
    """The headings of a file as they stand there, their line (None where no line has any), and what line 1 has."""

    cells: list[str]
    line: int | None = 1
    above: str = ""


def split_heading(name: str, records: Iterator[Record], path: str, source: str) -> tuple[Heading, Iterator[Record]]:
    """The heading of the file of a resource, and its other records.

    What stands above the heading, such as a title, is no record. Where no line names two columns of any edition, the
    first is passed for it. Raises InputError where the file seems to be separated by something else than commas.
    """
    first = list(islice(records, 1))
    if not first or _known(name, first[0][1]) < ENOUGH:
        first += islice(records, MAX_ABOVE - 1)
    for at, (line, cells) in enumerate(first):
        if _known(name, cells) >= ENOUGH:
            above = ",".join(first[0][1]).rstrip(",") if at else ""
            return Heading(cells, line, above), chain(first[at + 1 :], records)
    expect_commas([cells for _, cells in first], path, source)
    cells = first[0][1] if first else []
    return Heading(cells, None, ",".join(cells).rstrip(",")), chain(first[1:], records)


def expect_commas(lines: list[list[str]], path: str, source: str) -> None:
    """Raise InputError where no line has a comma, and the first another mark that parts cells."""
    if lines and all(len(cells) <= 1 for cells in lines) and any(mark in "".join(lines[0]) for mark in DELIMITERS):
        raise InputError("delimiter", source, file=path)


def sheet_of(heading: Heading, resource: Resource, schema: dict[str, Any] | None) -> Sheet:
    """A file without its records, with its headings as field names of a Table Schema."""
    cells = heading.cells
    names = field_names(cells, schema) if schema else cells
    loose = tuple(_loose(cells, names, schema)) if schema else ()
    return Sheet(resource.path, cells, names, [], resource.declared, heading.line, heading.above, loose)


def field_names(header: list[str], schema: dict[str, Any]) -> list[str]:
    """Headings as field names: given as ids, or as the official labels (the titles of the Table Schema).

    One that differs in nothing but case, outer spaces and invisible marks is understood too.
    """
    fields = {field["name"]: field["name"] for field in schema["fields"]}
    meant = {_bare(text): field["name"] for field in schema["fields"] for text in (field["title"], field["name"])}
    return [
        fields.get(heading) or meant.get(_bare(heading)) or (heading if heading.strip() else "") for heading in header
    ]


def _loose(header: list[str], names: list[str], schema: dict[str, Any]) -> Iterator[tuple[str, str]]:
    """(heading, as it should be) of those that are understood although they are not written so."""
    titles = {field["name"]: field["title"] for field in schema["fields"]}
    for heading, name in zip(header, names, strict=True):
        title = titles.get(name)
        if title is not None and heading != name and _normal(heading) != _normal(title):
            yield heading, title if _bare(heading) == _bare(title) else name


@cache
def _headings(name: str) -> frozenset[str]:
    schemas = [load_edition(edition).table_schemas.get(name, {"fields": ()}) for edition in editions()]
    fields = [field for schema in schemas for field in schema["fields"]]
    return frozenset(_bare(text) for field in fields for text in (field["name"], field["title"]))


def _known(name: str, cells: list[str]) -> int:
    """How many headings of any edition there are among the cells of a line."""
    return len(_headings(name) & {_bare(cell) for cell in cells})


def _normal(label: str) -> str:
    return "".join(unicodedata.normalize("NFKC", label).split()) if len(label) <= MAX_HEADING else label


def _bare(label: str) -> str:
    return _normal(label).strip(INVISIBLE).casefold()
