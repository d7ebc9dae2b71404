"""What most rows of a table look like, and which fields of a longer row only fill it up."""

from collections import Counter
from typing import NamedTuple

from ..elements.figures import is_blank, is_figure
from ..rows.figure_rows import FigureField, FigureRow
from .rows import AssignedRow


class RowShape(NamedTuple):
    """What most rows of a table look like.

    starts are the columns in which their figures begin, width is how many cells they have, fields how many of these
    are no labels; behind says that rows which are too long are filled up behind their figures, and none before.
    """

    starts: tuple[float, ...]
    width: int
    fields: int
    behind: bool
    beyond: frozenset[float] = frozenset()


def usual_shapes(found: list[AssignedRow]) -> dict[str, RowShape]:
    """{table: what most of its rows look like}."""
    starts: dict[str, Counter[tuple[float, ...]]] = {}
    widths: dict[str, Counter[int]] = {}
    fields: dict[str, Counter[int]] = {}
    padded: dict[str, set[tuple[bool, bool]]] = {}
    longer: dict[str, list[tuple[FigureField, ...]]] = {}
    for item in found:
        table, figure_row = item.form.table, item.printed
        if figure_row.layout == "cells" and len(figure_row.fields) == len(table.columns):
            starts.setdefault(table.id, Counter())[tuple(field.start for field in figure_row.fields)] += 1
        if figure_row.layout != "words":
            widths.setdefault(table.id, Counter())[len(figure_row.labels) + len(figure_row.fields)] += 1
            fields.setdefault(table.id, Counter())[len(figure_row.fields)] += 1
            if len(figure_row.fields) > len(table.columns):
                padded.setdefault(table.id, set()).add(_padded(figure_row.fields, len(table.columns)))
                longer.setdefault(table.id, []).append(tuple(figure_row.fields))
    return {
        table: RowShape(
            starts[table].most_common(1)[0][0] if table in starts else (),
            counts.most_common(1)[0][0],
            fields[table].most_common(1)[0][0],
            (False, True) in padded.get(table, set()) and (True, False) not in padded.get(table, set()),
            _figures_of(longer.get(table, [])),
        )
        for table, counts in widths.items()
    }


def _figures_of(longer: list[tuple[FigureField, ...]]) -> frozenset[float]:
    """Where rows with more fields than the table has columns hold figures.

    A row whose fields begin behind those of the others was pushed aside whole, by its label, and tells nothing of them.
    """
    first = min((fields[0].start for fields in longer), default=0.0)
    return frozenset(
        field.start for fields in longer if fields[0].start == first for field in fields if is_figure(field.text)
    )


def is_whole(figure_row: FigureRow, fields: list[FigureField], shape: RowShape | None) -> bool:
    """Whether a row without a label is as wide as those with one, so that its first empty cell is a blank."""
    if shape is None:
        return False
    if figure_row.layout == "cells":
        return tuple(field.start for field in fields) == shape.starts
    return len(figure_row.fields) == shape.width


def without_padding(
    figure_row: FigureRow, count: int, shape: RowShape | None, heads: tuple[float, ...] = ()
) -> list[FigureField]:
    """The fields without the empty ones that only fill up the row; heads is where those of its table begin."""
    fields = list(figure_row.fields)
    for starts in (heads, shape.starts if shape else ()) if figure_row.layout == "cells" else ():
        by_start = {field.start: field for field in fields}
        others = [field for field in fields if field.start not in starts]
        fits = len(starts) == count and by_start.keys() >= {*starts}
        if fits and starts == heads and not all(is_blank(field.text) for field in others):
            return fields  # its blanks are those of columns
        if fits and all(is_blank(field.text) for field in others):
            found = [by_start[start] for start in starts]
            # A row that is longer at its end and ends blank may have been pushed aside by a cell put into it; so may
            # one that is blank where the others have a figure too many.
            aside = fields[-1] in others and is_blank(found[-1].text)
            return fields if aside or (shape and any(field.start in shape.beyond for field in others)) else found
    if figure_row.layout == "stream" and not figure_row.labels and shape and len(fields) == shape.width:
        if not is_blank(fields[0].text):
            return fields
        fields = fields[1:]  # the empty cell of a label that is missing
    over = len(fields) - count
    front, back = _padded(fields, count)
    behind = shape is not None and shape.behind
    one_side = figure_row.layout == "stream" and over > 1 and front != back and not (back and behind)
    if one_side and is_blank((fields[-1] if front else fields[0]).text):
        return fields  # of the empty cells some may stand before and some behind
    if front and back:  # a cell that is blank and one that only fills up look alike
        return (
            fields[:count]
            if figure_row.layout == "stream" and figure_row.labels and (behind or figure_row.blank)
            else fields
        )
    return fields[over:] if front else fields[:count] if back else fields


def _padded(fields: list[FigureField] | tuple[FigureField, ...], count: int) -> tuple[bool, bool]:
    """Whether what is more than so many fields may be empty cells in front, and behind."""
    over = len(fields) - count
    front, back = (all(is_blank(field.text) for field in end) for end in (fields[:over], fields[count:]))
    return front, back
