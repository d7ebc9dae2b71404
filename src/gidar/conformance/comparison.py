"""What is right of a case, what a program answers, and how the two differ, as far as some levels are claimed.

A program answers with a report as result.schema.json describes it; of that is read what the levels are about, and a
cell may be its JSON Pointer alone.
"""

import json
from collections import Counter
from collections.abc import Collection, Iterator
from decimal import Decimal, InvalidOperation
from functools import cache
from typing import Any, NamedTuple

from ..model.display import jsonable
from ..model.edition import load_edition
from .suite import Case, Form, Json, judges_verdict, level_of, levels

MAX_DIGITS = 40  # of a figure; what is longer is compared as it is spelt


class Unusable(Exception):
    """An answer that is none. key names the sentence of the room conform in words.yaml that says why."""

    def __init__(self, key: str, **params: Any) -> None:
        super().__init__(key)
        self.key, self.params = key, params


class Difference(NamedTuple):
    """What is missing in an answer, or stands there and should not."""

    missing: bool
    what: Json

    def to_dict(self) -> Json:
        """For `--format json`."""
        return {"missing" if self.missing else "wrong": self.what}


def asked(case: Case, claimed: Collection[str], form: Form) -> bool:
    """Whether a program that claims some levels is given a case in that form."""
    chosen = [level for level in levels() if level["id"] in claimed]
    if case.form != form:
        return False
    for member, ability in NEEDS.items():
        if member in case.record and not (member == "edits" and form == "csv"):
            return any(level.get(ability) for level in chosen)
    repairs = "repairs" in case.record and any(level.get("repairs") for level in chosen)
    return repairs or any(not level.get("repairs") and not level.get("parts") for level in chosen)


NEEDS = {"text": "sentences", "children": "parts", "edits": "text"}
"""{what a case has: the ability, a member of a level, that it is about}."""


def differences(case: Case, answer: Any, claimed: Collection[str]) -> list[Difference]:
    """How an answer differs from what is right. Raises Unusable where it cannot be read."""
    if not isinstance(answer, dict):
        raise Unusable("not_an_object")
    right, told = Counter(map(_key, _right(case, claimed))), Counter(map(_key, _told(case, answer, claimed)))
    missing = (Difference(True, json.loads(key)) for key in (right - told).elements())
    wrong = (Difference(False, json.loads(key)) for key in (told - right).elements())
    return [*missing, *wrong]


def _key(told: Json) -> str:
    """What is compared, so that equal texts are equal answers; what says nothing is left out."""
    return json.dumps({name: value for name, value in told.items() if value is not None}, sort_keys=True)


# ---- What is right -------------------------------------------------------------------------------------


def _right(case: Case, claimed: Collection[str]) -> Iterator[Json]:
    record = case.record
    if "text" in record:
        yield {"states": _states(record["states"])}
        return
    for finding in record["expect"]:
        if level_of(case.edition, finding["code"]) in claimed:
            yield _finding(case, _spelt_out(case, finding))
    if judges_verdict(claimed):
        yield {"verdict": verdict(case)}
    if "repair" in claimed and "repairs" in record:
        yield {"repairs": [*map(_repair, record["repairs"])]}


def verdict(case: Case) -> str:
    """What the report of a case comes to."""
    rules = load_edition(case.edition).rules
    severities = {found.get("severity", rules[found["code"]].severity) for found in case.record["expect"]}
    return str(case.record.get("verdict", "invalid" if "error" in severities else "valid"))


def _spelt_out(case: Case, finding: Json) -> Json:
    """An expected finding with the severity of its rule, and the cells of its equation, where it names none."""
    cells = finding.get("cells") or _terms(case.edition)[finding["code"], finding["instance"]]
    return {"severity": load_edition(case.edition).rules[finding["code"]].severity} | finding | {"cells": cells}


@cache
def _terms(edition: str) -> dict[tuple[str, str], list[str]]:
    """{(code, instance): the cells of the equation, left, right, last}."""
    form = load_edition(edition)
    return {(e.code, e.instance): [*e.left, *e.right, *e.last] for e in (*form.identities, *form.continuity)}


# ---- What is answered ----------------------------------------------------------------------------------


def _told(case: Case, answer: Json, claimed: Collection[str]) -> Iterator[Json]:
    if "text" in case.record:
        yield {"states": _states(_list(answer, "states"))}
        return
    for finding in _list(answer, "findings"):
        code = _object(finding, "findings").get("code")
        if not isinstance(code, str):
            raise Unusable("malformed", name="findings")
        if level_of(case.edition, code) in {*claimed, None}:
            yield _finding(case, finding)
    if judges_verdict(claimed):
        yield {"verdict": answer.get("verdict")}
    if "repair" in claimed and "repairs" in case.record:
        yield {"repairs": [*map(_repair, _list(answer, "repairs"))]}


def _states(pairs: list[Any]) -> list[Any]:
    if any(not isinstance(pair, list) or len(pair) != 2 for pair in pairs):
        raise Unusable("malformed", name="states")
    return [[item, _figure(figure)] for item, figure in pairs]


def _finding(case: Case, finding: Json) -> Json:
    cells = _list(finding, "cells")
    told = {key: finding.get(key) for key in ("code", "severity", "instance", "outcome")}
    told |= {"cells": [*map(_pointer, cells)], **{side: _figure(finding.get(side)) for side in ("left", "right")}}
    if case.form == "csv":
        told["places"] = [*map(_place, finding.get("places", cells))]
    return told


def _repair(repair: Any) -> Json:
    told = {key: _object(repair, "repairs").get(key) for key in ("table", "status", "kind")}
    others = [*map(_changes, repair.get("alternatives") or [])]
    return told | {"cells": _changes(repair)} | ({"alternatives": others} if others else {})


def _changes(owner: Any) -> list[Json]:
    return [
        {"pointer": _pointer(cell), "new": _figure(_object(cell, "cells").get("new"))} | _last(cell)
        for cell in _list(_object(owner, "repairs"), "cells")
    ]


def _last(cell: Json) -> Json:
    """Whether a cell is one of last year's report, which in a result has its source."""
    return {"last": True} if cell.get("last") or cell.get("source") is not None else {}


def _place(cell: Any) -> Json:
    """Where a cell stands in the files."""
    return {key: _object(cell, "places").get(key) for key in ("file", "line", "field")}


def _pointer(cell: Any) -> str:
    pointer = cell.get("pointer") if isinstance(cell, dict) else cell
    if not isinstance(pointer, str):
        raise Unusable("malformed", name="cells")
    return pointer


def _list(owner: Json, name: str) -> list[Any]:
    found = owner.get(name)
    if not isinstance(found, list):
        raise Unusable("lacks" if found is None else "malformed", name=name)
    return found


def _object(value: Any, name: str) -> Json:
    if not isinstance(value, dict):
        raise Unusable("malformed", name=name)
    return value


def _figure(value: Any) -> Any:
    """A figure to the last digit, so that equal ones are spelt alike; anything else as it is."""
    if isinstance(value, bool) or not isinstance(value, (int, float, str, Decimal)):
        return value
    try:
        figure = Decimal(repr(value) if isinstance(value, float) else value)
    except InvalidOperation:
        return value
    small = figure.is_finite() and abs(figure.adjusted()) < MAX_DIGITS
    if not small:
        return str(value)
    return jsonable(int(figure) if figure == figure.to_integral_value() else figure)
