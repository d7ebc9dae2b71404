"""gidar spec: what the maintainers of the specification do in a checkout, and what changed between versions."""

import argparse
import sys
from importlib.util import find_spec
from typing import TYPE_CHECKING

from ..model.display import quoted
from ..model.errors import InputError
from .common import Commands, base_uri, fail, refuse, say, versions_at_hand
from .terminal import write

if TYPE_CHECKING:
    from pathlib import Path

    from ..publication import Publication

LIBRARY = "yaml"  # what the sources are read with


def add(commands: Commands, common: argparse.ArgumentParser) -> None:
    """Declare the command and its arguments."""
    spec = commands.add_parser("spec", help="spec")
    parsers = spec.add_subparsers(metavar="COMMAND", required=True)
    build = parsers.add_parser("build", parents=[common], help="spec.build")
    build.add_argument("--check", action="store_true", help="spec.build.check")
    build.add_argument("--base", type=base_uri, metavar="URI", help="base")
    build.set_defaults(run=_build)
    diff = parsers.add_parser("diff", parents=[common], help="spec.diff")
    diff.add_argument("old", metavar="A", help="spec.diff.old")
    diff.add_argument("new", metavar="B", nargs="?", help="spec.diff.new")
    diff.set_defaults(run=_diff)
    analyse = parsers.add_parser("analyse", parents=[common], help="spec.analyse")
    analyse.add_argument("edition", metavar="EDITION", help="spec.analyse.edition")
    analyse.set_defaults(run=_analyse)
    effect = parsers.add_parser("effect", parents=[common], help="spec.effect")
    effect.add_argument("old", metavar="OLD", help="spec.effect.side")
    effect.add_argument("new", metavar="NEW", help="spec.effect.side")
    effect.add_argument("--corpus", nargs="+", required=True, metavar="PATH", help="spec.effect.corpus")
    effect.set_defaults(run=_effect)
    release = parsers.add_parser("release", parents=[common], help="spec.release")
    release.add_argument("edition", metavar="EDITION", help="spec.release.edition")
    release.set_defaults(run=_release)


def _build(args: argparse.Namespace) -> int:
    root = _here()
    if cannot := _missing(args):
        return cannot
    from ..maintain.build import build, drift
    from ..maintain.generate import BASE, COMMAND
    from ..maintain.strict_yaml import SpecError

    try:
        if args.check:
            difference = drift(root, args.base or BASE)
            sys.stdout.write(difference)
            if difference:
                say(args, "spec.out_of_step", command=COMMAND)
            return int(bool(difference))
        for path in build(root, args.base or BASE):
            print(path)
    except SpecError as error:
        return refuse(str(error))
    return 0


def _diff(args: argparse.Namespace) -> int:
    """0 where the version is far enough from the old one, 1 where it is not, 2 where one of them cannot be found."""
    if cannot := _unread(args, args.old, args.new):
        return cannot
    try:
        return _compared(args)
    except _source_faults() as error:
        return refuse(str(error))
    except (ValueError, KeyError, TypeError, AttributeError, RecursionError):
        return fail(args, "spec.incomplete")


def _compared(args: argparse.Namespace) -> int:
    """Compare edition by edition: a folder of copies holds several."""
    from ..publication import change_list

    old = _given(args.old) or _named(args.old, released=True)
    if args.new is None:
        new = {edition: copy for edition in old for copy in _named(edition, released=False).values()}
    else:
        new = _given(args.new) or _named(args.new, released=False)
    if not old or not new:
        return _no_version(args, args.old if not old else args.new or ", ".join(old))
    if not old.keys() & new.keys() or (len(old) == len(new) == 1 and old.keys() != new.keys()):
        return fail(args, "spec.two_editions")
    code = 0
    for edition in sorted(old.keys() & new.keys()):
        lines, enough = change_list(old[edition], new[edition], args.lang)
        write(lines)
        code |= int(not enough)
    for edition in sorted(old.keys() ^ new.keys()):
        say(args, "spec.one_side", edition=edition)
    return code


def _given(name: str) -> "dict[str, Publication]":
    """{edition: version} of a folder of one edition, a folder of copies, or an archive; empty for another name."""
    from ..publication import Publication, read_copy, unpack

    path = _here() / name
    if path.is_file() and name.endswith(".zip"):
        found = [Publication(unpack(path))]
    else:
        places = [path] if (path / "edition.json").is_file() else [at.parent for at in path.glob("*/edition.json")]
        found = [read_copy(place) for place in sorted(places)]
    return {copy.edition: copy for copy in found}


def _named(name: str, released: bool) -> "dict[str, Publication]":
    """The same of a version by EDITION/VERSION, or by EDITION alone: the last release, or what stands now.

    Outside a checkout what stands is a release itself: the last one is then that before it.
    """
    from ..publication import numbers, publication, versions

    root, spec = _here(), _spec()
    edition, _, version = name.partition("/")
    if edition not in (path.parent.name for path in spec.glob("dist/*/edition.json")):
        return {}
    if version:
        return {edition: publication(edition, version, spec)} if version in versions(edition, spec) else {}
    if _is_checkout(root):
        from ..maintain.release import last_release, working

        found = last_release(root, edition) if released else working(root).get(edition)
        return {edition: found} if found else {}
    standing = publication(edition, spec=spec)
    if released:
        earlier = [one for one in versions(edition, spec) if numbers(one) < numbers(standing.version)]
        return {edition: publication(edition, earlier[-1], spec)} if earlier else {}
    return {edition: standing}


def _analyse(args: argparse.Namespace) -> int:
    """What the identities of an edition can and cannot see."""
    from ..maintain.analysis import analyse
    from ..maintain.analysis_said import parts
    from ..model.words import sentence

    if cannot := _unread(args, args.edition):
        return cannot
    found = _named(args.edition, released=False)
    if not found:
        return _no_version(args, args.edition)
    for copy in found.values():
        write([sentence("analysis.title", args.lang, edition=copy.edition), sentence("analysis.how", args.lang)])
        for part in parts(analyse(copy), args.lang):
            write(["", part.heading, *part.sentences, *(f"  - {item}" for item in part.items)])
    return 0


def _effect(args: argparse.Namespace) -> int:
    """0 where no finding comes or goes, 1 where one does, 2 where one of the sides cannot validate the corpus."""
    from pathlib import Path
    from tempfile import TemporaryDirectory

    from ..maintain.effect import WHEEL, Untold, effect, spec_of, table, wheel_of
    from ..publication.files import SPEC

    if cannot := _unread(args, args.old, args.new):
        return cannot
    with TemporaryDirectory(prefix="gidar-") as folder:
        sides = list[dict[str, str]]()
        for at, name in enumerate((args.old, args.new)):
            place = Path(folder, str(at))
            try:
                if name.endswith(WHEEL):
                    sides.append(wheel_of(Path(name), place))
                    continue
            except Untold as untold:
                return fail(args, "effect.untold", side=name, reason=untold)
            found = _given(name) or _named(name, released=False)
            if not found:
                return _no_version(args, name)
            sides.append(spec_of(found, SPEC / "dist", place))
        try:
            changes = effect(sides[0], sides[1], args.corpus)
        except Untold as untold:
            return fail(args, "effect.untold", side=f"{args.old}, {args.new}", reason=untold)
    write(table(changes, args.lang))
    return int(bool(changes.changed or changes.one_side))


def _release(args: argparse.Namespace) -> int:
    root = _here()
    if cannot := _missing(args):
        return cannot
    from ..maintain.effect import Untold
    from ..maintain.generate import COMMAND
    from ..maintain.release import obstacles, release, working
    from ..maintain.strict_yaml import SpecError
    from ..publication import publication

    try:
        new = working(root).get(args.edition)
        if new is None:
            return fail(args, "spec.no_edition", edition=args.edition)
        found = obstacles(root, new, args.lang)
        if publication(args.edition, spec=root / "spec").files != new.files:
            found.append(f"spec/dist/{args.edition}: {COMMAND}")
        if found:
            return fail(args, "spec.obstacles", obstacles="\n".join(found))
        for path in release(root, args.edition):
            print(path.relative_to(root))
    except Untold as untold:
        return fail(args, "effect.untold", side=args.edition, reason=untold)
    except KeyError as released:
        return fail(args, "spec.released", version=released.args[0])
    except SpecError as error:
        return refuse(str(error))
    return 0


def _no_version(args: argparse.Namespace, name: str) -> int:
    """Say that there is no such version, and which there are; the exit code for it."""
    return fail(args, "spec.no_version", name=quoted(name), known=versions_at_hand(args.lang, _spec()))


def _spec() -> "Path":
    """Where the versions are: in the checkout, or in this package."""
    from ..publication import files

    return _here() / "spec" if _is_checkout(_here()) else files.SPEC


def _here() -> "Path":
    from pathlib import Path

    return Path.cwd()


def _is_checkout(root: "Path") -> bool:
    return (root / "spec/editions").is_dir()


def _missing(args: argparse.Namespace) -> int:
    """2, and a word of it, where the sources or the library that reads them are not there."""
    if not _is_checkout(_here()):
        return refuse(InputError("no_source", str(_here())).line(args.lang))
    return 0 if find_spec(LIBRARY) else fail(args, "spec.no_library", library=LIBRARY)


def _unread(args: argparse.Namespace, *names: str | None) -> int:
    """2, and a word of it, where one of the names is what this checkout says now, and the library is not there."""
    from os.path import exists

    own = _is_checkout(_here()) and any(name is None or not ("/" in name or exists(name)) for name in names)
    return fail(args, "spec.no_library", library=LIBRARY) if own and not find_spec(LIBRARY) else 0


def _source_faults() -> tuple[type[Exception], ...]:
    """What is raised of faults in the hand-written sources, where the library that reads them is there."""
    if not find_spec(LIBRARY):
        return ()
    from ..maintain.strict_yaml import SpecError

    return (SpecError,)
