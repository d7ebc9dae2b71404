"""The documents that are no report, or more than one."""

from typing import NoReturn

from ..model.display import quoted
from ..model.edition import Edition, editions, load_edition
from ..model.errors import InputError
from . import settings
from .assign.rival_rows import claimed_rows, same_figures
from .elements.blocks import Block, Document, TableBlock, TextLine
from .elements.figures import is_figure
from .elements.labels import is_section_heading, key, printed_labels
from .rows.figure_rows import FigureRow


def refuse(document: Document) -> NoReturn:
    """Say why a document gives no report. Raises InputError."""
    if document.cut_off:
        raise InputError("page_in_comment", document.source)
    if not is_titled(document):
        raise InputError("no_report_tables", document.source)
    tables = _tables(document)
    if tables and has_tables(document):
        raise InputError("tables_unread", document.source, table=quoted(tables[0], settings.MAX_SHOWN_ROW))
    if document.wanting:
        raise InputError("ocr_extra", document.source, module=document.wanting)
    raise InputError("tables_are_pictures" if document.pictures or tables else "prose_only", document.source)


def has_tables(document: Document) -> bool:
    """Whether there are figures under the heading of a table of the form."""
    return bool(_tables(document)) and any(has_figures(block) for block in document.blocks)


def _tables(document: Document) -> list[str]:
    lines = [block.text for block in document.blocks if isinstance(block, TextLine)]
    return [line.strip() for line in lines if _is_table(line)]


def is_titled(document: Document) -> bool:
    """Whether a document bears the title of a report, or two headings of its sections."""
    titles = [key(title) for title in printed_labels(load_edition()).data["around"]["title"]]
    lines = [block.text for block in document.blocks if isinstance(block, TextLine)]
    lines += [text for _, text in document.about]
    if any(title in words for words in map(key, lines) for title in titles):
        return True
    return sum(is_section_heading(line) for line in lines) >= settings.MIN_HEADINGS


def _is_table(text: str) -> bool:
    """Whether a text is the heading of a section that is a table."""
    return any(
        table.section in printed_labels(edition).sections.exact(text)
        for edition in map(load_edition, editions())
        for table in edition.tables.values()
    )


def has_figures(block: Block) -> bool:
    """Whether a block holds several figures beside each other."""
    if isinstance(block, TableBlock):
        return any(sum(is_figure(cell.text) for cell in row) > 1 for row in block.rows)
    return sum(map(is_figure, block.text.split())) > settings.MIN_FIGURES_BESIDE


def refuse_several(figure_rows: list[FigureRow], document: Document, edition: Edition, reports: int) -> None:
    """Refuse a document in which the rows of the form stand twice with different figures. Raises InputError.

    The error says how many rows are there twice, and shows the first; reports is how often the form stands there.
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
    said = {"count": len(twice), "row": row, "other": second}
    if reports < 2:
        raise InputError("several_mixed", document.source, **said)
    raise InputError("several_reports", document.source, **said, reports=reports)
