"""Text in which the bar that closes a cell stands alone on a line."""

import re

from .. import settings

BAR = re.compile(r"[|｜]")
# How what is no part of a cell above begins.
ITEM = re.compile("[（(]|第|[0-9]{1,2}[.．、]|[一二三四五六七八九十]{1,2}、")
NumberedLines = list[tuple[int, str]]  # numbers and texts of lines


def with_lone_bars(lines: NumberedLines) -> NumberedLines:
    """The lines with each bar that stands alone on a line behind the cell that it closes.

    What stands above such a bar since the one before is its cell, as far as it is one: a cell may be broken over
    lines, but where a number of a list begins, or a head in brackets, something else does.
    """
    lone = sum(bool(BAR.fullmatch(line.strip())) for _, line in lines)
    if lone <= settings.MIN_BARRED_ROWS or 2 * lone < sum(bool(BAR.search(line)) for _, line in lines):
        return lines
    out: NumberedLines = []
    above: NumberedLines = []
    for n, line in lines:
        if not BAR.fullmatch(line.strip()):
            above += [(n, line.strip())] if line.strip() else []
            continue
        pieces: NumberedLines = []
        for number, text in above[-settings.MAX_CELL_LINES :]:
            goes_on = (
                pieces and not ITEM.match(text) and out and len(pieces[-1][1] + text) <= settings.MAX_CELL_CHARACTERS
            )
            pieces = [*pieces[:-1], (pieces[-1][0], pieces[-1][1] + text)] if goes_on else [*pieces, (number, text)]
        *texts, cell = pieces or [(n, "")]
        out += [*above[: -settings.MAX_CELL_LINES], *texts, (cell[0], cell[1] + "|")]
        above = []
    return out + above
