"""What a figure may mean, whatever is said around its clause: the ordinary reader, who is told of nothing else.

What stands elsewhere in a paragraph may name the topic of a figure, or keep it from being one of the report; it gives
it no other meaning. So a figure that agrees with all that it may mean is right, and what is said around it need not
be read. Few clauses are worded like no other, so that what most of them may mean is known.
"""

from collections.abc import Callable
from decimal import Decimal
from functools import lru_cache
from typing import NamedTuple

from .context import Context
from .lexicon import PHRASES, Indicator, Lexicon
from .names import Names
from .parser import Parser
from .statements import Sentence
from .tokens import Clause, Quantity, times_ten

Agrees = Callable[[Indicator, int | Decimal, int], bool]
"""Whether a value, the last digit of which is worth ten to a power, is that of an item in the tables."""

ONE = Quantity(1, 0, "")  # the only figure that can stand behind a word for none


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


class Meanings:
    """What clauses may state. A clause of which that cannot be told by itself may state anything."""

    def __init__(self, lexicon: Lexicon) -> None:
        self._topics = lexicon.topics
        self._anywhere, self._nobody = _Anywhere(lexicon, None, ""), Names("", [])
        self._figure, self._nothing = lru_cache(PHRASES)(self._of_figure), lru_cache(PHRASES)(self._of_nothing)

    def may_differ(self, clause: Clause, names: Names, named: Callable[[str], bool], agrees: Agrees | None) -> bool:
        """Whether a clause may state what does not agree, or, without agrees, anything.

        named says whether a topic may have been named before.
        """
        texts, by_name = clause.texts, any(end in text for end in names.ends for text in clause.texts)
        if not clause.quantities:
            nothing = self._of_nothing(texts[0], names) if by_name else self._nothing(texts[0])
            return _any_differs(nothing, ONE, named, agrees)
        for at, quantity in enumerate(clause.quantities):
            words = texts[at], quantity.unit, texts[at + 1], at + 1 < len(clause.quantities)
            meanings = self._of_figure(*words, names) if by_name else self._figure(*words)
            if _any_differs(meanings, quantity, named, agrees):
                return True
        return False

    def _of_figure(
        self, lead: str, unit: str, tail: str, shared: bool, names: Names | None = None
    ) -> tuple[Meaning, ...] | None:
        """What one of a unit may be; None where that cannot be told."""
        return self._in_any_context(lambda: self._anywhere.figure(lead, unit, tail, shared), names)

    def _of_nothing(self, text: str, names: Names | None = None) -> tuple[Meaning, ...] | None:
        """What a clause without a figure may say that there is none of; None where that cannot be told."""
        return self._in_any_context(lambda: self._anywhere.denial(text), names)

    def _in_any_context(
        self, read: Callable[[], list[tuple[Indicator, int, bool]]], names: Names | None
    ) -> tuple[Meaning, ...] | None:
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


def _any_differs(
    meanings: tuple[Meaning, ...] | None, quantity: Quantity, named: Callable[[str], bool], agrees: Agrees | None
) -> bool:
    if meanings is None:
        return True
    for meaning in meanings:
        if (meaning.topic is None or named(meaning.topic)) and not (agrees and meaning.agrees(quantity, agrees)):
            return True
    return False


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
