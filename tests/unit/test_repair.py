"""Repairs: the theorem, their time, real reports, and how they are said."""

import itertools
import json
import random
from decimal import Decimal
from typing import Any

import pytest

import gidar
import simulate
from cases import ROOT, SUITE, complete
from conftest import Run
from gidar.model.recorded import result_of
from gidar.reporters.html import HtmlReporter
from gidar.reporters.text import TextReporter
from simulate import figure, found, replaced

EDITIONS = {edition: gidar.load_edition(edition) for edition in gidar.editions()}
BASES = {name: complete(name) for name in EDITIONS}


# ---- The distance of the code ----------------------------------------------------------------------------


@pytest.mark.parametrize("edition", EDITIONS)
def test_no_three_cells_can_hide_and_four_can(edition: str) -> None:
    """The distance of the code is 4: of any three cells some equation has one only, and a rectangle is invisible."""
    masks: dict[str, int] = {}
    for at, equation in enumerate(EDITIONS[edition].identities):
        for pointer in equation.left + equation.right:
            masks[pointer] = masks.get(pointer, 0) | 1 << at
    cells = [mask for pointer, mask in masks.items() if "/requests/" in pointer]
    assert all(one ^ two for one, two in itertools.combinations(cells, 2))
    assert all((a ^ b ^ c) & ~(a & b & c) for a, b, c in itertools.combinations(cells, 3))
    corners = {("disclosed", "natural_persons"): 1, ("disclosed", "other_organizations"): -1}
    corners |= {("not_held", "natural_persons"): -1, ("not_held", "other_organizations"): 1}
    places = {f"/tables/requests/{row}/{column}": step for (row, column), step in corners.items()}
    hidden = {pointer: figure(BASES[edition], pointer) + step for pointer, step in places.items()}
    assert not [f for f in gidar.validate(replaced(BASES[edition], hidden)).findings if f.outcome]


# ---- Real reports ---------------------------------------------------------------------------------------


def of_example(name: str) -> tuple[gidar.Repair, ...]:
    [report] = gidar.read(ROOT / "examples" / name)
    return gidar.validate(report).repairs


def test_hongze_2023() -> None:
    """Two totals printed as 0: one can be nothing else, since no other figure could fall below zero."""
    first, second, *others = of_example("hongze-2023.json")
    assert (first.status, first.rank) == ("unique", 1)
    assert simulate.new_figures(first.changes) == {"/tables/review_and_litigation/reconsideration/total": 11}
    assert (second.status, second.rank) == ("ambiguous", 1)
    assert simulate.new_figures(second.changes) == {
        "/tables/review_and_litigation/litigation_after_reconsideration/total": 5
    }
    assert [repair.rank for repair in others] == [2]


def test_as_likely_explanations_beyond_those_listed_are_told() -> None:
    """183 for 83: a figure of each part, or a digit too many in the total, and nothing tells which."""
    report = complete("2021")
    row = report["tables"]["review_and_litigation"]["reconsideration"]
    row["total"] += 100
    listed = found(report)
    assert [repair.rank for repair in listed] == [1, 2, 3] and listed[0].status == "ambiguous"
    changes = [change for repair in listed for change in (*repair.changes, *itertools.chain(*repair.unlisted))]
    news = {change.cell.column: change.new for change in changes}
    assert news == {column: figure + (100 if column != "total" else -100) for column, figure in row.items()}
    assert not listed[0].unlisted and not listed[1].unlisted
    zh, en = (listed[2].message(lang) for lang in ("zh", "en"))
    total = gidar.load_edition("2021").place("/tables/review_and_litigation/reconsideration/total")[2].name["zh"]
    assert "同样可能的还有2种" in zh and f"·{total} {row['total'] - 100}、" in zh and "2 more are about" in en
    assert listed[2].to_dict().keys() == listed[0].to_dict().keys()
    report["tables"]["review_and_litigation"]["reconsideration"]["total"] -= 100
    report["tables"]["requests"]["received"]["natural_persons"] += 7
    [sure] = found(report)
    assert sure.unlisted == () and "同样可能" not in sure.message("zh")


def test_a_search_that_was_cut_short_says_so() -> None:
    report, rng = complete("2021"), random.Random(7)
    rows, steps = [*report["tables"]["requests"].values()], rng.choice((3, 4, 5, 6, 7))
    for _ in range(steps):
        row = rng.choice(rows)
        row[rng.choice([*row])] += rng.choice((1, 1, 2, 10))
    *others, last = found(report)
    assert not last.complete and last.status == "ambiguous"
    assert "未能全部查找" in [last.text, *last.other_texts][-1]["zh"]
    assert not any("未能全部查找" in text["zh"] for one in others for text in (one.text, *one.other_texts))


def test_pingtan_2020() -> None:
    """Six requests stand in two outcome rows: counted twice, and the figures do not tell in which too many."""
    both = of_example("pingtan-2020.json")
    assert {(repair.kind, repair.status) for repair in both} == {("counted_twice", "ambiguous")}
    assert both[0].lead == 0
    readings = [simulate.new_figures(repair.changes) for repair in both]
    place = "/tables/requests/{}/{}".format
    assert {place("disclosed", "natural_persons"): 0, place("disclosed", "total"): 1} in readings
    assert {place("partially_disclosed", "natural_persons"): 0, place("partially_disclosed", "total"): 0} in readings
    assert len(readings) == 2


def test_shanghai_2019() -> None:
    """A total column that was not filled in is one slip, said in one sentence."""
    [repair] = of_example("shanghai-office-2019.json")
    assert (repair.kind, repair.status, len(repair.changes)) == ("line_blank", "clear", 11)
    assert all(change.cell.column == "total" and not change.cell.value for change in repair.changes)
    assert "11栏" in repair.message("zh") and "11 cells" in repair.message("en")


# ---- How they are said ----------------------------------------------------------------------------------


def test_the_sentence_of_a_transposed_figure(gidar_cli: Run, tmp_path: Any) -> None:
    report = replaced(BASES["2021"], {"/tables/requests/disclosed/natural_persons": 89})
    steps = {"total": "disclosed", "natural_persons": "outcomes_total"}
    was = BASES["2021"]["tables"]["requests"]["disclosed"]["natural_persons"]
    sums = {f"/tables/requests/{row}/{column}": 89 - was for column, row in steps.items()}
    for row in ("outcomes_total", "received"):
        sums |= {f"/tables/requests/{row}/{column}": 89 - was for column in ("natural_persons", "total")}
    report = replaced(report, {pointer: figure(BASES["2021"], pointer) + step for pointer, step in sums.items()})
    assert gidar.validate(report).repairs == ()
    report["tables"]["requests"]["disclosed"]["natural_persons"] = 98
    (tmp_path / "r.json").write_text(json.dumps(report))
    table = EDITIONS["2021"].tables["requests"]
    where = "·".join((table.rows["disclosed"].name["zh"], table.columns["natural_persons"].name["zh"]))
    sentence = f"第三部分：{where}：98 疑为 89（数字颠倒），改后全部勾稽关系成立"
    assert sentence in gidar_cli("validate", tmp_path / "r.json").stdout
    english = gidar_cli("validate", tmp_path / "r.json", "--lang", "en").stdout
    said = "Section 3: disclosed / natural persons: 98, probably 89 (digits transposed); all totals then balance"
    assert said in english
    printed = gidar_cli("validate", tmp_path / "r.json", "--format", "json").stdout
    [repair] = json.loads(printed)["reports"][0]["repairs"]
    assert (repair["message"], repair["status"], repair["kind"]) == (sentence, "unique", "digits_transposed")
    assert [(c["pointer"], c["old"], c["new"]) for c in repair["cells"]] == [
        ("/tables/requests/disclosed/natural_persons", 98, 89)
    ]
    assert (tmp_path / "r.json").read_text() == json.dumps(report)


ODD = ["/", "若干", Decimal("1.5"), -9]
BESIDE = [  # in the row of the wrong total, in its table, in another, and in an equation with last year's report
    "requests/received/natural_persons",
    "requests/not_held/research_institutions",
    "review_and_litigation/litigation_direct/upheld",
    "documents/rules/in_force",
]


@pytest.mark.parametrize("value", ODD)
@pytest.mark.parametrize("place", BESIDE)
@pytest.mark.parametrize("wrong", ["requests/received/total", "review_and_litigation/reconsideration/total"])
def test_that_all_holds_is_said_where_all_can_be_evaluated(wrong: str, place: str, value: Any) -> None:
    """Held to what validation says once the repair is made; so is what people read, of a record, too."""
    last = json.loads((SUITE / "bases/last-2021/report.json").read_text(encoding="utf-8"))
    wrong = f"/tables/{wrong}"
    report = replaced(BASES["2021"], {f"/tables/{place}": value, wrong: figure(BASES["2021"], wrong) + 1000})
    result = gidar.validate(report, last)
    assert result.repairs
    for repair in result.repairs:
        made = replaced(
            report, {change.cell.pointer: change.new for change in repair.changes if not change.cell.source}
        )
        after = gidar.validate(made, last)
        left = {item.instance for item in after.not_checked if item.instance}
        holds = not left and not [one for one in after.findings if one.outcome]
        assert ("全部勾稽关系" in repair.message("zh")) == ("all totals then" in repair.message("en")) == holds
        here = repair.table == place.split("/")[0]
        still = [one for one in after.findings if one.outcome and one.cells[0].table == repair.table]
        assert "本部分的勾稽关系" not in repair.message("zh") or not (still or (here and left))
        waits = bool(here and left and (repair.table == "requests" or repair.changes[0].cell.row in left))
        assert ("没有核对" in repair.message("zh")) == waits
        assert repair.certainty != "unique" or not waits
    recorded = result_of(result.to_dict("en"), "en")
    assert [one.certainty for one in recorded.repairs] == [one.certainty for one in result.repairs]
    for reporter in (TextReporter("en", True, False), HtmlReporter("en", True, False)):
        said = "\n".join(reporter.result(result, None))
        told = [one for one in result.repairs if one.rank == 1]
        assert said.count("the only explanation found") == sum(one.certainty == "unique" for one in told)
        assert said == "\n".join(reporter.result(recorded, None))


def test_the_reported_value_is_kept_as_it_was_written() -> None:
    """A cell that is no figure is no figure of ours either: it is shown as reported, its value suggested."""
    first = of_example("faulty-2024")[0]
    figures = [(change.cell.value, change.new) for change in first.changes]
    assert figures == [(98, 89), ("８１", 81)]
    assert "unreadable" in first.slips


def test_what_a_line_holds_that_is_taken_as_blank_is_shown() -> None:
    """A line with full-width figures closes like a blank one, and is not called blank."""
    report = json.loads((ROOT / "examples/shuangyashan-2024.json").read_text(encoding="utf-8"))
    requests = report["tables"]["requests"]
    requests["outcomes_total"]["natural_persons"] += 9
    requests["received"]["total"], requests["not_held"]["total"], requests["disclosed"]["total"] = "２９２", "/", None
    [repair] = found(report)
    assert "可能有3栏未填、误填为0或者写法有误，推算应为：" in repair.message("zh")
    blank = EDITIONS["2021"].tables["requests"].rows["disclosed"].name["zh"]
    assert f"292（现填“２９２”）、{blank} 97、" in repair.message("zh")
    assert "292 (now “２９２”), disclosed 97, " in repair.message("en")


def test_last_year_may_be_the_wrong_one() -> None:
    """This report agrees with itself: either it took over a wrong figure, or last year's report is wrong."""
    last = json.loads((SUITE / "bases/last-2021/report.json").read_text(encoding="utf-8"))
    cells = [f"/tables/requests/carried_forward/{column}" for column in ("natural_persons", "total")]
    last = replaced(last, {cell: figure(last, cell) + 3 for cell in cells})
    both = gidar.validate(BASES["2021"], last).repairs
    assert {repair.kind for repair in both[:2]} == {"carried_in_differs", "last_year_differs"}
    assert {repair.status for repair in both} == {"ambiguous"}
    [theirs] = [repair for repair in both if repair.kind == "last_year_differs"]
    assert [change.cell.pointer for change in theirs.changes] == cells
    assert all(change.cell.source is not None and change.cell.value - change.new == 3 for change in theirs.changes)


def test_a_table_with_a_missing_cell_gets_none_and_the_others_theirs() -> None:
    report = replaced(BASES["2021"], {"/tables/review_and_litigation/reconsideration/total": 0})
    del report["tables"]["requests"]["disclosed"]
    assert {repair.table for repair in gidar.validate(report).repairs} <= {"review_and_litigation"}
    assert found({"edition": "2021", "tables": []}) == ()


def test_figures_that_are_no_whole_numbers_do_no_harm() -> None:
    place = "/tables/requests/disclosed/total"
    for odd in ("12件", True, Decimal("1.5"), [], {}, 10**30, -(10**30)):
        for repair in found(replaced(BASES["2021"], {place: odd})):
            assert repair.changes[0].new == figure(BASES["2021"], place)
            repair.to_dict()


@pytest.mark.parametrize("edition", EDITIONS)
def test_the_recipe_names_lines_of_the_form(edition: str) -> None:
    for lines in EDITIONS[edition].repair["usual"]:
        table = EDITIONS[edition].tables[lines["table"]]
        assert lines["column"] in table.columns and set(lines["rows"]) <= table.rows.keys()
