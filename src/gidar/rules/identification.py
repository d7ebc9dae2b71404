"""Whose report it is, and of which year."""

import re
from collections.abc import Iterator
from operator import mul

from ..model.display import quoted
from ..model.edition import Edition, not_for
from ..model.findings import Items, finding
from ..model.form import Rule
from ..model.organs import Unseen, is_unseen, name_key, unseen
from ..structure.usable import Year
from .registry import register
from .sql import FILLERS, NAME, WORD, literal

CODE_CHARACTERS = "0123456789ABCDEFGHJKLMNPQRTUWXY"  # GB 32100-2015, in the order of their values
CODE_VALUES = bytes.maketrans(CODE_CHARACTERS.encode(), bytes(range(31)))
CODE_WEIGHTS = [pow(3, place, 31) for place in range(17)]


def _years_outside(edition: Edition, rule: Rule) -> Iterator[str]:
    limits = (("<", edition.years["from"]), (">", edition.years["to"]))
    return (f"{{/year}} {sign} {year}" for sign, year in limits if year)


def _no_column(edition: Edition, rule: Rule) -> tuple[str, ...]:
    """A package has no such field."""
    return ()


@register("schema-edition", reads=("/$schema",), sql=_no_column, recurs=True)
def schema_edition(year: Year, rule: Rule) -> Items:
    """The schema that a report names is one of its edition."""
    named = re.search(rule.data["schema_phrase"], year.usable.get("/$schema") or "")
    if named and named.end() < len(named.string):
        return  # where Python's patterns end may be a line break; where those of JSON Schema end, there is nothing
    if named and named[1] != year.edition.id:
        yield finding(year.report, year.edition, rule.code, "/$schema", value=named[1], edition=year.edition.id)


@register("edition-year", reads=("/year", "/edition"), sql=_years_outside, recurs=True)
def edition_year(year: Year, rule: Rule) -> Items:
    """The year is one that the edition is for."""
    edition, covered = year.edition, year.usable.get("/year")
    if "/edition" not in year.usable and year.report.value("/edition") is not None:
        return  # the edition itself is in doubt, which has been said
    if covered and not_for(edition, covered):
        params = {"value": covered, "edition": edition.id, "years": edition.years_said()}
        yield finding(year.report, edition, rule.code, "/year", **params)


@register("organ-name-blank", reads=["/organ/name"], sql=f"NOT regexp_matches({{/organ/name}}, '[{WORD}]')")
def organ_name_blank(year: Year, rule: Rule) -> Items:
    """The organ has a name."""
    if not name_key(year.usable.get("/organ/name", "-")):
        yield finding(year.report, year.edition, rule.code, "/organ/name")


@register(
    "organ-name-white-space",
    reads=["/organ/name"],
    sql=f"NOT regexp_full_match({{/organ/name}}, '[{NAME}]*') OR regexp_matches({{/organ/name}}, '[{FILLERS}]')",
)
def organ_name_white_space(year: Year, rule: Rule) -> Items:
    """The name of the organ has no white space around it, and nothing in it that nobody sees."""
    name = year.usable.get("/organ/name", "")
    if unseen(name) and name_key(name):
        shown = "".join(c for c in name if not is_unseen(c)).strip()
        found = Unseen(name, year.edition.catalogue["words"]["unseen"])
        yield finding(year.report, year.edition, rule.code, "/organ/name", value=quoted(shown), characters=found)


def _wrong_codes(edition: Edition, rule: Rule) -> Iterator[str]:
    characters = literal(CODE_CHARACTERS)
    values = (
        f"(strpos({characters}, {{/organ/code}}[{n + 1}]) - 1) * {weight}" for n, weight in enumerate(CODE_WEIGHTS)
    )
    yield f"strpos({characters}, {{/organ/code}}[18]) - 1 <> (31 - ({' + '.join(values)}) % 31) % 31"


@register("organ-code-check", reads=["/organ/code"], sql=_wrong_codes)
def organ_code_check(year: Year, rule: Rule) -> Items:
    """The last character of the code follows from the others (GB 32100-2015)."""
    if code := year.usable.get("/organ/code"):
        total = sum(map(mul, CODE_WEIGHTS, code.encode().translate(CODE_VALUES)))
        expected = CODE_CHARACTERS[-total % 31]
        if code[17] != expected:
            yield finding(year.report, year.edition, rule.code, "/organ/code", value=code, expected=expected)
