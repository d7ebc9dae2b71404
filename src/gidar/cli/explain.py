"""gidar explain CODE|TABLE.ROW.COLUMN: what a rule or a cell means."""

import argparse

from .common import Commands, fail, no_edition
from .terminal import write


def add(commands: Commands, common: argparse.ArgumentParser) -> None:
    """Declare the command and its arguments."""
    parser = commands.add_parser("explain", parents=[common], help="说明规则或格子 explain a rule or a cell")
    parser.add_argument("name", metavar="CODE|TABLE.ROW.COLUMN")
    parser.add_argument("--edition", help="格式，默认为最新 edition, by default the newest")
    parser.set_defaults(run=run)


def run(args: argparse.Namespace) -> int:
    """Print the explanation."""
    from ..model.edition import editions, load_edition
    from ..reporters.explanation import Unknown, explain

    if args.edition and args.edition not in editions():
        return no_edition(args)
    try:
        write(explain(args.name, load_edition(args.edition), args.lang))
    except Unknown as unknown:
        also = unknown.suggestions
        return fail(
            args,
            "没有这个规则或格子。" + (f"是不是：{'、'.join(also)}" if also else ""),
            "No such rule or cell." + (f" Did you mean: {', '.join(also)}" if also else ""),
        )
    return 0
