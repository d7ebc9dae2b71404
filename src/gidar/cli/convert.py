"""gidar convert PATH --to-edition EDITION: reports in the shape of another edition."""

import argparse
from collections.abc import Iterator
from typing import TYPE_CHECKING

from ..model.words import words
from .common import Commands, Intake, expanded, no_edition, say, taken, write_out
from .terminal import tell

if TYPE_CHECKING:
    from ..conversion import Conversion, Entry
    from ..model.edition import Edition
    from ..model.report import Report


def add(commands: Commands, common: argparse.ArgumentParser) -> None:
    """Declare the command and its arguments."""
    parser = commands.add_parser("convert", parents=[common], help="convert")
    parser.add_argument("path", metavar="PATH", help="convert.path")
    parser.add_argument("--to-edition", required=True, metavar="EDITION", help="convert.to_edition")
    parser.add_argument("-o", "--output", metavar="FILE", help="output")
    parser.set_defaults(run=run)


def run(args: argparse.Namespace) -> int:
    """Write one report as JSON, several as JSON Lines; list on standard error what was not carried over."""
    from ..conversion import NotConvertible, as_json, convert
    from ..inputs import read
    from ..model.edition import editions

    if args.to_edition not in editions():
        return no_edition(args)
    if taken(args, args.output):
        return 2
    intake = Intake(args.lang)
    converted, refused = [], False
    for report in (one for path in expanded([args.path]) for one in read(path, intake.add, intake.leftovers)):
        try:
            conversion = convert(report, args.to_edition)
        except NotConvertible:
            refused = True
            say(args, "convert.refused", source=report.source)
            continue
        converted.append(conversion.data)
        for line in _told(report, conversion, args.to_edition, args.lang):
            tell(line)
    intake.tell_leftovers()
    text = as_json(converted[0], 1) + "\n" if len(converted) == 1 else "".join(as_json(d) + "\n" for d in converted)
    if converted:
        write_out(args.output, text)
    return 2 if intake.count else int(refused)


def _told(report: "Report", conversion: "Conversion", edition: str, lang: str) -> Iterator[str]:
    from ..model.edition import load_edition
    from ..structure.which_edition import edition_of

    said, forms = words(lang, "convert"), (edition_of(report), load_edition(edition))
    if not (conversion.equal or conversion.left):
        yield said["same"].format(source=report.source, edition=edition)
        return
    counts = {"equal": len(conversion.equal), "summed": len(conversion.summed)}
    blank = sum(len(entry.target) for entry in conversion.left)
    yield said["head"].format(source=report.source, blank=blank, **counts)
    for entry in conversion.summed:
        yield said["line"].format(relation=said["added"], places=_places(report, entry, forms, lang))
    for entry in conversion.left:
        note = said["note"].format(note=entry.note[lang]) if entry.note else ""
        yield said["line"].format(relation=said[entry.relation], places=_places(report, entry, forms, lang)) + note


def _places(report: "Report", entry: "Entry", forms: "tuple[Edition | None, Edition]", lang: str) -> str:
    """The cells of an entry in the words of their form, with their ids, those of the report with what they hold."""
    from ..model.display import number

    old, new = forms
    sides: list[list[str]] = [[], [_place(pointer, new, lang) for pointer in entry.target]]
    for pointer in entry.source:
        value = report.value(pointer)
        told = words(lang, "convert")["blank" if value is None else "value"].format(value=number(value))
        sides[0].append(_place(pointer, old, lang) + told)
    return " → ".join(" + ".join(side) for side in sides if side)


def _place(pointer: str, edition: "Edition | None", lang: str) -> str:
    """A cell in the words of its form, with its id; what is no cell of the form by its id alone."""
    id_, label = ".".join(pointer.split("/")[2:]), edition.label(pointer) if edition else None
    return words(lang, "convert")["place"].format(label=label[lang], id=id_) if label else id_
