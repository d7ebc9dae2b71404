"""Generate spec/dist and the reference pages from the hand-written specification.

    load (strict YAML) -> resolve (one edition, everything spelt out) -> {path: bytes}

`render` is pure: the same files give the same bytes. `build` writes them, `drift` compares them with
what is committed. This package is the only code that reads the YAML.
"""

import difflib
import hashlib
import json
from pathlib import Path
from typing import Any

from .docs import FOLDERS, pages
from .json_schema import report_schema
from .load import SpecError, load_yaml
from .resolve import Resolved, resolve
from .table_schema import blank_tables, csv_bytes, data_package, table_schemas

__all__ = ["BASE", "SpecError", "build", "drift", "render"]

BASE = "https://w3id.org/gidar"
COMMAND = "gidar spec build"
COMMENT = f"Generated from spec/ by `{COMMAND}`. Do not edit."


def render(root: Path, base: str = BASE) -> dict[str, bytes]:
    """{path relative to root: bytes} of all that is generated; base is what schema addresses begin with.

    Raises SpecError where a hand-written file is faulty.
    """
    spec = root / "spec"
    envelope = _read_json(spec / "report.schema.json")
    rules = load_yaml(spec / "rules.yaml", _read_json(spec / "rules.schema.json"))
    repair = load_yaml(spec / "repair.yaml", _read_json(spec / "repair.schema.json"))
    sources = load_yaml(spec / "sources.yaml", _read_json(spec / "sources.schema.json"))["sources"]
    edition_schema = _read_json(spec / "editions/edition.schema.json")
    editions = []
    for path in sorted((spec / "editions").glob("*.yaml")):
        try:
            editions.append(resolve(load_yaml(path, edition_schema), rules, sources, envelope, base))
        except KeyError as unknown:
            raise SpecError(f"{path}: {unknown} is named but stands nowhere") from None
    orphans = {rule["code"] for rule in rules["rules"]} - {r["code"] for e in editions for r in e.rules["rules"]}
    if orphans:
        raise SpecError(f"spec/rules.yaml: no edition has the cells of {', '.join(sorted(orphans))}")
    out: dict[str, bytes] = {}
    for edition in editions:
        files = _edition_files(edition, envelope, repair)
        files["CHECKSUMS"] = "".join(f"{_sha256(data)}  {name}\n" for name, data in sorted(files.items())).encode()
        out |= {f"spec/dist/{edition.form['edition']}/{name}": data for name, data in files.items()}
    result = {"$id": f"{base}/result.schema.json", **_read_json(spec / "result.schema.json")}
    out["spec/dist/result.schema.json"] = _json(result)
    out["spec/dist/catalog.json"] = _json(_catalog(editions, out, base))
    return out | pages(editions, COMMENT)


def build(root: Path, base: str = BASE) -> list[str]:
    """Write what differs, remove what is generated no more; the paths that changed."""
    wanted, there = render(root, base), _committed(root)
    changed = sorted(path for path in wanted | there if wanted.get(path) != there.get(path))
    for path in changed:
        (root / path).parent.mkdir(parents=True, exist_ok=True)
        (root / path).write_bytes(wanted[path]) if path in wanted else (root / path).unlink()
    return changed


def drift(root: Path, base: str = BASE) -> str:
    """What `build` would change, as a unified diff; empty when all is in step."""
    wanted, there, out = render(root, base), _committed(root), ""
    for path in sorted(wanted | there):
        old, new = (files.get(path, b"").decode(errors="replace").splitlines(True) for files in (there, wanted))
        out += "".join(difflib.unified_diff(old, new, path, f"{path} (generated)"))
    return out


def _edition_files(edition: Resolved, envelope: dict[str, Any], repair: dict[str, Any]) -> dict[str, bytes]:
    form = edition.form
    head = {"$comment": COMMENT, "edition": form["edition"], "edition_version": form["version"]}
    schemas = table_schemas(edition, envelope)
    terms: list[list[str | int]] = [["identity", "instance", "table", "row", "column", "coefficient"]]
    for equation in edition.identities:
        for side, coefficient in (("left", 1), ("right", -1)):
            terms += [[equation["code"], equation["instance"], *p.split("/")[2:], coefficient] for p in equation[side]]
    files = {
        "edition.json": _json({"$comment": COMMENT, **form}),
        "report.schema.json": _json(report_schema(edition, envelope, COMMENT)),
        "identities.json": _json({**head, "identities": edition.identities}),
        "continuity.json": _json({**head, "continuity": edition.continuity}),
        "identity-terms.csv": csv_bytes(terms),
        "rules.json": _json({**head, **edition.rules}),
        "repair.json": _json({**head, **repair}),
        "sources.json": _json({**head, "sources": edition.sources}),
        "datapackage.json": _json(data_package(edition, schemas)),
        "checklist.json": _json({"checks": [{"type": "gidar-identities", "edition": form["edition"]}]}),
    }
    files |= {f"tables/{name}.schema.json": _json(schema) for name, schema in schemas.items()}
    return files | blank_tables(edition, schemas)


def _catalog(editions: list[Resolved], out: dict[str, bytes], base: str) -> dict[str, Any]:
    listed = [
        {key: edition.form[key] for key in ("edition", "version", "schema", "title", "years")}
        | {"files": {p[10:]: _sha256(out[p]) for p in sorted(out) if p.split("/")[2] == edition.form["edition"]}}
        for edition in editions
    ]
    return {"$comment": COMMENT, "base": base, "editions": listed}


def _committed(root: Path) -> dict[str, bytes]:
    """The files in the folders that hold nothing but generated files."""
    found = (path for folder in ("spec/dist", *FOLDERS.values()) for path in (root / folder).rglob("*"))
    return {path.relative_to(root).as_posix(): path.read_bytes() for path in found if path.is_file()}


def _read_json(path: Path) -> dict[str, Any]:
    data: dict[str, Any] = json.loads(path.read_text(encoding="utf-8"))
    return data


def _json(data: Any) -> bytes:
    return (json.dumps(data, ensure_ascii=False, indent=1) + "\n").encode()


def _sha256(data: bytes) -> str:
    return hashlib.sha256(data).hexdigest()
