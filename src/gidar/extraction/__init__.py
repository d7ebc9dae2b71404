"""From a published report, as a document, to data: every figure with the place where it was read.

    bytes -> documents: blocks with places
          -> rows: rows of figures, each with its label
          -> assign: rows and columns of the form
          -> solve: cells, by place or as the sums of the form leave them
          -> record

Nothing is guessed: what cannot be told is left blank and said. Needs the libraries of gidar[extract].
"""

from .documents import FORMATS, limit_of
from .extract import document_to_record, extract
from .record import Extraction

__all__ = ["FORMATS", "Extraction", "document_to_record", "extract", "limit_of"]
