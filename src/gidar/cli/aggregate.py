"""gidar aggregate PATH... --name ORGAN: add up the reports of a region's parts."""

import argparse
from typing import TYPE_CHECKING

from ..model.words import counted
from .common import Commands, Intake, parts_of, say, taken
from .handout import form_of, hand_out, keep_doubts, refused
from .not_held import named
from .spool import Item
from .terminal import tell

if TYPE_CHECKING:
    from ..model.report import Report
    from ..regions.aggregation import Aggregate

SCOPES = ("region", "level", "system")


def add(commands: Commands, common: argparse.ArgumentParser) -> None:
    """Declare the command and its arguments."""
    from ..writers import FORMATS

    parser = commands.add_parser("aggregate", parents=[common], help="aggregate")
    parser.add_argument("paths", nargs="+", metavar="PATH", help="aggregate.paths")
    parser.add_argument("--name", required=True, metavar="ORGAN", help="aggregate.name")
    parser.add_argument("--code", help="aggregate.code")
    parser.add_argument("--region", help="aggregate.region")
    parser.add_argument("--scope", choices=SCOPES, default="region", help="aggregate.scope")
    parser.add_argument("--parts", metavar="FILE", help="parts")
    parser.add_argument("--allow-unread", action="store_true", help="aggregate.allow_unread")
    parser.add_argument("--to", choices=FORMATS, metavar="FORMAT", help="written.to")
    parser.add_argument("-o", "--output", metavar="OUT", help="written.output")
    parser.set_defaults(run=run)


def run(args: argparse.Namespace) -> int:
    """Write the sum in any format; say on standard error what is blank in it, which reports are faulty or were not read
    for certain, or why there is none. 1 where such reports were added."""
    from ..inputs.document_cells import cells_beside
    from ..model.edition import load_edition
    from ..model.errors import InputError
    from ..regions.aggregation import aggregate

    form = form_of(args) or "json"
    beside = cells_beside(args.output) if args.output and form == "json" else None
    if refused(args, form) or taken(args, beside):
        return 2
    intake = Intake(args.lang, args.parts)
    parts = parts_of(args.paths, args.parts, intake)
    if parts is None:
        return 2
    try:
        found = aggregate(parts, args.name, code=args.code, region=args.region, scope=args.scope, errors=_errors)
    except InputError as error:
        intake.add(error)
        return 2
    intake.tell_leftovers()
    data = None if intake.count and not args.allow_unread else found.data
    _tell(args, found, intake.count, data is None)
    code = 0
    if data is not None:
        item = Item(args.name, data, load_edition(data["edition"]), doubts=found.doubts)
        code = hand_out(args, form, [item])
        if beside and code < 2:
            keep_doubts(args, item, cells_beside(args.output))
        elif found.doubts:
            places = named(item, [*found.doubts], args.lang)
            say(args, "aggregate.to_check", places=places)
    return 2 if intake.count else max(code, int(data is None or bool(found.faulty or found.uncertain)))


def _errors(report: "Report") -> int:
    """How many errors a report has, whatever its text says."""
    from ..validation import validate

    return sum(finding.severity == "error" for finding in validate(report, repairs=False).findings)


def _tell(args: argparse.Namespace, found: "Aggregate", unread: int, refused: bool) -> None:
    if refused:
        say(args, "aggregate.nothing")
    else:
        blank = sum(pointer.startswith("/tables/") for pointer in found.blank)
        uncertain = len(found.doubts)
        added = counted(
            {"aggregate.added": found.added, "cli.left_blank": blank, "aggregate.cells_to_check": uncertain}, args.lang
        )
        say(args, "punctuation.stop", text=added)
    if unread and args.allow_unread:
        say(args, "aggregate.not_read" if refused else "aggregate.short", count=unread)
    elif unread:
        say(args, "aggregate.unreadable_listed" if args.parts else "aggregate.unreadable", count=unread)
    blanks = () if refused else found.left_blank  # of nothing, nothing is left blank
    for text in (*found.faults, *found.faulty, *found.uncertain, *found.notes, *blanks):
        tell("  " + text[args.lang])
