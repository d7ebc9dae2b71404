"""The words by which figures of a narrative are attributed to cells (narrative.json), ready to be looked up."""

import re
from collections.abc import Iterable
from functools import cache, cached_property, lru_cache
from typing import Any, NamedTuple

from ..model.edition import Edition
from .names import Names
from .patterns import pattern, trie
from .tokens import GAP, OPENING, UNREAD

# What a word may do, besides naming a topic ("topic:requests") or a scope ("scope:organ").
ROLES = (
    *("fillers", "manner", "cumulative", "until", "this", "last", "next", "parts", "periods", "eras", "within"),
    *("more", "compared", "none", "joints", "each", "both"),
)
VERB = "verb"
WHEN = frozenset({"last", "next"})
PHRASES = 4096  # kept with their words, since the same ones recur: 上年结转


class Indicator(NamedTuple):
    """One quantity that a narrative states; sums are the cells that add up to it, in each way that it may be meant."""

    id: str
    sums: tuple[tuple[str, ...], ...]


class Meant(NamedTuple):
    """The items that verbs name, taken together: how many there are, and what is true of one of them, or of all."""

    indicator: Indicator
    number: int
    when: frozenset[str]
    nil: bool
    outside: frozenset[str]


class Topic(NamedTuple):
    """What is counted, as in narrative.json. units: {unit: power of ten}.

    plain are the numbers of the items that need no verb, by_verb those of the items that a verb may name.
    """

    id: str
    units: dict[str, int]
    beside: str | None
    origin: str | None
    about: tuple[str, ...]
    items: list[dict[str, Any]]
    plain: list[int]
    by_verb: dict[str, list[int]]


class Words(NamedTuple):
    """Words of the vocabulary in their order, and all that they may do."""

    found: list[str]
    roles: frozenset[str]


NO_WORDS = Words([], frozenset())


class Lexicon:
    """Every word of narrative.json with what it may do."""

    def __init__(self, record: dict[str, Any]) -> None:
        self.record = record
        self.topics = {topic["id"]: _topic(topic) for topic in record["topics"]}
        self.units = frozenset(unit for topic in self.topics.values() for unit in topic.units)
        self.roles: dict[str, set[str]] = {}
        for role in ROLES:
            self._enter(record[role], role)
        for topic in record["topics"]:
            self._enter(topic["words"], f"topic:{topic['id']}")
            for item in topic["items"]:
                self._enter(item["words"], VERB)
        for entry in record["scopes"]:
            for scope in entry["scopes"]:
                self._enter(entry["words"], f"scope:{scope}")
        self._enter([UNREAD, GAP, record["years"]["other"], *record["periods"], *record["eras"]], "parts")
        self.verbs = {t.id: {word for item in t.items for word in item["words"]} for t in self.topics.values()}
        self.only_verbs = {word for word, roles in self.roles.items() if roles == {VERB}}
        self.longest = max(map(len, self.roles))
        self._trie = trie(filter(None, self.roles))
        topics, scopes = record["topics"], record["scopes"]
        self._topics_of = _by_word((word, topic["id"]) for topic in topics for word in topic["words"])
        named = ((word, scope) for entry in scopes for scope in entry["scopes"] for word in entry["words"])
        self._scopes_of = {word: set(found) for word, found in _by_word(named).items()}
        self.ending = {topic: [verb for verb in self.verbs[topic] if len(verb) > 1] for topic in self.topics}
        self.stating = pattern((*self.units, *record["none"]))
        self.ends, self.eras, self.starts = (tuple(record[key]) for key in ("ends", "eras", "starts"))
        self.called_bodies = tuple(record["bodies"])
        self._meant: dict[tuple[str, frozenset[str], frozenset[str]], Meant] = {}
        self._covered = lru_cache(PHRASES)(self._cover)

    # What is looked for within texts that are not understood: compiled when it is, which of many reports is never.

    @cached_property
    def called(self) -> re.Pattern[str]:
        """What finds a word that names a topic."""
        return pattern(word for words in self.calls.values() for word in words)

    @cached_property
    def calls(self) -> dict[str, list[str]]:
        """The words that name each topic."""
        return {topic["id"]: topic["words"] for topic in self.record["topics"]}

    @cached_property
    def bodies(self) -> re.Pattern[str]:
        """What finds a word for a body."""
        return pattern(self.record["bodies"])

    @cached_property
    def offices(self) -> re.Pattern[str]:
        """What finds a word for a part of one."""
        return pattern(self.record["offices"])

    @cached_property
    def every(self) -> re.Pattern[str]:
        """What finds a word for all bodies of a kind."""
        return pattern(self.record["every"])

    @cached_property
    def unclear(self) -> re.Pattern[str]:
        """What may bring together words that do not stand together."""
        return re.compile(f"[{OPENING}]|[0-9]年")

    def _enter(self, words: list[str], role: str) -> None:
        for word in words:
            self.roles.setdefault(word, set()).add(role)

    def cover(self, text: str, names: Names | None = None) -> tuple[Words, str]:
        """The words that a text begins with, the longest that fits each time, and the rest, which is none.

        names are those of the organ itself, which change nothing. Of a text that is too long, all is rest.

            words = { word | name } ;
            word = ? the longest word of the vocabulary that the rest begins with ? ;
        """
        if not text or len(text) > self.record["longest"]:
            return NO_WORDS, text
        for end in names.ends if names else ():
            if end in text:
                return self._cover(text, names)
        return self._covered(text)

    def _cover(self, text: str, names: Names | None = None) -> tuple[Words, str]:
        """The same of a text that is not too long."""
        stops = names.stops(text) if names else []
        found: list[str] = []
        at, last = 0, len(text)
        while at < last:
            word, node = "", self._trie
            for character in text[at:] if at else text:
                if character not in node:
                    break
                node = node[character]
                word = node.get("", word)
            stop = at + len(word)
            if stops and names and (end := names.longest(text, at, stops, self.longest)) > stop:
                at = end
            elif stop > at:
                found.append(word)
                at = stop
            else:
                break
        return self.words(found), text[at:]

    def may_mean(self, words: Words, unit: str | None) -> bool:
        """Whether these verbs, with this unit, are those of some topic that is left unsaid."""
        return any(
            (unit is None or unit in topic.units) and not self.verbs[topic.id].isdisjoint(words.found)
            for topic in self.topics.values()
        )

    def meant(self, topic: str, verbs: frozenset[str], when: frozenset[str]) -> Meant:
        """What verbs of a topic name, in a year; without verbs, the items that need none."""
        key = topic, verbs, when
        if key not in self._meant:
            said = self.topics[topic]
            chosen = {at for verb in verbs for at in said.by_verb[verb]} if verbs else said.plain
            items = [item for item in map(said.items.__getitem__, sorted(chosen)) if item.get("when") in (None, *when)]
            self._meant[key] = _meant(items)
        return self._meant[key]

    def words(self, found: list[str]) -> Words:
        """Words, with what they may do."""
        return Words(found, frozenset[str]().union(*map(self.roles.__getitem__, found))) if found else NO_WORDS

    def named(self, words: Words) -> list[str]:
        """The topics that words name, in the order in which they do."""
        return list(dict.fromkeys(topic for word in words.found for topic in self._topics_of.get(word, ())))

    def topics_of(self, word: str) -> list[str]:
        """The topics that a word names."""
        return self._topics_of.get(word, [])

    def scopes_of(self, word: str) -> set[str]:
        """The scopes that a word may mean, none where it says nothing of that."""
        return self._scopes_of.get(word, set())

    def without_verbs(self, words: Words) -> Words:
        """The same without what only says what was done."""
        return self.words([w for w in words.found if VERB not in self.roles[w] or w in self._topics_of])

    def scopes(self, words: Words) -> set[str] | None:
        """The scopes that words leave possible; None where they say nothing."""
        found = [self._scopes_of[word] for word in words.found if word in self._scopes_of]
        return set.intersection(*found) or found[-1] if found else None


@cache
def lexicon(edition: Edition) -> Lexicon:
    """That of an edition."""
    return Lexicon(edition.narrative)


def _by_word(pairs: Iterable[tuple[str, str]]) -> dict[str, list[str]]:
    """What each word names, in order of name."""
    found: dict[str, set[str]] = {}
    for word, name in pairs:
        found.setdefault(word, set()).add(name)
    return {word: sorted(names) for word, names in found.items()}


def _topic(record: dict[str, Any]) -> Topic:
    items = record["items"]
    by_verb: dict[str, list[int]] = {}
    for at, item in enumerate(items):
        for word in dict.fromkeys(item["words"]):
            by_verb.setdefault(word, []).append(at)
    plain = [at for at, item in enumerate(items) if item.get("plain")]
    about = tuple(record.get("about", ()))
    return Topic(record["id"], record["units"], record.get("beside"), record.get("from"), about, items, plain, by_verb)


def _meant(items: list[dict[str, Any]]) -> Meant:
    heads = _without(items, _over(items))
    items = _without(items, _over(heads))
    sums = tuple(tuple(cells) for item in items for cells in item["cells"])
    return Meant(
        Indicator("+".join(item["id"] for item in items), sums),
        len(items),
        frozenset(item["when"] for item in items if "when" in item),
        all(item.get("nil") for item in items),
        frozenset(id_ for item in items for id_ in item.get("outside", ())),
    )


def _without(items: list[dict[str, Any]], ids: set[str]) -> list[dict[str, Any]]:
    return [item for item in items if item["id"] not in ids]


def _over(items: list[dict[str, Any]]) -> set[str]:
    """The items whose verbs may stand beside those of others without changing them."""
    return {id_ for item in items for id_ in item.get("over", ())}
