"""The identities as a check for people who run frictionless already: `gidar-identities` in a checklist.

A thin adapter: it gathers the rows of a table by report and asks identities/within_report.py. Undetermined
equations are left out, since frictionless knows errors only.
"""

from collections.abc import Iterable, Iterator
from typing import Any, ClassVar

import attrs
from frictionless import Check, Row
from frictionless.errors import RowError

from ..identities import within_report as identities
from ..model.edition import Edition, editions, load_edition
from ..model.findings import Finding
from ..model.form import Lang
from ..model.report import Report
from ..structure.usable import Year, usable_places


class IdentityError(RowError):
    """An identity that does not hold, at the row of its last term."""

    type = "gidar-identity"
    title = "Identity does not hold"
    description = "Figures of the annual report that must add up do not."
    template = "Row at position {rowNumber}: {note}"


@attrs.define(kw_only=True, repr=False)
class GidarIdentities(Check):
    """Hold the identities of an edition to every report in a table of a package.

    edition is the edition of the form; without it, the newest one that has the table's columns.
    lang is the language of the messages, "zh" or "en".
    """

    type = "gidar-identities"
    Errors: ClassVar[list[Any]] = [IdentityError]
    edition: str | None = None
    lang: Lang = "zh"
    rows: dict[str, dict[str, dict[str, Any]]] = attrs.field(factory=dict)
    numbers: dict[tuple[str, str], int] = attrs.field(factory=dict)

    def validate_row(self, row: Row) -> Iterable[IdentityError]:
        """Gather one row; nothing can be said before the last."""
        cells = {name: value for name, value in row.to_dict().items() if name not in row.error_cells}
        report, line = str(cells.pop("report", "")), str(cells.pop("row", ""))
        rows = self.rows.setdefault(report, {})
        rows[line] = {} if line in rows else cells  # of a row given twice nobody knows which counts
        self.numbers[report, line] = row.row_number
        yield from ()

    def validate_end(self) -> Iterable[IdentityError]:
        """Yield an error for every identity that fails."""
        form = self._form()
        for report, rows in self.rows.items() if form else ():
            assert form is not None
            for finding in self._failures(form, report, rows):
                cell = finding.cells[-1]
                number = self.numbers[report, cell.row or ""]
                values = [str(value) for value in rows[cell.row or ""].values()]
                note = f"{finding.code}: {finding.message(self.lang)}"
                yield IdentityError(note=note, cells=values, row_number=number)

    def _form(self) -> Edition | None:
        """The edition whose table this is; None where the table has no identities."""
        if self.edition is not None:
            return load_edition(self.edition)
        columns = set(self.resource.schema.field_names)
        for edition in map(load_edition, reversed(editions())):
            table = edition.tables.get(self.resource.name or "")
            if table and columns >= set(table.columns):
                return edition
        return None

    def _failures(self, form: Edition, key: str, rows: dict[str, Any]) -> Iterator[Finding]:
        report = Report({"tables": {self.resource.name: rows}}, key)
        for item in identities.check(Year(report, form, usable_places(report, form, set()))):
            if isinstance(item, Finding) and item.outcome == "fails":
                yield item

    metadata_profile_patch: ClassVar[dict[str, Any]] = {
        "properties": {"edition": {"enum": list(editions())}, "lang": {"enum": ["zh", "en"]}}
    }
