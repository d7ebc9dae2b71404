"""The rows and cells of a table of a page, as browsers lay them out.

Source: HTML, 4.9.12 (forming a table), 17.2 of CSS 2.2 (heads and feet).
"""

import re
from itertools import islice
from typing import Any

from ... import settings

SPAN = re.compile(r"\s*\+?([0-9]{1,9})")


def rows_of(table: Any) -> list[tuple[Any, Any]]:
    """The rows of a table, each with its group, as browsers show them: its first head first, its first foot last."""
    groups = [child for child in table if child.tag in ("tr", "thead", "tbody", "tfoot")]
    head = next((n for n, group in enumerate(groups) if group.tag == "thead"), -1)
    foot = next((n for n, group in enumerate(groups) if group.tag == "tfoot"), -1)
    order = sorted(range(len(groups)), key=lambda n: (n == foot) - (n == head))
    rows = ((groups[n].iterchildren("tr") if groups[n].tag != "tr" else [groups[n]], groups[n]) for n in order)
    return [(row, group) for found, group in rows for row in found]


def only_sets_widths(row: Any) -> bool:
    """Whether a row of no height and without text is what Word puts below a table whose columns do not line up."""
    empty = row.get("height", "").strip() == "0" and not "".join(row.itertext()).strip()
    return empty and next(row.iter("img", "table", "object"), None) is None


def ends_of(groups: list[Any]) -> list[int]:
    """Before which row the group of each row ends."""
    ends = [len(groups)] * len(groups)
    for n in range(len(groups) - 2, -1, -1):
        ends[n] = ends[n + 1] if groups[n] is groups[n + 1] else n + 1
    return ends


def is_within(table: Any, within: Any) -> bool:
    """Whether the nearest table around a table is that one."""
    above = table.getparent()
    while above is not None and above.tag != "table":
        above = above.getparent()
    return above is within


def span(cell: Any, name: str) -> int:
    """How many columns or rows a cell says it takes; 0 are all."""
    found = SPAN.match(cell.get(name) or "1")
    return min(int(found[1]), settings.MAX_SPAN) if found else 1


def is_frame(table: Any) -> bool:
    """Whether a table is one cell with a few words, as some editors put around a figure."""
    single = sum(1 for _ in islice(table.iter("td", "th"), 2)) == 1
    return single and len("".join(table.itertext()).strip()) <= settings.MAX_FRAME_CHARACTERS
