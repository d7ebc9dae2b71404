"""Tables whose rows and columns were altered, not their figures: none is read as another, and none is left unsaid."""

import copy
import random
import re
from typing import Any

import lxml.html
import pytest

import gidar
from city import report_of
from documents.altered import (
    ALTERATIONS,
    Alteration,
    Element,
    bare,
    cell,
    page,
    text_of,
    with_one_altered,
    with_several_altered,
)
from documents.published import LABELS, ROWS, read, requests
from documents.published import page as documents_page
from gidar.model.errors import InputError

REPORT = report_of(21)
PENALTIES, COMPULSION = (LABELS[f"enforcement/administrative_{name}"] for name in ("penalties", "compulsion"))
ALTERED = 90
COMMON = {str(n) for n in range(40)} | {"2025"}
"""Figures that stand in so many cells that nothing shows which of them is told."""


@pytest.mark.parametrize("edition", gidar.editions())
@pytest.mark.parametrize("alter", ALTERATIONS, ids=lambda alter: alter.__name__)
def test_no_figure_of_an_altered_table_is_another_or_left_unsaid(alter: Alteration, edition: str) -> None:
    whole = page(REPORT, edition)
    for n in range(ALTERED // len(gidar.editions()) // 3):
        rng = random.Random(f"{alter.__name__}/{edition}/{n}")
        nothing_is_another_or_unsaid(with_one_altered(whole, rng, alter), n)


@pytest.mark.parametrize("edition", gidar.editions())
@pytest.mark.parametrize("times", [2, 3])
def test_nor_where_several_rows_beside_each_other_are_altered(times: int, edition: str) -> None:
    whole = page(REPORT, edition)
    for n in range(ALTERED // 6):
        rng = random.Random(f"{times}/{edition}/{n}")
        nothing_is_another_or_unsaid(with_several_altered(whole, rng, times), n)


def put(rows: list[list[str]], at: int, columns: str) -> list[list[str]]:
    """Rows with a column put in, whose cells hold these words one after the other."""
    return [[*row[:at], columns.split(",")[n % 2], *row[at:]] for n, row in enumerate(rows)]


@pytest.mark.parametrize(("at", "merged"), [(7, False), (3, False), (1, False), (7, True)])
def test_a_row_among_longer_ones_may_have_been_pushed_aside(at: int, merged: bool) -> None:
    """One that is blank where the others have a figure, or as long as the form has it where they are longer."""
    label = LABELS["requests/other_reasons"]
    heads, *rows = requests()
    rows = [[row[0], *[str(n + 2) for n in range(6)], "27"] if row[0] != label else [label, *[""] * 7] for row in rows]
    longer = put(rows, at, "0,0")
    blank = next(row for row in longer if row[0] == label)
    if merged:
        blank[1:] = ["2", "3 4", "5", "6", "备注", "7", "27"]
    cells = [cell for cell in read(documents_page(ROWS, [heads, *longer])).cells if "/other_reasons/" in cell.pointer]
    assert all(cell.confidence != "certain" for cell in cells)


@pytest.mark.parametrize("at", [2, 5, 6, 7])
def test_two_figures_in_one_cell_of_a_row_among_longer_ones_are_two_columns(at: int) -> None:
    """An empty column whose head spans put elsewhere, and a row that is as long as its heads for other reasons."""
    document = page(REPORT, "2021")
    row = next(row for row in document.iter("tr") if len(row) and "保护第三方合法权益" in text_of(row[0]))
    for other in next(row.iterancestors("table")).iter("tr"):
        if len(other) >= at:
            other[at - 1].addnext(cell(""))
    for first in (row[-2], row[-3]):
        altered = copy.deepcopy(document)
        twin = altered.xpath(document.getroottree().getpath(first))[0]
        bare(twin, f"{text_of(twin)} {text_of(twin.getnext())}")
        twin.set("colspan", "2")
        twin.getparent().remove(twin.getnext())
        nothing_is_another_or_unsaid(altered, at)


def nothing_is_another_or_unsaid(document: Element, n: int) -> None:
    """Whether no certain figure is another than that of the report, and each that is printed is told."""
    source = lxml.html.tostring(document, encoding="unicode")
    try:
        record = read(source.encode())
    except InputError:
        return
    wrong = [one.pointer for one in record.cells if one.confidence == "certain" and one.value != figure_at(one.pointer)]
    assert not wrong, (n, wrong)
    printed = {figure for table in document.iter("table") for figure in re.findall(r"\d+", " ".join(table.itertext()))}
    said = [*(one.raw or "" for one in record.cells), *(one.text for one in record.left_out)]
    stated = [str(stated.raw) for stated in record.stated.values()]
    told = set(re.findall(r"\d+", " ".join([*said, *stated])))
    assert printed - told <= COMMON, (n, printed - told - COMMON)


@pytest.mark.parametrize(("aside", "confidence"), [("", "certain"), ("见附件", "likely")])
@pytest.mark.parametrize("split", [False, True])
def test_blanks_before_a_figure_are_its_columns_whatever_is_beside(split: bool, aside: str, confidence: str) -> None:
    """As in a sheet, whose rows all go on to its last column; one row that is pushed aside does not move the others."""
    document = page(REPORT, "2019")
    for row in document.iter("tr"):
        label = text_of(row[0]) if len(row) else ""
        if label in (PENALTIES, COMPULSION):
            row.append(cell(aside))
            if split and label == COMPULSION:
                row[0].text = label[:1]
                row[0].addnext(cell(label[1:]))
    record = read(lxml.html.tostring(document, encoding="unicode").encode())
    cells = {one.pointer: one for one in record.cells}
    for row_, figure in (("administrative_penalties", 8311), ("administrative_compulsion", 509)):
        own = [cells[f"/tables/enforcement/{row_}/{column}"] for column in ("items_last_year", "change", "decisions")]
        whole = not split or row_ == "administrative_penalties"
        if whole:
            assert [(one.value, one.confidence) for one in own] == [
                (None, confidence),
                (None, confidence),
                (figure, confidence),
            ]
        else:
            assert all(one.value is None or one.pointer.endswith("decisions") for one in own)


def figure_at(pointer: str) -> Any:
    _, _, table, row, column = pointer.split("/")
    return REPORT["tables"].get(table, {}).get(row, {}).get(column)
