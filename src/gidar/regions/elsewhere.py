"""Which of the reports that are added up are of a region elsewhere."""

from collections import Counter
from collections.abc import Iterator

from ..model.display import quoted
from ..model.edition import Edition
from ..model.findings import fill
from ..model.form import Text
from ..model.organs import ReadAt, organ_of
from ..model.words import texts
from .several import PartNames
from .sums import MAX_NOTES, Part, regions_around


class Regions:
    """The regions of the reports that are added: which of them lie elsewhere.

    Elsewhere than in the region that the sum is for; where that is not said, than in the one that most of them lie in.
    """

    def __init__(self) -> None:
        self._found: dict[str, tuple[PartNames, str]] = {}  # by region, who, and where the first was read
        self._within: Counter[str] = Counter()

    def add(self, part: Part) -> None:
        """Take in one report; one that states no region says nothing."""
        organ = organ_of(part.usable.get)
        around = [*regions_around(organ.region)]
        if around:
            who, _ = self._found.setdefault(around[0], (PartNames(), quoted(part.report.source, 200)))
            who.add(quoted(organ.name))
            self._within.update(around)

    def notes(self, edition: Edition, own: str | None) -> Iterator[Text]:
        """A sentence for each region that lies elsewhere than in the one that the sum is for, if that is known."""
        text = texts("aggregation")["elsewhere"]
        whole = next(regions_around(own), None) or self._most()
        elsewhere = [region for region in self._found if whole and not region.startswith(whole)]
        for region in elsewhere[:MAX_NOTES]:
            who, source = self._found[region]
            at = {"region": _code(region), "whole": _code(whole or "")}
            params = {"names": who.text(edition), "source": ReadAt(source)} | at
            yield {lang: fill(text, params, lang) for lang in text}

    def _most(self) -> str | None:
        """The smallest region in which more than half of them lie, so that it is the only one of its size."""
        half = sum(who.count for who, _ in self._found.values()) / 2
        return max((region for region, count in self._within.items() if count > half), key=len, default=None)


def _code(region: str) -> str:
    """A region as it is written, with the zeros that stand for all of it."""
    return region.ljust(6, "0")
