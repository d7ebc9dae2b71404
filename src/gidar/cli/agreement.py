"""What was agreed on about findings: what they count as, a list of waivers, an earlier result."""

import argparse
import re
from collections.abc import Iterator
from typing import TYPE_CHECKING

from ..model.display import quoted
from ..model.errors import InputError
from ..model.words import sentence
from .common import Intake, say

if TYPE_CHECKING:
    from ..bulk.worker import ChunkOutcome
    from ..model.result import Result
    from ..model.waiver import Waiver
    from ..triage.agreement import Agreed

AREAS = {"children": "parts", "look_closer": "corpus"}
"""{option: the area of rules that are looked for only with it}."""
MAX_TOLD = 100  # waivers of which it is told that they do nothing


def add_agreement(parser: argparse.ArgumentParser) -> None:
    """Declare the arguments."""
    parser.add_argument("--waivers", metavar="FILE", help="waivers")
    parser.add_argument("--baseline", metavar="RESULT", help="baseline")
    parser.add_argument("--as-of", type=day, metavar="DATE", help="validate.as_of")


def day(text: str) -> str:
    """An argument that is a day. Raises ArgumentTypeError for others."""
    from datetime import date

    try:
        if re.fullmatch("[0-9]{4}-[0-9]{2}-[0-9]{2}", text, re.ASCII):
            return date.fromisoformat(text).isoformat()
    except ValueError:
        pass
    raise argparse.ArgumentTypeError("day")


def day_to_come(text: str) -> str:
    """An argument that is today or a later day. Raises ArgumentTypeError for others."""
    from datetime import date

    found = day(text)
    if found < date.today().isoformat():
        raise argparse.ArgumentTypeError("day_to_come")
    return found


def today(args: argparse.Namespace) -> str:
    """The day to judge by."""
    from datetime import date

    return args.as_of or date.today().isoformat()


class Agreement:
    """What the arguments ask for, and which of the waivers have fitted something.

    Raises InputError where a file cannot be read as what it is given for.
    """

    def __init__(self, args: argparse.Namespace) -> None:
        self._args, self._used = args, frozenset[int]()
        self.agreed = _agreed(args) if args.waivers or args.baseline or args.rules else None

    def settle(self, result: "Result") -> "Result":
        """A result as it was agreed on, while it is noted which waivers are used."""
        if self.agreed:
            result, used = self.agreed.settle(result)
            self._used |= used
        return result

    def noting(self, outcomes: "Iterator[ChunkOutcome]") -> "Iterator[ChunkOutcome]":
        """The same, while it is noted which waivers are used."""
        for outcome in outcomes:
            self._used |= outcome.used
            yield outcome

    def tell(self) -> None:
        """Say which waivers have expired, and which fitted nothing."""
        waivers = self.agreed and self.agreed.waivers
        if not waivers:
            return
        for at in waivers.expired[:MAX_TOLD]:
            waiver = waivers.listed[at]
            say(self._args, "validate.waiver_expired", until=waiver.until, what=_named(waiver, self._args.lang))
        for waiver in waivers.unused(self._used)[:MAX_TOLD]:
            say(self._args, "validate.waiver_unused", what=_named(waiver, self._args.lang))


def agreement_of(args: argparse.Namespace, intake: Intake) -> Agreement | None:
    """What the arguments ask for; None where a file cannot be read as what it is given for, which has been said."""
    try:
        return Agreement(args)
    except InputError as error:
        intake.add(error)
        return None


def _named(waiver: "Waiver", lang: str) -> str:
    """What a waiver is about."""
    parts = (quoted(waiver.organ), str(waiver.year), waiver.rule, waiver.cell, waiver.instance)
    return sentence("punctuation.list", lang).join(quoted(part) for part in parts if part)


def _agreed(args: argparse.Namespace) -> "Agreed":
    from ..inputs.waiver_list import read_waivers
    from ..triage.agreement import Agreed
    from ..triage.baseline import Baseline
    from ..triage.severities import Severities
    from ..triage.waivers import Waivers
    from .report import stored_at

    waivers = Waivers(read_waivers(args.waivers), today(args)) if args.waivers else None
    without = [area for option, area in AREAS.items() if not getattr(args, option, None)]
    baseline = Baseline(stored_at(args.baseline, args.lang).results, without) if args.baseline else None
    return Agreed(waivers, baseline, Severities(args.rules) if args.rules else None)
