"""gidar extract FOLDER -o DATASET: many documents into a package, of which validation says what it says of each."""

import csv
import json
import os
import signal
import subprocess
import sys
import time
from pathlib import Path

import pytest

import gidar
from conftest import ROOT
from documents.published import ROWS, page, requests
from gidar.dataset.journal import Journal
from gidar.inputs import document
from in_process import called

GIDAR = [sys.executable, "-m", "gidar"]
TITLE_2 = "丙县丁局2023年政府信息公开工作年度报告"


def run(*args: object) -> "subprocess.CompletedProcess[str]":
    return subprocess.run([*GIDAR, *map(str, args)], capture_output=True, text=True, encoding="utf-8")


def lines(path: Path) -> list[dict[str, str]]:
    with path.open(encoding="utf-8", newline="") as file:
        return list(csv.DictReader(file))


@pytest.fixture
def folder(tmp_path: Path) -> Path:
    """Three reports of two editions, with cells that are doubtful, beside what is none."""
    place = tmp_path / "documents"
    (place / "below").mkdir(parents=True)
    (place / "a.html").write_bytes(page(ROWS, requests()))
    rows = [[row[0], "约11"] if row[1:] == ["11"] else row for row in ROWS]
    (place / "below/b.html").write_bytes(page(rows, requests(), title=TITLE_2))
    (place / "c.html").write_bytes((ROOT / "examples/hongze-2023.html").read_bytes())
    (place / "broken.pdf").write_bytes(b"%PDF-1.7\n%%EOF")
    (place / "note.txt").write_text("年度报告已于网站公布。", encoding="utf-8")
    return place


def test_a_folder_of_documents_becomes_packages(folder: Path, tmp_path: Path) -> None:
    made = run("extract", folder, "-o", tmp_path / "out", "--processes", 2)
    assert made.returncode == 2 and not made.stdout  # two of the documents are no reports
    reports = lines(tmp_path / "out/2021/reports.csv")
    assert {(row["organ_name"], row["year"]) for row in reports} >= {("甲县乙局", "2024"), ("丙县丁局", "2023")}
    sources = lines(tmp_path / "out/2021/sources.csv")
    assert [Path(row["document"]).name for row in sources] == ["a.html", "b.html", "c.html"]
    assert all(len(row["sha256"]) == 64 and int(row["bytes"]) > 500 for row in sources)
    refused = lines(tmp_path / "out/refused.csv")
    assert {Path(row["document"]).name: row["reason"] for row in refused} == {
        "broken.pdf": "pdf",
        "note.txt": "no_report_tables",
    }
    assert "broken.pdf" in (tmp_path / "out/summary.html").read_text(encoding="utf-8")
    cells = [row for row in lines(tmp_path / "out/2021/cells.csv") if row["report"] == "3"]
    record = document(str(folder / "c.html"))
    assert {c["pointer"]: (c["raw"], c["confidence"]) for c in cells if c["table"]} == {
        cell.pointer: (cell.raw or "", cell.confidence) for cell in record.cells
    }


@pytest.mark.parametrize("form", ["csv", "parquet"])
def test_validation_says_of_the_package_what_it_says_of_the_documents(folder: Path, tmp_path: Path, form: str) -> None:
    if form == "parquet":
        pytest.importorskip("duckdb")
    out = tmp_path / "out"
    run("extract", folder, "-o", out, "--to", form)
    told = json.loads(run("validate", out, "--format", "json").stdout)
    if form == "parquet":
        assert json.loads(run("validate", out, "--format", "json", "--engine", "duckdb").stdout) == told
    direct = [gidar.validate(document(str(path)).report()) for path in sorted(folder.rglob("*.html"))]
    assert [one["source"] for one in told["unreadable"]] == [str(out / "refused.csv")]
    found = {one["organ"]: one for one in told["reports"]}
    assert len(found) == len(direct) == 3
    for result in direct:
        own = found[result.organ]
        assert own["verdict"] == result.verdict
        assert {f["code"] for f in own["findings"]} == {f.code for f in result.findings}
        unread = [item for item in own["not_checked"] if item["code"] == "reading"]
        assert len(unread) == sum(item.code == "reading" for item in result.not_checked)
        assert own["checked"] == result.to_dict()["checked"]


def test_what_was_read_is_not_read_again_but_what_changed_is(
    folder: Path, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    out = tmp_path / "out"
    run("extract", folder, "-o", out)
    before = (out / ".journal/index.jsonl").read_bytes()
    run("extract", folder, "-o", out)
    assert (out / ".journal/index.jsonl").read_bytes() == before
    (folder / "a.html").write_bytes(page(ROWS, requests(), title=TITLE_2))
    (folder / "below/b.html").unlink()
    run("extract", folder, "-o", out)
    assert len((out / ".journal/index.jsonl").read_bytes().splitlines()) == len(before.splitlines()) + 1
    first, _ = lines(out / "2021/reports.csv")
    assert first["organ_name"] == "丙县丁局"


def test_a_journal_that_was_cut_short_goes_on_where_it_was_whole(folder: Path, tmp_path: Path) -> None:
    out = tmp_path / "out"
    run("extract", folder, "-o", out)
    index, entries = out / ".journal/index.jsonl", out / ".journal/entries.bin"
    index.write_bytes(index.read_bytes()[:-20])
    entries.write_bytes(entries.read_bytes()[:-50])
    assert run("extract", folder, "-o", out).returncode == 2
    assert len(lines(out / "2021/reports.csv")) == 3
    entries.write_bytes(b"")
    assert len(list(Journal(str(out)).entries({str(folder / "a.html")}))) == 0


@pytest.mark.parametrize(
    "line",
    ['["a.html", "0", "0.1.0", "a", 1]', '["a.html", "0", "0.1.0", -5, 3]', "[1, 2, 3, 4, 5]", "[" * 9999],
    ids=["a text", "below zero", "no path", "too deep"],
)
def test_an_index_of_nonsense_is_passed_over(folder: Path, tmp_path: Path, line: str) -> None:
    out = tmp_path / "out"
    run("extract", folder, "-o", out)
    index = out / ".journal/index.jsonl"
    index.write_text(line + "\n" + index.read_text(encoding="utf-8"), encoding="utf-8")
    again = run("extract", folder, "-o", out)
    assert again.returncode == 2 and "refused.csv" in again.stderr and len(lines(out / "2021/reports.csv")) == 3


def test_an_entry_that_the_disk_has_spoilt_is_read_again(folder: Path, tmp_path: Path) -> None:
    out = tmp_path / "out"
    run("extract", folder, "-o", out)
    entries = out / ".journal/entries.bin"
    data = entries.read_bytes()
    entries.write_bytes(data[:30] + bytes(50) + data[80:])
    assert run("extract", folder, "-o", out).returncode == 2
    assert len(lines(out / "2021/reports.csv")) == 3


def test_documents_that_no_report_was_read_from_are_told_of_the_dataset(folder: Path, tmp_path: Path) -> None:
    """Of a dataset that is added up or validated later, too; without them, nothing is said."""
    out = tmp_path / "out"
    run("extract", folder, "-o", out)
    added = run("aggregate", out, "--name", "丙县人民政府")
    assert added.returncode == 2 and not added.stdout and "refused.csv：有2个文档没有读出报告" in added.stderr
    for name in ("broken.pdf", "note.txt"):
        (folder / name).unlink()
    run("extract", folder, "-o", out)
    assert run("validate", out).returncode == 1


@pytest.mark.parametrize("form", ["csv", "parquet"])
def test_a_report_of_which_the_cells_are_not_listed_is_not_certain(folder: Path, tmp_path: Path, form: str) -> None:
    """As where lines of cells.csv were taken away, or a report was put in by hand."""
    if form == "parquet":
        pytest.importorskip("duckdb")
    out = tmp_path / "out"
    run("extract", folder, "-o", out)
    cells = out / "2021/cells.csv"
    kept = [line for line in cells.read_text(encoding="utf-8").splitlines(True) if ",fees," not in line]
    cells.write_text("".join(kept), encoding="utf-8")
    if form == "parquet":
        import duckdb

        for path in (out / "2021").glob("*.csv"):
            read = f"SELECT * FROM read_csv('{path}', all_varchar = true)"
            duckdb.execute(f"COPY ({read}) TO '{path.with_suffix('.parquet')}'")
            path.unlink()
        (out / "2021/datapackage.json").unlink()
    engine = ["--engine", "duckdb"] if form == "parquet" else []
    told = json.loads(run("validate", out / "2021", "--format", "json", *engine).stdout)["reports"]
    assert len(told) == 3 and not any(one["valid"] for one in told)
    assert all(any("cells.csv" in item["reason"] for item in one["not_checked"]) for one in told)


def test_a_line_that_gives_no_reason_for_its_doubt_is_refused(folder: Path, tmp_path: Path) -> None:
    out = tmp_path / "out"
    run("extract", folder, "-o", out)
    cells = out / "2021/cells.csv"
    cells.write_text(cells.read_text(encoding="utf-8").replace(",certain,", ",likely,", 1), encoding="utf-8")
    told = run("validate", out)
    assert told.returncode == 2 and "读取记录第2行" in told.stderr


def test_an_interrupted_run_is_taken_up(folder: Path, tmp_path: Path) -> None:
    for n in range(40):
        (folder / f"more{n:02}.html").write_bytes(page(ROWS, requests(n, n)))
    out = tmp_path / "out"
    first = subprocess.Popen([*GIDAR, "extract", folder, "-o", out, "--processes", "2"], stderr=subprocess.PIPE)
    index = out / ".journal/index.jsonl"
    until = time.monotonic() + 60
    while not (index.exists() and index.read_bytes().count(b"\n") >= 3) and time.monotonic() < until:
        time.sleep(0.02)
    first.send_signal(signal.SIGINT)
    assert "Traceback" not in (first.communicate(timeout=60)[1] or b"").decode()
    assert index.read_bytes().count(b"\n") >= 3
    run("extract", folder, "-o", out)
    assert len(lines(out / "2021/reports.csv")) == 43


def test_a_document_is_shown_in_a_folder_that_is_a_dataset_too(
    folder: Path, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    out = tmp_path / "out"
    run("extract", folder, "-o", out)
    monkeypatch.chdir(out)
    shown = run("extract", folder / "a.html", "--lang", "en")
    assert shown.returncode == 1 and "read: 185, not read: 15" in shown.stdout and not shown.stderr
    run("extract", folder / "a.html", "-o", out)
    assert len(lines(out / "2021/reports.csv")) == 1


def test_what_is_there_already_and_no_dataset_is_left_alone(folder: Path, tmp_path: Path) -> None:
    (tmp_path / "out").mkdir()
    assert run("extract", folder, "-o", tmp_path / "out").returncode == 2
    assert not os.listdir(tmp_path / "out")
    assert run("extract", folder).returncode == 2
    assert "--organ" in run("extract", folder, "-o", tmp_path / "new", "--organ", "甲局").stderr


def test_a_dataset_below_its_documents_is_none_of_them(folder: Path) -> None:
    run("extract", folder, "-o", folder / "out")
    again = run("extract", folder, "-o", folder / "out")
    assert "datapackage" not in again.stderr and len(lines(folder / "out/2021/reports.csv")) == 3


@pytest.mark.parametrize(
    ("old", "new"),
    [(",certain,", ",sure,"), (",confidence,", ",trust,"), ("single_row", "x")],
)
def test_a_record_of_cells_that_was_changed_is_refused_or_said(
    folder: Path, tmp_path: Path, old: str, new: str
) -> None:
    out = tmp_path / "out"
    run("extract", folder, "-o", out)
    cells = out / "2021/cells.csv"
    cells.write_text(cells.read_text(encoding="utf-8").replace(old, new), encoding="utf-8")
    assert run("validate", out / "2021").returncode == 2
    cells.unlink()
    assert run("validate", out / "2021").returncode == 2


def test_the_published_query_runs_on_the_dataset_as_it_is(folder: Path, tmp_path: Path) -> None:
    duckdb = pytest.importorskip("duckdb")
    run("extract", folder, "-o", tmp_path / "out", "--to", "parquet")
    views, _, query = run("sql", "--dialect", "duckdb").stdout.partition("\n\n")
    with duckdb.connect() as database:
        database.execute(f"SET file_search_path = '{tmp_path / 'out/2021'}'")
        database.execute(views)
        found = database.execute(query).fetchall()
    failing = {(row[0], row[1]) for row in found if row[3] == "fails"}
    assert failing == {("3", "review-and-litigation-total")}  # and none of what was not read


@pytest.mark.parametrize("form", ["csv", "parquet"])
def test_who_is_ended_between_two_tables_leaves_no_mixed_package(
    folder: Path, tmp_path: Path, form: str, monkeypatch: pytest.MonkeyPatch
) -> None:
    """Reports are numbered anew: the tables of two runs together would be figures of one organ under another."""
    from gidar.infrastructure import storage

    out = tmp_path / "out"
    assert run("extract", folder, "-o", out, "--to", form).returncode == 2
    assert run("validate", out / "2021").returncode < 2
    (folder / "0.html").write_bytes(page(ROWS, requests(), title="戊县己局2024年政府信息公开工作年度报告"))
    put, number = storage._put, 0

    def ended(part: str, place: str, fresh: bool) -> None:
        nonlocal number
        if f"{os.sep}2021{os.sep}" in place:
            number += 1
            if number > 3:
                raise KeyboardInterrupt
        put(part, place, fresh)

    monkeypatch.setattr(storage, "_put", ended)
    code, _, _ = called("extract", str(folder), "-o", str(out), "--to", form)
    assert code == 2 and number > 3
    left = run("validate", out / "2021", "--summary")
    assert left.returncode == 2 and "requests" in left.stderr
    monkeypatch.undo()
    assert run("extract", folder, "-o", out, "--to", form).returncode == 2
    assert run("validate", out / "2021").returncode < 2
