"""What many documents come to: in one line, and on a page."""

from collections import Counter
from collections.abc import Iterator
from heapq import heappush, heappushpop

from ..extraction.record import CERTAIN, LIKELY, UNREAD
from ..model.display import quoted
from ..model.errors import InputError
from ..model.form import Lang
from ..model.words import sentence, words
from ..reporters.listings import Listing, ListingRow
from ..reporters.listings import page as tables_page
from .entry import Json

SHOWN = 200  # documents of a list on the page; the files have all
LONGEST = 200  # characters of a path
CELLS = (CERTAIN, LIKELY, UNREAD, "blank")


class Tally:
    """Counts of documents and reports, and those to be looked at first; its size does not grow with their number."""

    def __init__(self) -> None:
        self.files = self.reports = self.complete = self.refused = 0
        self.cells: Counter[str] = Counter()
        self.editions: dict[str, Counter[str]] = {}
        self.reasons: Counter[tuple[str, str]] = Counter()
        self.faulty: list[tuple[str, str]] = []
        self._doubtful: list[tuple[int, str, Json]] = []

    def add(self, entry: Json, error: InputError | None, lang: Lang) -> None:
        """Count in a document; error says why no report was read from it."""
        self.files += 1
        if error:
            self.refused += 1
            self.reasons[error.key, error.message(lang)] += 1
            if len(self.faulty) < SHOWN:
                self.faulty.append((entry["path"], error.message(lang)))
        for report in entry["reports"]:
            self._report(entry["path"], report)

    def _report(self, path: str, report: Json) -> None:
        counts, own = report["counts"], self.editions.setdefault(report["edition"], Counter())
        doubtful = sum(line["confidence"] != "certain" for line in report["lines"] if line["reason"])
        self.reports += 1
        self.complete += not doubtful
        self.cells.update(counts)
        own.update({"reports": 1, **counts})
        if doubtful:
            told = {"organ": report["data"].get("organ", {}).get("name"), "year": report["data"].get("year"), **counts}
            item = (doubtful, f"{path}\n{self.reports}", {"path": path, **told})
            (heappush if len(self._doubtful) < SHOWN else heappushpop)(self._doubtful, item)

    def doubtful(self) -> Iterator[Json]:
        """The reports with most that was not read for certain, those with most of all first."""
        return (told for _, _, told in sorted(self._doubtful, key=lambda item: (-item[0], item[1])))

    def line(self, lang: Lang) -> str:
        """All in one line."""
        own = {name: getattr(self, name) for name in ("files", "reports", "complete", "refused")}
        return sentence("dataset.line", lang, **own, **{name: self.cells[name] for name in CELLS})


def page(tally: Tally, lang: Lang) -> str:
    """The page about a dataset."""
    return tables_page(sentence("dataset.title", lang), tally.line(lang), list(_listings(tally, lang)), lang)


def _listings(tally: Tally, lang: Lang) -> Iterator[Listing]:
    said = words(lang, "dataset")
    heads_said = words(lang, "columns") | words(lang, "reporters") | said

    def listing(name: str, heads: str, rows: list[ListingRow], note: str = "") -> Iterator[Listing]:
        if rows:
            yield Listing(name, said[name], note, [heads_said[head] for head in heads.split()], rows, [])

    editions: list[ListingRow] = [
        (edition, counts["reports"], *(counts[name] for name in CELLS))
        for edition, counts in sorted(tally.editions.items())
    ]
    yield from listing("editions", "edition reports certain likely unread blank", editions)
    reasons = [(message, count) for (_, message), count in tally.reasons.most_common(SHOWN)]
    yield from listing("reasons", "why number", [*reasons])
    more = said["more"].format(shown=SHOWN)
    faulty = [(quoted(path, LONGEST), message) for path, message in tally.faulty]
    yield from listing("refused_list", "document why", [*faulty], more if tally.refused > SHOWN else "")
    doubtful = [
        (
            *(quoted(told["path"], LONGEST), told["organ"] and quoted(told["organ"], LONGEST), told["year"]),
            *(told[name] for name in CELLS[1:]),
        )
        for told in tally.doubtful()
    ]
    most = more if tally.reports - tally.complete > SHOWN else ""
    yield from listing("doubtful", "document organ year likely unread blank", [*doubtful], most)
