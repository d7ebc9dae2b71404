"""The libraries of the extras: each is loaded where a document or a format needs it."""

from importlib import import_module
from importlib.util import find_spec
from typing import Any

from ..model.errors import InputError

READ, WRITE = "extract_extra", "write_extra"
"""What is said where a library is not installed: which extra to install, to read documents or to write files."""

# What to install is one extra; the name of a module is not always that of its package.
SUBMODULES = {
    "lxml": ("lxml.html", "lxml.etree"),
    "rapidfuzz": ("rapidfuzz.fuzz",),
    "tinycss2": ("tinycss2.color4",),
    "pdfminer": ("pdfminer.pdfinterp",),
}


def library(name: str, extra: str = READ) -> Any:
    """A module of an extra, with its submodules that are used. Raises InputError naming the extra where it is not
    installed."""
    try:
        for module in SUBMODULES.get(name, ()):
            import_module(module)
        return import_module(name)
    except ImportError:
        raise InputError(extra, "", module=name) from None


def missing(name: str) -> InputError | None:
    """The error of writing without a library; None where it is installed."""
    return None if find_spec(name) else InputError(WRITE, "", module=name)
