"""What a format does not hold of reports, and what was not copied into another edition: told and recorded."""

import argparse
import os
from collections.abc import Callable, Sequence
from contextlib import ExitStack
from typing import TYPE_CHECKING

from ..infrastructure.storage import storing
from ..model.display import quoted
from ..model.words import sentence
from .common import say
from .spool import Item

if TYPE_CHECKING:
    from ..writers.loss import Lost

TOLD = 10  # reports of which it is told what was not held, and places of each
FILES = {"summary": "xlsx"}
"""What the file is of a format that is not called by its ending."""
RECORD = ".not-held.json"


class NotHeld:
    """Tells what is not held, of the first reports, and writes all of it into a record beside the output."""

    def __init__(self, args: argparse.Namespace, form: str) -> None:
        self._args, self._form = args, form
        self._count, self._lossy, self._converted, self._inside = 0, 0, 0, False
        self._stack = ExitStack()
        self._write: Callable[[str], object] | None = None

    def add(self, item: Item, written: str, places: "list[Lost]") -> None:
        """Take in what is not held of a report; written is the place of what was written of it."""
        from ..writers.loss import entry, record_head

        self._count += 1
        self._lossy += bool(places)
        self._converted += bool(item.conversion)
        inside = ("/tables/", "/narrative/")
        self._inside = self._inside or any(one.pointer.startswith(inside) for one in places)
        if self._lossy <= TOLD:
            self._tell(item, places)
        if not self._args.output:
            return
        if not self._write:
            file = self._stack.enter_context(storing(record_of(self._args.output), fresh=True))
            self._write = lambda text: file.write(text.encode("utf-8", "backslashreplace"))
            self._write(record_head(self._form))
        self._write(("," if self._count > 1 else "") + "\n" + entry(item.source, written, places, item.conversion))

    def _tell(self, item: Item, places: "list[Lost]") -> None:
        wrong = _wrong(item)
        for to_blame in (True, False):
            self._name(item, to_blame, [one for one in places if (one.pointer in wrong) is to_blame])

    def _name(self, item: Item, to_blame: bool, places: "list[Lost]") -> None:
        """Name some places, for which the report itself is to blame, or the format."""
        if not places:
            return
        args = self._args
        form = FILES.get(self._form, self._form)
        say(
            args,
            "handout.wrong" if to_blame else "handout.lost",
            source=item.source,
            form=form,
            count=len(places),
            places=named(item, [one.pointer for one in places], args.lang),
        )

    def end(self) -> int:
        """Finish the record; the exit code."""
        from ..writers.loss import RECORD_END

        if self._lossy > TOLD:
            say(self._args, "handout.others", count=self._lossy - TOLD)
        with self._stack:
            if self._write:
                self._write(RECORD_END)
        if self._write:
            path = record_of(self._args.output)
            if self._lossy:
                say(self._args, "handout.kept", path=path)
            if self._converted:
                say(self._args, "handout.conversion_kept", path=path)
        return int(self._inside)


def _wrong(item: Item) -> set[str]:
    """The places at which a report has what its form does not take: no format is to blame for those."""
    from ..validation import validate

    found = validate(item.data, repairs=False).findings
    return {cell.pointer for one in found if one.severity == "error" and not one.outcome for cell in one.cells}


def named(item: Item, pointers: Sequence[str], lang: str) -> str:
    """Some places of a report in the words of its form, the first of them."""
    from ..model.findings import place_name

    edition, shown = item.edition, pointers[:TOLD]
    names = [place_name(edition, pointer)[lang] if edition else quoted(pointer) for pointer in shown]
    more = sentence("handout.more", lang, count=len(pointers) - TOLD) if len(pointers) > TOLD else ""
    return sentence("punctuation.list", lang).join(names) + more


def record_of(output: str) -> str:
    """Where it is kept what a file or folder does not hold."""
    return output.rstrip(os.sep) + RECORD
