"""Vendoring: a copy is complete, can be rebased, is verified offline, and never overwrites what is not ours."""

import hashlib
import json
import os
import re
import shutil
import subprocess
import sys
from pathlib import Path

import openapi_spec_validator
import pytest
from openapi_spec_validator.readers import read_from_filename

import gidar
from cases import DIST, ROOT
from conftest import Run
from gidar.publication import archives


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
    assert check.returncode == 0 and check.stdout.count("complete and identical") == len(gidar.editions())


def test_every_file_of_a_copy_is_explained_in_its_readme() -> None:
    for edition in gidar.editions():
        readme = (DIST / edition / "README.md").read_text(encoding="utf-8")
        for path in files(DIST / edition):
            first, *rest = path.split("/")
            names = (path, f"{first}/*{''.join(Path(path).suffixes)}", f"{first}/", f"*{Path(path).suffix}")
            assert any(f"`{name}`" in readme for name in names) or path in ("README.md", "CHECKSUMS"), path
            assert rest or f"`{path}`" in readme or path.endswith(".csv") or path == "README.md" or path == "CHECKSUMS"


@pytest.mark.parametrize("base", ["https://data.example.cn/spec", "https://data.example.cn/spec/"])
def test_rebasing_changes_addresses_and_leaves_links_to_pages_alone(gidar_cli: Run, tmp_path: Path, base: str) -> None:
    done = gidar_cli("vendor", tmp_path, "--edition", "2021", "--base", base)
    assert done.returncode == 0 and sorted(p.name for p in tmp_path.iterdir()) == ["2021", "gidar-vendor.json"]
    schema = json.loads((tmp_path / "2021/report.schema.json").read_text(encoding="utf-8"))
    assert schema["$id"].startswith("https://data.example.cn/spec/2021/")
    assert [name for name, data in files(tmp_path).items() if b"w3id.org" in data] == [
        "2021/openapi.json",
        "2021/rules.json",
    ]
    assert (tmp_path / "2021/rules.json").read_bytes() == (DIST / "2021/rules.json").read_bytes()
    check = gidar_cli("vendor", tmp_path, "--check", "--lang", "en")
    assert check.returncode == 0 and "instead of https://w3id.org/gidar" in check.stdout, "what is not as published"


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
        for line in ("differs: rules.json", "missing: identities.json", "does not belong to the copy: notes.txt")
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
    assert check.returncode == 1 and "differ from the release" in check.stdout


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


@pytest.mark.parametrize("gone", [["CHECKSUMS", "rules.json"], ["CHECKSUMS", "edition.json"], ["t*", "[A-Z]*", "e*"]])
@pytest.mark.parametrize("recorded", [True, False])
def test_what_was_begun_is_told_and_finished_by_the_next_run(
    gidar_cli: Run, tmp_path: Path, gone: list[str], recorded: bool
) -> None:
    gidar_cli("vendor", tmp_path)
    before = files(tmp_path)
    for path in [path for pattern in gone for path in (tmp_path / "2021").rglob(pattern) if path.is_file()]:
        path.unlink()
    if not recorded:
        (tmp_path / "gidar-vendor.json").unlink()
    code, said = told(gidar_cli, tmp_path, "--check")
    assert code == 1 and "2021" in said and "missing: CHECKSUMS" in said
    assert told(gidar_cli, tmp_path)[0] == 0 and files(tmp_path) == before
    assert told(gidar_cli, tmp_path, "--check")[0] == 0
    (tmp_path / ".gidar-vendor-x/old").mkdir(parents=True)
    (tmp_path / "2021").rename(tmp_path / ".gidar-vendor-x/old/2021")
    code, said = told(gidar_cli, tmp_path, "--check")
    assert code == 1 and "2021: there is no copy" in said and ".gidar-vendor-x: left by an interrupted run" in said
    assert told(gidar_cli, tmp_path)[0] == 0 and files(tmp_path) == before


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


def told(run: Run, *args: object) -> tuple[int, str]:
    done = run("vendor", *args, "--lang", "en")
    assert "Internal" not in done.stderr
    return done.returncode, done.stdout + done.stderr


def test_a_check_is_held_to_what_it_is_asked(gidar_cli: Run, tmp_path: Path) -> None:
    there = gidar.load_edition("2019").version
    assert told(gidar_cli, tmp_path, "--edition", "2019")[0] == 0
    check = (gidar_cli, tmp_path, "--check")
    for args, code, said in (
        ((), 0, "complete and identical"),
        (("--fail-if-newer",), 0, "complete and identical"),
        (("--edition", "2019", "--version", there), 0, "complete and identical"),
        (("--edition", "2019", "--version", "newest"), 0, "complete and identical"),
        (("--base", "https://w3id.org/gidar/"), 0, "complete and identical"),
        (("--edition", "2021"), 1, "2021: there is no copy"),
        (("--edition", "1999"), 1, "1999: there is no copy"),
        (("--edition", "2019", "--version", "1.0.0"), 1, f"the version is {there}, not 1.0.0"),
        (("--base", "https://other.example/x"), 1, "not https://other.example/x"),
        (("--version", "1.0.0"), 2, "--version can only be used with --edition; available: 2019: 1.0.0,"),
        (("--edition", "2019", "--version", "9.9.9"), 2, "edition 2019 has no version 9.9.9; available: 1.0.0,"),
        (("--edition", "../.."), 2, "no such edition"),
    ):
        assert (told(*check, *args)[0], said in told(*check, *args)[1]) == (code, True), args
    assert told(gidar_cli, tmp_path, "--fail-if-newer")[0] == 2, "without --check there is nothing to fail"
    assert told(gidar_cli, tmp_path / "none", "--check", "--edition", "2019")[0] == 2


def test_what_a_copy_is_kept_at_is_remembered(gidar_cli: Run, tmp_path: Path) -> None:
    newest = gidar.load_edition("2021").version
    assert told(gidar_cli, tmp_path, "--edition", "2021", "--version", "1.0.0", "--base", "urn:x")[0] == 0
    assert told(gidar_cli, tmp_path, "--edition", "2019")[0] == 0
    record = json.loads((tmp_path / "gidar-vendor.json").read_text(encoding="utf-8"))["editions"]
    assert record == {"2019": {"version": None, "base": None}, "2021": {"version": "1.0.0", "base": "urn:x"}}
    folder = tmp_path / "2021"
    assert (folder / ".gitattributes").read_text() == "* -text\n"
    for name in ("README.md", "README.zh.md"):
        assert 'ajv.addVocabulary(["x-identities"])' in (folder / name).read_text(encoding="utf-8"), name
    assert subprocess.run(["sha256sum", "-c", "--quiet", "CHECKSUMS"], cwd=folder).returncode == 0
    assert subprocess.run(["sha256sum", "-c", "--quiet", "CHECKSUMS.beside"], cwd=folder).returncode == 0

    before = files(tmp_path)
    code, said = told(gidar_cli, tmp_path)
    assert code == 0 and "version 1.0.0" in said and files(tmp_path) == before, "an update keeps to it"
    code, said = told(gidar_cli, tmp_path, "--check")
    assert code == 0 and said.count("complete and identical") == 2 and "kept at 1.0.0" in said
    ahead = ("2019", gidar.load_edition("2019").version) not in archives(ROOT / "spec/releases")
    assert (said.count("identical to the release"), said.count("not released yet")) == (2 - ahead, ahead)
    assert told(gidar_cli, tmp_path, "--check", "--fail-if-newer")[0] == 1
    assert told(gidar_cli, tmp_path, "--check", "--fail-if-newer", "--edition", "2019")[0] == 0
    (folder / "LICENSE").write_text("none")
    assert "differs: LICENSE" in told(gidar_cli, tmp_path, "--check")[1]
    (folder / "LICENSE").unlink()
    (folder / "evil.js").write_text("")
    with (folder / "CHECKSUMS.beside").open("a") as file:
        file.write(f"{hashlib.sha256(b'').hexdigest()}  evil.js\n")
    code, said = told(gidar_cli, tmp_path, "--check")
    assert code == 1 and "missing: LICENSE" in said and "does not belong to the copy: evil.js" in said
    (folder / "evil.js").unlink()

    code, said = told(gidar_cli, tmp_path, "--edition", "2021", "--version", "newest")
    assert code == 0 and f"version {newest}" in said
    record = json.loads((tmp_path / "gidar-vendor.json").read_text(encoding="utf-8"))["editions"]
    assert record["2021"] == {"version": None, "base": "urn:x"} and not (folder / "CHECKSUMS.beside").exists()
    shutil.rmtree(folder)
    code, said = told(gidar_cli, tmp_path, "--check")
    assert code == 1 and "2021: there is no copy" in said
    assert told(gidar_cli, tmp_path)[0] == 0
    assert b"urn:x/2021" in (folder / "report.schema.json").read_bytes(), "what is gone is written as it was"
    (tmp_path / "gidar-vendor.json").write_text(json.dumps({"editions": {"2030": {"version": None, "base": None}}}))
    code, said = told(gidar_cli, tmp_path)
    assert code == 0 and "2030: the installed gidar does not have that edition; it was not updated." in said
    (tmp_path / "gidar-vendor.json").write_text("{}")
    for args in ((), ("--check",)):
        code, said = told(gidar_cli, tmp_path, *args)
        assert code == 2 and "gidar-vendor.json" in said


def to_crlf(path: Path) -> None:
    path.write_bytes(path.read_bytes().replace(b"\n", b"\r\n"))


@pytest.mark.parametrize("version", ["1.0.0", "newest"])
@pytest.mark.parametrize("which", ["*.json", "*", "CHECKSUMS"])
def test_a_copy_of_which_git_changed_the_ends_of_lines_is_told_and_mended(
    gidar_cli: Run, tmp_path: Path, version: str, which: str
) -> None:
    args = (tmp_path, "--edition", "2021")
    assert told(gidar_cli, *args, "--version", version)[0] == 0
    before = files(tmp_path)
    for path in (tmp_path / "2021").rglob(which):
        if path.is_file():
            to_crlf(path)
    code, said = told(gidar_cli, *args, "--check")
    assert code == 1 and "only in their line endings" in said and "* -text" in said and "changed" not in said
    with (tmp_path / "2021/fees.csv").open("ab") as file:
        file.write(b"1,2\r\n")
    code, said = told(gidar_cli, *args, "--check")
    assert code == 1 and "has been changed" in said and "  differs: fees.csv" in said
    assert told(gidar_cli, *args)[0] == 2
    (tmp_path / "2021/fees.csv").write_bytes(before["2021/fees.csv"])
    assert told(gidar_cli, *args)[0] == 0 and files(tmp_path) == before


def test_a_checkout_with_autocrlf_has_the_published_bytes(gidar_cli: Run, tmp_path: Path) -> None:
    def git(*args: str) -> None:
        own = ["-c", "user.name=n", "-c", "user.email=a@example.cn", "-c", "core.autocrlf=true"]
        subprocess.run(["git", *own, *args], cwd=tmp_path, check=True, capture_output=True)

    git("init", "-q", "one")
    assert told(gidar_cli, tmp_path / "one/v")[0] == 0
    assert told(gidar_cli, tmp_path / "one/v", "--edition", "2021", "--version", "1.0.0")[0] == 0
    git("-C", "one", "add", "-A")
    git("-C", "one", "commit", "-qm", "x")
    git("clone", "-q", "one", "two")
    code, said = told(gidar_cli, tmp_path / "two/v", "--check")
    assert code == 0 and said.count("complete and identical") == 2, said


def test_a_folder_that_cannot_be_written_is_left_as_it_was(gidar_cli: Run, tmp_path: Path) -> None:
    (tmp_path / "file").write_text("")
    for place in (tmp_path / "file/v", Path("/proc/v")):
        code, said = told(gidar_cli, place)
        assert code == 2 and "cannot be written" in said
    if os.geteuid():
        tmp_path.chmod(0o555)
        assert told(gidar_cli, tmp_path)[0] == 2
        tmp_path.chmod(0o755)
    assert [path.name for path in tmp_path.iterdir()] == ["file"]


@pytest.mark.parametrize(
    "args",
    [
        ["vendor", ".", "--edition", "1999"],
        ["vendor", ".", "--version", "1.0.0"],
        ["vendor", ".", "--edition", "2021", "--version", "9.9.9"],
        ["spec", "diff", "2021/9.9.9"],
        ["spec", "diff", "2021", "2021/9.9.9"],
        ["spec", "effect", "2021/9.9.9", "2021", "--corpus", "."],
        ["spec", "analyse", "2021/9.9.9"],
    ],
)
def test_of_a_version_that_is_not_there_it_is_said_which_are(gidar_cli: Run, tmp_path: Path, args: list[str]) -> None:
    done = gidar_cli(*args, "--lang", "en", cwd=tmp_path)
    assert done.returncode == 2 and not list(tmp_path.iterdir())
    assert ("1.0.0, 1.1.0" if "1999" not in args else "2019, 2021") in done.stderr


def test_what_lies_beside_the_copies_is_named(gidar_cli: Run, tmp_path: Path) -> None:
    gidar_cli("vendor", tmp_path)
    for name in ("own.json", "own/report.json", "2021/own.txt"):
        (tmp_path / name).parent.mkdir(exist_ok=True)
        (tmp_path / name).write_text("{}")
    code, said = told(gidar_cli, tmp_path, "--check")
    assert code == 1 and "does not belong to the copy: own.txt" in said and "not checked: own, own.json" in said
    (tmp_path / "2021/own.txt").unlink()
    assert told(gidar_cli, tmp_path, "--check")[0] == 0, "what belongs to no copy is no fault of one"


@pytest.mark.parametrize("edition", gidar.editions())
def test_the_openapi_document_is_valid_with_its_references(edition: str) -> None:
    document, address = read_from_filename(str(DIST / edition / "openapi.json"))
    assert document["openapi"].startswith("3.1")
    openapi_spec_validator.validate(document, base_uri=address, cls=openapi_spec_validator.OpenAPIV31SpecValidator)
    assert {"Report", "Result"} <= document["components"]["schemas"].keys()
    references = re.findall('"\\$ref": "([^"]+)"', json.dumps(document))
    assert len(references) > 20 and all(ref.startswith("#/components/") for ref in references)


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


def test_a_reader_that_has_seen_enough_is_no_full_disk(tmp_path: Path) -> None:
    """Standard output that is closed is no file of the copy that could not be written."""
    read, write = os.pipe()
    os.close(read)
    command = [sys.executable, "-m", "gidar", "vendor", str(tmp_path / "t"), "--edition", "2021"]
    done = subprocess.run(command, stdout=write, stderr=subprocess.PIPE, env=os.environ | {"PYTHONUNBUFFERED": "1"})
    os.close(write)
    assert (done.returncode, done.stderr) == (2, b"")


def test_the_python_of_the_guide_finds_what_it_says(tmp_path: Path, example: dict) -> None:
    section = (ROOT / "docs/guides/vendor.md").read_text(encoding="utf-8").split("{: #python }")[1].split("\n## ")[0]
    (tmp_path / "check.py").write_text(section.split("```py\n")[1].split("```")[0], encoding="utf-8")
    *_, command = section.split("```bash\n")[1].split("```")[0].splitlines()
    (tmp_path / "third_party").mkdir()
    (tmp_path / "third_party/gidar").symlink_to(DIST)

    def found(change: object) -> list[str]:
        report = json.loads(json.dumps(example))
        report["tables"]["requests"]["received"]["total"] = change
        (tmp_path / "report.json").write_text(json.dumps(report), encoding="utf-8")
        words = [sys.executable, *command.split()[1:]]
        done = subprocess.run(words, cwd=tmp_path, capture_output=True, encoding="utf-8", timeout=60)
        lines = [line.split(":")[0] for line in done.stdout.splitlines() if line]
        assert not done.stderr and done.returncode == bool(lines)
        return lines

    total = example["tables"]["requests"]["received"]["total"]
    assert found(total) == found(None) == []
    assert found(total + 1) == ["requests-balance total", "requests-applicants-total received"]
    assert found("292") == ["$.tables.requests.received.total"]
