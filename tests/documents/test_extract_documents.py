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
from documents import LAYOUTS, NOISES, Document, draw, figures
from documents.cases import Odd, odd
from documents.hostile import Hostile, hostile
from documents.judge import Verdict, judge, mixture

extraction = pytest.importorskip("gidar.extraction")

EDITIONS = [gidar.load_edition(edition) for edition in gidar.editions()]
SHARES = {
    **dict.fromkeys(("html", "html_word", "html_nested", "html_editor", "docx", "docx_editor"), 0.99),
    **dict.fromkeys(("markdown", "markdown_html", "markdown_whole"), 0.99),
    **dict.fromkeys(
        ("html_paragraphs", "docx_tabs", "pdf", "pdf_unruled", "pdf_text", "cells_bars", "rows_bars", "tabs"), 0.97
    ),
    **dict.fromkeys(("cell_lines", "blank_lines", "labels_above", "labels_below"), 0.97),
    "glued": 0.90,
}
"""{layout: the share of the legible cells that must be read}; of text without separators, of requests."""


def record(document: Document | Odd) -> dict[str, Any]:
    """The extraction record of a document, by the function behind the command."""
    return extraction.extract(f"document{document.suffix}", document.data).to_dict()


def verdict_of(document: Document) -> Verdict:
    """How a document is read; one of which nothing must be legible may be refused as no report."""
    try:
        read = record(document)
    except gidar.InputError:
        assert all(truth.state != "legible" for truth in document.truth.values()), document.name
        return Verdict()
    return judge(read, document.truth, ("requests",) if document.name.startswith("glued") else ())


def nothing_wrong(verdict: Verdict, documents: object) -> None:
    assert not verdict.wrong_certain, (documents, len(verdict.wrong_certain), verdict.wrong_certain[:5])
    assert len(verdict.wrong_likely) * 500 <= verdict.likely, (documents, verdict.wrong_likely[:5])


@pytest.mark.parametrize("edition", EDITIONS, ids=lambda edition: edition.id)
@pytest.mark.parametrize("layout", LAYOUTS)
def test_documents_without_noise_are_read(layout: str, edition: gidar.Edition) -> None:
    document = draw(figures.report(edition, f"plain/{layout}"), layout, seed=layout)
    verdict = verdict_of(document)
    nothing_wrong(verdict, layout)
    assert verdict.read >= SHARES.get(layout, 0) * verdict.legible, verdict.missed[:5]


@pytest.mark.parametrize("name", NOISES)
def test_each_noise_alone_gives_no_wrong_figure(name: str) -> None:
    rng = random.Random(name)
    layouts = sorted(NOISES[name].fits)
    total = Verdict()
    for layout in rng.sample(layouts, min(6, len(layouts))):
        edition = rng.choice(EDITIONS)
        document = draw(figures.report(edition, f"{name}/{layout}"), layout, [name], seed=name)
        verdict = verdict_of(document)
        nothing_wrong(verdict, document.name)
        total = total.plus(verdict)
    assert total.read >= 0.9 * total.legible, (name, total.missed[:5])


@cache
def mixed(layout: str) -> Verdict:
    """Documents with several noises each, every third with wrong totals, taken together."""
    total = Verdict()
    for n in range(12 if LAYOUTS[layout][0] in (".pdf", ".docx") else 24):
        rng = random.Random(f"{layout}/{n}")
        report = (figures.faulty if n % 3 == 0 else figures.report)(rng.choice(EDITIONS), f"{layout}/{n}")
        document = draw(report, layout, mixture(layout, rng), seed=n)
        verdict = verdict_of(document)
        assert not verdict.wrong_certain, (document.name, len(verdict.wrong_certain), verdict.wrong_certain[:5])
        total = total.plus(verdict)
    return total


@pytest.mark.parametrize("layout", LAYOUTS)
def test_nearly_every_legible_cell_is_read_whatever_the_noise(layout: str) -> None:
    total = mixed(layout)
    assert total.read >= SHARES.get(layout, 0) * total.legible, (total.read / total.legible, total.missed[:9])


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
    verdict = verdict_of(document)
    assert not verdict.wrong_certain + verdict.wrong_likely, document.name


EVERY_CELL = ("html", "cells_bars")
SOME_CELLS = ("html_word", "rows_bars", "tabs", "cell_lines", "blank_lines", "pdf_text", "labels_above", "glued")


@pytest.mark.parametrize("layout", EVERY_CELL + SOME_CELLS)
def test_a_blank_cell_stays_blank_and_moves_nothing(layout: str) -> None:
    """Where a layout shows the blank, all cells are right; where it does not, those of the other rows are."""
    edition = EDITIONS[-1]
    report = figures.report(edition, "blank")
    cells = [pointer for pointer in edition.cells if pointer.startswith("/tables/requests/")]
    assert len(cells) == 175
    total = Verdict()
    for pointer in cells if layout in EVERY_CELL else cells[:: len(cells) // 25 + 1]:
        document = draw(figures.blanked(report, pointer), layout, seed=pointer)
        read = record(document)
        verdict = judge(read, document.truth, ("requests",))
        total = total.plus(verdict)
        if layout == "glued":  # nothing shows that a figure is missing in a run of digits
            continue
        assert not verdict.wrong_certain + verdict.wrong_likely, (pointer, verdict)
        blank = next(cell for cell in read["cells"] if cell["pointer"] == pointer)
        assert blank["value"] is None
        assert not verdict.missed, (pointer, verdict.missed)
    nothing_wrong(total, layout)


# ---- Documents of which something must be said ------------------------------------------------------

ODD = {case.name: case for case in odd()}


@pytest.mark.parametrize("name", [name for name, case in ODD.items() if not case.readable])
def test_what_holds_no_report_is_refused(name: str) -> None:
    with pytest.raises(gidar.InputError) as refused:
        record(ODD[name])
    for language in ("zh", "en"):
        (line,) = refused.value.message(language).splitlines()
        assert 5 < len(line) < 300


@pytest.mark.parametrize("name", [name for name, case in ODD.items() if case.readable])
def test_what_is_odd_about_a_report_is_said(name: str, gidar_cli: Run, tmp_path: Path) -> None:
    """In one clear line that refuses it, in a note, in cells that were not read, or in a finding."""
    try:
        read = record(ODD[name])
    except gidar.InputError as refused:
        assert "another edition" not in name
        assert len(refused.message("zh").splitlines()) == 1
        return
    assert all(5 < len(note) < 300 and "\n" not in note for note in read["notes"])
    if ODD[name].truth is not None:
        nothing_wrong(judge(read, ODD[name].truth or {}), name)
    if name.startswith("truncated"):
        assert not read["complete"]
        assert 20 < read["counts"]["unread"] < 180
    elif "another edition" in name:
        assert read["edition"] == EDITIONS[0].id
        file = tmp_path / f"document{ODD[name].suffix}"
        file.write_bytes(ODD[name].data)
        done = gidar_cli("validate", file, "--format", "json")
        (report,) = json.loads(done.stdout)["reports"]
        years = [f for f in report["findings"] if "year" in f["code"]]
        assert read["notes"] or years, [f["code"] for f in report["findings"]]
    else:
        assert read["notes"]


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
    assert verdict.read >= SHARES[layout] * verdict.legible
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
