"""The normative text: the same steps in both languages; all that it names exists, every rule and level has a step."""

import json
import re

import pytest

import gidar
from cases import DIST, ROOT, SUITE
from gidar.conformance.suite import level_of, levels

PROSE = {name: (ROOT / "spec" / name).read_text(encoding="utf-8") for name in ("ALGORITHM.md", "ALGORITHM.zh.md")}
RULES = {
    code
    for edition in gidar.editions()
    for code, rule in gidar.load_edition(edition).rules.items()
    if rule.data["area"] != "corpus"
}
STEP = re.compile(r"^(\d+)\.(\d+) ", re.M)
QUOTED = re.compile(r"`([^`]+)`")


def steps(text: str) -> dict[str, str]:
    """{number: what it says, with its rules}."""
    _, *parts = re.split(r"^(?=\d+\.\d+ )", re.sub(r"^#.*$", "", text, flags=re.M), flags=re.M)
    return {part.split(" ")[0]: part for part in parts}


def rules_of(step: str) -> list[str]:
    """The rules that a step ends with."""
    lines = [line for line in step.splitlines() if line.startswith(("Rules: ", "规则："))]
    return [code for line in lines for code in QUOTED.findall(line)]


@pytest.mark.parametrize("name", PROSE)
def test_steps_are_numbered_without_a_gap(name: str) -> None:
    chapters: dict[int, list[int]] = {}
    for chapter, step in STEP.findall(PROSE[name]):
        chapters.setdefault(int(chapter), []).append(int(step))
    assert [*chapters] == [*range(1, 16)]
    assert all(found == [*range(1, len(found) + 1)] for found in chapters.values())
    headings = re.findall(r"^## (\d+) ", PROSE[name], re.M)
    assert [*map(int, headings)] == [*chapters]


def test_both_languages_have_the_same_steps_with_the_same_rules_and_names() -> None:
    english, chinese = (steps(PROSE[name]) for name in ("ALGORITHM.md", "ALGORITHM.zh.md"))
    assert {number: rules_of(step) for number, step in english.items()} == {
        number: rules_of(step) for number, step in chinese.items()
    }
    for number in english:
        ours, theirs = ({*QUOTED.findall(step[number])} for step in (english, chinese))
        assert {name for name in ours ^ theirs if re.fullmatch(r"[a-z_]+(\.[a-z.]+)?", name)} <= {
            "phrases",
            "rules.json",
        }


@pytest.mark.parametrize("name", PROSE)
def test_every_rule_comes_of_a_step_and_has_cases(name: str) -> None:
    named = {code for step in steps(PROSE[name]).values() for code in rules_of(step)}
    assert named == RULES
    assert all((SUITE / f"cases/{code}.json").exists() for code in named)


@pytest.mark.parametrize("name", PROSE)
def test_every_file_that_is_named_is_published(name: str) -> None:
    files = {path for path in QUOTED.findall(PROSE[name]) if re.fullmatch(r"[\w./]+\.(json|md|csv)", path)}
    assert len(files) > 12
    for edition in gidar.editions():
        assert not [path for path in files if not (DIST / edition / path).exists()]
        assert (DIST / edition / name).read_text(encoding="utf-8") == PROSE[name]


def test_every_level_is_named_with_its_steps_and_every_rule_is_of_one_level() -> None:
    ids = [level["id"] for level in levels()]
    for text in PROSE.values():
        assert all(f"`{level}`" in steps(text)["14.1"] for level in ids)
    for edition in gidar.editions():
        found = {code: level_of(edition, code) for code in RULES & gidar.load_edition(edition).rules.keys()}
        assert {*found.values()} == {*ids} - {"repair"}
    areas = [area for level in levels() for area in level["areas"]]
    assert len(areas) == len({*areas})
    codes = [code for level in levels() for code in level["codes"]]
    assert len(codes) == len({*codes}) and {*codes} <= RULES
    judged = json.loads((SUITE / "levels.json").read_text(encoding="utf-8"))["verdict"]
    assert {*judged} < {*ids}


def test_the_text_is_not_said_twice() -> None:
    """The README of an edition leads to it, and says none of it."""
    for edition in gidar.editions():
        readme = (DIST / edition / "README.md").read_text(encoding="utf-8")
        assert "`ALGORITHM.md`" in readme and "whole number from 0" not in readme
