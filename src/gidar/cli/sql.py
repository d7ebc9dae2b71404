"""gidar sql: the equations as a query, to be run where the data is."""

import argparse
import sys

from .common import Commands, no_edition

STANDARD = ("duckdb", "spark", "postgres")
"""Systems that run the standard query, after statements that name its tables there."""

OWN = ("sqlite", "clickhouse", "mysql")
"""Systems that have the query in words of their own."""


def add(commands: Commands, common: argparse.ArgumentParser) -> None:
    """Declare the command and its arguments."""
    parser = commands.add_parser("sql", parents=[common], help="sql")
    parser.add_argument("--edition", help="edition")
    parser.add_argument(
        "--layout",
        choices=("wide", "long"),
        default="wide",
        help="sql.layout",
    )
    parser.add_argument(
        "--dialect",
        choices=(*STANDARD, *OWN),
        help="sql.dialect",
    )
    parser.set_defaults(run=run)


def run(args: argparse.Namespace) -> int:
    """Print the published query as the dialect has it, or the standard one with what names its tables there."""
    from ..model.edition import editions, load_edition

    if args.edition and args.edition not in editions():
        return no_edition(args)
    edition = load_edition(args.edition)
    said = [edition.sql(args.layout, args.dialect)] if args.dialect else []
    if args.dialect not in OWN:
        said.append(edition.sql(args.layout))
    sys.stdout.write("\n".join(said))  # a query is never wrapped, not even on a terminal
    return 0
