"""Where findings stand in files, for programs that show them beside the text: file, line and column."""

import re
from typing import NamedTuple

from ..model.findings import Finding
from ..model.json_places import json_places
from ..model.report import Report
from ..model.result import Result
from .grouping import decisive, file_of

ONE_LINE = re.compile(r"(?P<file>.+\.jsonl):(?P<line>[0-9]+)", re.I | re.S)


class FilePlace(NamedTuple):
    """A file, and where in it, as far as that is known."""

    file: str
    line: int | None = None
    column: int | None = None


class FindingPlaces:
    """Where the findings of a result stand; in a JSON text only with the report, which keeps that text."""

    def __init__(self, result: Result, report: Report | None) -> None:
        self._whole = read_at(result)
        pointers = {decisive(finding).pointer for finding in result.findings}
        self._found = json_places(report.text, pointers) if report and report.text else {}

    def of(self, finding: Finding) -> FilePlace:
        """Where to look first."""
        main = decisive(finding)
        line, column = self._found.get(main.pointer, (main.location.line, None))
        whole = self._whole
        return FilePlace(file_of(whole.file, finding), (whole.line or 1) + line - 1 if line else whole.line, column)


def read_at(result: Result) -> FilePlace:
    """Where the report of a result was read."""
    whole = place_of(result.source)
    return whole if whole.line else FilePlace(result.path)


def place_of(path: str) -> FilePlace:
    """Where a report was read; one of several that stand in the lines of a file has its line."""
    one = ONE_LINE.fullmatch(path)
    return FilePlace(one["file"], int(one["line"])) if one else FilePlace(path)


def is_json(path: str) -> bool:
    """Whether a report was read from a JSON text."""
    return path.lower().endswith(".json") or ONE_LINE.fullmatch(path) is not None
