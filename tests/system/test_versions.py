"""Versions: what is released never changes, what changed is told, and asks for a version that is far enough."""

import copy
import hashlib
import json
import os
import re
import shutil
import zipfile
import zlib
from collections.abc import Callable
from itertools import pairwise
from pathlib import Path
from typing import Any

import pytest

import gidar
from cases import ROOT
from conftest import Run
from gidar.maintain.build import build
from gidar.maintain.release import last_release, obstacles, release, thawed, working
from gidar.publication import Publication, archives, bump, changes, numbers, pack, publication, suffices, unpack
from gidar.publication.change_list import what_differs
from in_process import called

Edit = Callable[[Any], None]
NOW = gidar.load_edition("2021").version
FIRST, SECOND, THIRD = map(int, NOW.split("."))
PATCH, MINOR, MAJOR = f"{FIRST}.{SECOND}.{THIRD + 1}", f"{FIRST}.{SECOND + 1}.0", f"{FIRST + 1}.0.0"


# ---- this repository -------------------------------------------------------------------------------


# What the list of files of each version digested to when it was released, a folder of files then.
FROZEN = {
    ("2019", "1.0.0"): "a43a25769404c4dee66b7e4629329764081a99d9dcb66637c89d0aa304b5c63f",
    ("2021", "1.0.0"): "378f465c2cb98fa7d7d9f99d4063b18a4ad7692135894e50f82ccb36f3398def",
    ("2019", "1.1.0"): "53102e2f7c9e42e519196e152035dcb03140e787f7628c3d22ae207e9978f91f",
    ("2021", "1.1.0"): "8479e015a25f36ed5230036f0b2d92c92a86b5f62270c60b9337701bd3194920",
}


def test_every_released_version_is_frozen() -> None:
    assert thawed(ROOT) == []
    there = {version: unpack(path) for version, path in archives(ROOT / "spec/releases").items()}
    digests = {version: hashlib.sha256(files["CHECKSUMS"]).hexdigest() for version, files in there.items()}
    assert FROZEN.items() <= digests.items()
    for files in there.values():
        listed = dict(line.split("  ")[::-1] for line in files["CHECKSUMS"].decode().splitlines())
        assert listed == {n: hashlib.sha256(d).hexdigest() for n, d in files.items() if n != "CHECKSUMS"}


def test_an_archive_is_reproducible_and_unpacks_to_a_vendored_copy(tmp_path: Path, gidar_cli: Run) -> None:
    for (edition, version), path in archives(ROOT / "spec/releases").items():
        files = unpack(path)
        again = pack(edition, dict(reversed(files.items())))
        assert again == pack(edition, files)
        if "ng" not in zlib.ZLIB_RUNTIME_VERSION:  # deflate as every other zlib does it
            assert again == path.read_bytes()
        folder = tmp_path / version
        with zipfile.ZipFile(path) as archive:
            assert {info.date_time for info in archive.infolist()} == {(1980, 1, 1, 0, 0, 0)}
            archive.extractall(folder)
        done = gidar_cli("vendor", folder, "--check", "--lang", "en")
        assert done.returncode == 0 and f"{edition} {version}: complete and identical to the release." in done.stdout


def test_a_release_lists_every_place_that_it_changed_with_its_bump() -> None:
    for edition in gidar.editions():
        released = [
            publication(own, version) for own, version in sorted(archives(ROOT / "spec/releases")) if own == edition
        ]
        for old, new in pairwise(released):
            text = (ROOT / f"spec/releases/{edition}-{new.version}-changes.txt").read_text(encoding="utf-8")
            told = {
                (line[4:].split(" ")[0], line.rpartition("[")[2][:-1]) for line in text.splitlines() if line[:2] == "  "
            }
            found = {(change.place.split(" ")[0], change.bump) for change in changes(old, new)}
            # Reasons in a list of words, which were told as one place when this was released, are told one by one now.
            lists = {place for place, _ in told if place.startswith("words.")}
            found = {(p.rpartition(".")[0] if p.rpartition(".")[0] in lists else p, bump) for p, bump in found}
            least = 0 if numbers(old.version)[:2] == numbers(new.version)[:2] else 50  # a patch may change a few words
            assert len(found) > least and found == told


@pytest.mark.parametrize("edition", gidar.editions())
def test_what_stands_now_may_follow_the_last_release(edition: str) -> None:
    assert obstacles(ROOT, working(ROOT)[edition]) == []


# ---- freezing ----------------------------------------------------------------------------------------


@pytest.fixture
def root(tmp_path: Path) -> Path:
    """A checkout in which every edition has just been released, and nothing else ever was."""
    shutil.copytree(ROOT / "spec", tmp_path / "spec", ignore=shutil.ignore_patterns("releases"))
    shutil.copy(ROOT / "CHANGELOG.md", tmp_path)
    for edition in gidar.editions():
        release(tmp_path, edition)
    return tmp_path


def test_any_byte_of_a_release_is_noticed(root: Path) -> None:
    assert thawed(root) == []
    folder = root / "spec/releases"
    paths = [path for path in folder.iterdir() if path.is_file()]
    assert len(paths) == 3 and sum(path.stat().st_size for path in paths) > 300_000
    for path in paths:
        data = path.read_bytes()
        for at in range(0, len(data), 1 + len(data) // 80):
            path.write_bytes(data[:at] + bytes([data[at] ^ 1]) + data[at + 1 :])
            assert thawed(root), (path, at)
        path.write_bytes(data)
    assert thawed(root) == []
    victim = folder / f"2021-{NOW}.zip"
    victim.rename(victim.with_name("2021-0.9.0.zip"))
    assert sorted(thawed(root)) == ["2021-0.9.0.zip", "2021-0.9.0.zip", victim.name], "missing; unlisted and misnamed"
    (folder / "2021-0.9.0.zip").unlink()
    assert thawed(root) == [victim.name]


def test_an_archive_that_was_packed_again_with_its_checksum_is_held_to_its_own_list(root: Path) -> None:
    path = root / f"spec/releases/2021-{NOW}.zip"
    old, files = path.read_bytes(), unpack(path)
    path.write_bytes(pack("2021", files | {"fees.csv": files["fees.csv"] + b"\n"}))
    list_ = root / "spec/releases/CHECKSUMS"
    text = list_.read_text(encoding="utf-8")
    list_.write_text(text.replace(*(hashlib.sha256(data).hexdigest() for data in (old, path.read_bytes()))), "utf-8")
    assert thawed(root) == [path.name]


def test_a_release_happens_once_and_is_what_is_vendored(root: Path, gidar_cli: Run) -> None:
    for edition in gidar.editions():
        old = last_release(root, edition)
        assert old and old.files == publication(edition).files
        with pytest.raises(KeyError):
            release(root, edition)
    done = gidar_cli("spec", "release", "2021", cwd=root)
    assert done.returncode == 2 and NOW in done.stderr


# ---- a change and the version it needs, through the hand-written files ---------------------------------


def edit(root: Path, file: str, old: str, new: str) -> None:
    path = root / "spec" / file
    text = path.read_text(encoding="utf-8")
    assert old in text
    path.write_text(text.replace(old, new, 1), encoding="utf-8")


def enter(root: Path, version: str, text: str, edition: str = "2021") -> None:
    """Set the version of an edition, and note it in the changelog."""
    edit(root, f"editions/{edition}.yaml", f'version: "{NOW}"', f'version: "{version}"')
    path = root / "CHANGELOG.md"
    heading = "## Specification\n\n"
    entry = f"{heading}### Edition {edition}, version {version}\n\n{text}\n\n"
    path.write_text(path.read_text(encoding="utf-8").replace(heading, entry, 1), encoding="utf-8")


PRINTED = gidar.load_edition("2021").tables["documents"].columns["issued"].label["zh"]
FIXED = f"{PRINTED}（改）"
LABEL = ("editions/2021.yaml", f"zh: {PRINTED}", f"zh: {FIXED}")
UNIT = ("editions/2021.yaml", "type: count\n        unit: item", "type: money\n        unit: ten_thousand_yuan")


def test_a_label_fix_needs_a_patch_and_passes(root: Path) -> None:
    edit(root, *LABEL)
    new = working(root)["2021"]
    assert bump(changes(last_release(root, "2021"), new)) == "patch"
    assert any("not enough" in line for line in obstacles(root, new)), "the version has to move"
    enter(root, PATCH, "the label of a column.")
    assert obstacles(root, working(root)["2021"]) == []
    assert obstacles(root, working(root)["2019"]) == [], "the other edition is not touched"


def test_a_breaking_change_needs_a_major_version(root: Path) -> None:
    edit(root, *UNIT)
    for version, far_enough in ((PATCH, False), (MINOR, False), (MAJOR, True)):
        (root / "CHANGELOG.md").write_text((ROOT / "CHANGELOG.md").read_text(encoding="utf-8"), encoding="utf-8")
        shutil.copy(ROOT / "spec/editions/2021.yaml", root / "spec/editions/2021.yaml")
        edit(root, *UNIT)
        enter(root, version, "`documents.issued` is an amount. `documents` changed.")
        found = [line for line in obstacles(root, working(root)["2021"]) if "not enough" in line]
        assert bool(found) != far_enough


def test_the_changelog_has_a_heading_and_a_sentence_and_the_release_the_list(root: Path) -> None:
    edit(root, "rules.yaml", "severity: warning", "severity: info")
    code = re.search(r"code: (\S+)(?:\n(?!  - ).*)*severity: info", (root / "spec/rules.yaml").read_text("utf-8"))[1]
    edit(root, "editions/2021.yaml", f'version: "{NOW}"', f'version: "{MINOR}"')
    missing = [f'CHANGELOG.md: there is no heading "Edition 2021, version {MINOR}", or nothing under it']
    assert obstacles(root, working(root)["2021"]) == missing
    edit(root, "editions/2021.yaml", f'version: "{MINOR}"', f'version: "{NOW}"')
    enter(root, MINOR, "")
    assert obstacles(root, working(root)["2021"]) == missing, "a heading with nothing under it"
    path = root / "CHANGELOG.md"
    head = f"### Edition 2021, version {MINOR}\n"
    path.write_text(path.read_text("utf-8").replace(head, f"{head}\n- A rule is milder.\n"), encoding="utf-8")
    assert obstacles(root, working(root)["2021"]) == []
    build(root)
    written = release(root, "2021")
    names = (f"2021-{MINOR}.zip", f"2021-{MINOR}-changes.txt", f"2021-{MINOR}-effect.txt", "CHECKSUMS")
    assert [path.name for path in written] == [*names]
    told = written[2].read_text(encoding="utf-8")
    assert re.search(r"Reports read by both sides: [1-9]\d\d", told), told
    assert f"  ~ {code} severity: warning → info  [minor]\n" in written[1].read_text(encoding="utf-8")
    assert thawed(root) == []


def test_on_the_command_line(root: Path, gidar_cli: Run) -> None:
    def run(*args: str) -> Any:
        return gidar_cli("spec", *args, "--lang", "en", cwd=root)

    assert "No difference" in run("diff", "2021").stdout
    edit(root, *LABEL)
    done = run("diff", "2021")
    assert done.returncode == 1 and "documents.issued" in done.stdout and "patch" in done.stdout
    refused = run("release", "2021")
    assert refused.returncode == 2 and "not enough" in refused.stderr and "spec build" in refused.stderr
    enter(root, PATCH, "the label of a column.")
    assert run("diff", "2021").returncode == 0
    build(root)
    done = run("release", "2021")
    assert done.returncode == 0 and f"spec/releases/2021-{PATCH}.zip" in done.stdout, done.stderr
    assert thawed(root) == []
    done = run("diff", f"2021/{NOW}", f"2021/{PATCH}")
    assert done.returncode == 0 and FIXED in done.stdout and f"{NOW} to {PATCH}" in done.stdout
    back = run("diff", f"2021/{PATCH}", f"spec/releases/2021-{NOW}.zip")
    assert back.returncode == 1 and "not enough" in back.stdout
    (root / "broken.zip").write_bytes((root / f"spec/releases/2021-{NOW}.zip").read_bytes()[:-99])
    for args in (
        ["broken.zip", "2021"],
        ["CHANGELOG.md"],
        ["2021/9.9.9"],
        ["1999"],
        [f"2021/{NOW}", f"2019/{NOW}"],
        ["../../etc/passwd"],
    ):
        assert run("diff", *args).returncode == 2
    for name, text in (("edition.json", "{}"), ("edition.json", "[]"), ("rules.json", "{"), ("edition.json", "{")):
        broken = root / "broken"
        shutil.copytree(root / "spec/dist/2021", broken, dirs_exist_ok=True)
        (broken / name).write_text(text)
        done = run("diff", str(broken), "2021")
        assert done.returncode == 2 and "Internal" not in done.stderr and done.stderr
    chinese = gidar_cli("spec", "diff", f"2021/{NOW}", f"2021/{PATCH}", cwd=root)
    assert "需要升级：补丁" in chinese.stdout
    vendored = root / "vendored"
    assert gidar_cli("vendor", vendored, "--edition", "2021").returncode == 0  # the package's own
    assert run("diff", str(vendored / "2021"), f"2021/{PATCH}").returncode == 0


@pytest.mark.parametrize(
    ("command", "code"),
    [(("diff", "2021"), 2), (("diff", "2021/1.0.0", "2021/1.1.0"), 0), (("analyse", "2021"), 2)],
    ids=str,
)
def test_what_stands_now_needs_the_library_that_reads_it(
    monkeypatch: pytest.MonkeyPatch, command: tuple[str, ...], code: int
) -> None:
    """As after the first command of the README, which does not install it."""
    monkeypatch.chdir(ROOT)
    monkeypatch.setattr("gidar.cli.spec.find_spec", lambda name: None)
    found, _, told = called("spec", *command, "--lang", "en")
    assert found == code and ("(yaml is missing)" in told and '".[spec]"' in told) == (code == 2)


def test_folders_of_copies_are_compared(tmp_path: Path, gidar_cli: Run) -> None:
    def run(*args: object) -> Any:
        return gidar_cli("spec", "diff", *args, "--lang", "en", cwd=tmp_path)

    for folder, args in (
        ("old", ["--edition", "2021", "--version", "1.0.0"]),
        ("new", []),
        ("one", ["--edition", "2019"]),
    ):
        assert gidar_cli("vendor", tmp_path / folder, *args).returncode == 0
    for old in ("old/2021", "old/2021/", "old", tmp_path / "old"):
        for new in ([], ["new/2021"], ["new"], ["2021"]):
            done = run(old, *new)
            assert done.returncode == 0 and "Edition 2021, 1.0.0 to" in done.stdout, done.stderr
    both = run("new", "new")
    assert both.returncode == 0 and both.stdout.count("No difference") == len(gidar.editions())
    some = run("old", "new")
    assert some.stdout.count("Edition") == 1 and "edition 2019 exists on one side only" in some.stderr
    for args in (["old", "one"], ["nowhere"], ["old", "nowhere"], [".."]):
        assert run(*args).returncode == 2, args


def test_a_copy_learns_of_a_newer_version_and_an_older_one_can_still_be_taken(root: Path, gidar_cli: Run) -> None:
    def run(*args: object) -> Any:
        environment = {**os.environ, "GIDAR_SPEC": str(root / "spec")}
        return gidar_cli("vendor", *args, "--edition", "2021", "--lang", "en", cwd=root, env=environment)

    assert f"version {NOW}" in run(root / "copy").stdout
    edit(root, *LABEL)
    enter(root, PATCH, "the label of a column.")
    build(root)
    release(root, "2021")
    check = run(root / "copy", "--check")
    assert check.returncode == 0 and f"newer version, {PATCH}" in check.stdout
    assert f"version {PATCH}" in run(root / "copy").stdout and FIXED in (root / "copy/2021/edition.json").read_text(
        "utf-8"
    )
    assert "newer" not in run(root / "copy", "--check").stdout
    assert f"version {NOW}" in run(root / "old", "--version", NOW).stdout
    files = {p.relative_to(root / "old/2021"): p.read_bytes() for p in (root / "old/2021").rglob("*") if p.is_file()}
    assert files == {Path(name): data for name, data in unpack(root / f"spec/releases/2021-{NOW}.zip").items()}


# ---- every kind of change ------------------------------------------------------------------------------


def changed(edits: dict[str, Edit], edition: str = "2021") -> list[str]:
    """The bump that edits of published JSON files need."""
    old = publication(edition)
    files = dict(old.files)
    for path, edit in edits.items():
        data = copy.deepcopy(old.json(path))
        edit(data)
        files[path] = json.dumps(data).encode()
    return [(change.kind, change.place, change.part, change.bump) for change in changes(old, Publication(files))]


def rule(code: str, **new: object) -> Edit:
    return lambda data: next(r for r in data["rules"] if r["code"] == code).update(new)


def table(name: str, part: str, at: int = 0, **new: object) -> Edit:
    return lambda data: next(t for t in data["tables"] if t["id"] == name)[part][at].update(new)


def totals(data: dict[str, Any]) -> dict[str, Any]:
    return data["properties"]["summary"]["properties"]


YUAN = {"id": "ten_thousand_yuan", "zh": "x", "en": "x"}
NEWLY_EQUAL = {"relation": "equal", "from": ["a"], "to": ["b"], "note": None}
FIRST = "requests-balance/natural_persons"
TEL = {"pointer": "/organ/tel"}
REWORDED = {"zh": "{where}别的", "en": "{where} other"}
BOTH = {"zh": "别的", "en": "other"}
WARNING = {"code": "new-rule", "severity": "warning", "status": "active"}


@pytest.mark.parametrize(
    ("path", "edit", "place", "needed"),
    [
        ("edition.json", table("requests", "rows", label=BOTH), "requests.received", "patch"),
        ("edition.json", table("requests", "rows", note=BOTH), "requests.received", "patch"),
        ("edition.json", table("fees", "columns", type="count"), "fees.administrative_fees.amount", "major"),
        ("edition.json", table("fees", "columns", unit={"id": "yuan"}), "fees.administrative_fees.amount", "major"),
        ("edition.json", lambda d: d["tables"][0]["rows"].pop(), "documents.normative_documents.issued", "major"),
        ("edition.json", lambda d: d["tables"].pop(), "review_and_litigation", "major"),
        ("edition.json", lambda d: d["tables"][0]["columns"].reverse(), "documents", "major"),
        ("edition.json", lambda d: d["tables"][0]["rows"].reverse(), "documents", "minor"),
        ("edition.json", lambda d: d.update(years={"from": 2021, "to": 2027}), "edition", "major"),
        ("edition.json", lambda d: d.update(years={"from": 2020, "to": None}), "edition", "minor"),
        ("edition.json", lambda d: d.update(title=BOTH), "edition", "patch"),
        ("edition.json", lambda d: d["fields"][4]["schema"].update(maxLength=300), "/organ/name", "minor"),
        ("edition.json", lambda d: d["fields"][4]["schema"].update(maxLength=100), "/organ/name", "major"),
        ("edition.json", lambda d: d["fields"][4]["schema"].update(pattern="^x"), "/organ/name", "major"),
        ("edition.json", lambda d: d["fields"][4].update(required=False), "/organ/name", "minor"),
        ("edition.json", lambda d: d["fields"][5].update(required=True), "/organ/code", "major"),
        ("edition.json", lambda d: d["fields"].pop(5), "/organ/code", "major"),
        ("edition.json", lambda d: d["fields"].append(d["fields"][5] | TEL), "/organ/tel", "minor"),
        ("identities.json", lambda d: d["identities"].pop(0), FIRST, "major"),
        ("identities.json", lambda d: d["identities"][0]["left"].pop(), FIRST, "major"),
        ("identities.json", lambda d: d["identities"][0].update(basis=[]), FIRST, "patch"),
        ("identities.json", lambda d: d["identities"][0].update(severity="warning"), FIRST, "minor"),
        ("continuity.json", lambda d: d["continuity"][0]["last"].pop(), "carry-over/natural_persons", "major"),
        ("rules.json", rule("narrative-missing", message=REWORDED), "narrative-missing", "patch"),
        ("rules.json", rule("narrative-missing", severity="error"), "narrative-missing", "major"),
        ("rules.json", rule("narrative-missing", severity="info"), "narrative-missing", "minor"),
        ("rules.json", rule("narrative-missing", status="retired"), "narrative-missing", "minor"),
        ("rules.json", rule("overview-length", limit=900), "overview-length", "minor"),
        ("rules.json", rule("cell-negative", unusable=False), "cell-negative", "major"),
        ("rules.json", lambda d: d["rules"].pop(), "report-repeated", "never"),
        ("rules.json", lambda d: d["rules"].append(WARNING), "new-rule", "minor"),
        ("rules.json", lambda d: d["rules"].append({**WARNING, "severity": "error"}), "new-rule", "major"),
        ("rules.json", lambda d: d["cell_texts"].pop(), "cell_texts", "major"),
        ("rules.json", lambda d: d["words"].pop(next(iter(d["words"]))), None, "major"),
        ("rules.json", rule("cell-blank", message={"zh": "{place}", "en": "{place}"}), "cell-blank", "major"),
        ("rules.json", rule("cell-blank", message={"zh": "空白", "en": "blank"}), "cell-blank", "patch"),
        ("rules.json", lambda d: d["words"].update(within={"zh": "{place}", "en": "{place}"}), "words.within", "patch"),
        ("rules.json", lambda d: d["words"].update(within={"zh": "{new}", "en": "{new}"}), "words.within", "major"),
        ("edition.json", lambda d: d.update(years={"from": 2022, "to": None}), "edition", "major"),
        ("edition.json", table("fees", "columns", unit=YUAN), "fees.amount", "major"),
        ("result.schema.json", lambda d: d["required"].pop(), "result", "major"),
        ("result.schema.json", lambda d: d["$defs"]["report"].pop("additionalProperties"), "report", "major"),
        ("crosswalk.json", lambda d: d["crosswalks"][0]["cells"].append(NEWLY_EQUAL), None, "major"),
        ("datapackage.json", lambda d: d["resources"][0]["schema"]["fields"].reverse(), "reports.csv", "major"),
        ("crosswalk.json", lambda d: d["crosswalks"][0]["cells"][0].update(note=None), None, "patch"),
        ("crosswalk.json", lambda d: d["crosswalks"][0]["cells"][0].update(relation="equal"), None, "major"),
        ("result.schema.json", lambda d: d["$defs"]["report"]["properties"].pop("organ"), "report.organ", "major"),
        ("result.schema.json", lambda d: d["$defs"]["report"]["properties"].update(new={}), "report.new", "minor"),
        ("result.schema.json", lambda d: totals(d).pop("valid"), "result.summary.valid", "major"),
        ("result.schema.json", lambda d: totals(d).update(new={}), "result.summary.new", "minor"),
        ("report.schema.json", lambda d: d["$defs"]["count"].update(maximum=9), "$defs/count", "major"),
        ("report.schema.json", lambda d: d.update(minProperties=5), "report.schema.json", "major"),
        ("report.schema.json", lambda d: d.update(title="别的"), None, "none"),
        ("tables/fees.schema.json", lambda d: d["fields"].pop(), "tables/fees.schema.json", "major"),
        ("datapackage.json", lambda d: d["resources"].pop(), "datapackage.json", "major"),
        ("conformance/case.schema.json", lambda d: d.update(title="other"), "conformance/case.schema.json", "patch"),
    ],
)  # fmt: skip
def test_each_kind_of_change_is_told_with_its_bump(path: str, edit: Edit, place: str | None, needed: str) -> None:
    found = changed({path: edit})
    assert max(("none", *(b for *_, b in found)), key=("none", "patch", "minor", "major", "never").index) == needed
    assert place is None or place in {p for _, p, _, _ in found}


def test_a_minor_change_hides_no_breaking_one() -> None:
    milder = {"rules.json": rule("narrative-missing", severity="info")}
    assert {b for *_, b in changed(milder)} == {"minor"}
    frame: Edit = lambda data: data.update(minProperties=5)  # noqa: E731
    assert "major" in {b for *_, b in changed({**milder, "report.schema.json": frame})}


def test_files_that_go_and_come_are_told() -> None:
    old = publication("2021")
    gone = Publication({path: data for path, data in old.files.items() if path != "identity-terms.csv"})
    assert [(c.place, c.bump) for c in changes(old, gone)] == [("identity-terms.csv", "major")]
    assert [(c.place, c.bump) for c in changes(gone, old)] == [("identity-terms.csv", "minor")]
    drawn = Publication({**old.files, "form.zh.html": b"other"})
    assert [(c.place, c.bump) for c in changes(old, drawn)] == [("form.zh.html", "patch")]
    assert changes(old, old.rebased("https://data.example.cn")) == []


def test_an_equation_goes_with_its_retired_code(root: Path) -> None:
    edit(root, "editions/2021.yaml", "code: requests-balance", "code: requests-balance\n    status: retired")
    found = changes(last_release(root, "2021"), working(root)["2021"])
    assert "requests-balance/total" in {change.place for change in found if change.new is None}
    assert bump(found) == "minor"


def test_a_retired_code_never_returns() -> None:
    retired = dict(publication("2021").files)
    data = publication("2021").json("rules.json")
    rule("narrative-missing", status="retired")(data)
    retired["rules.json"] = json.dumps(data).encode()
    assert bump(changes(Publication(retired), publication("2021"))) == "never"


@pytest.mark.parametrize(
    ("old", "new", "needed", "enough"),
    [
        ("1.0.0", "1.0.0", "none", True),
        ("1.0.0", "1.0.0", "patch", False),
        ("1.0.0", "1.0.1", "patch", True),
        ("1.0.9", "1.0.10", "patch", True),
        ("1.0.0", "1.0.1", "minor", False),
        ("1.0.5", "1.1.0", "minor", True),
        ("1.9.0", "1.10.0", "minor", True),
        ("1.0.0", "1.9.9", "major", False),
        ("1.4.2", "2.0.0", "major", True),
        ("2.0.0", "1.9.9", "patch", False),
        ("1.0.0", "9.0.0", "never", False),
    ],
)
def test_versions_are_compared_as_numbers(old: str, new: str, needed: str, enough: bool) -> None:
    assert suffices(old, new, needed) is enough


def test_a_long_equation_is_told_by_what_went_and_what_came(tmp_path: Path, gidar_cli: Run) -> None:
    shutil.copytree(ROOT / "spec/dist/2021", tmp_path / "old")
    path = tmp_path / "old/identities.json"
    data = json.loads(path.read_text(encoding="utf-8"))
    [first, *_] = [e for e in data["identities"] if e["code"] == "requests-outcomes-total"]
    gone = first["left"].pop()
    path.write_text(json.dumps(data), encoding="utf-8")
    done = gidar_cli("spec", "diff", tmp_path / "old", ROOT / "spec/dist/2021")
    assert f"requests-outcomes-total/{first['instance']} left: + {gone}  " in done.stdout


def test_copies_with_addresses_of_their_own_are_the_same_version(tmp_path: Path, gidar_cli: Run) -> None:
    bases = {name: f"https://{name}.example.org/long/address/of/a/specification" for name in ("one", "two")}
    for name, base in bases.items():
        assert gidar_cli("vendor", tmp_path / name, "--edition", "2021", "--base", base).returncode == 0
    done = gidar_cli("spec", "diff", "one", "two", "--lang", "en", cwd=tmp_path)
    assert done.returncode == 0 and done.stdout.splitlines()[1:] == [
        f"The base addresses of the JSON Schemas differ, which needs no bump: {bases['one']} → {bases['two']}",
        "No difference.",
    ]


@pytest.mark.parametrize("name", ["identities.json", "README.md", "report.schema.json", "CHECKSUMS"])
def test_no_bump_is_asked_for_without_the_file_that_differs(tmp_path: Path, gidar_cli: Run, name: str) -> None:
    shutil.copytree(ROOT / "spec/dist/2021", tmp_path / "2021")
    with (tmp_path / "2021" / name).open("ab") as file:
        file.write(b"\n")
    done = gidar_cli("spec", "diff", tmp_path / "2021", ROOT / "spec/dist/2021", "--lang", "en")
    assert done.returncode == 1 and f"\n  ~ {name}  [patch]\n" in done.stdout


SAID = ("Whatever is said here first is the same on both sides and quite long. " * 3, " So is the end of it." * 9)


@pytest.mark.parametrize(
    ("old", "new", "shown"),
    [
        ("one", "two", "one → two"),
        ("one".join(SAID), "two".join(SAID), "…des and quite long. one So is the end of it… → …"),
        ({"zh": "同", "en": "one"}, {"zh": "同", "en": "two"}, "one → two"),
        ({"zh": "甲", "en": "one"}, {"zh": "乙", "en": "two"}, "甲 → 乙 | one → two"),
        ("".join(SAID), "two".join(SAID), "it… → …des and quite long. two So is"),
        ("改为：\n" + "甲" * 200, "改为：\n" + "乙" * 200, "改为：\\n甲甲"),
        ("a" * 300, "a" * 200, "…" + "a" * 20 + "a" * 80 + "… → …" + "a" * 20),
        ("one\u200b", "one", "one\\u200b → one"),
        (1, "1", "1 → '1'"),
        ([{"en": "x" * 200, "no": 1}], [{"en": "x" * 200, "no": 2}], "xx', 'no': 1}] → …"),
    ],
    ids=str,
)
def test_the_part_that_differs_is_shown(old: Any, new: Any, shown: str) -> None:
    told = what_differs(old, new)
    before, after = told.split(" | ")[0].split(" → ")
    assert shown in told and before != after and len(told) <= 260
