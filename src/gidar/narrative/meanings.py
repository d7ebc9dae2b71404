"""What a figure may mean, whatever is said around its clause: the ordinary reader, who is told of nothing else.

What stands elsewhere in a paragraph may name the topic of a figure, or keep it from being one of the report; it gives
it no other meaning. So a figure that agrees with all that it may mean is right, and what is said around it need not
be read. Few clauses are worded like no other, so that what most of them may mean is known.
"""

import re
from collections.abc import Callable, Iterable, Iterator
from decimal import Decimal
from functools import lru_cache
from typing import NamedTuple

from .context import Context
from .dates import Years
from .lexicon import PHRASES, Indicator, Lexicon
from .names import Names
from .parser import Parser
from .statements import Sentence
from .tokens import MAX_DIGITS, Clause, Quantity, clauses, times_ten

Agrees = Callable[[Indicator, int | Decimal, int], bool]
"""Whether a value, the last digit of which is worth ten to a power, is that of an item in the tables."""

ONE = Quantity(1, 0, "")  # the only figure that can stand behind a word for none
NUMBER = re.compile("([0-9]+)")
LONGEST = 160  # characters of what is kept in mind
PLAIN = 9  # digits of a number that is kept apart from its words
IN_PLACE = 9 * 10 ** (MAX_DIGITS - 1)
DATED = re.compile("[0-9](?:年|个?[月季])")
NO_YEARS = Years({}, "", "")


class Meaning(NamedTuple):
    """An item that a figure may be one of, whose last digit is worth ten to a power; nil says that there is none of it.

    topic is the one that has to be named before, None where the clause names it itself.
    """

    topic: str | None
    indicator: Indicator
    power: int
    nil: bool

    def agrees(self, quantity: Quantity, agrees: Agrees) -> bool:
        """Whether the tables say the same."""
        if self.nil:
            return quantity.digits != ONE.digits or agrees(self.indicator, 0, self.power + quantity.exponent)
        exponent = self.power + quantity.exponent
        return agrees(self.indicator, times_ten(quantity.digits, exponent), exponent)


Possible = tuple[Meaning, ...] | None
"""What a figure may mean; None where that cannot be told, so that it may be anything."""


class Meanings:
    """What clauses may state."""

    def __init__(self, lexicon: Lexicon) -> None:
        self._topics, self._units = lexicon.topics, lexicon.units
        self._anywhere, self._nobody = _Anywhere(lexicon, None, ""), Names("", [])
        self._figure, self._nothing = lru_cache(PHRASES)(self._of_figure), lru_cache(PHRASES)(self._of_nothing)
        self._worded = lru_cache(PHRASES)(self._of_wording)

    def of(self, text: str, names: Names | None, years: Years) -> Iterable[tuple[Quantity, Possible]]:
        """The figures that some clauses may state, with what they may mean; names are given where some are in them.

        What clauses may mean does not depend on their numbers, if these are plain and no years: it is kept by the text
        between them.
        """
        parts = NUMBER.split(text)
        numbers = parts[1::2]
        dated = ("年" in text or "月" in text or "季" in text) and DATED.search(text)  # 全年收到3件 is not
        plain = not dated and len(text) <= LONGEST and "," not in text and "." not in text  # within numbers, maybe
        if names or not plain or any([len(number) > PLAIN for number in numbers]):
            return self._of_clauses(clauses(text, self._units, years), names)
        return [
            (found if at is None else Quantity(int(numbers[at]), found.exponent, found.unit), possible)
            for found, at, possible in self._worded(*parts[::2])
        ]

    def _of_wording(self, first: str, *texts: str) -> list[tuple[Quantity, int | None, Possible]]:
        """The same of the text between plain numbers, with the place of each figure among them, if it is one of them.

        Those that stand for them are larger than any number in words.
        """
        text = first + "".join(f"{IN_PLACE + at}{text}" for at, text in enumerate(texts))
        found = self._of_clauses(clauses(text, self._units, NO_YEARS), None)
        return [(q, q.digits - IN_PLACE if q.digits >= IN_PLACE else None, possible) for q, possible in found]

    def _of_clauses(self, clauses: Iterable[Clause], names: Names | None) -> Iterator[tuple[Quantity, Possible]]:
        """What means nothing is left out."""
        for clause in clauses:
            if not clause.quantities:
                [text] = clause.texts
                possible = self._of_nothing(text, names) if len(text) > LONGEST else self._nothing(text, names)
                if possible != ():
                    yield ONE, possible
            for at, quantity in enumerate(clause.quantities):
                lead, tail = clause.texts[at : at + 2]
                words = lead, quantity.unit, tail, at + 1 < len(clause.quantities), names
                possible = (self._of_figure if len(lead) + len(tail) > LONGEST else self._figure)(*words)
                if possible != ():
                    yield quantity, possible

    def _of_figure(self, lead: str, unit: str, tail: str, shared: bool, names: Names | None) -> Possible:
        """What one of a unit may be."""
        return self._in_any_context(lambda: self._anywhere.figure(lead, unit, tail, shared), names)

    def _of_nothing(self, text: str, names: Names | None) -> Possible:
        """What a clause without a figure may say that there is none of."""
        return self._in_any_context(lambda: self._anywhere.denial(text), names)

    def _in_any_context(self, read: Callable[[], list[tuple[Indicator, int, bool]]], names: Names | None) -> Possible:
        found: list[Meaning] = []
        self._anywhere.names = names or self._nobody
        for topic in (None, *self._topics):
            if topic and not self._anywhere.depends:
                break
            self._anywhere.begin(topic)
            found += (Meaning(topic, *item) for item in read())
            if self._anywhere.open:
                return None
        return tuple(found)


class _Anywhere(Parser):
    """Reads single clauses as they may be read somewhere."""

    def begin(self, topic: str | None) -> None:
        """Forget all; this topic, if any, was named before."""
        self.sentence, self.context = _Open(), _Named(self.lexicon, topic)

    @property
    def depends(self) -> bool:
        """Whether what was read is about a topic that was named before."""
        return isinstance(self.context, _Named) and self.context.asked

    @property
    def open(self) -> bool:
        """Whether what was read is about verbs that stand before."""
        return isinstance(self.sentence, _Open) and self.sentence.asked

    def figure(self, lead: str, unit: str, tail: str, shared: bool) -> list[tuple[Indicator, int, bool]]:
        """The items that one of a unit may be one of, each with the power of ten of the unit."""
        found = self._attribute(lead, ONE._replace(unit=unit), tail, shared, more="")
        return [(item, power, not value) for item, value, power in found]

    def denial(self, text: str) -> list[tuple[Indicator, int, bool]]:
        """The items of which a clause without a figure may say that there is none."""
        found = self._without_quantity(Clause([text], [], []), text)
        return [(statement.indicator, statement.exponent, True) for statement in found]


class _Named(Context):
    """One topic was named, or none, and nothing has ended that."""

    def __init__(self, lexicon: Lexicon, topic: str | None) -> None:
        super().__init__(lexicon, lambda sentence: None)
        self._only, self.asked = [topic] if topic else [], False

    def topics(self) -> list[str]:
        """See Context."""
        self.asked = True
        return self._only


class _Open(Sentence):
    """Anything may have been said: this year is named, and there may be verbs."""

    def __init__(self) -> None:
        self.asked = False
        super().__init__()
        self.this_year = True

    @property
    def verbs(self) -> list[str]:
        """Those that were said before are not known."""
        self.asked = True
        return []

    @verbs.setter
    def verbs(self, verbs: list[str]) -> None: ...
