"""What is wrong with single places, and what to look at: an item for each rule."""

from collections.abc import Iterator, Mapping

from ...model.edition import Edition
from ...model.findings import Finding
from ...model.form import Lang, Rule
from ...model.words import sentence, texts
from ..grouping import basis_of, location, reason, rule_title
from ..marks import places_of
from .determined import Followed
from .records import MOST_POINTS, Matter
from .relations import relation
from .sums import Cause, corrected


def faults(
    edition: Edition | None, groups: list[list[Finding]], figures: Followed, causes: list[Cause], lang: Lang
) -> Iterator[Matter]:
    """Errors at single places; causes are those that no equation tells, such as a sign."""
    for group in groups:
        item = _item(edition, group, "wrong", lang, figures)
        places = {cell.pointer for one in group for cell in one.cells}
        for cause in causes:
            changed = {change.cell.pointer for change in cause.repairs[0].changes}
            if edition and changed & places and not changed <= figures.keys():
                item = corrected(item, edition, cause, lang)
        yield item


def to_look_at(edition: Edition | None, groups: list[list[Finding]], lang: Lang) -> Iterator[Matter]:
    """Warnings and hints."""
    return (_item(edition, group, "doubtful", lang, {}) for group in groups)


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
        _own(first.rule, "title", lang) or rule_title(first.rule, first.severity, lang),
        points,
        advice=advice_of(first.rule, lang),
        basis=basis_of(first, lang, sent=True),
        marked=dict.fromkeys(places, kind),
        suggested=_follows(places, figures),
    )


def _point(edition: Edition | None, finding: Finding, figures: Followed, lang: Lang) -> str:
    text = relation(edition, finding, lang) if edition and finding.outcome else finding.message(lang)
    if not finding.outcome and (figure := figures.get(finding.cells[0].pointer)) is not None:
        text += sentence("returns.follows", lang, figure=figure)
    return text + location(finding, lang)


def _follows(places: list[str], figures: Followed) -> Mapping[str, str]:
    """What follows from the other cells for those of some places that hold no figure."""
    pointers = {place: f"/tables/{place.replace('.', '/')}" for place in places}
    return {place: f"{figures[pointer]}?" for place, pointer in pointers.items() if pointer in figures}


def advice_of(rule: Rule, lang: Lang) -> str:
    """What the organ is to do about findings of a rule, where that is not what whoever copies its report has to do."""
    return _own(rule, "advice", lang) or str(rule.data["advice"][lang])


def _own(rule: Rule, what: str, lang: Lang) -> str:
    """What sheets say of a rule otherwise than lists of findings, "" where that is the same."""
    return str(texts("returns").get(f"{what}_{rule.code.replace('-', '_')}", {}).get(lang, ""))
