"""What a form is made of: tables with rows and columns, fields, equations, rules."""

from typing import Any, Literal, NamedTuple

Lang = Literal["zh", "en"]
"""The languages that everything can be said in."""

Severity = Literal["error", "warning", "info"]
"""How grave a finding is; only an error makes a report invalid."""

Text = dict[str, str]
"""A text in both languages: {"zh": ..., "en": ...}."""


OFF_FORM = "/processing_fees/"
"""Fields that stand in no table of the form: data hold them, documents state them in the text of a section."""

LANGUAGES: tuple[Lang, ...] = ("zh", "en")


def spoken(lang: str) -> None:
    """Raises ValueError for a language that nothing is said in."""
    if lang not in LANGUAGES:
        raise ValueError(f'lang is "zh" or "en", not {lang!r}')


class Column(NamedTuple):
    """A column of a table: label, name (the label with its head), type (count, money or change), unit, note, basis.

    unit is {"id", "zh", "en", "factor"}: factor says how many of what is counted, or yuan, one of the unit is; None
    where the form leaves the unit open. sum_of are the columns that a total sums up, None of a column that is none.
    additive says whether the figures of a region's organs add up to that of the region.
    """

    id: str
    label: Text
    name: Text
    type: str
    unit: dict[str, Any]
    group: str | None
    note: Text | None
    basis: list[dict[str, Any]]
    sum_of: list[str] | None = None
    additive: bool = True


class Row(NamedTuple):
    """A row of a table: official label, label as it is understood alone, note, basis, the rows that a total sums up."""

    id: str
    label: Text
    name: Text
    group: str | None
    note: Text | None
    basis: list[dict[str, Any]]
    sum_of: list[str] | None = None


class Table(NamedTuple):
    """A table of the form; rows and columns are keyed by id, in printed order."""

    id: str
    section: str
    label: Text
    corner: Text | None
    layout: str
    row_groups: list[dict[str, Any]]
    rows: dict[str, Row]
    column_groups: list[dict[str, Any]]
    columns: dict[str, Column]

    @property
    def total_column(self) -> str | None:
        """The column that is the sum of all others; None where the table has none."""
        totals = (column for column in self.columns.values() if column.sum_of is not None)
        return next((total.id for total in totals if {*total.sum_of, total.id} == {*self.columns}), None)  # type: ignore[misc]

    @property
    def total_rows(self) -> dict[str, list[str]]:
        """{row that is a total: the rows that it sums up}, in printed order."""
        return {row.id: row.sum_of for row in self.rows.values() if row.sum_of is not None}

    @property
    def ends_with_total(self) -> bool:
        """Whether the last figure of every row is the sum of all others."""
        return self.total_column == [*self.columns][-1]

    @property
    def width(self) -> int:
        """How many cells its widest printed line has: one of each column, or, side by side, those of all rows."""
        return len(self.columns) * (len(self.rows) if self.layout == "across" else 1)


class Field(NamedTuple):
    """A field of a report outside the tables: its JSON Schema, and its column in reports.csv if it has one.

    values are the labels of a closed list: {"organ": {"zh": ..., "en": ...}, ...}.
    additive says whether the figures of a region's organs add up to that of the region; unit is that of a figure.
    """

    pointer: str
    label: Text
    expected: Text | None
    values: dict[str, Text] | None
    column: str | None
    required: bool
    schema: dict[str, Any]
    additive: bool = False
    unit: Text | None = None
    basis: tuple[dict[str, Any], ...] = ()


class Equation(NamedTuple):
    """One concrete equation: the cells of the left side add up to the same as those of the right side.

    Sides are JSON Pointers; last are cells of last year's report, on the right side.
    The instance is the row or column that the equation runs over; axis says which.
    """

    code: str
    instance: str
    axis: str
    left: list[str]
    right: list[str]
    severity: Severity
    basis: list[dict[str, Any]]
    last: tuple[str, ...] = ()

    @property
    def signs(self) -> dict[str, int]:
        """{cell of the report: 1 on the left side, -1 on the right}: what it adds to left - right."""
        return dict.fromkeys(self.left, 1) | dict.fromkeys(self.right, -1)


class Rule(NamedTuple):
    """One record of the rule catalogue. data holds the whole record, with the parameters of the rule.

    page is the address at which the published specification explains the rule, in both languages.
    """

    code: str
    severity: Severity
    title: Text
    message: Text | None
    basis: list[dict[str, Any]]
    page: Text
    data: dict[str, Any]

    @property
    def takes_away(self) -> bool:
        """Whether what stands at the place of a finding is left out of all other checks, or is not there at all."""
        return "unusable" in self.data or self.data["area"] == "structure"
