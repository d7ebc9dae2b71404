"""gidar sql: the equations as a query, to be run where the data is."""

import argparse
import sys

from .common import Commands, no_edition

DIALECTS = ("duckdb", "spark", "postgres")


def add(commands: Commands, common: argparse.ArgumentParser) -> None:
    """Declare the command and its arguments."""
    parser = commands.add_parser("sql", parents=[common], help="勾稽关系的 SQL 查询 the identities as a SQL query")
    parser.add_argument("--edition", help="格式，默认为最新 edition, by default the newest")
    parser.add_argument(
        "--layout",
        choices=("wide", "long"),
        default="wide",
        help="wide：与 CSV 数据包相同，每张表一个；long：一格一行 the tables of the CSV package, or one line a cell",
    )
    parser.add_argument(
        "--dialect",
        choices=DIALECTS,
        help="前面加上指明各表所在的语句；查询本身各系统相同 with what names the tables there; the query is the same",
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
