"""Tables drawn with characters, as by text browsers: rules between rows, cells over several lines."""

import pytest

from documents.published import ROWS, SECTIONS, TABLE_TWO, TITLE, read, requests, table_two, values

WIDE = 11  # characters of the widest cell


def drawn(rows: list[list[str]], bar: str, rule: str, cross: str, width: int = WIDE) -> list[str]:
    """A table with a rule above and below each row, its cells broken where they are too long."""
    out = [cross + cross.join([rule * width] * len(rows[-1])) + cross]
    for row in rows:
        pieces = [[cell[at : at + width] for at in range(0, len(cell), width)] or [""] for cell in row]
        for n in range(max(map(len, pieces))):
            out.append(bar + bar.join(piece[n] if n < len(piece) else "" for piece in pieces) + bar)
        out.append(out[0])
    return out


@pytest.mark.parametrize(
    ("bar", "rule", "cross"), [("│", "─", "┼"), ("|", "-", "+"), ("｜", "─", "┼"), ("|", "=", "|")]
)
@pytest.mark.parametrize("gap", [[], [""]])
def test_a_label_over_several_lines_between_rules_is_one_row(bar: str, rule: str, cross: str, gap: list[str]) -> None:
    lines = [TITLE, *gap, *drawn(ROWS, bar, rule, cross), *gap, SECTIONS["requests"], *gap]
    record = read("\n".join([*lines, *drawn(requests(9, 2), bar, rule, cross)]).encode(), "txt")
    assert table_two(record) == TABLE_TWO
    for row, (first, other) in {"received": (9, 9), "disclosed": (7, 7), "prohibited_by_law": (0, 0)}.items():
        assert values(record, "requests", row) == [first, 0, 0, 0, 0, 0, other]
    assert not [cell for cell in record.cells if cell.blank]


def test_a_rule_beside_a_cell_that_reaches_down_ends_a_row() -> None:
    table = drawn(requests(9, 2), "|", "-", "+")
    text = "\n".join([TITLE, *drawn(ROWS, "|", "-", "+"), SECTIONS["requests"], *table]).replace(
        table[0] + "\n|（一）", "|果" + table[0].replace("+", "├", 1)[: -WIDE - 2] + "+\n|（一）"
    )
    assert values(read(text.encode(), "txt"), "requests", "disclosed") == [7, 0, 0, 0, 0, 0, 7]


def test_rows_of_a_table_with_rules_only_around_its_head_stay_apart() -> None:
    heads, *rows = requests(9, 2)
    rule = "|---" * len(heads) + "|"
    lines = [rule, *("| " + " | ".join(row) + " |" for row in [heads]), rule]
    lines += ["| " + " | ".join(row) + " |" for row in rows] + [rule]
    record = read("\n".join([TITLE, SECTIONS["requests"], *lines]).encode(), "txt")
    assert values(record, "requests", "disclosed") == [7, 0, 0, 0, 0, 0, 7]
    assert values(record, "requests", "outcomes_total") == [9, 0, 0, 0, 0, 0, 9]
