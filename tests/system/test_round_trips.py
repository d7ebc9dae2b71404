"""From JSON into every format and back: a report comes back as it was, but for what is listed as not held.

GIDAR_REPORTS says how many reports of each edition are drawn.
"""

import copy
import json
import os
import random
from collections.abc import Iterator
from decimal import Decimal
from pathlib import Path
from typing import Any

import pytest

import gidar
from documents import figures
from documents.draft import narrative
from gidar.writers import DOCUMENTS, FORMATS, OFFICIAL
from gidar.writers.json import as_json
from in_process import called

REPORTS = int(os.environ.get("GIDAR_REPORTS", "6"))
NOT_ON_THE_FORM = ("/organ/code", "/organ/kind", "/organ/region", "/scope", "/processing_fees/")
"""What the official form has no place for."""


def drawn(edition: gidar.Edition, seed: int) -> dict[str, Any]:
    """A report, sound or with a slip; some with blanks, large figures, decimals, long texts, and fields left open."""
    rng = random.Random(f"round trip/{edition.id}/{seed}")
    data: dict[str, Any] = copy.deepcopy((figures.faulty if seed % 3 == 2 else figures.report)(edition, seed))
    sections = [section["id"] for section in edition.sections if section["kind"] == "text"]
    data["narrative"] = {name: "\n".join(narrative(name, edition, data, rng)) for name in sections}
    data["narrative"][rng.choice(sections)] += "\n各项工作按要求推进，详见附件。" * rng.choice((0, 0, 1, 60, 600))
    for pointer in rng.sample([*edition.cells], rng.choice((0, 1, 5, 30, 200)) % len(edition.cells)):
        data = figures.blanked(data, pointer)
    for pointer in rng.sample([*edition.cells], rng.choice((0, 0, 20))):
        _, _, table, row, column = pointer.split("/")
        data["tables"][table][row][column] = large(rng, edition.cells[pointer].type)
    data["organ"] |= {"code": "11230500MB1234567X", "kind": rng.choice(("government", None)), "region": "230500"}
    data["scope"] = rng.choice(("organ", "level", "region", None))
    data["published"] = rng.choice((None, f"{data['year'] + 1}-01-{rng.randint(1, 31):02}"))
    if seed % 4:
        fees = (0, 2**40, Decimal("12.5"), None)
        data["processing_fees"] = {name: rng.choice(fees) for name in ("charged", "received")}
        data["processing_fees"]["notices"] = rng.choice((0, 7, None))
    return data


def large(rng: random.Random, kind: str) -> int | Decimal:
    """A figure of eight digits to as many as the form takes, money with six decimals."""
    figure = rng.randint(10**7, rng.choice((10**8, 10**12, 2**53)) - 1)
    return Decimal(figure).scaleb(-6).normalize() + 0 if kind == "money" else figure


def leaves(value: Any, pointer: str = "") -> Iterator[tuple[str, Any]]:
    """The places of a report with what they hold; outside the tables what is null is left out, as what is not there."""
    if isinstance(value, dict):
        for key, inside in value.items():
            yield from leaves(inside, f"{pointer}/{key}")
    elif value is not None or pointer.startswith("/tables/"):
        yield pointer, value


def held(pointer: str, form: str) -> bool:
    """Whether a format is to hold what stands at a place."""
    return form not in OFFICIAL or not pointer.startswith(NOT_ON_THE_FORM)


def stated(edition: gidar.Edition) -> set[str]:
    """The fields that a reader of a document takes from the sentences of the narrative."""
    return {pointer for pointer in edition.fields if pointer.startswith("/processing_fees/")}


@pytest.mark.parametrize("form", FORMATS)
def test_a_report_comes_back_as_it_was(tmp_path: Path, form: str) -> None:
    """What is missing afterwards is in the record beside, and is only what the format has no place for."""
    reports = [drawn(gidar.load_edition(edition), n) for edition in gidar.editions() for n in range(REPORTS)]
    for n, data in enumerate(reports):
        data["organ"]["name"] += f"第{n:04}号"  # by which those of a folder keep their order
    source, out, back = tmp_path / "in.jsonl", tmp_path / f"out.{form}", tmp_path / "back.jsonl"
    source.write_text("".join(as_json(data) + "\n" for data in reports), encoding="utf-8")
    code, printed, told = called("convert", str(source), "--to", form, "-o", str(out))
    assert code == 0 and not printed, told[:2000]
    code, printed, told = called("convert", str(out), "--to", "jsonl", "-o", str(back))
    assert code == 0 and not printed, told[:2000]
    record = tmp_path / f"{out.name}.not-held.json"
    listed = json.loads(record.read_text(encoding="utf-8"))["reports"] if record.exists() else []
    lost = {entry["source"]: {place["pointer"]: place["value"] for place in entry["lost"]} for entry in listed}
    again = [json.loads(line, parse_float=Decimal) for line in back.read_text(encoding="utf-8").splitlines()]
    assert len(again) == len(reports)
    by_name = {data["organ"]["name"]: data for data in again}
    for number, data in enumerate(reports, 1):
        before, after = dict(leaves(data)), dict(leaves(by_name[data["organ"]["name"]]))
        after.pop("/$schema", None)
        missing = lost.get(f"{source}:{number}", {})
        assert not [one for one in missing if held(one, form)]
        extra = {
            one
            for one in after.keys() - before.keys()
            if form in OFFICIAL and one in stated(gidar.load_edition(data["edition"]))
        }
        assert {one: after.get(one) for one in after if one not in extra and one not in missing} == {
            one: value for one, value in before.items() if one not in missing
        }
    assert form in DOCUMENTS or not lost


@pytest.mark.parametrize("count", [1, 2])
@pytest.mark.parametrize(
    "options", [["-o", "all.json"], ["--to", "json", "-o", "all.json"], ["--to", "json"], ["-o", "all.jsonl"], []]
)
def test_whatever_is_written_of_several_reports_is_read_again(tmp_path: Path, count: int, options: list[str]) -> None:
    """JSON holds one report: several are refused, with what holds them, or each gets a file of its own."""
    reports = [drawn(gidar.load_edition(), n) for n in range(count)]
    source, out = tmp_path / "in.jsonl", tmp_path / (options[-1] if "-o" in options else "shown.json")
    source.write_text("".join(as_json(data) + "\n" for data in reports), encoding="utf-8")
    given = [str(out) if option == out.name else option for option in options]
    code, printed, told = called("convert", str(source), *given)
    if count == 2 and options in (["-o", "all.json"], ["--to", "json"]):
        assert code == 2 and not printed and not out.exists() and "jsonl" in told and "2份" in told
        return
    if printed:
        out = out.with_suffix(".json" if count == 1 else ".jsonl")
        out.write_text(printed, encoding="utf-8")
    assert code == 0
    again = [report.data["organ"]["name"] for report in gidar.read(out)]
    assert sorted(again) == sorted(data["organ"]["name"] for data in reports)
