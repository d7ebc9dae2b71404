"""The libraries of the extras gidar[extract] and gidar[ocr]: each is loaded where a document needs it."""

from importlib import import_module
from typing import Any

from ..model.errors import InputError

# What to install is one extra; the name of a module is not always that of its package.
SUBMODULES = {
    "lxml": ("lxml.html", "lxml.etree"),
    "rapidfuzz": ("rapidfuzz.fuzz",),
    "tinycss2": ("tinycss2.color4",),
    "docx": ("docx",),
    "pdfminer": ("pdfminer.pdfinterp",),
}


def library(name: str) -> Any:
    """A module of the extra. Raises InputError naming the extra where it is not installed."""
    try:
        for module in SUBMODULES.get(name, ()):
            import_module(module)
        return import_module(name)
    except ImportError:
        raise InputError("extract_extra", "", module=name) from None
