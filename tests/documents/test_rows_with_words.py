"""Words and blanks beside the figures of a row: none slips into another column, and no row is dropped silently."""

import re
from collections.abc import Callable

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


@pytest.mark.parametrize(
    ("row_of", "cells", "expected"),
    [
        # A figure that no head stands above: nothing tells which of the row's figures it is.
        ("documents/rules", ["5", "2", "3", "4"], UNREAD[:3]),
        ("documents/rules", ["5", "2", "3", "", "4"], UNREAD[:3]),
        ("documents/rules", ["见说明", "5", "2", "3"], UNREAD[:3]),
        ("documents/rules", ["", "5", "2", "3"], UNREAD[:3]),
        ("documents/rules", ["5", "2"], UNREAD[:3]),
        ("documents/rules", ["5", "2", "3", ""], sure(5, 2, 3)),
        ("documents/rules", ["5", "2", "3", "见说明"], [(5, "likely"), (2, "likely"), (3, "likely")]),
        ("documents/rules", ["5", "2", "3", "其中：7件"], [(5, "likely"), (2, "likely"), (3, "likely")]),
        ("documents/rules", ["5", "2", "3", "见说明", "4"], UNREAD[:3]),
        # Several cells below one head.
        ("licensing/administrative_licences", [("7", 3)], sure(7)),
        ("licensing/administrative_licences", ["7", "", ""], sure(7)),
        ("licensing/administrative_licences", ["7", "7", "7"], [(7, "likely")]),
        ("licensing/administrative_licences", ["7", "8"], UNREAD[:1]),
        ("licensing/administrative_licences", ["", "7", "8"], UNREAD[:1]),
        ("licensing/administrative_licences", ["7", "0", "0"], UNREAD[:1]),
        ("licensing/administrative_licences", ["0", "7", "0"], UNREAD[:1]),
        ("licensing/administrative_licences", [("7", 3), "8"], UNREAD[:1]),
        ("licensing/administrative_licences", ["7", ("见说明", 2)], [(7, "likely")]),
        ("licensing/administrative_licences", [("7", 3), "见说明"], [(7, "likely")]),
    ],
)
def test_what_stands_beside_the_heads_is_told_and_leaves_nothing_certain(
    row_of: str, cells: list[Cell], expected: list[tuple[object, str]]
) -> None:
    record = read_with(LABELS[row_of], row(LABELS[row_of], 1, *cells))
    assert told(record, row_of) == expected
    printed = [text for cell in cells if (text := cell if isinstance(cell, str) else cell[0])]
    quoted = " ".join([*(cell.raw or "" for cell in record.cells), *(one.text for one in record.left_out)])
    assert all(text in quoted for text in printed)
    reasons = {doubt.reason for doubt in record.report().doubts.values()} if "likely" in str(expected) else set()
    assert reasons <= {"beside_columns"} or printed == ["7", "7", "7"]


@pytest.mark.parametrize(
    ("above", "label", "span", "figures"),
    [
        ("documents/rules", "其他文件", 1, ONES[:3]),
        ("requests/received", "其中：网上申请", 3, ONES),
        ("requests/carried_forward", "其中：网上申请", 3, ONES),  # the last row of its table
    ],
)
def test_a_row_that_the_form_does_not_have_is_told_by_the_row_above(
    above: str, label: str, span: int, figures: list[str]
) -> None:
    """Its figures may belong to that row; whoever validates the document learns that they were not counted."""
    found = re.search(rf"<tr[^>]*>(?:(?!</tr>).)*?>{LABELS[above]}</th>.*?</tr>", PAGE, flags=re.DOTALL)
    assert found
    record = read(PAGE.replace(found[0], found[0] + row(label, span, *figures)).encode())
    assert [(one.text, one.reason) for one in record.left_out] == [(" ".join([label, *figures]), "unknown_row")]
    doubts = record.report().doubts
    places = {f"/tables/{above}/{column}" for column in record.data["tables"][above.split("/")[0]][above.split("/")[1]]}
    assert doubts.keys() == places and {doubt.reason for doubt in doubts.values()} == {"line_between"}
    assert all(not doubt.unread and label in doubt.printed for doubt in doubts.values())


def changed_row(label: str, change: Callable[[str], str]) -> Extraction:
    """The form with the row of this label written otherwise."""
    found = re.search(rf"<tr[^>]*>(?:(?!</tr>).)*?>{label}</th>.*?</tr>", PAGE, flags=re.DOTALL)
    assert found and change(found[0]) != found[0]
    return read(PAGE.replace(found[0], change(found[0])).encode())


FIRST = re.compile(r"<td[^>]*>([^<]*)</td>")


def with_label(row_: str) -> str:
    """A row whose first figure stands in the cell of its label."""
    first = FIRST.search(row_)
    assert first
    at = row_.index("</th>", max(row_.rfind("<th", 0, first.start()), 0))
    return row_[:at] + f" {first[1]}" + row_[at : first.start()] + row_[first.end() :]


def before_label(row_: str) -> str:
    """A row whose first figure stands before its label."""
    first = FIRST.search(row_)
    assert first
    at = row_.rfind("<th", 0, first.start())
    return row_[:at] + first[0] + row_[at : first.start()] + row_[first.end() :]


@pytest.mark.parametrize("change", [with_label, before_label])
@pytest.mark.parametrize(
    "row_of",
    ["documents/rules", "licensing/administrative_licences", "requests/received", "requests/other_reasons"],
)
def test_a_figure_among_the_labels_of_a_row_is_told_and_the_row_is_not_read(
    row_of: str, change: Callable[[str], str]
) -> None:
    record = changed_row(LABELS[row_of], change)
    cells = told(record, row_of)
    assert cells == [(None, "unread")] * len(cells)
    table, row_ = row_of.split("/")
    figure = next(iter(report_of(21)["tables"][table][row_].values()))
    said = " ".join([*(cell.raw or "" for cell in record.cells), *(one.text for one in record.left_out)])
    assert str(figure) in said.split()


@pytest.mark.parametrize("said", ["（550件）", "（共550件，其中变更5件）", "【550】"])
@pytest.mark.parametrize("blank", ["", "-"])
def test_a_figure_in_brackets_behind_a_label_is_told_where_its_row_is_blank(said: str, blank: str) -> None:
    record = read_with(LICENCES, row(f"{LICENCES}{said}", 1, (blank, 3)))
    assert told(record, "licensing/administrative_licences") == [(None, "unread")]
    [cell] = [cell for cell in record.cells if cell.pointer.startswith("/tables/licensing/")]
    assert "550" in (cell.raw or "") + " ".join(one.text for one in record.left_out)


@pytest.mark.parametrize("inner", ["", "x", "3"])
def test_a_label_in_a_table_of_its_own_is_not_the_row_of_other_figures(inner: str) -> None:
    label = LABELS["enforcement/administrative_compulsion"]
    own = f"<table><tr><td>{label}</td><td>{inner}</td></tr></table></th>"
    record = changed_row(label, lambda row_: row_.replace(f"{label}</th>", own))
    assert told(record, "enforcement/administrative_compulsion") == [(None, "unread")]
    assert [one.reason for one in record.left_out] == ["unknown_row"] and "509" in record.left_out[0].text


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
