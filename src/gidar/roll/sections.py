"""A roll as tables for people: the same in every format."""

from collections.abc import Iterator, Sequence

from ..infrastructure.list_book import calendar_day, percent
from ..model.display import quoted
from ..model.edition import load_edition
from ..model.form import Lang
from ..model.organs import code_key
from ..model.words import sentence, words
from ..reporters.listings import Listing, ListingRow
from . import DUE, STATES, UNSURE, Listed, Roll, deadlines, rates
from .filing import Filing

LONGEST = 200  # characters of a name or a source
WORST = ("missing", "absent", "late", "open", "undated", "on_time", "no_deadline", "not_due")
"""The order of the states of entries."""


def sections(roll: Roll, lang: Lang) -> Iterator[Listing]:
    """All tables that have rows, the table of publication first."""
    say = _Said(lang)
    yield say.table(roll)
    yield say.entries(roll)
    doubles = [entry for entry in roll.entries if entry.others]
    rows = [row for entry in doubles for row in say.doubles(entry)]
    yield from say.section("doubles", "organ counts published source newer", rows)
    for name in ("unlisted", "other_years"):
        filings: tuple[Filing, ...] = getattr(roll, name)
        heads = "organ org_code year published verdict errors note source"
        yield from say.section(name, heads, [say.filing(one) for one in filings])
    for name in ("unread", "unread_before"):
        lost = [(quoted(error.source, LONGEST), error.message(lang)) for error in getattr(roll, name)]
        yield from say.section(name, "source message", lost, say.words[f"{name}_note"])


def title(roll: Roll, lang: Lang) -> tuple[str, str]:
    """What the roll is called, and the day that it was judged by."""
    return sentence("roll.title", lang, year=roll.year), sentence("roll.as_of", lang, day=roll.day)


VERDICTS = {"valid": "is_valid", "incomplete": "is_incomplete", "invalid": "is_invalid"}
"""{verdict: its name among the words of findings}."""


class _Said:
    """The rows in "zh" or "en"."""

    def __init__(self, lang: Lang) -> None:
        self.lang = lang
        self.words = words(lang, "findings") | words(lang, "columns") | words(lang, "roll")
        values = load_edition().fields["/organ/kind"].values or {}
        self.kinds = {kind: text[lang] for kind, text in values.items()}

    def section(self, name: str, heads: str, rows: Sequence[ListingRow], note: str = "") -> Iterator[Listing]:
        """A table, if there are rows."""
        if rows:
            yield _full(Listing(name, self.words[name], note, self._heads(heads), [*rows], []))

    def table(self, roll: Roll) -> Listing:
        """Organs by kind and state, with the rate."""
        counts = roll.counts()
        whole = {state: sum(own[state] for own in counts.values()) for state in STATES}
        shown = [state for state in STATES if whole[state] or state not in UNSURE]
        rows = [self._counted(self._kind(kind), own, shown) for kind, own in counts.items()]
        if len(rows) != 1:
            rows.append(self._counted(self.words["all_kinds"], whole, shown))
        days = [
            self.words["kind_day"].format(kind=self._kind(kind), day=day)
            for kind, day in deadlines(roll.year).items()
            if kind in counts or None in counts
        ]
        joined = sentence("punctuation.list", self.lang).join(days)
        note = self.words["table_note"].format(deadlines=joined or self.words["no_deadline"])
        heads = f"kind listed due {' '.join(DUE)} rate {' '.join(shown[len(DUE) :])}"
        return Listing("table", self.words["table"], note, self._heads(heads), rows, [])

    def entries(self, roll: Roll) -> Listing:
        """A line an organ of the list, those that are to be asked first."""
        order = sorted(roll.entries, key=lambda entry: WORST.index(entry.state))
        heads = "organ org_code kind state published deadline verdict errors warnings waived blanks note source"
        rows = [self._entry(entry, roll.day) for entry in order]
        states = [entry.state for entry in order]
        note = self.words["looked" if roll.looked else "not_looked"]
        return _full(Listing("entries", self.words["entries"], note, self._heads(heads), rows, states))

    def doubles(self, entry: Listed) -> Iterator[ListingRow]:
        """A line a report of an organ that filed more than once."""
        for filing in filter(None, (entry.filing, *entry.others)):
            first = filing is entry.filing
            told = "namesakes" if entry.namesakes else "scopes" if entry.scopes else entry.newer or "none"
            how = self.words[f"by_{told}"] if first else None
            yield _name(entry), self.words["yes" if first else "no"], _day(filing.published), _source(filing), how

    def filing(self, filing: Filing) -> ListingRow:
        """A line for a report that is no entry."""
        organ = filing.organ
        name = quoted(organ.name, LONGEST) if organ.name else None
        return (
            *(name, organ.code and quoted(organ.code), filing.year, _day(filing.published)),
            *(self.words[VERDICTS[filing.verdict]], filing.errors, self._joined(self._to_do(filing)), _source(filing)),
        )

    def _to_do(self, filing: Filing) -> list[str]:
        """What is to be looked at in a report, whatever its verdict."""
        counts = {"looks": filing.looks, "to_check": filing.doubtful}
        return [self.words[name].format(count=count) for name, count in counts.items() if count]

    def _joined(self, notes: Sequence[str]) -> str:
        return sentence("punctuation.list", self.lang).join(notes)

    def _entry(self, entry: Listed, day: str) -> ListingRow:
        filing, code = entry.filing, next((name for name in entry.names if code_key(name)), None)
        notes = [self.words[entry.why].format(day=day)] if entry.why else []
        notes += self._to_do(filing) if filing else []
        if entry.others:
            notes.append(self.words["twice"].format(count=len(entry.others) + 1))
        if entry.namesakes:
            notes.append(self.words["by_namesakes"])
        if entry.stray:
            told = "stray" if entry.stray.year else "stray_yearless"
            notes.append(self.words[told].format(year=entry.stray.year))
        for name in ("lost", "misnamed"):
            if sources := [quoted(source, LONGEST) for source in getattr(entry, name)]:
                notes.append(self.words[name].format(files=self._joined(sources)))
        found: ListingRow = (None,) * 5
        if filing:
            counts = (filing.errors, filing.warnings, filing.waived, filing.blanks)
            found = (self.words[VERDICTS[filing.verdict]], *counts)
        return (
            *(_name(entry), code and quoted(code), self._kind(entry.kind), self._state(entry)),
            *(filing and _day(filing.published), _day(entry.deadline), *found),
            *(self._joined(notes), filing and _source(filing)),
        )

    def _state(self, entry: Listed) -> str:
        """The state of an entry; where there is no deadline, whether a report came in."""
        if entry.state == "no_deadline":
            return self.words["no_deadline_filed" if entry.filing else "no_deadline_not_filed"]
        return self.words[entry.state]

    def _counted(self, name: str, counts: dict[str, int], shown: list[str]) -> ListingRow:
        due = sum(counts[state] for state in DUE)
        own = [counts[state] for state in shown]
        return name, sum(own), due, *own[: len(DUE)], self._rate(counts), *own[len(DUE) :]

    def _rate(self, counts: dict[str, int]) -> str | None:
        """The rate, from the lowest to the highest where some are not certain."""
        shown = [*dict.fromkeys(map(percent, rates(counts) or ()))]
        return shown[0] if len(shown) == 1 else "–".join(shown) or None

    def _kind(self, kind: str | None) -> str:
        return self.kinds[kind] if kind else self.words["no_kind_known"]

    def _heads(self, names: str) -> list[str]:
        return [self.words[name] for name in names.split()]


def _full(section: Listing) -> Listing:
    """The same without columns in which nothing stands."""
    kept = [at for at in range(len(section.heads)) if any(row[at] not in (None, "") for row in section.rows)]
    rows: list[ListingRow] = [[row[at] for at in kept] for row in section.rows]
    return section._replace(heads=[section.heads[at] for at in kept], rows=rows)


def _name(entry: Listed) -> str:
    return quoted(entry.names[0], LONGEST)


def _day(text: str | None) -> str | None:
    return text and calendar_day(text)


def _source(filing: Filing) -> str:
    return quoted(filing.source, LONGEST)
