"""What stands in an entry workbook beside the cells of the report: remarks, and figures that nobody asked for.

None of it is part of the report, but whoever put it there may think so.
"""

import re
from bisect import bisect_left
from collections.abc import Collection, Iterator, Mapping, Sequence
from functools import cache

from ...model.edition import Edition
from ...model.entry_map import CHECK, LABEL, PLACE, SAID, Mapped, address
from ...model.report import Doubt
from ...model.words import texts
from ..json_text import plain_number
from .found_sheet import FoundSheet
from .looks import SheetPlace
from .printed import WHOLE, listed
from .remarks import NOWHERE, PROMPT
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
    read: Mapping[str, Collection[SheetPlace]],
) -> dict[str, Doubt]:
    """The doubts, with those about the places beside or below which something stands that is no part of the report.

    parts are the cells of the map by the name of their sheet, where the sheets that they were found in, sheets all of
    the workbook, read what was read without the map: {sheet: cells}. What is beside a place of which something is said
    already is quoted with that.
    """
    mapped = [one for own in parts.values() for one in own]
    labels = {unspaced(one.text) for one in mapped if one.kind in (LABEL, SAID)}
    taken = {sheet.name: _around(sheet, read[sheet.name]) for sheet in sheets if read.get(sheet.name)}
    whole = any(one.kind == SAID for one in mapped)  # older workbooks do not tell all that they say
    found, of_report = Beside(), set[str]()
    for name, part in where.items():
        if part and any(one.kind == PLACE for one in parts[name]):
            of_report.add(part.sheet.name)
            for key, text in _in_part(part, parts[name], labels, edition, whole, taken.get(part.sheet.name, set())):
                found.setdefault(key, []).append(text)
    own = {part.sheet.name for part in where.values() if part}
    others = (sheet for sheet in sheets if sheet.visible and sheet.name not in (of_report if whole else own))
    ordered = sorted(labels | {unspaced(text) for text in texts("workbook")["carried"].values()})
    told = {
        "sheet_beside": [
            text for sheet in others for text in _in_other(sheet, labels, whole, taken.get(sheet.name, set()))
        ],
        "comment": [
            f"{sheet.name} {text}" for sheet in sheets if sheet.visible for text in _at_no_cell(sheet, ordered, whole)
        ],
        "check_changed": [text for name, part in where.items() if part for text in _checks_changed(part, parts[name])],
    }
    found |= {
        ((WHOLE,), reason): texts_of[:MOST] + ["…"] * (len(texts_of) > MOST)
        for reason, texts_of in told.items()
        if texts_of
    }
    return _with(found, doubts)


def _around(sheet: WorkbookSheet, read: Collection[SheetPlace]) -> set[SheetPlace]:
    """The cells of a sheet that were read without the map, with the labels before them and the heads above."""
    first = {line: min(column for at, column in read if at == line) for line, _ in read}
    last, right = max(first), max(column for _, column in read)
    heads = {(line, column) for line in range(last) if line not in first for column in range(right + 1)}
    heads = {at for at in heads if not is_figure(sheet.value(*at))}
    return {*read} | heads | {(line, column) for line, least in first.items() for column in range(least)}


def _checks_changed(part: FoundSheet, mapped: list[Mapped]) -> Iterator[str]:
    """What stands where a check of the workbook was, and is none any more."""
    last = max(part.lines)
    for one in (one for one in mapped if one.kind == CHECK):
        # Below the last line, where lines may have come in between, only what a check says can be told from others.
        at = part.at(one) or (one.line + part.lines[last] - last, one.column + part.right)
        text = str(part.sheet.value(*at)).strip()
        says, kept = of_checks().fullmatch(text), part.sheet.formulas is None or at in part.sheet.formulas
        if text and not (says and kept) and (says or one.line in part.lines):
            yield f"{part.sheet.name}!{address(*at)} {text}"


def _with(found: Beside, doubts: dict[str, Doubt]) -> dict[str, Doubt]:
    every = dict[str, Doubt]()
    for (pointers, reason), told in found.items():
        doubtful = [pointer for pointer in pointers if pointer in doubts or pointer in every]
        for pointer in doubtful or pointers:
            old = every.get(pointer) or doubts.get(pointer) or Doubt(False, reason)
            every[pointer] = old._replace(printed=listed([*filter(None, [old.printed]), *told]))
    return every | {pointer: doubt for pointer, doubt in doubts.items() if pointer not in every}


def _in_part(
    part: FoundSheet,
    mapped: list[Mapped],
    labels: Collection[str],
    edition: Edition,
    whole: bool,
    taken: set[SheetPlace],
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
    for line, column, text in _more(part.sheet, own.keys() | taken, labels, lines):
        yield (near(line), "beside"), f"{address(line, column)} {text}"
    for line, column, text in part.sheet.remarks:
        if line < 0:
            continue
        noted = own.get((line, column))
        places = (noted.text,) if noted and noted.kind == PLACE else near(line)
        yield (places, "comment"), f"{address(line, column)} {text}"


def _at_no_cell(sheet: WorkbookSheet, labels: Sequence[str], whole: bool) -> Iterator[str]:
    """What is written on a sheet and stands at no cell, but for what the workbook itself has there; labels, in order,
    are with what it shows at the cells that were filled in from last year's report."""
    for line, _, text in sheet.remarks:
        if line == NOWHERE or (line == PROMPT and whole and not _is_note(text, labels)):
            yield text


def _is_note(text: str, labels: Sequence[str]) -> bool:
    """Whether a text is what the workbook itself shows where a cell is entered: some of its notes, perhaps cut."""
    lines = map(unspaced, text.split("\n"))
    # In order, the first label that does not come before a line is the first that may begin with it.
    return all((at := bisect_left(labels, line)) < len(labels) and labels[at].startswith(line) for line in lines)


def _in_other(sheet: WorkbookSheet, labels: Collection[str], whole: bool, taken: set[SheetPlace]) -> Iterator[str]:
    """What stands in a sheet that has no place of the report."""
    lines = range(len(sheet.lines)) if whole else ()
    remarks = (one for one in sheet.remarks if one[0] >= 0)
    for line, column, text in (*_more(sheet, taken, labels, lines), *remarks):
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
