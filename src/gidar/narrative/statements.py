"""What a narrative states, and what of a sentence is kept in mind while it is read."""

from decimal import Decimal
from typing import NamedTuple

from .lexicon import Indicator


class Statement(NamedTuple):
    """A figure that a narrative states; text is the sentence about it, scopes what it may be about, None if unsaid."""

    indicator: Indicator
    value: int | Decimal
    exponent: int
    text: str
    scopes: set[str] | None


BRACKETS, CLOSING_BRACKETS = "（(【", "）)】"


class BeforeBracket(NamedTuple):
    """What is kept in mind before a bracket: see Sentence."""

    elsewhere: bool
    within: bool
    another_time: bool
    whole: str
    scopes: set[str] | None


class Sentence:
    """What has been said so far in a sentence."""

    def __init__(self, held: bool = False) -> None:
        """held says that the sentences before are about another time, and so is this one until it says otherwise."""
        self.topics: set[str] = set()
        self.items: set[str] = set()
        self.verbs: list[str] = []
        self.scopes: set[str] | None = None
        self.elsewhere = self.within = False
        self.another_time = self.withheld = held  # a figure has been withheld, since it is one of another time
        self.unknown = False  # something in it has not been understood
        self.this_year = self.until = False
        self.last = self.whole = ""  # the last item, and the last before what is within it
        self.verbal = True  # the last statement has a verb of its own
        self.unclear = False  # a figure of this clause is one of two things, and so may be those that it is listed with
        # Of the open ones: what held before, and whether they hold a figure.
        self._brackets: list[tuple[BeforeBracket, bool]] = []

    def bracketed(self, stop: str, counted: bool) -> None:
        """A clause has ended with this mark; counted says that there are figures in it.

        Of what, whom and when a figure in brackets is, says nothing of those behind them.
        """
        if counted:
            self._brackets = [(before, True) for before, _ in self._brackets]
        if stop and stop in BRACKETS:
            before = BeforeBracket(self.elsewhere, self.within, self.another_time, self.whole, self.scopes)
            self._brackets.append((before, False))
        elif stop and stop in CLOSING_BRACKETS and self._brackets:
            before, stated = self._brackets.pop()
            if stated:
                self.elsewhere, self.within, self.another_time, self.whole, self.scopes = before
