"""Rows in which the figures of a group of rows are added up, where the form has only its name."""

from ...model.edition import Edition
from ...model.form import Table
from ..elements.figures import printed_number
from ..elements.labels import printed_labels
from ..record import ExtractedCell
from ..rows.figure_rows import FigureRow


def is_subtotal(figure_row: FigureRow, cells: dict[str, ExtractedCell], edition: Edition) -> bool:
    """Whether a row that bears the name of a group prints in each column what its rows come to, blanks as nought."""
    for table in edition.tables.values():
        for group in printed_labels(edition).groups[table.id].exact(figure_row.label):
            members = _members(table, group)
            sums = [[cells.get(f"/tables/{table.id}/{id_}/{column}") for id_ in members] for column in table.columns]
            if not members or any(cell is None or cell.confidence == "unread" for own in sums for cell in own):
                continue
            expected = [str(sum(cell.value or 0 for cell in own if cell)) for own in sums]
            if [printed_number(field.text)[0] or "0" for field in figure_row.fields] == expected:
                return True
    return False


def _members(table: Table, group: str) -> list[str]:
    """The rows of a group and of the groups in it, but for their total."""
    within = {group}
    for one in table.row_groups:  # a group stands before those in it
        within |= {one["id"]} if one.get("group") in within else set()
    return [id_ for id_, row in table.rows.items() if row.group in within and id_ not in table.total_rows]
