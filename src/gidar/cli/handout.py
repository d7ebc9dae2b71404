"""Reports into files of any format: written, read again, and what the format does not hold told and recorded."""

import argparse
import json
import os
from collections.abc import Iterator, Sequence
from typing import TYPE_CHECKING, Any, NamedTuple

from ..model.display import quoted
from ..model.errors import InputError
from ..model.words import sentence
from ..storage import store
from .common import fail, say, write_out
from .terminal import safe, tell

if TYPE_CHECKING:
    from ..inputs import Engine
    from ..model.edition import Edition
    from ..model.report import Report
    from ..writers.loss import Lost

TOLD = 10  # reports of which it is told what was not held, and places of each
SHOWN = ("json", "jsonl", "html")  # formats that may go to standard output
HELD = ("json", "jsonl")  # formats that hold everything
RECORD = ".not-held.json"


class Item(NamedTuple):
    """A report to be written: what it is named by, its data, the edition that it is of.

    carried are the cells that were filled in from last year's report.
    """

    source: str
    data: dict[str, Any]
    edition: "Edition | None"
    carried: tuple[str, ...] = ()


def form_of(args: argparse.Namespace) -> str | None:
    """The format asked for, by name or by the ending of the output; None where neither says one."""
    from ..writers import format_of

    return args.to or (format_of(args.output) if args.output else None)


def refused(args: argparse.Namespace, form: str | None) -> bool:
    """Whether a format cannot be written where it is asked for, which is said."""
    if form and form not in SHOWN and not args.output:
        fail(args, "handout.needs_output", form=form)
        return True
    there = [path for path in (args.output, args.output and _record(args.output)) if path and os.path.lexists(path)]
    for path in there[:1]:
        fail(args, "cli.exists", path=path)
    return bool(there)


def hand_out(args: argparse.Namespace, form: str, items: Sequence[Item]) -> int:
    """Write the reports; the exit code: 0, 1 where figures or texts are not held, 2 where nothing could be written.

    Raises OSError where a file cannot be written.
    """
    from ..writers import files, ordered

    items = ordered(form, items)
    try:
        carried = [pointer for item in items for pointer in item.carried]
        made = files(form, [(item.data, item.edition) for item in items], args.lang, carried)
    except InputError as error:
        tell(error.line(args.lang))
        return 2
    if args.output:
        _store(args.output, made)
        return 0 if form in HELD else _checked(args, form, items, args.output, list(made))
    shown = {name: safe(content.decode("utf-8", "replace")) for name, content in made.items()}
    for text in shown.values():
        write_out(None, text)
    aside = {name: text.encode() for name, text in shown.items()}
    return 0 if form in HELD else _checked_aside(args, form, items, aside)


def _checked_aside(args: argparse.Namespace, form: str, items: Sequence[Item], made: dict[str, bytes]) -> int:
    """The same check of what went to standard output, which nothing can be kept beside."""
    from tempfile import TemporaryDirectory

    with TemporaryDirectory() as folder:
        path = os.path.join(folder, f"{form}.{form}")
        _store(path, made)
        return _checked(args, form, items, path, list(made))


def _store(output: str, made: dict[str, bytes]) -> None:
    """The one file, or a new folder with all of them."""
    if [*made] == [""]:
        store(output, made[""], fresh=True)
        return
    os.mkdir(output)
    for name, content in made.items():
        path = os.path.join(output, *name.split("/"))
        os.makedirs(os.path.dirname(path), exist_ok=True)
        store(path, content, fresh=True)


def _checked(args: argparse.Namespace, form: str, items: Sequence[Item], output: str, names: list[str]) -> int:
    """Read again what was written, tell what is not in it, and keep that in a record beside it."""
    from ..writers.loss import lost, record

    faults: list[InputError] = []
    found: list[tuple[str, str, list[Lost]]] = []
    again = _read(form, output, names, faults)
    for item in items:
        report = next(again, None)
        if faults or report is None:
            tell(faults[0].line(args.lang) if faults else sentence("handout.unread", args.lang, source=item.source))
            say(args, "handout.unchecked")
            return 1
        found.append((item.source, os.path.basename(report.source), lost(item.data, report.data)))
    whole = record(form, found)
    if not whole["reports"]:
        return 0
    _tell(args, form, items, [places for _, _, places in found])
    if args.output:
        text = json.dumps(whole, ensure_ascii=False, indent=1) + "\n"
        store(_record(output), text.encode("utf-8", "backslashreplace"), fresh=True)
        say(args, "handout.kept", path=_record(output))
    inside = ("/tables/", "/narrative/")
    return int(any(one.pointer.startswith(inside) for _, _, places in found for one in places))


def _read(form: str, output: str, names: list[str], faults: list[InputError]) -> Iterator["Report"]:
    """The reports in what was written, in order."""
    from ..inputs import split
    from ..writers import DOCUMENTS

    engine: Engine | None = None
    if form == "parquet":
        from ..bulk.duckdb import package

        engine = package
    single = names == [""] or form not in DOCUMENTS
    paths = [output] if single else [os.path.join(output, name) for name in names]
    for path in paths:
        for chunk in split(path, faults.append, engine=engine):
            for source in chunk.reports(faults.append):
                try:
                    yield source.report()
                except InputError as error:
                    faults.append(error)
                    return


def _tell(args: argparse.Namespace, form: str, items: Sequence[Item], found: list[list["Lost"]]) -> None:
    concerned = [(item, places) for item, places in zip(items, found, strict=True) if places]
    for item, places in concerned[:TOLD]:
        named = [_named(item, one.pointer, args.lang) for one in places[:TOLD]]
        listed = sentence("punctuation.list", args.lang).join(named)
        more = sentence("handout.more", args.lang, count=len(places) - TOLD) if len(places) > TOLD else ""
        say(args, "handout.lost", source=item.source, form=form, count=len(places), places=listed + more)
    if len(concerned) > TOLD:
        say(args, "handout.others", count=len(concerned) - TOLD)


def _named(item: Item, pointer: str, lang: str) -> str:
    label = item.edition.label(pointer) if item.edition else None
    return label[lang] if label else quoted(pointer)


def _record(output: str) -> str:
    """Where it is kept what a file or folder does not hold."""
    return output.rstrip(os.sep) + RECORD
