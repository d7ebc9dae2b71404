"""Words and blanks beside the figures of a row: none slips into another column, and no row is dropped silently."""

import re

import pytest

import gidar
from city import report_of
from documents.published import LABELS, read
from gidar.extraction import Extraction
from gidar.writers import files

[WRITTEN] = files("html", [(report_of(21), gidar.load_edition("2021"))], "zh", []).values()
PAGE = re.sub(r' data-cell="[^"]*"', "", WRITTEN.decode())
CARRIED, RULES, LICENCES = (
    LABELS[row] for row in ("requests/carried_forward", "documents/rules", "licensing/administrative_licences")
)
ONES = list("1234567")
Cell = str | tuple[str, int]


def row(label: str, span: int, *cells: Cell) -> str:
    spanned = ((cell, 1) if isinstance(cell, str) else cell for cell in cells)
    return (
        f'<tr><th colspan="{span}">{label}</th>' + "".join(f'<td colspan="{n}">{t}</td>' for t, n in spanned) + "</tr>"
    )


def read_with(label: str, *rows: str) -> Extraction:
    """The form with these rows in the place of one."""
    found = re.search(rf"<tr[^>]*>(?:(?!</tr>).)*?>{label}</th>.*?</tr>", PAGE, flags=re.DOTALL)
    assert found
    return read(PAGE.replace(found[0], "".join(rows)).encode())


def told(record: Extraction, row_of: str) -> list[tuple[object, str]]:
    return [(cell.value, cell.confidence) for cell in record.cells if cell.pointer.startswith(f"/tables/{row_of}/")]


UNREAD = [(None, "unread")] * 7


def sure(*values: object) -> list[tuple[object, str]]:
    return [(None, "unread") if value == "x" else (value, "certain") for value in values]


@pytest.mark.parametrize(
    ("span", "cells", "expected"),
    [
        (3, ONES, sure(*range(1, 8))),
        (3, ["见说明", *ONES[:6]], sure("x", 1, 2, 3, 4, 5, 6)),
        (3, [*ONES[:6], "见说明"], sure(1, 2, 3, 4, 5, 6, "x")),
        (3, ["", *ONES[:6]], sure(None, 1, 2, 3, 4, 5, 6)),
        # What stands beside the columns of the table.
        (2, ["含延期", *ONES[:6]], UNREAD),
        (2, ["", *ONES[:6]], UNREAD),
        (2, [*ONES, ""], UNREAD),
        (1, ["含", "延期", *ONES[:6]], UNREAD),
        (2, ["含延期", *ONES], [(n, "likely") for n in range(1, 8)]),
        (3, [*ONES, "含延期"], [(n, "likely") for n in range(1, 8)]),
        (3, ["含延期", *ONES], UNREAD),
        (3, [*ONES[:3], ("见说明", 2), *ONES[5:]], UNREAD),
        (3, [("见说明", 7)], UNREAD),
    ],
)
def test_words_and_blanks_beside_figures_shift_none(
    span: int, cells: list[Cell], expected: list[tuple[object, str]]
) -> None:
    record = read_with(CARRIED, row(CARRIED, span, *cells))
    assert told(record, "requests/carried_forward") == expected
    words = {text for cell in cells if len(text := cell if isinstance(cell, str) else cell[0]) > 1}
    if expected == UNREAD and words:
        quoted = [*(cell.raw or "" for cell in record.cells), *(one.text for one in record.left_out)]
        assert all(any(word in text for text in quoted) for word in words)


SEEN = ["见说明"] * 3


@pytest.mark.parametrize("turned", [False, True])
@pytest.mark.parametrize(
    ("label", "figures", "other", "contested"),
    [
        (RULES, ONES[:3], SEEN, True),
        (RULES, ONES[:3], ["见说明", "2", "3"], True),
        (RULES, ONES[:3], [("见说明", 3)], False),
        (RULES, ONES[:3], ["4", "5", "6"], True),
        (RULES, ONES[:3], ONES[:3], False),
        (LICENCES, [("7", 3)], [("见附件", 3)], True),
    ],
)
def test_a_row_that_stands_beside_one_of_its_name_is_quoted(
    label: str, figures: list[Cell], other: list[Cell], contested: bool, turned: bool
) -> None:
    rows = [row(label, 1, *figures), row(label, 1, *other)]
    record = read_with(label, *(rows[::-1] if turned else rows))
    place = "documents/rules" if label == RULES else "licensing/administrative_licences"
    [*cells] = told(record, place)
    assert {confidence for _, confidence in cells} == {"unread" if contested else "certain"}
    [left] = [one for one in record.left_out if one.text.startswith(label)]
    assert contested == (left.reason == "contested") or "见" in left.text


def test_blanks_do_not_stand_for_the_figures_of_the_same_row() -> None:
    record = read_with(RULES, row(RULES, 1, *ONES[:3]), row(RULES, 1, "", "", ""))
    assert not any(confidence == "certain" and value is None for value, confidence in told(record, "documents/rules"))
