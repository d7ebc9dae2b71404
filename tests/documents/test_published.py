"""Published documents as they are: each kind in several shapes, with what is printed in it and what must be said."""

import pytest

import gidar
from gidar.extraction import Extraction, extract

TITLE = "甲县乙局2024年政府信息公开工作年度报告"
HEADS = {
    "documents": ["信息内容", "本年制发件数", "本年废止件数", "现行有效件数"],
    "decisions": ["信息内容", "本年处理决定数量"],
    "fees": ["信息内容", "本年收费金额（单位：万元）"],
}
BLOCKS = [
    [["第二十条第（一）项"], HEADS["documents"], ["规章", "4", "5", "6"], ["行政规范性文件", "7", "8", "9"]],
    [["第二十条第（五）项"], HEADS["decisions"], ["行政许可", "11"]],
    [["第二十条第（六）项"], HEADS["decisions"], ["行政处罚", "12"], ["行政强制", "13"]],
    [["第二十条第（八）项"], HEADS["fees"], ["行政事业性收费", "14"]],
]
ROWS = [row for block in BLOCKS for row in block]


def requests(first: int = 5, other: int = 0) -> list[list[str]]:
    """The third section, in which all requests come from natural persons and are disclosed, but for some others."""
    edition = gidar.load_edition()
    figures = {"received": first, "disclosed": first - other, "other_reasons": other, "outcomes_total": first}
    columns = ["自然人", "商业企业", "科研机构", "社会公益组织", "法律服务机构", "其他", "总计"]
    rows = [["", *columns]]
    for row in edition.tables["requests"].rows.values():
        count = str(figures.get(row.id, 0))
        rows.append([row.label["zh"], count, *["0"] * 5, count])
    return rows


def page(*parts: object, head: str = "", title: str = TITLE) -> bytes:
    """A web page: lines as paragraphs, lists of rows as tables."""
    out = [f"<!DOCTYPE html><html><head><meta charset='utf-8'>{head}</head><body>"]
    for part in [title, *parts]:
        if isinstance(part, str):
            out.append(f"<p>{part}</p>")
        elif isinstance(part, list):
            rows = ("".join(f"<td>{cell}</td>" for cell in row) for row in part)
            out.append("<table>" + "".join(f"<tr>{row}</tr>" for row in rows) + "</table>")
    return ("".join(out) + "</body></html>").encode()


def text(*lines: str, rows: list[list[str]] = ROWS, title: str = TITLE) -> bytes:
    """A text with space between cells."""
    return "\n".join([title, *lines, *(" ".join(row) for row in rows)]).encode()


def read(data: bytes, ending: str = "html") -> Extraction:
    return extract(f"report.{ending}", data)


def values(record: Extraction, table: str, row: str) -> list[object]:
    """The values of a row, "unread" where they were not read, in a list with "likely" behind where any is."""
    cells = [cell for cell in record.cells if cell.pointer.startswith(f"/tables/{table}/{row}/")]
    return ["unread" if cell.confidence == "unread" else cell.value for cell in cells]


def reasons(record: Extraction, table: str, row: str) -> set[str]:
    return {cell.reason for cell in record.cells if cell.pointer.startswith(f"/tables/{table}/{row}/")}


def said(record: Extraction) -> str:
    return "".join(note["zh"] for note in record.notes)


def stated(record: Extraction) -> dict[str, object]:
    return {name: item.value for name, item in record.stated.items()}


# ---- the document contradicts itself ---------------------------------------------------------------


@pytest.mark.parametrize(
    ("block", "row", "other", "table", "id_"),
    [
        (0, 2, ["规章", "0", "0", "2"], "documents", "rules"),
        (0, 3, ["行政规范性文件", "7", "8", "10"], "documents", "normative_documents"),
        (1, 2, ["行政许可", "1100"], "licensing", "administrative_licences"),
        (3, 2, ["行政事业性收费", "14.5"], "fees", "administrative_fees"),
    ],
)
def test_a_row_printed_twice_with_different_figures_is_contested(
    block: int, row: int, other: list[str], table: str, id_: str
) -> None:
    second = [[*rows] for rows in BLOCKS]
    second[block] = [*second[block][:row], other, *second[block][row + 1 :]]
    record = read(page("县政府办公室：", ROWS, "全县：", [line for rows in second for line in rows], requests()))
    assert set(values(record, table, id_)) == {"unread"} and reasons(record, table, id_) == {"contested"}
    assert "数相同" not in said(record) and "数不同" in said(record)
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
    heads = [["结果维持", "结果纠正", "其他结果", "尚未审结", "总计"] * 3]
    once = [*heads, ["1", "0", "0", "0", "1", *["0"] * 10]]
    twice = [*heads, ["2", "0", "0", "0", "2", *["0"] * 10]]
    heading = "四、政府信息公开行政复议、行政诉讼情况"
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


# ---- blanks that are not in the document -----------------------------------------------------------


@pytest.mark.parametrize("head", ["总计 | ||", "合计 | | | |", "其他 | ||", "自然人 | ||\n总计 | ||"])
def test_a_head_with_marks_of_spans_is_no_row(head: str) -> None:
    table = "\n".join(" | ".join(row) + " |" for row in ROWS)
    record = read(f"{TITLE}\n{table}\n三、收到和处理政府信息公开申请情况\n{head}\n".encode(), "txt")
    assert not any(cell.blank for cell in record.cells)
    assert values(record, "requests", "outcomes_total") == ["unread"] * 7


def test_a_total_that_is_blank_below_its_rows_is_a_blank() -> None:
    rows = [[*row[:1], *[""] * 7] if row[0] == "（七）总计" else row for row in requests()]
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


def test_columns_of_a_table_about_documents_are_no_organ() -> None:
    record = read(page([["索引号", "发布机构", "发布日期"], ["a1", "b2", "c3"]], ROWS, title="报告"))
    assert "organ" not in record.stated


def test_the_signature_names_the_organ_and_is_no_certainty() -> None:
    record = read(page(ROWS, "六、其他需要报告的事项", "无。", "丙县审计局", "2025年1月20日", title="年度报告"))
    assert stated(record)["organ"] == "丙县审计局" and record.stated["organ"].confidence == "likely"
    assert stated(record)["published"] == "2025-01-20"


def test_what_was_not_recognised_is_not_read_and_can_be_supplied() -> None:
    data = text(title="2019年，我局按照规定做好政府信息公开工作。")
    result = gidar.validate(read(data, "txt").report())
    assert result.verdict == "incomplete"
    assert not {"field-missing", "narrative-missing"} & {finding.code for finding in result.findings}
    assert any("--organ" in item.reason("zh") for item in result.not_checked)
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
