"""A finding that an organ has explained, and that was accepted."""

from typing import NamedTuple


class Waiver(NamedTuple):
    """As in waivers.schema.json: of which findings it speaks, why they are accepted, by whom, until when.

    cell is table.row.column or a JSON Pointer; without it and instance, every finding of the rule in the report is
    meant. until is the last day, YYYY-MM-DD. code and region tell the organ from others of its name.
    """

    rule: str
    organ: str
    year: int
    reason: str
    by: str
    until: str
    cell: str | None = None
    instance: str | None = None
    code: str | None = None
    region: str | None = None

    @property
    def pointer(self) -> str | None:
        """The cell as a JSON Pointer."""
        if self.cell is None or self.cell.startswith("/"):
            return self.cell
        return "/tables/" + self.cell.replace(".", "/")

    def to_dict(self) -> dict[str, str]:
        """What a finding that was waived says of it, as in result.schema.json."""
        return {"reason": self.reason, "by": self.by, "until": self.until}
