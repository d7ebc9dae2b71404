"""From a published report, as a document, to data: every figure with the place where it was read.

    bytes -> documents: blocks with places
          -> rows: rows of figures, each with its label
          -> assign: rows and columns of the form
          -> solve: cells, by place or as the sums of the form leave them
          -> record

Nothing is guessed: what cannot be told is left blank and said. Needs the libraries of gidar[extract].
"""

from typing import TYPE_CHECKING, Any

from .documents import FORMATS, limit_of

if TYPE_CHECKING:
    from .pipeline import document_to_record, extract
    from .record import Extraction

LATER = {"Extraction": "record", "document_to_record": "pipeline", "extract": "pipeline"}
"""{name: its module} of what is loaded when it is asked for: what knows a kind of file must not wait for it."""

__all__ = ["FORMATS", "Extraction", "document_to_record", "extract", "limit_of"]


def __getattr__(name: str) -> Any:
    """What is loaded when it is asked for."""
    if name not in LATER:
        raise AttributeError(f"module {__name__!r} has no attribute {name!r}")
    from importlib import import_module

    return getattr(import_module(f"{__name__}.{LATER[name]}"), name)
