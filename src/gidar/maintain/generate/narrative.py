"""The vocabulary of the narrative as one edition has it."""

from .resolve import Json


def narrative(record: Json, form: Json) -> Json:
    """Cells become JSON Pointers; readings, items and topics about what the edition lacks are left out."""
    places = {field["pointer"] for field in form["fields"]}
    for table in form["tables"]:
        rows, columns = ([line["id"] for line in table[axis]] for axis in ("rows", "columns"))
        places |= {f"/tables/{table['id']}/{row}/{column}" for row in rows for column in columns}
    topics = []
    for topic in record["topics"]:
        items = []
        for item in topic["items"]:
            sums = [[p if p[0] == "/" else f"/tables/{p.replace('.', '/')}" for p in cells] for cells in item["cells"]]
            items.append(item | {"cells": [cells for cells in sums if places.issuperset(cells)]})
        topics.append(topic | {"items": [item for item in items if item["cells"]]})
    return record | {"topics": [topic for topic in topics if topic["items"]]}
