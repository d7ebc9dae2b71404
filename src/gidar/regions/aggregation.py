"""The report of a region as the sum of those of its parts."""

from collections.abc import Callable, Collection, Iterator, Mapping
from types import MappingProxyType
from typing import Any, NamedTuple

from ..model.deprecation import renamed_argument
from ..model.edition import Edition, load_edition
from ..model.errors import contained
from ..model.findings import Finding, fill
from ..model.form import LANGUAGES, Text
from ..model.organs import Organ
from ..model.report import Doubt, Report, nested
from ..model.words import texts
from ..structure.usable import structure_of
from .comparison import said
from .doubtful import doubtful_places, doubtful_said
from .elsewhere import Regions
from .parts import Parts, part_of
from .several import CellNames, PartNames
from .sums import MAX_NOTES, Part, Sums

FAULT = "part-left-out"
MAX_OF_YEARS = 50  # parts of other years that are named


class Aggregate(NamedTuple):
    """The result of adding up subordinate reports.

    Attributes:
        data: the report in the JSON shape of the specification; None if there are faults.
        added: how many reports were added up.
        blank: {JSON Pointer: reason} of every cell that is null in data, and of processing fees that only some state.
        faults: why nothing was added up: a report that cannot be added or is missing, or a sum that is no report.
        notes: what to check, although the reports were added up.
        faulty: the reports that were added although they have errors, if this was checked.
        uncertain: the reports of which figures were added that were not read for certain from a document.
        doubts: {JSON Pointer: that such figures are in it} of these sums.
        left_blank: the reasons of blank by report: how many of its cells have no figure, and the first few.
    """

    data: dict[str, Any] | None
    added: int
    blank: dict[str, Text]
    faults: tuple[Text, ...]
    notes: tuple[Text, ...]
    faulty: tuple[Text, ...] = ()
    uncertain: tuple[Text, ...] = ()
    doubts: Mapping[str, Doubt] = MappingProxyType({})
    left_blank: tuple[Text, ...] = ()


@renamed_argument("children", "parts")
def aggregate(
    parts: Parts,
    name: str,
    *,
    code: str | None = None,
    region: str | None = None,
    scope: str = "region",
    errors: Callable[[Report], int] | None = None,
) -> Aggregate:
    """Add up subordinate reports into the report of the organ with this name, code and region.

    The parts must all have the year and edition of the first, with a list of all parts of the first that is on it; of
    those on it, none may be missing. A cell is null if the figures of its column cannot be added, or if a part has left
    it blank. The sums are exact, in the units of the form. errors returns the number of errors of a report; it is
    called for each report that is added, and errors carry over into the sum. The narrative is left blank. Only the
    name of a part is kept.
    Raises InputError if a part causes an internal error.
    """
    sums = Sums(Organ(name, code, region, scope), expected=parts.expected)
    faulty, uncertain, regions = _Faulty(errors), _Uncertain(), Regions()
    for report in parts.reports:
        before, part = sums.count, part_of(report)
        with contained(part.report.source):
            sums.add(part)
            if sums.count > before:
                faulty.add(part)
                uncertain.add(part)
                regions.add(part)
    edition = sums.edition or load_edition()
    faults, notes = [*_faults(sums, edition)], [*_notes(sums, edition), *regions.notes(edition, region)]
    if faults:
        return Aggregate(None, sums.count, {}, tuple(faults), tuple(notes), faulty.texts())
    blank = dict(_blank(sums, edition))
    data = _data(sums, edition, blank)
    found = [item for item in structure_of(Report(data), edition)[0] if isinstance(item, Finding)]
    faults = [{lang: item.message(lang) for lang in LANGUAGES} for item in found]
    told = tuple(notes), faulty.texts(), uncertain.texts(), uncertain.doubts(data)
    return Aggregate(
        None if faults else data, sums.count, blank, tuple(faults), *told, tuple(_left_blank(sums, edition))
    )


class _Faulty:
    """The reports with errors among those that are added: the first of them by name, the others counted."""

    def __init__(self, errors: Callable[[Report], int] | None) -> None:
        self._errors, self._found, self._more = errors, list[Text](), 0

    def add(self, part: Part) -> None:
        """Look at one report."""
        if not self._errors or not (count := self._errors(part.report)):
            return
        if len(self._found) < MAX_NOTES:
            name, source = part.said
            self._found.append(_filled("faulty", name=name, source=source, count=count))
        else:
            self._more += 1

    def texts(self) -> tuple[Text, ...]:
        """What there is to say."""
        return (*self._found, *([_filled("more_faulty", count=self._more)] if self._more else []))


class _Uncertain:
    """The reports of which figures that were not read for certain are added: the first by name, the others counted."""

    def __init__(self) -> None:
        self._found, self._more, self._places = list[Text](), 0, dict[str, None]()

    def add(self, part: Part) -> None:
        """Look at one report."""
        doubtful = doubtful_places(part)
        self._places |= dict.fromkeys(doubtful)
        if doubtful and len(self._found) < MAX_NOTES:
            self._found.append(doubtful_said("uncertain", part, doubtful))
        else:
            self._more += bool(doubtful)

    def texts(self) -> tuple[Text, ...]:
        """What there is to say."""
        return (*self._found, *([_filled("more_uncertain", count=self._more)] if self._more else []))

    def doubts(self, data: dict[str, Any]) -> dict[str, Doubt]:
        """The doubts about the sums that have such figures."""
        return {place: Doubt(False, "of_parts") for place in self._places if Report(data).value(place) is not None}


def _faults(sums: Sums, edition: Edition) -> Iterator[Text]:
    left_out = [params for code, params in sums.notes if code == FAULT]
    one_by_one = [params for params in left_out if (params["value"], params["source"]) not in sums.other_years]
    yield from (_sentence(edition, FAULT, params) for params in one_by_one)
    if sums.unnoted:
        yield _filled("more", count=sums.unnoted)
    if sums.of_other_years:
        yield _of_other_years(sums, edition)
    if not sums.count:
        yield _filled("none")
        return
    for name in sums.expected.missing(sums.unsuited) if sums.expected else ():
        yield _sentence(edition, "part-missing", {"value": name})
    yield from _gaps(sums, edition, {"unusable"})


def _of_other_years(sums: Sums, edition: Edition) -> Text:
    """That the parts are of several years, which was taken, and which of them are of others."""
    others = PartNames(MAX_OF_YEARS)
    for (name, source), year in sums.other_years.items():
        others.add(_filled("of_year", name=name, source=source, year=year))
    others.count = sums.of_other_years
    return _filled("years", year=sums.year, count=others.count, parts=others.text(edition))


def _notes(sums: Sums, edition: Edition) -> Iterator[Text]:
    yield from (_sentence(edition, code, params) for code, params in sums.notes if code != FAULT)
    if sums.itself:
        yield _filled("itself", name=sums.organ.name)


def _gaps(sums: Sums, edition: Edition, reasons: Collection[str]) -> Iterator[Text]:
    """The parts with cells of which no figure can be added for one of these reasons: a sentence a part and reason."""
    found = [(part, why, gap) for part, gaps in sums.gaps.items() for why, gap in gaps.items() if why in reasons]
    for (name, source), why, gap in found:
        yield _filled(f"gap_{why}", name=name, source=source, count=gap.count, cells=gap.text(edition))
    if sums.ungapped and any(why in parts for parts in sums.open.values() for why in reasons):
        yield _filled("more_gaps", count=sums.ungapped)


def _left_blank(sums: Sums, edition: Edition) -> Iterator[Text]:
    """Why cells of the sum are blank, by part; those that cannot be added first."""
    additive, never = sums.totals, CellNames()
    for pointer in (pointer for pointer in edition.cells if pointer not in additive):
        never.add(pointer)
    if never.count:
        yield _filled("gap_not_additive", count=never.count, cells=never.text(edition))
    yield from _gaps(sums, edition, ("blank", "no_place", "scope"))
    for pointer in edition.additive_fields:
        for why, parts in sums.open.get(pointer, {}).items():
            if parts.count < sums.count:
                yield _filled(why, where=edition.label(pointer), parts=parts.text(edition))


def _blank(sums: Sums, edition: Edition) -> Iterator[tuple[str, Text]]:
    """The cells that are not summed, and why; of processing fees only those that some parts give."""
    for pointer in (*edition.cells, *edition.additive_fields):
        if pointer not in sums.totals:
            yield pointer, _filled("not_additive", where=edition.label(pointer))
        for why, parts in sums.open.get(pointer, {}).items():
            if pointer in edition.cells or parts.count < sums.count:
                yield pointer, _filled(why, where=edition.label(pointer), parts=parts.text(edition))


def _data(sums: Sums, edition: Edition, blank: dict[str, Text]) -> dict[str, Any]:
    organ = sums.organ
    figures = {pointer: None if pointer in sums.open else total for pointer, total in sums.totals.items()}
    fees = {pointer: figures[pointer] for pointer in edition.additive_fields}
    data: dict[str, Any] = {"$schema": edition.schema["$id"], "edition": edition.id, "year": sums.year}
    data["organ"] = {"name": organ.name, "code": organ.code, "kind": None, "region": organ.region}
    data |= {"scope": organ.scope, "published": None}
    data["narrative"] = {section["id"]: None for section in edition.sections if section["kind"] == "text"}
    data |= dict.fromkeys(pointer.split("/")[1] for pointer in fees)
    data |= nested(fees) if any(fee is not None for fee in fees.values()) else {}
    return data | nested({pointer: figures.get(pointer) for pointer in edition.cells})


def _sentence(edition: Edition, code: str, params: dict[str, Any]) -> Text:
    message = edition.rules[code].message or {}
    return {lang: fill(message, said(edition, params), lang) for lang in message}


def _filled(key: str, **params: Any) -> Text:
    text = texts("aggregation")[key]
    return {lang: fill(text, params, lang) for lang in text}
