"""Plausibility and the parts of the report outside the tables: the rules of rules.yaml that need code.

Each rule is one small function; what it compares with (cells, limits, dates, phrases) stands in its record.
A rule whose cells an edition lacks is not in that edition's catalogue and does not run.
"""

from collections.abc import Callable
from functools import cache
from operator import mul
from typing import Any

from ..identities.equations import Side, Term, total
from ..model.display import number, quoted
from ..model.edition import Edition, Rule
from ..model.findings import Items, NotChecked, finding, not_checked
from ..model.report import Report
from ..structure.usable import Usable, Year

Check = Callable[[Report, Edition, Rule, Usable], Items]

NOTHING = Report({})
"""What these rules are given as the report where it is known that nothing in it is in doubt."""

CODE_CHARACTERS = "0123456789ABCDEFGHJKLMNPQRTUWXY"  # GB 32100-2015, in the order of their values
CODE_VALUES = bytes.maketrans(CODE_CHARACTERS.encode(), bytes(range(31)))
CODE_WEIGHTS = [pow(3, place, 31) for place in range(17)]


def check(report: Report, edition: Edition, usable: Usable, texts: bool = True) -> Items:
    """Yield what is implausible. What the structure check has found faulty is not in known and passed over.

    texts says whether the narrative is understood and compared, which takes longer than all other checks together.
    """
    for check_, rule in checks(edition, texts):
        yield from check_(report, edition, rule, usable)


@cache
def checks(edition: Edition, texts: bool = True) -> tuple[tuple[Check, Rule], ...]:
    """The rules of an edition that are checked here, each with its function."""
    found = [rule for rule in edition.rules.values() if rule.code in CHECKS and rule.data["status"] != "retired"]
    return tuple((CHECKS[rule.code] if texts else QUICK.get(rule.code, CHECKS[rule.code]), rule) for rule in found)


def _in_doubt(report: Report, usable: Usable, *pointers: str) -> bool:
    """Whether something stands at one of the places, or above it, that the structure check has found faulty."""
    return any(
        place not in usable and report.value(place) is not None
        for pointer in pointers
        for place in (pointer, pointer.rpartition("/")[0])
        if place
    )


def _edition_year(report: Report, edition: Edition, rule: Rule, usable: Usable) -> Items:
    year = usable.get("/year")
    if "/edition" not in usable and report.value("/edition") is not None:
        return  # the edition itself is in doubt, which has been said
    if year and _not_for(edition, year):
        words = edition.catalogue["words"]["no_year_limit" if edition.years["to"] is None else "year_range"]
        years = {lang: text.format(**edition.years) for lang, text in words.items()}
        params = {"value": year, "edition": edition.id, "years": years}
        yield finding(report, edition, rule.code, "/year", **params)


def _not_for(edition: Edition, year: int) -> bool:
    """Whether a year lies outside those that the edition is for."""
    first, last = edition.years["from"], edition.years["to"]
    return year < (first or year) or year > (last or year)


def _organ_name_blank(report: Report, edition: Edition, rule: Rule, usable: Usable) -> Items:
    name = usable.get("/organ/name", "-")
    if not name.strip():
        yield finding(report, edition, rule.code, "/organ/name")


def _organ_code_check(report: Report, edition: Edition, rule: Rule, usable: Usable) -> Items:
    if code := usable.get("/organ/code"):
        total = sum(map(mul, CODE_WEIGHTS, code.encode().translate(CODE_VALUES)))
        expected = CODE_CHARACTERS[-total % 31]
        if code[17] != expected:
            yield finding(report, edition, rule.code, "/organ/code", value=code, expected=expected)


def _narrative_missing(report: Report, edition: Edition, rule: Rule, usable: Usable) -> Items:
    for pointer in _texts(edition):
        if not (usable.get(pointer) or "").strip() and not _in_doubt(report, usable, pointer):
            yield finding(report, edition, rule.code, pointer)


@cache
def _texts(edition: Edition) -> tuple[str, ...]:
    """The sections of a report that are text."""
    return tuple(f"/narrative/{section['id']}" for section in edition.sections if section["kind"] == "text")


def _bound(report: Report, edition: Edition, rule: Rule, usable: Usable) -> Items:
    """left <= right, reported only where no choice of the blanks lets it hold."""
    for bound in rule.data["bound"]:
        terms = [*bound["left"], *bound["right"]]
        if any(usable.get(p) is None for p in bound["right"]) or not all(p in usable for p in bound["left"]):
            continue
        year = Year(report, edition, usable)
        left, right = ([Term(year, pointer) for pointer in bound[side]] for side in ("left", "right"))
        if total(left) > total(right):
            params: dict[str, Any] = {
                "where": edition.line(bound["axis"], terms[0]).name,
                "left_text": Side(edition, bound["axis"], left),
                "right_text": Side(edition, bound["axis"], right),
            }
            found = finding(report, edition, rule.code, *terms, **params)
            found = found._replace(left=total(left), right=total(right))
            yield found._replace(instance=bound["instance"], outcome="fails")


def _publication_deadline(report: Report, edition: Edition, rule: Rule, usable: Usable) -> Items:
    published, year = usable.get("/published"), usable.get("/year")
    if not published or not year:
        return
    kind = usable.get("/organ/kind")
    day = rule.data["deadlines"].get(kind)
    deadline = f"{year + 1}-{day}"
    if kind and (day is None or published <= deadline):
        return
    if _not_for(edition, year) or _in_doubt(report, usable, "/organ/kind"):
        return  # the year or the kind is wrong, which has been said
    if kind is None:
        yield not_checked(edition, rule.code, "organ_kind_unknown")
    else:
        kinds = edition.catalogue["words"]["kinds"]
        params: dict[str, Any] = {"value": quoted(published), "kind": kinds[kind], "deadline": deadline}
        yield finding(report, edition, rule.code, "/published", **params)


def _publication_early(report: Report, edition: Edition, rule: Rule, usable: Usable) -> Items:
    published, year = usable.get("/published"), usable.get("/year")
    if published and year and published <= f"{year}-12-31":
        yield finding(report, edition, rule.code, "/published", value=quoted(published), year=year)


def _overview_length(report: Report, edition: Edition, rule: Rule, usable: Usable) -> Items:
    place = rule.data["field"]
    text = usable.get(place) or ""
    if len(text) > rule.data["limit"] < (length := len("".join(text.split()))):
        yield finding(report, edition, rule.code, place, value=length, limit=rule.data["limit"])


def _fee_notice(report: Report, edition: Edition, rule: Rule, usable: Usable) -> Items:
    closed, place = usable.get(rule.data["cell"]), rule.data["field"]
    if closed and not usable.get(place) and not _in_doubt(report, usable, place):
        params: dict[str, Any] = {"value": number(closed), "notices": edition.label(place)}
        yield finding(report, edition, rule.code, rule.data["cell"], place, **params)


def _processing_fees_bound(report: Report, edition: Edition, rule: Rule, usable: Usable) -> Items:
    received, amount = usable.get(rule.data["field"]), usable.get(rule.data["cell"])
    if not received or amount is None:
        return
    place = f"/table_scopes/{rule.data['cell'].split('/')[2]}"
    if _in_doubt(report, usable, place, "/scope"):
        return
    if usable.get(place) not in (None, usable.get("/scope")):
        yield not_checked(edition, rule.code, "scope_differs")
    elif received > amount * rule.data["scale"]:
        where, limit = edition.label(rule.data["cell"]), number(amount * rule.data["scale"])
        pointers = (rule.data["field"], rule.data["cell"])
        yield finding(report, edition, rule.code, *pointers, value=number(received), where=where, amount=limit)


def _processing_fees_statement(report: Report, edition: Edition, rule: Rule, usable: Usable) -> Items:
    text, fees = rule.data["field"], rule.data["fields"]
    told = [fee for fee in fees if usable.get(fee) is not None]
    if told or rule.data["phrase"] in (usable.get(text) or ""):
        return
    if not _in_doubt(report, usable, text, *fees) and usable.get("/year", 0) >= rule.data["from_year"]:
        yield finding(report, edition, rule.code, text)


def _texts_left(report: Report, edition: Edition, rule: Rule, usable: Usable) -> Items:
    if any(map(usable.get, _texts(edition))):
        yield _left(edition, rule.code)


@cache
def _left(edition: Edition, code: str) -> NotChecked:
    return not_checked(edition, code, "many_reports")


def _narrative_differs(report: Report, edition: Edition, rule: Rule, usable: Usable) -> Items:
    if any(map(usable.get, _texts(edition))):
        from ..narrative import comparison as narrative

        yield from narrative.check(report, edition, rule, usable)


CHECKS: dict[str, Check] = {
    "edition-year": _edition_year,
    "organ-name-blank": _organ_name_blank,
    "organ-code-check": _organ_code_check,
    "narrative-missing": _narrative_missing,
    "in-force-bound": _bound,
    "disclosed-bound": _bound,
    "items-negative": _bound,
    "publication-deadline": _publication_deadline,
    "publication-early": _publication_early,
    "overview-length": _overview_length,
    "fee-notice": _fee_notice,
    "processing-fees-bound": _processing_fees_bound,
    "processing-fees-statement": _processing_fees_statement,
    "narrative-differs": _narrative_differs,
}

QUICK: dict[str, Check] = {"narrative-differs": _texts_left}
"""What stands in for a check that takes long."""
