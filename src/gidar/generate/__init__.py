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

from .docs import pages
from .json_schema import report_schema
from .load import SpecError, load_yaml
from .resolve import Resolved, resolve
from .table_schema import blank_tables, csv_bytes, data_package, table_schemas

__all__ = ["BASE", "SpecError", "build", "drift", "render"]

BASE = "https://w3id.org/gidar"
COMMAND = "gidar spec build"
COMMENT = f"Generated from spec/ by `{COMMAND}`. Do not edit."


def render(root: Path, base: str = BASE) -> dict[str, bytes]:
    """Everything that is generated, as {path relative to root: bytes}.

    root is a checkout; base is the URI that schema addresses begin with.
    Raises SpecError where a hand-written file is faulty.
    """
    spec = root / "spec"
    envelope = _read_json(spec / "report.schema.json")
    rules = load_yaml(spec / "rules.yaml", _read_json(spec / "rules.schema.json"))
    sources = load_yaml(spec / "sources.yaml", _read_json(spec / "sources.schema.json"))["sources"]
    edition_schema = _read_json(spec / "editions/edition.schema.json")
    editions = [
        resolve(load_yaml(path, edition_schema), rules, sources, envelope)
        for path in sorted((spec / "editions").glob("*.yaml"))
    ]
    _no_orphans(rules, editions)
    out: dict[str, bytes] = {}
    for edition in editions:
        folder = f"spec/dist/{edition.form['edition']}/"
        files = _edition_files(edition, envelope, base)
        files["CHECKSUMS"] = "".join(f"{_sha256(data)}  {name}\n" for name, data in sorted(files.items())).encode()
        out |= {folder + name: data for name, data in files.items()}
    result = {"$id": f"{base}/result.schema.json", **_read_json(spec / "result.schema.json")}
    out["spec/dist/result.schema.json"] = _json(result)
    out["spec/dist/catalog.json"] = _json(_catalog(editions, out, base))
    return out | pages(editions, COMMENT)


def build(root: Path, base: str = BASE) -> list[str]:
    """Write what differs, remove what is generated no more; the paths that changed."""
    wanted = render(root, base)
    changed = [path for path in _committed(root) if path not in wanted]
    for path in changed:
        (root / path).unlink()
    for path, data in wanted.items():
        file = root / path
        if not file.is_file() or file.read_bytes() != data:
            file.parent.mkdir(parents=True, exist_ok=True)
            file.write_bytes(data)
            changed.append(path)
    return sorted(changed)


def drift(root: Path) -> str:
    """What `build` would change, as a unified diff; empty when all is in step."""
    wanted, parts = render(root), []
    for path in sorted(wanted.keys() | _committed(root)):
        file = root / path
        old = file.read_bytes().decode(errors="replace") if file.is_file() else ""
        new = wanted.get(path, b"").decode()
        if old != new:
            lines = difflib.unified_diff(old.splitlines(True), new.splitlines(True), path, f"{path} (generated)")
            parts += list(lines)[:60]
    return "".join(parts)


def _edition_files(edition: Resolved, envelope: dict[str, Any], base: str) -> dict[str, bytes]:
    form = edition.form
    head = {"$comment": COMMENT, "edition": form["edition"], "edition_version": form["version"]}
    schemas = table_schemas(edition, envelope)
    schema_id = f"{base}/{form['edition']}/{form['version']}/report.schema.json"
    terms = [["identity", "instance", "table", "row", "column", "coefficient"]]
    for equation in edition.identities:
        for side, coefficient in (("left", 1), ("right", -1)):
            terms += [[equation["code"], equation["instance"], *p.split("/")[2:], coefficient] for p in equation[side]]
    files = {
        "edition.json": _json({"$comment": COMMENT, **form}),
        "report.schema.json": _json(report_schema(edition, envelope, schema_id, COMMENT)),
        "identities.json": _json({**head, "identities": edition.identities}),
        "identity-terms.csv": csv_bytes(terms),
        "rules.json": _json({**head, **edition.rules}),
        "sources.json": _json({**head, "sources": edition.sources}),
        "datapackage.json": _json(data_package(edition, schemas)),
        "checklist.json": _json({"checks": [{"type": "gidar-identities", "edition": form["edition"]}]}),
    }
    files |= {f"tables/{name}.schema.json": _json(schema) for name, schema in schemas.items()}
    return files | blank_tables(edition, schemas)


def _catalog(editions: list[Resolved], out: dict[str, bytes], base: str) -> dict[str, Any]:
    listed = []
    for edition in editions:
        form, folder = edition.form, f"spec/dist/{edition.form['edition']}/"
        listed.append({
            "edition": form["edition"],
            "version": form["version"],
            "title": form["title"],
            "years": form["years"],
            "schema": f"{base}/{form['edition']}/{form['version']}/report.schema.json",
            "files": {p.removeprefix("spec/dist/"): _sha256(data) for p, data in sorted(out.items()) if p.startswith(folder)},
        })
    return {"$comment": COMMENT, "base": base, "editions": listed}


def _no_orphans(rules: dict[str, Any], editions: list[Resolved]) -> None:
    used = {rule["code"] for edition in editions for rule in edition.rules["rules"]}
    for rule in rules["rules"]:
        if rule["code"] not in used:
            raise SpecError(f"spec/rules.yaml: {rule['code']} names cells that no edition has")


def _committed(root: Path) -> list[str]:
    """Every file in the folders that hold nothing but generated files."""
    folders = ("spec/dist", "docs/reference", "docs/en/reference")
    files = (file for folder in folders for file in sorted((root / folder).rglob("*")) if file.is_file())
    return [file.relative_to(root).as_posix() for file in files]


def _read_json(path: Path) -> dict[str, Any]:
    return json.loads(path.read_text(encoding="utf-8"))


def _json(data: Any) -> bytes:
    return (json.dumps(data, ensure_ascii=False, indent=1) + "\n").encode()


def _sha256(data: bytes) -> str:
    return hashlib.sha256(data).hexdigest()
