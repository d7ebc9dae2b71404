"""Reports into files of any format: written, read again, and what the format does not hold told and recorded."""

import argparse
import os
import sys
from collections.abc import Callable, Iterator, Sequence
from contextlib import ExitStack
from tempfile import TemporaryDirectory
from typing import TYPE_CHECKING, Any

from ..infrastructure.storage import store, storing, storing_folder
from ..model.display import quoted
from ..model.errors import InputError
from ..model.words import sentence
from .common import doubts_said, fail, say, tell_written
from .output import no_ending
from .spool import Item, Spool
from .terminal import safe, tell

if TYPE_CHECKING:
    from ..model.edition import Edition
    from ..model.report import Report
    from ..writers import File
    from ..writers.loss import Lost

    Given = Spool | Sequence[Item]

TOLD = 10  # reports of which it is told what was not held, and places of each
SHOWN = ("json", "jsonl", "html")  # formats that may go to standard output
HELD = ("json", "jsonl")  # formats that hold everything
FILES = {"summary": "xlsx"}
"""What the file is of a format that is not called by its ending."""
RECORD = ".not-held.json"


class _Pairs:
    """The same as the writers take them, edition by edition where they are read again so."""

    def __init__(self, items: "Given") -> None:
        self._items = items

    def __iter__(self) -> Iterator[tuple[dict[str, Any], "Edition | None"]]:
        return ((item.data, item.edition) for item in self._items)

    def __len__(self) -> int:
        return len(self._items)


def form_of(args: argparse.Namespace) -> str | None:
    """The format asked for, by name or by the ending of the output; None where neither says one."""
    from ..writers import format_of

    return args.to or (format_of(args.output) if args.output else None)


def refused(args: argparse.Namespace, form: str | None) -> bool:
    """Whether a format cannot be written where it is asked for, which is said."""
    from ..writers import FORMATS

    if args.output and form_of(args) is None:
        if not no_ending(args, FORMATS):
            known = sentence("punctuation.list", args.lang).join(FORMATS)
            fail(args, "handout.no_format", name=os.path.basename(args.output), known=known)
        return True
    if form and form not in SHOWN and not args.output:
        fail(args, "handout.needs_output", form=form)
        return True
    there = [path for path in (args.output, args.output and _record(args.output)) if path and os.path.lexists(path)]
    for path in there[:1]:
        fail(args, "cli.exists", path=path)
    return bool(there)


def hand_out(args: argparse.Namespace, form: str, items: "Given") -> int:
    """Write the reports; the exit code: 0, 1 where figures or texts are not held, 2 where nothing could be written.

    Raises OSError where a file cannot be written.
    """
    from ..writers import pieces

    carried = [pointer for item in items for pointer in item.carried] if len(items) == 1 else []
    made = pieces(form, _Pairs(items), args.lang, carried, (item.note for item in items))
    try:
        if args.output:
            names = _store(args.output, made, form)
            tell_written(args.lang, args.output, None if names == [""] else len(names))
            checked = _listed if form in HELD else _checked
            return checked(args, form, items, args.output, names)
        with TemporaryDirectory(prefix="gidar-") as folder:
            path = os.path.join(folder, f"{form}.{form}")
            names = _store(path, _shown(made), form)
            return 0 if form in HELD else _checked(args, form, items, path, names)
    except InputError as error:
        tell(error.line(args.lang))
        return 2


def _shown(made: "Iterator[File]") -> "Iterator[File]":
    """The same, while it is written to standard output."""
    for name, content in made:
        yield name, map(_to_output, content)


def _to_output(content: bytes) -> bytes:
    text = safe(content.decode("utf-8", "replace"))
    sys.stdout.write(text)
    return text.encode()


def _store(output: str, made: "Iterator[File]", form: str) -> list[str]:
    """Write the one file, or a new folder with all of them; their names."""
    names, folder = list[str](), ""
    with ExitStack() as stack:
        for name, content in made:
            if name and not names:
                folder = stack.enter_context(storing_folder(output))
            path = os.path.join(folder, *name.split("/")) if name else output
            if name:  # a folder that was not asked for is made in the new one alone
                os.makedirs(os.path.dirname(path), exist_ok=True)
            with storing(path, fresh=True) as file:
                for piece in content:
                    file.write(safe(piece.decode()).encode() if form in HELD else piece)
            names.append(name)
    return names


def _checked(args: argparse.Namespace, form: str, items: "Given", output: str, names: list[str]) -> int:
    """Read again what was written, tell what is not in it, and keep that in a record beside it."""
    from ..writers.loss import lost

    faults: list[InputError] = []
    again = _read(form, output, names, faults)
    told = _Told(args, form)
    for item in _ordered(form, items):
        report = next(again, None)
        if faults or report is None:
            tell(faults[0].line(args.lang) if faults else sentence("handout.unread", args.lang, source=item.source))
            say(args, "handout.unchecked")
            told.end()
            return 1
        if (found := lost(item.data, report.data)) or item.conversion:
            told.add(item, os.path.basename(report.source), found)
    return told.end()


def _listed(args: argparse.Namespace, form: str, items: "Given", output: str, names: list[str]) -> int:
    """Keep a record of reports in a format that holds them whole: of what became of them in another edition."""
    told, single = _Told(args, form), os.path.basename(output)
    for number, item in enumerate(items, 1):
        if item.conversion:
            told.add(item, f"{single}:{number}" if form == "jsonl" else names[number - 1] or single, [])
    return told.end()


def _ordered(form: str, items: "Given") -> Iterator[Item]:
    """The items in the order in which they are read again."""
    from ..writers import is_ordered

    if not is_ordered(form):
        yield from items
        return
    for edition in sorted({item.edition.id for item in items if item.edition}):
        yield from (item for item in items if item.edition and item.edition.id == edition)


def _read(form: str, output: str, names: list[str], faults: list[InputError]) -> Iterator["Report"]:
    """The reports in what was written, in order."""
    from ..inputs import split
    from ..writers import DOCUMENTS, SUMMARY

    single = names == [""] or form not in (*DOCUMENTS, SUMMARY)
    paths = [output] if single else [os.path.join(output, name) for name in names]
    for path in paths:
        for chunk in split(path, faults.append):
            for source in chunk.reports(faults.append):
                try:
                    yield source.report()
                except InputError as error:
                    faults.append(error)
                    return


def keep_doubts(args: argparse.Namespace, item: Item, beside: str) -> None:
    """Write beside a report in JSON what is doubtful about it, which JSON does not show, and say so."""
    from ..dataset import cells_of_report
    from ..model.report import Report

    if not item.doubts or item.edition is None:
        return
    store(beside, cells_of_report(Report(item.data, item.source, doubts=item.doubts), item.edition), fresh=True)
    doubts = doubts_said(item.doubts.values(), args.lang)
    say(args, "dataset.beside", path=args.output, beside=beside, doubts=doubts)


class _Told:
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
            file = self._stack.enter_context(storing(_record(self._args.output), fresh=True))
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
            path = _record(self._args.output)
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


def _record(output: str) -> str:
    """Where it is kept what a file or folder does not hold."""
    return output.rstrip(os.sep) + RECORD
