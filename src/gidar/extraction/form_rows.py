"""The rows of the form, those that stand below each other and those that stand side by side."""

from typing import NamedTuple

from ..model.edition import Edition
from ..model.form import Row, Table


class FormRow(NamedTuple):
    """A row of the form."""

    table: Table
    row: Row


def rows_of_form(edition: Edition, down: bool = True) -> list[FormRow]:
    """The rows of the form in printed order, of the tables whose rows stand below each other, or of the others."""
    return [
        FormRow(table, row)
        for table in edition.tables.values()
        if (table.layout == "down") is down
        for row in table.rows.values()
    ]


def wide_table_of(edition: Edition) -> Table | None:
    """The table whose rows stand side by side, if the form has one."""
    return next((t for t in edition.tables.values() if t.layout == "across"), None)
