"""Figures in the narrative: what is understood, what is left alone, and that no text is too hostile."""

import ast
import copy
import json
import re
from collections.abc import Callable
from decimal import Decimal

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

import gidar
from cases import DIST, ROOT, SUITE
from gidar.maintain.strict_yaml import load_yaml
from gidar.model.radicals import without_radicals
from gidar.narrative.lexicon import Lexicon, lexicon
from gidar.narrative.parser import Parser
from gidar.narrative.statements import Statement
from gidar.narrative.tokens import numeral
from modules import nodes

POOL = json.loads((SUITE / "sentences.json").read_text(encoding="utf-8"), parse_float=Decimal)
SENTENCES = [(edition, item) for item in POOL["sentences"] for edition in item["editions"]]


def statements(text: str, edition: str, year: int | None = POOL["year"], organ: str = POOL["organ"]) -> list[Statement]:
    return list(Parser(lexicon(gidar.load_edition(edition)), year, organ).parse(text))


def stated(text: str, edition: str, **options: object) -> list[list]:
    return [[found.indicator.id, found.value] for found in statements(text, edition, **options)]


@pytest.mark.parametrize(("edition", "sentence"), SENTENCES, ids=[f"{e} {s['text'][:30]}" for e, s in SENTENCES])
def test_every_sentence_is_understood_as_it_should_be(edition: str, sentence: dict) -> None:
    assert stated(sentence["text"], edition) == sentence["states"]


def test_the_sentences_are_many_and_name_every_kind_of_figure() -> None:
    assert len(POOL["sentences"]) >= 60
    assert sum(not sentence["states"] for sentence in POOL["sentences"]) >= 12, "sentences about other things"
    known = {
        item["id"] for e in gidar.editions() for t in gidar.load_edition(e).narrative["topics"] for item in t["items"]
    }
    named = {id_ for sentence in POOL["sentences"] for item, _ in sentence["states"] for id_ in item.split("+")}
    assert named <= known
    topics = {t["id"] for e in gidar.editions() for t in gidar.load_edition(e).narrative["topics"]}
    of = {
        item["id"]: t["id"]
        for e in gidar.editions()
        for t in gidar.load_edition(e).narrative["topics"]
        for item in t["items"]
    }
    assert {of[id_] for id_ in named} == topics


def test_every_item_stands_for_cells_of_some_edition() -> None:
    schema = json.loads((ROOT / "spec/narrative.schema.json").read_text(encoding="utf-8"))
    written = load_yaml(ROOT / "spec/narrative.yaml", schema)
    published = [gidar.load_edition(edition).narrative for edition in gidar.editions()]
    for topic in written["topics"]:
        for item in topic["items"]:
            kept = [i for p in published for t in p["topics"] for i in t["items"] if i["id"] == item["id"]]
            assert len({json.dumps(cells) for i in kept for cells in i["cells"]}) == len(item["cells"]), item["id"]
            assert {*item.get("over", ())} <= {i["id"] for i in topic["items"]}


@pytest.mark.parametrize(
    ("text", "value"),
    [
        ("零", 0), ("〇", 0), ("两", 2), ("十", 10), ("十二", 12), ("二十", 20), ("一百零二", 102), ("一百一十", 110),
        ("一百二十", 120), ("一千零五十", 1050), ("两千零二十四", 2024), ("一万二千三百", 12300), ("一万零三", 10003),
        ("三百万", 3_000_000), ("一亿二千万", 120_000_000),
        ("二〇二四", None), ("三五", None), ("一百二", None), ("百", None), ("万", None), ("一百零", None),
        ("一十十", None), ("十百", None), ("一万万", None), ("零零", None),
    ],
)  # fmt: skip
def test_numerals(text: str, value: int | None) -> None:
    assert numeral(text) == value


def spelt(number: int) -> str:
    """A number below ten thousand in Chinese numerals."""
    digits, out = "零一二三四五六七八九", ""
    for place, unit in ((1000, "千"), (100, "百"), (10, "十"), (1, "")):
        digit = number // place % 10
        if digit:
            out += digits[digit] + unit
        elif out and not out.endswith("零") and number % place:
            out += "零"
    return (out.removeprefix("一") if out.startswith("一十") else out) or "零"


@settings(deadline=None)
@given(st.integers(0, 9999), st.integers(0, 9999))
def test_numerals_are_read_as_they_are_spelt(high: int, low: int) -> None:
    assert numeral(spelt(low)) == low
    if high:
        zero = "零" if low < 1000 else ""
        assert numeral(f"{spelt(high)}万{zero}{spelt(low) if low else ''}".removesuffix("零")) == high * 10000 + low


@pytest.mark.parametrize("written", ["1,234", "1234", "１２３４", "一千二百三十四"])
@pytest.mark.parametrize("edition", gidar.editions())
def test_a_figure_is_the_same_however_it_is_written(written: str, edition: str) -> None:
    assert stated(f"新收申请{written}件。", edition) == [["received_new", 1234]]


@pytest.mark.parametrize("edition", gidar.editions())
def test_years_are_those_of_the_report(edition: str) -> None:
    text = "2022年结转申请3件，结转至2024年5件；2022年新收申请9件。"
    assert stated(text, edition, year=2023) == [["carried_in", 3], ["carried_forward", 5]]
    assert stated(text, edition, year=2022) == [["carried", 3], ["received_new", 9]]


def test_words_around_a_figure_that_are_not_known_leave_it_alone() -> None:
    """Whatever else is written before or after it in the clause, no figure comes out but the right one."""
    words = lexicon(gidar.load_edition("2021"))
    for unknown in ("市教育局", "通过微信公众号", "涉及征地的", "因故", "x", "二手房"):
        assert words.cover(unknown)[1]
        assert stated(f"{unknown}新收申请12件，{unknown}上年结转3件。", "2021") == []


# ---- the whole way ------------------------------------------------------------------------------------


def test_the_message_names_both_places(example: dict) -> None:
    report = {**example, "narrative": {**example["narrative"], "overview": "2024年，全市新收政府信息公开申请229件。"}}
    [finding] = [f for f in gidar.validate(report).findings if f.code == "narrative-differs"]
    label = gidar.load_edition("2021").label("/tables/requests/received/total")
    assert [cell.pointer for cell in finding.cells] == ["/narrative/overview", "/tables/requests/received/total"]
    assert (finding.severity, finding.left, finding.right, finding.difference) == ("warning", 229, 292, -63)
    for lang in ("zh", "en"):
        assert "全市新收政府信息公开申请229件" in finding.message(lang) and f"{label[lang]} 292" in finding.message(
            lang
        )


def test_another_scope_is_said_and_not_compared(example: dict) -> None:
    report = {**example, "narrative": {**example["narrative"], "overview": "市本级新收政府信息公开申请46件。"}}
    result = gidar.validate(report)
    assert "narrative-differs" not in {finding.code for finding in result.findings}
    [item] = [item for item in result.not_checked if item.code == "narrative-differs"]
    assert item.key == "scope_of_text" and "46件" in item.reason("zh") and "46件" in item.reason("en")


def test_what_the_text_holds_is_shown_on_one_line(example: dict) -> None:
    text = "\x1b[31m\u202e；全市新收申请229件，\x07" + "长" * 500
    report = {**example, "narrative": {**example["narrative"], "overview": text}}
    [finding] = [f for f in gidar.validate(report).findings if f.code == "narrative-differs"]
    assert finding.message("zh").isprintable() and len(finding.message("zh")) < 300


def test_a_text_beyond_all_measure_is_not_read(example: dict) -> None:
    text = "新收申请1件。" * 20_000
    result = gidar.validate({**example, "narrative": {**example["narrative"], "overview": text}})
    assert [item.key for item in result.not_checked if item.code == "narrative-differs"] == ["text_too_long"]


# ---- the grammar and the kill criterion of the vocabulary ------------------------------------------------

GRAMMAR = (ROOT / "spec/GRAMMAR.md").read_text(encoding="utf-8")
PRODUCTION = re.compile(r"^ *(\w+) = ((?:[^\n]*\n)*?[^\n]* ;|[^\n]* ;)$", re.M)


def productions(text: str) -> dict[str, str]:
    return {name: " ".join(body.split()) for name, body in PRODUCTION.findall(text)}


def test_every_production_stands_beside_the_function_that_reads_it() -> None:
    docs: dict[str, str] = {}
    for path in (ROOT / "src/gidar/narrative").glob("*.py"):
        for node in nodes(path):
            if isinstance(node, ast.FunctionDef | ast.ClassDef):
                found = productions(ast.get_docstring(node) or "")
                assert not docs.keys() & found.keys(), path
                docs |= found
    assert docs == productions(GRAMMAR)
    assert len(docs) > 30


def test_every_nonterminal_is_defined_and_used() -> None:
    rules = productions(GRAMMAR)
    used = {name for body in rules.values() for name in re.findall(r"\w+", re.sub(r'\?[^?]*\?|"[^"]*"', "", body))}
    assert used <= rules.keys()
    assert rules.keys() - used == {"narrative", "statement", "remark"}


def test_the_grammar_is_published_with_every_edition() -> None:
    for edition in gidar.editions():
        assert (DIST / edition / "GRAMMAR.md").read_text(encoding="utf-8") == GRAMMAR


# What says where, how long and how much: no words, and no part of the grammar.
LIMITS = {"sections", "most_text", "most", "longest", "shown"}
FLAGS = ("from", "about", "beside", "plain", "nil", "when", "over", "outside")

Cut = Callable[[dict], object]


def cuts(record: dict) -> dict[str, Cut]:
    """Everything that can be deleted from the vocabulary, each with what deletes it."""
    found: dict[str, Cut] = {}
    for key in record.keys() - LIMITS - {"$comment", "edition", "edition_version", "topics", "scopes", "years"}:
        found[key] = lambda r, key=key: r.update({key: []})
    for year in record["years"]:
        found[f"years.{year}"] = lambda r, year=year: r["years"].update({year: ""})
    for n in range(len(record["scopes"])):
        found[f"scopes {n}"] = lambda r, n=n: r["scopes"].pop(n)
    for t, topic in enumerate(record["topics"]):
        found[f"{topic['id']}.words"] = lambda r, t=t: r["topics"][t].update(words=[])
        found[f"{topic['id']}.units"] = lambda r, t=t: r["topics"][t].update(units={})
        for flag in topic.keys() & {*FLAGS}:
            found[f"{topic['id']}.{flag}"] = lambda r, t=t, flag=flag: r["topics"][t].pop(flag)
        for i, item in enumerate(topic["items"]):
            for flag in item.keys() & {*FLAGS}:
                place = f"{topic['id']}/{item['id']}.{flag}"
                found[place] = lambda r, t=t, i=i, flag=flag: r["topics"][t]["items"][i].pop(flag)
            found[f"{topic['id']}/{item['id']}"] = lambda r, t=t, i=i: r["topics"][t]["items"].pop(i)
    return found


def reader(record: dict) -> Callable[[str], list[tuple]]:
    """What a sentence states, read with this vocabulary."""
    words = Lexicon(record)

    def stated(text: str) -> list[tuple]:
        return [(s.indicator.id, s.value, s.scopes) for s in Parser(words, POOL["year"], POOL["organ"]).parse(text)]

    return stated


def test_nothing_stands_in_the_vocabulary_without_a_sentence_that_needs_it() -> None:
    needed: set[str] = set()
    every: set[str] = set()
    for edition in gidar.editions():
        record = gidar.load_edition(edition).narrative
        texts = [item["text"] for item in POOL["sentences"] if edition in item["editions"]]
        whole = dict(zip(texts, map(reader(record), texts), strict=True))
        for place, cut in cuts(record).items():
            every.add(place)
            if place not in needed:
                left = copy.deepcopy(record)
                cut(left)
                stated = reader(left)
                if needs := next((text for text in texts if stated(text) != whole[text]), None):
                    needed.add(place)
                    texts.remove(needs)
                    texts.insert(0, needs)  # what needs one word of a subject is likely to need the next
    assert not every - needed, "keys of narrative.yaml without a sentence in spec/conformance/sentences.json"


def test_the_schema_of_the_vocabulary_is_closed_and_told() -> None:
    schema = json.loads((ROOT / "spec/narrative.schema.json").read_text(encoding="utf-8"))
    assert set(schema["properties"]) == set(schema["required"])
    topic, item = schema["properties"]["topics"]["items"], schema["$defs"]["item"]
    assert {*topic["properties"], *item["properties"]} - {*FLAGS} == {"id", "words", "units", "items", "cells"}
    for part in (schema, topic, item):
        assert part["additionalProperties"] is False
        assert all(record.get("description") for record in part["properties"].values())


def test_both_implementations_know_the_same_signs_of_radicals() -> None:
    """The tables, a line at a time: they are made of the same lines."""
    python, script = (
        [line for line in re.findall(r'"(.+)"', path.read_text(encoding="utf-8")) if line[-1] >= "\u2e80"]
        for path in (ROOT / "src/gidar/model/radicals.py", ROOT / "checker/src/model/radicals.ts")
    )
    assert len(python) == 6 and python == script
    assert without_radicals("\u2ea0\u2ed3\u2f00") == "民长一"
