"""gidar explain CODE|TABLE[.ROW[.COLUMN]]: what a rule, a table, a row, a column or a cell means."""

import argparse

from ..model.words import sentence
from .common import Commands, no_edition, refuse
from .terminal import write


def add(commands: Commands, common: argparse.ArgumentParser) -> None:
    """Declare the command and its arguments."""
    parser = commands.add_parser("explain", parents=[common], help="explain")
    parser.add_argument("name", metavar="CODE|TABLE[.ROW[.COLUMN]]", help="explain.name")
    parser.add_argument("--edition", help="edition")
    parser.set_defaults(run=run)


def run(args: argparse.Namespace) -> int:
    """Print the explanation, that of the newest edition which has such a thing if none is asked for."""
    from ..model.edition import editions, load_edition
    from ..reporters.explanation import Unknown, explain

    if args.edition and args.edition not in editions():
        return no_edition(args)
    suggestions: list[str] = []
    asked = [args.edition] if args.edition else editions()[::-1]
    for edition in asked:
        try:
            write(explain(args.name, load_edition(edition), args.lang))
        except Unknown as unknown:
            suggestions = suggestions or unknown.suggestions
        else:
            return 0
    reason, joint = sentence("explain.unknown", args.lang), sentence("punctuation.list", args.lang)
    if suggestions:
        reason += sentence("explain.suggestions", args.lang, names=joint.join(suggestions))
    tables = joint.join(load_edition(asked[0]).tables)
    return refuse(reason + sentence("explain.lists", args.lang, tables=tables))
