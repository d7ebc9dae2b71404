"""The libraries of the extra gidar[write]: each is loaded where a format needs it."""

from importlib import import_module
from importlib.util import find_spec
from typing import Any

from ..model.errors import InputError


def library(name: str) -> Any:
    """A module of the extra. Raises InputError naming the extra where it is not installed."""
    try:
        return import_module(name)
    except ImportError:
        raise InputError("write_extra", "", module=name) from None


def missing(name: str) -> InputError | None:
    """The error that names the extra where a module of it is not installed; None where it is."""
    return None if find_spec(name) else InputError("write_extra", "", module=name)
