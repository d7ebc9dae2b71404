"""From the hand-written specification to spec/dist and the reference pages.

    strict YAML -> resolve (one edition, everything spelt out) -> {path: bytes}

`render` is pure: the same files give the same bytes. This package is the only code that reads the YAML.
"""

import hashlib
import json
from pathlib import Path
from typing import Any

from ..drawing import grid
from ..handwritten import SpecError, load_yaml
from .codelists import codelists
from .conformance import conformance
from .crosswalk import crosswalk, crosswalk_csv
from .docs import FOLDERS, pages
from .json_schema import report_schema
from .resolve import Resolved, resolve
from .table_schema import blank_tables, csv_bytes, data_package, table_schemas
from .templates import fill

__all__ = ["BASE", "COMMAND", "OUTPUT", "render"]

BASE = "https://w3id.org/gidar"
COMMAND = "gidar spec build"
COMMENT = f"Generated from spec/ by `{COMMAND}`. Do not edit."
# The folders that hold nothing but generated files.
OUTPUT = ("spec/dist", *FOLDERS.values())


def render(root: Path, base: str = BASE) -> dict[str, bytes]:
    """{path relative to root: bytes} of all that is generated; base is what schema addresses begin with.

    Raises SpecError where a hand-written file is faulty.
    """
    spec = root / "spec"
    envelope, result = _read_json(spec / "report.schema.json"), _read_json(spec / "result.schema.json")
    editions = _editions(spec, envelope, base)
    walks = [
        crosswalk(load_yaml(path, _read_json(path.parent / "crosswalk.schema.json")), editions)
        for path in sorted((spec / "crosswalk").glob("*.yaml"))
    ]
    out: dict[str, bytes] = {}
    for id_, edition in editions.items():
        files = _edition_files(edition, envelope, result)
        own = [walk for walk in walks if id_ in (walk["from"], walk["to"])]
        files["crosswalk.json"] = _json({"$comment": COMMENT, "crosswalks": own})
        files["crosswalk.csv"] = crosswalk_csv(own)
        files |= {f"conformance/{name}": data for name, data in conformance(spec / "conformance", id_).items()}
        files["CHECKSUMS"] = "".join(f"{_sha256(data)}  {name}\n" for name, data in sorted(files.items())).encode()
        out |= {f"spec/dist/{id_}/{name}": data for name, data in files.items()}
    out["spec/dist/catalog.json"] = _json(_catalog(editions, out, base))
    return out | pages(list(editions.values()), out, COMMENT)


def _editions(spec: Path, envelope: dict[str, Any], base: str) -> dict[str, Resolved]:
    rules = load_yaml(spec / "rules.yaml", _read_json(spec / "rules.schema.json"))
    sources = load_yaml(spec / "sources.yaml", _read_json(spec / "sources.schema.json"))["sources"]
    schema = _read_json(spec / "editions/edition.schema.json")
    editions = {}
    for path in sorted((spec / "editions").glob("*.yaml")):
        try:
            edition = resolve(load_yaml(path, schema), rules, sources, envelope, base)
        except KeyError as unknown:
            raise SpecError(f"{path}: {unknown} is named but stands nowhere") from None
        editions[edition.form["edition"]] = edition
    found = {record["code"] for edition in editions.values() for record in edition.rules["rules"]}
    orphans = {rule["code"] for rule in rules["rules"]} - found
    if orphans:
        raise SpecError(f"spec/rules.yaml: no edition has the cells of {', '.join(sorted(orphans))}")
    return editions


def _edition_files(edition: Resolved, envelope: dict[str, Any], result: dict[str, Any]) -> dict[str, bytes]:
    form = edition.form
    head = {"$comment": COMMENT, "edition": form["edition"], "edition_version": form["version"]}
    schema, schemas = report_schema(edition, envelope, COMMENT), table_schemas(edition, envelope)
    terms: list[list[str | int]] = [["identity", "instance", "table", "row", "column", "coefficient"]]
    for equation in edition.identities:
        for side, coefficient in (("left", 1), ("right", -1)):
            terms += [[equation["code"], equation["instance"], *p.split("/")[2:], coefficient] for p in equation[side]]
    files = {
        "edition.json": _json({"$comment": COMMENT, **form}),
        "report.schema.json": _json(schema),
        "result.schema.json": _json({"$id": schema["$id"].replace("report.schema", "result.schema"), **result}),
        "identities.json": _json({**head, "identities": edition.identities}),
        "continuity.json": _json({**head, "continuity": edition.continuity}),
        "identity-terms.csv": csv_bytes(terms),
        "rules.json": _json({**head, **edition.rules}),
        "sources.json": _json({**head, "sources": edition.sources}),
        "datapackage.json": _json(data_package(edition, schemas)),
        "checklist.json": _json({"checks": [{"type": "gidar-identities", "edition": form["edition"]}]}),
    }
    files |= {f"tables/{name}.schema.json": _json(schema) for name, schema in schemas.items()}
    values = {"comment": COMMENT, "form": form, "identities": edition.identities, "rules": edition.rules["rules"]}
    for name in ("README.md", "openapi.json", "postgresql.sql", "report.d.ts"):  # the same for other stacks
        files[name] = fill(name, schema=schema, schemas=schemas, **values)
    for lang in FOLDERS:
        files[f"form.{lang}.html"] = fill("form.html", lang=lang, grid=grid, **values)
    return files | blank_tables(edition, schemas) | codelists(edition)


def _catalog(editions: dict[str, Resolved], out: dict[str, bytes], base: str) -> dict[str, Any]:
    listed = [
        {key: edition.form[key] for key in ("edition", "version", "schema", "title", "years")}
        | {"files": {p[10:]: _sha256(out[p]) for p in sorted(out) if p.split("/")[2] == id_}}
        for id_, edition in editions.items()
    ]
    return {"$comment": COMMENT, "base": base, "editions": listed}


def _read_json(path: Path) -> dict[str, Any]:
    data: dict[str, Any] = json.loads(path.read_text(encoding="utf-8"))
    return data


def _json(data: Any) -> bytes:
    return (json.dumps(data, ensure_ascii=False, indent=1) + "\n").encode()


def _sha256(data: bytes) -> str:
    return hashlib.sha256(data).hexdigest()
