"""The normative text as a page: what its steps name leads to where that is explained."""

import re
from collections.abc import Container

from ...publication import Publication

FILES = {"zh": "ALGORITHM.zh.md", "en": "ALGORITHM.md"}
GRAMMAR = "GRAMMAR.md"
HEADING = re.compile(r"^#+ ", re.M)
STEP = re.compile(r"^([0-9]+)\.([0-9]+) ", re.M)
RULES = re.compile(r"^[^`\n]{1,8}`[a-z-]+`(?:[^`\n]{1,2}`[a-z-]+`)*[^`\n]$", re.M)  # a word, and nothing but names
NAMED = re.compile(r"`([a-z]+(?:-[a-z]+)+)`")


def algorithm(edition: Publication, lang: str, rules: Container[str]) -> tuple[str, str]:
    """Its heading, and the rest: every step with an anchor, every rule a link, the grammar at the end."""
    title, _, text = edition.files[FILES[lang]].decode().partition("\n")
    text = RULES.sub(lambda line: NAMED.sub(lambda name: _linked(name[1], rules), line[0]), text)
    text = STEP.sub(lambda step: f'<a id="step-{step[1]}-{step[2]}"></a>**{step[1]}.{step[2]}** ', text)
    grammar = HEADING.sub("## ", edition.files[GRAMMAR].decode())
    return title.removeprefix("# "), f"{text.strip()}\n\n{grammar}"


def _linked(code: str, rules: Container[str]) -> str:
    return f"[`{code}`](rules/{code}.md)" if code in rules else f"`{code}`"
