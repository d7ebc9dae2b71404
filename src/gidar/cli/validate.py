"""gidar validate PATH...: hold reports to the specification."""

import argparse
import sys

from ..errors import InputError
from ..terminal import begin_spreadsheet, safe, write
from .common import Commands, fail


def add(commands: Commands, common: argparse.ArgumentParser) -> None:
    """Declare the command and its arguments."""
    parser = commands.add_parser("validate", parents=[common], help="校验报告 validate reports")
    parser.add_argument(
        "paths",
        nargs="+",
        metavar="PATH",
        help="报告或文件夹：.json、.jsonl、datapackage.json、.zip；- 为标准输入 report, package or folder; - is stdin",
    )
    parser.add_argument(
        "--format",
        choices=("text", "json", "jsonl", "csv", "github", "html"),
        default="text",
        help="输出格式 output format",
    )
    parser.add_argument(
        "--summary", action="store_true", help="只给出汇总（text 或 json） only what all reports come to (text or json)"
    )
    parser.add_argument(
        "--previous", metavar="PATH", help="上一年度的报告，或多个年度的文件夹 last year's report, or a folder of years"
    )
    parser.add_argument("--strict", action="store_true", help="有警告也算不通过 warnings count as errors")
    parser.add_argument("--all", action="store_true", help="列出全部问题 list every finding")
    parser.set_defaults(run=run)


def run(args: argparse.Namespace) -> int:
    """Validate each report and print as it goes."""
    from ..history import History
    from ..readers import read
    from ..reporters import SUMMARIES, Summary, reporter
    from ..validation import validate

    unreadable: list[InputError] = []
    if args.summary and args.format not in SUMMARIES:
        return fail(args, "--summary 只能与 --format text 或 json 同用。", "--summary goes with --format text or json.")
    report_to = reporter(args.format, args.lang, args.all, args.strict, args.summary)
    if args.format == "csv":
        begin_spreadsheet()
    summary = Summary()

    def report_error(error: InputError) -> None:
        unreadable.append(error)
        print(safe(error.line(args.lang)), file=sys.stderr)

    previous = History(read(args.previous, report_error)) if args.previous else None
    write(report_to.begin())
    for path in args.paths:
        for report in read(path, report_error):
            result = validate(report, previous)
            if summary.reports and report_to.between:
                write([report_to.between])
            summary.add(result)
            write(report_to.result(result, report))
    write(report_to.end(summary, unreadable))
    faulty = summary.severities["error"] or (args.strict and summary.severities["warning"])
    return 2 if unreadable else int(bool(faulty))
