"""The table of requests on its side, or with its columns in several tables, as sites print it that are narrow."""

import pytest

from documents.published import LABELS, LABELS_2019, ROWS, SECTIONS, page, read, reasons, requests, table_two, values
from documents.published import TABLE_TWO as TWO

TWO_2019 = ("newly_made", "newly_disclosed", "total_disclosed")
FIRST = [1, 2, 3, 4, 5, 6, 21]


def asked() -> list[list[str]]:
    """The table of requests with other figures in every column, all of them disclosed."""
    rows = requests()
    for row in rows[1:]:
        filled = row[0] in {LABELS[f"requests/{id_}"] for id_ in ("received", "disclosed", "outcomes_total")}
        row[1:] = [str(n) if filled else "0" for n in FIRST]
    return rows


def check(*parts: object) -> None:
    record = read(page(ROWS, SECTIONS["requests"], *parts, SECTIONS["problems"], "公开不够。"))
    for row in ("received", "disclosed", "outcomes_total"):
        assert values(record, "requests", row) == FIRST
    assert values(record, "requests", "other_reasons") == [0] * 7
    assert table_two(record) == TWO and record.sections["problems"].value == "公开不够。"


@pytest.mark.parametrize("corner", ["", "申请人情况"])
def test_a_table_on_its_side_is_turned(corner: str) -> None:
    turned = [list(column) for column in zip(*asked(), strict=True)]
    turned[0][0] = corner
    check(turned)


def test_a_table_on_its_side_with_groups_above_its_heads_is_turned() -> None:
    rows = asked()[1:]
    heads = "".join(f"<td>{'结果' if 2 < n < 20 else row[0]}</td>" for n, row in enumerate(rows))
    inner = "".join(f"<td>{row[0]}</td>" for row in rows)
    figures = "".join(
        f"<tr><td>{head}</td>" + "".join(f"<td>{row[n]}</td>" for row in rows) + "</tr>"
        for n, head in enumerate(asked()[0])
        if n
    )
    table = f"<table><tr><td rowspan=2>申请人</td>{heads}</tr><tr>{inner}</tr>{figures}</table>"
    data = page(ROWS, SECTIONS["requests"], "#").replace(b"<p>#</p>", table.encode())
    assert values(read(data), "requests", "disclosed") == FIRST


def test_where_a_cell_is_missing_nothing_is_turned() -> None:
    turned = [list(column) for column in zip(*asked(), strict=True)]
    del turned[3][5]
    record = read(page(ROWS, SECTIONS["requests"], turned))
    assert {cell.value for cell in record.cells if "/requests/" in cell.pointer} == {None}


@pytest.mark.parametrize("cuts", [(4,), (2, 5), (2, 3, 4, 5, 6, 7)])
def test_columns_in_several_tables_are_one_row(cuts: tuple[int, ...]) -> None:
    rows = asked()
    ends = [*cuts, 8]
    parts: list[object] = []
    for start, end in zip([1, *cuts], ends, strict=True):
        parts += [[[row[0], *row[start:end]] for row in rows], "续表"]
    check(*parts[:-1])


def test_the_total_may_stand_with_natural_persons() -> None:
    rows = asked()
    check([[row[0], row[1], row[7]] for row in rows], [[row[0], *row[2:7]] for row in rows])


@pytest.mark.parametrize("other", ["2", "7"])
def test_figures_that_are_written_out_over_their_spans_are_read_once_and_are_likely(other: str) -> None:
    """As converters do with joined cells: each column as often as it is wide; where figures differ, nothing is read."""
    made, disclosed, total = (LABELS_2019[f"documents/{id_}"] for id_ in TWO_2019)
    heads = ["信息内容", made, disclosed, disclosed, total, total]
    rows = [
        ["规章", "1", "1", "1", "5", "5"],
        [LABELS_2019["documents/normative_documents"], "2", "2", other, "9", "9"],
    ]
    record = read(page([["第二十条第（一）项"] * 6, heads, *rows]))
    assert values(record, "documents", "rules") == [1, 1, 5] and reasons(record, "documents", "rules") == {"column"}
    assert values(record, "documents", "normative_documents") == ([2, 2, 9] if other == "2" else ["unread"] * 3)
    assert not [left for left in record.left_out if left.text.startswith("规章")]


@pytest.mark.parametrize(
    ("heads", "reason"),
    [
        (["甲类之数", "乙类之数", "丙类之数"], "column_unknown"),
        (["", "", ""], "column"),
        (None, "column"),
    ],
)
def test_heads_that_are_not_known_are_not_said_to_be_missing(heads: list[str] | None, reason: str) -> None:
    rows = [["规章", "1", "2", "5"], [LABELS["documents/normative_documents"], "2", "3", "9"]]
    named = [["信息内容", *heads]] if heads else []
    record = read(page([["第二十条第（一）项"] * 4, *named, *rows], asked()))
    assert values(record, "documents", "rules") == [1, 2, 5] and reasons(record, "documents", "rules") == {reason}


def test_columns_that_stand_twice_or_nowhere_are_no_row() -> None:
    rows = asked()
    for parts in (
        [[[row[0], *row[1:5]] for row in rows], [[row[0], *row[4:8]] for row in rows]],
        [[[row[0], *row[1:4]] for row in rows], [[row[0], *row[5:8]] for row in rows]],
    ):
        record = read(page(ROWS, SECTIONS["requests"], *parts))
        cells = [cell for cell in record.cells if cell.pointer.startswith("/tables/requests/disclosed/")]
        assert not any(cell.confidence == "certain" for cell in cells)
        assert "certain" not in {*reasons(record, "requests", "received")}
