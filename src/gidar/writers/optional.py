"""The libraries of the extra gidar[write]: each is loaded where a format needs it."""

from importlib import import_module
from typing import Any

from ..model.errors import InputError


def library(name: str) -> Any:
    """A module of the extra. Raises InputError naming the extra where it is not installed."""
    try:
        return import_module(name)
    except ImportError:
        raise InputError("write_extra", "", module=name) from None
