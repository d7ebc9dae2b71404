"""Rules are registered once: what reads, what is quick and what is SQL derive from it, and nothing reads in secret."""

import json
import os
import shutil
import subprocess
import sys
from functools import cache
from pathlib import Path
from typing import Any

import pytest

import gidar
from cases import ROOT, SUITE, Case, load, package_of
from datasets import joined
from gidar.bulk.sound import sound
from gidar.inputs.json_text import report_from
from gidar.model.report import Report
from gidar.rules import registry
from gidar.structure.usable import Year, structure_of
from gidar.structure.which_edition import edition_of

BEFORE = 40  # sound reports before the one that breaks the rule, so that the fast path has begun
EDITION = gidar.editions()[-1]
CODE = "licences-many"
RECORD = {
    "code": CODE,
    "status": "active",
    "area": "plausibility",
    "severity": "warning",
    "title": {"zh": "许可过多", "en": "many licences"},
    "message": {"zh": "“{where}”为{value}。", "en": "{where} is {value}."},
    "why": {"zh": "试用", "en": "a trial"},
    "advice": {"zh": "核对。", "en": "Look."},
    "basis": [],
    "since": "1.0.0",
    "watched": "/tables/licensing/administrative_licences/decisions",  # a key that no other rule has
    "most": 4_000_000,
}
OPTIONS = ("--format", "jsonl", "--processes", "1")
# A rule as someone writes it who has read nothing but the guide.
SCRIPT = """
import sys
from gidar.cli import main
from gidar.model.findings import finding
from gidar.rules.registry import register

@register("licences-many", reads=["watched"])
def many(year, rule):
    decisions = year.usable.get(rule.data["watched"]) or 0
    if decisions > rule.data["most"]:
        yield finding(year.report, year.edition, rule.code, rule.data["watched"], value=decisions)

sys.exit(main(sys.argv[1:]))
"""


@pytest.fixture(scope="module")
def environment(tmp_path_factory: pytest.TempPathFactory) -> dict[str, str]:
    """That of a specification with one more rule."""
    root = tmp_path_factory.mktemp("spec")
    shutil.copytree(ROOT / "spec/dist", root / "dist")
    path = root / "dist" / EDITION / "rules.json"
    catalogue = json.loads(path.read_text(encoding="utf-8"))
    catalogue["rules"].append(RECORD)
    path.write_text(json.dumps(catalogue), encoding="utf-8")
    return {**os.environ, "GIDAR_SPEC": str(root)}


def reports() -> list[dict[str, Any]]:
    """Sound reports, the last of which breaks the rule."""
    sound = json.loads((SUITE / f"bases/complete-{EDITION}/report.json").read_text(encoding="utf-8"))
    sound["tables"]["fees"]["administrative_fees"]["amount"] = 3  # decimals take the ordinary way
    broken = json.loads(json.dumps(sound))
    broken["tables"]["licensing"]["administrative_licences"]["decisions"] = RECORD["most"] + 1
    return [*[sound] * BEFORE, broken]


def written(folder: Path, form: str) -> Path:
    """Those reports as JSON Lines or as a CSV package."""
    if form == "jsonl":
        path = folder / "many.jsonl"
        path.write_text("".join(json.dumps(report) + "\n" for report in reports()), encoding="utf-8")
        return path
    for name, data in joined(package_of(report, EDITION, f"{at:03}") for at, report in enumerate(reports())).items():
        (folder / name).write_bytes(data)
    return folder


def told(environment: dict[str, str], script: str, path: Path, *options: str) -> list[dict[str, Any]]:
    command = [
        sys.executable,
        "-c",
        script,
        "validate",
        str(path),
        "--format",
        "jsonl",
        "--processes",
        "1",
        *options,
    ]
    done = subprocess.run(command, env=environment, cwd=ROOT, capture_output=True, encoding="utf-8", timeout=120)
    assert "Traceback" not in done.stderr, done.stderr
    return [one for one in map(json.loads, done.stdout.splitlines()) if "findings" in one]


@pytest.mark.parametrize(
    ("form", "options"), [("jsonl", ()), ("csv", ()), ("csv", ("--engine", "duckdb"))], ids=["jsonl", "csv", "duckdb"]
)
def test_a_rule_that_names_its_cell_under_a_new_key_is_told_of_every_report(
    form: str, options: tuple[str, ...], environment: dict[str, str], tmp_path: Path
) -> None:
    results = told(environment, SCRIPT, written(tmp_path, form), *options)
    found = [[one["code"] for one in result["findings"]] for result in results]
    assert len(found) == BEFORE + 1 and not any(CODE in codes for codes in found[:-1])
    assert CODE in found[-1]


# ---- registrations -----------------------------------------------------------------------------------


def test_a_record_of_plausibility_has_a_registration_and_each_registration_a_record() -> None:
    """What other records say is raised elsewhere; a record that nothing raises fails the failing case that it has."""
    rules = [rule for edition in map(gidar.load_edition, gidar.editions()) for rule in edition.rules.values()]
    for rule in rules:
        if rule.data["area"] == "plausibility":
            assert registry.registration_of(rule), f"register a function for {rule.code} in src/gidar/rules"
    used = [registry.registration_of(rule) for rule in rules]
    for code, registration in (registry.REGISTERED | registry.KINDS).items():
        assert registration in used, f"{code} is registered, but spec/rules.yaml has no such rule"


def test_a_parameter_of_a_record_is_one_that_its_rule_uses() -> None:
    """A misspelt key is no parameter: every key that the schema does not name is looked up by the function."""
    schema = json.loads((ROOT / "spec/rules.schema.json").read_text(encoding="utf-8"))
    named = {"title", *schema["properties"]["rules"]["items"]["properties"]}
    looked_up: dict[str, set[str]] = {}
    own: dict[str, set[str]] = {}
    for _, year in years():
        for one in registry.active(year.edition):
            own[one.rule.code] = one.rule.data.keys() - named
            data = Recorded(one.rule.data, looked_up.setdefault(one.rule.code, set()))
            list(one.check(year, one.rule._replace(data=data)))
    assert own and all(keys <= looked_up[code] for code, keys in own.items()), own


WRONG: list[dict[str, Any]] = [{"reads": []}, {"code": "fee-notice", "reads": ["/year"]}, {"code": "", "reads": []}]


@pytest.mark.parametrize("wrong", WRONG)
def test_a_registration_that_makes_no_sense_is_refused_at_import(wrong: dict[str, Any]) -> None:
    registry.active(gidar.load_edition())
    with pytest.raises(ValueError, match=r"reads nothing|twice"):
        registry.register(wrong.get("code", "new-rule"), reads=wrong["reads"])


def test_what_is_no_place_of_the_form_cannot_be_read() -> None:
    edition = gidar.load_edition()
    for one in registry.active(edition):
        wrong = one._replace(registration=one.registration._replace(reads=("/tables/requests",)))
        with pytest.raises(ValueError, match="no field or cell"):
            wrong.places(edition)


# ---- nothing is read in secret -----------------------------------------------------------------------


class Undeclared(AssertionError):
    """A rule looks at something that its registration does not name."""


class Recorded(dict[str, Any]):
    """A record that notes which of its keys are looked up."""

    def __init__(self, data: dict[str, Any], keys: set[str]) -> None:
        super().__init__(data)
        self.keys_ = keys

    def __getitem__(self, key: str) -> Any:
        self.keys_.add(key)
        return super().__getitem__(key)

    def get(self, key: str, default: Any = None) -> Any:
        self.keys_.add(key)
        return super().get(key, default)


class Guarded(dict[str, Any]):
    """What is usable of a report, of which only the declared places may be asked for."""

    def __init__(self, usable: dict[str, Any], places: set[str]) -> None:
        super().__init__(usable)
        self.places = places

    def asked(self, place: str) -> str:
        if place not in self.places:
            raise Undeclared(place)
        return place

    def get(self, place: str, default: Any = None) -> Any:
        return super().get(self.asked(place), default)

    def __getitem__(self, place: str) -> Any:
        return super().__getitem__(self.asked(place))

    def __contains__(self, place: object) -> bool:
        return super().__contains__(self.asked(str(place)))

    def all(self, *_: object) -> Any:
        raise Undeclared("everything")

    __iter__ = keys = values = items = __len__ = all


class GuardedReport(Report):
    """The report as it was read, of which only the declared places, and what they stand in, may be asked for."""

    places_: set[str]

    @property
    def data(self) -> Any:
        raise Undeclared("everything")

    def value(self, pointer: str) -> Any:
        if pointer not in self.places_:
            raise Undeclared(pointer)
        return Report(self[0]).value(pointer)


def guarded(year: Year, places: tuple[str, ...]) -> Year:
    report = GuardedReport(*year.report)
    report.places_ = {*places, *(place.rpartition("/")[0] for place in places)}
    return year._replace(report=report, usable=Guarded(year.usable, report.places_))


@cache
def years() -> list[tuple[Case, Year]]:
    """Every case of the suite that is about the report itself, as far as it can be used."""
    held = [(case, report_of(case)) for case in load() if case.is_json]
    forms = [(case, report, edition_of(report)) for case, report in held]
    return [(case, structure_of(report, edition)[1]) for case, report, edition in forms if edition]


def report_of(case: Case) -> Report:
    data = case.json_bytes()
    return report_from(data, "report.json", len(data))


def test_every_rule_reads_what_it_declares() -> None:
    """Over all cases: with the rest withheld, each says the same, and nothing else is asked for."""
    for case, year in years():
        for one in registry.active(year.edition):
            expected = list(one.check(year, one.rule))
            assert list(one.check(guarded(year, one.places(year.edition)), one.rule)) == expected, (case.name, one.rule)


def test_of_a_sound_report_a_rule_says_the_same_as_the_fast_path_lets_it() -> None:
    """There it is given what it declared and no report: who looks at the report itself is found out."""
    compared = 0
    for _, year in years():
        if any(True for item in structure_of(year.report, year.edition)[0]):
            continue
        for one in registry.active(year.edition):
            kept = {place: year.usable[place] for place in one.places(year.edition) if place in year.usable}
            quick = list(one.check(sound(year.edition, kept), one.rule))
            expected = list(one.check(year, one.rule))
            assert [(i.code, type(i), i.instance) for i in quick] == [(i.code, type(i), i.instance) for i in expected]
            compared += bool(expected)
    assert compared > 40


@pytest.mark.parametrize("secret", ["usable", "report", "everything"])
def test_a_rule_that_reads_in_secret_is_found_out(secret: str) -> None:
    def check(year: Year, rule: Any) -> Any:
        if secret == "usable":
            year.usable.get("/organ/name")
        elif secret == "report":
            year.report.value("/organ/name")
        else:
            list(year.usable.items())
        yield from ()

    _, year = years()[0]
    with pytest.raises(Undeclared):
        list(check(guarded(year, ("/year",)), None))
