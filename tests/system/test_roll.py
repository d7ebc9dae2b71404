"""The roll of a city of sixty organs with two dozen kinds of trouble: each is where it belongs, and nothing else is."""

import copy
import csv
import html
import io
import json
import os
import re
from collections import Counter
from collections.abc import Iterator
from math import ceil
from pathlib import Path
from typing import Any

import docx
import jsonschema
import openpyxl
import pytest
from lxml import etree
from openpyxl.cell.cell import MergedCell

import gidar
from cases import DIST
from city import DAY, ORGANS, OTHER_YEAR, TWICE, YEAR, City, built, name_of, report_of, says_otherwise, written
from gidar.roll import STATES
from in_process import called

pytestmark = pytest.mark.xdist_group("roll")
W = "{http://schemas.openxmlformats.org/wordprocessingml/2006/main}"
SCHEMA = json.loads((DIST / gidar.editions()[-1] / "roll.schema.json").read_text(encoding="utf-8"))


@pytest.fixture(scope="module")
def city(tmp_path_factory: pytest.TempPathFactory) -> City:
    return built(tmp_path_factory.mktemp("city"))


def arguments(city: City, *more: str) -> tuple[str, ...]:
    return ("roll", str(city.folder), "--parts", str(city.parts), "--as-of", DAY, "--kind", "department", *more)


def rolled(*given: str) -> tuple[int, dict[str, Any], str]:
    code, out, err = called(*given, "--format", "json", "--lang", "en")
    document = json.loads(out)
    jsonschema.Draft202012Validator(SCHEMA).validate(document)
    return code, document, err


def test_every_trouble_is_where_it_belongs_and_nothing_else(city: City) -> None:
    code, document, _ = rolled(*arguments(city))
    assert (code, document["year"], document["as_of"], document["clean"]) == (2, YEAR, DAY, False)
    assert [one["name"] for one in document["organs"]] == [*city.organs]
    for one in document["organs"]:
        truth = city.organs[one["name"]]
        told = {**(one["report"] or {"verdict": None}), **one, "others": len(one["others"])}
        known = {name: value for name, value in truth.items() if name != "rules"}
        assert {name: told[name] for name in known} == known, one["name"]
        assert (one["report"] is None) == (truth["verdict"] is None)
        if truth["verdict"] == "valid":
            assert (one["report"]["errors"], one["report"]["warnings"]) == (0, truth.get("warnings", 0)), one
    assert [one["organ"] for one in document["unlisted"]] == city.unlisted
    assert [one["organ"] for one in document["other_years"]] == city.other_years
    assert [Path(one["source"]).name for one in document["unreadable"]] == city.unreadable


def test_an_organ_whose_report_is_about_another_year_is_told_so(tmp_path: Path) -> None:
    report = report_of(20)
    (tmp_path / "in").mkdir()
    for name, year in (("one", YEAR), ("other", YEAR - 1), ("none", None)):
        written(tmp_path / f"in/{name}", "json", report | {"year": year, "organ": {"name": f"{name}局"}})
    (tmp_path / "list.txt").write_text("one局\nother局\nnone局\nabsent局\n", encoding="utf-8")
    given = ("roll", str(tmp_path / "in"), "--parts", str(tmp_path / "list.txt"), "--year", str(YEAR), "--lang", "en")
    out = called(*given)[1]
    notes = {name: re.findall(rf"{name}局.*?((?:a report for|the year of).*?);", out) for name in ("other", "none")}
    missing = "the year of the report that came in is missing or cannot be read"
    assert notes == {"other": [f"a report for {YEAR - 1} came in"], "none": [missing]}
    came_in = re.findall(r"report (?:for \d+|that) came in", out)
    assert len(came_in) == 2 and "none.json" in out, "nothing that came in is passed over"


def test_the_table_adds_up(city: City) -> None:
    _, document, _ = rolled(*arguments(city))
    states = Counter(one["state"] for one in document["organs"])
    table = document["table"]
    assert sum(line["listed"] for line in table) == ORGANS
    for state in STATES:
        assert sum(line[state] for line in table) == states[state]
    for line in table:
        others = ("absent", "undated", "not_due", "no_deadline")
        assert line["due"] + sum(line[state] for state in others) == line["listed"]
        assert line["due"] == line["on_time"] + line["late"] + line["missing"] + line["open"]
        assert line["rate"] == (round(line["on_time"] / line["due"], 4) if line["due"] else None)
        best = line["on_time"] + line["open"]
        assert line["rate_at_most"] == (round(best / line["due"], 4) if line["due"] else None)
    kinds = {line["kind"]: line for line in table}
    assert {*kinds} == {"department", "government", "township"}
    assert kinds["government"]["rate"] == 1.0 and kinds["department"]["rate"] < 1


def test_a_day_before_the_deadline_nobody_is_late(city: City) -> None:
    _, document, _ = rolled(*arguments(city), "--as-of", "2025-01-31")
    states = Counter(one["state"] for one in document["organs"])
    assert states["missing"] == states["late"] == 0 and states["not_due"] == 3
    early = rolled(*arguments(city), "--as-of", "2025-01-15")[1]
    assert {one["why"] for one in early["organs"] if one["state"] == "undated"} == {"no_date", "future"}
    assert not [one for one in early["organs"] if one["state"] == "open"]


def test_without_a_kind_what_the_deadlines_decide_alike_is_told(city: City) -> None:
    """Documents do not say the kind of an organ: in April every deadline has passed, in February one has."""
    given = ("roll", str(city.folder), "--parts", str(city.parts))
    for day in (DAY, "2025-02-10"):
        document = rolled(*given, "--as-of", day)[1]
        unknown = [one["name"] for one in document["organs"] if one["why"] == "no_kind"]
        assert {*unknown} == {name for name, truth in city.organs.items() if truth["state"] == "missing"}
        assert {one["state"] for one in document["organs"] if one["name"] in unknown} == {"absent"}
        [line] = [line for line in document["table"] if line["kind"] is None]
        assert line["absent"] == len(unknown) and line["due"] == line["listed"] - len(unknown)
    said = called(*given, "--as-of", "2025-02-10")[1]
    assert "未收到，期限不明" in said
    [line] = [line.split() for line in said.splitlines() if "类别不明" in line and "–" in line]
    due, on_time, absent = int(line[2]), int(line[3]), int(line[8])
    assert (line[7], absent) == (f"{on_time / (due + absent):.1%}–{on_time / due:.1%}", len(unknown))


@pytest.mark.parametrize(
    ("published", "as_of", "state"),
    [
        ("2025-01-31", "2025-04-10", "on_time"),
        ("2025-02-01", "2025-04-10", "open"),
        ("2025-04-02", "2025-04-10", "open"),
        (None, "2025-04-10", "undated"),
    ],
)
def test_an_organ_of_an_unknown_kind_may_have_no_deadline(
    tmp_path: Path, published: str | None, as_of: str, state: str
) -> None:
    """It may be a township office, which is never late: what only other kinds would be is not said of it."""
    report = report_of(21) | {"published": published}
    report["organ"]["kind"] = None
    written(tmp_path / "a", "json", report)
    (tmp_path / "list.txt").write_text(f"{name_of(21)}\n示例市第二局\n", encoding="utf-8")
    given = ("roll", str(tmp_path), "--parts", str(tmp_path / "list.txt"), "--as-of", as_of)
    filed, missing = rolled(*given)[1]["organs"]
    assert (filed["state"], missing["state"], missing["why"]) == (state, "absent", "no_kind")


def test_the_kind_of_the_missing_is_that_of_last_year(city: City, tmp_path: Path) -> None:
    last = report_of(6)
    last["year"] = YEAR - 1
    written(tmp_path / "last", "json", last)
    given = ("roll", str(city.folder), "--parts", str(city.parts), "--as-of", "2025-02-10")
    document = rolled(*given, "--previous", str(tmp_path))[1]
    own = next(one for one in document["organs"] if one["name"] == name_of(6))
    assert (own["kind"], own["state"], own["deadline"]) == ("department", "missing", "2025-01-31")


def test_last_year_may_be_among_the_reports_that_are_given(tmp_path: Path) -> None:
    """As many of last year as of this: the year after is rolled, and last year's are what it is held to, also where
    only the year is said that is rolled, as gidar validate does."""
    (tmp_path / "in").mkdir()
    for number in (20, 21):
        last = report_of(number) | {"year": YEAR - 1}
        last["tables"]["requests"]["carried_forward"] = copy.deepcopy(last["tables"]["requests"]["carried_in"])
        last["tables"]["requests"]["carried_forward"]["total"] += number - 20
        for cells in last["tables"]["documents"].values():
            cells["in_force"] += cells["repealed"] - cells["issued"]
        written(tmp_path / f"in/last-{number}", "json", last)
        written(tmp_path / f"in/{number}", "json", report_of(number))
    (tmp_path / "list.txt").write_text(f"{name_of(20)}\n{name_of(21)}\n", encoding="utf-8")
    given = ("roll", str(tmp_path / "in"), "--parts", str(tmp_path / "list.txt"), "--as-of", DAY)
    _, document, err = rolled(*given, "--previous", str(YEAR - 1))
    assert (document["year"], document["other_years"], err) == (YEAR, [], "")
    alone = rolled(*given, "--year", str(YEAR))[1]
    assert len(alone["other_years"]) == 2
    for organs in (document["organs"], alone["organs"]):
        assert [one["report"]["errors"] + one["report"]["warnings"] for one in organs] == [0, 1]


@pytest.mark.parametrize(
    ("name", "kind"),
    [
        ("示例县人民政府", "government"),
        ("示例自治州人民政府", "government"),
        ("示例县城关镇人民政府", "township"),
        ("示例区中山路街道办事处", "township"),
        ("示例县人民政府办公室", None),
        ("示例县财政局", None),
    ],
)
def test_a_name_tells_the_kind_where_it_is_certain(tmp_path: Path, name: str, kind: str | None) -> None:
    """Neither list nor documents say what a name says: --kind is for what is left."""
    report = report_of(21)
    report["organ"] |= {"name": name, "kind": None}
    written(tmp_path / "a", "docx", report)
    (tmp_path / "list.txt").write_text(f"{name}\n示例市第二局\n", encoding="utf-8")
    given = ("roll", str(tmp_path), "--parts", str(tmp_path / "list.txt"), "--as-of", "2025-02-10")
    assert rolled(*given)[1]["organs"][0]["kind"] == kind
    one, other = rolled(*given, "--kind", "department")[1]["organs"]
    assert (one["kind"], other["kind"]) == (kind or "department", "department")


def test_the_list_may_say_the_kinds_and_what_a_report_says_otherwise_is_asked_about(tmp_path: Path) -> None:
    for number in (20, 21, 22):
        written(tmp_path / f"{number}", "json", report_of(number) | {"published": "2025-02-05"})
    lines = [
        "机关名称,机关类别",
        f"{name_of(20)},地方政府",
        f"{name_of(21)},政府部门",
        f"{name_of(22)},乡镇",
        "某局,部门",
    ]
    (tmp_path / "list.csv").write_text("\r\n".join(lines), encoding="gb18030")
    given = ("roll", str(tmp_path), "--parts", str(tmp_path / "list.csv"), "--as-of", "2025-02-10")
    _, document, _ = rolled(*given)
    found = [(one["kind"], one["state"], one["why"]) for one in document["organs"]]
    assert found == [
        ("government", "on_time", None),
        ("department", "late", None),
        ("township", "no_deadline", "other_kind"),
        ("department", "missing", None),
    ]
    (tmp_path / "list.csv").write_text("机关名称,机关类别\n某局,企业\n", encoding="utf-8-sig")
    code, _, err = called(*given)
    assert code == 2 and "第2行" in err and "县级以上政府部门" in err


def test_a_clean_roll_is_zero(tmp_path: Path) -> None:
    for number in (20, 21):
        written(tmp_path / f"{number}", "json", report_of(number))
    (tmp_path / "list.txt").write_text(f"{name_of(20)}\n{name_of(21)}", encoding="utf-8")
    given = ("roll", str(tmp_path), "--parts", str(tmp_path / "list.txt"), "--as-of", DAY)
    code, document, err = rolled(*given)
    assert (code, document["clean"], err) == (0, True, "")


def test_reports_that_nothing_tells_apart_are_named_so(tmp_path: Path) -> None:
    for name, more in (("a", ""), ("b", "（更正）")):
        report = report_of(20)
        report["narrative"]["overview"] += more
        os.utime(written(tmp_path / name, "json", report), (1_700_000_000, 1_700_000_000))
    (tmp_path / "list.txt").write_text(name_of(20), encoding="utf-8")
    given = ("roll", str(tmp_path), "--parts", str(tmp_path / "list.txt"), "--as-of", DAY)
    code, document, _ = rolled(*given)
    assert code == 1 and document["organs"][0]["newer"] is None and len(document["organs"][0]["others"]) == 1
    assert "请向该机关核实" in called(*given)[1]


def test_waived_errors_are_counted_as_such(city: City, tmp_path: Path) -> None:
    kept, waivers = str(tmp_path / "r.json"), str(tmp_path / "w.csv")
    called("validate", str(city.folder / "02.json"), "--format", "json", "-o", kept)
    agreed = ("--reason", "已核实", "--by", "市公开办", "--until", "2099-12-31")
    assert called("waive", kept, *agreed, "-o", waivers)[0] == 0
    own = next(one for one in rolled(*arguments(city), "--waivers", waivers)[1]["organs"] if one["name"] == name_of(2))
    assert own["report"]["errors"] == 0 and own["report"]["waived"] > 0 and own["report"]["verdict"] == "valid"


# ---- for people -------------------------------------------------------------------------------------


def sheets(path: Path) -> Iterator[tuple[str, list[tuple[Any, ...]]]]:
    """The sheets with what each of their cells shows."""
    for sheet in openpyxl.load_workbook(path):
        yield sheet.title, [tuple(map(shown, row)) for row in sheet.iter_rows(min_row=4)]


def shown(cell: Any) -> Any:
    if cell.value is None or cell.is_date:
        return cell.value and f"{cell.value:%Y-%m-%d}"
    return f"{100 * cell.value:.1f}%" if cell.number_format == "0.0%" else cell.value


@pytest.mark.parametrize("lang", ["zh", "en"])
def test_all_formats_say_the_same(city: City, tmp_path: Path, lang: str) -> None:
    names = [name_of(number) for number in range(ORGANS)]
    text = called(*arguments(city), "--lang", lang)[1]
    page = tmp_path / "r.html"
    assert called(*arguments(city), "--lang", lang, "--format", "html", "-o", str(page))[0] == 2
    book = tmp_path / "r.xlsx"
    assert called(*arguments(city), "--lang", lang, "--format", "xlsx", "-o", str(book))[0] == 2
    found = dict(sheets(book))
    table, organs, *_ = found.values()
    assert sorted(row[0] for row in organs[1:-1]) == sorted(names) and organs[-1][0] in text  # the last is a note
    first = openpyxl.load_workbook(book).worksheets[:2]
    cells = [cell for sheet in first for row in sheet.iter_rows() for cell in row if cell.value is not None]
    assert len([cell for cell in cells if cell.is_date]) > ORGANS and any(c.number_format == "0.0%" for c in cells)
    for sheet in first:  # no text is wider than its column and its line are
        for row in sheet.iter_rows(min_row=4):
            lines = max(len(str(cell.value)) / 40 for cell in row) if not isinstance(row[1], MergedCell) else 1
            assert lines <= 1 or sheet.row_dimensions[row[0].row].height >= 13 * ceil(lines)
    note = table[-1][0]
    assert note in text and len(note) > 60  # in one cell over the width of the table, so that it is printed whole
    written_page = page.read_text(encoding="utf-8")
    assert all(name in text and name in written_page for name in names)
    assert "<script" not in written_page and written_page.count("<section") == len(found) == 6
    for title, rows in found.items():
        assert title in text and f"<h2>{title}</h2>" in written_page
        for row in rows:
            for value in row:
                assert value is None or str(value) in text


def test_what_stands_in_a_report_is_no_formula_and_no_tag(tmp_path: Path) -> None:
    report = report_of(20)
    (tmp_path / "in").mkdir()
    report["organ"]["name"] = '=HYPERLINK("x")<b>局'
    written(tmp_path / "a", "json", report)
    (tmp_path / "list.txt").write_text(name_of(20), encoding="utf-8")
    given = ("roll", str(tmp_path), "--parts", str(tmp_path / "list.txt"), "--as-of", DAY)
    called(*given, "--format", "xlsx", "-o", str(tmp_path / "r.xlsx"))
    values = [cell for _, rows in sheets(tmp_path / "r.xlsx") for row in rows for cell in row]
    assert any("HYPERLINK" in str(value) for value in values)
    assert not [value for value in values if str(value).startswith("=")]
    assert "<b>局" not in called(*given, "--format", "html")[1]


def test_what_cannot_be_done_is_said(city: City, tmp_path: Path) -> None:
    assert called(*arguments(city), "--format", "xlsx")[0] == 2
    assert called("roll", str(city.folder), "--parts", str(tmp_path / "none.txt"))[0] == 2
    assert called(*arguments(city), "--as-of", "2025-02-30")[0] == 2
    for unused in (("--reply-by", "2025-04-25"), ("--contact", DESK)):
        code, out, err = called(*arguments(city), *unused)
        assert (code, out) == (2, "") and "--returns" in err
    (tmp_path / "empty").mkdir()
    code, out, err = called("roll", str(tmp_path / "empty"), "--parts", str(city.parts))
    assert (code, out) == (2, "") and "--year" in err
    there = tmp_path / "there"
    there.write_text("x", encoding="utf-8")
    assert called(*arguments(city), "-o", str(there))[0] == 2 and there.read_text(encoding="utf-8") == "x"


def test_a_list_by_code_finds_organs_under_any_name(tmp_path: Path) -> None:
    report, code = report_of(TWICE), "11420000011043210A"
    report["organ"] |= {"code": code, "name": "换了名字的局"}
    written(tmp_path / "a", "json", report)
    lines = io.StringIO()
    csv.writer(lines).writerows([("organ_name", "organ_code"), (name_of(TWICE), code)])
    (tmp_path / "list.csv").write_text(lines.getvalue(), encoding="utf-8")
    document = rolled("roll", str(tmp_path), "--parts", str(tmp_path / "list.csv"), "--as-of", DAY)[1]
    [own] = document["organs"]
    assert (own["name"], own["code"], own["report"]["organ"]) == (name_of(TWICE), code, "换了名字的局")
    assert own["why"] == "other_name"


@pytest.mark.parametrize("by", [("code", "11420000011043210A", "11110000000000001A"), ("region", "110101", "110102")])
def test_different_organs_of_one_name_are_not_one_that_filed_twice(tmp_path: Path, by: tuple[str, str, str]) -> None:
    (tmp_path / "in").mkdir()
    for name, value in zip("ab", by[1:], strict=True):
        report = report_of(TWICE)
        report["organ"][by[0]] = value
        report["tables"]["requests"]["received"]["total"] += 1
        written(tmp_path / "in" / name, "json", report)
    (tmp_path / "list.txt").write_text(name_of(TWICE), encoding="utf-8")
    given = ("roll", str(tmp_path / "in"), "--parts", str(tmp_path / "list.txt"), "--as-of", DAY)
    [one] = rolled(*given, "--returns", str(tmp_path / "back"))[1]["organs"]
    assert one["newer"] is None and len(one["others"]) == 1
    assert called(*given)[1].count("按同名的不同机关处理") == 2
    sheets = [path.read_text(encoding="utf-8") for path in (tmp_path / "back").iterdir()]
    assert len(sheets) == 2 and not [text for text in sheets if "另外还报送了" in text]


def test_an_organ_that_was_renamed_between_two_reports_is_one(tmp_path: Path) -> None:
    code = "11420000011043210A"
    (tmp_path / "in").mkdir()
    for name, own in (("a", {"name": "旧名局"}), ("b", {"name": "新名局", "code": code})):
        report = report_of(TWICE)
        report["organ"] |= own
        written(tmp_path / "in" / name, "json", report)
    (tmp_path / "list.csv").write_text(f"organ_name,organ_code\n旧名局,{code}\n", encoding="utf-8")
    given = ("roll", str(tmp_path / "in"), "--parts", str(tmp_path / "list.csv"), "--as-of", DAY)
    assert len(rolled(*given)[1]["organs"][0]["others"]) == 1
    assert "不同机关" not in called(*given)[1]


# ---- sheets to send back ----------------------------------------------------------------------------


JARGON = (".csv", ".json", "#table", "row=", "/tables/", "datapackage", "organ.kind", "null")
DESK = "示例市政务公开办公室 王某 0000-1234567"


def faulty_of(city: City) -> dict[str, Path]:
    """{organ: its file} of the reports that are to be sent back."""
    names = [name for name, truth in city.organs.items() if truth["verdict"] not in ("valid", None)]
    return {name: next(city.folder.glob(f"{name[4:6]}*")) for name in names}


SENT_INSTEAD = [name_of(OTHER_YEAR)]
"""Who sent another year's report; the file that cannot be read bears no name."""


def jargon(text: str, path: Path) -> list[str]:
    """What of a sheet only a programmer understands; whoever has sent tables of figures as files knows those."""
    rules = gidar.load_edition().rules
    return [
        word for word in (*JARGON, *rules) if word in text and not (path.suffix in ("", ".json") and word[0] == ".")
    ]


def own_cells(result: gidar.Result) -> set[str]:
    """The cells of findings at single places, table.row.column."""
    single = (one for one in result.findings if not one.outcome)
    return {f"{c.table}.{c.row}.{c.column}" for one in single for c in one.cells if c.column}


def sections_of(page: Any, which: str) -> set[str]:
    """The sections of the form that have such cells on a page, all of whose cells are there."""
    form = gidar.load_edition()
    shown = {f"/tables/{cell.replace('.', '/')}" for cell in page.xpath("//td/@data-cell")}
    found = {form.section_of(f"/tables/{cell.split('.')[0]}")["id"] for cell in page.xpath(f"//td{which}/@data-cell")}
    assert shown == {cell for cell in form.cells if form.section_of(cell)["id"] in found}
    return found


def by_titles(said: str, lang: str) -> set[str]:
    """The rules whose titles are said."""
    return {code for code, rule in gidar.load_edition().rules.items() if f"{rule.title[lang]}" in said}


@pytest.mark.parametrize("lang", ["zh", "en"])
def test_a_sheet_for_each_report_that_is_not_sound_and_nothing_of_others(city: City, tmp_path: Path, lang: str) -> None:
    folder, faulty = tmp_path / "back", faulty_of(city)
    called(*arguments(city), "--returns", str(folder), "--lang", lang, "--reply-by", "2025-04-25", "--contact", DESK)
    pages = {path.name: path.read_text(encoding="utf-8") for path in folder.iterdir()}
    assert sorted(pages) == sorted(f"{name}-{YEAR}.html" for name in [*faulty, *SENT_INSTEAD]) and len(pages) >= 12
    for name, path in faulty.items():
        text = pages[f"{name}-{YEAR}.html"]
        others = [other for other in city.organs if other != name and other in text]
        assert not others and name in text
        assert str(city.folder) not in text and "<script" not in text
        assert not jargon(text, path), name
        assert (path.name in text or path.is_dir()) and "datapackage" not in text
        assert DESK in text and ("2025年4月25日" if lang == "zh" else "2025-04-25") in text
        headings = "\n".join(etree.HTML(text).xpath("//h3/text()"))
        found = gidar.validate(next(gidar.read(path)))
        single = {one.code for one in found.findings if not one.outcome} - {"cell-blank"}
        assert by_titles(headings, lang) == city.organs[name]["rules"] & single, name
        drawn = {
            cell: "".join(etree.HTML(text).xpath(f"//td[@data-cell='{cell}']/@class")) for cell in own_cells(found)
        }
        assert all(drawn.values()), drawn
        assert "<details" not in text and sections_of(etree.HTML(text), "") == sections_of(etree.HTML(text), "[@class]")
        assert ('class="sum' in text) == bool(found.repairs)
        assert "行列结构推定" not in text and "the layout of the form" not in text
        for change in (change for repair in found.repairs for change in repair.changes):
            place = change.cell.pointer.removeprefix("/tables/").replace("/", ".")
            shown = re.search(rf'<td data-cell="{place}".*?</td>', text, re.DOTALL)
            assert shown and (f"{change.new}?" in shown[0]) == ("<ins>" in text)
        for doubt in next(gidar.read(path)).doubts.values():
            assert f">{doubt.printed} <sup" in text
            assert html.escape(doubt.why[lang], quote=True).replace("&quot;", "&#34;") in text
    assert called(*arguments(city), "--returns", str(folder))[0] == 2


@pytest.mark.parametrize("lang", ["zh", "en"])
def test_the_sheets_as_word_files_say_what_the_pages_say(city: City, tmp_path: Path, lang: str) -> None:
    folder, faulty = tmp_path / "back", faulty_of(city)
    called(*arguments(city), "--returns", str(folder), "--returns-format", "docx", "--lang", lang)
    names = sorted(path.name for path in folder.iterdir())
    assert names == sorted(f"{name}-{YEAR}.docx" for name in [*faulty, *SENT_INSTEAD])
    called(*arguments(city), "--returns", str(tmp_path / "pages"), "--lang", lang)
    for name, path in faulty.items():
        word = docx.Document(str(folder / f"{name}-{YEAR}.docx"))
        text = "\n".join(paragraph.text for paragraph in word.paragraphs)
        assert name in text and str(city.folder) not in text and not jargon(text, path)
        assert not [other for other in city.organs if other != name and other in text]
        assert "____" in text  # by when and whom to ask was not given
        page = etree.HTML((tmp_path / f"pages/{name}-{YEAR}.html").read_text(encoding="utf-8"))
        for line in page.xpath("//h3[not(ancestor::div)] | //section[@class='todo']//li | //header/p"):
            assert "".join(line.itertext()).strip() in text
        _, *forms = word.tables
        shown = {cell._tc: cell for table in forms for row in table.rows for cell in row.cells}.values()
        ground = [cell for cell in shown if cell._tc.tcPr.find(W + "shd") is not None]
        assert len(ground) == len(page.xpath("//td[@data-cell and @class]"))
        suggested = [one.text for one in page.xpath("//td/ins")]
        assert sorted(cell.text.split("\n")[-1] for cell in ground if "?" in cell.text) == sorted(suggested)
        assert len(shown) >= len(page.xpath("//td[@data-cell]"))
    assert lang == "zh" or whole_words(forms[-1])


def whole_words(form: Any) -> bool:
    """Whether the longest word of each head of a printed form fits into its narrow column, in letters half as wide."""
    heads = [cell for row in form.rows[:-1] for cell in row.cells if len(cell.text.split()) < 3]
    fits = [
        (int(cell._tc.tcPr.find(W + "tcW").get(W + "w")) - 60) / max(map(len, cell.text.split()))
        >= int(cell._tc.find(f".//{W}sz").get(W + "val")) * 5
        for cell in heads
        if cell.text
    ]
    return bool(fits) and all(fits)


@pytest.mark.parametrize("form", ["html", "docx"])
def test_a_sheet_marks_what_was_not_read_and_says_nothing_that_the_organ_cannot_mend(tmp_path: Path, form: str) -> None:
    page = written(tmp_path / "in", "html", report_of(21))
    text = page.read_text(encoding="utf-8")
    first = text.index(">", text.index("data-cell=")) + 1
    page.write_text(f"{text[:first]}若干{text[text.index('<', first) :]}", encoding="utf-8")
    (tmp_path / "list.txt").write_text(name_of(21), encoding="utf-8")
    given = ("roll", str(page), "--parts", str(tmp_path / "list.txt"), "--as-of", DAY)
    called(*given, "--returns", str(tmp_path / "back"), "--returns-format", form)
    [sheet] = (tmp_path / "back").iterdir()
    doubted = len(next(gidar.read(page)).doubts)
    assert doubted
    if form == "html":
        shown = sheet.read_text(encoding="utf-8")
        assert shown.count('class="unread"') == doubted + 1  # the legend
    else:
        word = docx.Document(str(sheet))
        shown = word.element.xml
        assert shown.count('w:val="dotted"') == (doubted + 1) * 4  # sides
    assert "有1栏填的不是一个规范的数" in shown and "查阅台账填写实际的数" in shown
    assert "organ.kind" not in shown and "可能错在哪里" not in shown
    assert shown.count("若干") == 2  # in words and in the form


def test_what_was_waived_is_not_sent_back(city: City, tmp_path: Path) -> None:
    kept, waivers, folder = str(tmp_path / "r.json"), str(tmp_path / "w.csv"), tmp_path / "back"
    called("validate", str(city.folder / "02.json"), "--format", "json", "-o", kept)
    called("waive", kept, "--reason", "已核实", "--by", "市公开办", "--until", "2099-12-31", "-o", waivers)
    called(*arguments(city), "--waivers", waivers, "--returns", str(folder))
    sheets = {path.stem for path in folder.iterdir()}
    faulty = {*faulty_of(city), *SENT_INSTEAD}
    assert sheets == {f"{name}-{YEAR}" for name in faulty} - {f"{name_of(2)}-{YEAR}"}


def test_a_sheet_of_an_incomplete_report_asks_to_complete_it(tmp_path: Path) -> None:
    report = report_of(20)
    (tmp_path / "in").mkdir()
    for table in report["tables"]["documents"].values():
        table.update(dict.fromkeys(table))
    written(tmp_path / "in/a", "json", report)
    (tmp_path / "list.txt").write_text(name_of(20), encoding="utf-8")
    given = ("roll", str(tmp_path / "in"), "--parts", str(tmp_path / "list.txt"), "--as-of", DAY)
    called(*given, "--returns", str(tmp_path / "back"))
    [sheet] = (tmp_path / "back").iterdir()
    text = sheet.read_text(encoding="utf-8")
    assert "第二十条第（一）项：整张表没有填写" in text and "应当补填、补报的有1项" in text
    assert "应当改正" not in text and "不必改动" not in text and "可用" not in text


def returned(folder: Path, *more: str) -> str:
    """The text of the only sheet for what lies in a folder."""
    (folder / "list.txt").write_text(name_of(21), encoding="utf-8")
    given = ("roll", str(folder / "in"), "--parts", str(folder / "list.txt"), "--as-of", DAY)
    called(*given, "--returns", str(folder / "back"), *more)
    [sheet] = (folder / "back").iterdir()
    return html.unescape(sheet.read_text(encoding="utf-8"))


def changed(folder: Path, name: str, *changes: tuple[str, Any], form: str = "json") -> Path:
    """The report of an organ in which cells, table.row.column, hold something else, or rows are not there."""
    report = report_of(21)
    for place, value in changes:
        table, row, *column = place.split(".")
        if column:
            report["tables"][table][row][column[0]] = value
        else:
            del report["tables"][table][row]
    (folder / "in").mkdir(exist_ok=True)
    return written(folder / "in" / name, form, report)


UPHELD, PENDING = (f"review_and_litigation.reconsideration.{name}" for name in ("upheld", "pending"))


def test_a_sheet_does_not_say_where_last_years_report_is_kept(tmp_path: Path) -> None:
    last = report_of(21)
    last["year"] = YEAR - 1
    (tmp_path / "archive").mkdir()
    written(tmp_path / "archive/old", "json", last)
    changed(tmp_path, "a", ("requests.carried_in.total", 5))
    text = returned(tmp_path, "--previous", str(tmp_path / "archive"))
    assert "不相符" in text and "而上年报告的“" in text
    assert "archive" not in text and "old.json" not in text


def test_a_sheet_names_the_other_reports_that_came_in(tmp_path: Path) -> None:
    old = changed(tmp_path, "a", (UPHELD, 999))
    new = changed(tmp_path, "b", (UPHELD, 998))
    os.utime(old, (1_700_000_000, 1_700_000_000))
    text = returned(tmp_path)
    assert f"核对的文件：{new.name}" in text and f"另外还报送了1份同一年度的报告（{old.name}），没有采用" in text


def test_a_row_that_is_missing_is_marked(tmp_path: Path) -> None:
    changed(tmp_path, "a", ("requests.reconfirmation", None))
    text = returned(tmp_path)
    columns = len(gidar.load_edition().tables["requests"].columns)
    assert text.count('class="wrong suspect"') == columns and text.count("<ins>") == columns
    assert "另有8处合计，因含有空白" in text and "JSON 写 null" not in text


def test_a_sheet_tells_what_to_fill_in_and_not_to_leave_cells_empty(tmp_path: Path) -> None:
    changed(tmp_path, "a", (UPHELD, "-"), (PENDING, "见附件"), ("documents.rules.issued", "3件"))
    text = returned(tmp_path)
    assert not [word for word in ("原表", "留空。\n") if word in text] and "也不留空" in text


def test_totals_that_blanks_leave_open_are_no_figures_to_be_confirmed(tmp_path: Path) -> None:
    changed(tmp_path, "a", (UPHELD, None), ("requests.received.total", None))
    text = returned(tmp_path)
    assert "补填、补报的有2项" in text and "不必改动" not in text and "尚不能确定" not in text
    assert text.count("按其他各栏推算应为") == 2 and "只有一种" not in text


@pytest.mark.parametrize("lang", ["zh", "en"])
def test_whoever_sent_another_year_or_what_cannot_be_read_is_told_what_to_hand_in(tmp_path: Path, lang: str) -> None:
    (tmp_path / "in").mkdir()
    names = ["示例市甲局", "示例市乙局", "示例市丙局", "示例市丁局"]
    for name, year in zip(names, (YEAR - 1, None, YEAR), strict=False):
        report = report_of(20) | {"year": year}
        report["organ"]["name"] = name
        written(tmp_path / "in" / name, "json", report)
    (tmp_path / f"in/{names[3]}年报.docx").write_bytes(b"PK\x03\x04 nothing")
    (tmp_path / f"in/{names[2]}（旧）.docx").write_bytes(b"PK\x03\x04 nothing")
    (tmp_path / "in/nobody.pdf").write_bytes(b"%PDF-")
    (tmp_path / "list.txt").write_text("\n".join(names), encoding="utf-8")
    given = ("roll", str(tmp_path / "in"), "--parts", str(tmp_path / "list.txt"), "--as-of", DAY, "--year", str(YEAR))
    for form in ("html", "docx"):
        back = tmp_path / form
        assert called(*given, "--returns", str(back), "--returns-format", form, "--lang", lang)[0] == 2
        assert {path.stem for path in back.iterdir()} == {f"{name}-{YEAR}" for name in names if name != names[2]}
    pages = {name: (tmp_path / f"html/{name}-{YEAR}.html") for name in names}
    texts = {name: page.read_text(encoding="utf-8") for name, page in pages.items() if page.exists()}
    assert all(str(YEAR) in text and "data-cell=" not in text and "在程序" not in text for text in texts.values())
    assert str(YEAR - 1) in texts[names[0]] and f"{names[3]}年报.docx" in texts[names[3]]
    assert not [name for name, text in texts.items() for other in names if other != name and other in text]


def test_what_fits_all_sums_is_looked_at_only_where_that_is_asked_for(tmp_path: Path) -> None:
    fee = "fees.administrative_fees.amount"
    changed(tmp_path, "a", (fee, report_of(21)["tables"]["fees"]["administrative_fees"]["amount"] * 10_000))
    last = report_of(21) | {"year": YEAR - 1}
    (tmp_path / "archive").mkdir()
    written(tmp_path / "archive/old", "json", last)
    (tmp_path / "list.txt").write_text(name_of(21), encoding="utf-8")
    given = ("roll", str(tmp_path / "in"), "--parts", str(tmp_path / "list.txt"), "--as-of", DAY)
    given = (*given, "--previous", str(tmp_path / "archive"))
    for more, told in (((), False), (("--look-closer",), True)):
        back = tmp_path / f"back{told}"
        out = called(*given, "--returns", str(back), *more)[1]
        sheets = [path.read_text(encoding="utf-8") for path in back.iterdir()]
        assert ("除以10000" in "".join(sheets)) == ("勾稽关系都成立，但有1处仍须核对" in out) == told
        assert ("要查看，加 --look-closer" in out) != told


def test_if_strict_warnings_count_and_get_a_sheet_of_points_to_check(tmp_path: Path) -> None:
    report = report_of(21)
    says_otherwise(report)
    (tmp_path / "in").mkdir()
    written(tmp_path / "in/a", "json", report)
    (tmp_path / "list.txt").write_text(name_of(21), encoding="utf-8")
    given = ("roll", str(tmp_path / "in"), "--parts", str(tmp_path / "list.txt"), "--as-of", DAY)
    for more, code in (((), 0), (("--strict",), 1)):
        back = tmp_path / f"back{code}"
        assert called(*given, "--returns", str(back), *more)[0] == code
        sheets = [path.read_text(encoding="utf-8") for path in back.iterdir()]
        assert len(sheets) == code and all("核对单" in text and "退改单" not in text for text in sheets)


def test_an_organ_without_a_deadline_that_has_not_filed_is_asked_about(tmp_path: Path) -> None:
    (tmp_path / "in").mkdir()
    written(tmp_path / "in/a", "json", report_of(20))
    (tmp_path / "list.txt").write_text(f"{name_of(20)}\n示例局\n", encoding="utf-8")
    given = ("roll", str(tmp_path / "in"), "--parts", str(tmp_path / "list.txt"), "--as-of", DAY, "--kind", "other")
    code, document, _ = rolled(*given)
    absent = document["organs"][1]
    assert (absent["state"], absent["why"], absent["report"]) == ("no_deadline", "not_filed", None)
    assert (code, document["clean"]) == (1, False)


def test_waivers_that_have_expired_or_fit_nothing_are_named(city: City, tmp_path: Path) -> None:
    kept, waivers = str(tmp_path / "r.json"), str(tmp_path / "w.csv")
    called("validate", str(city.folder / "02.json"), "--format", "json", "-o", kept)
    called("waive", kept, "--reason", "已核实", "--by", "市公开办", "--until", "2099-12-31", "-o", waivers)
    text = Path(waivers).read_text(encoding="utf-8")
    Path(waivers).write_text(text.replace("2099-12-31", "2020-12-31"), encoding="utf-8")
    assert "已过期" in called(*arguments(city), "--waivers", waivers)[2]


def test_if_strict_a_valid_report_with_blanks_gets_a_return_sheet(tmp_path: Path) -> None:
    """Blank cells are to be filled in; what is only to be checked is a sheet of another name."""
    row, *_ = report_of(21)["tables"]["enforcement"]
    changed(tmp_path, "a", (f"enforcement.{row}.decisions", None))
    (tmp_path / "list.txt").write_text(name_of(21), encoding="utf-8")
    given = ("roll", str(tmp_path / "in"), "--parts", str(tmp_path / "list.txt"), "--as-of", DAY)
    assert gidar.validate(next(gidar.read(str(tmp_path / "in"), print))).valid
    for more, sheets in (((), 0), (("--strict",), 1)):
        back = tmp_path / f"back{sheets}"
        called(*given, "--returns", str(back), *more)
        texts = [path.read_text(encoding="utf-8") for path in back.iterdir()]
        assert len(texts) == sheets and all("退改单" in text and "补填、补报的有1项" in text for text in texts)
