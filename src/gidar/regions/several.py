"""Several parts or cells in one phrase: how many, and the first few by name."""

from ..model.edition import Edition
from ..model.form import LANGUAGES, Text
from ..model.words import texts

MAX_NAMED = 3  # that a message names before it only counts them


class PartNames:
    """Some parts, by their names, or what is said of each in both languages."""

    more = "and_other_parts"

    def __init__(self, most: int = MAX_NAMED) -> None:
        self.count, self.most = 0, most
        self.first: list[str | Text] = []

    def add(self, name: str | Text) -> None:
        """One more."""
        self.count += 1
        if len(self.first) < self.most:
            self.first.append(name)

    def text(self, edition: Edition) -> Text:
        """Their names in one phrase."""
        more: Text = edition.catalogue["words"][self.more]
        named, rest = [self._named(name, edition) for name in self.first], self.count > len(self.first)
        return {
            lang: joint.join(name[lang] for name in named) + (more[lang].format(count=self.count) if rest else "")
            for lang, joint in texts("punctuation")["list"].items()
        }

    def _named(self, name: str | Text, edition: Edition) -> Text:
        return dict.fromkeys(LANGUAGES, name) if isinstance(name, str) else name


class CellNames(PartNames):
    """Some cells, by their JSON Pointers."""

    more = "and_others"

    def _named(self, name: str | Text, edition: Edition) -> Text:
        label = edition.label(name) if isinstance(name, str) else name
        return label or super()._named(name, edition)
