"""The published schema means the same to every engine: the same keyword rejects the same place."""

import json
import random
import subprocess
import sys
from pathlib import Path
from typing import Any

import jsonschema
import jsonschema_rs
import pytest
from referencing import Registry

import gidar
from cases import ROOT, SCHEMAS, load
from gidar.inputs.json_text import parse
from gidar.structure.quick import Quick

JUNK = [
    None,
    True,
    -1,
    0.5,
    1.0,
    2**53,
    2**53 - 1,
    10**30,
    "",
    "12",
    "１２",
    "2025-02-30",
    "990100\n",
    [],
    {},
    [1],
    {"a": 1},
]


def structural_reports(edition: str) -> list[dict[str, Any]]:
    """Every JSON case of the suite, and a few hundred reports broken at random places."""
    reports = [json.loads(c.json_bytes().lstrip(b"\xef\xbb\xbf")) for c in load() if c.is_json and c.edition == edition]
    dice = random.Random(edition)
    for _ in range(400):
        report = json.loads(json.dumps(dice.choice(reports[:20])))
        for _ in range(dice.randint(1, 3)):
            break_somewhere(report, dice)
        reports.append(report)
    return reports


def break_somewhere(node: Any, dice: random.Random) -> None:
    while True:
        if not isinstance(node, dict) or not node:
            return
        key = dice.choice(sorted(node))
        if not isinstance(node[key], dict) or dice.random() < 0.15:
            break
        node = node[key]
    act = dice.random()
    if act < 0.2:
        del node[key]
    elif act < 0.3:
        node[key + "x"] = node[key]
    else:
        node[key] = dice.choice(JUNK)


def verdicts(errors: Any) -> set[tuple[str, str]]:
    # Python's $ matches before a final line break; there the length or a second pattern rejects the text.
    same = {"maxLength": "pattern", "not": "pattern"}
    return {(same.get(keyword, keyword), pointer) for keyword, pointer in errors}


def pointer(path: Any) -> str:
    return "".join("/" + str(step).replace("~", "~0").replace("/", "~1") for step in path)


@pytest.fixture(scope="module", params=gidar.editions())
def judged(request: pytest.FixtureRequest) -> tuple[dict[str, Any], list[dict[str, Any]], list[set[tuple[str, str]]]]:
    schema = gidar.load_edition(request.param).schema
    reports = structural_reports(request.param)
    validator = jsonschema.Draft202012Validator(schema, registry=Registry())
    return (
        schema,
        reports,
        [verdicts((e.validator, pointer(e.absolute_path)) for e in validator.iter_errors(r)) for r in reports],
    )


def test_both_verdicts_occur(judged) -> None:
    _, _, expected = judged
    assert sum(not errors for errors in expected) > 50
    assert sum(bool(errors) for errors in expected) > 300


def test_jsonschema_rs_agrees(judged) -> None:
    schema, reports, expected = judged
    validator = jsonschema_rs.validator_for(schema)
    for report, errors in zip(reports, expected, strict=True):
        assert verdicts((e.kind.name, pointer(e.instance_path)) for e in validator.iter_errors(report)) == errors


def test_ajv_agrees(judged, node_modules: Path) -> None:
    schema, reports, expected = judged
    script = ROOT / "tests/node/structure.mjs"
    question = json.dumps({"schema": schema, "reports": reports})
    done = subprocess.run(
        ["node", script], input=question, cwd=node_modules, capture_output=True, encoding="utf-8", timeout=120
    )
    assert done.returncode == 0, done.stderr
    for report, answer, errors in zip(reports, json.loads(done.stdout), expected, strict=True):
        assert verdicts(map(tuple, answer)) == errors, report


def test_the_gate_accepts_exactly_what_jsonschema_accepts(judged) -> None:
    """The runtime trusts jsonschema-rs for a yes; a wrong yes would hide every fault."""
    _, reports, expected = judged
    for report, errors in zip(reports, expected, strict=True):
        if isinstance(report.get("edition"), str) and "tables" in report:
            structural = {"structure", "cells", "report"}
            result = gidar.validate(report)
            found = [f for f in result.findings if f.rule.data["area"] in structural and f.severity == "error"]
            own = [f for f in found if f.code not in ("edition-year", "organ-name-blank", "byte-order-mark")]
            assert bool(own) == bool(errors), (errors, [f.code for f in found])


def test_the_gate_says_what_jsonschema_says(judged) -> None:
    """A wrong yes would hide every fault of a report; a wrong no would only cost time."""
    schema, reports, expected = judged
    for report, errors in zip(reports, expected, strict=True):
        value, _ = parse(json.dumps(report).encode(), "")
        assert Quick(schema).obeys(value, schema) == (not errors), errors


def test_the_gate_says_no_to_what_it_does_not_know() -> None:
    for schema in (
        {"format": "date"},
        {"anyOf": [{}]},
        {"additionalProperties": {}, "properties": {}},
        {"multipleOf": 2},
    ):
        assert not Quick(schema).obeys({"a": 1}, schema)


def test_check_jsonschema_accepts_every_schema() -> None:
    command = [sys.executable, "-m", "check_jsonschema", "--check-metaschema", *map(str, SCHEMAS)]
    done = subprocess.run(command, capture_output=True, encoding="utf-8", timeout=60)
    assert done.returncode == 0, done.stdout + done.stderr
