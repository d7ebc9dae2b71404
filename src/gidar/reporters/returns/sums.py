"""Totals that do not balance: an item for each slip or set of slips that explains some of them."""

from collections.abc import Iterator, Sequence
from typing import NamedTuple

from ...model.display import number, quoted
from ...model.edition import Edition
from ...model.findings import Cell, Finding
from ...model.form import Lang, Text
from ...model.repairs import Change, Repair
from ...model.result import Result
from ...model.words import sentence, texts
from ..grouping import basis_of
from .records import MOST_CHOICES, MOST_POINTS, Matter
from .relations import MOST_TERMS, relation

MOST_CHANGES = 4  # cells of one correction that are told one by one
MOST_ROWS = 3  # of which the cells that one correction changes are told row by row

UNNAMED = "other"
"""The slip that is none of those that have a name."""

Keys = set[tuple[str, str]]
"""(code, instance) of equations."""


class Cause(NamedTuple):
    """What may explain equations that do not hold: the repairs of some cells that hang together, the likeliest first,
    and what is found of these equations."""

    repairs: list[Repair]
    findings: list[Finding]

    @property
    def is_beside_blanks(self) -> bool:
        """Whether no equation fails, since blanks may be anything, and figures that are there may still be wrong."""
        changes = (change for one in self.corrections() for change in one.changes)
        sound = (type(one.cell.value) is int and one.cell.value >= 0 and one.cell.source is None for one in changes)
        return not self.findings and any(sound)

    def corrections(self) -> "list[Correction]":
        """All that are about as likely; none where nothing explains the equations."""
        return [one for repair in self.repairs if repair.status != "unexplained" for one in _possible(repair)]


def causes_of(result: Result) -> list[Cause]:
    """The repairs of a result as they hang together, then what no repair is about, table by table."""
    failing = [one for one in result.findings if one.outcome == "fails" and one.standing == "error"]
    causes: list[Cause] = []
    for repair in result.repairs:
        if repair.rank == 1:
            keys: Keys = {(one.code, one.instance) for one in (*repair.resolves, *repair.leaves)}
            causes.append(Cause([], [one for one in failing if (one.code, one.instance) in keys]))
        causes[-1].repairs.append(repair)
    told = {id(one) for cause in causes for one in cause.findings}
    left: dict[str | None, list[Finding]] = {}
    for one in failing:
        if id(one) not in told:
            left.setdefault(one.cells[0].table, []).append(one)
    return causes + [Cause([], findings) for findings in left.values()]


def sums(edition: Edition, causes: list[Cause], lang: Lang) -> Iterator[Matter]:
    """An item for each slip of which equations are found not to hold, or of figures beside blanks."""
    for cause in causes:
        if cause.findings:
            yield _item(edition, cause, lang)
        elif cause.is_beside_blanks:
            section = edition.section_of(f"/tables/{cause.repairs[0].table}")["name"][lang]
            heading = sentence("returns.beside_blanks", lang, section=section)
            item = Matter(heading, [], advice=sentence("returns.advice_totals", lang))
            item = corrected(item, edition, cause, lang)
            advice = sentence("returns.advice_searched", lang)
            yield item if item.choices else item._replace(lead=sentence("returns.any_cell", lang), advice=advice)


def _item(edition: Edition, cause: Cause, lang: Lang) -> Matter:
    first, count = cause.findings[0], len(cause.findings)
    points = [relation(edition, one, lang) for one in cause.findings[:MOST_POINTS]]
    if count > MOST_POINTS:
        points.append(sentence("returns.more_totals", lang, count=count - MOST_POINTS))
    marked = {_place(cell): _mark(one) for one in cause.findings for cell in _shown(one)}
    basis = next(filter(None, (basis_of(one, lang, sent=True) for one in cause.findings)), "")
    section = edition.section_of(first.cells[0].pointer)["name"][lang]
    across_years = all(_mark(one) == "discontinued" for one in cause.findings)
    both = {_mark(one) for one in cause.findings} == {"sum", "discontinued"}
    kind = "both" if both else "continuity" if across_years else "totals"
    heading = sentence(f"returns.{kind}", lang, section=section, count=count)
    advice = sentence(f"returns.{'advice_continuity' if across_years else 'advice_totals'}", lang)
    item = corrected(Matter(heading, points, advice=advice, basis=basis, marked=marked), edition, cause, lang)
    return item if item.choices else item._replace(advice=sentence("returns.advice_searched", lang))


def corrected(item: Matter, edition: Edition, cause: Cause, lang: Lang) -> Matter:
    """An item with how it may be corrected, as far as the figures tell."""
    possible = cause.corrections()
    if not cause.repairs:
        return _searched(item, cause, edition, lang)
    first, say = cause.repairs[0], _Said(edition, lang)
    if first.status == "unexplained":
        choices = [say.change(change) for change in first.changes]
        lead = sentence("returns.unexplained", lang)
        return item._replace(lead=lead, choices=tuple(choices), suggested=_suggested(first.changes))
    if first.status == "ambiguous" and (len(possible) > MOST_CHOICES or not first.complete):
        return _searched(item, cause, edition, lang)
    if first.status == "ambiguous" and len(possible) > 1:
        return _chosen(item, cause, _Said(edition, lang, open_choice=True), possible)
    lead = {"unique": "only", "clear": "likeliest"}.get(first.certainty, "perhaps")
    suggested = _suggested(_figures(possible[0].changes)) if lead != "perhaps" else {}
    told = say.corrections(possible[0], first.slips)
    return item._replace(lead=texts("returns")[lead][lang], choices=told, suggested=suggested)


class Correction(NamedTuple):
    """What may have to be changed, and that in a sentence."""

    changes: tuple[Change, ...]
    plain: Text


def _possible(repair: Repair) -> Iterator[Correction]:
    """A repair and what is about as likely."""
    every = (repair.changes, *repair.alternatives, *repair.unlisted)
    yield from map(Correction, every, repair.plain or (repair.text,))


class _Said:
    """Says what to change."""

    def __init__(self, edition: Edition, lang: Lang, open_choice: bool = False) -> None:
        """open_choice is whether it is one of several, of which none is probable by itself."""
        self.edition, self.lang = edition, lang
        self._how = "would_be" if open_choice else "probably"

    def correction(self, one: Correction, slips: tuple[str, ...] = ()) -> str:
        """The cells with what they hold and may have to hold, and what kind of slip that would be; of many cells, the
        slip alone."""
        own = [change for change in one.changes if change.cell.source is None]
        if not own:
            last = sentence("punctuation.clauses", self.lang).join(map(self._last_year, one.changes))
            return sentence("returns.last_wrong", self.lang, figures=last)
        if len(own) > MOST_CHANGES:
            if len({change.cell.row for change in own}) > MOST_ROWS:
                return one.plain[self.lang]
            said = self._rows(own)
        else:
            said = sentence("punctuation.clauses", self.lang).join(map(self.change, own))
        if len(slips) != 1 or slips[0] == UNNAMED:
            return said
        kind = next(kind[self.lang] for kind in self.edition.repair["kinds"] if kind["id"] == slips[0])
        words: Text = self.edition.repair["words"]["slip"]
        return words[self.lang].format(changes=said, kind=kind)

    def _rows(self, own: list[Change]) -> str:
        """Changes of several cells in a few rows, row by row."""
        told: dict[str, list[str]] = {}
        for change in own:
            line, name = (self.edition.line(axis, change.cell.pointer).name[self.lang] for axis in ("row", "column"))
            text = texts("returns")["figure_filled" if change.cell.value is None else "figure_changed"][self.lang]
            figure = text.format(name=name, old=_old(change), new=number(change.new))
            told.setdefault(line, []).append(figure)
        joint = sentence("punctuation.list", self.lang)
        rows = (
            sentence("returns.row_changed", self.lang, line=line, figures=joint.join(figures))
            for line, figures in told.items()
        )
        return sentence("punctuation.clauses", self.lang).join(rows)

    def corrections(self, one: Correction, slips: tuple[str, ...]) -> tuple[str, ...]:
        """Slips that have nothing to do with one another, one by one; one slip in one sentence."""
        own = [change for change in one.changes if change.cell.source is None]
        if len(slips) > 1 and len(own) == len(one.changes) <= MOST_CHANGES:
            return tuple(map(self.change, _figures(own)))
        return (self.correction(one, slips),)

    def change(self, change: Change) -> str:
        """A cell with what it holds and may have to hold."""
        where, new = self._place(change), number(change.new)
        if change.cell.value is None:
            return sentence("returns.was_blank", self.lang, where=where, new=new)
        return sentence(f"returns.{self._how}", self.lang, where=where, old=_old(change), new=new)

    def _last_year(self, change: Change) -> str:
        where, old, new = self._place(change), _old(change), number(change.new)
        return sentence("returns.last_probably", self.lang, where=where, old=old, new=new)

    def _place(self, change: Change) -> str:
        return self.edition.cell_name(change.cell.pointer)[self.lang]


def _old(change: Change) -> str:
    value = change.cell.value
    return number(value) if type(value) is int else quoted(value)


def _chosen(item: Matter, cause: Cause, say: _Said, possible: list[Correction]) -> Matter:
    """A few corrections of which one is right, by letters that the form refers to, too; those of this year first."""
    lang, choices, suggested = say.lang, list[str](), dict[str, list[str]]()
    places = [*say.edition.cells]
    possible = sorted(
        possible, key=lambda one: (not _suggested(one.changes), places.index(one.changes[0].cell.pointer))
    )
    for letter, one in zip(sentence("returns.letters", lang).split(), possible, strict=False):
        choices.append(sentence("returns.choice", lang, letter=letter, text=say.correction(one)))
        for place, new in _suggested(one.changes).items():
            suggested.setdefault(place, []).append(sentence("returns.letter", lang, letter=letter, text=new))
    lead = sentence(f"returns.{'any_of' if _is_any(cause, possible) else 'one_of'}", lang, count=len(choices))
    if any(len(one.changes) > 1 for one in possible):
        lead += sentence("returns.together", lang)
    if all(_is_undivided(one) for one in cause.findings):
        lead += sentence("returns.undivided", lang)
    return item._replace(
        lead=lead,
        choices=tuple(choices),
        suggested={place: sentence("punctuation.list", lang).join(news) for place, news in suggested.items()},
    )


def _is_any(cause: Cause, possible: list[Correction]) -> bool:
    """Whether every cell of the equations may be the wrong one, so that what is listed tells nobody what is likely."""
    told = {(change.cell.source, change.cell.pointer) for one in possible for change in one.changes}
    return told >= {(cell.source, cell.pointer) for one in cause.findings for cell in one.cells}


def _is_undivided(finding: Finding) -> bool:
    """Whether nothing but a total of several is filled in, so that each of its parts may have some of it."""
    *parts, total = finding.cells
    return type(total.value) is int and total.value > 1 and not any(cell.value for cell in parts)


def _row_to_begin_with(cause: Cause, edition: Edition, lang: Lang) -> str:
    """The one row that does not add up where several columns do not either: it may have been shifted as a whole."""
    rows = [one for one in cause.findings if len(one.cells) > MOST_TERMS and len({cell.row for cell in one.cells}) == 1]
    columns = [one for one in cause.findings if len({cell.row for cell in one.cells}) > 1]
    if len(rows) != 1 or len(columns) < 2 or rows[0].cells[0].source is not None:
        return ""
    return sentence("returns.begin_with", lang, line=edition.line("row", rows[0].cells[0].pointer).name[lang])


def _searched(item: Matter, cause: Cause, edition: Edition, lang: Lang) -> Matter:
    """What to look for where too many cells may be wrong, or no correction is known: none is named."""
    details = [one for one in cause.findings if len(one.cells) > MOST_TERMS + 1]
    gaps = {one.difference for one in details}
    if len(gaps) == 1 and len(details) == len(cause.findings) and (gap := gaps.pop()):
        line = "row" if any(len({cell.row for cell in one.cells}) > 1 for one in details) else "column"
        how = "forgotten" if gap < 0 else "counted_twice"
        lead = sentence(f"returns.{how}", lang, gap=number(abs(gap)), line=texts("returns")[f"a_{line}"][lang])
    else:
        lead = sentence("returns.many", lang) + _row_to_begin_with(cause, edition, lang)
    only_totals = [sentence("returns.only_totals", lang)] if details and len(details) == len(cause.findings) else []
    return item._replace(points=[*item.points, *only_totals], lead=lead)


def _figures(changes: Sequence[Change]) -> Sequence[Change]:
    """Those of figures, where any is: text in place of one is an item of its own."""
    return [change for change in changes if not isinstance(change.cell.value, str)] or changes


def _mark(finding: Finding) -> str:
    """How its cells are marked: a total of the form does not balance, or what continues last year's report does not."""
    return "sum" if finding.cells[-1].source is None else "discontinued"


def _shown(finding: Finding) -> list[Cell]:
    """The cells of an equation that are marked in the form: of a long sum only its total, which names the line."""
    own = [cell for cell in finding.cells if cell.source is None]
    return own[-1:] if len(own) > MOST_TERMS + 1 else own


def _suggested(changes: Sequence[Change]) -> dict[str, str]:
    return {_place(one.cell): f"{number(one.new)}?" for one in changes if one.cell.source is None}


def _place(cell: Cell) -> str:
    return f"{cell.table}.{cell.row}.{cell.column}"
