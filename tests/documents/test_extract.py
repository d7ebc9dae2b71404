"""Reading published documents: every figure right, or said to be doubtful; nothing else is a success."""

import copy
import io
import json
import random
import re
import socket
import time
import warnings
import zipfile
import zlib
from collections.abc import Callable
from decimal import Decimal
from functools import cache, reduce
from pathlib import Path
from typing import Any

import jsonschema
import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

import gidar
from cases import DIST, ROOT
from conftest import Run
from documents import LAYOUTS, Document, draw, figures
from documents.hostile import pdf_of
from documents.judge import judge, read, verdict_of
from gidar.extraction import FORMATS, Extraction, extract
from gidar.extraction.elements.figures import clean
from gidar.extraction.elements.labels import SOUND
from gidar.extraction.solve.segmentations import segmentations
from gidar.inputs import PUBLISHED
from gidar.inputs.kinds import PICTURES
from gidar.model.errors import InputError

EDITIONS = gidar.editions()
# Layouts in which a blank cell leaves nothing.
VANISHED = ("pdf_text", "glued")


def faultless(document: Document, record: Extraction | None = None) -> None:
    """Every legible cell is read, and nothing is read wrong."""
    verdict = judge(record.to_dict(), document.truth) if record else verdict_of(document)
    assert not verdict.wrong_certain + verdict.wrong_likely + verdict.missed


@pytest.mark.parametrize("layout", ["html", "docx", "markdown", "rows_bars", "cells_bars", "cell_lines", "pdf_text"])
def test_wrong_totals_come_out_as_they_are_printed(layout: str) -> None:
    for n in range(8):
        document = draw(figures.faulty(gidar.load_edition(EDITIONS[n % 2]), n), layout, seed=n)
        faultless(document)


def test_digits_without_separators_are_never_split_wrongly_where_totals_are_wrong() -> None:
    for n in range(12):
        document = draw(figures.faulty(gidar.load_edition(EDITIONS[n % 2]), n), "glued", seed=n)
        verdict = verdict_of(document)
        assert not verdict.wrong_certain + verdict.wrong_likely


def requests_of(edition: gidar.Edition) -> list[str]:
    return [pointer for pointer in edition.cells if pointer.startswith("/tables/requests/")]


@pytest.mark.parametrize("layout", VANISHED)
def test_where_a_blank_leaves_nothing_only_its_row_can_be_in_doubt(layout: str) -> None:
    edition = gidar.load_edition()
    report = figures.report(edition, 1)
    for pointer in requests_of(edition)[:: 12 if layout == "glued" else 3]:
        cells = {c.pointer: c for c in read(draw(figures.blanked(report, pointer), layout, seed=1)).cells}
        assert cells[pointer].value is None
        for other in requests_of(edition):
            if cells[other].confidence == "unread" and other != pointer:
                # It cannot be told which of several equal figures side by side is missing; in a run of digits, nor
                # whether one is missing or another is printed wrong (1000 for 1, 0, 0 and 0, or for 10, 0 and 0).
                assert other.rsplit("/", 1)[0] == pointer.rsplit("/", 1)[0]
                assert layout == "glued" or figures.value(report, other) == figures.value(report, pointer)
            elif other != pointer:
                assert cells[other].value == figures.value(report, other)


@pytest.mark.parametrize("seed", range(4))
def test_a_misprint_in_a_run_of_digits_stays_as_printed_and_spoils_nothing(seed: int) -> None:
    """The sums part the digits of all other rows; the row itself is read as printed, or not."""
    edition = gidar.load_edition(EDITIONS[seed % 2])
    rng = random.Random(f"misprint/{seed}")
    for pointer in rng.sample(requests_of(edition), 5):
        report = copy.deepcopy(figures.report(edition, f"misprint/{seed}"))
        _, _, table, row, column = pointer.split("/")
        report["tables"][table][row][column] += rng.choice((1, 9, 40))
        record = read(draw(report, "glued", seed=seed))
        cells = [cell for cell in record.cells if cell.pointer in requests_of(edition)]
        found = [cell for cell in cells if cell.confidence != "unread"]
        assert all(cell.value == figures.value(report, cell.pointer) for cell in found), pointer
        assert len(found) >= 0.8 * len(cells), pointer


def test_the_courts_on_a_page_without_ruling_lines_are_read_by_their_heads() -> None:
    edition = gidar.load_edition()
    report = figures.report(edition, "courts")
    for pointer in [p for p in edition.cells if "review_and_litigation" in p][::4]:
        cells = {c.pointer: c for c in read(draw(figures.blanked(report, pointer), "pdf_unruled", seed=3)).cells}
        assert cells[pointer].blank
        others = [p for p in edition.cells if "review_and_litigation" in p and p != pointer]
        assert all(cells[p].value == figures.value(report, p) for p in others), pointer


def test_pinyin_in_brackets_is_taken_out_of_the_narrative_and_kept_in_the_record() -> None:
    document = draw(figures.report(gidar.load_edition(), 2), "html", ["pinyin"], seed=2)
    record = read(document)
    section = record.sections["overview"]
    assert len(section.raw) > len(section.value)
    assert SOUND.search(section.raw) and not SOUND.search(section.value)
    assert SOUND.sub("", section.raw) == section.value == record.data["narrative"]["overview"]
    assert any("拼音" in note["zh"] for note in record.notes)
    assert SOUND.sub("", "规(guī)章、客户端(app)、第(二)项") == "规章、客户端(app)、第(二)项"


def test_a_cell_taken_out_of_a_row_or_put_into_it_moves_nothing() -> None:
    """Web pages lose and gain cells: the figures beside them are right or not read, never those of a neighbour."""
    for n in range(60):
        rng = random.Random(n)
        edition = gidar.load_edition(EDITIONS[n % 2])
        report = figures.report(edition, n)
        document = draw(report, "html", seed=n)
        text = document.data.decode()
        cells = [m for m in re.finditer(r"<t[dh][^>]*>(?:<p[^>]*>)?[0-9.-]+(?:</p>)?</t[dh]>", text)]
        cell = rng.choice(cells)
        added = "" if n % 3 else cell[0] + rng.choice(["<td>7</td>", "<td></td>", cell[0]])
        record = extract("a.html", (text[: cell.start()] + added + text[cell.end() :]).encode())
        for read_ in record.cells:
            right = figures.value(report, read_.pointer)
            assert read_.value is None or read_.value == right, (n, read_)


@pytest.mark.parametrize(
    ("right", "wrong"),
    [('rowspan="2"', 'rowspan="x"'), ('colspan="5"', 'colspan="x"'), ('colspan="5"', 'colspan="4"')],
)
def test_spans_that_are_wrong_swap_no_columns(right: str, wrong: str) -> None:
    report = figures.report(gidar.load_edition(), 1)
    record = extract("a.html", page(1).replace(right, wrong).encode())
    assert all(cell.value is None or cell.value == figures.value(report, cell.pointer) for cell in record.cells)


# ---- Published reports ------------------------------------------------------------------------------


@cache
def published(name: str) -> dict[str, Any]:
    return next(iter(gidar.read(ROOT / f"examples/{name}.json"))).data


@pytest.mark.parametrize("name", ["shuangyashan-2024", "hongze-2023", "pingtan-2020", "shanghai-office-2019"])
@pytest.mark.parametrize("layout", ["html", "html_word", "docx", "pdf", "cells_bars"])
def test_published_figures_come_out_as_printed(name: str, layout: str) -> None:
    report = published(name)
    document = draw(report, layout, seed=name)
    record = read(document)
    assert record.edition.id == report["edition"]
    faultless(document, record)
    assert record.stated["organ"].value == report["organ"]["name"]
    assert record.stated["year"].value == report["year"]


def test_a_row_of_another_edition_is_said_and_not_spread(gidar_cli: Run) -> None:
    done = gidar_cli("extract", "examples/hongze-2023.html", "--format", "json")
    assert done.returncode == 1
    record = json.loads(done.stdout)
    unread = [cell for cell in record["cells"] if cell["confidence"] == "unread"]
    assert {cell["reason"] for cell in unread} == {"single_row"}
    assert {cell["row"] for cell in unread} == {"correction_overdue", "fee_overdue", "other_reasons"}
    assert len(unread) == 21 and record["counts"]["certain"] == 179
    assert "3行都没有读出" in record["notes"][0]
    result = json.loads(gidar_cli("validate", "examples/hongze-2023.html", "--format", "json").stdout)
    [report] = result["reports"]
    totals = [f for f in report["findings"] if f["code"] == "review-and-litigation-total"]
    assert [(f["left"], f["right"]) for f in totals] == [(11, 0), (5, 0)]
    assert "#table=3&row=4" in totals[0]["cells"][0]["file"]
    annotated = gidar_cli("validate", "examples/hongze-2023.html", "--format", "github").stdout
    assert annotated.startswith("::error file=examples/hongze-2023.html,title=")
    assert sum(item["code"] == "reading" for item in report["not_checked"]) == 3


@pytest.mark.parametrize(
    ("head", "organ", "year"),
    [
        ("<h1>白沙镇2023年政府信息公开工作年度报告</h1>", "白沙镇", 2023),
        ("<p>首页</p><h1>2023年政府信息公开工作年度报告</h1>", None, 2023),
        ("<h1>白沙镇人民政府<br>2023年政府信息公开工作年度报告</h1>", "白沙镇人民政府", 2023),
        ("<h1>白沙镇关于二〇二三年度政府信息公开工作年度报告（全文）</h1>", "白沙镇", 2023),
        ("<p>发布机构：白沙镇党政办</p><h1>2023年政府信息公开年报</h1>", "白沙镇党政办", 2023),
        ("<h1>白沙镇政府信息公开工作年度报告（2023年）</h1>", "白沙镇", 2023),
        ("<p>所列数据的统计期限自2023年1月1日至2023年12月31日。</p>", None, 2023),
    ],
)
def test_organ_and_year_are_those_of_the_title_or_none(head: str, organ: str | None, year: int) -> None:
    body = re.sub(r"<title>.*?</title>|<h1>.*?</h1>|<p[^>]*>本报告由.*?</p>", "", page(1), flags=re.S)
    record = extract(
        "a.html", body.replace("<body>", f"<body>{head}<p>发布日期：2024-01-22 文号：白政〔2024〕3号</p>").encode()
    )
    stated = {name: said.value for name, said in record.stated.items()}
    assert (stated.get("organ"), stated["year"], stated["published"]) == (organ, year, "2024-01-22")
    assert record.data["published"] == "2024-01-22" and ("organ" in record.data) == (organ is not None)
    assert any("机关名称" in note["zh"] for note in record.notes) == (organ is None)


def test_narrative_sections_come_with_the_report() -> None:
    document = draw(published("shuangyashan-2024"), "html", seed=2)
    record = read(document)
    assert set(record.sections) == {"overview", "problems", "other"}
    assert record.data["narrative"]["other"] == "2024年发出收费通知0件，收取信息处理费0元。"


# ---- Documents that are no report, or not one -------------------------------------------------------


def page(seed: int, edition: str = "2021", **changes: Any) -> str:
    return draw({**figures.report(gidar.load_edition(edition), seed), **changes}, "html", seed=seed).data.decode()


def refused(name: str, data: bytes | str) -> str:
    with pytest.raises(InputError) as error:
        extract(name, data.encode() if isinstance(data, str) else data)
    assert error.value.message("zh") and error.value.message("en")
    return error.value.key


def test_what_is_no_report_is_said_in_one_line() -> None:
    pictures = re.sub("<table.*?</table>", '<img src="http://invalid.invalid/1.png">', page(1), flags=re.S)
    assert refused("a.html", pictures) == "tables_are_pictures"
    assert refused("a.html", "<h1>通知</h1><table><tr><td>甲</td><td>1</td></tr></table>") == "no_report_tables"
    body = re.search("<body>(.*)</body>", page(2), re.S)
    assert body and refused("a.html", page(1).replace("</body>", body[1])) == "several_reports"
    assert refused("a.html", page(1) + page(2)) == "several_reports"
    assert refused("a.xlsx", b"x") == "unknown_document"
    for ending in sorted(set(FORMATS)):
        assert refused(f"a{ending}", b"") in ("empty", "docx", "pdf"), ending


def test_a_file_is_read_by_what_it_holds_whatever_its_ending() -> None:
    drawn = draw(figures.report(gidar.load_edition("2021"), 1), "docx", seed=1)
    for name, data, kind in [
        ("a.txt", page(1).encode(), "html"),
        ("a.docx", page(1).encode(), "html"),
        ("a.doc", b"\xff\xfe" + page(1).encode("utf-16-le"), "html"),
        ("a.html", drawn.data, "docx"),
        ("a.doc", drawn.data, "docx"),
        ("a.wps", draw(figures.report(gidar.load_edition("2021"), 1), "rows_bars", seed=1).data, "text"),
    ]:
        record = extract(name, data)
        assert (record.kind, record.complete) == (kind, True), name
    assert refused("a.md", b"%PDF-1.7\n1 0 obj") == "pdf"
    assert refused("b.docx", b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1" + bytes(600)) == "office_damaged"
    assert refused("b.docx", packed(drawn.data, xl__workbook="<workbook/>")) == "other_kind"


@pytest.mark.parametrize(("suffix", "before"), [(".html", "<table><tr>"), (".html", ""), (".md", "<table><tr>")])
def test_a_page_of_nothing_but_tags_is_refused_before_it_is_parsed(suffix: str, before: str) -> None:
    start = time.process_time()
    assert refused(f"a{suffix}", before + "<td>" * 900_000 + page(1)) == "too_many_tags"
    assert time.process_time() - start < 5


def test_a_page_whose_tables_stand_in_a_comment_without_end_is_refused_for_that() -> None:
    whole = page(1)
    assert refused("a.html", "<!--" + whole) == "page_in_comment"
    assert refused("a.html", "<!DOCTYPE html><!-- 甲 --> <!-- 乙" + whole) == "page_in_comment"
    assert refused("a.html", whole.replace("<table", "<!--<table", 1)) == "page_in_comment"
    assert refused("a.html", "<!DOCTYPE html><!-- 甲 -->") == "no_report_tables"
    assert refused("a.html", "<!-- 甲 -->" + "<div>" * 200_000 + whole) == "too_deep_document"
    assert refused("a.html", "<div>" * 200_000 + whole) == "too_deep_document"
    assert extract("a.html", (whole + "<!-- 页脚").encode()).complete


@pytest.mark.parametrize("name", ["utf-16", "utf-16-le", "utf-16-be", "utf-32", "utf-32-le", "utf-32-be"])
def test_wide_characters_are_read_with_and_without_their_mark(name: str) -> None:
    assert extract("a.html", page(1).encode(name)).cells == extract("a.html", page(1).encode()).cells


@pytest.mark.parametrize("tag", ["img", "iframe", "embed", "object"])
def test_a_report_that_is_not_in_the_page_itself_is_said_to_be_elsewhere(tag: str) -> None:
    whole = re.sub("<table.*?</table>", "", page(1), flags=re.S)
    assert refused("a.html", whole.replace("</body>", f'<{tag} src="1.pdf"></{tag}></body>')) == "tables_are_pictures"


def report_of(organ: str, year: int, cell: int | None, layout: str, edition: str = "2021") -> tuple[str, bytes]:
    """A document whose cells are all the same, and the ending of its name."""
    drawn = figures.empty(gidar.load_edition(edition), year)
    drawn["organ"]["name"] = organ
    for row in (row for table in drawn["tables"].values() for row in table.values()):
        row.update(dict.fromkeys(row, cell))
    document = draw(drawn, layout)
    return document.suffix, document.data


# Layouts that can be put one after the other as bytes; the last leaves out figures that are equal, so that none remain.
TEXTS = [name for name, (end, _) in LAYOUTS.items() if end in (".html", ".md", ".txt") and name != "without_repeats"]
# Those in which cells that are all blank still have a place of their own.
FRAMED = ["html", "html_word", "html_nested", "html_editor", "markdown", "markdown_html", "rows_bars", "cells_bars"]


@pytest.mark.parametrize(("layout", "cell"), [(layout, 0) for layout in TEXTS] + [(layout, None) for layout in FRAMED])
def test_reports_of_two_organs_or_years_are_told_whatever_their_figures(layout: str, cell: int | None) -> None:
    suffix, one = report_of("青石县财政局", 2023, cell, layout)
    for organ, year in (("青石县公安局", 2023), ("青石县财政局", 2022), ("青石县财政局办公室", 2023)):
        _, other = report_of(organ, year, cell, layout)
        assert refused(f"a{suffix}", one + b"\n\n" + other) == "several_titled", (organ, year)
        assert refused(f"a{suffix}", one + b"\n\n" + one + b"\n\n" + other) == "several_titled", (organ, year)


@pytest.mark.parametrize("layout", TEXTS)
def test_one_report_printed_twice_is_read_whether_its_title_is_shorter_or_missing(layout: str) -> None:
    suffix, one = report_of("青石县人民政府", 2023, 0, layout)
    for old, new in (
        ("", ""),
        ("青石县人民政府2023", "青石县2023"),
        ("青石县人民政府2023", "2023"),
        ("2023年政府信息公开工作年度报告", ""),
    ):
        other = one.replace(old.encode(), new.encode(), 1) if old else one
        record = extract(f"a{suffix}", one + b"\n\n" + other)
        assert any("不止一次" in note["zh"] for note in record.notes), (old, record.notes)


def test_tables_that_stand_there_twice_alike_are_read_once_and_said() -> None:
    record = extract("a.html", (page(1) + page(1)).encode())
    assert record.complete and "不止一次" in record.notes[0]["zh"]


def test_what_is_no_text_in_a_cell_is_no_blank() -> None:
    def cell(inner: str) -> Any:
        text = re.sub(r"(<t[dh]>(?:<p[^>]*>)?)[0-9]+(?=(</p>)?</t[dh]>)", lambda m: m[1] + inner, page(1), count=1)
        return next(
            c for c in extract("a.html", text.encode()).cells if c.pointer.startswith("/tables/documents/rules/")
        )

    for inner in ('<img src="1.png">', "<svg></svg>", "<table><tr><td>1</td><td>2</td></tr></table>"):
        assert (cell(inner).confidence, cell(inner).reason, cell(inner).value) == ("unread", "object", None), inner
    for inner in (
        '<input value="7">',
        "<table><tr><td>7</td></tr></table>",
        "<s>3</s>7",
        "<b>7</b><img width=1 height=1>",
    ):
        assert (cell(inner).confidence, cell(inner).value) == ("certain", 7), inner
    assert (cell("<s>7</s>").confidence, cell("<s>7</s>").reason) == ("unread", "unseen")
    for inner in ("", "<s></s>", '<input type="hidden" value="7">', '<img width="1" height="1">'):
        assert (cell(inner).confidence, cell(inner).blank) == ("certain", True), inner


def sparse(seed: int) -> dict[str, Any]:
    """A report whose zeros are left blank."""
    report = figures.report(gidar.load_edition("2021"), seed)
    for pointer in gidar.load_edition("2021").cells:
        report = figures.blanked(report, pointer) if not figures.value(report, pointer) else report
    return report


@pytest.mark.parametrize("seed", range(4))
@pytest.mark.parametrize("layout", ["cell_lines", "blank_lines", "html_paragraphs", "rows_bars", "markdown_whole"])
def test_where_most_cells_are_blank_the_others_are_read(layout: str, seed: int) -> None:
    document = draw(sparse(seed), layout, seed=seed)
    cells = {c.pointer: c for c in extract(f"a{document.suffix}", document.data).cells}
    assert all(cells[p].value == t.value for p, t in document.truth.items() if cells[p].confidence != "unread")
    legible = [p for p, truth in document.truth.items() if truth.state == "legible"]
    assert sum(cells[p].value is not None for p in legible) >= 0.97 * len(legible)


def test_a_row_that_is_missing_is_not_made_up_from_the_next_table() -> None:
    drawn = draw(figures.report(gidar.load_edition("2021"), 3), "pdf_text", seed=3).data.decode().splitlines()
    last = gidar.load_edition("2021").tables["requests"].rows["carried_forward"].label["zh"]
    lines = [line for line in drawn if not line.startswith(last)]
    at = max(n for n, line in enumerate(lines) if len(line.split()) == 15 and line.replace(" ", "").isdigit())
    lines[at] = "1 2 3 4 5 6 7"
    cells = [c for c in extract("a.txt", "\n".join(lines).encode()).cells if "carried_forward" in c.pointer]
    assert {c.confidence for c in cells} == {"unread"}


def test_text_set_in_columns_with_spaces_is_a_row_however_wide() -> None:
    document = draw(figures.report(gidar.load_edition("2021"), 4), "pdf_text", seed=4)
    wide = re.sub(r"(?m)(?<=\S) (?=[0-9 ]+$)", " " * 150, document.data.decode())
    record = extract("a.txt", wide.encode())
    assert record.counts()["unread"] == 0
    cells = {c.pointer: c.value for c in record.cells}
    assert cells == {pointer: truth.value for pointer, truth in document.truth.items()}


def test_a_truncated_document_says_where_it_ends() -> None:
    text = page(1)
    record = extract("a.html", text[: int(len(text) * 0.6)].encode())
    assert record.counts()["unread"] > 20 and not record.complete
    assert "可能不完整" in record.notes[0]["zh"]
    cells = {cell.pointer: cell for cell in record.cells}
    right = figures.report(gidar.load_edition("2021"), 1)
    assert all(c.value == figures.value(right, p) for p, c in cells.items() if c.confidence == "certain")


def test_the_edition_is_that_of_the_heads_not_of_the_year(gidar_cli: Run, tmp_path: Path) -> None:
    path = tmp_path / "old.html"
    path.write_text(page(1, "2019", year=2022), encoding="utf-8")
    done = gidar_cli("extract", path)
    assert done.returncode == 0 and "2022年度的报告用的是2019年格式的表。" in done.stdout
    [report] = json.loads(gidar_cli("validate", path, "--format", "json").stdout)["reports"]
    assert report["edition"] == "2019" and "edition-year" in {f["code"] for f in report["findings"]}


def packed(data: bytes, **parts: bytes) -> bytes:
    """A Word document with other parts."""
    out = io.BytesIO()
    new = {name.replace("__", "/") + ".xml": part for name, part in parts.items()}
    with zipfile.ZipFile(io.BytesIO(data)) as old, zipfile.ZipFile(out, "w", zipfile.ZIP_DEFLATED) as copy:
        for part in old.infolist():
            copy.writestr(part.filename, new.pop(part.filename, None) or old.read(part))
        for name, text in new.items():
            copy.writestr(name, text)
    return out.getvalue()


def test_hostile_documents_end_with_a_clear_error_and_without_network(monkeypatch: pytest.MonkeyPatch) -> None:
    def refuse(*_: Any, **__: Any) -> None:
        raise AssertionError("network")

    monkeypatch.setattr(socket, "socket", refuse)
    monkeypatch.setattr(socket, "create_connection", refuse)
    word = draw(figures.report(gidar.load_edition(), 1), "docx").data
    pdf = draw(figures.report(gidar.load_edition(), 1), "pdf").data
    body = zipfile.ZipFile(io.BytesIO(word)).read("word/document.xml")
    entities = b'<!DOCTYPE x [<!ENTITY a "aaaa"><!ENTITY b "&a;&a;">]>'
    deep = b"<w:tbl><w:tr><w:tc>" * 20_000 + b"</w:tc></w:tr></w:tbl>" * 20_000
    start = body.index(b"<w:body>") + 8
    assert refused("a.docx", packed(word, word__big=b"0" * (70 << 20))) == "docx_bomb"
    assert refused("a.docx", packed(word, word__document=body.replace(b"?>", b"?>" + entities, 1))) == "doctype"
    assert refused("a.docx", packed(word, word__document=body[:start] + deep + body[start:])) == "docx"
    assert refused("a.docx", word[: len(word) // 2]) == "docx"
    assert refused("a.pdf", pdf[: len(pdf) // 2]) == "pdf"
    forms = [
        f"<</Type/XObject/Subtype/Form/BBox[0 0 9 9]/Resources<</XObject<</F {n + 6} 0 R>>>>/Length 500>>stream\n"
        + "/F Do " * 83 + "  \nendstream"
        for n in range(12)
    ]  # fmt: skip
    catalogue, tree = "<</Type/Catalog/Pages 2 0 R>>", "<</Type/Pages/Kids[3 0 R]/Count 1>>"
    page_ = "<</Type/Page/Parent 2 0 R/MediaBox[0 0 9 9]/Contents 4 0 R/Resources<</XObject<</F 5 0 R>>>>>>"
    assert refused("a.pdf", pdf_of(catalogue, tree, page_, *forms)) == "pdf_bomb"
    bomb = zlib.compress(b"0 " * (40 << 20), 1)
    stream = f"<</Length {len(bomb)}/Filter/FlateDecode>>stream\n".encode() + bomb + b"\nendstream"
    assert refused("a.pdf", pdf_of(catalogue, tree, page_, stream)) == "pdf_bomb"
    assert refused("a.html", "<p " + "a='1 2' " * 1500 + ">") == "too_many_attributes"
    words = f'<p title="{"a b/" * 9000}">'
    assert extract("a.html", page(1).replace("<body>", f"<body>{words}").encode()).complete
    assert refused("a.html", "<table><tr><td>" * 30_000) in ("no_text", "too_deep_document")
    assert refused("a.html", "<table>" + "<tr><td rowspan=60000 colspan=60000>1</td></tr>" * 5000) == "too_many_cells"
    assert refused("a.html", b"<td>1</td>" * (17 << 20)) == "too_large"
    assert refused("a.txt", "1\n" * 100_000) == "too_many_cells"
    assert refused("a.txt", bytes(range(256)) * 50) == "encoding_document"
    assert refused("a.txt", "一、" + "1" * 300_000) == "no_report_tables"
    remote = '<script src="http://invalid.invalid/x.js">1</script><iframe src="http://invalid.invalid/"></iframe>'
    assert extract("a.html", page(1).replace("<body>", f"<body>{remote}").encode()).complete


@pytest.mark.parametrize(
    "body",
    [
        '<iframe src="a.html"></iframe>',
        "<div id=app></div><script>draw()</script>",
        "<frameset><frame src=a.html></frameset>",
        "<img src=a.png>",
    ],
)
def test_a_page_without_text_is_no_scan(body: str) -> None:
    """Its text stands in the page of a frame, or a browser makes it."""
    assert refused("a.html", f"<html><head><title>甲局2024年年报</title></head>{body}</html>") == "no_text_page"


def changed_parts(data: bytes, change: Callable[[str], str]) -> bytes:
    """A Word file with another text in each of its parts."""
    out = io.BytesIO()
    with zipfile.ZipFile(io.BytesIO(data)) as old, zipfile.ZipFile(out, "w") as new:
        for name in old.namelist():
            content = old.read(name)
            new.writestr(name, change(content.decode()) if name.endswith((".xml", ".rels")) else content)
    return out.getvalue()


def test_a_word_file_in_the_strict_form_is_read_and_one_of_an_embedded_page_is_named() -> None:
    report = figures.report(gidar.load_edition(), 1)
    data = draw(report, "docx").data
    strict = {"schemas.openxmlformats.org/wordprocessingml/2006": "purl.oclc.org/ooxml/wordprocessingml"}
    strict |= {"schemas.openxmlformats.org/officeDocument/2006": "purl.oclc.org/ooxml/officeDocument"}
    one, other = (
        extract("a.docx", text)
        for text in (data, changed_parts(data, lambda text: reduce(_replaced, strict.items(), text)))
    )
    assert one.data == other.data and one.complete
    chunk = '<w:body><w:altChunk xmlns:r="http://x/relationships" r:id="rId9"/></w:body>'
    embedded = changed_parts(data, lambda text: re.sub("<w:body>.*</w:body>", chunk, text, flags=re.S))
    assert refused("a.docx", embedded) == "docx_embedded"


def _replaced(text: str, names: tuple[str, str]) -> str:
    return text.replace(*names)


@pytest.mark.parametrize("layout", ["docx", "ofd"])
@pytest.mark.parametrize("change", [str, str.upper, lambda name: name.replace("/", "\\")])
def test_a_file_with_two_parts_of_one_name_is_refused(layout: str, change: Callable[[str], str]) -> None:
    """Programs differ in which of them they show."""
    data = draw(figures.report(gidar.load_edition(), 1), layout).data
    with zipfile.ZipFile(io.BytesIO(data)) as archive:
        name = max(archive.namelist(), key=lambda name: archive.getinfo(name).file_size)
        content = archive.read(name)
    again = change(name) if change is str or change(name) != name else f"\\{name}"
    out = io.BytesIO(data)
    with warnings.catch_warnings(), zipfile.ZipFile(out, "a") as archive:
        warnings.simplefilter("ignore")
        archive.writestr(again, content)
    assert refused(f"a.{layout}", out.getvalue()) == "doubled_parts"


@pytest.mark.parametrize("name", ["a.txt", "a.md", "a.html", "a.docx"])
def test_a_report_in_json_under_the_ending_of_a_document_is_told(name: str) -> None:
    for start in ("", "\ufeff", "\n  "):
        for indent in (None, 1):
            report = {"$schema": "x", "edition": "2021", "tables": {}}
            assert refused(name, start + json.dumps(report, indent=indent)) == "data_in_text"
    assert refused("a.txt", "{附件}本年度没有收到申请。") == "no_report_tables"


# ---- Broken bytes ------------------------------------------------------------------------------------

CHARACTER = "坏".encode()


@pytest.mark.parametrize("broken", [CHARACTER[:2], b"\xff", b"\0", b"\xbb\xb5"])
def test_a_broken_byte_outside_the_form_changes_nothing(broken: bytes) -> None:
    whole = extract("a.html", page(1).encode())
    head = b'<meta name="description" content="' + broken + b'">'
    record = extract(
        "a.html",
        page(1).encode().replace(b"</head>", head + b"</head>") if "</head>" in page(1) else head + page(1).encode(),
    )
    assert record.data == whole.data and record.complete and not record.notes


@pytest.mark.parametrize("layout", ["html", "markdown", "tabs"])
@pytest.mark.parametrize(
    ("encoding", "broken"),
    [("utf-8", CHARACTER[:2]), ("utf-8", b"\xff"), ("utf-8", b"\0"), ("gb18030", b"\xff"), ("gb18030", b"\0")],
)
def test_what_a_broken_byte_touches_is_doubted_and_the_rest_is_read(layout: str, encoding: str, broken: bytes) -> None:
    report = figures.report(gidar.load_edition("2021"), 5)
    row = "requests/not_held"
    report["tables"]["requests"]["not_held"] = dict.fromkeys(report["tables"]["requests"]["not_held"], 0)
    report["tables"]["requests"]["not_held"] |= {"natural_persons": 77777, "total": 77777}
    drawn = draw(report, layout, seed=5)
    text = drawn.data.decode().replace("utf-8", encoding)
    whole = extract(f"a{drawn.suffix}", text.encode(encoding))
    doubtful = {cell.pointer for cell in whole.cells if cell.confidence != "certain"}
    for mark in ("本机关不掌握", "77777"):
        before, _, after = text.encode(encoding).partition(mark.encode(encoding))
        cut = mark.encode(encoding)
        record = extract(f"a{drawn.suffix}", before + cut[:2] + broken + cut[2:] + after)
        touched = {cell.pointer for cell in record.cells if cell.confidence != "certain"} - doubtful
        assert touched >= {f"/tables/{row}/{column}" for column in ("natural_persons", "total")}
        assert all(pointer.startswith(f"/tables/{row}/") for pointer in touched)
        assert record.notes[0]["zh"].startswith("文档里有")
        for cell, other in zip(record.cells, whole.cells, strict=True):
            assert cell.value == other.value or cell.confidence == "unread"


def test_pages_put_together_from_two_encodings_are_read_and_doubted() -> None:
    whole = page(1)
    at = whole.index("四、")
    for first, second in (("utf-8", "gb18030"), ("gb18030", "utf-8")):
        data = re.sub(rb"charset=[-\w]+", b"", whole[:at].encode(first)) + whole[at:].encode(second)
        try:
            record = extract("a.html", data)
        except InputError:
            continue
        assert record.notes and not record.complete


# ---- The command ------------------------------------------------------------------------------------


def test_the_command_writes_report_and_record(gidar_cli: Run, tmp_path: Path) -> None:
    source, report, record = tmp_path / "r.docx", tmp_path / "r.json", tmp_path / "record.json"
    drawn = figures.report(gidar.load_edition(), 3)
    head = next(iter(gidar.load_edition().tables["documents"].columns.values())).name["zh"]
    source.write_bytes(draw(drawn, "docx", seed=3).data)
    done = gidar_cli("extract", source, "-o", report, "--record", record)
    assert (done.returncode, done.stderr) == (0, f"已写入 {report}。\n已写入 {record}。\n")
    assert "全部200栏都已读出" in done.stdout and head not in done.stdout
    shown = [
        gidar_cli("extract", source, *more).stdout for more in ((), ("--format", "text", "-o", tmp_path / "b.json"))
    ]
    assert shown[0] == shown[1] and head in shown[0]
    assert json.loads(report.read_text(encoding="utf-8"), parse_float=Decimal)["tables"] == drawn["tables"]
    assert gidar_cli("validate", report).returncode == gidar_cli("validate", source).returncode == 0
    told = json.loads(record.read_text(encoding="utf-8"))
    schema = json.loads((DIST / EDITIONS[-1] / "extraction.schema.json").read_text(encoding="utf-8"))
    jsonschema.Draft202012Validator(schema).validate(told)
    assert told["complete"] and [cell["pointer"] for cell in told["cells"]] == list(gidar.load_edition().cells)
    again = gidar_cli("extract", source, "-o", report)
    assert again.returncode == 2 and "未覆盖" in again.stderr
    assert "All 200 cells were read" in gidar_cli("extract", source, "--lang", "en").stdout
    missing = gidar_cli("extract", tmp_path / "none.html", "--lang", "en")
    assert (missing.returncode, missing.stdout) == (2, "") and "no such file" in missing.stderr


def test_the_record_of_every_layout_obeys_its_schema() -> None:
    schema = json.loads((DIST / EDITIONS[-1] / "extraction.schema.json").read_text(encoding="utf-8"))
    validator = jsonschema.Draft202012Validator(schema)
    for layout in ("html", "pdf", "docx", "markdown", "cells_bars", "glued"):
        record = read(draw(published("pingtan-2020"), layout, seed=1))
        for lang in ("zh", "en"):
            validator.validate(json.loads(json.dumps(record.to_dict(lang), allow_nan=False)))


def test_a_missing_library_is_named_with_its_extra(monkeypatch: pytest.MonkeyPatch) -> None:
    from gidar.infrastructure import extras

    def missing(name: str) -> None:
        raise ImportError(name)

    monkeypatch.setattr(extras, "import_module", missing)
    assert refused("a.html", "<p>1</p>") == "extract_extra"


def test_the_endings_of_documents_are_known_in_one_way() -> None:
    pictures = set(FORMATS) & set(PICTURES)
    assert set(PUBLISHED) | pictures == set(FORMATS) and len(pictures) > 3


# ---- Figures and readings ---------------------------------------------------------------------------

COUNT = gidar.load_edition().cells["/tables/requests/received/total"]
MONEY = gidar.load_edition().cells["/tables/fees/administrative_fees/amount"]


@given(st.integers(0, 10**12))
def test_a_figure_means_the_same_however_it_is_written(figure: int) -> None:
    wide = str(figure).translate({ord(c): ord(c) + 0xFEE0 for c in "0123456789"})
    for text in (str(figure), wide, f"{figure:,}", f"\xa0{figure} ", f"{figure}件", f"{figure}（其中修订1件）"):
        assert clean(text, COUNT)[0] == figure, text
    assert clean(f"{figure}", COUNT, mark="1").value == figure


@pytest.mark.parametrize(
    ("text", "column", "value", "rules"),
    [
        ("43.788万元", MONEY, Decimal("43.788"), ("unit",)),
        ("251000元", MONEY, Decimal("25.1"), ("yuan",)),
        ("/", COUNT, None, ("placeholder",)),
        ("——", COUNT, None, ("placeholder",)),
        ("? 0", COUNT, 0, ("lost_space",)),
        ("-8", COUNT, -8, ()),
    ],
)
def test_cleaning_rules_are_recorded(text: str, column: Any, value: Any, rules: tuple[str, ...]) -> None:
    figure = clean(text, column)
    assert (figure.value, figure.rules, figure.fault) == (value, rules, "")


@pytest.mark.parametrize(
    "text", ["约22", "22余件", "1 2", "12.5", "007", "O", "二十", "9" * 30, "3/4", "2024年", "1,23"]
)
def test_what_no_rule_covers_is_not_read(text: str) -> None:
    figure = clean(text, COUNT)
    assert figure.value is None and figure.fault


@settings(max_examples=200, deadline=None)
@given(st.lists(st.sampled_from([0, 0, 0, 1, 2, 5, 11, 40, 123]), min_size=6, max_size=6))
def test_the_true_reading_is_among_those_of_a_row_without_separators(parts: list[int]) -> None:
    row = [*parts, sum(parts)]
    pointers = [f"/{n}" for n in range(7)]
    ways = segmentations(["".join(map(str, row))], pointers, 7)
    assert ways.full is None or dict(zip(pointers, row, strict=True)) in [way.values for way in ways.full]
