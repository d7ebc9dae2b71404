"""Readers: formats, encodings, headings, places; and input that is broken or hostile."""

import csv
import hashlib
import io
import json
import os
import re
import time
import unicodedata
import zipfile
from decimal import Decimal
from pathlib import Path
from typing import Any

import pytest

import gidar
from cases import ROOT, found, package_of
from gidar.inputs.discovery import READ
from gidar.inputs.json_text import parse
from gidar.inputs.kinds import SPREADSHEETS
from gidar.inputs.organ_list import read_organs

PACKAGE = ROOT / "examples/shuangyashan-2024"


def read_all(path: Path) -> list[gidar.Report]:
    return list(gidar.read(path))


def error_of(path: Path) -> gidar.InputError:
    with pytest.raises(gidar.InputError) as caught:
        read_all(path)
    assert "\n" not in caught.value.message("zh") and "\n" not in caught.value.message("en")
    return caught.value


@pytest.fixture
def package(tmp_path: Path) -> Path:
    for file in PACKAGE.iterdir():
        (tmp_path / file.name).write_bytes(file.read_bytes())
    return tmp_path


def descriptor(package: Path, change) -> None:
    path = package / "datapackage.json"
    data = json.loads(path.read_text(encoding="utf-8"))
    change(data)
    path.write_text(json.dumps(data), encoding="utf-8")


# ---- JSON -----------------------------------------------------------------------------------------


def test_numbers_keep_their_exact_value(tmp_path: Path, example: dict) -> None:
    text = json.dumps(example).replace("21273.89", "21273.890000000000000001")
    (tmp_path / "r.json").write_text(text)
    [report] = read_all(tmp_path / "r.json")
    assert report.value("/tables/fees/administrative_fees/amount") == Decimal("21273.890000000000000001")


@pytest.mark.parametrize("written", ["60435.0", "6.0435e4", "60435"])
def test_a_whole_number_is_whole_however_it_is_written(tmp_path: Path, example: dict, written: str) -> None:
    (tmp_path / "r.json").write_text(json.dumps(example).replace("60435", written))
    [report] = read_all(tmp_path / "r.json")
    assert report.value("/tables/licensing/administrative_licences/decisions") == 60435
    assert gidar.validate(report).findings == ()


@pytest.mark.parametrize(
    "number", ["9" * 5000, "1e400", "1e999999999", "-1e999999999", "1e-999999999", "0." + "0" * 5000 + "1"]
)
def test_numbers_of_any_size_are_findings(tmp_path: Path, example: dict, number: str) -> None:
    (tmp_path / "r.json").write_text(json.dumps(example).replace("60435", number))
    [report] = read_all(tmp_path / "r.json")
    [finding] = [f for f in gidar.validate(report).findings]
    assert finding.code == ("cell-fraction" if number.startswith("0.") or "e-" in number else "cell-too-large")
    assert len(finding.message("zh")) < 200
    json.dumps(finding.to_dict())


def test_a_text_that_was_cut_off_is_said_to_be_incomplete(example: dict) -> None:
    """Wherever it breaks off; and what is wrong within a text is not."""
    for data in (json.dumps(example, ensure_ascii=False).encode(), json.dumps(example, indent=1).encode()):
        for end in {*range(1, 300), *range(300, len(data), 97), len(data) - 1}:
            with pytest.raises(gidar.InputError) as fault:
                parse(data[:end], "r.json")
            assert fault.value.key == "json_cut" or "“" in data[:end].decode("utf-8", "replace").rpartition('"')[2], end
    for text in ('{"a": 1} x', '{"a": "甲”, "b": 1}', '{"a" 1}', '{"a": 1,, "b": 2}', '{"a": 1,234}'):
        with pytest.raises(gidar.InputError) as fault:
            parse(text.encode(), "r.json")
        assert fault.value.key == "json_syntax"


@pytest.mark.parametrize(
    ("data", "key"),
    [
        (b"", "empty"),
        (b"  \n", "empty"),
        (b"\xef\xbb\xbf", "empty"),
        (b"{", "json_cut"),
        (b"edition: '2021'\nyear: 2024\n", "json_syntax"),
        (b'{"edition": "2021",}', "json_syntax"),
        ('{"edition":“2021”}'.encode(), "json_character"),
        ('{"edition": "2021"，"year": 2024}'.encode(), "json_character"),
        ('{\n\u3000"edition": "2021"}'.encode(), "json_character"),
        ('{"edition": "2021"}\u2028'.encode(), "json_character"),
        (b'{"edition": "2021",\n "name": "a\tb"}', "json_control"),
        (b'{"edition": "2021", "name": "a,\n "year": 2024}', "json_control"),
        (b'{"edition": "2021", "year": NaN}', "json_constant"),
        (b'{"edition": "2021", "year": -Infinity}', "json_constant"),
        (b"\x89PNG\r\n\x1a\n\0\0", "binary"),
        ('{"edition": "格"}'.encode("gb18030"), "other_encoding"),
        *(
            ('{"edition": "2021", "organ": {"name": "市"}}'.encode(name), "wide_json")
            for name in ("utf-16", "utf-16-le", "utf-16-be", "utf-32", "utf-32-le", "utf-32-be")
        ),
        (b'{\0"edition": "2021"}', "json_nul"),
        (b'{"edition": "2021"}' + bytes(20), "json_nul"),
        (b'var report = {"edition": "2021", "a": 1, "b": 2};', "text_before"),
        (b'// a, b, c\n{"edition": "2021"}', "text_before"),
        (b'/* a, b,\n c */ callback({"edition": "2021"})', "text_before"),
        (b'\x1e{"edition": "2021"}', "text_before"),
        (b'\xef\xbb\xbfvar report = {"edition": "2021"}', "text_before"),
        (b"year,organ,name\n2021,a,b\n", "other_kind"),
        (b"[" * 100_000, "too_deep"),
        (b'{"tables":' * 500 + b"1" + b"}" * 500, "too_deep"),
        (b"[1, 2]", "not_a_report"),
        (b'"2021"', "not_a_report"),
        (b"{}", "not_a_report"),
        (b'{"name": "x"}', "not_a_report"),
    ],
)
def test_what_is_no_json_report_is_said(tmp_path: Path, data: bytes, key: str) -> None:
    (tmp_path / "r.json").write_bytes(data)
    assert error_of(tmp_path / "r.json").key == key


@pytest.mark.parametrize(
    ("before", "key"), [("", "wide_json"), ("var report = ", "text_before"), ("\x1e", "text_before")]
)
def test_what_is_no_line_of_json_is_said(tmp_path: Path, example: dict, before: str, key: str) -> None:
    text = before + json.dumps(example) + "\n"
    (tmp_path / "r.jsonl").write_bytes(text.encode("utf-16-le" if key == "wide_json" else "utf-8"))
    error = error_of(tmp_path / "r.jsonl")
    assert error.key == key and (error.source.endswith(":1") or key == "wide_json")


def test_size_is_limited(tmp_path: Path) -> None:
    with open(tmp_path / "r.json", "wb") as file:
        for _ in range(100):
            file.write(b"[" * 1_000_000)
    assert error_of(tmp_path / "r.json").key == "too_large"


def test_a_lone_surrogate_is_not_a_crash(tmp_path: Path, example: dict) -> None:
    example = json.loads(json.dumps(example))
    example["organ"]["name"] = "市\ud800"
    (tmp_path / "r.json").write_text(json.dumps(example))
    [report] = read_all(tmp_path / "r.json")
    assert gidar.validate(report).valid


def test_ten_thousand_unknown_fields_are_cut_and_said(tmp_path: Path, example: dict) -> None:
    (tmp_path / "r.json").write_text(json.dumps({**example, **{f"x{n}": n for n in range(10_000)}}))
    [report] = read_all(tmp_path / "r.json")
    result = gidar.validate(report)
    assert len(result.findings) == 1000
    assert "10000" in result.not_checked[0].reason()


@pytest.mark.parametrize("value", [float("nan"), {1, 2}, object(), b"x"])
def test_a_mapping_that_is_no_json_is_refused(example: dict, value: object) -> None:
    with pytest.raises(gidar.InputError):
        gidar.validate({**example, "year": value})


def test_a_mapping_keeps_its_exact_numbers(example: dict) -> None:
    report = json.loads(json.dumps(example))
    report["tables"]["fees"]["administrative_fees"]["amount"] = Decimal("21273.890000000000000001")
    report["processing_fees"]["received"] = Decimal("212738900.00000000001")
    found = {finding.code: finding for finding in gidar.validate(report).findings}
    assert found["processing-fees-bound"].cells[0].value == Decimal("212738900.00000000001")
    report["year"] = 2024.0
    report["processing_fees"] |= {"charged": 0.5, "received": 0.5}
    assert gidar.validate(report).findings == ()


def test_a_mapping_that_contains_itself_is_refused(example: dict) -> None:
    report = dict(example)
    report["organ"] = report
    with pytest.raises(gidar.InputError):
        gidar.validate(report)


# ---- lines and folders ----------------------------------------------------------------------------


def test_lines_go_on_after_a_bad_one(tmp_path: Path, example: dict) -> None:
    line = json.dumps(example, ensure_ascii=False)
    (tmp_path / "r.jsonl").write_text(f"{line}\n\n{{bad\n{line}\n", encoding="utf-8")
    errors: list[gidar.InputError] = []
    reports = list(gidar.read(tmp_path / "r.jsonl", errors.append))
    assert [report.source.rpartition(":")[2] for report in reports] == ["1", "4"]
    assert [error.source.rpartition(":")[2] for error in errors] == ["3"]


def test_a_folder_is_searched_in_order(tmp_path: Path, example: dict) -> None:
    (tmp_path / "b.json").write_text(json.dumps(example))
    (tmp_path / "a").mkdir()
    (tmp_path / "a/x.json").write_text(json.dumps(example))
    (tmp_path / "notes.txt").write_text("…")
    (tmp_path / "loop").symlink_to(tmp_path)
    errors: list[gidar.InputError] = []
    assert [os.path.relpath(r.source, tmp_path) for r in gidar.read(tmp_path, errors.append)] == ["a/x.json", "b.json"]
    assert {(os.path.basename(error.source), error.key) for error in errors} == {
        ("notes.txt", "no_report_tables"),
        ("loop", "link"),
    }


@pytest.mark.parametrize("name", ["missing.json", "missing", "missing.csv", "missing.pdf", "a\0b.json"])
def test_missing(tmp_path: Path, name: str) -> None:
    assert error_of(tmp_path / name).key in ("missing", "unreadable")


def test_other_kinds_of_files(tmp_path: Path) -> None:
    for name, key in (("r.yaml", "unknown_format"), ("r.csv", "lone_csv"), ("r", "unknown_format")):
        (tmp_path / name).write_text("x")
        assert error_of(tmp_path / name).key == key
    (tmp_path / "empty").mkdir()
    assert error_of(tmp_path / "empty").key == "nothing_found"
    os.mkfifo(tmp_path / "pipe.json")
    assert error_of(tmp_path / "pipe.json").key == "not_a_file"
    assert error_of(Path("/dev/zero")).key == "not_a_file"


# ---- CSV packages ---------------------------------------------------------------------------------


def test_every_way_to_name_a_package_gives_the_same_report(package: Path, tmp_path_factory) -> None:
    folder = tmp_path_factory.mktemp("zip")
    for prefix in ("", "inner/"):
        with zipfile.ZipFile(folder / f"{prefix.strip('/')}p.zip", "w") as archive:
            for file in package.iterdir():
                archive.write(file, prefix + file.name)
    paths = [package, package / "datapackage.json", folder / "p.zip", folder / "innerp.zip"]
    reports = [read_all(path) for path in paths]
    assert all(len(r) == 1 for r in reports)
    assert all(r[0].data == reports[0][0].data for r in reports)


def test_json_and_package_of_the_real_report_are_the_same(example: dict) -> None:
    [report] = read_all(PACKAGE)
    [same] = read_all(ROOT / "examples/shuangyashan-2024.json")
    assert report.data == {k: v for k, v in same.data.items() if k != "$schema"}
    assert gidar.validate(report).findings == gidar.validate(example).findings == ()


@pytest.mark.parametrize("encoding", ["utf-8", "utf-8-sig", "gb18030"])
@pytest.mark.parametrize("headings", ["ids", "labels"])
def test_encodings_and_headings(package: Path, encoding: str, headings: str) -> None:
    for name, schema in gidar.load_edition("2021").table_schemas.items():
        path = package / f"{name}.csv"
        text = path.read_text(encoding="utf-8")
        if headings == "labels":
            labels = io.StringIO()
            csv.writer(labels, lineterminator="\r\n").writerow([field["title"] for field in schema["fields"]])
            text = labels.getvalue() + text.split("\n", 1)[1].replace("\n", "\r\n")
        path.write_bytes(text.encode(encoding))
    [report] = read_all(package)
    assert report.data == read_all(PACKAGE)[0].data
    assert gidar.validate(report).findings == ()


def test_headings_may_differ_in_width_and_spaces(package: Path) -> None:
    label = gidar.load_edition("2021").tables["fees"].columns["amount"].label["zh"]
    half_width = label.replace("（", "(").replace("）", ")").replace("：", ":")
    assert half_width != label
    heading = f"报告代号, 行 ,{half_width}"
    (package / "fees.csv").write_text(f"{heading}\nshuangyashan-2024,administrative_fees,1\n", "utf-8")
    assert gidar.validate(read_all(package)[0]).valid


@pytest.mark.parametrize(
    ("text", "code"),
    [
        ("4 5", "cell-white-space"),
        (" 45", "cell-white-space"),
        ("１２", "cell-full-width"),
        ('"1,234"', "cell-thousands-separator"),
        ("/", "cell-placeholder"),
        ("－", "cell-placeholder"),
        ("12件", "cell-with-unit"),
        ("007", "cell-text"),
        ("1_000", "cell-text"),
        ("+5", "cell-text"),
        ("٣", "cell-text"),
        ("1e3", "cell-text"),
        ("=1+1", "cell-text"),
        ("12.0", "cell-fraction"),
        ("-3", "cell-negative"),
        ("99999999999999999999", "cell-too-large"),
        ("", "cell-blank"),
    ],
)
def test_raw_text_is_never_silently_a_number(package: Path, text: str, code: str) -> None:
    (package / "licensing.csv").write_text(
        f"report,row,decisions\nshuangyashan-2024,administrative_licences,{text}\n", "utf-8"
    )
    [finding] = gidar.validate(read_all(package)[0]).findings
    assert finding.code == code
    assert finding.cells[0].location == ("licensing.csv", 2, "decisions")
    assert finding.cells[0].pointer == "/tables/licensing/administrative_licences/decisions"


def test_places_count_lines_of_the_file(package: Path) -> None:
    """A narrative of several lines does not shift what follows; a heading in Chinese is named as it stands."""
    [header, line] = csv.reader(io.StringIO((package / "reports.csv").read_text(encoding="utf-8")))
    line[header.index("overview")] += "\n\n第三段"
    second = ["second", *line[1:]]
    second[header.index("published")] = "1月24日"
    header[header.index("published")] = "公布日期"
    with open(package / "reports.csv", "w", encoding="utf-8", newline="") as file:
        csv.writer(file).writerows([header, line, second])
    first, second_result = (gidar.validate(report) for report in read_all(package))
    assert first.findings == ()
    [finding] = [f for f in second_result.findings if f.code == "field-value"]
    assert finding.cells[0].location == ("reports.csv", 5, "公布日期")


def test_several_reports_and_lines_that_belong_to_none(tmp_path: Path, example: dict) -> None:
    one, two = package_of(example, "2021", "a"), package_of({**example, "year": 2023, "published": None}, "2021", "b")
    for name in one:
        data = one[name] if name == "datapackage.json" else one[name] + two[name].split(b"\n", 1)[1]
        (tmp_path / name).write_bytes(data)
    with open(tmp_path / "licensing.csv", "ab") as file:
        file.write(b"c,administrative_licences,5\n\n")
    results = [gidar.validate(report) for report in read_all(tmp_path)]
    assert [(r.source.rpartition("#")[2], r.year, r.valid) for r in results] == [
        ("a", 2024, True),
        ("b", 2023, True),
        ("", None, False),
    ]
    assert [f.code for r in results for f in r.findings] == ["report-unknown", "line-blank"]
    assert results[2].findings[0].cells[0].location.line == 4
    assert results[2].findings[1].cells[0].location.line == 5


def test_a_missing_table_file_is_a_finding_and_the_rest_is_checked(package: Path) -> None:
    (package / "fees.csv").unlink()
    assert [f.code for f in gidar.validate(read_all(package)[0]).findings] == ["table-missing"]


def test_an_extra_table_is_a_finding(package: Path) -> None:
    (package / "procurement.csv").write_text("report,row,projects\n", "utf-8")
    descriptor(package, lambda d: d["resources"].append({"name": "procurement", "path": "procurement.csv"}))
    assert [(f.code, f.cells[0].pointer) for f in gidar.validate(read_all(package)[0]).findings] == [
        ("table-unknown", "/tables/procurement")
    ]


def test_a_column_that_the_descriptor_promises_is_needed(package: Path) -> None:
    lines = list(csv.reader(io.StringIO((package / "reports.csv").read_text(encoding="utf-8"))))
    at = lines[0].index("organ_kind")
    with open(package / "reports.csv", "w", encoding="utf-8", newline="") as file:
        csv.writer(file).writerows([line[:at] + line[at + 1 :] for line in lines])
    assert [f.code for f in gidar.validate(read_all(package)[0]).findings] == ["column-missing"]
    descriptor(package, lambda d: d["resources"][0]["schema"]["fields"].pop(at))
    assert gidar.validate(read_all(package)[0]).findings == ()


@pytest.mark.parametrize(
    ("path", "key"),
    [
        ("../secret.csv", "path_escape"),
        ("a/../../secret.csv", "path_escape"),
        ("/etc/passwd", "path_escape"),
        ("C:\\secret.csv", "path_escape"),
        ("..\\secret.csv", "path_escape"),
        ("~/secret.csv", "path_escape"),
        ("https://example.org/x.csv", "path_remote"),
        ("file:///etc/passwd", "path_remote"),
        (["../secret.csv"], "path_escape"),
        (["licensing.csv", "more.csv"], "descriptor_value"),
        ([], "descriptor_value"),
        (None, "descriptor_value"),
        (7, "descriptor_value"),
        ("", "descriptor_value"),
    ],
)
def test_a_package_stays_inside_its_folder(package: Path, path: object, key: str) -> None:
    descriptor(package, lambda d: d["resources"][1].update(path=path))
    assert error_of(package).key == key


def test_a_link_out_of_the_package_is_refused(package: Path, tmp_path_factory) -> None:
    secret = tmp_path_factory.mktemp("outside") / "secret.csv"
    secret.write_text("report,row,decisions\n")
    (package / "licensing.csv").unlink()
    (package / "licensing.csv").symlink_to(secret)
    assert error_of(package).key == "path_escape"


@pytest.mark.parametrize(
    ("change", "key"),
    [
        (lambda d: d.pop("resources"), "descriptor_resources"),
        (lambda d: d.update(resources={}), "descriptor_resources"),
        (lambda d: d["resources"].append(5), "descriptor_name"),
        (lambda d: d["resources"].append(d["resources"][0]), "descriptor_name"),
        (lambda d: d["resources"].pop(0), "no_reports_file"),
        (lambda d: d["resources"][1].update(dialect={"header": False}), "descriptor_value"),
        (lambda d: d["resources"][1].update(format="xlsx"), "descriptor_value"),
        (lambda d: d["resources"][1].update(compression="gz"), "descriptor_value"),
        (lambda d: d["resources"][1].update(encoding="utf-16"), "descriptor_value"),
        (lambda d: d["resources"][1].update(path="fees.csv"), "descriptor_shared"),
        (lambda d: d["resources"][0].update(dialect={"delimiter": ";"}), "descriptor_value"),
    ],
)
def test_faulty_descriptors(package: Path, change, key: str) -> None:
    descriptor(package, change)
    assert error_of(package).key == key


@pytest.mark.parametrize(
    ("said", "key"),
    [
        ({"bytes": -1}, "descriptor_bytes"),
        ({"bytes": "many"}, "descriptor_bytes"),
        ({"hash": "0" * 32}, "descriptor_hash"),
        ({"hash": "sha256:" + "0" * 64}, "descriptor_hash"),
        ({"hash": "crc32:00000000"}, "descriptor_value"),
        ({"hash": 7}, "descriptor_hash"),
        ({"extrapaths": ["more.csv"]}, "descriptor_value"),
        ({"innerpath": "a.csv"}, "descriptor_value"),
        ({"layout": {"skipRows": [2]}}, "descriptor_value"),
    ],
)
def test_a_file_is_held_to_what_its_descriptor_says_of_it(package: Path, said: dict[str, Any], key: str) -> None:
    """A file that is cut off at the end of a line is otherwise as sound as one of fewer reports."""
    told = json.loads((package / "datapackage.json").read_text(encoding="utf-8"))
    data = (package / told["resources"][1]["path"]).read_bytes()
    for digest in (hashlib.md5(data).hexdigest(), "SHA256:" + hashlib.sha256(data).hexdigest().upper()):
        descriptor(package, lambda d, digest=digest: d["resources"][1].update(bytes=len(data), hash=digest))
        assert len(read_all(package)) == 1
    descriptor(package, lambda d: d["resources"][1].update(said))
    assert error_of(package).key == key


@pytest.mark.parametrize("encoding", ["big5", "cp932"])
def test_what_is_hardly_chinese_is_no_gb18030(package: Path, tmp_path: Path, encoding: str) -> None:
    """Almost any bytes are sound GB18030: an organ would get a name that nobody has given it."""
    name = "雙鴨山市人民政府辦公室" if encoding == "big5" else "市役所総務課教育委員会"
    for code in (encoding, "gb18030"):
        (package / "reports.csv").write_bytes(reports_of(name).encode(code))
        (tmp_path / "a.json").write_bytes(json.dumps({"name": name}, ensure_ascii=False).encode(code))
        (tmp_path / "list.txt").write_bytes(f"{name}\n".encode(code))
        if code == encoding:
            assert error_of(package).key == error_of(tmp_path / "a.json").key == "encoding_strange"
            with pytest.raises(gidar.InputError, match="UTF-8"):
                read_organs(tmp_path / "list.txt")
        elif encoding == "big5":
            assert [report.data["organ"]["name"] for report in read_all(package / "datapackage.json")] == [name]
            assert error_of(tmp_path / "a.json").key == "other_encoding"
            assert read_organs(tmp_path / "list.txt") == [(name,)]


def reports_of(name: str) -> str:
    """reports.csv with another organ and no text."""
    with (PACKAGE / "reports.csv").open(encoding="utf-8-sig", newline="") as file:
        heading, values = csv.reader(file)
    told = dict(zip(heading, values, strict=True)) | {"organ_name": name}
    kept = [told[field] if field not in ("overview", "problems", "other") else "" for field in heading]
    return ",".join(heading) + "\n" + ",".join(kept) + "\n"


def test_a_character_that_no_json_has_is_named(tmp_path: Path) -> None:
    """Of a special space nobody sees that it is there."""
    (tmp_path / "a.json").write_text('{\n\xa0"edition": "2021"}', encoding="utf-8")
    error = error_of(tmp_path / "a.json")
    assert all("U+00A0" in error.message(lang) for lang in ("zh", "en")) and "line 2, column 1" in error.message("en")


def test_a_workbook_under_the_name_of_a_table_is_told(package: Path) -> None:
    with zipfile.ZipFile(package / "fees.csv", "w") as archive:
        archive.writestr("xl/workbook.xml", "<workbook/>")
    error = error_of(package)
    assert error.key == "other_kind" and "XLSX" in error.message("en") and error.source.endswith("fees.csv")


SAID = [
    ({"dialect": {"quoteChar": "'"}}, "dialect/quoteChar", "'", '"'),
    ({"dialect": {"delimiter": ",", "thing": 7}}, "dialect/thing", "7", ""),
    ({"dialect": "dialect.json"}, "dialect", "dialect.json", "null"),
    ({"encoding": "utf-16"}, "encoding", "utf-16", "utf-8, gb18030"),
    ({"encoding": ["utf-8"]}, "encoding", "utf-8", "utf-8, gb18030"),
    ({"format": "xlsx"}, "format", "xlsx", "csv"),
    ({"compression": "gz"}, "compression", "gz", "no"),
    ({"path": ["licensing.csv", "more.csv"]}, "path", "more.csv", "licensing.csv"),
    ({"data": []}, "data", "[]", "path"),
    ({"missingValues": ["-"]}, "missingValues", "-", '[""]'),
    ({"schema": {"missingValues": ["", "-"]}}, "schema/missingValues", "-", '[""]'),
    ({"schema": {"fieldsMatch": "subset"}}, "schema/fieldsMatch", "subset", "exact"),
    ({"schema": {"fields": [{"name": "a", "groupChar": ","}]}}, "schema/a/groupChar", ",", "null"),
    ({"schema": {"fields": [{"name": "a", "decimalChar": ","}]}}, "schema/a/decimalChar", ",", "."),
    ({"schema": {"fields": [{"name": "a", "bareNumber": False}]}}, "schema/a/bareNumber", "false", "true"),
    ({"schema": {"fields": {}}}, "schema/fields", "{}", "name"),
    ({"schema": 5}, "schema", "5", "fields"),
]


@pytest.mark.parametrize(("said", "property_", "value", "allowed"), SAID)
def test_what_a_descriptor_may_not_say_is_named(
    package: Path, said: dict, property_: str, value: str, allowed: str
) -> None:
    at = next(
        n
        for n, r in enumerate(json.loads((package / "datapackage.json").read_text("utf-8"))["resources"])
        if r["name"] == "licensing"
    )
    descriptor(package, lambda d: d["resources"][at].update(said))
    error = error_of(package)
    for lang in ("zh", "en"):
        assert "licensing" in error.message(lang)
        assert property_ in error.message(lang)
        assert value in error.message(lang)
        assert allowed in error.message(lang)


def _all_default(d: dict) -> None:
    d["resources"][1]["dialect"] = {"header": True, "quoteChar": '"', "doubleQuote": True, "csv": {"delimiter": ","}}


@pytest.mark.parametrize(
    "change",
    [
        _all_default,
        *(
            lambda d, name=name: [r.update(encoding=name) for r in d["resources"]]
            for name in ("UTF_8", "utf-8-sig", "utf8")
        ),
        lambda d: d["resources"][1].update(path=[d["resources"][1]["path"]]),
        lambda d: d["resources"][1].update(path="./" + d["resources"][1]["path"], format="CSV", compression=None),
        lambda d: d["resources"][1].pop("schema"),
        lambda d: d["resources"].append({"name": "source", "path": "https://example.org/a.pdf", "format": "pdf"}),
        lambda d: d["resources"].append({"name": "page", "path": "a.html"}),
        lambda d: d["resources"].append({"name": "notes", "data": [1]}),
    ],
)
def test_descriptors_that_mean_the_same(package: Path, change) -> None:
    descriptor(package, change)
    assert gidar.validate(read_all(package)[0]).findings == ()


def test_a_schema_may_be_a_file_of_the_package(package: Path) -> None:
    whole = json.loads((package / "datapackage.json").read_text("utf-8"))
    schema = whole["resources"][1]["schema"]
    descriptor(package, lambda d: d["resources"][1].update(schema="schema.json"))
    assert error_of(package).message("zh") == "没有找到 datapackage.json 所列的“schema.json”"
    (package / "schema.json").write_text(json.dumps(schema), "utf-8")
    assert gidar.validate(read_all(package)[0]).findings == ()
    schema["fields"][-1]["groupChar"] = ","
    (package / "schema.json").write_text(json.dumps(schema), "utf-8")
    assert error_of(package).key == "descriptor_value"
    for path, key in {"../s.json": "path_escape", "https://example.org/s.json": "path_remote"}.items():
        descriptor(package, lambda d, path=path: d["resources"][1].update(schema=path))
        assert error_of(package).key == key


def test_a_descriptor_is_json_as_all_read_it(package: Path) -> None:
    text = (package / "datapackage.json").read_text("utf-8")
    (package / "datapackage.json").write_text("\ufeff" + text, "utf-8")
    assert error_of(package).key == "descriptor_mark"
    (package / "datapackage.json").write_text(text.replace("{", '{"name": "a", "name": "b", ', 1), "utf-8")
    assert error_of(package).key == "descriptor_twice"
    (package / "datapackage.json").write_text("[]", "utf-8")
    assert error_of(package).key == "descriptor_object"


def test_a_file_that_is_not_there_is_named(package: Path) -> None:
    descriptor(package, lambda d: d["resources"][1].update(path="Data\\" + d["resources"][1]["path"].upper()))
    [found] = gidar.validate(read_all(package)[0]).findings
    name = json.loads((package / "datapackage.json").read_text("utf-8"))["resources"][1]["name"]
    assert f"没有找到 datapackage.json 所列的“Data/{name.upper()}.CSV”（是不是“{name}.csv”）" in found.message("zh")
    (package / f"{name}.csv").unlink()
    [found] = gidar.validate(read_all(package)[0]).findings
    assert "没有找到" in found.message("zh")
    assert "是不是" not in found.message("zh")
    (package / "reports.csv").rename(package / "Reports.csv")
    assert error_of(package).message("zh") == "没有找到 datapackage.json 所列的“reports.csv”（是不是“Reports.csv”）"


@pytest.mark.parametrize("form", ["NFC", "NFD"])
def test_a_name_is_the_same_in_every_form(package: Path, form: str) -> None:
    old = package / json.loads((package / "datapackage.json").read_text("utf-8"))["resources"][1]["path"]
    name = "数据é.csv"
    descriptor(package, lambda d: d["resources"][1].update(path=name))
    old.rename(package / unicodedata.normalize(form, name))
    assert gidar.validate(read_all(package)[0]).findings == ()


BROKEN = "坏字".encode()


@pytest.mark.parametrize("data", [b"", b" \r\n\n", b"\xef\xbb\xbf"], ids=["nothing", "blank", "mark"])
@pytest.mark.parametrize("ending", [*(end for end in READ if end != ".zip"), ".jsonl", ".zip"])
def test_a_file_of_nothing_is_said_to_be_empty(tmp_path: Path, ending: str, data: bytes) -> None:
    """Whatever it is called: a download that failed leaves such files."""
    if data == b"\xef\xbb\xbf" and ending in (*SPREADSHEETS, ".zip"):
        return  # what begins so is a text, and none of these
    (tmp_path / f"r{ending}").write_bytes(data)
    assert error_of(tmp_path / f"r{ending}").key == "empty"


def test_several_byte_order_marks_are_one_finding(tmp_path: Path, example: dict) -> None:
    for count in (1, 2, 3):
        (tmp_path / "r.json").write_bytes(b"\xef\xbb\xbf" * count + json.dumps(example).encode())
        [report] = read_all(tmp_path / "r.json")
        assert [finding.code for finding in gidar.validate(report).findings] == ["byte-order-mark"]


@pytest.mark.parametrize(
    ("before", "after", "line", "byte"),
    [
        ('{"organ": {"name": "双鸭山市', BROKEN[:2] + b'"}}', 1, "E5"),
        ('{\n"organ":\n"双鸭山市', "人民政府".encode("gbk") + b'"}', 3, "C8"),
    ],
)
def test_a_broken_byte_in_json_is_named(tmp_path: Path, before: str, after: bytes, line: int, byte: str) -> None:
    (tmp_path / "r.json").write_bytes(before.encode() + after)
    column = len(before.split("\n")[-1]) + 1
    assert f"第{line}行第{column}列有乱码：字节 0x{byte}" in error_of(tmp_path / "r.json").message("zh")


@pytest.mark.parametrize(
    ("line", "said"),
    [
        ('{"organ": {"name": "双'.encode() + b'\xff"}}', "第4行第22列有乱码：字节 0xFF"),
        (b'\xef\xbb\xbf{"organ": \xff}', "第4行第11列有乱码：字节 0xFF"),
        (b'{"organ" 1}', "第4行第10列附近有错"),
        (b'{"edition": "2021", "tables": {', "到第4行就中断了"),
        (b'{"edition": "2021"}\r{"edition": "2021"}\r', "这一行里不止一段 JSON"),
    ],
)
def test_a_fault_in_a_line_is_at_that_line_of_the_file(tmp_path: Path, line: bytes, said: str) -> None:
    first = b'{"edition": "2021", "tables": {}}\n'
    (tmp_path / "r.jsonl").write_bytes(first + b"\n" + first + line + b"\n" + first)
    faults: list[gidar.InputError] = []
    assert len([*gidar.read(tmp_path / "r.jsonl", faults.append)]) == 3
    [fault] = faults
    assert fault.source == f"{tmp_path / 'r.jsonl'}:4" and said in fault.message("zh")


TEXT = "双鸭山市人民政府政务公开领导小组办公室"


@pytest.mark.parametrize(
    ("cells", "encoding", "byte"),
    [
        ([TEXT.encode(), BROKEN[:2]], "UTF-8", "E5"),
        ([TEXT.encode(), b"\xff"], "UTF-8", "FF"),
        ([TEXT.encode(), "坏字".encode("gbk")], "UTF-8", "BB"),
        ([TEXT.encode("gbk"), TEXT.encode("gbk") + b"\xff"], "GB18030", "FF"),
        ([TEXT.encode("gbk"), TEXT[:8].encode()], "GB18030", "E5"),
    ],
)
@pytest.mark.parametrize("first", ["utf-8", "gbk"])
def test_a_broken_byte_in_csv_is_named(package: Path, cells: list[bytes], encoding: str, byte: str, first: str) -> None:
    descriptor(package, lambda d: d["resources"][0].update(encoding=first))
    line = b'k,2021,2024,"%s",\r\n'
    heading = "report,edition,year,organ_name,其他\r\n".encode("gbk" if encoding == "GB18030" else "utf-8")
    (package / "reports.csv").write_bytes(heading + line % (cells[0] + b"\r\n" + cells[0]) + line % cells[1])
    message = error_of(package).message("zh")
    assert f"reports.csv 第4行“organ_name”列附近有乱码：字节 0x{byte} 不是 {encoding}" in message


def test_a_nul_in_csv_is_named(package: Path) -> None:
    path = package / "fees.csv"
    path.write_bytes(path.read_bytes() + b"x" * 200 + b",\0")
    assert "fees.csv 第3行“row”列附近有 NUL 字符" in error_of(package).message("zh")


def test_a_table_that_is_padded_with_nuls_is_still_one(package: Path) -> None:
    """As a file that was not written to its end before the computer went down."""
    path = package / "requests.csv"
    lines = len(path.read_bytes().splitlines())
    path.write_bytes(path.read_bytes() + bytes(4096))
    assert f"requests.csv 第{lines + 1}行“report”列附近有 NUL 字符" in error_of(package).message("zh")


@pytest.mark.parametrize(
    ("data", "key"),
    [
        (b"\0\1\2", "binary"),
        (b"\xff\xfa\xfe", "encoding_csv"),
        *(
            (f"report,row,{'某一栏的名称写得长𠮷' * 8}\n".encode(name), "wide_csv")
            for name in ("utf-16", "utf-16-le", "utf-16-be", "utf-32", "utf-32-le", "utf-32-be")
        ),
        (b"report;row;decisions\n1;administrative_licences;5\n", "delimiter"),
        (b"report\trow\tdecisions\n", "delimiter"),
        (b"report,row,decisions\n" + b"," * 2_000_000, "long_line"),
        (b'report,row,decisions\nshuangyashan-2024,"administrative', "csv_syntax"),
        (b'report,row,decisions\n"a"b,c,d\n', "csv_syntax"),
    ],
)
def test_what_is_no_csv_is_said(package: Path, data: bytes, key: str) -> None:
    (package / "licensing.csv").write_bytes(data)
    assert error_of(package).key == key


@pytest.mark.parametrize(
    "data", [b"", b"\n", b"x\n", b"report\n", b",,,\n", b"report,row,decisions", b"row,decisions\na,1\n"]
)
def test_odd_tables_are_findings(package: Path, data: bytes) -> None:
    (package / "licensing.csv").write_bytes(data)
    [report] = read_all(package)
    result = gidar.validate(report)
    assert not result.valid
    for finding in result.findings:
        assert finding.message("zh") and finding.message("en")


@pytest.mark.parametrize("data", [b"", b"\n", b"report,edition,year\n", b"report,edition,year\n,2021,2024\n"])
def test_a_package_without_reports(package: Path, data: bytes) -> None:
    (package / "reports.csv").write_bytes(data)
    assert error_of(package).key == "no_reports"


@pytest.mark.parametrize(
    ("heading", "read"),
    [(b"edition,year,organ_name", "edition,year,organ_name"), (b"key,edition,year", "key,"), (b",,", ",,")],
)
def test_keys_without_a_heading_are_not_called_blank(package: Path, heading: bytes, read: str) -> None:
    (package / "reports.csv").write_bytes(heading + b"\n1,2021,2024\n")
    error = error_of(package)
    assert error.key == "no_key_heading" and read in error.message("zh") and read in error.message("en")


def test_a_zip_holds_one_package(tmp_path: Path) -> None:
    for name, prefixes in {"two": ["a/", "b/"], "nested": ["", "sub/"]}.items():
        with zipfile.ZipFile(tmp_path / f"{name}.zip", "w") as archive:
            for prefix in prefixes:
                for file in PACKAGE.iterdir():
                    archive.write(file, prefix + file.name)
        assert error_of(tmp_path / f"{name}.zip").key == "zip_several"
    with zipfile.ZipFile(tmp_path / "twice.zip", "w") as archive:
        for file in [*PACKAGE.iterdir(), PACKAGE / "fees.csv"]:
            archive.write(file, file.name)
    assert error_of(tmp_path / "twice.zip").key == "zip_ambiguous"


def test_headings_in_another_order_silence_nothing(package: Path) -> None:
    """An unknown first column is the only structural fault, and the broken sum is still found."""
    text = (package / "requests.csv").read_text(encoding="utf-8").replace("received,266", "received,999")
    lines = text.splitlines()
    (package / "requests.csv").write_text("\n".join(["foo," + lines[0], *("1," + line for line in lines[1:])]), "utf-8")
    codes = {f.code for f in gidar.validate(read_all(package)[0]).findings}
    assert codes == {"column-unknown", "requests-balance", "requests-applicants-total"}


def test_a_stray_line_before_the_right_one_does_not_shift_places(package: Path) -> None:
    text = (package / "requests.csv").read_text(encoding="utf-8")
    header, rest = text.split("\n", 1)
    rest = rest.replace("received,266", "received,x")
    (package / "requests.csv").write_text(f"{header}\nzzz,received,1,0,0,0,0,0,1\n{rest}", "utf-8")
    found_ = {f.code: f.cells[0].location.line for f in gidar.validate(read_all(package)[0]).findings}
    assert found_ == {"cell-text": 3, "report-unknown": 2}


def test_an_unknown_heading_of_reports_is_located(package: Path) -> None:
    text = (package / "reports.csv").read_text(encoding="utf-8")
    header, line = text.strip().split("\n")
    (package / "reports.csv").write_text(f"{header},foo\n{line},1\n", "utf-8")
    [finding] = gidar.validate(read_all(package)[0]).findings
    assert (finding.code, finding.cells[0].location) == ("field-unknown", ("reports.csv", 2, "foo"))


def test_an_extra_resource_is_no_report(tmp_path: Path, example: dict) -> None:
    one, two = package_of(example, "2021", "a"), package_of(example, "2021", "b")
    for name in one:
        data = one[name] if name == "datapackage.json" else one[name] + two[name].split(b"\n", 1)[1]
        (tmp_path / name).write_bytes(data)
    (tmp_path / "notes.csv").write_text("a,b\n1,2\n")
    descriptor(tmp_path, lambda d: d["resources"].append({"name": "notes", "path": "notes.csv"}))
    results = [gidar.validate(report) for report in read_all(tmp_path)]
    assert [[f.code for f in r.findings] for r in results] == [["table-unknown"], ["table-unknown"]]
    assert not gidar.validate(gidar.Report({})).valid


def test_the_encoding_that_the_descriptor_declares_comes_first(package: Path) -> None:
    """These GB18030 bytes are valid UTF-8 too, and mean something else there."""
    text = (package / "reports.csv").read_text(encoding="utf-8").replace("双鸭山市人民政府", "省委统一")
    (package / "reports.csv").write_bytes(text.replace("一、", "").encode("gb18030"))
    descriptor(package, lambda d: d["resources"][0].update(encoding="gbk"))
    assert read_all(package)[0].value("/organ/name") == "省委统一"


def test_paths_are_normalised_alike_everywhere(package: Path, tmp_path_factory) -> None:
    descriptor(package, lambda d: [r.update(path="./" + r["path"]) for r in d["resources"]])
    target = tmp_path_factory.mktemp("zip") / "p.zip"
    with zipfile.ZipFile(target, "w") as archive:
        for file in package.iterdir():
            archive.write(file, file.name)
    for path in (package, target):
        assert gidar.validate(read_all(path)[0]).findings == ()


@pytest.mark.parametrize(
    "cell",
    [
        "０" * 200_000 + "x",
        "９," * 200_000 + "x",
        "\u0300\u0316" * 200_000,
        "9" * 500_000,
        "1," * 300_000 + "x",
        " " * 500_000,
    ],
    ids=["full-width", "separated", "combining", "digits", "commas", "spaces"],
)
def test_no_text_takes_long(tmp_path: Path, example: dict, cell: str) -> None:
    report = json.loads(json.dumps(example))
    report["tables"]["licensing"]["administrative_licences"]["decisions"] = cell
    (tmp_path / "r.json").write_text(json.dumps(report))
    start = time.process_time()
    [finding] = gidar.validate(read_all(tmp_path / "r.json")[0]).findings
    assert finding.code == "cell-text" and time.process_time() - start < 5


def test_no_heading_line_or_key_takes_long(package: Path) -> None:
    start = time.process_time()
    header = "report,row,decisions,a" + "\u0300\u0316" * 150_000
    (package / "licensing.csv").write_text(f"{header}\nshuangyashan-2024,administrative_licences,60435,1\n", "utf-8")
    assert {f.code for f in gidar.validate(read_all(package)[0]).findings} == {"column-unknown"}
    strays = "".join(f"k{n},rules,1,2,3\n" for n in range(3000))
    with open(package / "documents.csv", "a", encoding="utf-8") as file:
        file.write(strays + "shuangyashan-2024,x" + "," * 900_000 + "\n")
    result = gidar.validate(read_all(package)[0])
    assert len(result.findings) < 1100 and any(n.key == "too_many" for n in result.not_checked)
    assert time.process_time() - start < 20


def test_many_lines_without_key_are_cut(package: Path) -> None:
    with open(package / "licensing.csv", "a", encoding="utf-8") as file:
        file.write(",administrative_licences,5\n" * 30_000)
    result = gidar.validate(read_all(package)[0])
    assert sum(f.code == "report-key-blank" for f in result.findings) == 1000
    assert any(n.key == "too_many" for n in result.not_checked)


def test_many_lines_out_of_step_lie_on_disk_and_give_the_same(package: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    with open(package / "fees.csv", "a", encoding="utf-8") as file:
        file.write("x,y,1\nshuangyashan-2024,administrative_fees,2\nx,z,1\n")
    there = read_all(package)
    monkeypatch.setattr("gidar.inputs.record_store.MANY", 5)
    assert read_all(package) == there and gidar.validate(there[0]).findings


def test_many_keys_repeated_are_cut(tmp_path: Path) -> None:
    (tmp_path / "r.json").write_text('{"edition": "2021"' + ', "a": 1' * 200_000 + "}")
    [report] = read_all(tmp_path / "r.json")
    assert len(report.notes) == 100


def test_a_key_repeated_inside_what_a_repeated_key_discards(tmp_path: Path) -> None:
    (tmp_path / "r.json").write_text('{"edition": "2021", "x": {"a": 1, "a": 2}, "x": 1}')
    [report] = read_all(tmp_path / "r.json")
    assert report.notes == (("duplicate-key", "/x", "x"),)


def test_an_exponent_beyond_all_bounds(tmp_path: Path) -> None:
    for exponent in ("9" * 30, "-" + "9" * 30):
        (tmp_path / "r.json").write_text(f'{{"edition": "2021", "year": 1e{exponent}}}')
        assert error_of(tmp_path / "r.json").key == "json_number"
    result = gidar.validate({"edition": "2021", "year": Decimal("1e999999999")})
    assert not result.valid


def test_deep_folders(tmp_path: Path) -> None:
    folder = tmp_path
    for _ in range(60):
        folder = folder / "a"
    folder.mkdir(parents=True)
    assert error_of(tmp_path).key == "too_deep_folders"


def packed(path: Path, names: dict[str, bytes], flag: int = 0, method: int = 0) -> Path:
    """An archive in which names stand in these bytes, without the flag that they are in UTF-8."""
    with zipfile.ZipFile(path, "w") as archive:
        for name, data in names.items():
            archive.writestr(name, data)
    data = path.read_bytes()
    for start, at in ((b"PK\x03\x04", 6), (b"PK\x01\x02", 8)):
        for match in re.finditer(re.escape(start), data):
            place = match.start() + at
            data = data[:place] + bytes([data[place] | flag]) + b"\0" + bytes([method]) + data[place + 3 :]
    path.write_bytes(data)
    return path


class Unmarked(zipfile.ZipInfo):
    """A file of an archive whose name is written as the bytes that it is, without a flag."""

    def _encodeFilenameFlags(self) -> tuple[bytes, int]:
        return self.filename.encode("cp437"), 0


@pytest.mark.parametrize("encoding", ["utf-8", "gbk"])
@pytest.mark.parametrize("slash", ["/", "\\"])
def test_names_in_archives_of_other_systems(tmp_path: Path, encoding: str, slash: str) -> None:
    files = {file.name: file.read_bytes() for file in PACKAGE.iterdir()}
    whole = json.loads(files["datapackage.json"])
    whole["resources"][1]["path"] = "费用.csv"
    files["费用.csv"] = files.pop(json.loads(files["datapackage.json"])["resources"][1]["path"])
    files["datapackage.json"] = json.dumps(whole).encode()
    names = {f"年报{slash}{name}".encode(encoding).decode("cp437"): data for name, data in files.items()}
    names |= {"__MACOSX/datapackage.json": b"", "__MACOSX/._x.csv": b"", "._datapackage.json": b""}
    path = tmp_path / "p.zip"
    with zipfile.ZipFile(path, "w") as archive:
        for name, data in names.items():
            info = Unmarked(name)
            archive.writestr(info, data)
    assert gidar.validate(read_all(path)[0]).findings == ()


def test_archives_that_cannot_be_read_say_why(tmp_path: Path) -> None:
    files = {file.name: file.read_bytes() for file in PACKAGE.iterdir()}
    assert error_of(packed(tmp_path / "a.zip", files, flag=1)).key == "zip_encrypted"
    error = error_of(packed(tmp_path / "b.zip", files, method=9))
    assert "Deflate64" in error.message("zh")
    (tmp_path / "c.zip").write_bytes(b"Rar!\x1a\x07")
    assert "RAR" in error_of(tmp_path / "c.zip").message("zh")
    twice = {f"{year}/datapackage.json": b"{}" for year in ("甲", "乙")}
    assert "甲/datapackage.json" in error_of(packed(tmp_path / "d.zip", twice)).message("zh")


def test_hostile_archives(tmp_path: Path) -> None:
    (tmp_path / "text.zip").write_text("no archive")
    assert error_of(tmp_path / "text.zip").key == "zip"
    with zipfile.ZipFile(tmp_path / "empty.zip", "w"):
        pass
    assert error_of(tmp_path / "empty.zip").key == "no_descriptor"
    with zipfile.ZipFile(tmp_path / "bomb.zip", "w", zipfile.ZIP_DEFLATED) as archive:
        archive.writestr("datapackage.json", b" " * 50_000_000)
    assert error_of(tmp_path / "bomb.zip").key == "too_large"
    data = bytearray((tmp_path / "bomb.zip").read_bytes())
    data[100:200] = os.urandom(100)
    (tmp_path / "damaged.zip").write_bytes(data)
    assert error_of(tmp_path / "damaged.zip").key in ("zip_damaged", "too_large")


def test_truth_of_published_reports() -> None:
    """The report of Hongze as published: exactly the two printed totals, and the rows that are not on its form."""
    [report] = read_all(ROOT / "examples/hongze-2023.json")
    items = found(gidar.validate(report))
    expected = json.loads((ROOT / "examples/hongze-2023.json.expected").read_text(encoding="utf-8"))["findings"]
    assert [{**i, "cells": None} if "left" in i else i for i in items] == [
        {**e, "cells": None} if "left" in e else e for e in expected
    ]
    assert [(i["code"], i["instance"], i["left"], i["right"]) for i in items if "left" in i] == [
        ("review-and-litigation-total", "litigation_after_reconsideration", 5, 0),
        ("review-and-litigation-total", "reconsideration", 11, 0),
    ]
    assert [i["code"] for i in items if "left" not in i] == ["cell-blank"] * 21
