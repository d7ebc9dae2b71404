"""gidar new: a blank report in any format."""

import argparse
from typing import TYPE_CHECKING

from ..model.organs import name_key
from .arguments import year
from .common import Commands, Intake, below, fail, no_edition, say, tell_unclear
from .handout import form_of, hand_out, refused
from .spool import Item

if TYPE_CHECKING:
    from ..model.edition import Edition
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
    from ..model.edition import editions

    form = form_of(args) or "json"
    if args.edition is not None and args.edition not in editions():
        return no_edition(args)
    if (args.edition is None and args.year is not None and not _edition(args, args.year)) or refused(args, form):
        return 2
    previous = None
    if args.previous is not None and (previous := _last(args)) is None:
        return 2
    unclear = previous is not None and tell_unclear(args, previous)  # first, since a year may stand there twice
    year = args.year if args.year is not None else _year_after(previous)
    edition = _edition(args, year)
    if edition is None:
        return 2
    data, carried = blank(edition, args.organ, year, previous)
    if previous:
        if carried:
            say(args, "new.carried", source=previous.source, count=len(carried))
        else:
            say(args, "new.nothing_carried", source=previous.source)
    return max(int(unclear), hand_out(args, form, [Item(args.output or "-", data, edition, carried)]))


def _edition(args: argparse.Namespace, year: int | None) -> "Edition | None":
    """The edition of a year, or that of the arguments; None where that is none for the year, which is said."""
    from ..model.edition import edition_for, load_edition

    right = edition_for(year) if year is not None else load_edition(args.edition)
    if right is None:
        fail(args, "new.no_edition", year=year)
    elif args.edition not in (None, right.id):
        fail(args, "new.wrong_edition", year=year, edition=args.edition, right=right.id)
        return None
    return right


def _year_after(previous: "Report | None") -> int | None:
    """The year after that of a report; None where that is not known."""
    last = previous.value("/year") if previous else None
    return last + 1 if isinstance(last, int) and not isinstance(last, bool) else None


def _fits(args: argparse.Namespace, last: "Report") -> bool:
    """Whether a report is of the organ and the year before, as far as it says; the opposite is said."""
    organ, following = last.value("/organ/name"), _year_after(last)
    other_organ = isinstance(organ, str) and args.organ is not None and name_key(args.organ) != name_key(organ)
    if other_organ or (following is not None and args.year not in (None, following)):
        what = {"organ": organ if isinstance(organ, str) else "", "year": last.value("/year")}
        fail(args, "new.other_organ" if other_organ else "new.other_year", source=last.source, **what)
        return False
    return True


def _last(args: argparse.Namespace) -> "Report | None":
    """The report of the year before, the right one of several; None where there is not one, which is said."""
    intake = Intake(args.lang)
    found = [*below([args.previous], intake.add, intake.leftovers)]
    if len(found) > 1:
        found = [one for one in found if args.organ in (None, one.value("/organ/name"))]
        found = [one for one in found if args.year in (None, _year_after(one))]
    if intake.count or len(found) == 1:
        return None if intake.count or not _fits(args, found[0]) else found[0]
    fail(args, "new.which", count=len(found))
    return None
