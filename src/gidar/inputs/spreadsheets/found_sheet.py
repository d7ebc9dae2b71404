"""A sheet of an entry workbook that was found again, whatever it is called now."""

from typing import NamedTuple

from ...model.entry_map import Mapped
from .workbook import WorkbookSheet


class FoundSheet(NamedTuple):
    """A sheet with cells of the map: where each of their lines is now, as far as that can be told, and how far they
    moved to the right."""

    sheet: WorkbookSheet
    lines: dict[int, int]
    right: int

    def at(self, one: Mapped) -> tuple[int, int] | None:
        """Line and column of a cell of the map, None where its line was not found."""
        line = self.lines.get(one.line)
        return None if line is None else (line, one.column + self.right)
