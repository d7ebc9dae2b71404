"""Which figures a narrative states: sentence by sentence, each attributed to an item of the lexicon.

A figure counts only where every word around it is understood. What is left unsaid (上年结转5件, after requests were
named) is taken from before, within a sentence or a paragraph in which nothing else has been counted since.
"""

from collections.abc import Iterator
from decimal import Decimal

from .context import Context
from .dates import Years
from .lexicon import VERB, WHEN, Indicator, Lexicon, Words
from .names import Names
from .statements import Sentence, Statement
from .tails import Tails
from .tokens import Clause, Cut, Quantity, clauses, paragraphs, quoted_before, sentences, times_ten, whole

LISTED = "、"  # after a figure: another one follows, which has what stands before it to itself
MAX_OFFICE = 12  # characters at the head of a clause in which another body is looked for


class Parser:
    """Reads one narrative; year is that of the report, names are those of its organ."""

    def __init__(self, lexicon: Lexicon, year: int | None, organ: str) -> None:
        self.lexicon, self.names = lexicon, Names(organ, lexicon.record["unsaid"])
        said = lexicon.record["years"]
        self.above = _above(organ, lexicon.record["levels"])
        of = {} if year is None else {year - 1: said["last"], year: said["this"], year + 1: said["next"]}
        self.years = Years(of, said["this" if year is None else "other"], said["part"])
        self.context = Context(lexicon, self._skim)
        self.tails = Tails(lexicon, self.names)
        self.sentence, self.held = Sentence(), False

    def parse(self, text: str, cut: Cut = whole) -> Iterator[Statement]:
        """The statements of the sentences that cut says are to be read, in the order of the text."""
        stating = filter(self.lexicon.stating.search, paragraphs(text))  # in others, whatever is said is no figure
        for pieces in cut([*stating], self.names, self.years):
            self.context.name([])
            self.held = False
            for read, piece in pieces:
                if read:
                    yield from self._read(piece)
                else:
                    self.context.skipped(piece)

    def _read(self, sentence: str) -> list[Statement]:
        state = self.sentence = Sentence(self.held)
        found: list[Statement] = []
        for clause in clauses(sentence, self.lexicon.units, self.years):
            self.sentence.unclear = False
            found += (self._quantities if clause.quantities else self._without_quantity)(clause, sentence)
            state.bracketed(clause.stop, bool(clause.quantities))
        self.held = state.another_time and not state.items and (state.withheld or not state.unknown)
        return found

    def _skim(self, text: str) -> None:
        """Read sentences that state nothing for the topics that they name or end, amid another."""
        current, held = self.sentence, self.held
        for sentence in sentences(text):
            if self.context.may_change(sentence):
                self._read(sentence)
        self.sentence, self.held = current, held

    def _quantities(self, clause: Clause, sentence: str) -> Iterator[Statement]:
        for at, quantity in enumerate(clause.quantities):
            lead, tail, end = clause.texts[at], clause.texts[at + 1], clause.ends[at]
            shared = at + 1 < len(clause.quantities)
            more = sentence[end : end + self.lexicon.record["longest"]]
            for item, value, exponent in self._attribute(lead, quantity, tail, shared, more):
                quote = quoted_before(sentence, end, self.lexicon.record["shown"])
                yield Statement(item, value, exponent, quote, self.sentence.scopes)

    # ---- what stands around a figure -------------------------------------------------------------------

    def _attribute(
        self, lead: str, quantity: Quantity, tail: str, shared: bool, more: str
    ) -> Iterator[tuple[Indicator, int | Decimal, int]]:
        """The items that a quantity is a figure of, with its value and the exponent of its last digit.

        statement = lead , quantity , [ tail ] ;
        lead = words ;
        """
        words, rest = self.lexicon.cover(lead, self.names)
        if rest:
            self._note_time(words)
            self._lose(rest, quantity.unit)
            return
        if not self._sound(words) or self.sentence.unclear:
            return
        digits = quantity.digits
        if "none" in words.roles:
            if digits != 1:  # not a single one
                return
            digits = 0
        if shared and tail and not tail.startswith(LISTED) and not self.lexicon.named(words):
            return  # it says what the next figure is
        after = self.tails.after(words, tail, shared)
        if after is None:
            self._lose(tail, quantity.unit)
            return
        if after.found:
            words = self.lexicon.words([*words.found, *after.found])
        topics = self._topics(words, quantity.unit)
        if not topics or any(quantity.unit not in self.lexicon.topics[topic].units for topic in topics):
            self.sentence.verbs = []
            return
        if any(self.tails.of_more(topic, lead, more) for topic in topics):
            return
        power = self.lexicon.topics[topics[0]].units[quantity.unit]
        for item in self._items(topics, words):
            yield item, times_ten(digits, quantity.exponent + power), quantity.exponent + power

    def _sound(self, words: Words) -> bool:
        """Whether a figure with these words before it can be one of the report; notes what they say of the rest."""
        state = self.sentence
        scopes = self.lexicon.scopes(words)
        self._note_within(words)
        if scopes is not None:
            state.elsewhere = state.within or self._is_above(words)
            state.scopes = state.scopes if state.within else scopes
        self._note_time(words)
        state.withheld = state.withheld or state.another_time
        if "cumulative" in words.roles and (state.until or not state.this_year):
            return False
        if words.found and words.found[-1] in self.lexicon.starts:  # 由40件增至46件
            return False
        return not (state.elsewhere or state.another_time or "parts" in words.roles)

    def _is_above(self, words: Words) -> bool:
        """Whether words name the region of a level above those that the organ's name speaks of."""
        return any(sign in word for word in words.found if self.lexicon.scopes_of(word) for sign in self.above)

    def _note_within(self, words: Words) -> None:
        """What comes after such a word is within what was counted last."""
        if "within" in words.roles:
            self.sentence.within, self.sentence.whole = True, self.sentence.last

    def _note_time(self, words: Words) -> None:
        """What comes after the name of another year, or of a part of one, is of that time, until this year is named."""
        state, roles = self.sentence, words.roles
        state.until = state.until or "until" in roles
        if "this" in roles:
            state.another_time, state.this_year = False, True
        last = not WHEN.isdisjoint(roles) and VERB not in roles
        era = "eras" in roles and "this" not in roles
        other = last or era or "periods" in roles or self.lexicon.record["years"]["other"] in words.found
        if other and "compared" not in roles:
            state.another_time = True

    def _note_era(self, unknown: str, named: bool) -> None:
        """A time that is not understood (机构改革以来) is another one, unless the report year is named with it."""
        if named and not any(year in unknown for year in self.lexicon.record["this"]):
            self.sentence.another_time = True

    def _lose(self, unknown: str, unit: str) -> None:
        """Something else has been counted: what is left unsaid from here on may be about that."""
        self.sentence.verbs, self.sentence.unknown = [], True
        self._note_era(unknown, any(era in unknown for era in self.lexicon.eras))
        if self.lexicon.bodies.search(unknown):
            self.sentence.elsewhere = True
        self.context.counted(unit)

    # ---- what is meant ------------------------------------------------------------------------------------

    def _topics(self, words: Words, unit: str | None = None) -> list[str]:
        """The topics of a figure, named or left unsaid."""
        named = self.lexicon.named(words)
        if len(named) > 1 and all(self.lexicon.topics[topic].origin == named[0] for topic in named[1:]):
            named = named[1:]
        if named:
            self.context.name(named)
            self.sentence.topics |= set(named)
            return named
        if VERB not in words.roles or not self.lexicon.may_mean(words, unit):
            return []
        context = self.context.topics()
        if len(context) != 1 or (len(self.sentence.topics) > 1 and not self.sentence.verbal):
            return []
        [topic] = context
        if unit not in (None, *self.lexicon.topics[topic].units):
            topic = self.lexicon.topics[topic].beside or topic
        return [] if self.lexicon.verbs[topic].isdisjoint(words.found) else [topic]

    def _items(self, topics: list[str], words: Words, nil: bool = False) -> list[Indicator]:
        """The items that words name: one, or one for each topic where they say so; none where that is not clear."""
        found = [self._item(topic, words, nil) for topic in topics]
        state = self.sentence
        items = [item for item in found if item]
        if not topics or len(items) < len(topics):
            state.verbs = []
            return []
        if len(topics) > 1 and not (nil or "each" in words.roles):
            if "joints" not in words.roles:
                return []
            cells = tuple(cell for item in items for cell in item.sums[0])
            items = [Indicator("+".join(item.id for item in items), (cells,))]
        if (state.within or self.lexicon.scopes(words)) and state.items & {item.id for item in items}:
            return []
        state.items |= {item.id for item in items}
        state.last = items[-1].id
        return items

    def _item(self, topic: str, words: Words, nil: bool) -> Indicator | None:
        """The item of one topic that words name; None where they name none, or several."""
        own, said, only = self.lexicon.verbs[topic], self.lexicon.topics[topic], self.lexicon.only_verbs
        verbs: list[str] = []
        if VERB in words.roles:
            verbs = [word for word in words.found if word in own and topic not in self.lexicon.topics_of(word)]
        self.sentence.verbal = bool(verbs)
        if VERB in words.roles and any(word in only and word not in own for word in words.found):
            return None
        if not verbs and "more" in words.roles:
            return None
        if not verbs and not said.plain:
            verbs = [verb for verb in self.sentence.verbs if verb in own]
        when = words.roles & WHEN
        found = self.lexicon.meant(topic, frozenset(verbs), when)
        if when - found.when:
            self.sentence.another_time = "last" in when and "compared" not in words.roles
            return None
        if not found.number or (found.number > 1 and "both" not in words.roles):
            self.sentence.unclear = found.number > 1
            return None
        if (nil and not found.nil) or self.sentence.whole in found.outside:
            return None
        self.sentence.verbs = verbs
        return found.indicator

    # ---- clauses without a figure -------------------------------------------------------------------------

    def _without_quantity(self, clause: Clause, sentence: str) -> Iterator[Statement]:
        """What a clause says of those after it; and that there is none of something, where it says that.

        remark = denial | mention | unknown ;
        mention = words ;
        """
        text = clause.texts[0]
        if not text:
            return
        words, rest = self.lexicon.cover(text, self.names)
        self._note_time(words)
        scopes = self.lexicon.scopes(words)
        if scopes is not None and not self.sentence.within:
            self.sentence.scopes = scopes
            self.sentence.elsewhere = self.sentence.elsewhere or self._is_above(words)
        self._note_within(words)
        if rest:
            self._pass(text, rest)
        elif "none" in words.roles:
            yield from self._nothing(words, sentence)
        elif named := self.lexicon.named(words):
            self.context.name(named)

    def _pass(self, text: str, unknown: str) -> None:
        """A clause that is not understood: a topic in it, another body, or another thing that is counted.

        unknown = words , ? a text that begins with no word ? ;
        """
        self.sentence.unknown = True
        self._note_era(unknown, unknown.endswith(self.lexicon.eras))
        head = unknown[:MAX_OFFICE]
        named = self.lexicon.offices.search(head) or (head == unknown and unknown.endswith(self.lexicon.called_bodies))
        if named and not self.lexicon.every.search(head):
            self.sentence.elsewhere = True
        shown = text[-self.lexicon.record["longest"] :]
        if self.lexicon.called.search(shown):
            self.context.name(
                [topic for topic, calls in self.lexicon.calls.items() if any(call in shown for call in calls)]
            )
        else:
            self.context.passed(shown)

    def _nothing(self, words: Words, sentence: str) -> Iterator[Statement]:
        """The items of which a clause says that there is none.

        denial = words ;
        """
        state = self.sentence
        if "parts" in words.roles or "manner" in words.roles or state.elsewhere or state.another_time:
            return
        if sum("none" in self.lexicon.roles[word] for word in words.found) > 1:
            return
        for item in self._items(self._topics(words), words, nil=True):
            text = quoted_before(sentence, len(sentence), self.lexicon.record["shown"])
            yield Statement(item, 0, 0, text, state.scopes)


def _above(organ: str, levels: list[list[str]]) -> list[str]:
    """What the regions are called that lie above those which the name of an organ speaks of, the highest first."""
    own = [at for at, signs in enumerate(levels) if any(sign in organ for sign in signs)]
    return [sign for signs in levels[: min(own, default=0)] for sign in signs]
