"""A sheet from what a report came to."""

from collections.abc import Iterator
from os.path import basename, isfile

from ...model.display import quoted
from ...model.edition import Edition, load_edition
from ...model.findings import Finding
from ...model.form import Lang
from ...model.result import Result
from ...model.version import __version__
from ...model.words import sentence, words
from ..grouping import groups, is_blank
from ..marks import places_of
from ..words import said
from .blanks import blanks
from .cells import agreed, faults, to_look_at
from .confirmed import confirmed
from .determined import determined
from .drawn import drawn
from .records import LACKING, REPEATED, Chapter, Matter, Returned, ReturnSheet, Sender
from .sums import causes_of, sums
from .trusted import trusted
from .unread import is_doubt, left_out, noted, uncertain, unread, waiting

PLAUSIBLE = ("figure-jump", "figure-far")
"""Hints that are for whoever collects: one in a hundred is a false alarm, and no organ is to be bothered with it."""

UNTRUE = ("publication-early", "organ-code-check")
"""Warnings about what cannot be: something is wrong in any case, and nobody can reply that it is right."""

OTHER_FORM = "edition-year"
"""The error that makes all others idle: the report has to be filled in anew on the right form."""


def to_confirm(result: Result, strict: bool = False) -> bool:
    """Whether a report without errors has figures that its organ has to confirm: those that fit all sums and still are
    most likely wrong; if strict, whatever a warning is about, and what was not read for certain."""
    if strict and (any(one.standing == "warning" for one in result.findings) or any(map(is_doubt, result.not_checked))):
        return True
    return any(
        one.rule.data["area"] == "corpus" and one.code not in PLAUSIBLE and not one.waived for one in result.findings
    )


def sheet_of(returned: Returned, sender: Sender, lang: Lang) -> ReturnSheet:
    """The sheet for a report: to send it back, or, where nothing has to be corrected, to have it checked."""
    own, result = words(lang, "returns"), returned.result
    own_file = isfile(result.source)  # what several reports stand in says nothing to one organ
    edition = load_edition(result.edition) if result.edition else None
    parts = [part for part in _parts(_sendable(result), edition, returned, lang) if part.items]
    shown = edition is not None and any(item.marked or item.suggested for part in parts for item in part.items)
    look = {part.heading for part in parts} <= {own["part_look"], own["part_agreed"]}
    note = waiting(edition, result, (item for part in parts for item in part.items), lang)
    kind = "_look" if look else ""
    steps = [
        own["step_check" if look else "step_look"] + (own["step_form"] if shown else ""),
        own[f"step_correct{kind}"],
    ]
    sheet = ReturnSheet(
        organ=_organ(result.organ, lang),
        title=own[f"title{kind}"].format(year="" if result.year is None else result.year),
        to=_to(result.organ, sender, lang, kind),
        asks=[*_asks(parts, lang)],
        steps=[*steps, own[f"step_confirm{kind}"]],
        foot=[*_foot(basename(result.source) if own_file else None, returned.others, sender, lang)],
        parts=parts,
        notes=[note] if note else [],
        edition=result.edition,
        report=returned.report if shown else None,
        end=own["note" if shown else "made_by"].format(version=__version__),
    )
    if any(not mark.number for mark in drawn(sheet, lang).cells.values()):
        sheet.steps[0] += own["step_once"]
    return sheet


def sheet_without_report(
    organ: str, year: int, why: tuple[str, str, str], file: str, sender: Sender, lang: Lang
) -> ReturnSheet:
    """The sheet for an organ whose report of a year did not come, although something did: why are the heading, what
    is wrong, and what to do."""
    own, (heading, text, advice) = words(lang, "returns"), why
    return ReturnSheet(
        organ=_organ(organ, lang),
        title=own["title"].format(year=year),
        to=_to(organ, sender, lang),
        asks=[own["not_received"].format(year=year, file=quoted(basename(file), 200))],
        steps=[],
        foot=[*_foot(basename(file), (), sender, lang)],
        parts=[Chapter(own["part_missing"], [Matter(heading, [text], advice=advice)])],
        notes=[],
        edition=None,
        report=None,
        end=own["made_by"].format(version=__version__),
    )


def _to(organ: str | None, sender: Sender, lang: Lang, kind: str = "") -> str:
    return words(lang, "returns")[f"to{kind}"].format(organ=_organ(organ, lang), by=_day(sender.by, lang))


def _organ(name: str | None, lang: Lang) -> str:
    return quoted(name or said(lang)["no_organ"], 200)


def _foot(file: str | None, others: tuple[str, ...], sender: Sender, lang: Lang) -> Iterator[str]:
    own = words(lang, "returns")
    yield own["contact"].format(contact=quoted(sender.contact, 200) if sender.contact else own["no_contact"])
    if file:
        yield own["file"].format(file=quoted(file, 200))
    if others:  # those that are in a file of their own are named
        files = [quoted(basename(source), 200) for source in others if isfile(source)]
        named = own["other_files"].format(files=said(lang)["list"].join(files)) if files else ""
        yield own["others"].format(count=len(others), files=named)
    yield own["day"].format(day=_day(sender.day, lang))


def _parts(result: Result, edition: Edition | None, returned: Returned, lang: Lang) -> Iterator[Chapter]:
    own = words(lang, "returns")
    figures = determined(edition, result, returned.report, returned.last) if edition else {}
    found = [[one for one in group if one.code not in PLAUSIBLE] for group in groups(result)]
    causes = causes_of(result)
    figures = trusted(edition, figures, causes) if edition else {}
    single = [group for group in _standing(found, "error") if group[0].outcome != "fails"]
    signs = [one for one in causes if one.repairs and not (one.findings or one.is_beside_blanks)]
    warnings = [*_standing(found, "warning"), *_standing(found, "info")]
    untrue = [group for group in warnings if group[0].code in UNTRUE]
    other_form = [group for group in single if group[0].code == OTHER_FORM]
    single = [group for group in single if group[0].code != OTHER_FORM]
    wrong = [*faults(edition, [*single, *untrue], figures, signs, lang), *noted(edition, returned, lang)]
    wrong += sums(edition, causes, lang) if edition else ()
    wrong, found = confirmed(wrong, found, lang)
    empty = [finding for group in found for finding in group if is_blank(finding) and not finding.waived]
    missing = [*unread(edition, returned, figures, lang), *left_out(result, lang)]
    missing += to_look_at(edition, [group for group in warnings if group[0].code == LACKING], lang)
    if edition:
        missing += blanks(edition, empty, figures, returned.last, lang)
    found_apart = (*UNTRUE, LACKING)
    others = [
        group for group in (*_standing(found, "warning"), *_standing(found, "info")) if group[0].code not in found_apart
    ]
    named = {place for item in wrong for place in item.suggested}  # of which it is said what they should be
    looked = [
        [one for one in group if not (is_blank(one) or _waits_for(one, empty) or _is_named(one, named))]
        for group in others
    ]
    repeated = [group for group in looked if group and group[0].code == REPEATED]
    rest = [group for group in looked if group and group not in repeated]
    look = [*uncertain(edition, returned, lang), *to_look_at(edition, rest, lang)]
    first = [*to_look_at(edition, repeated, lang)]
    if not (wrong or missing or look):
        first, look = [], first
    on_other_form = [*faults(edition, other_form, figures, [], lang)]
    if wrong or missing or look:
        first = on_other_form + first
    else:
        wrong = on_other_form
    yield Chapter(own["part_first"], first)
    yield Chapter(own["part_wrong"], wrong)
    yield Chapter(own["part_missing"], missing)
    yield Chapter(own["part_look"], look)
    yield Chapter(own["part_agreed"], [*agreed(edition, _standing(found, "waived"), lang)])


def _standing(found: list[list[Finding]], standing: str) -> list[list[Finding]]:
    return [group for group in found if group and group[0].standing == standing]


def _waits_for(finding: Finding, empty: list[Finding]) -> bool:
    """Whether an equation cannot be told only because of cells of which it is said that they are blank."""
    told = {cell.pointer for one in empty for cell in one.cells}
    return finding.outcome == "undetermined" and any(
        cell.pointer in told for cell in finding.cells if cell.source is None
    )


def _is_named(finding: Finding, named: set[str]) -> bool:
    """Whether figures are only unusual of which the sheet says already what they should be."""
    places = {place for _, place in places_of(finding, None)}
    return finding.rule.data["area"] == "corpus" and bool(places) and places <= named


def _asks(parts: list[Chapter], lang: Lang) -> Iterator[str]:
    """How much there is to do of each kind."""
    own = words(lang, "returns")
    for key in ("first", "wrong", "missing", "look"):
        items = sum(len(part.items) for part in parts if part.heading == own[f"part_{key}"])
        if items:
            yield own[f"ask_{key}"].format(items=items)


def _day(day: str | None, lang: Lang) -> str:
    """A day in words, or the place to write it in."""
    if day is None:
        return sentence("returns.no_day", lang)
    if lang == "en":
        return day
    year, month, of_month = map(int, day.split("-"))
    return sentence("writers.date", lang, year=year, month=month, day=of_month)


def _sendable(result: Result) -> Result:
    """A result that does not say where the office keeps its copies of other reports."""
    return result._replace(source=basename(result.source), findings=tuple(map(_without_folder, result.findings)))


def _without_folder(finding: Finding) -> Finding:
    cells = (cell._replace(source=cell.source and basename(cell.source)) for cell in finding.cells)
    params = finding.params | ({"source": ""} if "source" in finding.params else {})
    return finding._replace(cells=tuple(cells), params=params)
