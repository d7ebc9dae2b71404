"""From the hand-written files to the resolved form: everything spelt out, nothing left to infer.

The other generators, and every reader in another language, see only what stands here.
"""

import re
from collections import Counter
from collections.abc import Iterator
from typing import Any, NamedTuple

from ..citations import cite
from ..strict_yaml import SpecError

Json = dict[str, Any]

AXES = ("columns", "rows")

# The keys of a rule under which cells stand, written table.row.column.
CELLS = re.compile("(^|_)cells?$")

# Where the site explains a rule, below the address that everything begins with.
PAGE = {"zh": "rules/{code}/", "en": "en/rules/{code}/"}


class Sources(NamedTuple):
    """The instruments, and what stands for a basis where no official sentence says what the layout implies."""

    instruments: list[Json]
    layout: Json


class Resolved(NamedTuple):
    """One edition, ready to be written: the form, its equations within and across years, its rules, its sources."""

    form: Json
    identities: list[Json]
    continuity: list[Json]
    rules: Json
    sources: list[Json]


def resolve(edition: Json, rules: Json, sources: list[Json], envelope: Json, base: str, words: Json) -> Resolved:
    """Resolve one edition file against the rules, the sources and the envelope; base begins its schema's address.

    words holds the sentences of words.yaml.
    """
    origins = Sources(sources, words["generator"]["layout"] | {"source": None, "article": None})
    units = {unit["id"]: unit for unit in edition["units"]}
    sections = [_labelled(section, origins, "id", "kind") for section in edition["sections"]]
    for section in sections:  # 一、… is 第一部分 where it is spoken of, and 1. Overview is Section 1
        marks = {lang: re.findall(r"\w+", label)[0] for lang, label in section["label"].items()}
        section["name"] = {lang: text.format(mark=marks[lang]) for lang, text in words["generator"]["section"].items()}
    tables = [_table(table, {s["id"]: s for s in sections}, units, origins) for table in edition["tables"]]
    _unique(tables, "table")
    form = {key: edition[key] for key in ("edition", "version", "title", "instrument", "years")}
    form["schema"] = f"{base}/{form['edition']}/{form['version']}/report.schema.json"
    fields = {field["pointer"]: field for field in _fields(envelope, sections, origins, words)}
    for table in tables:  # the envelope cannot know for which tables a scope may be given
        pointer = f"/table_scopes/{table['id']}"
        label = {lang: text.format(table=table["label"][lang]) for lang, text in words["generator"]["scope_of"].items()}
        fields[pointer] = {**fields["/scope"], "pointer": pointer, "label": label, "column": None}
    form |= {"sections": sections, "fields": list(fields.values()), "tables": tables}
    by_id = {table["id"]: table for table in tables}
    _tell_totals(edition["identities"], by_id)
    sums: dict[str, list[Json]] = {"identities": [], "continuity": []}
    records = []
    for area, found in sums.items():
        for record in edition[area]:
            cited = {"severity": record["severity"], "basis": _basis(record, origins)}
            if record.get("status") != "retired":
                found += [equation | cited for equation in _equations(record, by_id, record["code"])]
            kept = {key: record[key] for key in ("code", "severity", "origin", "why", "advice", "since")}
            status = record.get("status", "active")
            records.append(kept | {"area": area, "status": status} | _titles(record, origins))
    last = edition["years"]["to"]
    current = [record for record in rules["rules"] if last is None or record.get("from_year", last) <= last]
    records += [r for r in (_rule(record, by_id, origins) for record in current) if r]
    _unique(records, "rule", key="code")
    rules = {**rules, "rules": records, "page": {lang: f"{base}/{path}" for lang, path in PAGE.items()}}
    return Resolved(form, sums["identities"], sums["continuity"], rules, sources)


def _labelled(record: Json, sources: Sources, *keys: str) -> Json:
    out: Json = {key: record.get(key) for key in keys}
    return out | {"label": {"zh": record["zh"], "en": record["en"]}, "basis": _basis(record, sources)}


def _basis(record: Json, sources: Sources) -> list[Json]:
    layout = [sources.layout] if record.get("origin") == "layout" else []
    return layout + [cite(citation, sources.instruments) for citation in record.get("basis", [])]


def _table(table: Json, sections: Json, units: Json, sources: Sources) -> Json:
    section = sections[table["section"]]
    label = {"zh": table["zh"], "en": table["en"]} if "zh" in table else section["label"]
    out = {"id": table["id"], "section": section["id"], "label": label, "corner": table.get("corner")}
    out["layout"] = table.get("layout", "down")
    for axis in ("column", "row"):
        groups = [_labelled(group, sources, "id", "group") for group in table.get(f"{axis}_groups", [])]
        out[f"{axis}_groups"] = groups
        out[f"{axis}s"] = [_line(line, groups, units, sources) for line in table[f"{axis}s"]]
        _unique(out[f"{axis}s"], f"{axis} of {table['id']}")
    return out


def _tell_totals(identities: list[Json], tables: Json) -> None:
    """Write on every row and column what it is the sum of: null, or the lines that an identity adds up to it alone."""
    lines = {
        (axis, table["id"], line["id"]): line for table in tables.values() for axis in AXES for line in table[axis]
    }
    for line in lines.values():
        line["sum_of"] = None
    for record in identities:
        if len(record["right"]) == 1 < len(record["left"]) and record.get("status") != "retired":
            axis = "columns" if record["each"] == "row" else "rows"
            for table in record["tables"]:
                if line := lines.get((axis, table, record["right"][0])):
                    line["sum_of"] = record["left"]


def _line(line: Json, groups: list[Json], units: Json, sources: Sources) -> Json:
    """A row or a column. `name` is its label as it is understood alone: with its innermost head,
    since 1. 2. 3. are printed anew in every group."""
    keys = ("id", "type", "group", "note") if "unit" in line else ("id", "group", "note")
    out = _labelled(line, sources, *keys)
    if "unit" in line:
        out["unit"] = units[line["unit"]]
        out["additive"] = line.get("additive", True)
    out["name"] = out["label"]
    by_id = {group["id"]: group for group in groups}
    if out["group"] and not any(group["group"] == out["group"] for group in groups):
        head = by_id[out["group"]]["label"]
        out["name"] = {"zh": f"{head['zh']} {out['label']['zh']}", "en": f"{head['en']}: {out['label']['en']}"}
    return out


def _fields(
    envelope: Json, sections: list[Json], sources: Sources, words: Json, pointer: str = "", required: bool = True
) -> Iterator[Json]:
    """Every field of a report that is not a table, in order, with the column of reports.csv it stands in."""
    by_id = {section["id"]: section for section in sections}
    for name, schema in envelope.get("properties", {}).items():
        label = schema.get("x-label") or by_id[name]["label"]
        cited = {"basis": schema["x-basis"]} if "x-basis" in schema else {}
        needed = required and name in envelope.get("required", ())
        yield {
            "pointer": f"{pointer}/{name}",
            "label": label,
            "expected": schema.get("x-expected") or _listed(schema.get("x-values"), words),
            "values": schema.get("x-values"),
            "unit": schema.get("x-unit"),
            "column": schema.get("x-column"),
            "required": needed,
            "additive": schema.get("x-additive", False),
            "schema": {key: schema[key] for key in schema if not key.startswith("x-") and key != "properties"},
            "basis": _basis(cited, sources) if "x-label" in schema else by_id[name]["basis"],
        }
        yield from _fields(schema, sections, sources, words, f"{pointer}/{name}", needed)


def _listed(values: Json | None, words: Json) -> Json | None:
    """The values of a closed list in one phrase: organ（本机关）、level（本级各机关）或 region（本行政区域）."""
    if values is None:
        return None
    out, said = {}, words["generator"]
    for lang, form in said["value"].items():
        *first, final = [form.format(value=value, label=label[lang]) for value, label in values.items()]
        out[lang] = words["punctuation"]["list"][lang].join(first) + said["last_value"][lang] + final
    return out


def _equations(record: Json, tables: Json, code: str) -> Iterator[Json]:
    """The concrete equations of an identity, bound or continuity, named by the row or column they run over."""
    sides = [side for side in ("left", "right", "last") if side in record]
    for table in record["tables"]:
        if table not in tables:
            raise SpecError(f"{code}: no table {table}")
        lines = {axis: [line["id"] for line in tables[table][f"{axis}s"]] for axis in ("row", "column")}
        over = lines.pop(record["each"])
        [known] = lines.values()
        for term in (term for side in sides for term in record[side]):
            if term not in known:
                raise SpecError(f"{code}: {table} has no {term}, only {', '.join(known)}")
            if (record["left"] + record["right"]).count(term) > 1:
                raise SpecError(f"{code}: {term} stands twice in the equation")
        for line in over:
            path = f"/tables/{table}/{line}/{{}}" if record["each"] == "row" else f"/tables/{table}/{{}}/{line}"
            cells: Json = {side: [path.format(term) for term in record[side]] for side in sides}
            yield {"code": code, "instance": line, "axis": record["each"], **cells}


def _rule(record: Json, tables: Json, sources: Sources) -> Json | None:
    """A rule of rules.yaml as this edition has it; None where the edition lacks the cells it is about."""
    rule = {"status": "active", **{key: value for key, value in record.items() if key not in ("zh", "en")}}
    try:
        for key in filter(CELLS.search, record):
            named = record[key]
            rule[key] = _pointer(named, tables) if isinstance(named, str) else [_pointer(one, tables) for one in named]
        if "bound" in record:
            rule["bound"] = list(_equations(record["bound"], tables, ""))
    except (SpecError, KeyError):
        return None
    return rule | _titles(record, sources)


def _pointer(cell: str, tables: Json) -> str:
    """The JSON Pointer of table.row.column. Raises SpecError or KeyError where there is no such cell."""
    table, row, column = cell.split(".")
    place = {"tables": [table], "each": "row", "left": [], "right": [column]}
    pointers = {e["instance"]: e["right"][0] for e in _equations(place, tables, "")}
    pointer: str = pointers[row]
    return pointer


def _titles(record: Json, sources: Sources) -> Json:
    return {"title": {"zh": record["zh"], "en": record["en"]}, "basis": _basis(record, sources)}


def _unique(records: list[Json], what: str, key: str = "id") -> None:
    for name, count in Counter(record[key] for record in records).items():
        if count > 1:
            raise SpecError(f"duplicate {what}: {name}")
