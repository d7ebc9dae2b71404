"""Words in and beside tables that the form does not print: what they may change is not certain, and they are named."""

import pytest

from documents.published import LABELS, ROWS, TITLE, page, read, requests, text

LICENCES, DECISIONS, FIRM = (
    LABELS[name]
    for name in ("licensing/administrative_licences", "licensing/decisions", "requests/commercial_enterprises")
)
PLACE = ("licensing", "administrative_licences")
PERIODS = ["上年", "去年同期", "累计", "截至6月", "截至2024年6月30日", "2023年"]
OTHERS = [*PERIODS, "不含派出所", "预计", "应为560", "约", "公安口径", "删除"]
UNITS = ["万件", "单位：千件", "百件", "%", "单位：万元", "件/人"]
HARMLESS = ["件", "单位：件", "2024年", "含简易程序", "指2024年办件量", "截至2024年12月31日"]


def confidence(data: bytes, place: tuple[str, str], ending: str = "html") -> tuple[set[str], str]:
    """How surely the cells of a row were read, and what was listed as left out."""
    record = read(data, ending)
    found = {cell.confidence for cell in record.cells if cell.pointer.startswith("/tables/{}/{}/".format(*place))}
    return found, "".join(one.text for one in record.left_out).replace(" ", "")


def replaced(old: str, new: str) -> list[list[str]]:
    """The rows of the second section with another label or head, once."""
    at = next(n for n, row in enumerate(ROWS) if old in row)
    return [*ROWS[:at], [new if cell == old else cell for cell in ROWS[at]], *ROWS[at + 1 :]]


@pytest.mark.parametrize("label", [DECISIONS, LICENCES])
@pytest.mark.parametrize(
    ("notes", "told"),
    [(OTHERS, "likely"), (UNITS, "unread"), (HARMLESS, "certain")],
    ids=["others", "units", "harmless"],
)
def test_a_note_in_a_head_or_label_weighs_on_its_figures(label: str, notes: list[str], told: str) -> None:
    for note in notes:
        found, listed = confidence(page(replaced(label, f"{label}（{note}）"), requests()), PLACE)
        assert found == {told}, note
        assert (note in listed) == (told != "certain"), note


@pytest.mark.parametrize(
    ("head", "told"), [("上年企业", "likely"), (f"{FIRM}千件", "unread"), (f"{FIRM}%", "likely"), ("个体户", "likely")]
)
def test_a_head_that_says_something_else_weighs_on_its_column(head: str, told: str) -> None:
    rows = [[head if cell == FIRM else cell for cell in row] for row in requests()]
    record = read(page(ROWS, rows))
    cells = {cell.pointer.rsplit("/", 1)[1]: cell.confidence for cell in record.cells if "/received/" in cell.pointer}
    assert (cells["commercial_enterprises"], cells["natural_persons"]) == (told, "certain")
    assert head in " ".join(one.text for one in record.left_out)


REMARKS = [
    f"注：{LICENCES}实际为560件",
    f"备注：{LICENCES}数应为560",
    "数据截至2024年6月30日",
    f"*{LICENCES}数更正为560件",
    "注：含上年结转",
]


@pytest.mark.parametrize(
    ("remark", "told"),
    [
        *((text, "likely") for text in REMARKS),
        ("单位：千件", "unread"),
        ("* 以万件计", "unread"),
        ("单位：件、万元", "certain"),
    ],
)
def test_a_remark_in_or_beside_a_table_weighs_on_the_table(remark: str, told: str) -> None:
    inside = [*ROWS[:6], [remark], *ROWS[6:]]
    for parts in ([inside], [[[remark], *ROWS]], [[*ROWS, [remark]]], [remark, ROWS], [ROWS, remark]):
        below = parts[-1] == remark and not remark.startswith("单位")
        if parts[-1] == remark and not below:
            continue  # a unit stands above what it is for
        found, listed = confidence(page(*parts, requests()), PLACE)
        assert found == {told}, parts
        assert told == "certain" or remark.replace(" ", "") in listed
    captioned = page(ROWS, requests()).replace(b"<table>", f"<table><caption>{remark}</caption>".encode(), 1)
    assert confidence(captioned, PLACE)[0] == {told}


def test_a_remark_that_changes_no_figure_is_only_listed() -> None:
    found, listed = confidence(page([*ROWS, ["填表单位：办公室"]], requests()), PLACE)
    assert found == {"certain"} and "填表单位" in listed


SITE = [
    "索引号：0143/2024-00012",
    "索引号 0143/2024",
    "发布日期：2023-01-20 10:23 点击数：1234",
    "点击数：1234",
    "字号：[大 中 小]",
]
SITE += ["文号：甲政〔2024〕3号", "【字体：大 中 小】 打印本页", "发布机构：甲县乙局 | 成文日期：2024年1月20日"]


@pytest.mark.parametrize("line", SITE)
def test_what_a_site_says_of_its_page_above_a_table_weighs_on_nothing(line: str) -> None:
    assert confidence(page(line, ROWS, line, requests()), PLACE) == ({"certain"}, "")
    assert confidence(page(ROWS, line, requests()), ("requests", "received"))[0] == {"certain"}
    assert confidence(page(ROWS, line, requests()), ("fees", "administrative_fees"))[0] == {"certain"}


@pytest.mark.parametrize(
    "line", ["时间：2023-01-20", "点击数：12 单位：万件", "索引号：3 数据截至2022年", "来源：公安局 上年"]
)
def test_what_else_stands_on_such_a_line_weighs(line: str) -> None:
    assert "certain" not in confidence(page(line, ROWS, requests()), PLACE)[0]


@pytest.mark.parametrize("number", ["- 3 -", "第 3 页 共 6 页", "第4页"])
def test_a_row_that_numbers_a_page_weighs_on_nothing(number: str) -> None:
    rows = requests()
    split = [*rows[:9], [number, *[""] * 7], rows[0], *rows[9:]]
    assert confidence(page(ROWS, split), ("requests", "received")) == ({"certain"}, "")


@pytest.mark.parametrize("separator", [" ", "\t"])
@pytest.mark.parametrize("first", [1, 3])
def test_numbers_that_count_the_rows_weigh_on_nothing(first: int, separator: str) -> None:
    """Others may be figures."""
    head, *rows = requests()
    counted = [["序号", "事项", *head[1:]], *([str(n), *row] for n, row in enumerate(rows, first))]
    told = {"certain"} if first == 1 else {"likely"}
    assert confidence(page(ROWS, counted), ("requests", "received"))[0] == told
    written = text(rows=[*ROWS, *counted]) if separator == " " else "\n".join(separator.join(row) for row in counted)
    if first == 1:
        data = written if isinstance(written, bytes) else f"{TITLE}\n{written}".encode()
        assert confidence(data, ("requests", "received"), "txt")[0] == told


@pytest.mark.parametrize(("total", "told"), [("0", "certain"), ("3", "likely")])
def test_a_group_that_adds_up_its_rows_weighs_on_nothing(total: str, told: str) -> None:
    rows = requests()
    at = next(n for n, row in enumerate(rows) if row[0].startswith("1."))
    grouped = [*rows[:at], ["（三）不予公开", *["0"] * 6, total], *rows[at:]]
    found, listed = confidence(page(ROWS, grouped), ("requests", "partially_disclosed"))
    assert found == {told} and "不予公开" in listed


@pytest.mark.parametrize(("other", "told"), [("12.5%", "certain"), ("-3％", "certain"), ("12.5", "likely")])
def test_a_column_of_shares_weighs_on_nothing_and_is_listed(other: str, told: str) -> None:
    rows = [[*row, other if n else "占比"] for n, row in enumerate(requests())]
    found, listed = confidence(page(ROWS, rows), ("requests", "received"))
    assert found == {told} and other in listed
