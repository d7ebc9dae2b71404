"""The drawn form: every cell once, in the grid that the official form prints."""

import json

import pytest

import gidar
from cases import DIST
from gidar.model.form_grid import Box, grid


def form(edition: str) -> dict:
    return json.loads((DIST / edition / "edition.json").read_text(encoding="utf-8"))


def filled(lines: list[list[Box]]) -> list[list[Box]]:
    """The grid with every box in each place that it covers, as a browser lays it out."""
    places: dict[tuple[int, int], Box] = {}
    for y, line in enumerate(lines):
        x = 0
        for box in line:
            while (x, y) in places:
                x += 1
            for dx in range(box.colspan):
                for dy in range(box.rowspan):
                    assert (x + dx, y + dy) not in places, "two boxes in one place"
                    places[x + dx, y + dy] = box
    width, height = (1 + max(place[axis] for place in places) for axis in (0, 1))
    assert height == len(lines) and len(places) == width * height, "no place is left empty, none sticks out"
    return [[places[x, y] for x in range(width)] for y in range(height)]


@pytest.mark.parametrize("edition", gidar.editions())
def test_every_cell_stands_under_its_column_and_beside_its_row(edition: str) -> None:
    seen = []
    for table in form(edition)["tables"]:
        head, body = grid(table)
        lines = filled(head + body)
        for y, line in enumerate(lines):
            for x, box in enumerate(line):
                if box.kind == "cell":
                    seen.append(f"/tables/{box.id.replace('.', '/')}")
                    _, row, column = box.id.split(".")
                    above, beside = [lines[i][x].id for i in range(y)], [other.id for other in line[:x]]
                    assert above[len(head) - 1] == column
                    assert row in (above if table["layout"] == "across" else beside)
                    for axis, where in (("row", row), ("column", column)):
                        group = next(r for r in table[f"{axis}s"] if r["id"] == where)["group"]
                        assert group is None or group in above + beside
    assert sorted(seen) == sorted(gidar.load_edition(edition).cells)


def test_the_printed_merges() -> None:
    """The spans of the official form of 2021 (its blank template): see the layout of its three sections."""
    tables = {table["id"]: table for table in form("2021")["tables"]}
    head, body = grid(tables["requests"])
    assert [[(b.id, b.colspan, b.rowspan) for b in line] for line in head] == [
        [("", 3, 3), ("applicants", 7, 1)],
        [("natural_persons", 1, 2), ("organizations", 5, 1), ("total", 1, 2)],
        [(line["id"], 1, 1) for line in tables["requests"]["columns"][1:6]],
    ]
    spans = {box.id: (box.colspan, box.rowspan) for line in body for box in line if box.kind != "cell"}
    assert spans["outcomes"] == (1, 22) and spans["received"] == (3, 1) and spans["disclosed"] == (2, 1)
    assert [spans[g][1] for g in ("not_disclosed", "unable_to_provide", "not_processed", "other_handling")] == [
        8,
        3,
        5,
        3,
    ]
    head, body = grid(tables["review_and_litigation"])
    assert [(b.id, b.colspan) for b in head[0]] == [("reconsideration", 5), ("litigation", 10)]
    assert len(body) == 1 and len(body[0]) == 15


@pytest.mark.parametrize("lang", ["zh", "en"])
@pytest.mark.parametrize("edition", gidar.editions())
def test_the_published_fragment_is_that_grid(edition: str, lang: str) -> None:
    import html.parser

    found: list[str] = []
    text: list[str] = []

    class Reader(html.parser.HTMLParser):
        def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
            found.extend(value or "" for name, value in attrs if name == "data-cell")

        def handle_data(self, data: str) -> None:
            text.append(data)

    Reader().feed((DIST / edition / f"form.{lang}.html").read_text(encoding="utf-8"))
    assert sorted(found) == sorted(
        p.removeprefix("/tables/").replace("/", ".") for p in gidar.load_edition(edition).cells
    )
    for table in gidar.load_edition(edition).tables.values():
        for line in (*table.rows.values(), *table.columns.values()):
            assert line.label[lang] in text
