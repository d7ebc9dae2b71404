"""What a return sheet consists of, without a format."""

from collections.abc import Mapping
from itertools import count
from typing import NamedTuple

from ...model.report import Report
from ...model.result import Result

MOST_CHOICES = 6
"""Corrections that are about as likely are told one by one up to here. Whoever has more to choose from has to go
through the records line by line in any case, and twenty marked cells only hide the one that was forgotten."""

MOST_POINTS = 15
"""Places that are told one by one: about half a page."""

MOST_FIGURES = 8
"""Followed that one sentence lists; more are only written into the form."""

REPEATED = "report-repeated"
"""What is to be looked at first: where the figures are another report's, nothing else on the sheet matters, and the
whole report is its place."""

LACKING = "narrative-missing"
"""What has to be there: something is to be added in any case."""

FREE = "/narrative/other"
"""The section in which there may be nothing to say."""


class Sender(NamedTuple):
    """What whoever sends reports back says of themselves: the day of the check, by when a corrected report is to come
    in (YYYY-MM-DD both), and whom to ask. What is None is left open on the sheet, to be filled in by hand."""

    day: str
    by: str | None = None
    contact: str | None = None


class Returned(NamedTuple):
    """A report that is sent back, what it came to, which others of the same organ and year came in beside it, and last
    year's report where it is at hand."""

    result: Result
    report: Report
    others: tuple[str, ...] = ()
    last: Report | None = None


class Matter(NamedTuple):
    """Something that there is to do.

    Attributes:
        heading: what it is about.
        points: what is wrong, place by place.
        lead, choices: how it may be corrected: a sentence, and the possibilities that it speaks of.
        advice: what to do.
        basis: what that rests on, or "".
        marked: {table.row.column: how the cell is marked}.
        suggested: {table.row.column: what may have to stand there, in words}.
    """

    heading: str
    points: list[str]
    lead: str = ""
    choices: tuple[str, ...] = ()
    advice: str = ""
    basis: str = ""
    marked: Mapping[str, str] = {}
    suggested: Mapping[str, str] = {}


class Chapter(NamedTuple):
    """Items of one kind: to be corrected, to be completed, to be looked at; or what was agreed on before."""

    heading: str
    items: list[Matter]


class ReturnSheet(NamedTuple):
    """A whole sheet.

    Attributes:
        organ: whose report it is about, which every printed page bears.
        title, to: its title, and whom it is to and by when.
        asks: how much there is to do of each kind.
        steps: how to go about it.
        foot: whom to ask, and what was checked when.
        parts: the items, which are numbered through all parts.
        notes: what else there is to know.
        edition, report: what the form is drawn of; None where there is nothing to draw.
        end: what the sheet ends with.
    """

    organ: str
    title: str
    to: str
    asks: list[str]
    steps: list[str]
    foot: list[str]
    parts: list[Chapter]
    notes: list[str]
    edition: str | None
    report: Report | None
    end: str

    def numbered(self) -> list[tuple[str, list[tuple[int, Matter]]]]:
        """The headings of the parts, each with its items and their numbers, which run through all parts."""
        number = count(1)
        return [(part.heading, [(next(number), item) for item in part.items]) for part in self.parts]
