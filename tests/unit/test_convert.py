"""Conversion between editions: what is equal or a sum is carried over, everything else stays blank and is listed."""

import json
from decimal import Decimal
from pathlib import Path

import pytest

import gidar
from cases import DIST, SUITE
from conftest import Run
from gidar.conversion.crosswalk import NotConvertible, convert
from gidar.inputs.json_text import report_from_mapping
from gidar.writers.json import as_json

OTHER = {"2019": "2021", "2021": "2019"}


def base(name: str, edition: str) -> dict:
    return json.loads((SUITE / f"bases/{name}-{edition}/report.json").read_text(encoding="utf-8"))


def walk(edition: str) -> dict:
    [found] = json.loads((DIST / edition / "crosswalk.json").read_text(encoding="utf-8"))["crosswalks"]
    return found


def cells(data: dict) -> dict[str, object]:
    return {
        f"/tables/{table}/{row}/{column}": value
        for table, rows in data["tables"].items()
        for row, columns in rows.items()
        for column, value in columns.items()
    }


@pytest.mark.parametrize("edition", OTHER)
def test_every_cell_is_carried_over_or_listed(edition: str) -> None:
    old = base("complete", edition)
    conversion = convert(report_from_mapping(old), OTHER[edition])
    before, after = cells(old), cells(conversion.data)
    assert list(after) == list(gidar.load_edition(OTHER[edition]).cells)
    told = [*conversion.equal, *conversion.summed, *conversion.left]
    assert sorted(p for e in told for p in e.source) == sorted(before)
    assert sorted(p for e in told for p in e.target) == sorted(after)
    for entry in conversion.equal:
        assert [after[p] for p in entry.target] == [before[p] for p in entry.source]
    for entry in conversion.summed:
        assert [after[p] for p in entry.target] == [sum(before[p] for p in entry.source)]
    assert all(after[p] is None for entry in conversion.left for p in entry.target)
    assert {e.relation for e in conversion.left} >= {"near-equal", "not-comparable", "dropped", "new"}
    assert len(conversion.summed) == (7 if edition == "2021" else 0), (
        "three rows of the newer form are one of the older"
    )


@pytest.mark.parametrize("edition", OTHER)
def test_what_is_not_a_table_is_kept_and_the_result_is_sound(edition: str) -> None:
    old = base("complete", edition) | {"table_scopes": {"requests": "organ", "fees": "level"}}
    if edition == "2019":
        old["table_scopes"]["procurement"] = "organ"
    new = convert(report_from_mapping(old), OTHER[edition]).data
    same = ("organ", "year", "narrative", "published", "scope")
    assert new["edition"] == OTHER[edition] and all(new[key] == old[key] for key in same)
    assert new["table_scopes"] == {"requests": "organ", "fees": "level"}
    codes = {finding.code for finding in gidar.validate(new).findings if finding.severity == "error"}
    assert codes == {"edition-year"}, "the year is that of the other form, and that is said"


def test_kinds_of_fees_never_become_an_amount_of_money() -> None:
    old = base("complete", "2019")
    assert old["tables"]["fees"]["administrative_fees"]["items_last_year"] > 0
    conversion = convert(report_from_mapping(old), "2021")
    assert conversion.data["tables"]["fees"] == {"administrative_fees": {"amount": None}}
    [entry] = [e for e in conversion.left if "/tables/fees/administrative_fees/amount" in e.target]
    assert entry.relation == "not-comparable" and entry.note
    back = convert(report_from_mapping(base("complete", "2021")), "2019")
    assert set(back.data["tables"]["fees"]["administrative_fees"].values()) == {None}


def test_wrong_totals_stay_wrong_and_blanks_blank() -> None:
    old = base("complete", "2021")
    old["tables"]["requests"]["outcomes_total"]["total"] += 5
    old["tables"]["requests"]["fee_overdue"]["total"] = None
    conversion = convert(report_from_mapping(old), "2019")
    new = conversion.data["tables"]["requests"]
    assert new["outcomes_total"]["total"] == old["tables"]["requests"]["outcomes_total"]["total"]
    assert new["other_handling"]["total"] is None
    assert [e.relation for e in conversion.left if "/tables/requests/fee_overdue/total" in e.source] == ["incomplete"]


def test_what_is_no_figure_is_listed_and_left_blank() -> None:
    old = base("complete", "2019")
    old["tables"]["requests"]["received"]["total"] = "1,234"
    del old["tables"]["requests"]["carried_in"]
    conversion = convert(report_from_mapping(old), "2021")
    assert conversion.data["tables"]["requests"]["received"]["total"] is None
    assert set(conversion.data["tables"]["requests"]["carried_in"].values()) == {None}
    assert sum(entry.relation == "unusable" for entry in conversion.left) == 8


def test_what_is_no_cell_of_the_form_is_listed() -> None:
    old = base("complete", "2019")
    old["tables"]["requests"]["received"]["children"] = 5
    old["tables"]["mine"] = {"a/b": {"c": 1}}
    conversion = convert(report_from_mapping(old), "2021")
    unknown = [entry.source for entry in conversion.left if entry.relation == "unknown"]
    assert unknown == [["/tables/requests/received/children"], ["/tables/mine/a~1b/c"]]


def test_a_wrongly_named_edition_is_named_right() -> None:
    old = base("complete", "2021") | {"edition": "2019"}
    assert convert(report_from_mapping(old), "2021").data["edition"] == "2021"


def test_amounts_keep_every_digit() -> None:
    text = as_json({"a": Decimal("72701.2578"), "b": Decimal("0.10000000000000000000000001"), "c": "1.5"})
    assert text == '{"a": 72701.2578, "b": 0.10000000000000000000000001, "c": "1.5"}'
    assert as_json({"a": "\x001\x00"}) == '{"a": "\\u00001\\u0000"}'


def test_a_report_of_that_edition_is_left_alone_and_one_of_none_refused() -> None:
    report = report_from_mapping(base("complete", "2021"))
    assert convert(report, "2021").data == report.data and not convert(report, "2021").left
    with pytest.raises(NotConvertible):
        convert(report_from_mapping({"edition": "1999", "tables": {}}), "2021")
    with pytest.raises(KeyError):
        convert(report, "1999")


def test_on_the_command_line(gidar_cli: Run, tmp_path: Path) -> None:
    source = SUITE / "bases/complete-2019"
    done = gidar_cli("convert", source / "report.json", "--to-edition", "2021")
    data = json.loads(done.stdout)
    assert done.returncode == 0 and data["edition"] == "2021"
    assert "fees.administrative_fees.amount" in done.stderr and "：直接沿用172栏，留空28栏。\n" in done.stderr
    english = gidar_cli("convert", source / "report.json", "--to-edition", "2021", "--lang", "en")
    assert english.stdout == done.stdout and "a different quantity" in english.stderr

    package = gidar_cli("convert", source / "datapackage.json", "--to-edition", "2021", "-o", tmp_path / "new.json")
    assert package.returncode == 0 and not package.stdout
    assert cells(json.loads((tmp_path / "new.json").read_text(encoding="utf-8"))) == cells(data)
    again = gidar_cli("convert", source, "--to-edition", "2021", "-o", tmp_path / "new.json", "--lang", "en")
    assert again.returncode == 2 and "not overwritten" in again.stderr

    (tmp_path / "many.jsonl").write_text(json.dumps(base("complete", "2019")) + "\n" + json.dumps(base("zero", "2021")))
    many = gidar_cli("convert", tmp_path / "many.jsonl", "--to-edition", "2021")
    assert [json.loads(line)["edition"] for line in many.stdout.splitlines()] == ["2021", "2021"]
    (tmp_path / "none.json").write_text('{"edition": "1999", "tables": {}}')
    odd = base("complete", "2019")
    odd["narrative"]["other"] = "\ud800"
    (tmp_path / "odd.json").write_text(json.dumps(odd))
    done = gidar_cli("convert", tmp_path / "odd.json", "--to-edition", "2021", "-o", tmp_path / "odd.out.json")
    assert (
        done.returncode == 0 and json.loads((tmp_path / "odd.out.json").read_text())["narrative"]["other"] == "\ud800"
    )
    none = gidar_cli("convert", tmp_path / "none.json", "--to-edition", "2021", "--lang", "en")
    assert none.returncode == 1 and "not converted" in none.stderr and not none.stdout
    for args in (["missing.json", "--to-edition", "2021"], [source, "--to-edition", "1999"]):
        assert gidar_cli("convert", *args).returncode == 2


@pytest.mark.parametrize("lang", ["zh", "en"])
@pytest.mark.parametrize("form", ["json", "docx"])
def test_what_a_form_has_no_place_for_is_kept_beside_the_output(
    gidar_cli: Run, tmp_path: Path, form: str, lang: str
) -> None:
    old, source, out = base("complete", "2019"), SUITE / "bases/complete-2019/report.json", tmp_path / f"new.{form}"
    done = gidar_cli("convert", source, "--to-edition", "2021", "-o", out, "--lang", lang)
    record = Path(f"{out}.not-held.json")
    told = done.stderr.splitlines()
    of_years = [line for line in told if "edition-year" in line]  # the report is for a year of the old edition
    assert done.returncode == 0 and len(of_years) == 1
    assert len(told) - len(of_years) <= 6, "counts, and where each is listed"
    assert str(record) in done.stderr and "26" in done.stderr and "administrative_fees" not in done.stderr
    [listed] = json.loads(record.read_text(encoding="utf-8"))["reports"]
    kept = {cell["pointer"]: cell["value"] for entry in listed["conversion"] for cell in entry["from"]}
    expected = convert(report_from_mapping(old), "2021")
    assert kept == {pointer: cells(old)[pointer] for entry in expected.left for pointer in entry.source}
    assert sorted(p for entry in listed["conversion"] for p in entry["to"]) == sorted(
        pointer for entry in expected.left for pointer in entry.target
    )
    assert all(entry["said"] for entry in listed["conversion"]) and listed["source"] == str(source)
    assert bool(listed["lost"]) is (form == "docx")
    shown = gidar_cli("convert", source, "--to-edition", "2021", "--lang", lang)
    *said, last = shown.stderr.splitlines()[1:]
    assert [line[2:] for line in said] == [entry["said"] for entry in listed["conversion"]] and last in of_years


def test_a_record_of_many_reports_names_each(gidar_cli: Run, tmp_path: Path) -> None:
    lines, out = [as_json(base(name, "2019")) for name in ("complete", "zero")], tmp_path / "new.jsonl"
    (tmp_path / "old.jsonl").write_text("\n".join(lines), encoding="utf-8")
    assert gidar_cli("convert", tmp_path / "old.jsonl", "--to-edition", "2021", "-o", out).returncode == 0
    listed = json.loads(Path(f"{out}.not-held.json").read_text(encoding="utf-8"))["reports"]
    assert [entry["written"] for entry in listed] == ["new.jsonl:1", "new.jsonl:2"]
    assert gidar_cli("convert", out, "--to-edition", "2021", "-o", tmp_path / "same.jsonl").returncode == 0
    assert not (tmp_path / "same.jsonl.not-held.json").exists(), "nothing was left out"
