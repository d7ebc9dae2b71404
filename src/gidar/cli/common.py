"""What the commands share."""

import argparse
import errno
import os
import re
import sys
from collections.abc import Collection, Iterator
from typing import TYPE_CHECKING, Any

from ..infrastructure.storage import store
from ..model.display import quoted
from ..model.errors import InputError
from ..model.form import Lang
from ..model.words import counted, sentence
from .streams import STANDARD_OUTPUT
from .terminal import safe, tell

if TYPE_CHECKING:
    from pathlib import Path

    from ..inputs import Leftovers, OnError
    from ..model.report import Doubt, Report
    from ..regions.parts import Parts
    from ..reporters import Summary
    from ..triage.corpus import Corpus

    Commands = argparse._SubParsersAction[argparse.ArgumentParser]
else:  # what a command adds its parser to; only type checkers know it as generic
    Commands = object

MAX_LISTED = 10_000  # inputs that could not be read and are listed in a result
MAX_UNCLEAR = 10  # faults of a report that are told where it is not validated


def say(args: argparse.Namespace, key: str, **params: Any) -> None:
    """A sentence of words.yaml, room.key, to standard error, in the language asked for."""
    tell(sentence(key, args.lang, **params))


def no_edition(args: argparse.Namespace) -> int:
    """Say that the edition asked for does not exist; the exit code for it."""
    from ..model.edition import editions

    return fail(args, "cli.no_edition", known=", ".join(editions()))


def versions_at_hand(lang: Lang, spec: "Path | None" = None) -> str:
    """Every edition with its versions, in words."""
    from ..publication import files

    spec = spec or files.SPEC
    joint, clauses = sentence("punctuation.list", lang), sentence("punctuation.clauses", lang)
    found = sorted(path.parent.name for path in spec.glob("dist/*/edition.json"))
    lists = ((edition, joint.join(files.versions(edition, spec))) for edition in found)
    return clauses.join(sentence("vendor.versions", lang, edition=edition, known=known) for edition, known in lists)


def fail(args: argparse.Namespace, key: str, **params: Any) -> int:
    """Say by a sentence of words.yaml why the job could not be done; the exit code for it."""
    say(args, key, **params)
    return 2


def exit_code(summary: "Summary", strict: bool, unread: int) -> int:
    """What validation comes to: 0 nothing fails, 1 errors or not all checked, with strict warnings too; 2 unread."""
    faulty = summary.failing or (strict and summary.severities["warning"])
    return 2 if unread else int(bool(faulty))


def refuse(reason: str) -> int:
    """Say in these words why the job could not be done; the exit code for it."""
    tell(reason)
    return 2


class Intake:
    """What a command is given: what of it could not be read is said, counted and, the first of it, kept for the result,
    however much there is; what was passed over is said at the end.

    given are files that are in use already, such as a list of parts.
    """

    def __init__(self, lang: Lang, *given: str | None) -> None:
        from ..inputs import Leftovers

        self.lang, self.count, self._kept = lang, 0, list[InputError]()
        self._last: InputError | None = None
        self.leftovers = Leftovers(filter(None, given))

    def add(self, error: InputError) -> None:
        """Take in an input that could not be read."""
        self.count += 1
        if self.count <= MAX_LISTED:
            self._kept.append(error)
        tell(error.line(self.lang, after=self._last))
        self._last = error

    def listed(self) -> list[InputError]:
        """Those kept, and how many more there were."""
        more = self.count - len(self._kept)
        return [*self._kept, InputError("and_more", "", count=more)] if more else self._kept

    def tell_leftovers(self) -> None:
        """Say in one line what was passed over."""
        if line := self.leftovers.line(self.lang):
            tell(line)


def expanded(paths: list[str], leftovers: "Leftovers | None" = None) -> list[str]:
    """The paths that some arguments stand for, however they are written each once, as it is written first; patterns
    that the shell has left as they are included. leftovers takes note of those that were given again."""
    from ..inputs import matches

    found: dict[str, str] = {}
    for match in (match for path in paths for match in matches(path)):
        place = match if match == "-" else os.path.realpath(match)
        if leftovers and place in found and os.path.lexists(match):
            leftovers.found[match] = "twice"
        found.setdefault(place, match)
    return list(found.values())


def below(paths: list[str], on_error: "OnError", leftovers: "Leftovers") -> Iterator["Report"]:
    """The reports below some arguments, each file once; on_error and leftovers are as of `gidar.inputs.read`."""
    from ..inputs import read

    together = expanded(paths, leftovers)
    among = leftovers.among(together)
    for path in together:
        yield from read(path, on_error, among)


def parts_of(paths: list[str], organs: str | None, intake: Intake) -> "Parts | None":
    """The reports below some paths as the parts of a region, organs the list of all parts, if there is one.

    They are read when they are gone through. None where the list cannot be read, which has been reported.
    """
    from ..inputs.organ_list import read_organs
    from ..regions.parts import Parts

    try:
        return Parts(_Below(paths, intake), read_organs(organs) if organs else None)
    except InputError as error:
        intake.add(error)
        return None


class _Below:
    """The reports below some paths, read anew each time they are gone through; what cannot be read is said once."""

    def __init__(self, paths: list[str], intake: Intake) -> None:
        self.paths, self.intake = paths, intake
        self._said = set[tuple[str, str]]()

    def __iter__(self) -> Iterator["Report"]:
        return below(self.paths, self._add, self.intake.leftovers)

    def _add(self, error: InputError) -> None:
        if (error.key, error.source) not in self._said:
            self._said.add((error.key, error.source))
            self.intake.add(error)


def tell_unclear(args: argparse.Namespace, report: "Report") -> bool:
    """Tell what is wrong with a report that what is made of it does not show; whether there is anything."""
    from ..model.edition import load_edition
    from ..reporters.grouping import location
    from ..structure.usable import unclear
    from ..structure.which_edition import edition_of

    found = [*unclear(report, edition_of(report) or load_edition())]
    for item in found[:MAX_UNCLEAR]:
        say(args, "cli.unclear", source=report.source, message=item.message(args.lang) + location(item, args.lang))
    if len(found) > MAX_UNCLEAR:
        say(args, "cli.more_unclear", source=report.source, count=len(found) - MAX_UNCLEAR)
    return bool(found)


def doubts_said(doubts: "Collection[Doubt]", lang: Lang) -> str:
    """How many places were not read, and how many not for certain."""
    unread = sum(doubt.unread for doubt in doubts)
    return counted({"dataset.places_unread": unread, "dataset.places_likely": len(doubts) - unread}, lang)


def taken(args: argparse.Namespace, *paths: str | None) -> bool:
    """Whether a file that output is asked for is there already, which is said: nothing is overwritten."""
    there = [path for path in paths if path and os.path.lexists(path)]
    for path in there[:1]:
        fail(args, "cli.exists", path=path)
    return bool(there)


def write_out(path: str | None, text: str) -> None:
    """Write JSON to a new file, or to standard output: what a terminal would obey, and what UTF-8 cannot hold, escaped.

    Raises OSError where it cannot be written; nothing stands at the path then.
    """
    if path:
        store(path, safe(text).encode("utf-8", "backslashreplace"), fresh=True)
    else:
        sys.stdout.write(safe(text))


def tell_written(lang: Lang, path: str, files: int | None = None) -> None:
    """Say on standard error what was written, of a folder how many files are in it."""
    name = quoted(path, 200)
    if files is None:
        tell(sentence("cli.written", lang, path=name))
    else:
        tell(sentence("cli.written_files", lang, path=name, count=files))


def unwritable(args: argparse.Namespace, error: OSError) -> int:
    """Say which file could not be written, and why; the exit code for it."""
    why = _why_not(error, args.lang)
    if error.filename is STANDARD_OUTPUT:
        return fail(args, "cli.unwritable", reason=why)
    return fail(args, "cli.unwritable_file", path=quoted(os.fspath(error.filename), 200), reason=why)


def _why_not(error: OSError, lang: Lang) -> str:
    """What the system says, in our words."""
    if isinstance(error, PermissionError):
        return sentence("cli.no_permission", lang)
    if isinstance(error, FileNotFoundError):
        return sentence("cli.no_folder", lang)
    if isinstance(error, (IsADirectoryError, NotADirectoryError, FileExistsError)):
        return sentence("cli.no_file", lang)
    if error.errno in (errno.ENOSPC, errno.EDQUOT, errno.EFBIG):
        return sentence("cli.no_space", lang)
    if error.errno == errno.EROFS:
        return sentence("cli.read_only", lang)
    return sentence("cli.system", lang, number=error.errno)


def base_uri(text: str) -> str:
    """An argument that addresses are to begin with, without final slashes. Raises ArgumentTypeError for others."""
    base = text.rstrip("/")
    if not re.fullmatch(r"[A-Za-z][A-Za-z0-9+.-]*:[A-Za-z0-9._~:/%@-]*[A-Za-z0-9._~-]", base):
        raise argparse.ArgumentTypeError("base_uri")
    return base


def corpus_of(args: argparse.Namespace, paths: list[str], intake: "Intake") -> "Corpus | None":
    """The reports among which each is looked at, those of earlier years included. What of them cannot be read is said
    where they are validated."""
    if not args.look_closer:
        return None
    from ..triage.corpus import Corpus
    from ..triage.outliers import profile_of

    earlier = [args.previous] if args.previous and os.path.lexists(args.previous) else []
    reports = below([*paths, *earlier], lambda error: None, intake.leftovers)
    return Corpus(filter(None, map(profile_of, reports)))
