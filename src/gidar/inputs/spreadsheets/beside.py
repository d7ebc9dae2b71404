"""What stands in an entry workbook beside the cells of the report: remarks, and figures that nobody asked for.

None of it is part of the report, but whoever put it there may think so.
"""

import re
from collections.abc import Collection, Iterator
from functools import cache

from ...model.edition import Edition
from ...model.entry_map import LABEL, PLACE, SAID, Mapped, address
from ...model.report import Doubt
from ...model.words import texts
from ..json_text import plain_number
from .found_sheet import FoundSheet
from .looks import SheetPlace
from .workbook import SheetValue, WorkbookSheet, unspaced

MOST = 5  # of what stands in other sheets, that is quoted

Beside = dict[tuple[tuple[str, ...], str], list[str]]
"""{(places of the report, reason): what stands there and is no part of it, with its cell}."""


def doubts_beside(
    parts: dict[str, list[Mapped]],
    where: dict[str, FoundSheet | None],
    sheets: list[WorkbookSheet],
    edition: Edition,
    doubts: dict[str, Doubt],
) -> dict[str, Doubt]:
    """The doubts, with those about the places beside or below which something stands that is no part of the report.

    parts are the cells of the map by the name of their sheet, where the sheets that they were found in, sheets all of
    the workbook. What is beside a place of which something is said already is quoted with that.
    """
    mapped = [one for own in parts.values() for one in own]
    labels = {unspaced(one.text) for one in mapped if one.kind in (LABEL, SAID)}
    whole = any(one.kind == SAID for one in mapped)  # older workbooks do not tell all that they say
    found, of_report = Beside(), set[str]()
    for name, part in where.items():
        if part and any(one.kind == PLACE for one in parts[name]):
            of_report.add(part.sheet.name)
            for key, text in _in_part(part, parts[name], labels, edition, whole):
                found.setdefault(key, []).append(text)
    own = {part.sheet.name for part in where.values() if part}
    others = (sheet for sheet in sheets if sheet.visible and sheet.name not in (of_report if whole else own))
    if told := [text for sheet in others for text in _in_other(sheet, labels, whole)]:
        found[("/organ/name",), "sheet_beside"] = told[:MOST] + ["…"] * (len(told) > MOST)
    return _with(found, doubts)


def _with(found: Beside, doubts: dict[str, Doubt]) -> dict[str, Doubt]:
    every = dict[str, Doubt]()
    for (pointers, reason), told in found.items():
        doubtful = [pointer for pointer in pointers if pointer in doubts or pointer in every]
        for pointer in doubtful or pointers:
            old = every.get(pointer) or doubts.get(pointer) or Doubt(False, reason)
            every[pointer] = old._replace(printed="  ".join(filter(None, (old.printed, *told))))
    return every | {pointer: doubt for pointer, doubt in doubts.items() if pointer not in every}


def _in_part(
    part: FoundSheet, mapped: list[Mapped], labels: Collection[str], edition: Edition, whole: bool
) -> Iterator[tuple[tuple[tuple[str, ...], str], str]]:
    """What stands in a sheet beside the places of a report, or below them, each with the nearest of these."""
    own = {at: one for one in mapped if (at := part.at(one))}
    held = [(at[0], one.text) for at, one in own.items() if one.kind == PLACE]
    if not held:
        return

    def near(line: int) -> tuple[str, ...]:
        nearest = max((other for other, _ in held if other <= line), default=min(held)[0])
        return tuple(pointer for other, pointer in held if other == nearest)

    texts_only = all(pointer.startswith("/narrative/") for _, pointer in held)
    of_form = {line for line, pointer in held if pointer in edition.cells}
    lines = range(len(part.sheet.lines)) if texts_only or whole else of_form
    for line, column, text in _more(part.sheet, own, labels, lines):
        yield (near(line), "beside"), f"{address(line, column)} {text}"
    for line, column, text in part.sheet.remarks:
        noted = own.get((line, column))
        places = (noted.text,) if noted and noted.kind == PLACE else near(line)
        yield (places, "comment"), f"{address(line, column)} {text}"


def _in_other(sheet: WorkbookSheet, labels: Collection[str], whole: bool) -> Iterator[str]:
    """What stands in a sheet that has no place of the report."""
    lines = range(len(sheet.lines)) if whole else ()
    for line, column, text in (*_more(sheet, (), labels, lines), *sheet.remarks):
        yield f"{sheet.name}!{address(line, column)} {text}"


def _more(
    sheet: WorkbookSheet, known: Collection[SheetPlace], labels: Collection[str], lines: Collection[int]
) -> Iterator[tuple[int, int, str]]:
    """(line, column, text) of the figures outside the known cells of a sheet, and the texts that the workbook does not
    say.

    labels are texts that may stand anywhere; lines are those in which other texts count, too.
    """
    for number, line in enumerate(sheet.lines):
        for column, value in enumerate(line):
            if value == "" or (number, column) in known:
                continue
            if is_figure(value) or (number in lines and str(value).strip() and not _is_said(value, labels)):
                yield number, column, str(value).strip()


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
