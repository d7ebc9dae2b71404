"""The data dictionary of an edition: one line for every number and every field of a report, all that is known of it.

It says nothing that the other files do not say; it says it in one place.
"""

from collections.abc import Iterable, Iterator

from ...model.form import LANGUAGES
from .resolve import Json, Resolved
from .table_schema import csv_bytes

HEADINGS = (
    *("id", "kind", "label_zh", "label_en", "type", "unit_zh", "unit_en", "required", "values"),
    *("basis_zh", "basis_en", "note_zh", "note_en", "identities"),
    *("json", "csv_file", "csv_row", "csv_column", "sql", "since", "until", "other_edition", "relation", "other_json"),
)
JOINT = "; "
"""Between several things in one cell."""


def dictionary(edition: Resolved, crosswalks: list[Json], years: dict[str, Json]) -> bytes:
    """The dictionary as CSV: cells in printed order, then fields.

    crosswalks are those that the edition is part of; years are the report years of every edition. since and until are
    the first and last report year in which the same quantity was asked for, in whichever edition.
    """
    lines = [*_cells(edition, crosswalks, years), *_fields(edition)]
    return csv_bytes([list(HEADINGS), *([line.get(heading, "") for heading in HEADINGS] for line in lines)])


def _cells(edition: Resolved, crosswalks: list[Json], years: dict[str, Json]) -> Iterator[Json]:
    schema = _schema(edition)
    for table in edition.form["tables"]:
        for row in table["rows"]:
            for column in table["columns"]:
                pointer = f"/tables/{table['id']}/{row['id']}/{column['id']}"
                rests = [*_basis(table["row_groups"], row), *_basis(table["column_groups"], column)]
                yield {
                    "id": f"{table['id']}.{row['id']}.{column['id']}",
                    "kind": "cell",
                    **_both("label", {lang: f"{row['name'][lang]} / {column['name'][lang]}" for lang in LANGUAGES}),
                    "type": column["type"],
                    **_both("unit", column["unit"]),
                    "required": "true",
                    **_cited(rests),
                    **_noted([row, column]),
                    "identities": JOINT.join(_equations(edition, pointer)),
                    **_found(pointer, table["id"], column["id"], row["id"]),
                    "sql": f"SELECT {column['id']} FROM {schema}.{table['id']} WHERE \"row\" = '{row['id']}'",
                    **_elsewhere(pointer, edition.form["edition"], crosswalks, years),
                }


def _fields(edition: Resolved) -> Iterator[Json]:
    for field in edition.form["fields"]:
        kinds = field["schema"].get("type") or field["schema"].get("$ref", "").rpartition("/")[2]
        kinds = "string" if field["values"] else kinds
        types = [kinds] if isinstance(kinds, str) else [kind for kind in kinds if kind != "null"]
        column, schema = field["column"], _schema(edition)
        yield {
            "id": field["pointer"][1:].replace("/", "."),
            "kind": "field",
            **_both("label", field["label"]),
            "type": JOINT.join(types),
            **_both("unit", field["unit"] or {}),
            "required": str(field["required"]).lower(),
            "values": JOINT.join(field["values"] or ()),
            **_cited(field["basis"]),
            **_both("note", field["expected"] or {}),
            **_found(field["pointer"], "reports", column),
            "sql": f"SELECT {column} FROM {schema}.reports" if column else "",
        }


def _schema(edition: Resolved) -> str:
    """The schema of the database, as in postgresql.sql."""
    return f"gidar_{edition.form['edition']}"


def _found(pointer: str, file: str, column: str | None, row: str = "") -> Json:
    """Where it stands in the JSON and in the CSV form; a field without a column is not in the latter."""
    places = {"csv_file": f"{file}.csv", "csv_row": row, "csv_column": column} if column else {}
    return {"json": pointer, **places}


def _both(name: str, text: Json) -> Json:
    return {f"{name}_{lang}": text.get(lang, "") for lang in LANGUAGES}


def _cited(bases: list[Json]) -> Json:
    """What it rests on, each citation once."""
    return _both("basis", {lang: JOINT.join(dict.fromkeys(basis[lang] for basis in bases)) for lang in LANGUAGES})


def _basis(groups: list[Json], line: Json) -> list[Json]:
    """What a row or column rests on: its own basis, or that of the innermost head that has one."""
    head = next((group for group in groups if group["id"] == line["group"]), None)
    own: list[Json] = line["basis"]
    return own or (_basis(groups, head) if head else [])


def _noted(lines: Iterable[Json]) -> Json:
    notes = [line["note"] for line in lines if line["note"]]
    return _both("note", {"zh": "".join(note["zh"] for note in notes), "en": " ".join(note["en"] for note in notes)})


def _equations(edition: Resolved, pointer: str) -> Iterator[str]:
    """The equations that a cell takes part in, those with last year's report too."""
    for equation in (*edition.identities, *edition.continuity):
        if pointer in (*equation["left"], *equation["right"], *equation.get("last", ())):
            yield f"{equation['code']}.{equation['instance']}"


def _elsewhere(pointer: str, own: str, crosswalks: list[Json], years: dict[str, Json]) -> Json:
    """The years in which the quantity was asked for, and where it stands in the other edition."""
    spans, others = [years[own]], []
    for walk in crosswalks:
        here, there = ("from", "to") if walk["from"] == own else ("to", "from")
        for entry in walk["cells"]:
            if pointer in entry[here]:
                others.append((walk[there], entry["relation"], JOINT.join(entry[there])))
                spans += [years[walk[there]]] if entry["relation"] == "equal" else []
    last = [span["to"] for span in spans]
    edition, relation, places = (
        (JOINT.join(dict.fromkeys(texts)) for texts in zip(*others, strict=True)) if others else ("", "", "")
    )
    return {
        "since": min(span["from"] for span in spans),
        "until": "" if None in last else max(last),
        "other_edition": edition,
        "relation": relation,
        "other_json": places,
    }
