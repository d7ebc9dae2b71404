"""The map in a workbook of ours: which cell holds which place of a report, so that it is read by ids.

Its sheet is hidden. The first line is MARK, VERSION, the edition and its version; every other line says of one cell
what it is: a place of the report that is filled in, with its JSON Pointer, a label, with its words, what is said of an
equation, with its code and instance, or anything else that the workbook says, with its words. Of a workbook of many
reports the map has SUMMARY for MARK, and says of the first of its lines, one a report, what its columns are.
"""

from typing import NamedTuple

SHEET = "gidar"
MARK = "gidar-entry"
SUMMARY = "gidar-summary"
VERSION = 1
PLACE, LABEL, CHECK, SAID = "place", "label", "check", "said"


class Mapped(NamedTuple):
    """A cell of the workbook: what it is, its sheet, line and column from 0, and its pointer or words."""

    kind: str
    sheet: str
    line: int
    column: int
    text: str


def address(line: int, column: int) -> str:
    """A cell as spreadsheets call it, such as D5, from its line and column from 0."""
    letters = ""
    number = column + 1
    while number:
        number, rest = divmod(number - 1, 26)
        letters = chr(65 + rest) + letters
    return f"{letters}{line + 1}"
