"""Validate the annual report on open government information (政府信息公开工作年度报告).

The specification is a private description of the official form, not issued by any authority.

    >>> import gidar
    >>> for report in gidar.read("examples/hongze-2023.json"):
    ...     for finding in gidar.validate(report).findings:
    ...         print(finding.code, finding.message("en"))

Everything here reads the published specification, as a vendor in any other language would.
"""

from typing import TYPE_CHECKING, Any

from .inputs import read
from .model.edition import Edition, editions, load_edition
from .model.errors import InputError
from .model.findings import Cell, Finding, NotChecked
from .model.repairs import Change, Repair
from .model.report import Report
from .model.result import Result
from .model.version import __version__ as __version__
from .validation import validate

if TYPE_CHECKING:
    from .identities.previous_years import History
    from .integrations.frames import figures_frame, findings_frame
    from .regions.aggregation import Aggregate, aggregate
    from .regions.parts import Parts

LATER = {
    "Aggregate": "regions.aggregation",
    "History": "identities.previous_years",
    "Parts": "regions.parts",
    "aggregate": "regions.aggregation",
    "figures_frame": "integrations.frames",
    "findings_frame": "integrations.frames",
}
"""{name: its module} of what is loaded when it is asked for: validating one report must not wait for it."""

__all__ = [
    "Aggregate",
    "Cell",
    "Change",
    "Edition",
    "Finding",
    "History",
    "InputError",
    "NotChecked",
    "Parts",
    "Repair",
    "Report",
    "Result",
    "aggregate",
    "editions",
    "figures_frame",
    "findings_frame",
    "load_edition",
    "read",
    "validate",
]


def __dir__() -> list[str]:
    """The public names, loaded or not."""
    return __all__


def __getattr__(name: str) -> Any:
    """What is loaded when it is asked for."""
    if name == "Children":
        from .model.deprecation import deprecated

        deprecated("Children", name := "Parts")
    if name not in LATER:
        raise AttributeError(f"module {__name__!r} has no attribute {name!r}")
    from importlib import import_module

    return getattr(import_module(f"{__name__}.{LATER[name]}"), name)
