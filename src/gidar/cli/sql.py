"""gidar sql: the equations as a query, to be run where the data is."""

import argparse
import sys

from .common import Commands, no_edition

DIALECTS = ("duckdb", "spark", "postgres")


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
        choices=DIALECTS,
        help="sql.dialect",
    )
    parser.set_defaults(run=run)


def run(args: argparse.Namespace) -> int:
    """Print the published query, and before it what names its tables where a dialect is given."""
    from ..model.edition import editions, load_edition

    if args.edition and args.edition not in editions():
        return no_edition(args)
    edition = load_edition(args.edition)
    tables = edition.sql(args.layout, args.dialect) + "\n" if args.dialect else ""
    sys.stdout.write(tables + edition.sql(args.layout))  # a query is never wrapped, not even on a terminal
    return 0
