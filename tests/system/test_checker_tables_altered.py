"""Tables whose rows and columns were altered, as the page of the checker offers them: nothing is offered in another
place than its own, and what is not offered is asked or told. They are altered by the same kinds of slips as for
`gidar extract` (tests/documents/test_tables_altered.py), and by those of Word files; GIDAR_ALTERED=N reads N documents
of each kind.
"""

import json
import os
import random
import re
from collections.abc import Callable, Iterator
from typing import Any

import lxml.html
import pytest

import gidar
from cases import ROOT
from checker_page import Checker, packed
from city import report_of
from documents.altered import (
    ALTERATIONS,
    Element,
    blank_in_part_and_moved,
    page,
    rows_of,
    text_of,
    with_one_altered,
    with_several_altered,
)
from documents.altered_word import WORD_ALTERATIONS, with_altered_rows, word_of

EACH = int(os.environ.get("GIDAR_ALTERED", "4"))
EDITION = gidar.load_edition()
COMMON = {str(n) for n in range(40)} | {"2024", "2025"}
"""Figures that stand in so many cells that nothing shows which of them is told."""

# Of each page that is pasted, and each Word file that is dropped: what is offered, as {table: {row: texts}}, texts of
# rows that are asked, what is told, and whether it is said that columns were told by nothing but their order.
OFFERED = """
async ([sources, byOrder]) => {
  const found = [];
  const paste = html => {
    const clipboardData = new DataTransfer();
    clipboardData.setData("text/html", html);
    document.body.dispatchEvent(new ClipboardEvent("paste", {clipboardData, bubbles: true, cancelable: true}));
  };
  const drop = files => {
    const dataTransfer = new DataTransfer();
    for (const [name, data] of Object.entries(files))
      dataTransfer.items.add(new File([Uint8Array.from(atob(data), c => c.charCodeAt(0))], name));
    const dropped = new DragEvent("drop", {dataTransfer, bubbles: true, cancelable: true});
    document.querySelector(".gidar-drop").dispatchEvent(dropped);
  };
  for (const source of sources) {
    document.activeElement.blur();
    typeof source === "string" ? paste(source) : drop(source);
    let dialog;
    while (!(dialog = document.querySelector("dialog[open]"))) await new Promise(done => setTimeout(done));
    const text = owner => owner.textContent;
    const named = ({cells: [name, ...own]}) => [text(name), own.map(text)];
    const tables = [...dialog.querySelectorAll(".gidar-preview")];
    const isAsked = row => row.querySelector("input:not(:checked)");
    found.push({
      offered: Object.fromEntries(tables.map(table => [
        text(table.caption),
        Object.fromEntries([...table.tBodies[0].rows].filter(row => !isAsked(row)).map(named)),
      ])),
      asked: tables.flatMap(table => [...table.tBodies[0].rows].filter(isAsked)).flatMap(row => named(row)[1]),
      told: [...dialog.querySelectorAll("li")].map(text),
      byOrder: [...dialog.querySelectorAll("p")].map(text).includes(byOrder),
    });
    dialog.close();
    await new Promise(done => setTimeout(done));
  }
  return found;
}
"""


def different() -> dict[str, Any]:
    """A report no two figures of which are the same."""
    figures = iter(random.Random("different").sample(range(41, 2000), 400))
    tables = {t.id: {row: {c: next(figures) for c in t.columns} for row in t.rows} for t in EDITION.tables.values()}
    return report_of(21) | {"tables": tables}


REPORTS = (different(), report_of(21))


@pytest.fixture(scope="module")
def wholes() -> list[Element]:
    return [page(report, EDITION.id) for report in REPORTS]


@pytest.fixture(scope="module")
def checker(browser: Any, site: Any) -> Iterator[Checker]:
    """One page for all, since nothing that is offered is taken."""
    context = browser.new_context(offline=True)
    opened = context.new_page()
    opened.goto((site / "checker/index.html").as_uri())
    opened.wait_for_selector(".gidar-checker[data-ready][data-whole]")
    yield Checker(opened)
    context.close()


def read(checker: Checker, documents: list[Element | bytes]) -> list[dict[str, Any]]:
    """What the page offers of each page and Word file, with the figures as {(table, row, column): text}."""
    said = json.loads((ROOT / "spec/dist/words.json").read_text(encoding="utf-8"))["page"]["paste_by_order"]["zh"]
    sources = [
        packed({"d.docx": one}) if isinstance(one, bytes) else lxml.html.tostring(one, encoding="unicode")
        for one in documents
    ]
    found: list[dict[str, Any]] = checker.page.evaluate(OFFERED, [sources, said])
    for one in found:
        one["figures"] = {
            (table.id, row.id, column): text
            for table in EDITION.tables.values()
            for row in table.rows.values()
            for column, text in zip(
                table.columns,
                one["offered"].get(table.label["zh"], {}).get(row.name["zh"], []),
                strict=False,
            )
            if text
        }
    return found


def truth(report: dict[str, Any]) -> dict[tuple[str, str, str], str]:
    rows = [(table, row, cells) for table, own in report["tables"].items() for row, cells in own.items()]
    return {(t, r, column): str(value) for t, r, cells in rows for column, value in cells.items() if value is not None}


@pytest.mark.parametrize("n", range(len(REPORTS)))
def test_of_a_sound_table_every_figure_is_offered(checker: Checker, wholes: list[Element], n: int) -> None:
    for one in read(checker, [wholes[n], word_of(wholes[n])]):
        assert one["figures"] == truth(REPORTS[n]) and one["told"] == one["asked"] == [] and not one["byOrder"]


KINDS: dict[str, Callable[[Element, random.Random], Element]] = {
    **{alter.__name__: lambda whole, rng, alter=alter: with_one_altered(whole, rng, alter) for alter in ALTERATIONS},
    "two": lambda whole, rng: with_several_altered(whole, rng, 2),
    "three": lambda whole, rng: with_several_altered(whole, rng, 3),
}


@pytest.mark.parametrize("kind", KINDS)
def test_no_figure_of_an_altered_table_is_offered_elsewhere_or_left_unsaid(
    checker: Checker, wholes: list[Element], kind: str
) -> None:
    of = [n % len(wholes) for n in range(EACH)]
    documents = [KINDS[kind](wholes[m], random.Random(f"page/{kind}/{n}")) for n, m in enumerate(of)]
    for n, (one, document) in enumerate(zip(read(checker, documents), documents, strict=True)):
        right = truth(REPORTS[of[n]])
        wrong = {place: text for place, text in one["figures"].items() if right.get(place) != text}
        assert not wrong or one["byOrder"], (n, wrong)
        said = figures_in([*one["figures"].values(), *one["asked"], *one["told"], *rows_begun(document, one["told"])])
        assert printed(document) - said <= COMMON, (n, printed(document) - said - COMMON)


def test_figures_of_a_row_that_is_blank_in_part_are_asked_where_they_may_have_moved(checker: Checker) -> None:
    """A blank at its end may be one that was put there, or that was there before."""
    made = [blank_in_part_and_moved(REPORTS[n % 2], EDITION.id, random.Random(f"blank/{n}")) for n in range(8 * EACH)]
    for n, (one, (report, _)) in enumerate(zip(read(checker, [document for _, document in made]), made, strict=True)):
        right = truth(report)
        assert not {place: text for place, text in one["figures"].items() if right.get(place) != text}, n


WORD_KINDS = {alter.__name__: (alter,) for alter in WORD_ALTERATIONS}


@pytest.mark.parametrize(
    ("alterations", "times"),
    [*((own, 1) for own in WORD_KINDS.values()), (WORD_ALTERATIONS, 2), (WORD_ALTERATIONS, 3)],
    ids=[*WORD_KINDS, "two", "three"],
)
def test_no_figure_of_an_altered_word_file_is_offered_elsewhere(
    checker: Checker, wholes: list[Element], alterations: Any, times: int
) -> None:
    of = [n % len(wholes) for n in range(EACH)]
    seeds = [random.Random(f"word/{[each.__name__ for each in alterations]}/{times}/{n}") for n in range(EACH)]
    files = [with_altered_rows(word_of(wholes[m]), seeds[n], alterations, times) for n, m in enumerate(of)]
    for n, one in enumerate(read(checker, [*files])):
        right = truth(REPORTS[of[n]])
        wrong = {place: text for place, text in one["figures"].items() if right.get(place) != text}
        assert not wrong or one["byOrder"], (n, wrong)


def printed(document: Element) -> set[str]:
    """The figures in the cells of its tables, but for those that hold a table."""
    boxes = [box for box in document.iter("td", "th") if box.find(".//table") is None]
    return figures_in(["".join(box.itertext()) for box in boxes])


def rows_begun(document: Element, told: list[str]) -> list[str]:
    """The rows of which the name is told and not all figures, since they are long, or others stand for them."""
    begun = [text.partition("：")[2].split(" ")[0].removesuffix("…") for text in told if text.endswith("…")]
    rows = [" ".join(filter(None, map(text_of, row))) for row in rows_of(document)]
    many = any(text.startswith("另有") for text in told)
    return [row for row in rows if many or any(text in row for text in begun)]


def figures_in(texts: list[str]) -> set[str]:
    return {figure for text in texts for figure in re.findall(r"\d+(?:\.\d+)?", text)}
