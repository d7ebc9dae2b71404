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
    parser = commands.add_parser("aggregate", parents=[common], help="汇总各部分的报告 add up the reports of parts")
    parser.add_argument(
        "paths", nargs="+", metavar="PATH", help="各部分的报告或文件夹 reports of the parts, or folders"
    )
    parser.add_argument("--name", required=True, metavar="ORGAN", help="汇总机关的名称 whose report it is to be")
    parser.add_argument("--code", help="其统一社会信用代码 its unified social credit code")
    parser.add_argument("--region", help="其行政区划代码 its region code")
    parser.add_argument("--scope", choices=SCOPES, default="region", help="统计口径 scope of the report")
    parser.add_argument("--parts", metavar="FILE", help="各部分的名单，一行一个名称或代码 a list of all parts")
    parser.add_argument("-o", "--output", metavar="FILE", help="写入文件，默认为标准输出 a file instead of stdout")
    parser.set_defaults(run=run)


def run(args: argparse.Namespace) -> int:
    """Write the sum as JSON; say on standard error what is blank in it, or why there is none."""
    from ..conversion import as_json
    from ..regions.aggregation import aggregate

    if taken(args):
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
    text = as_json(found.data, 1) + "\n"
    if args.output:
        write_out(args.output, text)
    else:
        sys.stdout.write(text)
    return 0


def _tell(args: argparse.Namespace, found: "Aggregate", unreadable: int) -> None:
    if found.data is None or unreadable:
        say(args, "没有汇总，有以下问题：", "Nothing was added up:")
        if unreadable:
            say(args, f"  {unreadable}份报告无法读取（见上）。", f"  {unreadable} reports cannot be read (see above).")
    else:
        blank = sum(pointer.startswith("/tables/") for pointer in found.blank)
        say(
            args,
            f"汇总了{found.added}份报告，留空{blank}格。",
            f"{found.added} reports added up, {blank} cells left blank.",
        )
    for text in (*found.faults, *found.notes, *found.blank.values()):
        print(safe("  " + text[args.lang]), file=sys.stderr)
