"""One thing has one name: every sentence that a person reads is held to the table of words in CONTRIBUTING.md."""

import json
import re
from collections.abc import Iterator
from functools import cache

import pytest

import gidar
from cases import ROOT
from gidar.model.words import sentence

ROW = re.compile(r"^\| ([^|]+) \| ([^|]+) \| ([^|]+) \| `(.+)` \|$", re.M)
TABLE = (ROOT / "CONTRIBUTING.md").read_text(encoding="utf-8").split("## Words that readers see")[1].split("\n## ")[0]
TERMS = ROW.findall(TABLE)
CODE = re.compile(r"^```.*?^```|`[^`\n]*`|^ +gidar [^\n]*|\{\w+\}", re.M | re.S)
SAID = re.compile(r"""\bt\(\s*"([^"]+)",\s*"([^"]+)"\s*\)""")  # what a template says, in Chinese and in English

# What a person reads who is no developer of this project.
PAGES = [
    *(ROOT / "docs").glob("*.md"),
    *(ROOT / "docs/en").glob("*.md"),
    *(ROOT / "docs/guides").glob("*.md"),
    *(ROOT / "docs/en/guides").glob("*.md"),
    *(ROOT / "docs/versions").glob("*.md"),
    *(ROOT / "docs/en/versions").glob("*.md"),
    *(ROOT / name for name in ("README.md", "README.en.md", "SECURITY.md", "CHANGELOG.md", "examples/README.md")),
    *(ROOT / name for name in ("spec/vendored/README.zh.md", "spec/ALGORITHM.zh.md")),
]
TEMPLATES = sorted((ROOT / "src/gidar/maintain/site/templates").glob("*.j2"))
# The guides to the inside of the specification speak of its data by the names of the data.
INSIDE = {"add-rule.md", "add-edition.md"}


def texts(value: object) -> Iterator[str]:
    """The sentences in both languages of a tree of records."""
    if isinstance(value, dict):
        if isinstance(value.get("zh"), str) and isinstance(value.get("en"), str):
            yield from (value["zh"], value["en"])
        else:
            yield from (text for member in value.values() for text in texts(member))
    elif isinstance(value, list):
        yield from (text for member in value for text in texts(member))


@cache
def sentences() -> list[tuple[str, str]]:
    """(where, sentence) of all that is said: words, rules and repairs of every edition, its notes, the pages."""
    found = [("words.json", text) for text in texts(json.loads((ROOT / "spec/dist/words.json").read_text("utf-8")))]
    for edition in gidar.editions():
        for name in ("rules.json", "repair.json", "edition.json", "crosswalk.json"):
            data = json.loads((ROOT / f"spec/dist/{edition}/{name}").read_text(encoding="utf-8"))
            found += [(f"{edition}/{name}", text) for text in texts(data)]
    for path in PAGES:
        if path.name not in INSIDE:
            text = CODE.sub(
                " ", path.read_text(encoding="utf-8").split("\n## Package\n")[-1]
            )  # releases stay as they are
            found += [(path.relative_to(ROOT).as_posix(), line) for line in text.splitlines() if line.strip()]
    for path in TEMPLATES:
        said = SAID.findall(path.read_text(encoding="utf-8"))
        found += [(path.name, text) for pair in said for text in pair]
    return found


@cache
def without_code(text: str) -> str:
    return CODE.sub(" ", text)


def misnamed(never: str, text: str) -> bool:
    return re.search(never, without_code(text), re.IGNORECASE) is not None


@pytest.mark.parametrize(("thing", "zh", "en", "never"), TERMS, ids=[term[0] for term in TERMS])
def test_a_thing_is_called_by_its_name(thing: str, zh: str, en: str, never: str) -> None:
    wrong = [f"{where}: {text[:200]}" for where, text in sentences() if misnamed(never, text)]
    assert not wrong, f"{thing} is {zh}, {en}:\n" + "\n".join(wrong)


def test_the_names_are_in_use_and_the_table_is_read_whole() -> None:
    assert len(TERMS) == sum(line.startswith("| ") for line in TABLE.splitlines()) - 1 > 10
    said = "\n".join(text for _, text in sentences()).lower()
    for _, zh, en, never in TERMS:
        assert any(name in said for name in zh.split("、")) and any(name in said for name in en.split(", "))
        assert not misnamed(never, f"{zh} {en}")


@pytest.mark.parametrize(
    ("text", "wrong"),
    [
        ("请逐格核对", True),
        ("请逐栏核对", False),
        ("one line a finding, a line a report", True),
        ("`identities.json`", False),
    ],
)
def test_what_is_misnamed_is_found(text: str, wrong: bool) -> None:
    assert any(misnamed(never, text) for *_, never in TERMS) is wrong


# Where somebody may begin to read, with how it says what the specification is not.
BEGINNINGS = {
    "README.md": "zh",
    "README.en.md": "en",
    "spec/README.md": "en",
    "spec/vendored/README.zh.md": "zh",
    **{f"spec/dist/{edition}/README.md": "en" for edition in gidar.editions()},
}


@pytest.mark.parametrize("name", BEGINNINGS)
def test_what_the_specification_is_not_is_said_where_somebody_begins(name: str) -> None:
    private = sentence("generator.private", BEGINNINGS[name])
    assert private in (ROOT / name).read_text(encoding="utf-8")


@pytest.mark.parametrize("name", ["index.md.j2", "checker.md.j2", "standalone.html.j2"])
def test_what_the_specification_is_not_is_said_on_the_first_pages(name: str) -> None:
    [template] = [path for path in TEMPLATES if path.name == name]
    assert 'sentence("generator.private")' in template.read_text(encoding="utf-8")
    assert "民间编写" in sentence("help.program", "zh") and "not issued by" in sentence("help.program", "en")
