"""How much of a report was checked, and the verdict that follows.

Valid means that everything was checked that the edition asks for, and holds. What nobody gave, such as the report of
the year before or a cell of it, is not asked for.
"""

from collections.abc import Iterable
from functools import cache

from ..model.edition import Edition
from ..model.findings import Finding, NotChecked
from ..model.result import Checked, Verdict
from ..structure.usable import Year

NOTHING = Checked(0, 0, 0, 0)
"""Of a report that belongs to no edition."""


@cache
def everything(edition: Edition) -> Checked:
    """Of a report in which every cell was read and every equation evaluated."""
    return Checked(*(len(edition.cells),) * 2, *(len(edition.identities),) * 2)


def checked(year: Year, items: Iterable[Finding | NotChecked]) -> Checked:
    """How much was checked of a report about which there is this to say."""
    edition, usable = year.edition, year.usable
    codes = {equation.code for equation in edition.identities}
    left = sum(item.code in codes and (isinstance(item, NotChecked) or _undetermined(item)) for item in items)
    cells, equations = len(edition.cells), len(edition.identities)
    read = sum(pointer in usable for pointer in edition.cells)
    return Checked(read, cells, equations - left, equations, _blank_tables(year))


def verdict(edition: Edition | None, items: Iterable[Finding | NotChecked], checked: Checked) -> Verdict:
    """What the findings, what could not be checked, and how much was checked come to."""
    items = list(items)
    if any(isinstance(item, Finding) and item.standing == "error" for item in items):
        return "invalid"
    if edition is None or not checked.complete:
        return "incomplete"
    reasons = edition.catalogue["incomplete"]
    left = any(item.key in reasons if isinstance(item, NotChecked) else _own_blank(edition, item) for item in items)
    return "incomplete" if left else "valid"


def is_accepted(edition: Edition, items: Iterable[Finding | NotChecked], checked: Checked) -> bool:
    """Whether nothing was left out but for what findings that are waived leave unusable, blank or undetermined.

    Whoever has accepted that a cell holds no figure has accepted that nothing can be compared with it.
    """
    items = list(items)
    found = [item for item in items if isinstance(item, Finding)]
    waived = [finding for finding in found if finding.waived and not finding.outcome]
    unusable = _places(finding for finding in waived if finding.rule.takes_away)
    for pointer, owner, _ in edition.places:
        if owner in unusable:
            unusable.add(pointer)
    blank = {pointer for pointer in edition.cells if pointer.split("/")[2] in checked.blank_tables}
    others = {item.key for item in items if isinstance(item, NotChecked) and not item.waits}
    return (
        len(unusable & edition.cells.keys()) == checked.of_cells - checked.cells
        and blank <= _places(waived)
        and others.isdisjoint(edition.catalogue["incomplete"])
        and all(finding.waived for finding in found if _leaves_open(edition, finding))
    )


def _places(findings: Iterable[Finding]) -> set[str]:
    return {cell.pointer for finding in findings for cell in finding.cells if cell.source is None}


def _leaves_open(edition: Edition, finding: Finding) -> bool:
    """Whether a finding is of an equation of this report that blanks leave undetermined."""
    within = any(finding.code == equation.code for equation in edition.identities)
    return _own_blank(edition, finding) or (within and _undetermined(finding))


def _own_blank(edition: Edition, item: Finding) -> bool:
    """Whether a blank of this report, and not of last year's alone, leaves an equation across years undetermined."""
    if not _undetermined(item):
        return False
    across = {(equation.code, equation.instance): equation for equation in edition.continuity}
    equation = across.get((item.code, item.instance or ""))
    return equation is not None and any(cell.value is None for cell in item.cells[: -len(equation.last)])


def _undetermined(item: Finding | NotChecked) -> bool:
    return isinstance(item, Finding) and item.outcome == "undetermined"


def _blank_tables(year: Year) -> tuple[str, ...]:
    """The tables of several cells of which every one is blank."""
    found: dict[str, list[bool]] = {}
    for pointer in year.edition.cells:
        blank = pointer in year.usable and year.usable[pointer] is None
        found.setdefault(pointer.split("/")[2], []).append(blank)
    return tuple(table for table, blanks in found.items() if len(blanks) > 1 and all(blanks))
