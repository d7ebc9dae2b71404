"""The published cases: what a program is given of each, and what is right.

A case changes a base report. It is given as a JSON object: the report as a value, or, where the case is about a text
or a CSV package, its files as texts.
"""

import copy
import json
from collections.abc import Iterable, Iterator
from functools import cache
from typing import Any, Literal, NamedTuple

from ..model.edition import editions, load_edition
from ..model.published import published, published_text
from ..model.report import unescape

Json = dict[str, Any]
Form = Literal["json", "csv"]


class Case(NamedTuple):
    """A case of an edition: its rule, or what else its file is about, and its record as case.schema.json has it."""

    about: str
    edition: str
    record: Json

    @property
    def name(self) -> str:
        """What it is called in reports: file, description, edition."""
        said = self.record["description"] if "description" in self.record else self.record["text"]
        return f"{self.about}: {said} [{self.edition}]"

    @property
    def form(self) -> Form:
        """Whether it is about a JSON report or about the files of a CSV package."""
        return "csv" if self.edited and "report.json" not in self.edited else "json"

    @property
    def edited(self) -> tuple[str, ...]:
        """The files that it changes as texts."""
        return tuple(dict.fromkeys(edit["file"] for edit in self.record.get("edits", ())))

    def given(self) -> Json:
        """What a program is given; `spec/conformance/README.md` describes it."""
        given: Json = {"case": self.name, "edition": self.edition}
        if "text" in self.record:
            return given | {"sentence": {key: self.record[key] for key in ("text", "year", "organ")}}
        if self.edited:
            given["files"] = self.files()
        else:
            given["report"] = self.patched(self.record)
        if "previous" in self.record:
            given["previous"] = self.patched(self.record["previous"])
        if "children" in self.record:
            reports = [*map(self.patched, self.record["children"])]
            given["parts"] = {"reports": reports, "expected": self.record.get("parts")}
        return given

    def patched(self, record: Json) -> Json:
        """A base with its changes: of the case itself, of last year's report, of a part."""
        base = _base(self.edition, record["base"], record.get("edition", self.edition))
        report: Json = patched(json.loads(base["report.json"]), record.get("patch", ()))
        return report

    def files(self) -> dict[str, str]:
        """{name: text} of its report, with the edits: report.json alone, or the files of the package."""
        base = _base(self.edition, self.record["base"], self.edition)
        names = base.keys() - {"report.json"} if self.form == "csv" else {"report.json"}
        return {name: edited(base[name], name, self.record.get("edits", ())) for name in sorted(names)}


def patched(document: Any, operations: Iterable[Json]) -> Any:
    """A JSON document after some operations of a JSON Patch: add, replace or remove members of objects."""
    document = copy.deepcopy(document)
    for operation in operations:
        *owners, name = unescape(operation["path"])
        place = document
        for owner in owners:
            place = place[owner]
        if operation["op"] == "remove":
            del place[name]
        else:
            place[name] = copy.deepcopy(operation["value"])
    return document


def edited(text: str, file: str, edits: Iterable[Json]) -> str:
    """A text after the edits of its file. Raises ValueError where what one looks for is not there exactly once."""
    for edit in edits:
        if edit["file"] == file:
            if text.count(edit["find"]) != 1:
                raise ValueError(f"{file}: {edit['find']!r} does not stand there once")
            text = text.replace(edit["find"], edit["replace"])
    return text


def cases(editions: Iterable[str]) -> Iterator[Case]:
    """Every case of some editions that asks for no other one: of rules, of repairs, of sentences."""
    known = set(editions)
    for edition in sorted(known):
        for path in _paths(edition):
            file = _file(edition, path)
            if "sentences" in file:
                common = {key: file[key] for key in ("year", "organ")}
                listed = [common | sentence for sentence in file["sentences"] if edition in sentence["editions"]]
            else:
                listed = [case for case in file["cases"] if known.issuperset(case.get("with", ()))]
            about = path.rpartition("/")[2].removesuffix(".json")
            yield from (Case(about, edition, record) for record in listed)


def levels() -> tuple[Json, ...]:
    """What a program may claim, as levels.json lists it."""
    return tuple(_levels()["levels"])


def judges_verdict(claimed: Iterable[str]) -> bool:
    """Whether some levels together say what a report comes to."""
    return set(_levels()["verdict"]) <= set(claimed)


@cache
def level_of(edition: str, code: str) -> str | None:
    """The level that a finding belongs to; None where there is no such rule, or where it compares many reports."""
    rule = load_edition(edition).rules.get(code)
    if rule is None:
        return None
    by_code = [level["id"] for level in levels() if code in level["codes"]]
    by_area = [level["id"] for level in levels() if rule.data["area"] in level["areas"]]
    found: list[str] = by_code or by_area
    return next(iter(found), None)


def _levels() -> Json:
    return _file(next(iter(editions())), "levels.json")


def _paths(edition: str) -> list[str]:
    """The files of cases of an edition, below conformance/."""
    listed = next(record["files"] for record in published("catalog.json")["editions"] if record["edition"] == edition)
    found = (path.removeprefix(f"{edition}/conformance/") for path in listed)
    return [path for path in found if path.startswith("cases/") or path in ("repairs.json", "sentences.json")]


def _file(edition: str, path: str) -> Json:
    return published(f"{edition}/conformance/{path}")


@cache
def _base(edition: str, name: str, of: str) -> dict[str, str]:
    """{file: text} of a base report of an edition, as the suite of another or the same one carries it."""
    folder = f"{edition}/conformance/bases/{name}-{of}/"
    listed = next(record["files"] for record in published("catalog.json")["editions"] if record["edition"] == edition)
    paths = [path for path in listed if path.startswith(folder)]
    return {path.removeprefix(folder): published_text(path) for path in paths}
