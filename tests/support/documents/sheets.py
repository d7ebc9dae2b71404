"""The form drawn on a sheet of a workbook, as people make it."""

import re
from typing import Any

from .draft import Sheet
from .office import placed


def drawn(book: Any, blocks: list[Any], name: str, first: int = 0, left: int = 0, text: bool = False) -> None:
    """The blocks of a draft on a sheet, one below the other."""
    sheet, border, line = book.add_worksheet(name), book.add_format({"border": 1}), first
    for block in blocks:
        if not isinstance(block, Sheet):
            sheet.write_string(line, left, block.text)
            line += 1
            continue
        for n, column, item in placed(block.lines):
            number = item.pointer and not text and re.fullmatch(r"-?[0-9.]+", item.text)
            value = float(item.text) if number else item.text
            place = (line + n, left + column)
            if item.colspan * item.rowspan > 1:
                sheet.merge_range(*place, place[0] + item.rowspan - 1, place[1] + item.colspan - 1, value, border)
            else:
                sheet.write(*place, value, border)
        line += len(block.lines) + 1
