"""Reports set aside while they are read: gone through as often as needed, one at a time in memory."""

import pickle
from collections.abc import Iterator, Mapping
from tempfile import SpooledTemporaryFile
from types import MappingProxyType
from typing import TYPE_CHECKING, Any, NamedTuple

from ..model.report import Doubt

if TYPE_CHECKING:
    from ..model.edition import Edition

IN_MEMORY = 8 * 2**20  # bytes of reports that need no file


class Item(NamedTuple):
    """A report to be written: what it is named by, its data, the edition that it is of.

    carried are the cells that were filled in from last year's report, note the blocks of a cover note, doubts what of
    it was not read from a document, or not for certain, by its place. conversion says what was done with the cells that
    the edition converted to has no place for, or does not get from the other, as the record beside the output has it.
    """

    source: str
    data: dict[str, Any]
    edition: "Edition | None"
    carried: tuple[str, ...] = ()
    note: tuple[tuple[str, ...], ...] = ()
    doubts: Mapping[str, Doubt] = MappingProxyType({})
    conversion: tuple[dict[str, Any], ...] = ()


class Spool:
    """Items in the order in which they came. It is closed at the end of its block."""

    def __init__(self) -> None:
        self._file = SpooledTemporaryFile(IN_MEMORY)  # noqa: SIM115
        self._count = self._end = 0

    def add(self, item: Item) -> None:
        """Set an item aside."""
        self._file.seek(self._end)
        plain = item._replace(edition=item.edition and item.edition.id, doubts=dict(item.doubts))  # type: ignore[arg-type]
        pickle.dump(plain, self._file)
        self._end = self._file.tell()
        self._count += 1

    def __len__(self) -> int:
        """How many there are."""
        return self._count

    def __iter__(self) -> Iterator[Item]:
        """All of them, from the first."""
        from ..model.edition import load_edition

        at = 0
        for _ in range(self._count):
            self._file.seek(at)
            item: Item = pickle.load(self._file)
            at = self._file.tell()
            yield item._replace(edition=load_edition(item.edition) if item.edition else None)

    def close(self) -> None:
        """Forget all of them."""
        self._file.close()
