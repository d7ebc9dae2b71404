"""The same reports on every way there is: what is found of one must not depend on how it came."""

import json
import random
import subprocess
import zipfile
from collections.abc import Iterator
from pathlib import Path
from typing import Any

import duckdb

import gidar
from cases import ROOT, complete, package_of
from datasets import cells, joined
from in_process import called

Findings = list[tuple[Any, ...]]


def reports(edition: str, dice: random.Random, count: int) -> list[dict[str, Any]]:
    """Reports that JSON and CSV can both express, sound ones and others, each of an organ of its own."""
    out: list[dict[str, Any]] = []
    while len(out) < count:
        report = complete(edition)
        report["organ"] = {"name": f"机关{len(out):04}", "code": None, "kind": None, "region": None}
        if dice.random() < 0.5:
            report["narrative"] = dict.fromkeys(report["narrative"] or {})
        for table, row, column, value in dice.sample([*cells(report)], dice.choice((0, 0, 1, 2, 5, 20))):
            some = (None, None, 0, value, (value or 0) + 1, 7, -3, 0.5, 12.25, 2**53, 10**17, "x", "7 件")
            report["tables"][table][row][column] = dice.choice(some)
        if dice.random() < 0.1:
            rows = report["tables"][dice.choice([*report["tables"]])]
            rows.pop(dice.choice([*rows]))
        if dice.random() < 0.2:
            report["year"] = dice.choice((1999, report["year"] + 1))
        if package_of(report, edition):
            out.append(report)
    return out


def told(lines: str) -> dict[str, Findings]:
    """{organ: its findings} of a result in JSON Lines."""
    out = {}
    for line in lines.splitlines():
        record = json.loads(line)
        out[record["organ"]] = findings(record)
    return out


def findings(record: dict[str, Any]) -> Findings:
    """What was found of one report, without where it stood in files."""
    keys = ("code", "severity", "instance", "outcome", "left", "right", "message")
    found = (
        (*(str(item.get(key)) for key in keys), *(cell["pointer"] for cell in item["cells"]))
        for item in record["findings"]
    )
    return sorted(found)


def ways(made: list[dict[str, Any]], edition: str, folder: Path, dice: random.Random) -> Iterator[tuple[str, Findings]]:
    """(name of the way, {organ: findings}) for each way that Python has."""
    lines = folder / "reports.jsonl"
    lines.write_text("".join(json.dumps(report, ensure_ascii=False) + "\n" for report in made), encoding="utf-8")
    singles = folder / "singles"
    singles.mkdir()
    for at, report in enumerate(made):
        (singles / f"{at:04}.json").write_text(json.dumps(report, ensure_ascii=False, indent=1), encoding="utf-8")
    files = joined(package_of(report, edition, f"{at:04}") for at, report in enumerate(made))
    for name in ("sorted", "mixed", "parquet"):
        (folder / name).mkdir()
    for name, data in files.items():
        (folder / "sorted" / name).write_bytes(data)
        head, *rest = data.decode().splitlines(keepends=True)
        dice.shuffle(rest)
        (folder / "mixed" / name).write_bytes(data if name.endswith(".json") else (head + "".join(rest)).encode())
        if name.endswith(".csv"):
            source = f"read_csv('{folder}/sorted/{name}', all_varchar = true, header = true, delim = ',', quote = '\"')"
            duckdb.execute(f"COPY (SELECT * FROM {source}) TO '{folder}/parquet/{name[:-4]}.parquet'")
    with zipfile.ZipFile(folder / "package.zip", "w") as archive:
        for name, data in files.items():
            archive.writestr(name, data)
    for name, *arguments in (
        ("a file each", "singles"),
        ("lines", "reports.jsonl"),
        ("lines in two processes", "reports.jsonl", "--processes", "2"),
        ("sorted package", "sorted"),
        ("sorted package in two processes", "sorted", "--processes", "2"),
        ("package out of step", "mixed"),
        ("zip", "package.zip"),
        ("CSV in DuckDB", "sorted", "--engine", "duckdb"),
        ("Parquet in DuckDB", "parquet", "--engine", "duckdb"),
        ("Parquet", "parquet"),
    ):
        path, *options = arguments
        code, out, err = called("validate", str(folder / path), "--format", "jsonl", *options)
        assert code in (0, 1), (name, err)
        yield name, told(out)


def in_typescript(made: list[dict[str, Any]], checker: Path) -> dict[str, Findings]:
    """{organ: findings} as the second implementation has them; checker holds built/index.mjs."""
    command = ["node", ROOT / "tests/node/reports.mjs", checker / "built", ROOT / "spec/dist"]
    text = json.dumps([json.dumps(report, ensure_ascii=False) for report in made])
    done = subprocess.run(command, input=text, capture_output=True, encoding="utf-8", timeout=300)
    assert done.returncode == 0, done.stderr
    return told(done.stdout)


def differences(edition: str, seed: str, folder: Path, count: int, checker: Path | None = None) -> list[str]:
    """How the ways differ on so many random reports; empty where they do not."""
    dice = random.Random(seed)
    made = reports(edition, dice, count)
    found = dict(ways(made, edition, folder, dice))
    if checker is not None:
        found["TypeScript"] = in_typescript(made, checker)
    first = found["a file each"]
    out = []
    for name, results in found.items():
        if results.keys() != first.keys():
            out.append(f"{name}: {len(results)} reports, not {len(first)}")
        for organ in first.keys() & results.keys():
            more = [item for item in results[organ] if item not in first[organ]]
            less = [item for item in first[organ] if item not in results[organ]]
            if more or less:
                out.append(f"{name}, {organ}: more {more[:2]}, less {less[:2]}")
    return out


EDITIONS = gidar.editions()
