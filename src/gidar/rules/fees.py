"""The fees charged for processing requests."""

import re
from collections.abc import Iterator
from typing import Any

from ..model.display import number
from ..model.edition import Edition
from ..model.findings import Items, finding, not_checked
from ..model.form import Rule
from ..structure.usable import Year
from .doubt import in_doubt
from .registry import register
from .sql import SPACES, literal


def _unnoted(edition: Edition, rule: Rule) -> Iterator[str]:
    bare = f"regexp_replace(coalesce({{text_field}}, ''), '[{SPACES}]', '', 'g')"
    stated = f"{{field}} IS NULL AND regexp_matches({bare}, {literal('|'.join(rule.data['notice_phrases']))})"
    yield f"{{cell}} > 0 AND coalesce({{field}}, 0) = 0 AND NOT ({stated})"


@register("fee-notice", reads=("cell", "field", "text_field"), sql=_unnoted)
def fee_notice(year: Year, rule: Rule) -> Items:
    """Where requests were closed for fees that were not paid, fees had been notified: the field says so, or the text.

    A field left blank says nothing, so that the text is asked whether it speaks of notices; 0 says that there were
    none. Of a document, which has no place for the field, nobody knows whether there were.
    """
    closed, place = year.usable.get(rule.data["cell"]), rule.data["field"]
    if closed and place in year.report.unfilled and not _speaks_of_notices(year, rule):
        yield not_checked(year.edition, rule.code, "no_place", field=year.edition.label(place))
    if closed and not year.usable.get(place) and not in_doubt(year, place):
        if year.usable.get(place) is None and _speaks_of_notices(year, rule):
            return
        params: dict[str, Any] = {"value": number(closed), "notices": year.edition.label(place)}
        yield finding(year.report, year.edition, rule.code, rule.data["cell"], place, **params)


def _speaks_of_notices(year: Year, rule: Rule) -> bool:
    """Whether the text does, or may, where it was not read."""
    text = "".join((year.usable.get(rule.data["text_field"]) or "").split())
    return any(phrase in text for phrase in rule.data["notice_phrases"]) or in_doubt(year, rule.data["text_field"])


def _scopes(edition: Edition, rule: Rule) -> tuple[str, str]:
    """The scope of the report, and that of the table with the cell."""
    return "/scope", f"/table_scopes/{rule.data['cell'].split('/')[2]}"


@register("processing-fees-bound", reads=("field", "cell", _scopes), sql="{field} > {cell} * {scale}")
def processing_fees_bound(year: Year, rule: Rule) -> Items:
    """Processing fees are part of all fees of the same scope."""
    received, amount = year.usable.get(rule.data["field"]), year.usable.get(rule.data["cell"])
    if not received or amount is None:
        return
    scope, of_table = _scopes(year.edition, rule)
    if in_doubt(year, of_table, scope):
        return
    if year.usable.get(of_table) not in (None, year.usable.get(scope)):
        yield not_checked(year.edition, rule.code, "scope_differs")
    elif received > amount * rule.data["scale"]:
        places = rule.data["field"], rule.data["cell"]
        where, limit = year.edition.label(rule.data["cell"]), number(amount * rule.data["scale"])
        yield finding(year.report, year.edition, rule.code, *places, value=number(received), where=where, amount=limit)


def _unstated(edition: Edition, rule: Rule) -> Iterator[str]:
    fees = ", ".join(f"{{{fee}}}" for fee in rule.data["fields"])
    other, phrases = (literal("|".join(rule.data[name])) for name in ("other_phrases", "phrases"))
    bare = f"regexp_replace(coalesce({{field}}, ''), '[{SPACES}]', '', 'g')"
    yield (
        f"{{/year}} >= {{from_year}} AND NOT (coalesce({fees}) IS NOT NULL"
        f" OR regexp_matches(regexp_replace({bare}, {other}, '', 'g'), {phrases}))"
    )


@register("processing-fees-statement", reads=("field", "fields", "/year"), sql=_unstated)
def processing_fees_statement(year: Year, rule: Rule) -> Items:
    """What was charged is stated, in figures or in words; other_phrases are about what else is charged.

    White space may stand within the phrases.
    """
    usable, text, fees = year.usable, rule.data["field"], rule.data["fields"]
    told = [fee for fee in fees if usable.get(fee) is not None]
    if told:
        return
    said = re.sub("|".join(rule.data["other_phrases"]), "", "".join((usable.get(text) or "").split()))
    if any(phrase in said for phrase in rule.data["phrases"]):
        return
    if not in_doubt(year, text, *fees) and usable.get("/year", 0) >= rule.data["from_year"]:
        yield finding(year.report, year.edition, rule.code, text)
