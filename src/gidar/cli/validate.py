"""gidar validate PATH...: hold reports to the specification."""

import argparse
import os
import signal
import sys
from collections.abc import Callable, Iterator
from contextlib import ExitStack, closing
from itertools import chain
from typing import TYPE_CHECKING

from ..model.errors import InputError
from ..model.words import sentence
from .agreement import add_agreement, agreement_of
from .arguments import processes
from .common import Commands, Intake, below, corpus_of, exit_code, expanded, fail, parts_of, refuse, taken
from .output import Output, format_of, no_ending, no_file, output
from .passing import passing
from .settings import add_settings, settle_settings

if TYPE_CHECKING:
    from ..bulk.worker import ChunkOutcome
    from ..inputs import Chunk, Engine
    from ..regions.elsewhere import Regions
    from ..regions.parts import Parts
    from ..reporters import Reporter, Summary
    from .progress import Advance


def add(commands: Commands, common: argparse.ArgumentParser) -> None:
    """Declare the command and its arguments."""
    from ..reporters import FORMATS

    parser = commands.add_parser("validate", parents=[common], help="validate")
    parser.add_argument(
        "paths",
        nargs="+",
        metavar="PATH",
        help="validate.paths",
    )
    parser.add_argument(
        "--format",
        choices=FORMATS,
        help="validate.format",
    )
    parser.add_argument("-o", "--output", metavar="OUT", help="output")
    parser.add_argument("--summary", action="store_true", help="validate.summary")
    parser.add_argument("--previous", metavar="PATH", help="validate.previous")
    parser.add_argument("--children", nargs="+", metavar="PATH", help="validate.children")
    parser.add_argument("--parts", metavar="FILE", help="parts")
    parser.add_argument("--look-closer", action="store_true", help="validate.look_closer")
    parser.add_argument("--allow-unread", action="store_true", help="validate.allow_unread")
    parser.add_argument("--no-office", action="store_true", help="no_office")
    add_agreement(parser)
    add_settings(parser)
    _add_how(parser)
    parser.set_defaults(run=run)


def _add_how(parser: argparse.ArgumentParser) -> None:
    """Declare what says how it is done."""
    parser.add_argument(
        "--engine",
        choices=("duckdb",),
        help="validate.engine",
    )
    parser.add_argument("--watch", action="store_true", help="validate.watch")
    parser.add_argument("--strict", action="store_true", help="validate.strict")
    parser.add_argument("--all", action="store_true", help="validate.all")
    parser.add_argument(
        "--processes",
        type=processes,
        metavar="N",
        help="validate.processes",
    )
    parser.add_argument(
        "--explain-path",
        action="store_true",
        help="validate.explain_path",
    )


def run(args: argparse.Namespace) -> int:
    """Validate each report and print as it goes; with --watch again whenever something is changed."""
    from ..reporters import FORMATS

    if not args.format and no_ending(args, FORMATS):
        return 2
    args.format = format_of(args, FORMATS)
    names = ("previous", "waivers", "format", *(["parts"] if args.children else []))
    if (code := settle_settings(args, names, format="text")) is not None:
        return code
    if args.watch:
        from .watch import watch

        return watch(args, _once)
    return _once(args)


def _once(args: argparse.Namespace) -> int:
    """Several passes may be made over documents: of years, of parts, of what is usual."""
    from ..inputs.kept_reports import keeping

    with keeping():
        return _validated(args)


def _validated(args: argparse.Namespace) -> int:
    from ..bulk.several_years import to_search
    from ..bulk.worker import Task
    from ..bulk.workers import CHUNK, is_large, outcomes
    from ..inputs import split
    from ..reporters import reporter

    if code := _contradiction(args):
        return code
    intake = Intake(args.lang, args.parts, args.waivers, args.baseline)
    agreement = agreement_of(args, intake)
    if agreement is None:
        return 2
    # One process reads a file as it stands, unless it is to be seen how far it has come.
    most = None if args.processes == 1 and not sys.stderr.isatty() else CHUNK

    def chunks(path: str) -> "Iterator[Chunk]":
        return split(path, intake.add, most, engine, among)

    engine = _engine(args)
    paths = expanded(args.paths, intake.leftovers)
    among = intake.leftovers.among(paths)
    with ExitStack() as stack:
        # What may hold several years is gone through before; a lone report only when it is its turn.
        many = {path: list(chunks(path)) for path in to_search(paths)}
        before = intake.count
        history = _history(args, stack, [*chain.from_iterable(many.values())], intake)
        parts, of_parts = _parts(args, intake)
        if intake.count > before and not args.allow_unread:
            return _refuse(args, intake)
        all_portions = chain.from_iterable(many[path] if path in many else chunks(path) for path in paths)
        large, work = is_large(all_portions)
        shown = (args.format, args.lang, args.all, args.strict, args.summary)
        task = Task(*shown, history, parts, args.explain_path, agreement.agreed, corpus_of(args, paths, intake))
        number = _processes(args, large)
        report_to = reporter(*shown)
        out = stack.enter_context(output(args.output, report_to))
        # Whatever happens, what reads the years before has let go of them when their folder is removed.
        done = agreement.noting(stack.enter_context(closing(outcomes(work, task, number))))
        notes = list[str]()
        done = passing(args, done, of_parts, notes)
        summary = _print(done, report_to, intake.add, out, _progress(args, paths, stack))
        summary.notes = notes
        out.write(report_to.end(summary, intake.listed()))
    intake.tell_leftovers()
    agreement.tell()
    return exit_code(summary, args.strict, intake.count)


def _processes(args: argparse.Namespace, large: bool) -> int:
    """How many processes share the work: as many as asked for, or all that pay."""
    return args.processes or (os.cpu_count() or 1 if large and not args.engine else 1)


def _refuse(args: argparse.Namespace, intake: Intake) -> int:
    """Give a result without a report, since not all was read of what reports are to be held to."""
    from ..reporters import Summary, reporter

    report_to = reporter(args.format, args.lang, args.all, args.strict, args.summary)
    with output(args.output, report_to) as out:
        out.write([*report_to.begin(), *report_to.end(Summary(), intake.listed())])
    intake.tell_leftovers()
    return fail(args, "validate.unread")


def _parts(args: argparse.Namespace, intake: Intake) -> "tuple[Parts | None, Regions | None]":
    """The reports of the parts, if there are any to be compared, and where they lie; they are read once to know what
    cannot be."""
    if not args.children:
        return None, None
    from ..regions.elsewhere import Regions
    from ..regions.parts import part_of

    parts, regions = parts_of(args.children, args.parts, intake), Regions()
    for report in parts.reports if parts else ():
        try:
            regions.add(part_of(report))
        except InputError as error:
            intake.add(error)
    return parts, regions


def _contradiction(args: argparse.Namespace) -> int:
    """Say what of the arguments does not go together, or is not there; the exit code for it, 0 where all is well."""
    from ..reporters import SUMMARIES

    if taken(args, args.output) or no_file(args):
        return 2
    if args.parts and not args.children:
        return fail(args, "validate.parts_alone")
    if args.summary and args.format not in SUMMARIES:
        return fail(args, "validate.no_summary")
    if args.engine and (missing := _missing()):
        return refuse(missing.message(args.lang))
    return 0


def _missing() -> InputError | None:
    from ..bulk.duckdb import missing

    return missing()


def _engine(args: argparse.Namespace) -> "Engine | None":
    """What knows the packages that the engine reads."""
    if not args.engine:
        return None
    from ..bulk.duckdb import package

    return package


def _print(
    outcomes: "Iterator[ChunkOutcome]",
    report_to: "Reporter",
    on_error: Callable[[InputError], None],
    out: Output,
    advance: "Advance",
) -> "Summary":
    """Print what the reports come to as it is known; what they come to together. Ctrl-C ends that early."""
    from ..reporters import Summary

    summary, interrupted = Summary(), _interruption()
    out.write(report_to.begin())
    for outcome in outcomes:
        for error in outcome.errors:
            on_error(error)
        if summary.reports and outcome.summary.reports and report_to.between:
            out.write([report_to.between])
        out.write(outcome.lines)
        summary.merge(outcome.summary)
        advance(outcome.size, outcome.summary.reports)
        if interrupted():
            on_error(InputError("interrupted", "", count=summary.reports))
            break
    return summary


def _progress(args: argparse.Namespace, paths: list[str], stack: ExitStack) -> "Advance":
    """What takes how much has been done; on a terminal it is shown once that takes longer than a moment."""
    if not sys.stderr.isatty():
        return lambda size, reports: None
    from .progress import COUNT, progress

    return stack.enter_context(progress(paths, args.summary, sentence("validate.progress", args.lang, count=COUNT)))


def _interruption() -> Callable[[], bool]:
    """Tells whether Ctrl-C has been pressed. The first time it waits for what is under way, then it ends the run."""
    pressed: list[int] = []

    def handler(number: int, frame: object) -> None:
        pressed.append(number)
        if len(pressed) > 1:
            raise KeyboardInterrupt

    signal.signal(signal.SIGINT, handler)
    return lambda: bool(pressed)


def _history(args: argparse.Namespace, stack: ExitStack, many: "list[Chunk]", intake: Intake) -> str | None:
    """The file with the reports of years before: those given, else those that are validated, if of several years."""
    from ..bulk.several_years import keep, several
    from ..bulk.workers import is_large

    processes = _processes(args, is_large(many)[0])
    if not args.previous and not several(many, processes):
        return None
    from tempfile import TemporaryDirectory

    from ..identities.previous_years import History

    file = os.path.join(stack.enter_context(TemporaryDirectory(prefix="gidar-")), "history")
    with closing(History(path=file)) as history:
        if args.previous:
            for report in below([args.previous], intake.add, intake.leftovers):
                history.add(report)
        else:
            keep(many, history, processes)
    return file
