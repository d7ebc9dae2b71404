"""gidar validate PATH...: hold reports to the specification."""

import argparse
import sys

from ..errors import InputError
from ..terminal import safe, write
from .common import Commands


def add(commands: Commands, common: argparse.ArgumentParser) -> None:
    """Declare the command and its arguments."""
    parser = commands.add_parser("validate", parents=[common], help="校验报告 validate reports")
    parser.add_argument(
        "paths",
        nargs="+",
        metavar="PATH",
        help="报告或文件夹：.json、.jsonl、datapackage.json、.zip，或文档：.html .docx .pdf .md .txt；- 为标准输入 "
        "report, package, folder or document; - is stdin",
    )
    parser.add_argument(
        "--format", choices=("text", "json", "github", "html"), default="text", help="输出格式 output format"
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
    from ..reporters import reporter
    from ..validation import validate

    unreadable: list[InputError] = []
    report_to = reporter(args.format, args.lang, args.all, args.strict)
    faulty = False

    def report_error(error: InputError) -> None:
        unreadable.append(error)
        print(safe(error.line(args.lang)), file=sys.stderr)

    previous = History(read(args.previous, report_error)) if args.previous else None
    for path in args.paths:
        for report in read(path, report_error):
            result = validate(report, previous)
            severities = {finding.severity for finding in result.findings}
            faulty = faulty or "error" in severities or (args.strict and "warning" in severities)
            write(report_to.result(result, report))
    write(report_to.end(unreadable))
    return 2 if unreadable else int(faulty)
