"""What comes after a figure in its clause, and whether it leaves the figure what the words before it say that it is."""

import re

from .dates import ROW
from .lexicon import NO_WORDS, VERB, Lexicon, Words
from .names import Names
from .tokens import STOPS

OF = "的"  # after a figure: it is one of something else
CLAUSE = re.compile(f"涉[^{STOPS}、]*")  # what something touches on, up to the end of the clause
FIGURE = re.compile(f"[0-9{ROW}]")


class Tails:
    """Reads what comes after figures, with the words of an edition and what an organ is called."""

    def __init__(self, lexicon: Lexicon, names: Names) -> None:
        self.lexicon, self.names = lexicon, names

    def after(self, words: Words, tail: str, shared: bool) -> Words | None:
        """The words after a figure that say what it is; None where they cannot be understood.

        tail = end | words , [ end ] ;
        """
        verb = VERB in words.roles
        topic = bool(self.lexicon.named(words))
        ends = self._goes_on(tail)
        if not tail or shared or (topic and verb) or (topic and ends):
            return None if tail.startswith(OF) else NO_WORDS
        found, rest = self.lexicon.cover(tail, self.names)
        if "parts" in found.roles or (rest and not (verb and self.lexicon.named(found) and self._goes_on(rest))):
            return NO_WORDS if verb and ends else None
        if verb:
            if not self.lexicon.named(found):
                return NO_WORDS if ends or VERB not in found.roles else None
            return self.lexicon.without_verbs(found)
        return found

    def _goes_on(self, rest: str) -> bool:
        """Whether a text goes on about something else.

        end = ? a text that begins with a word of ends ? ;
        """
        return rest.startswith(self.lexicon.ends)

    def of_more(self, topic: str, lead: str, more: str) -> bool:
        """Whether what comes after a figure says that only a part of it is about what the report is about."""
        about = self.lexicon.topics[topic].about
        if not about or any(word in lead for word in about):
            return False
        parts = [more[more.index(word) :] for word in self.lexicon.record["within"] if word in more]
        parts += [clause for clause in CLAUSE.findall(more) if FIGURE.search(clause)]
        return any(word in part for part in parts for word in about)
