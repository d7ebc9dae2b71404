"""From a published report, as a document, to data: every figure with the place where it was read.

    bytes -> documents (blocks with places) -> rows of figures -> alignment, columns, candidates -> tables -> record

Nothing is guessed: what cannot be told is left blank and said. Needs the libraries of gidar[extract].
"""

from .documents import FORMATS
from .extract import extract
from .record import Extraction

__all__ = ["FORMATS", "Extraction", "extract"]
