"""What gidar itself answers to a case of the suite, as `gidar conform` would hear it from a program."""

import json
import tempfile
from pathlib import Path
from typing import Any

import gidar
from gidar.conformance.suite import Case
from gidar.inputs.json_text import report_from
from gidar.narrative.lexicon import lexicon
from gidar.narrative.parser import Parser


def answer(case: Case) -> dict[str, Any]:
    given = case.given()
    if "sentence" in given:
        said = given["sentence"]
        parser = Parser(lexicon(gidar.load_edition(case.edition)), said["year"], said["organ"])
        states = [[one.indicator.id, float(one.value)] for one in parser.parse(said["text"])]
        return {"states": states}
    [report] = reports(given)
    parts = gidar.Parts(**given["parts"]) if "parts" in given else None
    return gidar.validate(report, given.get("previous"), parts, repairs="repairs" in case.record).to_dict()


def reports(given: dict[str, Any]) -> list[gidar.Report]:
    if "report" in given:
        return [parsed(json.dumps(given["report"], ensure_ascii=False))]
    if [*given["files"]] == ["report.json"]:
        return [parsed(given["files"]["report.json"])]
    with tempfile.TemporaryDirectory() as folder:
        for name, text in given["files"].items():
            Path(folder, name).write_bytes(text.encode())
        return list(gidar.read(folder))


def parsed(text: str) -> gidar.Report:
    data = text.encode()
    return report_from(data, "report.json", len(data))
