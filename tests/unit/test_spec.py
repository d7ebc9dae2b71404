"""The specification itself: strict sources, checksums, hygiene, conformance cases complete."""

import ast
import json
import re
from collections.abc import Iterator
from functools import cache
from pathlib import Path

import jsonschema
import pytest

import gidar
from cases import DIST, ROOT, SCHEMAS, SUITE, load
from gidar.maintain.citations import cite
from gidar.maintain.strict_yaml import SpecError, load_yaml
from gidar.model.form import Equation
from gidar.model.quotations import quotations
from gidar.publication import numbers
from modules import nodes

SPEC = ROOT / "spec"


# ---- generated files ------------------------------------------------------------------------------


def test_checksums() -> None:
    import hashlib

    catalog = json.loads((DIST / "catalog.json").read_text(encoding="utf-8"))
    for edition in catalog["editions"]:
        for name, digest in edition["files"].items():
            assert hashlib.sha256((DIST / name).read_bytes()).hexdigest() == digest
        folder = DIST / edition["edition"]
        lines = (folder / "CHECKSUMS").read_text(encoding="utf-8").splitlines()
        named = {line.split("  ")[1]: line.split("  ")[0] for line in lines}
        files = {p.relative_to(folder).as_posix() for p in folder.rglob("*") if p.is_file()} - {"CHECKSUMS"}
        assert named.keys() == files
        for name, digest in named.items():
            assert hashlib.sha256((folder / name).read_bytes()).hexdigest() == digest


# ---- strict sources -------------------------------------------------------------------------------


def faulty(tmp_path: Path, text: str) -> str:
    path = tmp_path / "x.yaml"
    path.write_text(text, encoding="utf-8")
    schema = {"type": "object", "additionalProperties": False, "properties": {"a": {}, "b": {}}}
    with pytest.raises(SpecError) as caught:
        load_yaml(path, schema)
    return str(caught.value)


@pytest.mark.parametrize(
    "value",
    ["no", "yes", "On", "010", "0x1F", "12:30", "3.10", "1e3", "1_000", "2021-04-01", "~", ".inf", "+1", "TRUE"],
)
def test_yaml_traps_fail_with_file_and_line(tmp_path: Path, value: str) -> None:
    assert re.search(r"x\.yaml:2: .*quotes", faulty(tmp_path, f"a: 1\nb: {value}\n"))
    path = tmp_path / "y.yaml"
    path.write_text(f"a: '{value}'\n", encoding="utf-8")
    assert load_yaml(path, {"properties": {"a": {"const": value}}}) == {"a": value}


@pytest.mark.parametrize(
    ("text", "line", "words"),
    [
        ("a: 1\nb: 2\na: 3\n", 3, "duplicate key 'a'"),
        ("a: {x: 1, x: 2}\n", 1, "duplicate key 'x'"),
        ("a: 1\nc: 2\n", 2, "'c' was unexpected"),
        ("a: &x 1\nb: *x\n", 1, "aliases"),
        ("a: !!python/object:os.system x\n", 1, "tags"),
        ("a: [1\n", 2, "not valid YAML"),
        ("a: 1\n\tb: 2\n", 2, "not valid YAML"),
        ("", 1, "empty"),
        ("- a\n", 1, "is not of type"),
    ],
)
def test_faulty_sources_fail_with_file_and_line(tmp_path: Path, text: str, line: int, words: str) -> None:
    message = faulty(tmp_path, text)
    assert f"x.yaml:{line}: " in message and words in message


def test_citations_in_both_languages() -> None:
    sources = json.loads((DIST / "2021/sources.json").read_text(encoding="utf-8"))["sources"]
    name = "《政府信息公开条例》"
    for zh, en in {
        "第十四条": "art. 14",
        "第三十条": "art. 30",
        "第十六条第二款": "art. 16, para. 2",
        "第三十六条第（七）项": "art. 36(7)",
        "第二十九条第二款第（二）项": "art. 29, para. 2(2)",
    }.items():
        assert cite(name + zh, sources)["en"] == f"Regulations, {en}"


def test_citations_of_notices_in_both_languages() -> None:
    sources = json.loads((DIST / "2021/sources.json").read_text(encoding="utf-8"))["sources"]
    notice = next(source for source in sources if {"第一部分", "附件"} <= source.get("articles", {}).keys())
    for zh, en in {"": "", "第一部分": ", part 1", "第一部分第（二）项": ", part 1(2)", "附件": ", annex"}.items():
        cited = cite(notice["short"]["zh"] + zh, sources)
        assert (cited["en"], cited["article"]) == (notice["short"]["en"] + en, zh or None)
    for wrong in ("第一部份", "附件一", "第一部分第（二）"):
        with pytest.raises(SpecError, match="citation"):
            cite(notice["short"]["zh"] + wrong, sources)


def test_a_citation_without_a_text_fails_unless_it_is_said_to_be_unread() -> None:
    source = {"id": "x", "short": {"zh": "《例》", "en": "X"}, "articles": {"第一条": ["一"]}}
    assert cite("《例》第一条", [source])["article"] == "第一条"
    for citation in ("《例》", "《例》第二条"):
        with pytest.raises(SpecError, match="unread"):
            cite(citation, [source])
        assert cite(citation, [source | {"unread": {"zh": "没有读到", "en": "not read"}}])["source"] == "x"


def bases(record: object) -> Iterator[dict]:
    """Every basis of a published record, wherever it stands in it."""
    if isinstance(record, dict):
        yield from record["basis"] if isinstance(record.get("basis"), list) else ()
        for value in record.values():
            yield from bases(value)
    elif isinstance(record, list):
        for value in record:
            yield from bases(value)


@pytest.mark.parametrize("edition", gidar.editions())
def test_every_basis_has_its_text_or_says_that_it_is_unread(edition: str) -> None:
    sources = json.loads((DIST / edition / "sources.json").read_text(encoding="utf-8"))["sources"]
    files = ("edition.json", "identities.json", "continuity.json", "rules.json")
    cited = [
        basis for name in files for basis in bases(json.loads((DIST / edition / name).read_text(encoding="utf-8")))
    ]
    assert len(cited) > 60
    told = set()
    for basis in cited:
        if basis["source"] is None:  # it follows from the layout
            continue
        [quotation] = quotations(sources, [basis])
        assert quotation.paragraphs or quotation.unread, basis
        assert not quotation.paragraphs or any(paragraph != "……" for paragraph in quotation.paragraphs), basis
        told.add(basis["source"])
    if edition == gidar.editions()[-1]:
        assert told == {source["id"] for source in sources} - {"format-2019"}, "a source that nothing cites"


def test_quotations_leave_out_items_that_are_not_cited_and_say_once_what_is_unread() -> None:
    unread = {"zh": "末条没有读到", "en": "the last article was not read"}
    articles = {"第二条": ["下列：", "（一）甲；", "（二）乙；", "（三）丙。"], "第三条": ["丁。"]}
    sources = [{"id": "x", "short": {"zh": "《例》", "en": "X"}, "articles": articles, "unread": unread}]
    found = list(
        quotations(sources, [cite(f"《例》{place}", sources) for place in ("第二条第（二）项", "第三条", "第四条")])
    )
    assert [quotation.head["zh"] for quotation in found] == ["《例》第二条", "《例》第三条", "《例》第四条"]
    assert [quotation.head["en"] for quotation in found] == ["X, art. 2(2)", "X, art. 3", "X, art. 4"]
    assert found[0].paragraphs == ["下列：", "……", "（二）乙；", "……"]
    assert [quotation.paragraphs for quotation in found[1:]] == [["丁。"], []]
    assert [quotation.unread for quotation in found] == [unread, None, None]


def test_quotations_leave_out_paragraphs_that_are_not_cited() -> None:
    articles = {"第二条": ["甲。", "下列：", "（一）乙；", "（二）丙。", "丁。"]}
    sources = [{"id": "x", "short": {"zh": "《例》", "en": "X"}, "articles": articles}]
    for places, paragraphs in {
        ("第一款",): ["甲。", "……"],
        ("第二款",): ["……", "下列：", "（一）乙；", "（二）丙。", "……"],
        ("第二款第（二）项",): ["……", "下列：", "……", "（二）丙。", "……"],
        ("第一款", "第三款"): ["甲。", "……", "丁。"],
        ("第一款", ""): articles["第二条"],
    }.items():
        [found] = quotations(sources, [cite(f"《例》第二条{place}", sources) for place in places])
        assert found.paragraphs == paragraphs, places


# ---- hygiene --------------------------------------------------------------------------------------

KEYWORDS = {
    "$schema", "$id", "$comment", "$defs", "$ref", "title", "description", "type", "properties", "required",
    "additionalProperties", "items", "enum", "const", "pattern", "minLength", "maxLength", "minimum", "maximum",
    "minItems", "maxItems", "uniqueItems", "not", "propertyNames", "anyOf", "patternProperties", "minProperties",
}  # fmt: skip
DERIVED = {"report.codegen.schema.json": {"format"}, "report.form.": {"default", "oneOf"}}
"""What more the schemas for certain tools use: int64 alone for generators, choices and what is filled in for forms."""
ANNOTATIONS = {"x-identities", "x-label", "x-expected", "x-values", "x-unit", "x-basis", "x-column", "x-additive"}


def keywords(schema: object) -> set[str]:
    if not isinstance(schema, dict):
        return set()
    found = set(schema) - {"x-identities"}
    for key, value in schema.items():
        if key in ("properties", "patternProperties", "$defs"):
            found |= {k for child in value.values() for k in keywords(child)}
        elif key in ("items", "not", "additionalProperties", "propertyNames"):
            found |= keywords(value)
    return found


@pytest.mark.parametrize(
    "path", [p for p in SCHEMAS if "tables" not in p.parts], ids=lambda p: str(p.relative_to(SPEC))
)
def test_json_schemas_use_known_keywords_and_portable_patterns(path: Path) -> None:
    schema = json.loads(path.read_text(encoding="utf-8"))
    jsonschema.Draft202012Validator.check_schema(schema)
    more = next((more for name, more in DERIVED.items() if path.name.startswith(name)), set())
    assert keywords(schema) <= KEYWORDS | ANNOTATIONS | more
    text = json.dumps(schema)
    assert "\\\\d" not in text and "\\\\w" not in text and "\\\\s" not in text
    assert {*re.findall(r'"format": "(\w+)"', text)} <= ({"int64"} if "format" in more else set())
    for ref in re.findall(r'"\$ref": "([^"]+)"', text):
        target = schema
        assert ref.startswith("#/")
        for step in ref[2:].split("/"):
            target = target[step]


def test_schema_addresses_are_absolute_versioned_and_unique() -> None:
    addresses = {}
    for path in DIST.rglob("*.schema.json"):
        if address := json.loads(path.read_text(encoding="utf-8")).get("$id"):
            assert address not in addresses
            addresses[address] = path
            assert address.startswith("https://w3id.org/gidar/") and address.endswith(".json")
    for edition in map(gidar.load_edition, gidar.editions()):
        assert f"https://w3id.org/gidar/{edition.id}/{edition.version}/report.schema.json" in addresses


def test_every_object_of_a_report_is_closed() -> None:
    def walk(schema: dict, place: str) -> None:
        if "object" in (schema.get("type") if isinstance(schema.get("type"), list) else [schema.get("type")]):
            assert schema.get("additionalProperties") is False, place
        for key in ("properties", "$defs"):
            for name, child in schema.get(key, {}).items():
                walk(child, f"{place}/{key}/{name}")

    for edition in gidar.editions():
        walk(gidar.load_edition(edition).schema, "")


def test_titles_of_the_schema_are_the_official_labels() -> None:
    for edition in map(gidar.load_edition, gidar.editions()):
        definitions = edition.schema["$defs"]
        for table in edition.tables.values():
            titles = {name: row["title"] for name, row in definitions[table.id]["properties"].items()}
            assert titles == {row.id: row.label["zh"] for row in table.rows.values()}
            titles = {name: column["title"] for name, column in definitions[f"{table.id}.row"]["properties"].items()}
            assert titles == {column.id: column.label["zh"] for column in table.columns.values()}


def test_labels_stand_in_one_hand_written_place() -> None:
    """No label of four characters or more outside spec/editions; output shown in README and docs is a quotation."""
    labels = set()
    for edition in map(gidar.load_edition, gidar.editions()):
        for table in edition.tables.values():
            lines = [*table.rows.values(), *table.columns.values()]
            labels |= {line.label["zh"] for line in lines}
        labels |= {section["label"]["zh"] for section in edition.sections}
    labels = {label for label in labels if len(label) >= 4}
    assert len(labels) > 40
    written = [p for p in (ROOT / "src").rglob("*") if p.suffix in (".py", ".j2")]
    written += [
        SPEC / "repair.yaml",
        SPEC / "rules.yaml",  # sources.yaml holds articles of law, to the letter
        *SPEC.glob("*.json"),
        ROOT / "mkdocs.yml",
        *(ROOT / "tests").rglob("*.py"),
        *(ROOT / "checker/src").rglob("*.ts"),
        *(ROOT / "benchmarks").rglob("*.py"),
        *(path for path in (SUITE / "cases").glob("*.json") if not path.name.startswith("narrative")),  # whose texts do
        ROOT / "Makefile",
        ROOT / "pyproject.toml",
    ]
    for path in written:
        text = path.read_text(encoding="utf-8")
        found = [label for label in labels if label in text]
        assert not found, f"{path} repeats official labels, which belong into spec/editions: {found}"


@cache
def written_strings(path: Path) -> set[str]:
    """The string literals of a Python module without its docstrings, of a TypeScript module, or of a template."""
    if path.suffix != ".py":
        code = re.sub(r"(?m)/\*.*?\*/|^\s*//.*$|\{#.*?#\}", "", path.read_text(encoding="utf-8"))
        return {max(found) for found in re.findall(r'"([^"\n]*)"|\'([^\'\n]*)\'|`([^`]*)`', code)}
    bare = {id(node.value) for node in nodes(path) if isinstance(node, ast.Expr)}
    strings = (node for node in nodes(path) if isinstance(node, ast.Constant) and id(node) not in bare)
    return {node.value for node in strings if isinstance(node.value, str)}


CODE = [
    *(ROOT / "src").rglob("*.py"),
    *(ROOT / "src").rglob("*.j2"),
    *(ROOT / "checker/src").rglob("*.ts"),
]


def test_no_code_names_an_edition() -> None:
    for path in CODE:
        assert not written_strings(path) & set(gidar.editions()), path


# Ids that are also a word of the vocabulary that code is written in.
HOMONYMS = {
    "change": "the type of a cell that may be negative, of a word in repair.json, and of an event in the browser",
    "rules": "the rules of an edition, in rules.json and wherever they are listed",
}


def ids_of_the_form() -> set[str]:
    """The id of every table, row, column, group of them, and unit."""
    found = set()
    for edition in gidar.editions():
        form = gidar.load_edition(edition)
        found |= {column.unit["id"] for column in form.cells.values()} | set(form.tables)
        for table in form.tables.values():
            groups = [*table.row_groups, *table.column_groups]
            found |= {*table.rows, *table.columns, *(group["id"] for group in groups)}
    return found - HOMONYMS.keys()


def test_no_code_names_a_place_of_the_form() -> None:
    """No string is an id, or a path with one in it; a template has none as a member, and none of several words."""
    ids = ids_of_the_form()
    assert len(ids) > 60
    for path in CODE:
        for string in written_strings(path):
            steps = set() if re.search(r"[^\w./{}$-]", string) else set(re.split(r"[./]", string))
            assert not {string, *steps} & ids, (path, string)
        if path.suffix == ".j2":
            text = path.read_text(encoding="utf-8")
            words = {word for word in re.findall(r"\w+", text) if "_" in word}
            members = re.findall(r"\.(\w+)", " ".join(re.findall(r"(?s)\{[{%].*?[%}]\}", text)))
            assert not {*words, *members} & ids, path


def test_no_code_names_a_width_of_the_form() -> None:
    """Where forms are read and repaired, no number is that of the cells of the widest line, or of a whole table."""
    editions = [*map(gidar.load_edition, gidar.editions())]
    sizes = {form.widest for form in editions}
    sizes |= {len(t.rows) * len(t.columns) for form in editions for t in form.tables.values() if len(t.rows) > 3}
    for room in ("extraction", "repair", "model", "regions", "rules"):
        for path in (ROOT / "src/gidar" / room).rglob("*.py"):
            assert not {node.value for node in nodes(path) if isinstance(node, ast.Constant)} & sizes, path


def test_the_edition_says_which_lines_are_totals() -> None:
    """What code relies on: sums are told from the identities, and every identity with one total tells one."""
    for edition in map(gidar.load_edition, gidar.editions()):
        for table in edition.tables.values():
            columns = {e.right[0].split("/")[4] for e in edition.identities if e.axis == "row" and _of(e, table.id)}
            assert columns == {column.id for column in table.columns.values() if column.sum_of}
            assert {table.total_column} - {None} == columns and table.ends_with_total == bool(columns)
            rows = {e.right[0].split("/")[3] for e in edition.identities if e.axis == "column" and _of(e, table.id)}
            assert rows == table.total_rows.keys()
        across = [t for t in edition.tables.values() if t.layout == "across"]
        assert edition.widest == max(len(t.rows) * len(t.columns) for t in across)


def _of(equation: Equation, table: str) -> bool:
    return equation.left[0].split("/")[2] == table and len(equation.right) == 1 < len(equation.left)


# ---- rules and conformance cases ------------------------------------------------------------------


def test_every_rule_has_a_passing_and_a_failing_case() -> None:
    for edition in gidar.editions():
        for code, rule in gidar.load_edition(edition).rules.items():
            if rule.data["area"] == "corpus":
                continue  # judged among many reports: tests/system/test_outliers.py
            cases = [c.case for c in load() if c.name.startswith(f"{code}: ") and edition in c.case["editions"]]
            assert any(not [e for e in case["expect"] if e["code"] == code] for case in cases), (
                f"no passing case: {code}"
            )
            assert any([e for e in case["expect"] if e["code"] == code] for case in cases), f"no failing case: {code}"


def test_no_rule_is_younger_than_its_edition() -> None:
    for edition in map(gidar.load_edition, gidar.editions()):
        late = [rule.code for rule in edition.rules.values() if numbers(rule.data["since"]) > numbers(edition.version)]
        assert late == [], edition.version


def test_every_code_expected_by_a_case_exists() -> None:
    for case in load():
        assert {e["code"] for e in case.case["expect"]} <= gidar.load_edition(case.edition).rules.keys()


def test_every_equation_is_broken_by_a_case_of_its_own() -> None:
    """One changed cell, and of its own rule no other equation fails."""
    for edition in gidar.editions():
        for equation in gidar.load_edition(edition).identities:
            assert any(
                [e["instance"] for e in c.case["expect"] if e["code"] == equation.code] == [equation.instance]
                and len(c.case.get("patch", [])) == 1
                for c in load()
                if c.edition == edition and c.name.startswith(f"{equation.code}: ")
            ), (equation.code, equation.instance)


def test_cases_obey_their_schema_and_the_house_style() -> None:
    schema = json.loads((SUITE / "case.schema.json").read_text(encoding="utf-8"))
    for path in sorted((SUITE / "cases").glob("*.json")):
        file = json.loads(path.read_text(encoding="utf-8"))
        jsonschema.Draft202012Validator(schema).validate(file)
        assert file["rule"] == path.stem
        descriptions = [case["description"] for case in file["cases"]]
        assert len(set(descriptions)) == len(descriptions), path
        assert not [d for d in descriptions if "should" in d or "test" in d], path


def test_messages_have_the_same_placeholders_in_both_languages() -> None:
    for edition in gidar.editions():
        catalogue = gidar.load_edition(edition).catalogue
        texts = [rule.message for rule in gidar.load_edition(edition).rules.values() if rule.message]
        texts += [*catalogue["identity_messages"].values(), *catalogue["not_checked"].values()]
        for text in texts:
            assert set(re.findall(r"\{(\w+)\}", text["zh"])) - {"where"} <= set(
                re.findall(r"\{(\w+)\}", text["en"])
            ) | {"where"}, text


# What stands wrongly in a report, and what of it is said.
NAMED = {
    '{"foo": 1}': ("“foo”不是报告的项目。", "“foo” is not a field of the report."),
    '{"organ": {"nmae": "x"}}': (
        "“报告机关·nmae”不是报告的项目。",
        "“reporting organ / nmae” is not a field of the report.",
    ),
    '{"organ": {"a/b~": {"c": 1, "c": 2}}}': (
        "“报告机关·c”写了不止一次，未用于勾稽核对。",
        "“reporting organ / c” occurs more than once;",
    ),
    '{"year": 2024, "year": 2025}': ("“报告年度”写了不止一次", "“report year” occurs more than once"),
    '{"year": "last"}': (
        "“报告年度”填的是“last”，应填四位公历年份",
        "report year is last, but must be a calendar year",
    ),
    '{"published": "24.1.2025"}': (
        "应填实际日期，写法如 2025-01-24。",
        "must be an actual date, written like 2025-01-24.",
    ),
    '{"organ": {"name": 7}}': (
        "“机关名称”应填文字，填的却是整数：7。",
        "organ name must be text, but is a whole number: 7.",
    ),
    '{"tables": {"procurement": {}}}': (
        "（review_and_litigation）。",
        "“procurement” is not a table of this edition; its tables are: Article 20(1) (documents), ",
    ),
    '{"tables": {"requests": {"信访": {}}}}': (
        "·信访”不是这张表的行。",
        "“3. Requests for government information received and processed / 信访” is not a row of this table.",
    ),
    '{"tables": {"documents": {"rules": {"isued": 1}}}}': (
        "“第二部分 规章·isued”不是这张表的列。是不是“",
        "“Section 2: rules / isued” is not a column of this table. Did you mean “issued this year (issued)”?",
    ),
}


@pytest.mark.parametrize("text", NAMED)
def test_messages_name_a_place_in_the_words_of_the_form(tmp_path: Path, text: str) -> None:
    path = tmp_path / "report.json"
    path.write_text(text.replace("{", '{"edition": "2021", ', 1), encoding="utf-8")
    [report] = gidar.read(path)
    findings = gidar.validate(report).findings
    for lang, said in zip(("zh", "en"), NAMED[text], strict=True):
        messages = [finding.message(lang) for finding in findings]
        assert any(said in message for message in messages), messages
        assert not [m for m in messages for finding in findings for cell in finding.cells if f"({cell.pointer})" in m]


def test_no_message_has_a_json_pointer() -> None:
    for edition in gidar.editions():
        catalogue = gidar.load_edition(edition).catalogue
        messages = [rule["message"] for rule in catalogue["rules"] if rule.get("message")]
        messages += [*catalogue["identity_messages"].values(), *catalogue["package_messages"].values()]
        assert not [text for text in messages if "{pointer}" in str(text)]
