"""The documents that are no report, or more than one."""

from typing import NoReturn

from ..model.display import quoted
from ..model.edition import Edition, load_edition
from ..model.errors import InputError
from . import settings
from .assign.rival_rows import claimed_rows, same_figures
from .printed.blocks import Document, TableBlock
from .printed.labels import key, lexicon
from .rows.figure_rows import FigureRow


def refuse(document: Document) -> NoReturn:
    """Say why a document gives no report. Raises InputError."""
    titles = lexicon(load_edition()).data["around"]["title"]
    lines = [key(block.text) for block in document.blocks if not isinstance(block, TableBlock)]
    titled = any(key(title) in line for title in titles for line in lines)
    raise InputError("tables_are_pictures" if titled and document.pictures else "no_report_tables", document.source)


def refuse_several(figure_rows: list[FigureRow], document: Document, edition: Edition) -> None:
    """Refuse a document in which the rows of the form stand twice with different figures. Raises InputError.

    The error says how many rows are there twice, and shows the first.
    """
    seen: dict[tuple[str, str], list[FigureRow]] = {}
    for figure_row in figure_rows:
        for table, claimed in claimed_rows(figure_row, edition).items():
            for id_ in () if figure_row.blank else claimed:
                seen.setdefault((table, id_), []).append(figure_row)
    twice = [rows for rows in seen.values() if not all(same_figures(rows[0], other) for other in rows[1:])]
    if len(twice) < settings.MIN_ROWS_CONFLICTING:
        return
    first = twice[0][0]
    other = next(row for row in twice[0] if not same_figures(first, row))
    row, second = (quoted(found.title, settings.MAX_SHOWN_ROW) for found in (first, other))
    raise InputError("several_reports", document.source, count=len(twice), row=row, other=second)
