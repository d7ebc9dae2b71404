"""gidar new: a blank report in any format."""

import argparse
from typing import TYPE_CHECKING

from .arguments import year
from .common import Commands, Intake, below, fail, no_edition, say, tell_unclear
from .handout import form_of, hand_out, refused
from .spool import Item

if TYPE_CHECKING:
    from ..model.report import Report


def add(commands: Commands, common: argparse.ArgumentParser) -> None:
    """Declare the command and its arguments."""
    from ..writers import FORMATS

    parser = commands.add_parser("new", parents=[common], help="new")
    parser.add_argument("--edition", metavar="EDITION", help="new.edition")
    parser.add_argument("--organ", metavar="NAME", help="new.organ")
    parser.add_argument("--year", type=year, metavar="YEAR", help="new.year")
    parser.add_argument("--previous", metavar="PATH", help="new.previous")
    parser.add_argument("--to", choices=FORMATS, metavar="FORMAT", help="written.to")
    parser.add_argument("-o", "--output", metavar="OUT", help="written.output")
    parser.set_defaults(run=run)


def run(args: argparse.Namespace) -> int:
    """Write a blank report; say on standard error what was filled in from last year's."""
    from ..conversion.blank import blank
    from ..model.edition import edition_for, editions, load_edition

    form = form_of(args) or "json"
    if args.edition is not None and args.edition not in editions():
        return no_edition(args)
    edition = edition_for(args.year) if args.year is not None and args.edition is None else load_edition(args.edition)
    if edition is None:
        return fail(args, "new.no_edition", year=args.year)
    if refused(args, form):
        return 2
    previous = None
    if args.previous is not None and (previous := _last(args)) is None:
        return 2
    data, carried = blank(edition, args.organ, args.year, previous)
    code = 0
    if previous:
        code = int(tell_unclear(args, previous))
        if carried:
            say(args, "new.carried", source=previous.source, count=len(carried))
        else:
            say(args, "new.nothing_carried", source=previous.source)
    return max(code, hand_out(args, form, [Item(args.output or "-", data, edition, carried)]))


def _last(args: argparse.Namespace) -> "Report | None":
    """The report of the year before, the right one of several; None where there is not one, which is said."""
    intake = Intake(args.lang)
    found = [*below([args.previous], intake.add, intake.leftovers)]
    if len(found) > 1:
        found = [one for one in found if args.organ in (None, one.value("/organ/name"))]
        found = [one for one in found if args.year in (None, (one.value("/year") or 0) + 1)]
    if intake.count or len(found) == 1:
        return None if intake.count else found[0]
    fail(args, "new.which", count=len(found))
    return None
