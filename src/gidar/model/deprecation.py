"""Public names that were replaced by better ones: they go on working for one minor version, with a warning."""

import warnings
from collections.abc import Callable
from functools import wraps
from typing import Any, TypeVar

Function = TypeVar("Function", bound=Callable[..., Any])


def deprecated(old: str, new: str) -> None:
    """Warn the caller's caller that a public name has a successor."""
    warnings.warn(f"gidar: {old} is deprecated, use {new}", DeprecationWarning, stacklevel=3)


def renamed_argument(old: str, new: str) -> Callable[[Function], Function]:
    """A function that takes an argument by its old name too."""

    def decorate(function: Function) -> Function:
        @wraps(function)
        def call(*args: Any, **named: Any) -> Any:
            if old in named:
                deprecated(f"the argument {old} of {function.__name__}", new)
                named[new] = named.pop(old)
            return function(*args, **named)

        return call  # type: ignore[return-value]

    return decorate
