"""What the identities leave of readings of pictures: a misread figure is mended, a misprint stays."""

import pytest

import gidar
from documents import figures
from gidar.extraction.elements.blocks import DocumentPlace, Pictured
from gidar.extraction.record import ExtractedCell
from gidar.extraction.solve.pictured import Option, _judged, _Sums, decoded

EDITION = gidar.load_edition("2021")
AT = "/tables/requests/not_held/natural_persons"
ALONE = "/tables/licensing/administrative_licences/decisions"
MONEY = "/tables/fees/administrative_fees/amount"
Readings = tuple[tuple[str, float], ...]


def read(
    pointer: str, readings: Readings, agree: bool = True, whole: bool = True, faint: bool = False, ruled: bool = True
) -> ExtractedCell:
    """How a cell is read that was seen so; all others are seen as the report has them, each for certain."""
    report = figures.report(EDITION, 3)
    cells, pictured = {}, {}
    for n, other in enumerate(EDITION.cells):
        value = figures.value(report, other)
        place = DocumentPlace(1, 1, n, 1)
        own = readings if other == pointer else ((str(value), 0.0),)
        pictured[place] = Pictured(
            (0, 0, 9, 9),
            own,
            agree if other == pointer else True,
            whole=whole,
            faint=faint and other == pointer,
            ruled=ruled,
        )
        raw = own[0][0] if own else ""
        cells[other] = ExtractedCell(other, value, raw, place, "label", "heads", "place", (), "certain")
    return decoded(cells, pictured, EDITION)[pointer]


def true(pointer: str) -> int:
    value: int = figures.value(figures.report(EDITION, 3), pointer)
    return value


def test_a_misread_figure_is_mended_and_only_likely() -> None:
    right = true(AT)
    cell = read(AT, ((str(right + 7), 0.1), (str(right), 4.0)))
    assert (cell.value, cell.by, cell.confidence) == (right, "identities", "likely")


@pytest.mark.parametrize(
    ("margin", "agree", "confidence"),
    [(12.0, True, "certain"), (7.0, True, "likely"), (12.0, False, "unread"), (5.0, True, "unread")],
)
def test_a_misprint_stays_as_it_is_printed_or_is_not_read(margin: float, agree: bool, confidence: str) -> None:
    printed = true(AT) + 7
    cell = read(AT, ((str(printed), 0.0), (str(printed + 1), margin)), agree)
    assert (cell.confidence, cell.by) == (confidence, "place")
    assert cell.value == (None if confidence == "unread" else printed)


@pytest.mark.parametrize(("margin", "agree", "certain"), [(7.0, True, True), (7.0, False, False), (3.0, True, False)])
def test_a_figure_in_no_identity_has_to_stand_out(margin: float, agree: bool, certain: bool) -> None:
    right = true(ALONE)
    cell = read(ALONE, ((str(right), 0.0), (str(right + 1), margin)), agree)
    assert cell.value == right and (cell.confidence == "certain") is certain


def test_nothing_is_certain_in_a_grid_with_gaps() -> None:
    assert read(AT, ((str(true(AT)), 0.0),), whole=False).confidence == "likely"


def test_what_adds_up_in_one_direction_only_is_not_read_in_a_grid_with_gaps() -> None:
    assert read(ALONE, ((str(true(ALONE)), 0.0),), whole=False).value is None


@pytest.mark.parametrize("faint", [True, False])
def test_an_empty_box_is_blank_only_where_nothing_faint_is_in_it(faint: bool) -> None:
    cell = read(ALONE, (), faint=faint)
    assert cell.confidence == ("unread" if faint else "certain") and cell.value is None


def test_a_figure_that_two_readings_hardly_see_is_not_read() -> None:
    right = true(ALONE)
    cell = read(ALONE, ((str(right), 2.5), (f"-{right}", 9.3)), agree=False)
    assert cell.value is None and cell.reason == "picture_unclear"


@pytest.mark.parametrize(("cost", "total", "confidence"), [(4.0, 0, "likely"), (10.5, 0, "unread"), (4.0, 3, "unread")])
def test_what_the_sums_chose_is_read_only_where_none_contradicts_it(cost: float, total: int, confidence: str) -> None:
    """A figure that is hardly seen needs two sums, one of another kind is no proof where a second one fails."""
    row, column = AT.rsplit("/", 1)
    right = true(AT)
    sums = _Sums(EDITION.identities, {f"{row}/{other}": 0 for other in EDITION.tables["requests"].columns})
    sums.values |= {AT: right, f"{row}/total": right + total}
    sums.equations = [equation for equation in EDITION.identities if AT in equation.signs and equation.axis == "row"]
    sums.of = {AT: sums.equations}
    some = [Option(str(right + 7), right + 7, (), cost - 2), Option(str(right), right, (), cost)]
    cell = ExtractedCell(AT, right, str(right), DocumentPlace(1, 1, 1, 1), "label", "heads", "place", (), "certain")
    judged = _judged(cell, Pictured((0, 0, 9, 9), tuple((o.raw, o.cost) for o in some)), some, 1, sums, open_=False)
    assert (judged.confidence, judged.value) == (confidence, right if confidence == "likely" else None)
    assert len(sums.equations) == 1 and column == "natural_persons"


@pytest.mark.parametrize(("cost", "confidence"), [(9.5, "likely"), (13.0, "unread")])
def test_a_misprint_is_likelier_than_a_figure_that_no_reading_saw(cost: float, confidence: str) -> None:
    right = true(AT)
    cell = read(AT, ((str(right + 7), 0.3), (str(right), cost)), agree=False)
    assert cell.confidence == confidence and cell.value in (None, right)


@pytest.mark.parametrize(("cost", "confidence"), [(0.2, "likely"), (5.0, "unread")])
def test_what_is_hardly_a_figure_needs_two_sums(cost: float, confidence: str) -> None:
    """Worn digits look alike in a row and in its total, so that one sum of both proves little."""
    right, row = true(AT), AT.rsplit("/", 1)[0]
    sums = _Sums(EDITION.identities, {f"{row}/{other}": 0 for other in EDITION.tables["requests"].columns})
    sums.values |= {AT: right, f"{row}/total": right}
    sums.of = {AT: [equation for equation in EDITION.identities if AT in equation.signs and equation.axis == "row"]}
    some = [Option(str(right), right, (), cost), Option("1", 1, (), cost + 2.0)]
    cell = ExtractedCell(AT, right, str(right), DocumentPlace(1, 1, 1, 1), "label", "heads", "place", (), "certain")
    seen = Pictured((0, 0, 9, 9), tuple((one.raw, one.cost) for one in some))
    assert _judged(cell, seen, some, 0, sums, open_=False).confidence == confidence


@pytest.mark.parametrize(("pointer", "readable"), [(ALONE, True), (MONEY, False)])
def test_a_point_beside_an_amount_may_be_what_is_left_of_it(pointer: str, readable: bool) -> None:
    cell = read(pointer, (("32", 1.0), (".32", 0.2)))
    assert (cell.value == 32) is readable


def test_what_cannot_be_read_is_not_filled_in() -> None:
    cell = read(AT, ())
    assert cell.value is None


NOUGHT = next(
    p for p in EDITION.cells if p.startswith("/tables/requests/") and figures.value(figures.report(EDITION, 3), p) == 0
)


@pytest.mark.parametrize(
    ("readings", "agree", "confidence"),
    [
        ((("0", 0.0), ("-", 12.0)), True, "certain"),
        ((("0", 0.0), ("-", 3.0)), True, "likely"),
        ((("-", 0.0), ("0", 12.0)), False, "likely"),
        ((("-", 0.0), ("0", 3.0)), True, "likely"),
        ((("-", 0.0), ("0", 12.0)), True, "certain"),
    ],
)
def test_no_sum_tells_a_sign_from_a_nought(readings: Readings, agree: bool, confidence: str) -> None:
    cell = read(NOUGHT, readings, agree)
    assert (cell.confidence, cell.raw) == (confidence, readings[0][0])


def test_a_figure_that_a_pen_struck_out_says_so() -> None:
    seen = Pictured((0, 0, 9, 9), (), faint=True, struck=True)
    cell = ExtractedCell(AT, 5, "5", DocumentPlace(1, 1, 1, 1), "label", "heads", "place", (), "certain")
    judged = _judged(cell, seen, [], 0, _Sums((), {}), open_=False)
    assert (judged.value, judged.confidence, judged.reason) == (None, "unread", "picture_struck")


def test_a_figure_on_a_line_without_rules_is_likely_at_best() -> None:
    right = true(AT)
    assert read(AT, ((str(right), 0.0), (str(right + 1), 12.0)), ruled=False).confidence == "likely"


@pytest.mark.parametrize(("cost", "confidence"), [(1.0, "likely"), (4.0, "unread")])
def test_a_nought_that_the_sums_chose_must_be_seen(cost: float, confidence: str) -> None:
    """Where nothing but a stain is in a box, a nought adds up as well as the blank that it is."""
    cell = read(NOUGHT, (("6", cost - 0.5), ("0", cost)), agree=False)
    assert (cell.confidence, cell.raw if cell.value == 0 else None) == (
        confidence,
        "0" if confidence == "likely" else None,
    )


def test_many_misread_figures_are_found_together() -> None:
    """More than a search in one direction would come to: each is the cheapest change of an equation that fails."""
    report = figures.report(EDITION, 3)
    rows = ("not_held", "requires_creation", "still_unclear", "received", "carried_in", "disclosed")
    wrong = [
        f"/tables/requests/{row}/{column}"
        for row, column in zip(rows, list(EDITION.tables["requests"].columns), strict=False)
    ]
    cells, pictured = {}, {}
    for n, pointer in enumerate(EDITION.cells):
        value = figures.value(report, pointer)
        place = DocumentPlace(1, 1, n, 1)
        misread = ((str(value + 7), 0.5), (str(value), 1.5), (str(value + 3), 4.0))
        readings = misread if pointer in wrong else ((str(value), 0.0), (str(value + 1), 9.0), (str(value + 7), 12.0))
        pictured[place] = Pictured((0, 0, 9, 9), readings, pointer not in wrong)
        read_as = value + 7 if pointer in wrong else value
        cells[pointer] = ExtractedCell(pointer, read_as, str(read_as), place, "label", "heads", "place", (), "certain")
    found = decoded(cells, pictured, EDITION)
    assert [found[pointer].value for pointer in wrong] == [figures.value(report, pointer) for pointer in wrong]
    assert {found[pointer].by for pointer in wrong} == {"identities"}
