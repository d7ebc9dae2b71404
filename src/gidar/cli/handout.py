"""Reports into files of any format: written, read again, and what the format does not hold told and recorded."""

import argparse
import os
import sys
from collections.abc import Iterator, Sequence
from contextlib import ExitStack
from tempfile import TemporaryDirectory
from typing import TYPE_CHECKING, Any

from ..infrastructure.storage import store, storing, storing_folder
from ..model.errors import InputError
from ..model.words import sentence
from .common import doubts_said, fail, say, tell_written
from .not_held import NotHeld, record_of
from .output import no_ending
from .spool import Item, Spool
from .terminal import safe, tell

if TYPE_CHECKING:
    from ..model.edition import Edition
    from ..model.report import Report
    from ..writers import File

    Given = Spool | Sequence[Item]

SHOWN = ("json", "jsonl", "html")  # formats that may go to standard output
HELD = ("json", "jsonl")  # formats that hold everything


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
    return not _is_folder(args.output, form) and _exists(args)


def _exists(args: argparse.Namespace) -> bool:
    """Whether the output or its record is there already, which is said."""
    there = [path for path in (args.output, args.output and record_of(args.output)) if path and os.path.lexists(path)]
    for path in there[:1]:
        fail(args, "cli.exists", path=path)
    return bool(there)


def _is_folder(output: str | None, form: str | None) -> bool:
    """Whether a folder is named for files that hold one report each."""
    from ..writers import DOCUMENTS

    single = form is None or form in ("json", *DOCUMENTS)
    return output is not None and single and (output.endswith(("/", os.sep)) or os.path.isdir(output))


def _in_folder(args: argparse.Namespace, form: str, items: "Given") -> bool:
    """Whether the output can be written where a folder was named; of one report, it is a file of its own in there."""
    from ..writers import file_names

    if _is_folder(args.output, form) and len(items) == 1:
        os.makedirs(args.output, exist_ok=True)
        args.output = os.path.join(args.output, *file_names((item.data for item in items), form))
    return not _exists(args)


def hand_out(args: argparse.Namespace, form: str, items: "Given") -> int:
    """Write the reports; the exit code: 0, 1 where figures or texts are not held, 2 where nothing could be written.

    One report goes into the folder that is named, and args.output is then the file in it. Raises OSError where a file
    cannot be written.
    """
    from ..writers import pieces

    if args.output and not _in_folder(args, form, items):
        return 2
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
    told = NotHeld(args, form)
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
    told, single = NotHeld(args, form), os.path.basename(output)
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
