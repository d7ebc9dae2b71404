"""Vendoring: a copy is complete, can be rebased, is verified offline, and never overwrites what is not ours."""

import hashlib
import json
import os
import subprocess
from pathlib import Path

import openapi_spec_validator
import pytest
from openapi_spec_validator.readers import read_from_filename

import gidar
from cases import DIST, ROOT
from conftest import Run


def files(folder: Path) -> dict[str, bytes]:
    return {p.relative_to(folder).as_posix(): p.read_bytes() for p in folder.rglob("*") if p.is_file()}


def test_a_copy_is_what_is_published(gidar_cli: Run, tmp_path: Path) -> None:
    done = gidar_cli("vendor", tmp_path, "--lang", "en")
    assert done.returncode == 0 and done.stdout.count("wrote") == len(gidar.editions())
    for edition in gidar.editions():
        assert files(tmp_path / edition) == files(DIST / edition)
        done = subprocess.run(["sha256sum", "-c", "--quiet", "CHECKSUMS"], cwd=tmp_path / edition)
        assert done.returncode == 0
    check = gidar_cli("vendor", tmp_path, "--check", "--lang", "en")
    assert check.returncode == 0 and check.stdout.count("as published") == len(gidar.editions())


def test_every_file_of_a_copy_is_explained_in_its_readme() -> None:
    for edition in gidar.editions():
        readme = (DIST / edition / "README.md").read_text(encoding="utf-8")
        for path in files(DIST / edition):
            first, *rest = path.split("/")
            names = (path, f"{first}/*{''.join(Path(path).suffixes)}", f"{first}/", f"*{Path(path).suffix}")
            assert any(f"`{name}`" in readme for name in names) or path in ("README.md", "CHECKSUMS"), path
            assert rest or f"`{path}`" in readme or path.endswith(".csv") or path == "README.md" or path == "CHECKSUMS"


def test_rebasing_leaves_no_trace_of_the_old_address(gidar_cli: Run, tmp_path: Path) -> None:
    done = gidar_cli("vendor", tmp_path, "--edition", "2021", "--base", "https://data.example.cn/spec")
    assert done.returncode == 0 and [p.name for p in tmp_path.iterdir()] == ["2021"]
    schema = json.loads((tmp_path / "2021/report.schema.json").read_text(encoding="utf-8"))
    assert schema["$id"].startswith("https://data.example.cn/spec/2021/")
    assert not any(b"w3id.org" in data for data in files(tmp_path).values())
    check = gidar_cli("vendor", tmp_path, "--check", "--lang", "en")
    assert check.returncode == 0 and "as published" in check.stdout


@pytest.mark.parametrize("base", ["data", "/", "https://", "https://x.cn/'\"", "https://x.cn/a b", "javascript:", ""])
def test_what_is_no_address_is_refused(gidar_cli: Run, tmp_path: Path, base: str) -> None:
    assert gidar_cli("vendor", tmp_path, "--base", base).returncode == 2
    assert gidar_cli("spec", "build", "--check", "--base", base).returncode == 2
    assert not list(tmp_path.iterdir())


def test_changes_are_found_and_never_overwritten(gidar_cli: Run, tmp_path: Path) -> None:
    gidar_cli("vendor", tmp_path)
    folder = tmp_path / "2021"
    (folder / "rules.json").write_bytes((folder / "rules.json").read_bytes() + b" ")
    (folder / "identities.json").unlink()
    (folder / "notes.txt").write_text("ours")
    check = gidar_cli("vendor", tmp_path, "--check", "--lang", "en")
    assert check.returncode == 1
    assert all(
        line in check.stdout
        for line in ("differs: rules.json", "missing: identities.json", "not of the copy: notes.txt")
    )
    before = files(tmp_path)
    done = gidar_cli("vendor", tmp_path, "--lang", "en")
    assert done.returncode == 2 and "rules.json" in done.stderr and files(tmp_path) == before
    (folder / "rules.json").unlink()
    assert gidar_cli("vendor", tmp_path).returncode == 0, "what is missing is written again, what is not ours stays"
    assert files(folder) == files(DIST / "2021") | {"notes.txt": b"ours"}


def test_a_changed_copy_with_fresh_checksums_is_told_from_the_published_one(gidar_cli: Run, tmp_path: Path) -> None:
    gidar_cli("vendor", tmp_path, "--edition", "2021")
    folder = tmp_path / "2021"
    data = (folder / "fees.csv").read_bytes()
    (folder / "fees.csv").write_bytes(data + b"\n")
    lines = (folder / "CHECKSUMS").read_text(encoding="utf-8")
    fresh = lines.replace(*(hashlib.sha256(d).hexdigest() for d in (data, data + b"\n")))
    (folder / "CHECKSUMS").write_text(fresh, encoding="utf-8")
    check = gidar_cli("vendor", tmp_path, "--check", "--lang", "en")
    assert check.returncode == 1 and "not as published" in check.stdout


def test_a_folder_of_others_is_left_alone(gidar_cli: Run, tmp_path: Path) -> None:
    (tmp_path / "2021").mkdir()
    (tmp_path / "2021/README.md").write_text("theirs")
    done = gidar_cli("vendor", tmp_path)
    assert done.returncode == 2 and files(tmp_path) == {"2021/README.md": b"theirs"}
    assert gidar_cli("vendor", tmp_path, "--check").returncode == 2
    assert gidar_cli("vendor", tmp_path / "nowhere", "--check").returncode == 2
    (tmp_path / "file").write_text("")
    assert gidar_cli("vendor", tmp_path / "file").returncode == 2


def test_hostile_checksums_and_links_reach_nothing_outside(gidar_cli: Run, tmp_path: Path) -> None:
    outside = tmp_path / "outside"
    outside.write_text("precious")
    gidar_cli("vendor", tmp_path / "v", "--edition", "2021")
    folder = tmp_path / "v/2021"
    with (folder / "CHECKSUMS").open("a") as file:
        file.write(f"{'0' * 64}  ../../outside\n{'0' * 64}  /etc/passwd\nnonsense\n")
    (folder / "fees.csv").unlink()
    (folder / "fees.csv").symlink_to(outside)
    check = gidar_cli("vendor", tmp_path / "v", "--check")
    assert check.returncode == 1 and "../../outside" in check.stdout
    refused = gidar_cli("vendor", tmp_path / "v", "--edition", "2021")
    assert refused.returncode == 2 and "fees.csv" in refused.stderr
    assert outside.read_text() == "precious" and (folder / "fees.csv").is_symlink()
    for broken in (b"\xff\xfe", b"{}", b"[]", b'{"edition": "../..", "version": "1.0.0", "schema": ""}'):
        (folder / "edition.json").write_bytes(broken)
        done = gidar_cli("vendor", tmp_path / "v", "--check")
        assert done.returncode == 1 and "内部错误" not in done.stderr


def test_checksums_of_others_do_not_make_a_folder_ours(gidar_cli: Run, tmp_path: Path) -> None:
    (tmp_path / "2021").mkdir()
    (tmp_path / "2021/data.txt").write_text("precious")
    digest = hashlib.sha256(b"precious").hexdigest()
    (tmp_path / "2021/CHECKSUMS").write_text(f"{digest}  data.txt\n")
    done = gidar_cli("vendor", tmp_path, "--edition", "2021")
    assert done.returncode == 2 and (tmp_path / "2021/data.txt").read_text() == "precious"
    assert len(files(tmp_path)) == 2


def test_a_pipe_is_no_list_of_files(gidar_cli: Run, tmp_path: Path) -> None:
    (tmp_path / "2021").mkdir()
    os.mkfifo(tmp_path / "2021/CHECKSUMS")
    assert gidar_cli("vendor", tmp_path, "--check").returncode == 2
    assert gidar_cli("vendor", tmp_path, "--edition", "2021", timeout=20).returncode in (0, 2)


def test_nothing_is_written_through_a_linked_folder(gidar_cli: Run, tmp_path: Path) -> None:
    (tmp_path / "out").mkdir()
    (tmp_path / "v/2021").mkdir(parents=True)
    (tmp_path / "v/2021/tables").symlink_to(tmp_path / "out")
    assert gidar_cli("vendor", tmp_path / "v", "--edition", "2021").returncode == 2
    assert not list((tmp_path / "out").iterdir())


def test_a_run_that_was_broken_off_can_be_repeated(gidar_cli: Run, tmp_path: Path) -> None:
    gidar_cli("vendor", tmp_path, "--edition", "2021")
    for path in [*(tmp_path / "2021").rglob("*")][20:]:
        if path.is_file():
            path.unlink()
    (tmp_path / "2021/CHECKSUMS").unlink(missing_ok=True)
    assert gidar_cli("vendor", tmp_path, "--edition", "2021").returncode == 0
    assert files(tmp_path / "2021") == files(DIST / "2021")


def test_an_update_keeps_the_choices_that_were_made(gidar_cli: Run, tmp_path: Path) -> None:
    gidar_cli("vendor", tmp_path, "--edition", "2021", "--base", "urn:x")
    before = files(tmp_path)
    assert gidar_cli("vendor", tmp_path).returncode == 0 and files(tmp_path) == before
    path = tmp_path / "2021/edition.json"
    path.write_text(
        path.read_text(encoding="utf-8").replace(gidar.load_edition("2021").version, "9.0.0"), encoding="utf-8"
    )
    back = gidar_cli("vendor", tmp_path, "--lang", "en")
    assert back.returncode == 2 and "go back" in back.stderr
    assert "newer" not in gidar_cli("vendor", tmp_path, "--check", "--lang", "en").stdout


@pytest.mark.parametrize(
    "args", [["--edition", "1999"], ["--version", "1.0.0"], ["--edition", "2021", "--version", "9.9.9"]]
)
def test_what_is_not_there_is_said(gidar_cli: Run, tmp_path: Path, args: list[str]) -> None:
    done = gidar_cli("vendor", tmp_path, *args, "--lang", "en")
    assert done.returncode == 2 and done.stderr and not list(tmp_path.iterdir())


@pytest.mark.parametrize("edition", gidar.editions())
def test_the_openapi_document_is_valid_with_its_references(edition: str) -> None:
    document, address = read_from_filename(str(DIST / edition / "openapi.json"))
    assert document["openapi"].startswith("3.1")
    openapi_spec_validator.validate(document, base_uri=address, cls=openapi_spec_validator.OpenAPIV31SpecValidator)
    schemas = document["components"]["schemas"]
    assert {name: ref["$ref"] for name, ref in schemas.items()} == {
        "Report": "report.schema.json",
        "Result": "result.schema.json",
    }
    assert all((DIST / edition / ref["$ref"]).exists() for ref in schemas.values())


def test_codelists_are_those_of_the_form() -> None:
    import csv

    for edition in map(gidar.load_edition, gidar.editions()):
        folder = DIST / edition.id / "codelists"
        lists = {p.stem: [*csv.DictReader(p.open(encoding="utf-8", newline=""))] for p in folder.glob("*.csv")}
        assert {line["code"]: line["zh"] for line in lists["tables"]} == {
            t.id: t.label["zh"] for t in edition.tables.values()
        }
        assert [(line["table"], line["code"], line["zh"]) for line in lists["rows"]] == [
            (t.id, r.id, r.label["zh"]) for t in edition.tables.values() for r in t.rows.values()
        ]
        assert [line["code"] for line in lists["rules"]] == list(edition.rules)
        for name in ("scope", "organ_kind"):
            [field] = [f for f in edition.fields.values() if f.column == name]
            schema = edition.schema["$defs"][field.schema["$ref"][8:]] if "$ref" in field.schema else field.schema
            assert [line["code"] for line in lists[name]] == [v for v in schema["enum"] if v]


def test_the_tested_schema_addresses_in_examples_exist() -> None:
    for path in (ROOT / "examples").glob("*.json"):
        address = json.loads(path.read_text(encoding="utf-8"))["$schema"]
        edition, version = address.split("/")[-3:-1]
        assert gidar.load_edition(edition).version == version
