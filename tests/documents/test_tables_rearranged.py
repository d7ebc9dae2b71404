"""The table of requests on its side, or with its columns in several tables, as sites print it that are narrow."""

import pytest

import gidar
from documents.published import (
    BLOCKS,
    LABELS,
    LABELS_2019,
    ROWS,
    SECTIONS,
    page,
    read,
    reasons,
    requests,
    table_two,
    text,
    values,
)
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


def beside(one: list[list[str]], other: list[list[str]]) -> list[list[str]]:
    """Two tables as one whose rows stand beside each other; the shorter is filled up with empty cells."""
    rows = max(len(one), len(other))
    whole = [part + [[""] * len(part[0])] * (rows - len(part)) for part in (one, other)]
    return [left + right for left, right in zip(*whole, strict=True)]


def columns_beside() -> list[list[str]]:
    rows = [["办理情况", *row[1:]] if n == 0 else row for n, row in enumerate(asked())]
    return beside([row[:5] for row in rows], [[row[0], *row[5:]] for row in rows])


def rows_beside() -> list[list[str]]:
    head, *rows = asked()
    head = ["办理情况", *head[1:]]
    return beside([head, *rows[:13]], [head, *rows[13:]])


BESIDE = {"columns": columns_beside, "rows": rows_beside}


@pytest.mark.parametrize("halves", BESIDE)
def test_halves_of_a_table_that_stand_beside_each_other_are_read(halves: str) -> None:
    check(BESIDE[halves]())


@pytest.mark.parametrize("separator", [" ", " | ", "\t"])
@pytest.mark.parametrize("halves", BESIDE)
def test_so_they_are_in_text(halves: str, separator: str) -> None:
    lines = [separator.join(cell for cell in row if cell or separator != " ") for row in BESIDE[halves]()]
    record = read(text(SECTIONS["requests"], *lines, rows=[]), "txt")
    for row in ("received", "disclosed", "outcomes_total"):
        assert values(record, "requests", row) == FIRST and reasons(record, "requests", row) == {""}
    assert values(record, "requests", "other_reasons") == [0] * 7


def test_a_column_that_both_halves_repeat_is_read_once() -> None:
    rows = columns_beside()
    check([[*row[:5], row[-1], *row[5:]] for row in rows])


@pytest.mark.parametrize("order", [(0, 1, 2, 3), (0, 2, 1, 3)])
def test_blocks_of_the_second_section_may_stand_beside_each_other(order: tuple[int, ...]) -> None:
    even = [[row + [""] * (len(block[1]) - len(row)) for row in block] for block in BLOCKS]
    one, other, third, fourth = (even[n] for n in order)
    rows = [*beside(one, other), *beside(third, fourth)]
    longest = max(map(len, rows))
    record = read(page([row + [""] * (longest - len(row)) for row in rows], SECTIONS["requests"], asked()))
    assert table_two(record) == TWO and {reason for place in TWO for reason in reasons(record, *place)} == {""}


def test_two_reports_beside_each_other_are_contested() -> None:
    rows = asked()
    other = [[cell.replace("1", "8") if n and c else cell for c, cell in enumerate(row)] for n, row in enumerate(rows)]
    for data, ending in (
        (page(ROWS, SECTIONS["requests"], beside(rows, other)), "html"),
        (text(SECTIONS["requests"], *(" ".join(row) for row in beside(rows, other)[1:])), "txt"),
    ):
        record = read(data, ending)
        assert values(record, "requests", "received") == ["unread"] * 7
        assert reasons(record, "requests", "received") == {"contested"}


def test_halves_without_heads_of_their_own_are_not_read() -> None:
    record = read(page(ROWS, SECTIONS["requests"], columns_beside()[1:]))
    assert {cell.value for cell in record.cells if "/requests/" in cell.pointer} == {None}
    assert {left.reason for left in record.left_out} == {"contested"}


@pytest.mark.parametrize("order", [[0, 6, 5, 4, 3, 2, 1, 7], [0, 7, 1, 2, 3, 4, 5, 6]])
@pytest.mark.parametrize("separator", [" ", "\n"])
def test_columns_in_another_order_are_read_by_their_heads_in_text(separator: str, order: list[int]) -> None:
    rows = [["办理情况", *row[1:]] if n == 0 else row for n, row in enumerate(asked())]
    moved = "\n".join(separator.join(row[n] for n in order) for row in rows)
    record = read(text(SECTIONS["requests"], *moved.split("\n"), rows=[]), "txt")
    assert values(record, "requests", "received") == FIRST and reasons(record, "requests", "received") == {""}


def test_heads_in_another_order_of_which_some_are_not_known_are_not_read_by_order() -> None:
    rows = [["办理情况", *row[1:]] if n == 0 else row for n, row in enumerate(asked())]
    rows[0][7] = "甲类数"
    moved = [" ".join(row[n] for n in [0, 6, 5, 4, 3, 2, 1, 7]) for row in rows]
    record = read(text(SECTIONS["requests"], *moved, rows=ROWS), "txt")
    assert values(record, "requests", "received") == ["unread"] * 7


@pytest.mark.parametrize("figures", [FIRST, [2, 1, 3, 4, 5, 6, 20]])
def test_heads_of_two_rows_on_one_line_are_told_by_the_sums(figures: list[int]) -> None:
    """What stands first may be the upper row of heads, or all columns in that order."""
    edition_rows = asked()
    named = [edition_rows[0][n] for n in (1, 7, 2, 3, 4, 5, 6)]
    lines = [" ".join([row[0], *(map(str, figures) if row[1] != "0" else row[1:])]) for row in edition_rows[1:]]
    record = read(text(SECTIONS["requests"], " ".join(["办理情况", *named]), *lines), "txt")
    assert values(record, "requests", "received") == (figures if figures == FIRST else ["unread"] * 7)


def test_where_no_sum_tells_the_order_it_is_likely() -> None:
    rows = [[row[n] for n in (0, 3, 1, 2)] if len(row) == 4 else row for row in ROWS]
    record = read(text(rows=[*rows, *asked()]), "txt")
    assert values(record, "documents", "rules") == TWO["documents", "rules"]
    assert reasons(record, "documents", "rules") == {"column"}


WIDE = gidar.load_edition().tables["review_and_litigation"]
COURTS, RESULTS = ([line.label["zh"] for line in lines.values()] for lines in (WIDE.rows, WIDE.columns))
OUTCOMES = [["1", "0", "2", "0", "3"], ["0", "4", "0", "1", "5"], ["6", "0", "0", "0", "6"]]
LINES = [
    (court, [list(pair) for pair in zip(RESULTS, row, strict=True)])
    for court, row in zip(COURTS, OUTCOMES, strict=True)
]
LISTS = {
    "one figure a row": [[court, *pair] for court, pairs in LINES for pair in pairs],
    "both names in one": [[court + name, figure] for court, pairs in LINES for name, figure in pairs],
    "on its side": [["", *COURTS], *map(list, zip(RESULTS, *OUTCOMES, strict=True))],
    "below each name": [line for court, pairs in LINES for line in ([court], *pairs)],
    "named once": [[court, *pair] if n == 0 else pair for court, pairs in LINES for n, pair in enumerate(pairs)],
}


def spanned(rows: list[list[str]]) -> str:
    """A table in which the first of three cells takes five rows."""
    cells = ("".join(f"<td{' rowspan=5' * (len(row) - n == 3)}>{c}</td>" for n, c in enumerate(row)) for row in rows)
    return "<table>" + "".join(f"<tr>{row}</tr>" for row in cells) + "</table>"


@pytest.mark.parametrize("ending", ["html", "txt"])
@pytest.mark.parametrize("layout", LISTS)
def test_reconsideration_and_litigation_as_a_list_or_on_its_side(layout: str, ending: str) -> None:
    rows, heading = LISTS[layout], SECTIONS["review_and_litigation"]
    data = text(SECTIONS["requests"], *map(" ".join, asked()), heading, *map(" ".join, rows), rows=[])
    if ending == "html":
        data = page(ROWS, SECTIONS["requests"], asked(), heading, "#" if layout == "named once" else rows)
    record = read(data.replace(b"<p>#</p>", spanned(rows).encode()), ending)
    for row, figures in zip(WIDE.rows, OUTCOMES, strict=True):
        assert values(record, WIDE.id, row) == [*map(int, figures)] and reasons(record, WIDE.id, row) == {""}
    assert values(record, "requests", "outcomes_total") == FIRST and not record.left_out


def test_a_figure_that_a_list_names_twice_is_not_read() -> None:
    rows = LISTS["one figure a row"]
    again = [*rows, [*rows[0][:2], "9"]]
    record = read(page(ROWS, SECTIONS["requests"], asked(), SECTIONS["review_and_litigation"], again))
    assert values(record, WIDE.id, "reconsideration") == ["unread"] * 5
    assert values(record, WIDE.id, "litigation_direct") == [0, 4, 0, 1, 5]
    assert [left.text for left in record.left_out if left.text.endswith("9")]


CHANGES = [("9", "0", 9), ("", "3", -3), ("0", "0", 0), ("", "", None), ("5", "2", "unread")]


@pytest.mark.parametrize("ending", ["html", "txt"])
@pytest.mark.parametrize("heads", [("增加", "减少"), ("本年增", "本年减"), ("减少数", "新增数")])
def test_a_change_in_two_columns_is_read_with_its_sign(heads: tuple[str, str], ending: str) -> None:
    last, change, decided = (LABELS_2019[f"licensing/{id_}"] for id_ in ("items_last_year", "change", "decisions"))
    for more, less, expected in CHANGES if ending == "html" else [one for one in CHANGES if all(one[:2])]:
        pair = [less, more] if heads[0].startswith("减") else [more, less]
        rows = [
            ["信息内容", last, *heads, decided],
            [LABELS_2019["licensing/administrative_licences"], "40", *pair, "7"],
        ]
        data = page([["第二十条第（五）项"], *rows], asked())
        record = read(text(rows=[*rows, *asked()]) if ending == "txt" else data, ending)
        assert values(record, "licensing", "administrative_licences") == [40, expected, 7]
        cells = [cell for cell in record.cells if "/licensing/administrative_licences/" in cell.pointer]
        assert [cell.confidence for cell in cells][::2] == ["certain"] * 2 and not any(
            "40" in left.text for left in record.left_out
        )
        said = {"unread": "several", -3: "figure"}.get(expected or 0, "")
        assert cells[1].reason == said and change not in (cells[1].raw or "")


def test_in_text_a_row_with_fewer_figures_than_such_columns_is_not_read() -> None:
    last, decided = (LABELS_2019[f"licensing/{id_}"] for id_ in ("items_last_year", "decisions"))
    rows = [
        ["信息内容", last, "增加", "减少", decided],
        [LABELS_2019["licensing/administrative_licences"], "40", "3", "7"],
    ]
    record = read(text(rows=[*rows, *asked()]), "txt")
    assert values(record, "licensing", "administrative_licences") == ["unread"] * 3


ONE_BY_ONE = [
    (row[0], head, figure)
    for block in BLOCKS
    for row in block[2:]
    for head, figure in zip(block[1][1:], row[1:], strict=True)
]
SECOND = {
    "one figure a row": [[*one] for one in ONE_BY_ONE],
    "both names in one": [[row + head, figure] for row, head, figure in ONE_BY_ONE],
    "on its side": [
        ["", "规章", LABELS["documents/normative_documents"]],
        *map(list, zip(*(row[1:] for row in BLOCKS[0][1:]), strict=True)),
    ],
}


@pytest.mark.parametrize("ending", ["html", "txt"])
@pytest.mark.parametrize("layout", SECOND)
def test_the_second_section_as_a_list_or_on_its_side(layout: str, ending: str) -> None:
    rows = SECOND[layout]
    rest = [row for block in BLOCKS[1:] for row in block] if layout == "on its side" else []
    lines = [" ".join(row) for row in [*rows, *rest, *asked()]]
    data = page(rows, rest, asked()) if ending == "html" else text(*lines, rows=[])
    record = read(data, ending)
    assert table_two(record) == TWO and reasons(record, "documents", "rules") == {""}


@pytest.mark.parametrize(("figure", "told"), [("1", "certain"), ("9", "unread")])
def test_a_figure_that_a_list_gives_otherwise_is_contested(figure: str, told: str) -> None:
    wide = [[*COURTS[:1], *RESULTS], *map(list, zip(COURTS, *zip(*OUTCOMES, strict=True), strict=True))]
    listed = [[COURTS[0], RESULTS[0], figure]]
    record = read(page(ROWS, SECTIONS["requests"], asked(), SECTIONS["review_and_litigation"], wide, listed))
    cells = [cell.confidence for cell in record.cells if f"/{WIDE.id}/reconsideration/" in cell.pointer]
    assert {*cells} == {told}
    assert values(record, WIDE.id, "litigation_direct") == [0, 4, 0, 1, 5]


@pytest.mark.parametrize("glued", [False, True])
def test_the_unit_of_a_listed_amount_is_applied(glued: bool) -> None:
    name, amount = LABELS["fees/administrative_fees"], "本年收费金额（单位：元）"
    listed = [[name + amount, "140000"]] if glued else [[name, amount, "140000"]]
    assert values(read(page(listed, ROWS[:9], asked())), "fees", "administrative_fees") == [14]
