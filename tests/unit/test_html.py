"""The page of `--format html`: complete, self-contained, and safe whatever a report holds."""

import html.parser
import json
from pathlib import Path

import pytest

import gidar
from cases import ROOT, SUITE
from conftest import Run

VOID = {"meta", "br", "link", "img", "input", "hr"}


class Page(html.parser.HTMLParser):
    """A page read strictly: every element is closed in order."""

    def __init__(self, text: str) -> None:
        super().__init__(convert_charrefs=True)
        self.open: list[str] = []
        self.ids: list[str] = []
        self.links: list[str] = []
        self.tags: set[str] = set()
        self.cells: dict[str, str] = {}
        self.classes: dict[str, str] = {}
        self.text = ""
        self.suggested: dict[str, str] = {}
        self.cell: str | None = None
        self.feed(text)
        self.close()
        assert self.open == []

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        named = {name: value or "" for name, value in attrs}
        self.tags.add(tag)
        if tag not in VOID:
            self.open.append(tag)
        self.ids += [named["id"]] if "id" in named else []
        self.links += [named["href"]] if "href" in named else []
        assert not [name for name in named if name.startswith("on") or name in ("src", "srcset", "style")]
        if "data-cell" in named:
            self.cell = named["data-cell"]
            self.cells[self.cell] = ""
            self.classes[self.cell] = named.get("class", "")

    def handle_endtag(self, tag: str) -> None:
        assert self.open.pop() == tag
        if tag == "td":
            self.cell = None

    def handle_data(self, data: str) -> None:
        self.text += data
        if self.cell and "ins" in self.open:
            self.suggested[self.cell] = data
        elif self.cell and "sup" not in self.open:
            self.cells[self.cell] += data.strip()


def page(done: object) -> Page:
    assert done.returncode in (0, 1) and not done.stderr
    return Page(done.stdout)


@pytest.mark.parametrize("lang", ["zh", "en"])
def test_it_redraws_the_form_and_says_what_text_says(gidar_cli: Run, lang: str) -> None:
    path = ROOT / "examples/hongze-2023.json"
    found = page(gidar_cli("validate", path, "--format", "html", "--lang", lang))
    report = json.loads(path.read_text(encoding="utf-8"))
    edition = gidar.load_edition(report["edition"])
    for pointer in edition.cells:
        table, row, column = pointer.split("/")[2:]
        value = report["tables"][table][row][column]
        assert found.cells[f"{table}.{row}.{column}"] == ("" if value is None else str(value))
    for finding in gidar.validate(report).findings:
        assert finding.message(lang) in found.text
        if finding.outcome is None:
            assert all(
                found.classes[f"{c.table}.{c.row}.{c.column}"] == "blank" for c in finding.cells if c.value is None
            )
    for repair in gidar.validate(report).repairs:
        assert repair.message(lang) in found.text
    total = "review_and_litigation.reconsideration.total"
    assert (found.cells[total], found.suggested[total], found.classes[total]) == ("0", "11?", "sum suspect")
    litigation = "review_and_litigation.litigation_after_reconsideration"
    either = {f"{litigation}.total": "5?", f"{litigation}.upheld": "0?"}
    assert found.suggested == {total: "11?"} | either, "what is certain, and every cell that may be the wrong one"
    assert found.classes["documents.rules.issued"] == ""


def test_links_lead_somewhere_and_nothing_is_loaded(gidar_cli: Run) -> None:
    found = page(gidar_cli("validate", *sorted((ROOT / "examples").glob("*.json")), "--format", "html"))
    assert len(found.ids) == len(set(found.ids)) and found.links
    rules = {
        rule.page["zh"] for edition in map(gidar.load_edition, gidar.editions()) for rule in edition.rules.values()
    }
    inside, outside = ({link for link in found.links if link.startswith("#") == here} for here in (True, False))
    assert {link[1:] for link in inside} <= set(found.ids)
    assert outside and outside <= rules, "only the pages of rules are elsewhere"
    assert not found.tags & {"script", "link", "img", "iframe", "object", "form", "base"}
    assert found.tags >= {"article", "table", "caption", "th", "td", "details"}


def test_markup_in_a_report_stays_text(gidar_cli: Run, tmp_path: Path) -> None:
    attack = "{{7*7}}</title></style><script>alert(1)</script><img src=x onerror=alert(1)>\"'&"
    report = json.loads((SUITE / "bases/complete-2021/report.json").read_text(encoding="utf-8"))
    report["organ"]["name"] = attack
    report["tables"]["requests"]["received"]["total"] = attack
    report["tables"]["requests"][attack] = {attack: attack}
    report[attack] = attack
    (tmp_path / "<b>.json").write_text(json.dumps(report), encoding="utf-8")
    done = gidar_cli("validate", tmp_path / "<b>.json", "--format", "html")
    found = page(done)
    assert not found.tags & {"script", "img", "b"} and "49</title>" not in found.text
    assert "<script>" in found.text and found.text.count("{{7*7}}") >= 2


def test_several_reports_and_unreadable_ones(gidar_cli: Run, tmp_path: Path) -> None:
    (tmp_path / "broken.json").write_text("{")
    done = gidar_cli("validate", ROOT / "examples/shuangyashan-2024.json", tmp_path, "--format", "html", "--lang", "en")
    assert done.returncode == 2
    found = Page(done.stdout)
    assert "broken.json" in found.text and "Valid: no errors found" in found.text
    empty = gidar_cli("validate", tmp_path / "missing.json", "--format", "html")
    assert empty.returncode == 2 and Page(empty.stdout).tags >= {"html", "body"}
    none = gidar_cli("validate", ROOT / "examples/shuangyashan-2024.json", "--format", "html")
    assert set(Page(none.stdout).classes.values()) == {""}, "nothing is marked in a sound report"
