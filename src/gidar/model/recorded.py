"""Results as they were recorded, back from the JSON of result.schema.json, in the one language they were said in."""

import os
import re
from decimal import Decimal
from typing import Any

from .edition import Edition, all_rules, editions, load_edition
from .findings import RECALLED, Cell, Finding, NotChecked
from .form import LANGUAGES, Equation, Lang, Text
from .repairs import Change, Repair
from .report import Location
from .result import DOUBTFUL, Checked, Result
from .unevaluated import beside, unevaluated
from .waiver import Waiver
from .words import texts

RecordedJson = dict[str, Any]

PARAMETER = re.compile(r"\{[a-z_]+\}")
JOINT = ", "  # between the figures of a row that was not read for certain


def result_of(record: RecordedJson, lang: str) -> Result:
    """The result of one report, as its record in "zh" or "en" has it; said in that language only.

    record obeys $defs/report of result.schema.json. What a rule is called, and its advice, come from the catalogue
    of this version. Raises KeyError for an edition, a rule or a table that this version does not know.
    """
    if record["edition"] not in (None, *editions()):
        raise KeyError(record["edition"])
    edition = load_edition(record["edition"])
    recorded = record["checked"]
    checked = Checked(**recorded | {"blank_tables": tuple(recorded["blank_tables"])})
    findings = tuple(_finding(one, edition, lang) for one in record["findings"])
    left = tuple(_not_checked(one, edition, lang) for one in record["not_checked"])
    return Result(
        source=record["source"],
        path=path_of(record["source"]),
        organ=record["organ"],
        year=record["year"],
        edition=record["edition"],
        edition_version=record["edition_version"],
        verdict=record["verdict"],
        checked=checked,
        findings=findings,
        not_checked=left,
        repairs=tuple(_still_open(_repair(one, lang), edition, findings, left) for one in record["repairs"]),
        known=record.get("known", 0),
        excused=record.get("excused", False),
        organ_code=record.get("organ_code"),
        organ_region=record.get("organ_region"),
    )


def contradiction(result: Result, record: RecordedJson) -> str | None:
    """The member of a record that the rest of it does not bear out, as after an edit by hand; None where there is none.

    result is what `result_of` makes of it.
    """
    errors = any(finding.standing == "error" for finding in result.findings)
    checked, catalogue = result.checked, load_edition(result.edition).catalogue if result.edition else None
    left = not catalogue or any(item.key in catalogue["incomplete"] for item in result.not_checked)
    if checked.cells > checked.of_cells or checked.equations > checked.of_equations:
        return "checked"
    if record["valid"] != result.valid:
        return "valid"
    if result.excused and result.valid:
        return "excused"
    if errors != (result.verdict == "invalid") and (errors or not result.known):
        return "verdict"
    return "verdict" if result.valid and (left or not checked.complete) else None


def language_of(record: RecordedJson) -> Lang | None:
    """The language of a record, told by the address of a rule in it; None where it says none."""
    for finding in record["findings"]:
        rule = all_rules().get(finding["code"])
        for lang in LANGUAGES:
            if rule and finding.get("page") == rule.page[lang]:
                return lang
    return None


def path_of(source: str) -> str:
    """The file or folder of a source, which may end in # and the key of a report, or in : and its line."""
    if os.path.exists(source):
        return source
    before, _, line = source.rpartition(":")
    if line.isdecimal() and os.path.isfile(before):
        return before
    return source.rpartition("#")[0] or source


def _finding(record: RecordedJson, edition: Edition, lang: str) -> Finding:
    code = record["code"]
    rule = edition.rules.get(code) or all_rules().get(code)
    if rule is None:
        raise KeyError(code)
    basis = [{lang: record["basis"]}] if record["basis"] else []
    return Finding(
        rule._replace(basis=basis),
        record["severity"],
        _text(record["message"], lang),
        {},
        tuple(_cell(cell, lang) for cell in record["cells"]),
        record["instance"],
        record["outcome"],
        _figure(record["left"]),
        _figure(record["right"]),
        Waiver(code, "", 0, **record["waived"]) if "waived" in record else None,
    )


def _cell(record: RecordedJson, lang: str) -> Cell:
    label = {lang: record["label"]} if record["label"] is not None else None
    place = Location(*(record[name] for name in Location._fields))
    names = {name: record[name] for name in ("pointer", "table", "row", "column", "source")}
    return Cell(**names, label=label, value=record.get("value", record.get("old")), location=place)


def _not_checked(record: RecordedJson, edition: Edition, lang: str) -> NotChecked:
    code, reason = record["code"], record["reason"]
    rule, catalogue = edition.rules.get(code) or all_rules().get(code), edition.catalogue
    title = rule.title if rule else catalogue["words"][code]
    before, recalled, _ = reason.partition(texts("reporters")[RECALLED][lang].partition("{")[0])
    key = next((key for key, text in catalogue["not_checked"].items() if _is_said(text[lang], before)), "")
    row = (record["instance"] or "").startswith("/tables/")  # of figures, which have no joint in them as texts may have
    places = _figures(catalogue["not_checked"][key][lang], before) if key == DOUBTFUL and row else 1
    params = {"places": places} | ({RECALLED: 1} if recalled else {})
    return NotChecked(code, title, record["instance"], key, _text(reason, lang), params)


def _figures(template: str, reason: str) -> int:
    """How many figures a reason was filled with: it has marks like those between them elsewhere, too."""
    pattern = re.sub(r"\\{([a-z_]+)\\}", r"(?P<\1>.+?)", re.escape(template))
    found = re.fullmatch(pattern, reason, re.DOTALL)
    return found["value"].count(JOINT) + 1 if found else 1


def _is_said(template: str, reason: str) -> bool:
    """Whether a reason is what a template says, whatever it was filled with."""
    parts = map(re.escape, PARAMETER.split(template))
    return re.fullmatch("(?s:.+)".join(parts), reason) is not None


def _repair(record: RecordedJson, lang: str) -> Repair:
    def changes(cells: list[RecordedJson]) -> tuple[Change, ...]:
        return tuple(Change(_cell(cell, lang), int(cell["new"])) for cell in cells)

    others = record["alternatives"]
    own = {name: record[name] for name in ("table", "rank", "status", "kind", "complete")}
    own |= {name: None if record[name] is None else float(record[name]) for name in ("cost", "lead")}
    return Repair(
        **own,
        slips=tuple(record["slips"]),
        changes=changes(record["cells"]),
        alternatives=tuple(changes(other["cells"]) for other in others),
        resolves=tuple(map(_equation, record["resolves"])),
        leaves=tuple(map(_equation, record["leaves"])),
        text={lang: record["message"]},
        other_texts=tuple({lang: other["message"]} for other in others),
    )


def _still_open(
    repair: Repair, edition: Edition, findings: tuple[Finding, ...], left: tuple[NotChecked, ...]
) -> Repair:
    """A repair with what cannot be evaluated after it, which follows from what is recorded."""
    mended = {change.cell.pointer for change in repair.changes if change.cell.source is None}
    found = unevaluated(edition, findings, left, mended)
    return repair._replace(unevaluated=tuple(beside(edition, repair.table, mended, found)))


def _equation(record: RecordedJson) -> Equation:
    """What a record says of an equation: which it is."""
    return Equation(record["code"], record["instance"], "", [], [], "error", [])


def _text(said: str, lang: str) -> Text:
    """A sentence as a template that nothing is filled into."""
    return {lang: said.replace("{", "{{").replace("}", "}}")}


def _figure(value: Any) -> int | Decimal | None:
    return value if value is None or isinstance(value, int) else Decimal(str(value))
