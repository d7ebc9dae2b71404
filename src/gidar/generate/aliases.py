"""The aliases that concern one edition."""

from typing import Any


def of_edition(aliases: dict[str, Any], form: dict[str, Any]) -> dict[str, Any]:
    """aliases.yaml without the names of what the edition does not have; of a section the table is null."""
    known = {("section", None, section["id"]) for section in form["sections"]}
    for table in form["tables"]:
        for kind in ("row", "column"):
            known |= {(kind, table["id"], line["id"]) for line in table[f"{kind}s"]}
        known |= {("group", table["id"], group["id"]) for group in table["row_groups"]}
    listed = [{"table": None, **entry} for entry in aliases["aliases"]]
    return {**aliases, "aliases": [e for e in listed if (e["kind"], e["table"], e["id"]) in known]}
