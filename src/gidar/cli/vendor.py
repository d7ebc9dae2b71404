"""gidar vendor DIR: copies of the specification for other systems, and whether they are still what they were."""

import argparse
from typing import TYPE_CHECKING

from ..model.words import sentence, words
from .common import Commands, base_uri, fail, no_edition, unwritable
from .terminal import write

if TYPE_CHECKING:
    from pathlib import Path

    from ..publication import Vendored


def _folder(text: str) -> "Path":
    from pathlib import Path

    return Path(text)


def add(commands: Commands, common: argparse.ArgumentParser) -> None:
    """Declare the command and its arguments."""
    parser = commands.add_parser("vendor", parents=[common], help="vendor")
    parser.add_argument("folder", metavar="DIR", type=_folder, help="vendor.folder")
    parser.add_argument("--edition", help="vendor.edition")
    parser.add_argument("--version", help="vendor.version")
    parser.add_argument("--base", type=base_uri, metavar="URI", help="base")
    parser.add_argument("--check", action="store_true", help="vendor.check")
    parser.set_defaults(run=run)


def run(args: argparse.Namespace) -> int:
    """Write the copies, or with --check verify those that are there."""
    if args.check:
        return _check(args)
    from ..model.edition import editions
    from ..publication import NotOurs, check, numbers, publication, vendor, versions

    there = {copy.edition: copy for copy in check(args.folder) if copy.edition in editions() and copy.base}
    chosen = (args.edition,) if args.edition is not None else there or editions()  # an update keeps to what was taken
    if args.edition is not None and args.edition not in editions():
        return no_edition(args)
    if args.version is not None and not args.edition:
        return fail(args, "vendor.version_alone")
    if args.version is not None and args.version not in (known := versions(args.edition)):
        return fail(args, "vendor.no_version", known=sentence("punctuation.list", args.lang).join(known))
    copies = [publication(edition, args.version) for edition in chosen]
    # An update keeps the addresses that the copy has, and never goes back unless it is told to.
    bases = {edition: copy.base for edition, copy in there.items()}
    copies = [copy.rebased(args.base or bases.get(copy.edition, copy.base)) for copy in copies]
    for copy in copies:
        had = there[copy.edition].version if copy.edition in there else copy.version
        if args.version is None and numbers(had) > numbers(copy.version):
            return fail(args, "vendor.ahead", edition=copy.edition, had=had, version=copy.version)
    try:
        vendor(args.folder, copies)
    except NotOurs as reason:
        return fail(args, "vendor.not_ours", files=sentence("punctuation.list", args.lang).join(reason.paths))
    except OSError as error:
        error.filename = error.filename or args.folder
        return unwritable(args, error)
    for copy in copies:
        place, count = args.folder / copy.edition, len(copy.files)
        told = {"place": place, "edition": copy.edition, "version": copy.version, "count": count}
        write([sentence("vendor.written", args.lang, **told)])
    return 0


def _check(args: argparse.Namespace) -> int:
    from ..publication import check

    found = check(args.folder)
    if not found:
        return fail(args, "vendor.no_copy", folder=args.folder)
    for copy in found:
        write(_told(copy, words(args.lang, "vendor")))
    return int(not all(copy.intact for copy in found))


def _told(copy: "Vendored", said: dict[str, str]) -> list[str]:
    told = copy._asdict()
    differing = copy.changed or copy.missing or copy.extra
    state = "faulty" if differing else "unknown" if not copy.known else "intact" if copy.published else "foreign"
    lines = [said[state].format(**told)]
    for kind in ("changed", "missing", "extra"):
        lines += [said[kind].format(path=path) for path in told[kind]]
    return lines + ([said["newer"].format(**told)] if copy.newest != copy.version else [])
