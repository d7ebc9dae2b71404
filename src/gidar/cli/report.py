"""gidar report RESULT.json: results that are on the disk, in another format."""

import argparse
from typing import TYPE_CHECKING

from ..model.form import LANGUAGES
from .common import Commands, Intake, exit_code, fail, refuse, say, taken
from .output import format_of, no_ending, no_file, output
from .terminal import tell

if TYPE_CHECKING:
    from ..inputs.results import Stored
    from ..model.form import Lang
    from ..model.report import Report
    from ..model.result import Result


def add(commands: Commands, common: argparse.ArgumentParser) -> None:
    """Declare the command and its arguments."""
    from ..reporters import FORMATS

    parser = commands.add_parser("report", help="report")
    parser.add_argument("--lang", choices=LANGUAGES, help="report.lang")
    parser.add_argument("path", metavar="RESULT", help="report.path")
    parser.add_argument("--format", choices=FORMATS, help="validate.format")
    parser.add_argument("--summary", action="store_true", help="validate.summary")
    parser.add_argument("--strict", action="store_true", help="validate.strict")
    parser.add_argument("--all", action="store_true", help="validate.all")
    parser.add_argument("-o", "--output", metavar="OUT", help="output")
    parser.set_defaults(run=run)


def run(args: argparse.Namespace) -> int:
    """Say again what a validation came to; the exit code is judged anew from the result."""
    from ..model.errors import InputError
    from ..reporters import FORMATS, SUMMARIES, Summary, reporter
    from ..reporters.places import is_json

    asked, args.lang = args.lang, args.lang or "zh"
    if not args.format and no_ending(args, FORMATS):
        return 2
    args.format = format_of(args, FORMATS) or "text"
    if args.summary and args.format not in SUMMARIES:
        return fail(args, "validate.no_summary")
    if taken(args, args.output) or no_file(args):
        return 2
    try:
        stored = stored_at(args.path, args.lang)
    except InputError as error:
        return refuse(error.line(args.lang))
    if asked not in (None, stored.lang):
        say(args, "reporters.other_language")
    report_to = reporter(args.format, stored.lang, args.all, args.strict, args.summary)
    summary, again = Summary(), _Again(args.lang) if report_to.draws or report_to.locates else None
    with output(args.output, report_to) as out:
        out.write(report_to.begin())
        for result in stored.results:
            if summary.reports and report_to.between:
                out.write([report_to.between])
            summary.add(result)
            needed = again and (report_to.draws or is_json(result.source))
            lines = report_to.result(result, again.report(result) if again and needed else None)
            if report_to.held:
                summary.hold(result, lines)
            else:
                out.write(lines)
        out.write(report_to.end(summary, stored.unreadable))
    for lost in stored.unreadable:
        tell(lost.line(args.lang))
    return exit_code(summary, args.strict, len(stored.unreadable))


def stored_at(path: str, lang: "Lang") -> "Stored":
    """The results in a file. Raises InputError as `read_results` does, and where its summary is not that of them."""
    from ..inputs.results import read_results
    from ..model.errors import InputError

    stored = read_results(path, lang)
    if member := _miscounted(stored):
        raise InputError("result_contradicts", path, where=f"summary/{member}")
    return stored


def _miscounted(stored: "Stored") -> str | None:
    """The member of the summary that is not what the reports come to; None where there is none."""
    from ..reporters import Summary

    summary = Summary()
    for result in stored.results:
        summary.add(result)
    counted = summary.to_dict()
    told = {name: value for name, value in stored.summary.items() if isinstance(value, (int, dict))}
    return next((name for name, value in told.items() if value != counted.get(name, 0)), None)


class _Again:
    """Reports read again where they were, for what a result does not hold: all the figures of the form."""

    def __init__(self, lang: "Lang") -> None:
        self._intake, self._path = Intake(lang), ""
        self._found: dict[str, Report] = {}

    def report(self, result: "Result") -> "Report | None":
        """The report of a result; None where it is not there any more, or not as it was."""
        from ..inputs import read
        from ..model.display import jsonable

        if result.path != self._path:
            self._path = result.path
            found = read(result.path, self._intake.add, self._intake.leftovers)
            self._found = {report.source: report for report in found}
        report = self._found.get(result.source)
        own = (cell for finding in result.findings for cell in finding.cells if cell.source is None)
        same = report and all(jsonable(report.value(cell.pointer)) == jsonable(cell.value) for cell in own)
        return report if same else None
