"""gidar vendor DIR: copies of the specification for other systems, and whether they are still what they were."""

import argparse
from typing import TYPE_CHECKING

from ..model.display import quoted
from ..model.words import sentence, words
from .common import Commands, base_uri, fail, no_edition, say, unwritable, versions_at_hand
from .terminal import write

if TYPE_CHECKING:
    from pathlib import Path

    from ..publication import Pin, Publication, Vendored

NEWEST = "newest"
"""What --version takes beside versions: the newest one, and to go on with those to come."""

SHOWN = 10  # names of what lies beside the copies


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
    parser.add_argument("--fail-if-newer", action="store_true", help="vendor.fail_if_newer")
    parser.set_defaults(run=run)


def run(args: argparse.Namespace) -> int:
    """Write the copies, or with --check verify those that are there."""
    if args.version is not None and args.edition is None:
        return fail(args, "vendor.version_alone", known=versions_at_hand(args.lang))
    if args.fail_if_newer and not args.check:
        return fail(args, "vendor.check_alone")
    from ..publication import PINS, Busy, NotOurs

    try:
        return _check(args) if args.check else _write(args)
    except ValueError:
        return fail(args, "vendor.no_pins", path=args.folder / PINS)
    except Busy:
        return fail(args, "vendor.busy", folder=args.folder)
    except NotOurs as reason:
        return fail(args, "vendor.not_ours", files=sentence("punctuation.list", args.lang).join(reason.paths))
    except BrokenPipeError:  # of standard output, and no file of the copy
        raise
    except OSError as error:
        error.filename = error.filename or args.folder
        return unwritable(args, error)


def _write(args: argparse.Namespace) -> int:
    """Write what was asked for; an update keeps to what was taken: editions, versions and addresses."""
    from ..model.edition import editions
    from ..publication import is_released, read_pins, vendor, versions

    if args.edition is not None and args.edition not in editions():
        return no_edition(args)
    there, kept = _there(args.folder), read_pins(args.folder)
    chosen = [args.edition] if args.edition is not None else sorted({*kept, *there}) or editions()
    copies, pins = [], {}
    for edition in chosen:
        if edition not in editions():
            say(args, "vendor.unknown_edition", edition=edition)
            continue
        pin = _pin(args, kept.get(edition), there.get(edition))
        if pin.version is not None and pin.version not in versions(edition):
            return _no_version(args, edition, pin.version)
        copy, pins[edition] = _copy(edition, pin)
        if pin.version is None and edition in there and _is_before(copy, there[edition]):
            return fail(args, "vendor.ahead", edition=edition, had=there[edition].version, version=copy.version)
        copies.append(copy)
    written = vendor(args.folder, copies, pins) if copies else []
    for copy in copies:
        details = {"place": str(args.folder / copy.edition), "edition": copy.edition, "version": copy.version}
        details["count"] = str(len(copy.files))
        lines = [sentence("vendor.written" if copy.edition in written else "vendor.unchanged", args.lang, **details)]
        if not is_released(copy.edition, copy.version):
            lines.append(sentence("vendor.not_released", args.lang, **details))
        write(lines)
    return 0 if copies else 2


def _no_version(args: argparse.Namespace, edition: str, version: str) -> int:
    """Say that an edition has no such version, and which it has; the exit code for it."""
    from ..publication import versions

    known = sentence("punctuation.list", args.lang).join(versions(edition))
    return fail(args, "vendor.no_version", edition=edition, version=quoted(version), known=known)


def _there(folder: "Path") -> "dict[str, Vendored]":
    """{edition: its copy, or what is left of it}, of those that lie where they are written to."""
    from ..model.edition import editions
    from ..publication import check

    found = (copy for copy in check(folder) if copy.base or copy.edition in editions())
    return {copy.edition: copy for copy in found if copy.place.name == copy.edition}


def _pin(args: argparse.Namespace, kept: "Pin | None", there: "Vendored | None") -> "Pin":
    """What an edition is to be: what is asked for now, else what it is kept at, else what is there."""
    from ..publication import Pin

    old = kept or Pin(base=(there.base or None) if there else None)
    return Pin(None if args.version == NEWEST else args.version or old.version, args.base or old.base)


def _copy(edition: str, pin: "Pin") -> "tuple[Publication, Pin]":
    """The files of a version, with its addresses; and the pin without an address that is the published one."""
    from ..publication import accompanied, publication

    published = publication(edition, pin.version)
    pin = pin._replace(base=None if pin.base == published.base else pin.base)
    return accompanied(published.rebased(pin.base or published.base)), pin


def _is_before(copy: "Publication", there: "Vendored") -> bool:
    from ..publication import numbers

    return bool(there.base) and numbers(copy.version) < numbers(there.version)


def _check(args: argparse.Namespace) -> int:
    """0 where every copy is what was published, and what was asked for now or when it was written; else 1."""
    from ..model.edition import editions
    from ..publication import beside, check, leftovers, read_pins, versions

    if args.edition is not None and not (args.edition.isascii() and args.edition.isalnum()):
        return no_edition(args)
    there, kept = _there(args.folder), read_pins(args.folder)
    if args.version not in (None, NEWEST) and args.edition in editions():
        own = there[args.edition].version if args.edition in there else None
        if args.version not in (own, *versions(args.edition)):
            return _no_version(args, args.edition, args.version)
    wanted = {args.edition} if args.edition is not None else {*kept, *there}
    pins = {edition: _pin(args, kept.get(edition), there.get(edition)) for edition in wanted}
    copies = check(args.folder, pins)
    found = [copy for copy in copies if args.edition in (None, copy.edition, copy.place.name)]
    if not found or not (there or kept or any(copy.place.is_dir() for copy in found)):
        return fail(args, "vendor.no_copy", folder=args.folder)
    sentences, extra = words(args.lang, "vendor"), leftovers(args.folder)
    for copy in found:
        write(_told(copy, sentences))
    write(sentences["leftover"].format(path=path) for path in extra)
    if others := beside(args.folder, [copy.place for copy in copies]):
        names = sentence("punctuation.list", args.lang).join(quoted(name, 120) for name in others[:SHOWN])
        write([sentences["beside" if len(others) <= SHOWN else "beside_more"].format(paths=names, count=len(others))])
    newest_only = args.fail_if_newer or args.version == NEWEST
    behind = newest_only and any(copy.newest != copy.version for copy in found)
    return int(bool(extra) or behind or not all(copy.intact for copy in found))


def _told(copy: "Vendored", said: dict[str, str]) -> list[str]:
    told = {**copy._asdict(), "count": len(copy.line_ends), "rebased": ""}
    if copy.original not in ("", copy.base):
        told["rebased"] = said["rebased"].format(**told)
    if not copy.place.is_dir():
        return [said["absent"].format(**told)]
    differing, bent = copy.changed or copy.missing or copy.extra, copy.line_ends
    own = "intact" if copy.released else "unreleased"
    state = own if copy.published else "foreign" if copy.known else "unknown"
    lines = [said["faulty" if differing else "line_ends" if bent else state].format(**told)]
    for kind in ("changed", "missing", "extra"):
        lines += [said[kind].format(path=path) for path in told[kind]]
    lines += [said["bent"].format(path=path) for path in bent if differing]
    for part, wanted in copy.other.items():
        lines += [said[f"other_{part}"].format(**told, wanted=wanted)]
    if copy.newest in (copy.version, "?") or copy.version == "?":
        return lines
    return [*lines, said["pinned" if copy.pin and copy.pin.version else "newer"].format(**told)]
