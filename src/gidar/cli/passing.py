"""What is told of outcomes as they pass: which ways were taken, that nothing was compared with last year, and which
parts are of a region elsewhere."""

import argparse
from collections.abc import Iterator
from typing import TYPE_CHECKING

from ..model.routes import Route, counted
from .common import say
from .terminal import tell

if TYPE_CHECKING:
    from ..bulk.worker import ChunkOutcome
    from ..regions.elsewhere import Regions


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
