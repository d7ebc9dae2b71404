"""gidar roll PATH... --parts LIST: which organs have filed, when, and how sound their reports are."""

import argparse
import os
from collections.abc import Iterator
from typing import TYPE_CHECKING

from ..infrastructure.storage import store
from .agreement import Agreement, agreement_of, day, today
from .arguments import as_year, year
from .common import Commands, Intake, below, corpus_of, expanded, fail, say, taken, tell_written, write_out
from .output import format_of, no_ending, no_file
from .return_sheets import LastReports, write_sheets
from .settings import add_settings, settle_settings

if TYPE_CHECKING:
    from ..identities.previous_years import History
    from ..model.errors import InputError
    from ..model.organs import Organ
    from ..model.report import Report
    from ..reporters.returns import Returned
    from ..roll import Filing, Roll


FORMATS = ("text", "json", "html", "xlsx")

PASSED = ("pictures", "summaries", "blank")
"""Why something was passed over that an organ may have sent as its report."""


def add(commands: Commands, common: argparse.ArgumentParser) -> None:
    """Declare the command and its arguments."""
    parser = commands.add_parser("roll", parents=[common], help="roll")
    parser.add_argument("paths", nargs="+", metavar="PATH", help="validate.paths")
    parser.add_argument("--parts", metavar="LIST", help="roll.parts")
    parser.add_argument("--as-of", type=day, metavar="DATE", help="roll.as_of")
    parser.add_argument("--year", type=year, help="roll.year")
    parser.add_argument("--kind", choices=("department", "government", "township", "other"), help="roll.kind")
    parser.add_argument("--previous", metavar="PATH|YEAR", help="roll.previous")
    parser.add_argument("--look-closer", action="store_true", help="validate.look_closer")
    parser.add_argument("--strict", action="store_true", help="roll.strict")
    parser.add_argument("--waivers", metavar="FILE", help="waivers")
    parser.add_argument("--returns", metavar="DIR", help="roll.returns")
    parser.add_argument("--returns-format", choices=("html", "docx"), default="html", help="roll.returns_format")
    parser.add_argument("--reply-by", type=day, metavar="DATE", help="roll.reply_by")
    parser.add_argument("--contact", metavar="TEXT", help="roll.contact")
    parser.add_argument("--format", choices=FORMATS, help="validate.format")
    parser.add_argument("-o", "--output", metavar="OUT", help="output")
    add_settings(parser)
    parser.set_defaults(run=run, baseline=None)


def run(args: argparse.Namespace) -> int:
    """Write the roll; 0 where there is nothing to ask anybody, 2 where something could not be read."""
    from ..inputs.kept_reports import keeping

    with keeping():  # what is given is gone through for its years, and to compare reports with one another
        return _run(args)


def _run(args: argparse.Namespace) -> int:
    from ..infrastructure.extras import WRITE, library
    from ..inputs.organ_list import read_entries
    from ..model.errors import InputError
    from ..roll import roll_of, usual_year

    if not args.returns and (args.reply_by or args.contact):
        return fail(args, "roll.needs_returns")
    if (code := settle_settings(args, ("parts", "previous", "waivers", "contact"))) is not None:
        return code
    if not args.parts:
        return fail(args, "roll.needs_parts")
    if not args.format and no_ending(args, FORMATS):
        return 2
    args.format = format_of(args, FORMATS) or "text"
    if taken(args, args.output, args.returns) or no_file(args):
        return 2
    intake = Intake(args.lang, args.parts, args.waivers)
    agreement = agreement_of(args, intake)
    if agreement is None:
        return 2
    try:
        if args.returns and args.returns_format == "docx":
            library("docx", WRITE)  # said before anything is read
        listed = read_entries(args.parts)
    except InputError as error:
        intake.add(error)
        return 2
    kinds, before = _Kinds(args.kind), _year_before(args)
    history = _history(args, before, intake, kinds)
    unread_before = [*intake.listed()]
    returned: list[Returned] = []
    filings = [*_filings(args, intake, history, agreement, returned)]
    reported = args.year or (before and before + 1) or usual_year(filings)
    if reported is None:
        return fail(args, "roll.no_year_found" if filings else "roll.no_report_read")
    names, own = [entry.names for entry in listed], {one.names: one.kind for one in listed if one.kind}
    found = roll_of(names, filings, today(args), reported, kinds, own, before)._replace(looked=args.look_closer)
    found = _with_unread(found, args, intake, unread_before)
    if args.returns:
        write_sheets(args, found, returned)
    try:
        _write_roll(args, found)
    except InputError as error:
        intake.add(error)
    intake.tell_leftovers()
    agreement.tell()
    warned = args.strict and any(one.filing and one.filing.warnings for one in found.entries)
    return 2 if intake.count else int(bool(warned) or not found.clean)


def _with_unread(found: "Roll", args: argparse.Namespace, intake: Intake, before: "list[InputError]") -> "Roll":
    """The roll with what was not read; before could not be read of last year's reports, which come first."""
    passed = [path for path, why in intake.leftovers.found.items() if why in PASSED]
    return found.with_unread(intake.listed()[len(before) :], before, passed, expanded(args.paths))


def _year_before(args: argparse.Namespace) -> int | None:
    """The year whose reports, among those given, are last year's; None where they are elsewhere, or there are none."""
    there = not args.previous or os.path.lexists(args.previous)
    return None if there else as_year(args.previous)


def _history(args: argparse.Namespace, before: int | None, intake: Intake, kinds: "_Kinds") -> "History | None":
    if not args.previous:
        return _years_given(args)
    from ..identities.previous_years import History
    from ..inputs import Leftovers

    if before is None:
        reports = below([args.previous], intake.add, intake.leftovers)
    else:  # what is given is read twice, and what is wrong with it is told the second time
        aside = Leftovers(filter(None, (args.parts, args.waivers)))
        read_first = below(args.paths, lambda error: None, aside)
        reports = (one for one in read_first if one.value("/year") == before)
    return History(map(kinds.noted, reports))


def _years_given(args: argparse.Namespace) -> "History | None":
    """The reports given, if they are of several years, which are then held to one another as by gidar validate."""
    from ..bulk.several_years import keep, several
    from ..identities.previous_years import History
    from ..inputs import split

    chunks = [chunk for path in expanded(args.paths) for chunk in split(path, lambda error: None)]
    if not several(chunks):
        return None
    history = History()
    keep(chunks, history)
    return history


def _filings(
    args: argparse.Namespace,
    intake: Intake,
    history: "History | None",
    agreement: Agreement,
    returned: "list[Returned]",
) -> "Iterator[Filing]":
    """What is kept of each report; those that are to be returned are, where sheets are asked for, put into a list."""
    from ..model.errors import InputError, contained
    from ..reporters.returns import Returned, to_confirm
    from ..roll.filing import filing_of
    from ..triage.outliers import looked_at
    from ..validation import validate

    filing, last, corpus = None, LastReports(history), corpus_of(args, args.paths, intake)
    for report in below(args.paths, intake.add, intake.leftovers):
        try:
            with contained(report.source):
                result = validate(report, history, repairs=bool(args.returns))
                result = agreement.settle(looked_at(result, report, corpus) if corpus else result)
                filing = filing_of(report, result)
        except InputError as error:
            intake.add(error)
            continue
        if args.returns and (result.fails or to_confirm(result, args.strict)):
            returned.append(Returned(result, report, last=last.of(result, report)))
        yield filing
    if filing and history and args.previous and not history.paired:
        say(args, "validate.no_pair", path=args.previous)


def _write_roll(args: argparse.Namespace, found: "Roll") -> None:
    """The roll in its format. Raises OSError, and InputError where a library is not installed."""
    from ..roll.formats import as_html, as_json, as_text, as_xlsx

    if args.format == "xlsx":
        store(args.output, as_xlsx(found, args.lang), fresh=True)
    else:
        write = {"text": as_text, "json": as_json, "html": as_html}[args.format]
        write_out(args.output, write(found, args.lang))
    if args.output:
        tell_written(args.lang, args.output)


class _Kinds:
    """Tells the kind of an organ by its report of the year before, else as the arguments say."""

    def __init__(self, kind: str | None) -> None:
        self._kind = kind
        self._known: dict[tuple[str | None, int], str] = {}

    def noted(self, report: "Report") -> "Report":
        """The same report, of which it is noted what it says of its organ."""
        from ..model.organs import organ_of
        from ..roll import kinds

        kind, year, key = report.value("/organ/kind"), report.value("/year"), organ_of(report.value).key
        if type(year) is int and kind in kinds():
            for name in filter(None, (key.code, key.name)):
                self._known[name, year] = kind
        return report

    def __call__(self, organ: "Organ", year: int) -> str | None:
        """The kind of an organ that has to report on a year."""
        key = organ.key
        found = (self._known.get((name, year - 1)) for name in (key.code, key.name) if name)
        return next(filter(None, found), self._kind)
