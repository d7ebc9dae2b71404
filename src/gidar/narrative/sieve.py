"""Which sentences may state a figure: most need not be read, and are told from the others at the speed of a pattern.

A sentence states something only if somewhere in it all words between a stop and a quantity, or the next stop, are
known, and one of them, or of those behind the quantity, is what a topic or an item is called by. That is one compiled
pattern over all names of an edition. It lets through more than is stated, never less: where a sentence cannot be
judged as it is written (something in brackets is passed over, a year amid words reads as one of them, the organ is
named), it is enough that there is a quantity, or what a word for none begins with. To compile the pattern takes as
long as to read some twenty narratives, so that it pays where there are more.
"""

import re
from collections.abc import Iterable, Iterator, Mapping, Set
from itertools import chain
from typing import Any

from .names import Names
from .tokens import BEYOND, ENDING, ENDS, MAX_DIGITS, ROW, SPAN, STOPS, sentences

NEVER = "(?!)"
SCALE = "万亿"
IN_YEAR = "[0-9]{3}年"  # behind the first digit of a year
COLON = "：:"  # passed over before a quantity
OPENING = "（(【《"  # of what is passed over
MOST = 2 * MAX_DIGITS  # characters of a number, without which a search would not be linear
DIGITS = (("0-9", f"[0-9,.]{{0,{MOST}}}"), (ROW, f"[{ROW}]{{0,{MOST}}}"))  # what a number begins with, and the rest
NUMBER = "|".join(f"[{first}]{rest}" for first, rest in DIGITS)
FIGURES = f"0123456789{ROW}"
SHARED = "[，；]"  # stops that are nothing else
YEAR = f"[0-9]{{4}}年度?(?:{SPAN.replace('P<until>', ':')})?"
ABOUT = f"[余多来几]?[万亿]?[余多]?(?:{BEYOND})?"
# The last two characters of a number that is passed over, or of a year.
PASSED = f"[0-9{ROW}余多来几][余多来几万亿次年日]|以上|左右|上下|年度|日止|[年月][底末]|期间"


class Sieve:
    """Tells which sentences state nothing, whatever stands before them."""

    def __init__(self, record: Mapping[str, Any], roles: Mapping[str, Set[str]], units: Set[str]) -> None:
        """record is a narrative.json, roles what each of its words may do, units those of all topics."""
        self._longest: int = record["longest"]
        years = [*filter(None, record["years"].values())]
        words = sorted(word for word in roles if word and "parts" not in roles[word])
        calls = [word for word in words if any(role == "verb" or role.startswith("topic:") for role in roles[word])]
        behind, alone = _class(unit[-1] for unit in units), _class(word for word in words if len(word) == 1)
        last = _class(word[-1] for word in words)
        ends = _longest(trie(word[-2:] for word in words if len(word) > 1))
        none = _shortest(record["none"])
        with_year = (YEAR + re.escape(w.removeprefix(y)) for w in words for y in years if w.startswith(y))
        begins = "|".join((f"(?:{NUMBER}){ABOUT}", *with_year, YEAR))
        known = (
            f"(?:(?=[{_class(w[0] for w in words)}{COLON}])(?:{_longest(trie(words))}|[{COLON}])){{0,{self._longest}}}+"
        )
        unit = f"(?=[{SCALE}]?(?:{_any(units)}))"
        figure = [(digits, f"{more}{unit}") for digits, more in DIGITS]
        told = [(OPENING, ""), *((word[0], re.escape(word[1:])) for word in none)]
        self._lead = re.compile(
            f"[{STOPS}{behind}](?:{begins})??{known}(?:(?P<figure>(?:{NUMBER}){unit})|(?=[{STOPS}])|$)"
        )
        self._called = re.compile(_any(max(_without(word, years), key=len) for word in calls))
        self._none = re.compile(_any(none))
        self._at_all = _led_by([*figure, (_class(word[0] for word in none), "")])
        before = f"(?:(?<![^{alone}{STOPS}{ENDS}{behind}].)|(?<=[{last}].)(?<={ends}.)|(?<=(?:{PASSED}).))"
        self._likely = _led_by([*((digits, f"(?={rest}){before}") for digits, rest in figure), *told])
        cut = [(w[0], f"{re.escape(w[1:])}(?=[{behind}{SCALE}])") for w in words if re.search(f".({NUMBER})$", w)]
        long = [(first, f"[{first}]{{{MOST}}}") for first, _ in DIGITS]
        self._unclear = _led_by([(OPENING, ""), ("0-9", f"(?<=[^{STOPS}].){IN_YEAR}"), *long, *cut])
        self._shared = re.compile(SHARED)

    def cut(self, paragraph: str, names: Names) -> Iterator[tuple[bool, str]]:
        """A paragraph in pieces: sentences that may state something (True), and whatever is between them (False)."""
        stops = names.stops(paragraph)
        if any(
            paragraph[stop : stop + 1] in FIGURES for stop in stops
        ):  # which is not likely, and not looked for below
            yield from ((self._passes(sentence, names.ends), sentence) for sentence in sentences(paragraph))
            return
        start = done = 0
        found = self._likely.search(paragraph)
        for ending in chain(ENDING.finditer(paragraph), [None]):
            if not found:
                break
            end = ending.start() if ending else len(paragraph)
            if found.start() < end:
                sentence = paragraph[start:end]
                if self._passes(sentence, names.ends if stops else []):
                    if done < start:
                        yield False, paragraph[done:start]
                    yield True, sentence
                    done = end
                found = self._likely.search(paragraph, end)
            start = end + 1
        if done < len(paragraph):
            yield False, paragraph[done:]

    def _passes(self, sentence: str, organ: list[str]) -> bool:
        """Whether a sentence may state something; organ is what every name of the organ ends with."""
        for end in organ:
            if end in sentence and any(
                end in part and self._at_all.search(part) for part in self._shared.split(sentence)
            ):
                return True
        if self._unclear.search(sentence):
            return bool(self._at_all.search(sentence))
        return any(map(self._called.search, self._regions(sentence)))

    def _regions(self, sentence: str) -> Iterator[str]:
        """Where what is stated would be called by its name, as far as all words before a figure are known."""
        text = SHARED[1] + sentence  # every clause begins behind a stop
        for found in self._lead.finditer(text):
            if found["figure"]:
                last = found.end() + self._longest
                shared = self._shared.search(text, found.end(), last)
                yield text[found.start() : shared.start() if shared else last]
            elif self._none.search(found[0]):
                yield found[0]


def _led_by(parts: Iterable[tuple[str, str]]) -> re.Pattern[str]:
    """A pattern of alternatives, each what one character of a class begins with.

    The classes stand together before all else, which is what a search can go through a text by.
    """
    parts = [(first, rest) for first, rest in parts if first]
    return re.compile(
        f"[{''.join(first for first, _ in parts)}](?:{'|'.join(f'(?<=[{f}]){rest}' for f, rest in parts)})"
    )


def _without(word: str, years: list[str]) -> list[str]:
    """The parts of a word that stand there as they are, where a year that is written reads as a word."""
    for year in years:
        word = word.replace(year, "\n")
    return word.split("\n")


def pattern(words: Iterable[str]) -> re.Pattern[str]:
    """What finds one of the words, whichever."""
    return re.compile(_any(words))


def _any(words: Iterable[str]) -> str:
    """A pattern for what one of the words stands in; for nothing where there are none."""
    return "|".join(map(re.escape, _shortest(words))) or NEVER


def _shortest(words: Iterable[str]) -> list[str]:
    """The words without those that one of the others stands in."""
    found: list[str] = []
    for word in sorted({*words}, key=lambda word: (len(word), word)):
        if not any(short in word for short in found):
            found.append(word)
    return found


def _class(characters: Iterable[str]) -> str:
    """These characters, to be written within brackets."""
    return "".join(map(re.escape, sorted({*characters})))


def trie(words: Iterable[str]) -> dict[str, Any]:
    """The words character by character, each a dictionary of those that may follow; "" is the word that ends there."""
    root: dict[str, Any] = {}
    for word in words:
        node = root
        for character in word:
            node = node.setdefault(character, {})
        node[""] = word
    return root


def _longest(node: dict[str, Any]) -> str:
    """A pattern for the longest word of a trie that fits."""
    below = {character: _longest(rest) for character, rest in node.items() if character}
    last = _class(character for character, rest in below.items() if not rest)
    branches = [re.escape(character) + rest for character, rest in below.items() if rest]
    branches += [f"[{last}]"] if last else []
    if not branches:
        return ""
    return f"(?:{'|'.join(branches)}){'?' if '' in node else ''}"
