"""Which rules of a style sheet are for an element of a page; every step of telling that is counted."""

from collections.abc import Iterator
from typing import Any

from ....infrastructure.extras import library
from ... import settings


class SpentError(ValueError):
    """More steps were needed than a page may take."""


def matcher(rules: Any) -> Any:
    """The rules by what their selectors end in, as cssselect2 keeps them; every one that is tried is counted."""

    class Matcher(library("cssselect2").Matcher):  # type: ignore[misc]
        """Counts the selectors that are tried."""

        def add_relevant_selectors(self, element: Any, selectors: Any, relevant: Any) -> None:
            rules.spend(len(selectors))
            super().add_relevant_selectors(element, selectors, relevant)

    return Matcher()


def wrapper(rules: Any) -> Any:
    """The element of cssselect2, counting what is looked at; its own lists grow with the square of a page."""

    class Element(library("cssselect2").ElementWrapper):  # type: ignore[misc]
        """An element of a page whose neighbours are gone through one by one."""

        def _up(self, name: str) -> Iterator[Any]:
            other = getattr(self, name)
            while other is not None:
                rules.spend()
                yield other
                other = getattr(other, name)

        @property
        def ancestors(self) -> Any:
            return self._up("parent")

        @property
        def previous_siblings(self) -> Any:
            return self._up("previous")

        @property
        def etree_siblings(self) -> Any:
            rules.spend(1 + len(self._siblings) // settings.SIBLINGS_A_STEP)
            return self._siblings

        @etree_siblings.setter
        def etree_siblings(self, siblings: Any) -> None:
            rules.spend()
            self._siblings = siblings

    return Element
