"""What the identities leave of readings of pictures: a misread figure is mended, a misprint stays."""

import pytest

import gidar
from documents import figures
from gidar.extraction.printed.blocks import DocumentPlace, Pictured
from gidar.extraction.record import ExtractedCell
from gidar.extraction.solve.pictured import decoded

EDITION = gidar.load_edition("2021")
AT = "/tables/requests/not_held/natural_persons"
ALONE = "/tables/licensing/administrative_licences/decisions"
Readings = tuple[tuple[str, float], ...]


def read(pointer: str, readings: Readings, agree: bool = True, whole: bool = True, shift: int = 0) -> ExtractedCell:
    """How a cell is read that was seen so; all others are seen as the report has them, each for certain.

    shift is added to the figure that is printed there.
    """
    report = figures.report(EDITION, 3)
    cells, pictured = {}, {}
    for n, other in enumerate(EDITION.cells):
        value = figures.value(report, other)
        place = DocumentPlace(1, 1, n, 1)
        own = readings if other == pointer else ((str(value), 0.0),)
        pictured[place] = Pictured((0, 0, 9, 9), own, agree if other == pointer else True, whole=whole)
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


@pytest.mark.parametrize(("margin", "agree", "certain"), [(12.0, True, True), (12.0, False, False), (5.0, True, False)])
def test_a_misprint_stays_as_it_is_printed(margin: float, agree: bool, certain: bool) -> None:
    printed = true(AT) + 7
    cell = read(AT, ((str(printed), 0.0), (str(printed + 1), margin)), agree)
    assert cell.value == printed and cell.by == "place" and (cell.confidence == "certain") is certain


@pytest.mark.parametrize(("margin", "agree", "certain"), [(7.0, True, True), (7.0, False, False), (3.0, True, False)])
def test_a_figure_in_no_identity_has_to_stand_out(margin: float, agree: bool, certain: bool) -> None:
    right = true(ALONE)
    cell = read(ALONE, ((str(right), 0.0), (str(right + 1), margin)), agree)
    assert cell.value == right and (cell.confidence == "certain") is certain


def test_nothing_is_certain_in_a_grid_with_gaps() -> None:
    assert read(AT, ((str(true(AT)), 0.0),), whole=False).confidence == "likely"


def test_what_cannot_be_read_is_not_filled_in() -> None:
    cell = read(AT, ())
    assert cell.value is None
