"""From the hand-written specification to spec/dist.

    strict YAML -> resolve (one edition, everything spelt out) -> {path: bytes}

`render` is pure: the same files give the same bytes. This package is the only code that reads the YAML.
"""

import hashlib
import json
from itertools import pairwise, product
from pathlib import Path
from typing import Any

from ...model.form_grid import grid
from ...publication.cases import conformance
from ...publication.files import checksums, json_bytes, read_files
from ..strict_yaml import SpecError, load_yaml
from .codegen_schema import codegen_schema
from .codelists import codelists
from .crosswalk import crosswalk, crosswalk_csv
from .dictionary import dictionary
from .form_schema import form_schema
from .json_schema import report_schema
from .narrative import narrative
from .openapi import openapi
from .resolve import Json, Resolved, resolve
from .table_schema import blank_tables, data_package, table_schemas
from .templates import fill

__all__ = ["BASE", "COMMAND", "render"]

BASE = "https://w3id.org/gidar"
COMMAND = "gidar spec build"
WHOLE = ("repair", "narrative", "aliases")  # hand-written files that go into every edition
PROSE = ("ALGORITHM.md", "ALGORITHM.zh.md", "GRAMMAR.md")  # the normative text, the same for every edition
PRINTED = ("result", "extraction", "waivers", "roll", "settings")  # what commands print, or take in, in JSON
STACKS = ("identity-terms.csv", "postgresql.sql", "postgresql-identities.sql", "report.d.ts")
DIALECTS = {"sql/tables.sql": ("duckdb", "spark", "postgres"), "sql/query.sql": ("sqlite", "clickhouse", "mysql")}
"""By template, the systems that need only statements before the standard query, and those with a query of their own."""
COMMENT = f"Generated from spec/ by `{COMMAND}`. Do not edit."


def render(root: Path, base: str = BASE) -> dict[str, bytes]:
    """{path relative to root: bytes} of everything in spec/dist; base is what schema addresses begin with.

    Raises SpecError where a hand-written file is faulty.
    """
    spec = root / "spec"
    envelope = _read_json(spec / "report.schema.json")
    printed = {name: _read_json(spec / f"{name}.schema.json") for name in PRINTED}
    words = load_yaml(spec / "words.yaml", _read_json(spec / "words.schema.json"))
    interface = json.loads((spec / "openapi.json").read_text(encoding="utf-8").replace("{base}", base))
    editions = _editions(spec, envelope, base, words)
    whole = {name: load_yaml(spec / f"{name}.yaml", _read_json(spec / f"{name}.schema.json")) for name in WHOLE}
    prose = {name: (spec / name).read_bytes() for name in PROSE}
    walks = [
        crosswalk(load_yaml(path, _read_json(path.parent / "crosswalk.schema.json")), editions)
        for path in sorted((spec / "crosswalk").glob("*.yaml"))
    ]
    out: dict[str, bytes] = {}
    for id_, edition in editions.items():
        files = _edition_files(edition, editions, envelope, printed, whole, words)
        own = [walk for walk in walks if id_ in (walk["from"], walk["to"])]
        files["crosswalk.json"] = json_bytes({"$comment": COMMENT, "crosswalks": own})
        example = _read_json(spec / f"conformance/bases/complete-{id_}/report.json")
        named = {"Result": printed["result"], "Extraction": printed["extraction"]}
        named["Report"] = json.loads(files["report.codegen.schema.json"])
        files["openapi.json"] = json_bytes(openapi(interface, edition.form, COMMENT, named, example))
        files |= {"form.css": (spec / "form.css").read_bytes(), **prose, **read_files(spec / "vendored")}
        files["crosswalk.csv"] = crosswalk_csv(own)
        files["dictionary.csv"] = dictionary(edition, own, {name: e.form["years"] for name, e in editions.items()})
        files |= {f"conformance/{name}": data for name, data in conformance(spec / "conformance", id_).items()}
        files["CHECKSUMS"] = checksums(files)
        out |= {f"spec/dist/{id_}/{name}": data for name, data in files.items()}
    out["spec/dist/words.json"] = json_bytes({"$comment": COMMENT, **words})
    out["spec/dist/catalog.json"] = json_bytes(_catalog(editions, out, base))
    return out


def _editions(spec: Path, envelope: Json, base: str, words: Json) -> dict[str, Resolved]:
    rules = load_yaml(spec / "rules.yaml", _read_json(spec / "rules.schema.json"))
    sources = load_yaml(spec / "sources.yaml", _read_json(spec / "sources.schema.json"))["sources"]
    schema = _read_json(spec / "editions/edition.schema.json")
    editions = {}
    for path in sorted((spec / "editions").glob("*.yaml")):
        try:
            edition = resolve(load_yaml(path, schema), rules, sources, envelope, base, words)
        except KeyError as unknown:
            raise SpecError(f"{path}: {unknown} is named but stands nowhere") from None
        editions[edition.form["edition"]] = edition
    found = {record["code"] for edition in editions.values() for record in edition.rules["rules"]}
    if orphans := {rule["code"] for rule in rules["rules"]} - found:
        raise SpecError(f"spec/rules.yaml: no edition has the cells of {', '.join(sorted(orphans))}")
    for old, new in pairwise(edition.form for edition in editions.values()):  # else a form of the past goes unnoticed
        if old["years"]["to"] != (end := new["years"]["from"] - 1):
            raise SpecError(f"spec/editions/{old['edition']}.yaml: years must end in {end}")
    return editions


def _edition_files(
    edition: Resolved, editions: Json, envelope: Json, printed: Json, whole: Json, words: Json
) -> dict[str, bytes]:
    form = edition.form
    head = {"$comment": COMMENT, "edition": form["edition"], "edition_version": form["version"]}
    schema, schemas = report_schema(edition, envelope, COMMENT), table_schemas(edition, envelope, words["generator"])
    files = {
        "edition.json": json_bytes({"$comment": COMMENT, **form}),
        "report.schema.json": json_bytes(schema),
        "report.codegen.schema.json": json_bytes(codegen_schema(schema)),
        "identities.json": json_bytes({**head, "identities": edition.identities}),
        "continuity.json": json_bytes({**head, "continuity": edition.continuity}),
        "rules.json": json_bytes({**head, **edition.rules}),
        "repair.json": json_bytes({**head, **whole["repair"]}),
        "narrative.json": json_bytes({**head, **narrative(whole["narrative"], form)}),
        "aliases.json": json_bytes({**head, **whole["aliases"]}),
        "sources.json": json_bytes({**head, "sources": edition.sources}),
        "datapackage.json": json_bytes(data_package(edition, schemas)),
        "checklist.json": json_bytes({"checks": [{"type": "gidar-identities", "edition": form["edition"]}]}),
    }
    address = schema["$id"].replace
    for name, record in printed.items():
        files[f"{name}.schema.json"] = json_bytes({"$id": address("report.", f"{name}."), **record})
    files |= {f"tables/{name}.schema.json": json_bytes(schema) for name, schema in schemas.items()}
    values = {**edition._asdict(), "comment": COMMENT, "defs": envelope["$defs"], "rules": edition.rules["rules"]}
    values["private"] = words["generator"]["private"]
    values["forms"] = {id_: other.form for id_, other in editions.items()}
    for layout in ("wide", "long"):
        files[f"sql/{layout}.sql"] = fill("sql/query.sql", layout=layout, dialect="", **values)
    for template, dialects in DIALECTS.items():
        for layout, dialect in product(("wide", "long"), dialects):
            files[f"sql/{layout}.{dialect}.sql"] = fill(template, layout=layout, dialect=dialect, **values)
    for dialect in DIALECTS["sql/query.sql"]:
        files[f"{dialect}.sql"] = fill("sql/store.sql", dialect=dialect, schemas=schemas, **values)
    for name in ("README.md", *STACKS):
        files[name] = fill(name, schema=schema, schemas=schemas, **values)
    for lang in ("zh", "en"):
        files[f"form.{lang}.html"] = fill("form.html", lang=lang, grid=grid, **values)
        files[f"report.form.{lang}.schema.json"] = json_bytes(form_schema(edition, schema, lang, words))
    return files | blank_tables(edition, schemas) | codelists(edition)


def _catalog(editions: dict[str, Resolved], out: dict[str, bytes], base: str) -> Json:
    listed = [
        {key: e.form[key] for key in ("edition", "version", "schema", "title", "years")} for e in editions.values()
    ]
    for entry in listed:
        own = sorted(path for path in out if path.split("/")[2] == entry["edition"])
        entry["files"] = {path[10:]: hashlib.sha256(out[path]).hexdigest() for path in own}
    return {"$comment": COMMENT, "base": base, "editions": listed}


def _read_json(path: Path) -> Any:
    return json.loads(path.read_text(encoding="utf-8"))
