"""The documents that extraction is tested with: what they show is what the figures and the truth say."""

import io
import json
import random
import re
import unicodedata
import zipfile
from collections import Counter
from decimal import Decimal
from pathlib import Path

import docx
import lxml.html
import pdfplumber
import pypdfium2
import pytest

import gidar
from documents import LAYOUTS, NOISES, Document, draw, figures, fitting
from documents.cases import odd
from documents.hostile import hostile

STATES = ("legible", "blank", "open", "lost", "picture")
EDITIONS = [gidar.load_edition(edition) for edition in gidar.editions()]
each_edition = pytest.mark.parametrize("edition", EDITIONS, ids=lambda edition: edition.id)


def grid(table: lxml.html.HtmlElement) -> list[list[str]]:
    """A table of a page as a full grid, what spans cover repeated."""
    out: dict[tuple[int, int], str] = {}
    for n, row in enumerate(table.iterchildren("tr")):
        column = 0
        for cell in row.iterchildren("td", "th"):
            while (n, column) in out:
                column += 1
            for i in range(int(cell.get("rowspan", 1))):
                for j in range(int(cell.get("colspan", 1))):
                    out[n + i, column + j] = cell.text_content().strip()
            column += int(cell.get("colspan", 1))
    height, width = (max(place[axis] for place in out) + 1 for axis in (0, 1))
    return [[out.get((n, m), "") for m in range(width)] for n in range(height)]


def in_place(edition: gidar.Edition, report: dict, tables: list[list[list[str]]]) -> None:
    """The figures stand where the form has them: requests at the end of its table, the courts in the last line."""
    stacked, requests, review = tables
    for table, lines in (("requests", requests), ("review_and_litigation", review)):
        rows = report["tables"][table]
        width = sum(map(len, rows.values())) if table == "review_and_litigation" else len(rows["received"])
        printed = [line[-width:] for line in lines[-len(rows) :]]
        expected = [[str(v) for v in row.values()] for row in rows.values()]
        assert (printed[-1:] if width > 7 else printed) == (
            [[v for row in expected for v in row]] if width > 7 else expected
        )
    for table in list(edition.tables.values())[:-2]:
        start = next(n for n, line in enumerate(stacked) if line[0] == table.label["zh"])
        for line, (row, cells) in zip(stacked[start + 2 :], report["tables"][table.id].items(), strict=False):
            assert line[0] == table.rows[row].label["zh"]
            assert list(dict.fromkeys(line[1:])) == list(
                dict.fromkeys(format(v, "f") for v in map(Decimal, cells.values()))
            )


@each_edition
@pytest.mark.parametrize("seed", range(4))
def test_a_page_shows_every_figure_in_its_place(edition: gidar.Edition, seed: int) -> None:
    report = figures.report(edition, seed)
    page = lxml.html.fromstring(draw(report, "html", seed=seed).data)
    in_place(edition, report, [grid(table) for table in page.iter("table")])


@each_edition
@pytest.mark.parametrize("seed", range(2))
def test_a_word_file_shows_every_figure_in_its_place_and_has_the_merges(edition: gidar.Edition, seed: int) -> None:
    report = figures.report(edition, seed)
    tables = docx.Document(io.BytesIO(draw(report, "docx", seed=seed).data)).tables
    in_place(edition, report, [[[c.text.strip() for c in row.cells] for row in table.rows] for table in tables])
    group = edition.tables["requests"].row_groups[0]["label"]["zh"]
    boxes = [cell for row in tables[1].rows for cell in row.cells if cell.text == group]
    assert len({id(cell._tc) for cell in boxes}) == 1
    assert len(boxes) == len(edition.tables["requests"].rows) - 3
    pieces = docx.Document(io.BytesIO(draw(report, "docx", ["split"], seed).data)).tables
    assert len(pieces) == len(tables) + 1


def words(document: Document) -> list[str]:
    """The text of a document, by means of other people."""
    if document.suffix == ".html":
        page = lxml.html.fromstring(document.data)
        unseen = "//sup|//del|//rt|//script|//*[contains(@style, 'none') or contains(@style, 'line-through')]"
        for mark in page.xpath(unseen):
            mark.drop_tree()
        fields = [field.get("value", "") for field in page.iter("input")]
        return fields + [cell.text_content() for cell in page.iter("td", "th", "p")]
    if document.suffix == ".docx":
        paragraphs = docx.Document(io.BytesIO(document.data)).element.body.iter("{*}p")
        return ["".join(t.text or "\t" for t in p.iter("{*}t", "{*}tab") if not marked(t)) for p in paragraphs]
    if document.suffix == ".pdf":
        return [page.get_textpage().get_text_range() for page in pypdfium2.PdfDocument(document.data)]
    legacy = "legacy encoding" in document.name
    return document.data.decode("gb18030" if legacy else "utf-8", "ignore").splitlines()


def marked(run: lxml.html.HtmlElement) -> bool:
    return any(run.getparent().find(f".//{{*}}{name}") is not None for name in ("vertAlign", "strike", "vanish"))


def numbers(document: Document) -> Counter[Decimal]:
    found: Counter[Decimal] = Counter()
    for text in words(document):
        text = unicodedata.normalize("NFKC", text).replace("−", "-")
        text = re.sub(r"(?<=\d),(?=\d{3})", "", text)
        found.update(map(abs, map(Decimal, re.findall(r"\d+(?:\.\d+)?", text))))
    return found


@each_edition
@pytest.mark.parametrize("layout", [name for name in LAYOUTS if name != "glued"])
def test_what_is_legible_can_be_found_whatever_the_noise(edition: gidar.Edition, layout: str) -> None:
    report = figures.report(edition, layout)
    for name in ("", *fitting(layout)):
        document = draw(report, layout, [name] if name else [], seed=name)
        assert document.truth.keys() == edition.cells.keys()
        assert {truth.state for truth in document.truth.values()} <= {*STATES}
        legible = Counter(abs(Decimal(t.value)) for t in document.truth.values() if t.state == "legible")
        missing = legible - numbers(document)
        assert not missing, (document.name, missing)
        for pointer, truth in document.truth.items():
            assert truth.value in (None, figures.value(report, pointer))
            assert truth.state != "legible" or truth.value is not None


@pytest.mark.parametrize("layout", ["pdf", "pdf_unruled"])
def test_full_width_digits_of_a_pdf_come_with_their_font(layout: str) -> None:
    """A reader without Chinese fonts shows them as they are, so that tests do not depend on what a machine has."""
    document = draw(figures.report(EDITIONS[-1], layout), layout, ["full-width digits"], seed=layout)
    with pdfplumber.open(io.BytesIO(document.data)) as opened:
        fonts = {c["fontname"] for page in opened.pages for c in page.chars if "０" <= c["text"] <= "９"}
    assert fonts == {"AAAAAA+BitstreamVeraSans-Roman"}


@each_edition
def test_text_without_separators_shows_the_digits_of_a_row_in_one_run(edition: gidar.Edition) -> None:
    report = figures.report(edition, "glued")
    document = draw(report, "glued")
    lines = document.data.decode().splitlines()
    for row in edition.tables["requests"].rows.values():
        digits = "".join(map(str, report["tables"]["requests"][row.id].values()))
        assert any(line.endswith(row.label["zh"] + digits) for line in lines)
    states = {table: {t.state for p, t in document.truth.items() if f"/{table}/" in p} for table in edition.tables}
    assert states["requests"] == {"legible"}
    assert states["documents"] == states["review_and_litigation"] == {"open"}


@pytest.mark.parametrize("layout", LAYOUTS)
def test_the_same_seed_gives_the_same_bytes(layout: str) -> None:
    edition = EDITIONS[-1]
    report = figures.report(edition, 1)
    assert report == figures.report(edition, 1) != figures.report(edition, 2)
    chosen = fitting(layout)[::3]
    one, again, other = (draw(report, layout, chosen, seed) for seed in (1, 1, 2))
    assert one == again
    assert one.data != other.data


@pytest.mark.parametrize("name", NOISES)
def test_every_noise_shows(name: str) -> None:
    """A noise changes a document of one of the editions, in the layouts that are said to carry it."""
    layouts = sorted(NOISES[name].fits)
    for layout in random.Random(name).sample(layouts, min(5, len(layouts))):
        reports = ((figures.report(edition, seed), seed) for seed in range(2) for edition in EDITIONS)
        reports = ((figures.blanked(report, "/tables/requests/received/total"), seed) for report, seed in reports)
        assert any(draw(r, layout, [name], seed).data != draw(r, layout, [], seed).data for r, seed in reports), layout


def states(document: Document, state: str) -> set[str]:
    return {pointer for pointer, truth in document.truth.items() if truth.state == state}


@each_edition
def test_what_a_noise_makes_unreadable_is_no_longer_asked_for(edition: gidar.Edition) -> None:
    report = figures.report(edition, "states")
    row_of = {pointer: pointer.rsplit("/", 1)[0] for pointer in edition.cells}
    gone = states(draw(report, "html", ["row missing"]), "blank")
    assert len({row_of[p] for p in gone}) == 1
    assert len(gone) == 7
    one = draw(report, "html", ["value missing"])
    assert len(states(one, "lost")) == 1
    assert {row_of[p] for p in states(one, "open")} == {row_of[p] for p in states(one, "lost")}
    assert len(states(one, "open")) == 6
    assert states(draw(report, "html", ["question marks"]), "open") == set(edition.cells)
    assert not states(draw(report, "without_repeats"), "legible")
    assert states(draw(report, "html", ["blank: slash"]), "blank")
    blank = "/tables/requests/disclosed/natural_persons"
    shown = draw(figures.blanked(report, blank), "html")
    assert (states(shown, "blank"), states(shown, "open")) == ({blank}, set())
    hidden = draw(figures.blanked(report, blank), "pdf_text")
    assert states(hidden, "open") == {p for p in edition.cells if row_of[p] == row_of[blank]}


def test_rows_of_another_edition_stand_in_the_place_of_ours() -> None:
    shown = [draw(figures.report(edition, 1), "html", ["rows of another edition"]) for edition in EDITIONS]
    assert [len(states(document, "blank")) for document in shown] == [0, 21]


@each_edition
@pytest.mark.parametrize("seed", range(10))
def test_reports_are_sound_and_faulty_ones_are_not(edition: gidar.Edition, seed: int, tmp_path: Path) -> None:
    for draw_report, sound in ((figures.report, True), (figures.faulty, False)):
        report = draw_report(edition, seed)
        file = tmp_path / "report.json"
        file.write_text(json.dumps(report, default=float), encoding="utf-8")
        (read,) = gidar.read(file)
        errors = [f.code for f in gidar.validate(read).findings if f.severity == "error"]
        assert (errors == []) is sound, errors
        assert draw(report, "html").report == report


def test_odd_documents_are_what_they_are_called() -> None:
    cases = odd()
    assert len({case.name for case in cases}) == len(cases)
    for case in cases:
        document = Document(case.name, case.suffix, case.data, {}, {})
        shown = sum(numbers(document).values())
        assert shown == 0 if case.name == "scanned PDF" else shown > 5
        table = EDITIONS[-1].tables["requests"].rows["received"].label["zh"]
        assert (table in "".join(words(document)).replace("\n", "")) is case.readable


def test_hostile_documents_are_small_on_disk_or_large_on_purpose(tmp_path: Path) -> None:
    cases = hostile("http://127.0.0.1:1")
    assert len({case.name for case in cases}) == len(cases) > 40
    assert {case.suffix for case in cases} == {".html", ".docx", ".pdf", ".md", ".txt"}
    named = {case.name: case for case in cases}
    file = tmp_path / "document"
    named["docx: zip bomb"].write(file)
    with zipfile.ZipFile(file) as archive:
        assert max(part.file_size for part in archive.infolist()) > 400_000_000
    assert file.stat().st_size < 3_000_000
    named["HTML: a table of 100 MB"].write(file)
    assert file.stat().st_size > 95_000_000
    report = figures.report(EDITIONS[-1], "hostile")
    for case in cases:
        if case.read:
            case.write(file)
            shown = numbers(Document(case.name, case.suffix, file.read_bytes(), {}, {}))
            assert not Counter(abs(Decimal(figures.value(report, p))) for p in EDITIONS[-1].cells) - shown, case.name
