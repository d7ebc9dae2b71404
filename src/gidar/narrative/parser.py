"""Which figures a narrative states: sentence by sentence, each attributed to an item of the vocabulary.

A figure counts only where every word around it is understood. What is left unsaid (上年结转5件, after requests were
named) is taken from before, within a sentence or a paragraph in which nothing else has been counted since.
"""

from collections.abc import Iterator
from decimal import Decimal
from typing import Any, NamedTuple

from .lexicon import VERB, Item, Vocabulary, own_names
from .tokens import Figure, Run, paragraphs, quoted_before, runs, times_ten

OF = "的"  # after a figure: it is one of something else
MAX_OFFICE = 12  # characters at the head of a clause in which another body is looked for


class Statement(NamedTuple):
    """A figure that a narrative states; text is the sentence about it, scopes what it may be about, None if unsaid."""

    item: Item
    value: int | Decimal
    exponent: int
    text: str
    scopes: set[str] | None


class Sentence:
    """What has been said so far in a sentence."""

    def __init__(self) -> None:
        self.topics: set[str] = set()
        self.items: set[str] = set()
        self.verbs: list[str] = []
        self.scopes: set[str] | None = None
        self.elsewhere = self.another_year = self.within = False
        self.this_year = self.until = False
        self.last = self.whole = ""  # the last item, and the last before what is within it
        self.verbal = True  # the last statement has a verb of its own
        self.unclear = False  # a figure of this run is one of two things, and so may be those that it is listed with


class Reader:
    """Reads one narrative; year is that of the report, names are those of its organ."""

    def __init__(self, words: Vocabulary, year: int | None, organ: str) -> None:
        self.words, self.names = words, own_names(organ, words.record["unsaid"])
        said = words.record["years"]
        self.years: dict[int | None, str] = {None: said["this" if year is None else "other"]}
        if year is not None:
            self.years |= {year - 1: said["last"], year: said["this"], year + 1: said["next"]}
        self.context: list[str] = []  # the topics that were named last
        self.sentence = Sentence()

    def read(self, text: str) -> Iterator[Statement]:
        """Every statement, in the order of the text."""
        for paragraph in paragraphs(text):
            self.context = []
            if not any(word in sentence for sentence in paragraph for word in self.words.stating):
                continue  # whatever is said, it is no figure
            for sentence in paragraph:
                self.sentence = Sentence()
                for run in runs(sentence, self.words.units, self.years):
                    yield from self._run(run, sentence)

    def _run(self, run: Run, sentence: str) -> Iterator[Statement]:
        self.sentence.unclear = False
        if not run.figures:
            yield from self._without_figure(run.texts[0], sentence)
        for at, figure in enumerate(run.figures):
            lead, tail = run.texts[at], run.texts[at + 1]
            shared = at + 1 < len(run.figures)
            quote = quoted_before(sentence, run.ends[at], self.words.record["shown"])
            more = sentence[run.ends[at] : run.ends[at] + self.words.record["longest"]]
            for item, value, exponent in self._attribute(lead, figure, tail, shared, more):
                yield Statement(item, value, exponent, quote, self.sentence.scopes)

    # ---- what stands around a figure -------------------------------------------------------------------

    def _attribute(
        self, lead: str, figure: Figure, tail: str, shared: bool, more: str
    ) -> Iterator[tuple[Item, int | Decimal, int]]:
        words, rest = self.words.cover(lead, self.names)
        if rest:
            self._lose(rest, figure.unit)
            return
        if not self._sound(words) or self.sentence.unclear:
            return
        digits = figure.digits
        if self.words.has(words, "none"):
            if digits != 1:  # not a single one
                return
            digits = 0
        if shared and tail and not self.words.named(words):
            return  # it says what the next figure is
        after = self._after(words, tail, shared)
        if after is None:
            self._lose(tail, figure.unit)
            return
        topics = self._topics([*words, *after], figure.unit)
        if not topics or any(figure.unit not in self.words.topics[topic].units for topic in topics):
            self.sentence.verbs = []
            return
        if any(self._of_more(topic, lead, more) for topic in topics):
            return
        power = self.words.topics[topics[0]].units[figure.unit]
        for item in self._items(topics, [*words, *after]):
            yield item, times_ten(digits, figure.exponent + power), figure.exponent + power

    def _of_more(self, topic: str, lead: str, more: str) -> bool:
        """Whether what comes after a figure says that only a part of it is about what the report is about."""
        parts = (more[more.index(word) :] for word in self.words.record["within"] if word in more)
        about = self.words.topics[topic].about
        return not any(word in lead for word in about) and any(word in part for part in parts for word in about)

    def _after(self, words: list[str], tail: str, shared: bool) -> list[str] | None:
        """The words after a figure that say what it is; None where they cannot be understood."""
        has, verb = self.words.has, self._verbs(words)
        topic = bool(self.words.named(words))
        ends = self._goes_on(tail)
        if not tail or shared or (topic and verb) or (topic and ends):
            return None if tail.startswith(OF) else []
        found, rest = self.words.cover(tail, self.names)
        if has(found, "parts") or (rest and not (verb and self.words.named(found) and self._goes_on(rest))):
            return [] if verb and ends else None
        if verb:
            if not self.words.named(found):
                return [] if ends or not any(VERB in self.words.roles[word] for word in found) else None
            return [word for word in found if VERB not in self.words.roles[word] or self.words.named([word])]
        return found

    def _goes_on(self, rest: str) -> bool:
        return rest.startswith(tuple(self.words.record["ends"]))

    def _sound(self, words: list[str]) -> bool:
        """Whether a figure with these words before it can be one of the report; notes what they say of the rest."""
        has, state = self.words.has, self.sentence
        scopes = self.words.scopes(words)
        self._note_within(words)
        if scopes is not None:
            state.elsewhere = state.within
            state.scopes = state.scopes if state.within else scopes
        self._note_year(words)
        if has(words, "cumulative") and (state.until or not state.this_year):
            return False
        return not (state.elsewhere or state.another_year or has(words, "parts"))

    def _note_within(self, words: list[str]) -> None:
        """What comes after such a word is within what was counted last."""
        if self.words.has(words, "within"):
            self.sentence.within, self.sentence.whole = True, self.sentence.last

    def _note_year(self, words: list[str]) -> None:
        """What comes after another year's name is that year's, until this year is named."""
        has = self.words.has
        self.sentence.until = self.sentence.until or has(words, "until")
        if has(words, "this"):
            self.sentence.another_year, self.sentence.this_year = False, True
        elif not has(words, "compared") and (
            self.words.record["years"]["other"] in words or (has(words, "last") and not self._verbs(words))
        ):
            self.sentence.another_year = True

    def _lose(self, unknown: str, unit: str) -> None:
        """Something else has been counted: what is left unsaid from here on may be about that."""
        self.sentence.verbs = []
        if any(body in unknown for body in self.words.record["bodies"]):
            self.sentence.elsewhere = True
        if any(unit in self.words.topics[topic].units for topic in self.context):
            self.context = []

    # ---- what is meant ------------------------------------------------------------------------------------

    def _verbs(self, words: list[str]) -> list[str]:
        return [word for word in words if VERB in self.words.roles[word]]

    def _topics(self, words: list[str], unit: str | None = None) -> list[str]:
        """The topics of a figure, named or left unsaid."""
        named = self.words.named(words)
        if len(named) > 1 and all(self.words.topics[topic].origin == named[0] for topic in named[1:]):
            named = named[1:]
        if named:
            self.context = named
            self.sentence.topics |= set(named)
            return named
        unclear = len(self.context) != 1 or (len(self.sentence.topics) > 1 and not self.sentence.verbal)
        if unclear:
            return []
        [topic] = self.context
        if unit not in (None, *self.words.topics[topic].units):
            topic = self.words.topics[topic].beside or topic
        return [topic] if self.words.verbs[topic].intersection(words) else []

    def _items(self, topics: list[str], words: list[str], nil: bool = False) -> list[Item]:
        """The items that words name: one, or one for each topic where they say so; none where that is not clear."""
        found = [self._item(topic, words, nil) for topic in topics]
        state = self.sentence
        items = [item for item in found if item]
        if not topics or len(items) < len(topics):
            state.verbs = []
            return []
        if len(topics) > 1 and not (nil or self.words.has(words, "each")):
            if not self.words.has(words, "joints"):
                return []
            cells = tuple(cell for item in items for cell in item.sums[0])
            items = [Item("+".join(item.id for item in items), (cells,))]
        if (state.within or self.words.scopes(words)) and state.items & {item.id for item in items}:
            return []
        state.items |= {item.id for item in items}
        state.last = items[-1].id
        return items

    def _item(self, topic: str, words: list[str], nil: bool) -> Item | None:
        """The item of one topic that words name; None where they name none, or several."""
        roles, own = self.words.roles, self.words.verbs[topic]
        verbs = [word for word in words if word in own and f"topic:{topic}" not in roles[word]]
        self.sentence.verbal = bool(verbs)
        if any(roles[word] == {VERB} for word in words if word not in own):
            return None
        items = self.words.topics[topic].items
        if not verbs and self.words.has(words, "more"):
            return None
        if not verbs and not any(item.get("plain") for item in items):
            verbs = [verb for verb in self.sentence.verbs if verb in own]
        when = {year for year in ("last", "next") if self.words.has(words, year)}
        found = [
            item
            for item in items
            if (any(word in item["words"] for word in verbs) or (item.get("plain") and not verbs))
            and item.get("when") in (None, *when)
        ]
        heads = [item for item in found if item["id"] not in _over(found)]
        found = [item for item in found if item["id"] not in _over(heads)]
        if when - {item.get("when") for item in found}:
            self.sentence.another_year = "last" in when and not self.words.has(words, "compared")
            return None
        if not found or (len(found) > 1 and not self.words.has(words, "both")):
            self.sentence.unclear = len(found) > 1
            return None
        if nil and not all(item.get("nil") for item in found):
            return None
        if any(self.sentence.whole in item.get("outside", ()) for item in found):
            return None
        self.sentence.verbs = verbs
        sums = tuple(tuple(cells) for item in found for cells in item["cells"])
        return Item("+".join(item["id"] for item in found), sums)

    # ---- clauses without a figure -------------------------------------------------------------------------

    def _without_figure(self, text: str, sentence: str) -> Iterator[Statement]:
        """What a clause says of those after it; and that there is none of something, where it says that."""
        if not text:
            return
        words, rest = self.words.cover(text, self.names)
        self._note_year(words)
        scopes = self.words.scopes(words)
        if scopes is not None and not self.sentence.within:
            self.sentence.scopes = scopes
        self._note_within(words)
        if rest:
            self._pass(text, rest)
        elif self.words.has(words, "none"):
            yield from self._nothing(words, sentence)
        elif named := self.words.named(words):
            self.context = named

    def _pass(self, text: str, unknown: str) -> None:
        """A clause that is not understood: a topic in it, another body, or another thing that is counted."""
        head, record = unknown[:MAX_OFFICE], self.words.record
        if any(office in head for office in record["offices"]) and not any(every in head for every in record["every"]):
            self.sentence.elsewhere = True
        shown = text[-record["longest"] :]
        named = [topic for topic, calls in self.words.calls.items() if calls.search(shown)]
        if named:
            self.context = named
        elif any(verb in shown for topic in self.context for verb in self.words.verbs[topic] if len(verb) > 1):
            self.context = []

    def _nothing(self, words: list[str], sentence: str) -> Iterator[Statement]:
        state = self.sentence
        has = self.words.has
        if has(words, "parts") or has(words, "manner") or state.elsewhere or state.another_year:
            return
        if sum("none" in self.words.roles[word] for word in words) > 1:
            return
        for item in self._items(self._topics(words), words, nil=True):
            text = quoted_before(sentence, len(sentence), self.words.record["shown"])
            yield Statement(item, 0, 0, text, state.scopes)


def _over(items: list[dict[str, Any]]) -> set[str]:
    """The items whose verbs may stand beside those of others without changing them."""
    return {id_ for item in items for id_ in item.get("over", ())}
