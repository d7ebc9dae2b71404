"""Extraction, judged on documents drawn from figures: nothing silently wrong, nearly everything read."""

import http.server
import json
import random
import resource
import subprocess
import sys
import threading
from collections.abc import Callable, Iterator
from functools import cache, reduce
from pathlib import Path
from typing import Any

import pytest

import gidar
from cases import ROOT
from conftest import Run
from documents import LAYOUTS, NOISES, Document, draw, failures, figures, fitting
from documents.cases import odd
from documents.hostile import Hostile, hostile
from documents.judge import Verdict, judge, mixture, read, verdict_of
from floors import reached

EDITIONS = [gidar.load_edition(edition) for edition in gidar.editions()]
# Layouts that show a blank cell, and those of which every seventh cell is tried, within its table.
SHOWN = ("html", "markdown", "rows_bars", "tabs", "cells_bars", "cell_lines", "blank_lines")
SOME_SHOWN = ("html_word", "labels_above")
ONE_NOISE = "read of each layout, one noise at a time"
EACH_NOISE = "read with each noise"
MIXED = "read of each layout, noises mixed"


def judged(document: Document) -> Verdict:
    """How a document is read; of text without separators, the table of requests."""
    return verdict_of(document, ("requests",) if document.name.startswith("glued") else ())


def nothing_wrong(verdict: Verdict, documents: object) -> None:
    for seen in verdict.faulty:
        failures.judged(seen)
    assert not verdict.wrong_certain, (documents, len(verdict.wrong_certain), verdict.wrong_certain[:5])
    assert len(verdict.wrong_likely) * 500 <= verdict.likely, (documents, verdict.wrong_likely[:5])


def enough(group: str, name: str, verdict: Verdict) -> None:
    for seen in verdict.faulty:
        failures.judged(seen)
    counts = (verdict.read, verdict.legible, verdict.missed[:9])
    assert reached(group, name, verdict.read, verdict.legible), (name, *counts)


@pytest.mark.parametrize("edition", EDITIONS, ids=lambda edition: edition.id)
@pytest.mark.parametrize("layout", LAYOUTS)
def test_documents_without_noise_are_read(layout: str, edition: gidar.Edition) -> None:
    verdict = judged(draw(figures.report(edition, f"plain/{layout}"), layout, seed=layout))
    assert not verdict.refused
    nothing_wrong(verdict, layout)
    enough(MIXED, layout, verdict)


@cache
def with_noise(layout: str, noise: str) -> Verdict:
    n = fitting(layout).index(noise)
    return judged(draw(figures.report(EDITIONS[n % len(EDITIONS)], n), layout, [noise], seed=n))


@pytest.mark.parametrize("layout", LAYOUTS)
def test_no_noise_leads_to_a_wrong_figure_in_a_layout(layout: str) -> None:
    total = reduce(Verdict.plus, (with_noise(layout, noise) for noise in fitting(layout)), Verdict())
    nothing_wrong(total, layout)
    enough(ONE_NOISE, layout, total)


@pytest.mark.parametrize("name", NOISES)
def test_each_noise_alone_gives_no_wrong_figure(name: str) -> None:
    verdicts = {layout: with_noise(layout, name) for layout in LAYOUTS if layout in NOISES[name].fits}
    for layout, verdict in verdicts.items():
        assert not verdict.refused
        nothing_wrong(verdict, (layout, name))
    enough(EACH_NOISE, "every noise", reduce(Verdict.plus, verdicts.values(), Verdict()))


@pytest.mark.parametrize("layout", [layout for layout in LAYOUTS if "pdf" not in layout or layout == "pdf_text"])
def test_no_three_noises_together_lead_to_a_wrong_figure(layout: str) -> None:
    rng = random.Random(layout)
    # These two change what others look for.
    noises = [noise for noise in fitting(layout) if noise not in ("another unit", "headings missing")]
    total = Verdict()
    for n in range(24 if len(noises) > 2 else 0):
        document = draw(figures.report(EDITIONS[n % len(EDITIONS)], n), layout, rng.sample(noises, 3), seed=n)
        total = total.plus(judged(document))
    assert not total.wrong_certain
    assert len(total.wrong_likely) <= total.legible / 500, total.wrong_likely


@cache
def mixed(layout: str) -> Verdict:
    """Documents with several noises each, every third with wrong totals, taken together."""
    total = Verdict()
    for n in range(12 if LAYOUTS[layout][0] in (".pdf", ".docx") else 24):
        rng = random.Random(f"{layout}/{n}")
        report = (figures.faulty if n % 3 == 0 else figures.report)(rng.choice(EDITIONS), f"{layout}/{n}")
        document = draw(report, layout, mixture(layout, rng), seed=n)
        verdict = judged(document)
        assert not verdict.refused
        assert not verdict.wrong_certain, (document.name, len(verdict.wrong_certain), verdict.wrong_certain[:5])
        total = total.plus(verdict)
    return total


@pytest.mark.parametrize("layout", LAYOUTS)
def test_nearly_every_legible_cell_is_read_whatever_the_noise(layout: str) -> None:
    enough(MIXED, layout, mixed(layout))


def test_of_what_is_likely_hardly_anything_is_wrong() -> None:
    total = reduce(Verdict.plus, map(mixed, LAYOUTS))
    assert total.certain > 30_000
    nothing_wrong(total, "mixed")


@pytest.mark.parametrize(
    ("layout", "n"),
    [
        ("markdown_whole", 26),
        ("labels_above", 9),
        ("labels_above", 42),
        ("labels_above", 57),
        ("cells_bars", 334),
        ("without_repeats", 43),
        ("without_repeats", 238),
        ("without_repeats", 445),
        ("glued", 48),
        ("glued", 63),
        ("glued", 1017),
    ],
)
def test_what_was_once_read_wrong_is_not_again(layout: str, n: int) -> None:
    rng = random.Random(f"{layout}/{n}")
    report = (figures.faulty if n % 3 == 0 else figures.report)(rng.choice(EDITIONS), f"{layout}/{n}")
    document = draw(report, layout, mixture(layout, rng), seed=n)
    verdict = judged(document)
    assert not verdict.refused and not verdict.wrong_certain + verdict.wrong_likely, document.name


@pytest.mark.parametrize("layout", SHOWN)
def test_each_cell_of_requests_blanked_alone_stays_blank_and_moves_nothing(layout: str) -> None:
    edition = EDITIONS[-1]
    report = figures.report(edition, 5)
    cells = [pointer for pointer in edition.cells if pointer.startswith("/tables/requests/")]
    assert len(cells) == 175
    for pointer in cells:
        found = {c.pointer: c for c in read(draw(figures.blanked(report, pointer), layout, seed=5)).cells}
        assert found[pointer].value is None
        assert found[pointer].blank or found[pointer].confidence == "unread"
        wrong = [p for p in edition.cells if p != pointer and found[p].value != figures.value(report, p)]
        assert not wrong, pointer


@pytest.mark.parametrize("layout", SOME_SHOWN)
def test_some_cells_of_requests_blanked_alone_move_nothing_there(layout: str) -> None:
    edition = EDITIONS[-1]
    report = figures.report(edition, "blank")
    for pointer in [pointer for pointer in edition.cells if pointer.startswith("/tables/requests/")][::7]:
        document = draw(figures.blanked(report, pointer), layout, seed=pointer)
        verdict = verdict_of(document, ("requests",))
        assert not verdict.wrong_certain + verdict.wrong_likely + verdict.missed, pointer


# ---- Documents of which something must be said ------------------------------------------------------

ODD = {case.name: case for case in odd()}


@pytest.mark.parametrize("name", [name for name, case in ODD.items() if not case.readable])
def test_what_holds_no_report_is_refused(name: str) -> None:
    with pytest.raises(gidar.InputError) as refused:
        read(ODD[name])
    for language in ("zh", "en"):
        (line,) = refused.value.message(language).splitlines()
        assert 5 < len(line) < 300


@pytest.mark.parametrize("name", [name for name, case in ODD.items() if case.readable])
def test_what_is_odd_about_a_report_is_said(name: str, gidar_cli: Run, tmp_path: Path) -> None:
    """In one clear line that refuses it, in a note, in cells that were not read, or in a finding."""
    try:
        record = read(ODD[name]).to_dict()
    except gidar.InputError as refused:
        assert "another edition" not in name
        assert len(refused.message("zh").splitlines()) == 1
        return
    assert all(5 < len(note) < 300 and "\n" not in note for note in record["notes"])
    if ODD[name].truth is not None:
        nothing_wrong(judge(record, ODD[name].truth or {}), name)
    if name.startswith("truncated"):
        assert not record["complete"]
        assert 20 < record["counts"]["unread"] < 180
    elif "another edition" in name:
        assert record["edition"] == EDITIONS[0].id
        file = tmp_path / f"document{ODD[name].suffix}"
        file.write_bytes(ODD[name].data)
        done = gidar_cli("validate", file, "--format", "json")
        (report,) = json.loads(done.stdout)["reports"]
        years = [f for f in report["findings"] if "year" in f["code"]]
        assert record["notes"] or years, [f["code"] for f in report["findings"]]
    else:
        assert record["notes"]


@pytest.mark.parametrize("name", ["pictures only, HTML", "another matter, docx", "scanned PDF", "truncated HTML"])
def test_the_command_says_it_too(name: str, gidar_cli: Run, tmp_path: Path) -> None:
    file = tmp_path / f"document{ODD[name].suffix}"
    file.write_bytes(ODD[name].data)
    done = gidar_cli("extract", file)
    assert done.returncode == (1 if ODD[name].readable else 2)
    assert "Traceback" not in done.stderr
    assert ODD[name].readable or len(done.stderr.strip().splitlines()) == 1


@pytest.mark.parametrize("layout", ["html", "docx", "pdf", "markdown", "cells_bars"])
def test_the_command_gives_the_report_and_its_record(layout: str, gidar_cli: Run, tmp_path: Path) -> None:
    """A report with wrong totals comes out with these wrong totals."""
    document = draw(figures.faulty(EDITIONS[-1], layout), layout, seed=layout)
    file = tmp_path / f"document{document.suffix}"
    file.write_bytes(document.data)
    done = gidar_cli("extract", file, "--format", "json", "-o", tmp_path / "report.json")
    assert "Traceback" not in done.stderr
    verdict = judge(json.loads(done.stdout), document.truth)
    nothing_wrong(verdict, layout)
    enough(MIXED, layout, verdict)
    report = json.loads((tmp_path / "report.json").read_text(encoding="utf-8"))
    for pointer, truth in document.truth.items():
        if pointer not in verdict.missed:
            assert figures.value(report, pointer) == pytest.approx(truth.value and float(truth.value))
    assert report["year"] == document.report["year"]
    assert report["organ"]["name"] == document.report["organ"]["name"]
    validated = gidar_cli("validate", tmp_path / "report.json", "--format", "json")
    assert validated.returncode == 1


# ---- Documents that mean harm -----------------------------------------------------------------------

SECONDS, MEMORY = 60, 1536 * 2**20


class Caught(http.server.BaseHTTPRequestHandler):
    """Whoever follows a link of a document is caught here."""

    paths: list[str] = []  # noqa: RUF012

    def do_GET(self) -> None:
        self.paths.append(self.path)
        self.send_error(404)

    def log_message(self, *_: object) -> None:
        pass


@pytest.fixture(scope="module")
def address() -> Iterator[str]:
    server = http.server.HTTPServer(("127.0.0.1", 0), Caught)
    threading.Thread(target=server.serve_forever, daemon=True).start()
    yield f"http://127.0.0.1:{server.server_port}"
    server.shutdown()


@pytest.fixture(scope="module")
def harmful(address: str) -> dict[str, Hostile]:
    return {case.name: case for case in hostile(address)}


def limited() -> None:
    resource.setrlimit(resource.RLIMIT_AS, (MEMORY, MEMORY))


@pytest.mark.parametrize("name", [case.name for case in hostile("http://127.0.0.1:1")])
def test_hostile_documents_end_within_limits(name: str, harmful: dict[str, Hostile], tmp_path: Path) -> None:
    case = harmful[name]
    file = tmp_path / f"document{case.suffix}"
    case.write(file)
    command = [sys.executable, "-m", "gidar", "extract", str(file), "--format", "json"]
    options: dict[str, Any] = {"capture_output": True, "encoding": "utf-8", "timeout": SECONDS, "cwd": ROOT}
    preexec: Callable[[], None] = limited
    done = subprocess.run(command, preexec_fn=preexec, **options)
    assert done.returncode in ((0, 1) if case.read else (1, 2) if case.read is False else (0, 1, 2)), done.stderr[-500:]
    assert "Traceback" not in done.stderr
    assert not [c for c in done.stderr if ord(c) < 32 and c != "\n"]
    assert "\x1b" not in done.stdout
    assert Caught.paths == []
    assert not (tmp_path.parent.parent / "outside.txt").exists()
    if done.returncode == 2:
        assert 0 < len(done.stderr.strip().splitlines()) <= 2
    elif done.stdout:
        report = figures.report(EDITIONS[-1], "hostile")
        truth = draw(report, "html").truth
        verdict = judge(json.loads(done.stdout), truth)
        assert not verdict.wrong_certain, verdict.wrong_certain[:5]
        assert not case.read or verdict.read >= 0.97 * verdict.legible
