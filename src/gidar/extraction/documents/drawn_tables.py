"""Text in which tables are drawn with characters, as text browsers do: a cell may go on over lines between rules."""

import re
from itertools import groupby

from .. import settings
from ..elements.figures import is_figure
from .lone_bars import BAR, NumberedLines

RULE = re.compile(r"[\s|｜:+=\-–—─━┼┬┴├┤│┌┐└┘]*[-─━=]{2,}[\s|｜:+=\-–—─━┼┬┴├┤│┌┐└┘]*")
# A rule that ends at a cell which reaches over several rows.
BESIDE_SPAN = re.compile(r"[|｜][^|｜├+]*(?:[|｜][^|｜├+]*)?[├+][-─━=┼+]+[┤+]")


def with_whole_rows(lines: NumberedLines) -> NumberedLines:
    """The lines, those between two rules of a table as one row, where each row has rules above and below it.

    In a table with rules only around its head, several lines between two of them have figures.
    """
    out: NumberedLines = []
    for drawn, run in groupby(lines, lambda item: _is_rule(item[1]) or bool(BAR.search(item[1]))):
        part = list(run)
        out += _joined(part) if drawn else part
    return out


def _is_rule(line: str) -> bool:
    return bool(RULE.fullmatch(line) or BESIDE_SPAN.fullmatch(line.strip()))


def _joined(part: NumberedLines) -> NumberedLines:
    """The lines of a drawn table with one line a row; as they are where that is not how it is drawn."""
    groups = [(rule, list(run)) for rule, run in groupby(part, lambda item: _is_rule(item[1]))]
    rows = [run for rule, run in groups if not rule]
    if len(groups) - len(rows) < settings.MIN_EVEN_ROWS or any(len(_with_figures(row)) > 1 for row in rows):
        return part
    out: NumberedLines = []
    for rule, run in groups:
        cells = [[cell.strip() for cell in BAR.split(line.strip())] for _, line in run]
        if rule or len(run) == 1 or len({len(line) for line in cells}) > 1:
            out += run
            continue
        number = (_with_figures(run) or run)[0][0]
        out.append((number, "|".join("".join(pieces) for pieces in zip(*cells, strict=True))))
    return out


def _with_figures(row: NumberedLines) -> NumberedLines:
    return [(n, line) for n, line in row if any(map(is_figure, BAR.split(line)))]
