"""Which way the reports of an input take, and why not a faster one. What is found is the same on every way."""

from collections.abc import Mapping
from typing import NamedTuple

from .words import sentence, words

TOLD = ("sieved", "at_once", "first", "closely")
"""How the result of a report is told; keys of words.yaml, as ways and reasons are."""


def counted(told: Mapping[str, int], lang: str) -> str:
    """How many reports were told how, in one line, "zh" or "en"; told is {one of TOLD: how many}."""
    say, joint = words(lang, "told"), sentence("punctuation.clauses", lang)
    parts = [say[way].format(count=count) for way, count in told.items() if count]
    return say["reports"].format(text=joint.join(parts) or say["none"])


class Refusal(NamedTuple):
    """Why a way is not taken: one of ways and one of refusals in words.yaml, and where known the file and the line."""

    way: str
    reason: str
    file: str = ""
    line: int | None = None
    detail: str = ""

    def message(self, lang: str = "zh") -> str:
        """The reason and its place in one line, "zh" or "en"."""
        place = self.file
        if self.line is not None:
            place = sentence("ways.line", lang, file=place, line=self.line)
        colon = sentence("punctuation.colon", lang)
        return (place + colon if place else "") + sentence(f"refusals.{self.reason}", lang, detail=self.detail)


class Refused(Exception):
    """Raised by a way that cannot be taken, to whoever chose it."""

    def __init__(self, refusal: Refusal) -> None:
        super().__init__(refusal)
        self.refusal = refusal


class Route(NamedTuple):
    """The way that the reports of an input take, and why not the faster ones."""

    source: str
    way: str
    refusals: tuple[Refusal, ...] = ()

    def after(self, *refusals: Refusal) -> "Route":
        """The same way, where others were refused before."""
        return self._replace(refusals=(*refusals, *self.refusals))

    def message(self, lang: str = "zh") -> str:
        """The way in one line, "zh" or "en"."""
        say = words(lang, "ways")
        refused = (say["refused"].format(way=say[r.way], why=r.message(lang)) for r in self.refusals)
        return say["route"].format(source=self.source, way=say[self.way]) + "".join(refused)
