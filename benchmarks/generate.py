"""Reports that never were, as many as asked for: sound, each one different, the same ones for the same seed.

    python benchmarks/generate.py reports.jsonl --count 1000
    python benchmarks/generate.py package/ --count 1000 --faulty 0.05
    python benchmarks/generate.py parquet/ --count 1000 --variant parquet

A name that ends in .jsonl gives JSON Lines, any other a CSV package in a folder of that name. Of a variant each section
is one sentence without a figure: that is all for "bare"; a package is "shuffled", the lines of every file in an order
of its own, packed as "zip", or made "parquet". Every equation holds and no rule is broken, except in the share of
reports that is asked to be faulty: there something is wrong that people do get wrong, and something is found in each of
them. Places and organs are invented (regions 99xxxx do not exist), and most organs are small, as in reality: a few
requests a year, some none, hardly any thousands.
"""

import argparse
import csv
import json
import random
import shutil
import sys
from collections.abc import Callable, Iterator
from contextlib import ExitStack
from itertools import accumulate
from pathlib import Path
from typing import Any, NamedTuple

ROOT = Path(__file__).parent.parent
sys.path.insert(0, str(ROOT / "tests/support"))

import gidar  # noqa: E402
import simulate  # noqa: E402
from gidar.rules.identification import CODE_CHARACTERS  # noqa: E402

WORDS = json.loads((Path(__file__).parent / "words.json").read_text(encoding="utf-8"))
KINDS = {"department": 0.62, "township": 0.28, "government": 0.06, "other": 0.04}
LARGEST = 20_000  # requests that one organ receives in a year
LENGTHS = (800, 1_600, 3_000)  # characters of a narrative, about
OVERVIEW = 1_000  # characters that its first section stays below
DRAWN = 200  # requests that are drawn one by one; of larger organs each of them stands for several
SLIPS = [f"one cell: {kind}" for kind in ("wrong", "transposed", "missing", "sign", "blank", "stale total")]
SLIPS += ["columns swapped", "wrong column", "wrong row", "two cells", "total column blank", "row shifted"]
SLIPS += ["review: total", "no number"]
WIDE = str.maketrans("0123456789", "０１２３４５６７８９")

Report = dict[str, Any]


class Form(NamedTuple):
    """What is drawn alike for all reports of an edition."""

    edition: gidar.Edition
    year: int
    rows: list[str]
    columns: list[str]
    places: list[tuple[str, str]]  # where one request can end: a row and a column
    weights: list[float]  # of the places, accumulated


def form_of(name: str | None) -> Form:
    edition = gidar.load_edition(name)
    rows, columns = (list(lines) for lines in (edition.tables["requests"].rows, edition.tables["requests"].columns))
    ends = [*rows[2:-2], rows[-1]]
    shares = [*simulate.OUTCOMES[: len(ends) - 1], 0.05]
    places = [(row, column) for row in ends for column in columns[:-1]]
    weights = [of_row * of_column for of_row in shares for of_column in simulate.APPLICANTS]
    year = edition.years["to"] or (edition.years["from"] or 0) + 3
    return Form(edition, year, rows, columns, places, list(accumulate(weights)))


def reports(
    form: Form, count: int, seed: str, faulty: float = 0.0, bare: bool = False
) -> Iterator[tuple[Report, str | None]]:
    """count reports, each with the kind of its fault, if it has one."""
    for index in range(count):
        rng = random.Random(f"{seed}/{form.edition.id}/{index}")
        report = sound(form, index, rng)
        if bare:
            report["narrative"] = dict(WORDS["bare"])
        yield spoilt(form, report, rng) if rng.random() < faulty else (report, None)


# ---- Sound reports ----------------------------------------------------------------------------------


def sound(form: Form, index: int, rng: random.Random) -> Report:
    kind = rng.choices(list(KINDS), list(KINDS.values()))[0]
    region = f"99{index % 97 + 1:02}{index % 89 + 1:02}"
    tables = {name: _table(table, rng) for name, table in form.edition.tables.items()}
    tables["requests"] = _requests(form, rng)
    tables["review_and_litigation"] = _cases(tables["review_and_litigation"], rng)
    fees = _processing_fees(tables)
    report = {
        "$schema": form.edition.schema["$id"],
        "edition": form.edition.id,
        "year": form.year,
        "organ": {"name": _name(kind, rng), "code": _code(region, index), "kind": kind, "region": region},
        "scope": "region" if kind == "government" else "organ",
        "published": f"{form.year + 1}-01-{rng.randint(4, 31):02}",
        "narrative": None,
        "processing_fees": fees,
        "tables": tables,
    }
    report["narrative"] = _narrative(report, rng)
    return report


def _table(table: Any, rng: random.Random) -> dict[str, dict[str, Any]]:
    return {row: _row(table, rng) for row in table.rows}


def _row(table: Any, rng: random.Random) -> dict[str, Any]:
    """Of three counts of documents the last is the stock; a change takes away less than there was."""
    cells: dict[str, Any] = {}
    for name, column in table.columns.items():
        if column.type == "money":
            cells[name] = round(rng.lognormvariate(3, 2.5), rng.choice((0, 2, 2, 4))) if rng.random() < 0.4 else 0
        elif column.type == "change":
            cells[name] = rng.randint(-(next(iter(cells.values())) // 4), 9)
        else:
            cells[name] = int(rng.lognormvariate(2, 2)) if rng.random() < 0.6 else 0
    if table.id == "documents":
        cells[name] += sum(cells.values())
    return cells


def _requests(form: Form, rng: random.Random) -> simulate.Table:
    """Each request ends in one row and column; totals and what was received follow."""
    size = min(LARGEST, int(rng.lognormvariate(2.3, 1.7))) if rng.random() < 0.85 else 0
    each = -(-size // DRAWN) or 1
    table = {row: dict.fromkeys(form.columns, 0) for row in form.rows}
    for row, column in rng.choices(form.places, cum_weights=form.weights, k=size // each):
        table[row][column] += rng.randint(1, 2 * each - 1)
    *outcomes, carried_forward = [*form.rows[2:-2], form.rows[-1]]
    received, carried_in, outcomes_total = (table[form.rows[at]] for at in (0, 1, -2))
    share = rng.uniform(0, 0.15)
    for column in form.columns[:-1]:
        outcomes_total[column] = sum([table[row][column] for row in outcomes])
        everything = outcomes_total[column] + table[carried_forward][column]
        carried_in[column] = int(everything * share + rng.random() * 0.9)
        received[column] = everything - carried_in[column]
    for cells in table.values():
        cells[form.columns[-1]] = sum(cells.values())
    return table


def _cases(table: simulate.Table, rng: random.Random) -> simulate.Table:
    for cells in table.values():
        *parts, total = cells
        for part in parts:
            cells[part] = int(rng.expovariate(0.5)) if rng.random() < 0.3 else 0
        cells[total] = sum(cells[part] for part in parts)
    return table


def _processing_fees(tables: dict[str, Any]) -> dict[str, Any]:
    """Whoever did not pay had been told to; charged at 10 yuan a notice."""
    notices = tables["requests"].get("fee_overdue", {}).get("total", 0)
    return {"notices": notices, "charged": 10 * notices, "received": 0}


def _name(kind: str, rng: random.Random) -> str:
    places = WORDS["places"]
    place = rng.choice(places["first"]) + rng.choice(places["second"]) + rng.choice(places["kinds"])
    return f"{place}{rng.choice(WORDS['organs'][kind])}"


def _code(region: str, index: int) -> str:
    """A unified social credit code of an organ of state, with both of its check characters."""
    body = f"{index % 10**8:08}"
    rest = -sum(int(digit) * weight for digit, weight in zip(body, (3, 7, 9, 10, 5, 8, 4, 2), strict=True)) % 11
    code = f"11{region}{body}{'X' if rest == 10 else rest}"
    total = sum(CODE_CHARACTERS.index(character) * pow(3, place, 31) for place, character in enumerate(code))
    return code + CODE_CHARACTERS[-total % 31]


def _narrative(report: Report, rng: random.Random) -> dict[str, str]:
    requests, fees = report["tables"]["requests"], report["processing_fees"]
    figures = {
        "year": report["year"],
        "name": report["organ"]["name"],
        "received": requests["received"]["total"],
        "carried": requests["carried_in"]["total"],
        "notices": fees["notices"],
        "fees": fees["received"],
        "a": rng.randint(60, 2600),
        "b": rng.randint(20, 400),
        "c": rng.randint(5, 90),
        "d": rng.randint(1, 9),
    }
    texts = {section: _text(WORDS[section], rng).format_map(figures) for section in ("overview", "problems", "other")}
    lacking = rng.choice(LENGTHS) - sum(map(len, texts.values()))
    for sentence in (s for _ in range(2) for s in rng.sample(WORDS["details"], len(WORDS["details"]))):
        if lacking <= 0:
            break
        drawn = {letter: rng.randint(1, most) for letter, most in zip("abcd", (2600, 400, 90, 9), strict=True)}
        more = ("" if rng.random() < 0.8 else "\n") + sentence.format_map(figures | drawn)
        lacking -= len(more)
        texts["overview" if len(texts["overview"] + more) < OVERVIEW else rng.choice(("problems", "other"))] += more
    return texts


def _text(places: list[list[str]], rng: random.Random) -> str:
    """One sentence of each place, or as many more as the writer likes to write."""
    more = rng.randint(0, 2)
    return "".join(s for choices in places for s in rng.sample(choices, min(len(choices), rng.randint(1, 1 + more))))


# ---- Faulty reports ---------------------------------------------------------------------------------


def spoilt(form: Form, report: Report, rng: random.Random) -> tuple[Report, str]:
    """The report with something wrong in it, and what: a slip that breaks an equation, or a cell that is no number."""
    while True:
        kind = rng.choice(SLIPS)
        draw = simulate.Draw(rng, form.edition, report)
        if kind == "no number":
            _write_badly(draw.report, rng)
            return draw.report, kind
        simulate.KINDS[kind][1](draw)
        if simulate.broken(form.edition, draw.sample(kind, None)):
            return draw.report, kind


def _write_badly(report: Report, rng: random.Random) -> None:
    """A figure as people write it who do not think of programs."""
    cells = rng.choice(list(rng.choice(list(report["tables"].values())).values()))
    column = rng.choice(list(cells))
    cells[column] = rng.choice(("/", f"{cells[column]}件", str(cells[column]).translate(WIDE)))


# ---- Files ------------------------------------------------------------------------------------------


def line(report: Report) -> bytes:
    """The report as a line of JSON Lines. With the standard library: this program runs on a plain installation."""
    return f"{json.dumps(report, ensure_ascii=False, separators=(',', ':'))}\n".encode()


Drawn = Iterator[tuple[Report, str | None]]


def write_lines(path: Path, drawn: Drawn) -> None:
    with path.open("wb") as file:
        for report, _ in drawn:
            file.write(line(report))


def write_package(folder: Path, form: Form, drawn: Drawn) -> None:
    folder.mkdir(parents=True)
    published = ROOT / "spec/dist" / form.edition.id
    shutil.copy(published / "datapackage.json", folder)
    fields = {f.column: f.pointer.split("/")[1:] for f in form.edition.fields.values() if f.column}
    with ExitStack() as stack:
        tables = {}
        for name, schema in form.edition.table_schemas.items():
            file = stack.enter_context((folder / f"{name}.csv").open("w", encoding="utf-8", newline=""))
            tables[name] = csv.writer(file, lineterminator="\n")
            tables[name].writerow([field["name"] for field in schema["fields"]])
        for number, (report, _) in enumerate(drawn, 1):
            tables["reports"].writerow([number, *(_at(report, steps) for steps in fields.values())])
            for name, rows in report["tables"].items():
                tables[name].writerows([number, row, *cells.values()] for row, cells in rows.items())


def shuffle(folder: Path, form: Form) -> None:
    """Put the lines of every table in an order of its own; no cell holds a line break where the texts are bare."""
    for name in form.edition.table_schemas:
        path = folder / f"{name}.csv"
        head, *lines = path.read_text(encoding="utf-8").splitlines(keepends=True)
        random.Random(name).shuffle(lines)
        path.write_text(head + "".join(lines), encoding="utf-8", newline="")


def pack(folder: Path, form: Form) -> None:
    """Make the package an archive of the same name, and leave nothing else."""
    packed = shutil.make_archive(str(folder), "zip", folder)
    shutil.rmtree(folder)
    Path(packed).rename(folder)


def to_parquet(folder: Path, form: Form) -> None:
    """Make every table of the package a Parquet file with columns of the published types, which hold numbers only."""
    import duckdb

    types = {"integer": "BIGINT", "number": "DECIMAL(24, 6)", "string": "VARCHAR"}
    (folder / "datapackage.json").unlink()
    for name, schema in form.edition.table_schemas.items():
        path = folder / f"{name}.csv"
        columns = {field["name"]: types[field["type"]] for field in schema["fields"]}
        table = duckdb.sql(f"SELECT * FROM read_csv('{path}', header = true, auto_detect = false, columns = {columns})")
        table.write_parquet(str(path.with_suffix(".parquet")))
        path.unlink()


VARIANTS: dict[str, Callable[[Path, Form], None] | None] = {
    "": None,
    "bare": None,
    "shuffled": shuffle,
    "zip": pack,
    "parquet": to_parquet,
}


def _at(report: Report, steps: list[str]) -> Any:
    value: Any = report
    for step in steps:
        value = value[step]
    return value


def write(
    path: Path, count: int, seed: str, faulty: float = 0.0, edition: str | None = None, variant: str = ""
) -> None:
    """Write count reports: JSON Lines where the name ends so, else a CSV package, or what the variant makes of it."""
    form = form_of(edition)
    drawn = reports(form, count, seed, faulty, bare=bool(variant))
    if path.suffix == ".jsonl":
        write_lines(path, drawn)
    else:
        write_package(path, form, drawn)
        if change := VARIANTS[variant]:
            change(path, form)


def main() -> None:
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("path", type=Path, help="a .jsonl file or a folder")
    parser.add_argument("--count", type=int, default=1000)
    parser.add_argument("--faulty", type=float, default=0.0, metavar="SHARE", help="from 0 to 1")
    parser.add_argument("--edition", choices=gidar.editions(), help="the newest unless told")
    parser.add_argument("--variant", choices=VARIANTS, default="")
    parser.add_argument("--seed", default="scale")
    args = parser.parse_args()
    write(args.path, args.count, args.seed, args.faulty, args.edition, args.variant)


if __name__ == "__main__":
    main()
