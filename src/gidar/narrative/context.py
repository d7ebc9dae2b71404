"""The topics that were named last, which a figure without one may be about."""

from collections.abc import Callable

from .lexicon import Lexicon


class Context:
    """What comes after the topics were named and may end that is kept, and looked at only if they are asked for."""

    def __init__(self, lexicon: Lexicon, read: Callable[[str], None]) -> None:
        """read reads a sentence that states nothing, for what it does to the topics."""
        self._lexicon, self._read = lexicon, read
        self._topics: list[str] = []
        self._since: list[tuple[Callable[[str], None], str]] = []

    def name(self, topics: list[str]) -> None:
        """These are the last that were named."""
        self._topics, self._since = topics, []

    def topics(self) -> list[str]:
        """The last that were named, as long as nothing has ended that."""
        since, self._since = self._since, []
        for effect, what in since:
            effect(what)
            if self._since:  # a sentence that was read only now
                self.topics()
        return self._topics

    def counted(self, unit: str) -> None:
        """Something that is not known was counted in this unit."""
        self._since.append((self._end_by_unit, unit))

    def passed(self, text: str) -> None:
        """A text was not understood, and names no topic."""
        self._since.append((self._end_by_verb, text))

    def skipped(self, sentence: str) -> None:
        """A sentence has not been read, since it states nothing."""
        self._since.append((self._read, sentence))

    def may_change(self, sentence: str) -> bool:
        """Whether a sentence may name topics, or end those that were named last."""
        words = self._lexicon
        if words.called.search(sentence) or words.unclear.search(sentence):
            return True
        topics = self.topics()
        return any(unit in sentence for topic in topics for unit in words.topics[topic].units) or any(
            verb in sentence for topic in topics for verb in words.ending[topic]
        )

    def _end_by_unit(self, unit: str) -> None:
        if any(unit in self._lexicon.topics[topic].units for topic in self._topics):
            self._topics = []

    def _end_by_verb(self, text: str) -> None:
        if any(verb in text for topic in self._topics for verb in self._lexicon.ending[topic]):
            self._topics = []
