"""Which sentences may state a figure that is not that of the tables: most are told by a pattern, and never read.

A figure is stated only if all words before it in its clause are known, or, where there is none of something, all of
the clause. One pattern finds the quantities, and the words for none, that stand behind what some known word ends with.
In few of those clauses the other words are known as well; these are taken apart, and only where one of them may mean
something that the tables do not say, its sentence is read.

What is passed over in reading (in brackets) and what reads as a word (a year) is put out of the way before, so that
everything stays in its place. To compile the patterns takes as long as to read some ten narratives, so that it pays
where there are more.
"""

import re
from collections import deque
from collections.abc import Callable, Iterable, Iterator
from functools import lru_cache, partial
from typing import cast

from .dates import ROW, SPAN, WHOLE, Years, year_word
from .lexicon import PHRASES, Lexicon
from .meanings import LONGEST, NO_YEARS, NUMBER, Agrees, Meanings
from .names import Names
from .patterns import NEVER, characters_of, led_by, longest, one_of, shortest, trie
from .tokens import (
    ENDS,
    MAX_DIGITS,
    SCALES,
    STOPS,
    Stretch,
    clauses,
    paragraphs,
    sentences,
    whole,
)

FEW = 20  # texts for which it does not pay to compile the patterns
OUT, BREAK = "\n", "\r"  # in place of what is passed over, and between paragraphs, in which there is neither
MOST = 2 * MAX_DIGITS  # characters of a number, without which a search would not be linear
DIGITS = (("0-9", f"[0-9,.]{{0,{MOST}}}"), (ROW, f"[{ROW}]{{0,{MOST}}}"))  # what a number begins with, and the rest
ARABIC = "0123456789"
NUMERALS = frozenset(ROW)
FIGURES = frozenset(f"{ARABIC}{ROW}")
# What is passed over in a sentence, and a year, as in tokens: what each begins with, and the rest.
BRACKETS, NOT_INSIDE, CLOSED = "（(【", f"（）()0-9{ENDS}{BREAK}", "{0,30}[）)】]"
TITLE, CITED = "《", f"[^《》{ENDS}{BREAK}]{{0,30}}》"
YEAR = f"(?<![0-9].)[0-9]{{3}}年度?(?:{SPAN})?"
ALL_YEAR = f"(?<![0-9,.].){WHOLE}"
# What dates in numerals end with, which are words though they stand in no vocabulary.
SPELT_ENDS = ("二月", "一日", "月底", "月末", "日起", *(f"{numeral}年" for numeral in "零〇○一二三四五六七八九"))
FAR = 400  # characters in which a clause with known words ends, even if much is passed over
IN_DOUBT = frozenset(",.：:")  # stops that may be part of a number, or passed over before one

NOBODY = Names("", [])

Find = Callable[..., re.Match[str]]
"""Finds something in a text from a place on up to another, at the latest its end."""

Between = Callable[[int, int], re.Match[str] | None]
"""Finds something in a text between two places, if it is there."""


class Sieve:
    """Tells the sentences that need not be read, whatever stands before them."""

    def __init__(self, lexicon: Lexicon, few: int = FEW) -> None:
        """few is the number of texts that are read whole before."""
        self._lexicon, self._few = lexicon, few
        self._known = lru_cache(PHRASES)(self._may_be_known)
        self._recurs = lru_cache(PHRASES)(self._silent)
        self._behind = lru_cache(PHRASES)(_behind)
        self._compiled = False

    def _compile(self) -> None:
        record, units = self._lexicon.record, self._lexicon.units
        self._meanings = Meanings(self._lexicon)
        words = sorted(word for word, roles in self._lexicon.roles.items() if word and "parts" not in roles)
        behind, alone = characters_of(unit[-1] for unit in units), characters_of(w for w in words if len(w) == 1)
        ended = [*words, *SPELT_ENDS]
        last, ends = characters_of(w[-1] for w in ended), longest(trie(w[-2:] for w in ended if len(w) > 1))
        bound = f"{STOPS}{ENDS}{BREAK}"
        before = f"(?:(?<![^{alone}{bound}{behind}{OUT}].)|(?<=[{last}].)(?<={ends}.)|(?<={OUT}..))"
        unit = f"[{''.join(SCALES)}]?(?:{one_of(units)})"
        figures = [(first, f"(?={more}{unit}){before}") for first, more in DIGITS]
        self._begins = f"0-9{ROW}{characters_of(word[0] for word in record['none'] if word)}"
        # 尚未 is sought although 未 is: no known word ends with 尚, behind which alone it would be found.
        begun = [word for word in record["none"] if not word.startswith(tuple({*record["none"]} - {word}))]
        none = [(word[0], before + _gaps(word[1:])) for word in begun]
        self._likely = led_by([*figures, *none])
        inside = f"[^{NOT_INSIDE}{characters_of(''.join(units))}]{CLOSED}"
        apart = [(BRACKETS, inside), (TITLE, CITED), ("0-9", YEAR)]
        self._apart, self._dated = led_by(apart), led_by([("1", ALL_YEAR), *apart])
        times = [*record["periods"], *record["eras"], *record["last"], record["years"]["other"]]
        self._times = re.compile(
            f"{_called(filter(None, times))}|[{ARABIC}{ROW}]个?[月季]|[{ROW}○]年|(?<![0-9][0-9])[0-9]年"
        )
        self._unit = re.compile(unit)
        self._before, self._stop, self._end = map(_at_last, (f"{bound}{ARABIC}", bound, f"{ENDS}{BREAK}"))
        self._named = {topic: re.compile(_called(words)) for topic, words in self._lexicon.calls.items()}
        self._compiled = True

    def is_silent(self, text: str, names: Names) -> bool:
        """Whether a short text without numerals states nothing, which is kept in mind: 没有其他需要报告的事项 recurs.

        A text with numerals, which seldom do, is left to `cut`.
        """
        if not self._compiled or len(text) > LONGEST or NUMBER.search(text):
            return False
        plain = self._recurs(text)
        return plain is not None and not any(map(plain.__contains__, names.ends))

    def _silent(self, text: str) -> str | None:
        """The paragraphs of a text that may state something, where none of them does unless it names the organ."""
        plain = BREAK.join(filter(self._lexicon.stating.search, paragraphs(text)))
        aside = self._apart.search(plain)
        return None if aside or any(self._known_in(plain, NOBODY, [])) else plain

    def cut(
        self, paragraphs: list[str], names: Names, years: Years, agrees: Agrees | None = None
    ) -> Iterator[Iterator[Stretch]]:
        """See Cut; without agrees, every sentence that may state something is to be read."""
        self._few -= 1
        if self._few >= 0:
            return whole(paragraphs, names, years)
        if not self._compiled:
            self._compile()
        text = BREAK.join(paragraphs)
        apart = self._dated if "月" in text else self._apart
        plain = apart.sub(lambda found: _apart(found, years), text)
        ends = [end for end in names.ends if end in plain]
        if len(plain) != len(text) or (ends and self._behind(self._begins, *ends).search(plain)):
            return whole(paragraphs, names, years)
        topics, done = _Topics(self._named, plain), 0
        doubtful: list[tuple[int, int]] = []
        for start, stop in self._known_in(plain, names, ends):
            named = partial(topics.is_named, start, stop)
            if start >= done and self._may_differ(text[start:stop], names, years, named, agrees):
                first = max(plain.rfind(mark, done, start) for mark in (*ENDS, BREAK)) + 1
                done = self._end(plain, start).start()
                doubtful.append((first, done))
        timed = partial(self._times.search, plain)
        return _pieces(paragraphs, doubtful, timed) if doubtful else iter(())

    def _known_in(self, plain: str, names: Names, ends: list[str]) -> Iterator[tuple[int, int]]:
        """Where clauses are in which all words are known, up to a quantity or as a whole."""
        backwards, last, done = plain[::-1], len(plain), 0
        before, stop, known = self._before, self._stop, self._known
        for found in self._likely.finditer(plain):
            at = found.start()
            if at < done:
                continue
            start = last - before(backwards, last - at, last - at + FAR).start()
            end = at if plain[at] in FIGURES else stop(plain, at, at + FAR).start()
            if at - start == FAR or end - at == FAR:  # so that time stays in proportion to length: not looked at again
                start, done = last - self._end(backwards, last - at).start(), self._end(plain, at).start()
                yield start, done
                continue
            words = plain[start:end]
            continued = start > 0 and plain[start - 1] in ARABIC
            by_name = ends and any(map(words.__contains__, ends))
            if not known(words, continued, names if by_name else None):
                continue
            if continued:
                start = last - stop(backwards, last - start).start()
            done = stop(plain, at).start()
            if plain[start - 1 : start] in IN_DOUBT or plain[done : done + 1] in IN_DOUBT:
                start, done = last - self._end(backwards, last - start).start(), self._end(plain, at).start()
            yield start, done

    def _may_be_known(self, text: str, continued: bool, names: Names | None) -> bool:
        """Whether all words are known that may stand before a quantity; continued says that a digit is before them."""
        bare = text.replace(OUT, "")
        if not NUMERALS.isdisjoint(bare):
            if continued:
                return True
            *_, clause = clauses(bare, self._lexicon.units, NO_YEARS)
            bare = clause.texts[-1]
        if continued and (unit := self._unit.match(bare)) and not self._lexicon.cover(bare[unit.end() :], names)[1]:
            return True
        return not self._lexicon.cover(bare, names)[1]

    def _may_differ(
        self, text: str, names: Names, years: Years, named: Callable[[str], bool], agrees: Agrees | None
    ) -> bool:
        """Whether clauses may state what does not agree; named says whether a topic may have been named before."""
        by_name = any(map(text.__contains__, names.ends))
        for quantity, possible in self._meanings.of(text, names if by_name else None, years):
            if possible is None:
                return True
            for meaning in possible:
                said = meaning.topic is None or named(meaning.topic)
                if said and not (agrees and meaning.agrees(quantity, agrees)):
                    return True
        return False


class _Topics:
    """Where each topic is named first in a paragraph, which is looked for once."""

    def __init__(self, patterns: dict[str, re.Pattern[str]], plain: str) -> None:
        self._patterns, self._plain = patterns, plain
        self._begin = self._end = -1  # of the paragraph
        self._first: dict[str, int] = {}

    def is_named(self, start: int, stop: int, topic: str) -> bool:
        """Whether a topic may be named before stop, in the paragraph in which start is; each time further on."""
        if start > self._end:
            self._begin = self._plain.rfind(BREAK, max(self._end, 0), start) + 1
            end = self._plain.find(BREAK, start)
            self._end = len(self._plain) if end < 0 else end
            self._first = {}
        if topic not in self._first:
            found = self._patterns[topic].search(self._plain, self._begin, self._end)
            self._first[topic] = found.end() if found else self._end + 1
        return self._first[topic] <= stop


def _gaps(rest: str) -> str:
    """A pattern for the rest of a word, before each character of which something may be passed over."""
    return "".join(f"{OUT}*{re.escape(character)}" for character in rest)


def _called(words: Iterable[str]) -> str:
    """A pattern for one of some words, in which something may be passed over."""
    return "|".join(word[0] + _gaps(word[1:]) for word in shortest(words)) or NEVER


def _pieces(paragraphs: list[str], doubtful: list[tuple[int, int]], timed: Between) -> Iterator[Iterator[Stretch]]:
    """The paragraphs that hold doubtful sentences, which are told by where they begin and end.

    Where another time may have been named before them, all of the paragraph is to be read.
    """
    rest, begin = deque(doubtful), 0
    for paragraph in paragraphs:
        within = []
        while rest and rest[0][0] < begin + len(paragraph):
            start, end = rest.popleft()
            within.append((start - begin, end - begin))
        if within and timed(begin, begin + within[-1][0]):
            yield ((True, sentence) for sentence in sentences(paragraph))
        elif within:
            yield _cut(paragraph, within)
        begin += len(paragraph) + len(BREAK)


def _cut(paragraph: str, doubtful: list[tuple[int, int]]) -> Iterator[Stretch]:
    done = 0
    for start, end in doubtful:
        if done < start:
            yield False, paragraph[done:start]
        yield True, paragraph[start:end]
        done = end


def _at_last(characters: str) -> Find:
    """What finds one of some characters, or the end of a text."""
    return cast(Find, re.compile(rf"[{characters}]|\Z").search)


def _apart(found: re.Match[str], years: Years) -> str:
    """What is read in place of something, as long as that."""
    year = found[0][:4]
    word = year_word(year, found["until"], years) if year.isdecimal() else ""
    return word.ljust(len(found[0]), OUT)


def _behind(begins: str, *ends: str) -> re.Pattern[str]:
    """What finds one of some characters right behind one of some texts, which none of the words is."""
    return re.compile(f"(?:{'|'.join(map(re.escape, ends))}){OUT}*[{begins}]")
