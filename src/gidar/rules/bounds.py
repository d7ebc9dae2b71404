"""Sums of cells that are at most others: rules that are data, as the equations are."""

from collections.abc import Iterator
from typing import Any

from ..identities.equations import Side, Term, total
from ..model.edition import Edition
from ..model.findings import Items, finding
from ..model.form import Rule
from ..structure.usable import Year
from .registry import BOUND, register


def _terms(edition: Edition, rule: Rule) -> Iterator[str]:
    for bound in rule.data[BOUND]:
        yield from (*bound["left"], *bound["right"])


def _exceeded(edition: Edition, rule: Rule) -> Iterator[str]:
    for bound in rule.data[BOUND]:
        left, right = (" + ".join(f"{{{cell}}}" for cell in bound[side]) or "0" for side in ("left", "right"))
        yield f"{left} > {right}"


@register(kind=BOUND, reads=[_terms], sql=_exceeded)
def bounded(year: Year, rule: Rule) -> Items:
    """left <= right, reported only where no choice of the blanks lets it hold."""
    usable, edition = year.usable, year.edition
    for bound in rule.data[BOUND]:
        terms = [*bound["left"], *bound["right"]]
        if any(usable.get(p) is None for p in bound["right"]) or not all(p in usable for p in bound["left"]):
            continue
        left, right = ([Term(year, pointer) for pointer in bound[side]] for side in ("left", "right"))
        if total(left) > total(right):
            params: dict[str, Any] = {
                "where": edition.line(bound["axis"], terms[0]).name,
                "left_text": Side(edition, bound["axis"], left),
                "right_text": Side(edition, bound["axis"], right),
            }
            found = finding(year.report, edition, rule.code, *terms, **params)
            found = found._replace(left=total(left), right=total(right))
            yield found._replace(instance=bound["instance"], outcome="fails")
