"""What is wrong with single places, and what to look at: an item for each rule."""

from collections.abc import Iterator, Mapping
from decimal import Decimal

from ...model.display import number
from ...model.edition import Edition, edition_for
from ...model.findings import Cell, Finding
from ...model.form import OFF_FORM, Lang, Rule
from ...model.words import sentence, texts
from ..grouping import basis_of, location, reason, rule_title
from ..marks import places_of
from .determined import Followed
from .off_form import off_form
from .records import FREE, LACKING, MOST_POINTS, REPEATED, Matter
from .relations import relation, to_compare
from .sums import Cause, corrected

MONEY = "CNY"
"""What the units of money begin with, of which one may be written for another."""


def faults(
    edition: Edition | None, groups: list[list[Finding]], figures: Followed, causes: list[Cause], lang: Lang
) -> Iterator[Matter]:
    """Errors at single places; causes are those that no equation tells, such as a sign."""
    for group in _cases(edition, groups):
        item = _item(edition, group, "wrong", lang, figures)
        places = {cell.pointer for one in group for cell in one.cells}
        for cause in causes:
            changed = {change.cell.pointer for change in cause.repairs[0].changes}
            if edition and changed & places and not changed <= figures.keys():
                item = corrected(item, edition, cause, lang)
        yield item


def to_look_at(edition: Edition | None, groups: list[list[Finding]], lang: Lang) -> Iterator[Matter]:
    """Warnings and hints; those of a rule apart of which something else is to be done."""
    for group in _cases(edition, groups):
        yield _item(edition, group, "doubtful", lang, {})


def _cases(edition: Edition | None, groups: list[list[Finding]]) -> Iterator[list[Finding]]:
    """Groups of a rule each, divided by those of its cases that sheets say something else of."""
    for group in groups:
        cases: dict[str, list[Finding]] = {}
        for one in group:
            case = _case(edition, one)
            told = any(f"{part}_{_code(one.rule)}_{case}" in texts("returns") for part in ("title", "point", "advice"))
            cases.setdefault(case if told else "", []).append(one)
        yield from cases.values()


def agreed(edition: Edition | None, groups: list[list[Finding]], lang: Lang) -> Iterator[Matter]:
    """What was explained and accepted before, with its reason; there is nothing to do about it."""
    for group in groups:
        item = _item(edition, group, "waived", lang, {})
        points = [
            f"{point} {why}" for point, why in zip(item.points, (reason(one, lang) for one in group), strict=False)
        ]
        yield item._replace(points=points, advice="", basis="")


def _item(edition: Edition | None, group: list[Finding], kind: str, lang: Lang, figures: Followed) -> Matter:
    first, name = group[0], edition.id if edition else None
    points = [_point(edition, one, figures, lang) for one in group[:MOST_POINTS]]
    if len(group) > MOST_POINTS:
        points.append(sentence("returns.more_places", lang, count=len(group) - MOST_POINTS))
    places = [place for one in group for _, place in places_of(one, name)]
    return Matter(
        _own(f"title_{_code(first.rule)}", lang, _case(edition, first)) or rule_title(first.rule, first.severity, lang),
        points,
        advice=_advice(edition, group, lang),
        basis=basis_of(first, lang, sent=True),
        marked=dict.fromkeys(places, kind),
        suggested=_follows(places, figures),
    )


def _point(edition: Edition | None, finding: Finding, figures: Followed, lang: Lang) -> str:
    pointers = [cell.pointer for cell in finding.cells if cell.source is None]
    if own := _own(f"point_{_code(finding.rule)}", lang, _case(edition, finding)):
        text = own.format(**_params(finding, lang))
    else:
        text = relation(edition, finding, lang) if edition and finding.outcome else finding.message(lang)
    text += off_form(pointers, lang)
    if not finding.outcome and (figure := figures.get(finding.cells[0].pointer)) is not None:
        text += sentence("returns.follows", lang, figure=figure)
    return text if finding.code == REPEATED else text + location(finding, lang, sent=True)


def _advice(edition: Edition | None, group: list[Finding], lang: Lang) -> str:
    """What to do, with the figures of this report where the advice names them."""
    first = group[0]
    advice = advice_of(first.rule, lang, _case(edition, first))
    if _own(f"advice_{_code(first.rule)}", lang, _case(edition, first)):
        advice = advice.format(**_params(first, lang))
    return "".join(to_compare(edition, one, lang, named=len(group) > 1) for one in group if edition) + advice


def _params(finding: Finding, lang: Lang) -> dict[str, object]:
    """What a finding names in a language; an amount also in the unit of the cell that it is compared with."""
    params = {name: one[lang] if isinstance(one, Mapping) else one for name, one in finding.params.items()}
    if finding.code == "edition-year" and (form := edition_for(finding.params["value"])):
        params["form"] = form.instrument["number"]
    scale, value = finding.rule.data.get("scale"), finding.cells[0].value
    if scale and type(value) in (int, Decimal):
        params["scaled"] = number(Decimal(value) / scale)
    return params


def _follows(places: list[str], figures: Followed) -> Mapping[str, str]:
    """What follows from the other cells for those of some places that hold no figure."""
    pointers = {place: f"/tables/{place.replace('.', '/')}" for place in places}
    return {place: f"{figures[pointer]}?" for place, pointer in pointers.items() if pointer in figures}


def _case(edition: Edition | None, finding: Finding) -> str:
    """Which of the cases of a rule that ask for different things a finding is: about a field that is on no table,
    about another organ's report, which is none of the sender's business, about a section in which there is something to
    say in any case, in a cell of money, or of an equation, whether what is compared is too large or too small."""
    if any(cell.pointer.startswith(OFF_FORM) for cell in finding.cells):
        return "off_form"
    if finding.code == LACKING and finding.cells[0].pointer != FREE:
        return "required"
    if finding.code == REPEATED and finding.cells[0].pointer == "/organ/name":
        return "another"
    if (finding.params.get("unit") or {}).get("en", "").startswith(MONEY):
        return "money"
    if edition and finding.rule.data["area"] == "corpus" and _is_money(edition, finding.cells[0]):
        return "money"
    return "" if finding.difference is None else "more" if finding.difference > 0 else "less"


def _is_money(edition: Edition, cell: Cell) -> bool:
    return bool(cell.column) and edition.tables[cell.table or ""].columns[cell.column or ""].type == "money"


def advice_of(rule: Rule, lang: Lang, case: str) -> str:
    """What the organ is to do about findings of a rule, where that is not what whoever copies its report has to do."""
    return _own(f"advice_{_code(rule)}", lang, case) or str(rule.data["advice"][lang])


def _code(rule: Rule) -> str:
    return rule.code.replace("-", "_")


def _own(key: str, lang: Lang, case: str = "") -> str:
    """What sheets say of a rule, or of a case of it, otherwise than lists of findings, "" where that is the same."""
    own = texts("returns")
    return str((own.get(f"{key}_{case}") or own.get(key, {})).get(lang, ""))
