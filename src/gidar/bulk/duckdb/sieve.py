"""What makes a report plainly sound, as SQL over its lines. Whatever is not certain is left to the ordinary checks.

Structure is taken from the published Table Schemas, the identities from the published query. Of every other rule
stands here in which reports it might have something to say; a rule that stands nowhere leaves it all reports.
"""

from collections.abc import Callable, Iterable
from typing import Any

from ...model.edition import Edition, Rule
from ...narrative.lexicon import lexicon
from ...narrative.tokens import DIGITS, SCALES, TENS
from ...rules.plausibility import CHECKS, CODE_CHARACTERS, QUICK, checks
from .store import Store

# Texts that are numbers beyond doubt, and small enough to be added up as they are.
NUMBERS = {"integer": "-?(0|[1-9][0-9]{0,14})", "number": "(0|[1-9][0-9]{0,14})([.][0-9]{1,6})?"}
LIMITS = {
    "minimum": "TRY_CAST({} AS DECIMAL(24, 6)) >= {}",
    "maximum": "TRY_CAST({} AS DECIMAL(24, 6)) <= {}",
    "minLength": "length({}) >= {}",
    "maxLength": "length({}) <= {}",
}
WORD = "0-9A-Za-z\\x{4e00}-\\x{9fff}"  # a text with such a character is not blank, whatever white space may be
NUMERALS = "0-9０-９" + "".join((*DIGITS, *TENS, *SCALES))


def sieve(store: Store, texts: bool) -> None:
    """Leave every report that is not plainly sound to the ordinary checks. The store has to be regular.

    texts as of `validate`.
    """
    edition = store.edition
    if any(code in CHECKS and code not in DOUBTS for code in edition.rules):
        store.doubt("SELECT report FROM keys")
        return
    key = store.key("reports")
    queries = [f"SELECT {key} AS report FROM raw.reports GROUP BY {key} HAVING count(*) > 1"]
    queries += [_unsound(store, name) for name in store.sheets]
    queries += [query for name in edition.tables for query in _rows(store, name)]
    for name in store.sheets:
        store.db.execute(_view(store, name))
    queries += [_equations(edition)]
    rules = (rule for _, rule in checks(edition) if texts or rule.code not in QUICK)
    queries += [query for rule in rules for query in DOUBTS[rule.code](edition, rule)]
    store.db.execute("CREATE TABLE doubts (report VARCHAR)")
    for query in queries:
        store.db.execute(f"INSERT INTO doubts SELECT DISTINCT report FROM ({query})")
    store.doubt("SELECT report FROM doubts")


def _unsound(store: Store, name: str) -> str:
    """The reports with a line in which a text is not beyond doubt what its Table Schema says."""
    names = store.sheets[name].names
    fields = {field["name"]: field for field in store.edition.table_schemas[name]["fields"]}
    blank_allowed = name == "reports"
    sound = [_sound(f"c{at}", fields[column], blank_allowed) for at, column in enumerate(names)]
    return f'SELECT {store.key(name)} AS report FROM raw."{name}" WHERE NOT ({" AND ".join(sound)})'


def _sound(cell: str, field: dict[str, Any], blank_allowed: bool) -> str:
    limits = field.get("constraints", {})
    tests = [f"{cell} <> ''"]
    if field["type"] in NUMBERS:
        tests.append(f"regexp_full_match({cell}, {_text(NUMBERS[field['type']])})")
    for key, test in LIMITS.items():
        tests += [test.format(cell, limits[key])] if key in limits else []
    if "enum" in limits:
        tests.append(f"{cell} IN ({', '.join(map(_text, limits['enum']))})")
    if "pattern" in limits:
        tests.append(f"regexp_full_match({cell}, {_text(limits['pattern'])})")
    needed = not blank_allowed or limits.get("required")
    sound = f"coalesce({' AND '.join(tests)}, false)"
    return sound if needed else f"(coalesce({cell}, '') = '' OR {sound})"


def _rows(store: Store, name: str) -> list[str]:
    """The reports that have not every row of a table once."""
    key, row = store.key(name), f"c{store.sheets[name].names.index('row')}"
    count = len(store.edition.tables[name].rows)
    return [
        f'SELECT report FROM keys WHERE report NOT IN (SELECT {key} FROM raw."{name}")',
        f'SELECT {key} AS report FROM raw."{name}" GROUP BY {key}'
        f" HAVING count(*) <> {count} OR count(DISTINCT {row}) <> {count}",
    ]


def _view(store: Store, name: str) -> str:
    """A table with its figures as numbers, under the names that the published query uses."""
    kinds = {field["name"]: field["type"] for field in store.edition.table_schemas[name]["fields"]}
    types = {"integer": "BIGINT", "number": "DECIMAL(24, 6)", "string": "VARCHAR"}
    names = store.sheets[name].names
    columns = [
        f"TRY_CAST(nullif(c{at}, '') AS {types[kinds[column]]}) AS \"{column}\"" for at, column in enumerate(names)
    ]
    absent = [f'NULL AS "{column}"' for column in kinds if column not in names]
    return f'CREATE VIEW "{name}" AS SELECT {", ".join(columns + absent)} FROM raw."{name}"'


def _equations(edition: Edition) -> str:
    """The reports of which an identity does not hold. Those with last year's report are not asked for here."""
    codes = dict.fromkeys(equation.code for equation in edition.identities)
    query = edition.sql("wide").rstrip().removesuffix(";")
    return f"SELECT report FROM ({query}\n) WHERE code IN ({', '.join(map(_text, codes))})"


def _text(value: str) -> str:
    return "'" + value.replace("'", "''") + "'"


Doubt = Callable[[Edition, Rule], list[str]]


def _reports(condition: str) -> list[str]:
    return [f"SELECT report FROM reports WHERE {condition}"]


def _edition_year(edition: Edition, rule: Rule) -> list[str]:
    limits = (("<", edition.years["from"]), (">", edition.years["to"]))
    return [query for sign, year in limits if year for query in _reports(f"year {sign} {year}")]


def _organ_code(edition: Edition, rule: Rule) -> list[str]:
    """Codes whose last character is not that of GB 32100-2015."""
    values = [f"(strpos({_text(CODE_CHARACTERS)}, organ_code[{at + 1}]) - 1) * {pow(3, at, 31)}" for at in range(17)]
    check = f"(31 - ({' + '.join(values)}) % 31) % 31"
    return _reports(f"strpos({_text(CODE_CHARACTERS)}, organ_code[18]) - 1 <> {check}")


def _narrative(edition: Edition, rule: Rule) -> list[str]:
    sections = [section["id"] for section in edition.sections if section["kind"] == "text"]
    columns = [edition.fields[f"/narrative/{section}"].column for section in sections]
    return _reports(" OR ".join(f"NOT coalesce(regexp_matches({column}, '[{WORD}]'), false)" for column in columns))


def _narrative_differs(edition: Edition, rule: Rule) -> list[str]:
    """Texts that name what is counted, and with it a figure with its unit or that there is none. Any more is doubtful.

    Between the characters of a word may stand what is passed over in reading it.
    """
    record, words = edition.narrative, lexicon(edition)
    counted = _any(word for topic in record["topics"] for word in topic["words"])
    figure = f"[{NUMERALS}][^{WORD}]*({'|'.join(unit[0] for unit in sorted(words.units))})"
    said = f"({_any(record['none'])}|{figure})"
    columns = [edition.fields[f"/narrative/{section}"].column for section in record["sections"]]
    doubts = (
        f"regexp_matches({column}, {_text(counted)}, 's') AND regexp_matches({column}, {_text(said)}, 's')"
        f" OR length({column}) > {record['most_text']}"
        for column in columns
    )
    return _reports(" OR ".join(doubts))


def _any(words: Iterable[str]) -> str:
    return "|".join(dict.fromkeys(".*".join(word) for word in words))


def _bound(edition: Edition, rule: Rule) -> list[str]:
    return [
        f"SELECT report FROM {bound['right'][0].split('/')[2]} t GROUP BY report"
        f" HAVING {_sum(bound['left'])} > {_sum(bound['right'])}"
        for bound in rule.data["bound"]
    ]


def _sum(pointers: list[str]) -> str:
    cells = (pointer.split("/")[3:] for pointer in pointers)
    return " + ".join(f"sum(CASE WHEN row = {_text(row)} THEN t.{column} END)" for row, column in cells) or "0"


def _fee_notice(edition: Edition, rule: Rule) -> list[str]:
    notices = edition.fields[rule.data["field"]].column
    return _beside(rule.data["cell"], f"{{cell}} > 0 AND coalesce(r.{notices}, 0) = 0")


def _fees_bound(edition: Edition, rule: Rule) -> list[str]:
    received = edition.fields[rule.data["field"]].column
    return _beside(rule.data["cell"], f"r.{received} > {{cell}} * {rule.data['scale']}")


def _beside(pointer: str, condition: str) -> list[str]:
    """The reports of which a cell, with the fields of the report (r), meets a condition."""
    table, row, column = pointer.split("/")[2:]
    where = condition.format(cell=f"t.{column}")
    return [
        f"SELECT t.report FROM {table} t JOIN reports r ON r.report = t.report WHERE t.row = {_text(row)} AND {where}"
    ]


def _statement(edition: Edition, rule: Rule) -> list[str]:
    fees = [edition.fields[fee].column for fee in rule.data["fields"]]
    told = f"coalesce({', '.join(map(str, fees))}) IS NOT NULL"
    text = edition.fields[rule.data["field"]].column
    said = f"contains(coalesce({text}, ''), {_text(rule.data['phrase'])})"
    return _reports(f"year >= {rule.data['from_year']} AND NOT ({told} OR {said})")


# {rule: the queries for the reports of which it might have something to say}, over reports that are sound otherwise.
DOUBTS: dict[str, Doubt] = {
    "edition-year": _edition_year,
    "organ-name-blank": lambda edition, rule: _reports(f"NOT regexp_matches(organ_name, '[{WORD}]')"),
    "organ-code-check": _organ_code,
    "narrative-missing": _narrative,
    "in-force-bound": _bound,
    "disclosed-bound": _bound,
    "items-negative": _bound,
    "publication-deadline": lambda edition, rule: [
        query
        for kind, day in rule.data["deadlines"].items()
        for query in _reports(f"organ_kind = {_text(kind)} AND published > (year + 1) || {_text(f'-{day}')}")
    ],
    "publication-early": lambda edition, rule: _reports("published <= year || '-12-31'"),
    "overview-length": lambda edition, rule: _reports(
        f"length({edition.fields[rule.data['field']].column}) > {rule.data['limit']}"
    ),
    "fee-notice": _fee_notice,
    "processing-fees-bound": _fees_bound,
    "processing-fees-statement": _statement,
    "narrative-differs": _narrative_differs,
}
