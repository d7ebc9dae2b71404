"""Copies of an edition: broken off at any point, they are whole at once or not there, and the next run finishes."""

import json
import shutil
import tempfile
from collections.abc import Callable
from contextlib import suppress
from pathlib import Path
from typing import Any

import pytest

import gidar
from cases import DIST, ROOT
from gidar.publication import Busy, NotOurs, Pin, Publication, check, leftovers, publication, read_pins, vendor
from gidar.publication.copies import COMPANIONS
from gidar.publication.files import checksums

BASE = "https://w3id.org/gidar"


def small(version: str, **more: str) -> Publication:
    """A version of an edition with few files, among them one that no other version has."""
    form = {"edition": "2021", "version": version, "schema": f"{BASE}/2021/{version}/report.schema.json"}
    files = {"edition.json": json.dumps(form).encode(), "tables/fees.csv": version.encode(), f"{version}.txt": b"\n"}
    files |= {name: text.encode() for name, text in more.items()}
    return Publication(files | {"CHECKSUMS": checksums(files)})


OLD, NEW = small("90.0.0"), small("91.0.0")


def files(folder: Path) -> dict[str, bytes]:
    return {p.relative_to(folder).as_posix(): p.read_bytes() for p in folder.rglob("*") if p.is_file()}


class Killed(BaseException):
    """The end of a process: nothing that comes after it is done."""


def stop_at(monkeypatch: pytest.MonkeyPatch, last: int, stop: Callable[[], BaseException], forever: bool) -> None:
    """Let the change of the file system with this number fail; with forever all after it, too."""
    count = iter(range(1_000_000))

    def failing(change: Any) -> Any:
        def run(*args: Any, **kwargs: Any) -> Any:
            number = next(count)
            if number == last or (forever and number > last):
                raise stop()
            return change(*args, **kwargs)

        return run

    for name in ("write_bytes", "rename", "replace", "mkdir", "unlink"):
        monkeypatch.setattr(Path, name, failing(getattr(Path, name)))
    for module, name in ((shutil, "copy2"), (shutil, "rmtree"), (tempfile, "mkdtemp")):
        monkeypatch.setattr(module, name, failing(getattr(module, name)))


@pytest.mark.parametrize(
    ("stop", "forever"),
    [(Killed, True), (KeyboardInterrupt, False), (lambda: OSError(28, "No space left on device"), False)],
    ids=["killed", "stopped", "disk full"],
)
@pytest.mark.parametrize("had", [None, OLD], ids=["first", "update"])
def test_a_run_is_broken_off_at_every_point(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch, stop: Any, forever: bool, had: Publication | None
) -> None:
    pins = {"2021": Pin(), "2019": Pin()}
    whole = Publication(NEW.files | {"edition.json": NEW.files["edition.json"].replace(b'"2021"', b'"2019"')})
    whole.files["edition.json"] = whole.files["edition.json"].replace(b"/2021/", b"/2019/")
    whole.files["CHECKSUMS"] = checksums({n: d for n, d in whole.files.items() if n != "CHECKSUMS"})
    for last in range(60):
        folder = tmp_path / str(last)
        theirs = {}
        if had:
            vendor(folder, [had], {"2021": Pin()})
            (folder / "2021/tables/notes.txt").write_bytes(b"theirs")
            theirs = {"tables/notes.txt": b"theirs"}
        finished = False
        with monkeypatch.context() as context, suppress(Killed, KeyboardInterrupt, OSError):
            stop_at(context, last, stop, forever)
            vendor(folder, [NEW, whole], pins)
            finished = True
        states = [None, *([{**had.files, **theirs}] if had else []), {**NEW.files, **theirs}]
        if (folder / "2021").exists():
            assert files(folder / "2021") in states, "whole, the old one or the new"
        elif not forever:
            assert had is None, "an error leaves what was there"
        found = check(folder) if folder.exists() else []
        whole_ones = [copy.edition for copy in found if not (copy.changed or copy.missing)]
        if finished:
            assert whole_ones == ["2019", "2021"] and not leftovers(folder)
        elif any(copy.pin for copy in found):
            assert len(found) == len(read_pins(folder)), "what was begun and is not there is told"
            assert all((folder / edition).exists() for edition in whole_ones)
        vendor(folder, [NEW, whole], pins)
        assert files(folder / "2021") == {**NEW.files, **theirs} and files(folder / "2019") == whole.files
        assert sorted(path.name for path in folder.iterdir()) == ["2019", "2021", "gidar-vendor.json"]
        if finished:
            return
    raise AssertionError("more points than were tried")


def test_of_two_runs_at_once_one_waits_for_another_day(tmp_path: Path) -> None:
    from gidar.publication.vendor import _alone

    with _alone(tmp_path), pytest.raises(Busy):
        vendor(tmp_path, [NEW], {"2021": Pin()})
    assert vendor(tmp_path, [NEW], {"2021": Pin()}) == ["2021"]
    assert vendor(tmp_path, [NEW], {"2021": Pin()}) == [], "what is there is not written again"


def blocked(kind: str, place: Path, outside: Path) -> None:
    """Put in the way of a copy what must not be overwritten or written through."""
    if kind == "a file where the folder should be":
        place.write_text("theirs")
        return
    if kind in ("a linked folder", "a link to nowhere"):
        place.symlink_to(outside if kind == "a linked folder" else outside / "nowhere")
        return
    vendor(place.parent, [OLD], {"2021": Pin()})
    if kind == "a folder where a file should be":
        (place / "91.0.0.txt").mkdir()
    elif kind == "a file where a folder within should be":
        shutil.rmtree(place / "tables")
        (place / "tables").write_text("theirs")
    elif kind == "a link":
        (place / "notes").symlink_to(outside)
    elif kind == "a file of theirs that the new version has":
        (place / "91.0.0.txt").write_text("theirs")
    elif kind == "a changed file":
        (place / "tables/fees.csv").write_text("theirs")


@pytest.mark.parametrize(
    "kind",
    [
        "a file where the folder should be",
        "a linked folder",
        "a link to nowhere",
        "a folder where a file should be",
        "a file where a folder within should be",
        "a link",
        "a file of theirs that the new version has",
        "a changed file",
    ],
)
def test_what_stands_in_the_way_is_left_alone(tmp_path: Path, kind: str) -> None:
    outside, folder = tmp_path / "outside", tmp_path / "copies"
    outside.mkdir()
    folder.mkdir()
    blocked(kind, folder / "2021", outside)
    before = files(tmp_path)
    with pytest.raises(NotOurs):
        vendor(folder, [NEW], {"2021": Pin("91.0.0")})
    assert files(tmp_path) == before and not list(outside.iterdir())
    assert kind == "a link" or not all(copy.intact for copy in check(folder, {"2021": Pin("91.0.0")}))


def test_a_copy_whose_lists_are_lost_is_found_and_mended(tmp_path: Path) -> None:
    for version in ("1.1.0", gidar.load_edition("2021").version):
        copy = publication("2021", version)
        vendor(tmp_path, [copy], {"2021": Pin()})
        (tmp_path / "2021/CHECKSUMS").unlink()
        (tmp_path / "2021/rules.json").unlink()
        [found] = check(tmp_path, {})
        assert found.missing == ("CHECKSUMS", "rules.json") and not found.changed and not found.intact
        vendor(tmp_path, [publication("2021")], {"2021": Pin()})
        assert files(tmp_path / "2021") == publication("2021").files


@pytest.mark.parametrize(
    "text",
    [
        "",
        "{",
        "[]",
        "{}",
        '{"editions": []}',
        '{"editions": {"2021": {}}}',
        '{"editions": {"../..": {"version": null, "base": null}}}',
        '{"editions": {"2021": {"version": "newest", "base": null}}}',
        '{"editions": {"2021": {"version": null, "base": "https://x.cn/\\""}}}',
        '{"editions": {"2021": {"version": 1, "base": null}}}',
        '{"editions": {"2021": {"version": null, "base": null, "more": 1}}}',
        "[" * 100_000,
        "\udcff",
    ],
)
def test_pins_that_are_not_ours_are_refused(tmp_path: Path, text: str) -> None:
    (tmp_path / "gidar-vendor.json").write_bytes(text.encode("utf-8", "surrogateescape"))
    for do in (lambda: check(tmp_path), lambda: vendor(tmp_path, [NEW], {"2021": Pin()})):
        with pytest.raises(ValueError):
            do()
    assert [path.name for path in tmp_path.iterdir()] == ["gidar-vendor.json"]


def test_addresses_are_replaced_and_links_to_pages_are_not() -> None:
    for version in ("1.0.0", "1.1.0", None):
        old = publication("2021", version)
        new = old.rebased("https://data.example.cn/gidar")
        assert new.base == "https://data.example.cn/gidar" and new.rebased(old.base).files == old.files
        assert new.json("rules.json") == old.json("rules.json"), "the pages of the rules stay where they are"
        left = [name for name, data in new.files.items() if f"{BASE}/2021".encode() in data]
        assert not left


def test_published_names_are_safe_on_every_system() -> None:
    reserved = {"con", "prn", "aux", "nul", *(f"{name}{n}" for name in ("com", "lpt") for n in range(1, 10))}
    for edition in gidar.editions():
        names = list(publication(edition).files)
        assert len({name.casefold() for name in names}) == len(names)
        assert all(name.isascii() and not set(name) & set('<>:"\\|?* ') and len(name) < 100 for name in names)
        parts = {part for name in names for part in name.split("/")}
        assert not {part.split(".")[0].casefold() for part in parts} & reserved
        assert not [part for part in parts if part.endswith(".")]


def test_every_edition_carries_what_every_copy_carries() -> None:
    assert (ROOT / "spec/vendored/LICENSE").read_bytes() == (ROOT / "LICENSE-SPEC").read_bytes()
    for edition in gidar.editions():
        assert {*COMPANIONS} == {path.name for path in (ROOT / "spec/vendored").iterdir()}
        assert all((DIST / edition / name).is_file() for name in COMPANIONS)
        assert (DIST / edition / ".gitattributes").read_text() == "* -text\n"
