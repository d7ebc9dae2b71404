"""gidar aggregate PATH... --name ORGAN: add up the reports of a region's parts."""

import argparse
import sys
from typing import TYPE_CHECKING

from ..model.errors import InputError
from .common import Commands, parts_of, say, taken, write_out
from .terminal import safe

if TYPE_CHECKING:
    from ..regions.aggregation import Aggregate

SCOPES = ("region", "level")


def add(commands: Commands, common: argparse.ArgumentParser) -> None:
    """Declare the command and its arguments."""
    parser = commands.add_parser("aggregate", parents=[common], help="aggregate")
    parser.add_argument("paths", nargs="+", metavar="PATH", help="aggregate.paths")
    parser.add_argument("--name", required=True, metavar="ORGAN", help="aggregate.name")
    parser.add_argument("--code", help="aggregate.code")
    parser.add_argument("--region", help="aggregate.region")
    parser.add_argument("--scope", choices=SCOPES, default="region", help="aggregate.scope")
    parser.add_argument("--parts", metavar="FILE", help="parts")
    parser.add_argument("-o", "--output", metavar="FILE", help="output")
    parser.set_defaults(run=run)


def run(args: argparse.Namespace) -> int:
    """Write the sum as JSON; say on standard error what is blank in it, or why there is none."""
    from ..conversion import as_json
    from ..regions.aggregation import aggregate

    if taken(args, args.output):
        return 2
    unreadable: list[InputError] = []

    def report_error(error: InputError) -> None:
        unreadable.append(error)
        print(safe(error.line(args.lang)), file=sys.stderr)

    parts = parts_of(args.paths, args.parts, report_error)
    if parts is None:
        return 2
    found = aggregate(parts, args.name, code=args.code, region=args.region, scope=args.scope)
    _tell(args, found, len(unreadable))
    if unreadable or found.data is None:
        return 2 if unreadable else 1
    write_out(args.output, as_json(found.data, 1) + "\n")
    return 0


def _tell(args: argparse.Namespace, found: "Aggregate", unreadable: int) -> None:
    if found.data is None or unreadable:
        say(args, "aggregate.nothing")
        if unreadable:
            say(args, "aggregate.unreadable", count=unreadable)
    else:
        blank = sum(pointer.startswith("/tables/") for pointer in found.blank)
        say(args, "aggregate.added", reports=found.added, blank=blank)
    for text in (*found.faults, *found.notes, *found.blank.values()):
        print(safe("  " + text[args.lang]), file=sys.stderr)
