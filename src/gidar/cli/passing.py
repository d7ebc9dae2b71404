"""What is told of outcomes as they pass: which ways were taken, that nothing was compared with last year, which parts
are of a region elsewhere, and of which organ there are several reports for a year."""

import argparse
from collections.abc import Iterator
from typing import TYPE_CHECKING

from ..model.display import quoted
from ..model.form import Lang
from ..model.organs import Named, Origins
from ..model.routes import Route, counted
from ..model.words import sentence
from .common import say
from .terminal import tell

if TYPE_CHECKING:
    from ..bulk.worker import ChunkOutcome, Filed
    from ..regions.elsewhere import Regions

MAX_LOOKED = 100_000  # reports among which those of the same organ and year are looked for
MAX_TOLD = 20  # organs that are named, each with as many of its reports


def passing(
    args: argparse.Namespace, done: "Iterator[ChunkOutcome]", of_parts: "Regions | None", notes: list[str]
) -> "Iterator[ChunkOutcome]":
    """The same, while all is told that the arguments ask for; of_parts says where the parts lie, if there are any, and
    notes takes what is said of several reports together."""
    done = repeated(args, done, notes)
    if args.previous:
        done = compared(args, done)
    if of_parts:
        done = placed(args, done, of_parts)
    if args.explain_path:
        done = explained(args, done)
    return done


def explained(args: argparse.Namespace, done: "Iterator[ChunkOutcome]") -> "Iterator[ChunkOutcome]":
    """The same, while it is said which way the reports of each input take, and at the end how many took which."""
    told: dict[str, int] = {}
    said = set[Route]()
    for outcome in done:
        for route in outcome.routes:
            if route not in said:
                said.add(route)
                tell(route.message(args.lang))
        for way, count in outcome.told.items():
            told[way] = told.get(way, 0) + count
        yield outcome
    tell(counted(told, args.lang))


def placed(args: argparse.Namespace, done: "Iterator[ChunkOutcome]", of_parts: "Regions") -> "Iterator[ChunkOutcome]":
    """The same; it is said at the end which parts are of a region elsewhere than what they were compared with."""
    from ..model.edition import load_edition

    regions = set[str | None]()
    for outcome in done:
        regions |= outcome.regions
        yield outcome
    for region in sorted(regions, key=str):
        for note in of_parts.notes(load_edition(), region):
            tell(note[args.lang])


def compared(args: argparse.Namespace, done: "Iterator[ChunkOutcome]") -> "Iterator[ChunkOutcome]":
    """The same; it is said at the end where none of the reports was compared with one of last year that was given."""
    reports = paired = 0
    for outcome in done:
        reports, paired = reports + outcome.summary.reports, paired + outcome.paired
        yield outcome
    if reports and not paired:
        say(args, "validate.no_pair", path=args.previous)


def repeated(args: argparse.Namespace, done: "Iterator[ChunkOutcome]", notes: list[str]) -> "Iterator[ChunkOutcome]":
    """The same; it is said at the end, and noted, of which organs there are several reports for one year, and where."""
    years, looked = dict[int, Origins](), 0
    reports: dict[tuple[int, str], list[Filed]] = {}  # of one organ and year, by where the first of them was read
    for outcome in done:
        for one in outcome.filed[: max(0, MAX_LOOKED - looked)]:
            origins = years.setdefault(one.year, Origins())
            first = origins.of(one.organ.key)
            if first is None:
                origins.add(one.organ.key, one.source)
            reports.setdefault((one.year, first or one.source), []).append(one)
        looked += len(outcome.filed)
        yield outcome
    notes += _several([filed for filed in reports.values() if len(filed) > 1], args.lang)
    if looked > MAX_LOOKED:
        notes.append(sentence("validate.several_looked", args.lang, count=MAX_LOOKED))
    for note in notes:
        tell(note)


def _several(found: "list[list[Filed]]", lang: Lang) -> Iterator[str]:
    joint = sentence("punctuation.list", lang)
    for filed in found[:MAX_TOLD]:
        sources, told = [one.source for one in filed], {"name": Named(filed[0].organ)(lang), "year": filed[0].year}
        more = sentence("leftovers.and_more", lang, count=len(sources)) if len(sources) > MAX_TOLD else ""
        listed = joint.join(quoted(source, 200) for source in sources[:MAX_TOLD]) + more
        yield sentence("validate.several", lang, **told, count=len(sources), files=listed)
    if len(found) > MAX_TOLD:
        yield sentence("validate.more_several", lang, count=len(found) - MAX_TOLD)
