"""What a return sheet tells: as many items as there is to do, and no figure that does not follow."""

import copy
import random
import re
from decimal import Decimal
from typing import Any

import pytest

import gidar
import simulate
from cases import complete
from city import YEAR, report_of
from gidar.model.form import Lang
from gidar.model.report import Doubt
from gidar.model.words import texts
from gidar.reporters.grouping import location
from gidar.reporters.returns import Returned, ReturnSheet, Sender, as_html, is_of_the_file, sheet_of, to_confirm, told
from gidar.reporters.returns.drawn import circled, drawn
from gidar.reporters.returns.records import MOST_CHOICES, Matter
from gidar.reporters.returns.unreadable import KINDS
from gidar.roll.filing import filing_of
from gidar.roll.word_sheet import as_docx
from gidar.triage.corpus import Corpus
from gidar.triage.outliers import looked_at, profile_of

FORM = gidar.load_edition("2021")
ROWS, COLUMNS = [*FORM.tables["requests"].rows], [*FORM.tables["requests"].columns]
COURT = "review_and_litigation.reconsideration"


def last_year() -> dict[str, Any]:
    """The report that the one of the city goes on from."""
    last = report_of(21) | {"year": YEAR - 1}
    last["tables"]["requests"]["carried_forward"] = copy.deepcopy(last["tables"]["requests"]["carried_in"])
    for cells in last["tables"]["documents"].values():
        cells["in_force"] += cells["repealed"] - cells["issued"]
    return last


def changed(*changes: tuple[str, Any]) -> dict[str, Any]:
    """A sound report in which cells, table.row.column, hold something else; a row or table is left blank by None."""
    report = report_of(21)
    for place, value in changes:
        cells = [
            cell.split("/")[2:] for cell in FORM.cells if f"{cell.replace('/', '.')}.".startswith(f".tables.{place}.")
        ]
        for table, row, column in cells:
            report["tables"][table][row][column] = value
    return report


def right(place: str) -> Any:
    table, row, column = place.split(".")
    return report_of(21)["tables"][table][row][column]


def sheet(report: dict[str, Any], last: dict[str, Any] | None = None, lang: Lang = "zh") -> ReturnSheet:
    given = gidar.Report(report, "a.json")
    result = gidar.validate(given, last)
    return sheet_of(Returned(result, given, last=last and gidar.Report(last)), Sender("2025-04-10"), lang)


def items(one: ReturnSheet) -> list[Matter]:
    return [item for part in one.parts for item in part.items]


def said(item: Matter) -> str:
    return "\n".join([item.heading, *item.points, item.lead, *item.choices, item.advice])


@pytest.mark.parametrize(("step", "word"), [(-3, "一行漏填、少填"), (3, "一行填多了")])
@pytest.mark.parametrize("row", ["disclosed", "not_held", "other_reasons"])
def test_where_many_rows_may_be_wrong_one_sentence_tells_what_to_look_for(row: str, step: int, word: str) -> None:
    places = [f"requests.{row}.{column}" for column in ("natural_persons", "total")]
    one = sheet(changed(*((place, right(place) + step) for place in places)))
    [item] = items(one)
    assert word in item.lead and "3" in item.lead and not item.choices and not item.suggested
    assert "从第一行起" in item.lead and "不要只为凑平合计" in item.lead
    *points, marked = item.points
    assert len(points) == 2 and all("相差" not in point and "3。" in point for point in points)
    assert "只是不相符的合计" in marked
    assert "属实的再改" not in item.advice, "nothing is proposed"
    assert item.marked == dict.fromkeys(
        ["requests.outcomes_total.natural_persons", "requests.outcomes_total.total"], "sum"
    )
    assert not drawn(one, "zh").suggested


def test_a_few_corrections_have_letters_that_the_form_refers_to() -> None:
    [item] = items(sheet(changed((f"{COURT}.total", right(f"{COURT}.total") + 1))))
    assert 1 < len(item.choices) <= MOST_CHOICES and [text[0] for text in item.choices] == [
        *"甲乙丙丁戊己"[: len(item.choices)]
    ]
    assert "只改那一种" in item.lead and "台账" in item.lead and f"{len(item.choices)}种" in item.lead
    for text in item.choices:
        assert any(text[0] in told for told in item.suggested.values()), text


def test_a_correction_that_is_the_only_one_is_told_without_letters() -> None:
    place = "requests.received.natural_persons"
    [item] = items(sheet(changed((place, 999))))
    [choice] = item.choices
    assert f"可能应为{right(place)}" in choice and "甲" not in choice and item.suggested == {place: f"{right(place)}?"}
    assert item.marked.keys() != {place}  # the totals that tell it are marked, too


@pytest.mark.parametrize("table", ["documents", "requests", "review_and_litigation"])
def test_a_table_that_was_left_blank_is_one_item(table: str) -> None:
    report, last = changed((table, None)), last_year()
    for before in (None, last):
        one = sheet(report, before)
        [item] = [item for item in items(one) if "整张表没有填写" in item.heading]
        assert len(items(one)) == 1 and len(item.points) <= 3
        assert ("上年报告的数" in said(item)) == bool(before)
        blank = [place for place, (kind, *_) in drawn(one, "zh").cells.items() if kind == "blank"]
        assert len(blank) == sum(cell.startswith(f"/tables/{table}/") for cell in FORM.cells)
        assert [place for place, (_, number, _) in drawn(one, "zh").cells.items() if number] == blank[:1]
        assert as_html(one, "zh").count("<sup") == 1 and "只写在第一栏" in one.steps[0]
    figures = {place: int(told[:-1]) for place, told in item.suggested.items()}
    assert figures == {place: right(place) for place in figures}  # what has to be taken over from last year
    assert {place.split(".")[1] for place in figures} == ({"carried_in"} if table == "requests" else set())


LINES = [f"requests.{row}" for row in ("received", "not_held", "outcomes_total", "carried_forward")]


@pytest.mark.parametrize("line", [*LINES, *COLUMNS[1:]])  # where the first column is blank, all may be displaced
def test_a_line_that_was_left_blank_is_one_sentence_with_the_figures_that_follow(line: str) -> None:
    places = [f"{line}.{column}" for column in COLUMNS] if "." in line else [f"requests.{row}.{line}" for row in ROWS]
    [item] = items(sheet(changed(*((place, None) for place in places))))
    assert len(item.points) == 1 and f"{len(places)}栏" in item.points[0] and "整" in item.points[0]
    assert item.suggested == {place: f"{right(place)}?" for place in places}


@pytest.mark.parametrize("value", [None, "/", "若干", Decimal("12.5"), -9])
@pytest.mark.parametrize("seed", range(2))
def test_a_figure_that_is_told_is_the_right_one(value: Any, seed: int) -> None:
    """Of one or more cells without a usable figure; of those that nothing decides, none is told."""
    rng = random.Random(seed)
    cells = [cell.replace("/", ".")[8:] for cell in FORM.cells]
    places = rng.sample(cells, (1, 6)[seed])
    for item in items(sheet(changed(*((place, value) for place in places)))):
        told = {place: int(text[:-1]) for place, text in item.suggested.items() if text[:-1].isdigit()}
        assert told == {place: right(place) for place in told}
        for place in told:
            assert f"应为{right(place)}" in said(item)


def test_hardly_a_sheet_states_a_correction_that_is_none() -> None:
    """Of every kind of slip: what is told without a letter is right, and one of those with letters is."""
    wrong, told = [], 0
    for kind in simulate.KINDS:
        for sample in simulate.samples(kind, 2, "sheets", complete("2021")):
            given, truth = gidar.Report(sample.wrong, "a.json"), gidar.Report(sample.right)
            last = gidar.Report(sample.previous) if sample.previous else None
            returned = Returned(gidar.validate(given, last), given, last=last)
            for item in items(sheet_of(returned, Sender("2025-04-10"), "zh")):
                news = {place: str(truth.value(f"/tables/{place.replace('.', '/')}")) for place in item.suggested}
                right = [text.count(f"{news[place]}?") for place, text in item.suggested.items()]
                letters = {
                    sign for text in item.suggested.values() for sign in text if not (sign.isdigit() or sign in "?、")
                }
                told += bool(right)
                wrong += [(kind, item)] * (not (any(right) if letters else all(right)) and bool(right))
    assert told > len(simulate.KINDS) and len(wrong) <= 1, wrong


def test_the_sum_that_last_year_gives_is_written_out() -> None:
    place = "documents.normative_documents.in_force"
    last = last_year()
    before = last["tables"]["documents"]["normative_documents"]["in_force"]
    one = sheet(changed((place, right(place) + 4), (f"{COURT}.total", 0)), last)
    [item] = [item for item in items(one) if "现行有效" in item.heading]
    made, taken = (right(f"documents.normative_documents.{name}") for name in ("issued", "repealed"))
    named = FORM.tables["documents"].columns
    terms = f"{before} + {named['issued'].label['zh']} {made} − {named['repealed'].label['zh']} {taken}"
    assert f"{terms} = {right(place)}，" in item.points[0]
    assert f"{right(place) + 4}，相差4" in item.points[0]


@pytest.mark.parametrize("step", [3, -3])
@pytest.mark.parametrize("repealed", [0, 2])
@pytest.mark.parametrize("lang", ["zh", "en"])
def test_what_may_be_wrong_across_years_is_told_with_the_figures_of_this_report(
    lang: Lang, repealed: int, step: int
) -> None:
    row = "documents.normative_documents"
    last, issued = last_year(), right(f"{row}.issued")
    before = last["tables"]["documents"]["normative_documents"]["in_force"]
    expected = before + issued - repealed
    report = changed((f"{row}.repealed", repealed), (f"{row}.in_force", expected + step))
    advice = items(sheet(report, last, lang))[0].advice
    for word in (f"{expected + step}", f"{expected}", f"{issued}", f"{before}"):
        assert word in advice
    made, valid = (FORM.tables["documents"].columns[name].label[lang] for name in ("issued", "in_force"))
    if lang == "zh":
        assert f"填的{expected + step}比推算的{expected}{'多' if step > 0 else '少'}3" in advice
        assert f"{made}（{issued}）是否{'少' if step > 0 else '多'}填，" in advice
        assert f"上年报告的{valid}（{before}）是否{'少' if step > 0 else '多'}报" in advice
    name = FORM.tables["documents"].columns["repealed"].label[lang]
    assert (name in advice) == (repealed > 0 or step < 0), "none cannot be too many"


def test_the_head_counts_what_there_is_to_do() -> None:
    report = changed(("requests.received.natural_persons", 999), (f"{COURT}.upheld", None), (f"{COURT}.total", "约5"))
    one = sheet(report)
    result = gidar.validate(report)
    errors = sum(finding.severity == "error" for finding in result.findings)
    counts = [len(part.items) for part in one.parts]
    assert sum(counts) == len(items(one)) < errors + 1
    assert f"应当改正的有{counts[0]}项" in one.asks[0]
    assert f"补填、补报的有{counts[1]}项" in one.asks[1]
    told = [number for _, numbered in one.numbered() for number, _ in numbered]
    assert told == [*range(1, len(told) + 1)]


@pytest.mark.parametrize("factor", [10_000, 3])
def test_only_the_safest_of_what_was_looked_at_closer_is_for_the_organ(factor: int) -> None:
    place, last = "fees.administrative_fees.amount", last_year()
    report = gidar.Report(changed((place, right(place) * factor)), "a.json")
    corpus = Corpus(profile for one in (report, gidar.Report(last)) if (profile := profile_of(one)))
    result = looked_at(gidar.validate(report, last), report, corpus)
    one = sheet_of(Returned(result, report), Sender("2025-04-10"), "zh")
    assert to_confirm(result) == bool(items(one)) == (factor == 10_000)
    assert not [part for part in one.parts if "不一定有错" not in part.heading]
    assert factor == 3 or ("除以10000" in said(items(one)[0]) and "请核对的有1项" in one.asks[0])


@pytest.mark.parametrize("lang", ["zh", "en"])
def test_a_page_says_all_that_the_sheet_says_in_its_language(lang: Lang) -> None:
    report = changed(
        ("requests.received.total", 1), ("documents", None), (f"{COURT}.upheld", "若干"), (f"{COURT}.pending", None)
    )
    one = sheet(report, last_year(), lang)
    page = as_html(one, lang)
    for text in (
        one.title,
        *one.asks,
        *one.steps,
        *one.foot,
        *one.notes,
        *(line for item in items(one) for line in said(item).split("\n")),
    ):
        assert text.replace("&", "&amp;").replace('"', "&#34;").replace("'", "&#39;") in page, text
    assert lang == "zh" or not [
        text for text in map(said, items(one)) if any("\u4e00" <= sign <= "\u9fff" for sign in text.replace("若干", ""))
    ]


def test_what_does_not_continue_last_years_report_is_no_total() -> None:
    """Nothing beside it is wrong; the sheet says what stands in either report, and which of them may be wrong."""
    last = last_year()
    lines, columns = ("carried_in", "carried_forward"), ("natural_persons", "total")
    places = [f"requests.{line}.{column}" for line in lines for column in columns]
    one = sheet(changed(*((place, right(place) + 4) for place in places)), last)
    item = next(item for item in items(one) if "不衔接" in item.heading)
    assert "合计不相符" not in item.heading and "上年报告" in item.advice
    assert all("相差4" in point and "上年报告的“" in point for point in item.points if "结转" in point)


def test_a_figure_that_a_correction_names_is_not_to_be_checked_again() -> None:
    place, last = "requests.received.total", last_year()
    report = gidar.Report(changed((place, right(place) * 10)), "a.json")
    corpus = Corpus(profile for one in (report, gidar.Report(last)) if (profile := profile_of(one)))
    result = looked_at(gidar.validate(report, last), report, corpus)
    assert any(finding.code == "figure-shifted" for finding in result.findings)
    one = sheet_of(Returned(result, report), Sender("2025-04-10"), "zh")
    assert not any("位数" in item.advice for item in items(one)) and items(one)[0].suggested == {
        place: f"{right(place)}?"
    }


def test_a_cell_that_is_suggested_in_one_item_may_be_marked_in_another() -> None:
    """In whichever order the items stand."""
    items = [
        Matter("a", [], suggested={"documents.rules.issued": "3?"}),
        Matter("b", [], marked={"documents.rules.issued": "doubtful"}),
    ]
    one = sheet(changed(("requests.received.total", 1)))
    for given in (items, items[::-1]):
        form = drawn(one._replace(parts=[one.parts[0]._replace(items=given)]), "zh")
        assert form.cells["documents.rules.issued"][0] == "doubtful" and "documents.rules.issued" in form.suggested


def doubted(where: str, doubt: Doubt) -> ReturnSheet:
    """The sheet of a sound report of which all cells of a table, row.column or a text were read so."""
    within = [place for place in (*FORM.cells, "/narrative/problems") if f"{place}/".startswith(f"{where}/")]
    given = gidar.Report(report_of(21), "a.docx", doubts=dict.fromkeys(within, doubt))
    return sheet_of(Returned(gidar.validate(given), given), Sender("2025-04-10"), "zh")


CELL = "/tables/requests/disclosed/total"


@pytest.mark.parametrize(
    ("where", "doubt", "words"),
    [
        ("/narrative/problems", Doubt(True, "section_not_found"), ("没有找到", "照实际情况写")),
        ("/tables/requests", Doubt(True, "ambiguous", "1 2", of_row=True), ("哪一列", "7列：自然人、")),
        ("/tables/requests", Doubt(True, "table_missing"), ("没有找到“三、", "补上这张表")),
        ("/tables/requests/disclosed", Doubt(True, "row_missing"), ("有1行没有找到", "改用官方表样的名称")),
        ("/tables/requests/disclosed", Doubt(True, "ambiguous", "1 2", of_row=True), ("哪一列", "格数")),
        (CELL, Doubt(True, "no_figure", "若干"), ("不是一个规范的数", "台账")),
        (CELL, Doubt(True, "unseen", "5"), ("已划去", "取消删除线")),
        (CELL, Doubt(True, "shown_otherwise", "5"), ("看不准", "重新键入台账上的数")),
        (CELL, Doubt(False, "noted", "5（含上年1件）"), ("另写有文字", "先查台账，看读出的数对不对")),
        (CELL, Doubt(False, "beside"), ("另写有内容", "不影响的，不必改动")),
        (CELL, Doubt(False, "perhaps_hidden"), ("没有全部显示", "逐栏与台账核对")),
        (CELL, Doubt(False, "row_order"), ("已经读出", "说明无误即可")),
    ],
)
def test_what_a_document_leaves_open_is_one_item_that_says_what_to_do_about_it(
    where: str, doubt: Doubt, words: tuple[str, str]
) -> None:
    one = doubted(where, doubt)
    [item] = items(one)
    assert words[0] in item.heading and words[1] in item.advice and len(item.points) == 1
    look = not doubt.unread and doubt.reason != "noted"  # words in a cell have to go, whatever its figure
    assert ("核对单" in one.title) == ("不必重新报送" in one.to) == look
    assert bool(one.report) == bool(item.marked) == where.startswith("/tables"), "a form without a mark is not shown"
    assert ("后面附表" in one.steps[0]) == bool(one.report)
    assert ("data-cell=" in as_html(one, "zh")) == bool(one.report)


@pytest.mark.parametrize(("printed", "reason"), [("若干", "no_figure"), ("4.5", "decimals")])
def test_only_where_a_count_has_decimals_the_sheet_speaks_of_them(printed: str, reason: str) -> None:
    [item] = items(doubted(CELL, Doubt(True, reason, printed)))
    assert ("件数带小数" in item.advice) == (reason == "decimals")


@pytest.mark.parametrize(
    ("printed", "words"), [("44 4 1 0 0 49", "只有6个"), ("4 4 1 0 0 4 9 9", "有8个"), ("1 2 3 4 5 6 7", "")]
)
@pytest.mark.parametrize("row", ["/disclosed", ""])
def test_rows_with_too_few_or_too_many_figures_are_told_so(row: str, printed: str, words: str) -> None:
    [item] = items(doubted(f"/tables/requests{row}", Doubt(True, "ambiguous", printed, of_row=True)))
    assert ("应有7" in item.points[0] and f"{words}：{printed}" in item.points[0]) == bool(words)


def test_a_section_may_be_without_content_only_where_there_may_be_nothing_to_report() -> None:
    for section in ("overview", "problems", "other"):
        report = gidar.Report(
            report_of(21), "a.docx", doubts={f"/narrative/{section}": Doubt(True, "section_not_found")}
        )
        [item] = items(sheet_of(Returned(gidar.validate(report), report), Sender("2025-04-10"), "zh"))
        assert ("可以写“没有”" in item.advice) == (section == "other") and "“无”" not in item.advice


@pytest.mark.parametrize("lang", ["zh", "en"])
def test_a_field_that_is_unknown_is_an_item_like_any_other(lang: Lang) -> None:
    report = changed()
    report["processing_fees"]["amount"] = 0
    assert [item for item in items(sheet(report, lang=lang)) if "amount" in said(item)]


@pytest.mark.parametrize("field", ["notices", "charged", "received"])
@pytest.mark.parametrize("value", ["stated otherwise", -1])
@pytest.mark.parametrize("lang", ["zh", "en"])
def test_fields_that_stand_in_no_table_are_named_as_such(lang: Lang, field: str, value: Any) -> None:
    report = changed()
    if value == -1:
        report["processing_fees"][field] = value
    else:
        report["narrative"]["other"] = "本年度发出收费通知99件，总金额999元，实际收取998元。"
    name = (FORM.label(f"/processing_fees/{field}") or {})[lang]
    points = [point for item in items(sheet(report, lang=lang)) for point in item.points if name in point]
    where = {"zh": f"（“{name}”不在官方表样的各张表内", "en": f"(“{name}” is in no table"}
    assert points and all(where[lang] in point for point in points if "信息处理费" not in point.split("（")[0])
    assert value == -1 or all("与填报的数不同" not in point for point in points)


def test_a_day_on_which_no_report_can_have_been_published_is_to_be_corrected() -> None:
    one = sheet(changed() | {"published": f"{YEAR}-01-20"})
    [item] = items(one)
    assert one.parts[0].heading == "应当改正" and "退改单" in one.title
    assert "不可能在这一天公布" in item.points[0] and "实际公布的日期" in item.advice


@pytest.mark.parametrize(
    ("file", "shown"), [("a.docx#table=1&row=14", ""), ("a.pdf#page=3", "第3页"), ("a.xlsx#表!D8", "D8")]
)
def test_a_place_is_told_only_where_it_can_be_found_without_counting(file: str, shown: str) -> None:
    finding = gidar.validate(changed((f"{COURT}.total", "约5"))).findings[0]
    [cell] = finding.cells
    told = finding._replace(cells=(cell._replace(location=cell.location._replace(file=file)),))
    assert (location(told, "zh", sent=True) != "") == bool(shown) and shown in location(told, "zh", sent=True)
    assert location(told, "zh")


@pytest.mark.parametrize(("file", "shown"), [("a.docx", False), ("a.html", False), ("a.json", True), ("a.csv", True)])
def test_a_line_is_told_only_of_a_file_whose_lines_can_be_seen(file: str, shown: bool) -> None:
    finding = gidar.validate(changed((f"{COURT}.total", "约5"))).findings[0]
    [cell] = finding.cells
    told = finding._replace(cells=(cell._replace(location=cell.location._replace(file=file, line=3)),))
    assert (location(told, "zh", sent=True) != "") == shown and "3" in location(told, "zh")


def test_a_form_that_is_not_of_its_year_is_told_as_such_and_the_year_is_not_missing() -> None:
    report = gidar.Report(complete("2019") | {"year": YEAR}, "a.docx")
    result = gidar.validate(report)
    assert "edition-year" in {one.code for one in result.findings} and filing_of(report, result).year == YEAR
    [item] = [
        one for one in items(sheet_of(Returned(result, report), Sender("2025-04-10"), "zh")) if "格式" in one.heading
    ]
    assert f"适用于{YEAR}年度的表样" in item.advice and "重新填写" in item.advice


def test_the_other_organ_whose_figures_are_the_same_is_not_named() -> None:
    report, other = gidar.Report(changed(), "a.json"), changed()
    other["organ"] = other["organ"] | {"name": "别县别局"}
    corpus = Corpus(profile for one in (report, gidar.Report(other, "b.json")) if (profile := profile_of(one)))
    result = looked_at(gidar.validate(report), report, corpus)
    [item] = items(sheet_of(Returned(result, report), Sender("2025-04-10"), "zh"))
    assert "另一个机关的报告完全相同" in item.points[0] and "别县别局" not in said(item)


def test_figures_of_another_report_are_looked_at_first() -> None:
    last = last_year()
    last["tables"] = report_of(21)["tables"]
    report = gidar.Report(changed(), "a.json")
    corpus = Corpus(profile for one in (report, gidar.Report(last)) if (profile := profile_of(one)))
    result = looked_at(gidar.validate(report, last), report, corpus)
    one = sheet_of(Returned(result, report), Sender("2025-04-10"), "zh")
    first, *others = items(one)
    assert (
        "完全相同" in first.heading
        and "a.json" not in first.points[0]
        and others
        and "请先看第1项" in one.asks[0]
        and "退改单" in one.title
    )
    alone = result._replace(findings=tuple(one for one in result.findings if "repeated" in one.code), repairs=())
    one = sheet_of(Returned(alone, report), Sender("2025-04-10"), "zh")
    assert len(items(one)) == 1 and "核对单" in one.title and "请先看" not in "".join(one.asks)


@pytest.mark.parametrize("said_", [0, 9])
@pytest.mark.parametrize("lang", ["zh", "en"])
def test_a_text_that_bears_out_a_correction_is_told_with_it(lang: Lang, said_: int) -> None:
    place = "requests.received.total"
    report = changed((place, right(place) * 10))
    report["narrative"]["overview"] += f"全年新收政府信息公开申请{right(place) + said_}件。"
    one = sheet(report, lang=lang)
    assert len(items(one)) == 1 + bool(said_)
    assert (f"申请{right(place)}件" in items(one)[0].points[-1]) != bool(said_)


@pytest.mark.parametrize("more", [0, 9])
def test_a_text_that_may_mean_a_sum_bears_out_a_correction_of_its_first_cell_once(more: int) -> None:
    place = "requests.received.total"
    report = changed((place, right(place) * 10))
    stated = f"收到申请{right(place) + more}件（另有上年结转{right('requests.carried_in.total')}件）。"
    report["narrative"]["overview"] += stated * 2
    one = sheet(report)
    assert len(items(one)) == 1 + bool(more)
    assert sum("可供参考" in point for point in items(one)[0].points) == (not more)


def test_only_sections_in_which_something_is_marked_are_shown() -> None:
    one = sheet(changed((f"{COURT}.total", 99)))
    assert drawn(one, "zh").sections == {FORM.section_of("/tables/review_and_litigation")["id"]}
    page = as_html(one, "zh")
    assert page.count("data-cell=") == sum("/review_and_litigation/" in cell for cell in FORM.cells)


@pytest.mark.parametrize("kind", ["warning", "doubt", "sound"])
def test_only_if_strict_what_may_be_right_is_to_be_confirmed(kind: str) -> None:
    report = changed()
    if kind == "warning":
        report["narrative"]["overview"] += "全年新收政府信息公开申请3件。"
    doubts = {CELL: Doubt(False, "noted", "5（注）")} if kind == "doubt" else {}
    result = gidar.validate(gidar.Report(report, "a.docx", doubts=doubts))
    assert not result.fails and not to_confirm(result) and to_confirm(result, strict=True) == (kind != "sound")


@pytest.mark.parametrize("lang", ["zh", "en"])
@pytest.mark.parametrize("printed", ["18（含上年1件）", "18" + "（注）" * 20])
def test_a_cell_with_words_is_shown_with_them_and_marked_as_such(printed: str, lang: Lang) -> None:
    given = gidar.Report(report_of(21), "a.docx", doubts={CELL: Doubt(False, "noted", printed)})
    one = sheet_of(Returned(gidar.validate(given), given), Sender("2025-04-10"), lang)
    form = drawn(one, lang)
    assert form.cells == {"requests.disclosed.total": ("noted", 1, "①")}
    assert [kind for kind, _ in form.legend] == ["noted"]
    page = as_html(one, lang)
    assert printed[:20] in page.split('data-cell="requests.disclosed.total"')[1][:200]
    assert (printed in page.split("data-cell=", 1)[1]) == (len(printed) <= 20)
    assert as_docx(one, lang)


@pytest.mark.parametrize("lang", ["zh", "en"])
def test_what_asks_for_the_records_names_the_amounts_of_this_report(lang: Lang) -> None:
    report = changed(("fees.administrative_fees.amount", 0))
    report["processing_fees"] = {"notices": 0, "charged": 350, "received": 350}
    report["narrative"]["other"] = "本年度发出收费通知3件，总金额350元，实际收取350元。"
    advice = [item.advice for item in items(sheet(report, lang=lang))]
    assert any("350" in text and "0.035" in text for text in advice)
    assert any({"zh": "请问本单所列的联系人", "en": "ask the contact"}[lang] in text for text in advice)


@pytest.mark.parametrize(
    ("place", "value", "money"),
    [
        ("enforcement.administrative_penalties.decisions", "83件", False),
        ("fees.administrative_fees.amount", "8300元", True),
    ],
)
def test_only_where_money_is_counted_yuan_are_spoken_of(place: str, value: str, money: bool) -> None:
    [item] = items(sheet(changed((place, value))))
    assert ("10000" in item.advice) == money


def test_what_every_cell_of_a_group_may_be_is_not_called_likely() -> None:
    group = "review_and_litigation.litigation_direct"
    [item] = items(sheet(changed((f"{group}.total", right(f"{group}.total") + 30))))
    columns = len(FORM.tables["review_and_litigation"].columns)
    assert item.lead.startswith("可能" if len(item.choices) == columns else "很可能")


@pytest.mark.parametrize("where", ["", "/disclosed"])
def test_totals_that_wait_are_counted_where_some_figures_are_there(where: str) -> None:
    reason = "row_missing" if where else "table_missing"
    assert bool(doubted(f"/tables/requests{where}", Doubt(True, reason)).notes) == bool(where)


def test_a_cell_that_several_items_are_about_has_the_numbers_of_all() -> None:
    place = "requests.received.total"
    report = changed((place, right(place) + 40), (f"{COURT}.total", right(f"{COURT}.total") + 1))
    report["narrative"]["overview"] += f"全年新收政府信息公开申请{right(place) + 7}件。"
    one = sheet(report)
    about = [n for _, found in one.numbered() for n, item in found if place in {**item.marked, **item.suggested}]
    assert len(about) == 2 and drawn(one, "zh").cells[place].shown == "".join(map(circled, about))
    assert [circled(n) for n in (1, 20, 21, 36, 50, 51)] == ["①", "⑳", "㉑", "㊱", "㊿", "(51)"]


def test_what_does_not_continue_last_years_report_is_not_marked_as_a_total_that_does_not_balance() -> None:
    last = last_year()
    for cells in (last["tables"]["requests"]["carried_forward"],):
        cells["natural_persons"] += 2
        cells["total"] += 2
    marks = drawn(sheet(changed(), last), "zh")
    assert {mark.kind for mark in marks.cells.values()} & {"sum", "discontinued"} == {"discontinued"}
    assert "与上年报告不衔接" in dict(marks.legend)["discontinued"]


def test_text_in_place_of_a_figure_is_one_item_and_no_correction_of_a_total() -> None:
    place, text = "requests.received.total", "requests.disclosed.natural_persons"
    wrong = int(str(right(place))[::-1])
    one = sheet(changed((place, wrong), (text, f"{right(text)}件")))
    first, second, *_ = items(one)
    assert drawn(one, "zh").cells[text].shown == "①"
    assert "单位" in first.heading and all("件”" not in choice and "件，" not in choice for choice in second.choices)


@pytest.mark.parametrize("lang", ["zh", "en"])
def test_what_else_may_be_wrong_beside_figures_that_are_none_names_no_lines_above(lang: Lang) -> None:
    """Where nothing is listed, the sheet does not speak of what it lists."""
    places = ("petitions_and_complaints.legal_service_institutions", "correction_overdue.commercial_enterprises")
    several = changed(*((f"requests.{place}", value) for place, value in zip(places, (-3, "若干"), strict=True)))
    several["tables"]["requests"]["disclosed"]["legal_service_institutions"] = Decimal("1.5")
    words = texts("returns")
    heading = words["beside_blanks"][lang].format(section=FORM.section_of("/tables/requests")["name"][lang])
    [item] = [item for item in items(sheet(several, lang=lang)) if item.heading == heading]
    assert (item.points, item.choices, item.lead) == ([], (), words["any_cell"][lang])
    assert item.advice == words["advice_searched"][lang]


def test_a_section_without_text_is_to_be_added_in_any_case() -> None:
    report = changed()
    report["narrative"]["problems"] = None
    one = sheet(report)
    assert [part.heading for part in one.parts] == ["应当补填、补报"] and "退改单" in one.title


def test_several_cells_of_one_choice_change_together_and_choices_stand_in_the_order_of_the_form() -> None:
    places = [f"requests.{row}.natural_persons" for row in ("disclosed", "not_held")]
    [item] = items(sheet(changed(*zip(places, map(right, reversed(places)), strict=True))))
    if len(item.choices) > 1:
        assert "一起改" in item.lead
    [item] = items(sheet(changed((f"{COURT}.total", right(f"{COURT}.total") + 1))))
    columns = [FORM.tables["review_and_litigation"].columns[c].label["zh"] for c in ("upheld", "corrected", "pending")]
    told = [next((at for at, name in enumerate(columns) if f"·{name}”" in choice), None) for choice in item.choices]
    assert [at for at in told if at is not None] == [0, 1, 2]


@pytest.mark.parametrize(("total", "said_"), [(9, True), (1, False)])
def test_a_total_without_any_part_may_have_to_be_divided(total: int, said_: bool) -> None:
    parts = [(f"{COURT}.{column}", 0) for column in ("upheld", "corrected", "other_results", "pending")]
    [item] = items(sheet(changed(*parts, (f"{COURT}.total", total))))
    assert ("逐栏补填" in item.lead) == said_


def column_of_2019(id_: str) -> str:
    tables = gidar.load_edition("2019").tables.values()
    return next(table.columns[id_].label["zh"] for table in tables if id_ in table.columns)


def test_items_of_last_year_that_do_not_follow_are_one_item_with_what_to_compare() -> None:
    report, last = complete("2019") | {"year": 2020}, complete("2019") | {"year": 2019}
    report["organ"] = last["organ"]
    one = sheet(report, last)
    [item] = [one for one in items(one) if column_of_2019("items_last_year") in one.heading]
    assert len(item.points) > 1 and all(
        "按上年报告推算" in point and "上年报告：" not in point for point in item.points
    )
    assert "是否" in item.advice and "上年报告有误" in item.advice


def test_a_number_below_zero_that_follows_from_last_years_report_is_called_impossible() -> None:
    last = last_year()
    cells = last["tables"]["documents"]["rules"]
    cells["in_force"] = 0
    report = changed(("documents.rules.issued", 0), ("documents.rules.repealed", 3))
    [point] = [p for item in items(sheet(report, last)) for p in item.points if p.startswith("规章")]
    assert "= -3" in point and "至少有一个填错" in point


@pytest.mark.parametrize(
    ("place", "money"),
    [("fees.administrative_fees.amount", True), ("licensing.administrative_licences.decisions", False)],
)
def test_of_a_unit_only_where_the_cell_is_in_money(place: str, money: bool) -> None:
    value = right(place)
    report, last = changed((place, value * 10_000 if money else value * 100)), last_year()
    given = gidar.Report(report, "a.json")
    corpus = Corpus(profile for one in (given, gidar.Report(last)) if (profile := profile_of(one)))
    result = looked_at(gidar.validate(given, last), given, corpus)
    found = items(sheet_of(Returned(result, given), Sender("2025-04-10"), "zh"))
    [item] = [item for item in found if "位数" in item.heading]
    assert ("单位" in said(item)) == ("10000后填写" in item.advice) == money


def test_every_printed_page_bears_the_organ_and_no_name_ends_the_style_sheet() -> None:
    name = 'a";}</style><script>'
    page = as_html(sheet(changed((f"{COURT}.total", None)) | {"organ": {"name": name}}), "zh")
    style = page.partition("</style>")[0]
    assert page.count("</style>") == 1 and "<script" not in page
    assert "".join(f"\\{ord(character):x} " for character in name) in style and "counter(page)" in style


def test_a_text_that_bears_out_one_of_several_choices_says_which() -> None:
    last, report = last_year(), changed()
    for column in ("natural_persons", "total"):
        last["tables"]["requests"]["carried_forward"][column] -= 3
    carried, received = (right(f"requests.{row}.total") for row in ("carried_in", "received"))
    report["narrative"]["overview"] += f"全年新收政府信息公开申请{received + 3}件，上年结转{carried - 3}件。"
    points = [point for item in items(sheet(report, last)) for point in item.points if "可供参考" in point]
    assert len(points) == 1 and f"其中的{received + 3}、{carried - 3}与下面的甲相符" in points[0]


def test_texts_bear_out_what_all_of_them_agree_with() -> None:
    """One that gives only the figure that two choices share bears out the one that the other text does."""
    last, report = last_year(), changed()
    for column in ("natural_persons", "total"):
        last["tables"]["requests"]["carried_forward"][column] -= 3
    carried, received = (right(f"requests.{row}.total") for row in ("carried_in", "received"))
    texts_ = (f"上年结转政府信息公开申请{carried - 3}件。", f"全年新收政府信息公开申请{received + 3}件。")
    for stated, ends in ((texts_[:1], ["甲、乙相符。"]), (texts_, ["甲相符。", "甲相符。"])):
        told = copy.deepcopy(report)
        told["narrative"]["overview"] += "".join(stated)
        points = [point for item in items(sheet(told, last)) for point in item.points if "可供参考" in point]
        assert [point.rpartition("下面的")[2] for point in points] == ends


def test_a_section_that_has_to_be_written_in_any_case_is_not_told_what_the_last_one_is_free_to_say() -> None:
    report = changed()
    report["narrative"] |= {"problems": None, "other": None}
    told = {item.points[0]: item.advice for item in items(sheet(report)) if "没有文字" in item.points[0]}
    assert len(told) == 2
    assert all(("第六部分" in advice) == ("其他需要报告" in point) for point, advice in told.items())


def test_what_may_be_below_zero_is_said_to_be_wrong_and_not_too_small() -> None:
    report, last = complete("2019") | {"year": 2020}, complete("2019") | {"year": 2019}
    own = [item for item in items(sheet(report, last)) if column_of_2019("items_last_year") in item.heading]
    advice, change = "".join(item.advice for item in own), f"上年报告的{column_of_2019('change')}"
    assert change in advice and "上年的上一年" not in advice
    assert all("是否有误" in part for part in re.findall(f"{change}[^，。]*", advice))


# ---- files that cannot be read -----------------------------------------------------------------------

OF_NO_SENDER = """
recorded unexpected no_space no_memory interrupted changed process_replaced reading_died process_died and_more missing
forbidden unreadable no_input not_a_file link link_dangling picture write_extra sheets_extra extract_extra ocr_extra
ocr_model no_duckdb no_duckdb_parquet no_match own_result other_input nothing_found too_deep_folders cells_heading
cells_other cells_line dataset_refused no_document no_such_report no_source same
"""
"""What is wrong where a report is read, and not in the file: nobody is sent a sheet about it."""
NO_REPORT = ("waiver", "settings_", "result_", "no_result", "parts_")
ON_THE_PAGE = """
too_many_files nothing reading_stopped reading_long reading_failed too_many_reports too_much_in_report
unreadable_in_browser unknown_format_in_browser old_document pdf_document no_form no_tables several_json mixed no_table
same_name too_many_lines
"""
FOR_PROGRAMMERS = re.compile(r"gidar|(?<!\w)--\w|命令|代码目录|安装|校验|pip |command|checkout|install|validat")


def test_every_fault_of_an_input_is_either_told_its_sender_or_of_no_concern_to_him() -> None:
    mine = [key for keys in KINDS.values() for key in keys.split()]
    others = [key for key in texts("errors") if key.startswith(NO_REPORT)]
    assert sorted([*mine, *OF_NO_SENDER.split(), *ON_THE_PAGE.split(), *others]) == sorted(texts("errors"))


@pytest.mark.parametrize("lang", ["zh", "en"])
@pytest.mark.parametrize("kind", KINDS)
def test_what_a_sender_is_told_of_his_file_speaks_of_the_file_alone(kind: str, lang: Lang) -> None:
    for key in KINDS[kind].split():
        places = re.findall(r"{(\w+)}", texts("errors")[key]["zh"])
        error = gidar.InputError(key, "a.docx", **dict.fromkeys(places, "x"))
        assert is_of_the_file(error)
        said_ = " ".join(told(error, 2024, lang))
        assert not FOR_PROGRAMMERS.search(said_) and "{" not in said_, (key, said_)
        assert ("2024" in said_) == ("{year}" in texts("returns")[f"advice_cannot_{kind}"]["zh"])
