"""Many reports: the same findings as one by one, in order, whatever is among them."""

import json
import os
import random
import re
import signal
import subprocess
import sys
from contextlib import suppress
from decimal import Decimal
from functools import reduce
from pathlib import Path
from typing import Any

import pytest

import gidar
from cases import ASPECTS, ROOT, SUITE, load, package_of
from conftest import Run
from gidar.bulk import processes
from gidar.bulk import workers as work
from gidar.bulk.fast_path import Plain
from gidar.bulk.json_prefilter import Gate
from gidar.bulk.worker import MANY, ChunkOutcome, Task
from gidar.inputs import Chunk, JsonText, split
from gidar.inputs.csv_package import WholePackage
from gidar.inputs.csv_sorted import ReportLines
from gidar.structure.quick import Quick
from gidar.structure.usable import usable_places
from gidar.writers import files
from simulate import samples

JSON_CASES = [case for case in load() if case.is_json]
FORMS = {edition: gidar.load_edition(edition) for edition in gidar.editions()}
WORK = processes._work
BASES = {edition: SUITE / f"bases/complete-{edition}" for edition in gidar.editions()}


def compact(report: dict[str, Any]) -> bytes:
    return json.dumps(report, ensure_ascii=False, separators=(",", ":")).encode()


def base(edition: str) -> dict[str, Any]:
    """A report without fault. All money is whole and no fees were received: decimals are looked at closely."""
    report = json.loads((BASES[edition] / "report.json").read_text(encoding="utf-8"))
    for table, row, column in (cell.split("/")[2:] for cell, c in FORMS[edition].cells.items() if c.type == "money"):
        report["tables"][table][row][column] = 21273
    fees = FORMS[gidar.editions()[-1]].rules["processing-fees-statement"].data["phrases"][0]
    narrative = {
        "overview": f"做法：按时答复。{ASPECTS}",
        "problems": "问题：还不够快。",
        "other": f"{fees}：依规定收取。",
    }
    return report | {"processing_fees": {"notices": 4, "charged": 380, "received": 0}, "narrative": narrative}


def refuse(error: gidar.InputError) -> None:
    raise error


def ordinary(text: JsonText | ReportLines, history: gidar.History | None = None) -> gidar.Result | None:
    try:
        return gidar.validate(text.report(), history)
    except gidar.InputError:
        return None


def agree(plain: Plain, text: JsonText | ReportLines, history: gidar.History | None = None) -> bool:
    """Whether the gate lets a text through; if it does, with the very result of the ordinary way."""
    told = plain(text)
    assert told is None or told == ordinary(text, history), text
    return told is not None


# ---- the gate ----------------------------------------------------------------------------------------


def test_the_gate_gives_the_ordinary_result_on_every_case_or_none() -> None:
    for years in (False, True):
        empty = gidar.History([]) if years else None
        let_through, plain = 0, Plain(empty)
        for case in JSON_CASES:
            history, gate = empty, plain
            if years and (previous := case.previous()):
                history = gidar.History([gidar.inputs.json_text.report_from_mapping(previous)])
                gate = Plain(history)
            let_through += agree(gate, JsonText(case.json_bytes(), case.name), history)
        assert let_through > 40, "cases without any finding"


@pytest.mark.parametrize("edition", gidar.editions())
def test_whoever_reports_without_fault_gets_through(edition: str) -> None:
    plain = Plain(None)
    for at, sample in enumerate(samples("one cell: wrong", 50, "gate", base(edition))):
        assert agree(plain, JsonText(compact(sample.right), f"{at}"))
        assert not agree(plain, JsonText(compact(sample.wrong), f"{at}"))
        assert agree(plain, JsonText(json.dumps(sample.right, indent=2).encode(), f"{at}")), (
            "escapes and spaces are no fault"
        )


@pytest.mark.parametrize("edition", gidar.editions())
def test_the_gate_knows_what_stands_outside_the_tables(edition: str) -> None:
    """Every field that is there with its value, whichever of them is not, or is null."""
    gate, form = Gate(FORMS[edition], years=False), FORMS[edition]
    known, owners = 0, {"/tables", *(place.rpartition("/")[0] for place in form.fields)}
    leaves = form.fields.keys() - owners
    for place in form.fields:
        for change in ("taken away", "null"):
            report = base(edition)
            *above, name = place.split("/")[1:]
            owner = reduce(lambda held, step: held.get(step) or {}, above, report)
            if change == "null":
                owner[name] = None
            else:
                owner.pop(name, None)
            usable = gate.usable(compact(report))
            if usable is not None:
                known += 1
                ordinary = usable_places(gidar.Report(report), form, set())
                assert [usable.get(leaf, "none") for leaf in leaves] == [ordinary.get(leaf, "none") for leaf in leaves]
    assert known > len(form.fields) / 2, "most need not be there"


@pytest.mark.parametrize("edition", gidar.editions())
def test_the_verdict_is_the_same_whatever_is_known_of_the_year_before(edition: str) -> None:
    report = base(edition)
    lacking, other = (base(edition) | {"year": report["year"] - 1} for _ in range(2))
    lacking["tables"] = {}
    other["organ"] = {"name": "另一个市人民政府"}
    for previous, reason in ((lacking, "last_year_unusable"), (other, "other_organ")):
        history = gidar.History([gidar.inputs.json_text.report_from_mapping(previous)])
        text = JsonText(compact(report), "this year's")
        assert agree(Plain(history), text, history)
        told = ordinary(text, history)
        assert told and told.verdict == "valid" and reason in {item.key for item in told.not_checked}


def texts(text: str, rng: random.Random) -> str:
    """A text of a report with some change that another reader might overlook."""
    members = list(re.finditer(r'"(\w+)":(\d+|"[^"]*"|null)', text))
    member = rng.choice(members)
    name, value = member.groups()
    number = rng.choice(["0", "-0", "0.0", "1.0", "1e0", "-1", "1e400", "1e-400", "01", "+1", "9007199254740992", "٣"])
    other = rng.choice([number, f'"{value}"' if '"' not in value else "1", "null", "true", "[]", "{}", '""', "NaN", ""])
    new = rng.choice(
        [
            f'"{name}":{other}',
            f'"{name}":{value},"{name}":{value}',
            f'"{name}":{other},"{name}":{value}',
            f'"{name}":{value},"\\u00{ord(name[0]):02x}{name[1:]}":{value}',
            f'"{name}x":{value}',
            f'"\\u00{ord(name[0]):02x}{name[1:]}":{value}',
            f'"{name}" : {value}',
        ]
    )
    changed = text[: member.start()] + new + text[member.end() :]
    if rng.random() < 0.3:  # a colon that is written as an escape makes up for one too many
        changed = changed.replace("：", r"\u003a", 1).replace("。", r"\u003A", 1)
    elif rng.random() < 0.3:
        changed = changed.replace("://", r"\u003a//", 1)
    if rng.random() < 0.05:
        at = rng.randrange(len(changed))
        changed = changed[:at] + rng.choice(["\x00", "\ufeff", ",", "}", '"', "\\", "\ud800", ""]) + changed[at + 1 :]
    return changed


@pytest.mark.parametrize("edition", gidar.editions())
def test_what_another_reader_might_overlook_is_not_let_through(edition: str) -> None:
    rng, plain, text = random.Random(f"gate {edition}"), Plain(None), compact(base(edition)).decode()
    let_through = sum(
        agree(plain, JsonText(texts(text, rng).encode(errors="surrogatepass"), str(at))) for at in range(1500)
    )
    assert 30 < let_through < 700


def test_money_is_compared_exactly() -> None:
    report = base("2021")
    plain = Plain(None)
    for amount in (
        "58.3",
        "58.29999999999999999999",
        "0",
        "1e-20",
        "58.30",
        "9007199254740991.5",
        "0.0",
        "-0.0",
        "-1e-400",
    ):
        for received in ("0", "583000", "583000.0000000000001", "null"):
            text = compact(report | {"processing_fees": {"notices": 1, "charged": 0, "received": 0}}).decode()
            text = text.replace('"received":0}', f'"received":{received}}}')
            text = re.sub(r'("amount":)[0-9.]+', rf"\g<1>{amount}", text)
            assert f'"amount":{amount}' in text and f'"received":{received}' in text
            agree(plain, JsonText(text.encode(), "money"))


@pytest.mark.parametrize("edition", gidar.editions())
def test_what_a_float_rounds_to_a_bound_is_not_taken_for_sound(edition: str) -> None:
    """Exact numbers: a negative amount that a double rounds to zero, one beyond the largest that it rounds to it."""
    form, amounts = FORMS[edition], [Decimal("-1E-400"), Decimal("9007199254740991.0000001")]
    places = [*(cell for cell, c in form.cells.items() if c.type == "money"), "/processing_fees/charged"]
    for place in places:
        for amount in amounts:
            report = base(edition)
            *owners, name = place.split("/")[1:]
            reduce(dict.__getitem__, owners, report)[name] = amount
            assert not Quick(form.schema).obeys(report, form.schema)
            assert any(place in [cell.pointer for cell in f.cells] for f in gidar.validate(report).findings)


# ---- the command -------------------------------------------------------------------------------------


def one_by_one(data: list[bytes], path: str) -> tuple[list[dict[str, Any]], list[str]]:
    reports, errors, history = [], [], gidar.History()
    texts = [JsonText(line, f"{path}:{number}") for number, line in enumerate(data, 1)]
    for text in texts:
        with suppress(gidar.InputError):
            history.add(text.report())
    for text in texts:
        result = ordinary(text, history)
        if result is None:
            errors.append(text.source)
        else:
            reports.append(result.to_dict("zh"))
    return reports, errors


@pytest.mark.parametrize("processes", ["1", "2", "5"])
def test_many_lines_get_the_findings_of_each_in_order(gidar_cli: Run, tmp_path: Path, processes: str) -> None:
    lines = [case.json_bytes().replace(b"\n", b" ") for case in JSON_CASES]
    random.Random(processes).shuffle(lines)
    plain = [compact(base(edition)) for edition in gidar.editions()]
    lines = plain * MANY + lines[:150] + [b"{}", b"not JSON", b"[1]"] + plain * 400 + lines[150:]
    path = tmp_path / "many.jsonl"
    path.write_bytes(b"\n".join(lines))
    done = gidar_cli("validate", path, "--format", "json", "--processes", processes)
    assert done.returncode == 2, "what cannot be read at all does not stop the rest"
    document = json.loads(done.stdout)
    reports, errors = one_by_one(lines, str(path))
    assert document["reports"] == reports
    assert [item["source"] for item in document["unreadable"]] == errors
    assert document["summary"]["reports"] == len(reports)
    assert all(source in done.stderr for source in errors)


def test_the_lines_are_shared_out_among_processes(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    path = tmp_path / "many.jsonl"
    lines = [compact(base("2021"))] * 300 + [b" ", b"", b"null"] + [compact(base("2019"))] * 300
    path.write_bytes(b"\n".join(lines) + b"\n")
    chunks = list(split(str(path), refuse, 100_000))
    assert len(chunks) > 10 and sum(chunk.size for chunk in chunks) == path.stat().st_size
    sources = [unread.source for chunk in chunks for unread in chunk.reports(refuse)]
    assert sources == [f"{path}:{at}" for at, line in enumerate(lines, 1) if line.strip()]
    task = Task("text", "zh", False, False, False)
    several = list(work.outcomes(iter(chunks), task, 2))
    alone = list(work.outcomes(iter(chunks), task, 1))
    assert [line for o in several for line in o.lines] == [line for o in alone for line in o.lines]
    assert len(several) == len(chunks) and sum(o.size for o in alone) == path.stat().st_size


@pytest.mark.parametrize("most", [None, 5_000])
@pytest.mark.parametrize("place", ["first", "middle", "last", "without an end"])
@pytest.mark.parametrize(
    "long",
    [b"[" * 100_000, b" " * 100_000 + b"{}", b"{}" + b" " * 100_000, b"\xff" * 2_500_000],
    ids=["deep", "blanks before", "blanks behind", "pieces"],
)
def test_a_line_that_is_far_too_long_is_named_and_the_others_are_read(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch, most: int | None, place: str, long: bytes
) -> None:
    monkeypatch.setattr("gidar.inputs.json_lines.MAX_REPORT", 20_000)
    path, line, errors = tmp_path / "many.jsonl", compact(base("2021")), list[gidar.InputError]()
    lines = [line] * 6
    at = {"first": 0, "middle": 3}.get(place, 6)
    lines.insert(at, long)
    path.write_bytes(b"\n".join(lines) + (b"" if place == "without an end" else b"\n"))
    sources = [
        unread.source for part in split(str(path), errors.append, most) for unread in part.reports(errors.append)
    ]
    assert sources == [f"{path}:{number}" for number in range(1, 8) if number != at + 1]
    assert [(error.key, error.source) for error in errors] == [("line_too_large", f"{path}:{at + 1}")]


def test_a_file_of_nothing_but_a_line_that_is_far_too_long(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr("gidar.inputs.json_lines.MAX_REPORT", 20_000)
    path, errors = tmp_path / "one.jsonl", list[gidar.InputError]()
    path.write_bytes(b" " * 50_000)
    assert not [one for part in split(str(path), errors.append) for one in part.reports(errors.append)]
    assert [(error.key, error.source) for error in errors] == [("line_too_large", f"{path}:1")]


def test_a_folder_of_many_files_comes_in_order_of_name(gidar_cli: Run, tmp_path: Path) -> None:
    for at in range(450):
        edition = gidar.editions()[at % 2]
        report = base(edition)
        report["organ"]["name"] = f"机关{at:03}"
        report["tables"]["requests"]["received"]["total"] += at % 7 == 0
        (tmp_path / f"{at:03}.json").write_bytes(compact(report))
    (tmp_path / "100.json").write_bytes(b"?")
    done = gidar_cli("validate", tmp_path, "--format", "json", "--processes", "2")
    document = json.loads(done.stdout)
    assert [r["organ"] for r in document["reports"]] == [f"机关{at:03}" for at in range(450) if at != 100]
    assert [r["valid"] for r in document["reports"]] == [at % 7 != 0 for at in range(450) if at != 100]
    assert len(document["unreadable"]) == 1


def test_an_interrupted_run_gives_what_it_has(tmp_path: Path) -> None:
    path = tmp_path / "many.jsonl"
    with path.open("wb") as file:
        for _ in range(200):
            file.write((compact(base("2021")) + b"\n") * 1000)
    for number in ("1", "2"):
        command = [sys.executable, "-m", "gidar", "validate", path, "--format", "json", "--processes", number]
        with subprocess.Popen(
            command, cwd=ROOT, stdout=subprocess.PIPE, stderr=subprocess.PIPE, start_new_session=True
        ) as run:
            assert run.stdout and run.stderr
            head = b"".join(run.stdout.readline() for _ in range(40))
            os.killpg(run.pid, signal.SIGINT)
            out, err = run.stdout.read(), run.stderr.read()
            run.wait(timeout=60)
        document = json.loads(head + out)
        assert run.returncode == 2 and not document["valid"]
        assert 0 < document["summary"]["reports"] == len(document["reports"]) < 200_000
        assert str(document["summary"]["reports"]) in err.decode() and "Traceback" not in err.decode()


def test_without_msgspec_every_report_takes_the_ordinary_way(gidar_cli: Run, tmp_path: Path) -> None:
    path = tmp_path / "many.jsonl"
    lines = [compact(base(edition)) for edition in gidar.editions()] * MANY + [JSON_CASES[0].json_bytes()]
    path.write_bytes(b"\n".join(line.replace(b"\n", b" ") for line in lines))
    script = "import sys; sys.modules['msgspec'] = None; from gidar.cli import main; sys.exit(main(sys.argv[1:]))"
    command = [sys.executable, "-c", script, "validate", path, "--format", "json"]
    without = subprocess.run(command, cwd=ROOT, capture_output=True, encoding="utf-8", timeout=120)
    with_ = gidar_cli("validate", path, "--format", "json")
    assert (without.stdout, without.stderr, without.returncode) == (with_.stdout, with_.stderr, with_.returncode)
    assert "Traceback" not in without.stderr and without.stderr.count("\n") == len(gidar.editions())  # one organ a year


def shared(path: Path) -> tuple[list[str], list[tuple[str, str]]]:
    """What two processes say of a file, in chunks of 10,000 bytes: the lines, and the errors with their sources."""
    task = Task("jsonl", "zh", False, False, False)
    done = list(work.outcomes(iter(split(str(path), refuse, 10_000)), task, 2))
    lines = [line for outcome in done for line in outcome.lines]
    return lines, [(error.key, error.source) for outcome in done for error in outcome.errors]


def test_what_no_process_survives_is_named(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    path, text = tmp_path / "many.jsonl", compact(base("2021"))
    path.write_bytes(b"".join(text.replace(b"\n", b" ") + b"\n" for _ in range(60)))
    monkeypatch.setattr(processes, "_work", _die)
    lines, errors = shared(path)
    assert lines == [] and errors[0] == ("process_replaced", "")
    assert errors[1:] == [("process_died", f"{path}:{at}") for at in range(1, 61)]


def test_one_that_is_killed_once_loses_nothing(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    path, text = tmp_path / "many.jsonl", compact(base("2021"))
    path.write_bytes(b"".join(text.replace(b"\n", b" ") + b"\n" for _ in range(60)))
    whole, none = shared(path)
    monkeypatch.setenv("GIDAR_TEST_KILLED", str(tmp_path / "killed"))
    monkeypatch.setattr(processes, "_work", _die_once)
    lines, errors = shared(path)
    assert lines == whole and len(lines) == 60 and none == []
    assert errors == [("process_replaced", "")]


def _die(chunk: object) -> None:
    os._exit(9)


def _die_once(chunk: Chunk) -> ChunkOutcome:
    if chunk.places()[0].endswith(":1"):
        return WORK(chunk)
    with suppress(FileExistsError), open(os.environ["GIDAR_TEST_KILLED"], "x", encoding="utf-8"):
        os.kill(os.getpid(), signal.SIGKILL)
    return WORK(chunk)


def test_a_killed_process_is_told_and_the_run_is_no_good_one(tmp_path: Path) -> None:
    """As an administrator, or a machine short of memory, does it: in the middle of the work, from outside."""
    path = tmp_path / "many.jsonl"
    with path.open("wb") as file:
        for _ in range(40):
            file.write((compact(base("2021")).replace(b"\n", b" ") + b"\n") * 1000)
    command = [sys.executable, "-m", "gidar", "validate", path, "--format", "jsonl", "--processes", "2"]
    with subprocess.Popen(command, cwd=ROOT, stdout=subprocess.PIPE, stderr=subprocess.PIPE) as run:
        assert run.stdout and run.stderr
        first = run.stdout.readline()
        children = Path(f"/proc/{run.pid}/task/{run.pid}/children").read_text(encoding="ascii").split()
        os.kill(int(children[-1]), signal.SIGKILL)
        out, err = run.stdout.read(), run.stderr.read().decode()
        run.wait(timeout=120)
    records = [json.loads(line) for line in (first + out).splitlines()]
    assert run.returncode == 2 and "Traceback" not in err
    assert gidar.InputError("process_replaced", "").message() in err
    assert sum("valid" in record for record in records) == 40_000


def test_of_many_that_cannot_be_read_the_first_are_listed(monkeypatch: pytest.MonkeyPatch) -> None:
    from gidar.cli import common

    monkeypatch.setattr(common, "MAX_LISTED", 3)
    intake = common.Intake("en")
    for at in range(5):
        intake.add(gidar.InputError("empty", str(at)))
    assert [error.source for error in intake.listed()] == ["0", "1", "2", ""]
    assert "2" in intake.listed()[-1].message("en")


@pytest.mark.parametrize("number", ["0", "-1", "x", "99999"])
def test_a_number_of_processes_is_one(gidar_cli: Run, number: str) -> None:
    done = gidar_cli("validate", "x.json", "--processes", number)
    assert done.returncode == 2 and "Traceback" not in done.stderr


# ---- packages ----------------------------------------------------------------------------------------


SOUND = {path.name: path.read_bytes() for path in BASES["2021"].iterdir() if path.name != "report.json"}


def write(folder: Path, files: dict[str, bytes]) -> Path:
    folder.mkdir()
    for name, data in files.items():
        (folder / name).write_bytes(data)
    return folder / "datapackage.json"


def joined(packages: dict[str, dict[str, bytes]]) -> dict[str, bytes]:
    """One package with the reports of several, under new keys."""
    files: dict[str, bytes] = {}
    for key, package in packages.items():
        for name, data in package.items():
            head, newline, rest = data.partition(b"\n")
            if name == "datapackage.json":
                files[name] = data
            else:
                lines = (key.encode() + line[line.index(b",") :] for line in rest.splitlines(keepends=True))
                files[name] = files.get(name, head + newline) + b"".join(lines)
    return files


def plainly_written(package: dict[str, bytes]) -> bool:
    tables = {name: data for name, data in package.items() if name.endswith(".csv")}
    one = tables.pop("reports.csv", b"").count(b"\n") == 2
    return one and all(b'"' not in data and data.count(b"\n") > 1 for data in tables.values())


def by_report(path: Path, most: int | None = None) -> list[gidar.Report]:
    return [unread.report() for chunk in split(str(path), refuse, most) for unread in chunk.reports(refuse)]


def as_a_whole(path: Path) -> list[gidar.Report]:
    return [unread.report() for unread in WholePackage(str(path)).reports(refuse)]


def test_packages_in_step_give_the_reports_that_reading_them_as_a_whole_gives(tmp_path: Path) -> None:
    in_step, let_through, plain = 0, 0, Plain(None)
    for at, case in enumerate(load()):
        if files := case.package():
            path = write(tmp_path / str(at), files)
            [chunk] = split(str(path), refuse)
            if not isinstance(chunk, WholePackage):
                in_step += 1
                let_through += sum(agree(plain, unread) for unread in chunk.reports(refuse))
            assert by_report(path) == as_a_whole(path), case.name
    assert in_step > 200 and let_through > 30


@pytest.mark.parametrize("edition", gidar.editions())
def test_figures_that_another_reader_might_overlook_are_not_let_through(tmp_path: Path, edition: str) -> None:
    rng, plain, let_through = random.Random(f"csv {edition}"), Plain(None), 0
    files = package_of(base(edition), edition) or {}
    for at in range(600):
        name = rng.choice([name for name in files if name.endswith(".csv")])
        lines = files[name].split(b"\n")
        line = rng.randrange(len(lines) - 1)
        cells = lines[line].split(b",")
        cell = rng.randrange(len(cells))
        odd = [
            "",
            "0",
            "00",
            "-0",
            "0.0",
            "1.0",
            "+1",
            " 1",
            "1 ",
            "1e1",
            "-1",
            "１",
            "٣",
            "9007199254740992",
            "x",
            "\t",
        ]
        cells[cell] = rng.choice(
            [*(text.encode() for text in odd), cells[cell], cells[cell] + b",", cells[cell] + b".0"]
        )
        lines[line] = b",".join(cells)
        path = write(tmp_path / str(at), files | {name: b"\n".join(lines)})
        for chunk in split(str(path), lambda error: None):
            if not isinstance(chunk, WholePackage):
                let_through += sum(agree(plain, unread) for unread in chunk.reports(refuse))
    assert 20 < let_through < 400


@pytest.mark.parametrize("edition", gidar.editions())
def test_a_package_is_cut_where_reports_begin(tmp_path: Path, edition: str) -> None:
    found = [case.package() or {} for case in load() if case.edition == edition and "patch" in case.case]
    packages = [package for package in found if plainly_written(package)]
    path = write(tmp_path / "p", joined({f"r{at:03}": package for at, package in enumerate(packages)}))
    whole = as_a_whole(path)
    assert len(whole) == len(packages) > 100
    for most in (None, 1, 10_000, 100_000):
        assert by_report(path, most) == whole
    assert len(list(split(str(path), refuse, 20_000))) > 5


@pytest.mark.parametrize(
    ("name", "change"),
    [
        ("requests.csv", lambda lines: lines[:1] + lines[26:] + lines[1:26]),
        ("requests.csv", lambda lines: lines[:-1]),
        ("requests.csv", lambda lines: lines[:-25]),
        ("fees.csv", lambda lines: [*lines, b"zz,administrative_fees,1\n"]),
        ("fees.csv", lambda lines: [*lines, b"\n"]),
        (
            "fees.csv",
            lambda lines: [line.replace(b"fees", b'"fees"') for line in lines],
        ),
        ("fees.csv", lambda lines: [line.replace(b"\n", b"\r\n") for line in lines]),
        ("fees.csv", lambda lines: [line.replace(b"\n", b"\r") for line in lines]),
        ("reports.csv", lambda lines: [*lines, lines[1]]),
        ("reports.csv", lambda lines: [lines[0], *reversed(lines[1:])]),
        ("reports.csv", lambda lines: [lines[0].replace(b"report", "报告".encode(), 1), *lines[1:]]),
        ("documents.csv", lambda lines: []),
    ],
)
def test_whatever_is_out_of_step_is_read_as_a_whole(tmp_path: Path, name: str, change: Any) -> None:
    files = joined(dict.fromkeys(("a", "c", "b"), SOUND))
    files[name] = b"".join(change(files[name].splitlines(keepends=True)))
    path = write(tmp_path / "p", files)

    def told(read: Any) -> Any:
        try:
            return [gidar.validate(report) for report in read(path)]
        except gidar.InputError as error:
            return error.key

    assert told(gidar.read) == told(as_a_whole)


@pytest.mark.parametrize("edition", gidar.editions())
def test_out_of_step_what_is_plainly_sound_is_told_as_soon(tmp_path: Path, edition: str) -> None:
    """The lines of a report stand anywhere, some twice, missing, or with a comma, a quote, a line break in a cell."""
    rng, plain, let_through = random.Random(f"out of step {edition}"), Plain(None), 0
    found = [case.package() or {} for case in load() if case.edition == edition and "patch" in case.case]
    packages = [package for package in found if plainly_written(package)] + [
        package_of(base(edition), edition) or {}
    ] * 9
    files = joined({f"r{at:03}": package for at, package in enumerate(packages)})
    odd = [b'"1,2"', b'"1\n2"', b'"0"', b'"a""b"', b"", b"-0", b"1,", b'"5\r"', b'"0\n"', b'"\r\n5"']
    for at in range(3):
        changed = {}
        for name, data in files.items():
            head, *lines = data.splitlines(keepends=True)
            if name != "datapackage.json" and name != "reports.csv":
                for line in rng.sample(range(len(lines)), 12):
                    key, row, *cells = lines[line].rstrip().split(b",")
                    cells[rng.randrange(len(cells))] = rng.choice(odd)
                    lines[line] = rng.choice([b"", lines[line] * 2, b",".join((key, row, *cells)) + b"\n"])
            if name != "datapackage.json":
                rng.shuffle(lines)
            changed[name] = head + b"".join(lines)
        sources = [*WholePackage(str(write(tmp_path / str(at), changed))).reports(refuse)]
        assert len(sources) >= len(packages)
        let_through += sum(agree(plain, unread) for unread in sources)
    assert let_through > 20


@pytest.mark.parametrize("block", [1, 2, 7, 101, 4096])
def test_where_a_block_that_is_read_ends_does_not_matter(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch, block: int
) -> None:
    monkeypatch.setattr("gidar.inputs.csv_sorted.MEGABYTE", block)
    path = write(tmp_path / "p", joined(dict.fromkeys(("1", "12", "123", "2", "a", "ab"), SOUND)))
    [chunk] = split(str(path), refuse)
    assert not isinstance(chunk, WholePackage) and by_report(path) == as_a_whole(path)


def test_a_package_that_changes_while_it_is_read_is_told(tmp_path: Path) -> None:
    path = write(tmp_path / "p", joined(dict.fromkeys("abcdefgh", SOUND)))
    chunks = list(split(str(path), refuse, 1))
    requests = tmp_path / "p/requests.csv"
    requests.write_bytes(requests.read_bytes()[:-2000])
    errors: list[gidar.InputError] = []
    reports = [unread.report() for chunk in chunks for unread in chunk.reports(errors.append)]
    assert 3 < len(reports) < 8 and {error.key for error in errors} == {"changed"}


# ---- several years -----------------------------------------------------------------------------------


def years(rng: random.Random) -> dict[str, dict[str, Any]]:
    """Reports of three organs for several years, on both forms, in which some figure was not carried over."""
    reports = {}
    for organ in ("甲市", "乙市", "丙市"):
        for year in (2020, 2021, 2022):
            report = base(gidar.editions()[year > 2020]) | {"year": year, "published": f"{year + 1}-01-20"}
            report["organ"] = report["organ"] | {"name": organ}
            requests = report["tables"]["requests"]
            requests["carried_in"] = dict.fromkeys(requests["carried_in"], 0)
            requests["carried_forward"] = dict.fromkeys(requests["carried_forward"], 0)
            for column in requests["received"]:
                requests["received"][column] = requests["outcomes_total"][column]
            if rng.random() < 0.5:
                requests["carried_forward"]["total"] += 1
            if rng.random() < 0.5:
                requests["carried_forward"]["natural_persons"] = None
            reports[f"{organ}-{year}"] = report
    return reports


@pytest.mark.parametrize("form", ["folder", "package"])
def test_several_years_among_the_reports_are_compared(gidar_cli: Run, tmp_path: Path, form: str) -> None:
    compared = 0
    for seed in range(4):
        reports = years(random.Random(seed))
        folder = tmp_path / str(seed)
        if form == "folder":
            folder.mkdir()
            for name, report in reports.items():
                (folder / f"{name}.json").write_bytes(compact(report))
        else:
            newest = gidar.editions()[-1]
            ours = {name: report for name, report in reports.items() if report["edition"] == newest}
            write(folder, joined({name: package_of(report, newest) or {} for name, report in ours.items()}))
        alone = json.loads(gidar_cli("validate", folder, "--format", "json").stdout)["reports"]
        told = json.loads(gidar_cli("validate", folder, "--previous", folder, "--format", "json").stdout)["reports"]
        assert alone == told
        compared += sum(f["code"] == "carry-over" for r in alone for f in r["findings"])
    assert compared > 5


def test_processes_find_the_years_among_workbooks_that_one_finds(gidar_cli: Run, tmp_path: Path) -> None:
    """Also where a text of JSON comes in between, and a file that nothing can be read of."""
    reports = years(random.Random(0))
    for number, (name, report) in enumerate(reports.items()):
        path = tmp_path / name
        if number % 3 == 2:
            path.with_suffix(".json").write_bytes(compact(report))
            continue
        [content] = files("xlsx", [(report, gidar.load_edition(report["edition"]))]).values()
        path.with_suffix(".xlsx").write_bytes(content)
    (tmp_path / "damaged.xlsx").write_bytes(b"PK\x03\x04")
    told = [gidar_cli("validate", tmp_path, "--processes", n, "--format", "json") for n in (1, 2)]
    assert told[0].stdout == told[1].stdout and {done.returncode for done in told} == {2}
    assert "carry-over" in told[0].stdout


def test_the_gate_compares_years_as_the_ordinary_way_does(tmp_path: Path) -> None:
    from gidar.bulk.several_years import keep

    let_through = 0
    for seed in range(10):
        folder = tmp_path / str(seed)
        folder.mkdir()
        for name, report in years(random.Random(seed)).items():
            (folder / f"{name}.json").write_bytes(compact(report))
        history = gidar.History()
        keep(list(split(str(folder), refuse)), history)
        slowly = gidar.History(gidar.read(folder))
        [chunk] = split(str(folder), refuse)
        for unread in chunk.reports(refuse):
            assert gidar.validate(unread.report(), history) == gidar.validate(unread.report(), slowly)
            let_through += agree(Plain(history), unread, slowly)
    assert let_through > 8


def test_reports_of_one_year_have_no_year_before(gidar_cli: Run, tmp_path: Path) -> None:
    for name in "ab":
        (tmp_path / f"{name}.json").write_bytes(compact(base("2021")))
    [one, two] = json.loads(gidar_cli("validate", tmp_path, "--format", "json", "--lang", "en").stdout)["reports"]
    assert one["not_checked"] == two["not_checked"] and "last year's report" in str(one["not_checked"]).lower()
