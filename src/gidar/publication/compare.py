"""What changed between two versions of an edition, and which new version that needs."""

from collections.abc import Callable, Iterator
from typing import Any, NamedTuple

from .files import Publication, numbers

Json = dict[str, Any]
Records = dict[str, Json]

BUMPS = ("none", "patch", "minor", "major", "never")
"""How much a change asks of the version, rising: never is what no new version allows."""

# What is said about a rule or a place in words; a change of it changes no answer.
WORDS = {"title", "message", "messages", "why", "advice", "basis", "origin", "since", "area", "label", "note"}
ANNOTATIONS = {"$id", "$comment", "title", "description", "version"}
# Files that say nothing of their own beside the records that are compared, so that any change in them is of form.
COMPANIONS = (
    "README.md",
    "openapi.json",
    "postgresql.sql",
    "report.d.ts",
    "sources.json",
    "repair.json",
    "conformance/",
)
SCHEMAS = ("report.schema.json", "datapackage.json", "tables/")


class Change(NamedTuple):
    """One difference.

    Attributes:
        kind: cells, labels, fields, identities, rules, crosswalk, result, edition or files.
        place: table.row.column, a rule code, a code with its instance, a JSON Pointer, or a path.
        part: what of it differs; "" where it was added or removed whole.
        old, new: before and after, None where there was or is nothing.
        bump: one of BUMPS.
    """

    kind: str
    place: str
    part: str
    old: Any
    new: Any
    bump: str


def changes(old: Publication, new: Publication) -> list[Change]:
    """Every difference between two versions of one edition, by kind."""
    found: list[Change] = []
    for kind, read, weigh in KINDS:
        found += _compare(kind, read(old), read(new), weigh)
    if old.edition == new.edition and not {"minor", "major", "never"} & {change.bump for change in found}:
        found += _unexplained(old, new)
    return [*found, *_companions(old, new)]


def bump(found: list[Change]) -> str:
    """The greatest of BUMPS that a change asks for."""
    return BUMPS[max((BUMPS.index(change.bump) for change in found), default=0)]


def suffices(old: str, new: str, needed: str) -> bool:
    """Whether the version new is far enough from old for changes that need this bump.

    Raises ValueError where one of them is no version.
    """
    before, after = numbers(old), numbers(new)
    if needed == "none":
        return after >= before
    if needed == "never" or after <= before:
        return False
    step = next(n for n in range(3) if after[n] != before[n])  # 0 major, 1 minor, 2 patch
    return 3 - step >= BUMPS.index(needed)


# ---- comparing records -----------------------------------------------------------------------------


def _compare(kind: str, old: Records, new: Records, weigh: Callable[..., str]) -> Iterator[Change]:
    for place in [*old, *(place for place in new if place not in old)]:
        before, after = old.get(place), new.get(place)
        if before is None or after is None:
            yield Change(kind, place, "", before, after, weigh(before, after, ""))
            continue
        for part in [*before, *(part for part in after if part not in before)]:
            if before.get(part) != after.get(part):
                yield Change(kind, place, part, before.get(part), after.get(part), weigh(before, after, part))


def _weigh_form(before: Json | None, after: Json | None, part: str) -> str:
    """A report holds every cell of its form and no other, so that any change of them breaks reports."""
    return "minor" if part in ("years", "rows") else "patch" if part in ("title", "instrument", "sections") else "major"


def _weigh_label(before: Json | None, after: Json | None, part: str) -> str:
    return "patch"


def _weigh_field(before: Json | None, after: Json | None, part: str) -> str:
    if before is None or after is None:
        return "minor" if after is not None and not after["required"] else "major"
    if part == "required":
        return "major" if after["required"] else "minor"
    return "minor" if part == "schema" and _wider(before["schema"], after["schema"]) else "major"


def _wider(before: Json, after: Json) -> bool:
    """Whether everything that the one schema allows is allowed by the other: it has fewer or looser limits."""
    if after.keys() - before.keys():
        return False
    loose: dict[str, Callable[[Any, Any], bool]] = {
        "type": lambda a, b: {*_list(a)} <= {*_list(b)},
        "enum": lambda a, b: {*map(str, a)} <= {*map(str, b)},
        "maximum": lambda a, b: a <= b,
        "maxLength": lambda a, b: a <= b,
        "minimum": lambda a, b: a >= b,
        "minLength": lambda a, b: a >= b,
    }
    return all(before[key] == after[key] or (key in loose and loose[key](before[key], after[key])) for key in after)


def _weigh_rule(before: Json | None, after: Json | None, part: str) -> str:
    """What can turn a valid report invalid, or its codes into others, is major; a code never goes and never returns."""
    if after is None:
        return "never"
    if before is None:
        return "major" if after["severity"] == "error" else "minor"
    if part in WORDS:
        return "patch"
    if part == "status":
        return "never" if before["status"] == "retired" else "minor"
    return "major" if after["severity"] == "error" else "minor"


def _weigh_identity(before: Json | None, after: Json | None, part: str) -> str:
    """An equation that went is major too: what relied on it would be told nothing."""
    return "major" if after is None or part in ("left", "right", "last") else _weigh_rule(before, after, part)


def _weigh_crosswalk(before: Json | None, after: Json | None, part: str) -> str:
    if part == "note":
        return "patch"
    converted = {"equal", "sum"} & {record["relation"] for record in (before, after) if record}
    return "major" if before and converted else "minor"


def _weigh_result(before: Json | None, after: Json | None, part: str) -> str:
    return "minor" if before is None else "major"


# ---- what is compared --------------------------------------------------------------------------------


def _form(copy: Publication) -> Records:
    form = copy.form
    out = {"edition": {part: form[part] for part in ("title", "instrument", "years", "sections")}}
    for table in form["tables"]:
        out[table["id"]] = {axis: [line["id"] for line in table[axis]] for axis in ("columns", "rows")}
    return out


def _cells(copy: Publication) -> Records:
    return {
        f"{table['id']}.{row['id']}.{column['id']}": {"type": column["type"], "unit": column["unit"]["id"]}
        for table in copy.form["tables"]
        for row in table["rows"]
        for column in table["columns"]
    }


def _labels(copy: Publication) -> Records:
    words = ("label", "name", "note", "basis", "group", "unit", "expected", "values", "corner", "layout")
    out = {f["pointer"]: {part: f[part] for part in words if part in f} for f in copy.form["fields"]}
    for table in copy.form["tables"]:
        lines = [*table["columns"], *table["column_groups"], *table["rows"], *table["row_groups"]]
        for place, record in ((table["id"], table), *((f"{table['id']}.{line['id']}", line) for line in lines)):
            out[place] = {part: record[part] for part in words if part in record}
    return out


def _fields(copy: Publication) -> Records:
    defs = copy.json("report.schema.json")["$defs"]
    kinds = {f"$defs/{kind}": {"required": False, "schema": _bare(defs[kind])} for kind in ("count", "money", "change")}
    parts = ("required", "column", "schema")
    return kinds | {
        field["pointer"]: {**{part: field[part] for part in parts}, "schema": _bare(_resolved(field["schema"], defs))}
        for field in copy.form["fields"]
    }


def _equations(copy: Publication) -> Records:
    found = copy.json("identities.json")["identities"] + copy.json("continuity.json")["continuity"]
    return {f"{equation['code']}/{equation['instance']}": equation for equation in found}


def _rules(copy: Publication) -> Records:
    catalogue = copy.json("rules.json")
    texts = {"cell_texts": {"severity": "warning", "status": "active", "order": catalogue["cell_texts"]}}
    return {rule["code"]: rule for rule in catalogue["rules"]} | texts


def _crosswalks(copy: Publication) -> Records:
    out = {}
    for walk in copy.json("crosswalk.json")["crosswalks"]:
        for entry in walk["cells"]:
            sides = (" + ".join(entry[side]) or "-" for side in ("from", "to"))
            out[" → ".join(f"{walk[edition]}:{side}" for edition, side in zip(("from", "to"), sides, strict=True))] = {
                part: entry[part] for part in ("relation", "note")
            }
    return out


def _result(copy: Publication) -> Records:
    schema = _bare(copy.json("result.schema.json"))
    return {
        f"{name}.{key}".strip("."): {"schema": value}
        for name, part in {"": schema, **schema["$defs"]}.items()
        for key, value in part.get("properties", {"": part}).items()
    }


KINDS: tuple[tuple[str, Callable[[Publication], Records], Callable[..., str]], ...] = (
    ("edition", _form, _weigh_form),
    ("cells", _cells, _weigh_form),
    ("labels", _labels, _weigh_label),
    ("fields", _fields, _weigh_field),
    ("identities", _equations, _weigh_identity),
    ("rules", _rules, _weigh_rule),
    ("crosswalk", _crosswalks, _weigh_crosswalk),
    ("result", _result, _weigh_result),
)


# ---- the files themselves ------------------------------------------------------------------------------


def _unexplained(old: Publication, new: Publication) -> Iterator[Change]:
    """A schema that differs in more than words although no record does: nothing breaking may slip through."""
    for path in sorted(old.files.keys() | new.files.keys()):
        if path.startswith(SCHEMAS):
            before, after = (_bare(copy.json(path)) if path in copy.files else None for copy in (old, new))
            if before != after:
                yield Change("files", path, "", None, None, "major")


def _companions(old: Publication, new: Publication) -> Iterator[Change]:
    version = old.version.encode(), new.version.encode()
    for path in sorted(old.files.keys() | new.files.keys()):
        before, after = old.files.get(path, b"").replace(*version), new.files.get(path, b"")
        if path.startswith(COMPANIONS) and before != after.replace(*version):
            yield Change("files", path, "", None, None, "patch")


def _bare(schema: Any) -> Any:
    """A schema without annotations, so that what is left is what it accepts."""
    if isinstance(schema, list):
        return [_bare(item) for item in schema]
    if not isinstance(schema, dict):
        return schema
    # Below properties the keys are names of the report, not keywords.
    return {
        key: {name: _bare(child) for name, child in value.items()} if key in ("properties", "$defs") else _bare(value)
        for key, value in schema.items()
        if key not in ANNOTATIONS
    }


def _resolved(schema: Json, defs: Json) -> Json:
    found: Json = defs[schema["$ref"].removeprefix("#/$defs/")] if "$ref" in schema else schema
    return found


def _list(value: Any) -> list[Any]:
    return value if isinstance(value, list) else [value]
