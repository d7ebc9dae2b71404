"""Published documents as they are: each kind in several shapes, with what is printed in it and what must be said."""

import pytest

import gidar
from documents import LAYOUTS, OFD, draft, figures
from documents.draft import Para
from documents.published import (
    BLOCKS,
    LABELS,
    LABELS_2019,
    ROWS,
    SECTIONS,
    TABLE_TWO,
    TITLE,
    page,
    read,
    reasons,
    requests,
    said,
    stated,
    table_two,
    text,
    values,
)
from gidar.extraction import Extraction, extract
from gidar.reporters.text import TextReporter
from gidar.writers import files

WIDE_COLUMNS = ("upheld", "corrected", "other_results", "pending", "total")

# ---- the document contradicts itself ---------------------------------------------------------------


@pytest.mark.parametrize(
    ("block", "row", "other", "table", "id_"),
    [
        (0, 2, ["规章", "0", "0", "2"], "documents", "rules"),
        (0, 3, [LABELS["documents/normative_documents"], "7", "8", "10"], "documents", "normative_documents"),
        (1, 2, [LABELS["licensing/administrative_licences"], "1100"], "licensing", "administrative_licences"),
        (3, 2, [LABELS["fees/administrative_fees"], "14.5"], "fees", "administrative_fees"),
    ],
)
def test_a_row_printed_twice_with_different_figures_is_contested(
    block: int, row: int, other: list[str], table: str, id_: str
) -> None:
    second = [[*rows] for rows in BLOCKS]
    second[block] = [*second[block][:row], other, *second[block][row + 1 :]]
    record = read(page("县政府办公室：", ROWS, "全县：", [line for rows in second for line in rows], requests()))
    assert set(values(record, table, id_)) == {"unread"} and reasons(record, table, id_) == {"contested"}
    assert "数相同" not in said(record) and "数不相同" in said(record)
    assert values(record, "enforcement", "administrative_penalties") == [12]
    assert record.report().doubts[f"/tables/{table}/{id_}/{next(iter(record.edition.tables[table].columns))}"].unread


@pytest.mark.parametrize("again", [requests(9, 3), requests(5, 1)])
def test_short_labels_of_the_requests_are_contested_too(again: list[list[str]]) -> None:
    record = read(page(ROWS, requests(), again))
    for id_ in ("other_reasons", "disclosed"):
        assert reasons(record, "requests", id_) == {"contested"}
    same = again[-2] == requests()[-2]
    assert values(record, "requests", "outcomes_total") == ([5, 0, 0, 0, 0, 0, 5] if same else ["unread"] * 7)


def test_reconsideration_printed_twice_with_different_figures_is_contested() -> None:
    heads = [
        [
            LABELS["review_and_litigation/upheld"],
            LABELS["review_and_litigation/corrected"],
            LABELS["review_and_litigation/other_results"],
            LABELS["review_and_litigation/pending"],
            "总计",
        ]
        * 3
    ]
    once = [*heads, ["1", "0", "0", "0", "1", *["0"] * 10]]
    twice = [*heads, ["2", "0", "0", "0", "2", *["0"] * 10]]
    heading = SECTIONS["review_and_litigation"]
    record = read(page(ROWS, requests(), heading, once, heading, twice))
    assert reasons(record, "review_and_litigation", "reconsideration") == {"contested"}
    assert values(read(page(ROWS, requests(), heading, once)), "review_and_litigation", "reconsideration") == [
        1,
        0,
        0,
        0,
        1,
    ]


def test_two_reports_with_many_other_figures_are_refused_with_what_was_found() -> None:
    second = [[label, *(str(int(float(f)) + 3) if f.isdigit() else f for f in rest)] for label, *rest in ROWS]
    with pytest.raises(gidar.InputError) as error:
        read(page(ROWS, requests(), second, requests(7, 2)))
    assert "规章 4 5 6" in error.value.message("zh") and "规章 7 8 9" in error.value.message("zh")


OTHER = [[label, *(str(int(f) + 20) if f.isdigit() else f for f in rest)] for label, *rest in ROWS]
FIRST = [ROWS, SECTIONS["requests"], requests()]
SECOND = [OTHER, SECTIONS["requests"], requests(9, 2)]
START, END = [SECTIONS["overview"], "我局公开。", SECTIONS["proactive_disclosure"]], [SECTIONS["problems"], "不足。"]


@pytest.mark.parametrize(
    ("parts", "says"),
    [
        ([*START, *FIRST, *END, "丙县丁局2023年政府信息公开工作年度报告", *START, *SECOND, *END], ("丙县丁局", 2023)),
        ([*START, *FIRST, *END, *START, *SECOND, *END], (None, None)),
        (["县政府办公室：", *FIRST, "全县：", *SECOND], (None, None)),
        ([[*ROWS, *requests(), *OTHER, *requests(9, 2)]], (None, None)),
    ],
)
def test_of_several_reports_each_is_read_by_its_number(parts: list[object], says: tuple[object, object]) -> None:
    data = page(*parts, head=f"<title>{TITLE}</title>")
    with pytest.raises(gidar.InputError) as error:
        read(data)
    assert error.value.details["reports"] == 2 and "--report 2" in error.value.message("en")
    first, second = (extract("a.html", data, None, number) for number in (1, 2))
    more = {place: [figure + 20 for figure in figures] for place, figures in TABLE_TWO.items()}
    assert (table_two(first), table_two(second)) == (TABLE_TWO, more)
    assert values(second, "requests", "disclosed")[0] == 7
    assert stated(first) == {"organ": "甲县乙局", "year": 2024}
    assert (stated(second).get("organ"), stated(second).get("year")) == says
    narrative = {"overview": "我局公开。", "problems": "不足。"} if parts[0] == START[0] else {}
    for record in (first, second):
        assert {name: section.value for name, section in record.sections.items()} == narrative
    with pytest.raises(gidar.InputError) as error:
        extract("a.html", data, None, 3)
    assert error.value.key == "no_such_report"


def test_reports_whose_rows_stand_among_each_other_are_not_told_apart() -> None:
    record = extract("a.html", page(ROWS, OTHER, SECTIONS["requests"], requests(), requests(9, 2)), None, 1)
    assert {figure for figures in table_two(record).values() for figure in figures} == {"unread"}


# ---- blanks that are not in the document -----------------------------------------------------------


@pytest.mark.parametrize("end", ["<tr height=0>{}</tr>", "<tr>{}</tr>", "<tr style='height:5pt'>{}</tr>"])
def test_an_empty_row_below_the_last_figures_is_no_row_of_the_form(end: str) -> None:
    """As Word ends tables whose columns do not line up, with a row of no height."""
    heads = [LABELS[f"review_and_litigation/{id_}"] for id_ in WIDE_COLUMNS] * 3
    figures_ = [*"10012", *"00000", *"02002"]
    html = "<table>" + "".join("<tr>" + "".join(f"<td>{c}</td>" for c in row) + "</tr>" for row in (heads, figures_))
    html += end.format("<td width=40 style='border:none'></td>" * 15) + "</table>"
    asked = requests()
    data = page(ROWS, SECTIONS["requests"], asked, SECTIONS["review_and_litigation"], "#", SECTIONS["problems"], "无。")
    record = read(data.replace(b"<p>#</p>", html.encode()))
    for row, expected in (("reconsideration", [1, 0, 0, 1, 2]), ("litigation_after_reconsideration", [0, 2, 0, 0, 2])):
        assert values(record, "review_and_litigation", row) == expected
    if "height=0" in end:  # nor is one doubted above which it stands
        zero = data.replace(b"</table>", ("<tr height=0>" + "<td></td>" * 8 + "</tr></table>").encode())
        assert values(read(zero), "requests", "carried_forward") == [0] * 7
        assert {c.confidence for c in read(zero).cells if "carried_forward" in c.pointer} == {"certain"}


@pytest.mark.parametrize("head", ["总计 | ||", "合计 | | | |", "其他 | ||", "自然人 | ||\n总计 | ||"])
def test_a_head_with_marks_of_spans_is_no_row(head: str) -> None:
    table = "\n".join(" | ".join(row) + " |" for row in ROWS)
    record = read(f"{TITLE}\n{table}\n{SECTIONS['requests']}\n{head}\n".encode(), "txt")
    assert not any(cell.blank for cell in record.cells)
    assert values(record, "requests", "outcomes_total") == ["unread"] * 7


def test_a_total_that_is_blank_below_its_rows_is_a_blank() -> None:
    rows = [[*row[:1], *[""] * 7] if row[0] == LABELS["requests/outcomes_total"] else row for row in requests()]
    assert values(read(page(ROWS, rows)), "requests", "outcomes_total") == [None] * 7


# ---- who and when ----------------------------------------------------------------------------------


@pytest.mark.parametrize(
    ("title", "organ", "year"),
    [
        ("大路镇人民政府2019年信息公开年度报告", "大路镇人民政府", 2019),
        ("丙县审计局政府信息公开工作2021年度报告", "丙县审计局", 2021),
        ("2022年度丙县审计局政府信息公开工作年度报告", "丙县审计局", 2022),
        ("丙县审计局关于2023年度政府信息公开工作年度报告", "丙县审计局", 2023),
        ("丙县审计局 二〇二二年政府信息公开年报", "丙县审计局", 2022),
        ("丙县审计局政府信息公开工作年度报告（2024年度）", "丙县审计局", 2024),
        ("海关总署(本级机关)2020年政府信息公开工作年度报告-政府网", "海关总署(本级机关)", 2020),
        ("丙县审计局2024年政府信息公开工作年度报告_丙县人民政府门户网站", "丙县审计局", 2024),
        ("标题：丙县审计局2024年政务公开工作年度报告", "丙县审计局", 2024),
        ("首页 > 政务公开 > 丙县审计局2024年政府信息公开工作年度报告", "丙县审计局", 2024),
        ("丙县人民政府2024年信息公开工作年度报告", "丙县人民政府", 2024),
        ("《丙县审计局2024年政府信息公开工作年度报告》", "丙县审计局", 2024),
        ("《丙县审计局2024年政府信息公开工作年度报\n告》", "丙县审计局", 2024),
        ("丙县审计局\n2024年政府信息公开\n工作年度报告", "丙县审计局", 2024),
        ("丙县丁乡人民政府\n政府信息公开工作2021年度报告", "丙县丁乡人民政府", 2021),
        ("首页\n政务公开\n政府信息公开年报\n丙县审计局2024年政府信息公开工作年度报告", "丙县审计局", 2024),
        ("乡镇(街道办)\n昌荣镇2025年政府信息公开工作年度报告", "昌荣镇", 2025),
        ("根据要求，现公布丙县审计局2024年度政府信息公开工作年度报告。", "丙县审计局", 2024),
        ("本报告的统计期限自2022年1月1日始至2022年12月31日止。", None, 2022),
        ("统计期限从2023年1月1日至12月31止。", None, 2023),
        ("2019年，我局按照规定做好政府信息公开工作。", None, None),
        ("当前位置：首页 > 政府信息公开 > 政府信息公开年报", None, None),
    ],
)
def test_organ_and_year_come_from_what_speaks_of_this_report(title: str, organ: str | None, year: int | None) -> None:
    record = read(text(title=title), "txt")
    assert (stated(record).get("organ"), stated(record).get("year")) == (organ, year)
    findings = {finding.code for finding in gidar.validate(record.report()).findings}
    assert "field-missing" not in findings


@pytest.mark.parametrize("name", ["title", "ArticleTitle"])
def test_the_head_of_a_page_names_organ_and_year(name: str) -> None:
    head = f"<title>{TITLE}-甲县人民政府</title>" if name == "title" else f'<meta name="{name}" content="{TITLE}">'
    record = read(page(ROWS, head=head + '<meta name="PubDate" content="2025-01-08 15:34"/>', title="报告全文"))
    assert stated(record) == {"organ": "甲县乙局", "year": 2024, "published": "2025-01-08"}


def test_years_that_differ_are_doubted() -> None:
    record = read(text("统计期限自2023年1月1日至2023年12月31日。"), "txt")
    assert record.stated["year"].confidence == "likely" and "/year" in record.report().doubts


@pytest.mark.parametrize("elsewhere", ["根据条例，现公布甲县乙发展和改革局2024年政府信息公开工作年度报告。", ""])
@pytest.mark.parametrize("head", ["", "<title>甲县乙发展和改革局2024年政府信息公开工作年度报告</title>"])
def test_a_name_broken_over_the_lines_of_a_title_is_never_certain_in_part(head: str, elsewhere: str) -> None:
    """As an h1 with line breaks: 甲县乙发 / 展和改革局2024年政府信息公开 / 工作年度报告."""
    record = read(page("展和改革局2024年政府信息公开", "工作年度报告", elsewhere, ROWS, head=head, title="甲县乙发"))
    if head or elsewhere:
        assert stated(record)["organ"] == "甲县乙发展和改革局"
    else:
        assert record.stated["organ"].confidence == "likely"
    assert stated(record)["year"] == 2024


def test_the_name_of_a_site_behind_the_title_of_a_page_is_less_than_the_source() -> None:
    head = "<title>2024年政府信息公开工作年度报告_丁县人民政府</title>"
    parts = ("来源：丁县水利局", ROWS)
    record = read(page(*parts, head=head, title="2024年政府信息公开工作年度报告"))
    assert (record.stated["organ"].value, record.stated["organ"].confidence) == ("丁县水利局", "likely")
    alone = read(page(ROWS, head=head, title="2024年政府信息公开工作年度报告")).stated["organ"]
    assert (alone.value, alone.confidence) == ("丁县人民政府", "likely")
    assert stated(record)["year"] == 2024 and record.stated["year"].confidence == "certain"


def test_columns_of_a_table_about_documents_are_no_organ() -> None:
    record = read(page([["索引号", "发布机构", "发布日期"], ["a1", "b2", "c3"]], ROWS, title="报告"))
    assert "organ" not in record.stated


def test_the_signature_names_the_organ_and_is_no_certainty() -> None:
    record = read(page(ROWS, SECTIONS["other"], "无。", "丙县审计局", "2025年1月20日", title="年度报告"))
    assert stated(record)["organ"] == "丙县审计局" and record.stated["organ"].confidence == "likely"
    assert stated(record)["published"] == "2025-01-20"


@pytest.mark.parametrize(
    ("day", "published"),
    [
        ("公布日期：2025 年 1 月 20 日", "2025-01-20"),
        ("公布日期： 2025年1月20日", "2025-01-20"),
        ("（公章）2025 年 1 月 20 日", "2025-01-20"),
        ("2 0 2 5 年 1 月 2 0 日", "2025-01-20"),
        ("发布时间 2025-01-20", "2025-01-20"),
        ("公布日期：　　　　年　　月　　日", None),
        ("2025年　月　日", None),
    ],
)
@pytest.mark.parametrize("layout", ["pdf", "ofd", "docx", "html", "cell_lines"])
def test_the_narrative_ends_with_the_signature_however_its_day_is_written(
    layout: str, day: str, published: str | None
) -> None:
    edition = gidar.load_edition()
    drawn = draft(edition, figures.report(edition, 3), 3)
    organ = str(drawn.report["organ"]["name"])
    last = [block.text for block in drawn.blocks if isinstance(block, Para)][-1]
    drawn.blocks += [Para(organ), Para(day)]
    suffix, lay_out = (LAYOUTS | OFD)[layout]
    record = extract(f"a{suffix}", lay_out(drawn))
    assert "".join(record.sections["other"].value.split()) == "".join(last.split())
    assert (stated(record)["organ"], stated(record).get("published")) == (organ, published)
    assert record.stated["organ"].confidence == "certain"


@pytest.mark.parametrize("day", ["活动日期：2025年1月20日", "公布日期：2025年13月40日", "我局于2025年1月20日"])
def test_what_only_ends_like_the_day_of_a_signature_is_text(day: str) -> None:
    assert read(page(*report(signed=["甲县乙局", day]))).sections["other"].value == f"无。\n甲县乙局\n{day}"


ORDERS = [
    ("overview", "problems", "other", "proactive_disclosure", "requests"),
    ("proactive_disclosure", "requests", "overview", "problems", "other"),
    ("overview", "requests", "proactive_disclosure", "other", "problems"),
    ("requests", "overview", "other", "problems"),
]


@pytest.mark.parametrize("order", ORDERS)
@pytest.mark.parametrize("listed", [False, True])
def test_sections_in_another_order_keep_their_texts(order: tuple[str, ...], listed: bool) -> None:
    """Numbered anew, with parts called like sections; also below a list of contents."""
    heads = {id_: f"{'一二三四五六'[n]}、{SECTIONS[id_][2:]}" for n, id_ in enumerate(order)}
    texts = {
        "overview": [
            "我局公开。",
            "（一）主动公开情况。公开信息3条。",
            "（二）收到和处理政府信息公开申请情况",
            "无申请。",
        ],
        "problems": ["公开不够。"],
        "other": ["没有收取信息处理费。"],
    }
    parts: list[object] = [*heads.values()] if listed else []
    for id_ in order:
        parts += [heads[id_], *(texts.get(id_) or [ROWS if id_ == "proactive_disclosure" else requests()])]
    record = read(page(*parts))
    read_as = {id_: section.value.split("\n") for id_, section in record.sections.items()}
    if listed:  # then nothing may stand in another section
        assert all(read_as[id_] == texts[id_] for id_ in read_as)
    else:
        assert read_as == texts
    assert values(record, "requests", "disclosed")[0] == 5


def test_who_is_named_before_the_last_heading_signs_nothing() -> None:
    named = "丙县审计局　2025年1月20日"
    record = read(page(named, ROWS, SECTIONS["other"], "无。", title="丙县审计局2024年政府信息公开工作年度报告"))
    assert stated(record)["organ"] == "丙县审计局" and record.report().value("/narrative/other") == "无。"


@pytest.mark.parametrize("text", ["约8", "8人", "8.4千", "八千三百", "8余"])
def test_a_figure_in_words_is_no_label_and_spoils_no_row(text: str) -> None:
    """Only its cell is not read, with what stands there."""
    rows = requests()
    at = next(n for n, row in enumerate(rows) if row[0] == LABELS["requests/disclosed"])
    rows[at][1] = text
    record = read(page(ROWS, rows))
    assert values(record, "requests", "disclosed") == ["unread", 0, 0, 0, 0, 0, 5]
    assert text in {cell.raw for cell in record.cells}


@pytest.mark.parametrize("zero", ["〇", "零", "０"])
def test_a_nought_in_chinese_is_0_and_a_circle_is_none(zero: str) -> None:
    rows = requests()
    at = next(n for n, row in enumerate(rows) if row[0] == LABELS["requests/outcomes_total"])
    rows[at][2:6] = [zero] * 4
    record = read(page(ROWS, rows))
    assert values(record, "requests", "outcomes_total") == [5, 0, 0, 0, 0, 0, 5]
    rows[at][2:6] = ["○"] * 4
    assert values(read(page(ROWS, rows)), "requests", "outcomes_total")[1:5] == ["unread"] * 4


def test_what_was_not_recognised_is_not_read_and_can_be_supplied() -> None:
    data = text(title="2019年，我局按照规定做好政府信息公开工作。")
    record = read(data, "txt")
    result = gidar.validate(record.report())
    assert result.verdict == "incomplete"
    assert not {"field-missing", "narrative-missing"} & {finding.code for finding in result.findings}
    assert {"/organ/name", "/year"} <= {item.instance for item in result.not_checked}
    notes = "".join(note["zh"] for note in record.notes)
    assert "--organ" in notes and "--year" in notes
    assert any("--organ" in line for line in TextReporter("zh", False, False).result(result, None))
    given = extract("report.txt", data, {"organ": "丙局", "year": 2024, "published": "2025-01-20"})
    assert (given.data["organ"], given.data["year"], given.data["published"]) == ({"name": "丙局"}, 2024, "2025-01-20")
    assert not {"/year", "/organ/name"} & given.report().doubts.keys()


@pytest.mark.parametrize(
    ("line", "date"),
    [
        ("时间:2026-01-26 09:42来源:甲县乙镇作者: 点击:", "2026-01-26"),
        ("2026-01-22 17:49:17", "2026-01-22"),
        ("日期:2021-01-06 14:56:00 字号:", "2021-01-06"),
        ("更新日期:2021-01-20 信息来源:甲区政务公开办 浏览:", "2021-01-20"),
        ("作者:本站原创 | 来源:本站原创 | 时间:2019-01-18 点击数:- 分享到:", "2019-01-18"),
        ("来源：甲县人民政府办公室 时间：2024年1月31日", "2024-01-31"),
        ("  • 发布日期：2026-01-23 16:56", "2026-01-23"),
        ("成文日期：2024-01-31", None),
    ],
)
def test_dates_of_publication_as_they_are_published(line: str, date: str | None) -> None:
    assert stated(read(text(line), "txt")).get("published") == date


# ---- readable, though it was refused ---------------------------------------------------------------


def test_paragraphs_apart_are_text_where_each_cell_has_a_line_and_none_is_empty() -> None:
    texts = ["我局公开。", "（一）公开信息3条。", "（二）没有收到申请。", "（三）清理信息。"]
    lines = [TITLE, SECTIONS["overview"], *texts, SECTIONS["proactive_disclosure"]]
    cells = [cell for row in ROWS for cell in row]
    end = [SECTIONS["problems"], *texts, SECTIONS["other"], "无。"]
    record = read("\n".join(["\n\n".join(lines), *cells, "", "\n\n".join(end)]).encode(), "txt")
    assert table_two(record) == TABLE_TWO
    assert [record.sections[id_].value.split("\n") for id_ in ("overview", "problems")] == [texts, texts]


@pytest.mark.parametrize("between", ["\n|\n", "\n\n", "\n", " |\n"])
def test_a_cell_on_each_line_leaves_title_headings_and_narrative_text(between: str) -> None:
    lines = [TITLE, SECTIONS["overview"], "我局按规定公开信息。", SECTIONS["proactive_disclosure"]]
    cells = [cell for row in ROWS for cell in row]
    end = [SECTIONS["problems"], "公开内容不够丰富。", SECTIONS["other"], "没有收取信息处理费。"]
    sep = "\n\n" if between == "\n\n" else "\n"
    record = read((sep.join(lines) + sep + between.join(cells) + between + sep.join(end)).encode(), "txt")
    assert table_two(record) == TABLE_TWO
    assert stated(record) == {"organ": "甲县乙局", "year": 2024}
    assert {name: section.value for name, section in record.sections.items()} == {
        "overview": "我局按规定公开信息。",
        "problems": "公开内容不够丰富。",
        "other": "没有收取信息处理费。",
    }


def test_a_report_on_one_line_is_read_as_far_as_its_sums_leave_one_reading() -> None:
    parts = [
        TITLE,
        f"{SECTIONS['overview']}我局按规定公开信息，办理{LABELS['licensing/administrative_licences']}11件。{SECTIONS['proactive_disclosure']}",
    ]
    parts += ["".join(row) for row in ROWS]
    parts += [SECTIONS["requests"], *("".join(row) for row in requests())]
    parts += [
        SECTIONS["review_and_litigation"],
        f"{LABELS['review_and_litigation/upheld']}{LABELS['review_and_litigation/corrected']}{LABELS['review_and_litigation/other_results']}{LABELS['review_and_litigation/pending']}总计"
        * 3,
        "0" * 15,
    ]
    parts += [f"{SECTIONS['problems']}公开内容不够丰富。{SECTIONS['other']}没有收取信息处理费。"]
    record = read("".join(parts).encode(), "txt")
    assert values(record, "documents", "rules") == ["unread"] * 3  # 456 may be three figures, or fewer and blanks
    assert values(record, "fees", "administrative_fees") == [14]
    assert values(record, "requests", "disclosed") == [5, 0, 0, 0, 0, 0, 5]
    assert all(cell.confidence != "certain" for cell in record.cells if "/requests/" in cell.pointer)
    assert stated(record) == {"organ": "甲县乙局", "year": 2024}
    assert (
        record.sections["overview"].value
        == f"我局按规定公开信息，办理{LABELS['licensing/administrative_licences']}11件。"
    )


def test_the_rows_tell_the_edition_where_the_heads_are_a_picture() -> None:
    record = read(page(SECTIONS["proactive_disclosure"], "<img src='a.png'>", SECTIONS["requests"], requests()))
    assert record.edition.id == "2021" and values(record, "requests", "received") == [5, 0, 0, 0, 0, 0, 5]
    assert reasons(record, "documents", "rules") == {"table_missing"}


@pytest.mark.parametrize(
    ("title", "edition"),
    [("甲县乙局2020年政府信息公开工作年度报告", "2019"), (TITLE, "2021"), ("甲县乙局年度报告", "2021")],
)
@pytest.mark.parametrize("ending", ["html", "txt"])
def test_a_table_that_all_editions_have_is_read_alone(title: str, edition: str, ending: str) -> None:
    heads = [LABELS[f"review_and_litigation/{id_}"] for id_ in ("upheld", "corrected", "other_results", "pending")]
    figures = ["1", "2", "3", "4", "10", *["0"] * 10]
    heading = SECTIONS["review_and_litigation"]
    data = (
        page(heading, [[*heads, "总计"] * 3, figures], title=title)
        if ending == "html"
        else "\n".join([title, heading, "维 纠 结 审 计", "持 正 果 结", " ".join(figures)]).encode()
    )
    record = read(data, ending)
    assert record.edition.id == edition and record.heads == ()
    assert values(record, "review_and_litigation", "reconsideration") == [1, 2, 3, 4, 10]
    assert values(record, "review_and_litigation", "litigation_direct") == [0] * 5
    assert record.report().doubts["/edition"] and "各年格式相同" in said(record)
    result = gidar.validate(record.report())
    assert result.verdict == "incomplete" and not result.findings


@pytest.mark.parametrize("rows", [BLOCKS[0], [*BLOCKS[0], *BLOCKS[3]], ROWS])
def test_what_little_is_there_is_read_and_the_rest_is_named(rows: list[list[str]]) -> None:
    record = read(page(SECTIONS["proactive_disclosure"], rows))
    assert values(record, "documents", "rules") == [4, 5, 6] and not record.complete
    assert gidar.validate(record.report()).verdict == "incomplete"


@pytest.mark.parametrize(
    ("parts", "key"),
    [
        ([SECTIONS["overview"], "全年主动公开政府信息120条。"], "prose_only"),
        ([SECTIONS["review_and_litigation"], "1 2 3"], "tables_unread"),
        ([SECTIONS["proactive_disclosure"], "<img src='a.png'>"], "tables_are_pictures"),
    ],
)
def test_refusals_name_their_cause(parts: list[str], key: str) -> None:
    with pytest.raises(gidar.InputError) as error:
        read(page(*parts))
    assert error.value.key == key


# ---- narrative in cells, notes behind labels, units and heads ---------------------------------------


NARRATIVE = [
    [SECTIONS["overview"]],
    ["我局按规定公开信息。"],
    [SECTIONS["proactive_disclosure"]],
]
ENDING = [
    [SECTIONS["problems"]],
    ["公开内容不够丰富。"],
    [SECTIONS["other"]],
    ["没有收取信息处理费。"],
]


@pytest.mark.parametrize(
    "parts",
    [
        [NARRATIVE, ROWS, ENDING],
        [[*NARRATIVE, *ROWS, *ENDING]],
        [[["<br>".join(line for (line,) in NARRATIVE)], *ROWS, ["".join(f"<p>{line}</p>" for (line,) in ENDING)]]],
    ],
)
def test_narrative_in_cells_is_that_of_its_section(parts: list[object]) -> None:
    record = read(page(*parts))
    assert table_two(record) == TABLE_TWO
    assert {name: section.value for name, section in record.sections.items()} == {
        "overview": "我局按规定公开信息。",
        "problems": "公开内容不够丰富。",
        "other": "没有收取信息处理费。",
    }


@pytest.mark.parametrize("note", ["（含简易程序）", "（含以办公室（或党组）名义印发的）", "【指全县】", "(注：全年)"])
def test_a_note_in_brackets_leaves_a_row_and_a_head_what_they_are(note: str) -> None:
    rows = [[cell + note if n == 0 or not row[0] else cell for n, cell in enumerate(row)] for row in ROWS]
    assert table_two(read(page(rows))) == TABLE_TWO


def test_a_row_that_the_form_does_not_have_is_listed() -> None:
    record = read(page([*ROWS[:4], ["其他主动公开文件（含函）", "31", "32", "33"], *ROWS[4:]]))
    assert [row.text for row in record.left_out] == ["其他主动公开文件（含函） 31 32 33"]
    assert table_two(record) == TABLE_TWO


@pytest.mark.parametrize("width", [3, 4, 5])
def test_heads_and_rows_that_are_filled_up_with_empty_cells_are_certain(width: int) -> None:
    rows = [row if len(row) == 1 else [*row, *[""] * (width - len(row))] for row in ROWS]
    record = read(page(rows))
    figures = [cell for cell in record.cells if cell.value is not None]
    assert len(figures) == 10 and {cell.confidence for cell in figures} == {"certain"}
    assert values(record, "enforcement", "administrative_penalties") == [12]


@pytest.mark.parametrize("column", [1, 2, 3])
def test_what_stands_below_a_blank_head_is_not_certain(column: int) -> None:
    """It may be a column that the form does not have, in the place of one that is missing."""
    rows = [["" if row is ROWS[1] and n == column else cell for n, cell in enumerate(row)] for row in ROWS]
    record = read(page(rows))
    assert table_two(record) == TABLE_TWO
    doubted = {cell.pointer for cell in record.cells if cell.confidence == "likely"}
    assert doubted == {cell.pointer for cell in record.cells if "/documents/" in cell.pointer}


@pytest.mark.parametrize("edition", gidar.editions())
def test_the_name_of_a_table_or_of_a_group_is_no_head_of_a_column(edition: str) -> None:
    form = gidar.load_edition(edition)
    data = figures.report(form, 3)
    [content] = files("html", [(data, form)]).values()
    for column in form.tables["documents"].columns.values():
        head = f">{column.name['zh']}<".encode()
        assert content.count(head) == 1
        record = read(content.replace(head, b"><"))
        doubted = {cell.pointer for cell in record.cells if cell.confidence != "certain"}
        assert doubted == {cell.pointer for cell in record.cells if "/documents/" in cell.pointer}


@pytest.mark.parametrize("column", [1, 4, 7])
def test_sums_that_hold_tell_what_stands_below_a_blank_head(column: int) -> None:
    first, *rows = requests()
    rows[0][4], rows[0][7] = "2", "7"
    record = read(page([["" if n == column else cell for n, cell in enumerate(first)], *rows]))
    assert {cell.confidence for cell in record.cells if "/requests/received/" in cell.pointer} == {"certain"}
    rows[0][7] = "8"
    record = read(page([["" if n == column else cell for n, cell in enumerate(first)], *rows]))
    assert {cell.confidence for cell in record.cells if "/requests/received/" in cell.pointer} == {"likely"}


@pytest.mark.parametrize("order", [[1, 2, 3, 0], [3, 2, 1, 0], [2, 0, 1, 3]])
def test_blocks_in_another_order_are_read(order: list[int]) -> None:
    assert table_two(read(page([row for n in order for row in BLOCKS[n]]))) == TABLE_TWO


@pytest.mark.parametrize(
    ("head", "printed", "value"),
    [("本年收费金额（单位：元）", "140000", 14), ("收费金额（元）", "5", 0.0005), ("本年收费金额（万元）", "14", 14)],
)
@pytest.mark.parametrize("ending", ["html", "txt"])
def test_an_amount_is_in_the_unit_of_its_head(head: str, printed: str, value: object, ending: str) -> None:
    rows = [*ROWS[:-2], ["信息内容", head], [LABELS["fees/administrative_fees"], printed]]
    record = read(page(rows) if ending == "html" else text(rows=rows), ending)
    assert [float(f) for f in values(record, "fees", "administrative_fees")] == [value]  # type: ignore[arg-type]


@pytest.mark.parametrize(
    "unit", ["单位：亿元", "单位：千元", "百元", "单位：百万元", "亿元", "億元", "万美元", "单位：元/万元", "十万元"]
)
@pytest.mark.parametrize("ending", ["html", "txt"])
def test_an_amount_in_a_unit_that_is_none_of_the_form_is_not_read(unit: str, ending: str) -> None:
    rows = [*ROWS[:-2], ["信息内容", f"本年收费金额（{unit}）"], [LABELS["fees/administrative_fees"], "14"]]
    record = read(page(rows) if ending == "html" else text(rows=rows), ending)
    [cell] = [cell for cell in record.cells if cell.pointer.startswith("/tables/fees/")]
    assert (cell.value, cell.confidence, cell.reason, cell.raw) == (None, "unread", "unit", "14")


def test_heads_of_another_edition_leave_their_rows_unread() -> None:
    rows = [
        ROWS[0],
        [
            "信息内容",
            LABELS_2019["documents/newly_made"],
            LABELS_2019["documents/newly_disclosed"],
            LABELS_2019["documents/total_disclosed"],
        ],
        *ROWS[2:],
    ]
    record = read(page(rows, requests()))
    assert record.edition.id == "2021" and reasons(record, "documents", "rules") == {"other_heads"}
    assert values(record, "licensing", "administrative_licences") == [11]


# ---- what a viewer does not paint -------------------------------------------------------------------


@pytest.mark.parametrize(
    ("style", "mark", "seen"),
    [
        (".x{display:none}", 'class="x"', False),
        ("td span.x, .y{visibility:hidden}", 'class="a x"', False),
        ("#x{font-size:0}", 'id="x"', False),
        ("table .x{position:absolute;left:-9999px}", 'class="x"', False),
        ("", 'style="opacity:0"', False),
        ("", 'style="position:absolute;clip:rect(0,0,0,0)"', False),
        ("span{color:transparent}", "", False),
        ("@media screen{.x{display:none}}", 'class="x"', False),
        ("@media print{.x{display:none}}", 'class="x"', True),
        (".x{display:none} .x.y{display:inline}", 'class="x y"', True),
        (".menu .x{display:none}", 'class="x"', True),
        (".x:hover{display:none}", 'class="x"', True),
    ],
)
def test_only_what_a_page_shows_is_read(style: str, mark: str, seen: bool) -> None:
    rows = [*ROWS[:-1], [LABELS["fees/administrative_fees"], f"<span {mark}>9</span>14"]]
    record = read(page(rows, head=f"<style>{style}</style>"))
    assert values(record, "fees", "administrative_fees") == [914 if seen else 14]


def test_what_shows_again_inside_a_container_without_size_is_read() -> None:
    shown = "<style>.box{font-size:0} .box td{font-size:14px}</style>"
    data = (
        page(ROWS, head=shown).replace(b"<table>", b'<div class="box"><table>').replace(b"</table>", b"</table></div>")
    )
    assert table_two(read(data)) == TABLE_TWO


# ---- titles, dates and the end, as sites have them --------------------------------------------------


@pytest.mark.parametrize(
    "title",
    [
        "甲县乙局关于2024年度政府信息公开工作情况的报告",
        "甲县乙局2024年度政府信息公开工作年度总结",
        "【年报】甲县乙局2024年政府信息公开工作年度报告",
        "一图读懂甲县乙局2024年政府信息公开工作年度报告",
        "甲县乙局2024年政府信息公开工作年度报告2025-01-24",
        "甲县乙局2024年政府信息公开工作年度报告.docx",
        "2024年政府信息公开工作年度报告（甲县乙局）",
        "2024年政府信息公开工作年度报告-甲县乙局",
        "甲县乙局发布2024年政府信息公开工作年度报告",
        "甲县乙局对外公布了2024年度政府信息公开工作年度报告",
        "2024年甲县乙局公开政府信息公开工作年度报告",
    ],
)
def test_titles_in_more_words_and_with_more_around_them(title: str) -> None:
    record = read(page(ROWS, title=title))
    assert (stated(record)["organ"], stated(record)["year"]) == ("甲县乙局", 2024)


@pytest.mark.parametrize(
    "title",
    [
        "甲县乙局关于2024年度政府信息公开工作情况的报告_政府信息公开年报_甲县人民政府网",
        "甲县人民政府 政府信息公开年报 甲县乙局2024年政府信息公开工作年度报告",
        "政府信息公开年报-甲县乙局2024年政府信息公开工作年度报告|甲县人民政府网",
    ],
)
def test_the_title_of_a_page_has_the_names_of_the_site_and_of_its_part(title: str) -> None:
    record = read(page(ROWS, head=f"<title>{title}</title>", title="年度报告"))
    assert (stated(record)["organ"], stated(record)["year"]) == ("甲县乙局", 2024)


def test_reports_of_other_years_with_their_dates_are_not_this_one() -> None:
    listed = [f"甲县乙局{year}年政府信息公开工作年度报告{year + 1}-01-2{year % 9}" for year in (2023, 2022)]
    record = read(page(*listed, TITLE, ROWS, title="政府信息公开年报"))
    assert (stated(record)["organ"], stated(record)["year"]) == ("甲县乙局", 2024)


def test_the_nearest_title_says_the_year_though_its_organ_stands_above_it() -> None:
    listed = [f"甲县乙局{year}年政府信息公开工作年度报告" for year in (2023, 2022)]
    record = read(page(*listed, "名　　称：甲县乙局", "2024年政府信息公开工作年度报告", ROWS, title="政府信息公开年报"))
    assert (stated(record)["organ"], stated(record)["year"]) == ("甲县乙局", 2024)


def test_a_title_over_two_lines_may_begin_with_the_year() -> None:
    record = read(page("县乙局政府信息公开工作年度报告", ROWS, title="2024年甲"))
    assert (stated(record)["organ"], stated(record)["year"]) == ("甲县乙局", 2024)


@pytest.mark.parametrize(
    "line",
    ["[发布日期]2025-01-24", "【发布时间】 2025年1月24日", "发布日期 2025-01-24", "甲县发布 2025-01-24 09:00 甲县"],
)
def test_dates_of_publication_without_a_colon(line: str) -> None:
    assert stated(read(page(line, ROWS)))["published"] == "2025-01-24"


LABELS_OF_REQUESTS = [row.label["zh"] for row in gidar.load_edition().tables["requests"].rows.values()]
LAST = (SECTIONS["other"], "本年度没有收取信息处理费。", "无其他需要报告的事项。")


@pytest.mark.parametrize(
    "below",
    [
        ("甲县乙局", "2025年1月8日"),
        ("甲县乙局（盖章） 2025年1月8日",),
        ("甲县乙局", "2025年1月8日", "责任编辑：张某", "扫一扫在手机打开当前页"),
        ("2025年1月8日", "【打印本页】【关闭窗口】"),
        ("附件：", "分享到：", "主办：甲县人民政府 版权所有 某ICP备1号"),
        ("上一篇：甲县乙局2023年政府信息公开工作年度报告", "下一篇：没有了"),
        (),
    ],
)
def test_what_stands_below_a_report_is_no_narrative(below: tuple[str, ...]) -> None:
    record = read(page(ROWS, *LAST, *below))
    assert record.sections["other"].value == "\n".join(LAST[1:])
    assert stated(record)["organ"] == "甲县乙局" and stated(record)["year"] == 2024
    if below and below[0].startswith("甲县乙局"):
        assert stated(record)["published"] == "2025-01-08"


def test_sentences_that_begin_with_such_words_are_narrative() -> None:
    said_ = ("附件形式公开的文件共3件。", "网站由专人管理。", "主办单位为甲县乙局。")
    assert read(page(ROWS, *LAST, *said_)).sections["other"].value == "\n".join([*LAST[1:], *said_])


def test_the_number_of_a_page_is_no_row_left_out() -> None:
    assert not read(page("3", ROWS, requests(), "15")).left_out


# ---- tables of the narrative, tables in pieces, headings with a sentence behind --------------------


def test_a_table_of_the_narrative_claims_no_row_of_the_form() -> None:
    own = [
        ["申请方式", "当面", "网络", "信函", "合计"],
        [LABELS_OF_REQUESTS[0], "1", "5", "2", "8"],
        [LABELS_OF_REQUESTS[2], "1", "3", "2", "6"],
    ]
    record = read(
        page(SECTIONS["overview"], own, SECTIONS["proactive_disclosure"], ROWS, SECTIONS["requests"], requests())
    )
    assert values(record, "requests", "received") == [5, 0, 0, 0, 0, 0, 5]
    assert values(record, "requests", "disclosed") == [5, 0, 0, 0, 0, 0, 5]
    assert len(record.left_out) == 2


RECONSIDERATION = gidar.load_edition().tables["review_and_litigation"]
OUTCOMES = [column.label["zh"] for column in RECONSIDERATION.columns.values()]


@pytest.mark.parametrize("direct", [["0", "3", "0", "0", "3"], [""] * 5])
def test_reconsideration_and_litigation_in_tables_of_their_own(direct: list[str]) -> None:
    record = read(
        page(
            ROWS,
            SECTIONS["review_and_litigation"],
            [[LABELS["review_and_litigation/reconsideration"]], OUTCOMES, ["1", "0", "0", "0", "1"]],
            [["行政诉讼"], OUTCOMES * 2, [*direct, "0", "0", "2", "0", "2"]],
            SECTIONS["problems"],
        )
    )
    found = [cell for cell in record.cells if "/review_and_litigation/" in cell.pointer]
    figures = [1, 0, 0, 0, 1, *(int(figure) if figure else None for figure in direct), 0, 0, 2, 0, 2]
    assert [cell.value for cell in found] == figures
    assert {cell.confidence for cell in found} == {"certain"}


@pytest.mark.parametrize("mark", ["。", "：", " "])
def test_a_heading_may_have_its_first_sentence_behind_it(mark: str) -> None:
    sentence = "2024年，我局认真贯彻落实政府信息公开条例，扎实推进政务公开工作，各项任务都已完成。"
    record = read(
        page(SECTIONS["overview"] + mark + sentence, "（一）主动公开情况。", SECTIONS["proactive_disclosure"], ROWS)
    )
    assert record.sections["overview"].value == f"{sentence}\n（一）主动公开情况。"


def test_titles_of_other_reports_below_are_no_narrative() -> None:
    others = [f"丙县{name}局2024年政府信息公开工作年度报告" for name in "丁戊"]
    record = read(page(*others, TITLE, ROWS, *LAST, *others, title="政府信息公开年报"))
    assert record.sections["other"].value == "\n".join(LAST[1:])
    assert stated(record)["organ"] == "甲县乙局"


# ---- what is in no section, and what differs from place to place ------------------------------------

OVERVIEW, PROBLEMS, OTHER_MATTERS = SECTIONS["overview"], SECTIONS["problems"], SECTIONS["other"]
SIGNED = ["甲县乙局", "2025年1月20日"]


def untold(record: Extraction) -> list[str]:
    return [one.text for one in record.left_out if one.reason == "no_section"]


def report(*behind: str, beside: str = "", overview: str = "我局公开。", signed: list[str] = SIGNED) -> list[object]:
    tables = [SECTIONS["proactive_disclosure"], ROWS, *([beside] if beside else []), SECTIONS["requests"], requests()]
    return [OVERVIEW, overview, *tables, PROBLEMS, "不足。", OTHER_MATTERS, "无。", *signed, *behind]


@pytest.mark.parametrize("ending", ["html", "txt"])
@pytest.mark.parametrize("behind", ["另收到举报3件，已办结。", "补充说明：本年新收申请十二件"])
def test_text_behind_the_signature_is_named(behind: str, ending: str) -> None:
    parts = report(behind)
    lines = [line for part in parts for line in ([part] if isinstance(part, str) else [" ".join(row) for row in part])]
    record = read(page(*parts) if ending == "html" else "\n".join([TITLE, *map(str, lines)]).encode(), ending)
    assert untold(record) == [behind]
    assert record.doubtful_statements()["/narrative/other"] == "text_left_out"
    assert (stated(record)["published"], record.sections["other"].value) == ("2025-01-20", "无。")


def test_text_between_the_tables_is_named() -> None:
    record = read(page(*report(beside="我局还公开了其他文件31件。")))
    assert untold(record) == ["我局还公开了其他文件31件。"] and table_two(record) == TABLE_TWO
    assert untold(read(page(*report(beside="（单位：件）")))) == []


def test_a_table_of_words_in_the_narrative_is_named() -> None:
    own = [["任务", "责任单位"], ["平台建设", "办公室"]]
    record = read(page(OVERVIEW, "我局公开。", own, *report()[2:]))
    assert untold(record) == ["任务 责任单位", "平台建设 办公室"]


@pytest.mark.parametrize("again", [OVERVIEW, PROBLEMS, OTHER_MATTERS])
def test_a_heading_that_stands_there_again_loses_no_text(again: str) -> None:
    parts = report()
    at = parts.index(again)
    record = read(page(*parts[: at + 1], "前一段。", *parts[at:]))
    texts = {name: section.value for name, section in record.sections.items()}
    own = next(name for name in texts if SECTIONS[name] == again)
    expected = {"overview": "我局公开。", "problems": "不足。", "other": "无。"}
    assert texts == expected | {own: f"前一段。\n{again}\n{expected[own]}"}
    assert untold(record) == []


def test_a_list_of_contents_is_no_heading_that_stands_there_again() -> None:
    record = read(page(*SECTIONS.values(), *report()))
    assert record.sections["overview"].value == "我局公开。" and untold(record) == []


HEADINGS = [
    "第{}部分 {}",
    "第{}章：{}",
    "{} {}",
    "{}{}",
    "## {}．{}",
    "**{}、{}**",
    "■ {}、{}",
    "（{}）{}：",
    "{}、 {}。",
]


@pytest.mark.parametrize("form", HEADINGS)
@pytest.mark.parametrize("ending", ["html", "md"])
def test_headings_are_numbered_in_many_ways(form: str, ending: str) -> None:
    parts = [form.format(part[0], part[2:]) if part in SECTIONS.values() else part for part in report()]
    lines = ["".join(f"| {' | '.join(row)} |\n" for row in p) if isinstance(p, list) else str(p) for p in parts]
    data = page(*parts) if ending == "html" else "\n\n".join([TITLE, *lines]).encode()
    record = read(data, ending)
    texts = {name: section.value for name, section in record.sections.items()}
    assert texts == {"overview": "我局公开。", "problems": "不足。", "other": "无。"}


@pytest.mark.parametrize(
    "headings",
    [
        {OVERVIEW: "一、概述"},
        {PROBLEMS: "存在问题及改进措施", OTHER_MATTERS: "其他需要报告事项"},
        {PROBLEMS: "五、困难、不足与下一步打算", OTHER_MATTERS: "六、其他工作"},
        {OVERVIEW: "第一部分 我局概貌", PROBLEMS: "第五部分 展望"},
    ],
)
def test_a_heading_in_other_words_is_told_by_likeness_or_by_its_number(headings: dict[str, str]) -> None:
    record = read(page(*(headings.get(part, part) if isinstance(part, str) else part for part in report())))
    texts = {name: section.value for name, section in record.sections.items()}
    assert texts == {"overview": "我局公开。", "problems": "不足。", "other": "无。"} and untold(record) == []


def test_a_number_that_stands_there_twice_tells_no_heading() -> None:
    parts = [part if part != PROBLEMS else "五、不足" for part in report()]
    at = parts.index("五、不足")
    record = read(page(*parts[: at + 2], "五、展望", *parts[at + 2 :]))
    assert set(record.sections) == {"overview", "other"}


def test_a_list_of_contents_is_not_the_report_where_a_heading_is_lost() -> None:
    record = read(page(*SECTIONS.values(), *(part for part in report() if part != OVERVIEW)))
    assert set(record.sections) == {"problems", "other"}


def test_what_a_site_puts_below_a_report_is_not_named() -> None:
    assert untold(read(page(*report("责任编辑：丁", "版权所有：甲县人民政府。未经许可不得转载。")))) == []


@pytest.mark.parametrize(
    ("signed", "doubted"),
    [
        ("甲县乙局", False),
        ("乙县丙局", True),
        ("甲县丁局", True),
        ("甲县乙局办公室", False),
        ("甲县人民政府办公室", False),
        ("丙县人民政府", True),
    ],
)
def test_title_and_signature_that_name_different_organs_are_doubted(signed: str, doubted: bool) -> None:
    record = read(page(*report(signed=[signed, "2025年1月20日"])))
    assert (stated(record)["organ"], record.stated["organ"].confidence) == (
        "甲县乙局",
        "likely" if doubted else "certain",
    )
    assert (signed in said(record)) is doubted
    assert ("/organ/name" in record.doubtful_statements()) is doubted
    given = extract("a.html", page(*report(signed=[signed, "2025年1月20日"])), {"organ": "甲县乙局"})
    assert signed not in said(given) and given.stated["organ"].confidence == "certain"


@pytest.mark.parametrize(
    ("overview", "doubted"),
    [
        ("2023年，我局公开政府信息。", True),
        ("我局认真公开。2023年度，共公开12条。", True),
        ("2024年，我局公开政府信息，比2023年多。", False),
        ("2023年以来，我局坚持公开；2024年公开12条。", False),
        ("与2023年相比，我局公开更多。", False),
        ("2023年12月31日以前的文件均已公开。", False),
        ("我局公开政府信息。", False),
    ],
)
def test_text_of_another_year_in_the_first_section_makes_the_year_doubtful(overview: str, doubted: bool) -> None:
    record = read(page(*report(overview=overview)))
    assert (stated(record)["year"], record.stated["year"].confidence) == (2024, "likely" if doubted else "certain")
    assert ("2023年" in said(record)) is doubted


# ---- words behind figures --------------------------------------------------------------------------


@pytest.mark.parametrize(
    ("printed", "value", "reason"),
    [
        ("11（含上年2件）", 11, "noted"),
        ("11\n（其中修订2件）", 11, ""),
        ("11\n（其中上年2件）", 11, "noted"),
        ("11件(不含撤回的2件)", 11, "noted"),
        ("11[另有3件在办]", 11, "noted"),
        ("11<sup>含上年2件</sup>", 11, "noted"),
        ("11（占50%）", 11, "noted"),
        ("11(2)", 11, "noted"),
        ("11（件）", 11, ""),
        ("11①", 11, ""),
        ("11（注1）", 11, ""),
        ("11<sup>[1]</sup>", 11, ""),
        ("11，含上年2件", "unread", "no_figure"),
        ("11 含上年2件", "unread", "no_figure"),
        ("其中：11", "unread", None),
    ],
)
def test_words_behind_a_figure_are_doubted_and_told(printed: str, value: object, reason: str | None) -> None:
    rows = [[row[0], printed] if row[0] == LABELS["licensing/administrative_licences"] else row for row in ROWS]
    record = read(page([[cell.replace("\n", "<br>") for cell in row] for row in rows], requests()))
    (cell,) = (cell for cell in record.cells if cell.pointer == "/tables/licensing/administrative_licences/decisions")
    assert cell.value == (None if value == "unread" else value)
    if reason is not None:
        assert cell.reason == reason and (cell.confidence == "certain") is (not reason)
    if reason:
        assert "含上年" not in printed or "含上年" in (cell.raw or "") or "<sup>" in printed


@pytest.mark.parametrize(("printed", "value"), [("120000（元）", 12), ("12（万元）", 12), ("12(件)", "unread")])
def test_a_unit_in_brackets_is_that_of_the_figure(printed: str, value: object) -> None:
    record = read(page([*ROWS[:-1], [LABELS["fees/administrative_fees"], printed]], requests()))
    assert values(record, "fees", "administrative_fees") == [value]


def test_small_letters_above_a_label_leave_its_row_read() -> None:
    rows = [[cell.replace("规章", "<ruby>规<rt>guī</rt>章<rt>zhāng</rt></ruby>") for cell in row] for row in ROWS]
    assert values(read(page(rows, requests())), "documents", "rules") == values(
        read(page(ROWS, requests())), "documents", "rules"
    )


# ---- other words in heads and labels ---------------------------------------------------------------


@pytest.mark.parametrize("word", ["科研单位", "科研院所"])
@pytest.mark.parametrize("shape", ["html", "txt"])
def test_heads_in_other_words_are_those_of_their_columns(word: str, shape: str) -> None:
    def renamed(cell: str) -> str:
        return cell.replace("其他", "其它").replace(LABELS["requests/research_institutions"], word)

    rows = [[renamed(cell) for cell in row] for row in requests(5, 1)]
    record = read(page(ROWS, rows) if shape == "html" else text(rows=[*ROWS, *rows]), shape)
    assert values(record, "requests", "disclosed") == [4, 0, 0, 0, 0, 0, 4]
    assert values(record, "requests", "other_reasons") == [1, 0, 0, 0, 0, 0, 1]
    assert {cell.confidence for cell in record.cells if cell.pointer.startswith("/tables/requests/")} == {"certain"}
    assert not record.left_out


@pytest.mark.parametrize("edition", ["2019", "2021"])
@pytest.mark.parametrize("layout", ["html", "docx", "rows_bars", "pdf"])
def test_a_whole_report_may_spell_other_in_the_other_way(edition: str, layout: str) -> None:
    form = gidar.load_edition(edition)
    drawn = draft(form, figures.report(form, 4), 4)
    for block in drawn.blocks:
        for item in [block] if isinstance(block, Para) else [item for line in block.lines for item in line]:
            item.text = item.text.replace("其他", "其它")
    suffix, lay_out = LAYOUTS[layout]
    record = extract(f"a{suffix}", lay_out(drawn))
    assert not record.left_out
    for cell in record.cells:
        truth = drawn.truth[cell.pointer]
        assert (cell.confidence, cell.value) == ("certain", truth.value), cell


# ---- what has grown and what has shrunk ------------------------------------------------------------


def decisions_2019(change: str) -> list[list[str]]:
    def line(place: str, *figures: str) -> list[str]:
        return [LABELS_2019[place], *figures]

    heads = ["信息内容", *(LABELS_2019[f"licensing/{name}"] for name in ("items_last_year", "change", "decisions"))]
    documents = [LABELS_2019[f"documents/{name}"] for name in ("newly_made", "newly_disclosed", "total_disclosed")]
    return [
        ["第二十条第（一）项"],
        ["信息内容", *documents],
        line("documents/rules", "1", "2", "3"),
        line("documents/normative_documents", "4", "5", "6"),
        ["第二十条第（五）项"],
        heads,
        line("licensing/administrative_licences", "12", change, "5"),
        line("licensing/other_services", "12", "0", "7"),
        ["第二十条第（六）项"],
        heads,
        line("enforcement/administrative_penalties", "3", "1", "8"),
        line("enforcement/administrative_compulsion", "3", "0", "8"),
    ]


CHANGES = {"增9": 9, "减3": -3, "增加9项": 9, "减少 3": -3, "新增9": 9, "净减：3": -3, "减少0": 0}
SEVERAL = ["增加9/减少3", "增9减3", "9/3", "+9/-3", "增9、减3", "增加9项，减少3项", "9 3", "增：9 减：3", "增0/减0"]


@pytest.mark.parametrize("printed", CHANGES)
@pytest.mark.parametrize("ending", ["html", "txt"])
def test_a_change_in_words_has_their_sign_and_is_no_certainty(printed: str, ending: str) -> None:
    rows = decisions_2019(printed.replace(" ", "") if ending == "txt" else printed)
    title = TITLE.replace("2024", "2019")
    record = read(page(rows, title=title) if ending == "html" else text(rows=rows, title=title), ending)
    assert values(record, "licensing", "administrative_licences") == [12, CHANGES[printed], 5]
    cell = next(cell for cell in record.cells if cell.pointer.endswith("administrative_licences/change"))
    assert (cell.confidence, cell.reason, cell.rules[-1]) == ("likely", "figure", "worded_sign")


@pytest.mark.parametrize("printed", SEVERAL)
def test_a_cell_with_two_figures_is_not_read_and_told_as_that(printed: str) -> None:
    record = read(page(decisions_2019(printed), title=TITLE.replace("2024", "2019")))
    assert values(record, "licensing", "administrative_licences") == [12, "unread", 5]
    cell = next(cell for cell in record.cells if cell.pointer.endswith("administrative_licences/change"))
    assert (cell.raw, cell.reason) == (printed, "several")


@pytest.mark.parametrize("printed", ["增9", "减3"])
def test_a_change_in_words_is_no_figure_of_another_column(printed: str) -> None:
    rows = [[printed if cell == "5" else cell for cell in row] for row in decisions_2019("0")]
    record = read(page(rows, title=TITLE.replace("2024", "2019")))
    assert values(record, "licensing", "administrative_licences") == [12, 0, "unread"]
