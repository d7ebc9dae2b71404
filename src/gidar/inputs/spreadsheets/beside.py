"""What stands in an entry workbook beside the cells of the report: remarks, and figures that nobody asked for.

None of it is part of the report, but whoever put it there may think so.
"""

import re
from collections.abc import Collection, Iterator
from functools import cache

from ...model.edition import Edition
from ...model.entry_map import LABEL, PLACE, Mapped
from ...model.words import texts
from ..json_text import plain_number
from .found_sheet import FoundSheet
from .looks import SheetPlace
from .workbook import SheetValue, WorkbookSheet, unspaced


def places_beside(
    parts: dict[str, list[Mapped]],
    where: dict[str, FoundSheet | None],
    sheets: list[WorkbookSheet],
    edition: Edition,
    told: Collection[str],
) -> Iterator[tuple[str, str]]:
    """(pointer, reason): the places beside which something stands that is no part of the report, or below which.

    parts are the cells of the map by the name of their sheet, where the sheets that they were found in, sheets all of
    the workbook; told are places of which something is said already.
    """
    labels = {unspaced(one.text) for own in parts.values() for one in own if one.kind == LABEL}
    for name, part in where.items():
        own = {at: one for one in parts[name] if part and (at := part.at(one))}
        held = [(at[0], one.text) for at, one in own.items() if one.kind == PLACE]
        if not part or not held:
            continue
        of_form = {line for line, pointer in held if pointer in edition.cells}
        texts_only = all(pointer.startswith("/narrative/") for _, pointer in held)
        lines = range(len(part.sheet.lines)) if texts_only else of_form
        for line in _lines_with_more(part.sheet, own, labels, lines):
            nearest = max((other for other, _ in held if other <= line), default=min(held)[0])
            near = [pointer for other, pointer in held if other == nearest]
            if not any(pointer in told for pointer in near):
                yield from ((pointer, "beside") for pointer in near)
    found = [part.sheet.name for part in where.values() if part]
    if any(sheet.visible and sheet.name not in found and _has_figures(sheet) for sheet in sheets):
        yield "/organ/name", "sheet_beside"


def _lines_with_more(
    sheet: WorkbookSheet, known: Collection[SheetPlace], labels: Collection[str], lines: Collection[int]
) -> Iterator[int]:
    """The lines of a sheet in which a figure stands outside the known cells, or a text that the workbook does not say.

    labels are texts that may stand anywhere; lines are those in which other texts count, too.
    """
    for number, line in enumerate(sheet.lines):
        more = (value for column, value in enumerate(line) if value != "" and (number, column) not in known)
        if any(is_figure(value) or (number in lines and not _is_said(value, labels)) for value in more):
            yield number


def _has_figures(sheet: WorkbookSheet) -> bool:
    """Whether a figure stands anywhere in a sheet."""
    return any(value != "" and is_figure(value) for line in sheet.lines for value in line)


def is_figure(value: SheetValue) -> bool:
    """Whether a cell holds a figure, be it as text."""
    return not isinstance(plain_number(value.strip(), False) if isinstance(value, str) else value, str)


def _is_said(value: SheetValue, labels: Collection[str]) -> bool:
    """Whether a text is one of these labels, or what a check of the workbook says."""
    text = str(value).strip()
    return unspaced(text) in labels or of_checks().fullmatch(text) is not None


@cache
def of_checks() -> re.Pattern[str]:
    """What a check may say, in any language; a figure in it stands for #."""
    says = texts("workbook")
    outcomes = [(says[key][lang], says["open"][lang]) for key in ("gap", "differs", "holds") for lang in says[key]]
    others = [text for key in ("no_number", "checks", "characters") for text in says[key].values()]
    texts_said = [text + end for text, open_ in outcomes for end in ("", open_)] + others
    return re.compile("|".join(re.escape(text).replace(r"\#", "[0-9.]+") for text in texts_said))
