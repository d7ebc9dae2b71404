"""The documents that are no report, or more than one."""

from typing import NoReturn

from ..model.edition import Edition, load_edition
from ..model.errors import InputError
from . import settings
from .form_rows import rows_of_form
from .printed.blocks import Document, TableBlock
from .printed.labels import key, lexicon
from .rows.figure_rows import FigureRow


def refuse(document: Document) -> NoReturn:
    """Say why a document gives no report. Raises InputError."""
    titles = lexicon(load_edition()).data["around"]["title"]
    lines = [key(block.text) for block in document.blocks if not isinstance(block, TableBlock)]
    titled = any(key(title) in line for title in titles for line in lines)
    raise InputError("tables_are_pictures" if titled and document.pictures else "no_report_tables", document.source)


def refuse_several(figure_rows: list[FigureRow], edition: Edition, source: str) -> None:
    """Refuse a document in which the rows of the form stand twice with different figures. Raises InputError."""
    names = lexicon(edition)
    seen: dict[tuple[str, str], set[tuple[str, ...]]] = {}
    for figure_row in figure_rows:
        for line in rows_of_form(edition):
            if (
                line.row.id in names.rows[line.table.id].exact(figure_row.label)
                and not figure_row.blank
                and len(key(figure_row.label)) > 2
            ):
                seen.setdefault((line.table.id, line.row.id), set()).add(tuple(s.text for s in figure_row.fields))
    if sum(len(figures) > 1 for figures in seen.values()) >= settings.MIN_ROWS_CONFLICTING:
        raise InputError("several_reports", source)
