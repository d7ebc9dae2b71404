"""A report as it was read: its data, where it came from, and where each of its cells stands."""

from collections.abc import Mapping
from typing import Any, NamedTuple

from .display import number, quoted
from .form import Text
from .radicals import without_radicals
from .words import texts


class Location(NamedTuple):
    """A place in a CSV package: the file, the line that the record begins on (1 is the heading), the heading.

    Of a document: the file, with page, table, row and column behind a #, and the line of a text.

    None where there is no such line or column, and all None where the report did not come from a package.
    """

    file: str | None = None
    line: int | None = None
    field: str | None = None


NOWHERE = Location()


MAX_PRINTED = 120  # characters of what is printed that a doubt repeats


ABOUT_OTHERS = ("beside", "comment", "sheet_beside", "label_changed", "check_changed", "line_between", "not_year")
"""Reasons of doubt that quote something else than what was read."""


class Doubt(NamedTuple):
    """A cell of a document that was not read, or not for certain, and why.

    reason is one of reasons in words.yaml; printed is what stands there in the document, where that is something else
    than what was read, and of_row says that it is the text of the whole row.
    """

    unread: bool
    reason: str
    printed: str = ""
    of_row: bool = False

    @property
    def why(self) -> Text:
        """The reason, in both languages, with what is printed."""
        why = texts("reasons")[self.reason]
        if not self.printed:
            return why
        read = texts("extraction")["read"]
        return {lang: text + read[lang].format(raw=quoted(self.printed, MAX_PRINTED)) for lang, text in why.items()}


def doubt_about(unread: bool, reason: str, raw: str, value: Any, of_row: bool) -> Doubt:
    """The doubt about a cell: raw is what stands there, value what was read, as a figure or its text."""
    text = "" if value is None else value if isinstance(value, str) else number(value)
    printed = " ".join(without_radicals(raw).split())
    return Doubt(unread, reason, "" if printed == text else printed, of_row and printed != text)


class Renamed(NamedTuple):
    """Keys of a file that were read as those of reports.csv: how many, the first as written and as read, its line.

    zeros: whether they differ in nothing but leading zeros.
    """

    number: int
    written: str
    key: str
    line: int
    zeros: bool


class Absent(NamedTuple):
    """A file that a package is said to have and has not: its path, and that of one that may be meant, or ""."""

    path: str
    similar: str


class Sheet(NamedTuple):
    """The part of one CSV file that belongs to one report.

    names are the headings as field names of the Table Schema (a heading that is not known stays as it is),
    header the headings as they stand in the file; records are (line, cells); declared are the fields that
    the package's own descriptor says the file has.
    heading is the line of the headings, None where no line has any, and above what stands in line 1 instead;
    loose are (heading as written, as it should be) where they differ in case, outer spaces or invisible marks.
    renamed is set where it is to be told that keys were read as others.
    """

    file: str
    header: list[str]
    names: list[str]
    records: list[tuple[int, list[str]]]
    declared: frozenset[str] = frozenset()
    heading: int | None = 1
    above: str = ""
    loose: tuple[tuple[str, str], ...] = ()
    renamed: Renamed | None = None

    def named(self, cells: list[str]) -> dict[str, str]:
        """A record by field name; of a heading that occurs twice the first counts, and a blank without one is none."""
        found: dict[str, str] = {}
        for name, text in zip(self.names, cells, strict=False):
            if name or text:
                found.setdefault(name, text)
        return found


class Report(NamedTuple):
    """One report, in the JSON shape of the specification whatever format it was read from.

    Attributes:
        data: the report. Counts are int, amounts int or Decimal; a text that is not a plain number stays text.
        source: where it was read, such as a path, or a path with # and the report key in a package.
        key: the report key in a package, else None.
        sheets: {resource name: Sheet} of a package, else empty.
        notes: (rule code, JSON Pointer, value) of faults that only the reader can see, such as a duplicate JSON key.
        places: {JSON Pointer: where it was read} of a document.
        doubts: {JSON Pointer: what is doubtful about it} of a document.
        unfilled: the fields that its reader never fills, so that their absence is not a fault.
        absent: {resource name: its file} of a package, for files that are missing.
        by_label: whether what is chosen from a list is chosen there by its label, as in an entry workbook.
        text: what it was read from, if that is JSON.
    """

    data: dict[str, Any]
    source: str = ""
    key: str | None = None
    sheets: Mapping[str, Sheet] = {}
    notes: tuple[tuple[str, str, str], ...] = ()
    places: Mapping[str, Location] = {}
    doubts: Mapping[str, Doubt] = {}
    unfilled: frozenset[str] = frozenset()
    absent: Mapping[str, Absent] = {}
    by_label: bool = False
    text: bytes = b""

    @property
    def path(self) -> str:
        """The file or folder that the report was read from: the source without the key."""
        return self.source if self.key is None else self.source.removesuffix(f"#{self.key}")

    def value(self, pointer: str) -> Any:
        """What stands at a JSON Pointer, None where nothing does."""
        value: Any = self.data
        for step in unescape(pointer):
            value = value.get(step) if isinstance(value, dict) else None
        return value

    def locate(self, pointer: str, column: str | None = None) -> Location:
        """Where the place that a JSON Pointer names stands in the package or document.

        column is the column of reports.csv that a field outside the tables stands in.
        """
        if pointer in self.places:
            return self.places[pointer]
        if not self.sheets:
            return NOWHERE
        steps = unescape(pointer)
        table = steps[1] if len(steps) > 1 and steps[0] == "tables" else "reports"
        sheet = self.sheets.get(table)
        if sheet is None:
            return NOWHERE
        if table == "reports":
            return Location(sheet.file, self._line(sheet), _heading(sheet, column or steps[-1] if steps else None))
        if len(steps) < 3:
            return Location(sheet.file)
        return Location(sheet.file, self._line(sheet, steps[2]), _heading(sheet, steps[3] if len(steps) > 3 else None))

    def _line(self, sheet: Sheet, row: str | None = None) -> int | None:
        """The line of this report, and of one of its rows; None where the file has none."""
        wanted = {"report": self.key} | ({} if row is None else {"row": row})
        places = [(sheet.names.index(name), value) for name, value in wanted.items() if name in sheet.names]
        for line, cells in sheet.records:
            if all(at < len(cells) and cells[at] == value for at, value in places):
                return line
        return None


def _heading(sheet: Sheet, name: str | None) -> str | None:
    return (sheet.header[sheet.names.index(name)] or None) if name in sheet.names else None


def escape(step: str) -> str:
    """One step of a JSON Pointer (RFC 6901)."""
    return step.replace("~", "~0").replace("/", "~1")


def unescape(pointer: str) -> list[str]:
    """The steps of a JSON Pointer."""
    steps = pointer.split("/")[1:]
    return [step.replace("~1", "/").replace("~0", "~") for step in steps] if "~" in pointer else steps


def nested(values: dict[str, Any]) -> dict[str, Any]:
    """{JSON Pointer: value} as the objects that the pointers lead through."""
    data: dict[str, Any] = {}
    for pointer, value in values.items():
        *owners, name = unescape(pointer)
        target = data
        for owner in owners:
            target = target.setdefault(owner, {})
        target[name] = value
    return data
