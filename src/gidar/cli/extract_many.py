"""gidar extract FOLDER... -o DATASET: from published documents to a data package."""

import argparse
import os
from importlib.util import find_spec

from ..model.errors import InputError
from ..model.words import sentence
from .common import Intake, expanded, fail, say
from .progress import COUNT, progress
from .terminal import tell

FORMS = ("csv", "parquet")
OF_ONE = ("organ", "year", "published", "record", "report")


def is_many(args: argparse.Namespace) -> bool:
    """Whether the documents are to go into a dataset: there are several, a folder, or what stands there is one."""
    paths = expanded(args.paths)
    if len(paths) > 1 or os.path.isdir(paths[0]) or args.to is not None:
        return True
    if not os.path.isdir(args.output or ""):
        return False
    from ..dataset.journal import is_journalled

    return is_journalled(args.output)


def run(args: argparse.Namespace) -> int:
    """Read every document; 0 where all was read for certain, 1 where not, 2 where a document is no report.

    A run that was cut short goes on where it stopped; a document that has changed is read again.
    """
    from ..dataset import read_into, write_dataset
    from ..dataset.journal import Journal, is_journalled
    from ..dataset.reading import documents_below

    if not args.output:
        return fail(args, "dataset.needs_output")
    alone = [f"--{name}" for name in OF_ONE if getattr(args, name) is not None]
    if alone:
        return fail(args, "dataset.one_only", options=", ".join(alone))
    if os.path.lexists(args.output) and not is_journalled(args.output):
        return fail(args, "cli.exists", path=args.output)
    if args.to == "parquet" and not find_spec("duckdb"):
        tell(InputError("no_duckdb_parquet", "").line(args.lang))
        return 2
    intake, unread = Intake(args.lang), list[InputError]()
    paths = expanded(args.paths, intake.leftovers)

    own = os.path.join(os.path.realpath(args.output), "")

    def outside(path: str) -> bool:
        """Whether something is not what an earlier run has written below the documents."""
        return not os.path.realpath(path).startswith(own)

    def add(error: InputError) -> None:
        if outside(error.source):
            unread.append(error)
            intake.add(error)

    journal = Journal(args.output)
    documents = filter(outside, documents_below(paths, add, intake.leftovers))
    processes = args.processes or os.cpu_count() or 1
    with progress(paths, True, sentence("dataset.progress", args.lang, count=COUNT)) as done:
        known = read_into(journal, documents, processes, add, done)
    tally = write_dataset(args.output, journal.entries(known), unread, args.to or "csv", args.lang)
    intake.tell_leftovers()
    tell(tally.line(args.lang))
    say(args, "dataset.written", path=args.output)
    return 2 if tally.refused else int(tally.complete < tally.reports)
