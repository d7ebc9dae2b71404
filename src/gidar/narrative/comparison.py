"""The narrative against the tables: figures that sections one and six state and the tables contradict.

Real reports count the one for the office and the other for the region, so that this is never more than a warning;
where the words themselves name another scope than that of the table, the two are not compared at all.
"""

from collections.abc import Iterator
from decimal import Decimal
from functools import cache, partial
from itertools import islice
from typing import Any

from ..model.display import number, quoted
from ..model.edition import Edition
from ..model.findings import Finding, NotChecked, finding, not_checked
from ..model.form import Rule, Text
from ..structure.usable import Usable, Year
from .lexicon import Indicator, lexicon
from .parser import Parser
from .sieve import Sieve
from .statements import Statement

MAX_QUOTED = 100


@cache
def sieve(edition: Edition) -> Sieve:
    """That of an edition."""
    return Sieve(lexicon(edition))


def check(year: Year, rule: Rule) -> Iterator[Finding | NotChecked]:
    """Yield the statements that agree with no sum of cells that they may mean."""
    yield from islice(_differences(year, rule), lexicon(year.edition).record["most"])


def _differences(year: Year, rule: Rule) -> Iterator[Finding | NotChecked]:
    edition, usable = year.edition, year.usable
    words = lexicon(edition)
    parser, known = Parser(words, usable.get("/year"), usable.get("/organ/name") or ""), sieve(edition)
    cut = partial(known.cut, agrees=lambda indicator, *value: _agrees(usable, indicator, *value))
    for section in words.record["sections"]:
        place = f"/narrative/{section}"
        text = usable.get(place) or ""
        if len(text) > words.record["most_text"]:
            yield not_checked(edition, rule.code, "text_too_long", section, where=edition.label(place))
            continue
        if known.is_silent(text, parser.names):
            continue
        for statement in parser.parse(text, cut):
            yield from _weigh(year, rule, place, statement)


def _weigh(year: Year, rule: Rule, place: str, statement: Statement) -> Iterator[Finding | NotChecked]:
    edition, usable = year.edition, year.usable
    if _agrees(usable, statement.indicator, statement.value, statement.exponent):
        return
    values = _values(usable, statement.indicator)
    totals = [*map(sum, values)]
    text, value = quoted(statement.text, MAX_QUOTED), number(statement.value)
    cells = list(dict.fromkeys(cell for cells in statement.indicator.sums for cell in cells))
    own = (usable.get(f"/table_scopes/{cell.split('/')[2]}") if cell in edition.cells else None for cell in cells)
    scopes = {scope or usable.get("/scope") for scope in own}
    if statement.scopes and not {None, *statement.scopes} & scopes:
        yield not_checked(edition, rule.code, "scope_of_text", statement.indicator.id, text=text)
        return
    sides: dict[Any, Text] = {}
    for sum_, figures, total in zip(statement.indicator.sums, values, totals, strict=True):
        sides.setdefault(total, _side(edition, sum_, figures, total))
    params: dict[str, Any] = {"text": text, "value": value, "table": _either(edition, list(sides.values()))}
    found = finding(year.report, edition, rule.code, place, *cells, **params)
    yield found._replace(instance=statement.indicator.id, outcome="fails", left=statement.value, right=totals[0])


def _values(usable: Usable, indicator: Indicator) -> list[list[Any]]:
    """The figures of the tables in each sum that may be meant."""
    return [[usable.get(cell) for cell in cells] for cells in indicator.sums]


def _agrees(usable: Usable, indicator: Indicator, value: int | Decimal, exponent: int) -> bool:
    """Whether a figure, whose last digit is worth ten to a power, is one of the sums, or may be that rounded."""
    totals = list[Any]()
    for cells in indicator.sums:
        values: list[Any] = [usable.get(cell) for cell in cells]
        if None in values:
            return True  # a blank, or what is no figure: that has been said
        totals.append(sum(values))
    if value in totals:
        return True
    return any(abs(total - value) < Decimal(10) ** exponent for total in totals)


def _side(edition: Edition, cells: tuple[str, ...], values: list[Any], total: Any) -> Text:
    """Cells with their figures in the words of the form, and what they add up to."""
    labels = [edition.label(cell) or {} for cell in cells]
    out = {}
    for lang in ("zh", "en"):
        said = " + ".join(f"{label[lang]} {number(value)}" for label, value in zip(labels, values, strict=True))
        out[lang] = f"{said} = {number(total)}" if len(cells) > 1 else said
    return out


def _either(edition: Edition, sides: list[Text]) -> Text:
    words: Text = edition.catalogue["words"]["or_else"]
    return {lang: words[lang].join(side[lang] for side in sides) for lang in ("zh", "en")}
