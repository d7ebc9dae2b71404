"""The government information disclosure annual report (政府信息公开工作年度报告), held to its specification.

    >>> import gidar
    >>> for report in gidar.read("examples/hongze-2023.json"):
    ...     for finding in gidar.validate(report).findings:
    ...         print(finding.code, finding.message("en"))

Everything here reads the published specification, as a vendor in any other language would.
"""

from typing import TYPE_CHECKING, Any

from .edition import Edition, editions, load_edition
from .errors import InputError
from .findings import Cell, Change, Finding, NotChecked, Repair, Result
from .readers import read
from .report import Report
from .validation import validate

if TYPE_CHECKING:
    from .aggregation import Aggregate, aggregate
    from .children import Children
    from .history import History

LATER = {"Aggregate": "aggregation", "Children": "children", "History": "history", "aggregate": "aggregation"}
"""{name: its module} of what is loaded when it is asked for: validating one report must not wait for it."""

__version__ = "0.1.0"

__all__ = [
    "Aggregate",
    "Cell",
    "Change",
    "Children",
    "Edition",
    "Finding",
    "History",
    "InputError",
    "NotChecked",
    "Repair",
    "Report",
    "Result",
    "aggregate",
    "editions",
    "load_edition",
    "read",
    "validate",
]


def __getattr__(name: str) -> Any:
    """What is loaded when it is asked for."""
    if name not in LATER:
        raise AttributeError(f"module {__name__!r} has no attribute {name!r}")
    from importlib import import_module

    return getattr(import_module(f"{__name__}.{LATER[name]}"), name)
