"""Whose file one may be that says of nobody itself: by what it is called, or else the folder that it lies in."""

import os
import re
from collections.abc import Iterable, Iterator, Sequence

from ..model.organs import name_key

STEPS = re.compile(r"[/\\#]")
"""What parts the names of folders, of a file, and of what is in an archive."""


class Bearers:
    """The organs of a list, by the names or codes that each goes by, as files are called after them.

    roots are the folders and files that were given: what those above them are called says nothing.
    """

    def __init__(self, parts: Iterable[tuple[str, ...]], roots: Iterable[str]) -> None:
        self._keys = [{*filter(None, map(name_key, names))} for names in parts]
        self._roots = [os.path.join(root, "") for root in roots if os.path.isdir(root)]

    def of(self, source: str) -> list[int]:
        """Which organs of the list a file is called after, or else the nearest folder that is called after any.

        A name that is only a piece of a longer one that stands there, too, is not that of the file: 某县人民政府 in
        某县人民政府办公室.
        """
        for step in self._steps(source):
            here = {key: at for at, keys in enumerate(self._keys) for key in keys if key in step}
            whole = [at for key, at in here.items() if not any(key != other and key in other for other in here)]
            if whole:
                return sorted({*whole})
        return []

    def found(self, sources: Sequence[str]) -> dict[int, list[str]]:
        """{organ of the list: the sources that may be of it}."""
        found: dict[int, list[str]] = {}
        for source in dict.fromkeys(sources):
            for at in self.of(source):
                found.setdefault(at, []).append(source)
        return found

    def _steps(self, source: str) -> Iterator[str]:
        """The keys of the names in a source, the innermost first."""
        root = max((root for root in self._roots if source.startswith(root)), key=len, default=None)
        below = source.removeprefix(root) if root else os.path.basename(source)
        return (name_key(step) for step in reversed(STEPS.split(below)))
