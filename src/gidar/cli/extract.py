"""gidar extract DOCUMENT: from a published document to a report; of several or a folder, `extract_many`."""

import argparse
import json
from typing import TYPE_CHECKING

from ..model.errors import InputError
from . import extract_many
from .arguments import processes, report_number, year
from .common import Commands, doubts_said, say, taken, tell_written, write_out
from .output import no_ending
from .terminal import tell, write

if TYPE_CHECKING:
    from ..extraction import Extraction


def add(commands: Commands, common: argparse.ArgumentParser) -> None:
    """Declare the command and its arguments."""
    parser = commands.add_parser("extract", parents=[common], help="extract")
    parser.add_argument("paths", nargs="+", metavar="DOCUMENT", help="extract.path")
    parser.add_argument("-o", "--output", metavar="OUT", help="extract.output")
    parser.add_argument("--to", choices=extract_many.FORMS, metavar="FORMAT", help="extract.to")
    parser.add_argument("--processes", type=processes, metavar="N", help="extract.processes")
    parser.add_argument("--record", metavar="FILE", help="extract.record")
    parser.add_argument("--format", choices=("text", "json", "html"), help="extract.format")
    parser.add_argument("--all", action="store_true", help="extract.all")
    parser.add_argument("--no-office", action="store_true", help="no_office")
    parser.add_argument("--organ", metavar="NAME", help="extract.organ")
    parser.add_argument("--year", type=year, metavar="YEAR", help="extract.year")
    parser.add_argument("--report", type=report_number, metavar="N", help="extract.report")
    parser.add_argument("--published", metavar="DATE", help="extract.published")
    parser.set_defaults(run=run)


def run(args: argparse.Namespace) -> int:
    """Show the form as it was read, which a file that is written holds; 1 where a cell was not read for certain, 2
    where there is no report."""
    from ..extraction.text_report import lines
    from ..inputs import document
    from ..inputs.document_cells import cells_beside
    from ..writers.json import as_json

    if extract_many.is_many(args):
        return extract_many.run(args)
    beside = cells_beside(args.output) if args.output else None
    if no_ending(args, ("json",)) or taken(args, args.output, beside, args.record):
        return 2
    try:
        given = {"organ": args.organ, "year": args.year, "published": args.published}
        record = document(
            args.paths[0], {name: value for name, value in given.items() if value is not None}, args.report
        )
        shown = _page(args.paths[0], record, args.lang) if args.format == "html" else ""
    except InputError as error:
        tell(error.line(args.lang))
        return 2
    whole = json.dumps(record.to_dict(args.lang), ensure_ascii=False, indent=1) + "\n"
    if args.output:
        write_out(args.output, as_json(record.data, 1) + "\n")
        tell_written(args.lang, args.output)
    if beside and record.report().doubts:
        _keep_doubts(args, record, beside)
    if args.record:
        write_out(args.record, whole)
        tell_written(args.lang, args.record)
    if args.format == "json":
        write_out(None, whole)
    elif args.format == "html":
        write_out(None, shown)
    else:
        write(lines(record, args.lang, args.all, tables=args.format == "text" or not args.output))
    return 0 if record.complete else 1


def _keep_doubts(args: argparse.Namespace, record: "Extraction", path: str) -> None:
    """Write beside a report in JSON what is doubtful about it, which JSON does not show, and say so."""
    from ..dataset import cells_of
    from ..infrastructure.storage import store

    store(path, cells_of(record), fresh=True)
    doubts = doubts_said(record.report().doubts.values(), args.lang)
    say(args, "dataset.beside", path=args.output, beside=path, doubts=doubts)


def _page(path: str, record: "Extraction", lang: str) -> str:
    """The page of what is doubtful. Raises InputError where the document can no longer be read."""
    from ..extraction import limit_of
    from ..extraction.html_report import page
    from ..inputs.files import read_file

    return page(record, read_file(path, limit_of(path)), lang)
