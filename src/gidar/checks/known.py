"""What of a report can be relied on once its structure has been checked."""

from typing import Any

from ..edition import Edition
from ..report import Report, unescape

Known = dict[str, Any]
"""{JSON Pointer: value} of every field and cell that is there and sound, in the order of the form; None is a blank."""


def known(report: Report, edition: Edition, unusable: set[str]) -> Known:
    """The sound fields and cells of a report.

    unusable are the places in doubt; a row or table there takes all its cells with it.
    """
    out: Known = {}
    for pointer in (*edition.fields, *edition.cells):
        value: Any = report.data
        at = ""
        for step in unescape(pointer):
            at = f"{at}/{step}"
            if not isinstance(value, dict) or step not in value or at in unusable:
                break
            value = value[step]
        else:
            out[pointer] = value
    return out
