"""The words by which figures of a narrative are attributed to cells (narrative.json), ready to be looked up."""

import re
from functools import cache
from typing import Any, NamedTuple

from ..model.edition import Edition
from .sieve import Sieve
from .tokens import GAP, UNREAD

# What a word may do, besides naming a topic ("topic:requests") or a scope ("scope:organ").
ROLES = (
    *("fillers", "manner", "cumulative", "until", "this", "last", "next", "parts", "within", "more", "compared"),
    *("none", "joints", "each", "both"),
)
VERB = "verb"
MAX_NAME, LEAST_NAME = 40, 2  # characters of an organ's name, and of an end of it
FEW = 30  # texts for which it does not pay to make a sieve


class Indicator(NamedTuple):
    """One quantity that a narrative states; sums are the cells that add up to it, in each way that it may be meant."""

    id: str
    sums: tuple[tuple[str, ...], ...]


class Topic(NamedTuple):
    """What is counted, as in narrative.json. units: {unit: power of ten}."""

    id: str
    units: dict[str, int]
    beside: str | None
    origin: str | None
    about: tuple[str, ...]
    items: list[dict[str, Any]]


class Lexicon:
    """Every word of narrative.json with what it may do."""

    def __init__(self, record: dict[str, Any]) -> None:
        self.record = record
        self.topics = {
            t["id"]: Topic(t["id"], t["units"], t.get("beside"), t.get("from"), tuple(t.get("about", ())), t["items"])
            for t in record["topics"]
        }
        self.units = frozenset(unit for topic in self.topics.values() for unit in topic.units)
        self.roles: dict[str, set[str]] = {}
        self.doing: dict[str, set[str]] = {}
        for role in ROLES:
            self._enter(record[role], role)
        for topic in record["topics"]:
            self._enter(topic["words"], f"topic:{topic['id']}")
            for item in topic["items"]:
                self._enter(item["words"], VERB)
        for entry in record["scopes"]:
            for scope in entry["scopes"]:
                self._enter(entry["words"], f"scope:{scope}")
        self._enter([UNREAD, GAP, record["years"]["other"]], "parts")
        self.calls = {t["id"]: re.compile("|".join(map(re.escape, t["words"]))) for t in record["topics"]}
        self.stating = re.compile("|".join(map(re.escape, (*self.units, *record["none"]))))
        self.verbs = {t.id: {word for item in t.items for word in item["words"]} for t in self.topics.values()}
        self.longest = max(map(len, self.roles))
        self._texts = 0
        self._sieve: Sieve | None = None

    def _enter(self, words: list[str], role: str) -> None:
        for word in words:
            self.roles.setdefault(word, set()).add(role)
        self.doing.setdefault(role, set()).update(words)

    def sieve(self) -> Sieve | None:
        """What tells sentences that state nothing; None as long as few texts have been read."""
        self._texts += 1
        if self._sieve is None and self._texts > FEW:
            self._sieve = Sieve(self)
        return self._sieve

    def cover(self, text: str, names: frozenset[str] = frozenset()) -> tuple[list[str], str]:
        """The words that a text begins with, the longest that fits each time, and the rest, which is none.

        names are those of the organ itself, which change nothing. Of a text that is too long, all is rest.

            words = { word | name } ;
            word = ? the longest word of the vocabulary that the rest begins with ? ;
        """
        found: list[str] = []
        at = 0
        if len(text) > self.record["longest"]:
            return found, text
        while at < len(text):
            for length in range(min(self.longest, len(text) - at), 0, -1):
                word = text[at : at + length]
                if word in self.roles:
                    found.append(word)
                    break
                if word in names:
                    break
            else:
                break
            at += length
        return found, text[at:]

    def has(self, words: list[str], role: str) -> bool:
        """Whether one of the words may do this."""
        return not self.doing[role].isdisjoint(words)

    def named(self, words: list[str]) -> list[str]:
        """The topics that words name, in the order in which they do."""
        roles = (role for word in words for role in sorted(self.roles[word]) if role.startswith("topic:"))
        return list(dict.fromkeys(role[6:] for role in roles))

    def scopes(self, words: list[str]) -> set[str] | None:
        """The scopes that words leave possible; None where they say nothing."""
        found = [{role[6:] for role in self.roles[word] if role.startswith("scope:")} for word in words]
        found = [scopes for scopes in found if scopes]
        return set.intersection(*found) or found[-1] if found else None


@cache
def lexicon(edition: Edition) -> Lexicon:
    """That of an edition."""
    return Lexicon(edition.narrative)


def own_names(organ: str, unsaid: list[str]) -> frozenset[str]:
    """What an organ is called in its own report: its name, without what it begins with, without what is left unsaid.

    name = ? the name of the reporting organ, or an end of it of two characters or more ? ;
    """
    names = {organ, *(organ.removesuffix(ending) for ending in unsaid)} if len(organ) <= MAX_NAME else set()
    return frozenset(name[at:] for name in names for at in range(len(name) + 1 - LEAST_NAME))
