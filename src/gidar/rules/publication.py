"""When a report was published."""

from collections.abc import Iterator
from typing import Any

from ..model.display import quoted
from ..model.edition import Edition, not_for
from ..model.findings import Items, finding, not_checked
from ..model.form import Rule
from ..structure.usable import Year
from .doubt import in_doubt
from .registry import register
from .sql import literal


def _late(edition: Edition, rule: Rule) -> Iterator[str]:
    for kind, day in rule.data["deadlines"].items():
        yield f"{{/organ/kind}} = {literal(kind)} AND {{/published}} > ({{/year}} + 1) || {literal(f'-{day}')}"


@register("publication-deadline", reads=("/published", "/year", "/organ/kind"), sql=_late, unsure=True, recurs=True)
def publication_deadline(year: Year, rule: Rule) -> Items:
    """Published by the day that the law sets for organs of this kind."""
    usable = year.usable
    published, covered = usable.get("/published"), usable.get("/year")
    if not published or not covered:
        return
    kind = usable.get("/organ/kind")
    day = rule.data["deadlines"].get(kind)
    deadline = f"{covered + 1}-{day}"
    if kind and (day is None or published <= deadline):
        return
    if not_for(year.edition, covered) or in_doubt(year, "/organ/kind"):
        return  # the year or the kind is wrong, which has been said
    if kind is None:
        yield not_checked(year.edition, rule.code, "organ_kind_unknown")
    else:
        kinds = year.edition.catalogue["words"]["kinds"]
        params: dict[str, Any] = {"value": quoted(published), "kind": kinds[kind], "deadline": deadline}
        yield finding(year.report, year.edition, rule.code, "/published", **params)


@register("publication-early", reads=("/published", "/year"), sql="{/published} <= {/year} || '-12-31'", recurs=True)
def publication_early(year: Year, rule: Rule) -> Items:
    """Published after the year had ended."""
    published, covered = year.usable.get("/published"), year.usable.get("/year")
    if published and covered and published <= f"{covered}-12-31":
        yield finding(year.report, year.edition, rule.code, "/published", value=quoted(published), year=covered)
