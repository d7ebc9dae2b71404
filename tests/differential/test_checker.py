"""The checker in the browser: in Chromium, from a copy of the built site on the disk, without a network.

It is held to what the command line says of the same files, and to what a person sees, types and hears.
"""

import copy
import json
import random
import re
import struct
import subprocess
from collections.abc import Callable
from pathlib import Path
from typing import Any

import pytest

import gidar
import simulate
from cases import ASPECTS, ROOT, Case, load
from checker_page import DATA_TRANSFER, LANGUAGES, Checker, Files, folder, packed, zipped
from conftest import Run
from gidar.inputs.json_text import report_from, report_from_mapping
from gidar.model.display import jsonable

EXAMPLES = ROOT / "examples"

# Files come as base64; what the checker says of them goes back, or how it failed.
CHECK = """
jobs => jobs.map(({files, previous}) => {
  const bytes = text => Uint8Array.from(atob(text), c => c.charCodeAt(0));
  const named = of => Object.entries(of).map(([name, text]) => ({name, bytes: bytes(text)}));
  const check = lang => gidarCheck(named(files), lang, previous && named(previous));
  return {zh: check("zh"), en: check("en")};
})
"""
# ---- built from its source ---------------------------------------------------------------------------


def test_the_scripts_of_the_page_are_what_their_source_gives(checker: Path, site: Path) -> None:
    for name in ("checker.js", "program.js"):
        assert (checker / "built" / name).read_bytes() == (site / "assets" / name).read_bytes()


def test_its_types_are_sound(checker: Path) -> None:
    done = subprocess.run(
        ["node", "node_modules/typescript/bin/tsc", "--noEmit"],
        cwd=checker,
        capture_output=True,
        encoding="utf-8",
        timeout=120,
    )
    assert done.returncode == 0, done.stdout


def test_its_packages_come_from_no_named_registry() -> None:
    for lock in (ROOT / "checker/package-lock.json", ROOT / "tests/node/package-lock.json"):
        assert '"resolved"' not in lock.read_text(encoding="utf-8")


# ---- the same findings as the command line -----------------------------------------------------------


def told(result: dict[str, Any]) -> dict[str, Any]:
    """A result without the names of its files, which differ."""
    result = copy.deepcopy(result)
    result["source"] = result["source"].rpartition("#")[2] if "#" in result["source"] else ""
    others = [other for repair in result["repairs"] for other in repair["alternatives"]]
    for told_of in (*result["findings"], *result["repairs"], *others):
        for cell in told_of["cells"]:
            cell["source"] = cell["source"] is not None
    return result


def in_python(case: Case, files: Files, tmp_path: Path) -> list[gidar.Result]:
    if case.is_json and "report.json" in files:
        data = files["report.json"]
        return [gidar.validate(report_from(data, "report.json", len(data)), last_year(case))]
    for name, data in files.items():
        (tmp_path / name).write_bytes(data)
    return [gidar.validate(report, last_year(case)) for report in gidar.read(tmp_path)]


def last_year(case: Case) -> gidar.Report | None:
    """Last year's report, read from where the page is given it."""
    previous = case.previous()
    return previous and gidar.Report(report_from_mapping(previous).data, "last.json")


def in_json(value: Any) -> Any:
    """What stands in a case, as a result has it: whole numbers beyond doubles are text."""
    return value if isinstance(value, float) else jsonable(value)


def test_it_says_what_the_command_line_says_of_every_case(open_page: Callable[..., Checker], tmp_path: Path) -> None:
    jobs = []
    for case in load():
        if "children" in case.case:  # gidarCheck takes one report and that of last year
            continue
        if case.is_json:
            jobs.append((case, {"report.json": case.json_bytes()}))
        if package := case.package():
            jobs.append((case, package))
    sent = []
    for case, files in jobs:
        previous = case.previous()
        last = packed({"last.json": json.dumps(previous).encode()}) if previous else None
        sent.append({"files": packed(files), "previous": last})
    results = open_page().page.evaluate(CHECK, sent)
    for number, ((case, files), result) in enumerate(zip(jobs, results, strict=True)):
        place = tmp_path / str(number)
        place.mkdir()
        [expected] = in_python(case, files, place)
        for lang in LANGUAGES:
            assert result[lang]["unreadable"] == [], case.name
            [found] = result[lang]["reports"]
            assert told(found) == told(expected.to_dict(lang)), case.name
        keys = ("code", "instance", "outcome", "left", "right")
        wanted = [(*(in_json(e.get(key)) for key in keys), e["cells"]) for e in case.expected()]
        findings = result["zh"]["reports"][0]["findings"]
        shown = [(*(f[key] for key in keys), [c["pointer"] for c in f["cells"]]) for f in findings]
        assert sorted(map(str, shown)) == sorted(map(str, wanted)), case.name


def test_it_proposes_the_repairs_of_the_command_line_for_every_kind_of_slip(
    open_page: Callable[..., Checker],
) -> None:
    bases = [
        json.loads((ROOT / f"spec/conformance/bases/complete-{edition}/report.json").read_text(encoding="utf-8"))
        for edition in gidar.editions()
    ]
    samples = [s for base in bases for kind in simulate.KINDS for s in simulate.samples(kind, 4, "checker", base)]
    assert len(samples) >= 300 and any(sample.previous for sample in samples)

    def job(sample: simulate.Sample) -> dict[str, Any]:
        last = packed({"last.json": json.dumps(sample.previous).encode()}) if sample.previous else None
        return {"files": packed({"report.json": json.dumps(sample.wrong).encode()}), "previous": last}

    results = open_page().page.evaluate(CHECK, [job(sample) for sample in samples])
    for sample, result in zip(samples, results, strict=True):
        expected = gidar.validate(sample.wrong, sample.previous)
        assert expected.repairs, sample.kind
        for lang in LANGUAGES:
            [found] = result[lang]["reports"]
            assert told(found)["repairs"] == told(expected.to_dict(lang))["repairs"], sample.kind


def broken_figures(rng: random.Random, base: dict[str, Any]) -> dict[str, Any]:
    """A report with odd values in some cells: blanks, texts, fractions, figures of any size; or without a cell."""
    report = copy.deepcopy(base)
    odd = [None, "12", 1.5, -3, 10**19, 2**64, -(10**21), 2**53 + 1, True, [], 0, 7, 70, 700]
    for _ in range(rng.randint(1, 8)):
        table = report["tables"][rng.choice(["requests", "review_and_litigation"])]
        cells = table[rng.choice(list(table))]
        cells[rng.choice(list(cells))] = rng.choice(odd)
        if rng.random() < 0.03:
            del cells[rng.choice(list(cells))]
    return report


def test_it_proposes_the_same_repairs_where_figures_are_no_sound_ones(open_page: Callable[..., Checker]) -> None:
    rng = random.Random("odd figures")
    reports = []
    for edition in gidar.editions():
        path = ROOT / f"spec/conformance/bases/complete-{edition}/report.json"
        base = json.loads(path.read_text(encoding="utf-8"))
        reports += [broken_figures(rng, base) for _ in range(100)]
    sent = [{"files": packed({"report.json": json.dumps(report).encode()}), "previous": None} for report in reports]
    for report, result in zip(reports, open_page().page.evaluate(CHECK, sent), strict=True):
        data = json.dumps(report).encode()
        expected = gidar.validate(report_from(data, "report.json", len(data)))
        for lang in LANGUAGES:
            [found] = result[lang]["reports"]
            assert told(found) == told(expected.to_dict(lang))


TWICE = '{"edition": "2021", "edition": "2021", "tables": {"x": {"a": 1, "a": 2}, "x": {"b": 1, "b": 1}}}'


@pytest.mark.parametrize(
    "text",
    [
        TWICE,
        '{"edition": 5}',
        '{"edition": {"a": 1}, "tables": []}',
        '{"tables": {"requests": {"recieved": {}, "received": {"totl": 1, "total": 1e2, "__proto__": 3, "a/b~": []}}}}',
        '{"tables": {"fees": {"administrative_fees": {"amount": 0.10}}, "documents": {"rules": {"issued": 1.5}}}}',
        '{"tables": {"documents": {"rules": {"issued": 1e400, "repealed": -1e-400, "in_force": 9007199254740993}}}}',
        '{"edition": "2021", "year": 2024.0, "organ": {"name": " \\u3000", "code": "91350100M000100Y43"},'
        ' "x\\u2028": 1, "tables": {"documents": {"rules": {"issued": "\\u0000", "repealed": "９", "in_force": ""}}}}',
    ],
)
def test_it_says_the_same_of_odd_texts(open_page: Callable[..., Checker], text: str) -> None:
    [result] = open_page().page.evaluate(CHECK, [{"files": packed({"report.json": text.encode()}), "previous": None}])
    expected = gidar.validate(report_from(text.encode(), "report.json", len(text.encode())))
    for lang in LANGUAGES:
        assert [told(report) for report in result[lang]["reports"]] == [told(expected.to_dict(lang))]


@pytest.mark.parametrize("lang", LANGUAGES)
@pytest.mark.parametrize("name", ["shuangyashan-2024.json", "hongze-2023.json", "shuangyashan-2024", "faulty-2024"])
def test_dropped_examples_give_what_the_command_line_gives(
    open_page: Callable[..., Checker], gidar_cli: Run, name: str, lang: str
) -> None:
    checker = open_page(lang)
    path = EXAMPLES / name
    [report] = json.loads(gidar_cli("validate", path, "--format", "json", "--lang", lang).stdout)["reports"]
    messages = {finding["message"] for finding in report["findings"]}
    for files in [folder(path), {"report.zip": zipped(folder(path))}] if path.is_dir() else [{name: path.read_bytes()}]:
        checker.drop(files)
        assert checker.state == report["verdict"]
        assert checker.codes == {finding["code"] for finding in report["findings"]}
        shown = checker.page.locator(".gidar-group[data-severity=error] .gidar-finding").all_text_contents()
        errors = [finding for finding in report["findings"] if finding["severity"] == "error"]
        assert len(shown) == len(errors) and all(any(text.startswith(m) for m in messages) for text in shown)
        wrong = {cell["pointer"] for finding in errors for cell in finding["cells"]}
        assert checker.invalid == wrong
    assert "✗" in checker.page.locator(".gidar-verdict").text_content() or report["valid"]


# ---- filling in the form -----------------------------------------------------------------------------


def test_typing_marks_and_unmarks_the_cells_of_what_fails(open_page: Callable[..., Checker], example: dict) -> None:
    checker = open_page()
    checker.drop({"report.json": json.dumps(example).encode()})
    assert checker.invalid == set()
    place, pointer = "requests.received.natural_persons", "/tables/requests/received/natural_persons"
    equations = [e for e in gidar.load_edition("2021").identities if pointer in [*e.left, *e.right]]
    assert checker.cell(place).input_value() == "266"
    checker.cell(place).fill("267")
    assert checker.state == "invalid" and checker.codes >= {e.code for e in equations}
    assert checker.invalid == {cell for e in equations for cell in [*e.left, *e.right]}
    box = checker.page.locator(f"[data-cell='{place}']:visible")
    assert box.get_attribute("data-faults") == "many"  # it stands in both
    described = checker.cell(place).get_attribute("aria-describedby").split()[-1]
    assert "267" in checker.page.locator(f"[id='{described}']").text_content()
    checker.cell(place).fill("266")
    assert checker.state == "valid" and checker.invalid == set()
    for text, code in (("2,66", "cell-text"), ("—", "cell-placeholder"), ("-1", "cell-negative")):
        checker.cell(place).fill(text)
        assert code in checker.codes and pointer in checker.invalid
    checker.cell(place).fill("")
    assert "cell-blank" in checker.codes and checker.cell(place).input_value() == ""


def test_what_is_typed_is_taken_as_it_is_meant_and_shown(open_page: Callable[..., Checker], example: dict) -> None:
    checker = open_page()
    checker.drop({"report.json": json.dumps(example).encode()})
    received, year, published = "requests.received.natural_persons", "/year", "/published"
    for control, texts, taken in (
        (checker.cell(received), ("1,266", "1，266", "１２６６", "1266件", " 1266 ", "+1266"), "1266"),
        (checker.field(year), ("2024年", "2024年度", "２０２４", "2,024"), "2024"),
        (
            checker.field(published),
            ("2026年1月20日", "2026.1.20", "2026/01/20", "２０２６-1-20", "20260120"),
            "2026-01-20",
        ),
        (checker.field("/processing_fees/charged"), ("1,234.50元", "１２３４.50", "1234.50 元"), "1234.50"),
        (checker.field("/organ/region"), ("９９０１００", " 990100 "), "990100"),
    ):
        for text in texts:
            control.fill(text)
            checker.checked()
            assert control.input_value() == text  # nothing is changed under the hands of who types
            control.blur()
            assert control.input_value() == taken, text
            box = control.locator("xpath=..")
            assert taken in box.locator(".gidar-taken").text_content()
    for control, text, code in (
        (checker.cell(received), "3万件", "cell-text"),
        (checker.cell("fees.administrative_fees.amount"), "5元", "cell-with-unit"),
        (checker.field(year), "24年", "field-value"),
        (checker.field(published), "25.1.24", "field-value"),
        (checker.field(published), "2025年2月30日", "field-value"),
    ):
        control.fill(text)
        checker.checked()
        control.blur()
        assert control.input_value() == (text if text != "24年" else "24") and code in checker.codes
        assert control.locator("xpath=..").locator(".gidar-taken").text_content()


def test_a_report_of_another_organ_is_not_compared_with(open_page: Callable[..., Checker], example: dict) -> None:
    other = {**copy.deepcopy(example), "year": example["year"] - 1, "organ": {"name": "另一个市"}}
    sent = [
        {
            "files": packed({"r.json": json.dumps(example).encode()}),
            "previous": packed({"l.json": json.dumps(other).encode()}),
        }
    ]
    [result] = open_page().page.evaluate(CHECK, sent)
    reasons = {item["reason"] for item in result["zh"]["reports"][0]["not_checked"] if item["code"] == "carry-over"}
    assert reasons == {f"提供的上年报告（l.json）属于另一个市，不属于{example['organ']['name']}"}


def test_totals_close_as_they_are_typed(open_page: Callable[..., Checker]) -> None:
    checker = open_page()
    assert checker.state == "untouched" and checker.codes == set() and checker.invalid == set()
    columns = list(gidar.load_edition("2021").tables["requests"].columns)
    for number, column in enumerate(columns[:-1]):
        checker.cell(f"requests.received.{column}").fill(str(number))
    checker.checked()
    total = checker.page.locator("[data-cell='requests.received.total']:visible .gidar-sum")
    assert total.get_attribute("data-outcome") == "undetermined" and "15" in total.text_content()
    checker.fill("requests.received.total", "14")
    assert total.get_attribute("data-outcome") == "fails" and "✗" in total.text_content()
    inspector = checker.page.locator(".gidar-inspector")
    checker.cell("requests.received.total").focus()
    assert "15" in inspector.text_content() and "14" in inspector.text_content()
    assert checker.page.locator("td.gidar-lit:visible").count() >= len(columns)
    checker.fill("requests.received.total", "15")
    assert total.get_attribute("data-outcome") == "holds" and "✓" in total.text_content()
    checker.page.keyboard.press("ArrowDown")
    focused = checker.page.evaluate("document.activeElement.dataset.pointer")
    assert focused == "/tables/requests/carried_in/total"


def test_a_block_from_a_spreadsheet_is_pasted_into_as_many_cells(open_page: Callable[..., Checker]) -> None:
    checker = open_page()
    checker.cell("requests.received.commercial_enterprises").focus()
    checker.page.evaluate(
        """() => {
          const clipboardData = new DataTransfer();
          clipboardData.setData("text/plain", "1\\t2\\r\\n3\\t4\\r\\n");
          const event = new ClipboardEvent("paste", {clipboardData, bubbles: true, cancelable: true});
          document.activeElement.dispatchEvent(event);
        }"""
    )
    rows = [("received", "1", "2"), ("carried_in", "3", "4")]
    for row, *figures in rows:
        for column, figure in zip(("commercial_enterprises", "research_institutions"), figures, strict=True):
            assert checker.cell(f"requests.{row}.{column}").input_value() == figure


def test_a_finding_leads_to_its_cells_and_a_cell_to_its_equations(open_page: Callable[..., Checker]) -> None:
    checker = open_page()
    checker.drop({"hongze.json": (EXAMPLES / "hongze-2023.json").read_bytes()})
    checker.page.locator(".gidar-finding").first.click()
    assert checker.page.evaluate("document.activeElement.dataset.pointer") in checker.invalid
    assert set(checker.page.locator("td.gidar-lit").evaluate_all("all => all.map(td => td.dataset.severity)")) == {
        "error"
    }
    assert checker.page.locator(".gidar-balance[data-outcome=fails]").count() == 1
    rules = checker.page.locator(".gidar-group a").first.get_attribute("href")
    page = checker.page.evaluate("href => new URL(href, location.href).pathname", rules)
    code = Path(page).parent.name
    assert code in gidar.load_edition().rules and f'id="{code}"' in Path(page).read_text(encoding="utf-8")


INPUTS = "inputs => inputs.map(input => [input.dataset.pointer, input.value])"


def test_repairs_are_shown_and_change_nothing(open_page: Callable[..., Checker]) -> None:
    checker = open_page()
    checker.drop(folder(EXAMPLES / "faulty-2024"))
    [report] = gidar.read(EXAMPLES / "faulty-2024")
    repairs = gidar.validate(report).repairs
    shown = checker.page.locator(".gidar-repairs")
    assert "疑为" in shown.text_content()
    assert all(repair.message("zh") in shown.text_content() for repair in repairs)
    suggested = {change.cell.pointer: change.new for repair in repairs if repair.rank == 1 for change in repair.changes}
    boxes = checker.page.locator("td.gidar-suspect:visible")
    pointers = boxes.locator("input").evaluate_all("inputs => inputs.map(input => input.dataset.pointer)")
    assert suggested and set(pointers) == set(suggested)
    values = checker.page.locator("td[data-cell]:visible input")
    before = values.evaluate_all(INPUTS)
    for pointer, new in suggested.items():
        control = boxes.locator(f"[data-pointer='{pointer}']")
        line = boxes.locator(f"[id='suggested-2021{pointer}']")
        assert line.is_visible() and f"{new}？" in line.text_content()
        assert line.get_attribute("id") in control.get_attribute("aria-describedby").split()
        value = report.value(pointer)
        assert control.input_value() == ("" if value is None else str(value)) != str(new)
    for button in shown.locator(".gidar-finding").all():
        button.click()
    assert values.evaluate_all(INPUTS) == before
    shown.locator(".gidar-finding").first.click()
    assert checker.page.evaluate("document.activeElement.dataset.pointer") in suggested


def test_a_repair_goes_when_it_is_made(open_page: Callable[..., Checker]) -> None:
    checker = open_page("en")
    checker.drop({"hongze.json": (EXAMPLES / "hongze-2023.json").read_bytes()})
    repairs = gidar.validate(json.loads((EXAMPLES / "hongze-2023.json").read_text(encoding="utf-8"))).repairs
    changes = [change for repair in repairs if repair.rank == 1 for change in repair.changes]
    for left, change in zip(range(len(changes), 0, -1), changes, strict=True):
        assert checker.page.locator(".gidar-suggested:visible").count() == left
        checker.page.locator(f"td:visible [data-pointer='{change.cell.pointer}']").fill(str(change.new))
        checker.checked()
    assert checker.page.locator(".gidar-suggested, .gidar-suspect, .gidar-repairs").count() == 0
    assert checker.state == "valid"


def test_the_edition_can_be_changed(open_page: Callable[..., Checker]) -> None:
    checker = open_page()
    checker.cell("requests.received.total").fill("7")
    for edition in gidar.editions():
        checker.page.locator(f"input[name=gidar-edition][value='{edition}']").check()
        cells = checker.page.locator("td[data-cell]:visible").evaluate_all("all => all.map(td => td.dataset.cell)")
        assert {f"/tables/{cell.replace('.', '/')}" for cell in cells} == set(gidar.load_edition(edition).cells)
        assert checker.cell("requests.received.total").input_value() == "7"
    data = json.loads(checker.download("json")[1])
    assert data["edition"] == gidar.editions()[-1] and data["tables"]["requests"]["received"]["total"] == 7
    checker.drop({"last.json": (ROOT / "spec/conformance/bases/complete-2019/report.json").read_bytes()})
    assert checker.page.locator("input[name=gidar-edition]:checked").get_attribute("value") == "2019"


def test_last_years_report_is_compared(open_page: Callable[..., Checker], example: dict) -> None:
    checker = open_page()
    last = {**copy.deepcopy(example), "year": example["year"] - 1}
    last["tables"]["requests"]["carried_forward"]["total"] += 1
    checker.drop({"report.json": json.dumps(example).encode()})
    files = [{"name": "last.json", "mimeType": "application/json", "buffer": json.dumps(last).encode()}]
    checker.page.locator(".gidar-tools input[type=file]").set_input_files(files)
    checker.page.wait_for_selector(".gidar-group[data-code=carry-over]")
    expected = gidar.validate(example, last)
    assert checker.codes == {finding.code for finding in expected.findings}


# ---- files in and out --------------------------------------------------------------------------------


def plain(data: dict) -> dict:
    return {key: value for key, value in data.items() if key != "$schema"}


@pytest.mark.parametrize("name", ["shuangyashan-2024.json", "hongze-2023.json"])
def test_downloads_say_what_was_opened(
    open_page: Callable[..., Checker], gidar_cli: Run, tmp_path: Path, name: str
) -> None:
    checker = open_page()
    checker.drop({name: (EXAMPLES / name).read_bytes()})
    original = json.loads((EXAMPLES / name).read_text(encoding="utf-8"))
    for ending in ("json", "zip"):
        file_name, data = checker.download(ending)
        (tmp_path / file_name).write_bytes(data)
        [report] = gidar.read(tmp_path / file_name)
        figures = json.loads(json.dumps(report.data["tables"], default=float))
        assert figures == original["tables"] and report.data["organ"]["name"] == original["organ"]["name"]
        expected = {f.code for f in gidar.validate(original).findings}
        assert {f.code for f in gidar.validate(report).findings} == expected
        checker.drop({file_name: data})
        assert checker.codes == expected
    assert plain(json.loads((tmp_path / file_name).with_suffix(".json").read_bytes())) == plain(original)


def test_a_form_filled_in_from_blank_is_a_valid_report(open_page: Callable[..., Checker], tmp_path: Path) -> None:
    checker = open_page("en")
    for pointer in gidar.load_edition("2021").cells:
        checker.cell(pointer.removeprefix("/tables/").replace("/", ".")).fill("0")
    assert checker.invalid == set() and checker.codes == set() and checker.state == "filling"
    checker.field("/year").fill("2024")
    checker.field("/organ/name").fill("甲市人民政府")
    checker.field("/organ/kind").fill("县级以上地方政府")
    checker.field("/published").fill("2025-03-01")
    for section in ("overview", "problems", "other"):
        checker.field(f"/narrative/{section}").fill(ASPECTS)
    for fee in ("notices", "charged", "received"):
        checker.field(f"/processing_fees/{fee}").fill("0")
    assert checker.state == "valid" and checker.codes == set()
    for ending in ("json", "zip"):
        name, data = checker.download(ending)
        (tmp_path / name).write_bytes(data)
        [report] = gidar.read(tmp_path / name)
        result = gidar.validate(report)
        assert result.valid and not result.findings


def test_csv_without_a_descriptor_in_gbk_and_with_labels_is_read(open_page: Callable[..., Checker]) -> None:
    schema = json.loads((ROOT / "spec/dist/2021/tables/licensing.schema.json").read_text(encoding="utf-8"))
    files = folder(EXAMPLES / "shuangyashan-2024")
    del files["datapackage.json"]
    heading, _, rest = files["licensing.csv"].decode().partition("\n")
    titles = {field["name"]: field["title"] for field in schema["fields"]}
    files["licensing.csv"] = (",".join(titles[name] for name in heading.split(",")) + "\n" + rest).encode("gb18030")
    checker = open_page()
    checker.drop(files)
    assert checker.state == "valid"


def package(prefix: str) -> Files:
    return {f"{prefix}/{name}": data for name, data in folder(EXAMPLES / "shuangyashan-2024").items()}


REFUSED: dict[str, Callable[[], Files]] = {
    "contains 2 packages: a/datapackage.json": lambda: {"a.zip": zipped(package("a") | package("b"))},
    "the limit is 16 MB": lambda: {"a.zip": zipped({"datapackage.json": b"{}", "reports.csv": b"0" * 40_000_000})},
    "damaged or not a zip file": lambda: {"a.zip": zipped(package("a"))[:3000]},
    "not a zip file": lambda: {"a.zip": b"x" * 50},
    "too large": lambda: {"a.json": b" " * 17_000_000},
    "nested too deeply": lambda: {"a.json": b"[" * 100_000},
    "line 1, column 20": lambda: {"a.json": b'{"edition": "2021",}'},
    "line 2, column 13: a text contains a line break": lambda: {"a.json": b'{"edition": "2021",\n "name": "ab\ncd"}'},
    "neither edition nor tables": lambda: {"a.json": b"[]"},
    "unknown kind of file": lambda: {"a.xyz": b"x"},
    "save it as .docx": lambda: {"a.doc": b"x"},
    "copy its tables": lambda: {"a.pdf": b"x"},
    "damaged or not a zip": lambda: {"a.docx": b"x"},
    "no table was found": lambda: {"a.html": b"<p>x"},
    "CSV files have to be named as in the blank package": lambda: {"a.zip": zipped({"a/report.json": b"{}"})},
    "quotation mark": lambda: {"reports.csv": b'report,edition\n"1,2021\n'},
    "outside the package": lambda: {
        "datapackage.json": b'{"resources": [{"name": "reports", "path": "../reports.csv"}]}',
        "reports.csv": b"report\n1\n",
    },
}


@pytest.mark.parametrize("reason", REFUSED)
def test_what_is_no_report_is_refused_with_a_reason(open_page: Callable[..., Checker], reason: str) -> None:
    checker = open_page("en")
    checker.cell("requests.received.total").fill("7")
    checker.drop(REFUSED[reason]())
    assert reason in checker.page.locator(".gidar-notice").text_content()
    assert checker.cell("requests.received.total").input_value() == "7"  # what is on the form stays


def test_a_package_of_several_reports_lets_one_be_chosen(open_page: Callable[..., Checker]) -> None:
    files = folder(EXAMPLES / "shuangyashan-2024")
    for name in files:
        if name.endswith(".csv"):
            heading, *lines = files[name].decode().splitlines(keepends=True)
            other = [re.sub("^[^,]+", "second", line) for line in lines]
            files[name] = "".join([heading, *lines, *other]).encode()
    checker = open_page()
    checker.drop(files)
    assert checker.page.locator("#gidar-report option").count() == 2
    checker.page.locator("#gidar-report").select_option("1")
    assert checker.state == "valid"


def test_markup_in_a_report_stays_text(open_page: Callable[..., Checker], example: dict) -> None:
    evil = '<img src="x" onerror="document.body.remove()"><script>1</script>'
    report = copy.deepcopy(example)
    report["organ"]["name"] = report["narrative"]["overview"] = evil
    report[evil] = 1
    report["tables"]["requests"]["received"]["total"] = evil
    checker = open_page()
    checker.drop({f"{evil.replace('/', '')}.json": json.dumps(report).encode()})
    assert checker.page.locator(".gidar-checker img, .gidar-checker .gidar-columns script").count() == 0
    assert evil[:30] in checker.page.locator(".gidar-findings").text_content()
    assert checker.field("/organ/name").input_value() == evil


# ---- hostile files -----------------------------------------------------------------------------------

# How long the page does not answer at most, in milliseconds, while files are dropped and read.
STANDSTILL = """
() => {
  let last = performance.now();
  globalThis.standstill = 0;
  setInterval(() => {
    const now = performance.now();
    standstill = Math.max(standstill, now - last);
    last = now;
  }, 10);
}
"""
MANY = 300_000


def package_of_resources(count: int) -> Files:
    resources = [{"name": f"r{n}", "path": f"r{n}.csv"} for n in range(count)]
    data = json.dumps({"resources": resources}).encode()
    return {"p.zip": zipped({"datapackage.json": data, "reports.csv": b"report,organ_name\nr,x\n"})}


def members(count: int) -> bytes:
    """A report with so many members that no form has."""
    return b'{"edition": "2021", "tables": {}' + b"".join(b', "a%d": 0' % n for n in range(count)) + b"}"


def package_of_reports(count: int) -> Files:
    lines = "".join(f"r{n},机关\n" for n in range(count))
    return {"p.zip": zipped({"reports.csv": f"report,organ_name\n{lines}".encode()})}


def archive_of_one_name(count: int) -> bytes:
    """An archive whose directory lists its only file so many times, as one of 64 bits can."""
    data = zipped({"reports.csv": b"report,organ_name\nr,x\n"})
    end = data.rindex(b"PK\5\6")
    [start] = struct.unpack("<I", data[end + 16 : end + 20])
    entries = data[start:end] * count
    at = start + len(entries)
    long = struct.pack("<IQHHIIQQQQ", 0x06064B50, 44, 45, 45, 0, 0, count, count, len(entries), start)
    locator = struct.pack("<IIQI", 0x07064B50, 0, at, 1)
    short = struct.pack("<IHHHHIIH", 0x06054B50, 0, 0, 0xFFFF, 0xFFFF, len(entries), start, 0)
    return data[:start] + entries + long + locator + short


def heavy() -> dict[str, Files]:
    table = "report,row," + ",".join(f"c{n}" for n in range(50)) + "\n"
    cells = table + ("r,received," + ",".join("1" * 50) + "\n") * 60_000
    twice = b'{"edition": "2021", "tables": {}' + b', "a": {"b": 1, "b": 2}' * 300_000 + b"}"
    reports = "report,organ_name\nr,机关\n"
    return {
        "resources": package_of_resources(MANY),
        "cells": {"p.zip": zipped({"reports.csv": reports.encode(), "requests.csv": cells.encode()})},
        "members": {"r.json": members(600_000)},
        "duplicates": {"r.json": twice},
        "nesting": {"r.json": b'{"edition":' + b"[" * 4_000_000},
        "reports": package_of_reports(100_000),
        "characters": {
            "r.json": json.dumps(
                {"edition": "2021", "tables": {}, "narrative": {"overview": "受理" * 2_000_000}}
            ).encode()
        },
        "one name": {"p.zip": archive_of_one_name(250_000)},
        "no zip": {"p.zip": b"PK\x03\x04" + b"\x00" * 8_000_000},
    }


ANSWERED = """() => !document.querySelector(".gidar-checker[data-reading]")
    && (document.querySelector(".gidar-notice:not([hidden])")
        || document.querySelector(".gidar-verdict").dataset.state !== "untouched")"""
"""Something was said of what was dropped: reading begins a moment after it, and the result comes from the worker."""


@pytest.mark.parametrize("name", heavy())
def test_it_answers_whatever_is_dropped(open_page: Callable[..., Checker], name: str) -> None:
    checker = open_page()
    transfer = checker.page.evaluate_handle(DATA_TRANSFER, packed(heavy()[name]))
    checker.page.evaluate(STANDSTILL)
    checker.page.dispatch_event(".gidar-drop", "drop", {"dataTransfer": transfer})
    checker.page.wait_for_function(ANSWERED, timeout=60_000)
    still = checker.page.evaluate("standstill")
    read = name == "duplicates"  # little is left of it
    assert checker.page.locator(".gidar-notice").is_visible() != read, "what limit was reached is said"
    assert checker.state == ("invalid" if read else "untouched")
    assert still < 500  # of a machine that does much else; what is read and validated is so in the worker
    checker.drop(folder(EXAMPLES / "faulty-2024"))
    assert checker.state == "invalid", "the page is as usable as before"


def test_a_document_that_lists_one_name_many_times_is_refused_at_once(open_page: Callable[..., Checker]) -> None:
    """It is taken apart where the page answers; before, its whole directory was."""
    checker = open_page()
    checker.drop({"p.docx": archive_of_one_name(2)})  # what documents need is there then
    assert "p.docx" in checker.page.locator(".gidar-notice").inner_text()
    transfer = checker.page.evaluate_handle(DATA_TRANSFER, packed({"p.docx": archive_of_one_name(250_000)}))
    checker.page.evaluate(STANDSTILL)
    checker.page.dispatch_event(".gidar-drop", "drop", {"dataTransfer": transfer})
    checker.page.locator(".gidar-notice", has_text="最多200个").wait_for()
    assert checker.page.evaluate("standstill") < 500


def test_reading_can_be_stopped(open_page: Callable[..., Checker]) -> None:
    checker = open_page("en")
    transfer = checker.page.evaluate_handle(DATA_TRANSFER, packed(heavy()["resources"]))
    checker.page.dispatch_event(".gidar-drop", "drop", {"dataTransfer": transfer})
    checker.page.locator(".gidar-busy button").click(timeout=20_000)
    checker.settled()
    assert "stopped" in checker.page.locator(".gidar-notice").text_content()
    checker.drop(folder(EXAMPLES / "faulty-2024"))
    assert checker.state == "invalid" and not checker.page.locator(".gidar-busy").is_visible()


def test_figures_come_from_the_worker_as_they_were_written(open_page: Callable[..., Checker], example: dict) -> None:
    report = copy.deepcopy(example)
    report["mimic"] = {"negative": True, "digits": "12", "exponent": 3}
    text = json.dumps(report, ensure_ascii=False).replace(
        '"exponent": 3', '"exponent": 3.50, "n": 123456789012345678901'
    )
    checker = open_page()
    checker.drop({"r.json": text.encode()})
    _, data = checker.download("json")
    assert b"3.50" in data and b"123456789012345678901" in data and json.loads(data)["mimic"]["negative"] is True


# ---- for everyone ------------------------------------------------------------------------------------


@pytest.mark.parametrize("width", [390, 1024, 1600])
@pytest.mark.parametrize("lang", LANGUAGES)
def test_the_page_never_scrolls_sideways(open_page: Callable[..., Checker], lang: str, width: int) -> None:
    checker = open_page(lang, viewport={"width": width, "height": 900})
    checker.drop(folder(EXAMPLES / "faulty-2024"))
    checker.cell("requests.outcomes_total.total").focus()
    assert checker.page.evaluate("document.documentElement.scrollWidth <= innerWidth")


@pytest.mark.parametrize("lang", LANGUAGES)
def test_without_javascript_the_blank_form_is_there(open_page: Callable[..., Checker], lang: str) -> None:
    checker = open_page(lang, java_script_enabled=False)
    assert checker.page.locator(".gidar-noscript").is_visible()
    assert checker.page.locator("td[data-cell]:visible").count() == len(gidar.load_edition().cells)


def test_it_is_painted_within_a_second(open_page: Callable[..., Checker]) -> None:
    paints = open_page().page.evaluate("performance.getEntriesByName('first-contentful-paint').map(p => p.startTime)")
    assert paints and paints[0] < 1000
